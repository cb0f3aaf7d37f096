"""Ways to place the cells of a row below the headings of a form, in their order, by what each cell can be.

Of all ways to put each cell below a heading that can have it, the one counts that leaves the least empty. Where several
do, the columns of rows of its width that are sure tell which one it is; a row that stays open has none.
"""

import functools
import itertools
import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from loaders.blocks.cell_words import columns_of, heading_role, is_total, is_unit, is_value
from loaders.blocks.proven_rows import POINTS, is_points, tells_goal
from loaders.blocks.row_proofs import figure

FEWEST_COLUMNS = 4
MOST_CELLS = 16  # of a row: more are no row of a form

_UPPER_LEVELS = ("level_1", "level_2")
_LEVELS = (*_UPPER_LEVELS, "level_3", "item")
_MONEY = ("budget", "adjusted_budget", "final", "carryover")
_POINTS, _RATE = ("points", "score"), ("execution_pct", "score_rate", "share_pct", "change_pct")
_FIGURES = (*_MONEY, *_POINTS, *_RATE, "target", "actual")
_WORDS = (*_LEVELS, "note", "target", "actual", "")
_EMPTY_COST = {"note": 1, "item": 1, "level_1": 1, "level_2": 1, "sign": 2, "unit": 2, "": 3, "level_3": 6}
_COST = 4  # of any other column that is left empty
_BROKEN = 1  # of words that broke over two cells
_UNKNOWN_LEVEL, _UNTOLD_GOAL = 3, 5  # of words that no list knows, where a level, or a goal, stands

ALL_LEVELS = "绩效指标"
_SIGN = re.compile(r"[≥≤＞＜><=＝]{1,2}|定性|正向|反向")
FORM_FIGURE = re.compile(r"[-+]?\d[\d,]*(?:\.\d+)?(?:%|[万亿]?元)?")
_WORD = re.compile("[一-龥]")
_NOTHING = re.compile(r"[-/—一]+|无")


class Placing(NamedTuple):
    """How much of the columns a way to place the cells of a row leaves empty, and the column of each cell."""

    cost: int
    columns: tuple[int, ...]


def roles_of_header(texts: Sequence[str]) -> list[str]:
    """The roles of the headings of a form, of its indicators or its money; empty for rows that head neither.

    What stands before the first known one heads names (项目资金（万元） | 年初预算数 | …).
    """
    roles = [heading_role(text) for text in texts]
    told = {*roles} - {""}
    heads = {"target", "actual"} <= told or ("final" in told and bool(told & {"budget", "adjusted_budget"}))
    if not heads or len(told) < FEWEST_COLUMNS - 1:
        return []
    first = next(at for at, role in enumerate(roles) if role)
    return ["item"] * first + roles[first:]


def can_hold(role: str, text: str) -> bool:
    """Whether a cell can stand below a heading."""
    if _NOTHING.fullmatch(text):
        return True
    if _SIGN.fullmatch(text):
        return role == "sign"
    if FORM_FIGURE.fullmatch(text):
        return (role in _FIGURES and (role not in _POINTS or _are_points(text))) or role == ""
    if is_unit(text):
        return role in ("unit", "")
    if is_value(text) or is_points(text):
        return role in ("target", "actual", "", "note") or (role in _POINTS and _are_points(text))
    known = columns_of(text)
    return role in known if known else role in _WORDS


def _are_points(text: str) -> bool:
    """Whether a cell can be points or a score, which are at most those of a whole form."""
    return is_points(text) and figure(text) <= max(POINTS)


def placings(
    roles: Sequence[str], texts: Sequence[str], most_pieces: int = 1, needed: Sequence[str] = ()
) -> list[Placing]:
    """The ways to place cells below headings in their order that leave the least empty; none where there is no way.

    ``most_pieces``: so many cells of words may be one name or note that broke over lines; ``needed``: roles of columns
    that are not empty.
    """

    @functools.cache
    def best(cell: int, column: int) -> tuple[Placing, ...]:
        if cell == len(texts):
            if any(role in needed for role in roles[column:]):
                return ()
            return (Placing(sum(_EMPTY_COST.get(role, _COST) for role in roles[column:]), ()),)
        if column == len(roles) or (len(roles) - column < len(texts) - cell and most_pieces == 1):
            return ()
        role, text = roles[column], texts[cell]
        found = [
            Placing(rest.cost + _EMPTY_COST.get(role, _COST), rest.columns) for rest in best(cell, column + 1)
        ]
        for pieces in _pieces_of(role, texts[cell : cell + most_pieces]):
            cost = _cost_of_words(role, text) + (pieces - 1) * _BROKEN
            found += [
                Placing(rest.cost + cost, ((column,) * pieces + rest.columns))
                for rest in best(cell + pieces, column + 1)
            ]
        least = min((placing.cost for placing in found), default=0)
        return tuple(placing for placing in found if placing.cost == least)

    return [placing for placing in best(0, 0) if _holds(roles, texts, placing.columns)]


