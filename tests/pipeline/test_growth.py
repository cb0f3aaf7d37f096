"""Time grows with the documents, not with their square: no model brings every row of one table to every row of another."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest

from tests.running import PROJECT

EVERY_PAIR = {
    "BLOCKWISE_NL_JOIN",
    "CROSS_PRODUCT",
}  # what DuckDB does where a join asks more than comparisons
MODELS = sorted((PROJECT / "models").rglob("*.sql"))
ALONE = """
    with figures as (select * from facts.fct_published_figures)
    select count(*) from figures left join facts.dim_document as documents
    on figures.document_id = documents.document_id and figures.fact_kind = 'account'
"""

Plan = dict[str, Any]


def below(plan: Plan) -> Iterator[Plan]:
    """Yield the steps of a plan, the last one first."""
    yield plan
    for child in plan["children"]:
        yield from below(child)


def grows(plan: Plan, named: dict[str, Plan]) -> bool:
    """Tell whether rows come from a table that has more of them with each document."""
    told = plan["extra_info"]
    match plan["name"].strip():
        case "UNGROUPED_AGGREGATE":
            return False
        case "CTE_SCAN":
            return grows(named[told["CTE Index"]], named)
    here = "Table" in told and ".seeds." not in told["Table"]
    return here or any(grows(child, named) for child in plan["children"])


def growing_pairs(connection: duckdb.DuckDBPyConnection, query: str) -> list[str]:
    """Return the steps that bring every row to every row where both sides grow."""
    (plan,) = json.loads(connection.execute(f"explain (format json) {query}").fetchall()[0][1])
    steps = list(below(plan))
    named = {
        step["extra_info"]["Table Index"]: step["children"][0]
        for step in steps
        if step["name"].strip() == "CTE"
    }
    pairs = [step for step in steps if step["name"].strip() in EVERY_PAIR]
    return [pair["name"] for pair in pairs if all(grows(side, named) for side in pair["children"])]


@pytest.fixture(scope="module")
def published(published_database: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(str(published_database), read_only=True) as connection:
        yield connection


def test_a_join_that_asks_something_of_one_side_alone_is_noticed(published: duckdb.DuckDBPyConnection):
    assert growing_pairs(published, ALONE) == ["BLOCKWISE_NL_JOIN"]


def test_no_model_compares_every_row_with_every_other(
    published_warehouse: Path, published: duckdb.DuckDBPyConnection
):
    compiled = published_warehouse / "work" / "target" / "compiled" / "juesuan"
    for model in MODELS:
        query = (compiled / model.relative_to(PROJECT)).read_text(encoding="utf-8")
        assert growing_pairs(published, query) == [], model.name
