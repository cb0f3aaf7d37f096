"""Money of named projects and special funds."""

from loaders.figures.accounts import FUND_ACCOUNTS, Account
from loaders.figures.amounts import INHERITABLE, continued, whole_of
from loaders.figures.claim import Claim
from loaders.figures.contexts import fund_of
from loaders.figures.lexicon import Label
from loaders.figures.phrase_book import phrase
from loaders.figures.phrases import brackets_closed, clause_of, unlinked
from loaders.figures.programs import OTHER, nearest_program, program_of
from loaders.figures.reading import Number, Reading, claim


def read_project(
    number: Number, reading: Reading, account: Account | None, cue: Label | None
) -> Claim | None:
    """The claim of a project's amount; None when no project is named, by the sentence or by the section."""
    section, last = reading.section, reading.last
    is_spending = account is None or account.code in (
        "project_expenditure",
        "expenditure_total",
        "carryover_out",
        "carryover_in",
    )
    if (
        not is_spending and section.project_mode == "list"
    ):  # 提退人员经费 is a project's name, 人员经费 an account
        listed = project_name_in(number.gap)
        is_spending = listed is not None and len(listed) > len(account.label.removesuffix("经费"))
        account = None if is_spending else account
    if (account and account.code == "project_budget_total") or not is_spending:
        return None
    goes_on = last is not None and last.fact_kind == "project" and cue is not None and account is None
    if goes_on and not nearest_program(number.gap, reading.lexicon) and not project_name_in(number.gap):
        return continued(number, last, _project_measure(number, reading, account, cue), "project_continued")
    named = phrase("project_named").search(unlinked(number.gap))
    name = project_name_in(named.group()) if named and not phrase("gift").search(number.clause) else None
    whole = reading.whole
    if (
        whole
        and whole.fact_kind == "project"
        and not name
        and account is None
        and not phrase("paid_out_of_whole").search(number.clause)
    ):
        part = project_name_in(number.clause)
        if part:  # 其中困难残疾人生活补贴…万元
            return named_project(number, reading, part, whole.measure or "final")
    if section.project_mode == "item" and not name and not _pays_after_lead(number, reading):
        if account is None and not cue and last is not None:
            return (
                None
                if _is_paid(number, reading)
                else named_project(number, reading, section.project_name, "amount")
            )
        return named_project(
            number, reading, section.project_name, _project_measure(number, reading, account, cue)
        )
    if section.project_mode == "list" and not name and not _pays_after_lead(number, reading):
        name = project_name_in(number.gap)
        if not name and last and last.fact_kind == "project" and (cue or account):
            return continued(
                number, last, _project_measure(number, reading, account, cue), "project_continued"
            )
    if not name:
        return None
    if section.project_mode == "" and not named:
        return None
    return named_project(number, reading, name, _project_measure(number, reading, account, cue))


def _project_measure(number: Number, reading: Reading, account: Account | None, cue: Label | None) -> str:
    if account and account.code in ("carryover_out", "carryover_in"):
        return "carryover"
    if cue is None:
        if account:
            return "final"
        whole = reading.whole
        return (
            whole.measure
            if whole and whole.fact_kind in INHERITABLE
            else "budget"
            if reading.section.project_mode
            else "amount"
        )
    return cue.row["measure"]


def named_project(number: Number, reading: Reading, name: str, measure: str, **columns: object) -> Claim:
    """A figure of the project ``name``; inside the parts of another project, nested under it."""
    whole = reading.whole
    parent = (
        whole.project_name if whole and whole.fact_kind == "project" and whole.project_name != name else None
    )
    return claim(
        number,
        "project",
        f"project_{reading.section.project_mode or 'named'}",
        measure,
        code=program_of(name, reading.lexicon) or OTHER,
        subject=name,
        project_name=name,
        parent_project_name=parent,
        fund_scope=fund_of(number.sentence) or _project_fund(reading),
        part_of_char_start=whole_of(number, reading),
        **columns,
    )


def _project_fund(reading: Reading) -> str:
    fund = reading.section.fund
    return fund if fund in (*FUND_ACCOUNTS, "fiscal") else "unstated"


def project_name_in(gap: str) -> str | None:
    """The project named at the end of ``gap``: its noun phrase without leading connectors and trailing measure words."""
    text = phrase("project_lead").sub("", gap[gap.rfind("。") + 1 :])
    text = unlinked(text)
    text = phrase("project_tail").sub("", text)
    clause = phrase("project_lead").sub("", clause_of(text))
    clause = phrase("project_before_name").sub("", clause).strip("，、；：。 ")
    if len(clause) < 2 or phrase("project_no_name").match(brackets_closed(clause)):
        return None
    return clause


def _pays_after_lead(number: Number, reading: Reading) -> bool:
    return reading.last_amount is not None and phrase("paid_in_project").search(number.clause) is not None


def _is_paid(number: Number, reading: Reading) -> bool:
    return reading.lexicon.payments.last(number.clause) is not None
