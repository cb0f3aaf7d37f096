"""Every critical expectation holds for a sound warehouse and notices the damage that is written beside it."""

import shutil
from pathlib import Path

import duckdb
import pytest
import yaml

from loaders.publishing.run_expectations import evaluate
from loaders.publishing.suites import FOLDER, Expectation, read_suites

ALL = read_suites()
CRITICAL = [expectation for expectation in ALL if expectation.severity == "critical"]
RULES = [expectation for expectation in ALL if expectation.suite == "reconciliation_rules"]
DAMAGE = {
    (suite["suite"], entry["table"], " ".join(entry["description"].split())): entry["fails_after"]
    for suite in (yaml.safe_load(file.read_text(encoding="utf-8")) for file in sorted(FOLDER.glob("*.yml")))
    if suite["severity"] == "critical"
    for entry in suite["expectations"]
}


def damage_to(expectation: Expectation) -> str:
    return DAMAGE[expectation.suite, expectation.table, expectation.description]


@pytest.fixture
def copy(published_warehouse: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(published_warehouse / "work" / "juesuan.duckdb", tmp_path / "juesuan.duckdb"))


def without_constraints(database: Path, table: str) -> None:
    """Lift what would refuse the damage: the expectation must notice it by itself."""
    with duckdb.connect(str(database)) as connection:
        connection.execute(f"create or replace table {table} as from {table}")


def test_critical_expectations_hold_for_a_sound_warehouse(copy: Path, tmp_path: Path):
    results = evaluate(copy, CRITICAL, tmp_path / "docs")
    assert [result["description"] for result in results if not result["success"]] == []
    assert [result["description"] for result in results] == [one.description for one in CRITICAL]


@pytest.mark.parametrize("expectation", CRITICAL, ids=lambda one: f"{one.table}: {one.description}")
def test_damage_is_noticed(expectation: Expectation, copy: Path, tmp_path: Path):
    damage = damage_to(expectation)
    for word in damage.split():
        if word.split(".")[0] in {"facts", "marts", "intermediate"}:
            without_constraints(copy, word)
            break
    with duckdb.connect(str(copy)) as connection:
        connection.execute(damage)
    (result,) = evaluate(copy, [expectation], tmp_path / "docs")
    assert not result["success"]
    assert result["unexpected_count"] > 0, result["observed"]


@pytest.mark.parametrize(
    ("damaged", "is_noticed"),
    [
        ("document_id = (select max(document_id) from facts.dim_document)", True),
        ("document_id = (select min(document_id) from facts.dim_document)", False),
        ("document_id is null", True),
        ("document_id = 'of no document'", True),
    ],
)
def test_rows_of_documents_that_a_run_leaves_as_they_are_are_not_looked_at_again(
    damaged: str, is_noticed: bool, copy: Path, tmp_path: Path
):
    (once,) = [one for one in CRITICAL if one.description == "A number has at least one character."]
    with duckdb.connect(str(copy)) as connection:
        connection.execute(
            "delete from intermediate.int_documents_identified "
            "where document_id = (select min(document_id) from facts.dim_document)"
        )
        for name in ("null", "'of no document'"):
            stray = f"select * replace ({name} as document_id) from raw.number_tokens limit 1"
            connection.execute(f"insert into raw.number_tokens {stray}")
        connection.execute(f"update raw.number_tokens set char_end = char_start where {damaged}")
    (result,) = evaluate(copy, [once], tmp_path / "docs")
    assert result["success"] is not is_noticed


def test_every_rule_has_an_expectation_that_never_gates(published_database: Path):
    with duckdb.connect(str(published_database), read_only=True) as connection:
        rules = connection.execute("select rule_id from seeds.reconciliation_rules order by all").fetchall()
    assert sorted(one.rule_id for one in RULES) == [rule for (rule,) in rules]
    assert {one.severity for one in RULES} == {"info"}


def test_results_say_of_every_rule_what_the_checks_say(published_database: Path):
    with duckdb.connect(str(published_database), read_only=True) as connection:
        told = connection.execute(
            "select rule_id, success, unexpected_count from raw.expectation_results "
            "where suite = 'reconciliation_rules' order by all"
        ).fetchall()
        found = connection.execute(
            "select rules.rule_id, count(checks.rule_id) = 0, count(checks.rule_id) "
            "from seeds.reconciliation_rules as rules left join facts.fct_reconciliation_checks as checks "
            "on rules.rule_id = checks.rule_id and checks.status = 'fails' "
            "group by rules.rule_id order by all"
        ).fetchall()
    assert told == found
    assert any(not success for _, success, _ in told)  # the fixtures contradict themselves


def test_data_docs_are_readable_without_the_net(published_warehouse: Path):
    pages = sorted((published_warehouse / "data_docs").rglob("*.html"))
    assert len(pages) > len({one.table for one in ALL})
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert "http://" not in text, page
        assert "https://" not in text, page
        assert "<script" not in text, page


def test_the_index_of_the_data_docs_answers_every_expectation(published_warehouse: Path):
    index = (published_warehouse / "data_docs" / "index.html").read_text(encoding="utf-8")
    assert index.count('class="holds"') + index.count('class="fails"') == len(ALL)
    linked = {part.split('"')[0] for part in index.split('href="')[1:]}
    assert linked
    assert all((published_warehouse / "data_docs" / target).is_file() for target in linked)
