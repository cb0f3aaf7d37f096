import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import duckdb
import polars as pl
import pytest

from loaders.errors import NotPublishedError
from loaders.raw_tables.frames import frame
from loaders.raw_tables.schemas import RAW_TABLES
from loaders.raw_tables.write import land, sql_type


def claims(*values: str) -> dict[str, pl.DataFrame]:
    rows = [{"document_id": "d", "char_start": n, "value": Decimal(v)} for n, v in enumerate(values)]
    return {"figure_claims": frame("figure_claims", rows)}


def stored(database: Path, query: str = "select value from raw.figure_claims order by char_start") -> list:
    with duckdb.connect(str(database), read_only=True) as connection:
        return [row[0] for row in connection.execute(query).fetchall()]


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "work" / "juesuan.duckdb"


def test_every_table_of_the_contract_is_there_with_its_types(database: Path):
    land(database, [], replaced=())
    with duckdb.connect(str(database), read_only=True) as connection:
        for table, schema in RAW_TABLES.items():
            found = connection.execute(f"describe raw.{table}").fetchall()
            assert [(row[0], row[1].lower()) for row in found] == [
                (n, sql_type(k)) for n, k in schema.items()
            ]


def test_decimals_arrive_to_the_last_digit(database: Path):
    land(database, [claims("0.1", "12345678901234567890.123456", "-49.81")], replaced=())
    assert stored(database) == [
        Decimal("0.1"),
        Decimal("12345678901234567890.123456"),
        Decimal("-49.81"),
    ]


def test_batches_are_appended_and_a_new_load_replaces_them(database: Path):
    land(database, [claims("1"), claims("2")], replaced=("figure_claims",))
    land(database, [claims("3")], replaced=("figure_claims",))
    assert stored(database) == [Decimal(3)]


def test_a_history_is_kept_when_it_is_not_replaced(database: Path):
    for load_id in ("first", "second"):
        land(
            database, [{"load_runs": frame("load_runs", [{"load_id": load_id}])}], replaced=("figure_claims",)
        )
    assert stored(database, "select load_id from raw.load_runs") == ["first", "second"]


def test_an_error_in_the_middle_leaves_the_old_rows(database: Path):
    land(database, [claims("1", "2")], replaced=("figure_claims",))

    def batches():
        yield claims("3")
        raise RuntimeError("the disk is on fire")

    with pytest.raises(RuntimeError, match="on fire"):
        land(database, batches(), replaced=("figure_claims",))
    assert stored(database) == [Decimal(1), Decimal(2)]


def test_a_table_of_an_older_contract_is_made_anew(database: Path):
    database.parent.mkdir(parents=True)
    with duckdb.connect(str(database)) as connection:
        connection.execute("create schema raw; create table raw.figure_claims as select 1 as old_column")
    land(database, [claims("5")], replaced=("figure_claims",))
    assert stored(database) == [Decimal(5)]


def test_a_frame_that_breaks_the_contract_is_refused(database: Path):
    floats = {"figure_claims": pl.DataFrame({"value": [1.5]})}
    with pytest.raises(TypeError, match="figure_claims"):
        land(database, [floats], replaced=())


def test_a_database_that_another_program_holds_is_named(database: Path):
    land(database, [], replaced=())
    hold = "import duckdb, sys; c = duckdb.connect(sys.argv[1]); print('held', flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", hold, str(database)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(NotPublishedError, match="close the program"):
            land(database, [], replaced=())
        holder.stdin.close()
