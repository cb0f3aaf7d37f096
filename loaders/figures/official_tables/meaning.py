"""What one figure of an official table states: title, column and line put together."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from loaders.blocks.block import Cell
from loaders.figures.claim import Claim
from loaders.figures.numbers.number_tokens import NumberToken, to_decimal
from loaders.figures.official_tables.grid import words
from loaders.figures.official_tables.headers import Column
from loaders.figures.official_tables.identify import Identity
from loaders.figures.official_tables.lines import Line
from loaders.figures.official_tables.vocabulary import account_of
from loaders.figures.periods.period import year_period

_PERCENT = ("change_pct", "change_vs_budget_pct", "execution_pct", "share_pct")


@dataclass(frozen=True)
class Report:
    """What the document says of all its tables: its year, and whether it is a budget (部门预算).

    ``told``: accounts that its words tell money of, each with its funds.
    """

    fiscal_year: int | None
    is_budget: bool
    told: frozenset[tuple[str, str]] = frozenset()


def with_accounts_told(report: Report, claims: Iterable[Claim]) -> Report:
    """The report with the accounts that claims of its words tell money of."""
    measure = "budget" if report.is_budget else "final"
    told = (
        (claim.code, claim.fund_scope or "all")
        for claim in claims
        if claim.fact_kind == "account" and claim.measure == measure and claim.code and claim.value
    )
    return replace(report, told=frozenset(told))


@dataclass(frozen=True)
class Setting:
    """What holds for all figures of a table: which it is, its money unit (empty without), its report."""

    identity: Identity
    unit: str
    report: Report


def claim_of(cell: Cell, token: NumberToken, column: Column, line: Line, setting: Setting) -> Claim | None:
    """The claim of the only number of a cell; None where line or column does not say what it is."""
    table = setting.identity.table
    side, nature = _side(line, column, table.table_code), _nature(line, column, table.table_code)
    kind, code = _kind_and_code(line, column, setting.identity, (side, nature))
    if not kind:
        return None
    measure, year = _measure(line, column, setting)
    period = year_period(year)
    value = to_decimal(token.text)
    return Claim(
        token.char_start,
        kind,
        f"official_{table.table_code}",
        subject=line.label or column.path[-1],
        code=code,
        measure=measure,
        fund_scope=line.fund_scope or column.word.fund_scope or setting.identity.fund_scope,
        period_start=period.start,
        period_end=period.end,
        period_kind="flow",
        value=-value if words(cell).startswith("-") else value,
        unit="%" if measure in _PERCENT else setting.unit or None,
        table_code=table.table_code,
        side=side,
        nature=nature,
    )


def _side(line: Line, column: Column, table_code: str) -> str:
    if line.side.startswith("carryover"):
        return line.side
    return column.word.side or line.side or ("revenue" if table_code == "T2" else "expenditure")


def _nature(line: Line, column: Column, table_code: str) -> str:
    if line.nature not in ("", "total"):
        return line.nature
    # 人员经费 above 决算数 is the name of a block in table 6, and a column of its own elsewhere
    return (column.leaf_nature if table_code == "T6" else column.word.nature) or "total"


def _kind_and_code(
    line: Line, column: Column, identity: Identity, place: tuple[str, str]
) -> tuple[str, str | None]:
    """Kind and code of a figure; ("", None) where its row or column does not say what it is."""
    table_code = identity.table.table_code
    if line.kind in ("functional", "economic"):
        fits = (line.kind == "economic") == (table_code == "T6")
        return (line.kind, line.code) if fits else ("", None)
    if (
        column.word.code
    ):  # table 7 by position: the header names the account, rows are its total or single units
        return ("account", column.word.code) if line.kind == "total" or not line.label else ("", None)
    if line.kind == "account" and line.code and line.nature in ("total", "of_which"):
        return "account", line.code
    if line.kind or (table_code == "T7" and not line.label):
        code = account_of(identity.table, *place)
        return ("account", code) if code else ("", None)
    return "", None


def _measure(line: Line, column: Column, setting: Setting) -> tuple[str, int | None]:
    fiscal_year, year = setting.report.fiscal_year, column.word.year
    default = setting.identity.measure or ("budget" if setting.report.is_budget else "final")
    measure = column.word.measure or line.measure or default
    if measure == "final" and year and fiscal_year and year == fiscal_year - 1:
        measure = "prior_final"
    if measure == "prior_final" and fiscal_year:
        return measure, fiscal_year - 1
    return measure, year or fiscal_year
