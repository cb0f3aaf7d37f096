"""Lists whose rows begin with their ordinals and whose cells stand on a line each."""

import pytest
from laying_out import assert_stays_text, lay_out_text, paragraphs, rows

HEADINGS = "序号\n补贴项目\n发放人数\n发放金额\n"
BODY = "1\n高龄津贴\n305\n36.6\n2\n孤儿生活费\n28\n40.3\n3\n丧葬补贴\n77\n9.2\n"


def test_rows_begin_with_their_ordinals() -> None:
    layout = lay_out_text(HEADINGS + BODY + "以上资金均已发放到位。\n")
    assert rows(layout) == [
        ["序号", "补贴项目", "发放人数", "发放金额"],
        ["1", "高龄津贴", "305", "36.6"],
        ["2", "孤儿生活费", "28", "40.3"],
        ["3", "丧葬补贴", "77", "9.2"],
    ]
    assert paragraphs(layout) == ["以上资金均已发放到位。"]


def test_a_row_of_totals_has_no_ordinal() -> None:
    assert rows(lay_out_text(HEADINGS + BODY + "合计\n410\n86.1\n"))[-1] == ["", "合计", "410", "86.1"]


def test_a_row_that_lost_a_cell_ends_the_list() -> None:
    layout = lay_out_text(HEADINGS + BODY + "4\n临时救助\n5.5\n5\n慰问\n12\n1.2\n")
    assert len(rows(layout)) == 4
    assert "5.5" in paragraphs(layout)


@pytest.mark.parametrize(
    "text",
    [
        "项目\n补贴项目\n发放人数\n发放金额\n" + BODY,  # no ordinals announced
        HEADINGS + BODY[: BODY.index("3\n")],  # two rows
        "序号\n补贴项目\n" + BODY,  # two headings, four cells
        "序号\n补贴项目，\n发放人数\n发放金额\n" + BODY,  # a sentence among the headings
        "序号",
    ],
)
def test_other_lines_are_no_list(text: str) -> None:
    assert_stays_text(text)


GOALS = [
    ["序号", "任务指标", "年度目标", "完成情况", "完成率"],
    ["1", "改造闸门", "20座", "已开工12座，建成8座", "40%"],
    ["2", "护岸维修：由3公里上调", "5公里", "6月已完工，7月验收5.2公里", "已完成"],
]


def test_cells_of_lists_of_goals_are_words() -> None:
    text = "\n\n".join(cell for row in GOALS for cell in row)
    assert rows(lay_out_text(f"附：进展情况\n{text}\n")) == GOALS


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(cell for row in GOALS[:2] for cell in row),  # one row
        "\n".join(cell for row in [*GOALS, ["3", "清淤", "2公里", "未开工"], ["4"]] for cell in row),
        "\n".join(cell for row in [*GOALS[:2], ["2", "清淤", "2公里", "", "0"]] for cell in row),
    ],
)
def test_goals_that_lost_cells_are_no_list(text: str) -> None:
    assert all("已开工12座，建成8座" not in row for table in lay_out_text(text).tables for row in table.rows)
    assert "已开工12座，建成8座" in paragraphs(lay_out_text(text))
