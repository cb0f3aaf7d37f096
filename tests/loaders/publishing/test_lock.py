import os
import subprocess
import sys
from pathlib import Path

import pytest

from loaders.errors import NotPublishedError
from loaders.publishing.lock import exclusive

HOLD = """
import pathlib, sys
from loaders.publishing.lock import exclusive
with exclusive(pathlib.Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_run_is_refused_with_the_process_that_holds_it(tmp_path: Path):
    lock = tmp_path / "w" / "work" / "lock"
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(lock)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(NotPublishedError, match=f"process {holder.pid}"), exclusive(lock):
            pass
        holder.kill()
        holder.wait()
        with exclusive(lock):  # what a killed run held is free again
            assert lock.read_text(encoding="utf-8") == str(os.getpid())


def test_it_is_free_again_after_an_error(tmp_path: Path):
    lock = tmp_path / "work" / "lock"
    with pytest.raises(ValueError, match="wrong"), exclusive(lock):
        raise ValueError("wrong")
    with exclusive(lock):
        pass
