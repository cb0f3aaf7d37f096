"""The conventions of the dbt project: names, layers, descriptions, contracts, sources, length, dialect."""

import csv
import json
import re
from pathlib import Path
from statistics import quantiles
from typing import Any

import duckdb
import polars as pl
import pytest

from loaders.raw_tables.schemas import DOCUMENT_TABLES, RAW_TABLES
from tests.running import PROJECT

PREFIXES = {"staging": ("stg_",), "intermediate": ("int_",), "facts": ("fct_", "dim_"), "marts": ("mart_",)}
SQL_TYPES = {
    pl.String: "varchar",
    pl.Int64: "bigint",
    pl.Date: "date",
    pl.Boolean: "boolean",
    pl.Datetime("us"): "timestamp",
    pl.Decimal(38, 6): "decimal(38, 6)",
    pl.Decimal(18, 3): "decimal(18, 3)",
    pl.Decimal(4, 3): "decimal(4, 3)",
}
MODELS = sorted((PROJECT / "models").rglob("*.sql"))
DIALECT = (
    r"\b(try_cast|regexp_\w+|list|array_agg|string_agg|make_date|strptime|strftime|hash|exclude|unnest|hugeint)\s*\("
    r"|::"
)
CLOCK = (
    r"\b(now|today|random|uuid|gen_random_uuid|hash|get_current_timestamp)\s*\(|"
    r"\bcurrent_(date|timestamp|time)\b|run_started_at|invocation_id"
)
LOGIC = r"\bcase\b|row_number|group by|\bunion\b"

Node = dict[str, Any]


def short(path: Path) -> str:
    return str(path.relative_to(PROJECT))


def without_comments(sql: str) -> str:
    return re.sub(r"\{#.*?#\}|\{\{.*?\}\}|--[^\n]*", "", sql, flags=re.DOTALL)


@pytest.fixture(scope="module")
def manifest(parsed_project: tuple[Path, str]) -> Node:
    """What dbt makes of the project."""
    folder, said = parsed_project
    assert "exit code 0" in said
    assert "WARNING" not in said, said
    return json.loads((folder / "manifest.json").read_text(encoding="utf-8"))


def nodes(manifest: Node, kind: str) -> list[Node]:
    return sorted(
        (node for node in manifest["nodes"].values() if node["resource_type"] == kind),
        key=lambda node: node["name"],
    )


def test_folder_is_layer_is_prefix_is_schema(manifest: Node):
    for node in nodes(manifest, "model"):
        layer = Path(node["path"]).parts[0]
        assert node["name"].startswith(PREFIXES[layer]), node["name"]
        assert node["schema"] == layer, node["name"]
        assert re.fullmatch(r"(stg_raw__|int_|fct_|dim_|mart_)[a-z]+(_[a-z]+)*", node["name"]), node["name"]


def test_every_model_and_seed_is_described_with_its_grain(manifest: Node):
    for node in nodes(manifest, "model") + nodes(manifest, "seed"):
        assert node["description"], node["name"]
        assert node["config"]["meta"].get("grain"), node["name"]


def test_every_column_is_described(manifest: Node):
    for node in [*nodes(manifest, "model"), *nodes(manifest, "seed"), *manifest["sources"].values()]:
        assert node["columns"], node["name"]
        for column in node["columns"].values():
            assert column["description"], f"{node['name']}.{column['name']}"


def test_the_described_columns_are_the_columns(manifest: Node, published_database: Path):
    with duckdb.connect(str(published_database), read_only=True) as connection:
        rows = connection.execute(
            "select table_schema || '.' || table_name, list(column_name order by column_name) "
            "from information_schema.columns group by all"
        ).fetchall()
    columns = dict(rows)
    for node in nodes(manifest, "model"):
        assert sorted(node["columns"]) == columns[f"{node['schema']}.{node['name']}"], node["name"]


def test_what_others_read_has_an_enforced_contract(manifest: Node):
    for node in nodes(manifest, "model"):
        if node["schema"] in ("facts", "marts"):
            assert node["config"]["contract"]["enforced"], node["name"]
            assert all(column["data_type"] for column in node["columns"].values()), node["name"]


def test_no_key_is_declared(manifest: Node):
    """Keys are tested. DuckDB 1.0 does not open a file with the index of a declared key."""
    for node in nodes(manifest, "model"):
        for column in node["columns"].values():
            declared = {constraint["type"] for constraint in column["constraints"]}
            assert declared <= {"not_null", "check"}, f"{node['name']}.{column['name']}"


def test_what_the_database_enforces_is_not_tested_again(manifest: Node):
    for test in nodes(manifest, "test"):
        model = manifest["nodes"].get(test.get("attached_node"))
        if model and test["test_metadata"]["name"] == "not_null":
            column = model["columns"][test["column_name"]]
            enforced = {constraint["type"] for constraint in column.get("constraints", [])}
            assert "not_null" not in enforced, test["name"]


def test_every_fact_dimension_and_mart_has_a_tested_key(manifest: Node):
    keyed = set()
    for test in nodes(manifest, "test"):
        if test.get("test_metadata", {}).get("name") in ("unique", "unique_combination_of_columns"):
            keyed.add(test["attached_node"])
    for node in nodes(manifest, "model"):
        if node["schema"] in ("facts", "marts"):
            assert node["unique_id"] in keyed, node["name"]


def test_only_staging_reads_the_sources(manifest: Node):
    for node in nodes(manifest, "model"):
        reads = [parent for parent in node["depends_on"]["nodes"] if parent.startswith("source.")]
        assert bool(reads) == (node["schema"] == "staging"), node["name"]


