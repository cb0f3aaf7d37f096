"""Rows whose cells do not stand below their headings: cells are placed by what they can be, or not at all."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from laying_out import lay_out_text, rows

from loaders.blocks.placings import columns_of_rows, roles_of_header

HEADINGS = ["一级指标", "二级指标", "三级指标", "指标值", "实际完成值", "分值", "得分", "偏差原因分析"]
GOALS = [
    ["产出指标", "数量指标", "修补渠段", "≥24处", "26处", "15", "15", ""],
    ["", "", "清淤里程", "18公里", "16.4公里", "20", "18.2", "雨季停工"],
    ["", "质量指标", "验收合格率", "≥95%", "97%", "15", "15", ""],
    ["效益指标", "社会效益指标", "排涝能力", "明显提升", "明显提升", "30", "27", "泵站未并网"],
    ["满意度指标", "服务对象满意度", "农户满意度", "≥90%", "92.5%", "10", "10", ""],
]
MONEY = ["资金（万元）", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"]


def placed(header: list[str], rows: list[list[str]]) -> list[list[str]]:
    """The words of the rows in the columns of their header."""
    found = columns_of_rows(roles_of_header(header), rows)
    told = []
    for row, columns in zip(rows, found, strict=True):
        at = dict(zip(columns, filter(None, row), strict=True)) if columns else {}
        told.append([at.get(column, "") for column in range(len(header))])
    return told


def test_merged_levels_and_lost_notes_leave_the_rest_in_place() -> None:
    assert placed(HEADINGS, [list(filter(None, row)) for row in GOALS]) == GOALS


@pytest.mark.parametrize("order", [[0, 1, 2, 5, 3, 4, 6, 7], [0, 1, 2, 3, 5, 4, 6, 7]])
def test_points_stand_where_they_are_headed(order: list[int]) -> None:
    header = [HEADINGS[at] for at in order]
    goals = [[row[at] for at in order] for row in GOALS[:3]]
    assert placed(header, [list(filter(None, row)) for row in goals]) == goals


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(GOALS), min_size=1, max_size=6), st.data())
def test_no_cell_is_put_below_another_heading(goals: list[list[str]], data: st.DataObject) -> None:
    drawn = []
    for row in goals:
        lost = data.draw(st.sets(st.integers(0, len(row) - 1), max_size=3))
        kept = [text for at, text in enumerate(row) if text and at not in lost]
        most = 0 if lost else 2
        gaps = data.draw(st.lists(st.integers(0, most), min_size=len(kept), max_size=len(kept)))
        drawn.append([cell for text, gap in zip(kept, gaps, strict=True) for cell in [*[""] * gap, text]])
    for told, goal in zip(placed(HEADINGS, drawn), goals, strict=True):
        assert all(told[at] in ("", goal[at]) for at in (3, 4, 5, 6))


def test_rows_with_fewer_figures_stand_as_whole_rows_do() -> None:
    money = [
        ["年度资金总额", "95", "100", "98.2", "10", "98.2%", "9.82", ""],
        ["其中：补助", "80", "85", "84", "", "", "", ""],
    ]
    assert placed(MONEY, money) == [row[:7] for row in money]


def test_figures_that_several_columns_can_have_stay_open() -> None:
    assert columns_of_rows(roles_of_header(MONEY), [["其中：补助", "80", "85"]]) == [()]


def test_a_rate_that_is_not_that_of_the_money_places_nothing() -> None:
    money = [["年度资金总额", "95", "100", "98.2", "10", "71.5%", "9.82"]]
    assert columns_of_rows(roles_of_header(MONEY), money) == [()]


def test_a_table_whose_rows_stand_one_column_too_far_left_is_put_right() -> None:
    text = (
        "| 资金（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 |\n"
        "| 年度总金额 | 95 | 100 | 98.2 | 98.2% |  |\n"
        "| 其中：补助 | 80 | 85 | 84.15 | 99% |  |\n"
    )
    assert rows(lay_out_text(text)) == [
        ["资金（万元）", "年初预算数", "全年预算数", "全年执行数", "执行率"],
        ["年度总金额", "95", "100", "98.2", "98.2%"],
        ["其中：补助", "80", "85", "84.15", "99%"],
    ]
