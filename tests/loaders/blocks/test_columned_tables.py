"""Small tables whose columns blanks divide, and lines of words that are none."""

import pytest
from laying_out import assert_stays_text, lay_out_text, paragraphs, rows

HEADER = "子项 预算（万元） 支出（万元） 执行率"
LINES = ["道路养护 386.40 379.12 98.12%", "桥梁检测 420.00 364.50 86.79%"]


@pytest.mark.parametrize("blank", [" ", "   ", "\u3000"])
def test_a_header_of_words_and_rows_of_figures(blank: str) -> None:
    text = "\n".join([HEADER, *LINES]).replace(" ", blank)
    layout = lay_out_text(f"以下为明细。\n{text}\n以上资金均已支付，各项工作按计划完成。\n")
    assert rows(layout) == [line.split(" ") for line in [HEADER, *LINES]]
    assert paragraphs(layout) == ["以下为明细。", "以上资金均已支付，各项工作按计划完成。"]


def test_rows_may_begin_with_an_ordinal_and_lack_the_remark() -> None:
    text = "序号 乡镇 金额 备注\n1 东镇 30\n2 西镇 0 未申报\n3 南镇 20\n"
    assert rows(lay_out_text(text)) == [
        ["序号", "乡镇", "金额", "备注"],
        ["1", "东镇", "30"],
        ["2", "西镇", "0", "未申报"],
        ["3", "南镇", "20"],
    ]


def test_what_is_compared_beside_the_unit() -> None:
    text = "指标名称 计量单位 本期数 上年同期 同比±%\n河道 公里 21,306 23,118 -7.84\n其中：干流 公里 12 11 9.09\n"
    assert rows(lay_out_text(text)) == [line.split() for line in text.splitlines()]


def test_a_total_may_be_printed_wide() -> None:
    text = "\n".join([HEADER, *LINES, "合  计 806.40 743.62 92.22%"])
    assert [cell.replace(" ", "") for cell in rows(lay_out_text(text))[-1]] == [
        "合计",
        "806.40",
        "743.62",
        "92.22%",
    ]


def test_years_beside_the_unit() -> None:
    text = "指标 单位 2023年 2022年\n河道 公里 21,306 23,118\n水库 个 12 11\n"
    assert rows(lay_out_text(text)) == [
        ["指标", "单位", "2023年", "2022年"],
        ["河道", "公里", "21,306", "23,118"],
        ["水库", "个", "12", "11"],
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"{HEADER}\n{LINES[0]}\n",  # one row
        f"{HEADER}\n道路养护 386.40 379.12\n桥梁检测 420.00 364.50\n",  # rows shorter than the header
        f"项目 金额\n{LINES[0][:11]}\n{LINES[1][:11]}\n",  # two columns
        f"2023年 支出3万元 养护 执行率\n{LINES[0]}\n{LINES[1]}\n",  # a header with a figure
    ],
)
def test_lines_that_make_no_table(text: str) -> None:
    assert_stays_text(text)


def test_units_may_stand_below_the_headings() -> None:
    text = "地区 户数 人数 1-9月累计支出\n（户） （人） （万元）\n东区 31 45 30.1\n西区 42 63 40.2\n"
    assert rows(lay_out_text(text)) == [
        ["地区", "户数", "人数", "1-9月累计支出"],
        ["", "（户）", "（人）", "（万元）"],
        ["东区", "31", "45", "30.1"],
        ["西区", "42", "63", "40.2"],
    ]


def test_a_table_may_have_a_further_header_and_figures_without_a_name() -> None:
    text = (
        "人员情况 编制数 实有人数 控制率\n48 45 93.75%\n经费情况 2020年决算数 2021年预算数 2021年决算数\n"
        "三公经费 9.74 11.00 8.35\n1、公务用车费 5.10 6.00 4.95\n其中：燃料费 0 0 0\n项目支出： 90 80 85\n采购金额 —— 12 11\n"
    )
    assert rows(lay_out_text(text)) == [
        ["人员情况", "编制数", "实有人数", "控制率"],
        ["", "48", "45", "93.75%"],
        ["经费情况", "2020年决算数", "2021年预算数", "2021年决算数"],
        ["三公经费", "9.74", "11.00", "8.35"],
        ["1、公务用车费", "5.10", "6.00", "4.95"],
        ["其中：燃料费", "0", "0", "0"],
        ["项目支出：", "90", "80", "85"],
        ["采购金额", "——", "12", "11"],
    ]


