"""Which account of the department a phrase names, and in which fund."""

from loaders.figures.account_funds import FISCAL_TOTALS, FUND_ACCOUNTS, WHOLE_DEPARTMENT, Account, scope_of
from loaders.figures.claim import Claim
from loaders.figures.lexicon import Label
from loaders.figures.phrase_book import phrase
from loaders.figures.phrases import masked, unlinked
from loaders.figures.reading import Number, Reading

_SOURCES = {"fiscal_appropriation", "fiscal_appropriation_expenditure", "expenditure_total", "revenue_total"}
_SIDES = {"revenue": "revenue_total", "expenditure": "expenditure_total"}
_PARTS = {  # accounts by how their codes begin, and the words that name their parts
    "procurement": "procurement_part",
    "three_public_vehicle": "vehicle_part",
    "basic_expenditure": "basic_part",
    "personnel_expenditure": "basic_part",
}
_TOTALS = {"总收入": "revenue_grand_total", "总支出": "expenditure_grand_total"}
WORK = ("beneficiary", "payment", "activity", "standard")
_RECEPTION = "other:official_reception"
_DATE_WORDS = phrase("date_and_office")


def account_told(number: Number, reading: Reading) -> tuple[Account | None, tuple[Label, ...]]:
    """The account named last before a number, else the unit of the department, and all account names in its gap."""
    account, labels = named_account(_without_tail(number.gap, reading), reading)
    return account or _unit_of_department(number), labels


def _without_tail(gap: str, reading: Reading) -> str:
    """结余9万元结转下年使用。城市低保金…: the end of the sentence of the number before names no account of this one."""
    tail = gap.find("。", 0, len(gap) - 1) + 1 if reading.last_amount is not None else 0
    return "□" * tail + gap[tail:]


def _unit_of_department(number: Number) -> Account | None:
    """社会福利院964万元，其中基本支出…: what one unit of the department spent, told with its parts."""
    unit = (
        phrase("unit_named").search(number.clause) if number.following.startswith(("，其中", "（")) else None
    )
    if unit is None or not phrase("unit_divided").match(number.following):
        return None
    return Account("other:unit_expenditure", "all", unit["unit"], len(number.gap) - len(unit["unit"]))


def named_account(gap: str, reading: Reading) -> tuple[Account | None, tuple[Label, ...]]:
    """The account named last in ``gap``, and all account names in it."""
    if part := _part_of_account(gap, reading):
        return part, ()
    labels = tuple(reading.lexicon.accounts.find_all(masked(gap)))
    full_stop = gap.rfind("。", 0, len(gap) - 1)
    if full_stop >= 0 and phrase("own_money").search(gap[full_stop:]):
        labels = tuple(label for label in labels if label.start > full_stop)
    nearest = max(gap.rfind("；"), full_stop)
    if (nearest >= 0 and any(label.start > nearest for label in labels)) or "项目" in gap[nearest:]:
        labels = tuple(label for label in labels if label.start > nearest)
    if labels:
        last = labels[-1]
        names_source = last.row["account_code"] in _SOURCES | set(FUND_ACCOUNTS.values())
        if len(labels) > 1 and labels[-2].end == last.start and names_source:
            last = labels[-2]  # “三公”经费 + 财政拨款支出: the second only names the source
        if (
            len(labels) > 1
            and phrase("both").fullmatch(gap[labels[-2].end : last.start])
            and phrase("alike").search(gap)
        ):
            last = labels[-2]  # 收入总计、支出总计均为…: one number, told of the revenue side
        after = gap[last.end :]
        if last.row["account_code"] in _SOURCES and any(
            x.row["strength"] == "strong" for x in reading.lexicon.programs.find_all(after)
        ):
            return None, labels  # 全年支出特困人员救助供养资金…
        told = gap[last.start : last.end]
        is_paid = (
            _of_work(reading) or phrase("benefit_paid").search(gap) or phrase("fund_spent_on").search(after)
        )
        if is_paid and _matches("plain_expenditure", _DATE_WORDS.sub("", told)):
            return None, labels  # 低保对象4.8万人，全年支出…; 全年支出救助供养资金…
        code = last.row["account_code"]
        if reading.section.fund in FUND_ACCOUNTS and code.startswith("fiscal_appropriation"):
            code = FUND_ACCOUNTS[reading.section.fund]
        return Account(code, last.row["scope_rule"], told, last.start), labels
    return None, labels


def _part_of_account(gap: str, reading: Reading) -> Account | None:
    """政府采购支出…，其中货物…、工程…、服务…; 公务用车…，其中购置费…: words that name a part beside their total only."""
    before = reading.whole or reading.last
    family = before and next((name for name in _PARTS if (before.code or "").startswith(name)), None)
    told = family and phrase(_PARTS[family]).search(unlinked(gap))
    if not told:
        return None
    scope = "unstated" if family == "procurement" else "context"
    return Account(told.lastgroup, scope, told[told.lastgroup], told.start(told.lastgroup))


