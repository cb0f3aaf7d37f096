"""Rows of goals that tell whose they are and its money before their levels."""

from decimal import Decimal

from claiming import extract_text, said

TEXT = """项目绩效目标申报表（2023年度）

金额单位：元

| 单位 | 项目名称 | 预算数 | 年度目标 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 权重 | 指标方向性 |
| 水务所 | 高龄津贴 | 86,000 | 按月发放。 | 产出指标 | 数量指标 | 发放人数 | ≥ | 120 | 人 | 30 | 正向指标 |
| 产出指标 | 时效指标 | 发放场次 | ≥ | 5 | 场 | 20 | 反向指标 | | | | |
| 殡葬服务 | 120,500 | 建成墓地。 | 产出指标 | 质量指标 | 验收合格率 | = | 100 | % | 40 | 正向指标 | |
"""


def test_the_money_of_each_project_is_its_budget() -> None:
    found = [claim for claim in extract_text(TEXT).claims if claim["fact_kind"] == "project"]
    assert [(said(claim), claim["project_name"]) for claim in found] == [
        (("project", "elderly_allowance", "budget", Decimal("86000"), "元"), "高龄津贴"),
        (("project", "funeral_subsidy", "budget", Decimal("120500"), "元"), "殡葬服务"),
    ]


def test_the_goals_of_each_row_are_targets_with_their_units() -> None:
    found = [claim for claim in extract_text(TEXT).claims if claim["fact_kind"] == "indicator"]
    assert [(claim["subject"], claim["measure"], claim["value"], claim["unit"]) for claim in found] == [
        ("发放人数", "target", Decimal("120"), "人"),
        ("发放人数", "points", Decimal("30"), "分"),
        ("发放场次", "target", Decimal("5"), "场"),
        ("发放场次", "points", Decimal("20"), "分"),
        ("验收合格率", "target", Decimal("100"), "%"),
        ("验收合格率", "points", Decimal("40"), "分"),
    ]
