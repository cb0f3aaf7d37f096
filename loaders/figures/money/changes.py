"""Amounts by which something changed: against the year before, against the budget, by an adjustment."""

from loaders.figures.claim import Claim
from loaders.figures.money.account_funds import FUND_ACCOUNTS, Account, fund_account, scope_of
from loaders.figures.money.accounts import named_account
from loaders.figures.money.changed_subjects import follows_budget, is_of_all_lines, subject_of_change
from loaders.figures.money.lines import economic_name, function_name
from loaders.figures.money.payments import read_payment
from loaders.figures.money.plain_accounts import of_both_sides, on_side_named, plain_account
from loaders.figures.money.project_names import named_project, project_name_in
from loaders.figures.numbers.quantities import rate_of
from loaders.figures.sentences.amounts import continued
from loaders.figures.sentences.in_turn import figures_joined
from loaders.figures.sentences.reading import Number, Reading, claim
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.phrases import Direction, clause_of, masked
from loaders.figures.vocabulary.programs import OTHER, nearest_program

_CAUSED = {  # what the verb of a cause tells: measure, sign
    "less": ("change", -1),
    "more": ("change", 1),
    "added": ("adjustment", 1),
    "handed_down": ("amount", 1),
}


def read_change(number: Number, reading: Reading, toward: Direction, account: Account | None) -> Claim | None:
    """The claim of a change; None when nothing tells what changed."""
    told = number.quantity.value
    value = told if told < 0 else told * toward.sign
    named = clause_of(phrase("compared").sub("", number.gap[: toward.start]))
    if toward.kind == "change" and (of_work := _of_work(number, reading, named)):
        return of_work._replace(value=value)
    if toward.kind == "change" and (of_cause := _of_cause(number, reading, toward)):
        return of_cause._replace(value=value)
    subject = subject_of_change(number, reading, value)
    subject = on_side_named(of_both_sides(subject, _yet_to_change(reading)), named)
    if subject is not None and is_of_all_lines(subject, named, reading):
        subject = None
    measure, pattern = _measure(number, toward, reading), f"money_{toward.kind}"
    unlike = phrase("year_beside").sub("", number.gap[: toward.start])
    if line := function_name(number.renamed(unlike), reading):
        return line._replace(measure=measure, pattern_id=pattern, value=value)
    if toward.kind == "change":
        opens = account and number.gap[: account.start].endswith(("；", "。"))  # 公用经费落实…要求，压减5万元
        if subject is None and not reading.basis and not opens:
            return None
        account = account or _of_head(number, reading, toward)
        if account and (opens or account.start >= len(number.gap) - len(clause_of(number.gap))):
            return _of_account(number, reading, account, measure, pattern, value=value)
    elif adjusted := _adjusted(number, reading, toward, account, subject):
        return adjusted._replace(value=value)
    if subject is None:
        account = account or plain_account(number.renamed(named), reading)
        if account is None and _saves_elsewhere(reading, toward, number):
            return read_payment(number, reading)
        if account is None and toward.kind == "change" and not _has_subject(reading):
            return None
        account = account or _of_section(reading)
        return _of_account(number, reading, account, measure, pattern, value=value)
    return continued(number, subject, measure, pattern, value=value)


def _yet_to_change(reading: Reading) -> Claim | None:
    """The head of the sentence; None where its own change was told (收入90万元，比上年增加8万元；支出90万元，…)."""
    head = reading.head
    told = head is not None and any(x.code == head.code and x.measure == "change" for x in reading.amounts)
    return None if told else head


def _adjusted(
    number: Number, reading: Reading, toward: Direction, account: Account | None, subject: Claim | None
) -> Claim | None:
    """项目支出净调增750万元, 甲项目追加9万元: the adjustment of what the clause names; None where it names nothing."""
    is_named = account is not None and account.start >= len(number.gap) - len(number.clause)
    if is_named and account.code != "carryover_in":
        return _of_account(number, reading, account, "adjustment", "money_adjustment")
    last = reading.last
    budgeted = last is not None and last.measure in ("budget", "adjusted_budget")
    # 上级下达救助补助，追加9万元
    told = None if budgeted else phrase("fund_before_added").search(number.gap)
    name = told["fund"] if told else _listed_project(number, reading, toward, subject)
    if reading.item and phrase("adjusted_alone").match(number.clause):
        name = reading.item  # 四是泵站维修，年初未安排，追加8万元
    return named_project(number, reading, name, "adjustment") if name else None


