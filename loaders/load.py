"""Bring the raw schema of the work database to what the files of the inbox say, reading only what is new."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path

import duckdb

from loaders.inbox.fingerprints import loader_version
from loaders.inbox.inbox import FoundFile, Inbox
from loaders.inbox.known import Refusal, read_known
from loaders.inbox.names import printable
from loaders.inbox.plan import Plan, plan_load
from loaders.outlook import LoadOptions, LoadResult, wanted_version
from loaders.raw_tables import changes
from loaders.raw_tables.frames import Frames, frame
from loaders.raw_tables.load_frames import all_refusals, file_frames, now
from loaders.raw_tables.write import append, transaction
from loaders.reading_groups import read_groups

Progress = Callable[[int], AbstractContextManager[Callable[[int], None]]]
TOTALS = """
    select
        (select count(*) from raw.documents where retired_at is null) as documents,
        (
            select count(*) from raw.number_tokens as token
            inner join raw.documents as document using (document_id)
            where document.retired_at is null
        ) as figures
"""


def load_files(
    inbox: Inbox, files: Sequence[FoundFile], database: Path, options: LoadOptions, progress: Progress
) -> LoadResult:
    """Land what changed in one transaction; ``progress`` is called with the number of files that are read.

    It yields a function that is told of each batch how many are done. Raises NotPublishedError when another
    program holds the database.
    """
    started = now()
    with transaction(database) as connection:
        plan = plan_load(files, read_known(connection), wanted_version(options))
        _forget(connection, plan)
        new: list[Refusal] = []
        with progress(len(plan.read)) as advance:
            for batch in read_groups(plan.read, inbox.root, options.jobs, new.extend):
                append(connection, batch.frames)
                changes.note(connection, batch.frames["documents"]["document_id"])
                advance(batch.files)
        purged = _settle(connection, plan, started, options)
        refused = all_refusals(plan, new, started)
        append(connection, file_frames(plan, refused))
        documents, figures = connection.execute(TOTALS).fetchone() or (0, 0)
        result = LoadResult(
            load_id=f"{started:%Y%m%dT%H%M%S.%f}",
            documents=documents,
            figures=figures,
            read=len(plan.read),
            renamed=len(plan.renamed),
            revived=len(plan.revived),
            retired=len(plan.retired),
            replaced=len(plan.replaced),
            purged=purged,
            refusals=tuple(entry.refusal for entry in refused),
        )
        append(connection, _run_frames(inbox, started, len(files), result))
    return result


def unchanged(database: Path) -> LoadResult:
    """Return what the database holds when there was nothing to load."""
    with duckdb.connect(str(database), read_only=True) as connection:
        documents, figures = connection.execute(TOTALS).fetchone() or (0, 0)
        refusals = tuple(entry.refusal for entry in read_known(connection).refusals.values())
    return LoadResult("", documents, figures, 0, 0, 0, 0, 0, 0, refusals)


def _forget(connection: duckdb.DuckDBPyConnection, plan: Plan) -> None:
    """Remove what is replaced or read again, and note all that changes, before it does."""
    renamed = [document_id for document_id, _ in plan.renamed]
    changed = [*plan.replaced, *plan.reread, *plan.retired, *renamed]
    changes.note(connection, changed)
    changes.forget(connection, [*plan.replaced, *plan.reread])
    for table in ("document_files", "quarantine", "expectation_results"):
        connection.execute(f'delete from raw."{table}"')


def _settle(
    connection: duckdb.DuckDBPyConnection, plan: Plan, started: datetime, options: LoadOptions
) -> int:
    changes.retire(connection, plan.retired, started)
    changes.revive(connection, plan.revived)
    changes.rename(connection, plan.renamed)
    changes.note(connection, plan.revived)
    if options.remake:
        changes.note_all(connection)
    return changes.purge(connection) if options.purge else 0


def _run_frames(inbox: Inbox, started: datetime, files: int, result: LoadResult) -> Frames:
    run = {
        "load_id": result.load_id,
        "started_at": started,
        "finished_at": now(),
        "loader_version": loader_version(),
        "documents_folder": printable(str(inbox.root)),
        "files": files,
        "loaded": result.documents,
        "documents_read": result.read,
        "documents_retired": result.retired,
        "documents_replaced": result.replaced,
        "quarantined": len(result.refusals),
    }
    return {"load_runs": frame("load_runs", [run])}
