"""The reconciliation findings, worst first, as a table for people, as JSON or as CSV."""

import csv
import io
import json
import shutil
import sys
from collections.abc import Sequence
from pathlib import PurePosixPath

import duckdb
from rich.console import Console
from rich.table import Table
from rich.text import Text

from loaders.errors import UsageError
from loaders.publishing.published import Row, connect, rows
from loaders.settings import Warehouse
from loaders.terminal import plain, spreadsheet_safe, visible

COLUMNS = (
    "finding_id", "file_name", "severity", "rule_id", "family", "statement",
    "left_value", "right_value", "difference", "unit",
    "quotes", "pages", "figure_ids", "char_starts", "other_checks", "is_accepted", "accepted_reason",
)  # fmt: skip
# Judged misprints last; then by severity; then by how large the difference is against the figures.
ORDER = """
    order by
        is_accepted,
        list_position(['contradiction', 'unexplained', 'rounding', 'wording'], severity),
        abs(difference) / nullif(greatest(abs(left_value), abs(right_value)), 0) desc nulls last,
        file_name, finding_id
"""
QUERY = f"""
    select {", ".join(COLUMNS)}
    from marts.mart_reconciliation_findings
    where ? is null or document_id in (select unnest(?::varchar[]))
    {ORDER}
"""
DOCUMENTS = """
    select document_id, file_name, relative_path, relative_paths
    from facts.dim_document
    order by relative_path
"""
PIPED_WIDTH = 160


def read_findings(warehouse: Warehouse, document: str | None) -> list[Row]:
    """Return the findings of every document, or of the one with a file of the name or path, with or without ending.

    Raises UsageError when no published document has that name.
    """
    with connect(warehouse) as connection:
        return rows(connection, QUERY, [document, chosen_documents(connection, document)])


def chosen_documents(connection: duckdb.DuckDBPyConnection, document: str | None) -> list[str] | None:
    """Return the ids of the documents of a name, None for all; raises UsageError when none has the name."""
    return None if document is None else _ids(rows(connection, DOCUMENTS), document)


def as_table(findings: Sequence[Row]) -> str:
    """Return a table with one finding under the other, folded to the width of the terminal."""
    if not findings:
        return "no findings\n"
    table = Table(show_lines=True)
    for name, options in (
        ("severity", {"no_wrap": True}),
        ("document", {"overflow": "fold", "max_width": 30}),
        ("rule", {"no_wrap": True}),
        ("difference", {"justify": "right", "no_wrap": True}),
        ("what does not agree", {"overflow": "fold"}),
    ):
        table.add_column(name, **options)
    for row in findings:
        severity = row["severity"] + (" (accepted)" if row["is_accepted"] else "")
        difference = f"{plain(row['difference'])} {row['unit'] or ''}".strip()
        cells = (severity, row["file_name"], row["rule_id"], difference, row["statement"] or "")
        table.add_row(*(Text(visible(cell)) for cell in cells))
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else PIPED_WIDTH
    console = Console(file=io.StringIO(), width=width, highlight=False)
    console.print(table)
    return console.file.getvalue()


def as_json(findings: Sequence[Row]) -> str:
    """Return a JSON array; money and other decimals are strings, so that no digit is lost."""
    return json.dumps(findings, ensure_ascii=False, indent=1, default=str)


def as_csv(findings: Sequence[Row]) -> str:
    """Return CSV with a header; lists are joined with ' | ', text that looks like a formula is disarmed."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in findings:
        writer.writerow([spreadsheet_safe(_cell(row[name])) for name in COLUMNS])
    return out.getvalue()


def _cell(value: object) -> object:
    return " | ".join(str(part) for part in value) if isinstance(value, list) else value


def _ids(documents: Sequence[Row], name: str) -> list[str]:
    found = [row["document_id"] for row in documents if name in _names(row)]
    if not found:
        known = ", ".join(row["file_name"] for row in documents[:10]) or "none"
        raise UsageError(visible(f"no published document is named {name}; published are {known}"))
    return found


def _names(document: Row) -> set[str]:
    """All that a document is called by: name and path of each of its files, with and without ending."""
    files = map(PurePosixPath, (document["relative_path"], *document["relative_paths"]))
    return {name for file in files for name in (str(file), str(file.with_suffix("")), file.name, file.stem)}
