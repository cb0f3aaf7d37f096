"""Of which amount of a form (年初预算数, 全年预算数, 全年执行数) the parts below it are that name none: as their sums say.

年度资金总额 | 1200 | 1500 | 1450, then 一般公共预算：1300 and 政府性基金：200: of what was budgeted for the whole year.
"""

from collections.abc import Iterable
from decimal import Decimal

from loaders.figures.claim import Claim

FEWEST_PARTS, MOST_BELOW = 2, 12  # figures

_TOTAL, _UNTOLD = "annual_budget_total", "final"
_AMOUNTS = ("budget", "adjusted_budget", "final")
_PARTS = (
    frozenset(
        (
            "general_public_budget",
            "government_fund",
            "state_capital",
            "nontax_special_account",
            "other_revenue",
        )
    ),
    frozenset(("basic_expenditure", "project_expenditure")),
)


def parts_of_totals(claims: Iterable[Claim]) -> list[Claim]:
    """The parts of which their sum tells that they are of another amount than what was spent, so claimed."""
    told = [claim for claim in sorted(claims) if claim.fact_kind == "account" and claim.unit != "%"]
    found: list[Claim] = []
    for at, claim in enumerate(told):
        if claim.code == _TOTAL and claim.measure == _UNTOLD:
            totals = {
                above.measure: above.value
                for above in told[max(0, at - len(_AMOUNTS) + 1) : at + 1]
                if above.code == _TOTAL and above.measure in _AMOUNTS
            }
            below = told[at + 1 : at + 1 + MOST_BELOW]
            end = next((i for i, other in enumerate(below) if other.code == _TOTAL), len(below))
            for codes in _PARTS:
                found += _placed([part for part in below[:end] if part.code in codes], totals)
    return found


def _placed(parts: list[Claim], totals: dict[str | None, Decimal | None]) -> list[Claim]:
    """The parts with the one measure whose amount they add up to; none where that is what was spent, or not sure."""
    is_whole = len(parts) >= FEWEST_PARTS and len({part.code for part in parts}) == len(parts)
    if not is_whole or any(part.measure != _UNTOLD or part.value is None for part in parts):
        return []
    total = sum((part.value for part in parts if part.value is not None), Decimal(0))
    fitting = [measure for measure, amount in totals.items() if amount == total]
    return [part._replace(measure=fitting[0]) for part in parts] if len(fitting) == 1 else []
