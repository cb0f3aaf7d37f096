"""What the command status prints of misread tables, older editions and judged findings."""

from pathlib import Path

import duckdb
import pytest

from loaders.publishing.published import rows
from loaders.publishing.status import OUTDATED, STALE, Status, describe_status


def misread(fault: str) -> dict[str, object]:
    counts = {"figures": 3, "unread_figures": 8, "sums_held": 1, "sums_failed": 4}
    return {"file_name": "report.pdf", "table_title": "支出决算表", "fault": fault} | counts


def test_a_misread_table_is_named_with_the_reason() -> None:
    rows = tuple(misread(fault) for fault in ("unread_figures", "orphan_codes", "failed_sums"))
    status = Status(
        number=1, database=Path("juesuan.duckdb"), loaded_at=None, documents=1, figures=10, understood=9,
        official_tables=9, held=4, failed=0, misread=rows, findings=(), quarantined=(),
        rules={"rules": 0, "answering": 0, "failing": 0}, stale=(), superseded=0, outdated=0,
    )  # fmt: skip
    lines = describe_status(status)
    at = lines.index("tables       9 official, 3 misread")
    assert lines[at + 1 : at + 4] == [
        "  report.pdf, 支出决算表: 8 figures not understood, 3 understood",
        "  report.pdf, 支出决算表: codes without the row of their class",
        "  report.pdf, 支出决算表: 4 of its own sums fail, 1 hold",
    ]


def standing(**told: object) -> Status:
    rules = {"rules": 0, "answering": 0, "failing": 0}
    nothing = dict.fromkeys(
        ("number", "loaded_at", "documents", "figures", "understood", "official_tables", "held", "failed"), 0
    )
    lists = dict.fromkeys(("misread", "findings", "quarantined", "stale"), ())
    counts = {"superseded": 0, "outdated": 0}
    return Status(**nothing | lists | counts | {"database": Path("d"), "rules": rules} | told)


@pytest.mark.parametrize(
    ("superseded", "outdated", "said"),
    [
        (2, 2, "2: the same report was published later"),
        (2, 0, "2: another edition of the same report is preferred"),
        (3, 1, "1: the same report was published later, 2: another edition of the same report is preferred"),
    ],
)
def test_an_older_report_is_told_from_one_without_a_date(superseded: int, outdated: int, said: str):
    lines = describe_status(standing(superseded=superseded, outdated=outdated))
    assert f"superseded   {said} (dim_document)" in lines


def test_only_a_later_date_makes_a_report_outdated():
    editions = [
        ("a", "2024-08-01", False),
        ("a", "2023-08-01", True),
        ("a", None, True),
        ("b", None, False),
        ("b", None, True),
    ]
    with duckdb.connect() as connection:
        connection.execute("create schema facts")
        connection.execute(
            "create table facts.dim_document (genre varchar, published_on date, is_superseded boolean, "
            "department_id varchar default 'd', fiscal_year bigint default 2022)"
        )
        connection.executemany(
            "insert into facts.dim_document (genre, published_on, is_superseded) values (?, ?, ?)", editions
        )
        assert connection.execute(OUTDATED).fetchall() == [(1,)]


def test_every_acceptance_that_does_not_hold_is_reported():
    accepted = [
        ("report.txt", "r", "1 2", "accepted"),
        ("report.txt", "r", "1 2", "no_such_finding"),  # another document of that name
        ("report.txt", "r", "3 4", "no_such_finding"),
        ("reprot.txt", "r", "1 2", "document_not_loaded"),
    ]
    with duckdb.connect() as connection:
        connection.execute("create schema marts")
        connection.execute(
            "create table marts.mart_accepted_findings "
            "(document varchar, rule_id varchar, char_starts varchar, acceptance varchar)"
        )
        connection.executemany("insert into marts.mart_accepted_findings values (?, ?, ?, ?)", accepted)
        stale = tuple(rows(connection, STALE))
    assert [line for line in describe_status(standing(stale=stale)) if line.startswith("accepted")] == [
        "accepted     not found any more: report.txt r 3 4",
        "accepted     no document of that name or id is loaded: reprot.txt r 1 2",
    ]
