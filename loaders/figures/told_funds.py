"""The fund of a table that names none, where the text tells the same total with its fund."""

from collections.abc import Iterable
from dataclasses import replace

from loaders.figures.claim import Claim
from loaders.figures.contexts.contexts import SectionContext
from loaders.figures.numbers.number_tokens import NumberToken, to_decimal

_TOTAL = "three_public_total"
_SPENT = ("final", "budget")


def with_fund_told(
    section: SectionContext, claims: Iterable[Claim], cells: Iterable[list[NumberToken]]
) -> SectionContext:
    """一般公共预算财政拨款“三公”经费决算为9万元 above a table of 三公经费 whose total is 9: of that fund, too."""
    if section.account != _TOTAL or section.fund:
        return section
    told = [x for x in claims if x.code == _TOTAL and x.measure in _SPENT and x.value and x.unit != "%"]
    funds = {x.fund_scope for x in told}
    fund = funds.pop() if len(funds) == 1 else None
    if fund in (None, "unstated", "all"):
        return section
    printed = {to_decimal(token.text) for tokens in cells for token in tokens}
    return replace(section, fund=fund) if any(x.value in printed for x in told) else section
