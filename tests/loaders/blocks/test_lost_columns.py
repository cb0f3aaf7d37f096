"""Coded rows of bars or tabs without any empty cell: figures stand beyond the headings, but for totals."""

import pytest
from laying_out import lay_out_text, rows

HEADER = ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"]
TOTAL = ["合计", "90.00", "30.00", "60.00"]
LINES = [["2130301", "行政运行", "30.00", "30.00"], ["2130306", "水利工程运行与维护", "60.00", "60.00"]]


def printed(table: list[list[str]], divider: str) -> str:
    lines = [divider.join(row) for row in table]
    return "\n".join(f"| {line} |" if divider == " | " else line for line in lines) + "\n"


@pytest.mark.parametrize("divider", ["\t", " | "])
def test_figures_whose_column_nobody_can_say_are_apart(divider: str) -> None:
    found = [row[:6] for row in rows(lay_out_text(printed([HEADER, TOTAL, *LINES], divider)))]
    assert found == [
        [*HEADER, ""],
        ["合计", "", "90.00", "30.00", "60.00", ""],
        ["2130301", "行政运行", "30.00", "", "", "30.00"],
        ["2130306", "水利工程运行与维护", "60.00", "", "", "60.00"],
    ]


@pytest.mark.parametrize("divider", ["\t", " | "])
def test_an_empty_cell_tells_that_none_are_lost(divider: str) -> None:
    lines = [LINES[0], ["2130306", "水利工程运行与维护", "60.00", "", "60.00"]]
    found = rows(lay_out_text(printed([HEADER, ["合计", "", *TOTAL[1:]], *lines], divider)))
    assert found[-2][:4] == LINES[0]
    assert found[-1] == lines[1]


def test_empty_cells_at_the_end_of_all_rows_are_lost_ones_where_totals_stand_below_the_names() -> None:
    lines = [[*TOTAL, ""], [*LINES[0], ""], ["2130399", "其他水利支出", "60.00", "20.00", "40.00"]]
    found = [row[:6] for row in rows(lay_out_text(printed([HEADER, *lines], " | ")))]
    assert found[1:] == [
        ["合计", "", "90.00", "30.00", "60.00", ""],
        ["2130301", "行政运行", "30.00", "", "", "30.00"],
        ["2130399", "其他水利支出", "60.00", "20.00", "40.00", ""],
    ]
