"""The commands and queries of the README work as they are written, in the order in which they stand."""

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from loaders.cli import cli
from tests.running import PROJECT

README = (PROJECT / "README.md").read_text(encoding="utf-8")
OWN_TO_A_CLONE = {"warehouse", "target", "logs", ".git"}
ONLY_PLANNED = {"test", "lint", "docs"}  # make: run by the continuous integration, not by a test within it


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


def commands() -> list[str]:
    lines = [line.strip() for block in blocks("sh") for line in block.splitlines()]
    return [line for line in lines if line and not line.startswith("#")]


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder like a fresh clone that has been set up: the project's files, no warehouse yet."""
    folder = tmp_path_factory.mktemp("clone")
    for entry in PROJECT.iterdir():
        if entry.name not in OWN_TO_A_CLONE:
            (folder / entry.name).symlink_to(entry)
    return folder


@pytest.fixture(scope="module")
def built(clone: Path, parsed_project: tuple[Path, str]) -> Path:
    """The clone after every command of the README has run in it; each must end well."""
    binaries = Path(sys.executable).parent
    environment = os.environ | {
        "PATH": f"{binaries}{os.pathsep}{os.environ['PATH']}",
        "UV_NO_SYNC": "1",  # it is set up, and must not be set up again for another folder
        "UV_FROZEN": "1",
        "UV_PROJECT_ENVIRONMENT": str(binaries.parent),
    }
    environment.pop("JUESUAN_DATABASE", None)
    for command in commands():
        done = subprocess.run(
            as_run(command, clone), cwd=clone, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{command}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}"
    return clone


def as_run(command: str, clone: Path) -> list[str]:
    words = shlex.split(command, comments=True)
    if words[0] == "make":
        setup_is_done = ["-o", "setup", *(["-n"] if set(words[1:]) & ONLY_PLANNED else [])]
        return ["make", *setup_is_done, *words[1:]]
    return [a_figure(clone) if word == "FIGURE_ID" else word for word in words]


def a_figure(clone: Path) -> str:
    with duckdb.connect(str(clone / "warehouse" / "juesuan.duckdb"), read_only=True) as connection:
        return connection.execute("select min(figure_id) from facts.fct_published_figures").fetchone()[0]


def test_the_readme_begins_with_make_build():
    assert commands()[0] == "make build"


def test_what_the_readme_gives_to_schedulers_is_python_and_runs_commands_that_are_there():
    for block in blocks("python"):
        compile(block, "README.md", "exec")
    assert {"load", "refresh"} <= set(cli.commands)
    assert re.findall(r'\.venv/bin/juesuan"?,? "?(\w+)', "".join(blocks("python"))) == ["load", "refresh"]


def test_commands_of_the_readme_work(built: Path):
    assert (built / "warehouse" / "juesuan.duckdb").exists()


def test_dbt_build_of_the_readme_tests_the_seeds_and_runs_the_unit_tests(built: Path):
    results = json.loads((built / "target" / "run_results.json").read_text(encoding="utf-8"))["results"]
    passed = {node["unique_id"] for node in results if node["status"] in ("pass", "success", "no-op")}
    assert len(passed) == len(results)
    assert any(".not_null_reconciliation_rules_" in node for node in passed)
    assert sum(node.startswith("unit_test.") for node in passed) > 5


def test_queries_of_the_readme_run(built: Path):
    queries = [query for block in blocks("sql") for query in block.split(";") if query.strip()]
    assert len(queries) >= 3
    with duckdb.connect(str(built / "warehouse" / "juesuan.duckdb"), read_only=True) as connection:
        for query in queries:
            connection.execute(query).fetchall()


def test_the_bundled_documents_are_published_and_none_is_left_out(built: Path):
    bundled = sum(path.is_file() for path in (PROJECT / "documents").rglob("*"))
    with duckdb.connect(str(built / "warehouse" / "juesuan.duckdb"), read_only=True) as connection:
        assert connection.execute("select count(*) from facts.dim_document").fetchone() == (bundled,)
        assert connection.execute("select count(*) from marts.mart_reconciliation_findings").fetchone()[0] > 0


def test_documentation_of_the_models_is_made_offline(built: Path):
    command = [
        sys.executable,
        "-m",
        "dbt.cli.main",
        "docs",
        "generate",
        "--no-compile",
    ]  # it is, by dbt build
    environment = {name: value for name, value in os.environ.items() if not name.startswith("DBT_")}
    done = subprocess.run(command, cwd=built, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:]
    assert (built / "target" / "catalog.json").is_file()
