"""Readers that query the marts in a loop while builds publish: no error, and never two versions in one answer.

``python -m tests.benchmarks.readers --readers 20 --seconds 60`` publishes versions of a small warehouse without a
pause; half of the readers keep their connection for a while, half connect for each question.
"""

import argparse
import sys
import tempfile
import threading
import time
from pathlib import Path

import duckdb

from loaders.publishing import workshop
from loaders.publishing.release import publish
from loaders.settings import Warehouse

ROWS = 20_000
QUESTION = """
    select count(*), min(version), max(version), (select min(version) from marts.mart_b), count(distinct place)
    from marts.mart_a
"""


def publish_version(warehouse: Warehouse, version: int) -> None:
    """Publish two marts that both tell the number of the version in each row."""
    state = workshop.prepare(warehouse)
    with workshop.writing(warehouse, state):
        with duckdb.connect(str(warehouse.work_database)) as connection:
            connection.execute("create schema if not exists marts")
            for mart in ("mart_a", "mart_b"):
                connection.execute(
                    f"create or replace table marts.{mart} as "
                    "select ? as version, range as place from range(?)",
                    [version, ROWS],
                )
        number = publish(warehouse)
        workshop.mark(warehouse, build=number, is_published=True)


class Reader(threading.Thread):
    """Asks until it is told to stop; notes errors and answers of two versions."""

    def __init__(self, warehouse: Warehouse, questions: int, stop: threading.Event) -> None:
        super().__init__()
        self.warehouse, self.questions, self.stopped = warehouse, questions, stop
        self.asked = 0
        self.wrong: list[str] = []

    def run(self) -> None:
        """Connect, ask some questions, connect again."""
        while not self.stopped.is_set():
            try:
                self._ask()
            except duckdb.Error as error:
                self.wrong.append(str(error))

    def _ask(self) -> None:
        path = str(self.warehouse.published.resolve())
        with duckdb.connect(path, read_only=True) as connection:
            for _ in range(self.questions):
                count, lowest, highest, other, places = connection.execute(QUESTION).fetchone()
                self.asked += 1
                if (count, places) != (ROWS, ROWS) or not lowest == highest == other:
                    self.wrong.append(f"mixed: {count} {lowest} {highest} {other} {places}")


def watch(folder: Path, readers: int, seconds: float) -> tuple[int, int, list[str]]:
    """Return the versions published, the questions answered and what went wrong."""
    warehouse, stop = Warehouse(folder / "w"), threading.Event()
    publish_version(warehouse, 1)
    threads = [Reader(warehouse, 1 if number % 2 else 25, stop) for number in range(readers)]
    for thread in threads:
        thread.start()
    version, until = 1, time.monotonic() + seconds
    while time.monotonic() < until:
        version += 1
        publish_version(warehouse, version)
    stop.set()
    for thread in threads:
        thread.join()
    return (
        version,
        sum(thread.asked for thread in threads),
        [one for thread in threads for one in thread.wrong],
    )


def main() -> None:
    """Watch readers in a folder of their own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--readers", type=int, default=20)
    parser.add_argument("--seconds", type=float, default=60)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        versions, asked, wrong = watch(Path(name), given.readers, given.seconds)
    print(f"{versions} versions published, {asked} questions of {given.readers} readers, {len(wrong)} errors")
    sys.exit("; ".join(wrong[:3]) if wrong else 0)


if __name__ == "__main__":
    main()
