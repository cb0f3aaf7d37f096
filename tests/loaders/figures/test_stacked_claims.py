"""A table whose cells stand on a line each states what the same table in tabs states, or nothing."""

from decimal import Decimal

import pytest
from claiming import extract_text
from stacking import LAYOUTS, MAKERS, Printed, indicator_table, with_a_value_lost

PLACES = {"char_start", "char_end", "token_index", "part_of_char_start"}
SEEDS = range(40)
TOLD = ("level_1", "level_2", "level_3", "target", "actual", "points", "score", "deviation_note")
FORM = """项目名称
河道整治
主管部门
某某县水务局
项目资金（万元）
年初预算
调整后预算
全年执行数
执行率
分值
得分
资金合计
120
125.5
100.4
80%
10
8
其中：当年财政拨款
120
125.5
100.4
80%
—
—
年度总体目标
预期目标
完成全县河道的清淤，保证汛期安全。
一级指标
二级指标
三级指标
指标值
完成值
分值
得分
偏差原因
产出指标
数量指标
清淤里程
≥12公里
11公里
50
45
因汛期较长，部分河段推迟。
质量指标
验收合格率
100%
100%
40
40
总分
100
93
填表人：张三
"""


def stated(text: str) -> tuple[list[dict[str, object]], list[dict[str, object]]]:
    """Claims of the numbers and rows of indicators, without their places in the text."""
    found = extract_text(text)
    claims = [{key: value for key, value in claim.items() if key not in PLACES} for claim in found.claims]
    return claims, found.indicators


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("made", MAKERS)
def test_the_same_as_in_tabs(made: str, layout: str, seed: int) -> None:
    printed: Printed = MAKERS[made](seed)
    assert stated(LAYOUTS[layout](printed)) == stated(printed.in_tabs())


@pytest.mark.parametrize("seed", range(100))
@pytest.mark.parametrize("repeats", [False, True])
def test_a_lost_value_makes_no_other_row(repeats: bool, seed: int) -> None:
    printed = with_a_value_lost(indicator_table(seed, repeats), seed)
    rows, true_rows = (
        [tuple(row[column] for column in TOLD) for row in extract_text(text).indicators]
        for text in (printed.in_lines(), printed.in_tabs())
    )
    assert set(rows) <= set(true_rows)


@pytest.mark.parametrize("end", ["", " |"])
def test_a_form_with_its_project_its_money_and_its_indicators(end: str) -> None:
    found = extract_text(FORM.replace("\n", end + "\n"))
    money = [
        (claim["measure"], claim["value"], claim["unit"], claim["project_name"])
        for claim in found.claims
        if claim["fact_kind"] == "project"
    ]
    one_row = [
        ("budget", Decimal("120"), "万元", "河道整治"),
        ("adjusted_budget", Decimal("125.5"), "万元", "河道整治"),
        ("final", Decimal("100.4"), "万元", "河道整治"),
        ("execution_pct", Decimal("80"), "%", "河道整治"),
    ]
    assert money == one_row * 2
    assert [tuple(row[column] for column in TOLD) for row in found.indicators] == [
        (*("产出指标", "数量指标", "清淤里程", "≥12公里", "11公里"), 50, 45, "因汛期较长，部分河段推迟。"),
        (*("产出指标", "质量指标", "验收合格率", "100%", "100%"), 40, 40, None),
    ]
    total = [(claim["measure"], claim["value"]) for claim in found.claims if claim["subject"] == "总分"]
    assert total == [("points", 100), ("score", 93)]


