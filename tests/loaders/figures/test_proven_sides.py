"""Tables of both sides in one torn line: what adds up is read, the rest is left."""

from decimal import Decimal

import pytest
from claiming import extract_text

LINE = (
    "某县光荣院2022年部门预算公开表 部门收支总表 单位：万元 收 项 目 入 支 2022年预算数 项 出 目 "
    "一、一般公共预算拨款收入 310.50 一、一般公共服务支出 二、政府性基金预算拨款收入 40.00 二、外交支出 "
    "六、其他收入 9.50 七、文化旅游体育与传媒支出 八、社会保障和就业支出 352.10 十、卫生健康支出 {health} "
    "二十五、其他支出 40.00 本 年 收 入 合 计 360.00 八、上年结转 收 本 年 支 出 合 计 410.00 "
    "三十、事业单位结余分配 50.00 三十一、结转下年 入 总 计 410.00 支 出 总 计 410.00 第 2 页\n"
)


def told(text: str) -> dict[str, tuple[object, ...]]:
    """Code, measure and value of the figures that are no dates, by their names."""
    claims = extract_text(text, 2022).claims
    facts = [claim for claim in claims if claim["fact_kind"] in ("account", "functional")]
    return {claim["subject"]: (claim["code"], claim["measure"], claim["value"]) for claim in facts}


REVENUE = {
    "一般公共预算拨款收入": ("general_public_budget", "budget", Decimal("310.50")),
    "政府性基金预算拨款收入": ("government_fund", "budget", Decimal("40.00")),
    "其他收入": ("other_revenue", "budget", Decimal("9.50")),
    "本年收入合计": ("revenue_total", "budget", Decimal("360.00")),
    "收入总计": ("revenue_grand_total", "budget", Decimal("410.00")),
    "支出总计": ("expenditure_grand_total", "budget", Decimal("410.00")),
}
EXPENDITURE = {
    "社会保障和就业支出": ("208", "budget", Decimal("352.10")),
    "卫生健康支出": ("210", "budget", Decimal("17.90")),
    "其他支出": ("229", "budget", Decimal("40.00")),
    "本年支出合计": ("expenditure_total", "budget", Decimal("410.00")),
}


def test_sides_that_add_up_are_read() -> None:
    assert told(LINE.format(health="17.90")) == REVENUE | EXPENDITURE


def test_a_side_that_does_not_add_up_is_left() -> None:
    assert told(LINE.format(health="18.90")) == REVENUE


@pytest.mark.parametrize("word", ["", "决算数"])
def test_a_line_that_says_no_one_stage_is_left(word: str) -> None:
    text = LINE.format(health="17.90").replace("2022年预算数", f"2022年预算数 {word}" if word else "")
    assert told(text) == {}


def test_a_line_without_unit_is_left() -> None:
    assert told(LINE.format(health="17.90").replace("单位：万元", "")) == {}
