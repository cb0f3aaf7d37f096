"""How long a text report takes from bytes to figures, on one core, after start-up: `make benchmark`.

Beside the whole stand the step from the laid out document to its figures, the first reading, when no clause of the
report was met before, as in a load of many reports, and a bare scan for digits in the decoded text: what reading the
numbers alone would cost.
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


def milliseconds(action: Callable[[], object]) -> tuple[float, float]:
    """The time of the first run of an action and the median time of those after it, in milliseconds."""
    times = []
    for _ in range(1 + REPETITIONS):
        begin = time.perf_counter()
        action()
        times.append((time.perf_counter() - begin) * 1000)
    return times[0], statistics.median(times[1:])


def understand(path: Path) -> int:
    """Read one report as the loaders do; return the number of its figures."""
    document = read_document(path, path.parent)
    layout = lay_out(document)
    return len(extract(document, layout, describe(document, layout)).tokens)


def extraction_of(path: Path) -> Callable[[], object]:
    """The step that reads the figures of a document that is laid out."""
    document = read_document(path, path.parent)
    layout = lay_out(document)
    metadata = describe(document, layout)
    return lambda: extract(document, layout, metadata)


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
    for digest in sorted((PROJECT / "documents").rglob("*.*")):
        understand(digest)  # start-up: tables read, patterns compiled
    taken = []
    for path in reports:
        first, whole = milliseconds(lambda path=path: understand(path))
        _, figures = milliseconds(extraction_of(path))
        _, bare = milliseconds(lambda path=path: scan(path))
        taken.append((first, whole, figures))
        print(
            f"{path.name:32} {whole:7.1f} ms   figures {figures:7.1f} ms   first {first:7.1f} ms"
            f"   digits alone {bare:6.2f} ms   {understand(path)} numbers"
        )
    first, whole, figures = (statistics.median(times) for times in zip(*taken, strict=True))
    print(f"{'median':32} {whole:7.1f} ms   figures {figures:7.1f} ms   first {first:7.1f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main())