def columns_of_rows(roles: Sequence[str], rows: Sequence[Sequence[str]]) -> list[tuple[int, ...]]:
    """Below which headings the filled cells of each row stand; empty for a row that stays open.

    ``rows`` hold empty cells as well: which column of the rows stands below which heading, sure rows tell open ones.
    """
    found = [_ways(roles, row) for row in rows]
    sure: dict[int, dict[int, set[int]]] = {}  # width of a row → its columns → the headings
    for row, ways in zip(rows, found, strict=True):
        if len(ways) == 1:
            told = sure.setdefault(len(row), {})
            for at, column in zip(_filled(row), ways[0].columns, strict=True):
                told.setdefault(at, set()).add(column)
    placed: list[tuple[int, ...]] = []
    for row, ways in zip(rows, found, strict=True):
        told = sure.get(len(row), {})
        fitting = [way for way in ways if _agrees(way, row, told)] if len(ways) > 1 else ways
        placed.append(fitting[0].columns if len(fitting) == 1 else ())
    return placed


def _ways(roles: Sequence[str], row: Sequence[str]) -> list[Placing]:
    texts = [row[at] for at in _filled(row)]
    if not texts or len(texts) > min(MOST_CELLS, len(roles)):
        return []
    return _ways_of_total(roles, texts) if is_total(texts[0]) else placings_of_row(roles, texts)


def placings_of_row(
    roles: Sequence[str], texts: Sequence[str], most_pieces: int = 1, needed: Sequence[str] = ()
) -> list[Placing]:
    """The ways to place the cells of a row, a name that may be of either level as the lower one."""
    return _lowest(roles, placings(roles, texts, most_pieces, needed))


def _lowest(roles: Sequence[str], ways: list[Placing]) -> list[Placing]:
    """The ways without those that differ in the level of a name alone: 成本指标, which is either, is the lower one."""
    lowest: dict[tuple[int, ...], Placing] = {}
    for way in ways:
        rest = tuple(column for column in way.columns if roles[column] not in (*_UPPER_LEVELS, "item"))
        if rest not in lowest or lowest[rest].columns < way.columns:
            lowest[rest] = way
    return list(lowest.values())


def _ways_of_total(roles: Sequence[str], texts: Sequence[str]) -> list[Placing]:
    """总分 | 100 | 96.5: points and score, or the score alone."""
    scored = [at for at, role in enumerate(roles) if role in _POINTS]
    figures = texts[1:]
    if not scored or len(figures) not in (1, len(scored)) or not all(map(is_points, figures)):
        return []
    return [Placing(0, (0, *scored[-len(figures) :]))]


def _filled(row: Sequence[str]) -> list[int]:
    return [at for at, text in enumerate(row) if text]


def _agrees(way: Placing, row: Sequence[str], told: dict[int, set[int]]) -> bool:
    """Whether the cells of a row stand where those of sure rows in the same columns of the text do."""
    filled = _filled(row)
    is_spaced = len(filled) < len(row)  # empty cells keep the others in their columns
    pairs = zip(filled, way.columns, strict=True)
    return is_spaced and all(told.get(at, {column}) == {column} for at, column in pairs if at)


def _pieces_of(role: str, texts: Sequence[str]) -> Sequence[int]:
    """How many cells can be one below a heading: more only of a known level, or if they are words of no other column."""
    if role in _UPPER_LEVELS and len(texts) > 1 and role in (columns_of("".join(texts[:2])) or ()):
        return (1, 2) if can_hold(role, texts[0]) else (2,)
    if not can_hold(role, texts[0]):
        return ()
    if role not in ("level_3", "note"):
        return (1,)
    words = sum(1 for _ in itertools.takewhile(lambda text: _is_piece(role, text), texts))
    return range(1, max(1, words) + 1)


def _is_piece(role: str, text: str) -> bool:
    """Whether a cell can be a part of a name or note."""
    is_word = _WORD.search(text) is not None and not is_value(text) and not is_unit(text)
    return is_word and role in (columns_of(text) or (role,))


def _cost_of_words(role: str, text: str) -> int:
    """Words that no list knows are most likely a name, then a note."""
    if role in _UPPER_LEVELS and columns_of(text) is None:
        return _UNKNOWN_LEVEL
    is_words = not (FORM_FIGURE.fullmatch(text) or is_value(text) or _NOTHING.fullmatch(text))
    return _UNTOLD_GOAL if role in ("target", "actual") and is_words and not tells_goal(text) else 0


def _holds(roles: Sequence[str], texts: Sequence[str], columns: Sequence[int]) -> bool:
    """Whether a placed row has a name, and its figures agree: no score above its points, the rate that of the money."""
    told = {roles[column]: texts[at] for at, column in enumerate(columns)}
    if FORM_FIGURE.fullmatch(texts[0]) or ("level_3" in roles and "level_3" not in told):
        return False
    points, score = (_number(told.get(role, "")) for role in _POINTS)
    if points is not None and score is not None and score > points:
        return False
    whole = _number(told.get("adjusted_budget", told.get("budget", "")))
    spent, rate = (_number(told.get(role, "")) for role in ("final", "execution_pct"))
    if rate is not None and rate > 0 and "final" in roles and "final" not in told:
        return False  # a rate of nothing
    if not whole or spent is None or rate is None:
        return True
    return any(abs(100 * spent / whole - told_rate) < 1 for told_rate in (rate, rate * 100))


def _number(text: str) -> Decimal | None:
    found = FORM_FIGURE.fullmatch(text.rstrip("分"))
    return Decimal(text.rstrip("分%元万亿").replace(",", "")) if found else None