def grand_total(account: Account, number: Number, reading: Reading) -> str | None:
    """总收入…（含上年结转…）: the total with what was carried in, there and where it is told again; None of other accounts."""
    code, before = _TOTALS.get(account.label[-3:]), reading.previous_head
    again = before is not None and before.code == code and (before.subject or "").endswith(account.label[-3:])
    return code if again or phrase("with_carry_in").match(number.following) else None


def plain_account(number: Number, reading: Reading) -> Account | None:
    """收入 / 支出 / 年初预算 without a name: the total of the fund that the section is about."""
    stem = _DATE_WORDS.sub("", unlinked(number.clause))
    fund = scope_of(None, number, reading)
    code = FUND_ACCOUNTS.get(fund)
    if not number.sentence and reading.last is None and reading.section.account:
        return Account(reading.section.account, reading.section.account_scope, "", 0)  # 公务接待费：3万元
    # …（项）39.99万元。年初预算为…: of that line
    line = reading.last or reading.previous_head
    of_line = line is not None and line.fact_kind == "functional" and _matches("plain_of_line", stem)
    if of_line or _of_work(reading) or phrase("benefit_paid").search(number.sentence):
        return None  # 救助1,027人次，支出168.9万元; 抚恤补助按时发放，全年支出…: payments
    if told := phrase("side_budget").fullmatch(stem):
        return Account(told.lastgroup, "all", stem, 0)  # 2025年支出预算9386万元
    if counted := _of_what_was_counted(number, reading, stem):
        return counted
    goes_on = reading.last is not None and reading.last.fact_kind in ("account", "functional", "project")
    section = reading.section
    if section.account and section.account not in WHOLE_DEPARTMENT and _matches("plain_measure", stem):
        if not goes_on:
            return Account(section.account, section.account_scope, stem, 0)
        if reading.last.code == section.account:
            return None  # 三公经费：全年预算…，支出…: both of what the heading names
    if not goes_on and _is_of_whole(number, reading):
        return Account("expenditure_total", "all", stem, 0)  # 2023年部门实际支出11762万元
    if goes_on and _was_budgeted(reading) and _matches("plain_expenditure", stem):
        return None  # 机关运行经费预算75万元，支出70万元
    if _matches("plain_expenditure", stem) or (_matches("plain_expenditure_final", stem) and not goes_on):
        return Account(code or "expenditure_total", fund if code else "all", stem, 0)
    if _matches("plain_revenue", stem) or (_matches("plain_revenue_final", stem) and not goes_on):
        return Account(code or "revenue_total", fund if code else "all", stem, 0)
    of_before = reading.last is None and _is_own(reading.previous_head)  # 三公经费支出66万元。全年预算79万元
    if _matches("plain_budget", stem) and (code or not reading.last) and not of_before:
        return Account(
            code or _SIDES.get(reading.section.side, "annual_budget_total"), fund if code else "all", stem, 0
        )
    return None


def account_of_purpose(number: Number, reading: Reading) -> Account | None:
    """基本支出情况: 用于保障机关正常运转的日常支出468万元: the account of the heading, told by what it is for."""
    section = reading.section
    is_kind = section.account in ("basic_expenditure", "project_expenditure") and reading.last is None
    told = is_kind and phrase("spent_on_purpose").search(number.sentence)
    return told and Account(section.account, section.account_scope, told["label"], 0)


def _of_what_was_counted(number: Number, reading: Reading, stem: str) -> Account | None:
    """公务接待41批次，共计支出…; 购置公务用车0辆，金额0万元: what the things counted right before cost."""
    counted = reading.last.code if reading.last is not None else None
    if counted == _RECEPTION and _matches("plain_expenditure", stem):
        return Account("three_public_reception", "context", stem, 0)
    if counted == "vehicles" and _buys(number):
        return Account("three_public_vehicle_purchase", "context", stem, 0)
    return None


def _is_of_whole(number: Number, reading: Reading) -> bool:
    """部门实际支出…, or 2018年实际支出… where no programme was spoken of."""
    of_year = reading.topic is None and reading.section.program is None
    told = phrase("whole_spent").search(number.clause)
    return told is not None or (of_year and phrase("year_spent").fullmatch(number.clause) is not None)


def _was_budgeted(reading: Reading) -> bool:
    """Whether the figure before is the budget of an account of its own, not of the whole department."""
    return _is_own(reading.last) and reading.last.measure in ("budget", "adjusted_budget")


def _is_own(found: Claim | None) -> bool:
    totals = (
        WHOLE_DEPARTMENT | _SOURCES | set(FUND_ACCOUNTS.values()) | {"annual_budget_total", *FISCAL_TOTALS}
    )
    return found is not None and found.fact_kind == "account" and found.code not in totals


def _buys(number: Number) -> bool:
    bought = phrase("vehicles_bought").search(number.sentence)
    return bought is not None and phrase("bare_amount").fullmatch(number.clause) is not None


def _of_work(reading: Reading) -> bool:
    """Whether the figure before is one of the work done or of people served."""
    last = reading.last
    return last is not None and last.fact_kind in WORK and last.code != _RECEPTION


def _matches(phrase_id: str, text: str) -> bool:
    return phrase(phrase_id).fullmatch(text) is not None
