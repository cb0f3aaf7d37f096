"""Accounts of the department, and the fund that each figure of one belongs to."""

from typing import NamedTuple

from loaders.figures.claim import Claim
from loaders.figures.sentences.amounts import fund_told
from loaders.figures.sentences.reading import Number, Reading
from loaders.figures.vocabulary.fund_words import fund_of

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
_FUNDS = {*FUND_ACCOUNTS, "fiscal", "other"}
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

    Without an account, that of the place. A heading about all funds gives way to what the paragraph is about, and
    says nothing of the three public expenses.
    """
    if account and account.scope_rule != "context":
        # 收、支总计 under 财政拨款收入支出决算总体情况
        of_fund = reading.section.fund == "fiscal" and account.code in FISCAL_TOTALS
        return "fiscal" if of_fund and account.scope_rule == "all" else account.scope_rule
    if account and account.code in WHOLE_DEPARTMENT and (divided := _fund_divided(number, reading)):
        return divided
    section, fund = reading.section.fund, fund_told(account.label if account else "", number)
    if fund not in (None, "fiscal"):
        return fund
    if section == "fiscal" and account and account.code.startswith("three_public"):
        told = _inherited_scope(account, reading)  # 2.公务接待费… below 一般公共预算财政拨款“三公”经费…
        return told if told in FUND_ACCOUNTS else section
    if section not in (None, "all"):  # 财政拨款 names the source, the section's heading the fund
        return section
    all_told = None if account and account.code.startswith("three_public") else section
    return fund or _inherited_scope(account, reading) or all_told or "unstated"


def _fund_divided(number: Number, reading: Reading) -> str | None:
    """财政拨款支出9万元，其他资金支出2万元（其中基本支出1万元…）: parts in a bracket are of the fund before it."""
    whole = reading.whole if reading.outer and fund_of(number.clause) is None else None
    is_fund = whole is not None and whole.fact_kind == "account" and whole.fund_scope in _FUNDS
    return whole.fund_scope if is_fund else None


def _inherited_scope(account: Account | None, reading: Reading) -> str | None:
    before = reading.whole or reading.last
    if account is None or account.code in WHOLE_DEPARTMENT:
        before = before or reading.paragraph_head or _basic_above(account, reading)
    else:  # totals of the department say nothing of the three public expenses
        above = reading.head_above if account.code.startswith("three_public") else None
        before = next((told for told in (before, reading.paragraph_head, above) if _is_of_three(told)), None)
    if before is None or before.fact_kind != "account" or before.fund_scope == "unstated":
        return None
    is_of_name = before is not reading.whole and before.fund_scope == "other"
    return None if is_of_name else before.fund_scope  # 其他收入109万元，年初结转38万元


def _basic_above(account: Account | None, reading: Reading) -> Claim | None:
    """一般公共预算财政拨款基本支出90万元，其中：人员经费80万元 above 公用经费10万元: of the same fund."""
    above = reading.head_above if account and account.code == "public_expenditure" else None
    is_beside = above is not None and above.code in ("basic_expenditure", "personnel_expenditure")
    return above if is_beside and above.fund_scope in FUND_ACCOUNTS else None


def _is_of_three(found: Claim | None) -> bool:
    return found is not None and (found.code or "").startswith("three_public")
