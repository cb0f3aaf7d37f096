"""A form's money is read where each line ends with what was spent, and one heading beside the lines says so."""

from decimal import Decimal

import pytest
from claiming import extract_text

MONEY = """项目预算 预算数：120.50 112.00
执行情况 其中-财政拨款：100.50 执行数： 95.00
（万元） 其他资金：20.00 17.00"""
ABOVE = """项目预算
预算数：120.50 112.00
执行情况 执行数：
其中-财政拨款：120.50 112.00
（万元）"""
ROWS = """绩效指标 指标内容 目标值 完成值
数量指标 巡河次数 ≥40次 43次
质量指标 水质达标率 100% 98.5%"""


def money_of(
    money: str, title: str = "河道管护补助资金绩效目标完成情况表（2023年度）"
) -> list[tuple[object, ...]]:
    text = f"{title}\n主管部门 某县水务局 实施单位 河道管理所\n{money}\n{ROWS}\n"
    return [
        tuple(claim[column] for column in ("measure", "value", "fund_scope", "project_name"))
        for claim in extract_text(text).claims
        if claim["fact_kind"] == "project"
    ]


def told(scope: str, budget: str, spent: str) -> list[tuple[object, ...]]:
    name = "河道管护补助资金"
    return [("budget", Decimal(budget), scope, name), ("final", Decimal(spent), scope, name)]


@pytest.mark.parametrize("blank", [" ", "          "], ids=len)
def test_what_was_spent_ends_each_line(blank: str) -> None:
    found = money_of(MONEY.replace(" ", blank))
    assert [row[:3] for row in found] == [
        row[:3]
        for row in (
            *told("unstated", "120.50", "112.00"),
            *told("fiscal", "100.50", "95.00"),
            *told("other", "20.00", "17.00"),
        )
    ]


def test_the_heading_may_stand_on_a_line_of_its_own_among_them() -> None:
    assert [row[:3] for row in money_of(ABOVE)] == [
        row[:3] for row in (*told("unstated", "120.50", "112.00"), *told("fiscal", "120.50", "112.00"))
    ]


def test_each_form_of_a_text_is_about_its_own_project() -> None:
    first = f"湖泊保洁补助资金绩效目标完成情况表（2023年度）\n{MONEY}\n{ROWS}\n\n"
    found = money_of(ABOVE, f"{first}堤防加固补助资金绩效目标完成情况表（2023年度）")
    assert {row[3] for row in found[:2]} == {"湖泊保洁补助资金"}
    assert {row[3] for row in found[6:8]} == {"堤防加固补助资金"}


@pytest.mark.parametrize("wrong", [("20.00", "25.00"), ("执行数：", "申报数：")])
def test_lines_that_do_not_add_up_or_have_no_heading_tell_nothing(wrong: tuple[str, str]) -> None:
    assert not [row for row in money_of(MONEY.replace(*wrong)) if row[0] == "final"]
