"""Run every suite over the work database itself and write results and data docs.

A program of its own (``python -m loaders.publishing.run_expectations WAREHOUSE``), because importing
great-expectations takes seconds: it is started while dbt works, and begins when a line arrives on stdin.
"""

import itertools
import json
import logging
import os
import shutil
import sys
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

os.environ["GX_ANALYTICS_ENABLED"] = "false"  # before the import, which reads it
import great_expectations as gx
from great_expectations.data_context.types.base import (
    DataContextConfig,
    InMemoryStoreBackendDefaults,
    ProgressBarsConfig,
)
from great_expectations.expectations.registry import get_expectation_impl

from loaders.publishing import duckdb_dialect
from loaders.publishing.data_docs import detach_from_the_net, page_name, write_index
from loaders.publishing.suites import Expectation, read_suites
from loaders.settings import Warehouse

Result = dict[str, Any]  # a row of raw.expectation_results
OF_RUN = """
    select looked_at.* from {table} as looked_at
    anti join (
        select document_id from facts.dim_document
        anti join intermediate.int_documents_identified using (document_id)
    ) as left_as_they_are using (document_id)
"""


def main(arguments: Sequence[str]) -> int:
    """Wait for the word to begin, run the suites, write the results; nothing is done without the word."""
    logging.disable(logging.WARNING)
    warnings.simplefilter("ignore")
    if not sys.stdin.readline():
        return 0
    warehouse = Warehouse(Path(arguments[0]))
    shutil.rmtree(warehouse.work_docs, ignore_errors=True)
    results = evaluate(warehouse.work_database, read_suites(), warehouse.work_docs)
    warehouse.work_results.write_text(json.dumps(results, ensure_ascii=False), encoding="utf-8")
    return 0


def evaluate(database: Path, expectations: Sequence[Expectation], docs: Path) -> list[Result]:
    """Return one result for each expectation, in the order given, and write data docs into ``docs``."""
    context = _context(docs)
    duckdb_dialect.register()
    options = {"connect_args": {"read_only": True}}
    source = context.data_sources.add_sql(
        "warehouse",
        connection_string=duckdb_dialect.url(database),
        create_temp_table=False,
        kwargs=options,
    )
    results: dict[int, Result] = {}
    numbered = sorted(enumerate(expectations), key=lambda pair: (pair[1].suite, pair[1].table, pair[0]))
    for (suite, table), members in itertools.groupby(numbered, lambda pair: (pair[1].suite, pair[1].table)):
        results |= _validate(context, source, page_name(suite, table), list(members))
    context.build_data_docs()
    source.get_engine().dispose()
    ordered = [results[number] for number in range(len(expectations))]
    detach_from_the_net(docs)
    write_index(docs, ordered)
    return ordered


def _context(docs: Path) -> Any:
    stores = InMemoryStoreBackendDefaults(init_temp_docs_sites=False)  # else a folder in /tmp is left behind
    context = gx.get_context(
        mode="ephemeral", project_config=DataContextConfig(store_backend_defaults=stores)
    )
    context.variables.progress_bars = ProgressBarsConfig(globally=False)
    store = {"class_name": "TupleFilesystemStoreBackend", "base_directory": str(docs)}
    index = {"class_name": "DefaultSiteIndexBuilder"}
    context.add_data_docs_site(
        "data_docs",
        {
            "class_name": "SiteBuilder",
            "store_backend": store,
            "site_index_builder": index,
            "show_how_to_buttons": False,
        },
    )
    return context


def _validate(
    context: Any, source: Any, name: str, members: Sequence[tuple[int, Expectation]]
) -> dict[int, Result]:
    first = members[0][1]
    schema, table = first.table.split(".")
    if first.is_of_run:
        asset = source.add_query_asset(name, query=OF_RUN.format(table=first.table))
    else:
        asset = source.add_table_asset(name, table_name=table, schema_name=schema)
    suite = gx.ExpectationSuite(
        name=name,
        expectations=[
            get_expectation_impl(expectation.kind)(
                **expectation.arguments,
                description=expectation.description,
                severity=expectation.severity,
                meta={"number": number},
            )
            for number, expectation in members
        ],
    )
    definition = gx.ValidationDefinition(
        name=name, data=asset.add_batch_definition_whole_table("all"), suite=context.suites.add(suite)
    )
    told = context.validation_definitions.add(definition).run().results
    answers = {answer.expectation_config.meta["number"]: answer for answer in told}
    return {number: _result(expectation, answers[number]) for number, expectation in members}


def _result(expectation: Expectation, answer: Any) -> Result:
    found = answer.result
    unexpected = found.get("unexpected_count")
    if expectation.kind == "unexpected_rows_expectation":
        unexpected = found.get("observed_value")
    return {
        "suite": expectation.suite,
        "severity": expectation.severity,
        "expectation": expectation.kind,
        "table_name": expectation.table,
        "rule_id": expectation.rule_id,
        "success": bool(answer.success),
        "observed": _observed(found, answer.exception_info),
        "unexpected_count": unexpected,
        "description": expectation.description,
    }


def _observed(found: dict[str, Any], raised: dict[str, Any]) -> str | None:
    """Return what was seen in words: the error where the expectation could not be tested at all."""
    errors = [entry for entry in (raised, *raised.values()) if isinstance(entry, dict)]
    for error in errors:
        if error.get("raised_exception"):
            return " ".join(str(error["exception_message"]).split())[:500]
    if "observed_value" in found:
        return str(found["observed_value"])
    examples = found.get("partial_unexpected_list")
    return json.dumps(examples[:5], ensure_ascii=False, default=str) if examples else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
