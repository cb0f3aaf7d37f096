import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pytest

from loaders import reading
from loaders.errors import NotPublishedError
from loaders.load import default_processes, load_folder
from loaders.raw_tables.frames import DOCUMENT_TABLES
from loaders.settings import FILES_PER_WORKER

REPORT = "{name}民政局2022年度部门决算\n一、支出情况\n2022年支出合计{amount}万元。\n"
read_batch = reading.read_batch


@contextmanager
def silent(files: int) -> Iterator[Callable[[int], None]]:
    yield lambda done: None


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    (folder / "b").mkdir(parents=True)
    for place, name in (("b/second.txt", "乙县"), ("first.txt", "甲县"), ("third.txt", "丙县")):
        (folder / place).write_text(REPORT.format(name=name, amount=f"{len(name)}.5"), encoding="utf-8")
    return folder


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "juesuan.duckdb"


def query(database: Path, sql: str) -> list[tuple]:
    with duckdb.connect(str(database), read_only=True) as connection:
        return connection.execute(sql).fetchall()


def raw_rows(database: Path) -> dict[str, list[tuple]]:
    return {table: query(database, f"select * from raw.{table}") for table in DOCUMENT_TABLES}


def killed_by_second(files: Sequence[Path], root: Path) -> reading.Batch:
    """Stands in for read_batch in the processes of a pool: one file takes its process down."""
    if any(path.name == "second.txt" for path in files):
        os._exit(1)
    return read_batch(files, root)


def test_documents_are_landed_in_the_order_of_their_paths(folder: Path, database: Path):
    result = load_folder(folder, database, 1, silent)
    assert (result.documents, result.refusals) == (3, ())
    assert query(database, "select relative_path, file_name from raw.documents") == [
        ("b/second.txt", "second.txt"),
        ("first.txt", "first.txt"),
        ("third.txt", "third.txt"),
    ]
    assert result.figures == query(database, "select count(*) from raw.number_tokens")[0][0] > 0


def test_the_number_of_processes_changes_nothing(folder: Path, tmp_path: Path):
    for jobs in (1, 2):
        load_folder(folder, tmp_path / f"{jobs}.duckdb", jobs, silent)
    assert raw_rows(tmp_path / "1.duckdb") == raw_rows(tmp_path / "2.duckdb")


def test_what_cannot_be_read_is_quarantined_and_the_others_go_on(folder: Path, database: Path):
    (folder / "empty.txt").write_bytes(b"")
    result = load_folder(folder, database, 1, silent)
    assert result.documents == 3
    assert [(one.relative_path, one.reason_code) for one in result.refusals] == [("empty.txt", "empty")]
    rows = query(
        database, "select relative_path, reason, remedy, quarantined_at is not null from raw.quarantine"
    )
    assert rows == [("empty.txt", result.refusals[0].reason, result.refusals[0].remedy, True)]


def test_an_error_of_ours_costs_one_document(folder: Path, database: Path, monkeypatch: pytest.MonkeyPatch):
    def broken(document, layout, metadata):
        if document.file_name == "first.txt":
            raise ZeroDivisionError("by nothing")
        return extract(document, layout, metadata)

    extract = reading.extract
    monkeypatch.setattr(reading, "extract", broken)
    result = load_folder(folder, database, 1, silent)
    assert result.documents == 2
    assert [one.reason_code for one in result.refusals] == ["internal_error"]
    assert "ZeroDivisionError" in result.refusals[0].reason


def test_a_process_that_dies_costs_the_file_that_killed_it(
    folder: Path, database: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(reading, "read_batch", killed_by_second)
    result = load_folder(folder, database, 2, silent)
    assert [(one.relative_path, one.reason_code) for one in result.refusals] == [
        ("b/second.txt", "internal_error")
    ]
    loaded = query(database, "select file_name from raw.documents order by file_name")
    assert loaded == [("first.txt",), ("third.txt",)]


def test_the_same_file_twice_is_one_document(folder: Path, database: Path):
    (folder / "a copy.txt").write_bytes((folder / "first.txt").read_bytes())
    result = load_folder(folder, database, 1, silent)
    assert result.documents == 3
    assert [(one.relative_path, one.reason_code) for one in result.refusals] == [
        ("first.txt", "duplicate_content")
    ]
    assert "a copy.txt" in result.refusals[0].reason


def test_a_load_replaces_the_one_before_and_is_remembered(folder: Path, database: Path):
    load_folder(folder, database, 1, silent)
    (folder / "third.txt").unlink()
    load_folder(folder, database, 1, silent)
    assert query(database, "select count(*) from raw.documents") == [(2,)]
    assert query(database, "select loaded, quarantined from raw.load_runs order by started_at") == [
        (3, 0),
        (2, 0),
    ]


def test_a_folder_without_files_is_refused_and_the_old_load_stays(
    folder: Path, database: Path, tmp_path: Path
):
    load_folder(folder, database, 1, silent)
    (tmp_path / "nothing").mkdir()
    with pytest.raises(NotPublishedError, match="holds no file"):
        load_folder(tmp_path / "nothing", database, 1, silent)
    assert query(database, "select count(*) from raw.documents") == [(3,)]


def test_progress_is_told_of_every_file(folder: Path, database: Path):
    told = []

    @contextmanager
    def progress(files: int) -> Iterator[Callable[[int], None]]:
        told.append(files)
        yield lambda done: told.append(-done)

    load_folder(folder, database, 1, progress)
    assert told[0] == 3
    assert sum(told) == 0


def test_a_few_files_are_read_in_one_process():
    assert default_processes(0) == default_processes(FILES_PER_WORKER) == 1
    assert default_processes(10_000) == os.cpu_count()
