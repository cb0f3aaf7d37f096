"""From files to a published version: what is in it, that it is the same every time, and what stops it."""

import json
import shutil
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pytest

from loaders import build as main_job
from loaders import making
from loaders.errors import NotPublishedError
from loaders.inbox.inbox import open_inbox
from loaders.outlook import LoadOptions, LoadResult
from loaders.progress import Narrator
from loaders.publishing.release import published_number
from loaders.settings import Warehouse
from tests.running import FIXTURES, juesuan

CLOCK = {"marts.mart_quarantine": "quarantined_at"}  # when it was left out: the one thing a clock may say


@pytest.fixture
def figures(published_database: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(str(published_database), read_only=True) as connection:
        yield connection


def amount(connection: duckdb.DuckDBPyConnection, name: str, code: str) -> list[Decimal]:
    query = (
        "select distinct amount_yuan from facts.fct_published_figures "
        "where file_name = ? and code = ? and measure = 'final' and amount_yuan is not null order by all"
    )
    return [row[0] for row in connection.execute(query, [name, code]).fetchall()]


@pytest.mark.parametrize(
    ("name", "code", "yuan"),
    [
        ("final_account_parts_do_not_add_up.txt", "basic_expenditure", "3001000.00"),
        ("final_account_parts_do_not_add_up.txt", "project_expenditure", "1999000.00"),
        ("final_account_parts_do_not_add_up.txt", "expenditure_total", "5120000.00"),
        ("gb18030_with_windows_line_ends.txt", "operating_cost", "186000.00"),
        ("gb18030_with_windows_line_ends.txt", "project_expenditure", "3000000.00"),
    ],
)
def test_amounts_arrive_exactly(figures: duckdb.DuckDBPyConnection, name: str, code: str, yuan: str):
    assert amount(figures, name, code) == [Decimal(yuan)]


def test_offsets_point_into_the_file_as_it_is(figures: duckdb.DuckDBPyConnection):
    rows = figures.execute(
        "select relative_path, encoding, char_start, char_end, token "
        "from facts.fct_published_figures inner join raw.documents using (document_id)"
    ).fetchall()
    assert rows
    for path, encoding, start, end, token in rows:
        codec = "gb18030" if encoding == "gb18030" else "utf-8"
        text = (FIXTURES / path).read_bytes().decode(codec)
        assert text[start:end] == token, path


def test_departments_and_years_come_from_the_text(figures: duckdb.DuckDBPyConnection):
    rows = figures.execute("select department_name, fiscal_year, genre from facts.dim_document order by all")
    assert rows.fetchall() == [
        ("常山县民政局", 2022, "final_accounts"),
        ("开化县民政局", 2023, "performance_self_evaluation"),
        ("江山市民政局", 2021, "final_accounts"),
        ("龙游县民政局", 2022, "project_performance_self_evaluation"),
    ]


def test_projects_of_a_pipe_table_have_budget_and_final(figures: duckdb.DuckDBPyConnection):
    rows = figures.execute(
        "select project_name, budget_yuan, adjusted_budget_yuan, final_yuan "
        "from facts.fct_expenditure_by_project inner join facts.dim_document using (document_id) "
        "where file_name = 'byte_order_mark_and_pipe_table.md' and budget_yuan is not null order by all"
    ).fetchall()
    assert rows == [
        ("临时救助", Decimal("450000.00"), Decimal("500000.00"), Decimal("485000.00")),
        ("残疾人两项补贴", Decimal("1300000.00"), Decimal("1300000.00"), Decimal("1282000.00")),
    ]


def test_households_and_persons_are_two_figures(figures: duckdb.DuckDBPyConnection):
    rows = figures.execute(
        "select statistic, value from facts.fct_beneficiaries_by_category "
        "where category_code = 'dibao' and statistic in ('households', 'persons') order by all"
    ).fetchall()
    assert ("households", Decimal(1250)) in [(name, Decimal(value)) for name, value in rows]
    assert ("persons", Decimal(2100)) in [(name, Decimal(value)) for name, value in rows]


def test_parts_that_do_not_add_up_are_a_finding(figures: duckdb.DuckDBPyConnection):
    rows = figures.execute(
        "select left_value, right_value, difference, statement from marts.mart_reconciliation_findings "
        "where file_name = 'final_account_parts_do_not_add_up.txt' and abs(difference) = 12"
    ).fetchall()
    assert len(rows) == 1
    assert {Decimal(512), Decimal(500)} == {Decimal(value) for value in rows[0][:2]}
    assert "300.10" in rows[0][3]


def test_parts_that_add_up_are_none(figures: duckdb.DuckDBPyConnection):
    rows = figures.execute(
        "select count(*) from marts.mart_reconciliation_findings "
        "where file_name = 'gb18030_with_windows_line_ends.txt' and family = 'A'"
    ).fetchone()
    assert rows == (0,)


def test_what_cannot_be_read_is_in_the_quarantine(figures: duckdb.DuckDBPyConnection):
    rows = figures.execute(
        "select file_name, reason <> '' from marts.mart_quarantine order by all"
    ).fetchall()
    assert rows == [("binary_behind_text_name.txt", True), ("empty.txt", True), ("truncated.pdf", True)]


def test_a_second_build_with_more_processes_is_equal(published_database: Path, tmp_path: Path):
    done = juesuan("build", "--documents", FIXTURES, "--warehouse", tmp_path / "w", "--jobs", "2")
    assert done.returncode == 0, done.stderr
    assert "documents    4" in done.stdout
    assert "invalid/empty.txt: " in done.stdout
    with duckdb.connect() as connection:
        connection.execute(f"attach '{published_database}' as a (read_only)")
        connection.execute(f"attach '{tmp_path / 'w' / 'juesuan.duckdb'}' as b (read_only)")
        tables = connection.execute(
            "select schema_name || '.' || table_name from duckdb_tables() where database_name = 'a' "
            "and schema_name in ('intermediate', 'facts', 'marts')"
        ).fetchall()
        assert len(tables) > 25
        for (table,) in tables:
            columns = f"* exclude ({CLOCK[table]})" if table in CLOCK else "*"
            left, right = (
                connection.execute(f"select {columns} from {side}.{table} order by all").fetchall()
                for side in "ab"
            )
            assert left == right, table


@pytest.fixture
def warehouse(published_warehouse: Path, tmp_path: Path) -> Warehouse:
    """A copy of the published warehouse that a test may damage."""
    copy = shutil.copytree(published_warehouse, tmp_path / "w", symlinks=True)
    return Warehouse(copy)


def damage(warehouse: Warehouse, statement: str) -> None:
    with duckdb.connect(str(warehouse.work_database)) as connection:
        connection.execute(statement)


def documents(database: Path) -> int:
    with duckdb.connect(str(database), read_only=True) as connection:
        return connection.execute("select count(*) from facts.dim_document").fetchone()[0]


def build_on_what_is_landed(warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run a build whose load finds the work database as it is."""
    nothing = LoadResult("a load", 4, 0, 0, 0, 0, 0, 0, 0, ())
    monkeypatch.setattr(making, "load_files", lambda *_: nothing)
    options = main_job.RunOptions(LoadOptions(full=True))
    main_job.build(open_inbox([str(FIXTURES)]), warehouse, options, Narrator())


def test_a_failing_dbt_test_leaves_the_version_before(warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch):
    damage(warehouse, "insert into raw.documents from raw.documents")
    with pytest.raises(NotPublishedError, match=r"dbt build failed: .*unique.*document"):
        build_on_what_is_landed(warehouse, monkeypatch)
    assert published_number(warehouse) == 1
    assert documents(warehouse.published) == 4


def test_a_broken_document_stops_a_run_that_makes_only_what_changed(
    warehouse: Warehouse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    folder = shutil.copytree(FIXTURES, tmp_path / "in")
    (folder / "new.txt").write_text(
        "衢江区民政局2022年度部门决算\n本年支出合计12.5万元。\n", encoding="utf-8"
    )
    land = making.load_files

    def land_twice(*given: Any) -> LoadResult:
        loaded = land(*given)
        new = "select document_id from raw.documents where file_name = 'new.txt'"
        damage(
            warehouse, f"insert into raw.number_tokens from raw.number_tokens where document_id in ({new})"
        )
        return loaded

    monkeypatch.setattr(making, "load_files", land_twice)
    with pytest.raises(NotPublishedError, match=r"dbt build failed: .*number_tokens"):
        main_job.build(open_inbox([str(folder)]), warehouse, main_job.RunOptions(), Narrator())
    results = json.loads((warehouse.work / "target" / "run_results.json").read_text(encoding="utf-8"))
    kinds = {node["unique_id"].split(".")[0] for node in results["results"]}
    assert kinds == {"operation", "model", "test"}  # seeds stand as they are
    assert published_number(warehouse) == 1


def test_a_failing_critical_expectation_leaves_the_version_before(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(making, "dbt_build", lambda *_, **__: "left out: it would mend what is damaged here")
    damage(warehouse, "delete from raw.figure_claims where fact_kind = 'none'")
    with pytest.raises(NotPublishedError, match="Every number is accounted for by a claim"):
        build_on_what_is_landed(warehouse, monkeypatch)
    assert published_number(warehouse) == 1
    with duckdb.connect(str(warehouse.work_database), read_only=True) as connection:
        failed = connection.execute(
            "select count(*) from raw.expectation_results where severity = 'critical' and not success"
        ).fetchone()
    assert failed[0] > 0


def test_findings_do_not_stop_a_build(warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(making, "dbt_build", lambda *_, **__: "as it was built")
    build_on_what_is_landed(warehouse, monkeypatch)
    assert published_number(warehouse) == 2
    with duckdb.connect(str(warehouse.published), read_only=True) as connection:
        rows = connection.execute(
            "select severity, bool_and(success) from raw.expectation_results group by all order by all"
        ).fetchall()
    assert rows == [("critical", True), ("info", False)]
