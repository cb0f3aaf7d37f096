"""Points and scores that stand elsewhere than below their heading: in one cell (10/9.85), behind an empty cell too many."""

import re
from decimal import Decimal

from loaders.blocks.block import Cell
from loaders.blocks.cell_words import headings_in
from loaders.figures.tables.columns import Column

_TWO = re.compile(r"(\d+(?:\.\d+)?)分?(?:[/、]|（)(\d+(?:\.\d+)?)分?）?")
_PLAIN, _ROUNDING = re.compile(r"\d+(?:\.\d+)?"), Decimal("0.1")
_OF_RATE = ("execution_pct", "score")
_BOTH = {"points", "score"}
_MOST_POINTS = 100  # of a whole evaluation


def roles_beside(column: Column, text: str) -> dict[str, str]:
    """The two figures of a cell whose heading names both, by their roles in its order; none of other cells."""
    found = _TWO.fullmatch(text)
    roles = [role for role, _, _ in headings_in(column.label)] if found else []
    return dict(zip(roles, found.groups(), strict=True)) if len(roles) == 2 and {*roles} == _BOTH else {}


def points_in(text: str | None) -> Decimal | None:
    """The points that a cell tells and nothing else (10, 8.5分)."""
    match = re.fullmatch(r"(\d+(?:\.\d+)?)分?", text or "")
    return Decimal(match[1]) if match else None


def rated(row: tuple[Cell, ...], header: dict[int, Column]) -> dict[int, Column]:
    """The columns of a part of a form's money that lacks its points, so that its rate stands below 分值.

    其中：财政拨款 | 80 | 80 | 72 | 90% below … | 执行数 | 分值 | 执行率: what was spent of the budget is that rate. Else that
    column is not known.
    """
    at = {column.role: place for place, column in reversed(header.items())}
    text = {cell.column: cell.compact.characters for cell in row}
    told = text.get(at.get("points", -1), "")
    if _lacks_rate(text, at):
        others = {place: column for place, column in header.items() if column.role not in _OF_RATE}
        return others | {at["execution_pct"]: header[at["score"]]}
    if "execution_pct" not in at or text.get(at["execution_pct"]) or not told.endswith("%"):
        return header
    spent = _amount(text.get(at.get("final", -1)))
    budgets = [_amount(text.get(at[role])) for role in ("adjusted_budget", "budget") if role in at]
    rate = _amount(told.removesuffix("%"))
    is_rate = (
        spent is not None
        and rate is not None
        and any(budget and abs(100 * spent / budget - rate) <= _ROUNDING for budget in budgets)
    )
    others = {place: column for place, column in header.items() if place != at["points"]}
    return others | ({at["points"]: header[at["execution_pct"]]} if is_rate else {})


def _lacks_rate(text: dict[int, str], at: dict[str, int]) -> bool:
    """Whether what stands below 执行率 is no rate of the amounts, but the score, below whose heading nothing stands.

    年度资金总额 | 80 | 80 | 80 | 10 | 10 below … | 全年执行数 | 分值 | 执行率 | 得分
    """
    if not {*_OF_RATE, "final", "points"} <= {*at} or text.get(at["score"]):
        return False
    points, told, spent = (_amount(text.get(at[role])) for role in ("points", "execution_pct", "final"))
    budgets = [_amount(text.get(at[role])) for role in ("adjusted_budget", "budget") if role in at]
    basis = next(filter(None, budgets), None)
    if points is None or told is None or spent is None or basis is None or told > points:
        return False
    share = spent / basis  # 执行率 may be printed as 0.98
    return abs(100 * share - told) > _ROUNDING and abs(share - told) > _ROUNDING


def _amount(text: str | None) -> Decimal | None:
    plain = (text or "").replace("，", "").replace(",", "")
    return Decimal(plain) if _PLAIN.fullmatch(plain) else None


def unshifted(row: tuple[Cell, ...], header: dict[int, Column]) -> dict[int, Column]:
    """The columns of a row whose result an empty cell too many has moved: ≥ | 1300 | 元 |  | 1300 | 5 | 5.

    Points above a hundred tell it, where an empty cell stands before them and a number below the remarks. Where
    those do not, the columns from the empty cell on are not known.
    """
    at = next((at for at, column in header.items() if column.role == "points"), None)
    text = {cell.column: cell.compact.characters for cell in row}
    points = points_in(text.get(at)) if at is not None else None
    if points is None or points <= _MOST_POINTS:
        return header
    below = {column.role: points_in(text.get(place + 1)) for place, column in header.items()}
    gap = at - 1 if text.get(at - 1) == "" else None
    is_moved = gap is not None and below.get("points") is not None and below.get("score") is not None
    first = gap if gap is not None else at
    kept = {place: column for place, column in header.items() if place < first}
    moved = {place + 1: column for place, column in header.items() if place >= first}
    return kept | moved if is_moved else kept
