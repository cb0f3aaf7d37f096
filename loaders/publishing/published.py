"""Read-only access to the published version."""

from collections.abc import Sequence
from typing import Any

import duckdb

from loaders.errors import NotPublishedError
from loaders.settings import Warehouse

Row = dict[str, Any]


def connect(warehouse: Warehouse) -> duckdb.DuckDBPyConnection:
    """Open the published database for reading; raise NotPublishedError when there is none or it cannot be opened."""
    if not warehouse.published.exists():
        raise NotPublishedError(
            f"nothing is published in {warehouse.root}; run `juesuan build --documents DIR` first"
        )
    options = {"autoinstall_known_extensions": "false", "autoload_known_extensions": "false"}
    try:
        return duckdb.connect(str(warehouse.published), read_only=True, config=options)
    except duckdb.Error as error:
        reason = str(error).splitlines()[0]
        raise NotPublishedError(
            f"{warehouse.published} cannot be opened ({reason}); put a version that is kept back with "
            "`juesuan rollback N`, or move the file away and build again"
        ) from error


def rows(connection: duckdb.DuckDBPyConnection, query: str, values: Sequence[Any] = ()) -> list[Row]:
    """Return the rows of a query with bound values, each as a dictionary by column."""
    cursor = connection.execute(query, list(values))
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
