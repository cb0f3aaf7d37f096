"""The command ``juesuan``: thin, and the only place that makes exit codes of errors."""

import sys
import traceback
from collections.abc import Callable, Sequence
from typing import Any

import click

from loaders.commands import options, versions, writing
from loaders.commands.options import example, write_lines, write_text
from loaders.commands.reporting import report
from loaders.errors import JuesuanError, UsageError
from loaders.settings import named, warehouse_folder

DONE, NOT_PUBLISHED, WRONG_USAGE = 0, 1, 2


@click.group(epilog=example("juesuan build --documents documents", "juesuan findings", "juesuan status"))
def cli() -> None:
    """Turn departmental final accounts (部门决算) and self-evaluations (绩效自评) into a warehouse."""


@cli.command(epilog=example("juesuan status", "juesuan status --rules"))
@click.option("--rules", is_flag=True, help="Also show what each rule says of the documents.")
@options.warehouse
def status(rules: bool, warehouse: str) -> None:
    """Show the published version: documents, quarantine, coverage, checks held and failed."""
    from loaders.publishing.rules import describe_rules, read_rules
    from loaders.publishing.status import describe_status, read_status

    place = warehouse_folder(warehouse)
    write_lines(describe_status(read_status(place)))
    if rules:
        write_lines(describe_rules(read_rules(place)))


@cli.command(
    epilog=example("juesuan findings", "juesuan findings --document report-2024 --format csv > findings.csv")
)
@click.option(
    "--document",
    metavar="NAME",
    help="Only this document: the name of one of its files, with or without ending.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "csv"]),
    default="table",
    show_default=True,
    help="How they are written; json and csv have all columns.",
)
@options.warehouse
def findings(document: str | None, form: str, warehouse: str) -> None:
    """List where the documents contradict themselves, worst first."""
    from loaders.publishing import findings as listing

    forms = {"table": listing.as_table, "json": listing.as_json, "csv": listing.as_csv}
    found = listing.read_findings(warehouse_folder(warehouse), document)
    write_text(forms[form](found))


@cli.command(epilog=example("juesuan coverage", "juesuan coverage --document report-2024 --format json"))
@click.option(
    "--document",
    metavar="NAME",
    help="Only this document: the name of one of its files, with or without ending.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="How it is written.",
)
@click.option(
    "--top", type=click.IntRange(min=1), default=25, show_default=True, help="Rows of patterns and contexts"
)
@options.warehouse
def coverage(document: str | None, form: str, top: int, warehouse: str) -> None:
    """Show which patterns claim how much, and every number that is not understood."""
    from loaders.publishing import coverage as report

    found = report.read_coverage(warehouse_folder(warehouse), document)
    write_text((report.as_json if form == "json" else report.as_tables)(found, top))


@cli.command(
    epilog=example(
        "juesuan explain 0123456789abcdef:1024", "juesuan explain 0123456789abcdef:1024 --image page.png"
    )
)
@click.argument("figure_id")
@click.option("--image", metavar="FILE", help="Write a PNG of the page here, the figure framed (PDF).")
@options.warehouse
def explain(figure_id: str, image: str | None, warehouse: str) -> None:
    """Show where a published figure stands in its source and the checks it takes part in."""
    from loaders.publishing.explain import explain as explanation

    place = warehouse_folder(warehouse)
    picture = None if image is None else named(image, "--image", "file")
    write_lines(explanation(place, figure_id))
    if picture:
        from loaders.publishing.figure_picture import write_picture

        write_lines(write_picture(place, figure_id, picture))


COMMANDS = (
    writing.build,
    writing.load,
    writing.refresh,
    versions.versions,
    versions.rollback,
    versions.export,
    report,
)
for command in COMMANDS:
    cli.add_command(command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit code; every error is one line on stderr."""
    arguments = sys.argv[1:] if arguments is None else arguments
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # a terminal that has no Chinese shows ?, it does not stop us
    sys.exit(_run(lambda: cli.main(list(arguments), prog_name="juesuan", standalone_mode=False), arguments))


def _run(command: Callable[[], Any], arguments: Sequence[str]) -> int:
    try:
        command()
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        return WRONG_USAGE
    except (Exception, KeyboardInterrupt) as error:
        if options.VERBOSE in arguments and not isinstance(error, click.ClickException):
            traceback.print_exc()
        message, code = _explained(error, _hint(arguments))
        click.echo(f"juesuan: {' '.join(message.split())}", err=True)
        return code
    return DONE


def _hint(arguments: Sequence[str]) -> str:
    """What to do about an error that is none of ours: some commands can show where it comes from."""
    command = cli.commands.get(next(iter(arguments), ""))
    shows = command is not None and any(options.VERBOSE in option.opts for option in command.params)
    if shows and options.VERBOSE not in arguments:
        return f"try again with {options.VERBOSE} to see where it comes from, and report it"
    return "report it with the command"


def _explained(error: BaseException, hint: str) -> tuple[str, int]:
    """Return the line that is printed for an error, and the exit code."""
    match error:
        case click.UsageError(ctx=click.Context() as context):
            return f"{error.format_message()} See `{context.command_path} --help`.", WRONG_USAGE
        case click.ClickException():
            return error.format_message(), WRONG_USAGE
        case UsageError():
            return str(error), WRONG_USAGE
        case JuesuanError():
            return str(error), NOT_PUBLISHED
        case KeyboardInterrupt() | click.Abort():
            return "stopped; what was published before stays published", NOT_PUBLISHED
        case OSError(strerror=str(reason)):
            place = "" if error.filename is None else f"{error.filename!r}: "
            return (
                f"{place}{reason}; see to the rights and the room of the place, then try again",
                NOT_PUBLISHED,
            )
        case _ if type(error).__name__ == "IOException":  # of DuckDB, which is slow to import
            reason = str(error).splitlines()[0]
            return f"{reason}; see to the rights and the room of the place, then try again", NOT_PUBLISHED
        case _:
            return f"{type(error).__name__}: {error} ({hint})", NOT_PUBLISHED


if __name__ == "__main__":
    main()
