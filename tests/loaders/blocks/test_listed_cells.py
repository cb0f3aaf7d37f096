"""Statistical tables a cell a line: their rows are told by their units, or by rows that are all whole."""

import pytest
from laying_out import assert_stays_text, lay_out_text, paragraphs, rows

LISTED = [
    ["指标", "单位", "2021年", "2022年", "增长（%）"],
    ["一、河道", "", "", "", ""],
    ["河道长度", "公里", "218", "220", "0.9"],
    ["巡查次数合计数", "次", "1,036", "1,040", "0.4"],
    ["其中", "", "", "", ""],
    ["夜间", "次", "27", "30", "11.1"],
    ["二、闸门", "", "", "", ""],
    ["闸门", "座", "—", "12", ""],
]
EVEN = [["河段", "长度", "投资"], ["东段", "3.5", "86"], ["西段", "4.1", "90"], ["南段", "2.8", "61"]]
LAYOUTS = ["{}\n", "{} |\n", "{}\n|\n", "| {}\n", "\t{}\n", "{}\n\n"]


def cells_of(table: list[list[str]], layout: str) -> str:
    return "".join(layout.format(cell) for row in table for cell in row if cell)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_units_tell_the_rows_whatever_divides_the_cells(layout: str) -> None:
    layout_of = lay_out_text("河道统计季报\n\n" + cells_of(LISTED, layout) + "\n以上为全年数。\n")
    assert rows(layout_of) == LISTED
    assert paragraphs(layout_of)[-1] == "以上为全年数。"


def test_names_that_broke_over_lines_are_no_headings() -> None:
    table = [LISTED[0], *LISTED[2:4], ["夜间及雨天的", "", "", "", ""], *LISTED[5:]]
    assert lay_out_text(cells_of(table, "{}\n")).tables == ()


def test_a_row_that_lacks_a_figure_is_not_guessed() -> None:
    table = [["指标", "单位", "2021年", "2022年"], ["河道", "公里", "218", "220"], ["闸门", "座", "12"]]
    table += [["泵站", "座", "8", "9"], ["堤防", "米", "5", "6"]]
    assert lay_out_text(cells_of(table, "{}\n")).tables == ()


@pytest.mark.parametrize("corner", ["项目", "指标", "县（区）", "县(区)"])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_rows_that_are_all_whole_need_no_marks(layout: str, corner: str) -> None:
    table = [[corner, "长度", "2021年", "投资"], *[[*row, "8"] for row in EVEN[1:]]]
    told = lay_out_text("河道统计季报\n\n" + cells_of(table, layout) + "\n以上为全年数。\n")
    assert [[cell.replace("(", "（").replace(")", "）") for cell in row] for row in rows(told)] == [
        [corner.replace("(", "（").replace(")", "）"), *table[0][1:]],
        *table[1:],
    ]


def test_figures_left_over_behind_whole_rows_are_lost_cells() -> None:
    assert_stays_text(cells_of([["项目", *EVEN[0][1:]], *EVEN[1:], ["北段", "5"]], "{}\n"))
    assert lay_out_text(cells_of([["项目", *EVEN[0][1:]], *EVEN[1:], ["北段"]], "{}\n")).tables


GROUPS = [
    ["县区", "水库", "", "泵站", ""],
    ["", "座数", "投资", "座数", "投资"],
    ["甲县", "3", "8", "4", "9"],
]
GROUPS += [["乙县", "5", "6", "7", "2"], ["丙县", "1", "3", "4", "4"]]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_groups_of_columns_are_found_without_their_bars_and_tabs(layout: str) -> None:
    assert rows(lay_out_text("河道统计季报\n\n" + cells_of(GROUPS, layout)))[2:] == GROUPS[2:]
