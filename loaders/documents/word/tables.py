"""Tables of a Word file: cells by row and column, merged ones once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from loaders.documents.limits import MAX_CELLS
from loaders.documents.markup import Element, blocks, child, local, number, value
from loaders.documents.parts import Paragraph, Part, PlacedCell, RuledTable, too_many_cells


@dataclass(frozen=True)
class MarkedCell:
    """A cell as the file tells it: where it begins, how many columns it takes, whether one above goes on in it."""

    element: Element
    column: int
    span: int
    goes_on_below: bool
    goes_on_above: bool
    goes_on_left: bool


@dataclass(frozen=True)
class TableCell:
    """A cell and what was read in it."""

    marked: MarkedCell
    parts: Sequence[Part]


def rows_of(table: Element) -> Iterator[list[MarkedCell]]:
    """The cells of each row; rows that were deleted are left out."""
    count = 0
    for row in blocks(table):
        properties = child(row, "trPr")
        if local(row) != "tr" or child(properties, "del") is not None:
            continue
        column = number(value(child(properties, "gridBefore"))) or 0
        cells = []
        for element in blocks(row):
            if local(element) == "tc":
                cells.append(_marked(element, max(0, column)))
                column += cells[-1].span
        count += column
        if count > MAX_CELLS:
            raise too_many_cells(count)
        yield cells


def _marked(element: Element, column: int) -> MarkedCell:
    properties = child(element, "tcPr")
    vertical, horizontal = child(properties, "vMerge"), child(properties, "hMerge")
    return MarkedCell(
        element,
        column,
        max(1, number(value(child(properties, "gridSpan"))) or 1),
        vertical is not None,
        vertical is not None and value(vertical) != "restart",
        horizontal is not None and value(horizontal) != "restart",
    )


def place_cells(rows: Sequence[Sequence[TableCell]]) -> tuple[RuledTable, list[Part]]:
    """The table, and the tables that lie in its cells: they follow it."""
    cells: list[PlacedCell] = []
    nested: list[Part] = []
    open_above: dict[int, int] = {}  # column → index of the merged cell that may go on below
    for index, row in enumerate(rows):
        still_open: dict[int, int] = {}
        for cell in row:
            marked = cell.marked
            above = open_above.get(marked.column) if marked.goes_on_above else None
            if above is not None:
                cells[above] = replace(cells[above], row_span=index - cells[above].row + 1)
                still_open[marked.column] = above
                continue
            if marked.goes_on_left and cells and cells[-1].row == index:
                cells[-1] = replace(cells[-1], column_span=marked.column + marked.span - cells[-1].column)
                continue
            if marked.goes_on_below:
                still_open[marked.column] = len(cells)
            paragraphs = [
                part.text for part in cell.parts if isinstance(part, Paragraph) and part.text.strip()
            ]
            nested += [part for part in cell.parts if isinstance(part, RuledTable)]
            cells.append(PlacedCell(index, marked.column, "\n\n".join(paragraphs), 1, marked.span))
        open_above = still_open
    return RuledTable(tuple(cells)), nested
