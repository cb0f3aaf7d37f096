"""Run dbt over the work database, as one invocation in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

from loaders.errors import NotPublishedError
from loaders.settings import PROJECT, Warehouse

FAILED = {"error", "fail", "runtime error"}
SHOWN = 5  # failures that are named; the others are in the log


def dbt_build(warehouse: Warehouse, only_tables: bool = False) -> str:
    """Seed, run and test every model; return the summary line of dbt.

    ``only_tables`` leaves out seeds and views: right where the work database is a published version that this
    project has made. Raises NotPublishedError with the names and messages of the nodes that failed. Unit tests and
    those of seeds alone are left out: they test the project, not what was loaded.
    """
    target = warehouse.work / "target"
    results = target / "run_results.json"
    results.unlink(missing_ok=True)  # what an older run left must not speak for this one
    _forget_other_project(target)
    done = subprocess.run(
        _command(warehouse, only_tables),
        cwd=warehouse.work,
        env=_environment(warehouse),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise NotPublishedError(f"dbt build failed: {_failures(results) or _last_words(done.stdout)}")
    return next((line for line in reversed(done.stdout.splitlines()) if "PASS=" in line), "")


def _forget_other_project(target: Path) -> None:
    """Have dbt parse the project anew where another clone was parsed: it would read that one's seeds, by their full paths."""
    parsed_from = target / "project_folder.txt"
    if not parsed_from.is_file() or parsed_from.read_text(encoding="utf-8") != str(PROJECT):
        (target / "partial_parse.msgpack").unlink(missing_ok=True)
        target.mkdir(parents=True, exist_ok=True)
        parsed_from.write_text(str(PROJECT), encoding="utf-8")


def _command(warehouse: Warehouse, only_tables: bool) -> list[str]:
    if not (PROJECT / "dbt_project.yml").is_file():
        raise NotPublishedError(
            f"there is no dbt project in {PROJECT}; run juesuan from a clone of its repository"
        )
    folders = {
        "--project-dir": PROJECT,
        "--profiles-dir": PROJECT,
        "--target-path": warehouse.work / "target",
        "--log-path": warehouse.work / "logs",
    }
    options = [part for name, folder in folders.items() for part in (name, str(folder))]
    # dbt's own console script calls the same function; -c keeps this independent of PATH
    start = "from dbt.cli.main import cli; cli()"
    return [
        sys.executable,
        "-c",
        start,
        "--no-use-colors",
        # what each node said in detail takes a tenth of the run to write
        "--log-level-file",
        "info",
        "build",
        "--exclude-resource-type",
        "unit_test",
        "--selector",
        "tables" if only_tables else "warehouse",
        *options,
    ]


def _environment(warehouse: Warehouse) -> dict[str, str]:
    # by its name alone: dbt parses the whole project anew where the path of the database is another one than before
    return os.environ | {"JUESUAN_DATABASE": warehouse.work_database.name}


def _failures(results: Path) -> str:
    if not results.is_file():
        return ""
    nodes = [
        node
        for node in json.loads(results.read_text(encoding="utf-8"))["results"]
        if node["status"] in FAILED
    ]
    said = [f"{node['unique_id'].split('.', 2)[-1]}: {_one_line(node['message'])}" for node in nodes[:SHOWN]]
    more = [f"and {len(nodes) - SHOWN} more"] if len(nodes) > SHOWN else []
    return "; ".join(said + more)


def _last_words(output: str) -> str:
    """Return what dbt said when it stopped before any node ran, without its time stamps."""
    lines = [line.split("  ", 1)[-1].strip() for line in output.splitlines()]
    start = next((place for place, line in enumerate(lines) if "rror" in line), max(0, len(lines) - 3))
    return _one_line(" ".join(lines[start:])) or "it ended without a word; run it with --verbose"


def _one_line(message: str | None) -> str:
    return " ".join((message or "no message").split())[:400]
