"""Read every file of a folder and land what was understood in the raw schema of the work database."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from loaders.documents.reader import list_files
from loaders.errors import NotPublishedError, UnreadableDocumentError
from loaders.raw_tables.frames import DOCUMENT_TABLES, Frames, frame, printable
from loaders.raw_tables.write import land
from loaders.reading import Refusal, fingerprint, read_batches, refusal
from loaders.settings import CHUNK, FILES_PER_WORKER, LOADER_VERSION

Progress = Callable[[int], AbstractContextManager[Callable[[int], None]]]


@dataclass(frozen=True)
class LoadResult:
    """What a load brought: documents landed, numbers found in them, and files refused."""

    documents: int
    figures: int
    refusals: tuple[Refusal, ...]


def load_folder(
    folder: Path, database: Path, jobs: int | None, progress: Progress, apart_from: Sequence[Path] = ()
) -> LoadResult:
    """Load all files below ``folder`` in one transaction that replaces what was loaded before.

    Files below the paths of ``apart_from`` are not looked at.

    ``jobs`` is the number of processes, None for as many as the number of files is worth; ``progress`` is
    called with the number of files and yields a function that is told of each batch how many are done.
    Raises NotPublishedError when there is no file at all or the database is held by another program.
    """
    listed = [path for path in list_files(folder) if not any(map(path.is_relative_to, apart_from))]
    files = sorted(listed, key=lambda path: path.relative_to(folder).as_posix())
    if not files:
        raise NotPublishedError(f"{folder} holds no file to load; give --documents the folder of the reports")
    started = _now()
    unique, repeated = _without_repetitions(files, folder)
    found: list[Refusal] = list(repeated)
    counts = {"documents": 0, "number_tokens": 0}

    def batches() -> Iterator[Frames]:
        with progress(len(unique)) as advance:
            for batch in read_batches(_chunks(unique, jobs), folder, _processes(jobs, len(unique))):
                found.extend(batch.refusals)
                for table in counts:
                    counts[table] += batch.frames[table].height
                yield batch.frames
                advance(batch.files)
        yield _run_frames(folder, started, counts["documents"], found)

    land(database, batches(), replaced=(*DOCUMENT_TABLES, "quarantine", "expectation_results"))
    return LoadResult(counts["documents"], counts["number_tokens"], _sorted(found))


def default_processes(files: int) -> int:
    """Return the number of processes that reading so many files is worth on this machine."""
    return max(1, min(os.cpu_count() or 1, files // FILES_PER_WORKER))


def _processes(jobs: int | None, files: int) -> int:
    return default_processes(files) if jobs is None else max(1, min(jobs, files))


def _chunks(files: Sequence[Path], jobs: int | None) -> list[Sequence[Path]]:
    share = -(-len(files) // _processes(jobs, len(files)))
    size = max(1, min(CHUNK, share))
    return [files[start : start + size] for start in range(0, len(files), size)]


def _without_repetitions(files: Sequence[Path], folder: Path) -> tuple[list[Path], list[Refusal]]:
    """Keep the first of all files with the same content; the others are refused as repetitions."""
    first: dict[str, Path] = {}
    unique, repeated = [], []
    for path in files:
        content = fingerprint(path)
        if content in first:
            original = printable(first[content].relative_to(folder).as_posix())
            repeated.append(refusal(path, folder, _repetition(original)))
            continue
        if content is not None:
            first[content] = path
        unique.append(path)
    return unique, repeated


def _repetition(original: str) -> UnreadableDocumentError:
    return UnreadableDocumentError(
        "duplicate_content",
        f"It is the same file as {original}, which is loaded.",
        "Nothing is lost; delete one.",
    )


def _run_frames(folder: Path, started: datetime, loaded: int, refusals: Sequence[Refusal]) -> Frames:
    run = {
        "load_id": f"{started:%Y%m%dT%H%M%S.%f}",
        "started_at": started,
        "finished_at": _now(),
        "loader_version": LOADER_VERSION,
        "documents_folder": printable(str(folder)),
        "loaded": loaded,
        "quarantined": len(refusals),
    }
    rows = [{**asdict(entry), "quarantined_at": started} for entry in _sorted(refusals)]
    return {"quarantine": frame("quarantine", rows), "load_runs": frame("load_runs", [run])}


def _sorted(refusals: Sequence[Refusal]) -> tuple[Refusal, ...]:
    return tuple(sorted(refusals, key=lambda entry: entry.relative_path))


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)  # the warehouse keeps UTC without a zone
