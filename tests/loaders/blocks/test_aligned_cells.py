"""Rows of indicators in a stream of cells: cut and placed below their headings, if their points prove it."""

import pytest
from laying_out import lay_out_text, rows

HEADER = ["一级指标", "二级指标", "三级指标", "指标值", "实际完成值", "分值", "得分", "偏差原因"]
GOALS = [
    ["产出指标", "数量指标", "修补渠段", "≥24处", "26处", "20", "20", ""],
    ["", "", "清淤里程", "18公里", "16.4公里", "30", "27", "雨季停工"],
    ["效益指标", "社会效益指标", "排涝能力", "提升", "提升", "30", "28", ""],
    ["满意度指标", "服务对象满意度指标", "农户满意度", "≥90%", "92%", "10", "10", ""],
]
TOTAL = ["总分", "90", "85"]


def read(goals: list[list[str]]) -> list[list[str]]:
    cells = [cell for row in [HEADER, *goals, TOTAL] for cell in row if cell]
    layout = lay_out_text("渠道整治自评表\n\n" + "\n".join(cells) + "\n\n二、其他说明\n")
    table = rows(layout) if layout.tables else []
    return [["".join(cell.split()) for cell in row] for row in table[1:5]]


@pytest.mark.parametrize(
    ("name", "pieces"),
    [
        ("清淤里程", "清淤\n里程"),
        ("社会效益指标", "社会效\n益指标"),
        ("服务对象满意度指标", "服务对象\n满意度指标"),
    ],
)
def test_names_may_break_over_cells(name: str, pieces: str) -> None:
    broken = [[cell.replace(name, pieces) for cell in row] for row in GOALS]
    told = [[cell for cell in row if cell][-4:] for row in read(broken)]
    assert told == [[cell for cell in row if cell][-4:] for row in GOALS]


def test_the_first_level_may_be_lost() -> None:
    lost = [["", *GOALS[0][1:]], *GOALS[1:]]
    assert read(lost)[0] == lost[0]


@pytest.mark.parametrize("column", [3, 4])
def test_a_lost_value_leaves_the_whole_form_unread(column: int) -> None:
    lost = [[*GOALS[0][:column], "", *GOALS[0][column + 1 :]], *GOALS[1:]]
    broken = [[cell.replace("农户满意度", "农户\n满意度") for cell in row] for row in lost]
    assert read(broken) == []
