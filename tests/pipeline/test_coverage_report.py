"""The coverage report counts what a warehouse holds and names what was not understood."""

import json

import duckdb

from tests.running import juesuan


def report(warehouse, *options):
    done = juesuan("coverage", "--warehouse", warehouse, "--format", "json", *options)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_every_number_is_counted_once(published_warehouse, published_database):
    with duckdb.connect(str(published_database), read_only=True) as connection:
        (figures,) = connection.execute("select count(*) from facts.fct_published_figures").fetchone()
    found = report(published_warehouse, "--top", "1000")
    assert sum(row["figures"] for row in found["documents"]) == figures
    assert sum(row["figures"] for row in found["patterns"]) == figures - len(found["unclaimed"])
    assert sum(row["figures"] for row in found["contexts"]) == len(found["unclaimed"])


def test_a_number_not_understood_is_named_with_its_place(published_warehouse, published_database):
    with duckdb.connect(str(published_database), read_only=True) as connection:
        expected = connection.execute(
            "select figure_id from facts.fct_published_figures where fact_kind = 'unclaimed' order by file_name, char_start"
        ).fetchall()
    found = report(published_warehouse)
    assert expected, "the fixtures hold a number that is not understood"
    assert [row["figure_id"] for row in found["unclaimed"]] == [row[0] for row in expected]
    assert all(row["token"] in row["quote"] for row in found["unclaimed"])


def test_one_document_only(published_warehouse):
    names = [row["file_name"] for row in report(published_warehouse)["documents"]]
    found = report(published_warehouse, "--document", names[0])
    assert [row["file_name"] for row in found["documents"]] == names[:1]


def test_an_unknown_document_is_wrong_usage(published_warehouse):
    done = juesuan("coverage", "--warehouse", published_warehouse, "--document", "no such report")
    assert done.returncode == 2
    assert "no such report" in done.stderr
