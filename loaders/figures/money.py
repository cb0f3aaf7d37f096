"""Amounts of money: accounts, functional lines, projects, payments."""

import re

from loaders.figures.accounts import FUND_ACCOUNTS, WHOLE_DEPARTMENT, Account, fund_account, named_account, plain_account, scope_of
from loaders.figures.claim import Claim
from loaders.figures.contexts import function_code, function_path, fund_of
from loaders.figures.phrases import Direction, brackets_closed, clause_of, direction, measure_cue, unlinked
from loaders.figures.programs import OTHER, narrow, nearest_program, program_of
from loaders.figures.reading import Number, Reading, claim

_INHERIT = ("account", "functional", "project")
_NAMED_PROJECT = re.compile(r"(?P<name>[^，。；：、（）]{2,30}(?:（[^（）]*）)?[^，。；：、（）]{0,12}?)(?:项目|专项)(?:经费|资金)?(?:支出|决算|年初预算|预算)?(?:资金|金额)?$")
_LEAD = re.compile(
    r"^[，。；：、）\s]*(?:其中|包括|主要为用于|主要用于|主要为|用于|分别为|具体项目如下|具体如下|如下|一是|二是|三是|四是|五是|年初预算|项目(?!支出|经费)|安排|和|及|与|：|，|、|（\d+）|\d+[、.])*"
)
_TAIL = re.compile(
    r"(?:，|：|金额|资金|经费支出|经费|支出决算|支出|决算数|决算|执行数|共|合计|预算安排|市本级|区本级|县本级|市级|预算数|年初预算|预算|安排|投入|实际|（[^（）]*）)*$"
)
_NOT_A_NAME = re.compile(r"^(?:年度|预算|.*(?:财政资金|当年|年中|全年|本年|结余|结转|执行|原因|发放|补贴金额|累计|其余|共计|拨付|到位|其中)|项目|专项|支出|部门|单位|\d{4}年度?|我局|我单位|本单位|和|及|的|余)*$")


def read_money(number: Number, reading: Reading) -> Claim | None:
    """The claim of an amount of money; None when nothing tells what it is."""
    lexicon = reading.lexicon
    toward = direction(number.gap, lexicon)
    account, labels = named_account(number.gap, reading)
    cue = measure_cue(number.gap, lexicon, labels)
    if toward:
        return _change(number, reading, toward, account)
    path = function_path(number.gap)
    if path or (reading.section.function_path and not _names_total(account)):
        return _functional(number, reading, path, cue)
    if project := _project(number, reading, account, cue):
        return project
    if account or (account := plain_account(number, reading)):
        return _account(number, reading, account, cue)
    if named := _function_name(number, reading):
        return named
    goes_on = reading.last is not None and reading.last.fact_kind in _INHERIT and measure_cue(number.clause, lexicon)
    if goes_on and not nearest_program(number.clause, lexicon):
        return _inherited(number, reading, cue)
    return _paid(number, reading) or _inherited(number, reading, cue)


def _names_total(account: Account | None) -> bool:
    return account is not None and account.code not in ("carryover_in", "carryover_out", "project_expenditure", "basic_expenditure")


def _measure(cue, number: Number, reading: Reading, default: str = "final") -> str:
    if cue:
        measure = cue.row["measure"]
        return "final" if measure == "carryover" else measure
    whole, last = reading.whole, reading.last
    if whole and whole.measure in ("budget", "adjusted_budget", "final", "prior_final"):
        return whole.measure
    if last and last.fact_kind in _INHERIT and number.gap.strip("，、；和及与 ") == "":
        return last.measure or default
    return default


def _prior(measure: str, number: Number, reading: Reading) -> str:
    year = number.period.year
    is_prior = year is not None and reading.fiscal_year is not None and year < reading.fiscal_year
    return "prior_final" if measure == "final" and is_prior else measure


