"""What is published: version, documents, quarantine, coverage, checks and findings."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from loaders.publishing.published import Row, connect, rows
from loaders.publishing.release import published_number
from loaders.settings import Warehouse
from loaders.terminal import visible

# Superseded by a document with a later date: where dates are missing, which edition is preferred says nothing of time.
OUTDATED = """
    select count(*) from facts.dim_document as document
    where document.is_superseded and exists (
        select 1 from facts.dim_document as later
        where later.department_id = document.department_id and later.fiscal_year = document.fiscal_year
            and later.genre = document.genre and later.published_on > document.published_on
    )
"""
TOTALS = f"""
    select
        (select count(*) from facts.dim_document) as documents,
        (select count(*) from facts.dim_document where is_superseded) as superseded,
        ({OUTDATED}) as outdated,
        (select count(*) from facts.fct_published_figures) as figures,
        (select count(*) from facts.fct_published_figures where fact_kind <> 'unclaimed') as understood,
        (select count(*) from facts.fct_reconciliation_checks where status = 'holds') as held,
        (select count(*) from facts.fct_reconciliation_checks where status = 'fails') as failed,
        (select count(*) from facts.fct_official_tables) as official_tables,
        (select max(finished_at) from raw.load_runs) as loaded_at
"""
FINDINGS = """
    select severity, count(*) as findings from marts.mart_reconciliation_findings
    where not is_accepted group by severity
    order by list_position(['contradiction', 'unexplained', 'rounding', 'wording'], severity)
"""
RULES = """
    select
        count(*) as rules,
        count(*) filter (where documents_holding + documents_failing > 0) as answering,
        count(*) filter (where documents_failing > 0) as failing
    from marts.mart_reconciliation_rules
"""
# A name may be that of several documents: one with the finding is enough.
STALE = """
    select document, rule_id, char_starts, max(acceptance) as acceptance from marts.mart_accepted_findings
    group by document, rule_id, char_starts having not bool_or(acceptance = 'accepted')
    order by document, rule_id, char_starts
"""
WRONG = {
    "no_such_finding": "not found any more",
    "document_not_loaded": "no document of that name or id is loaded",
}
MISREAD = """
    select document.file_name, read.table_title, read.fault, read.figures, read.unread_figures, read.sums_held,
        read.sums_failed
    from facts.fct_official_tables as read
    inner join facts.dim_document as document on read.document_id = document.document_id
    where read.is_misread order by document.file_name, read.document_id, read.table_index
"""
QUARANTINE = "select relative_path, reason, remedy from raw.quarantine order by relative_path"


@dataclass(frozen=True)
class Status:
    """The published version in numbers; lists are rows."""

    number: int | None
    database: Path
    loaded_at: datetime | None
    documents: int
    superseded: int  # by another document that claims to be the same report
    outdated: int  # those of them that are known to be older than the other
    figures: int
    understood: int
    official_tables: int
    held: int
    failed: int
    misread: tuple[Row, ...]
    findings: tuple[Row, ...]
    rules: Row
    stale: tuple[Row, ...]  # accepted findings that are not found
    quarantined: tuple[Row, ...]


def read_status(warehouse: Warehouse) -> Status:
    """Return what the published database says of itself; raise NotPublishedError when there is none."""
    number = published_number(warehouse)
    with connect(warehouse) as connection:
        totals = rows(connection, TOTALS)[0]
        misread = tuple(rows(connection, MISREAD))
        findings = tuple(rows(connection, FINDINGS))
        answers = rows(connection, RULES)[0]
        stale = tuple(rows(connection, STALE))
        quarantined = tuple(rows(connection, QUARANTINE))
    return Status(
        number=number,
        database=warehouse.published,
        misread=misread,
        findings=findings,
        rules=answers,
        stale=stale,
        quarantined=quarantined,
        **totals,
    )


def describe_status(status: Status) -> list[str]:
    """Return the lines that tell a person how the published version stands."""
    coverage = f"{status.understood / status.figures:.1%}" if status.figures else "no figures"
    findings = ", ".join(f"{row['findings']} {row['severity']}" for row in status.findings) or "none"
    loaded_at = f", loaded {status.loaded_at:%Y-%m-%d %H:%M:%S} UTC" if status.loaded_at else ""
    lines = [
        f"version      {status.number or 'unknown'}{loaded_at}",
        f"documents    {status.documents}",
        f"figures      {status.figures} numbers, {status.understood} accounted for: coverage {coverage}",
        f"tables       {status.official_tables} official, {len(status.misread)} misread",
        *(visible(f"  {_fault(row)}") for row in status.misread),
        f"checks       {status.held} held, {status.failed} failed",
        f"findings     {findings}",
        "rules        {rules} rules, {answering} found something to check, {failing} failed somewhere".format(
            **status.rules
        ),
        f"database     {status.database}",
        f"quarantined  {len(status.quarantined)}",
    ]
    for row in status.stale:
        lines.append(
            visible(
                f"accepted     {WRONG[row['acceptance']]}: {row['document']} {row['rule_id']} {row['char_starts']}"
            )
        )
    if status.superseded:
        lines.insert(2, f"superseded   {_superseded(status)} (dim_document)")
    for row in status.quarantined:
        lines.append(visible(f"  {row['relative_path']}: {row['reason']} {row['remedy']}"))
    return lines


def _superseded(status: Status) -> str:
    """How many documents give way to another of the same report, and whether dates say why."""
    undated = status.superseded - status.outdated
    told = {
        "the same report was published later": status.outdated,
        "another edition of the same report is preferred": undated,
    }
    return ", ".join(f"{number}: {words}" for words, number in told.items() if number)


def _fault(row: Row) -> str:
    """Why a table is taken to be misread, in words."""
    reasons = {
        "unread_figures": f"{row['unread_figures']} figures not understood, {row['figures']} understood",
        "orphan_codes": "codes without the row of their class",
        "failed_sums": f"{row['sums_failed']} of its own sums fail, {row['sums_held']} hold",
    }
    return f"{row['file_name']}, {row['table_title']}: {reasons[row['fault']]}"
