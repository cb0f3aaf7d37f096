"""Rows of indicators of whose figures nobody can tell what they are: their header is lost, and their cells do not prove it."""

import re

from loaders.blocks.block import Cell
from loaders.figures.tables.columns import Column
from loaders.figures.tables.labels import CellSentence

FEWEST_CELLS = 4

_ROLES = frozenset(("target", "actual", "points", "score"))
_FIGURE = re.compile(r"\d{1,3}(?:\.\d+)?")
_SURE_LEVEL = re.compile(
    r"(?:产出|效益|效果|满意度|数量|质量|时效|成本|(?:经济|社会|生态|可持续)(?:效益|影响))指标"
)
_SIGNED = re.compile(r"[≥≤＞＜><]\d")


def is_unheaded(row: tuple[Cell, ...], header: dict[int, Column]) -> bool:
    """Whether a row begins with a level of indicators, and no heading says what its figures are, or those of money do."""
    if any(column.role in _ROLES for column in header.values()):
        return False
    filled = [cell for cell in row if cell.compact.characters]
    told = [at for at, cell in enumerate(filled[:2]) if _SURE_LEVEL.match(cell.compact.characters)]
    figures = [cell for cell in filled if _FIGURE.fullmatch(cell.compact.characters)]
    return bool(told) and len(figures) > 1 and len(filled) > FEWEST_CELLS


def signed_cells(row: tuple[Cell, ...]) -> list[CellSentence]:
    """The targets of such a row that tell themselves by their sign (≥95%)."""
    return [CellSentence(cell, "", "") for cell in row if _SIGNED.match(cell.compact.characters)]
