"""Lists of words and figures printed in columns, in parts."""

import pytest
from laying_out import assert_stays_text, lay_out_text, paragraphs, rows

PARTED = (
    "类别      项目名称                资金来源    支出金额\n"
    "水利\n"
    "          水库除险加固            省级        54.00\n"
    "          河道清淤                区本级      27.50\n"
    "          小计                                81.50\n"
    "道路\n"
    "          村道硬化                市级        38.24\n"
    "总  计                                        119.74\n"
)


def test_rows_stand_below_the_names_of_their_categories() -> None:
    layout = lay_out_text(f"{PARTED}以上资金均已拨付到位，各项工程按计划完工。\n")
    assert [["".join(cell.split()) for cell in row] for row in rows(layout)] == [
        ["类别", "项目名称", "资金来源", "支出金额"],
        ["水利", "", "", ""],
        ["", "水库除险加固", "省级", "54.00"],
        ["", "河道清淤", "区本级", "27.50"],
        ["", "小计", "", "81.50"],
        ["道路", "", "", ""],
        ["", "村道硬化", "市级", "38.24"],
        ["总计", "", "", "119.74"],
    ]
    assert paragraphs(layout) == ["以上资金均已拨付到位，各项工程按计划完工。"]


def test_a_category_may_stand_beside_its_first_row_and_behind_an_ordinal() -> None:
    text = (
        "序号    类别      项目名称            承办单位    金额\n"
        "1       水利      水库除险加固        水利站      25.60\n"
        "2                 河道清淤            水利站      16.40\n"
        "                  小计                            42.00\n"
        "3       道路      村道硬化            交通站      8.00\n"
        "                  合计                            50.00\n"
    )
    assert rows(lay_out_text(text))[1:] == [
        ["1", "水利", "水库除险加固", "水利站", "25.60"],
        ["2", "", "河道清淤", "水利站", "16.40"],
        ["", "", "小计", "", "42.00"],
        ["3", "道路", "村道硬化", "交通站", "8.00"],
        ["", "", "合计", "", "50.00"],
    ]


@pytest.mark.parametrize(
    "text",
    [
        PARTED.replace(
            "          河道清淤                区本级      27.50\n",
            "          河道清淤                 27.50\n",
        ),
        PARTED.replace("省级  ", "3     "),  # a figure in a column of words
        PARTED.replace("总  计", "    其中支流").replace("  119.74", ""),  # the last line goes on with a name
    ],
)
def test_what_stands_below_no_heading_is_no_list(text: str) -> None:
    assert_stays_text(text)
