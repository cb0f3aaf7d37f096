"""Rows that lost the cells below the last headings: 得分 and 偏差原因 are headed, and no row fills them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from loaders.blocks.streams.stacked_columns import NUMBER, Columns
from loaders.blocks.streams.stacked_doubts import Row
from loaders.blocks.streams.stacked_rows import divide

FEWEST_ROWS = 2
POINTS = (100, 90, 80)  # of a form; without those of its row of money
_LOST = ("score", "note")


def rows_without_ends(
    cells: Sequence[str], columns: Columns, below: Mapping[int, int] | None = None
) -> list[Row]:
    """The rows of indicators that end with their points, if these are those of a whole form; else none.

    What is left of score and points would be the points, for converters lose the last columns; the sum is to prove it.
    """
    kept = columns.roles
    while kept and kept[-1] in _LOST:
        kept = kept[:-1]
    if "score" in kept or "score" not in columns.roles or kept[-1:] != ("points",) or "level_3" not in kept:
        return []
    rows = divide([*cells], replace(columns, roles=kept), below)
    name, last = kept.index("level_3"), len(kept) - 1
    points = [cells[row[last]] for row in rows if name in row and last in row]
    if len(points) < FEWEST_ROWS or not all(map(NUMBER.fullmatch, points)):
        return []
    return rows if sum(Decimal(told.rstrip("分%")) for told in points) in POINTS else []
