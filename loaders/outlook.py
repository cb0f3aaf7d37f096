"""What a load is asked to do, whether there is anything to do, and what it did; quick to import."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb

from loaders.errors import NotPublishedError
from loaders.inbox.fingerprints import loader_version
from loaders.inbox.inbox import FoundFile, Inbox, Stamp, survey
from loaders.inbox.known import NOTHING, Known, Refusal, read_known
from loaders.inbox.plan import plan_load


@dataclass(frozen=True)
class LoadOptions:
    """``jobs``: processes that read, None for as many as pay; ``full``: read everything again; ``rehash``: look
    into every file, whatever its time says; ``purge``: remove what is retired; ``remake``: have facts and marts
    of every document made anew.
    """

    jobs: int | None = None
    full: bool = False
    rehash: bool = False
    purge: bool = False
    remake: bool = False


@dataclass(frozen=True)
class LoadResult:
    """What the warehouse holds behind a load, and what the load changed; ``refusals`` are all files left out."""

    load_id: str
    documents: int
    figures: int
    read: int
    renamed: int
    revived: int
    retired: int
    replaced: int
    purged: int
    refusals: tuple[Refusal, ...]


@dataclass(frozen=True)
class Outlook:
    """What is in the inbox and whether that is news."""

    files: tuple[FoundFile, ...]
    is_news: bool
    bytes_to_read: int


def look(inbox: Inbox, database: Path, options: LoadOptions, apart_from: Sequence[Path] = ()) -> Outlook:
    """Compare the inbox with the work database, without changing it.

    Files below the paths of ``apart_from`` are not looked at. Raises NotPublishedError when there is no file
    at all: an empty share is no reason to retire every document.
    """
    known, purgeable = _known(database)
    stamps: dict[str, tuple[Stamp, str]] = {} if options.rehash or options.full else dict(known.stamps)
    files = tuple(survey(inbox, stamps, apart_from))
    if not files:
        raise NotPublishedError(
            f"{inbox.root} holds no file to load; give --documents the folder of the reports"
        )
    plan = plan_load(files, known, wanted_version(options))
    weight = sum(_size(group[0].path) for group in plan.read)
    return Outlook(files, not plan.is_empty or (options.purge and purgeable), weight)


def wanted_version(options: LoadOptions) -> str | None:
    """Return the version of the loaders by which documents are to be read; None reads everything again."""
    return None if options.full else loader_version()


def _known(database: Path) -> tuple[Known, bool]:
    """Return what the database remembers, and whether documents are retired in it."""
    if not database.exists():
        return NOTHING, False
    try:
        with duckdb.connect(str(database), read_only=True) as connection:
            known = read_known(connection)
    except duckdb.Error:  # writing it will say what is wrong
        return NOTHING, False
    return known, any(document.is_retired for document in known.documents.values())


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
