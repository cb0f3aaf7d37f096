"""Rows of goals that tell whose they are and its money before their levels."""

from datetime import date
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


def test_a_row_whose_cells_stand_in_other_columns_tells_nothing() -> None:
    rows = [
        ["一级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
        ["产出指标", "救助场次", "≥12场", "13场", "20", "20"],
        ["培训合格率", "≥98%", "20", "20", "", ""],  # lost its result
        ["完工时间", "2023年11月底", "2023年12月", "10", "5", ""],
        ["帮扶户数", "3户", "20", "18", "", ""],
    ]
    text = "绩效自评表\n" + "".join("\t".join(row) + "\n" for row in rows)
    claims = {text[c["char_start"] :][:2]: c["fact_kind"] for c in extract_text(text).claims}
    assert [
        claim["subject"]
        for claim in extract_text(text).claims
        if claim["measure"] in ("actual", "points", "score")
    ] == ["救助场次"] * 3
    assert claims["18"] == "unclaimed"


def test_names_that_begin_with_a_bound_are_names() -> None:
    text = (
        "绩效自评表\n一级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\n"
        "产出指标\t≥60岁老人体检率\t≥90%\t95%\t20\t20\n效益指标\t2023年新增岗位\t3个\t4个\t20\t20\n"
    )
    found = [claim for claim in extract_text(text).claims if claim["fact_kind"] == "indicator"]
    assert [claim["subject"] for claim in found] == ["≥60岁老人体检率"] * 4 + ["2023年新增岗位"] * 4


def test_years_of_a_plan_are_what_was_reached_and_aimed_at() -> None:
    plan = "规划目标\n指标\t2016年\t2021年\t属性\n社工站覆盖率\t18%\t95%\t约束性\n"
    told = "规划完成情况\n指标名称\t2016年\t规划目标\t2021年完成\n社工站覆盖率\t18%\t90%\t93%\n"
    found = [
        [(claim["measure"], claim["value"], claim["period_start"]) for claim in extract_text(text).claims][
            -3:
        ]
        for text in (plan, told)
    ]
    of_2016 = ("actual", Decimal("18"), date(2016, 1, 1))
    assert found[0][1:] == [of_2016, ("target", Decimal("95"), date(2021, 1, 1))]
    assert found[1][:2] == [of_2016, ("target", Decimal("90"), date(2023, 1, 1))]
    assert found[1][2] == ("actual", Decimal("93"), date(2021, 1, 1))


def test_years_without_goals_are_no_indicators() -> None:
    text = "统计数据\n指标\t2016年\t2021年\n社会组织（个）\t402\t517\n"
    assert all(claim["fact_kind"] != "indicator" for claim in extract_text(text).claims)


def test_sentences_in_a_cell_are_of_the_programme_of_their_row() -> None:
    text = (
        "养老服务进展情况\n新增养老床位120张。\n"
        "序号\n任务指标\n年度目标\n完成情况\n1\n新建养老机构\n3家\n建成2家\n"
        "2\n残疾人两项补贴\n不漏一人\n生活补贴惠及312人、已付28.1万元；护理补贴惠及406人、已付43.8万元，均按月足额发放到位\n"
        "3\n孤儿助学\n20人\n资助18人\n"
    )
    found = {claim["value"]: claim["code"] for claim in extract_text(text).claims}
    assert found[Decimal("312")] == found[Decimal("28.1")] == "disability_living"
    assert found[Decimal("406")] == found[Decimal("43.8")] == "disability_nursing"


def test_a_goal_between_the_rows_of_its_indicators_tells_its_points() -> None:
    table = [
        ["", "一级指标", "二级指标", "三级指标", "年初目标值", "实际完成值", "得分"],
        ["", "产出指标", "数量指标", "巡河里程", "120公里", "131公里", "8"],
        ["年度目标2（40分）：完成全部闸门的维修，保证汛期安全"],
        ["", "产出指标", "数量指标", "维修闸门", "6座", "5座", "6.5"],
    ]
    text = "绩效自评表\n\n" + "\n".join("\t".join(row) for row in table) + "\n"
    found = [(claim["fact_kind"], claim["measure"]) for claim in extract_text(text).claims]
    assert found[3:5] == [("none", None), ("score", "points")]
    assert found[5:] == [("indicator", "target"), ("indicator", "actual"), ("indicator", "score")]
