"""Only one run at a time writes a warehouse."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from loaders.errors import NotPublishedError


@contextmanager
def exclusive(lock: Path) -> Iterator[None]:
    """Hold the lock file; raise NotPublishedError that names the process which holds it.

    The system releases the lock when the process ends, however it ends: none is ever left behind.
    """
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("a+", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            file.seek(0)
            holder = file.read().strip() or "unknown"
            raise NotPublishedError(
                f"another run (process {holder}) is writing {lock.parent.parent}; wait until it has ended"
            ) from error
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield
        file.truncate(0)
