"""Rows of indicators that print their first level and lack the cell of the second, which is merged with it."""

import pytest
from laying_out import lay_out_text, rows

HEADER = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"]
FIRST = ["产出指标（50分）", "数量指标", "年检社团", "", "74家", "50", "48", "3家注销"]
SECOND = ["成本指标（20分）", "会议费", "≤2.4万元", "1.9万元", "20", "20"]
THIRD = ["满意度指标（10分）", "群众满意度", "≥90%", "92.5%", "10", "10"]


def read(*found: list[str], between: str = "\t") -> list[list[str]]:
    printed = "".join(between.join(row) + "\n" for row in (HEADER, FIRST, *found))
    return [[*row, *[""] * (len(HEADER) - len(row))] for row in rows(lay_out_text("绩效自评表\n" + printed))]


@pytest.mark.parametrize("ends", [[], [""], ["", ""], ["无偏差"]])
def test_what_stands_behind_the_level_goes_below_its_headings(ends: list[str]) -> None:
    found = read([*SECOND, *ends], THIRD)
    told = ["无偏差"] if "无偏差" in ends else [""]
    assert found[2:] == [[SECOND[0], "", *SECOND[1:], *told], [THIRD[0], "", *THIRD[1:], ""]]


@pytest.mark.parametrize(
    "row",
    [
        SECOND[:-1],  # points or score are lost
        ["满意度指标", "≤2.4万元", "≤2.4万元", "1.9万元", "20", "20"],  # no name
        [*SECOND, "8"],  # a figure more
    ],
)
def test_other_rows_stay_as_they_stand(row: list[str]) -> None:
    assert read(row)[2] == [*row, *[""] * (len(HEADER) - len(row))]
