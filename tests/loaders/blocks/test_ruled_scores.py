"""Rows of indicators scored by rules in words: points and scores take turns with them, whatever divides the cells."""

import pytest
from laying_out import assert_stays_text, lay_out_text, rows

HEADINGS = ["一级指标", "二级指标", "三级指标", "权重", "评分细则", "得分"]
CELLS = [
    ["管理（30分）", "制度（10分）", "制度健全性", "10", "制度齐全计10分，缺一项扣2分，", "扣完为止。", "10"],
    ["资金", "（20分）", "预算执行率", "10", "达到95%计满分，每低1%扣0.5分。", "8.5"],
    ["资金合规", "情况", "10", "每发现1例扣5分。", "10"],
    ["产出（40", "分）", "数量（40分）", "清淤里程", "20", "按12公里的完成比例计分", "18"],
    ["岁修闸门", "20", "≥6座计20分；不足的按比例计分", "20"],
    ["成效（30分）", "影响（30分）", "村民满意度", "30", "90%以上计30分；80%-90%计20分。", "20"],
]
TOTAL = ["总分", "100", "86.5"]
NAMES = ["制度健全性", "预算执行率", "资金合规情况", "清淤里程", "岁修闸门", "村民满意度"]
FIGURES = [("10", "10"), ("10", "8.5"), ("10", "10"), ("20", "18"), ("20", "20"), ("30", "20")]


def cell_a_line(rows_: list[list[str]]) -> str:
    return "\n".join(cell for row in [HEADINGS, *rows_] for cell in row)


def row_a_line(rows_: list[list[str]]) -> str:
    return "\n".join(" ".join(row) for row in [HEADINGS, *rows_])


def lines_anywhere(rows_: list[list[str]]) -> str:
    cells = [cell for row in rows_ for cell in row]
    parts = [" ".join(cells[at : at + 5]) for at in range(0, len(cells), 5)]
    return "\n".join([" ".join(HEADINGS), *parts])


PRINTED = pytest.mark.parametrize("printed", [cell_a_line, row_a_line, lines_anywhere])


def read(text: str) -> list[list[str]]:
    layout = lay_out_text(f"某县水利局评分表\n{text}\n")
    return [["".join(cell.split()) for cell in row] for row in rows(layout)] if layout.tables else []


@PRINTED
@pytest.mark.parametrize("total", [[], [TOTAL]], ids=len)
def test_words_between_points_and_score_are_the_rule(printed: object, total: list[list[str]]) -> None:
    header, *found = read(printed([*CELLS, *total]))
    assert header == HEADINGS
    assert [row[2] for row in found[:6]] == NAMES
    assert [(row[3], row[5]) for row in found[:6]] == FIGURES
    assert found[0][:2] == ["管理（30分）", "制度（10分）"]
    assert found[1][:2] == ["", "资金（20分）"]
    assert found[3][:2] == ["产出（40分）", "数量（40分）"]
    assert found[0][4] == "制度齐全计10分，缺一项扣2分，扣完为止。"
    assert found[6:] == ([["总分", "", "", "100", "", "86.5"]] if total else [])


@PRINTED
@pytest.mark.parametrize(
    ("row", "changed"),
    [
        (1, ["预算执行率", "10", "每低1%扣0.5分。", "10.5"]),  # a score above its points
        (1, ["预算执行率", "12", "每低1%扣0.5分。", "8.5"]),  # points that no form adds up to
        (1, ["预算执行率", "10", "每低1%扣0.5分。"]),  # a score is lost
        (1, ["10", "每低1%扣0.5分。", "8.5"]),  # a name is lost
    ],
)
def test_without_proof_there_are_no_rows(printed: object, row: int, changed: list[str]) -> None:
    assert len(read(printed([*CELLS[:row], changed, *CELLS[row + 1 :], TOTAL]))) < 3


def test_other_headings_head_no_rules() -> None:
    text = cell_a_line(CELLS).replace("评分细则", "责任科室")
    assert_stays_text(f"某县水利局评分表\n{text}\n")
