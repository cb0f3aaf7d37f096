"""Running headers, footers and page numbers: what stands in the margins of a page."""

import re
from collections import defaultdict
from collections.abc import Sequence

from loaders.documents.pdf.lines import PrintedLine
from loaders.documents.pdf.page import PageParts

MARGIN = 64.0  # points from the edge: running lines stand there, reports begin below
SAME_HEIGHT = 4.0
LINES_A_MARGIN = 3
REPETITIONS = 3  # in long documents; in short ones two pages are enough
SHORT_DOCUMENT = 4

_PAGE_NUMBER = re.compile(
    r"[-—–－―~～·•.|]*\d{1,4}[-—–－―~～·•.|]*|第\d{1,4}页(?:[，,/／]?共\d{1,4}页)?|\d{1,4}[/／]\d{1,4}|[ivxlcIVXLC]{1,6}"
)
_DIGITS = re.compile(r"\d+")


def running_lines(pages: Sequence[PageParts]) -> list[set[int]]:
    """For each page the indices of its parts that are running lines."""
    heights: dict[tuple[bool, str], list[tuple[float, int, int]]] = defaultdict(list)
    found: list[set[int]] = [set() for _ in pages]
    for at, page in enumerate(pages):
        for index, from_top, from_bottom in _in_margins(page):
            text = page.parts[index].characters
            if _PAGE_NUMBER.fullmatch(text):
                found[at].add(index)
            height = from_top if from_top <= MARGIN else -from_bottom
            heights[height > 0, _DIGITS.sub("#", text)].append((height, at, index))
    wanted = 2 if len(pages) <= SHORT_DOCUMENT else REPETITIONS
    for places in heights.values():
        for height, at, index in places:
            alike = {other for level, other, _ in places if abs(level - height) <= SAME_HEIGHT}
            if len(alike) >= wanted:
                found[at].add(index)
    return found


def _in_margins(page: PageParts) -> list[tuple[int, float, float]]:
    """Index and distance from both edges of the outermost lines, down to the first table."""
    outer: dict[int, None] = {}
    for order in (range(len(page.parts)), range(len(page.parts) - 1, -1, -1)):
        for index in list(order)[:LINES_A_MARGIN]:
            if not isinstance(page.parts[index], PrintedLine):
                break
            outer[index] = None
    placed = [(index, page.parts[index].base, page.height - page.parts[index].top) for index in outer]
    return [place for place in placed if min(place[1], place[2]) <= MARGIN]
