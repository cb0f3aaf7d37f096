"""Official tables whose cells follow one another, a line each or in one line, and what is none."""

import pytest
from laying_out import assert_stays_text, lay_out_text, paragraphs, rows

SIDES = [
    ["收入", "", "", "支出", "", ""],
    ["项目", "行次", "决算数", "项目", "行次", "决算数"],
    ["栏次", "", "1", "栏次", "", "2"],
    ["一、公共预算拨款收入", "1", "71.30", "一、一般公共服务支出", "32", "3.10"],
    ["二、基金预算拨款收入", "2", "", "二、外交支出", "33", ""],
    ["", "3", "", "三、农林水支出", "34", "68.20"],
    ["本年收入合计", "27", "71.30", "本年支出合计", "58", "71.30"],
    ["年初结转和结余", "28", "4.00", "", "59", ""],
]
CODES = [
    ["项目", "", "年初结转", "本年收入", "本年支出", "", "", "年末结转"],
    ["科目编码", "科目名称", "", "", "小计", "基本支出", "项目支出", ""],
    ["栏次", "", "1", "2", "3", "4", "5", "6"],
    ["合计", "", "1.00", "9.00", "8.00", "2.00", "6.00", "2.00"],
    ["213", "农林水支出", "1.00", "9.00", "8.00", "2.00", "6.00", "2.00"],
    ["2130306", "水利工程运行与维护", "1.00", "7.00", "6.00", "0.00", "6.00", "2.00"],
]
ITEMS = [
    ["人员经费", "", "", "公用经费", "", "", "", "", ""],
    ["科目编码", "科目名称", "决算数"] * 3,
    ["301", "工资福利支出", "60.10", "302", "商品和服务支出", "8.20", "307", "债务利息支出", ""],
    ["30101", "基本工资", "60.10", "30201", "办公费", "8.20", "", "", ""],
    ["人员经费合计", "", "60.10", "公用经费合计", "", "8.20", "", "", ""],
]
EXPENSES = [
    ["2023年预算数", "", "", "", "", ""],
    ["合计", "因公出国（境）费", "公务接待费", "公务用车购置及运行费", "", ""],
    ["", "", "", "小计", "公务用车购置费", "公务用车运行费"],
    ["7.10", "0.00", "2.10", "5.00", "0.00", "5.00"],
]
COMPARED = [
    ["科目编码", "科目名称", "2022年预算数", "2023年预算数", "2023年比2022年增减%"],
    ["213", "农林水支出", "840.50", "882.53", "5.00"],
    ["2130201", "行政运行", "240.50", "230.88", "-4.00"],
    ["2130205", "森林资源培育", "600.00", "651.65", "8.61"],
]
LISTED = [
    ["项目", "2022年决算数", "2023年预算数"],
    ["“三公”经费合计", "6.30", "7.10"],
    ["1.因公出国（境）费", "0.00", "0.00"],
    ["2.公务接待费", "1.30", "2.10"],
    ["其中：公务用车运行费", "5.00", "5.00"],
]


def stream(table: list[list[str]], how: str) -> str:
    """The cells of a table in a way that loses its rows; ``empty``: empty cells are empty lines."""
    printed = [cell for row in table for cell in row]
    told = list(filter(None, printed))
    ways = {"lines": "\n".join(told), "apart": "\n\n".join(told), "empty": "\n".join(printed)}
    return ways.get(how, " ".join(told)) + "\n注：本表已公开。\n"


@pytest.mark.parametrize("table", [SIDES, CODES, COMPARED, ITEMS, EXPENSES[1:], EXPENSES, LISTED])
@pytest.mark.parametrize("how", ["lines", "apart", "line"])
def test_a_table_has_its_rows_again(table: list[list[str]], how: str) -> None:
    layout = lay_out_text(f"甲县情况表\n{stream(table, how)}")
    assert rows(layout) == table
    assert paragraphs(layout)[-1] == "注：本表已公开。"


def test_rows_with_empty_lines_for_empty_cells_are_counted() -> None:
    table = [row[:2] + row[2:3] + row[3:] for row in CODES[:-1]]
    table += [["2130306", "水利工程运行与维护", "", "7.00", "6.00", "", "6.00", ""]]
    table += [["2130399", "其他水利支出", "", "", "1.00", "1.00", "", "0.50"]]
    assert rows(lay_out_text(stream(table, "empty"))) == table


def test_figures_that_lost_cells_beside_them_have_no_column_but_the_total() -> None:
    header = [["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"]]
    body = [["合计", "", "9.00", "2.00", "7.00"], ["213", "农林水支出", "9.00", "2.00", "7.00"]]
    lost = [["2130301", "行政运行", "2.00", "2.00", ""], ["2130306", "运行与维护", "7.00", "", "7.00"]]
    found = rows(lay_out_text(stream(header + body + lost, "lines")))
    assert [row[2:] for row in found] == [
        ["本年支出合计", "基本支出", "项目支出", ""],
        ["9.00", "2.00", "7.00", ""],
        ["9.00", "2.00", "7.00", ""],
        ["2.00", "", "", "2.00"],
        ["7.00", "", "", "7.00"],
    ]


