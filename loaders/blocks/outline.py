"""What each line is: heading, heading that runs into its paragraph, list item, text, page number."""

import re

from loaders.blocks import shapes
from loaders.blocks.cell_words import heading_role
from loaders.blocks.element import Element, Kind
from loaders.blocks.headings import classify
from loaders.blocks.lines import PAGE_NUMBER, Line
from loaders.blocks.numbering import parse_numbering, parse_spaced
from loaders.blocks.stream import Item, TableBreak

NAMES_IN_A_ROW = 3

_ANNEXES = re.compile(r"附[件表]：1[.、．]")
_AMOUNT_FIRST = re.compile(r"\d[\d,]*(?:\.\d+)?[万亿]?元[，。；、（]")
_BARE_NUMBER = re.compile(r"\d{1,3}")


def outline(items: list[Item]) -> list[Element]:
    """Every item with its kind."""
    elements = _numbered(items)
    following: Element | None = None
    for index in range(len(elements) - 1, -1, -1):
        elements[index] = classify(elements[index], following)
        if elements[index].kind is not Kind.PAGE_NUMBER:
            following = elements[index]
    _return_continuations(elements)
    _return_annexes(elements)
    _return_columns(elements)
    return elements


def _numbered(items: list[Item]) -> list[Element]:
    last_values: dict[str, int] = {}
    elements = []
    for index, item in enumerate(items):
        if isinstance(item, TableBreak):
            elements.append(Element(Kind.TABLE, item))
        elif item.is_rest:
            elements.append(Element(Kind.TEXT, item))
        elif _is_page_number(items, index):
            elements.append(Element(Kind.PAGE_NUMBER, item))
        else:
            numbering = parse_numbering(item.compact.characters, last_values)
            if not numbering and _heads_text(items, index):
                numbering = parse_spaced(item.compact, last_values)
            if numbering:
                last_values[numbering.style] = numbering.value
            elements.append(Element(Kind.TEXT, item, numbering))
    return elements


def _heads_text(items: list[Item], index: int) -> bool:
    """Whether a line stands above one of running text."""
    below = items[index + 1] if index + 1 < len(items) else None
    return isinstance(below, Line) and len(below.compact.characters) >= shapes.LONG_LINE


def _is_page_number(items: list[Item], index: int) -> bool:
    line = items[index]
    characters = line.compact.characters
    if line.is_furniture or PAGE_NUMBER.fullmatch(characters):
        return True
    if not _BARE_NUMBER.fullmatch(characters) or line.in_cell or line.marks:
        return False
    before = items[index - 1] if index else None
    after = items[index + 1] if index + 1 < len(items) else None
    if not (line.blank_before or line.is_indented):  # printed in the middle, right below the last line
        return _parts_amount(before, after)
    stands_alone = not isinstance(after, Line) or after.blank_before
    return stands_alone and not (_is_figure(before) or _is_figure(after) or _heads_score(before))


def _heads_score(near: Item | None) -> bool:
    """Whether the line above says that the number is a score (四、自评得分)."""
    return isinstance(near, Line) and heading_role(near.compact.characters) == "score"


def _parts_amount(before: Item | None, after: Item | None) -> bool:
    """Whether a number stands between a name in running text and its amount: …（2）通用设备⏎27⏎120.4元，…"""
    if not (isinstance(before, Line) and isinstance(after, Line)) or after.blank_before:
        return False
    told = before.compact.characters
    is_cut = len(told) >= shapes.LONG_LINE and not told[-1].isdigit() and not shapes.is_terminated(told)
    return is_cut and _AMOUNT_FIRST.match(after.compact.characters) is not None


def _is_figure(near: Item | None) -> bool:
    """Whether the neighbour is a number too: then both are cells of a column."""
    return isinstance(near, Line) and shapes.is_lone_figure(near.compact.characters)


def _return_continuations(elements: list[Element]) -> None:
    """A short line after one that was cut is its end, not a heading, unless it ends with a heading's word."""
    previous: Element | None = None
    for index, element in enumerate(elements):
        if element.kind is Kind.PAGE_NUMBER:
            continue
        is_end = element.is_plain_name and previous is not None and _is_cut(previous)
        if is_end and not shapes.ends_like_heading(element.characters):
            elements[index] = element._replace(kind=Kind.TEXT, title_length=0)
        previous = elements[index]


def _is_cut(previous: Element) -> bool:
    characters = previous.characters
    return (
        previous.kind in (Kind.TEXT, Kind.ITEM, Kind.RUN_IN)
        and len(characters) >= shapes.LONG_LINE
        and not shapes.is_terminated(characters)
        and not shapes.is_field(characters)
    )


def _return_annexes(elements: list[Element]) -> None:
    """2.绩效目标表 below 附件：1.分配表 is an entry of that list: the annex itself stands below the list."""
    value = 0
    for index, element in enumerate(elements):
        if _ANNEXES.match(element.characters):
            value = 1
        elif (
            (number := element.numbering) and value and (number.style, number.value) == ("arabic", value + 1)
        ):
            elements[index], value = element._replace(kind=Kind.ITEM, title_length=0), value + 1
        elif element.kind is not Kind.PAGE_NUMBER:
            value = 0


def _return_columns(elements: list[Element]) -> None:
    """Many short lines below each other are cells of a table that lost its form, not headings."""
    run: list[int] = []
    for index in range(len(elements) + 1):
        if index < len(elements) and elements[index].is_plain_name:
            run.append(index)
            continue
        if len(run) > NAMES_IN_A_ROW:
            for position in run[:-1]:
                if not shapes.is_title_part(elements[position].characters):
                    elements[position] = elements[position]._replace(kind=Kind.TEXT, title_length=0)
        run = []
