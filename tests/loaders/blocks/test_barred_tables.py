"""Tables whose cells end with a bar, on a line each or several on one."""

import pytest
from laying_out import lay_out_text, paragraphs, rows

FORM = """项目资金情况 |
|||||
计划安排资金（万元） |
120.5 |
实际支出（万元） |
98.2 |
||
县财政 |
70 |
县财政 |
|||
镇财政 |
50.5 |
镇财政 |
28.2 |
||
"""


def test_a_row_goes_on_until_it_has_all_its_bars() -> None:
    layout = lay_out_text("闸门维修项目\n" + FORM + "以上属实。\n")
    assert rows(layout) == [
        ["项目资金情况", "", "", "", "", ""],
        ["计划安排资金（万元）", "120.5", "实际支出（万元）", "98.2", "", ""],
        ["县财政", "70", "县财政", "", "", ""],
        ["镇财政", "50.5", "镇财政", "28.2", "", ""],
    ]
    assert paragraphs(layout) == ["以上属实。"]


def test_cells_keep_their_places() -> None:
    for cell in (cell for row in lay_out_text(FORM).tables[0].rows for cell in row):
        assert FORM[cell.char_start : cell.char_end] == cell.text


@pytest.mark.parametrize("bar", ["\n|\n", " |\n", " | "])
def test_headings_tell_the_columns_where_no_bars_are_left_over(bar: str) -> None:
    cells = ["指标", "单位", "数量", "1.水库", "", "", "大坝", "座", "12", "闸门", "扇", "40"]
    text = "水利统计月报\n" + "".join(
        cell + (bar if at % 3 < 2 else bar.rstrip() + "\n") for at, cell in enumerate(cells)
    )
    assert rows(lay_out_text(text)) == [cells[at : at + 3] for at in range(0, len(cells), 3)]


@pytest.mark.parametrize(
    "text",
    [
        "工作要点 |\n河道巡查 |\n闸门维修 |\n",
        "指标 |\n单位 |\n数量 |\n",
        "一句话说完。\n|\n又一句话。\n",
    ],
)
def test_lines_with_a_bar_are_no_table_by_that_alone(text: str) -> None:
    assert lay_out_text(text).tables == ()


def test_a_last_row_that_lacks_bars_is_filled_up() -> None:
    layout = lay_out_text(FORM + "合计 |\n120.5 |\n")
    assert rows(layout)[-1] == ["合计", "120.5", "", "", "", ""]


def test_prose_without_bars_ends_the_table() -> None:
    layout = lay_out_text(FORM + "水库全年运行正常，未发生险情。\n" + FORM)
    assert [len(table.rows) for table in layout.tables] == [4, 4]


def test_a_long_table_keeps_its_whole_rows_before_a_broken_one() -> None:
    row = "{0}号泵站 |\n{0}5 |\n||||\n"
    layout = lay_out_text(FORM + "".join(row.format(at) for at in range(80)) + "半行 | 完\n")
    assert len(layout.tables[0].rows) == 84


def test_rows_that_bars_divide_without_blanks_belong_to_one_table_with_their_heading() -> None:
    text = "单位：万元\n县（市、区）|下达资金|实际支出|备注|\n甲县|52|50||\n乙市|41|38|尾款未付|\n"
    assert rows(lay_out_text(text)) == [
        ["县（市、区）", "下达资金", "实际支出", "备注"],
        ["甲县", "52", "50", ""],
        ["乙市", "41", "38", "尾款未付"],
    ]


def test_a_bar_may_begin_rows_whose_further_cells_stand_on_a_line_each() -> None:
    table = [
        ["河段", "座数（座）", "闸门类别（座）", "投资（万元）"],
        ["钢闸", "木闸"],
        ["东段", "12", "8", "4", "86.2"],
        ["西段", "7", "5", "2", "90.7"],
        ["合计", "19", "13", "6", "176.9"],
    ]
    text = "".join(f"| {row[0]} |\n" + "".join(f"{cell} |\n" for cell in row[1:]) + "|\n" for row in table)
    layout = lay_out_text("| 闸门月报 |\n|\n|\n" + text)
    assert layout.tables[0].title == "闸门月报"
    assert rows(layout)[:3] == [
        ["河段", "座数（座）", "闸门类别（座）", "", "投资（万元）"],
        ["", "", "钢闸", "木闸", ""],
        ["东段", "12", "8", "4", "86.2"],
    ]
    unlike = text.replace("7 |\n5 |", "7 |")
    assert all(
        ["西段", "7", "2", "90.7"] not in rows(lay_out_text(unlike), at)
        for at in range(len(lay_out_text(unlike).tables))
    )


def test_a_heading_may_have_fewer_bars_than_the_rows_below_it() -> None:
    text = "县区 | 合计 | 其中\n | | 闸门 | 护坡\n东县 | 21 | 14 | 7\n西县 | 54 | 30 | 24\n"
    assert rows(lay_out_text(text)) == [
        ["县区", "合计", "其中", ""],
        ["", "", "闸门", "护坡"],
        ["东县", "21", "14", "7"],
        ["西县", "54", "30", "24"],
    ]


