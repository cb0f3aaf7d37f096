"""The stage of parts that a form tells below its totals: 按资金性质分…, 按支出性质分… below 全年预算数 | 全年执行数."""

from loaders.figures.claim import Claim

_TOTAL = "annual_budget_total"
_STAGES = ("budget", "adjusted_budget", "final")
_DIVISIONS = (
    {"basic_expenditure", "project_expenditure"},
    {"general_public_budget", "government_fund", "state_capital", "nontax_special_account", "other_revenue"},
)


def staged(claims: list[Claim]) -> list[Claim]:
    """The claims of a table, parts that are told as spent in the stage of the total that they add up to, if another."""
    totals = {
        claim.value: claim.measure for claim in claims if claim.code == _TOTAL and claim.measure in _STAGES
    }
    proven: dict[int, str] = {}
    for codes in _DIVISIONS if len(totals) > 1 else ():
        parts = [
            claim
            for claim in claims
            if claim.code in codes and claim.measure == "final" and claim.value is not None
        ]
        stage = (
            totals.get(sum(part.value for part in parts)) if len({part.code for part in parts}) > 1 else None
        )
        proven |= {part.char_start: stage for part in parts if stage}
    return [
        claim._replace(measure=proven[claim.char_start]) if claim.char_start in proven else claim
        for claim in claims
    ]
