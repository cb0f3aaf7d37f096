"""The money of a form, whose cells may carry their unit."""

from decimal import Decimal

import pytest
from claiming import extract_text, said

FORM = [
    ["项目名称", "渠道清淤补助资金"],
    ["项目资金（万元）", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["年度资金总额", "95万", "118.6万", "107.3万", "10", "90.47%", "9.05"],
    ["其中：当年财政拨款", "95万", "100万", "98.2万", "—", "98.2%", "—"],
]
SEPARATORS = {
    "pipes": ("| ", " | ", " |\n"),
    "bars": ("", " |\n", " |\n"),
    "blanks": ("", " ", "\n"),
    "stack": ("", "\n", "\n"),
}


@pytest.mark.parametrize("before, between, after", SEPARATORS.values(), ids=SEPARATORS)
def test_money_that_leaves_its_yuan_out(before: str, between: str, after: str) -> None:
    text = "".join(before + between.join(row) + after for row in FORM)
    found = [
        claim
        for claim in extract_text(f"项目支出绩效自评表\n{text}").claims
        if claim["fact_kind"] == "project"
    ]
    money = [(said(claim)[2:], claim["fund_scope"]) for claim in found if claim["unit"] == "万元"]
    assert money == [
        (("budget", Decimal("95"), "万元"), "unstated"),
        (("adjusted_budget", Decimal("118.6"), "万元"), "unstated"),
        (("final", Decimal("107.3"), "万元"), "unstated"),
        (("budget", Decimal("95"), "万元"), "fiscal"),
        (("adjusted_budget", Decimal("100"), "万元"), "fiscal"),
        (("final", Decimal("98.2"), "万元"), "fiscal"),
    ]


@pytest.mark.parametrize("before, between, after", SEPARATORS.values(), ids=SEPARATORS)
def test_points_of_the_execution_of_the_budget_are_those_of_an_indicator(
    before: str, between: str, after: str
) -> None:
    text = "".join(before + between.join(row) + after for row in FORM)
    claims = extract_text(f"项目支出绩效自评表\n{text}").claims
    told = [
        (claim["fact_kind"], claim["measure"], claim["value"])
        for claim in claims
        if claim["measure"] in ("points", "score", "execution_pct")
    ]
    assert told == [
        ("indicator", "points", Decimal("10")),
        ("project", "execution_pct", Decimal("90.47")),
        ("indicator", "score", Decimal("9.05")),
        ("project", "execution_pct", Decimal("98.2")),
    ]


def test_a_percentage_below_points_of_money_is_its_execution() -> None:
    shifted = [*FORM[:3], ["其中：当年财政拨款", "95", "100", "98.2", "98.2%", "", ""]]
    text = "\n".join(f"| {' | '.join(row)} |" for row in shifted)
    last = max(extract_text(text).claims, key=lambda claim: claim["char_start"])
    assert (last["fact_kind"], last["measure"], last["unit"]) == ("project", "execution_pct", "%")


def test_scores_of_listed_projects_are_of_no_indicator() -> None:
    rows = [["项目名称", "预算数（万元）", "决算数（万元）", "自评得分"]]
    rows += [["渠道清淤", "95", "90.3", "96.5"], ["泵站改造", "40", "38.8", "93"]]
    text = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    scores = [claim for claim in extract_text(text).claims if claim["measure"] == "score"]
    assert [(claim["fact_kind"], claim["value"]) for claim in scores] == [
        ("score", Decimal("96.5")),
        ("score", Decimal("93")),
    ]


def test_people_in_ten_thousands_are_no_money() -> None:
    text = "单位：人\n| 指标 | 2023年预算数 | 2023年决算数 |\n| 救助人次 | 1.2万 | 1.3万 |\n| 城市低保人数 | 950 | 931 |\n"
    assert not any((claim["unit"] or "").endswith("元") for claim in extract_text(text).claims)


def test_parts_below_a_total_with_a_merged_name_are_what_it_is() -> None:
    form = ["绩效目标表 | |||||", "项目名称 |", "河道治理补助资金 | ||||", "主管部门 |", "水务局 | ||||"]
    form += [
        "资金金额 |",
        "年度资金总额 |",
        "96.5 ||||",
        "其中：省级补助 |",
        "90 | ||||",
        "地方资金 |",
        "6.5 |||||",
    ]
    found = [
        claim for claim in extract_text("\n".join(form) + "\n").claims if claim["fact_kind"] == "project"
    ]
    assert [(claim["measure"], claim["value"], claim["parent_project_name"]) for claim in found] == [
        ("budget", Decimal("96.5"), None),
        ("budget", Decimal("90"), "河道治理补助资金"),
        ("budget", Decimal("6.5"), "河道治理补助资金"),
    ]


def test_columns_of_funds_divide_accounts_as_they_divide_projects() -> None:
    text = (
        "收支情况表\n\n单位：万元\n\n"
        "| 项目 | 合计 | 一般公共预算 | 政府性基金预算 | 其他资金 |\n| --- | --- | --- | --- | --- |\n"
        "| 本年收入 | 2071.5 | 2051.5 | 15 | 5 |\n| 项目支出 | 900 | 890 | 10 | 0 |\n"
    )
    told = [(claim["code"], claim["fund_scope"], claim["measure"]) for claim in extract_text(text).claims]
    assert told == [
        ("revenue_total", "all", "final"),
        ("general_public_budget", "general_public", "final"),
        ("government_fund", "government_fund", "final"),
        ("other_revenue", "other", "final"),
        *(
            ("project_expenditure", fund, "final")
            for fund in ("all", "general_public", "government_fund", "other")
        ),
    ]


def test_factors_of_an_allotment_are_no_money() -> None:
    text = (
        "2023年困难群众救助补助资金分配表\n\n单位：万元\n\n| 地区 | 分配系数 | 本次下达 |\n| --- | --- | --- |\n"
        "| 甲县 | 0.61 | 61 |\n| 乙县 | 0.39 | 39 |\n"
    )
    told = [(claim["fact_kind"], claim["value"]) for claim in extract_text(text).claims[1:]]
    assert [kind for kind, _ in told] == ["none", "project", "none", "project"]


def test_the_unit_of_a_form_may_stand_below_its_titles_and_the_first_row_of_money() -> None:
    rows = [["部门整体支出绩效自评表"], ["填报单位：水务局"]]
    rows += [["基本支出总额", "80.46", "项目支出总额", "567.03"]]
    rows += [["预算执行情况（万元）", "", "全年预算数", "全年执行数", "执行率"]]
    rows += [["", "年度资金总额", "720.8", "647.49", "89.83%"]]
    text = "".join(
        "".join(f"{cell} |\n".lstrip(" ") for cell in row) + "|" * (8 - len(row)) + "\n" for row in rows
    )
    found = [said(claim)[1:] for claim in extract_text(text).claims if claim["unit"] == "万元"]
    assert found[:2] == [
        ("basic_expenditure", "final", Decimal("80.46"), "万元"),
        ("project_expenditure", "final", Decimal("567.03"), "万元"),
    ]


GIVEN = [
    ["项目资金（万元）", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["年度资金总额", "90", "96.5", "91.4", "10", "94.7%", "9.5"],
    ["其中：中央补助", "40", "40", "40", "—", "—"],
    ["省级资金", "30", "36.5", "31.4", "—", "—"],
    ["县级配套资金", "20", "20", "20", "—", "—"],
]
MEASURED = ["一级指标", "二级指标", "三级指标", "指标值", "完成值", "分值", "得分"]
MEASURED += ["产出指标", "数量指标", "加固里程", "≥2公里", "2公里", "90", "90", "总分", "100", "99.5"]


@pytest.mark.parametrize("between", ["\n", " "])
def test_parts_by_who_gives_them_whose_marks_are_fewer_than_their_columns(between: str) -> None:
    cells = ["项目名称", "堤防加固", *(cell for row in GIVEN for cell in row), "年度总体目标", *MEASURED]
    text = f"项目支出绩效自评表\n{between.join(cells)}\n"
    found = [claim for claim in extract_text(text).claims if claim["fact_kind"] == "project"]
    money = [(claim["measure"], str(claim["value"])) for claim in found if claim["unit"] == "万元"]
    stages = ("budget", "adjusted_budget", "final")
    assert money == [pair for row in GIVEN[1:] for pair in zip(stages, row[1:4], strict=True)]


def test_the_unit_may_stand_below_the_name_of_the_corner() -> None:
    rows = [
        "\t部门名称\t水务局",
        "\t年度预算申请",
        "\t（万元）",
        "\t\t年初预算数\t全年预算数\t全年执行数\t执行率",
    ]
    rows += ["\t年度资金总额\t210.5\t260\t251.3\t96.65%", "\t按收入性质分：\t\t\t按支出性质分："]
    rows += ["\t其中：一般公共预算：236.3\t\t\t其中：基本支出：61.3"]
    rows += ["\t政府性基金拨款：15\t\t\t项目支出：190"]
    found = extract_text("部门整体支出绩效自评表\n" + "\n".join(rows) + "\n").claims
    told = [(claim["code"], claim["measure"], str(claim["value"]), claim["unit"]) for claim in found]
    assert [row for row in told if row[3] == "万元"][2:] == [
        ("annual_budget_total", "final", "251.3", "万元"),
        ("general_public_budget", "final", "236.3", "万元"),
        ("basic_expenditure", "final", "61.3", "万元"),
        ("government_fund", "final", "15", "万元"),
        ("project_expenditure", "final", "190", "万元"),
    ]


@pytest.mark.parametrize(
    ("parts", "stage"),
    [(("61", "199"), "adjusted_budget"), (("61.3", "190"), "final"), (("61.3", "180"), "final")],
)
def test_parts_of_a_form_have_the_stage_of_the_total_that_they_add_up_to(
    parts: tuple[str, str], stage: str
) -> None:
    rows = [
        "年度部门预算（万元）\t\t年初预算数\t全年预算数\t全年执行数\t执行率",
        "\t年度资金总额\t210.5\t260\t251.3\t96.65%",
        "\t按资金性质分：\t\t\t按支出性质分：",
        f"\t其中：一般公共预算：236.3\t\t\t其中：基本支出：{parts[0]}",
        f"\t政府性基金拨款：15\t\t\t项目支出：{parts[1]}",
    ]
    found = extract_text("部门整体支出绩效自评表\n项目\t水务局\n" + "\n".join(rows) + "\n").claims
    told = {claim["code"]: claim["measure"] for claim in found if claim["unit"] == "万元"}
    assert (told["basic_expenditure"], told["project_expenditure"]) == (stage, stage)
    assert told["general_public_budget"] == "final"


def test_a_fund_that_pays_beside_the_budget_is_a_source_of_the_money_told_in_pairs() -> None:
    text = (
        "一、基本情况 项目名称: 敬老院改造 是否为专项资金: 是 金额单位: 万元\n"
        "二、执行情况 预算安排情况(调整后) 资金到位情况 资金执行情况 执行进度(%)\n"
        "预算数 96.5 到位数 90 执行数 84.6 94\n其中:财政资金 66.5 其中:财政资金 60 其中:财政资金 56.4\n"
        "彩票公益金 25 彩票公益金 25 彩票公益金 23.2\n其他 5 其他 5 其他 5\n三、结论\n"
    )
    found = [
        claim for claim in extract_text(text, title="项目支出绩效自评表").claims if claim["unit"] == "万元"
    ]
    told = [(claim["fund_scope"], claim["measure"], str(claim["value"])) for claim in found]
    amounts = [("96.5", "90", "84.6"), ("66.5", "60", "56.4"), ("25", "25", "23.2"), ("5", "5", "5")]
    funds = ("unstated", "fiscal", "government_fund", "other")
    stages = ("adjusted_budget", "final", "final")
    assert told == [
        (fund, stage, amount)
        for fund, row in zip(funds, amounts, strict=True)
        for stage, amount in zip(stages, row, strict=True)
    ]
    assert {claim["fact_kind"] for claim in found} == {"project"}


@pytest.mark.parametrize(
    ("parts", "stages"),
    [
        (("150", "150", "62.5", "60"), ["budget", "final"]),  # 212.5 and 210
        (("150", "150", "60", "58.8"), ["final", "final"]),  # 210 and 208.8
        (("150", "150", "61", "58.8"), []),  # of which amounts, nobody can say
    ],
)
def test_sums_tell_of_which_amounts_the_sources_are_parts(parts: tuple[str, ...], stages: list[str]) -> None:
    cells = ["计划安排资金（万元）", "212.5", "实际到位资金（万元）", "210", "实际支出（万元）", "208.8"]
    cells += [
        "结余（万元）",
        "1.2",
        "省财政",
        parts[0],
        "省财政",
        parts[1],
        "县财政",
        parts[2],
        "县财政",
        parts[3],
    ]
    text = "一、项目基本情况\n项目名称：闸门维修\n\n" + "\n\n".join([*cells, "二、项目绩效"])
    found = extract_text(text, title="某县水利局项目支出绩效自评报告").claims
    told = [claim["measure"] for claim in found if str(claim["value"]) in parts]
    assert told == stages * 2


def test_what_is_no_rate_of_the_amounts_below_its_heading_is_the_score_that_follows() -> None:
    header = "|项目资金（万元）|年初预算数|全年预算数|全年执行数|分值|执行率|得分|\n|---|---|---|---|---|---|---|\n"
    text = f"|项目名称|泵站维修|\n|---|---|\n\n{header}|年度资金总额|80|80|76|10|9.5||\n|其中：财政拨款|80|80|76|10|95||\n"
    measures = {claim["value"]: claim["measure"] for claim in extract_text(text).claims if claim["measure"]}
    assert (measures[Decimal("9.5")], measures[Decimal(95)]) == ("score", "execution_pct")
