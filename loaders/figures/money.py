"""Amounts of money: what kind of figure each is."""

import re

from loaders.figures.accounts import (
    FUND_ACCOUNTS,
    WHOLE_DEPARTMENT,
    Account,
    fund_account,
    named_account,
    plain_account,
    scope_of,
    uncompared,
)
from loaders.figures.amounts import INHERITABLE, continued, measure_of, of_year, whole_of
from loaders.figures.changes import read_change
from loaders.figures.claim import Claim
from loaders.figures.contexts import function_code, function_path, fund_of
from loaders.figures.lexicon import Label
from loaders.figures.payments import read_payment
from loaders.figures.phrase_book import phrase
from loaders.figures.phrases import clause_of, direction, measure_cue, unlinked
from loaders.figures.programs import nearest_program
from loaders.figures.projects import read_project
from loaders.figures.reading import Number, Reading, claim


def read_money(number: Number, reading: Reading) -> Claim | None:
    """The claim of an amount of money; None when nothing tells what it is."""
    lexicon = reading.lexicon
    toward = direction(number.gap, lexicon)
    account, labels = named_account(number.gap, reading)
    cue = measure_cue(uncompared(number.gap), lexicon, labels)
    if toward:
        return read_change(number, reading, toward, account)
    path = function_path(number.gap)
    if path or (reading.section.function_path and not _names_total(account)):
        return _functional(number, reading, path, cue)
    if project := read_project(number, reading, account, cue):
        return project
    if (named := _function_name(number, reading)) and _stands_before(account, named, number):
        return named
    if account or (account := plain_account(number, reading)):
        return _account(number, reading, account, cue)
    goes_on = (
        reading.last is not None
        and reading.last.fact_kind in INHERITABLE
        and measure_cue(number.clause, lexicon)
    )
    if goes_on and not nearest_program(number.clause, lexicon):
        return _inherited(number, reading, cue)
    is_budget = cue is not None and cue.row["measure"] in ("budget", "adjusted_budget")
    if is_budget and not nearest_program(number.gap, lexicon):
        return _inherited(number, reading, cue)  # a budget is no payment
    return read_payment(number, reading) or _inherited(number, reading, cue)


def _names_total(account: Account | None) -> bool:
    return account is not None and account.code not in (
        "carryover_in",
        "carryover_out",
        "project_expenditure",
        "basic_expenditure",
    )


def _account(number: Number, reading: Reading, account: Account, cue: Label | None) -> Claim:
    scope = scope_of(account, number, reading)
    if scope == "unstated" and account.code in WHOLE_DEPARTMENT:
        scope = "all"
    fund = scope if scope in FUND_ACCOUNTS else fund_of(number.sentence) or reading.section.fund
    code = fund_account(account, fund)
    if code != account.code:
        scope = fund
    measure = measure_of(cue, number, reading)
    if account.code == "carryover_in":  # what is carried in from last year is a figure of this year
        measure = "final" if measure == "prior_final" else measure
    else:
        measure = of_year(measure, number, reading)
    if (
        account.code in ("carryover_in", "carryover_out")
        and reading.last
        and reading.last.fact_kind == "project"
    ):
        return continued(number, reading.last, "carryover", "money_carryover")
    if account.code == "annual_budget_total" and not cue:
        measure = "budget"
    return claim(
        number,
        "account",
        f"account:{account.code}",
        measure,
        code=code,
        subject=account.label,
        fund_scope=scope,
        part_of_char_start=whole_of(number, reading),
    )


def _functional(number: Number, reading: Reading, path: re.Match[str] | None, cue: Label | None) -> Claim:
    last = reading.last
    if path:
        code, label = function_code(path), path.group()
    elif last and last.fact_kind == "functional":
        code, label = last.code, last.subject
    else:
        code, label = reading.section.function_path, reading.section.function_label
    scope = fund_of(number.sentence) or reading.section.fund or "unstated"
    return claim(
        number,
        "functional",
        "functional_path",
        measure_of(cue, number, reading),
        code=code,
        subject=label,
        fund_scope=scope,
        part_of_char_start=whole_of(number, reading),
    )


def _stands_before(account: Account | None, line: Claim, number: Number) -> bool:
    return account is None or account.start + len(account.label) <= number.gap.rfind(line.subject or "")


def _function_name(number: Number, reading: Reading) -> Claim | None:
    name = phrase("function_decoration").sub("", clause_of(unlinked(number.gap)).split("、")[-1])
    code = reading.lexicon.function_names.get(name.removesuffix("支出"))
    if code is None or not (name.endswith("支出") or len(code) == 3):
        return None
    scope = fund_of(number.sentence) or reading.section.fund or "unstated"
    measure = measure_of(measure_cue(number.gap, reading.lexicon), number, reading)
    return claim(
        number,
        "functional",
        "functional_name",
        measure,
        code=name,
        subject=name,
        fund_scope=scope,
        part_of_char_start=whole_of(number, reading),
    )


def _inherited(number: Number, reading: Reading, cue: Label | None) -> Claim | None:
    before = reading.last or (reading.previous_head if cue else None)
    if reading.last is None and cue and number.gap.lstrip("。，万元 ").startswith("其中"):
        before = reading.paragraph_head  # 其中年初预算…: of what the paragraph is about
    if before is None or before.fact_kind not in INHERITABLE:
        return None
    if cue and cue.row["measure"] == "carryover" and before.fact_kind == "project":
        return continued(number, before, "carryover", "money_continued")
    if not cue and len(number.clause) > 12:
        return None
    if before.code == "annual_budget_total" and cue and number.gap[cue.start : cue.end].endswith("支出"):
        return claim(
            number,
            "account",
            "money_continued",
            "final",
            code="expenditure_total",
            subject=before.subject,
            fund_scope="all",
        )
    return continued(
        number, before, of_year(measure_of(cue, number, reading), number, reading), "money_continued"
    )
