"""How long one more document takes in a warehouse of many, beside a full rebuild in the same run.

``python -m tests.benchmarks.scale --documents 10000`` writes reports of its own, loads them, adds one, asks again
with nothing new, and rebuilds everything. Prints a table: seconds of each run and of its steps, rows made anew.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import duckdb

from tests.benchmarks.generated import write_reports

SLOWEST = 12  # models and tests that are named
REWRITTEN = """
    select count(*) from facts.fct_published_figures
    where document_id in (select document_id from intermediate.int_documents_identified)
"""


def refresh(documents: Path, warehouse: Path, *more: str) -> tuple[float, dict]:
    """Run a refresh; return its seconds and its outcome."""
    started = time.perf_counter()
    command = [sys.executable, "-m", "loaders.cli", "refresh", "--documents", str(documents)]
    done = subprocess.run(
        [*command, "--warehouse", str(warehouse), *more], capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(done.stderr[-2000:])
    return time.perf_counter() - started, json.loads(done.stdout)


def told(name: str, seconds: float, outcome: dict, warehouse: Path) -> None:
    """Print a line of the table."""
    with duckdb.connect(str(warehouse / "juesuan.duckdb"), read_only=True) as connection:
        rows = connection.execute(REWRITTEN).fetchone()[0] if outcome["outcome"] == "published" else 0
    steps = "  ".join(f"{step} {spent:.1f}" for step, spent in outcome["seconds"].items())
    print(f"{name:<16} {seconds:>8.1f} s   {rows:>9} figures made anew   {steps}", flush=True)


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
    count = parser.parse_args().documents
    with tempfile.TemporaryDirectory() as name:
        folder, warehouse = Path(name) / "in", Path(name) / "w"
        paths = write_reports(folder, count + 1)
        last = paths[-1].read_bytes()
        paths[-1].unlink()
        told("first build", *refresh(folder, warehouse), warehouse)
        slowest(warehouse)
        paths[-1].write_bytes(last)
        one, outcome = refresh(folder, warehouse)
        told("one more", one, outcome, warehouse)
        slowest(warehouse)
        told("nothing new", *refresh(folder, warehouse), warehouse)
        full, outcome = refresh(folder, warehouse, "--full")
        told("full rebuild", full, outcome, warehouse)
        size = (warehouse / "juesuan.duckdb").stat().st_size
        print(f"one more document takes {one / full:.1%} of a full rebuild; the file has {size / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
