"""Options that several commands take, and how they write."""

import os
import sys
from collections.abc import Iterable

import click

from loaders.settings import DEFAULT_WAREHOUSE

warehouse = click.option(
    "--warehouse", default=DEFAULT_WAREHOUSE, show_default=True, metavar="DIR", help="Folder of the warehouse"
)


def example(*lines: str) -> str:
    """Return the end of a help text, kept line by line."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)


def write_lines(lines: Iterable[str]) -> None:
    """Print lines to stdout; a reader that has gone away is no error."""
    try:
        for line in lines:
            click.echo(line)
    except BrokenPipeError:  # nobody reads on: nothing went wrong
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
