"""Options that several commands take, and how they write."""

import os
import sys
from collections.abc import Iterable

import click

from loaders.settings import BUILDS_KEPT, DEFAULT_WAREHOUSE

VERBOSE = "--verbose"

documents = click.option(
    "--documents",
    required=True,
    multiple=True,
    metavar="DIR",
    help="Folder of the reports, with its subfolders, or a pattern such as 'in/*/2024*'; may be given several times.",
)
warehouse = click.option(
    "--warehouse", default=DEFAULT_WAREHOUSE, show_default=True, metavar="DIR", help="Folder of the warehouse"
)
jobs = click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="Processes that read; by default as many as pay.",
)
verbose = click.option(VERBOSE, is_flag=True, help="Show details, and where an error comes from.")
full = click.option("--full", is_flag=True, help="Read every file again and make every table anew.")
rehash = click.option(
    "--rehash", is_flag=True, help="Look into every file, also where size and times are as before."
)
purge = click.option(
    "--purge", is_flag=True, help="Remove documents whose files are gone, with all their rows."
)
keep = click.option(
    "--keep",
    type=click.IntRange(min=1),
    default=BUILDS_KEPT,
    show_default=True,
    metavar="N",
    help="Versions that are kept",
)
wait = click.option(
    "--wait",
    type=click.FloatRange(min=0),
    default=0.0,
    metavar="SECONDS",
    help="How long to wait for another run to end; by default not at all.",
)
log_format = click.option(
    "--log-format",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How progress is written to stderr.",
)


def example(*lines: str) -> str:
    """Return the end of a help text, kept line by line."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)


def write_text(text: str) -> None:
    """Print text as it is: other signs than the line end, which a quote may hold, begin no new line."""
    write_lines([text.removesuffix("\n")])


def write_lines(lines: Iterable[str]) -> None:
    """Print lines to stdout; a reader that has gone away is no error."""
    try:
        for line in lines:
            click.echo(line)
    except BrokenPipeError:  # nobody reads on: nothing went wrong
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