def _of_head(number: Number, reading: Reading, toward: Direction) -> Account | None:
    """收入、支出分别比上年增加…: the account that a head of a list names in one word."""
    is_head = bool(reading.heads) and number.gap == number.clause
    told = phrase("compared").sub("", number.gap[: toward.start])
    return plain_account(number.renamed(told), reading) if is_head else None


def taken_back(number: Number, reading: Reading) -> Claim | None:
    """年初预算90万元，追加8万元，收回2万元: by how much less the budget told before it is; None elsewhere."""
    last = reading.last
    is_budget = last is not None and last.measure in ("budget", "adjusted_budget", "adjustment")
    if not is_budget or not phrase("taken_back").fullmatch(number.gap):
        return None
    return continued(number, last, "adjustment", "money_adjustment", value=-abs(number.quantity.value))


def read_cause(number: Number, reading: Reading) -> Claim | None:
    """主要是压减培训费1.4万元, 主要是年中追加…资金56万元: a cause whose verb stands before its name; None elsewhere."""
    told = phrase("cause_told").search(number.sentence.rpartition("；")[2])
    caused = told and phrase("cause_verb_first").search(number.clause)
    if told and not caused and (goes_on := _next_cause(number, reading)):
        return goes_on
    if not caused:
        return None
    measure, sign = next(_CAUSED[verb] for verb in _CAUSED if caused[verb])
    found = _named_cause(number, reading, caused["name"], measure)
    return found._replace(value=number.quantity.value * sign)


def _next_cause(number: Number, reading: Reading) -> Claim | None:
    """主要是压减会议费4万元、差旅费8万元: a cause that is joined to the one before, whose verb it shares; None elsewhere."""
    last = reading.last
    name = number.gap.removeprefix("、")
    is_joined = last is not None and last.pattern_id == "money_cause" and name != number.gap
    if not is_joined or not phrase("named_cause").fullmatch(name) or last.value is None:
        return None
    found = _named_cause(number, reading, name, last.measure)
    return found._replace(value=number.quantity.value * (-1 if last.value < 0 else 1))


def _of_cause(number: Number, reading: Reading, toward: Direction) -> Claim | None:
    """主要是办公费减少…: the change of what is named as a cause, not of the figure that it explains; None elsewhere."""
    told = phrase("cause_told").search(number.sentence.rpartition("；")[2])
    name = phrase("cause_lead").sub("", phrase("compared").sub("", clause_of(number.gap[: toward.start])))
    if told is None or not phrase("named_cause").search(name):
        return None
    return _named_cause(number, reading, name, "change")


def _named_cause(number: Number, reading: Reading, name: str, measure: str) -> Claim:
    account, _ = named_account(name, reading)
    if account:
        return _of_account(number, reading, account, measure, "money_cause")
    renamed = number.renamed(name)
    if line := function_name(renamed, reading) or economic_name(renamed, reading):
        return line._replace(measure=measure, pattern_id="money_cause")
    if nearest_program(name, reading.lexicon) or phrase("fund_noun").search(name):
        return named_project(number, reading, name, measure)._replace(pattern_id="money_cause")
    scope = reading.section.fund or "unstated"
    return claim(number, "account", "money_cause", measure, code=OTHER, subject=name, fund_scope=scope)


def _has_subject(reading: Reading) -> bool:
    """Whether the heading names what an amount without a subject belongs to, or a budget is what it is compared with."""
    return bool(reading.section.account or reading.section.fund)


