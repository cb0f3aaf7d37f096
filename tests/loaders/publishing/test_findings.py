import csv
import io
import json
from decimal import Decimal

import duckdb
import pytest

from loaders.errors import UsageError
from loaders.publishing.findings import COLUMNS, as_csv, as_json, as_table, chosen_documents

FINDING = dict.fromkeys(COLUMNS) | {
    "finding_id": "f1",
    "file_name": "=cmd()|'x'!A1.txt",
    "severity": "contradiction",
    "rule_id": "A_sum",
    "statement": "支出合计 512.00 is not 300.10 + 199.90\x1b[31m",
    "difference": Decimal("12.000000"),
    "unit": "万元",
    "quotes": ["一句。", "另一句。"],
    "is_accepted": False,
}


def test_csv_disarms_formulas_and_joins_lists():
    (row,) = csv.DictReader(io.StringIO(as_csv([FINDING])))
    assert row["file_name"] == "'=cmd()|'x'!A1.txt"
    assert row["quotes"] == "一句。 | 另一句。"
    assert row["difference"] == "12.000000"


def test_csv_leaves_negative_amounts_numbers():
    (row,) = csv.DictReader(io.StringIO(as_csv([FINDING | {"difference": Decimal("-373.5")}])))
    assert row["difference"] == "-373.5"


def test_json_keeps_every_digit():
    amount = Decimal("12345678901234567890.12")
    (row,) = json.loads(as_json([FINDING | {"difference": amount}]))
    assert Decimal(row["difference"]) == amount
    assert row["quotes"] == FINDING["quotes"]


def test_no_findings_are_an_empty_list():
    assert json.loads(as_json([])) == []
    assert as_csv([]) == ",".join(COLUMNS) + "\n"


def test_the_table_shows_what_does_not_agree_and_no_escape_sequences():
    shown = as_table([FINDING, FINDING | {"is_accepted": True}])
    assert "12 万元" in shown
    assert "512.00 is not 300.10 + 199.90" in shown
    assert "(accepted)" in shown
    assert "\x1b" not in shown


def test_no_findings_are_said_so():
    assert as_table([]) == "no findings\n"


def test_a_document_is_known_by_every_name_of_its_files():
    with duckdb.connect() as connection:
        connection.execute("create schema facts")
        connection.execute(
            "create table facts.dim_document as "
            "select 'd' as document_id, 'report.txt' as file_name, 'a/report.txt' as relative_path, "
            "['a/report.txt', 'b/2023/copy.final.md'] as relative_paths "
            "union all select 'e', 'other.txt', 'other.txt', []"
        )
        for name in (
            "report.txt", "report", "a/report.txt", "a/report",
            "copy.final.md", "copy.final", "b/2023/copy.final.md", "b/2023/copy.final",
        ):  # fmt: skip
            assert chosen_documents(connection, name) == ["d"]
        assert chosen_documents(connection, None) is None
        with pytest.raises(UsageError, match=r"published are report\.txt, other\.txt"):
            chosen_documents(connection, "copy")
