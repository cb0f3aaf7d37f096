"""Publish a checked work database: a folder for each build, and one symbolic link that is swapped.

A reader that has the old version open keeps it; the next one that connects gets the new version. Whatever
fails before the swap leaves the link as it was.
"""

import os
import shutil
from pathlib import Path

from loaders.errors import NotPublishedError
from loaders.raw_tables.write import connect_for_writing
from loaders.settings import BUILDS_KEPT, DATABASE_NAME, Warehouse


def publish(warehouse: Warehouse) -> int:
    """Make the work database the published version; return the number of the build."""
    _refuse_foreign(warehouse.published)
    _refuse_foreign(warehouse.published_docs)
    with connect_for_writing(warehouse.work_database) as connection:
        connection.execute("checkpoint")
    number = _next_number(warehouse.builds)
    _make_build(warehouse, number)
    _point(warehouse.published, warehouse.builds / str(number) / DATABASE_NAME)
    if (warehouse.builds / str(number) / "data_docs").is_dir():
        _point(warehouse.published_docs, warehouse.builds / str(number) / "data_docs")
    _remove_old_builds(warehouse, number)
    return number


def published_number(warehouse: Warehouse) -> int | None:
    """Return the number of the published build, None when nothing is published."""
    if not warehouse.published.exists():
        return None
    folder = warehouse.published.resolve().parent.name
    return int(folder) if folder.isdigit() else None


def _refuse_foreign(link: Path) -> None:
    if link.exists() and not link.is_symlink():
        raise NotPublishedError(f"{link} was not made by juesuan and would be overwritten; move it elsewhere")


def _next_number(builds: Path) -> int:
    builds.mkdir(parents=True, exist_ok=True)
    return max(_numbers(builds), default=0) + 1


def _numbers(builds: Path) -> list[int]:
    return sorted(int(folder.name) for folder in builds.iterdir() if folder.name.isdigit())


def _make_build(warehouse: Warehouse, number: int) -> None:
    """Copy beside, then give the folder its number: a numbered folder is always complete."""
    unfinished = warehouse.builds / "unfinished"
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir()
    database = unfinished / DATABASE_NAME
    shutil.copyfile(warehouse.work_database, database)
    if warehouse.work_docs.is_dir():
        shutil.copytree(warehouse.work_docs, unfinished / "data_docs")
    database.chmod(0o444)
    _sync(database)
    _sync(unfinished)
    unfinished.rename(warehouse.builds / str(number))
    _sync(warehouse.builds)


def _point(link: Path, target: Path) -> None:
    """Swap a symbolic link in one step; it is relative, so that the warehouse can be moved."""
    beside = link.with_name(f".{link.name}.next")
    beside.unlink(missing_ok=True)
    beside.symlink_to(target.relative_to(link.parent))
    beside.replace(link)
    _sync(link.parent)


def _remove_old_builds(warehouse: Warehouse, published: int) -> None:
    older = [number for number in _numbers(warehouse.builds) if number != published]
    for number in older[: max(0, len(older) - BUILDS_KEPT + 1)]:
        shutil.rmtree(warehouse.builds / str(number))


def _sync(path: Path) -> None:
    """Have the system write a file or the entries of a folder to the disk before going on."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