def test_the_corner_of_the_header_may_be_empty() -> None:
    text = "        全市 东区 西区\n水库（个） 64 21 17\n河道（条） 8,532 3,140 2,386\n"
    assert rows(lay_out_text(text)) == [
        ["", "全市", "东区", "西区"],
        ["水库（个）", "64", "21", "17"],
        ["河道（条）", "8,532", "3,140", "2,386"],
    ]


def test_one_unit_below_the_header_is_that_of_the_table() -> None:
    layout = lay_out_text("地区 养护 维修 巡查\n（单位：万元）\n东区 31 45 30.1\n西区 42 63 40.2\n")
    assert rows(layout)[1] == ["（单位：万元）", "", "", ""]
    assert layout.tables[0].unit == "万元"


def plain(table: list[list[str]]) -> list[list[str]]:
    return [["".join(cell.split()) for cell in row] for row in table]


@pytest.mark.parametrize("page", ["", "— 7 —\n"])
def test_a_name_may_go_on_above_its_figures(page: str) -> None:
    text = f"{HEADER}\n{LINES[0]}\n  农村公路安全\n防护工程 86.30 80.15 92.87%\n{page}{LINES[1]}\n"
    assert plain(rows(lay_out_text(text)))[1:] == [
        LINES[0].split(),
        ["农村公路安全防护工程", "86.30", "80.15", "92.87%"],
        LINES[1].split(),
    ]


@pytest.mark.parametrize("group", ["1、专项资金（一个\n专项一行）", "专项资金："])
def test_a_name_that_is_closed_heads_the_rows_below(group: str) -> None:
    table = plain(rows(lay_out_text(f"{HEADER}\n{group}\n{LINES[0]}\n{LINES[1]}\n")))
    assert [row[0] for row in table[1:]] == ["".join(group.split()), "道路养护", "桥梁检测"]
    assert table[2:] == [line.split() for line in LINES]


def test_words_below_the_last_figures_are_no_row() -> None:
    layout = lay_out_text("\n".join([HEADER, *LINES, "以上为汇总"]) + "\n")
    assert len(rows(layout)) == 3
    assert paragraphs(layout) == ["以上为汇总"]


def test_headings_of_groups_stand_above_their_columns() -> None:
    text = "        水库        河道\n月份 座数 库容 座数 库容\n1月 12 80 106 90\n2月 34 123 414 24\n"
    assert rows(lay_out_text(text)) == [
        ["", "水库", "", "河道", ""],
        ["月份", "座数", "库容", "座数", "库容"],
        ["1月", "12", "80", "106", "90"],
        ["2月", "34", "123", "414", "24"],
    ]


def test_headings_above_unlike_columns_are_text() -> None:
    layout = lay_out_text("水库 河道\n月份 座数 库容 条数 里程\n1月 12 80 106 90\n2月 34 123 414 24\n")
    assert rows(layout)[0] == ["月份", "座数", "库容", "条数", "里程"]


def test_a_unit_may_stand_apart_from_its_number() -> None:
    text = "对象 人数 标准（元/人·月）\n80-89周岁老人 46 人次 50\n90周岁以上老人 12 人次 100\n"
    assert plain(rows(lay_out_text(text)))[1:] == [
        ["80-89周岁老人", "46人次", "50"],
        ["90周岁以上老人", "12人次", "100"],
    ]


def test_figures_stand_below_their_headings_where_a_row_lacks_some() -> None:
    text = (
        "人员情况            编制数     实有人数     控制率\n"
        "                        18           19    105.56%\n"
        "经费情况      2021年决算数   2022年预算数   2022年决算数\n"
        "三公经费              6.13           7.50           5.36\n"
        "（1）公车购置            0                             0\n"
        "（2）公路绿化                      100.00          81.44\n"
    )
    assert rows(lay_out_text(text))[3:] == [
        ["三公经费", "6.13", "7.50", "5.36"],
        ["（1）公车购置", "0", "", "0"],
        ["（2）公路绿化", "", "100.00", "81.44"],
    ]


@pytest.mark.parametrize("apart", ["\n", " "])
def test_groups_beside_the_names_of_rows_have_the_same_columns(apart: str) -> None:
    header = f"序号 乡镇 东段 西段{apart}座数 长度 资金 座数 长度 资金\n"
    text = header + "1 石桥镇 2 3.5 8.5 3 4 9\n2 双溪乡 — — — 1 2 3\n合计 2 3.5 8.5 4 6 12\n"
    assert rows(lay_out_text(text)) == [
        ["序号", "乡镇", "东段", "", "", "西段", "", ""],
        ["序号", "乡镇", "座数", "长度", "资金", "座数", "长度", "资金"],
        ["1", "石桥镇", "2", "3.5", "8.5", "3", "4", "9"],
        ["2", "双溪乡", "—", "—", "—", "1", "2", "3"],
        ["", "合计", "2", "3.5", "8.5", "4", "6", "12"],
    ]


