"""Rows that stand in the cells of one: 城市低保标准 ⏎ 农村低保标准 | 580 ⏎ 420 | 610 ⏎ 450.

As many names stand in the first filled cell, or behind an ordinal, as figures in each of the others; units are as many,
or one for all. A single column of figures must be wide enough that none of them broke over two lines.
"""

import itertools
import re
from collections.abc import Sequence

from loaders.blocks.compact import EMPTY, Source
from loaders.blocks.grid import FIGURE, GridCell

MOST_TOGETHER = 4  # rows in one

_LINE = re.compile(r"[^\n]*[^\s][^\n]*")
_WORD = re.compile(r"\S+")
_MARK = re.compile(r"[-—–]+|\[\s*\d[\d,.]*\s*\]")
_CHINESE = re.compile(r"[一-龥]")

Row = tuple[GridCell, ...]


def stacked_apart(source: Source, rows: Sequence[Row]) -> list[Row]:
    """The rows, those that stand in the cells of one each as a row of their own."""
    return [part for row in rows for part in _apart(source, row, rows)]


def _apart(source: Source, row: Row, rows: Sequence[Row]) -> list[Row]:
    filled = [at for at, cell in enumerate(row) if cell.compact.characters]
    figures = [
        at for at in filled if len(_pieces(source, row[at], _LINE)) > 1 and _holds_figures(source, row[at])
    ]
    counts = {len(_pieces(source, row[at], _LINE)) for at in figures}
    many = counts.pop() if len(counts) == 1 else 0
    if not 1 < many <= MOST_TOGETHER or not _are_wide(source, row, figures, rows):
        return [row]
    told: dict[int, list[GridCell]] = {at: _cells(source, row[at], _LINE) for at in figures}
    named = [at for at in filled if at < figures[0] and _CHINESE.search(row[at].compact.characters)]
    for at in named:
        cells = next(
            (found for how in (_LINE, _WORD) if len(found := _cells(source, row[at], how)) == many), []
        )
        if cells:
            told[at] = cells
    if (
        not named
        or named[0] not in told
        or any(_CHINESE.search(row[at].compact.characters) is None for at in named)
    ):
        return [row]
    if any(at > figures[0] and at not in told for at in filled):
        return [row]  # a figure of which of them
    return [tuple(_part(told, cell, at, part) for at, cell in enumerate(row)) for part in range(many)]


def _part(told: dict[int, list[GridCell]], cell: GridCell, at: int, part: int) -> GridCell:
    """The cell of one of the rows: its own, else that of them all in the first, and that of units in each."""
    if at in told:
        return told[at][part]
    return (
        cell if part == 0 or _CHINESE.search(cell.compact.characters) else GridCell(cell.end, cell.end, EMPTY)
    )


def _are_wide(source: Source, row: Row, figures: list[int], rows: Sequence[Row]) -> bool:
    """Whether two columns hold as many figures, or the one is wider elsewhere than the first line of these."""
    if len(figures) != 1:
        return len(figures) > 1
    at = figures[0]
    first = len(_cells(source, row[at], _LINE)[0].compact.characters)
    others = (other[at].compact.characters for other in rows if other is not row and at < len(other))
    pieces = (cell.compact.characters for cell in _cells(source, row[at], _LINE)[1:])
    return any(FIGURE.fullmatch(text) and len(text) > first for text in itertools.chain(others, pieces))


def _holds_figures(source: Source, cell: GridCell) -> bool:
    texts = [part.compact.characters for part in _cells(source, cell, _LINE)]
    are = all(FIGURE.fullmatch(text) or _MARK.fullmatch(text) for text in texts)
    return are and any(map(FIGURE.search, texts))


def _pieces(source: Source, cell: GridCell, how: re.Pattern[str]) -> list[tuple[int, int]]:
    return [piece.span() for piece in how.finditer(source.text, cell.start, cell.end)]


def _cells(source: Source, cell: GridCell, how: re.Pattern[str]) -> list[GridCell]:
    return [GridCell(*span, source.between(*span)) for span in _pieces(source, cell, how)]
