import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pytest

from loaders import reading
from loaders.errors import NotPublishedError
from loaders.inbox import inbox as inboxes
from loaders.inbox.inbox import FoundFile, open_inbox
from loaders.load import load_files
from loaders.outlook import LoadOptions, LoadResult, look
from loaders.raw_tables.schemas import DOCUMENT_TABLES
from loaders.reading_groups import Attempts, default_processes, in_chunks
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


def load_folder(
    folder: Path, database: Path, jobs: int, progress: Callable = silent, **options: bool
) -> LoadResult:
    inbox, how = open_inbox([str(folder)]), LoadOptions(jobs, **options)
    return load_files(inbox, look(inbox, database, how).files, database, how, progress)


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


def test_the_same_file_twice_is_one_document_with_two_names(folder: Path, database: Path):
    (folder / "a copy.txt").write_bytes((folder / "first.txt").read_bytes())
    result = load_folder(folder, database, 1, silent)
    assert (result.documents, result.refusals) == (3, ())
    names = query(
        database,
        "select documents.file_name, list(files.relative_path order by files.relative_path) "
        "from raw.documents inner join raw.document_files as files using (document_id) group by all order by all",
    )
    assert names == [
        ("a copy.txt", ["a copy.txt", "first.txt"]),
        ("second.txt", ["b/second.txt"]),
        ("third.txt", ["third.txt"]),
    ]


def test_a_copy_with_an_ending_that_is_read_speaks_for_one_with_another(folder: Path, database: Path):
    (folder / "a copy.dat").write_bytes((folder / "first.txt").read_bytes())
    result = load_folder(folder, database, 1, silent)
    assert (result.documents, result.refusals) == (3, ())
    assert ("first.txt",) in query(database, "select file_name from raw.documents")


def test_what_is_refused_under_all_its_names_is_named_each_time(folder: Path, database: Path):
    for name in ("a.dat", "b.txt", "c.dat"):
        (folder / name).write_bytes(b"PK\x03\x04 no report")
    result = load_folder(folder, database, 1, silent)
    assert [(one.relative_path, one.reason_code) for one in result.refusals] == [
        ("a.dat", "unknown_format"),
        ("b.txt", "wrong_extension"),
        ("c.dat", "unknown_format"),
    ]


def test_links_that_lead_out_or_nowhere_are_quarantined_and_never_opened(folder: Path, database: Path):
    outside = folder.parent / "outside.txt"
    outside.write_bytes((folder / "first.txt").read_bytes())
    (folder / "circle.txt").symlink_to(folder / "circle.txt")
    (folder / "leads_out.txt").symlink_to(outside)
    (folder / "leads_in.txt").symlink_to(folder / "third.txt")
    (folder / "nowhere.txt").symlink_to(folder / "gone.txt")
    result = load_folder(folder, database, 1)
    assert [(one.relative_path, one.sha256, one.reason_code) for one in result.refusals] == [
        ("circle.txt", None, "unreadable_file"),
        ("leads_out.txt", None, "leads_out"),
        ("nowhere.txt", None, "unreadable_file"),
    ]
    assert result.documents == 3
    named = "select relative_path from raw.document_files where document_id is not null order by all"
    assert [path for (path,) in query(database, named)] == [
        "b/second.txt", "first.txt", "leads_in.txt", "third.txt",
    ]  # fmt: skip
    assert not look(open_inbox([str(folder)]), database, LoadOptions(1)).is_news
    both = open_inbox(
        [str(folder), str(folder.parent)]
    )  # now it leads to a file of another folder that is given
    assert not any(file.leads_out for file in look(both, database, LoadOptions(1)).files)


def test_only_what_changed_is_read(folder: Path, database: Path, monkeypatch: pytest.MonkeyPatch):
    load_folder(folder, database, 1)
    (folder / "third.txt").write_text(REPORT.format(name="丙县", amount="77.5"), encoding="utf-8")
    (folder / "fourth.txt").write_text(REPORT.format(name="丁县", amount="4.5"), encoding="utf-8")
    read = []
    monkeypatch.setattr(
        reading, "read_batch", lambda files, root: read.extend(files) or read_batch(files, root)
    )
    result = load_folder(folder, database, 1)
    assert sorted(path.name for path in read) == ["fourth.txt", "third.txt"]
    assert (result.documents, result.read, result.replaced, result.retired) == (4, 2, 1, 0)
    tokens = query(
        database,
        "select file_name, token from raw.number_tokens inner join raw.documents using (document_id) "
        "where token like '%.5' order by all",
    )
    assert ("third.txt", "77.5") in tokens
    assert ("third.txt", "2.5") not in tokens
    assert len(tokens) == 4


