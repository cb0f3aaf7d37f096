"""Forms whose cells stand in one stream with their empty cells: rows are cut by counting."""

import pytest
from laying_out import lay_out_text, paragraphs, rows

MONEY = [
    ["项目资金（万元）", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["年度资金总额", "80", "84.5", "76.05", "10", "90%", "9"],
    ["其中：当年财政拨款", "80", "80", "71.55", "—", "", "—"],
]
HEADER = [
    "一级指标",
    "二级指标",
    "三级指标",
    "指标性质",
    "指标值",
    "度量单位",
    "实际完成值",
    "分值",
    "得分",
    "偏差原因",
]
INDICATORS = [
    ["产出指标", "数量指标", "清淤里程", "≥", "12", "公里", "13", "30", "30", ""],
    ["", "", "泵站座数", "≥", "6", "座", "", "20", "15", "征地受阻"],
    ["", "质量指标", "合格率", "═", "100", "%", "100%", "20", "20", ""],
    ["效益指标", "社会效益指标", "出行条件", "", "改善", "", "改善", "20", "20", ""],
    ["总分", "", "", "", "", "", "", "90", "85", ""],
]
FRONT = ["项目名称", "闸门维修", "主管部门", "东湾县水务局"]
GOAL = ["年度总体目标", "闸门全部修好。"]


def stream(table: list[list[str]]) -> list[str]:
    """The cells of rows, without the merged cells that begin them."""
    return [cell for row in table for at, cell in enumerate(row) if cell or any(row[:at])]


def total(row: list[str]) -> list[str]:
    return [row[0], *row[7:]]


CELLS = [*FRONT, *stream(MONEY), *GOAL, *HEADER, *stream(INDICATORS[:-1]), *total(INDICATORS[-1])]
EXPECTED = [[FRONT[:2], *([cell] for cell in FRONT[2:]), *MONEY], [HEADER, *INDICATORS]]


def filled(table: list[list[str]]) -> list[list[str]]:
    """Rows without the empty cells at their ends."""
    return [row[: max(at for at, cell in enumerate(row) if cell) + 1] for row in table]


def tables(text: str) -> list[list[list[str]]]:
    layout = lay_out_text(text)
    return [filled(rows(layout, at)) for at in range(len(layout.tables))]


def bars(cells: list[str], on_line: int) -> str:
    """Cells with a bar after each, so many on a line."""
    lines = [cells[at : at + on_line] for at in range(0, len(cells), on_line)]
    return "".join("".join(f"{cell} | " for cell in line).rstrip() + "\n" for line in lines)


@pytest.mark.parametrize("on_line", [1, 2, 7, 23])
def test_bars_mark_empty_cells_wherever_lines_end(on_line: int) -> None:
    assert tables("绩效自评表\n\n" + bars(CELLS, on_line)) == [filled(table) for table in EXPECTED]


def test_the_end_of_a_line_after_a_bar_is_an_empty_cell_where_the_next_begins_with_one() -> None:
    text = "".join(f"{cell} | " if cell else "\n| " for cell in CELLS)
    assert tables("绩效自评表\n\n" + text) == [filled(table) for table in EXPECTED]


@pytest.mark.parametrize("mark", ["\xa0", "\u3000", " \xa0\xa0"])
def test_lines_of_a_blank_mark_empty_cells_where_blank_lines_divide_cells(mark: str) -> None:
    text = "\n\n".join(cell or mark for cell in CELLS)
    layout = lay_out_text("绩效自评表\n\n" + text + "\n")
    assert tables("绩效自评表\n\n" + text + "\n") == [filled(table) for table in EXPECTED]
    assert paragraphs(layout)[-1] == GOAL[-1]


def test_headings_and_levels_may_break_over_two_cells() -> None:
    text = "\n\n".join(cell or "\xa0" for cell in CELLS)
    for whole, broken in [
        ("全年预算数", "全年\n\n预算数"),
        ("社会效益指标", "社会效益\n\n指标"),
        ("度量单位", "度量\n单位"),
    ]:
        text = text.replace(whole, broken)
    found = tables("绩效自评表\n\n" + text + "\n")
    assert ["".join(cell.split()) for cell in found[0][3]] == MONEY[0]
    assert "".join(found[1][4][1].split()) == "社会效益指标"
    assert found[1][5] == filled(INDICATORS)[-1]


def test_headings_in_two_rows_are_those_of_the_columns_from_left_to_right() -> None:
    upper = ["绩效指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"]
    cells = [*upper, *HEADER[:6], *stream(INDICATORS[:-1]), *total(INDICATORS[-1])]
    assert tables("绩效自评表\n\n" + bars(cells, 5)) == [[upper[:2], *filled([HEADER, *INDICATORS])]]


def test_a_level_or_a_name_may_stand_without_values() -> None:
    blank = [["", "经济效益指标"], ["", "", "……"], ["", "", "指标2"]]
    cells = [*HEADER, *stream(INDICATORS[:3]), *(cell for row in blank for cell in (row[-1], "", "", ""))]
    cells += [*stream(INDICATORS[3:-1]), *total(INDICATORS[-1])]
    assert tables("绩效自评表\n\n" + bars(cells, 4)) == [
        filled([HEADER, *INDICATORS[:3], *blank, *INDICATORS[3:]])
    ]


def test_runs_of_bars_end_the_rows_above_indicators() -> None:
    above = [
        ["计划安排资金（万元）", "90", "实际支出（万元）", "75"],
        ["县财政", "60", "县财政", "45"],
        ["镇财政", "30", "镇财政", "30"],
    ]
    text = "".join(bars(row, 1) + "||||||\n" for row in [*above, HEADER, *INDICATORS[:1]])
    for row in INDICATORS[1:3]:
        text += bars(row[next(at for at, cell in enumerate(row) if cell) :], 1) + "|||||||\n"
    assert tables("绩效自评报告\n\n" + text) == [[*above, *filled([HEADER, *INDICATORS[:3]])]]


def test_cells_below_their_headings_need_no_counting() -> None:
    table = [HEADER, *(row if row[0] else ["", *row[1:]] for row in INDICATORS[:4])]
    text = "".join("| " + " | ".join(row) + " |\n" for row in table)
    assert rows(lay_out_text(text)) == table


def test_cells_keep_their_places() -> None:
    text = "绩效自评表\n\n" + bars(CELLS, 3)
    for table in lay_out_text(text).tables:
        for cell in (cell for row in table.rows for cell in row):
            assert text[cell.char_start : cell.char_end].strip() == cell.text


@pytest.mark.parametrize("lost", ["12", "泵站座数", "征地受阻", "改善"])
def test_rows_that_lost_a_cell_are_not_cut(lost: str) -> None:
    cells = [*HEADER, *stream(INDICATORS[:-1]), *total(INDICATORS[-1])]
    cells.remove(lost)
    assert tables("绩效自评表\n\n" + "\n\n".join(cell or "\xa0" for cell in cells) + "\n") == []
