"""Rows of a sheet as titles, tables and notes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.documents.framing import without_frame
from loaders.documents.parts import Paragraph, Part, PlacedCell, RuledTable

_UNNAMED = re.compile(r"(?:sheet|工作表|表|table)\s*\d*", re.IGNORECASE)
_CHINESE = re.compile(r"[\u4e00-\u9fff]")

Merges = Sequence[tuple[tuple[int, int], tuple[int, int]]]


@dataclass(frozen=True)
class Sheet:
    """The cells of a sheet as printed; merged ranges by first and last row and column, both inclusive."""

    name: str
    rows: Sequence[Sequence[str]]
    merges: Merges = ()


def sheet_parts(sheet: Sheet) -> Iterator[Part]:
    """The parts of a sheet; its name is the title where it has none of its own."""
    covered, spans = _merged(sheet)
    tables = [_table(sheet, first, last, covered, spans) for first, last in _stretches(sheet.rows)]
    parts = [part for table in tables for part in without_frame(table)]
    if parts and isinstance(parts[0], RuledTable) and not _UNNAMED.fullmatch(sheet.name.strip()):
        yield Paragraph(sheet.name)
    yield from parts


def _merged(sheet: Sheet) -> tuple[set[tuple[int, int]], dict[tuple[int, int], tuple[int, int]]]:
    """Places that a merged cell covers, and the rows and columns that it takes by its first place."""
    height, width = len(sheet.rows), max(map(len, sheet.rows), default=0)
    covered: set[tuple[int, int]] = set()
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    left_over = height * width  # merged cells that do not overlap take no more
    for (top, left), last in sorted(sheet.merges):
        bottom, right = min(last[0], height - 1), min(last[1], width - 1)
        left_over -= max(0, bottom - top + 1) * max(0, right - left + 1)
        if left_over < 0:
            break
        places = {(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)}
        hidden = places - {(top, left)}
        if not places or not places.isdisjoint(covered) or any(_text(sheet, *place) for place in hidden):
            continue  # nothing that is filled is left out
        spans[top, left] = bottom - top + 1, right - left + 1
        covered |= hidden
    return covered, spans


def _text(sheet: Sheet, row: int, column: int) -> str:
    cells = sheet.rows[row]
    return cells[column].strip() if column < len(cells) else ""


def _table(
    sheet: Sheet,
    first: int,
    last: int,
    covered: set[tuple[int, int]],
    spans: dict[tuple[int, int], tuple[int, int]],
) -> RuledTable:
    cells = []
    for row in range(first, last):
        for column, text in enumerate(sheet.rows[row]):
            if (text.strip() or (row, column) in spans) and (row, column) not in covered:
                row_span, column_span = spans.get((row, column), (1, 1))
                cells.append(PlacedCell(row - first, column, text, min(row_span, last - row), column_span))
    return RuledTable(tuple(cells))


def _stretches(rows: Sequence[Sequence[str]]) -> Iterator[tuple[int, int]]:
    """First row and row after the last of each table: an empty row divides where a title follows it."""
    first = 0
    for index in range(1, len(rows)):
        if not any(map(str.strip, rows[index - 1])) and _is_title(rows[index]):
            yield first, index
            first = index
    if rows:
        yield first, len(rows)


def _is_title(row: Sequence[str]) -> bool:
    filled = [text for text in row if text.strip()]
    return len(filled) == 1 and bool(_CHINESE.search(filled[0]))
