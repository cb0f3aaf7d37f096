"""Rows that stand in the cells of one, ordinals that count the cells of a row, names that are divided."""

import pytest
from laying_out import lay_out_text, rows

HEADER = ["序号", "主要指标", "2015年", "2020年", ""]


def on_lines(table: list[list[str]]) -> str:
    return "".join("".join(f"{cell}\n|\n" for cell in row[:-1]) + "\n|\n" for row in table)


def test_ordinals_tell_how_many_cells_a_row_has() -> None:
    table = [HEADER, ["1", "河道（公里）", "12", "13", ""], ["2", "闸门（座）", "8", "9", ""]]
    table += [["3", "泵站（座）", "5", "—", ""], ["4", "堤防（米）", "50", "60", ""]]
    assert rows(lay_out_text("河道指标\n" + on_lines(table))) == table


def test_names_and_figures_in_one_cell_are_rows() -> None:
    table = [
        HEADER,
        ["1", "河道（公里）\n其中：新建（公里）", "12\n——", "13\n4", ""],
        ["2", "闸门", "8", "9", ""],
    ]
    table += [["3", "泵站", "5", "6", ""]]
    assert rows(lay_out_text("河道指标\n" + on_lines(table)))[1:3] == [
        ["1", "河道（公里）", "12", "13", ""],
        ["", "其中：新建（公里）", "——", "4", ""],
    ]


@pytest.mark.parametrize("figures", ["218 ⏎ 1,036", "989 ⏎ 2"])
def test_one_column_of_figures_must_be_wide_enough(figures: str) -> None:
    first, second = figures.split(" ⏎ ")
    text = f"指标 | 单位 | 数量 | |||\n堤防 | 米 | 96,371 | |||\n河道 闸门 | 个 | {first}\n{second} | |||\n泵站 | 座 | 3 | |||\n"
    told = rows(lay_out_text(text))
    assert [row[:3] for row in told[2:4]] == [
        ["河道", "个", first],
        ["闸门", "个", second],
    ]
    narrow = text.replace("96,371", "9")
    assert len(rows(lay_out_text(narrow))) == (5 if figures.startswith("218") else 4)


def test_words_below_a_heading_of_figures_divide_the_name() -> None:
    table = [
        HEADER,
        ["1", "河道", "12", "13", ""],
        ["2", "闸门", "东段", "8", "9"],
        ["", "西段", "5", "6", ""],
    ]
    table += [["3", "泵站", "7", "7", ""]]
    text = "".join(f"{cell}\n|\n" for row in table for cell in row)
    assert rows(lay_out_text("河道指标\n" + text)) == [
        ["序号", "主要指标", "", "2015年", "2020年"],
        ["1", "河道", "", "12", "13"],
        ["2", "闸门", "东段", "8", "9"],
        ["", "", "西段", "5", "6"],
        ["3", "泵站", "", "7", "7"],
    ]
