"""Every analysis compiles and answers its question from a published database."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest
import yaml

from tests.running import PROJECT

ANALYSES = sorted(path.stem for path in (PROJECT / "analyses").glob("*.sql"))


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory, real_database: Path) -> Path:
    """The folder of the compiled analyses."""
    folder = tmp_path_factory.mktemp("analyses")
    shutil.copyfile(real_database, folder / "juesuan.duckdb")  # dbt opens its database for writing
    command = [sys.executable, "-m", "dbt.cli.main", "compile", "--select", "resource_type:analysis"]
    paths = ["--project-dir", str(PROJECT), "--profiles-dir", str(PROJECT)]
    paths += ["--target-path", str(folder / "target"), "--log-path", str(folder / "logs")]
    done = subprocess.run(
        [*command, *paths],
        cwd=folder,
        env=os.environ | {"JUESUAN_DATABASE": "juesuan.duckdb"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    return folder / "target" / "compiled" / "juesuan" / "analyses"


def test_there_are_questions_enough():
    assert len(ANALYSES) >= 6


@pytest.mark.parametrize("analysis", ANALYSES)
def test_an_analysis_answers_from_the_real_reports(analysis: str, compiled: Path, real_database: Path):
    query = (compiled / f"{analysis}.sql").read_text(encoding="utf-8")
    with duckdb.connect(str(real_database), read_only=True) as connection:
        answer = connection.execute(query).fetchall()
        again = connection.execute(query).fetchall()
    assert answer
    assert answer == again  # every column of the order is decided


@pytest.mark.parametrize("analysis", ANALYSES)
def test_an_analysis_says_its_question_and_how_to_read_the_answer(analysis: str):
    head = (PROJECT / "analyses" / f"{analysis}.sql").read_text(encoding="utf-8").split("with\n")[0]
    assert head.startswith("-- Question: ")
    assert "\n-- Reading: " in head


def test_every_analysis_is_described():
    described = yaml.safe_load((PROJECT / "analyses" / "_analyses.yml").read_text(encoding="utf-8"))
    assert sorted(one["name"] for one in described["analyses"] if one["description"]) == ANALYSES
