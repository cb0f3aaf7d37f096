"""Rows of unequal width that lost the empty cell behind their first one: 项目 above code and name, 合计 without a code."""

import re
from collections import Counter
from collections.abc import Sequence

from loaders.blocks.compact import EMPTY
from loaders.blocks.grid import GridCell

FEWEST_COLUMNS, FEWEST_ROWS = 4, 3

_SPANS_TWO = re.compile(r"项目|科目|(?:支出)?功能分类(?:科目)?|(?:本年)?合计|总计|栏次|行次")
_FIGURE = re.compile(r"[-+]?\d[\d,]*(?:\.\d+)?%?")

Row = tuple[GridCell, ...]


def squared(rows: Sequence[Row]) -> list[Row]:
    """Rows as wide as most of them are, where that makes all of them equal; else as they stand."""
    widths = Counter(len(row) for row in rows)
    width, times = widths.most_common(1)[0] if rows else (0, 0)
    if len(widths) < 2 or width < FEWEST_COLUMNS or times < FEWEST_ROWS:
        return list(rows)
    found = [_widened(row, width) for row in rows]
    return found if all(len(row) == width for row in found) else list(rows)


def _widened(row: Row, width: int) -> Row:
    if not row or len(row) >= width:
        return row
    lacks_one = len(row) == width - 1 and _SPANS_TWO.fullmatch(row[0].compact.characters)
    if lacks_one:
        return (row[0], _empty(row[0].end), *row[1:])
    is_header = not any(_FIGURE.fullmatch(cell.compact.characters) for cell in row)
    return (*row, *[_empty(row[-1].end)] * (width - len(row))) if is_header else row


def _empty(place: int) -> GridCell:
    return GridCell(place, place, EMPTY)
