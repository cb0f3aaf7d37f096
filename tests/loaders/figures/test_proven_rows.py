"""Rows of indicators are told by what their cells hold, however a form was flattened; without proof nothing is claimed."""

import pytest
from claiming import extract_text

ROWS = """产出指标 数量指标 巡河里程 ≧ 120 公里 131 20 20
质量指标 水质达标率 ＝ 100 % 98.5% 20 17.5 两处断面超标
成本指标 每公里费用 ≦ 300 元 287 元 10 10
效益指标 经济效益指标
社会效益指标 村容村貌 明显改善 明显改善 30 28
满意度指标 服务对象满意度 村民满意度 90% 95% 10 10""".splitlines()
HEADINGS = "绩效指标 三级指标 指标性质 指标值 度量单位 实际完成值 分值 得分"
FIGURES = [
    ["target 120 公里", "actual 131 公里", "points 20 分", "score 20 分"],
    ["target 100 %", "actual 98.5 %", "points 20 分", "score 17.5 分"],
    ["target 300 元", "actual 287 元", "points 10 分", "score 10 分"],
    ["points 30 分", "score 28 分"],
    ["target 90 %", "actual 95 %", "points 10 分", "score 10 分"],
]


def one_line(rows: list[str]) -> str:
    return " ".join(rows)


def cell_a_line(rows: list[str]) -> str:
    return one_line(rows).replace(" ", "\n")


def torn_bars(rows: list[str]) -> str:
    """Bars whose lines end anywhere, the first row behind what stands above the table."""
    cells = one_line(rows).split(" ")
    return "".join("| " + " | ".join(cells[at : at + 7]) + " |\n|\n" for at in range(0, len(cells), 7))


def torn_tabs(rows: list[str]) -> str:
    return torn_bars(rows).replace("|\n|\n", "\n").replace("| ", "\t")


LAYOUTS = [one_line, cell_a_line, torn_bars, torn_tabs]


def told(text: str) -> list[str]:
    claims = [
        claim for claim in extract_text(f"绩效自评表\n\n{text}\n").claims if claim["fact_kind"] == "indicator"
    ]
    return [f"{claim['measure']} {claim['value']} {claim['unit']}" for claim in claims]


@pytest.mark.parametrize("printed", LAYOUTS)
@pytest.mark.parametrize("total", [[], ["总分 90 85.5"]], ids=str)
def test_points_of_a_whole_form_prove_the_columns(printed: object, total: list[str]) -> None:
    assert told(printed([*ROWS, *total])) == [figure for row in FIGURES for figure in row]


@pytest.mark.parametrize("printed", LAYOUTS)
def test_headings_right_above_prove_them_though_rows_are_left_out(printed: object) -> None:
    assert told(printed([HEADINGS, *ROWS[:2]])) == [*FIGURES[0], *FIGURES[1]]


@pytest.mark.parametrize("printed", LAYOUTS)
@pytest.mark.parametrize(
    ("row", "changed"),
    [
        (0, "产出指标 数量指标 巡河里程 ≧ 120 公里 131 25 20"),  # points that no form adds up to
        (0, "产出指标 数量指标 巡河里程 ≧ 120 公里 131 20 21"),  # a score above its points
        (1, "质量指标 水质达标率 98.5% 20 17.5 两处断面超标"),  # a value is lost
    ],
)
def test_without_proof_no_points_are_claimed(printed: object, row: int, changed: str) -> None:
    rows = [*ROWS[:row], changed, *ROWS[row + 1 :]]
    assert not [figure for figure in told(printed(rows)) if not figure.startswith("target")]


def test_names_and_notes_are_kept_with_their_rows() -> None:
    found = extract_text(f"绩效自评表\n\n{torn_bars(ROWS)}").indicators
    assert [(row["level_1"], row["level_2"], row["level_3"]) for row in found] == [
        ("产出指标", "数量指标", "巡河里程"),
        ("产出指标", "质量指标", "水质达标率"),
        ("产出指标", "成本指标", "每公里费用"),
        ("效益指标", "社会效益指标", "村容村貌"),
        ("满意度指标", "服务对象满意度", "村民满意度"),
    ]
    assert [row["deviation_note"] for row in found] == [None, "两处断面超标", None, None, None]


@pytest.mark.parametrize("words", ["巡河 里程", "河道 巡河里程 完成 情况"])
def test_words_behind_a_level_are_one_name(words: str) -> None:
    found = extract_text(one_line(ROWS).replace("巡河里程", words)).indicators
    assert found[0]["level_3"].replace(" ", "") == words.replace(" ", "")


def test_words_behind_a_score_that_is_not_full_may_be_its_note() -> None:
    rows = [*ROWS[:1], "质量指标 水质达标率 ≥98% 98.5% 20 17.5", "清淤 合格率 ≥98% 98.5% 20 17.5", *ROWS[2:]]
    assert not [figure for figure in told(one_line(rows)) if not figure.startswith("target")]


@pytest.mark.parametrize("name", ["每公里费用", "费用控制率", "1.保洁及时率", "2、巡河次数"])
def test_a_name_whose_target_was_lost_is_not_read_as_the_target_of_the_note_above(name: str) -> None:
    rows = [*ROWS[:2], f"{name} 287元 10 10", *ROWS[3:]]
    assert not [figure for figure in told(torn_bars(rows)) if not figure.startswith("target")]


