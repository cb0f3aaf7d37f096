"""What several tests read: made once a test run, by whichever worker asks first."""

import fcntl
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.running import FIXTURES, PROJECT, SHARED, juesuan


def made_once(
    factory: pytest.TempPathFactory, name: str, make: Callable[[Path], subprocess.CompletedProcess[str]]
) -> tuple[Path, str]:
    """Return a folder that ``make`` fills and what it said; the first worker that needs it makes it."""
    base = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        base = base.parent  # common to all workers of this run
    folder, said = base / name, base / f"{name}.txt"
    with (base / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not said.exists():
            done = make(folder)
            said.write_text(f"exit code {done.returncode}\n{done.stdout}\n{done.stderr}", encoding="utf-8")
    return folder, said.read_text(encoding="utf-8")


def built_once(factory: pytest.TempPathFactory, name: str, documents: Path) -> Path:
    """Return the warehouse folder of ``documents``."""
    warehouse, said = made_once(
        factory, name, lambda folder: juesuan("build", "--documents", documents, "--warehouse", folder)
    )
    assert (warehouse / "juesuan.duckdb").exists(), said
    return warehouse


def parse(folder: Path) -> subprocess.CompletedProcess[str]:
    """Have dbt parse the project."""
    command = [sys.executable, "-m", "dbt.cli.main", "parse"]
    paths = ["--target-path", str(folder), "--log-path", str(folder)]
    environment = os.environ | {"JUESUAN_DATABASE": "juesuan.duckdb"}  # as the main job names it
    return subprocess.run(
        [*command, *paths], cwd=PROJECT, env=environment, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="session")
def parsed_project(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The folder of the manifest that dbt makes of the project, and what it said; builds that follow need not parse again."""
    folder, said = made_once(tmp_path_factory, "parsed-project", parse)
    parsed = folder / "partial_parse.msgpack"
    assert parsed.exists(), said
    os.environ["DBT_PARTIAL_PARSE_FILE_PATH"] = str(parsed)
    return folder, said


@pytest.fixture(scope="session")
def published_warehouse(tmp_path_factory: pytest.TempPathFactory, parsed_project: tuple[Path, str]) -> Path:
    """The warehouse folder of all fixtures, readable and unreadable ones."""
    return built_once(tmp_path_factory, "fixtures-warehouse", FIXTURES)


@pytest.fixture(scope="session")
def published_database(published_warehouse: Path) -> Path:
    """The published database of the fixtures."""
    return published_warehouse / "juesuan.duckdb"


@pytest.fixture(scope="session")
def real_warehouse(tmp_path_factory: pytest.TempPathFactory, parsed_project: tuple[Path, str]) -> Path:
    """The warehouse folder of the real reports; a test that needs it fails where they are missing."""
    documents = SHARED / "documents"
    assert documents.is_dir(), (
        f"the real reports are not in {documents}; name their folder with JUESUAN_SHARED"
    )
    return built_once(tmp_path_factory, "real-warehouse", documents)


@pytest.fixture(scope="session")
def real_database(real_warehouse: Path) -> Path:
    """The published database of the real reports."""
    return real_warehouse / "juesuan.duckdb"
