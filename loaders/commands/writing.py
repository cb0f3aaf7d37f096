"""Commands that write a warehouse: load, build, refresh."""

import json
from typing import Any

import click

from loaders.commands import options
from loaders.commands.options import example, write_lines
from loaders.settings import warehouse_folder


@click.command(
    epilog=example(
        "juesuan build --documents documents", "juesuan build --documents in --warehouse w --jobs 4"
    )
)
@options.documents
@options.warehouse
@options.jobs
@options.full
@options.rehash
@options.purge
@options.keep
@options.wait
@options.log_format
@options.verbose
def build(**given: Any) -> None:
    """Load a folder, transform, check and publish it as WAREHOUSE/juesuan.duckdb.

    Only files that changed are read; when nothing did, nothing is done. A file that cannot be read is
    quarantined with its reason and the others go on. When a check of the warehouse itself fails, the version
    published before stays and the exit code is 1. What is wrong within a document never stops a build: it is a
    finding.
    """
    from loaders.publishing.status import describe_status, read_status

    result = _run(given)
    if result.load is None:
        write_lines([f"nothing new: version {result.number} holds what the files say"])
    write_lines(describe_status(read_status(warehouse_folder(given["warehouse"]))))


@click.command(
    epilog=example(
        "juesuan refresh --documents in --warehouse w",
        "juesuan refresh --documents in --warehouse w --log-format json --wait 600",
    )
)
@options.documents
@options.warehouse
@options.jobs
@options.full
@options.rehash
@options.purge
@options.keep
@options.wait
@options.log_format
@options.verbose
def refresh(**given: Any) -> None:
    """Do what build does, for a scheduler: one JSON line on stdout says how it ended."""
    from loaders.publishing.outcome import failure, success

    try:
        outcome = success(_run(given), warehouse_folder(given["warehouse"]))
    except Exception as error:
        write_lines([json.dumps(failure(error), ensure_ascii=False)])
        raise
    write_lines([json.dumps(outcome, ensure_ascii=False)])


@click.command(epilog=example("juesuan load --documents documents", "dbt build"))
@options.documents
@options.warehouse
@options.jobs
@options.full
@options.rehash
@options.purge
@options.wait
@options.log_format
@options.verbose
def load(**given: Any) -> None:
    """Only land the raw schema in WAREHOUSE/work/juesuan.duckdb; `dbt build` goes on from there."""
    from loaders import build as main_job
    from loaders.terminal import visible

    inbox, place, chosen, narrator = _chosen(given)
    result = main_job.load(inbox, place, chosen, narrator)
    write_lines([] if result.load_id else ["nothing new"])
    write_lines([f"documents    {result.documents}", f"numbers      {result.figures}"])
    write_lines([f"read         {result.read}", f"retired      {result.retired}"])
    write_lines([f"database     {place.work_database}", f"quarantined  {len(result.refusals)}"])
    write_lines(visible(f"  {one.relative_path}: {one.reason} {one.remedy}") for one in result.refusals)


def _run(given: dict[str, Any]) -> Any:
    from loaders import build as main_job

    return main_job.build(*_chosen(given))


def _chosen(given: dict[str, Any]) -> tuple[Any, Any, Any, Any]:
    """Return inbox, warehouse, options and narrator."""
    from loaders import build as main_job
    from loaders.inbox.inbox import open_inbox
    from loaders.outlook import LoadOptions
    from loaders.progress import Narrator

    how = LoadOptions(given["jobs"], given["full"], given["rehash"], given["purge"])
    chosen = main_job.RunOptions(load=how, keep=given.get("keep", 1), wait=given["wait"])
    narrator = Narrator(verbose=given["verbose"], as_json=given["log_format"] == "json")
    return open_inbox(given["documents"]), warehouse_folder(given["warehouse"]), chosen, narrator
