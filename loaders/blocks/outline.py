"""What each line is: heading, heading that runs into its paragraph, list item, text, page number."""

import re
from enum import Enum
from typing import NamedTuple

from loaders.blocks import shapes
from loaders.blocks.lines import PAGE_NUMBER, Line
from loaders.blocks.numbering import ANNEX, OUTERMOST, Numbering, parse_numbering
from loaders.blocks.stream import Item, TableBreak

RUN_IN_LENGTH = 30
NUMBERED_HEADING_LENGTH = 45
NAMES_IN_A_ROW = 3


class Kind(Enum):
    """What a line is."""

    TITLE = "title"
    CONTENTS = "contents"
    HEADING = "heading"
    RUN_IN = "run_in"
    ITEM = "item"
    TEXT = "text"
    PAGE_NUMBER = "page_number"
    TABLE = "table"


class Element(NamedTuple):
    """An item of the stream and what it is; ``title_length``: compact characters of a heading's number and title."""

    kind: Kind
    item: Item
    numbering: Numbering | None = None
    title_length: int = 0

    @property
    def characters(self) -> str:
        """Compact text of the line; empty for a table."""
        return self.item.compact.characters if isinstance(self.item, Line) else ""

    @property
    def body(self) -> str:
        """Compact text after the number."""
        return self.characters[self.numbering.length :] if self.numbering else self.characters

    @property
    def is_marked(self) -> bool:
        """Whether Markdown says that the line is a heading."""
        return isinstance(self.item, Line) and (self.item.marks > 0 or self.item.is_bold)


_RUN_IN = re.compile(r"[^。：，；]{2,30}(?:，[^。：，；]{2,20}){0,2}[。：](?=.)")
_BARE_NUMBER = re.compile(r"\d{1,3}")


def outline(items: list[Item]) -> list[Element]:
    """Every item with its kind."""
    elements = _numbered(items)
    following: Element | None = None
    for index in range(len(elements) - 1, -1, -1):
        elements[index] = _classified(elements[index], following)
        if elements[index].kind is not Kind.PAGE_NUMBER:
            following = elements[index]
    return _in_context(elements)


def _numbered(items: list[Item]) -> list[Element]:
    last_values: dict[str, int] = {}
    elements = []
    for index, item in enumerate(items):
        if isinstance(item, TableBreak):
            elements.append(Element(Kind.TABLE, item))
        elif _is_page_number(items, index):
            elements.append(Element(Kind.PAGE_NUMBER, item))
        else:
            numbering = parse_numbering(item.compact.characters, last_values)
            if numbering:
                last_values[numbering.style] = numbering.value
            elements.append(Element(Kind.TEXT, item, numbering))
    return elements


def _is_page_number(items: list[Item], index: int) -> bool:
    line = items[index]
    characters = line.compact.characters
    if PAGE_NUMBER.fullmatch(characters):
        return True
    if not _BARE_NUMBER.fullmatch(characters) or line.in_cell or not line.blank_before or line.marks:
        return False
    after = items[index + 1] if index + 1 < len(items) else None
    before = items[index - 1] if index else None
    stands_alone = after is None or (isinstance(after, Line) and after.blank_before)
    return stands_alone and not any(
        isinstance(near, Line) and near.compact.characters[:1].isdigit() and len(near.compact.characters) < 8
        for near in (before, after)
    )


def _classified(element: Element, following: Element | None) -> Element:
    if element.kind is not Kind.TEXT:
        return element
    if element.numbering:
        return _numbered_line(element, following)
    characters = element.characters
    if shapes.is_contents_title(characters):
        return element._replace(kind=Kind.HEADING, title_length=len(characters))
    if element.item.is_bullet or element.item.in_cell:
        return element
    if element.is_marked:
        is_heading = len(characters) <= 60 and characters[-1] not in "。；，"
    else:
        is_heading = shapes.looks_like_name(characters) and _may_head(element, following)
    return element._replace(kind=Kind.HEADING, title_length=len(characters)) if is_heading else element


