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
