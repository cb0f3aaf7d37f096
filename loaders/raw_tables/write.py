"""Land frames in schema ``raw`` of the work database: all of it in one transaction, or none of it."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

import duckdb
import polars as pl

from loaders.raw_tables.connection import connect_for_writing
from loaders.raw_tables.schemas import RAW_TABLES

SQL_TYPES = {pl.String: "varchar", pl.Int64: "bigint", pl.Date: "date", pl.Boolean: "boolean"}


@contextmanager
def transaction(database: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """Yield a connection in whose transaction every raw table is there, with the columns of the contract.

    Readers of the database see the old rows or all of the new ones. An error passes through and leaves the old
    rows. Raises NotPublishedError when another program holds the database.
    """
    database.parent.mkdir(parents=True, exist_ok=True)
    with connect_for_writing(database) as connection:
        connection.begin()
        try:
            _make_tables(connection)
            yield connection
            connection.commit()
        except BaseException:
            with suppress(duckdb.TransactionException):  # a commit that failed has ended it already
                connection.rollback()
            raise


def land(database: Path, batches: Iterable[Mapping[str, pl.DataFrame]], replaced: Collection[str]) -> None:
    """Empty the tables named in ``replaced``, then append every batch; all in one transaction."""
    with transaction(database) as connection:
        for table in replaced:
            connection.execute(f'delete from raw."{table}"')
        for batch in batches:
            append(connection, batch)


def append(connection: duckdb.DuckDBPyConnection, frames: Mapping[str, pl.DataFrame]) -> None:
    """Add the rows of each frame to the raw table of its name; raise TypeError when it breaks the contract."""
    for table, frame in frames.items():
        schema = RAW_TABLES[table]
        if dict(frame.schema) != {name: _instance(kind) for name, kind in schema.items()}:
            raise TypeError(f"frame for raw.{table} breaks the raw contract: {frame.schema}")
        columns = ", ".join(f'"{name}"' for name in schema)
        connection.register("incoming", frame.to_arrow(compat_level=pl.CompatLevel.oldest()))
        connection.execute(f'insert into raw."{table}" ({columns}) select {columns} from incoming')
        connection.unregister("incoming")


def sql_type(kind: pl.DataType | type[pl.DataType]) -> str:
    """Return the DuckDB type that a column of the raw contract is landed as."""
    if isinstance(kind, pl.Decimal):
        return f"decimal({kind.precision},{kind.scale})"
    if isinstance(kind, pl.Datetime):
        return "timestamp"
    return SQL_TYPES[kind]


def _make_tables(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the tables that lack; one that was landed under another contract keeps the columns that still are."""
    connection.execute("create schema if not exists raw")
    for table, schema in RAW_TABLES.items():
        wanted = [(name, sql_type(kind).upper()) for name, kind in schema.items()]
        found = _columns(connection, table)
        if found == wanted:
            continue
        columns = ", ".join(f'"{name}" {kind}' for name, kind in wanted)
        connection.execute(f'create or replace table raw."new {table}" ({columns})')
        shared = ", ".join(f'"{name}"' for name, kind in found if (name, kind) in wanted)
        if shared:
            connection.execute(f'insert into raw."new {table}" ({shared}) select {shared} from raw."{table}"')
        connection.execute(f'drop table if exists raw."{table}"')
        connection.execute(f'alter table raw."new {table}" rename to "{table}"')


def _columns(connection: duckdb.DuckDBPyConnection, table: str) -> list[tuple[str, str]]:
    query = (
        "select column_name, data_type from duckdb_columns() "
        "where database_name = current_database() and schema_name = 'raw' and table_name = ? "
        "order by column_index"
    )
    return connection.execute(query, [table]).fetchall()


def _instance(kind: pl.DataType | type[pl.DataType]) -> pl.DataType:
    return kind if isinstance(kind, pl.DataType) else kind()
