"""Processes that read files are held to limits, and what ends one of them is told."""

import os
import resource
import signal

import pytest

from loaders.documents.limits import COMPUTING_SECONDS, PROCESS_BYTES
from loaders.errors import UnreadableDocumentError
from loaders.workers import computing_time, done_apart, pool


def end_by_signal(number: int) -> None:
    os.kill(os.getpid(), number)


def limits() -> tuple[int, float, float]:
    """Memory that may be used, and the computing time that is left within and after a file."""
    with computing_time():
        within = signal.getitimer(signal.ITIMER_PROF)[0]
    return resource.getrlimit(resource.RLIMIT_DATA)[0], within, signal.getitimer(signal.ITIMER_PROF)[0]


@pytest.mark.parametrize(
    ("number", "code"),
    [(signal.SIGPROF, "too_slow"), (signal.SIGABRT, "too_large"), (signal.SIGTERM, "internal_error")],
)
def test_what_ended_a_process_is_told(number: int, code: str) -> None:
    with pytest.raises(UnreadableDocumentError) as caught:
        done_apart(end_by_signal, number)
    assert caught.value.reason_code == code


def test_a_process_of_its_own_answers_within_limits() -> None:
    memory, within, after = done_apart(limits)
    assert memory <= PROCESS_BYTES
    assert 0 < within < COMPUTING_SECONDS + 1
    assert after == 0


def test_processes_of_a_pool_are_held_to_the_same_limits() -> None:
    with pool(1) as processes:
        assert processes.submit(limits).result()[0] <= PROCESS_BYTES


def test_this_process_has_no_time_limit() -> None:
    assert limits()[1:] == (0, 0)
