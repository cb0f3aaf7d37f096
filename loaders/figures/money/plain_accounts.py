"""Amounts of the department that are told without the name of an account: 收入, 支出, 年初预算 alone."""

from loaders.figures.claim import Claim
from loaders.figures.money.account_funds import FUND_ACCOUNTS, WHOLE_DEPARTMENT, Account, scope_of
from loaders.figures.money.accounts import (
    DATE_WORDS,
    RECEPTION,
    is_of_programme,
    is_of_work,
    is_own,
    was_budgeted,
)
from loaders.figures.sentences.amounts import carried_on
from loaders.figures.sentences.reading import Number, Reading
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.phrases import brackets_closed, unlinked

_SIDES = {"revenue": "revenue_total", "expenditure": "expenditure_total"}
_PARTS_OF_SPENDING = (
    "basic_expenditure",
    "project_expenditure",
    "personnel_expenditure",
    "public_expenditure",
)
_PROJECTS = "project_expenditure"
_BUDGETS = ("budget", "adjusted_budget")
_SPENT_OF = {
    "revenue_total": "expenditure_total",
    "revenue_grand_total": "expenditure_grand_total",
    "fiscal_appropriation": "fiscal_appropriation_expenditure",
}
_SPENT_OF_BUDGET = {"annual_budget_total": "expenditure_total"}  # 全年预算90万元，支出88万元。支出比上年增加…
_RECEIVED_OF = {spent: received for received, spent in _SPENT_OF.items()}


def plain_account(number: Number, reading: Reading) -> Account | None:
    """收入 / 支出 / 年初预算 without a name: the total of the fund that the section is about."""
    if reading.last is None and carried_on(number):
        return Account("carryover_out", "context", "", 0)  # 截至年末尚有458万元结转至下年使用
    stem = _stem(number, reading)
    fund = scope_of(None, number, reading)
    code = FUND_ACCOUNTS.get(fund)
    opens = reading.last is None and reading.section.account
    is_bare = not number.sentence or phrase("sum_of_months").fullmatch(stem or number.clause)
    if opens and (is_bare or phrase("spending_of_heading").search(stem)):
        # 公务接待费：3万元; 培训费。全年3万元; 该项支出3万元
        return Account(
            reading.section.account, reading.section.account_scope, stem if number.sentence else "", 0
        )
    # …（项）39.99万元。年初预算为…: of that line
    line = reading.last or reading.previous_head
    of_line = line is not None and line.fact_kind == "functional" and _matches("plain_of_line", stem)
    of_payments = reading.whole is not None and reading.whole.fact_kind == "payment"
    if of_line or of_payments or is_of_work(reading) or phrase("benefit_paid").search(number.sentence):
        return None  # 救助1,027人次，支出168.9万元; 抚恤补助按时发放，全年支出…: payments
    if told := _of_side_budget(stem) or _of_what_was_counted(number, reading, stem):
        return told
    goes_on = reading.last is not None and reading.last.fact_kind in ("account", "functional", "project")
    # not in 政府性基金年初结转9万元，收入决算40万元，支出决算45万元
    goes_on = goes_on and not (code and _is_next_side(reading.last, stem))
    section = reading.section
    named = _code_on_side(section.account, stem)
    if named and named not in WHOLE_DEPARTMENT and _matches("plain_measure", stem):
        turns = goes_on and named != section.account and reading.last.measure not in _BUDGETS
        if not goes_on or (turns and reading.last.code == section.account):
            return Account(named, section.account_scope, stem, 0)
        if reading.last.code in (named, section.account) and section.account not in FUND_ACCOUNTS.values():
            return None  # 三公经费：全年预算…，支出…: both of what the heading names
    if (
        not goes_on
        and (not code or _names_projects(number, reading))
        and _opens_spending(stem, number, reading)
    ):
        return Account(section.account, section.account_scope, stem, 0)
    if not goes_on and _is_of_whole(number, reading):
        return Account("expenditure_total", "all", stem, 0)  # 2023年部门实际支出11762万元
    budgeted = was_budgeted(reading) or _is_of_projects(reading)
    if goes_on and budgeted and _matches("plain_expenditure", stem):
        return None  # 机关运行经费预算75万元，支出70万元
    if side := _plain_side(stem, goes_on, reading):
        of_programme = side == "expenditure" and not goes_on and is_of_programme(reading)
        return None if of_programme else Account(code or _SIDES[side], fund if code else "all", stem, 0)
    of_before = reading.last is None and is_own(reading.previous_head)  # 三公经费支出66万元。全年预算79万元
    if _matches("plain_budget", stem) and (code or not reading.last) and not of_before:
        return _budget_of(number, reading, stem, (code, fund))
    return None


def _stem(number: Number, reading: Reading) -> str:
    """The words of the clause without dates and offices; 年初预算安排项目资金9万元 is of the 项目支出 that the heading names."""
    stem = DATE_WORDS.sub("", brackets_closed(unlinked(number.clause)))
    return phrase("project_money").sub("", stem) if reading.section.account == _PROJECTS else stem


