"""Tables of bars whose second row of headings lacks the cells that are merged with the row above."""

import pytest
from laying_out import lay_out_text, rows

EXPENSES = [
    ["2020年度预算数", "", "", "", "", "", "2020年度决算数", "", "", "", "", ""],
    ["合计", "因公出国（境）费", "公务用车购置及运行费", "", "", "公务接待费"] * 2,
    ["", "", "小计", "公务用车购置费", "公务用车运行费", ""] * 2,
    ["9.6", "0", "7.5", "0", "7.5", "2.1", "8.1", "0", "6.8", "0", "6.8", "1.3"],
]
SPENT = [
    ["科目", "本年支出", "", "", "年末结转"],
    ["", "小计", "基本支出", "项目支出", ""],
    ["水利", "9.6", "2.1", "7.5", "0.4"],
]


def printed(table: list[list[str]], short: int) -> str:
    """The rows without outer bars; that of index ``short`` has its filled cells alone."""
    lines = [" | ".join(row).strip() for row in table]
    lines[short] = " | ".join(filter(None, table[short]))
    return "\n".join(lines)


@pytest.mark.parametrize(("table", "short"), [(EXPENSES, 2), (SPENT, 1)])
def test_headings_stand_below_those_that_they_divide(table: list[list[str]], short: int) -> None:
    text = f"情况表\n{printed(table, short)}\n"
    found = rows(lay_out_text(text))
    assert [row + [""] * (len(table[-1]) - len(row)) for row in found] == table


def test_a_bar_may_close_an_empty_first_cell() -> None:
    form = " | " * 11 + "公开07表\n"
    found = rows(lay_out_text(f"情况表\n{form.lstrip()}{printed(EXPENSES, 2)}\n"))
    assert found[0] == [""] * 11 + ["公开07表"]
    assert found[-2:] == EXPENSES[-2:]


def test_as_many_headings_as_the_row_above_divides_are_needed() -> None:
    lost = [*SPENT[:1], ["", "基本支出", "项目支出", "", ""], *SPENT[2:]]
    found = rows(lay_out_text(f"情况表\n{printed(lost, 1)}\n"))
    assert ["", "基本支出", "项目支出", "", ""] not in found
