"""A figure is shown and counted at its own place in its quote, wherever else its characters stand."""

from itertools import count

import duckdb
import pytest

from loaders.figures.numbers.quotes import around
from loaders.publishing.coverage import context
from loaders.publishing.explain import mark
from loaders.publishing.places import placed


@pytest.fixture
def connection() -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    connection.execute("create schema facts")
    connection.execute("create schema raw")
    connection.execute(
        "create table facts.fct_published_figures (figure_id varchar, document_id varchar, file_name varchar, "
        "section_path varchar, sentence_id varchar, table_index int, row_index int, column_index int, "
        "char_start int, token varchar, quote varchar)"
    )
    connection.execute(
        "create table raw.table_cells (document_id varchar, table_index int, row_index int, column_index int, "
        "text varchar)"
    )
    return connection


def tell(
    connection: duckdb.DuckDBPyConnection,
    quotes: list[str],
    tokens: list[str],
    sentence: str | None = "d:s1",
    cell: tuple[int, int, int] = (None, None, None),
) -> None:
    (before,) = connection.execute("select count(*) from facts.fct_published_figures").fetchone()
    for number, token, quote in zip(count(before), tokens, quotes, strict=False):
        values = [f"d:{number}", "d", "d.txt", "", sentence, *cell, number, token, quote]
        connection.execute(f"insert into facts.fct_published_figures values ({', '.join('?' * 11)})", values)


def shown(connection: duckdb.DuckDBPyConnection, number: int) -> str:
    ((figure, at),) = placed(connection, "figure_id = ?", [f"d:{number}"])
    return mark(figure["quote"], figure["token"], at)


@pytest.mark.parametrize(
    ("quote", "tokens", "number", "marked"),
    [
        (
            "低保对象占比5%，共救助5人，其中城市低保5户5人。",
            ["5%", "5", "5", "5"],
            1,
            "低保对象占比5%，共救助【5】人，其中城市低保5户5人。",
        ),
        ("收入5.5万元，支出5.5万元", ["5.5", "5.5"], 1, "收入5.5万元，支出【5.5】万元"),
        ("编码2080201，共2项", ["2080201", "2"], 1, "编码2080201，共【2】项"),
        ("日期2025.10.17", ["2025.10", "17"], 1, "日期2025.10.【17】"),
        ("下降31.8%。", ["31.8%"], 0, "下降【31.8%】。"),
        ("支出决算表 / 决算数", ["7"], 0, "支出决算表 / 决算数 【7】"),
    ],
)
def test_the_number_is_marked_at_its_own_place(
    connection: duckdb.DuckDBPyConnection, quote: str, tokens: list[str], number: int, marked: str
):
    tell(connection, [quote] * len(tokens), tokens)
    assert shown(connection, number) == marked


def test_a_number_of_a_cell_is_marked_in_its_cell(connection: duckdb.DuckDBPyConnection):
    cells = ["低保5户", "5%", "5"]
    for column, text in enumerate(cells):
        connection.execute("insert into raw.table_cells values ('d', 0, 3, ?, ?)", [column, text])
    for column in (2, 1):  # the first cell goes over two rows and its number is counted in the other
        tell(connection, [" | ".join(cells)], [cells[column]], None, (0, 3, column))
    assert shown(connection, 0) == "低保5户 | 5% | 【5】"
    assert shown(connection, 1) == "低保5户 | 【5%】 | 5"


def test_a_number_of_a_quote_that_was_cut_is_marked_in_its_middle(connection: duckdb.DuckDBPyConnection):
    text = "救助5户。" * 500
    starts = [place for place in range(len(text)) if text[place] == "5"]
    tell(connection, [around(text, "5", start) for start in starts], ["5"] * len(starts))
    before, after = shown(connection, 250).split("【5】")
    assert (len(before), len(after)) == (1001, 1000)


def test_a_heading_has_its_numbers_in_its_own_order(connection: duckdb.DuckDBPyConnection):
    tell(connection, ["一、5%与5户"] * 2, ["5%", "5"], None)
    tell(connection, ["二、5户"], ["5"], None)
    assert [shown(connection, number) for number in range(3)] == [
        "一、【5%】与5户",
        "一、5%与【5】户",
        "二、【5】户",
    ]


def test_a_context_is_what_stands_around_the_place():
    quote = "占比5%，共救助5人，其中城市低保12户"
    assert context(quote, "5", quote.index("5人")) == "占比9%，共救助⟦9⟧人，其中城市"
    assert context(quote, "7", None) == "中城市低保9户⟦9⟧"
