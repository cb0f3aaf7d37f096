"""Forms whose cells stand in one stream, a cell a line, and lost what divided their rows, or the cells at their ends."""

import pytest
from claiming import extract_text

FRONT = [
    ["项目名称", "农田灌渠改造"],
    ["项目资金（万元）", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["年度资金总额", "71", "68.4", "66.9", "10", "97.81%", "9.78"],
]
HEADER = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析"]
GOALS = [
    ["产出指标", "数量指标", "改造渠道长度", "≥12.5公里", "13公里", "30", "30"],
    ["", "", "受益农户数", "460户", "431户", "20", "18.7", "两个村组未完工"],
    ["效益指标", "社会效益指标", "灌溉条件", "明显改善", "明显改善", "30", "28.5"],
    ["满意度指标", "服务对象满意度指标", "农户满意度", "≥90%", "93%", "10", "10"],
]
DIVIDERS = {"stack": ("", "\n"), "tabs": ("\t", "\n"), "blank and tab": (" \t", "\n"), "line": ("", " ")}


def printed(table: list[list[str]], before: str, after: str) -> str:
    cells = "".join(before + cell + after for row in table for cell in row if cell)
    return f"项目支出绩效自评表\n{cells.rstrip()}\n\n三、其他说明\n"


def measured(text: str) -> list[tuple[str, str]]:
    claims = extract_text(text).claims  # those of the goals, below the points of the execution of the budget
    found = [claim for claim in claims if (claim["pattern_id"] or "").startswith("indicator_")]
    return [(claim["measure"], str(claim["value"])) for claim in sorted(found, key=lambda c: c["char_start"])]


@pytest.mark.parametrize("before, after", DIVIDERS.values(), ids=DIVIDERS)
@pytest.mark.parametrize("repeated", [False, True])
def test_notes_of_some_rows_and_headers_of_a_second_page(before: str, after: str, repeated: bool) -> None:
    goals = [*GOALS[:2], HEADER, *GOALS[2:]] if repeated else GOALS
    found = measured(printed([*FRONT, HEADER, *goals, ["总分", "100", "96.98"]], before, after))
    values = [("target", "12.5"), ("actual", "13"), ("points", "30"), ("score", "30")]
    values += [("target", "460"), ("actual", "431"), ("points", "20"), ("score", "18.7")]
    values += [("points", "30"), ("score", "28.5")]
    values += [("target", "90"), ("actual", "93"), ("points", "10"), ("score", "10")]
    assert found == values


@pytest.mark.parametrize("before, after", DIVIDERS.values(), ids=DIVIDERS)
def test_scores_and_notes_may_be_lost_at_the_end_of_all_rows(before: str, after: str) -> None:
    goals = [row[:6] for row in GOALS]
    found = measured(printed([*FRONT, HEADER, *goals, ["总分", "100"]], before, after))
    assert [value for measure, value in found if measure == "points"] == ["30", "20", "30", "10"]
    assert [value for measure, value in found if measure == "actual"] == ["13", "431", "93"]
    assert not [value for measure, value in found if measure == "score"]


def test_what_adds_up_to_no_form_may_be_the_scores() -> None:
    goals = [[*row[:5], row[6]] for row in GOALS]
    found = measured(printed([*FRONT, HEADER, *goals], "", "\n"))
    assert {measure for measure, _ in found} <= {"target"}


def test_rows_that_blank_lines_end_keep_their_empty_cells() -> None:
    rows = [HEADER, *([*row, ""][:8] for row in GOALS)]
    text = "绩效自评表\n\n" + "\n".join("".join(f"\t{cell}\n" for cell in row) for row in rows)
    assert measured(text)[4:8] == [
        ("target", "460"),
        ("actual", "431"),
        ("points", "20"),
        ("score", "18.7"),
    ]
