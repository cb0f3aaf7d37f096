"""Which account of the department a phrase names, and in which fund."""

import functools

from loaders.figures.claim import Claim
from loaders.figures.money.account_funds import FISCAL_TOTALS, FUND_ACCOUNTS, WHOLE_DEPARTMENT, Account
from loaders.figures.sentences.reading import Number, Reading
from loaders.figures.vocabulary.lexicon import Label
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.phrases import masked, unlinked

SOURCES = {"fiscal_appropriation", "fiscal_appropriation_expenditure", "expenditure_total", "revenue_total"}
_VEHICLES = "three_public_vehicle"
_PARTS = {  # accounts by how their codes begin, and the words that name their parts
    "procurement": "procurement_part",
    _VEHICLES: "vehicle_part",
    "three_public": "three_public_part",
    "basic_expenditure": "basic_part",
    "personnel_expenditure": "basic_part",
    "carryover_in": "carry_part",
    "carryover_out": "carry_part",
}
_TOTALS = {"总收入": "revenue_grand_total", "总支出": "expenditure_grand_total"}
WORK = ("beneficiary", "payment", "activity", "standard")
_SPENT = ("expenditure_total", "expenditure_grand_total")
_GOODS = "other:goods_and_services"
RECEPTION = "other:official_reception"
_APPROPRIATED = ("fiscal_appropriation", "general_public_budget")
DATE_WORDS = phrase("date_and_office")


def account_told(number: Number, reading: Reading) -> tuple[Account | None, tuple[Label, ...]]:
    """The account named last before a number, else the unit of the department, and all account names in its gap."""
    account, labels = named_account(_without_tail(number.gap, reading), reading)
    if account and is_of_programme(reading) and reading.last is None:
        words = DATE_WORDS.sub("", account.label)  # 临时救助: 全年支出351万元
        account = None if phrase("plain_expenditure").fullmatch(words) else account
    if account and _is_of_fund_spent(account, reading):
        account = account._replace(code="expenditure_total")
    if account and _is_total_of_heading(account, number, reading):
        account = account._replace(code=reading.section.account, scope_rule=reading.section.account_scope)
    return account or _unit_of_department(number), labels


def _is_of_fund_spent(account: Account, reading: Reading) -> bool:
    """一般公共预算财政拨款支出: 支出总计9万元: what was spent of the fund, where the heading names its expenditure alone."""
    of_side = reading.section.fund in FUND_ACCOUNTS and reading.section.side == "expenditure"
    return of_side and account.code == "expenditure_grand_total" and account.scope_rule == "all"


def _is_total_of_heading(account: Account, number: Number, reading: Reading) -> bool:
    """“三公”经费: 全年支出26万元: the total that opens a paragraph is of the heading's account, if that is no part of it."""
    if account.code not in _SPENT or reading.last is not None or reading.previous_head is not None:
        return False
    words = DATE_WORDS.sub("", unlinked(number.sentence))
    if not _names_own(reading.section.account) or not phrase("total_of_heading").fullmatch(words):
        return False
    parts = reading.lexicon.accounts.find_all(number.following.partition("。")[0])
    return all(part.row["account_code"] != reading.section.account for part in parts)


def is_own(found: Claim | None) -> bool:
    """Whether a figure is of an account of its own, not of the whole department or of a fund."""
    return found is not None and found.fact_kind == "account" and _names_own(found.code)


def _names_own(code: str | None) -> bool:
    totals = (
        WHOLE_DEPARTMENT | SOURCES | set(FUND_ACCOUNTS.values()) | {"annual_budget_total", *FISCAL_TOTALS}
    )
    return code is not None and code not in totals


def was_budgeted(reading: Reading) -> bool:
    """Whether the figure before is the budget of an account of its own, not of the whole department."""
    return is_own(reading.last) and reading.last.measure in ("budget", "adjusted_budget")


def is_of_work(reading: Reading) -> bool:
    """Whether the figure before is one of the work done or of people served."""
    last = reading.last
    return last is not None and last.fact_kind in WORK and last.code != RECEPTION


