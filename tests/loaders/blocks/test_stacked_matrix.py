"""Tables of places whose cells stand on a line each."""

import pytest
from laying_out import assert_stays_text, lay_out_text, paragraphs, rows

PLACES = "全市\n46\n203\n520\n114\n东区\n12\n80\n106\n90\n西县\n34\n123\n414\n24\n"


def test_headings_of_groups_stand_above_their_columns() -> None:
    layout = lay_out_text("地区\n水库\n河道\n座数\n库容\n条数\n里程\n" + PLACES + "以上为快报数。\n")
    assert rows(layout) == [
        ["地区", "水库", "", "河道", ""],
        ["", "座数", "库容", "条数", "里程"],
        ["全市", "46", "203", "520", "114"],
        ["东区", "12", "80", "106", "90"],
        ["西县", "34", "123", "414", "24"],
    ]
    assert paragraphs(layout) == ["以上为快报数。"]


def test_columns_may_have_no_groups() -> None:
    layout = lay_out_text("县（市、区）\n座数\n库容\n条数\n里程\n" + PLACES)
    assert rows(layout)[0] == ["县（市、区）", "座数", "库容", "条数", "里程"]
    assert len(rows(layout)) == 4


@pytest.mark.parametrize(
    "text",
    [
        "工作\n座数\n库容\n条数\n里程\n" + PLACES,  # no places
        "地区\n水库\n座数\n库容\n条数\n里程\n" + PLACES,  # a heading too many
        "地区\n座数\n库容\n条数\n里程\n全市\n46\n203\n520\n114\n东区\n12\n80\n106\n90\n",  # two rows
        "地区",
    ],
)
def test_other_lines_are_no_table(text: str) -> None:
    assert_stays_text(text)


def test_headings_may_break_and_columns_may_stand_alone() -> None:
    header = "县市\n水库\n河道\n1-9月累计\n支出经费\n（万元）\n座数\n（座）\n库容\n座数\n（座）\n库容\n"
    places = "东区\n12\n80\n106\n90\n30.1\n西县\n34\n123\n414\n24\n40.2\n合计\n46\n203\n520\n114\n70.3\n"
    assert [["".join(cell.split()) for cell in row] for row in rows(lay_out_text(header + places))] == [
        ["县市", "水库", "", "河道", "", "1-9月累计支出经费（万元）"],
        ["", "座数（座）", "库容", "座数（座）", "库容", ""],
        ["东区", "12", "80", "106", "90", "30.1"],
        ["西县", "34", "123", "414", "24", "40.2"],
        ["合计", "46", "203", "520", "114", "70.3"],
    ]


def test_a_heading_too_many_between_groups_and_columns_is_no_table() -> None:
    header = "县市\n水库\n河道\n座数\n库容\n座数\n库容\n里程\n"
    assert_stays_text(header + "东区\n12\n80\n106\n90\n西县\n34\n123\n414\n24\n合计\n46\n203\n520\n114\n")


UNLIKE = "东区\n12\n8\n3\n4\n9\n17\n西县\n1\n2\n3\n4\n5\n7\n合计\n13\n10\n6\n8\n14\n24\n"


@pytest.mark.parametrize(
    ("header", "above", "below"),
    [
        (
            "水库\n河道\n合计金额（元）\n座数\n金额\n条数\n里程\n金额\n",
            ["水库", "", "河道", "", "", "合计金额（元）"],
            ["座数", "金额", "条数", "里程", "金额", ""],
        ),
        (
            "水库\n河道\n合计金额（元）\n座数\n条数\n里程\n座数\n金额\n",
            ["水库", "", "", "河道", "", "合计金额（元）"],
            ["座数", "条数", "里程", "座数", "金额", ""],
        ),
        (
            "水库\n河道\n座数\n金额\n条数\n里程\n长度\n总数\n",
            ["水库", "", "", "河道", "", ""],
            ["座数", "金额", "条数", "里程", "长度", "总数"],
        ),
    ],
)
def test_groups_may_have_unlike_columns(header: str, above: list[str], below: list[str]) -> None:
    table = rows(lay_out_text(f"镇街名称\n{header}{UNLIKE}"))
    assert [row[1:] for row in table[:2]] == [above, below]
    assert len(table) == 5


