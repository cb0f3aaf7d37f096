"""The command that writes a report on one document."""

import click

from loaders.commands import options
from loaders.commands.options import example, write_lines, write_text
from loaders.errors import UsageError
from loaders.settings import named, warehouse_folder


@click.command(
    epilog=example("juesuan report report-2024", "juesuan report report-2024 --format html --out report.html")
)
@click.argument("document")
@click.option(
    "--format",
    "form",
    type=click.Choice(["md", "html"]),
    default="md",
    show_default=True,
    help="Markdown, or one page that opens without a server.",
)
@click.option("--out", metavar="FILE", help="Where to write it; by default it is printed.")
@options.warehouse
def report(document: str, form: str, out: str | None, warehouse: str) -> None:
    """Write what was found in DOCUMENT (a file name, with or without ending), findings first.

    The checks that hold, and the rules that had nothing to check, stand in an appendix.
    """
    from loaders.publishing.report import read_report
    from loaders.publishing.report_pages import FORMS
    from loaders.publishing.report_parts import parts_of, title_of

    target = None if out is None else named(out, "--out", "file")
    found = read_report(warehouse_folder(warehouse), document)
    text = FORMS[form](title_of(found), parts_of(found))
    if target is None:
        write_text(text)
        return
    try:
        target.write_text(text, encoding="utf-8", errors="replace")
    except OSError as error:
        reason = error.strerror or error
        raise UsageError(f"{out!r} cannot be written: {reason}; give --out another file") from error
    write_lines([str(target)])
