"""Kill runs at random moments while documents change; look whether readers and the next run ever notice.

``python -m tests.benchmarks.faults --kills 50`` builds a warehouse of a few reports and then, again and again,
changes files, starts a refresh and kills it with all its children after a random time. After every kill the
published version must open and be whole; every few kills, and at the end, a run is left alone and must recover by
itself, with every document there once. Prints a line for each kill and a sum; the exit code is 1 when anything
was lost.
"""

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import duckdb

from loaders.settings import PROJECT
from tests.benchmarks.generated import report, write_reports

UNDISTURBED = 10  # every so many kills a run is left alone
WHOLE = """
    select
        (select count(*) from facts.dim_document),
        (select count(distinct sha256) from facts.dim_document),
        (select count(*) from facts.fct_published_figures) = (select sum(figures) from facts.dim_document),
        (select count(*) from marts.mart_document_scorecard) = (select count(*) from facts.dim_document)
"""


def start(documents: Path, warehouse: Path) -> subprocess.Popen:
    """Start a refresh as the head of a group of processes."""
    command = [sys.executable, "-m", "loaders.cli", "refresh", "--documents", str(documents)]
    return subprocess.Popen(
        [*command, "--warehouse", str(warehouse)],
        cwd=PROJECT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def finish(documents: Path, warehouse: Path) -> tuple[float, dict]:
    """Leave a run alone; return its seconds and outcome."""
    started = time.monotonic()
    run = start(documents, warehouse)
    said, complaints = run.communicate()
    if run.returncode:
        raise AssertionError(f"a run did not recover: {complaints[-2000:]}")
    return time.monotonic() - started, json.loads(said)


def kill_after(documents: Path, warehouse: Path, seconds: float) -> bool:
    """Kill a run and its children after some time; return False when it had ended before."""
    run = start(documents, warehouse)
    try:
        run.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        os.killpg(run.pid, signal.SIGKILL)
        run.communicate()
        return True
    return False


def readable(warehouse: Path) -> int:
    """Return the number of published documents; raise AssertionError when the version is not whole."""
    with duckdb.connect(str(warehouse / "juesuan.duckdb"), read_only=True) as connection:
        documents, contents, figures, scored = connection.execute(WHOLE).fetchone()
    assert documents == contents and figures and scored, "the published version is not whole"
    return documents


def change(chance: random.Random, paths: list[Path]) -> None:
    """Write one report anew, and remove or bring back another."""
    present = [path for path in paths if path.exists()]
    chance.choice(present).write_text(report(chance, "浙江省杭州市西湖区", 2021), encoding="utf-8")
    other = chance.choice(paths)
    if other.exists() and len(present) > 3:
        other.unlink()
    elif not other.exists():
        other.write_text(report(chance, "浙江省杭州市西湖区", 2022), encoding="utf-8")


def disturb(documents: Path, warehouse: Path, kills: int, usual: float, seed: int = 1) -> int:
    """Kill so many runs within the usual seconds; return how many recoveries went by without help."""
    chance, paths = random.Random(seed), sorted(documents.rglob("*.txt"))
    killed = recovered = 0
    while killed < kills:
        change(chance, paths)
        moment = chance.uniform(0, usual)
        if kill_after(documents, warehouse, moment):
            killed += 1
            found = readable(warehouse)
            print(f"kill {killed:>3} after {moment:5.1f} s: {found} documents published", flush=True)
        if killed % UNDISTURBED == 0 or killed == kills:
            _, outcome = finish(documents, warehouse)
            contents = {path.read_bytes() for path in documents.rglob("*.*") if path.is_file()}
            there = len(contents) - outcome["quarantined"]
            assert readable(warehouse) == there, "a document was lost or doubled"
            recovered += 1
    return recovered


def main() -> None:
    """Disturb a warehouse in a folder of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=50)
    kills = parser.parse_args().kills
    with tempfile.TemporaryDirectory() as name:
        documents, warehouse = Path(name) / "in", Path(name) / "w"
        write_reports(documents, 6)
        usual, _ = finish(documents, warehouse)
        recovered = disturb(documents, warehouse, kills, usual)
    print(
        f"{kills} kills, {kills} times a whole published version, {recovered} undisturbed runs that recovered"
    )


if __name__ == "__main__":
    main()
