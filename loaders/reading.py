"""One file after the other into frames, in this process or spread over several.

Whatever a file does to the program that reads it (refusal, an error of ours, a process that dies), it costs
that file only: it is refused with a reason and the others go on.
"""

from collections.abc import Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from loaders.blocks.layout import lay_out
from loaders.documents.formats import may_break_process
from loaders.documents.metadata import describe
from loaders.documents.reader import read_document
from loaders.errors import UnreadableDocumentError
from loaders.figures.extract import extract
from loaders.inbox.inbox import fingerprint
from loaders.inbox.known import Refusal
from loaders.inbox.names import printable
from loaders.raw_tables.frames import Frames, concatenate, document_frames
from loaders.workers import computing_time, done_apart, pool

INTERNAL_REMEDY = "Report it with the file; until it is mended leave the file out."

TOO_MUCH_MEMORY = UnreadableDocumentError(
    "too_large", "Reading it needs more memory than a process may have.", "Split it into one file a report."
)


@dataclass(frozen=True)
class Batch:
    """What became of a run of files: one frame a raw table, and the files that were refused."""

    files: int
    frames: Frames
    refusals: tuple[Refusal, ...]


def read_batches(batches: Sequence[Sequence[Path]], root: Path, jobs: int) -> Iterator[Batch]:
    """Yield what becomes of each batch of files, in the order given, read by ``jobs`` processes.

    One process is this one, unless a file could break it.
    """
    if jobs == 1 and not any(may_break_process(path.suffix.lower()) for files in batches for path in files):
        yield from (read_batch(files, root) for files in batches)
        return
    done = 0
    while done < len(batches):
        for batch in _until_a_process_dies(batches[done:], root, jobs):
            yield batch
            done += 1
        if done < len(batches):
            yield _one_process_a_file(batches[done], root)
            done += 1


def read_batch(files: Sequence[Path], root: Path) -> Batch:
    """Read files one after the other."""
    frames, refusals = [], []
    for path in files:
        try:
            with computing_time():
                frames.append(read_file(path, root))
        except UnreadableDocumentError as error:
            refusals.append(refusal(path, root, error))
        except MemoryError:
            refusals.append(refusal(path, root, TOO_MUCH_MEMORY))
        except Exception as error:  # an error of ours costs one document, not the warehouse
            refusals.append(refusal(path, root, internal_error(f"{type(error).__name__}: {error}")))
    return Batch(len(files), concatenate(frames), tuple(refusals))


def read_file(path: Path, root: Path) -> Frames:
    """Return the raw rows of one file; raise UnreadableDocumentError when it cannot be loaded."""
    document = read_document(path, root)
    layout = lay_out(document)
    metadata = describe(document, layout)
    return document_frames(document, layout, metadata, extract(document, layout, metadata))


def refusal(path: Path, root: Path, error: UnreadableDocumentError) -> Refusal:
    """Return what the quarantine says of a file."""
    relative = printable(path.relative_to(root).as_posix())
    code, reason, remedy = error.reason_code, error.reason, error.remedy
    return Refusal(relative, printable(path.name), fingerprint(path), code, reason, remedy)


def internal_error(what: str) -> UnreadableDocumentError:
    """Return the refusal of a file that broke the program rather than a rule of ours."""
    first_line = what.splitlines()[0][:300]
    return UnreadableDocumentError(
        "internal_error", f"Reading it stopped with {first_line}.", INTERNAL_REMEDY
    )


def _until_a_process_dies(batches: Sequence[Sequence[Path]], root: Path, jobs: int) -> Iterator[Batch]:
    with pool(min(jobs, len(batches))) as processes:
        try:
            yield from processes.map(partial(read_batch, root=root), batches)
        except BrokenProcessPool:
            return


def _one_process_a_file(files: Sequence[Path], root: Path) -> Batch:
    frames, refusals = [], []
    for path in files:
        try:
            batch = done_apart(read_batch, [path], root)
        except UnreadableDocumentError as error:
            refusals.append(refusal(path, root, error))
            continue
        frames.append(batch.frames)
        refusals.extend(batch.refusals)
    return Batch(len(files), concatenate(frames), tuple(refusals))