def is_of_programme(reading: Reading) -> bool:
    """Whether the heading is about a programme alone: what is spent there is paid to people."""
    section = reading.section
    return bool(section.program) and not (section.account or section.fund or section.project_mode)


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
    if part := _part_of_account(gap, reading.whole or reading.last) or _part_of_vehicles(gap, reading.last):
        return part, _names_beside(part, gap, reading)
    told = phrase("contained").sub(
        lambda held: "□" * len(held.group()), gap
    )  # 收、支总计（含结转和结余）9万元
    labels = tuple(reading.lexicon.accounts.find_all(masked(told)))
    full_stop = gap.rfind("。", 0, len(gap) - 1)
    if full_stop >= 0 and phrase("own_money").search(gap[full_stop:]):
        labels = tuple(label for label in labels if label.start > full_stop)
    nearest = max(gap.rfind("；"), full_stop)
    if (nearest >= 0 and any(label.start > nearest for label in labels)) or "项目" in gap[nearest:]:
        labels = tuple(label for label in labels if label.start > nearest)
    if labels:
        last = labels[-1]
        names_source = last.row["account_code"] in SOURCES | set(FUND_ACCOUNTS.values())
        beside = len(labels) > 1 and gap[labels[-2].end : last.start] in ("", "当年")
        if beside and names_source:
            last = labels[-2]  # “三公”经费 + 财政拨款支出: the second only names the source
        if (
            len(labels) > 1
            and phrase("both").fullmatch(gap[labels[-2].end : last.start])
            and phrase("alike").search(gap)
        ):
            last = labels[-2]  # 收入总计、支出总计均为…: one number, told of the revenue side
        after = gap[last.end :]
        if _is_of_another(gap, last):
            return None, labels
        if after.startswith("中") and (part := _part_named(after, last.row["account_code"])):
            return part, labels  # 公务用车购置及运行费中，购置费9万元
        pays = names_source and ("安排" in after or last.row["account_code"] in SOURCES)
        if pays and any(x.row["strength"] == "strong" for x in reading.lexicon.programs.find_all(after)):
            return None, labels  # 全年支出特困人员救助供养资金…; 一般公共预算安排养老服务补助…
        told = gap[last.start : last.end]
        is_paid = (
            is_of_work(reading) or phrase("benefit_paid").search(gap) or phrase("fund_spent_on").search(after)
        )
        # 低保对象4.8万人，全年支出…; 全年支出救助供养资金…; 三公经费预算9万元，全年支出…
        is_plain = phrase("plain_expenditure").fullmatch(DATE_WORDS.sub("", told)) is not None
        if is_plain and (is_paid or was_budgeted(reading)):
            return None, labels
        code, rule = _in_section(last, reading)
        return Account(code, rule, told, last.start), labels
    # 公务用车费39万元。运行费比上年…; 运行费39万元 below 公务用车购置及运行费支出情况
    return _part_of_account(gap, reading.previous_head) or _part_named(gap, reading.section.account or ""), ()


def _in_section(label: Label, reading: Reading) -> tuple[str, str]:
    """The account that a label names under the headings above it, and how its fund is told."""
    code, rule = label.row["account_code"], label.row["scope_rule"]
    section = reading.section
    if code in _APPROPRIATED and (section.account or "").startswith("three_public"):
        code = section.account or code  # 财政拨款安排9万元 below 三公经费
    beside = reading.last.code if reading.last is not None else None
    if code == _GOODS and beside == "personnel_expenditure":  # 人员经费9万元，商品服务支出2万元
        code = "public_expenditure"
    if section.fund in FUND_ACCOUNTS and code.startswith("fiscal_appropriation"):
        code, rule = FUND_ACCOUNTS[section.fund], section.fund
    return code, rule


def _names_beside(part: Account, gap: str, reading: Reading) -> tuple[Label, ...]:
    """公务接待费支出 as a part of the three public expenses: its whole name, in which 支出 tells no stage."""
    before = reading.whole or reading.last
    is_named = part.code.startswith("three_public") and not (before.code or "").startswith(_VEHICLES)
    return tuple(reading.lexicon.accounts.find_all(gap)) if is_named else ()


def _is_of_another(gap: str, label: Label) -> bool:
    """个别项目支出偏慢，如社工站运营经费全年预算90万元; 全年低保金支出合计90万元: of the project or benefit beside it."""
    of_benefit = phrase("benefit_before").search(gap[: label.start])
    is_total = label.row["account_code"] == "expenditure_total"
    return phrase("project_instanced").match(gap, label.start) is not None or bool(is_total and of_benefit)


def _part_of_account(gap: str, before: Claim | None) -> Account | None:
    """政府采购支出…，其中货物…、工程…、服务…; 公务用车…，其中购置费…: words that name a part beside their total only."""
    return _part_named(gap, before.code or "") if before is not None else None


def _part_of_vehicles(gap: str, before: Claim | None) -> Account | None:
    """三公经费9万元，其中公务用车购置费2万元、运行维护费5万元: a part beside another, though 其中 divides a larger total."""
    is_beside = before is not None and before.fact_kind == "account"
    is_beside = is_beside and (before.code or "").startswith(_VEHICLES)
    return _part_named(gap, before.code or "") if is_beside else None


@functools.lru_cache(maxsize=256)  # accounts are few
def _families_of(code: str) -> tuple[str, ...]:
    return tuple(name for name in _PARTS if code.startswith(name))


def _part_named(gap: str, code: str) -> Account | None:
    name = unlinked(phrase("year_beside").sub("", gap)) if (families := _families_of(code)) else ""
    told_as = ((family, phrase(_PARTS[family]).search(name)) for family in families)
    family, told = next((found for found in told_as if found[1]), (None, None))
    if told is None:
        return None
    scope = "unstated" if family == "procurement" else "context"
    code = family if family.startswith("carryover") else told.lastgroup
    return Account(code, scope, told[told.lastgroup], told.start(told.lastgroup))


def grand_total(account: Account, number: Number, reading: Reading) -> str | None:
    """总收入…（含上年结转…）: the total with what was carried in, there and where it is told again; None of other accounts."""
    code, before = _TOTALS.get(account.label[-3:]), reading.previous_head
    again = before is not None and before.code == code and (before.subject or "").endswith(account.label[-3:])
    return code if again or phrase("with_carry_in").match(number.following) else None


def account_of_purpose(number: Number, reading: Reading) -> Account | None:
    """基本支出情况: 用于保障机关正常运转的日常支出468万元: the account of the heading, told by what it is for."""
    section = reading.section
    is_kind = section.account in ("basic_expenditure", "project_expenditure") and reading.last is None
    told = is_kind and phrase("spent_on_purpose").search(number.sentence)
    return told and Account(section.account, section.account_scope, told["label"], 0)
