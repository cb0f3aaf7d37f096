"""The claim of an amount whose account is known: of which fund and stage it is."""

from loaders.figures.claim import Claim
from loaders.figures.money.account_funds import (
    FUND_ACCOUNTS,
    WHOLE_DEPARTMENT,
    Account,
    fund_account,
    scope_of,
)
from loaders.figures.money.accounts import grand_total
from loaders.figures.sentences.amounts import continued, fund_told, measure_of, of_year, whole_of
from loaders.figures.sentences.reading import Number, Reading, claim
from loaders.figures.sentences.wholes import is_balance
from loaders.figures.vocabulary.lexicon import Label
from loaders.figures.vocabulary.phrase_book import phrase

_FUNDED = {
    "fiscal_appropriation",
    "other_revenue",
    "nontax_special_account",
    *FUND_ACCOUNTS.values(),
}  # 年末结转9万元（财政拨款8万元，…）: of the balance

_TOTAL, _OF_TOTAL = "three_public_total", "three_public"
_KINDS = {"basic_expenditure", "project_expenditure"}  # 年末未执行9万元，其中基本支出1万元: of what was left
_OF_YEAR = {"revenue_grand_total": "revenue_total", "expenditure_grand_total": "expenditure_total"}


def account_amount(number: Number, reading: Reading, account: Account, cue: Label | None) -> Claim:
    """The claim of an amount of ``account``; ``cue`` tells the stage (预算, 决算, 结余 …), if any."""
    account = _in_place(account, reading)
    scope = scope_of(account, number, reading)
    if scope == "unstated" and account.code in WHOLE_DEPARTMENT:
        scope = "all"
    fund = scope if scope in FUND_ACCOUNTS else fund_told(account.label, number) or reading.section.fund
    code = fund_account(account, fund)
    code = grand_total(account, number, reading) or code
    if code != account.code:
        scope = fund or scope
    kind = phrase("kind_funded").search(number.sentence) if code in _FUNDED else None
    if kind:  # 项目支出中由一般公共预算安排9万元
        told = {"code": kind.lastgroup, "subject": kind[kind.lastgroup], "fund_scope": scope}
        return claim(number, "account", f"account:{kind.lastgroup}", "final", **told)
    carried = cue is not None and cue.row["measure"] == "carryover"
    if carried and code in (*FUND_ACCOUNTS.values(), "basic_expenditure", "project_expenditure"):
        brought_in = phrase("brought_in").search(number.clause)  # 其中一般公共预算财政拨款结转…
        scope = fund if code in FUND_ACCOUNTS.values() else scope
        code = "carryover_in" if brought_in else "carryover_out"
    left = reading.outer[-1].last if reading.outer else reading.whole
    of_expense = left is not None and (left.code or "").startswith(("three_public", "procurement"))
    is_source = code in _FUNDED and (of_expense or not account.label.endswith(("收入", "支出")))
    is_source = is_source and number.clause.lstrip("，、（").removeprefix("其中").lstrip("：").startswith(
        account.label
    )
    if is_source and left is not None and (of_expense or (left.code or "").startswith("carryover")):
        of_fund = fund or scope if scope in ("all", "unstated") else scope
        return continued(number, left, left.measure, "money_continued")._replace(fund_scope=of_fund)
    if code in _KINDS and cue is None and is_balance(reading.whole):
        return continued(number, reading.whole, reading.whole.measure, "money_continued")
    measure = of_year(measure_of(cue, number, reading), number, reading)
    is_part = cue is None and measure == "final" and _is_budgeted_part(code, reading)
    if is_part and not phrase("budget_follows").match(number.following):
        measure = "budget"
    added = reading.lexicon.adjustments.last(number.gap[: account.start])
    is_added = added is not None and added.end == account.start and account.code != "carryover_in"
    sign = int(added.row["sign"]) if is_added else 0  # 追加基本支出27.5万元
    if code == "carryover_in" and measure == "prior_final":
        measure = "final"  # what is carried in from last year is a figure of this year
    if (
        account.code in ("carryover_in", "carryover_out")
        and reading.last
        and reading.last.fact_kind == "project"
    ):
        return continued(number, reading.last, "carryover", "money_carryover")
    if account.code == "annual_budget_total" and not cue:
        measure = "budget"
    measure = "adjustment" if sign else measure
    return claim(
        number,
        "account",
        f"account:{account.code}",
        measure,
        code=code,
        subject=account.label,
        fund_scope=scope,
        part_of_char_start=whole_of(number, reading) if not sign else None,
        value=number.quantity.value * (sign or 1),
    )


def _in_place(account: Account, reading: Reading) -> Account:
    """上年结转9万元，其中基本支出结转8万元: of what was brought in; 本年收入总计 below 本年收入: without what was."""
    whole, label = reading.whole, account.label
    is_part = whole is not None and whole.code == "carryover_in" and account.code == "carryover_out"
    if is_part and not label.startswith(("年末", "年底", "结转")):
        return account._replace(code="carryover_in")
    of_year = account.code in _OF_YEAR and label.startswith("本年")
    told = _OF_YEAR.get(account.code) if of_year else None
    return account._replace(code=told) if told and told == reading.section.account else account


def _is_budgeted_part(code: str, reading: Reading) -> bool:
    """“三公”经费预算6万元，比上年…。其中：公务接待费2万元: a part of a budget that the paragraph began with."""
    head = reading.paragraph_head
    of_total = head is not None and head.code == _TOTAL and head.code != code
    return of_total and code.startswith(_OF_TOTAL) and head.measure == "budget" and not reading.head_spent