def _account(number: Number, reading: Reading, account: Account, cue) -> Claim:
    scope = scope_of(account.scope_rule, number, reading)
    if scope == "unstated" and account.code in WHOLE_DEPARTMENT:
        scope = "all"
    fund = scope if scope in FUND_ACCOUNTS else fund_of(number.sentence) or reading.section.fund
    code = fund_account(account, fund)
    if code != account.code:
        scope = fund
    measure = _prior(_measure(cue, number, reading), number, reading)
    if account.code in ("carryover_in", "carryover_out") and reading.last and reading.last.fact_kind == "project":
        return _continued(number, reading, reading.last, "carryover", "money_carryover")
    if account.code == "annual_budget_total" and not cue:
        measure = "budget"
    return claim(number, "account", f"account:{account.code}", measure, code=code, subject=account.label, fund_scope=scope, part_of_char_start=_whole(number, reading))


def _whole(number: Number, reading: Reading) -> int | None:
    whole = reading.whole
    return whole.char_start if whole and whole.char_start != number.char_start else None


def _functional(number: Number, reading: Reading, path, cue) -> Claim:
    last = reading.last
    if path:
        code, label = function_code(path), path.group()
    elif last and last.fact_kind == "functional":
        code, label = last.code, last.subject
    else:
        code, label = reading.section.function_path, reading.section.function_label
    scope = fund_of(number.sentence) or reading.section.fund or "unstated"
    return claim(number, "functional", "functional_path", _measure(cue, number, reading), code=code, subject=label, fund_scope=scope, part_of_char_start=_whole(number, reading))


def _function_name(number: Number, reading: Reading) -> Claim | None:
    name = _DECORATION.sub("", clause_of(unlinked(number.gap)).split("、")[-1])
    code = reading.lexicon.function_names.get(name.removesuffix("支出"))
    if code is None or not (name.endswith("支出") or len(code) == 3):
        return None
    scope = fund_of(number.sentence) or reading.section.fund or "unstated"
    measure = _measure(measure_cue(number.gap, reading.lexicon), number, reading)
    return claim(number, "functional", "functional_name", measure, code=name, subject=name, fund_scope=scope, part_of_char_start=_whole(number, reading))


_DECORATION = re.compile(r"（(?:类|款|项|\d+)）|\d+|其中|^[，。；：、]+")


def _change(number: Number, reading: Reading, toward: Direction, account: Account | None) -> Claim | None:
    last_clause = clause_of(number.gap)
    in_clause = account if account and account.start >= len(number.gap) - len(last_clause) else None
    subject = reading.last if reading.last and reading.last.fact_kind in _INHERIT else reading.previous_head
    last = reading.last
    if last and toward.kind == "change" and (last.fact_kind == "standard" or last.fact_kind in ("payment", "activity") and last.measure == "amount"):
        return claim(number, last.fact_kind, "money_change", "change", code=last.code, subject=last.subject, value=abs(number.quantity.value) * toward.sign)
    if toward.kind == "change" and not reading.basis and not (subject and subject.fact_kind in _INHERIT):
        return None
    name = _project_name(number.gap[: toward.start]) if reading.section.project_mode == "list" and toward.kind == "adjustment" else None
    measure = toward.kind if toward.kind == "adjustment" else "change_vs_budget" if reading.basis == "budget" else "change"
    value = abs(number.quantity.value) * toward.sign
    if name and not (subject and subject.fact_kind == "project"):
        return _named_project(number, reading, name, measure, value=value)
    if in_clause and toward.kind == "change":
        scope = scope_of(in_clause.scope_rule, number, reading)
        return claim(number, "account", "money_change", measure, code=fund_account(in_clause, scope), subject=in_clause.label, fund_scope=scope, value=value)
    if subject is None:
        account = account or plain_account(number, reading)
        code = FUND_ACCOUNTS.get(reading.section.fund or "", "annual_budget_total")
        return claim(number, "account", f"money_{toward.kind}", measure, code=account.code if account else code, subject=account.label if account else None, fund_scope=scope_of("context", number, reading), value=value)
    return _continued(number, reading, subject, measure, f"money_{toward.kind}", value=value)


