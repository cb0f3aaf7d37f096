"""Commands over published versions: versions, rollback, export."""

import click

from loaders.commands import options
from loaders.commands.options import example, write_lines
from loaders.settings import named, warehouse_folder


@click.command(epilog=example("juesuan versions", "juesuan versions --format json"))
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="How they are written.",
)
@options.warehouse
def versions(form: str, warehouse: str) -> None:
    """List the versions that are kept, the newest first; * marks the published one."""
    from loaders.publishing.versions import as_json, as_lines, read_versions

    write_lines((as_json if form == "json" else as_lines)(read_versions(warehouse_folder(warehouse))))


@click.command(epilog=example("juesuan rollback 41"))
@click.argument("version", type=int)
@options.wait
@options.warehouse
def rollback(version: int, wait: float, warehouse: str) -> None:
    """Publish a version again that is kept. The next build goes on from it."""
    from loaders.publishing.lock import exclusive
    from loaders.publishing.versions import kept_numbers, roll_back

    place = warehouse_folder(warehouse)
    kept_numbers(place)  # a mistyped folder is told before a lock is made in it
    with exclusive(place.lock, wait):
        roll_back(place, version)
    write_lines([f"version      {version}"])


@click.command(epilog=example("juesuan export --to parquet"))
@click.option("--to", "target", required=True, metavar="DIR", help="Folder that is made or replaced.")
@options.warehouse
def export(target: str, warehouse: str) -> None:
    """Write facts and marts of the published version as Parquet files, with a manifest."""
    from loaders.publishing.export import export as write

    folder = named(target, "--to")
    manifest = write(warehouse_folder(warehouse), folder)
    rows = sum(table["rows"] for table in manifest["tables"])
    write_lines([f"version      {manifest['version']}", f"tables       {len(manifest['tables'])}"])
    write_lines([f"rows         {rows}", f"folder       {folder.resolve()}"])
