"""Printed tables of places: headings that broke over lines, and headings that stand over groups of columns."""

import pytest
from laying_out import assert_stays_text, lay_out_text, paragraphs, rows

BODY = "  东县      120       70         30         50         20\n  西县       80       40         10         40         15\n"
OF_SUMS = "                        公路                  桥梁\n  地  区    合计      小计     农村公路      小计     危桥改造\n"


def plain(text: str) -> list[list[str]]:
    return [["".join(cell.split()) for cell in row] for row in rows(lay_out_text(text))]


@pytest.mark.parametrize("led", ["  地  区", "  乡  镇"])
def test_headings_may_break_over_lines(led: str) -> None:
    text = (
        "                     农村公路      其中：危桥\n"
        f"{led}     合计      养护资金      改造资金\n"
        "  合　计      200         110           90\n"
        "  东县        120          70\n"
        "  西县         80                       80\n"
    )
    assert plain(text) == [
        ["".join(led.split()), "合计", "农村公路养护资金", "其中：危桥改造资金"],
        ["合计", "200", "110", "90"],
        ["东县", "120", "70", ""],
        ["西县", "80", "", "80"],
    ]


def test_a_sum_of_parts_begins_each_group() -> None:
    assert plain(OF_SUMS + BODY)[:3] == [
        ["", "", "公路", "", "桥梁", ""],
        ["地区", "合计", "小计", "农村公路", "小计", "危桥改造"],
        ["东县", "120", "70", "30", "50", "20"],
    ]


def test_a_heading_over_several_columns_is_that_of_a_group() -> None:
    text = (
        "                          公路资金              桥梁\n"
        "  县  区     合  计     中央     省级         改造资金     备注\n"
        "  东县         120        70       30               20     一次下达\n"
        "  西县          80        40       10               30\n"
    )
    assert plain(text)[:3] == [
        ["", "", "公路资金", "", "桥梁改造资金", "备注"],
        ["县区", "合计", "中央", "省级", "", ""],
        ["东县", "120", "70", "30", "20", "一次下达"],
    ]


@pytest.mark.parametrize(
    "above",
    [
        "                        公路\n",  # of two sums, only one has a group
        "                   公路      桥梁                  其他\n",
    ],
)
def test_sums_whose_groups_are_not_known_make_no_table(above: str) -> None:
    assert_stays_text(above + OF_SUMS.splitlines(keepends=True)[1] + BODY)


def test_the_unit_and_the_title_above_are_no_headings() -> None:
    text = (
        "公路养护资金分配表       附件2\n"
        "部门：东县交通局         单位：万元\n"
        "  地  区     合  计      农村公路     危桥\n"
        "                         养护资金     改造资金\n"
        "  东县         120          70          50\n"
        "  西县          80          40          40\n"
    )
    layout = lay_out_text(text)
    assert ["".join(cell.split()) for cell in rows(layout)[0]] == [
        "地区",
        "合计",
        "农村公路养护资金",
        "危桥改造资金",
    ]
    assert layout.tables[0].unit == "万元"
    assert len(paragraphs(layout)) == 2


def test_rules_divide_lines_as_empty_ones_do() -> None:
    rule = "─" * 30
    text = f"{rule}\n  地  区     合  计     农村公路     其中：危桥改造\n{rule}\n" + (
        f"  东县         120          70          50\n  西县          80          40          40\n{rule}\n    说明：已下达。\n"
    )
    layout = lay_out_text(text)
    assert plain(text) == [
        ["地区", "合计", "农村公路", "其中：危桥改造"],
        ["东县", "120", "70", "50"],
        ["西县", "80", "40", "40"],
    ]
    assert paragraphs(layout) == ["说明：已下达。"]


def test_headings_that_reach_over_one_column_head_no_groups() -> None:
    text = (
        "              上级的资金  乡村公路养护资金   县级配套资金\n"
        "  地区  合计       养护的所有的资金     改造的所有的资金\n"
        "  东县   120             70                  50\n  西县    80             40                  40\n"
    )
    assert plain(text)[0] == ["地区", "合计", "养护的所有的资金", "改造的所有的资金"]
