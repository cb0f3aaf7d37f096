"""Forms of targets alone: signs, values and units in columns of their own, merged cells in each of their columns."""

from decimal import Decimal

import pytest
from claiming import extract_text

FORM = """2023年河道管护补助资金绩效目标表
单位：万元
项目编码\t5301A20230412\t项目名称\t河道管护补助资金\t河道管护补助资金\t河道管护补助资金\t河道管护补助资金\t河道管护补助资金
预算规模\t预算数\t96.50\t其中：财政资金\t80.00\t其他资金\t16.50\t16.50
资金支出计划（%）\t3月底\t6月底\t6月底\t10月底\t10月底\t12月底\t12月底
资金支出计划（%）\t15.00\t40.00\t40.00\t85.00\t85.00\t100.00\t100.00
一级指标\t二级指标\t三级指标\t指标描述\t符号\t{}\t单位（文字描述）\t指标值确定依据
产出指标\t数量指标\t巡河次数\t全年巡河的次数\t≥\t48\t次\t上年巡河45次
产出指标\t质量指标\t水质达标率\t达标断面占比\t=\t100\t%\t考核办法
满意度指标\t服务对象满意度指标\t村民满意度\t抽样调查\t≥\t90\t%\t问卷120份
"""


def claims_of(kind: str, heading: str = "值") -> list[tuple[object, ...]]:
    claims = extract_text(FORM.format(heading)).claims
    return [(c["measure"], c["value"], c["unit"], c["fund_scope"]) for c in claims if c["fact_kind"] == kind]


@pytest.mark.parametrize("heading", ["值", "数值", "目标值"])
def test_values_beside_their_signs_are_targets_and_what_they_rest_on_is_none(heading: str) -> None:
    assert [claim[:3] for claim in claims_of("indicator", heading)] == [
        ("target", Decimal(48), "次"),
        ("target", Decimal(100), "%"),
        ("target", Decimal(90), "%"),
    ]


def test_a_value_in_a_merged_cell_that_each_column_repeats_is_told_each_time() -> None:
    assert claims_of("project") == [
        ("budget", Decimal("96.50"), "万元", "unstated"),
        ("budget", Decimal("80.00"), "万元", "fiscal"),
        ("budget", Decimal("16.50"), "万元", "other"),
        ("budget", Decimal("16.50"), "万元", "other"),
    ]


def test_shares_that_are_planned_to_be_spent_are_no_money() -> None:
    assert not [claim for claim in claims_of("project") if claim[1] in (Decimal("40.00"), Decimal("85.00"))]


def test_values_without_signs_are_no_targets() -> None:
    claims = extract_text("水利统计\n\n指标名称\t单位\t值\n巡河次数\t次\t48\n水闸\t座\t12\n").claims
    assert not [claim for claim in claims if claim["measure"] == "target"]