def _continued(number: Number, reading: Reading, before: Claim, measure: str | None, pattern: str, **columns: object) -> Claim:
    """A further figure of the same subject."""
    columns = {"part_of_char_start": before.part_of_char_start if measure == before.measure else None} | columns
    return claim(
        number, before.fact_kind, pattern, measure, code=before.code, subject=before.subject, fund_scope=before.fund_scope,
        project_name=before.project_name, parent_project_name=before.parent_project_name, **columns,
    )


def _inherited(number: Number, reading: Reading, cue) -> Claim | None:
    before = reading.last or (reading.previous_head if cue else None)
    if before is None or before.fact_kind not in _INHERIT:
        return None
    if cue and cue.row["measure"] == "carryover" and before.fact_kind == "project":
        return _continued(number, reading, before, "carryover", "money_continued")
    if not cue and len(number.clause) > 12:
        return None
    if before.code == "annual_budget_total" and cue and number.gap[cue.start : cue.end].endswith("支出"):
        return claim(number, "account", "money_continued", "final", code="expenditure_total", subject=before.subject, fund_scope="all")
    return _continued(number, reading, before, _prior(_measure(cue, number, reading), number, reading), "money_continued")


def _project(number: Number, reading: Reading, account: Account | None, cue) -> Claim | None:
    section, last = reading.section, reading.last
    is_spending = account is None or account.code in ("project_expenditure", "expenditure_total", "carryover_out", "carryover_in")
    if not is_spending and section.project_mode == "list":  # 提退人员经费 is a project's name, 人员经费 an account
        listed = _project_name(number.gap)
        is_spending = listed is not None and len(listed) > len(account.label.removesuffix("经费"))
        account = None if is_spending else account
    if account and account.code == "project_budget_total" or not is_spending:
        return None
    goes_on = last is not None and last.fact_kind == "project" and cue is not None and account is None
    if goes_on and not nearest_program(number.gap, reading.lexicon) and not _project_name(number.gap):
        return _continued(number, reading, last, _project_measure(number, reading, account, cue), "project_continued")
    named = _NAMED_PROJECT.search(unlinked(number.gap))
    name = _project_name(named.group()) if named and not _pays(number, reading) else None
    whole = reading.whole
    if whole and whole.fact_kind == "project" and not name and account is None and not re.search(r"发放|惠及|累计", number.clause):
        part = _project_name(number.clause)
        if part:  # 其中困难残疾人生活补贴…万元
            return _named_project(number, reading, part, whole.measure or "final")
    if section.project_mode == "item" and not name and not _pays_after_lead(number, reading):
        if account is None and not cue and last is not None:
            return None if _is_paid(number, reading) else _named_project(number, reading, section.project_name, "amount")
        return _named_project(number, reading, section.project_name, _project_measure(number, reading, account, cue))
    if section.project_mode == "list" and not name and not _pays_after_lead(number, reading):
        name = _project_name(number.gap)
        if not name and last and last.fact_kind == "project" and (cue or account):
            return _continued(number, reading, last, _project_measure(number, reading, account, cue), "project_continued")
    if not name:
        return None
    if section.project_mode == "" and not named:
        return None
    return _named_project(number, reading, name, _project_measure(number, reading, account, cue))


def _project_measure(number: Number, reading: Reading, account: Account | None, cue) -> str:
    if account and account.code in ("carryover_out", "carryover_in"):
        return "carryover"
    if cue is None:
        if account:
            return "final"
        whole = reading.whole
        return whole.measure if whole and whole.fact_kind in _INHERIT else "budget" if reading.section.project_mode else "amount"
    return cue.row["measure"]


def _named_project(number: Number, reading: Reading, name: str, measure: str, **columns: object) -> Claim:
    whole = reading.whole
    parent = whole.project_name if whole and whole.fact_kind == "project" and whole.project_name != name else None
    return claim(
        number, "project", f"project_{reading.section.project_mode or 'named'}", measure,
        code=program_of(name, reading.lexicon) or OTHER, subject=name, project_name=name, parent_project_name=parent,
        fund_scope=fund_of(number.sentence) or _project_fund(reading), part_of_char_start=_whole(number, reading), **columns,
    )


