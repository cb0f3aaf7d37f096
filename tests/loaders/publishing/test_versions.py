import json
from pathlib import Path

import duckdb
import pytest

from loaders.errors import NotPublishedError, UsageError
from loaders.publishing import space, workshop
from loaders.publishing.export import export
from loaders.publishing.release import publish, published_number
from loaders.publishing.versions import as_json, as_lines, read_versions, roll_back
from loaders.settings import Warehouse

OLDEST_STORAGE = 64  # of DuckDB 1.0 and 1.1: every client since opens it


@pytest.fixture
def warehouse(tmp_path: Path) -> Warehouse:
    warehouse = Warehouse(tmp_path / "w")
    workshop.prepare(warehouse)
    return warehouse


def make(warehouse: Warehouse, *values: int, keep: int = 3) -> int:
    """Publish a version whose only mart has these rows."""
    state = workshop.prepare(warehouse)
    with workshop.writing(warehouse, state):
        with duckdb.connect(str(warehouse.work_database)) as connection:
            connection.execute("create schema if not exists marts")
            connection.execute(
                "create or replace table marts.mart_answer as select unnest(?::int[]) as value", [values]
            )
        manifest = {"made_from": state.build, "transformation": "t", "row_counts": {"facts.dim_document": 7}}
        number = publish(warehouse, manifest, keep)
        workshop.mark(warehouse, build=number, is_published=True, transformation="t")
    return number


def answer(database: Path) -> list[int]:
    with duckdb.connect(str(database), read_only=True) as connection:
        return [row[0] for row in connection.execute("select value from marts.mart_answer").fetchall()]


def test_versions_are_listed_with_what_their_manifest_says(warehouse: Warehouse):
    make(warehouse, 1)
    make(warehouse, 2)
    listed = json.loads(as_json(read_versions(warehouse))[0])
    assert [(one["version"], one["is_published"], one["made_from"]) for one in listed] == [
        (2, True, 1),
        (1, False, None),
    ]
    assert as_lines(read_versions(warehouse))[0].startswith("*    2  20")
    assert "7 documents" in as_lines(read_versions(warehouse))[0]


def test_without_a_version_it_says_what_to_do(warehouse: Warehouse):
    with pytest.raises(NotPublishedError, match="juesuan build"):
        read_versions(warehouse)


def test_as_many_versions_are_kept_as_asked_for(warehouse: Warehouse):
    for value in range(5):
        make(warehouse, value, keep=2)
    assert [one.version for one in read_versions(warehouse)] == [5, 4]


def test_going_back_shows_the_old_version_and_the_next_run_goes_on_from_it(warehouse: Warehouse):
    for value in (1, 2, 3):
        make(warehouse, value)
    roll_back(warehouse, 2)
    assert answer(warehouse.published) == [2]
    assert published_number(warehouse) == 2
    state = workshop.prepare(warehouse)
    assert (state.build, state.is_published) == (2, True)
    assert answer(warehouse.work_database) == [2]
    assert make(warehouse, 4) == 4  # numbers are never given twice
    assert answer(warehouse.published) == [4]


def test_a_version_that_is_not_kept_is_refused(warehouse: Warehouse):
    make(warehouse, 1)
    with pytest.raises(UsageError, match=r"version 9 is not kept in .* \(kept: 1\)"):
        roll_back(warehouse, 9)
    assert answer(warehouse.published) == [1]


def test_a_run_that_was_killed_begins_again_with_what_is_published(warehouse: Warehouse):
    make(warehouse, 1)
    state = workshop.prepare(warehouse)
    with pytest.raises(KeyboardInterrupt), workshop.writing(warehouse, state):
        with duckdb.connect(str(warehouse.work_database)) as connection:
            connection.execute("update marts.mart_answer set value = 99")
        raise KeyboardInterrupt
    assert workshop.prepare(warehouse).is_published
    assert answer(warehouse.work_database) == [1]


def test_a_run_that_a_gate_stopped_can_be_gone_on_with(warehouse: Warehouse):
    make(warehouse, 1)
    state = workshop.prepare(warehouse)
    with pytest.raises(NotPublishedError), workshop.writing(warehouse, state):
        with duckdb.connect(str(warehouse.work_database)) as connection:
            connection.execute("update marts.mart_answer set value = 99")
        raise NotPublishedError("a gate")
    assert not workshop.prepare(warehouse).is_published
    assert answer(warehouse.work_database) == [99]


@pytest.mark.parametrize("damage", ["cut", "missing", "no state", "half a state"])
def test_a_torn_work_database_is_made_again_from_what_is_published(warehouse: Warehouse, damage: str):
    make(warehouse, 5)
    match damage:
        case "cut":
            content = warehouse.work_database.read_bytes()
            warehouse.work_database.write_bytes(b"\0" * 5000 + content[5000:9000])
        case "missing":
            warehouse.work_database.unlink()
        case "no state":
            warehouse.work_state.unlink()
        case _:
            warehouse.work_state.write_text('{"build": ', encoding="utf-8")
    assert workshop.prepare(warehouse).build == 1
    assert answer(warehouse.work_database) == [5]
    assert answer(warehouse.published) == [5]


