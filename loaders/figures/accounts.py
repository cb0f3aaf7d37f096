"""Which account of the department a phrase names, and in which fund."""

import re
from dataclasses import dataclass

from loaders.figures.contexts import fund_of
from loaders.figures.lexicon import Label
from loaders.figures.phrases import unlinked
from loaders.figures.reading import Number, Reading

FUND_ACCOUNTS = {"general_public": "general_public_budget", "government_fund": "government_fund", "state_capital": "state_capital"}
WHOLE_DEPARTMENT = {  # accounts that mean all funds where no fund is named
    "basic_expenditure", "project_expenditure", "personnel_expenditure", "public_expenditure", "carryover_in", "carryover_out", "project_budget_total",
}
_SOURCES = {"fiscal_appropriation", "fiscal_appropriation_expenditure", "expenditure_total", "revenue_total"}
_SIDES = {"revenue": "revenue_total", "expenditure": "expenditure_total"}
_FUND_TOTALS = {"revenue_total", "expenditure_total"}
_FISCAL_TOTALS = {
    "revenue_grand_total": "fiscal_appropriation",
    "revenue_total": "fiscal_appropriation",
    "expenditure_grand_total": "fiscal_appropriation_expenditure",
    "expenditure_total": "fiscal_appropriation_expenditure",
}
_COMPARED = re.compile(
    r"(?:占|与|比|较|(?<!合)同)[^，。；：]{0,24}?(?:相比|比较|的(?:比例|比重)|持平|$)|(?:占|比|较)[^，。；：]{2,24}?(?=减少|增加|增长|下降|降低|上升|提高)"
)
_REASON = re.compile(r"(?:原因|因为|由于|主要是|用于|反映)[^，。；]*")
_DATE_WORDS = re.compile(r"\d+年(?:度)?|\d+月(?:底|末|份)?|\d+日|截[止至](?:到)?|全年|当年|本年(?:度)?|今年|我局|我单位|本单位|本部门|我区|部门|单位|其中|共|总|年中|财政|[，。；：、（）0-9.\s]")


@dataclass(frozen=True)
class Account:
    """An account named in a phrase; ``start`` is where its name begins."""

    code: str
    scope_rule: str
    label: str
    start: int


def masked(text: str) -> str:
    """``text`` with comparisons and reasons blanked: what stands there is not the subject."""
    for pattern in (_COMPARED, _REASON):
        text = pattern.sub(lambda match: "□" * len(match.group()), text)
    return text


def named_account(gap: str, reading: Reading) -> tuple[Account | None, tuple[Label, ...]]:
    """The account named last in ``gap``, and all account names in it."""
    labels = tuple(reading.lexicon.accounts.find_all(masked(gap)))
    nearest = max(gap.rfind("；"), gap.rfind("。", 0, len(gap) - 1))
    if nearest >= 0 and any(label.start > nearest for label in labels) or "项目" in gap[nearest:]:
        labels = tuple(label for label in labels if label.start > nearest)
    if labels:
        last = labels[-1]
        if len(labels) > 1 and labels[-2].end == last.start and last.row["account_code"] in _SOURCES:
            last = labels[-2]  # “三公”经费 + 财政拨款支出: the second only names the source
        after = gap[last.end :]
        if last.row["account_code"] in _SOURCES and any(x.row["strength"] == "strong" for x in reading.lexicon.programs.find_all(after)):
            return None, labels  # 全年支出特困人员救助供养资金…
        code = last.row["account_code"]
        if reading.section.fund in FUND_ACCOUNTS and code.startswith("fiscal_appropriation"):
            code = FUND_ACCOUNTS[reading.section.fund]
        return Account(code, last.row["scope_rule"], gap[last.start : last.end], last.start), labels
    return None, labels


def plain_account(number: Number, reading: Reading) -> Account | None:
    """收入 / 支出 / 年初预算 without a name: the total of the fund that the section is about."""
    stem = _DATE_WORDS.sub("", unlinked(number.clause))
    fund = scope_of("context", number, reading)
    code = FUND_ACCOUNTS.get(fund)
    if reading.last is not None and reading.last.fact_kind in ("beneficiary", "payment", "activity", "standard"):
        return None  # 救助1,027人次，支出168.9万元 tells a payment
    goes_on = reading.last is not None and reading.last.fact_kind in ("account", "functional", "project")
    if stem in ("支出", "决算支出", "支出数") or (stem == "支出决算" and not goes_on):
        return Account(code or "expenditure_total", fund if code else "all", stem, 0)
    if stem in ("收入", "决算收入", "收入数") or (stem == "收入决算" and not goes_on):
        return Account(code or "revenue_total", fund if code else "all", stem, 0)
    if stem in ("年初预算", "预算", "年初预算数", "预算数", "预算安排", "年初预算安排", "整体预算", "全年预算", "预算总额", "整体支出预算") and (code or not reading.last):
        return Account(code or _SIDES.get(reading.section.side, "annual_budget_total"), fund if code else "all", stem, 0)
    return None


def fund_account(account: Account, fund: str | None) -> str:
    """本年收入 and 本年支出 of a section about one fund are that fund's own account."""
    if account.code in _FUND_TOTALS and fund in FUND_ACCOUNTS:
        return FUND_ACCOUNTS[fund]
    return _FISCAL_TOTALS.get(account.code, account.code) if fund == "fiscal" else account.code


def scope_of(rule: str, number: Number, reading: Reading) -> str:
    """The fund scope of an account: fixed by its name, or by sentence, section and the figure it is a part of."""
    if rule != "context":
        return rule
    before = reading.whole or reading.last
    inherited = before.fund_scope if before and before.fact_kind == "account" and before.fund_scope not in (None, "unstated") else None
    fund = fund_of(number.sentence)
    if fund in (None, "fiscal"):  # 财政拨款 names the source, the section's heading the fund
        fund = reading.section.fund or fund
    return fund or inherited or "unstated"
