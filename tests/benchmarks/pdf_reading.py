"""How long a PDF takes to become text and tables, beside pdfplumber's table finder: `make benchmark`.

Both run over the same file in turns in this process; the smaller of their times counts. The memory is that
of a process of its own that reads the file once.
"""

import io
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pdfplumber

from loaders.documents.pdf.reader import read

REPETITIONS = 3
PROJECT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("JUESUAN_SHARED", PROJECT.parent / "shared"))


def extract_tables(content: bytes) -> int:
    """Find the tables of all pages with pdfplumber; return their number."""
    with pdfplumber.open(io.BytesIO(content)) as document:
        return sum(len(page.extract_tables()) for page in document.pages)


def seconds(action: Callable[[], object]) -> float:
    """Return how long an action takes."""
    begin = time.perf_counter()
    action()
    return time.perf_counter() - begin


def compare(content: bytes) -> tuple[float, float]:
    """Return the smallest of several times of our reader and of pdfplumber, taken in turns."""
    read(content)
    ours, theirs = [], []
    for _ in range(REPETITIONS):
        ours.append(seconds(lambda: read(content)))
        theirs.append(seconds(lambda: extract_tables(content)))
    return min(ours), min(theirs)


def peak_megabytes(path: Path) -> float:
    """Return the largest memory of a process that reads one PDF."""
    command = [sys.executable, __file__, "--memory", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=PROJECT)
    return float(done.stdout)


def main() -> int:
    """Print times and memory of every PDF in the shared folder, or in the folder that is named."""
    if sys.argv[1:2] == ["--memory"]:
        read(Path(sys.argv[2]).read_bytes())
        print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
        return 0
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED
    for path in sorted(folder.rglob("*.pdf")):
        ours, theirs = compare(path.read_bytes())
        print(
            f"{path.name:32} {ours * 1000:7.0f} ms   pdfplumber {theirs * 1000:7.0f} ms"
            f"   share {ours / theirs:.2f}   {peak_megabytes(path):.0f} MB"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
