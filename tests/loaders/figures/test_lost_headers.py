"""Indicators whose header is not printed: their columns are told by all rows together, or nothing is claimed."""

import pytest
from claiming import extract_text

MONEY = [
    ["项目名称", "农村客运补贴"],
    ["项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["", "年度资金总额", "62", "58.4", "57.9", "10", "99.14%", "9.91"],
]
GOALS = [
    ["产出指标", "数量指标", "受益群众人数", "2600人以上", "2715人", "40", "40", ""],
    ["", "时效指标", "补贴发放及时率", "≥95%", "96%", "10", "9", "部分延后"],
    ["效益指标", "社会效益", "群众出行条件", "明显改善", "明显改善", "30", "27.5", ""],
    ["满意度指标", "服务对象满意度", "乘客满意度", "≥90%", "93%", "10", "10", ""],
]
TOTAL = ["总分", "100", "96.41"]
KINDS = {"beneficiary", "activity", "project", "payment", "account", "standard"}


def bars(table: list[list[str]]) -> str:
    return "项目支出绩效自评表\n" + "".join(f"| {' | '.join(row)} |\n" for row in table)


def tabs(table: list[list[str]]) -> str:
    return "项目支出绩效自评表\n\n" + "\n".join("".join(f"\t{cell}\n" for cell in row) for row in table)


def told(text: str, row: int) -> list[tuple[str, str | None, str]]:
    found = [claim for claim in extract_text(text).claims if claim["row_index"] == row]
    return [(claim["fact_kind"], claim["measure"], str(claim["value"])) for claim in found]


@pytest.mark.parametrize("printed", [bars, tabs])
@pytest.mark.parametrize("order", [(3, 4, 5, 6), (5, 3, 4, 6), (3, 5, 4, 6)], ids=str)
def test_columns_are_told_by_what_all_rows_hold(printed: object, order: tuple[int, ...]) -> None:
    goals = [[*row[:3], *(row[at] for at in order), row[7]] for row in GOALS]
    text = printed([*MONEY, *goals, TOTAL])
    assert sorted(told(text, 3)) == [
        ("indicator", "actual", "2715"),
        ("indicator", "points", "40"),
        ("indicator", "score", "40"),
        ("indicator", "target", "2600"),
    ]
    assert sorted(told(text, 6))[1:3] == [("indicator", "points", "10"), ("indicator", "score", "10")]
    assert told(text, 7) == [("score", "points", "100"), ("score", "score", "96.41")]
    subjects = {indicator["level_3"] for indicator in extract_text(text).indicators}
    assert subjects == {row[2] for row in GOALS}


@pytest.mark.parametrize(
    "changed",
    [
        {5: "45"},  # points that no form adds up to
        {5: "40", 6: "41"},  # a score above its points
        {3: "", 4: "2715人"},
    ],
    ids=str,
)
def test_rows_that_cannot_be_told_for_sure_state_nothing_else(changed: dict[int, str]) -> None:
    first = [changed.get(at, cell) for at, cell in enumerate(GOALS[0])]
    claims = extract_text(bars([*MONEY, first, *GOALS[1:], TOTAL])).claims
    below = [claim for claim in claims if claim["row_index"] in (3, 5, 6)]
    assert len(below) > 6
    assert not KINDS & {claim["fact_kind"] for claim in below}


def test_rows_with_levels_below_a_header_of_their_own_are_read_as_before() -> None:
    header = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"]
    text = bars([header, *GOALS])
    assert ("indicator", "target", "2600") in told(text, 1)


@pytest.mark.parametrize("printed", ["10/9.91", "10／9.91", "10（9.91）", "10分/9.91分"])
@pytest.mark.parametrize("heading", ["分值／得分", "分值（得分）", "得分/分值"])
def test_points_and_score_in_one_cell(printed: str, heading: str) -> None:
    measures = ["points", "score"] if heading.startswith("分值") else ["score", "points"]
    form = [
        ["项目名称", "农村客运补贴"],
        ["资金（万元）", "年初预算数", "全年执行数", "执行率", heading],
        ["年度资金总额", "58.4", "57.9", "99.14%", printed],
    ]
    assert told(bars(form), 2)[-2:] == [
        ("indicator", measures[0], "10"),
        ("indicator", measures[1], "9.91"),
    ]
    goals = [["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", heading]]
    goals += [["产出指标", "数量指标", "受益群众人数", "2600人", "2715人", printed]]
    found = extract_text(bars(goals))
    scored = [claim for claim in found.claims if claim["measure"] in measures]
    assert [(claim["fact_kind"], claim["measure"]) for claim in scored] == [
        ("indicator", measure) for measure in measures
    ]
    assert {str(found.indicators[0][measures[0]]), str(found.indicators[0][measures[1]])} == {"10", "9.91"}


def test_numbers_on_the_further_lines_of_a_cell_are_of_its_column() -> None:
    rule = "+----------+----------+------+--------+--------+----+----+\n"
    lines = [
        "|一级指标  |二级指标  |三级  |指标值  |完成值  |分值|得分|",
        "|          |          |指标  |        |        |    |    |",
        rule.strip(),
        "|产出      |数量指标  |渠道  |不低于  |较计划多|50  |48  |",
        "|指标      |          |长度  |12.5公里|1.5公里 |    |    |",
        "|（50分）  |          |      |        |        |    |    |",
        rule.strip(),
        "|          |质量指标  |合格率|98%     |99%     |50  |50  |",
    ]
    found = extract_text(f"绩效自评表\n{rule}" + "\n".join(lines) + f"\n{rule}").claims
    told = [
        (claim["fact_kind"], claim["measure"], str(claim["value"]))
        for claim in found
        if claim["row_index"] == 1
    ]
    assert sorted(told) == [
        ("indicator", "actual", "1.5"),
        ("indicator", "points", "50"),
        ("indicator", "score", "48"),
        ("indicator", "target", "12.5"),
        ("score", "points", "50"),
    ]


@pytest.mark.parametrize("after", [" |\n", "\n", " "], ids=["bars", "lines", "one line"])
@pytest.mark.parametrize("lost", [[5, 6], []], ids=["points", "header"])
def test_forms_that_no_reader_knows_state_no_people(after: str, lost: list[int]) -> None:
    goals = [
        ["产出指标", "数量指标", "受益群众人数", "2600人以上", "2715人", "40", "33"],
        ["", "", "新增线路条数", "3条", "2条", "20", "13.3"],
        ["效益指标", "社会效益", "群众出行条件", "明显改善", "明显改善", "40", "27.5"],
    ]
    rows = [[cell for at, cell in enumerate(row) if cell and at not in lost[1:]] for row in goals]
    cells = "".join(cell + after for row in rows for cell in row)
    found = extract_text(f"项目支出绩效自评表\n项目名称{after}农村客运补贴{after}\n{cells}\n").claims
    assert len(found) > 6
    assert not [claim["quote"] for claim in found if claim["fact_kind"] in KINDS]