def test_a_first_run_that_was_killed_begins_with_nothing(warehouse: Warehouse):
    warehouse.work_database.write_bytes(b"half")
    workshop.mark(warehouse, is_whole=False)
    assert workshop.prepare(warehouse) == workshop.State()
    assert not warehouse.work_database.exists()


def test_a_full_disk_is_told_before_anything_is_written(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
):
    usage = space.shutil.disk_usage(warehouse.root)
    monkeypatch.setattr(space.shutil, "disk_usage", lambda _: usage._replace(free=1_000_000))
    with pytest.raises(NotPublishedError, match=r"has 1 MB free and .* may be needed; make room"):
        space.require_space(warehouse, 0)


def test_an_older_client_opens_what_is_published(warehouse: Warehouse):
    make(warehouse, 1)
    header = warehouse.published.read_bytes()[:20]
    assert header[8:12] == b"DUCK"
    assert int.from_bytes(header[12:20], "little") == OLDEST_STORAGE


def test_an_export_is_whole_in_order_and_replaces_the_one_before(warehouse: Warehouse, tmp_path: Path):
    folder, digests = tmp_path / "parquet", set()
    for values in ((3, 1, 2), (2, 3, 1)):
        make(warehouse, *values)
        manifest = export(warehouse, folder)
        (table,) = manifest["tables"]
        assert (table["table"], table["rows"]) == ("marts.mart_answer", 3)
        assert json.loads((folder / "manifest.json").read_text(encoding="utf-8")) == manifest
        stored = duckdb.read_parquet(str(folder / table["file"])).fetchall()
        assert stored == [(1,), (2,), (3,)]
        digests.add(table["sha256"])
    assert len(digests) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["parquet", "w"]


def test_an_export_that_was_stopped_half_way_is_not_lost(
    warehouse: Warehouse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    make(warehouse, 1)
    folder, before = tmp_path / "parquet", tmp_path / ".parquet.before"
    export(warehouse, folder)
    folder.rename(before)  # killed before the new one took its place

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("loaders.publishing.export._write", full)
    with pytest.raises(OSError, match="No space"):
        export(warehouse, folder)
    assert (folder / "manifest.json").is_file()


@pytest.mark.parametrize("place", ["builds/1", "builds/1/parquet", "work", "juesuan.duckdb"])
def test_an_export_never_goes_into_what_the_warehouse_keeps(warehouse: Warehouse, place: str):
    make(warehouse, 1)
    with pytest.raises(UsageError, match="a folder of the warehouse itself; give --to a new folder"):
        export(warehouse, warehouse.root / place)
    assert answer(warehouse.published) == [1]


@pytest.mark.parametrize("manifest", ['{"version": 1}', '{"tables": [1]}', "[]", "{", None])
def test_an_export_never_replaces_a_folder_with_another_manifest(
    warehouse: Warehouse, tmp_path: Path, manifest: str | None
):
    make(warehouse, 1)
    export(warehouse, tmp_path / "app")
    if manifest is not None:
        (tmp_path / "app" / "manifest.json").write_text(manifest, encoding="utf-8")
    else:
        (tmp_path / "app" / "marts" / "notes.txt").write_text("beside what was exported", encoding="utf-8")
    before = sorted(path.name for path in (tmp_path / "app").rglob("*"))
    with pytest.raises(UsageError, match="no export of juesuan"):
        export(warehouse, tmp_path / "app")
    assert sorted(path.name for path in (tmp_path / "app").rglob("*")) == before


def test_an_export_that_cannot_be_made_says_where(warehouse: Warehouse, tmp_path: Path):
    make(warehouse, 1)
    (tmp_path / "letter.txt").write_text("x", encoding="utf-8")
    with pytest.raises(UsageError, match=r"letter.txt/parquet' cannot be written: .*; give --to a folder"):
        export(warehouse, tmp_path / "letter.txt" / "parquet")


def test_a_numbered_folder_without_a_database_is_no_version(warehouse: Warehouse):
    make(warehouse, 1)
    (warehouse.builds / "2").mkdir()
    assert [one.version for one in read_versions(warehouse)] == [1]
    with pytest.raises(UsageError, match=r"version 2 is not kept in .* \(kept: 1\)"):
        roll_back(warehouse, 2)
    assert make(warehouse, 3) == 3  # the number of the folder is not given to a version


def test_an_export_never_replaces_what_it_did_not_make(warehouse: Warehouse, tmp_path: Path):
    make(warehouse, 1)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("x", encoding="utf-8")
    with pytest.raises(UsageError, match="no export of juesuan"):
        export(warehouse, tmp_path / "mine")
    assert (tmp_path / "mine" / "letter.txt").exists()
