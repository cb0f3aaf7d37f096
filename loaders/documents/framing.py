"""What stands in the cells of a table without being part of it: its title, its unit, notes below it, frames."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from loaders.documents.parts import Paragraph, Part, PlacedCell, RuledTable

NOTE_LENGTH = 30

_FIELD = re.compile(r"公开\s*\d+\s*表|[^，。；：:]{2,14}[：:].*", re.DOTALL)
_MARK = re.compile(r"公开\s*\d+\s*表|(?:金额)?单位\s*[:：].{0,8}元")
_NOTE = re.compile(r"[*※]?\s*(?:注|备注|说明|附注)\s*\d{0,2}\s*[：:.．、]")
_SENTENCE_END = re.compile(r"[。；]\s*$")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")


def without_frame(table: RuledTable) -> list[Part]:
    """The table with the lines above and below that its own cells hold as paragraphs of their own.

    Titles and units in the first rows and notes in the last become paragraphs; so does every row of a table
    that has one column: it is a frame around text. A table without any text becomes nothing.
    """
    table = _without_empty_edges(table)
    rows = _rows_of(table)
    if table.width <= 1 or all(len(_filled(row)) <= 1 for row in rows):
        return [Paragraph(cell.text) for row in rows for cell in _filled(row)]
    first, last = 0, len(rows)
    while first < last and _is_above(rows[first], table.width):
        first += 1
    while last > first and _is_below(rows[last - 1]):
        last -= 1
    above = [Paragraph(cell.text) for row in rows[:first] for cell in _filled(row)]
    below = [Paragraph(cell.text) for row in rows[last:] for cell in _filled(row)]
    core = [cell for row in rows[first:last] for cell in row]
    return [*above, *([_without_empty_edges(RuledTable(tuple(core)))] if core else []), *below]


def _rows_of(table: RuledTable) -> list[list[PlacedCell]]:
    rows: dict[int, list[PlacedCell]] = defaultdict(list)
    for cell in table.cells:
        rows[cell.row].append(cell)
    return [sorted(rows[row], key=lambda cell: cell.column) for row in range(table.height)]


def _filled(row: Sequence[PlacedCell]) -> list[PlacedCell]:
    return [cell for cell in row if cell.text.strip()]


def _is_above(row: Sequence[PlacedCell], width: int) -> bool:
    """Whether a first row is no row of the table: a title over all columns, or fields such as 单位：万元."""
    filled = _filled(row)
    if any(cell.row_span > 1 for cell in row):
        return False
    if all(_FIELD.fullmatch(cell.text.strip()) for cell in filled):
        return len(filled) < width or any(_MARK.fullmatch(cell.text.strip()) for cell in filled)
    is_title = len(filled) == 1 and (filled[0].column == 0 or filled[0].column_span == width)
    return is_title and bool(_CHINESE.search(filled[0].text))


def _is_below(row: Sequence[PlacedCell]) -> bool:
    """Whether a last row is no row of the table: nothing, or a remark."""
    filled = _filled(row)
    if any(cell.row_span > 1 for cell in row) or len(filled) > 1:
        return False
    if not filled:
        return True
    text = filled[0].text.strip()
    return bool(_NOTE.match(text)) or (len(text) >= NOTE_LENGTH and bool(_SENTENCE_END.search(text)))


def _without_empty_edges(table: RuledTable) -> RuledTable:
    """The table from its first to its last row and column with text, without columns that only spans make."""
    filled = _filled(table.cells)
    top = min((cell.row for cell in filled), default=0)
    left = min((cell.column for cell in filled), default=0)
    bottom = max((cell.row for cell in filled), default=-1)
    right = max((cell.column for cell in filled), default=-1)
    kept = [cell for cell in table.cells if top <= cell.row <= bottom and left <= cell.column <= right]
    starts = sorted({cell.column for cell in kept})  # a column in which no cell begins is none
    cells = []
    for cell in kept:
        column = bisect_left(starts, cell.column)
        across = bisect_left(starts, cell.column + cell.column_span) - column
        down = min(cell.row_span, bottom - cell.row + 1)
        cells.append(PlacedCell(cell.row - top, column, cell.text, down, across, cell.place))
    return RuledTable(tuple(cells))
