"""Where a published figure stands in its source, how it was understood, and what it is checked against."""

from typing import Any

from loaders.errors import UsageError
from loaders.publishing.places import placed
from loaders.publishing.published import Row, connect, rows
from loaders.settings import Warehouse
from loaders.terminal import plain, visible

FIGURE = "select * from facts.fct_published_figures where figure_id = ?"
CHECKS = """
    select rule_id, status, severity, statement from facts.fct_reconciliation_checks
    where list_contains(figure_ids, ?) order by status, rule_id, statement
"""
CLAIM = (
    ("kind", "fact_kind"),
    ("reason", "none_reason"),
    ("subject", "subject"),
    ("code", "code"),
    ("measure", "measure"),
    ("scope", "fund_scope"),
)


def explain(warehouse: Warehouse, figure_id: str) -> list[str]:
    """Return the lines that show a figure in its source; raise UsageError when there is no such figure."""
    with connect(warehouse) as connection:
        found = rows(connection, FIGURE, [figure_id])
        if not found:
            raise UsageError(
                visible(f"no published figure has the id {figure_id}; ids are in facts.fct_published_figures")
            )
        figure = found[0]
        ((_, at),) = placed(connection, "figure_id = ?", [figure_id])
        checks = rows(connection, CHECKS, [figure_id])
    return [visible(line) for line in (*_place(figure, at), *_claim(figure), *_checks(checks))]


def mark(quote: str, token: str, at: int | None) -> str:
    """Return the quote with the number that stands at a place in 【】; None shows it behind the quote."""
    if at is None:
        return f"{quote} 【{token}】"
    return f"{quote[:at]}【{token}】{quote[at + len(token) :]}"


def _place(figure: Row, at: int | None) -> list[str]:
    place = f"characters {figure['char_start']} to {figure['char_end']}"
    if figure["page"] is not None:
        place = f"page {figure['page']}, {place}"
    # a cell of an official table is quoted as table / row / column: the number is not among the words
    marked = mark(figure["quote"] or "", figure["token"], None if figure["table_code"] else at)
    return [
        f"file      {figure['file_name']}, {place}",
        f"section   {figure['section_path'] or '(none)'}",
        f"quote     {marked}",
    ]


def _claim(figure: Row) -> list[str]:
    lines = [f"{name:<9} {figure[column]}" for name, column in CLAIM if figure[column] is not None]
    if figure["period_end"] is not None:
        lines.append(f"period    {_period(figure)} ({figure['period_kind'] or 'kind unstated'})")
    if figure["value"] is not None:
        about = " (approximate)" if figure["is_approximate"] else ""
        lines.append(f"value     {plain(figure['value'])} {figure['unit'] or ''}".rstrip() + about)
    if figure["amount_yuan"] is not None:
        lines.append(f"yuan      {figure['amount_yuan']:f}")
    return lines


def _period(figure: Row) -> str:
    start: Any = figure["period_start"]
    return str(figure["period_end"]) if start is None else f"{start} to {figure['period_end']}"


def _checks(checks: list[Row]) -> list[str]:
    if not checks:
        return ["checks    none"]
    return [
        f"check     {row['rule_id']} {row['status']} ({row['severity']}): {row['statement']}"
        for row in checks
    ]
