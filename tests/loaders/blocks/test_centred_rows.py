"""Rows whose broken cells stand half above and half below the line of their values."""

import pytest
from laying_out import lay_out_text, rows

HEADER = "一级指标 二级指标 三级指标 目标值 完成值 分值 得分 偏差原因"
LINES = [
    "沿河两岸清淤完成里",
    "≥12公里 13公里 20 20",
    "程数",
    "产出指标",
    "岁修闸门座数 ≥6座 5座 10 8 一座延期到次年",
    "（50分",
    "质量指标 新修堤段一次合格率 ≥95% 97% 10 10",
    "）",
    "{0}",
    "时效指标 {1} 10 9.5 雨季较长",
    "{2}",
    "效益指",
    "可持续影 受益村组用水保",
    "标（30 ≥90% 92% 30 30",
    "响指标 证率",
    "分）",
    "满意度",
    "服务对象 村民满意度 ≥90% 95% 10 10",
    "指标",
]
TOTAL = "总分 100 97.5"
WHOLE = ("岁修工程按时完工 个别标段拖后3", "每年6月底前", "及时率 个月")


def read(row: tuple[str, str, str] = WHOLE, lines: list[str] = LINES) -> list[list[str]]:
    text = "\n".join(["某县水利局自评表", HEADER, *lines, TOTAL]).format(*row)
    layout = lay_out_text(text)
    return [["".join(cell.split()) for cell in row] for row in rows(layout)] if layout.tables else []


def test_pieces_above_and_below_are_the_halves_of_cells() -> None:
    found = read()
    assert found[1] == ["", "", "沿河两岸清淤完成里程数", "≥12公里", "13公里", "20", "20", ""]
    assert found[2] == ["产出指标", "", "岁修闸门座数", "≥6座", "5座", "10", "8", "一座延期到次年"]
    assert found[3][1:3] == ["质量指标", "新修堤段一次合格率"]
    assert found[5] == ["效益指标", "可持续影响指标", "受益村组用水保证率", "≥90%", "92%", "30", "30", ""]
    assert found[6][2:7] == ["村民满意度", "≥90%", "95%", "10", "10"]


def test_points_that_a_form_lacks_are_those_of_the_row_that_lost_a_value() -> None:
    assert read()[4] == [
        "",
        "时效指标",
        "岁修工程按时完工及时率",
        "",
        "",
        "10",
        "9.5",
        "个别标段拖后3每年6月底前雨季较长个月",
    ]


@pytest.mark.parametrize("at", [1, 4])
def test_points_that_no_form_adds_up_to_prove_nothing(at: int) -> None:
    lines = [*LINES]
    lines[at] = lines[at].replace(" 20 20", " 25 20").replace(" 10 8", " 12 8")
    assert [row for row in read(lines=lines) if "9.5" in row] == []


def test_names_that_stand_above_their_values_are_no_halves() -> None:
    """The line below is the beginning of the next name: without a line for each row nothing is centred."""
    lines = [
        "沿河两岸清淤完成里程数",
        "≥12公里 13公里 50 50",
        "新修堤段一次合格率",
        "≥95% 97% 20 20",
        "岁修闸门座数 ≥6座 5座 20 18",
    ]
    found = read(lines=[*lines, "满意度指标 服务对象满意度 村民满意度 ≥90% 95% 10 10"])
    assert [row[2] for row in found[1:4]] == ["沿河两岸清淤完成里程数", "新修堤段一次合格率", "岁修闸门座数"]
