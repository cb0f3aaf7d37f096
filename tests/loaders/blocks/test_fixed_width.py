"""Tables of bars whose cells have fixed widths and go on over lines, with nothing between the rows."""

import itertools
import unicodedata

import pytest
from laying_out import lay_out_text, rows

WORKS = [
    ["乡镇", "主要工作内容", "计划金额（万元）", "完成金额（万元）", "备注"],
    ["马头镇", "为独居困难老人上门送餐", "12.5", "11.8", ""],
    ["", "助浴站改造", "6", "6", "已验收交付使用"],
    ["双溪乡", "敬老院消防设施改造提升", "80.25", "74", "部分设备延期到货"],
]
GOALS = [
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
    ["产出指标（50分）", "数量指标", "新改建渠道里程数量", "≥12.5公里", "13公里", "50", "48"],
    ["", "质量指标", "一次性验收合格率", "≥98%", "98.6%", "50", "50"],
]


def width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def pieces(text: str, room: int) -> list[str]:
    """A text cut where no further character has room."""
    found = [""]
    for character in text:
        if width(found[-1] + character) > room:
            found.append("")
        found[-1] += character
    return found


def drawn(table: list[list[str]], room: int, margin: int = 2) -> str:
    """The rows as they are printed in columns of ``room`` and an empty margin."""
    lines = []
    for row in table:
        for part in itertools.zip_longest(*(pieces(cell, room) for cell in row), fillvalue=""):
            lines.append("|" + "|".join(cell + " " * (room + margin - width(cell)) for cell in part) + "|")
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("room", [8, 10, 12, 14])
@pytest.mark.parametrize("table", [WORKS, GOALS], ids=["works", "goals"])
def test_lines_go_on_with_cells_that_had_no_room(table: list[list[str]], room: int) -> None:
    assert rows(lay_out_text(f"完成情况表\n{drawn(table, room)}以上共2项。\n")) == table


def test_each_cell_stands_where_it_is_printed() -> None:
    text = drawn(WORKS, 10)
    name = lay_out_text(text).tables[0].rows[1][1]
    assert text[name.char_start : name.char_end].startswith("为独居困难") and name.text == WORKS[1][1]


def test_tables_below_each_other_are_read_each_by_itself() -> None:
    plain = [["事项", "金额", "备注"], ["清淤", "3.5", "无"], ["绿化", "2", "无"]]
    text = "\n".join(drawn(table, 10) for table in (plain, WORKS, GOALS))
    layout = lay_out_text(text)
    assert [rows(layout, at) for at in range(3)] == [plain, WORKS, GOALS]


def test_marks_may_be_one_column_wide_or_two() -> None:
    wide = drawn(GOALS, 10)
    narrow = wide.replace("≥12.5公里 ", "≥12.5公里").replace("≥98% ", "≥98%")
    assert wide != narrow
    assert rows(lay_out_text(narrow)) == GOALS


@pytest.mark.parametrize(
    "table",
    [
        [
            ["项目", "金额（万元）", "备注"],
            ["基本支出合计", "", ""],
            ["其中：人员", "60", ""],
            ["公用", "9", ""],
        ],
        [
            ["项目", "金额（万元）", "备注"],
            ["一、社会救助", "", ""],
            ["二、养老服务", "", ""],
            ["总计", "69", ""],
        ],
        [["姓名", "金额（万元）", "备注"], ["李某某", "", ""], ["王某", "60", ""], ["赵某", "9", ""]],
    ],
    ids=["a part", "numbers", "room left"],
)
def test_rows_without_figures_stay_rows(table: list[list[str]]) -> None:
    assert rows(lay_out_text(drawn(table, 12))) == table


@pytest.mark.parametrize("rule", ["|---|---|---|", "|:--|--:|---|"])
def test_a_header_above_dashes_has_a_row_a_line(rule: str) -> None:
    table = [["项目", "金额", "备注"], ["救助", "60", "按月"], ["走访慰问老人", "", ""]]
    header, *below = drawn(table, 12).splitlines()
    assert rows(lay_out_text("\n".join([header, rule, *below]) + "\n")) == table


def test_bars_that_stand_elsewhere_on_each_line_divide_rows() -> None:
    table = [["走访慰问老人", "60", "9"], ["代表", "", ""], ["清淤", "7", "8"]]
    text = "".join(f"|{'|'.join(row)}|\n" for row in table)
    assert rows(lay_out_text(text)) == table


def test_rows_of_merged_cells_stand_in_the_columns_below_their_bars() -> None:
    text = """|项目名称  |渠道清淤补助        |
|资金（万元|年初预|全年预|全年执|
|）        |算数  |算数  |行数  |
|年度资金总|62    |58.4  |57.9  |
|额        |      |      |      |
"""
    assert rows(lay_out_text(text)) == [
        ["项目名称", "渠道清淤补助", "", ""],
        ["资金（万元）", "年初预算数", "全年预算数", "全年执行数"],
        ["年度资金总额", "62", "58.4", "57.9"],
    ]


def test_sentences_side_by_side_go_on_together() -> None:
    goals = [
        ["预期目标", "实际完成情况"],
        ["年内完成三条支渠清淤，保证春灌", "已完成两条，另一条因汛期推迟"],
        ["建立管护名册", "已建立"],
    ]
    assert rows(lay_out_text(drawn(goals, 18))) == goals


@pytest.mark.parametrize("amount, room", [("8,214.60", 7), ("8,214.60", 4), ("12345.67", 6)])
def test_a_number_that_breaks_is_told_by_nobody(amount: str, room: int) -> None:
    table = [["项目", "金额", "备注"], ["清淤", amount, "按合同约定支付"], ["绿化", "3.00", ""]]
    found = rows(lay_out_text(drawn(table, room, 1)))
    assert found == [table[0], ["清淤", "", "按合同约定支付"], table[2]]
    prose = [["预期目标", "数量", "单位"], ["全年救助困难群众1260人", "3", "项"]]
    assert rows(lay_out_text(drawn(prose, 18, 0)))[1][0] == "全年救助困难群众人"
