"""Processes that read files, held to limits: what breaks one of them costs its file and nothing else."""

import multiprocessing
import resource
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing.connection import Connection
from typing import Any

from loaders.documents.limits import COMPUTING_SECONDS, PROCESS_BYTES
from loaders.errors import UnreadableDocumentError

_LEAVE_OUT = "Leave the file out, or report it with the file."

# spawn: a fork of a process with threads (polars has some) can hang
_CONTEXT = multiprocessing.get_context("spawn")


def pool(jobs: int) -> ProcessPoolExecutor:
    """Processes that are ended by the system when they exceed a limit."""
    return ProcessPoolExecutor(jobs, mp_context=_CONTEXT, initializer=_hold_to_limits)


@contextmanager
def computing_time() -> Iterator[None]:
    """Let what is done here take a limited time of computing; in a process of ours only.

    Seconds of computing, not of waiting: a busy machine refuses no other files than an idle one.
    """
    if multiprocessing.parent_process() is None:
        yield
        return
    signal.setitimer(signal.ITIMER_PROF, COMPUTING_SECONDS)  # its signal ends the process
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def done_apart(function: Callable[..., Any], *arguments: Any) -> Any:
    """What a function returns in a process of its own.

    Raises UnreadableDocumentError when the process ends without an answer: too_slow, too_large, internal_error.
    """
    receiver, sender = _CONTEXT.Pipe(duplex=False)
    process = _CONTEXT.Process(target=_answer, args=(sender, function, arguments))
    process.start()
    sender.close()
    try:
        return receiver.recv()
    except EOFError:
        process.join()
        raise _ended(process.exitcode or 0) from None
    finally:
        receiver.close()
        process.join()


def _answer(sender: Connection, function: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
    _hold_to_limits()
    sender.send(function(*arguments))


def _hold_to_limits() -> None:
    _, most = resource.getrlimit(resource.RLIMIT_DATA)
    limit = PROCESS_BYTES if most == resource.RLIM_INFINITY else min(PROCESS_BYTES, most)
    resource.setrlimit(resource.RLIMIT_DATA, (limit, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _ended(exit_code: int) -> UnreadableDocumentError:
    if exit_code == -signal.SIGPROF:
        reason = f"Reading it takes more than {COMPUTING_SECONDS} seconds of computing."
        return UnreadableDocumentError("too_slow", reason, "Split it into one file a report.")
    if exit_code in (-signal.SIGABRT, -signal.SIGKILL, -signal.SIGTRAP, -signal.SIGSEGV, -signal.SIGILL):
        reason = f"Reading it needs more than {PROCESS_BYTES // 2**30} GB of memory, or breaks the library that reads it."
        return UnreadableDocumentError("too_large", reason, _LEAVE_OUT)
    reason = "Reading it stopped with the death of the process that read it."
    return UnreadableDocumentError("internal_error", reason, _LEAVE_OUT)