def test_staging_shows_the_documents_in_work(manifest: Node):
    macro = "macro.juesuan.of_documents_in_work"
    for table in DOCUMENT_TABLES:
        node = manifest["nodes"][f"model.juesuan.stg_raw__{table}"]
        assert macro in node["depends_on"]["macros"], node["name"]


def test_what_is_kept_is_read_where_all_documents_count(manifest: Node):
    """An intermediate model is of one run; what it read from a table that is kept would be doubled there."""
    kept = {n["unique_id"] for n in nodes(manifest, "model") if n["config"]["materialized"] == "incremental"}
    assert kept
    for node in nodes(manifest, "model"):
        read = kept.intersection(node["depends_on"]["nodes"])
        if node["schema"] == "intermediate":
            assert not read or node["name"] == "int_program_costs_divided", f"{node['name']} reads {read}"


def test_layers_read_only_what_is_below_them(manifest: Node):
    order = ["seeds", "staging", "intermediate", "facts", "marts"]
    known = {
        node["unique_id"]: node["schema"] for kind in ("model", "seed") for node in nodes(manifest, kind)
    }
    for node in nodes(manifest, "model"):
        for parent in node["depends_on"]["nodes"]:
            if parent in known:
                assert order.index(known[parent]) <= order.index(node["schema"]), (
                    f"{node['name']} reads {parent}"
                )


def test_the_sources_state_the_raw_contract(manifest: Node):
    sources = {source["name"]: source for source in manifest["sources"].values()}
    assert sorted(sources) == sorted(RAW_TABLES)
    for table, columns in RAW_TABLES.items():
        stated = {name: column["data_type"] for name, column in sources[table]["columns"].items()}
        assert stated == {name: SQL_TYPES[data_type] for name, data_type in columns.items()}, table
        assert list(stated) == list(columns), table


def test_every_seed_column_has_a_type(manifest: Node):
    for node in nodes(manifest, "seed"):
        with (PROJECT / node["original_file_path"]).open(encoding="utf-8", newline="") as file:
            header = next(csv.reader(file))
        assert sorted(node["config"]["column_types"]) == sorted(header), node["name"]
        assert sorted(node["columns"]) == sorted(header), node["name"]


def test_every_model_with_logic_has_a_unit_test(manifest: Node):
    tested = {test["model"] for test in manifest["unit_tests"].values()}
    for path in MODELS:
        if "reconciliation" in short(path) or path.stem in ("int_documents_identified",):
            continue  # rules are proven one by one, see tests/project/test_rules.py
        if re.search(LOGIC, without_comments(path.read_text(encoding="utf-8"))):
            assert path.stem in tested, path.stem


@pytest.mark.parametrize("path", MODELS, ids=short)
def test_a_model_reads_from_the_top(path: Path):
    sql = path.read_text(encoding="utf-8")
    assert re.search(r"\n\)\n\nselect \* from \w+\n$", sql)
    assert sql.count("\n") <= 150
    if "/staging/" in short(path):
        assert re.findall(r"^(\w+) as \($", sql, flags=re.MULTILINE) == ["source", "renamed"]


def test_most_models_are_short():
    lines = [
        sum(1 for line in path.read_text(encoding="utf-8").splitlines() if line.strip()) for path in MODELS
    ]
    assert quantiles(lines, n=10)[-1] <= 80


@pytest.mark.parametrize("path", MODELS + sorted((PROJECT / "analyses").glob("*.sql")), ids=short)
def test_words_of_one_dialect_stand_in_macros(path: Path):
    found = re.search(DIALECT, without_comments(path.read_text(encoding="utf-8")))
    assert not found, found


@pytest.mark.parametrize("path", MODELS + sorted((PROJECT / "macros").rglob("*.sql")), ids=short)
def test_no_model_reads_a_clock_or_chance(path: Path):
    found = re.search(CLOCK, without_comments(path.read_text(encoding="utf-8")))
    assert not found, found


def test_every_macro_of_ours_is_used(manifest: Node):
    ours = {name for name, macro in manifest["macros"].items() if macro["package_name"] == "juesuan"}
    used = {"macro.juesuan.generate_schema_name"}  # called by dbt itself
    for node in [*manifest["nodes"].values(), *manifest["macros"].values()]:
        used.update(node["depends_on"].get("macros", []))
    assert {name for name in ours if "macro.juesuan.test_" not in name} <= used


@pytest.mark.parametrize(
    ("labels", "column", "codes", "key"),
    [
        ("account_labels", "account_code", "accounts", "account_code"),
        ("program_labels", "program_code", "programs", "program_code"),
        ("program_qualifiers", "program_code", "programs", "program_code"),
        ("none_patterns", "none_reason", "none_reasons", "none_reason"),
        ("measure_cues", "measure", "measures", "measure"),
        ("count_units", "measure", "measures", "measure"),
        ("fund_words", "fund_scope", "fund_scopes", "fund_scope"),
        ("staffing_labels", "fact_kind", "fact_kinds", "fact_kind"),
    ],
)
def test_words_lead_to_codes_that_the_warehouse_knows(labels: str, column: str, codes: str, key: str):
    used, known = (
        {row[name] for row in csv.DictReader((PROJECT / "seeds" / file).open(encoding="utf-8", newline=""))}
        for file, name in ((f"labels/{labels}.csv", column), (f"codes/{codes}.csv", key))
    )
    assert used - {""} <= known
