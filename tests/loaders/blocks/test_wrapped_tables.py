"""Tables whose cells broke over lines: rows are found by the values that they end with, and doubtful ones stay text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from laying_out import assert_stays_text, lay_out_text, rows

HEADER = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"]
LINES = [
    ["产出指标", "数量指标", "清淤里程总长", "≥12公里", "13公里", "20", "18"],
    ["质量指标", "工程验收合格率", "100%", "100%", "20", "20"],
    ["效益指标", "社会效益指标", "沿岸居民出行条件", "持续改善", "持续改善", "30", "28"],
    ["满意度指标", "服务对象满意度指标", "村民满意度", "≥90%", "95%", "20", "20"],
]
READ = [HEADER, LINES[0], ["", *LINES[1]], LINES[2], LINES[3]]
TOTAL = "总分 90 86\n"


def printed(lines: list[list[str]]) -> str:
    return "".join(" ".join(line) + "\n" for line in lines)


def broken(text: str, at: int) -> str:
    return f"{text[:at]}\n{text[at:]}"


@given(st.sets(st.integers(2, len("".join(HEADER)) - 1), min_size=1, max_size=8))
def test_a_header_may_break_anywhere(places: set[int]) -> None:
    words = " ".join(HEADER)
    at = [place for place, character in enumerate(words) if character != " "]
    header = "".join(
        "\n" * (at.index(place) in places if place in at else 0) + words[place] for place in range(len(words))
    )
    table = rows(lay_out_text(header + "\n" + printed(LINES) + TOTAL))
    assert [[cell.replace("\n", "").replace(" ", "") for cell in row] for row in table[: len(READ)]] == READ


@pytest.mark.parametrize("place", range(1, len("沿岸居民出行条件")))
@pytest.mark.parametrize("between", ["", "- 3 -\n"])
def test_a_name_may_begin_above_its_values(place: int, between: str) -> None:
    header = printed([["一级指标", "二级指标", "三级指标", "年度指"], ["标值", *HEADER[4:]]])
    lines = [LINES[0], LINES[1], [*LINES[2][:2], LINES[2][2][:place]], LINES[2][3:], LINES[3]]
    name = "沿岸居民出行条件"
    above = printed([*lines[:2], ["效益指标"], ["社会效益"], ["指标"], [name[:place]], [name[place:]]])
    table = rows(lay_out_text(header + above + between + printed([LINES[2][3:], LINES[3]]) + TOTAL))
    assert [[cell.replace("\n", "") for cell in row] for row in table[1:]] == [
        *READ[1:],
        ["总分", "", "", "", "", "90", "86"],
    ]


def test_a_name_may_go_on_below_its_values_and_keeps_the_place_of_its_beginning() -> None:
    text = printed([["一级"], ["指标", *HEADER[1:]]]) + printed(LINES) + "调查结果\n" + TOTAL
    layout = lay_out_text(text)
    cell = layout.tables[0].rows[4][2]
    assert cell.text == "村民满意度调查结果"
    assert text[cell.char_start : cell.char_end] == "村民满意度"


def test_units_stand_apart_from_their_numbers_and_levels_from_their_points() -> None:
    lines = (
        printed([["产出指标"], ["（40 分）"], *LINES])
        .replace("公里", " 公里")
        .replace("产出指标 数量", "数量")
    )
    table = rows(lay_out_text(broken(printed([HEADER]), 10) + lines))
    assert [cell.replace("\n", "") for cell in table[1]] == [
        "产出指标（40 分）",
        *LINES[0][1:3],
        "≥12 公里",
        "13 公里",
        "20",
        "18",
    ]


def test_a_note_goes_on_where_it_ends_within_a_sentence() -> None:
    header = broken(printed([[*HEADER, "偏差原因分析"]]), 12)
    lines = printed([[*LINES[0], "受汛期影响，"], ["工期推迟"], *LINES[1:]])
    assert [row[7].replace("\n", "") for row in rows(lay_out_text(header + lines))][1:3] == [
        "受汛期影响，工期推迟",
        "",
    ]


def test_points_and_scores_below_names() -> None:
    text = "一级指标\n分值 得分\n预算编制\n20 19\n预算执行\n30 28.5\n履职效果\n50 47\n合计\n100 94.5\n"
    assert rows(lay_out_text(text)) == [
        ["一级指标", "分值", "得分"],
        ["预算编制", "20", "19"],
        ["预算执行", "30", "28.5"],
        ["履职效果", "50", "47"],
        ["合计", "100", "94.5"],
    ]


MONEY = "资金总额 30.00 36.00 27.00 75% 10 7.5\n基本支出 10.00 12.00 9.00 75% — —\n项目支出 20.00 24.00 18.00 75% — —\n"


@pytest.mark.parametrize(
    "header",
    [
        "部门预算 年初预 全年预 全年 执行率 分值 得分\n执行情况 算数 算数 执行数 （%）\n",
        "部门预算执行情况 年初 全年 全年 执行率 分值 得分\n预算数 预算数 执行数\n",
    ],
)
def test_a_header_may_stand_over_two_lines(header: str) -> None:
    table = rows(lay_out_text(header + MONEY + "一级指标 二级指标 三级指标\n"))
    assert [cell.removesuffix("（%）") for cell in table[0]] == [
        "部门预算执行情况",
        "年初预算数",
        "全年预算数",
        "全年执行数",
        "执行率",
        "分值",
        "得分",
    ]
    assert table[1:] == [line.split(" ") for line in MONEY.splitlines()]


def test_names_and_remarks_of_projects_may_break() -> None:
    text = (
        "序号 项目名称 方向 预算数 支出数 成效\n1 河道疏浚\n二期工程 水利 620.00 598.40 疏浚河道，\n绿化两岸\n"
        "2 山塘整治 水利 480.00 480.00 整治山塘\n合计 1,100.00 1,078.40\n"
    )
    assert [[cell.replace("\n", "") for cell in row] for row in rows(lay_out_text(text))][1:] == [
        ["1", "河道疏浚二期工程", "水利", "620.00", "598.40", "疏浚河道，绿化两岸"],
        ["2", "山塘整治", "水利", "480.00", "480.00", "整治山塘"],
        ["合计", "", "", "1,100.00", "1,078.40", ""],
    ]


NO_TABLES = {
    "a value stands alone": broken(printed([HEADER]), 10) + printed([*LINES[:2], ["≥90%"], *LINES[2:]]),
    "more was scored than there are points": "一级指标\n分值 得分\n预算编制\n20 21\n预算执行\n30 31\n履职效果\n50 51\n",
    "too few rows": broken(printed([HEADER]), 10) + printed(LINES[:2]),
    "no score": broken(printed([HEADER[:6]]), 10) + printed([line[:-1] for line in LINES]),
    "a figure too few": "序号 项目名称 方向 预算数 支出数\n1 河道疏浚\n二期工程 水利 620.00\n2 山塘整治 水利 48.00 48.00\n",
    "sentences": "项目 预算 支出 情况\n今年 预算 执行 情况 如下。\n",
}


@pytest.mark.parametrize("text", NO_TABLES.values(), ids=NO_TABLES)
def test_stays_text(text: str) -> None:
    assert_stays_text(text)
