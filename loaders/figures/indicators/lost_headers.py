"""The columns of indicators whose header is not printed, as in forms that were shortened: told by what all their rows hold.

产出指标 | 数量指标 | 清淤里程 | ≥12公里 | 13公里 | 50 | 48: levels, what was to be reached and was, points, score. The points
must add up to those of a whole form, and no score be higher than its points; in one order of the columns alone.
"""

import itertools
import re
from collections.abc import Sequence
from decimal import Decimal

from loaders.blocks.block import Cell
from loaders.blocks.cell_words import columns_of, is_total, is_value
from loaders.figures.tables.columns import Column
from loaders.figures.tables.labels import CellSentence

FEWEST_ROWS, FEWEST_CELLS = 2, 4
POINTS = (100, 90, 80)  # of a form; without those of its row of money, which stands apart

_LEVELS = ("level_1", "level_2", "level_3")
_ORDERS = (
    ("target", "actual", "points", "score"),
    ("points", "target", "actual", "score"),
    ("target", "points", "actual", "score"),
)
_FIGURE = re.compile(r"\d{1,3}(?:\.\d+)?")
_SURE_LEVEL = re.compile(
    r"(?:产出|效益|效果|满意度|数量|质量|时效|成本|(?:经济|社会|生态|可持续)(?:效益|影响))指标"
)
_SIGNED = re.compile(r"[≥≤＞＜><≧≦]\d")
_CHINESE = re.compile(r"[一-龥]")


def lost_header(rows: Sequence[tuple[Cell, ...]]) -> dict[int, Column]:
    """The columns of the indicators that begin with the first of these rows; none where they cannot be told for sure."""
    first = next((cell.column for cell in rows[0] if _is_level(cell, 1)), None)
    if first is None:
        return {}
    block = [row[first:] for row in itertools.takewhile(lambda row: _goes_on(row, first), rows)]
    width = len(_LEVELS) + len(_ORDERS[0])
    if len(block) < FEWEST_ROWS or any(len(row) not in (width, width + 1) for row in block):
        return {}
    values = [[cell.compact.characters for cell in row[len(_LEVELS) : width]] for row in block]
    orders = [order for order in _ORDERS if _fits(order, values)]
    if len(orders) != 1:
        return {}
    roles = (*_LEVELS, *orders[0], "note")
    return {at: Column(role, "", None) for at, role in enumerate(roles, start=first)}


def is_unheaded(row: tuple[Cell, ...], header: dict[int, Column]) -> bool:
    """Whether a row begins with a level of indicators, and no heading says what its figures are, or those of money do."""
    if any(column.role in _ORDERS[0] for column in header.values()):
        return False
    filled = [cell for cell in row if cell.compact.characters]
    told = [at for at, cell in enumerate(filled[:2]) if _SURE_LEVEL.match(cell.compact.characters)]
    figures = [cell for cell in filled if _FIGURE.fullmatch(cell.compact.characters)]
    return bool(told) and len(figures) > 1 and len(filled) > FEWEST_CELLS


def signed_cells(row: tuple[Cell, ...]) -> list[CellSentence]:
    """The targets of such a row that tell themselves by their sign (≥95%)."""
    return [CellSentence(cell, "", "") for cell in row if _SIGNED.match(cell.compact.characters)]


def _is_level(cell: Cell, depth: int) -> bool:
    return f"level_{depth}" in (columns_of(cell.compact.characters) or ())


def _goes_on(row: tuple[Cell, ...], first: int) -> bool:
    """Whether a row has the name of an indicator behind levels, which may be merged with those above."""
    cells = row[first : first + len(_LEVELS)]
    if len(cells) < len(_LEVELS) or any(is_total(cell.compact.characters) for cell in row):
        return False
    name = cells[-1].compact.characters
    is_below = not cells[0].compact.characters or _is_level(cells[0], 1)
    return is_below and _CHINESE.search(name) is not None and not is_value(name)


def _fits(order: tuple[str, ...], values: list[list[str]]) -> bool:
    """Whether all rows have values, points and no higher score in this order, and the points are those of a form."""
    total = Decimal(0)
    for row in values:
        told = dict(zip(order, row, strict=True))
        if not all(row) or not all(_FIGURE.fullmatch(told[role]) for role in ("points", "score")):
            return False
        if Decimal(told["score"]) > Decimal(told["points"]):
            return False
        total += Decimal(told["points"])
    return total in POINTS
