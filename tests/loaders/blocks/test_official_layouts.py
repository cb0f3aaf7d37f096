"""Official tables whose columns blanks divide, and rows that lost the empty cell behind their first one."""

import pytest
from laying_out import assert_stays_text, lay_out_text, rows

SIDES = "预算数　决算数\n"
KINDS = "　".join(["合计", "因公出国（境）费", "公务用车购置及运行维护费", "公务接待费"] * 2) + "\n"
VEHICLES = "　".join(["小计", "公务用车购置费", "公务用车运行维护费"] * 2) + "\n"
VALUES = "8.60　0.00　5.00　0.00　5.00　3.60　6.72　0.00　4.31　0.00　4.31　2.41\n"


def test_three_public_expenses_have_six_columns_a_side() -> None:
    layout = lay_out_text(SIDES + KINDS + VEHICLES + VALUES)
    assert rows(layout)[0] == ["预算数", *[""] * 5, "决算数", *[""] * 5]
    assert rows(layout)[1][:6] == [
        "合计",
        "因公出国（境）费",
        "公务用车购置及运行维护费",
        "",
        "",
        "公务接待费",
    ]
    assert rows(layout)[2][6:] == ["", "", "小计", "公务用车购置费", "公务用车运行维护费", ""]
    assert rows(layout)[3] == VALUES.split()


@pytest.mark.parametrize(
    "text", [SIDES + KINDS + VEHICLES, SIDES + KINDS + VALUES, SIDES + KINDS + VEHICLES + VALUES[5:]]
)
def test_three_public_expenses_need_all_their_columns(text: str) -> None:
    assert_stays_text(text)


def test_rows_that_lost_a_cell_are_as_wide_as_the_others() -> None:
    lines = [
        "项目\t合计\t拨款\t其他",
        "科目编码\t科目名称",
        "栏次\t1\t2\t3",
        "合计\t90\t80\t10",
        "208\t水利支出\t60\t50\t10",
        "20801\t河道管理\t40\t30\t10",
        "2080101\t清淤\t40\t30\t10",
        "20802\t水库管理\t20\t20\t0",
    ]
    assert rows(lay_out_text("\n".join(lines)))[:4] == [
        ["项目", "", "合计", "拨款", "其他"],
        ["科目编码", "科目名称", "", "", ""],
        ["栏次", "", "1", "2", "3"],
        ["合计", "", "90", "80", "10"],
    ]


def test_rows_that_stay_unequal_are_left_as_they_are() -> None:
    lines = ["项目\t合计\t拨款\t其他", "甲\t乙\t1\t2\t3", "甲\t乙\t1\t2\t3", "甲\t乙\t1\t2\t3", "丙\t1"]
    assert [len(row) for row in rows(lay_out_text("\n".join(lines)))] == [4, 5, 5, 5, 2]


def test_a_row_of_headings_may_have_more_bars_than_the_rows_below_it() -> None:
    lines = ["| 收入 | | 支出 | | | |", "| 项目 | 金额 | 项目 | 合计 | 公共预算 |"]
    lines += [
        "| 拨款 | 62 | 水利支出 | 61 | 61 |",
        "| 其他 | | 农业支出 | 1 | |",
        "| 总计 | 62 | 总计 | 62 | 62 |",
    ]
    found = rows(lay_out_text("\n".join(lines)))
    assert found[:2] == [["收入", "", "支出", "", ""], ["项目", "金额", "项目", "合计", "公共预算"]]
    longer = "| 甲 | 62 | 乙 | 61 | 61 | 9 |"  # a figure beyond the columns is kept
    assert rows(lay_out_text("\n".join([*lines, longer])))[-1][-1] == "9"
