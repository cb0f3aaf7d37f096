"""Rows of goals that lack the merged cells at their left and are filled up with empty ones at their right.

Below 项目名称 | 预算数 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 权重 a further indicator of the project begins with
its level or its name, the next project with its name. Each row is moved to the one place where its cells can stand.
"""

import re
from collections.abc import Sequence

from loaders.blocks import shapes
from loaders.blocks.cell_words import (
    columns_of,
    has_points,
    heading_role,
    is_total,
    is_unit,
    is_value,
    without_points,
)
from loaders.blocks.compact import EMPTY
from loaders.blocks.grid import FIGURE, GridCell
from loaders.blocks.named_by_value import is_named_by_value
from loaders.blocks.streams.marked_columns import MarkedColumns
from loaders.blocks.streams.stacked_columns import LABELS, LEVELS, NUMBER

_VALUES = ("target", "actual")
FEWEST_SURE = 2  # cells of a moved row that stand in no other column

_DIRECTION = re.compile(r"指标方向")  # 正向指标, beside the column of signs
_TOWARD = re.compile(r"(?:正|反|负|逆)向(?:指标)?|定性(?:指标)?|定量(?:指标)?")
_BOUND = re.compile(r"[≥≤＞＜><≧≦]")
_SCORES = ("points", "score")
_OF_INDICATORS = (*_SCORES, *_VALUES)
_OF_FIGURES = ("budget", *_OF_INDICATORS)

Row = tuple[GridCell, ...]


def moved_right(block: Sequence[Row]) -> list[Row]:
    """The header and the rows below it in their places; none where a row of figures fits nowhere, or in several places."""
    roles = roles_below(block[0])
    first = next((at for at, role in enumerate(roles) if role in LABELS[1:]), len(roles))
    if not {*_OF_INDICATORS} & {*roles[first:]}:
        return []
    columns = MarkedColumns(tuple(roles))
    found = [block[0]]
    for at, row in enumerate(block[1:], start=1):
        texts = [cell.compact.characters for cell in row]
        while texts and not texts[-1]:
            texts.pop()
        if len(texts) > 1 and _heads_others(texts):
            return found + list(block[at:])
        if len(texts) <= 1 or is_total(without_points(texts[0])):
            found.append(_total(row[: len(texts)], roles) or row)
            continue
        ways = range(len(roles) - len(texts) + 1)
        places = [place for place in ways if _fits(texts, place, columns, first)]
        if len(places) == 1:
            missing = [GridCell(row[0].start, row[0].start, EMPTY)] * places[0]
            rest = row[: max(len(block[0]), len(roles)) - places[0]]
            found.append((*missing, *rest))
        elif _tells_values(texts):
            return []
        else:
            found.append(row)
    return found


def roles_below(header: Row) -> list[str]:
    """The roles of a header's columns; a goal before the levels (年度目标) is words, a direction beside the signs is none."""
    texts = [cell.compact.characters for cell in header]
    while texts and not texts[-1]:
        texts.pop()
    roles = [heading_role(text) for text in texts]
    first = next((at for at, role in enumerate(roles) if role in LEVELS), len(roles))
    for at, text in enumerate(texts):
        if (at < first and roles[at] in _VALUES) or (_DIRECTION.match(text) and "sign" in roles[:at]):
            roles[at] = "direction" if at > first else ""
    return roles


def _total(row: Row, roles: list[str]) -> Row:
    """The row of totals with a figure below each heading of points and scores; empty where it has more or fewer."""
    places = [at for at, role in enumerate(roles) if role in _SCORES]
    figures = row[1:]
    if not figures or len(figures) != len(places) or not all(map(_is_figure, figures)):
        return ()
    told = dict(zip(places, figures, strict=True))
    nowhere = GridCell(row[0].end, row[0].end, EMPTY)
    return (row[0], *(told.get(at, nowhere) for at in range(1, len(roles))))


def _is_figure(cell: GridCell) -> bool:
    return FIGURE.fullmatch(cell.compact.characters) is not None


def _fits(texts: list[str], place: int, columns: MarkedColumns, first: int) -> bool:
    """Whether the cells of a row can all stand from a column on, some in no other: its name, its points, its last value."""
    if len(texts) == len(columns.roles):
        return place == 0
    roles = columns.roles[place : place + len(texts)]
    told = list(zip(roles, texts, strict=True))
    if place + len(texts) == len(columns.roles) and is_named_by_value(dict(told)):
        return True
    if place + len(texts) <= first or not all(_holds(columns, role, text) for role, text in told if text):
        return False
    values = [at for at, role in enumerate(columns.roles) if at > first and role in _OF_INDICATORS]
    lowest = max(at for at, role in enumerate(columns.roles) if role in LABELS)
    is_whole = place <= lowest and place + len(texts) > values[-1] and dict(told).get("points", "none")
    if place and not is_whole:
        return False
    sure = sum(_is_sure(role, text) for role, text in told if text)
    return not place or sure >= FEWEST_SURE or any(map(_BOUND.match, texts))


def _holds(columns: MarkedColumns, role: str, text: str) -> bool:
    if role == "direction":
        return _TOWARD.fullmatch(text) is not None
    if role in ("", "item"):
        return not NUMBER.fullmatch(text) and columns_of(text) is None and not is_unit(text)
    if role == "unit":
        return is_unit(text) or not (NUMBER.match(text) or columns_of(text))
    if role in _VALUES:
        return not is_unit(text) and not _TOWARD.fullmatch(text) and columns.holds(role, text)
    return columns.holds(role, text)


def _is_sure(role: str, text: str) -> bool:
    """Whether a cell stands in no column but this: a level by its name, a sign, a unit, a direction, points or a result."""
    if role in LEVELS:
        return columns_of(text) is not None or has_points(text)
    if role in ("sign", "direction"):
        return True
    if role == "unit":
        return is_unit(text)
    if role in LABELS:
        return has_points(text)
    return role in _OF_FIGURES and shapes.is_lone_figure(text)


def _heads_others(texts: list[str]) -> bool:
    """Whether a row without values begins with a heading, or has several: another table stands below (项目 | 上年 | 本年)."""
    heads = [bool(heading_role(text)) and columns_of(text) is None for text in texts]
    return (heads[0] or sum(heads) > 1) and not any(map(is_value, texts))


def _tells_values(texts: list[str]) -> bool:
    """Whether a row has figures of an indicator: several, or one beside a level."""
    figures = sum(FIGURE.fullmatch(text) is not None for text in texts)
    return figures > 1 or (figures == 1 and any(map(columns_of, texts)))
