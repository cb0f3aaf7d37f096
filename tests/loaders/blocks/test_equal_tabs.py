"""Rows of tabs whose cells broke over lines are whole where all rows have as many tabs."""

import pytest
from laying_out import lay_out_text

ROWS = [
    ["项目名称", "渠道清淤", "渠道清淤", "渠道清淤", "渠道清淤"],
    ["主管部门", "水务局", "实施单位", "灌区管理处", "灌区管理处"],
    ["项目资金\n（万元）", "", "预算数", "执行数", "得分\n（10分）"],
    ["项目资金\n（万元）", "年度资金\n总额", "120", "108", "9"],
    ["绩效指标\n（90分）", "清淤里程", "12公里", "13公里", "45"],
    ["绩效指标\n（90分）", "受益农户\n满意度", "90%", "96%", "45"],
]


def printed(rows: list[list[str]]) -> str:
    return "项目支出绩效自评表\n" + "\n".join("\t".join(row) for row in rows) + "\n"


def cells_of(text: str) -> list[list[list[str]]]:
    tables = lay_out_text(text).tables
    return [[[cell.compact.characters for cell in row] for row in table.rows] for table in tables]


def test_pieces_of_cells_stand_in_their_rows() -> None:
    whole = [[cell.replace("\n", "") for cell in row] for row in ROWS]
    assert cells_of(printed(ROWS)) == [whole]


def test_a_merged_cell_that_is_printed_again_ends_as_it_did_before() -> None:
    rows = [[*row[:3], "得分\n（10分）", "得分\n（10分）"] if "执行数" in row else row for row in ROWS]
    assert cells_of(printed(rows)) == [[[cell.replace("\n", "") for cell in row] for row in rows]]


@pytest.mark.parametrize("caption", ["附表：部门基础数据", "单位：万元"])
def test_words_between_two_tables_begin_no_row(caption: str) -> None:
    text = printed(ROWS) + caption + "\n" + printed(ROWS[:2]).partition("\n")[2]
    assert all(caption not in cell for table in cells_of(text) for row in table for cell in row)


def test_rows_of_other_widths_stay_as_they_are() -> None:
    rows = [*ROWS[:3], ["项目资金", "年度资金\n总额", "120", "108"], *ROWS[4:]]
    assert ["总额", "120", "108"] in [row[:3] for table in cells_of(printed(rows)) for row in table]
