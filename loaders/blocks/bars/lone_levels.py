"""Rows of indicators that print one level before their name: the cell of the second, merged with it, was left out.

成本指标（10分） | 会议费 | ≤3万元 | 2.6万元 | 10 | 10 below 一级指标 | 二级指标 | 三级指标 | …: all that stands behind the level
is moved one column to the right, where every value is then below its heading.
"""

from collections.abc import Sequence

from loaders.blocks.cell_words import columns_of, has_points, is_value
from loaders.blocks.compact import EMPTY
from loaders.blocks.grid import FIGURE, GridCell
from loaders.blocks.streams.stacked_columns import LABELS

LEVELS = LABELS[1:]

_VALUES = ("target", "actual", "points", "score")
_FIGURES = ("points", "score")

Row = tuple[GridCell, ...]


def with_second_levels(block: Sequence[Row], roles: Sequence[str]) -> list[Row]:
    """The rows below a header with these roles, each such row in its columns; the others as they stand."""
    first = roles.index(LEVELS[0]) if LEVELS[0] in roles else len(roles)
    if tuple(roles[first : first + len(LEVELS)]) != LEVELS or not {*_VALUES} <= {*roles}:
        return list(block)
    return [block[0], *(_moved(row, roles, first) for row in block[1:])]


def _moved(row: Row, roles: Sequence[str], first: int) -> Row:
    texts = [cell.compact.characters for cell in row]
    while texts and not texts[-1]:
        texts.pop()
    name = first + LEVELS.index("level_3")
    if len(texts) <= name or not _is_first_level(texts[first]) or not is_value(texts[name]):
        return row
    moved = [*texts[: first + 1], "", *texts[first + 1 :]]
    told = dict(zip(roles, moved, strict=False))
    is_whole = all(told.get(role) for role in _VALUES) and len(moved) <= len(roles)
    if not is_whole or is_value(moved[name]) or not all(FIGURE.fullmatch(told[role]) for role in _FIGURES):
        return row
    if any(FIGURE.fullmatch(text) for text in moved[1 + max(map(roles.index, _VALUES)) :]):
        return row
    missing = GridCell(row[first].end, row[first].end, EMPTY)
    spare = len(row) == len(roles)
    return (*row[: first + 1], missing, *row[first + 1 : len(row) - spare])


def _is_first_level(text: str) -> bool:
    known = columns_of(text) or frozenset()
    return LEVELS[0] in known and (known == {LEVELS[0]} or has_points(text))
