"""Lines of a document: what is printed, without the marks of Markdown and of paragraph tags."""

import re
from typing import NamedTuple

from loaders.blocks.block import CompactText
from loaders.blocks.compact import compact


class PhysicalLine(NamedTuple):
    """A line as it stands in the text; ``blank_before`` when an empty line or page break precedes it."""

    start: int
    end: int
    raw: str
    blank_before: bool


class Line(NamedTuple):
    """A printed line of prose (offsets without leading marks) or a paragraph of a table cell."""

    start: int
    end: int
    compact: CompactText
    marks: int = 0  # number of # before it
    is_bold: bool = False
    is_bullet: bool = False
    blank_before: bool = True
    in_cell: bool = False


_PHYSICAL = re.compile(r"[^\r\n\f\v\x1c-\x1e\x85\u2028\u2029]+")
_MARKS = re.compile(r"\s*(?:> ?)*(?:(#{1,6})(?!#)\s*|([-*+])[ \t]+)?(\*\*(?=\S))?")
_PARAGRAPH_TAG = re.compile(r"</?p(?:\s[^<>]*)?>|<br\s*/?>", re.IGNORECASE)
PAGE_NUMBER = re.compile(r"[-~]+\d{1,4}[-~]+|第\d{1,4}页(?:[，/]?共\d{1,4}页)?|\d{1,4}/\d{1,4}")


def physical_lines(text: str) -> list[PhysicalLine]:
    """Lines of a text that hold a character or a tab, in order."""
    lines = []
    last_end = 0
    blank = True
    for found in _PHYSICAL.finditer(text, 1 if text.startswith("\ufeff") else 0):
        raw, start = found[0], found.start()
        gap = text[last_end:start]
        blank = blank or gap.count("\n") > 1 or gap.count("\r") > 1 or "\f" in gap
        last_end = found.end()
        if raw.isspace() and "\t" not in raw:
            blank = True
            continue
        lines.append(PhysicalLine(start, last_end, raw, blank))
        blank = False
    return lines


def printed_lines(text: str, start: int, end: int, blank_before: bool, in_cell: bool = False) -> list[Line]:
    """The lines of prose between two offsets: one, or one a ``<p>`` paragraph."""
    if text.find("<", start, end) < 0:
        return _printed_line(text, start, end, blank_before, in_cell)
    lines = []
    cursor = start
    for tag in _PARAGRAPH_TAG.finditer(text, start, end):
        lines += _printed_line(text, cursor, tag.start(), blank_before or bool(lines), in_cell)
        cursor = tag.end()
    return lines + _printed_line(text, cursor, end, blank_before or bool(lines), in_cell)


def _printed_line(text: str, start: int, end: int, blank_before: bool, in_cell: bool) -> list[Line]:
    whole = compact(text, ((start, end),))
    if not whole.characters:
        return []
    if PAGE_NUMBER.fullmatch(whole.characters):
        return [Line(whole.offsets[0], whole.offsets[-1] + 1, whole, blank_before=blank_before)]
    marks = _MARKS.match(text, start, end)
    body = whole if marks.end() <= whole.offsets[0] else compact(text, ((marks.end(), end),))
    if not body.characters:  # nothing but marks: keep them as printed
        return [
            Line(whole.offsets[0], whole.offsets[-1] + 1, whole, blank_before=blank_before, in_cell=in_cell)
        ]
    return [
        Line(
            body.offsets[0],
            body.offsets[-1] + 1,
            body,
            len(marks[1] or ""),
            bool(marks[3]) and text[body.offsets[-1] + 1 : end].strip().startswith("**"),
            bool(marks[2]),
            blank_before,
            in_cell,
        )
    ]