@pytest.mark.parametrize(
    "header",
    [
        "乡镇 东段 西段 座数 长度 座数 资金",  # the groups have other columns
        "序号 乡镇 座数 资金 座数 长度",
    ],
)
def test_columns_that_do_not_repeat_have_no_groups(header: str) -> None:
    text = header + "\n" + "石桥镇 2 3.5 3 4\n双溪乡 1 2 3 4\n"
    assert lay_out_text(text).tables == ()


def test_names_without_figures_may_stand_between_rows() -> None:
    text = (
        "费用情况 2020年决算数 2021年预算数 2021年决算数\n车辆费用 9 8 7.5\n其中：车辆购置\n车辆维护\n2、出国费用\n"
        "3、接待费用 2 2 1.5\n项目支出： 90 86 84\n2、河道清淤\n办公费用 6 6 5.5\n"
    )
    assert [row[:2] for row in rows(lay_out_text(text))][1:] == [
        ["车辆费用", "9"],
        ["其中：车辆购置"],
        ["车辆维护"],
        ["2、出国费用"],
        ["3、接待费用", "2"],
        ["项目支出：", "90"],
        ["2、河道清淤"],
        ["办公费用", "6"],
    ]


@pytest.mark.parametrize("mark", ["—", "——", "/", "无"])
def test_a_row_may_hold_marks_of_empty_cells_alone(mark: str) -> None:
    header = "费用情况 2020年决算数 2021年预算数 2021年决算数\n"
    text = header + f"车辆费用 9 8 7.5\n2、出国费用 {mark} {mark} {mark}\n办公费用 6 6 5.5\n"
    assert rows(lay_out_text(text))[2:] == [["2、出国费用", *[mark] * 3], ["办公费用", "6", "6", "5.5"]]
    without = header + f"车辆费用 {mark} {mark} {mark}\n出国费用 {mark} {mark} {mark}\n"
    assert lay_out_text(without).tables == ()


def test_columns_of_no_group_may_follow_and_names_may_be_spread() -> None:
    text = (
        "    东段    西段\n乡  镇  座数  资金  座数  资金  资金合计\n"
        "石桥镇  2  8.5  3  9  17.5\n河口乡  1  4  2  6  10\n合  计  3  12.5  5  15  27.5\n"
    )
    assert rows(lay_out_text(text))[:3] == [
        ["", "东段", "", "西段", "", ""],
        ["乡镇", "座数", "资金", "座数", "资金", "资金合计"],
        ["石桥镇", "2", "8.5", "3", "9", "17.5"],
    ]


@pytest.mark.parametrize(
    "header",
    [
        "乡镇      水库            河道                  总额\n          座数    资金    条数    里程    资金\n",
        "          水库            河道                  总额\n乡镇      座数    资金    条数    里程    资金\n",
        "              水库                 河道           总额\n乡镇      座数    资金    条数    里程    资金\n",
    ],
)
def test_groups_of_unlike_columns_where_they_are_printed(header: str) -> None:
    text = (
        header
        + "石桥镇    12      8.5     3       4       9       17.5\n河口乡    -       -       1       2       3       3\n"
    )
    table = rows(lay_out_text(text))
    assert table[0][1:] == ["水库", "", "河道", "", "", "总额"]
    assert table[1:] == [
        ["乡镇", "座数", "资金", "条数", "里程", "资金", ""],
        ["石桥镇", "12", "8.5", "3", "4", "9", "17.5"],
        ["河口乡", "-", "-", "1", "2", "3", "3"],
    ]


def test_headings_that_stand_between_columns_are_no_groups() -> None:
    header = "乡镇      水库            河道\n      座数    资金    条数    里程    资金\n"
    places = "石桥镇    12      8.5     3       4       9\n河口乡    1       2       1       2       3\n"
    assert rows(lay_out_text(header + places))[0] == ["", "座数", "资金", "条数", "里程", "资金"]


def test_rows_that_lack_figures_stand_below_groups_and_may_have_an_ordinal() -> None:
    text = (
        "序号  乡镇      水库              河道\n                座数    资金      座数    资金\n"
        "1     石桥镇    12      23.4      31      44.9\n2     河口乡                      8       11.6\n"
    )
    assert rows(lay_out_text(text))[2:] == [
        ["1", "石桥镇", "12", "23.4", "31", "44.9"],
        ["2", "河口乡", "", "", "8", "11.6"],
    ]
