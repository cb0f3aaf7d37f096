"""Tables of two sides whose columns blanks divide, and lines that are none."""

import pytest
from laying_out import assert_stays_text, lay_out_text, paragraphs, rows

HEADER = "项目 行次 决算数 按功能分类 行次 决算数"
LINES = [
    "一、财政拨款收入 1 6,284.35 八、农林水支出 15 6,172.48",
    "八、其他收入 8 38.60 十九、住房保障支出 26 74.92",
    "二十三、其他支出 30 75.55",
    "本年收入合计 11 6,322.95 本年支出合计 31 6,322.95",
]


@pytest.mark.parametrize("blank", [" ", "   ", "\u3000"])
@pytest.mark.parametrize("above", ["", "收入 支出\n"])
def test_each_side_has_its_columns(blank: str, above: str) -> None:
    text = (above + "\n".join([HEADER, "栏次 1 栏次 2", *LINES])).replace(" ", blank)
    layout = lay_out_text(f"收入支出决算总表\n{text}\n以上数据已公开。\n")
    sides = [["收入", "", "", "支出", "", ""]] if above else []
    assert rows(layout) == [
        *sides,
        HEADER.split(),
        ["栏次", "", "1", "栏次", "", "2"],
        LINES[0].split(),
        LINES[1].split(),
        ["", "", "", "二十三、其他支出", "30", "75.55"],
        LINES[3].split(),
    ]
    assert paragraphs(layout) == ["以上数据已公开。"]
    for cell in (cell for row in layout.tables[0].rows for cell in row if cell.text):
        assert layout.blocks and cell.char_end - cell.char_start == len(cell.text)


def test_an_amount_that_is_not_printed_is_an_empty_cell() -> None:
    text = "\n".join([HEADER, LINES[0], "二、基金收入 2 九、卫生支出 16 41.36", LINES[3]])
    assert rows(lay_out_text(text))[2] == ["二、基金收入", "2", "", "九、卫生支出", "16", "41.36"]


def test_dots_stand_for_lines_that_the_table_leaves_out() -> None:
    text = "\n".join([HEADER, "栏次 1 栏次 2", LINES[0], "五、事业收入 5 26.45 ……", LINES[3]])
    assert rows(lay_out_text(text))[3] == ["五、事业收入", "5", "26.45", "……", "", ""]


def test_without_numbers_of_rows_words_tell_the_side() -> None:
    header = "项目 决算数 项目 决算数"
    text = "\n".join([header, "一、拨款收入 62 一、农林支出 61", "二、基金收入 3", "二、住房支出 4"])
    assert rows(lay_out_text(text))[2:] == [["二、基金收入", "3", "", ""], ["", "", "二、住房支出", "4"]]


def test_an_amount_of_an_unknown_fund_stands_beyond_the_columns() -> None:
    header = "项目 金额 项目 合计 公共预算 基金预算"
    lines = [
        "一、公共预算 62 农林支出 61 61",
        "本年收入合计 71 本年支出合计 68 60 8",
        "年初结转 3 年末结转 6 5 1",
    ]
    assert rows(lay_out_text("\n".join([header, *lines])))[1:3] == [
        ["一、公共预算", "62", "农林支出", "61", "", "", "61"],
        ["本年收入合计", "71", "本年支出合计", "68", "60", "8", ""],
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"{HEADER}\n{LINES[0]}\n",  # one row
        f"项目 行次 决算数 说明\n{LINES[0]}\n{LINES[1]}\n{LINES[3]}\n",  # one side
        f"{HEADER}\n各项收入，已入库。\n{LINES[0]}\n{LINES[1]}\n",  # a sentence
    ],
)
def test_lines_that_make_no_table(text: str) -> None:
    assert_stays_text(text)


def test_words_of_the_header_may_be_spread() -> None:
    text = (
        "收入                支出\n项    目  行次  决算数  项目（按功能分类）  行次  决算数\n栏    次  1  栏    次  2\n"
        "一、财政拨款收入 1 90.5 四、公共安全支出 31 80.1\n二、其他收入 2 3.5 五、教育支出 32 11.9\n合   计 3 94 合   计 33 92\n"
    )
    table = [["".join(cell.split()) for cell in row] for row in rows(lay_out_text(text))]
    assert table[1] == ["项目", "行次", "决算数", "项目（按功能分类）", "行次", "决算数"]
    assert table[3:] == [
        ["一、财政拨款收入", "1", "90.5", "四、公共安全支出", "31", "80.1"],
        ["二、其他收入", "2", "3.5", "五、教育支出", "32", "11.9"],
        ["合计", "3", "94", "合计", "33", "92"],
    ]


def test_a_row_may_have_its_number_and_no_revenue() -> None:
    text = "\n".join([HEADER, LINES[0], " 9  九、卫生支出 16 41.36", LINES[3]])
    assert rows(lay_out_text(text))[2] == ["", "9", "", "九、卫生支出", "16", "41.36"]


def test_a_side_without_numbers_of_rows_goes_on_with_none() -> None:
    header = "项目 决算数 按功能分类 行次 决算数"
    lines = ["一、财政拨款收入 90.5 八、农林水支出 31 80", "二、其他收入 6.5 九、其他支出 32 17", " 3 33"]
    tables = lay_out_text("\n".join([header, *lines])).tables
    assert "33" not in [cell.text for table in tables for row in table.rows for cell in row]