def test_what_is_gone_is_kept_but_retired_until_it_comes_back(folder: Path, database: Path):
    load_folder(folder, database, 1)
    content = (folder / "third.txt").read_bytes()
    rows = raw_rows(database)
    (folder / "third.txt").unlink()
    assert load_folder(folder, database, 1).retired == 1
    retired = query(database, "select file_name from raw.documents where retired_at is not null")
    assert retired == [("third.txt",)]
    assert [len(found) for found in raw_rows(database).values()] == [len(found) for found in rows.values()]
    (folder / "under another name.txt").write_bytes(content)
    result = load_folder(folder, database, 1)
    assert (result.read, result.revived, result.documents) == (0, 1, 3)
    assert query(database, "select file_name from raw.documents where retired_at is not null") == []
    assert ("under another name.txt",) in query(database, "select file_name from raw.documents")


def test_what_is_purged_leaves_no_row(folder: Path, database: Path):
    load_folder(folder, database, 1)
    (folder / "third.txt").unlink()
    load_folder(folder, database, 1)
    inbox = open_inbox([str(folder)])
    assert not look(inbox, database, LoadOptions()).is_news
    assert look(inbox, database, LoadOptions(purge=True)).is_news
    assert load_folder(folder, database, 1, purge=True).purged == 1
    for table in DOCUMENT_TABLES:
        found = query(database, f"select count(distinct document_id) from raw.{table}")
        assert found[0][0] <= 2, table
    assert not look(inbox, database, LoadOptions(purge=True)).is_news


def test_another_version_of_the_loaders_reads_everything_again(
    folder: Path, database: Path, monkeypatch: pytest.MonkeyPatch
):
    load_folder(folder, database, 1)
    assert load_folder(folder, database, 1).read == 0
    monkeypatch.setattr("loaders.outlook.loader_version", lambda: "a better one")
    assert load_folder(folder, database, 1).read == 3
    assert query(database, "select count(*) from raw.documents") == [(3,)]


def test_a_renamed_file_is_not_read_again(folder: Path, database: Path):
    load_folder(folder, database, 1)
    (folder / "first.txt").rename(folder / "b" / "moved.txt")
    result = load_folder(folder, database, 1)
    assert (result.read, result.renamed, result.retired) == (0, 1, 0)
    assert ("b/moved.txt", "moved.txt") in query(
        database, "select relative_path, file_name from raw.documents"
    )


def test_an_unchanged_file_is_not_even_opened_unless_asked_for(
    folder: Path, database: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(inboxes, "SETTLED_NS", -1)
    load_folder(folder, database, 1)
    opened = []
    hashed = inboxes.fingerprint
    monkeypatch.setattr(inboxes, "fingerprint", lambda path: opened.append(path) or hashed(path))
    inbox = open_inbox([str(folder)])
    assert not look(inbox, database, LoadOptions()).is_news
    assert opened == []
    assert not look(inbox, database, LoadOptions(rehash=True)).is_news
    assert len(opened) == 3


def test_a_file_that_changes_while_it_is_read_is_left_for_the_next_load(folder: Path, database: Path):
    inbox = open_inbox([str(folder)])
    files = look(inbox, database, LoadOptions()).files
    (folder / "third.txt").write_bytes((folder / "first.txt").read_bytes())
    result = load_files(inbox, files, database, LoadOptions(1), silent)
    assert [(one.relative_path, one.reason_code) for one in result.refusals] == [
        ("third.txt", "changed_while_read")
    ]
    assert load_folder(folder, database, 1).refusals == ()
    assert query(database, "select file_name from raw.documents order by all") == [
        ("first.txt",),
        ("second.txt",),
    ]


def test_every_load_that_changed_something_is_remembered(folder: Path, database: Path):
    load_folder(folder, database, 1, silent)
    (folder / "third.txt").unlink()
    load_folder(folder, database, 1, silent)
    assert query(
        database,
        "select files, loaded, documents_read, documents_retired from raw.load_runs order by started_at",
    ) == [(3, 3, 3, 0), (2, 2, 0, 1)]


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
    assert default_processes([]) == default_processes([Path("a.txt")] * FILES_PER_WORKER) == 1
    assert default_processes([Path("a.txt")] * 10_000) == os.cpu_count()


def test_files_that_take_longer_are_worth_more_processes_and_are_handed_out_in_smaller_parts():
    processes = min(os.cpu_count(), 2)
    assert default_processes([Path("a.pdf")] * FILES_PER_WORKER) >= processes
    group = [
        (FoundFile(Path(f"{n}.{ending}"), "", None, None),) for n, ending in enumerate(["pdf", "txt"] * 20)
    ]
    sizes = [len(chunk) for chunk in in_chunks([Attempts(files) for files in group], 2)]
    assert sum(sizes) == 40
    assert max(sizes) <= 8
