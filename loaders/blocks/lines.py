"""Lines of a document: what is printed, without the marks of Markdown and of paragraph tags."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from loaders.blocks.block import CompactText
from loaders.blocks.compact import Source, without_fillers

SEAM = "\u2060"  # in place of the end of a line, which divides no cells


class PhysicalLine(NamedTuple):
    """A line as it stands in the text; ``blank_before`` when an empty line or page break precedes it.

    ``ruled_before`` when a border does that is drawn with characters (├───┼───┤, +---+---+).
    """

    start: int
    end: int
    raw: str
    blank_before: bool
    ruled_before: bool = False


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
    is_indented: bool = False
    is_furniture: bool = False  # a running header or footer
    is_rest: bool = False  # goes on with the line before it, which broke in its column


_PHYSICAL = re.compile(r"[^\r\n\f\v\x1c-\x1e\x85\u2028\u2029]+")
_RULE = re.compile(r"\s*[\u2500-\u257f—–_=-]{8}[\u2500-\u257f—–_=\s-]*")  # drawn across a page or below cells
_BORDER = re.compile(
    r"\s*\+?(?:[-=]{2,}\+)+(?:[-=]{2,})?\s*|[│┃║\s]*[─━═]*[├┌└┏┗┣╔╚╠┝┠╞╟┬┴┼╋╬┿╂╪╫][\u2500-\u257f\s]*"
)
_DRAWN = re.compile(r"\s*[\u2500-\u257f—–_=+-]")
_OUTER_BORDER = re.compile(r"\s*[┌┏╔└┗╚]")
_BARS = "｜│┃║"  # divide cells too
_MARKS = re.compile(r"\s*(?:>(?!=) ?)*(?:(#{1,6})(?!#)\s*|([-*+])[ \t]+)?(\*\*(?=\S))?")
_NO_MARKS = _MARKS.match("")
_INDENTED = re.compile(r"[^\S\r\n]*(?:\t|\u3000|  )")
_CELL_TAG = re.compile(
    r"(?:</?(?:table|thead|tbody|tfoot|tr|td|th|caption|html|body)(?:\s[^<>]*)?>\s*)+", re.IGNORECASE
)
_SIGN_BELOW, _DIGITS_BELOW = re.compile(r"\s*[%％]\s*(?:[\t|]|$)"), re.compile(r"\s*\d+[%％]?\s*[\t|]")
_PARAGRAPH_TAG = re.compile(r"</?p(?:\s[^<>]*)?>|<br\s*/?>", re.IGNORECASE)
_PARAGRAPH_IN_CELL = re.compile(rf"{_PARAGRAPH_TAG.pattern}|\n\s*\n", re.IGNORECASE)
PAGE_NUMBER = re.compile(r"[-~]+\d{1,4}[-~]+|第\d{1,4}页(?:[，/]?共\d{1,4}页)?|\d{1,4}/\d{1,4}")


def joined(lines: Sequence[PhysicalLine]) -> PhysicalLine:
    """The lines as one, no sign between them."""
    whole = lines[0]
    for line in lines[1:]:
        whole = whole._replace(end=line.end, raw=whole.raw + SEAM * (line.start - whole.end) + line.raw)
    return whole


def physical_lines(text: str) -> list[PhysicalLine]:
    """Lines of a text that hold a character or a tab, in order; a rule (────) divides them as an empty line does.

    So do the tags of tables (<tr><td>): each cell that is written with them is a line of its own.
    """
    lines: list[PhysicalLine] = []
    text = without_fillers(text)
    barred = _with_bars(text)
    last_end = 0
    blank, ruled = True, False
    for found in _PHYSICAL.finditer(text, 1 if text.startswith("\ufeff") else 0):
        start = found.start()
        raw = barred[start : found.end()]
        if (gap := text[last_end:start]) != "\n":
            blank = blank or gap.count("\n") > 1 or gap.count("\r") > 1 or "\f" in gap
        last_end = found.end()
        is_drawn = _DRAWN.match(found[0]) is not None
        if is_drawn and _BORDER.fullmatch(found[0]):
            ruled, blank = True, blank or _OUTER_BORDER.match(raw) is not None
            continue
        if (raw.isspace() and "\t" not in raw) or (is_drawn and _RULE.fullmatch(raw)):
            blank = True
            continue
        if lines and not blank and _goes_on(lines[-1].raw, raw):
            begun = lines.pop()
            printed = begun.raw.rstrip()  # a tab may stand where the cell broke
            told = printed + " " * (len(begun.raw) - len(printed)) + "\n" * (start - begun.end) + raw
            lines.append(begun._replace(end=last_end, raw=told))
            continue
        lines += _cut_at_tags(PhysicalLine(start, last_end, raw, blank, ruled))
        blank = ruled = False
    return lines


def _with_bars(text: str) -> str:
    for bar in _BARS:
        text = text.replace(bar, "|")
    return text


def _goes_on(above: str, raw: str) -> bool:
    """Whether a line goes on with the value that the last cell of a row broke off (| 100 above % |, | 94. above 6% |)."""
    cells = above.rstrip()
    if cells[-1:].isdigit():
        return _SIGN_BELOW.match(raw) is not None and ("|" in cells or "\t" in cells)
    return cells[-1:] == "." and cells[-2:-1].isdigit() and _DIGITS_BELOW.match(raw) is not None


def _cut_at_tags(line: PhysicalLine) -> list[PhysicalLine]:
    """The pieces of a line that stand between the tags of a table; the line as it is where it has none."""
    if "<" not in line.raw or not _CELL_TAG.search(line.raw):
        return [line]
    pieces, at = [], 0
    for tag in (*_CELL_TAG.finditer(line.raw), None):
        end = tag.start() if tag else len(line.raw)
        if piece := line.raw[at:end].strip():
            start = line.start + line.raw.index(piece, at, end)
            pieces.append(PhysicalLine(start, start + len(piece), piece, at > 0 or line.blank_before))
        at = tag.end() if tag else end
    return pieces


def printed_lines(
    source: Source, start: int, end: int, blank_before: bool, in_cell: bool = False
) -> list[Line]:
    """The lines of prose between two offsets: one, or one a ``<p>`` paragraph; blank lines divide those in a cell."""
    text = source.text
    if not in_cell and text.find("<", start, end) < 0:
        return _printed_line(source, start, end, blank_before, in_cell)
    lines: list[Line] = []
    cursor = start
    for tag in (_PARAGRAPH_IN_CELL if in_cell else _PARAGRAPH_TAG).finditer(text, start, end):
        lines += _printed_line(source, cursor, tag.start(), blank_before or bool(lines), in_cell)
        cursor = tag.end()
    return lines + _printed_line(source, cursor, end, blank_before or bool(lines), in_cell)


def _printed_line(source: Source, start: int, end: int, blank_before: bool, in_cell: bool) -> list[Line]:
    whole = source.between(start, end)
    if not whole.characters:
        return []
    first, last = whole.offsets[0], whole.offsets[-1] + 1
    indented = bool(_INDENTED.match(source.text, start, first))
    marks = _MARKS.match(source.text, start, last)
    body = source.between(marks.end(), last) if marks.end() > first else whole
    if not body.characters or PAGE_NUMBER.fullmatch(whole.characters):  # marks alone, or - 7 -: as printed
        body, marks = whole, _NO_MARKS
    is_bold = bool(marks[3]) and source.text.startswith("**", last)
    hashes, is_bullet = len(marks[1] or ""), bool(marks[2])
    return [Line(body.offsets[0], last, body, hashes, is_bold, is_bullet, blank_before, in_cell, indented)]