def test_a_column_alone_may_stand_before_the_groups() -> None:
    header = "镇街\n合计金额\n水库\n河道\n座数\n金额\n座数\n金额\n"
    places = "东区\n17\n12\n8\n3\n9\n西县\n7\n1\n2\n3\n5\n合计\n24\n13\n10\n6\n14\n"
    assert rows(lay_out_text(header + places))[:2] == [
        ["镇街", "合计金额", "水库", "", "河道", ""],
        ["", "", "座数", "金额", "座数", "金额"],
    ]


@pytest.mark.parametrize(
    "header",
    [
        "水库\n河道\n座数\n金额\n条数\n里程\n金额\n合计\n",  # a sum that may be of the second group or of both
        "水库\n河道\n座数\n金额\n条数\n里程\n金额\n座数\n",  # one column would be a group of its own
    ],
)
def test_columns_that_may_be_of_several_groups_are_no_table(header: str) -> None:
    assert_stays_text(f"镇街\n{header}{UNLIKE}")


def test_one_column_of_what_places_got() -> None:
    text = "救灾补助分配表\n单位：万元\n乡 镇\n金 额\n东镇\n3\n西镇\n0.8\n南乡\n1.5\n合计\n5.3\n"
    assert rows(lay_out_text(text)) == [
        ["乡镇", "金额"],
        ["东镇", "3"],
        ["西镇", "0.8"],
        ["南乡", "1.5"],
        ["合计", "5.3"],
    ]


def test_one_column_of_standards_by_age() -> None:
    text = "高龄津贴标准\n年龄\n月标准（元）\n80-89周岁\n60\n90-99周岁\n120\n100周岁以上\n500\n"
    assert rows(lay_out_text(text))[1:] == [["80-89周岁", "60"], ["90-99周岁", "120"], ["100周岁以上", "500"]]


def test_one_column_without_a_heading_that_counts_is_no_table() -> None:
    assert_stays_text("乡镇\n负责人\n东镇\n3\n西镇\n8\n南乡\n15\n")


NUMBERED = "1\n\n东镇\n\n310\n\n15500\n\n42\n\n4200\n\n"
NUMBERED += "2\n\n西乡\n\n128\n\n6400\n\n3\n\n300\n\n3\n\n北街道\n\n96\n\n4800\n\n0\n\n0\n"
OF_AGES = "镇\n\n（街道）\n\n80-89岁\n\n90周岁以上\n\n人数\n\n金额\n\n(元)\n\n人数\n\n金额\n\n(元)\n\n"


@pytest.mark.parametrize("ordinal", ["", "序号\n\n"])
def test_rows_may_begin_with_ordinals_and_groups_be_bands_of_ages(ordinal: str) -> None:
    layout = lay_out_text(ordinal + OF_AGES + NUMBERED)
    assert [["".join(cell.split()) for cell in row] for row in rows(layout)] == [
        [ordinal.strip(), "镇（街道）", "80-89岁", "", "90周岁以上", ""],
        ["", "", "人数", "金额(元)", "人数", "金额(元)"],
        ["1", "东镇", "310", "15500", "42", "4200"],
        ["2", "西乡", "128", "6400", "3", "300"],
        ["3", "北街道", "96", "4800", "0", "0"],
    ]


def test_ordinals_that_go_on_after_the_last_whole_row_stay_text() -> None:
    layout = lay_out_text(OF_AGES + NUMBERED + "\n4\n")
    assert len(rows(layout)) == 5
    assert layout.tables[0].rows[-1][0].text == "3"


def test_rows_that_miss_an_ordinal_are_no_table() -> None:
    assert lay_out_text(OF_AGES + NUMBERED.replace("2\n\n西乡", "5\n\n西乡")).tables == ()
