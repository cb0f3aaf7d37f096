"""Rows of indicators that end with words, a cell on a line each."""

import pytest
from laying_out import lay_out_text, rows

HEADS = "一级指标\n二级指标\n三级指标\n指标值\n全年实际完成值\n未完成原因和改进措施\n"
BODY = (
    "产出指标\n数量指标\n清淤里程\n≥12公里\n13公里\n\n泵站座数\n≥6座\n5座\n征地受阻\n"
    "质量指标\n验收合格率\n=100%\n100%\n\n社会效益指标\n出行条件\n持续改善\n持续改善\n\n"
)
TABLE = [
    ["产出指标", "数量指标", "清淤里程", "≥12公里", "13公里", ""],
    ["", "", "泵站座数", "≥6座", "5座", "征地受阻"],
    ["", "质量指标", "验收合格率", "=100%", "100%", ""],
    ["", "社会效益指标", "出行条件", "持续改善", "持续改善", ""],
]


def test_a_blank_line_stands_for_a_note_that_is_left_out() -> None:
    assert rows(lay_out_text(HEADS + BODY + "说明\n无\n"))[1:] == TABLE


def test_where_no_line_is_blank_a_note_is_told_by_its_words() -> None:
    body = BODY.replace("\n\n", "\n").replace("征地受阻", "受征地影响，工期延后")
    assert [row[4:] for row in rows(lay_out_text(HEADS + body))[1:]] == [
        ["13公里", ""],
        ["5座", "受征地影响，工期延后"],
        ["100%", ""],
        ["持续改善", ""],
    ]


def test_the_heading_of_notes_may_be_missing() -> None:
    heads = HEADS.removesuffix("未完成原因和改进措施\n")
    body = BODY.replace("\n\n", "\n").replace("征地受阻\n", "")
    assert [row[:5] for row in rows(lay_out_text(heads + body))[1:]] == [row[:5] for row in TABLE]


def test_the_score_of_all_may_stand_below_columns_that_tell_none() -> None:
    heads = HEADS.removesuffix("未完成原因和改进措施\n")
    body = BODY.replace("\n\n", "\n").replace("征地受阻\n", "")
    assert rows(lay_out_text(heads + body + "自评得分\n87\n"))[-1][:2] == ["自评得分", "87"]


@pytest.mark.parametrize("first", ["产出\n指标", "项目\n产出\n指标"])
@pytest.mark.parametrize("total", ["自评得分", "绩效自评综合得分", "项目评价总分"])
def test_names_of_levels_may_break_over_lines(first: str, total: str) -> None:
    heads = HEADS.removesuffix("未完成原因和改进措施\n")
    body = BODY.replace("\n\n", "\n").replace("征地受阻\n", "").replace("数量指标", "数量\n指标")
    body = body.replace("产出指标", first).replace("社会效益指标", "社会\n效益\n指标")
    found = rows(lay_out_text((heads + body + f"{total}\n87\n评价等次\n良\n").replace("\n", "\n\n")))
    levels = [first.replace("\n", ""), "数量指标", "清淤里程", "≥12公里", "13公里"]
    assert found[1:] == [levels, *(row[:5] for row in TABLE[1:]), [total, "87"]]


AIMS = "一级指标\n二级指标\n三级指标\n指标值\n产出指标\n数量指标\n清淤里程\n≥12公里\n泵站座数\n6个\n时效指标\n完工时间\n汛期前\n"
AIMED = [
    ["产出指标", "数量指标", "清淤里程", "≥12公里"],
    ["", "", "泵站座数", "6个"],
    ["", "时效指标", "完工时间", "汛期前"],
]


@pytest.mark.parametrize("below", ["", "某县水务局\n2024年3月1日\n", "填报人：张某\n"])
def test_targets_may_stand_without_results(below: str) -> None:
    assert rows(lay_out_text(AIMS + below))[1:] == AIMED


@pytest.mark.parametrize("lost", ["≥12公里\n", "泵站座数\n", "6个\n", "汛期前\n"])
def test_targets_that_lost_a_cell_are_not_cut(lost: str) -> None:
    assert lay_out_text(AIMS.replace(lost, "", 1)).tables == ()


def test_an_amount_stands_beside_its_name_above_targets() -> None:
    front = "项目名称\n河道清淤\n主管部门\n资金总额（万元）\n86.5\n"
    assert rows(lay_out_text(front + AIMS))[:3] == [
        ["项目名称", "河道清淤"],
        ["主管部门"],
        ["资金总额（万元）", "86.5"],
    ]


@pytest.mark.parametrize(
    "lost",
    ["≥12公里\n13公里\n", "清淤里程\n", "13公里\n\n泵站座数\n≥6座\n5座\n征地受阻\n质量指标\n验收合格率\n"],
)
def test_rows_that_lost_cells_are_not_cut(lost: str) -> None:
    body = BODY.replace(lost, "", 1)
    assert lay_out_text(HEADS + body).tables == ()


def test_a_level_that_is_named_as_indicators_are_stands_above_one_and_its_values() -> None:
    heads = HEADS.removesuffix("未完成原因和改进措施\n")
    body = (
        BODY.replace("\n\n", "\n").replace("征地受阻\n", "") + "满意度\n村民满意率\n90%\n95%\n自评得分\n93\n"
    )
    told = rows(lay_out_text((heads + body).replace("\n", "\n\n")))
    assert told[-2] == ["满意度", "", "村民满意率", "90%", "95%"]
    alone = body.replace("村民满意率\n", "")
    assert rows(lay_out_text(heads + alone))[-2] == ["", "", "满意度", "90%", "95%"]