def test_without_numbers_of_rows_names_tell_the_side() -> None:
    table = [
        ["项目", "2023年预算", "项目", "2023年预算"],
        ["一、公共预算拨款", "41.06", "一、一般公共服务支出", ""],
        ["二、基金拨款", "", "二、教育支出", "33.50"],
        ["", "", "三、其他支出", "8.06"],
        ["本年收入合计", "41.06", "本年支出合计", "41.56"],
        ["上年结转结余", "0.50", "年终结转结余", ""],
        ["总计", "41.56", "总计", "41.56"],
    ]
    assert rows(lay_out_text(stream(table, "lines"))) == table


def test_names_may_break_over_two_lines() -> None:
    text = (
        stream(SIDES, "lines").replace("预算拨款收入", "预算拨\n款收入").replace("结转和结余", "结转\n和结余")
    )
    found = [["".join(cell.split()) for cell in row] for row in rows(lay_out_text(text))]
    assert found == SIDES
    text = stream(CODES, "lines").replace("运行与", "运行\n与")
    assert "".join(rows(lay_out_text(text))[-1][1].split()) == "水利工程运行与维护"


def test_a_number_of_a_page_among_the_cells_ends_the_table() -> None:
    text = stream(CODES, "lines").replace("\n2130306", "\n17\n2130306")
    layout = lay_out_text(text)
    assert rows(layout) == CODES[:-1]
    assert "17" in paragraphs(layout)[0].split()
    printed = lay_out_text(stream(CODES, "lines").replace("\n2130306", "\n- 17 -\n2130306"))
    assert rows(printed) == CODES
    assert [block.text for block in printed.blocks if block.kind == "page_number"] == ["- 17 -"]


def test_a_line_may_hold_prose_tables_and_their_titles() -> None:
    printed = [
        [" ".join(cell) if cell in ("收入", "支出", "项目") else cell for cell in row] for row in SIDES
    ]
    first, second = (stream(table, "line").partition("\n")[0] for table in (printed, ITEMS))
    layout = lay_out_text(
        f"各表如下，已公开。 甲县水利局 收支决算表 单位：万元 {first} 第 1 页 支出明细表 {second} 以上。\n"
    )
    assert [["".join(cell.split()) for cell in row] for row in rows(layout)] == SIDES
    assert rows(layout, 1) == ITEMS
    assert [(table.title, table.unit) for table in layout.tables] == [
        ("收支决算表", "万元"),
        ("支出明细表", ""),
    ]
    assert [block.text for block in layout.blocks if block.kind != "table"] == [
        "各表如下，已公开。",
        "甲县水利局",
        "收支决算表",
        "单位：万元",
        "第 1 页",
        "支出明细表",
        "以上。",
    ]


@pytest.mark.parametrize(
    "text",
    [
        stream(SIDES, "lines").replace("71.30", "71.30\n5.20"),  # more figures than columns
        stream(CODES, "lines").replace("\n6\n合计", "\n6\n7\n合计"),  # more numbers than headings
        stream(CODES, "lines").replace("本年支出", "经营支出"),  # of which nothing says that it is divided
        stream(EXPENSES, "lines").replace("\n5.00\n注", "\n注"),  # a figure was lost
        stream(EXPENSES, "lines").replace("公务接待费", "会议费"),
        "科目编码\n科目名称\n合计\n基本支出\n213\n农林水支出\n9.00\n注：一行，少一格。\n",
        stream(CODES[:3], "lines"),
        stream(LISTED, "lines").replace("\n1.30", ""),
    ],
)
def test_a_table_that_nobody_could_read_stays_text(text: str) -> None:
    assert_stays_text(text)


LONE = [
    "21302",
    "林业和草原",
    "2130205",
    "森林资源培育",
    "651.65",
    "2210201",
    "住房公积金",
    "0",
    "合计",
    "651.65",
]


def test_lines_of_the_classification_need_no_headings_below_words_that_announce_them() -> None:
    text = "一、支出\n按功能分类：\n" + "\n".join(LONE) + "\n二、说明\n"
    assert rows(lay_out_text(text)) == [
        ["21302", "林业和草原", ""],
        ["2130205", "森林资源培育", "651.65"],
        ["2210201", "住房公积金", "0"],
        ["", "合计", "651.65"],
    ]


@pytest.mark.parametrize("text", ["\n".join(LONE), "情况：\n" + "\n".join([*LONE[:5], "600.00", *LONE[5:]])])
def test_such_lines_are_left_without_those_words_or_with_several_amounts(text: str) -> None:
    assert_stays_text(f"一、支出\n{text}\n")


@pytest.mark.parametrize("table", [CODES, ITEMS, COMPARED])
@pytest.mark.parametrize("how", ["lines", "apart", "line"])
def test_a_code_and_its_name_may_stand_together(table: list[list[str]], how: str) -> None:
    text = stream(table, how)
    for divider in ("\n\n", "\n", " "):
        for code, name in (("2130306", "水利工程运行与维护"), ("30101", "基本工资"), ("2130201", "行政运行")):
            text = text.replace(f"{code}{divider}{name}", f"{code}{name}")
    assert rows(lay_out_text(text)) == table


def test_names_may_break_over_lines_where_blank_lines_divide_cells() -> None:
    text = stream(CODES, "apart").replace("运行与", "运行\n与").replace("年初结转", "年初\n结转")
    found = [["".join(cell.split()) for cell in row] for row in rows(lay_out_text(text))]
    assert found == CODES
