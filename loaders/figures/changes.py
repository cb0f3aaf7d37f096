"""Amounts by which something changed: against the year before, against the budget, by an adjustment."""

from loaders.figures.accounts import FUND_ACCOUNTS, Account, fund_account, plain_account, scope_of
from loaders.figures.amounts import INHERITABLE, continued
from loaders.figures.claim import Claim
from loaders.figures.phrases import Direction, clause_of
from loaders.figures.projects import named_project, project_name_in
from loaders.figures.reading import Number, Reading, claim


def read_change(number: Number, reading: Reading, toward: Direction, account: Account | None) -> Claim | None:
    """The claim of a change; None when nothing tells what changed."""
    last_clause = clause_of(number.gap)
    in_clause = account if account and account.start >= len(number.gap) - len(last_clause) else None
    subject = (
        reading.last if reading.last and reading.last.fact_kind in INHERITABLE else reading.previous_head
    )
    last = reading.last
    if (
        last
        and toward.kind == "change"
        and (
            last.fact_kind == "standard"
            or (last.fact_kind in ("payment", "activity") and last.measure == "amount")
        )
    ):
        return claim(
            number,
            last.fact_kind,
            "money_change",
            "change",
            code=last.code,
            subject=last.subject,
            value=abs(number.quantity.value) * toward.sign,
        )
    if toward.kind == "change" and not reading.basis and not (subject and subject.fact_kind in INHERITABLE):
        return None
    name = (
        project_name_in(number.gap[: toward.start])
        if reading.section.project_mode == "list" and toward.kind == "adjustment"
        else None
    )
    measure = (
        toward.kind
        if toward.kind == "adjustment"
        else "change_vs_budget"
        if reading.basis == "budget"
        else "change"
    )
    value = abs(number.quantity.value) * toward.sign
    if name and not (subject and subject.fact_kind == "project"):
        return named_project(number, reading, name, measure, value=value)
    if in_clause and toward.kind == "change":
        scope = scope_of(in_clause, number, reading)
        return claim(
            number,
            "account",
            "money_change",
            measure,
            code=fund_account(in_clause, scope),
            subject=in_clause.label,
            fund_scope=scope,
            value=value,
        )
    if subject is None:
        account = account or plain_account(number, reading)
        section = reading.section
        code = section.account or FUND_ACCOUNTS.get(section.fund or "", "annual_budget_total")
        return claim(
            number,
            "account",
            f"money_{toward.kind}",
            measure,
            code=account.code if account else code,
            subject=account.label if account else None,
            fund_scope=scope_of(None, number, reading),
            value=value,
        )
    return continued(number, subject, measure, f"money_{toward.kind}", value=value)
