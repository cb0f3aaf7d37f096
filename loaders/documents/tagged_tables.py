"""Tables that stand as HTML in a text or Markdown file, as converters of PDF files and pictures write them.

The text stays as it is, tags and all; the cells are ranges of it: <tr><td>三公经费</td><td>11.36</td></tr>.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from loaders.blocks.compact import fold
from loaders.documents.document import SourceCell, SourceTable
from loaders.documents.framing import without_frame
from loaders.documents.limits import MAX_CELLS, MAX_COLUMNS
from loaders.documents.parts import PlacedCell, RuledTable
from loaders.documents.spans import SpannedCell, placed, span_of
from loaders.errors import UnreadableDocumentError

_TAG = re.compile(r"<(?P<end>/?)(?P<name>table|thead|tbody|tfoot|tr|td|th)(?P<said>(?:\s[^<>]*)?)>", re.I)
_SPAN = re.compile(r"\b(?P<name>colspan|rowspan)\s*=[\s\"'\\]*(?P<number>\d+)", re.I)
_BLANK_LINE = re.compile(r"\n[^\S\n]*\r?\n")
_CELLS = ("td", "th")


@dataclass
class _Cell:
    """A cell as it is written, from the end of its tag to the end of its text."""

    start: int
    end: int
    across: int
    down: int


@dataclass
class _Table:
    """Rows of a table as they are written; ``strays``: ranges of text between its cells."""

    rows: list[list[_Cell]] = field(default_factory=list)
    strays: list[tuple[int, int]] = field(default_factory=list)


def tagged_tables(text: str) -> tuple[SourceTable, ...]:
    """The tables whose tags stand in a text, without titles and notes that stand as rows of them.

    A table within another ends it. What is wider or has more cells than is read stays lines, a cell each.
    """
    found: list[SourceTable] = []
    left = MAX_CELLS
    for table in _written(text):
        if left <= 0:
            break
        ruled = _ruled(text, table)
        left -= ruled.width * ruled.height if ruled else MAX_CELLS
        if ruled and left >= 0:
            parts = (part for part in without_frame(ruled) if isinstance(part, RuledTable))
            found += [_source_table(part.cells, table.strays) for part in parts]
    return tuple(found)


def _ruled(text: str, table: _Table) -> RuledTable | None:
    """The cells of a table by row and column; None where it is too large to be read."""
    if any(sum(cell.across for cell in row) > MAX_COLUMNS for row in table.rows):
        return None
    try:
        ruled = placed([[_spanned(text, cell) for cell in row] for row in table.rows])
    except UnreadableDocumentError:
        return None
    return ruled if ruled.width <= MAX_COLUMNS else None


def _spanned(text: str, cell: _Cell) -> SpannedCell:
    return SpannedCell(fold(text[cell.start : cell.end]), cell.across, cell.down, (cell.start, cell.end))


def _source_table(cells: tuple[PlacedCell, ...], strays: list[tuple[int, int]]) -> SourceTable:
    """The table of cells; text between them is none of it, so that it takes several ranges."""
    first, last = min(cell.place[0] for cell in cells), max(cell.place[1] for cell in cells)
    edges = [first]
    for start, end in strays:
        if first < start and end < last:
            edges += [start, end]
    edges.append(last)
    spans = tuple(zip(edges[::2], edges[1::2], strict=True))
    return SourceTable(
        spans,
        tuple(
            SourceCell(cell.row, cell.column, *cell.place, cell.row_span, cell.column_span) for cell in cells
        ),
    )


def _written(text: str) -> Iterator[_Table]:
    """The tables of a text as they are written, cells without an end and rows without a table among them."""
    table = _Table()
    cell: _Cell | None = None
    in_row, last = False, 0
    for tag in _TAG.finditer(text) if "<t" in text or "<T" in text else ():
        name, begins = tag["name"].lower(), not tag["end"]
        if cell:
            is_closed = name in _CELLS and not begins
            cell.end = tag.start() if is_closed else _end_of_open(text, cell.start, tag.start())
            last, cell = cell.end, None
        if table.rows and text[last : tag.start()].strip():
            table.strays.append((last, tag.start()))
        if name in _CELLS and begins:
            if not in_row:
                table.rows.append([])
            spans = {found["name"].lower(): found["number"] for found in _SPAN.finditer(tag["said"])}
            cell = _Cell(tag.end(), tag.end(), span_of(spans.get("colspan")), span_of(spans.get("rowspan")))
            table.rows[-1].append(cell)
        elif name == "table":
            yield table
            table = _Table()
        elif name == "tr" and begins:
            table.rows.append([])
        in_row = begins if name not in _CELLS else in_row or begins
        in_row = in_row and name in ("tr", *_CELLS)
        last = tag.end()
    if cell:
        cell.end = _end_of_open(text, cell.start, len(text))
    yield table


def _end_of_open(text: str, start: int, end: int) -> int:
    """Where the text of a cell ends that has no end tag: before a blank line."""
    blank = _BLANK_LINE.search(text, start, end)
    return blank.start() if blank else end