def test_a_caption_above_the_headings_of_a_forms_money_is_none_of_them() -> None:
    told = (
        "部门名称\n某某县水务局\n预算执行情况（万元）\n项目\n",
        "年初预算数\n全年预算数\n全年执行数\n分值\n执行率\n得分\n",
    )
    rows = "年度资金总额\n120\n125.5\n100.4\n10\n80%\n8\n其中：基本支出\n40\n41\n41\n—\n100%\n—\n"
    claims = extract_text("".join(told) + rows).claims
    money = [(claim["code"], claim["measure"], claim["value"], claim["unit"]) for claim in claims]
    assert [row for row in money if row[0] is not None] == [
        ("annual_budget_total", "budget", Decimal("120"), "万元"),
        ("annual_budget_total", "adjusted_budget", Decimal("125.5"), "万元"),
        ("annual_budget_total", "final", Decimal("100.4"), "万元"),
        ("annual_budget_total", "execution_pct", Decimal("80"), "%"),
        ("basic_expenditure", "budget", Decimal("40"), "万元"),
        ("basic_expenditure", "adjusted_budget", Decimal("41"), "万元"),
        ("basic_expenditure", "final", Decimal("41"), "万元"),
        ("basic_expenditure", "execution_pct", Decimal("100"), "%"),
    ]


def test_a_remark_beside_full_points_is_a_note_where_the_target_was_missed() -> None:
    header = "一级指标\n二级指标\n三级指标\n分值\n年度指标值\n全年完成值\n得分\n未完成原因\n"
    rows = (
        "产出指标\n数量指标\n供养人数\n5\n≥4754人\n4604人\n5\n人员动态管理\n"
        "质量指标\n供养标准\n5\n≥530元\n583元\n5\n"
    )
    found = extract_text(header + rows).indicators
    assert [(row["level_2"], row["level_3"], row["deviation_note"]) for row in found] == [
        ("数量指标", "供养人数", "人员动态管理"),
        ("质量指标", "供养标准", None),
    ]


def test_two_amounts_below_the_name_of_the_rows() -> None:
    table = "财政拨款“三公”经费支出决算表\n单位：万元\n项目\n2023年预算数\n2023年决算数\n"
    rows = "合计\n12\n9.6\n1.因公出国（境）费\n0\n0\n2.公务接待费\n12\n9.6\n"
    claims = [claim for claim in extract_text(table + rows).claims if claim["fact_kind"] != "none"]
    assert [(claim["code"], claim["measure"], str(claim["value"])) for claim in claims] == [
        ("three_public_total", "budget", "12"),
        ("three_public_total", "final", "9.6"),
        ("three_public_abroad", "budget", "0"),
        ("three_public_abroad", "final", "0"),
        ("three_public_reception", "budget", "12"),
        ("three_public_reception", "final", "9.6"),
    ]


def test_second_levels_that_are_printed_in_each_row_below_a_first_that_is_not() -> None:
    table = "一级指标\n二级指标\n三级指标\n年度指标值\n实际完成值\n分值\n得分\n"
    table += "产出指标\n数量指标\n清淤里程\n≥12公里\n11公里\n50\n45\n"
    rows = (
        "数量指标\n修堤里程\n≥3公里\n3公里\n20\n20\n质量指标\n验收合格率\n100%\n100%\n20\n20\n总分\n90\n85\n"
    )
    found = extract_text(table + rows).indicators
    assert [(row["level_2"], row["level_3"], row["score"]) for row in found] == [
        ("数量指标", "清淤里程", 45),
        ("数量指标", "修堤里程", 20),
        ("质量指标", "验收合格率", 20),
    ]


def test_execution_as_a_first_level_of_rows_that_blanks_divide() -> None:
    header = "一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分\n"
    rows = "预算执行 预算执行率 全年预算执行率 100% 98.04% 10 9.8\n产出指标 数量指标 清淤里程 ≥12公里 11公里 50 45\n"
    found = extract_text(f"{header}{rows}总分 60 54.8\n").indicators
    assert [(row["level_1"], row["level_3"], row["score"]) for row in found] == [
        ("预算执行", "全年预算执行率", Decimal("9.8")),
        ("产出指标", "清淤里程", Decimal("45")),
    ]
