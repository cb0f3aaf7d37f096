"""The work database: is it what the published version came to be, and can it be gone on with?

Readers never see it. A run marks it before it writes and again when it has ended in order. Where the second
mark lacks (the run was killed, the machine died) or another version was put in front since, work begins again
with a copy of what is published: that file was synced to the disk and is never written again.
"""

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import duckdb

from loaders.errors import JuesuanError
from loaders.publishing.release import published_number, read_manifest, sync
from loaders.settings import Warehouse


@dataclass(frozen=True)
class State:
    """How the work database stands."""

    build: int | None = None  # the published version that it came from
    is_whole: bool = True  # no run is writing it, and none was killed while it did
    is_published: bool = False  # it holds what the published version holds
    transformation: str | None = None  # what its facts and marts are made by, once dbt has gone through


def prepare(warehouse: Warehouse) -> State:
    """Return the state of a work database that can be gone on with; make one from what is published if need be."""
    state, number = read_state(warehouse), published_number(warehouse)
    if state is not None and state.is_whole and state.build == number and _opens(warehouse.work_database):
        return state
    _clear(warehouse.work_database)
    if number is None or not _opens(warehouse.published):
        return _write(warehouse, State())
    beside = warehouse.work / "unfinished.duckdb"
    shutil.copyfile(warehouse.published, beside)
    beside.chmod(0o644)
    sync(beside)
    beside.replace(warehouse.work_database)
    manifest = read_manifest(warehouse, number)
    transformation = manifest.get("transformation") if manifest else None
    return _write(warehouse, State(number, is_published=True, transformation=transformation))


@contextmanager
def writing(warehouse: Warehouse, state: State) -> Iterator[None]:
    """Mark the work database as being written until the block ends in order, be it with an error of ours."""
    _write(warehouse, replace(state, is_whole=False, is_published=False))
    try:
        yield
    except JuesuanError:
        mark(warehouse, is_whole=True)
        raise
    mark(warehouse, is_whole=True)


def mark(warehouse: Warehouse, **changes: object) -> State:
    """Change what is known of the work database."""
    return _write(warehouse, replace(read_state(warehouse) or State(is_whole=False), **changes))  # type: ignore[arg-type]


def read_state(warehouse: Warehouse) -> State | None:
    """Return what the last run noted; None when there is nothing or only half of it."""
    try:
        return State(**json.loads(warehouse.work_state.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def _write(warehouse: Warehouse, state: State) -> State:
    warehouse.work.mkdir(parents=True, exist_ok=True)
    beside = warehouse.work_state.with_suffix(".next")
    with beside.open("w", encoding="utf-8") as file:
        json.dump(asdict(state), file)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(warehouse.work_state)
    sync(warehouse.work)
    return state


def _opens(database: Path) -> bool:
    """Tell whether the file is a database; one that another program holds is."""
    try:
        duckdb.connect(str(database), read_only=True).close()
    except duckdb.Error as error:
        return "lock" in str(error).lower()
    return True


def _clear(database: Path) -> None:
    for path in (database, database.with_name(database.name + ".wal")):
        path.unlink(missing_ok=True)
