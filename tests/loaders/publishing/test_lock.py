import os
import subprocess
import sys
import threading
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
        named = rf"process {holder.pid} since \d{{4}}-\d\d-\d\d \d\d:\d\d:\d\d UTC"
        with pytest.raises(NotPublishedError, match=named), exclusive(lock):
            pass
        with pytest.raises(NotPublishedError, match=named), exclusive(lock, wait=0.3):
            pass
        holder.kill()
        holder.wait()
        assert lock.read_text(encoding="utf-8").startswith(f"{holder.pid} ")
        with exclusive(lock):  # what a killed run held is free again
            assert lock.read_text(encoding="utf-8").startswith(f"{os.getpid()} ")


def test_a_run_that_waits_goes_on_when_the_other_has_ended(tmp_path: Path):
    lock = tmp_path / "w" / "work" / "lock"
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(lock)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout.readline() == "held\n"
        threading.Timer(0.5, holder.stdin.close).start()
        with exclusive(lock, wait=60):
            assert lock.read_text(encoding="utf-8").startswith(f"{os.getpid()} ")


def test_it_is_free_again_after_an_error(tmp_path: Path):
    lock = tmp_path / "work" / "lock"
    with pytest.raises(ValueError, match="wrong"), exclusive(lock):
        raise ValueError("wrong")
    with exclusive(lock):
        pass
