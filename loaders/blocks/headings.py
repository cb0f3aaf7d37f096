"""Heading or paragraph: one line, judged by its looks and by what follows it."""

import re

from loaders.blocks import shapes
from loaders.blocks.element import Element, Kind
from loaders.blocks.numbering import ANNEX, OUTERMOST

RUN_IN_LENGTH = 30
NUMBERED_HEADING_LENGTH = 45
MARKED_HEADING_LENGTH = 60
FUNCTION_PATH_LENGTH = 80  # 类, 款 and 项 in one heading
BODY_LENGTH = 30  # a line of text that may stand under a heading of unusual words

_RUN_IN = re.compile(r"[^。：，；]{2,30}(?:，[^。：，；]{2,20}){0,2}[。：](?=.)")
_AMOUNT_OF = re.compile(rf"(?!其中|共计|合计)[^，。；：\d]{{3,30}}[：，]?{shapes.AMOUNT}(?P<stop>[。；]?)")


def classify(element: Element, following: Element | None) -> Element:
    """The line with its kind; ``following`` is the next element but page numbers, already classified."""
    if element.kind is not Kind.TEXT:
        return element
    if element.numbering:
        run_in = _run_in_length(element)
        if run_in:
            return element._replace(kind=Kind.RUN_IN, title_length=element.numbering.length + run_in)
        is_heading = _is_numbered_heading(element, following)
    else:
        is_heading = _is_unnumbered_heading(element, following)
    if is_heading:
        return element._replace(kind=Kind.HEADING, title_length=len(element.characters))
    return element._replace(kind=Kind.ITEM) if element.numbering else element


def _run_in_length(element: Element) -> int:
    """Length of the short first sentence that names the paragraph it begins; 0 where there is none."""
    body = element.body
    found = _RUN_IN.match(body)
    if not found or len(found[0]) > RUN_IN_LENGTH or _is_annex_list(element):
        return 0
    if element.is_marked and not shapes.is_terminated(body):
        return 0
    is_name = not shapes.has_figure(found[0]) and not shapes.has_open_bracket(found[0])
    return found.end() if is_name else 0


def _is_annex_list(element: Element) -> bool:
    """``附件：1.…``: says which annexes there are, and is none itself."""
    return element.numbering.style == ANNEX and element.numbering.value == 0 and bool(element.body)


def _is_numbered_heading(element: Element, following: Element | None) -> bool:
    body = element.body
    if not body:
        has_title_below = following is not None and following.kind is Kind.HEADING
        return has_title_below or element.numbering.rank <= OUTERMOST
    if _is_annex_list(element) and following and following.kind is not Kind.TABLE:
        begins = following.numbering is not None and following.numbering.value == 1
        return begins and not body[0].isdigit() and _is_name(body)  # 附件：项目自评, with （一） right below
    amount = _AMOUNT_OF.fullmatch(body)
    if amount and amount["stop"]:
        return following is not None and following.numbering is not None and _has_below(element, following)
    if shapes.is_terminated(body):
        is_parted = following is not None and bool(following.numbering) and _has_below(element, following)
        return _names_what_follows(body, following, is_parted)
    if element.is_marked:
        return len(body) <= MARKED_HEADING_LENGTH
    if amount:
        return _has_below(element, following)
    is_short = len(body) <= NUMBERED_HEADING_LENGTH and body[-1] not in "，、"
    return is_short and _is_name(body) and not _is_cut(body, following)


def _has_below(element: Element, following: Element | None) -> bool:
    """Whether a name with its amount (一、儿童福利类项目1015万元) heads text or a list, and is no entry of one itself."""
    if following is None or following.kind is Kind.TABLE or not following.numbering:
        return following is not None
    return following.numbering.rank > element.numbering.rank


def _is_name(body: str) -> bool:
    """Whether there is no figure, or only one within a name (50万元以上项目绩效情况)."""
    return not shapes.has_figure(body) or (shapes.ends_like_heading(body) and not shapes.has_clauses(body))


def _names_what_follows(body: str, following: Element | None, is_parted: bool) -> bool:
    """Whether a line with a full stop or colon only names a thing, and text about it, or its parts, stand below."""
    return (
        body[-1] in "。："
        and len(body) <= FUNCTION_PATH_LENGTH
        and not shapes.has_figure(body)
        and not shapes.has_clauses(body[:-1])
        and (_is_text(following) or is_parted)
    )


def _is_cut(body: str, following: Element | None) -> bool:
    """Whether a line without stop was cut by a line end or page break, and goes on below."""
    if not _is_text(following):
        return False
    if shapes.has_open_bracket(body) or shapes.continues_sentence(following.characters):
        return True
    if shapes.continues_path(body, following.characters):
        return True
    return len(body) >= shapes.LONG_LINE and not shapes.ends_like_heading(body)


def _is_text(following: Element | None) -> bool:
    return following is not None and following.kind is Kind.TEXT and not following.item.is_bullet


def _is_unnumbered_heading(element: Element, following: Element | None) -> bool:
    characters = element.characters
    if shapes.is_contents_title(characters):
        return True
    if element.item.is_bullet or element.item.in_cell:
        return False
    if element.is_marked:
        return len(characters) <= MARKED_HEADING_LENGTH and characters[-1] not in "。；，"
    if following is not None and (shapes.is_caption(characters) or shapes.titles_form(characters)):
        return True
    if following is None or not shapes.looks_like_name(characters) or shapes.is_date(following.characters):
        return False
    if shapes.names_what_is_not(characters) or shapes.is_addressee(characters):
        return False
    if shapes.is_title_part(characters) or shapes.ends_like_heading(characters.rstrip("：")):
        return True
    if following.kind is Kind.HEADING and not following.numbering and shapes.names_year(characters):
        return shapes.ends_title(following.characters)  # 某县民政局2023年度 above 救助资金项目绩效自评报告
    has_body = following.kind is Kind.TEXT and len(following.characters) >= BODY_LENGTH
    return has_body and len(characters) < shapes.LONG_LINE
