"""How long the steps of a run took and how many rows stood behind each, kept in the warehouse itself."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb

from loaders.raw_tables.frames import frame
from loaders.raw_tables.load_frames import now
from loaders.raw_tables.write import append, transaction

SCHEMAS = {"load": ["raw"], "transform": ["facts", "marts"]}
CHECKED = "select count(*) from raw.expectation_results"
TABLES = """
    select schema_name, table_name from duckdb_tables()
    where database_name = current_database() and list_contains(?::varchar[], schema_name) order by all
"""


class RunHistory:
    """Collects the steps of one run."""

    def __init__(self, database: Path) -> None:
        self._database = database
        self._steps: list[dict[str, Any]] = []

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Measure a step; one that fails is not noted: the run ends with it."""
        started = now()
        yield
        self._steps.append(
            {
                "step": name,
                "started_at": started,
                "finished_at": now(),
                "seconds": _seconds(now() - started),
                "row_count": _rows(self._database, name),
            }
        )

    def write(self, load_id: str) -> None:
        """Land the steps in raw.run_steps."""
        with transaction(self._database) as connection:
            append(
                connection,
                {"run_steps": frame("run_steps", [{"load_id": load_id, **step} for step in self._steps])},
            )

    def rows(self) -> list[dict[str, Any]]:
        """Return the steps for the manifest."""
        return [{name: str(value) for name, value in step.items()} for step in self._steps]

    def seconds(self) -> dict[str, str]:
        """Return the duration of each step."""
        return {step["step"]: str(step["seconds"]) for step in self._steps}


def _seconds(duration: Any) -> Decimal:
    return (Decimal(duration // datetime.resolution) / 1_000_000).quantize(Decimal("0.001"))


def _rows(database: Path, step: str) -> int:
    with duckdb.connect(str(database), read_only=True) as connection:
        if step == "check":
            return connection.execute(CHECKED).fetchall()[0][0]
        tables = connection.execute(TABLES, [SCHEMAS[step]]).fetchall()
        return sum(
            connection.execute(f'select count(*) from "{schema}"."{table}"').fetchall()[0][0]
            for schema, table in tables
        )