def test_a_cell_of_rows_that_a_bar_begins_may_break_over_two_lines() -> None:
    text = "| 河段 |\n座数\n（座） |\n投资 |\n" + "".join(
        f"| {name} |\n1{at} |\n8.{at} |\n" for at, name in enumerate(("东段", "西段", "南段"))
    )
    assert rows(lay_out_text(text))[:2] == [["河段", "座数（座）", "投资"], ["东段", "10", "8.0"]]


def test_two_lists_side_by_side_keep_their_columns() -> None:
    table = [["指标", "单位", "数量"] * 2, ["水库", "座", "12", "闸门", "扇", "40"]]
    table += [["泵站", "座", "7", "护坡", "米", "900"], ["河道", "条", "3", "", "", ""]]
    assert rows(lay_out_text("".join(f"{cell} |\n" for row in table for cell in row))) == table


def test_rows_below_whole_ones_may_break_over_lines() -> None:
    text = "工程 | 做法 | 座数 | 里程 |\n清淤 | 人工 | 3 | 12 |\n护岸 | 砌石，\n分段 |\n4 | 8 |\n泵站 检修 |\n拆装 | 2 | |\n"
    assert rows(lay_out_text(text)) == [
        ["工程", "做法", "座数", "里程"],
        ["清淤", "人工", "3", "12"],
        ["护岸", "砌石，分段", "4", "8"],
        ["泵站检修", "拆装", "2", ""],
    ]


def test_names_and_figures_in_turn_between_bars_alone() -> None:
    cells = [
        "项 目",
        "决 算 数",
        "合 计",
        "18.6",
        "因公出国（境）费",
        "0",
        "公务接待费",
        "3.6",
        "公务用车费",
        "15",
    ]
    text = "“三公”经费决算表\n单位：万元\n" + "\n|\n".join(cells) + "\n|\n二、情况说明\n"
    assert rows(lay_out_text(text)) == [
        ["项目", "决算数"],
        ["合计", "18.6"],
        ["因公出国（境）费", "0"],
        ["公务接待费", "3.6"],
        ["公务用车费", "15"],
    ]


def test_cells_that_are_not_in_turn_between_bars_alone_are_no_table() -> None:
    cells = ["项目", "决算数", "合计", "18.6", "公务接待费", "公务用车费", "15", "3.6"]
    assert lay_out_text("\n|\n".join(cells) + "\n|\n").tables == ()


def test_rows_without_outer_bars_stand_below_a_header_that_has_them() -> None:
    table = [["指标", "单位", "2016年", "2021年"], ["水库蓄水", "%", "71", "86"], ["泵站", "座", "12", "15"]]
    body = "".join(" | ".join(row) + " |\n" for row in table[1:])
    assert rows(lay_out_text(f" | {' | '.join(table[0])} | |||\n|||||\n{body}")) == table
    assert table not in [
        rows(lay_out_text(text), at)
        for text in (f" | 指标 | 2016年 | 2021年 | |||\n{body}", f" | 12 | 15 | 71 | 86 | |||\n{body}")
        for at in range(len(lay_out_text(text).tables))
    ]


TORN = "| 工程 | 单位 | 本期 | 上期 |\n| 清淤 | 公里 | 12 | 9 |\n| 护岸 | 公里 | 3 | 4 |\n"


def test_a_row_may_go_on_on_a_line_that_begins_with_no_bar() -> None:
    told = rows(lay_out_text(TORN + "| 二、泵站 检修泵站 |\n座 | 6 | 5 |\n| 闸门 | 座 | 2 | 1 |\n"))
    assert told[3:] == [["二、泵站检修泵站", "座", "6", "5"], ["闸门", "座", "2", "1"]]


def test_a_line_with_too_few_cells_for_the_row_above_it_is_no_part_of_it() -> None:
    told = rows(lay_out_text(TORN + "| 二、泵站 检修泵站 |\n座 | 6 |\n\n以上为快报数。\n"))
    assert ["二、泵站检修泵站", "座", "6"] not in told
    assert told[1:3] == [["清淤", "公里", "12", "9"], ["护岸", "公里", "3", "4"]]


def test_two_rows_of_headings_may_have_fewer_bars_than_the_rows_below_them() -> None:
    table = [
        ["县区", "水库", "", "泵站", ""],
        ["", "座数", "投资", "座数", "投资"],
        ["甲县", "3", "8", "4", "9"],
    ]
    table += [["乙县", "5", "6", "7", "2"], ["丙县", "1", "3", "4", "4"]]
    assert rows(lay_out_text("".join(" | ".join(filter(None, row)) + "\n" for row in table))) == table


def test_units_that_head_columns_in_a_second_row_are_no_cells_in_other_columns() -> None:
    below = ["甲镇", "4", "2", "1.5", "1", "0.8", "乙镇", "6", "3", "2.1", "2", "1.2"]
    text = "单位 |\n灌区数 |\n管护 |\n维修 |\n||\n处 |\n金额 |\n处 |\n金额 |\n||\n" + "".join(
        f"{cell} |\n" for cell in below
    )
    assert rows(lay_out_text(text)) == [
        ["单位", "灌区数", "管护", "", "维修", ""],
        ["", "", "处", "金额", "处", "金额"],
        below[:6],
        below[6:],
    ]