UNSCORED = (
    "一级指标 二级指标 三级指标 目标值 实际完成值 产出指标 数量指标 巡河里程 120公里 131公里 维修闸门 6座 {} "
    "效益指标 社会效益指标 村民满意度 90% 96%"
)


def test_targets_and_results_of_one_unit_need_no_scores_below_their_headings() -> None:
    """Without scores only alike pairs tell which figure is which: one result in another unit leaves all of them."""
    figures = [
        "target 120 公里",
        "actual 131 公里",
        "target 6 座",
        "actual 5 座",
        "target 90 %",
        "actual 96 %",
    ]
    assert told(cell_a_line([UNSCORED.format("5座")])) == figures
    assert told(cell_a_line([UNSCORED.format("5扇")])) == []


POINTLESS = [
    "一级指标 二级指标 指标内容 目标值 实际完成值 自评分",
    "产出 指标 数量 指标 巡河里程 120公里 131公里 20 维修闸门 6座 5座（差一座） 16.5",
    "效益指标 社会效益 村容村貌 改善 改善 28 满意度 服务对象 村民满意率 ≥90% 95% 10",
]
SCORES = ["score 20 分", "score 16.5 分", "score 28 分", "score 10 分"]


@pytest.mark.parametrize("printed", [cell_a_line, torn_bars, torn_tabs])
@pytest.mark.parametrize("total", [[], ["自评得分合计 74.5"]], ids=len)
def test_headings_and_pairs_of_one_kind_need_no_points(printed: object, total: list[str]) -> None:
    found = told(printed([*POINTLESS, *total]))
    assert [figure for figure in found if figure.startswith("score")] == SCORES
    assert [figure for figure in found if figure.startswith("actual")] == [
        "actual 131 公里",
        "actual 5 座",
        "actual 95 %",
    ]


@pytest.mark.parametrize(
    ("total", "is_read"), [([], False), (["得分合计 71"], False), (["得分合计 74.5"], True)]
)
def test_a_result_of_another_kind_needs_the_total_of_the_scores(total: list[str], is_read: bool) -> None:
    rows = [row.replace("5座（差一座）", "未完成") for row in POINTLESS]
    assert ("score 28 分" in told(torn_bars([*rows, *total]))) == is_read


HEADED = """一级指标\t二级指标\t三级指标\t分值\t年度指标值\t实际完成值\t得分
产出指标\t数量指标\t巡河里程\t20\t≥120公里\t131公里\t20
\t质量指标\t水质达标率\t20\t100%\t98.5%\t17.5
"""
BELOW = """成本指标\t每公里费用\t10\t≤300元\t287元\t10
效益指标\t社会效益指标\t受益村\t20\t9个以上\t9个\t20
满意度指标\t服务对象满意度指标\t村民满意度\t10\t90%以上\t95%\t10
"""


def measures_of(text: str, number: str) -> list[object]:
    found = extract_text(text)
    told = zip(found.tokens, found.claims, strict=True)
    return [claim["measure"] for token, claim in told if token.text == number]


@pytest.mark.parametrize("between", ["\n\n- 3 -\n\n", "\n\n因汛期推迟\n\n"])
def test_rows_go_on_in_the_order_of_the_table_right_above(between: str) -> None:
    text = HEADED + between + BELOW
    assert [measures_of(text, number) for number in ("300", "287", "95%")] == [
        ["target"],
        ["actual"],
        ["actual"],
    ]
    assert measures_of(text, "9") == ["target", "actual"]
    assert measures_of(text, "10") == ["points", "score"] * 2


@pytest.mark.parametrize("between", ["\n\n# 二、河道清障项目\n\n", "\n\n" + "情况说明见附表。" * 6 + "\n\n"])
def test_rows_below_other_words_go_on_with_nothing(between: str) -> None:
    assert measures_of(HEADED + between + BELOW, "287") == [None]


SCORED = """执行率 得分
资金总额 60 57 95% 19
一级指标 二级指标 三级指标 年初目标值 实际完成值 得分
产出指标（60分） 数量指标 巡河里程 ≥120公里 131公里 30
时效指标 巡河完成时间 3月底、11月底前 汛期推迟 28
满意度指标 服务对象满意度指标 村民满意度 ＞90% 98.5% 20
总分（100分） {}""".splitlines()


@pytest.mark.parametrize("printed", [cell_a_line, one_line])
@pytest.mark.parametrize(("total", "is_read"), [("97", True), ("78", True), ("96", False)])
def test_the_total_may_have_the_score_of_the_money_above_the_rows(
    printed: object, total: str, is_read: bool
) -> None:
    rows = [line.format(total).replace("汛期推迟", "26天") for line in SCORED]
    assert ("score 28 分" in told(printed(rows))) == is_read


def test_a_date_that_words_answer_is_of_their_kind() -> None:
    assert "score 28 分" in told(cell_a_line([*SCORED[2:6]]))


def test_a_name_that_ends_with_a_comma_goes_on_in_the_next_cell() -> None:
    rows = [ROWS[0], ROWS[1].replace("水质达标率", "水质巡查、 达标率"), *ROWS[2:]]
    assert told(cell_a_line(rows)) == [figure for row in FIGURES for figure in row]
    found = extract_text(f"绩效自评表\n\n{cell_a_line(rows)}\n").indicators
    assert found[1]["level_3"].replace("\n", "") == "水质巡查、达标率"
