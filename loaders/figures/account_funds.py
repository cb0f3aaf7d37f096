"""Accounts of the department, and the fund that each figure of one belongs to."""

from typing import NamedTuple

from loaders.figures.amounts import fund_told
from loaders.figures.reading import Number, Reading

FUND_ACCOUNTS = {
    "general_public": "general_public_budget",
    "government_fund": "government_fund",
    "state_capital": "state_capital",
}
WHOLE_DEPARTMENT = {  # accounts that mean all funds where no fund is named
    "basic_expenditure",
    "project_expenditure",
    "personnel_expenditure",
    "public_expenditure",
    "carryover_in",
    "carryover_out",
    "project_budget_total",
}
_FUND_TOTALS = {"revenue_total", "expenditure_total"}
FISCAL_TOTALS = {
    "revenue_grand_total": "fiscal_appropriation",
    "revenue_total": "fiscal_appropriation",
    "expenditure_grand_total": "fiscal_appropriation_expenditure",
    "expenditure_total": "fiscal_appropriation_expenditure",
}


class Account(NamedTuple):
    """An account named in a phrase; ``start`` is where its name begins."""

    code: str
    scope_rule: str
    label: str
    start: int


def fund_account(account: Account, fund: str | None) -> str:
    """本年收入 and 本年支出 of a section about one fund are that fund's own account."""
    if account.code in _FUND_TOTALS and fund in FUND_ACCOUNTS:
        return FUND_ACCOUNTS[fund]
    return FISCAL_TOTALS.get(account.code, account.code) if fund == "fiscal" else account.code


def scope_of(account: Account | None, number: Number, reading: Reading) -> str:
    """The fund scope of an account: fixed by its name, or by sentence, section and the figure it is a part of.

    Without an account, that of the place. A heading about all funds gives way to what the paragraph is about.
    """
    if account and account.scope_rule != "context":
        return account.scope_rule
    section, fund = reading.section.fund, fund_told(account.label if account else "", number)
    if fund not in (None, "fiscal"):
        return fund
    if section not in (None, "all"):  # 财政拨款 names the source, the section's heading the fund
        return section
    return fund or _inherited_scope(account, reading) or section or "unstated"


def _inherited_scope(account: Account | None, reading: Reading) -> str | None:
    before = reading.whole or reading.last
    if account is None or account.code in WHOLE_DEPARTMENT:
        before = before or reading.paragraph_head
    elif before is None or not (before.code or "").startswith("three_public"):
        return None  # totals of the department say nothing of the three public expenses
    if before is None or before.fact_kind != "account" or before.fund_scope == "unstated":
        return None
    return before.fund_scope
