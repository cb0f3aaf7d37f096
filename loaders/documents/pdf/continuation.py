"""Tables that go on over pages: which parts are one, headers that are repeated, a row that a break cuts."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from loaders.documents.pdf.cells import FilledCell, PageTable
from loaders.documents.pdf.lattice import Place
from loaders.documents.pdf.rulings import NEAR

_NUMBERED = re.compile(r"[（(]?[一二三四五六七八九十\d]")
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True)
class TablePart:
    """The part of a table on one page: its rows of cells, those of a repeated header apart.

    Places of cells are those in the whole table.
    """

    header: tuple[FilledCell, ...]
    cells: tuple[FilledCell, ...]


def goes_on(before: PageTable, after: PageTable) -> bool:
    """Whether the first table of a page has the columns of the last table of the page before."""
    return _columns(before.lattice.xs, after.lattice.xs) is not None


def repeats_header(before: PageTable, after: PageTable) -> bool:
    """Whether the second table begins with the rows that the first, which has the same columns, begins with."""
    columns = _columns(before.lattice.xs, after.lattice.xs)
    return _repeated_rows(before.cells, [_moved(cell, columns, 0) for cell in after.cells]) > 0


def joined_parts(tables: Sequence[PageTable]) -> list[TablePart]:
    """The parts of one table, page by page, in the places of the whole."""
    parts: list[TablePart] = []
    row = 0
    first = tables[0]
    for table in tables:
        columns = _columns(first.lattice.xs, table.lattice.xs)
        cells = [_moved(cell, columns, 0) for cell in table.cells]
        repeated = _repeated_rows(first.cells, cells) if parts else 0
        header = tuple(cell for cell in cells if cell.place.row < repeated)
        body = [_moved(cell, None, row - repeated) for cell in cells if cell.place.row >= repeated]
        row += len(table.lattice.ys) - 1 - repeated
        if parts and (whole := _without_break(parts[-1].cells, body)):
            parts[-1] = replace(parts[-1], cells=whole[0])
            body = whole[1]
            row -= 1
        parts.append(TablePart(header, tuple(body)))
    return parts


def _columns(wanted: Sequence[float], found: Sequence[float]) -> list[int] | None:
    """For each edge of the second table which edge of the first it is; None where one is none of them."""
    shift = found[0] - wanted[0]
    if abs(found[-1] - wanted[-1] - shift) > NEAR:
        return None
    columns = []
    for edge in found:
        nearest = min(range(len(wanted)), key=lambda index: abs(wanted[index] + shift - edge))
        if abs(wanted[nearest] + shift - edge) > NEAR:
            return None
        columns.append(nearest)
    return columns


def _moved(cell: FilledCell, columns: list[int] | None, rows: int) -> FilledCell:
    row, column, row_span, column_span = cell.place
    if columns:
        column, column_span = columns[column], columns[column + column_span] - columns[column]
    return replace(cell, place=Place(row + rows, column, row_span, column_span))


def _repeated_rows(first: Iterable[FilledCell], cells: Iterable[FilledCell]) -> int:
    """How many rows at the top of both are the same, merged cells whole."""
    wanted, found = _by_row(first), _by_row(cells)
    same = 0
    while same in wanted and wanted.get(same) == found.get(same):
        same += 1
    reach = max((row + span for row in range(same) for _, _, span, _ in wanted[row]), default=0)
    return same if same >= reach and any(text for row in range(same) for *_, text in wanted[row]) else 0


def _by_row(cells: Iterable[FilledCell]) -> dict[int, list[tuple[int, int, int, str]]]:
    rows: dict[int, list[tuple[int, int, int, str]]] = {}
    for cell in cells:
        row, column, row_span, column_span = cell.place
        rows.setdefault(row, []).append((column, column_span, row_span, cell.text))
    return rows


def _without_break(
    before: Sequence[FilledCell], after: Sequence[FilledCell]
) -> tuple[tuple[FilledCell, ...], list[FilledCell]] | None:
    """Both parts with the end of a label that the page break cut off put back; None when none was."""
    last = max(cell.place.row + cell.place.row_span for cell in before)
    rests = {cell.place.column: cell for cell in after if cell.place.row == last and cell.glyphs}
    ends = {
        cell.place.column: cell
        for cell in before
        if cell.place.row + cell.place.row_span == last and cell.glyphs
    }
    if not rests or not all(_ends_label(ends.get(column), rest) for column, rest in rests.items()):
        return None
    whole = tuple(
        replace(cell, glyphs=cell.glyphs + rests[cell.place.column].glyphs)
        if ends.get(cell.place.column) is cell and cell.place.column in rests
        else cell
        for cell in before
    )
    body = [_moved(cell, None, -1) for cell in after if cell.place.row != last]
    return whole, body


def _ends_label(label: FilledCell | None, rest: FilledCell) -> bool:
    """Whether the label was broken for want of room, and what follows is nothing but its end."""
    is_end = not _DIGIT.search(rest.text) and not _NUMBERED.match(rest.text)
    return bool(label and label.is_full and is_end and not _DIGIT.search(label.text))
