"""Title lines and contents pages: headings that head no section of the text."""

from loaders.blocks import shapes
from loaders.blocks.element import Element, Kind
from loaders.blocks.lines import Line

ENTRY_LENGTH = 50


def mark_front_matter(elements: list[Element]) -> list[Element]:
    """Set the kind of title lines and of the lines of contents pages."""
    return _mark_titles(_mark_contents(list(elements)))


def _mark_contents(elements: list[Element]) -> list[Element]:
    entries: list[Element] = []
    names: set[str] = set()
    inside = False
    for index, element in enumerate(elements):
        if element.kind is Kind.HEADING and shapes.is_contents_title(element.body):
            inside, entries = True, []
        elif element.kind is not Kind.PAGE_NUMBER:
            inside = inside and _is_entry(element, entries)
            if inside or (element.numbering and shapes.has_leader(element.characters)):
                entries.append(element)
                names.add(shapes.without_leader(element.body))
                elements[index] = element._replace(kind=Kind.CONTENTS)
            elif element.kind is Kind.TEXT and element.characters in names:
                elements[index] = element._replace(kind=Kind.HEADING, title_length=len(element.characters))
    return elements


def _is_entry(element: Element, entries: list[Element]) -> bool:
    """Whether a contents page goes on: the text begins where its first entry is told again."""
    if element.kind not in (Kind.HEADING, Kind.ITEM, Kind.TEXT) or shapes.is_terminated(element.characters):
        return False
    if entries and shapes.has_leader(entries[-1].characters) and not shapes.has_leader(element.characters):
        return False  # all entries have a page number, or none
    return len(element.characters) <= ENTRY_LENGTH and not (entries and _is_told_again(element, entries[0]))


def _is_told_again(element: Element, first: Element) -> bool:
    if element.numbering and first.numbering:
        return element.numbering[:3] == first.numbering[:3]
    return element.body == first.body


def _mark_titles(elements: list[Element]) -> list[Element]:
    """Mark runs of unnumbered headings that together spell a title."""
    index = 0
    while index < len(elements):
        end = _run_end(elements, index)
        run = elements[index:end]
        if run and _is_title(run, opens_document=index == 0):
            for position in range(index, end):
                elements[position] = elements[position]._replace(kind=Kind.TITLE)
        index = max(end, index + 1)
    return elements


def _run_end(elements: list[Element], start: int) -> int:
    end = start
    while end < len(elements):
        element = elements[end]
        if element.kind is not Kind.HEADING or element.numbering or not isinstance(element.item, Line):
            break
        if end > start and shapes.ends_title(elements[end - 1].characters):
            break
        if not shapes.is_title_part(element.characters) and not _title_goes_on(elements, end):
            break
        end += 1
    return end


def _title_goes_on(elements: list[Element], index: int) -> bool:
    """Whether an unfinished first line (2024年度部门整体支出) is completed by the next (绩效自评报告)."""
    if index + 1 >= len(elements):
        return False
    following = elements[index + 1]
    return (
        following.kind is Kind.HEADING
        and not following.numbering
        and shapes.ends_title(following.characters)
        and shapes.names_year(elements[index].characters)
    )


def _is_title(run: list[Element], opens_document: bool) -> bool:
    joined = "".join(element.characters for element in run)
    return shapes.ends_title(joined) and (opens_document or shapes.names_year(joined))
