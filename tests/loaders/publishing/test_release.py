import stat
from pathlib import Path

import duckdb
import pytest

from loaders.errors import NotPublishedError
from loaders.publishing.release import publish, published_number
from loaders.settings import BUILDS_KEPT, Warehouse


@pytest.fixture
def warehouse(tmp_path: Path) -> Warehouse:
    warehouse = Warehouse(tmp_path / "w")
    warehouse.work.mkdir(parents=True)
    return warehouse


def prepare(warehouse: Warehouse, value: int) -> None:
    with duckdb.connect(str(warehouse.work_database)) as connection:
        connection.execute("create or replace table answer as select ? as value", [value])
        connection.execute("create or replace view shown as select value from answer")
    warehouse.work_docs.mkdir(exist_ok=True)
    (warehouse.work_docs / "index.html").write_text(str(value), encoding="utf-8")


def read(database: Path) -> int:
    with duckdb.connect(str(database), read_only=True) as connection:
        return connection.execute("select value from shown").fetchone()[0]


def test_what_is_published_is_complete_read_only_and_without_a_log(warehouse: Warehouse):
    prepare(warehouse, 1)
    assert publish(warehouse) == 1
    assert read(warehouse.published) == 1
    assert stat.S_IMODE(warehouse.published.resolve().stat().st_mode) == 0o444
    assert sorted(path.name for path in (warehouse.builds / "1").iterdir()) == [
        "data_docs",
        "juesuan.duckdb",
        "manifest.json",
    ]
    assert (warehouse.published_docs / "index.html").read_text(encoding="utf-8") == "1"


def test_a_new_version_replaces_the_link_not_the_file(warehouse: Warehouse):
    for value in (1, 2):
        prepare(warehouse, value)
        publish(warehouse)
    assert read(warehouse.published) == 2
    assert read(warehouse.builds / "1" / "juesuan.duckdb") == 1
    assert published_number(warehouse) == 2
    assert (warehouse.published_docs / "index.html").read_text(encoding="utf-8") == "2"


def test_an_open_reader_keeps_its_version_and_the_next_gets_the_new_one(warehouse: Warehouse):
    prepare(warehouse, 1)
    publish(warehouse)
    with duckdb.connect(str(warehouse.published), read_only=True) as reader:
        assert reader.execute("select value from shown").fetchone() == (1,)
        prepare(warehouse, 2)
        publish(warehouse)
        assert reader.execute("select value from shown").fetchone() == (1,)
    assert read(warehouse.published) == 2


def test_the_warehouse_can_be_moved(warehouse: Warehouse, tmp_path: Path):
    prepare(warehouse, 7)
    publish(warehouse)
    moved = warehouse.root.rename(tmp_path / "elsewhere")
    assert read(moved / "juesuan.duckdb") == 7


def test_only_the_last_builds_are_kept(warehouse: Warehouse):
    for value in range(1, BUILDS_KEPT + 3):
        prepare(warehouse, value)
        publish(warehouse)
    kept = sorted(int(folder.name) for folder in warehouse.builds.iterdir())
    assert kept == list(range(3, BUILDS_KEPT + 3))


def test_what_a_stopped_run_left_is_cleared_away(warehouse: Warehouse):
    (warehouse.builds / "unfinished").mkdir(parents=True)
    (warehouse.builds / "unfinished" / "juesuan.duckdb.wal").write_bytes(b"half")
    (warehouse.root / ".juesuan.duckdb.next").symlink_to("nowhere")
    prepare(warehouse, 3)
    assert publish(warehouse) == 1
    assert read(warehouse.published) == 3
    assert not (warehouse.builds / "unfinished").exists()


def test_a_copy_that_fails_leaves_the_version_before(warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch):
    prepare(warehouse, 1)
    publish(warehouse)
    prepare(warehouse, 2)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("loaders.publishing.release.shutil.copyfile", full)
    with pytest.raises(OSError, match="No space"):
        publish(warehouse)
    assert read(warehouse.published) == 1
    assert published_number(warehouse) == 1


def test_a_file_that_we_did_not_make_is_never_overwritten(warehouse: Warehouse):
    warehouse.published.write_bytes(b"somebody's work")
    prepare(warehouse, 1)
    with pytest.raises(NotPublishedError, match="move it elsewhere"):
        publish(warehouse)
    assert warehouse.published.read_bytes() == b"somebody's work"


def test_nothing_published_has_no_number(warehouse: Warehouse):
    assert published_number(warehouse) is None
