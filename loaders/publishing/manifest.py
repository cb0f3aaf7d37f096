"""The manifest of a version: what is in it, what it was checked with, and what it was made by."""

import platform
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

import duckdb

from loaders.inbox.fingerprints import loader_version, transformation_version
from loaders.publishing.published import rows

TOOLS = ("juesuan", "duckdb", "dbt-core", "dbt-duckdb", "polars", "great-expectations")
DOCUMENTS = """
    select
        document_id, sha256,
        list(relative_path order by relative_path) as paths
    from raw.document_files
    where document_id is not null
    group by all order by document_id
"""
TABLES = """
    select schema_name, table_name from duckdb_tables()
    where database_name = current_database() and schema_name in ('raw', 'facts', 'marts') order by all
"""
RETIRED = (
    "select document_id, sha256, relative_path from raw.documents where retired_at is not null order by all"
)
QUARANTINED = "select relative_path, reason_code, sha256 from raw.quarantine order by all"
EXPECTATIONS = """
    select suite, severity, count(*) as expectations, count(*) filter (where success) as held
    from raw.expectation_results group by all order by all
"""


def describe_build(
    database: Path, base: int | None, steps: Sequence[Mapping[str, Any]], transformed: str
) -> dict[str, Any]:
    """Return the manifest of a checked database; ``steps`` are those of its run, with seconds and rows."""
    with duckdb.connect(str(database), read_only=True) as connection:
        counts = {
            f"{schema}.{table}": rows(connection, f'select count(*) as n from "{schema}"."{table}"')[0]["n"]
            for schema, table in connection.execute(TABLES).fetchall()
        }
        return {
            "made_from": base,
            "loader_version": loader_version(),
            "transformation": transformation_version(),
            "tools": {"python": platform.python_version(), **{name: version(name) for name in TOOLS}},
            "steps": list(steps),
            "checks": {"dbt": transformed, "expectations": rows(connection, EXPECTATIONS)},
            "row_counts": counts,
            "size_bytes": database.stat().st_size,
            "documents": rows(connection, DOCUMENTS),
            "retired": rows(connection, RETIRED),
            "quarantined": rows(connection, QUARANTINED),
        }
