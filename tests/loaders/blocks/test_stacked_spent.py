"""What a project paid for, a cell a line: names, amounts and the remarks that some of them have."""

import pytest
from laying_out import lay_out_text, rows

HEADS = "支出内容\n实际支出数\n会计凭证号\n备注\n"
BODY = (
    "清淤机械\n36.5\n3月12号凭证\n护坡石料\n18\n5月7号、8号凭证\n由村里代付\n零星用工\n2.4\n支出合计\n56.9\n"
)


@pytest.mark.parametrize("end", ["\n", "\n\n"])
def test_remarks_stand_between_an_amount_and_the_next_name(end: str) -> None:
    text = "二、支出明细情况\n" + HEADS + BODY + "三、自评情况\n工程已经完工。\n"
    assert rows(lay_out_text(text.replace("\n", end))) == [
        ["支出内容", "实际支出数", "会计凭证号", "备注"],
        ["清淤机械", "36.5", "3月12号凭证"],
        ["护坡石料", "18", "5月7号、8号凭证", "由村里代付"],
        ["零星用工", "2.4"],
        ["支出合计", "56.9"],
    ]


@pytest.mark.parametrize("lost", ["清淤机械\n", "护坡石料\n18\n", "36.5\n3月12号凭证\n护坡石料\n18\n"])
def test_a_list_that_lost_cells_is_not_cut_so(lost: str) -> None:
    text = "二、支出明细情况\n" + HEADS + BODY.replace(lost, "")
    told = [row for table in lay_out_text(text).tables for row in table.rows]
    assert ["护坡石料", "18", "5月7号、8号凭证", "由村里代付"] not in [
        [cell.text for cell in row] for row in told
    ]
