"""Tables whose borders are drawn with characters."""

import pytest
from laying_out import lay_out_text, paragraphs, rows

BOX = """┌────┬────┬────┐
│事项│计划│完成│
├────┼────┼────┤
│清淤│12.5│  13│
│巡河│ 120│ 131│
└────┴────┴────┘
"""
PLUS = """+------+------+------+
| 事项 | 计划 | 完成 |
+======+======+======+
| 清淤 | 12.5 | 13   |
| 巡河 | 120  | 131  |
+------+------+------+
"""
OPEN = """事项 │ 计划 │ 完成
─────┼──────┼─────
清淤 │ 12.5 │ 13
巡河 │ 120  │ 131
"""
BOLD = BOX.translate(str.maketrans("┌┬┐│├┼┤└┴┘─", "┏┳┓┃┣╋┫┗┻┛━"))
DOUBLE = BOX.translate(str.maketrans("┌┬┐│├┼┤└┴┘─", "╔╦╗║╠╬╣╚╩╝═"))
CELLS = [["事项", "计划", "完成"], ["清淤", "12.5", "13"], ["巡河", "120", "131"]]


@pytest.mark.parametrize(
    "table", [BOX, PLUS, OPEN, BOLD, DOUBLE], ids=["box", "plus", "open", "bold", "double"]
)
def test_borders_are_no_cells(table: str) -> None:
    text = f"工作情况表\n{table}以上共投入20人。\n"
    layout = lay_out_text(text)
    assert rows(layout) == CELLS
    assert (layout.tables[0].title, paragraphs(layout)[-1]) == ("工作情况表", "以上共投入20人。")
    for cell in (cell for row in layout.tables[0].rows for cell in row):
        assert text[cell.char_start : cell.char_end] == cell.text


def test_a_row_between_borders_may_fill_several_lines() -> None:
    table = BOX.replace("│巡河", "├────┼────┼────┤\n│巡河").replace("│ 131│\n", "│ 131│\n│里程│    │公里│\n")
    assert rows(lay_out_text(table)) == [*CELLS[:2], ["巡河里程", "120", "131公里"]]


def test_lines_below_the_border_of_a_header_are_rows() -> None:
    assert rows(lay_out_text(BOX.replace(" 131│\n", " 131│\n│里程│    │  20│\n")))[3] == ["里程", "", "20"]


def test_a_border_may_leave_out_merged_cells() -> None:
    table = BOX.replace("│巡河│", "│    ├────┼────┤\n│    │")
    assert rows(lay_out_text(table))[1:] == [["清淤", "12.5", "13"], ["", "120", "131"]]


@pytest.mark.parametrize(
    "text",
    [
        "┌──────┐\n│说  明│\n└──────┘\n",
        "├── 资料 1\n│   └── 图纸 2\n└── 报告 3\n",
        "首页│新闻│公开\n今日发布3篇。\n",
    ],
    ids=["a frame", "a tree", "a menu"],
)
def test_what_is_drawn_otherwise_is_no_table(text: str) -> None:
    cells = [[cell.text for cell in row] for table in lay_out_text(text).tables for row in table.rows]
    assert cells in ([], [["说  明"]])
