"""Warehouses that several tests read: each is built once a test run, whichever worker asks first."""

import fcntl
import os
from pathlib import Path

import pytest

from tests.running import FIXTURES, SHARED, juesuan


def built_once(factory: pytest.TempPathFactory, name: str, documents: Path) -> Path:
    """Return the warehouse folder of ``documents``, built by the first worker that needs it."""
    base = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        base = base.parent  # common to all workers of this run
    warehouse, said = base / name, base / f"{name}.txt"
    with (base / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not said.exists():
            done = juesuan("build", "--documents", documents, "--warehouse", warehouse)
            said.write_text(f"exit code {done.returncode}\n{done.stdout}\n{done.stderr}", encoding="utf-8")
    assert (warehouse / "juesuan.duckdb").exists(), said.read_text(encoding="utf-8")
    parsed = warehouse / "work" / "target" / "partial_parse.msgpack"
    if parsed.exists():  # where dbt has parsed the project: builds that follow need not do it again
        os.environ["DBT_PARTIAL_PARSE_FILE_PATH"] = str(parsed)
    return warehouse


@pytest.fixture(scope="session")
def published_warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The warehouse folder of all fixtures, readable and unreadable ones."""
    return built_once(tmp_path_factory, "fixtures-warehouse", FIXTURES)


@pytest.fixture(scope="session")
def published_database(published_warehouse: Path) -> Path:
    """The published database of the fixtures."""
    return published_warehouse / "juesuan.duckdb"


@pytest.fixture(scope="session")
def real_warehouse(tmp_path_factory: pytest.TempPathFactory, published_warehouse: Path) -> Path:
    """The warehouse folder of the real reports; a test that needs it fails where they are missing.

    That of the fixtures comes first, so that dbt parses the project once.
    """
    documents = SHARED / "documents"
    assert documents.is_dir(), (
        f"the real reports are not in {documents}; name their folder with JUESUAN_SHARED"
    )
    return built_once(tmp_path_factory, "real-warehouse", documents)


@pytest.fixture(scope="session")
def real_database(real_warehouse: Path) -> Path:
    """The published database of the real reports."""
    return real_warehouse / "juesuan.duckdb"
