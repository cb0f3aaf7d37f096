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


@pytest.mark.parametrize("below", ["符号 数值 单位（文字描述）", "性质 计量单位"])
@pytest.mark.parametrize(
    ("states", "state"),
    [
        ("实际完成值 完成情况", "完成情况"),
        ("完成情况 实际完成值", "完成情况"),
        ("实际完成值 是否完成", "是否完成"),
    ],
)
def test_words_whether_a_result_will_do_stand_in_a_column_of_their_own(
    below: str, states: str, state: str
) -> None:
    """Headings below that of the target, and targets in words, keep the lines from no reader."""
    head = f"一级指标 二级指标 三级指标 分值 预期指标值 {states} 得分"
    lines = [
        below,
        *LINES[:2],
        "效益指标 社会效益指标 河道面貌 定性 改善 有所改善 部分完成 30 26",
        "总分 50 36.67",
    ]
    found = lay_out_text("\n".join(["某县水利局自评表", head, *lines]))
    assert [["".join(cell.split()) for cell in row] for row in rows(found)] == [
        ["一级指标", "二级指标", "三级指标", "预期指标值", "实际完成值", state, "分值", "得分"],
        *GRID[1:3],
        ["效益指标", "社会效益指标", "河道面貌", "定性改善", "有所改善", "部分完成", "30", "26"],
        ["", "", "总分", "", "", "", "50", "36.67"],
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


WEIGHED = "符号 单位（文字描述） 单项指标得分 权重占比（%） 单项指标折算得分"
WEIGHED_LINES = [
    "产出指标 数量指标 清淤里程 20.00 >= 12 公里 11公里 基本完成 18.33 20.00 3.67",
    "质量指标 合格率 合格堤段占",
    "全部堤段之比 10.00 >= 95 % 97.5% 完成 10.00 10.00 1.00",
    "成本指标 维修标准 每米 5.00 <= 90 元 88元 完成 5.00 5.00 0.25",
    "自评总分 96.27 等级 优",
]


def test_a_score_stands_before_its_weight_and_the_score_by_it() -> None:
    assert read([WEIGHED, *WEIGHED_LINES])[1:] == [
        ["产出指标", "数量指标", "清淤里程", ">=12公里", "11公里", "基本完成", "20.00", "18.33", "3.67"],
        ["", "质量指标", "合格率合格堤段占全部堤段之比", ">=95%", "97.5%", "完成", "10.00", "10.00", "1.00"],
        ["成本指标", "", "维修标准每米", "<=90元", "88元", "完成", "5.00", "5.00", "0.25"],
        ["自评总分", "", "", "", "", "", "", "96.27", ""],
    ]


def test_points_are_the_weight_where_none_stand_before_the_sign() -> None:
    lines = [
        "产出指标 数量指标 清淤里程 >= 12 公里 11公里 18.33 20 3.67",
        "数量指标 泵站座数 >= 6 座 6 10 10 1",
    ]
    assert [row[-3:] for row in read([WEIGHED, *lines])[1:]] == [["20", "18.33", "3.67"], ["10", "10", "1"]]


@pytest.mark.parametrize(
    "second",
    [
        "数量指标 泵站座数 10 >= 6 座 5 未完成 8 10 0.9",  # no score by its weight
        "数量指标 泵站座数 12 >= 6 座 5 未完成 8 10 0.8",  # points that are not the weight
        "数量指标 泵站座数 10 >= 6 座 5 未完成 8",
    ],
)
def test_scores_that_do_not_fit_their_weights_are_no_table(second: str) -> None:
    assert len(read([WEIGHED, WEIGHED_LINES[0], second])) < 3


def test_words_that_may_belong_to_the_row_above_begin_none() -> None:
    lines = [WEIGHED_LINES[0], WEIGHED_LINES[3], "干流 支流", WEIGHED_LINES[2]]
    assert len(read([WEIGHED, *lines])) == 3


def test_rows_that_break_at_a_unit_or_whose_names_hold_a_figure_are_whole() -> None:
    lines = [
        "产出指标 时效指标 巡查时限 每月 25 日前巡查的比重 >= 95 % 91.5% 基本完成 13.5 15 2.03",
        "质量指标 合格率 >= 90 % 93.4",
        "% 完成 10 10 1",
        "预算执行率 预算执行率 9.57 10 0.96",
        "自评总分 96.27",
    ]
    assert read([WEIGHED, *lines])[1:] == [
        [
            "产出指标",
            "时效指标",
            "巡查时限每月25日前巡查的比重",
            ">=95%",
            "91.5%",
            "基本完成",
            "15",
            "13.5",
            "2.03",
        ],
        ["", "质量指标", "合格率", ">=90%", "93.4%", "完成", "10", "10", "1"],
        ["预算执行率", "", "预算执行率", "", "", "", "10", "9.57", "0.96"],
        ["自评总分", "", "", "", "", "", "", "96.27", ""],
    ]


def test_the_rate_of_a_budget_stands_before_the_words_that_say_it_will_do() -> None:
    line = "预算执行率 预算执行率 97.45% 完成 10.00 10.00 1.00"
    assert read([WEIGHED, WEIGHED_LINES[0], WEIGHED_LINES[2], line])[-1] == [
        "预算执行率",
        "",
        "预算执行率",
        "",
        "97.45%",
        "完成",
        "10.00",
        "10.00",
        "1.00",
    ]
