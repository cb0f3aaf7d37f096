"""What proves that rows of indicators told by their cells stand in one order of columns (``proven_rows``)."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from loaders.blocks.cell_words import heading_role, is_total, names_sum, without_points

NEAR = 8  # cells behind the last row

_AMOUNT = re.compile(r"^[≥≤＞＜><=＝]{0,2}\d[\d,.]*")
_DATE = re.compile(r"^(?:每[年月季])?\d{1,4}[年月日号]")  # 11月底前, which 按时完成 answers
_POINTS = re.compile(r"\d{1,3}(?:\.\d+)?分?")


class ProvenRow(NamedTuple):
    """A row: the places of its cells by what they hold (level_1, level_2, level_3, sign, target, unit, actual, …)."""

    cells: dict[str, int]


def are_alike(row: ProvenRow, texts: Sequence[str]) -> bool:
    """Whether what was to be reached and what was are figures of one unit (≥590人, 574人)."""
    units = [_AMOUNT.sub("", texts[row.cells[role]]) for role in ("target", "actual")]
    return units[0] == units[1] != texts[row.cells["target"]]


def are_of_one_kind(row: ProvenRow, texts: Sequence[str]) -> bool:
    """Whether what was to be reached and what was are both figures, or both words or dates."""
    told = [texts[row.cells[role]] for role in ("target", "actual")]
    return len({_AMOUNT.match(text) is None or _DATE.match(text) is not None for text in told}) == 1


def adds_up(rows: list[ProvenRow], texts: Sequence[str]) -> bool:
    """Whether the total right behind the rows is the sum of their scores (自评得分合计 | 92.5).

    That of the money, which stands above the rows, may be a part of it.
    """
    last = max(rows[-1].cells.values())
    told = [text for text in texts[last + 1 : last + NEAR] if text][:2]
    scores = sum(figure(texts[row.cells["score"]]) for row in rows)
    above = texts[: min(rows[0].cells.values())]
    of_money = {Decimal(0), *(figure(text) for text in above if _POINTS.fullmatch(text))}
    named = without_points(told[0]) if told else ""  # 总分（100分）
    return (
        len(told) > 1
        and (is_total(named) or names_sum(told[0]) or heading_role(told[0]) == "score")
        and _POINTS.fullmatch(told[1]) is not None
        and figure(told[1]) - scores in of_money
    )


def figure(text: str) -> Decimal:
    """The number of points."""
    return Decimal(text.rstrip("分"))
