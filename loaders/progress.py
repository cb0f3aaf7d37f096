"""Tell a person what goes on: a bar on a terminal, plain lines anywhere else. All of it on stderr."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

SECONDS_BETWEEN_LINES = 5.0


class Narrator:
    """Says which step a run is at; ``verbose`` adds the details that are left out otherwise.

    With ``as_json`` every line is an object with the time, for programs that collect logs.
    """

    def __init__(self, console: Console | None = None, verbose: bool = False, as_json: bool = False) -> None:
        self.console = console or Console(stderr=True, highlight=False, markup=False, soft_wrap=True)
        self.verbose = verbose
        self.as_json = as_json

    def say(self, line: str) -> None:
        """Print one line."""
        if self.as_json:
            entry = {"time": f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}", "message": line}
            line = json.dumps(entry, ensure_ascii=False)
        self.console.print(line)

    def detail(self, line: str) -> None:
        """Print one line when the user wants to know more."""
        if self.verbose:
            self.say(line)

    @contextmanager
    def reading(self, files: int) -> Iterator[Callable[[int], None]]:
        """Yield a function that is told how many more files are done."""
        bar = self._bar if self.console.is_terminal and not self.as_json else self._lines
        with bar(files) as advance:
            yield advance

    @contextmanager
    def _bar(self, files: int) -> Iterator[Callable[[int], None]]:
        columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        with Progress(*columns, console=self.console, transient=True) as progress:
            task = progress.add_task("reading", total=files)
            yield lambda count: progress.advance(task, count)

    @contextmanager
    def _lines(self, files: int) -> Iterator[Callable[[int], None]]:
        done, told = 0, time.monotonic()

        def advance(count: int) -> None:
            nonlocal done, told
            done += count
            if done == files or time.monotonic() - told >= SECONDS_BETWEEN_LINES:
                told = time.monotonic()
                self.say(f"read {done} of {files} files")

        yield advance
