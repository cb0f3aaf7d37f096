"""What a warehouse remembers of the files that it was loaded from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import duckdb

from loaders.inbox.inbox import Stamp

DOCUMENTS = """
    select document_id, sha256, relative_path, file_name, loader_version, retired_at is not null as is_retired
    from raw.documents
"""
FILES = (
    "select relative_path, sha256, document_id, size_bytes, modified_ns, changed_ns from raw.document_files"
)
QUARANTINE = """
    select relative_path, file_name, sha256, reason_code, reason, remedy, quarantined_at, loader_version
    from raw.quarantine
"""


@dataclass(frozen=True)
class Refusal:
    """A file that is not in the warehouse, and why."""

    relative_path: str
    file_name: str
    sha256: str | None
    reason_code: str
    reason: str
    remedy: str


@dataclass(frozen=True)
class KnownDocument:
    """A document that was read, from the first of its files, by one version of the loaders."""

    document_id: str
    sha256: str
    relative_path: str
    file_name: str
    loader_version: str
    is_retired: bool


@dataclass(frozen=True)
class KnownRefusal:
    """A file that was refused, when, and by which version of the loaders."""

    refusal: Refusal
    quarantined_at: datetime
    loader_version: str | None


@dataclass(frozen=True)
class Known:
    """Documents by content, files by path, refusals by path and content."""

    documents: Mapping[str, KnownDocument]
    stamps: Mapping[str, tuple[Stamp, str]]
    names: Mapping[str, frozenset[str]]  # paths of each document
    refusals: Mapping[tuple[str, str | None], KnownRefusal]


NOTHING = Known({}, {}, {}, {})


def read_known(connection: duckdb.DuckDBPyConnection) -> Known:
    """Return what the raw schema remembers; nothing when it was landed under another contract."""
    try:
        documents = [KnownDocument(*row) for row in connection.execute(DOCUMENTS).fetchall()]
        files = connection.execute(FILES).fetchall()
        refused = connection.execute(QUARANTINE).fetchall()
    except (duckdb.CatalogException, duckdb.BinderException):
        return NOTHING
    names: dict[str, set[str]] = {}
    for path, _, document_id, *_ in files:
        if document_id is not None:
            names.setdefault(document_id, set()).add(path)
    return Known(
        documents={document.sha256: document for document in documents},
        stamps={path: (Stamp(*stamp), sha256) for path, sha256, _, *stamp in files if None not in stamp},
        names={document_id: frozenset(paths) for document_id, paths in names.items()},
        refusals={(row[0], row[2]): KnownRefusal(Refusal(*row[:6]), *row[6:]) for row in refused},
    )
