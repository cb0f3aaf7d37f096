"""Disturb runs at random moments while documents change; look whether readers and the next run ever notice.

``python -m tests.benchmarks.faults --rounds 50`` builds a warehouse of a few reports and then, again and again,
changes files and disturbs a refresh in one of three ways: it is killed with all its children (``kill``), its
folder is copied while it runs, as a disk looks after power was lost (``copy``), or no file can grow beyond a
random size, as on a full disk (``full``). After each the published version must open and be whole, and a run that
is left alone must recover by itself, with every document there once; some of these are killed too before.
Prints a line for each round and a sum; the exit code is 1 when anything was lost.
"""

import argparse
import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import duckdb

from loaders.settings import PROJECT
from tests.benchmarks.generated import report, write_reports

KINDS = ("kill", "copy", "full")
KILLED_AGAIN = 0.2  # how often the run that recovers is killed as well
LEAST_SIZE = 100_000  # bytes that a file may have at least where the disk is full
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


def copy_after(documents: Path, warehouse: Path, seconds: float) -> bool:
    """Put a copy that was made while a run went on in the place of the warehouse; False when it had ended before."""
    torn = warehouse.with_name(f"{warehouse.name} torn")
    run = start(documents, warehouse)
    time.sleep(seconds)
    shutil.copytree(warehouse, torn, symlinks=True, ignore_dangling_symlinks=True)
    was_running = run.poll() is None
    run.communicate()
    shutil.rmtree(warehouse)
    torn.rename(warehouse)
    return was_running


def fill_disk(documents: Path, warehouse: Path, size: int) -> bool:
    """Let no file of a run grow beyond a size; return False when that was enough."""
    run = start(documents, warehouse)
    resource.prlimit(run.pid, resource.RLIMIT_FSIZE, (size, size))  # its children inherit it
    run.communicate()
    return run.returncode != 0


def readable(warehouse: Path) -> int:
    """Return the number of published documents; raise AssertionError when the version is not whole."""
    with duckdb.connect(str(warehouse / "juesuan.duckdb"), read_only=True) as connection:
        documents, contents, figures, scored = connection.execute(WHOLE).fetchone()
    assert documents == contents and figures and scored, "the published version is not whole"
    return documents


def change(chance: random.Random, paths: Sequence[Path]) -> None:
    """Write one report anew, and remove or bring back another."""
    present = [path for path in paths if path.exists()]
    chance.choice(present).write_text(report(chance, "浙江省杭州市西湖区", 2021), encoding="utf-8")
    other = chance.choice(paths)
    if other.exists() and len(present) > 3:
        other.unlink()
    elif not other.exists():
        other.write_text(report(chance, "浙江省杭州市西湖区", 2022), encoding="utf-8")


def disturbed(kind: str, chance: random.Random, documents: Path, warehouse: Path, usual: float) -> bool:
    """Start a run and disturb it; return False when it had ended before."""
    if kind == "full":
        size = (warehouse / "juesuan.duckdb").stat().st_size
        return fill_disk(documents, warehouse, chance.randint(LEAST_SIZE, size))
    disturb = kill_after if kind == "kill" else copy_after
    return disturb(documents, warehouse, chance.uniform(0, usual))


def disturb_often(documents: Path, warehouse: Path, kinds: Sequence[str], usual: float, seed: int = 1) -> int:
    """Disturb one run for each kind within the usual seconds; return how many recoveries went by without help."""
    chance, paths, recovered = random.Random(seed), sorted(documents.rglob("*.txt")), 0
    for kind in kinds:
        change(chance, paths)
        while not disturbed(kind, chance, documents, warehouse, usual):
            change(chance, paths)
        found = readable(warehouse)
        while chance.random() < KILLED_AGAIN and disturbed("kill", chance, documents, warehouse, usual):
            readable(warehouse)
        finish(documents, warehouse)
        contents = {path.read_bytes() for path in documents.rglob("*.*") if path.is_file()}
        recovered += 1
        there = readable(warehouse)
        assert there == len(contents), f"{there} documents are published, {len(contents)} are there"
        print(f"{recovered:>3} {kind}: {found} documents published, {there} by the next run", flush=True)
    return recovered


def main() -> None:
    """Disturb a warehouse in a folder of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=50)
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=["kill"])
    given = parser.parse_args()
    kinds = [given.kinds[number % len(given.kinds)] for number in range(given.rounds)]
    with tempfile.TemporaryDirectory() as name:
        documents, warehouse = Path(name) / "in", Path(name) / "w"
        write_reports(documents, 6)
        usual, _ = finish(documents, warehouse)
        recovered = disturb_often(documents, warehouse, kinds, usual)
    print(
        f"{len(kinds)} disturbed runs, {recovered} times a whole published version and a run that recovered"
    )


if __name__ == "__main__":
    main()
