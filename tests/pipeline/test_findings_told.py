"""Findings as reports and counts: what a person reads of a published warehouse."""

from pathlib import Path

import duckdb
import pytest

from tests.running import juesuan


@pytest.fixture(scope="module")
def contradictory(published_database: Path) -> tuple[str, int]:
    """The name of the document with most findings, and their number."""
    with duckdb.connect(str(published_database), read_only=True) as connection:
        return connection.execute(
            "select file_name, findings from marts.mart_document_scorecard order by findings desc, file_name"
        ).fetchone()


def test_a_report_tells_all_findings_of_a_document(
    published_warehouse: Path, contradictory: tuple[str, int], tmp_path: Path
):
    name, findings = contradictory
    assert findings > 0
    done = juesuan("report", name, "--warehouse", published_warehouse)
    assert done.returncode == 0, done.stderr
    assert f"Findings ({findings})" in done.stdout
    page = tmp_path / "report.html"
    done = juesuan("report", name, "--format", "html", "--out", page, "--warehouse", published_warehouse)
    assert done.returncode == 0, done.stderr
    assert f"Findings ({findings})" in page.read_text(encoding="utf-8")


def test_a_report_on_no_document_or_to_no_place_is_wrong_usage(
    published_warehouse: Path, contradictory: tuple[str, int], tmp_path: Path
):
    name, _ = contradictory
    assert juesuan("report", "nothing", "--warehouse", published_warehouse).returncode == 2
    nowhere = tmp_path / "missing" / "report.md"
    done = juesuan("report", name, "--out", nowhere, "--warehouse", published_warehouse)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1


def test_every_rule_is_counted_over_the_documents(published_warehouse: Path, published_database: Path):
    with duckdb.connect(str(published_database), read_only=True) as connection:
        (documents,) = connection.execute("select count(*) from facts.dim_document").fetchone()
        counts = connection.execute(
            """
            select documents_holding + documents_failing + documents_missing_input + documents_not_applicable
            from marts.mart_reconciliation_rules
            """
        ).fetchall()
        rules = connection.execute("select rule_id from seeds.reconciliation_rules").fetchall()
    assert counts == [(documents,)] * len(rules)
    said = juesuan("status", "--rules", "--warehouse", published_warehouse).stdout
    assert [rule for (rule,) in rules if f"\n{rule} " not in said] == []
