"""Publish a checked work database: a folder for each build, and one symbolic link that is swapped.

A reader that has the old version open keeps it; the next one that connects gets the new version. Whatever
fails before the swap leaves the link as it was.
"""

import json
import os
import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from loaders.errors import NotPublishedError
from loaders.raw_tables.connection import connect_for_writing
from loaders.settings import BUILDS_KEPT, DATABASE_NAME, Warehouse

MANIFEST = "manifest.json"
Manifest = dict[str, Any]


def publish(warehouse: Warehouse, manifest: Manifest | None = None, keep: int = BUILDS_KEPT) -> int:
    """Make the work database the published version; return the number of the build.

    ``manifest`` says what is in it; ``keep`` versions are kept, this one among them.
    """
    _refuse_foreign(warehouse.published)
    _refuse_foreign(warehouse.published_docs)
    with connect_for_writing(warehouse.work_database) as connection:
        connection.execute("checkpoint")
    number = _next_number(warehouse.builds)
    _make_build(warehouse, number, manifest or {})
    point_to(warehouse, number)
    _remove_old_builds(warehouse, number, keep)
    return number


def point_to(warehouse: Warehouse, number: int) -> None:
    """Let readers see a build from now on; the database last, so that it never runs ahead of its data docs."""
    build = warehouse.builds / str(number)
    if (build / "data_docs").is_dir():
        _point(warehouse.published_docs, build / "data_docs")
    _point(warehouse.published, build / DATABASE_NAME)


def build_numbers(warehouse: Warehouse) -> list[int]:
    """Return the numbers of the builds that have a database, the oldest first."""
    numbers = _numbers(warehouse.builds) if warehouse.builds.is_dir() else []
    return [number for number in numbers if (warehouse.builds / str(number) / DATABASE_NAME).is_file()]


def published_number(warehouse: Warehouse) -> int | None:
    """Return the number of the published build, None when nothing is published."""
    if not warehouse.published.exists():
        return None
    folder = warehouse.published.resolve().parent.name
    return int(folder) if folder.isdigit() else None


def read_manifest(warehouse: Warehouse, number: int) -> Manifest | None:
    """Return what was written down of a build; None when it has no manifest."""
    try:
        return json.loads((warehouse.builds / str(number) / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def _refuse_foreign(link: Path) -> None:
    if link.exists() and not link.is_symlink():
        raise NotPublishedError(f"{link} was not made by juesuan and would be overwritten; move it elsewhere")


def _next_number(builds: Path) -> int:
    builds.mkdir(parents=True, exist_ok=True)
    return max(_numbers(builds), default=0) + 1


def _numbers(builds: Path) -> list[int]:
    return sorted(int(folder.name) for folder in builds.iterdir() if folder.name.isdigit())


def _make_build(warehouse: Warehouse, number: int, manifest: Manifest) -> None:
    """Copy beside, then give the folder its number: a numbered folder is always complete."""
    unfinished = warehouse.builds / "unfinished"
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir()
    database = unfinished / DATABASE_NAME
    shutil.copyfile(warehouse.work_database, database)
    if warehouse.work_docs.is_dir():
        shutil.copytree(warehouse.work_docs, unfinished / "data_docs")
    database.chmod(0o444)
    made = {"version": number, "published_at": f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"}
    text = json.dumps(made | manifest, ensure_ascii=False, indent=1, default=str)
    (unfinished / MANIFEST).write_text(text + "\n", encoding="utf-8")
    for path in (database, unfinished / MANIFEST, unfinished):
        sync(path)
    unfinished.rename(warehouse.builds / str(number))
    sync(warehouse.builds)


def _point(link: Path, target: Path) -> None:
    """Swap a symbolic link in one step; it is relative, so that the warehouse can be moved."""
    beside = link.with_name(f".{link.name}.next")
    beside.unlink(missing_ok=True)
    beside.symlink_to(target.relative_to(link.parent))
    beside.replace(link)
    sync(link.parent)


def _remove_old_builds(warehouse: Warehouse, published: int, keep: int) -> None:
    older = [number for number in _numbers(warehouse.builds) if number != published]
    for number in older[: max(0, len(older) - keep + 1)]:
        shutil.rmtree(warehouse.builds / str(number))


def sync(path: Path) -> None:
    """Have the system write a file or the entries of a folder to the disk before going on."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
