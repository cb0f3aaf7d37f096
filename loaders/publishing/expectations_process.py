"""The gate: the process that runs the expectations, what it found, and whether that stops publishing."""

import json
import subprocess
import sys
from types import TracebackType
from typing import Any, Self

from loaders.errors import NotPublishedError
from loaders.raw_tables.frames import frame
from loaders.raw_tables.write import land
from loaders.settings import PROJECT, Warehouse

SHOWN = 5  # failures that are named; the others are in the data docs


class ExpectationsProcess:
    """Starts at once (its imports take seconds), waits until it is told to run, ends with the block."""

    def __init__(self, warehouse: Warehouse) -> None:
        self._warehouse = warehouse
        self._process: subprocess.Popen[str] | None = None

    def __enter__(self) -> Self:
        """Start the process."""
        command = [sys.executable, "-m", "loaders.publishing.run_expectations", str(self._warehouse.root)]
        self._process = subprocess.Popen(
            command,
            cwd=PROJECT,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the process, whether it was told to run or not."""
        if self._process is not None and self._process.poll() is None:
            self._process.kill()
            self._process.communicate()

    def run(self) -> str:
        """Run the suites, land the results, return how many held.

        Raises NotPublishedError that names what failed when a critical expectation does not hold.
        """
        results = self._results()
        rows = {"expectation_results": frame("expectation_results", results)}
        land(self._warehouse.work_database, [rows], replaced=("expectation_results",))
        broken = [result for result in results if result["severity"] == "critical" and not result["success"]]
        if broken:
            raise NotPublishedError(f"critical expectations do not hold: {_named(broken)}")
        held = sum(result["success"] for result in results)
        return f"{held} of {len(results)} expectations hold; none that is critical fails"

    def _results(self) -> list[dict[str, Any]]:
        self._warehouse.work_results.unlink(missing_ok=True)
        assert self._process is not None
        _, complaints = self._process.communicate("run\n")
        if self._process.returncode != 0 or not self._warehouse.work_results.is_file():
            last = complaints.strip().splitlines()[-1:] or ["no message"]
            raise NotPublishedError(f"the expectations could not be run: {last[0][:400]}")
        return json.loads(self._warehouse.work_results.read_text(encoding="utf-8"))


def _named(broken: list[dict[str, Any]]) -> str:
    said = [
        f"{result['table_name']}: {result['description']} (observed {result['observed']})"
        for result in broken[:SHOWN]
    ]
    more = [f"and {len(broken) - SHOWN} more"] if len(broken) > SHOWN else []
    return "; ".join(said + more)
