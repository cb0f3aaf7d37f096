"""How long a text report takes from bytes to figures, on one core, after start-up: `make benchmark`.

Beside it stands a bare scan for digits in the decoded text: what reading the numbers alone would cost.
"""

import os
import re
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from loaders.blocks.layout import lay_out
from loaders.documents.metadata import describe
from loaders.documents.reader import read_document
from loaders.figures.extract import extract

REPETITIONS = 15
PROJECT = Path(__file__).resolve().parents[2]
DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?%?")


def milliseconds(action: Callable[[], object]) -> float:
    """Return the median time of an action in milliseconds, after one run that warms up."""
    action()
    times = []
    for _ in range(REPETITIONS):
        begin = time.perf_counter()
        action()
        times.append((time.perf_counter() - begin) * 1000)
    return statistics.median(times)


def understand(path: Path) -> int:
    """Read one report as the loaders do; return the number of its figures."""
    document = read_document(path, path.parent)
    layout = lay_out(document)
    return len(extract(document, layout, describe(document, layout)).tokens)


def scan(path: Path) -> int:
    """Find the digits of one report."""
    return len(DIGITS.findall(path.read_bytes().decode("utf-8")))


def main() -> int:
    """Print the median of every text report in a folder, by default the real ones, and the median of all."""
    shared = Path(os.environ.get("JUESUAN_SHARED", PROJECT.parent / "shared"))
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else shared / "documents"
    reports = sorted(folder.glob("*.txt"))
    if not reports:
        print(f"benchmark: no text report in {folder}", file=sys.stderr)
        return 1
    taken = []
    for path in reports:
        whole, bare = (
            milliseconds(lambda path=path: understand(path)),
            milliseconds(lambda path=path: scan(path)),
        )
        taken.append(whole)
        print(f"{path.name:32} {whole:7.1f} ms   digits alone {bare:6.2f} ms   {understand(path)} numbers")
    print(f"{'median':32} {statistics.median(taken):7.1f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main())
