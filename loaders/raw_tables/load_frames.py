"""What a load says of itself and of the files: raw.document_files, raw.quarantine, raw.load_runs."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime

from loaders.inbox.fingerprints import loader_version
from loaders.inbox.inbox import FoundFile
from loaders.inbox.known import KnownRefusal, Refusal
from loaders.inbox.plan import Plan
from loaders.raw_tables.frames import Frames, frame


def now() -> datetime:
    """Return the time: the warehouse keeps UTC without a zone."""
    return datetime.now(UTC).replace(tzinfo=None)


def all_refusals(plan: Plan, new: Sequence[Refusal], started: datetime) -> list[KnownRefusal]:
    """Return every file that is left out, with the time at which that was first so."""
    entries = [*plan.refused, *(KnownRefusal(refusal, started, loader_version()) for refusal in new)]
    return sorted(entries, key=lambda entry: entry.refusal.relative_path)


def file_frames(plan: Plan, refused: Sequence[KnownRefusal]) -> Frames:
    """Return a row for each file that is there, and one for each that is left out."""
    left_out = {(entry.refusal.relative_path, entry.refusal.sha256) for entry in refused}
    files = [
        {
            "relative_path": file.relative_path,
            "file_name": file.file_name,
            "document_id": _document_id(file, left_out),
            "sha256": file.sha256,
            **(asdict(file.stamp) if file.stamp else {}),
        }
        for file in plan.files
    ]
    quarantine = [
        {
            **asdict(entry.refusal),
            "quarantined_at": entry.quarantined_at,
            "loader_version": entry.loader_version,
        }
        for entry in refused
    ]
    return {"document_files": frame("document_files", files), "quarantine": frame("quarantine", quarantine)}


def _document_id(file: FoundFile, left_out: set[tuple[str, str | None]]) -> str | None:
    if file.sha256 is None or (file.relative_path, file.sha256) in left_out:
        return None
    return file.sha256[:16]