def _names_projects(number: Number, reading: Reading) -> bool:
    """Whether the clause says that its money is that of projects, below a heading that names them in a fund's section."""
    of_heading = reading.section.account == _PROJECTS
    return (
        of_heading
        and "项目" in number.clause
        and phrase("project_money").search(unlinked(number.clause)) is not None
    )


def _is_of_projects(reading: Reading) -> bool:
    """年初预算安排项目资金9万元，追加3万元，共支出12万元: whether what was spent is of the projects that the heading names."""
    return reading.last is not None and reading.section.account == reading.last.code == _PROJECTS


def _of_side_budget(stem: str) -> Account | None:
    """2025年支出预算9386万元: the total of the side that is budgeted."""
    told = phrase("side_budget").fullmatch(stem)
    return Account(told.lastgroup, "all", stem, 0) if told else None


def _opens_spending(stem: str, number: Number, reading: Reading) -> bool:
    """（一）基本支出 above 年初预算9万元，决算数8万元: of the part of the expenditure that the innermost heading names."""
    is_bare = any(_matches(told, stem) for told in ("plain_measure", "plain_budget", "plain_expenditure"))
    is_part = reading.section.account in _PARTS_OF_SPENDING
    return is_bare and is_part and not phrase("three_public_follow").match(number.following)


def _budget_of(number: Number, reading: Reading, stem: str, told: tuple[str | None, str]) -> Account:
    """年初预算9万元: of the three public expenses where these follow as its parts, else of the fund or side of the place."""
    if phrase("three_public_follow").match(number.following):
        return Account("three_public_total", "context", stem, 0)
    code, fund = told
    side = _SIDES.get(reading.section.side, "annual_budget_total")
    return Account(code or side, fund if code else "all", stem, 0)


def _is_next_side(last: Claim, stem: str) -> bool:
    """Whether one word names the side of a fund that is told after what was carried over, or after its other side."""
    told = last.subject or ""
    is_other = "收入" in told and stem.startswith("支出") and "支出" not in told
    return (last.code or "").startswith("carryover") or is_other


def on_side_named(subject: Claim | None, name: str) -> Claim | None:
    """收入较上年增加9万元；支出较上年增加8万元: the same total on the side that one word names; else as it is."""
    if subject is None or subject.fact_kind != "account":
        return subject
    code = _code_on_side(subject.code, DATE_WORDS.sub("", name))
    return subject if code == subject.code else subject._replace(code=code, subject=name)


def _code_on_side(code: str | None, stem: str) -> str | None:
    """The code of the same total on the side that one word names, if it names one."""
    other = _SPENT_OF | _SPENT_OF_BUDGET if _matches("plain_expenditure", stem) else {}
    other = _RECEIVED_OF if _matches("plain_revenue", stem) else other
    return other.get(code or "", code)


def of_both_sides(subject: Claim | None, head: Claim | None) -> Claim | None:
    """收入总计90万元，支出总计90万元，较上年增加8万元: the revenue where both sides are told alike; else as it is."""
    received = _RECEIVED_OF.get(subject.code or "") if subject is not None and head is not None else None
    is_alike = received and (head.code, head.measure, head.value) == (
        received,
        subject.measure,
        subject.value,
    )
    return head if is_alike else subject


def _plain_side(stem: str, goes_on: bool, reading: Reading) -> str | None:
    """The side of the accounts that words name and nothing else (收入, 支出决算); None where they name more."""
    head = reading.head.code or "" if goes_on and reading.head is not None else ""
    for side, other in (("expenditure", "revenue"), ("revenue", "expenditure")):
        # 收入决算9万元，…；支出决算8万元: of the other side again
        is_final = _matches(f"plain_{side}_final", stem) and (not goes_on or head.startswith(other))
        if is_final or _matches(f"plain_{side}", stem):
            return side
    return None


def _of_what_was_counted(number: Number, reading: Reading, stem: str) -> Account | None:
    """公务接待41批次，共计支出…; 购置公务用车0辆，金额0万元: what the things counted right before cost."""
    counted = reading.last.code if reading.last is not None else None
    if counted == RECEPTION and _matches("plain_expenditure", stem):
        told = number.sentence.rpartition("接待")[2]  # 因公出国费0万元；…公务接待42批次，支出9万元
        is_abroad = phrase("abroad_told").search(told)  # 因公出国团组2个，5人次，支出9万元
        return Account("three_public_abroad" if is_abroad else "three_public_reception", "context", stem, 0)
    if counted == "vehicles" and _buys(number):
        return Account("three_public_vehicle_purchase", "context", stem, 0)
    return None


def _is_of_whole(number: Number, reading: Reading) -> bool:
    """部门实际支出…, or 2018年实际支出… where no programme was spoken of."""
    of_year = reading.topic is None and reading.section.program is None
    told = phrase("whole_spent").search(number.clause)
    return told is not None or (of_year and phrase("year_spent").fullmatch(number.clause) is not None)


def _buys(number: Number) -> bool:
    bought = phrase("vehicles_bought").search(number.sentence)
    return bought is not None and phrase("bare_amount").fullmatch(number.clause) is not None


def _matches(phrase_id: str, text: str) -> bool:
    return phrase(phrase_id).fullmatch(text) is not None
