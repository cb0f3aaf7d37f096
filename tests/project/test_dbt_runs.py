"""What dbt does on its own: an empty warehouse is no error, one that nothing was landed in says what to run."""

import os
import subprocess
import sys
from pathlib import Path

import duckdb

from loaders.raw_tables.schemas import RAW_TABLES
from loaders.raw_tables.write import land
from tests.running import PROJECT


def dbt(folder: Path, *arguments: str, succeeds: bool = True) -> str:
    """Run dbt on the database in the folder; return what it said."""
    command = [sys.executable, "-m", "dbt.cli.main", "--no-use-colors", *arguments]
    paths = ["--project-dir", str(PROJECT), "--profiles-dir", str(PROJECT)]
    paths += ["--target-path", str(folder / "target"), "--log-path", str(folder / "logs")]
    # by its name alone: the project is then parsed once for all tests
    environment = os.environ | {"JUESUAN_DATABASE": "juesuan.duckdb"}
    done = subprocess.run(
        [*command, *paths], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert (done.returncode == 0) == succeeds, done.stdout
    return done.stdout


def test_dbt_without_landed_documents_says_what_to_run(parsed_project: tuple[Path, str], tmp_path: Path):
    said = " ".join(dbt(tmp_path, "build", succeeds=False).split())
    assert "nothing is landed in juesuan.duckdb; run `juesuan load --documents DIR`" in said


def test_an_empty_warehouse_builds(parsed_project: tuple[Path, str], tmp_path: Path):
    database = tmp_path / "juesuan.duckdb"
    land(database, batches=[], replaced=list(RAW_TABLES))
    assert " WARN=0 ERROR=0 " in dbt(tmp_path, "build", "--selector", "warehouse")
    with duckdb.connect(str(database), read_only=True) as connection:
        assert connection.execute("select count(*) from facts.fct_published_figures").fetchone() == (0,)
        assert connection.execute("select count(*) from facts.dim_fund_scope").fetchone() == (7,)
