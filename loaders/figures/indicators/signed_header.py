"""The columns of indicators by the column of their signs, where the headings do not stand above them.

产出指标 | 数量指标 | 月均人数 | >= | 1700 | 人 | 1693 | 未完成 | 19.5 | 20 | 3.9: levels, the name, perhaps what it means, the
sign, the target, its unit, what was reached, in words whether that will do, and score, points, the score by its weight.
"""

import itertools
import re
from collections.abc import Sequence
from decimal import Decimal

from loaders.blocks.block import Cell
from loaders.blocks.cell_words import columns_of, is_value
from loaders.figures.tables.columns import Column

FEWEST_ROWS = 2
LEVELS = ("level_1", "level_2", "level_3")
WEIGHED = "weighed"  # a score by its weight, beside the score itself
ROUNDING = Decimal("0.011")

_SIGN = re.compile(r"[≥≤＞＜><=≧≦＝]{1,2}")
_FIGURE = re.compile(r"\d{1,3}(?:\.\d+)?")
_ORDERS = {  # of the figures behind the words, by how many there are
    2: (("points", "score"), ("score", "points")),
    3: (("score", "points", WEIGHED),),
}


def sign_column(row: Sequence[Cell]) -> int | None:
    """The column of the one sign that a row has as a cell of its own, with a figure behind it; None in other rows."""
    at = [i for i, cell in enumerate(row) if _SIGN.fullmatch(cell.compact.characters)]
    followed = len(at) == 1 and at[0] + 1 < len(row) and is_value(row[at[0] + 1].compact.characters)
    return row[at[0]].column if followed else None


def signed_header(rows: Sequence[tuple[Cell, ...]]) -> dict[int, Column]:
    """The columns of the indicators that begin with the first of these rows; none where they cannot be told for sure."""
    sign = sign_column(rows[0])
    block = list(itertools.takewhile(lambda row: sign is not None and sign_column(row) == sign, rows))
    first = next((cell.column for row in block for cell in row if _is_first_level(cell)), None)
    if len(block) < FEWEST_ROWS or first is None or sign - first < len(LEVELS):
        return {}
    behind = [[cell.compact.characters for cell in row if cell.column > sign] for row in block]
    roles = _roles_behind(behind)
    meaning = ("other",) * (sign - first - len(LEVELS))
    told = (*LEVELS, *meaning, "sign", *roles) if roles else ()
    return {at: Column(role, "", None) for at, role in enumerate(told, start=first)}


def _is_first_level(cell: Cell) -> bool:
    known = columns_of(cell.compact.characters) or ()
    return "level_1" in known and "level_2" not in known


def _roles_behind(behind: list[list[str]]) -> tuple[str, ...]:
    """The roles of the cells behind the sign: target, unit, what was reached, words, figures; empty where they do not fit."""
    is_even = len({len(cells) for cells in behind}) == 1
    if not is_even or any(len(cells) < len(("target", "unit", "actual")) for cells in behind):
        return ()
    if any(not is_value(cells[0]) or is_value(cells[1]) or not cells[2] for cells in behind):
        return ()
    rest = [cells[3:] for cells in behind]
    worded = bool(rest[0]) and not any(_FIGURE.fullmatch(cells[0]) for cells in rest)
    figures = [cells[worded:] for cells in rest]
    orders = [order for order in _ORDERS.get(len(figures[0]), ()) if _fits(order, figures)]
    scored = orders[0] if len(orders) == 1 else ("other",) * len(figures[0])
    return ("target", "unit", "actual", *(("note",) if worded else ()), *scored)


def _fits(order: tuple[str, ...], figures: list[list[str]]) -> bool:
    """Whether no score is above its points, and a score by its weight is that share of the points."""
    for row in figures:
        told = {
            role: Decimal(figure)
            for role, figure in zip(order, row, strict=True)
            if _FIGURE.fullmatch(figure)
        }
        if not {"points", "score"} <= {*told} or told["score"] > told["points"]:
            return False
        if WEIGHED in told and abs(told[WEIGHED] - told["score"] * told["points"] / 100) > ROUNDING:
            return False
    return True
