"""Rows of indicators a line each whose signs tell where target, result, points and score stand."""

import pytest
from laying_out import lay_out_text, rows

HEAD = "一级指标 二级指标 三级指标 分值 预期指标值 实际完成值 单项指标完成情况 自评得分"
LINES = [
    "产出指标 数量指标 清淤里程 >= 12 公里 13 完成 20 20",
    "产出指标 数量指标 泵站 座数 >= 6 座 5 未完成 20 16.67",
    "产出指标 质量指标 合格率 = 100 %（百分比） 100% 完成 20.00 20.00",
    "产出指标 成本指标 维修标准 <= 90 元/米 88元/米 完成 10 10",
    "预算执行率 预算执行率 10 9.6",
    "自评总分 96.27",
]
GRID = [
    ["一级指标", "二级指标", "三级指标", "预期指标值", "实际完成值", "单项指标完成情况", "分值", "自评得分"],
    ["产出指标", "数量指标", "清淤里程", ">=12公里", "13", "完成", "20", "20"],
    ["产出指标", "数量指标", "泵站座数", ">=6座", "5", "未完成", "20", "16.67"],
    ["产出指标", "质量指标", "合格率", "=100%（百分比）", "100%", "完成", "20.00", "20.00"],
    ["产出指标", "成本指标", "维修标准", "<=90元/米", "88元/米", "完成", "10", "10"],
    ["预算执行率", "", "预算执行率", "", "", "", "10", "9.6"],
    ["自评总分", "", "", "", "", "", "", "96.27"],
]


def read(lines: list[str], lead: str = "四、指标完成情况 ") -> list[list[str]]:
    layout = lay_out_text("某县水利局自评表\n" + "\n".join([lead + HEAD, *lines, "五、说明", "泵站已完工。"]))
    return [["".join(cell.split()) for cell in row] for row in rows(layout)] if layout.tables else []


@pytest.mark.parametrize("lead", ["", "四、指标完成情况 "])
def test_values_stand_below_their_headings_though_these_have_another_order(lead: str) -> None:
    assert read(LINES, lead) == GRID


def test_points_may_stand_before_the_sign() -> None:
    lines = [
        "产出指标 数量指标 清淤里程 20 >= 12 公里 13 完成 20",
        "数量指标 泵站座数 20 >= 6 座 5 未完成 16",
    ]
    assert read(lines)[1:] == [
        ["产出指标", "数量指标", "清淤里程", ">=12公里", "13", "完成", "20", "20"],
        ["", "数量指标", "泵站座数", ">=6座", "5", "未完成", "20", "16"],
    ]


@pytest.mark.parametrize(
    "second",
    [
        "产出指标 数量指标 泵站座数 >= 6 座 5 未完成 20 21",  # a score above its points
        "产出指标 数量指标 泵站座数 20 >= 6 座 5 未完成 16",  # in another order than the row above
        "产出指标 数量指标 泵站座数 >= 6 座 5 未完成 16",
        "产出指标 数量指标 泵站座数 >= 6 座 20 16",
    ],
)
def test_rows_that_do_not_tell_themselves_are_no_table(second: str) -> None:
    assert len(read([LINES[0], second])) < 3
