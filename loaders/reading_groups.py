"""Read one file of each content; where its ending is refused, the next one that has another ending."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import polars as pl

from loaders.documents.formats import reading_weight
from loaders.inbox.inbox import FoundFile
from loaders.inbox.known import Refusal
from loaders.inbox.plan import Group
from loaders.raw_tables.frames import concatenate
from loaders.reading import Batch, read_batches
from loaders.settings import CHUNK, FILES_PER_WORKER

LEADS_OUT = (
    "leads_out",
    "It is a link that leads out of the folders of the reports.",
    "Put the file itself there, or give its folder to --documents as well.",
)
CHANGED = ("changed_while_read", "Its content changed while it was read.", "The next load reads it again.")


@dataclass
class Attempts:
    """What the files of one content were refused for so far, by their ending."""

    group: Group
    said: dict[str, Refusal] = field(default_factory=dict)

    @property
    def file(self) -> FoundFile:
        """The file that is to be read next."""
        return next(file for file in self.group if file.ending not in self.said)

    @property
    def is_over(self) -> bool:
        """True when no ending is left to try."""
        return all(file.ending in self.said for file in self.group)

    def refusals(self) -> list[Refusal]:
        """Return what the quarantine says of each file."""
        return [
            replace(
                self.said[file.ending],
                relative_path=file.relative_path,
                file_name=file.file_name,
                sha256=file.sha256,
            )
            for file in self.group
        ]


def read_groups(
    groups: Sequence[Group], root: Path, jobs: int | None, refuse: Callable[[list[Refusal]], None]
) -> Iterator[Batch]:
    """Yield what becomes of each batch of contents; ``refuse`` is told of the files that are left out."""
    outside = [file for group in groups for file in group if file.leads_out]
    if outside:
        refuse([Refusal(file.relative_path, file.file_name, None, *LEADS_OUT) for file in outside])
        yield Batch(len(outside), concatenate([]), ())
    waiting = [Attempts(group) for group in groups if not group[0].leads_out]
    while waiting:
        again: list[Attempts] = []
        processes = _processes(jobs, [attempts.file.path for attempts in waiting])
        attempted = in_chunks(waiting, processes)
        paths = [[attempts.file.path for attempts in chunk] for chunk in attempted]
        for chunk, found in zip(attempted, read_batches(paths, root, processes), strict=True):
            batch = _without_changed(found, chunk)
            again.extend(_refused(batch.refusals, chunk, refuse))
            yield batch
        waiting = again


def default_processes(paths: Sequence[Path]) -> int:
    """Return the number of processes that reading these files is worth on this machine."""
    return max(1, min(os.cpu_count() or 1, len(paths), sum(map(_weight, paths)) // FILES_PER_WORKER))


def _refused(
    refusals: Sequence[Refusal], chunk: Sequence[Attempts], refuse: Callable[[list[Refusal]], None]
) -> Iterator[Attempts]:
    """Yield what may be tried under another ending; refusals come in the order of the files."""
    open_attempts = [(attempts.file.relative_path, attempts) for attempts in chunk]
    for refusal in refusals:
        place = next(n for n, (path, _) in enumerate(open_attempts) if path == refusal.relative_path)
        _, attempts = open_attempts.pop(place)
        attempts.said[attempts.file.ending] = refusal
        if attempts.is_over:
            refuse(attempts.refusals())
        else:
            yield attempts


def _without_changed(batch: Batch, chunk: Sequence[Attempts]) -> Batch:
    """Leave out documents that are no longer what was hashed: they might be there twice, or under a wrong id."""
    expected = {(attempts.file.relative_path, attempts.file.sha256) for attempts in chunk}
    changed = [
        row
        for row in batch.frames["documents"].iter_rows(named=True)
        if (row["relative_path"], row["sha256"]) not in expected
    ]
    if not changed:
        return batch
    ids = [row["document_id"] for row in changed]
    frames = {table: rows.filter(~pl.col("document_id").is_in(ids)) for table, rows in batch.frames.items()}
    refusals = [Refusal(row["relative_path"], row["file_name"], row["sha256"], *CHANGED) for row in changed]
    return Batch(batch.files, frames, (*batch.refusals, *refusals))


def _processes(jobs: int | None, paths: Sequence[Path]) -> int:
    return default_processes(paths) if jobs is None else max(1, min(jobs, len(paths)))


def in_chunks(attempts: Sequence[Attempts], processes: int) -> list[list[Attempts]]:
    """Runs of files that take about the same time, none of them more than a process's share of all."""
    weights = [_weight(attempt.file.path) for attempt in attempts]
    most = min(CHUNK, -(-sum(weights) // processes))
    chunks: list[list[Attempts]] = []
    taken = 0
    for attempt, weight in zip(attempts, weights, strict=True):
        if not chunks or taken + weight > most:
            chunks.append([])
            taken = 0
        chunks[-1].append(attempt)
        taken += weight
    return chunks


def _weight(path: Path) -> int:
    return reading_weight(path.suffix.lower())