def _project_fund(reading: Reading) -> str:
    fund = reading.section.fund
    return fund if fund in (*FUND_ACCOUNTS, "fiscal") else "unstated"


def _project_name(gap: str) -> str | None:
    """The project named at the end of ``gap``: its noun phrase without leading connectors and trailing measure words."""
    text = _LEAD.sub("", gap[gap.rfind("。") + 1 :])
    text = unlinked(text)
    text = _TAIL.sub("", text)
    clause = _LEAD.sub("", clause_of(text))
    clause = re.sub(r"^\d{4}年(?:度)?|^.*?(?:用于|列支)(?=.{4})", "", clause).strip("，、；：。 ")
    if len(clause) < 2 or _NOT_A_NAME.match(brackets_closed(clause)):
        return None
    return clause


def _pays(number: Number, reading: Reading) -> bool:
    return bool(re.search(r"发放|慰问|送上|送去|捐", number.clause))


def _pays_after_lead(number: Number, reading: Reading) -> bool:
    return reading.last_amount is not None and bool(re.search(r"发放|慰问金|捐款|接收|撬动|争取|投入", number.clause))


def _is_paid(number: Number, reading: Reading) -> bool:
    return any(True for _ in reading.lexicon.payments.find_all(number.clause))


_BARE_AMOUNT = re.compile(r"[，、（]?(?:共|总|累计|合计|涉及|折合|总计|计|资金|金额|共计|价值|总额|约|为|人民币)+")


def paid_program(number: Number, reading: Reading) -> str | None:
    """The programme that a payment serves."""
    lexicon = reading.lexicon
    if re.search(r"慰问(?:金|物资|品|款)", number.clause) and re.search(r"走访慰问|慰问活动|节[^，。]{0,6}慰问", number.sentence):
        return "holiday_relief"
    before = reading.spoken_program() or reading.topic
    return (
        nearest_program(number.clause, lexicon, before)
        or narrow(reading.topic or reading.section.program or "", number.clause, lexicon)
        or nearest_program(number.gap, lexicon)
        or reading.spoken_program()
        or reading.topic
        or reading.section.program
        or nearest_program(number.clause, lexicon, weak=True)
        or nearest_program(number.right, lexicon, weak=True)
    )


def _paid(number: Number, reading: Reading) -> Claim | None:
    cues = list(reading.lexicon.payments.find_all(number.clause)) or list(reading.lexicon.payments.find_all(number.gap))
    code = paid_program(number, reading)
    last, whole = reading.last, reading.whole
    if last and last.fact_kind == "beneficiary" and len(number.clause.strip("，、（共计")) < 2:  # 34026人次374.21万元
        return claim(number, "payment", "payment_beside_count", "amount", code=last.code, subject=last.subject)
    if whole and whole.fact_kind in ("payment", "activity") and whole.measure == "amount" and len(number.clause) < 12:
        part = narrow(whole.code or "", number.clause, reading.lexicon) or nearest_program(number.clause, reading.lexicon) or whole.code
        name = clause_of(number.gap).strip("，。；：、 ") or whole.subject
        return claim(number, whole.fact_kind, "payment_part", "amount", code=part, subject=name, part_of_char_start=whole.char_start)
    if last and last.fact_kind in ("beneficiary", "activity", "standard") and _BARE_AMOUNT.fullmatch(number.clause):
        kind = "activity" if last.fact_kind == "activity" else "payment"
        return claim(number, kind, f"{kind}_beside_count", "amount", code=last.code, subject=last.subject)
    goes_on = last is not None and last.fact_kind == "payment" and len(number.gap) < 8
    if not cues and not goes_on:
        if code is None or not nearest_program(number.clause, reading.lexicon):
            return None
        return claim(number, "payment", "payment_named", "amount", code=code, subject=clause_of(number.gap).strip("，。；：、 ") or None)
    kind = "activity" if cues and all(cue.row["effect"] == "activity" for cue in cues) else "payment"
    return claim(number, kind, f"{kind}_{cues[-1].row['cue_id'] if cues else 'continued'}", "amount", code=code or OTHER, subject=clause_of(number.gap).strip("，。；：、 ") or None)
