"""Only one run at a time writes a warehouse."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from loaders.errors import NotPublishedError

PAUSE = 0.2  # seconds between two looks at a lock that is waited for


@contextmanager
def exclusive(lock: Path, wait: float = 0) -> Iterator[None]:
    """Hold the lock file; raise NotPublishedError that names the process which holds it and since when.

    It is raised as well, with the place, where the file cannot be made.
    ``wait`` is how many seconds another run is waited for. The system releases the lock when a process ends,
    however it ends: none is ever left behind, whatever stands in the file.
    """
    with _open(lock) as file:
        _take(file, lock, wait)
        file.truncate(0)
        file.write(f"{os.getpid()} since {datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC")
        file.flush()
        yield
        file.truncate(0)


def _open(lock: Path) -> TextIO:
    try:
        lock.parent.mkdir(parents=True, exist_ok=True)
        return lock.open("a+", encoding="utf-8")
    except OSError as error:
        raise NotPublishedError(
            f"{lock.parent.parent} cannot be written: {error.strerror}; "
            "give --warehouse a folder that this user may write"
        ) from error


def _take(file: TextIO, lock: Path, wait: float) -> None:
    until = time.monotonic() + wait
    while True:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if time.monotonic() < until:
                time.sleep(min(PAUSE, max(0.0, until - time.monotonic())))
                continue
            file.seek(0)
            holder = file.read().strip() or "unknown"
            raise NotPublishedError(
                f"another run (process {holder}) is writing {lock.parent.parent}; "
                "wait until it has ended, or give --wait SECONDS"
            ) from error
        return