def _saves_elsewhere(reading: Reading, toward: Direction, number: Number) -> bool:
    """预计节约2.3亿元 where no account is spoken of: a saving of the work, not of the budget."""
    return not _has_subject(reading) and phrase("saves").match(number.gap, toward.start) is not None


def _of_work(number: Number, reading: Reading, before: str) -> Claim | None:
    """The change of a rate or of an amount of the work done: of the one named beside it, else of the one told before.

    ``before``: the words before those that tell the change (两项合计 of 两项合计较上年减少9万元).
    """
    last, lexicon = reading.last, reading.lexicon
    paid = reading.last_money
    if last is not None and last.measure == "change" and paid is not None and paid.fact_kind == "payment":
        last = paid  # 救助1123人次，发放140万元，比去年增加212人次、多支出26万元
    named = nearest_program(masked(number.clause), lexicon, last.code if last else None)
    is_amount = (
        last is not None
        and last.fact_kind in ("payment", "activity", "asset")
        and last.measure in ("amount", "rate")
    )
    is_rate = last is not None and last.fact_kind == "standard"
    if is_rate and number.quantity.unit.endswith("万元") and not (last.unit or "").startswith("万"):
        return None  # 农村低保标准提高到5760元，提标后需增加资金310万元: no part of a rate
    if is_amount or is_rate:
        code = reading.next_changed(last) or _next_paid(number, reading) or named
        code = code or reading.of_sum(before, last.fact_kind) or last.code
        kind, subject = last.fact_kind, last.subject
    elif number.quantity.unit == "元" and (named or _of_standards(number, reading)):
        in_turn = reading.head_codes.pop(0) if reading.head_codes else None
        code = in_turn or named or reading.topic or reading.section.program or OTHER
        kind, subject = "standard", clause_of(number.gap)
    else:
        return None
    return claim(number, kind, "money_change", "change", code=code, subject=subject)


def _next_paid(number: Number, reading: Reading) -> str | None:
    """城市低保金3亿元，农村低保金2亿元，比上年分别多发了90万元和70万元: the next of the payments told in turn, if any."""
    figures = figures_joined(number)
    if "分别" in number.clause and 1 < figures <= len(reading.payments):
        reading.head_codes = [paid.code for paid in reading.payments[-figures:]]
    return reading.head_codes.pop(0) if reading.head_codes and reading.payments else None


def _of_standards(number: Number, reading: Reading) -> bool:
    """Whether a change without a subject is of standards: named so, or told right before (…每人每月152元。较上年分别提高9元)."""
    before = reading.last_amount
    is_told = reading.last is None and before is not None and before.fact_kind == "standard"
    is_rate = rate_of(number.clause, number.quantity) is not None  # 每人每月提高45元
    return is_told or is_rate or phrase("standard_name").search(number.clause) is not None


def _measure(number: Number, toward: Direction, reading: Reading) -> str:
    if toward.kind == "adjustment":
        return "adjustment"
    last = reading.last  # 决算为年初预算的103%，超出426万元
    of_budget = reading.basis is None and last is not None and last.measure == "execution_pct"
    budgeted = last is not None and (last.measure == "budget" or follows_budget(last, reading.before_last))
    beside = budgeted and phrase("beside_budget").fullmatch(number.gap)
    return "change_vs_budget" if of_budget or beside or reading.basis == "budget" else "change"


def _listed_project(number: Number, reading: Reading, toward: Direction, subject: Claim | None) -> str | None:
    if reading.section.project_mode != "list" or (subject and subject.fact_kind == "project"):
        return None
    return project_name_in(number.gap[: toward.start])


def _of_section(reading: Reading) -> Account:
    section = reading.section
    code = section.account or FUND_ACCOUNTS.get(section.fund or "", "annual_budget_total")
    return Account(code, "context", "", 0)


def _of_account(
    number: Number, reading: Reading, account: Account, measure: str, pattern: str, **columns: object
) -> Claim:
    scope = scope_of(account, number, reading)
    code, label = fund_account(account, scope), account.label or None
    return claim(number, "account", pattern, measure, code=code, subject=label, fund_scope=scope, **columns)