def _may_head(element: Element, following: Element | None) -> bool:
    """Whether a short line without number can be the heading of what follows."""
    characters = element.characters.rstrip("：")
    if following is None or following.kind in (Kind.PAGE_NUMBER,) or shapes.is_date(following.characters):
        return False
    if shapes.is_title_part(characters) or shapes.ends_like_heading(characters):
        return True
    return (
        len(characters) < shapes.LONG_LINE and following.kind is Kind.TEXT and len(following.characters) >= 30
    )


def _numbered_line(element: Element, following: Element | None) -> Element:
    body, numbering = element.body, element.numbering
    whole = element._replace(kind=Kind.HEADING, title_length=len(element.characters))
    item = element._replace(kind=Kind.ITEM)
    if not body:
        return (
            whole if (following and following.kind is Kind.HEADING) or numbering.rank <= OUTERMOST else item
        )
    if numbering.style == ANNEX and numbering.value == 0 and following and following.kind is not Kind.TABLE:
        return item  # a list of annexes, not an annex
    if shapes.is_terminated(body) or body[-1] == "：":
        run_in = _run_in_length(body)
        if run_in:
            return element._replace(kind=Kind.RUN_IN, title_length=numbering.length + run_in)
        return whole if _names_what_follows(body, following) else item
    if element.is_marked and len(body) <= 60:
        return whole
    if _goes_on(body, following):
        run_in = _run_in_length(body)
        return element._replace(kind=Kind.RUN_IN, title_length=numbering.length + run_in) if run_in else item
    if run_in := _run_in_length(body):
        return element._replace(kind=Kind.RUN_IN, title_length=numbering.length + run_in)
    is_name = not shapes.has_figure(body) or (shapes.ends_like_heading(body) and not shapes.has_clauses(body))
    return whole if is_name and len(body) <= NUMBERED_HEADING_LENGTH and body[-1] not in "，、" else item


def _run_in_length(body: str) -> int:
    found = _RUN_IN.match(body)
    if (
        not found
        or len(found[0]) > RUN_IN_LENGTH
        or shapes.has_figure(found[0])
        or shapes.has_open_bracket(found[0])
    ):
        return 0
    return found.end()


def _names_what_follows(body: str, following: Element | None) -> bool:
    """Whether a numbered line with a full stop or colon is the heading of the paragraph below it."""
    if following is None or shapes.has_figure(body) or shapes.has_clauses(body[:-1]):
        return False
    return (
        following.kind is Kind.TEXT
        and not following.item.is_bullet
        and body[-1] in "。："
        and len(body) <= 80
    )


def _goes_on(body: str, following: Element | None) -> bool:
    """Whether a numbered line without stop was cut by a line end or page break."""
    if following is None or following.kind is not Kind.TEXT or following.item.is_bullet:
        return False
    if body[-1] in "，、" or shapes.has_open_bracket(body) or shapes.continues_sentence(following.characters):
        return True
    if shapes.has_clauses(body) or shapes.has_figure(body):
        return len(body) >= shapes.LONG_LINE and not shapes.ends_like_heading(body)
    return len(body) >= shapes.LONG_LINE and not shapes.ends_like_heading(body)


def _in_context(elements: list[Element]) -> list[Element]:
    """Second look, from top to bottom: what goes before decides too."""
    previous: Element | None = None
    names = 0
    for index, element in enumerate(elements):
        if element.kind is Kind.PAGE_NUMBER:
            continue
        plain_name = element.kind is Kind.HEADING and not element.numbering and not element.is_marked
        if plain_name and previous and _is_cut(previous) and not shapes.ends_like_heading(element.characters):
            element = elements[index] = element._replace(kind=Kind.TEXT, title_length=0)
            plain_name = False
        names = names + 1 if plain_name else 0
        if names > NAMES_IN_A_ROW and index > 2 * NAMES_IN_A_ROW:  # a column of cells, not headings
            elements[index - 1] = elements[index - 1]._replace(kind=Kind.TEXT, title_length=0)
        previous = element
    return elements


def _is_cut(previous: Element) -> bool:
    characters = previous.characters
    return (
        previous.kind in (Kind.TEXT, Kind.ITEM, Kind.RUN_IN)
        and len(characters) >= shapes.LONG_LINE
        and not shapes.is_terminated(characters)
        and not shapes.is_field(characters)
    )
