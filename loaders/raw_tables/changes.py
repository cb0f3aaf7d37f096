"""What happens to documents that are in the raw schema already: forgotten, renamed, retired, revived.

``raw.changed_documents`` notes each of them with its department, so that dbt works on these departments only.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

import duckdb

from loaders.inbox.inbox import FoundFile
from loaders.raw_tables.schemas import DOCUMENT_TABLES

NOTE = """
    insert into raw.changed_documents (document_id, region_code, department_name)
    select document_id, region_code, department_name from raw.documents
    where document_id in (select unnest(?::varchar[]))
    except
    select document_id, region_code, department_name from raw.changed_documents
"""
RETIRED_WITH_CONTENT = (
    "select document_id from raw.documents where retired_at is not null order by document_id"
)


def note(connection: duckdb.DuckDBPyConnection, document_ids: Iterable[str]) -> None:
    """Note that what facts and marts say of these documents, as they stand in raw, has to be made anew."""
    connection.execute(NOTE, [list(document_ids)])


def note_all(connection: duckdb.DuckDBPyConnection) -> None:
    """Note every document: they are made by something else than what is there was made by."""
    note(
        connection, [row[0] for row in connection.execute("select document_id from raw.documents").fetchall()]
    )


def forget(connection: duckdb.DuckDBPyConnection, document_ids: Sequence[str]) -> None:
    """Remove all rows that came from these documents."""
    if not document_ids:
        return
    for table in DOCUMENT_TABLES:
        connection.execute(
            f'delete from raw."{table}" where document_id in (select unnest(?::varchar[]))',
            [list(document_ids)],
        )


def retire(connection: duckdb.DuckDBPyConnection, document_ids: Sequence[str], since: datetime) -> None:
    """Keep the rows, marked: staging and all behind it leave them out."""
    connection.execute(
        "update raw.documents set retired_at = ? where document_id in (select unnest(?::varchar[]))",
        [since, list(document_ids)],
    )


def revive(connection: duckdb.DuckDBPyConnection, document_ids: Sequence[str]) -> None:
    """Let documents count again."""
    connection.execute(
        "update raw.documents set retired_at = null where document_id in (select unnest(?::varchar[]))",
        [list(document_ids)],
    )


def rename(connection: duckdb.DuckDBPyConnection, renamed: Iterable[tuple[str, FoundFile]]) -> None:
    """Give documents the path and name of the first of their files."""
    for document_id, file in renamed:
        connection.execute(
            "update raw.documents set relative_path = ?, file_name = ? where document_id = ?",
            [file.relative_path, file.file_name, document_id],
        )


def purge(connection: duckdb.DuckDBPyConnection) -> int:
    """Remove the retired documents with all their rows; return how many there were."""
    retired = [row[0] for row in connection.execute(RETIRED_WITH_CONTENT).fetchall()]
    forget(connection, retired)
    return len(retired)
