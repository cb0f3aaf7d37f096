"""How long one more document takes in a warehouse of many, beside a full rebuild in the same run.

``python -m tests.benchmarks.scale --documents 10000`` writes reports of its own, loads them, adds one, asks again
with nothing new, and rebuilds everything. Prints a table: seconds of each run (also those of computing, which a
busy machine changes less) and of its steps, rows made anew. Reports are as long as published ones; ``--short``
writes a seventh of their figures.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import duckdb

from tests.benchmarks.generated import long_report, report, write_reports

SLOWEST = 12  # models and tests that are named
REWRITTEN = """
    select count(*) from facts.fct_published_figures
    where document_id in (select document_id from intermediate.int_documents_identified)
"""


def refresh(documents: Path, warehouse: Path, *more: str) -> tuple[float, float, dict]:
    """Run a refresh; return its seconds, its seconds of computing and its outcome."""
    started, computed = time.perf_counter(), _computed()
    command = [sys.executable, "-m", "loaders.cli", "refresh", "--documents", str(documents)]
    done = subprocess.run(
        [*command, "--warehouse", str(warehouse), *more], capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(done.stderr[-2000:])
    return time.perf_counter() - started, _computed() - computed, json.loads(done.stdout)


def _computed() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def told(name: str, seconds: float, computed: float, outcome: dict, warehouse: Path) -> None:
    """Print a line of the table."""
    with duckdb.connect(str(warehouse / "juesuan.duckdb"), read_only=True) as connection:
        rows = connection.execute(REWRITTEN).fetchone()[0] if outcome["outcome"] == "published" else 0
    steps = "  ".join(f"{step} {spent:.1f}" for step, spent in outcome["seconds"].items())
    spent = f"{seconds:>8.1f} s {computed:>8.1f} s computing"
    print(f"{name:<16} {spent} {rows:>9} figures made anew   {steps}", flush=True)


def slowest(warehouse: Path) -> None:
    """Print the nodes of dbt that took longest in the last run."""
    results = json.loads((warehouse / "work" / "target" / "run_results.json").read_text(encoding="utf-8"))
    nodes = sorted(results["results"], key=lambda node: -node["execution_time"])
    for node in nodes[:SLOWEST]:
        print(f"    {node['execution_time']:>7.2f} s  {node['unique_id'].split('.', 2)[-1]}", flush=True)


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--short", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder, warehouse = Path(name) / "in", Path(name) / "w"
        paths = write_reports(folder, given.documents + 1, write=report if given.short else long_report)
        last = paths[-1].read_bytes()
        paths[-1].unlink()
        told("first build", *refresh(folder, warehouse), warehouse)
        slowest(warehouse)
        paths[-1].write_bytes(last)
        one = refresh(folder, warehouse)
        told("one more", *one, warehouse)
        slowest(warehouse)
        told("nothing new", *refresh(folder, warehouse), warehouse)
        full = refresh(folder, warehouse, "--full")
        told("full rebuild", *full, warehouse)
        size = (warehouse / "juesuan.duckdb").stat().st_size
        shares = f"{one[0] / full[0]:.1%} of the time and {one[1] / full[1]:.1%} of the computing"
        print(f"one more document takes {shares} of a full rebuild; the file has {size / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
