"""Tables of money as cells in a row, by rows or by columns: the only way to read them that keeps sums and rates."""

import pytest
from laying_out import lay_out_text, rows

EXPENSES = [
    ["项目", "2021年决算数", "2022年预算数", "2022年决算数", "比上年增减", "增减率（%）"],
    ["“三公”经费合计", "12.40", "15.00", "9.30", "-3.10", "-25.00"],
    ["1.因公出国（境）费", "0", "0", "0", "0", ""],
    ["2.公务用车购置及运行维护费", "8.40", "9.00", "6.30", "-2.10", "-25.00"],
    ["其中：公务用车购置费", "0", "0", "0", "0", ""],
    ["公务用车运行维护费", "8.40", "9.00", "6.30", "-2.10", "-25.00"],
    ["3.公务接待费", "4.00", "6.00", "3.00", "-1.00", "-25.00"],
]
PROJECTS = [
    ["序号", "项目名称", "年初预算", "调整预算", "支出数", "结转", "执行率"],
    ["1", "农村公益性公墓", "300", "280", "210", "70", "75%"],
    ["2", "殡仪馆改造", "120", "150", "150", "0", "100%"],
    ["3", "婚姻登记处搬迁", "40", "40", "30.8", "9.2", "77%"],
]
FUNDED = [
    ["项目", "合计", "中央", "省级", "县级配套", "支出数", "支出率"],
    ["城市低保", "640", "400", "140", "100", "576", "90%"],
    ["孤儿和事实无人抚养儿童基本生活费", "90", "60", "10", "20", "90", "100%"],
    ["流浪乞讨人员救助", "70", "30", "25", "15", "63", "90%"],
    ["合计", "800", "490", "175", "135", "729", "91.13%"],
]
LISTED = [
    ["", "", "", "资金额度", "", "", "", ""],
    ["序号", "项目单位", "项目名称", "合计", "上级", "县级", "已支付", "自评得分"],
    ["1", "县福利院", "消防改造", "60.00", "60.00", "", "45.20", "92"],
    ["2", "河口镇", "老年食堂", "25.00", "", "25.00", "25.00", "98"],
    ["3", "县民政局", "社工站运营", "33.50", "20.00", "13.50", "30.00", "95"],
    ["", "", "合计", "118.50", "80.00", "38.50", "100.20", ""],
]
ABOVE, BELOW = "资金使用情况表\n\n", "\n\n以上资金均已接受审计，没有发现违规使用的情况。\n"


def by_columns(table: list[list[str]]) -> list[str]:
    """The names, then the figures of each column."""
    return [cell for column in zip(*table[1:], strict=True) for cell in column if cell]


@pytest.mark.parametrize("end", ["\n", "\n\n"])
def test_figures_stand_column_by_column(end: str) -> None:
    heads = [EXPENSES[0][0], " ".join(EXPENSES[0][1:])]
    told = by_columns(EXPENSES)
    assert rows(lay_out_text(ABOVE + end.join([*heads, *told]) + BELOW)) == EXPENSES


def test_lines_of_a_name_are_told_by_the_blank_lines_between_names() -> None:
    told = "\n\n".join([*EXPENSES[0], *by_columns(EXPENSES)]).replace(
        "运行维护费\n\n其中", "运行\n维护费\n\n其中"
    )
    assert rows(lay_out_text(ABOVE + told + BELOW)) == EXPENSES


def test_headings_stand_among_figures_and_some_columns_by_rows() -> None:
    heads, *body = PROJECTS
    names = [body[0][1], body[0][2], *[row[1] for row in body[1:]], *[row[2] for row in body[1:]]]
    told = [*heads[:4], "1", "2", "3", *names]
    told += [row[3] for row in body] + [heads[4]] + [row[4] for row in body] + heads[5:]
    told += [cell for row in body for cell in row[5:]]
    assert rows(lay_out_text(ABOVE + "\n".join(told) + BELOW)) == PROJECTS


def test_headings_of_parts_stand_below_all_others_and_names_around_their_figures() -> None:
    text = """附表：困难群众资金情况表
                    资金来源
      项目                                              支出数    支出率
                    合计     中央    省级    县级配套
      城市低保      640      400     140     100        576       90%
    孤儿和事实无人抚养
                    90       60      10      20         90        100%
      儿童基本生活费
    流浪乞讨人员救助 70      30      25      15         63        90%
      合计          800      490     175     135        729       91.13%
"""
    assert rows(lay_out_text(text + BELOW)) == [["", "资金来源", *[""] * 5], *FUNDED]


@pytest.mark.parametrize(
    "names",
    [
        "孤儿和事实无人抚养\n儿童基本生活费 90 60 10 20 90 100%",
        "孤儿和事实无人抚养\n儿童基本生活费\n90 60 10 20 90 100%",
        "孤儿和事实无人抚养儿童基本 90 60 10 20 90 100%\n生活费",
    ],
)
def test_a_name_breaks_where_its_column_ends(names: str) -> None:
    lines = [" ".join(row) for row in FUNDED]
    lines[:3:2] = ["项目 支出数 支出率\n合计 中央 省级 县级配套", names]
    assert rows(lay_out_text(ABOVE + "\n".join(lines) + BELOW)) == FUNDED


def test_words_that_may_be_of_the_name_above_or_below_are_of_neither() -> None:
    lines = [" ".join(row) for row in FUNDED]
    lines[0] = "项目 支出数 支出率\n合计 中央 省级 县级配套"
    lines[1:2] = [lines[1], "居民补助"]  # no longer than 城市低保, no shorter than 孤儿
    lines[3] = lines[3].replace("孤儿和事实无人抚养儿童基本生活费", "孤儿补助")
    assert not lay_out_text(ABOVE + "\n".join(lines) + BELOW).tables


def test_empty_cells_are_told_by_the_gaps_between_cells() -> None:
    told = "序号\n\n项目单位\n\n项目名称\n\n资金额度\n\n已支付\n\n自评得分\n\n\n\n合计\n\n上级\n\n县级\n\n\n"
    for row in LISTED[2:]:
        told += "".join(f"{cell}\n\n" if cell else "\n" for cell in row) + "\n"
    assert rows(lay_out_text(ABOVE + told + BELOW.strip())) == LISTED


def test_empty_cells_are_told_by_the_sums_of_rows_and_columns() -> None:
    told = [*LISTED[1][:3], "资金额度", "已支付", "自评得分", "合计", "上级", "县级"]
    told += [cell for row in LISTED[2:] for cell in row if cell]
    assert rows(lay_out_text(ABOVE + "\n".join(told) + BELOW)) == LISTED


@pytest.mark.parametrize(("figure", "other"), [("8.40", "8.70"), ("-2.10", "-2.30"), ("6.30", "6.50")])
def test_figures_that_do_not_add_up_are_not_placed(figure: str, other: str) -> None:
    told = "\n".join([*EXPENSES[0], *by_columns(EXPENSES)]).replace(f"\n{figure}\n", f"\n{other}\n", 1)
    assert not lay_out_text(ABOVE + told + BELOW).tables


def test_figures_without_sums_are_not_placed() -> None:
    told = "项目\n年初预算\n决算数\n公墓\n殡仪馆\n福利院\n30\n20\n14\n28\n20\n11\n"
    assert not lay_out_text(ABOVE + told + BELOW).tables
