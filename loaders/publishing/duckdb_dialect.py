"""DuckDB for SQLAlchemy as great-expectations needs it: read-only, without transactions, simple reflection.

great-expectations fetches a result after it has closed the connection. Closing rolls back, and with the
transaction DuckDB drops the result that is still to be fetched. Nothing is ever written here, so transactions
can be left out. Columns are read from DuckDB's own catalog: the PostgreSQL catalog that SQLAlchemy 2.1 asks
has tables that DuckDB does not imitate.
"""

from pathlib import Path
from typing import Any

from duckdb_engine import Dialect
from sqlalchemy import text
from sqlalchemy.dialects import registry
from sqlalchemy.types import NullType

NAME = "juesuan"
COLUMNS = """
    select column_name from duckdb_columns()
    where schema_name = :schema and table_name = :table and database_name = current_database()
    order by column_index
"""


class ReadOnlyDialect(Dialect):
    """The DuckDB dialect with transactions that do nothing and columns from ``duckdb_columns()``."""

    supports_statement_cache = False

    def do_begin(self, connection: Any) -> None:
        """Begin nothing."""

    def do_rollback(self, connection: Any) -> None:
        """Keep pending results."""

    def do_commit(self, connection: Any) -> None:
        """Commit nothing."""

    def get_columns(
        self, connection: Any, table_name: str, schema: str | None = None, **_: Any
    ) -> list[dict[str, Any]]:
        """Return the names of the columns; types are left to the database."""
        rows = connection.execute(text(COLUMNS), {"schema": schema or "main", "table": str(table_name)})
        return [{"name": name, "type": NullType(), "nullable": True, "default": None} for (name,) in rows]

    def get_pk_constraint(self, *_: Any, **__: Any) -> dict[str, Any]:
        """Report no key: whether keys hold is what the expectations test."""
        return {"constrained_columns": [], "name": None}


def register() -> None:
    """Make the dialect known to SQLAlchemy under its own name."""
    registry.register(f"duckdb.{NAME}", __name__, ReadOnlyDialect.__name__)


def url(database: Path) -> str:
    """Return the SQLAlchemy address of a database file."""
    return f"duckdb+{NAME}:///{database}"
