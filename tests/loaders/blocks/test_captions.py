"""Titles that stand as the first rows of tables of bars; rows that are lines with bars."""

import pytest
from laying_out import lay_out_text, paragraphs, rows

BODY = "河段 | 座数 | 投资 |\n东段 | 12 | 86.2 |\n西段 | | 90.7 |\n南段 | 9 | ||\n"
ROWS = [["河段", "座数", "投资"], ["东段", "12", "86.2"], ["西段", "", "90.7"], ["南段", "9", "", ""]]


def test_each_line_with_bars_is_a_row() -> None:
    assert rows(lay_out_text(BODY)) == ROWS


def test_bars_that_lead_rows_are_no_empty_cells_though_the_first_row_lost_its_own() -> None:
    led = "".join(f"| {line}\n" for line in BODY.splitlines())
    assert rows(lay_out_text(led.removeprefix("| "))) == ROWS


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("闸门情况 | ||", ["闸门情况"]),
        ("2023年闸门情况 | 单位：万元 | ||", ["2023年闸门情况", "单位：万元"]),
        ("闸门月报 | ||\n填报：甲县 | 2023年4月 | ||", ["闸门月报", "填报：甲县", "2023年4月"]),
    ],
)
def test_a_title_and_what_stands_beside_it_are_lines(title: str, lines: list[str]) -> None:
    layout = lay_out_text(f"{title}\n{BODY}")
    assert [block.text for block in layout.blocks if block.kind != "table"] == lines
    assert rows(layout) == ROWS


def test_headings_with_years_are_no_title() -> None:
    assert rows(lay_out_text("| 指标 | 2022年 | 2023年 |\n| 闸门 | 74 | 78 |\n"))[0] == [
        "指标",
        "2022年",
        "2023年",
    ]


def test_the_title_of_a_table_may_tell_a_month() -> None:
    assert lay_out_text("2023年4月闸门情况\n" + BODY).tables[0].title == "2023年4月闸门情况"
    assert lay_out_text("截至2023年4月\n" + BODY).tables[0].title == ""


def test_full_width_bars_divide_cells() -> None:
    text = BODY.replace(" |", "｜").replace("| ", "｜")
    assert rows(lay_out_text(text))[:2] == ROWS[:2]
    assert paragraphs(lay_out_text(text)) == []


def test_a_merged_title_that_is_printed_in_each_column_is_a_title() -> None:
    layout = lay_out_text(
        "| 闸门情况 | 闸门情况 | 闸门情况 |\n" + "".join(f"| {line}\n" for line in BODY.splitlines())
    )
    assert layout.tables[0].title == "闸门情况"
    assert rows(layout) == ROWS
