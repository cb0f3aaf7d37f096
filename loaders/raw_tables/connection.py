"""The one way in which the work database is opened for writing."""

from pathlib import Path

import duckdb

from loaders.errors import NotPublishedError


def connect_for_writing(database: Path) -> duckdb.DuckDBPyConnection:
    """Open the work database; raise NotPublishedError with the reason when it cannot be."""
    try:
        return duckdb.connect(str(database), config={"autoinstall_known_extensions": "false"})
    except duckdb.Error as error:
        reason = str(error).splitlines()[0]
        raise NotPublishedError(
            f"{database} cannot be opened for writing ({reason}); close the program that has it open"
        ) from error
