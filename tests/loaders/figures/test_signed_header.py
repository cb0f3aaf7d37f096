"""Indicators whose signs stand in a column of their own, below headings that stand elsewhere."""

import pytest
from claiming import extract_text

TITLE = "某县交通局2022年度预算项目绩效自评表\n\n"
MONEY = [
    ["一、基本情况", "项目名称：", "农村客运补贴县级配套", "是否为专项资金：", "是", "金额单位：万元"],
    [
        "二、预算执行情况",
        "预算安排情况（调整后）",
        "",
        "资金到位情况",
        "",
        "资金执行情况",
        "",
        "预算执行进度（%）",
    ],
    ["预算数", "62.4", "到位数", "60", "执行数", "57.9", "92.79"],
    ["其中：财政资金", "62.4", "其中：财政资金", "60", "其中：财政资金", "57.9", ""],
]
HEADS = [
    [
        "三、指标",
        "一级指标",
        "二级指标",
        "三级指标",
        "指标分值",
        "预期指标值",
        "",
        "单项指标实际完成值",
        "自评得分",
    ],
    ["", "", "", "符号", "单位（文字描述）", "", "", "单项指标得分", "权重占比（%）", "单项指标折算得分"],
]
GOALS = [
    [
        "产出指标",
        "数量指标",
        "补贴线路",
        "补贴的线路条数",
        ">=",
        "28",
        "条",
        "27",
        "未完成",
        "19.00",
        "20.00",
        "3.80",
    ],
    ["", "时效指标", "发放时限", "按季发放", "<=", "15", "日", "12", "完成", "15.00", "15.00", "2.25"],
    [
        "满意度指标",
        "乘客满意度指标",
        "乘客满意度",
        "",
        ">=",
        "90",
        "%（百分比）",
        "93%",
        "完成",
        "10.00",
        "10.00",
        "1.00",
    ],
]
BROKEN = "\n\n- 7 -\n\n"


def tabs(rows: list[list[str]]) -> str:
    return "".join("\t" + "\t".join(row) + "\n" for row in rows)


def told(text: str) -> list[tuple[str, str | None, str]]:
    claims = extract_text(TITLE + text, title=TITLE.strip()).claims
    return [
        (claim["fact_kind"], claim["measure"], str(claim["value"]))
        for claim in claims
        if claim["table_index"] is not None
    ]


def of_goal(target: str, actual: str, *scores: str) -> list[tuple[str, str, str]]:
    measures = ("target", "actual", "score", "points", "score")
    return [
        ("indicator", measure, value)
        for measure, value in zip(measures, (target, actual, *scores), strict=False)
    ]


EXPECTED = [
    *of_goal("28", "27", "19.00", "20.00", "3.80"),
    *of_goal("15", "12", "15.00", "15.00", "2.25"),
    *of_goal("90", "93", "10.00", "10.00", "1.00"),
]


def test_what_stands_behind_a_sign_is_told_by_its_place_and_what_it_holds() -> None:
    assert told(tabs([*HEADS, *GOALS])) == EXPECTED


def test_the_rows_go_on_after_a_page() -> None:
    goals = [*GOALS, *GOALS[1:]]
    assert told(tabs([*HEADS, *goals[:2]]) + BROKEN + tabs(goals[2:])) == EXPECTED + EXPECTED[5:]


@pytest.mark.parametrize("score", ["21.00", "18.00"], ids=["above its points", "not by its weight"])
def test_figures_that_do_not_agree_are_no_points(score: str) -> None:
    goals = [[*GOALS[0][:9], score, *GOALS[0][10:]], *GOALS[1:]]
    kinds = {measure for _, measure, _ in told(tabs([*HEADS, *goals]))}
    assert kinds == {"target", "actual", None}


def test_one_row_tells_no_columns() -> None:
    assert {kind for kind, _, _ in told(tabs([*HEADS, GOALS[0]]))} == {"unclaimed"}


def test_names_and_amounts_in_turn_may_stand_behind_the_name_of_their_part() -> None:
    assert told(tabs(MONEY)) == [
        ("project", "adjusted_budget", "62.4"),
        ("project", "final", "60"),
        ("project", "final", "57.9"),
        ("project", "execution_pct", "92.79"),
        ("project", "adjusted_budget", "62.4"),
        ("project", "final", "60"),
        ("project", "final", "57.9"),
    ]
    names = {claim["project_name"] for claim in extract_text(TITLE + tabs(MONEY)).claims}
    assert "农村客运补贴县级配套" in names
