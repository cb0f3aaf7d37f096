"""The real reports: every one loaded, the labelled figures understood, the known findings found."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest

from loaders.documents.pdf.reader import read as read_pdf
from tests.running import SHARED, juesuan

Figures = set[Decimal]
REPORTS = ["lusong-2020.txt", "lusong-2024.txt", "shangjie-2020.txt", "shifeng-2023.txt", "xiangtan-2024.txt"]
PDF_REPORT = "putuo-socialwork-2024.pdf"
LABELLED = ["lusong-2020", "shifeng-2023"]
VALUES = """
    select checked.{key},
        coalesce(list(distinct abs(figures.value)) filter (where figures.value is not null), []) as figures,
        any_value(abs(checked.left_value)) as left_value, any_value(abs(checked.right_value)) as right_value
    from {table} as checked
    inner join facts.dim_document as documents using (document_id)
    inner join facts.fct_published_figures as figures on list_contains(checked.figure_ids, figures.figure_id)
    where documents.file_name = ? {condition}
    group by checked.{key}
"""


@pytest.fixture
def real(real_database: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(str(real_database), read_only=True) as connection:
        yield connection


def numbers(*values: str) -> Figures:
    return {Decimal(value) for value in values}


def findings(connection: duckdb.DuckDBPyConnection, name: str) -> list[tuple[Figures, Figures]]:
    """Return for each finding the values of its figures, and its two sides."""
    query = VALUES.format(table="marts.mart_reconciliation_findings", key="finding_id", condition="")
    rows = connection.execute(query, [name]).fetchall()
    return [
        (
            {Decimal(value) for value in figures if value is not None},
            {Decimal(s) for s in sides if s is not None},
        )
        for _, figures, *sides in rows
    ]


def holding_checks(connection: duckdb.DuckDBPyConnection, name: str) -> list[Figures]:
    query = VALUES.format(
        table="facts.fct_reconciliation_checks", key="check_id", condition="and checked.status = 'holds'"
    )
    return [set(map(Decimal, row[1])) for row in connection.execute(query, [name]).fetchall()]


def score(tool: str, database: Path, *options: str, gold: str = "gold") -> str:
    command = [sys.executable, str(SHARED / "tools" / tool), str(database), str(SHARED / gold), *options]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_every_report_is_published(real: duckdb.DuckDBPyConnection):
    names = real.execute("select file_name from facts.dim_document order by file_name").fetchall()
    assert [name for (name,) in names] == sorted([*REPORTS, PDF_REPORT])
    assert real.execute("select file_name, reason from marts.mart_quarantine").fetchall() == []


@pytest.mark.parametrize(
    ("name", "department", "region", "year"),
    [
        ("lusong-2020.txt", "株洲市芦淞区民政局", "430203", 2020),
        ("lusong-2024.txt", "株洲市芦淞区民政局", "430203", 2024),
        ("shangjie-2020.txt", "郑州市上街区民政局", "410106", 2020),
        ("shifeng-2023.txt", "石峰区民政局", "430204", 2023),
        ("xiangtan-2024.txt", "湘潭市民政局", "430300", 2024),
    ],
)
def test_a_report_says_itself_who_publishes_it_for_which_year(
    name: str, department: str, region: str, year: int, real: duckdb.DuckDBPyConnection
):
    row = real.execute(
        "select department_name, region_code, fiscal_year from facts.dim_document where file_name = ?", [name]
    ).fetchone()
    assert row == (department, region, year)


@pytest.fixture(scope="module")
def scores(real_database: Path) -> dict[str, dict]:
    return json.loads(score("score.py", real_database, "--json"))


FIGURE = "select figure_id from facts.fct_published_figures where file_name = ? order by char_start limit 1"


def test_a_figure_of_a_pdf_is_framed_on_a_picture_of_its_page(
    real_warehouse: Path, real: duckdb.DuckDBPyConnection, tmp_path: Path
):
    (figure,) = real.execute(FIGURE, [PDF_REPORT]).fetchone()
    done = juesuan("explain", figure, "--warehouse", real_warehouse, "--image", tmp_path / "page.png")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == f"image     {tmp_path / 'page.png'}"
    assert (tmp_path / "page.png").read_bytes().startswith(b"\x89PNG")


def test_a_figure_of_a_text_has_no_page_to_show(
    real_warehouse: Path, real: duckdb.DuckDBPyConnection, tmp_path: Path
):
    (figure,) = real.execute(FIGURE, [REPORTS[0]]).fetchone()
    done = juesuan("explain", figure, "--warehouse", real_warehouse, "--image", tmp_path / "page.png")
    assert done.returncode == 2
    assert "has no pages to show" in done.stderr
    assert not (tmp_path / "page.png").exists()


@pytest.mark.parametrize("name", LABELLED)
def test_labelled_figures_are_understood(name: str, scores: dict[str, dict]):
    found = scores[name]
    assert found["found"] == found["gold_facts"]
    assert found["recall"] >= 0.90
    assert found["precision"] >= 0.90


def test_each_labelled_cell_of_the_official_tables_of_a_pdf_is_right(
    real_database: Path, real: duckdb.DuckDBPyConnection
):
    told = score("score_pdf.py", real_database, gold="gold/pdf")
    pattern = r"cells (\d+)/(\d+) +narrative (\d+)/(\d+) .* not labelled (\d+)"
    right, cells, understood, labelled, others = map(int, re.search(pattern, told).groups())
    assert (right, others) == (cells, 0)
    assert understood >= 0.97 * labelled
    tables = real.execute(
        "select table_code, fault from facts.fct_official_tables order by table_index"
    ).fetchall()
    assert tables == [(f"T{number}", None) for number in range(1, 10)]


@pytest.mark.parametrize(
    ("name", "figures", "sides"),
    [
        ("lusong-2024.txt", numbers("49.81", "4314.69", "139.36", "4175.33"), set()),
        ("lusong-2024.txt", numbers("4532.05", "306.91", "4175.33"), set()),
        ("lusong-2024.txt", numbers("4175.33"), numbers("3863.79")),
        ("shangjie-2020.txt", numbers("2366.45", "1988.89", "4.06"), set()),
        ("shangjie-2020.txt", numbers("0", "4.06", "2366.45"), set()),
        ("shifeng-2023.txt", numbers("4247.09"), numbers("4036.65")),
    ],
    ids=lambda value: value if isinstance(value, str) else "+".join(map(str, sorted(value))),
)
def test_known_contradictions_are_found(
    name: str, figures: Figures, sides: Figures, real: duckdb.DuckDBPyConnection
):
    assert any(figures <= found and sides <= told for found, told in findings(real, name))


@pytest.mark.parametrize(
    ("name", "figures"),
    [
        ("lusong-2020.txt", numbers("127", "21.63", "127.93", "1", "3.87", "281.43")),
        ("xiangtan-2024.txt", numbers("1723.59", "1505.78", "3229.37")),
        ("lusong-2024.txt", numbers("108", "375", "483")),
    ],
    ids=lambda value: value if isinstance(value, str) else "+".join(map(str, sorted(value))),
)
def test_what_adds_up_holds_and_is_not_flagged(name: str, figures: Figures, real: duckdb.DuckDBPyConnection):
    assert figures in holding_checks(real, name)
    assert figures not in [found for found, _ in findings(real, name)]


def test_the_scores_of_a_self_evaluation_add_up(real: duckdb.DuckDBPyConnection):
    held = real.execute(
        "select count(*) from facts.fct_reconciliation_checks "
        "inner join facts.dim_document using (document_id) "
        "where file_name = 'lusong-2024.txt' and status = 'holds' and left_value = 94 and right_value = 94"
    ).fetchone()
    assert held[0] >= 1


def test_no_identity_that_holds_is_flagged(real_database: Path):
    told = score("score_findings.py", real_database)
    assert re.search(r"^all: .*false alarms 0$", told, re.MULTILINE), told


@pytest.mark.parametrize(  # the report of shangjie names its projects without any amount
    ("name", "projects"),
    [
        ("lusong-2020.txt", 16),  # six, and ten within one of them
        ("lusong-2024.txt", 9),
        ("shifeng-2023.txt", 10),
        ("xiangtan-2024.txt", 8),
    ],
)
def test_projects_are_published(name: str, projects: int, real: duckdb.DuckDBPyConnection):
    row = real.execute(
        "select count(distinct project_name) from facts.fct_expenditure_by_project "
        "inner join facts.dim_document using (document_id) where file_name = ?",
        [name],
    ).fetchone()
    assert row[0] >= projects


@pytest.mark.parametrize("name", REPORTS)
def test_people_are_published(name: str, real: duckdb.DuckDBPyConnection):
    statistics = real.execute(
        "select distinct statistic from facts.fct_beneficiaries_by_category "
        "inner join facts.dim_document using (document_id) where file_name = ?",
        [name],
    ).fetchall()
    assert ("persons",) in statistics


def test_offsets_point_into_the_real_files(real: duckdb.DuckDBPyConnection):
    rows = real.execute(
        "select file_name, char_start, char_end, token from facts.fct_published_figures"
    ).fetchall()
    documents = SHARED / "documents"
    texts = {name: (documents / name).read_bytes().decode("utf-8") for name in REPORTS}
    texts[PDF_REPORT] = read_pdf((documents / PDF_REPORT).read_bytes()).text
    assert {name for name, *_ in rows} == set(texts)
    assert [row for row in rows if texts[row[0]][row[1] : row[2]] != row[3]] == []
