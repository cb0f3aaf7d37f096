"""Tables of classification lines whose columns blanks divide."""

import pytest
from laying_out import assert_stays_text, lay_out_text, paragraphs, rows

HEADER = "类 款 项 科目名称 小计 基本支出 项目支出\n"
LINES = (
    "合计 90.00 30.00 60.00\n"
    "213 农林水支出 90.00 30.00 60.00\n"
    "213 03 水利 90.00 30.00 60.00\n"
    "213 03 06 水利工程运行与维护 90.00 30.00 60.00\n"
)
COLUMNS = "科目编码  科目名称  年初结转和结余  本年支出  年末结转和结余\n"
DIVIDED = "小计  基本支出  项目支出\n"
FUND = (
    "合计  5.00  9.00  3.00  6.00  1.00\n"
    "212  城乡社区支出  5.00  9.00  3.00  6.00  1.00\n"
    "21208  土地出让收入安排的支出  5.00  9.00  3.00  6.00  1.00\n"
)


def test_a_code_stands_in_parts_before_its_name() -> None:
    text = HEADER + LINES + "注：本表反映支出情况。\n"
    layout = lay_out_text(text)
    assert rows(layout) == [
        ["类", "款", "项", "科目名称", "小计", "基本支出", "项目支出"],
        ["合计", "", "", "", "90.00", "30.00", "60.00"],
        ["213", "", "", "农林水支出", "90.00", "30.00", "60.00"],
        ["213", "03", "", "水利", "90.00", "30.00", "60.00"],
        ["213", "03", "06", "水利工程运行与维护", "90.00", "30.00", "60.00"],
    ]
    assert paragraphs(layout) == ["注：本表反映支出情况。"]


def test_a_name_may_break_over_two_lines() -> None:
    text = HEADER + LINES.replace("运行与维护", "运行\n与维护")
    assert rows(lay_out_text(text))[-1][3].replace("\n", "") == "水利工程运行与维护"
    assert len(rows(lay_out_text(text))) == 1 + LINES.count("\n")


def test_a_second_line_divides_what_was_spent() -> None:
    layout = lay_out_text(COLUMNS + DIVIDED + FUND)
    assert rows(layout)[:3] == [
        ["科目编码", "科目名称", "年初结转和结余", "本年支出", "", "", "年末结转和结余"],
        ["", "", "", "小计", "基本支出", "项目支出", ""],
        ["合计", "", "5.00", "9.00", "3.00", "6.00", "1.00"],
    ]


def test_figures_stand_below_their_headings_where_the_table_is_printed_in_columns() -> None:
    text = (
        "功能分类科\n目编码        科目名称            本年支出合计   基本支出   项目支出\n"
        "合计                                       90.00      30.00      60.00\n"
        "213           农林水支出                   90.00      30.00      60.00\n"
        "2130301       行政运行                     30.00      30.00\n"
        "2130306       水利工程运行与\n              维护                         60.00                 60.00\n"
    )
    assert [
        [cell.replace("\n", "").replace(" ", "") for cell in row] for row in rows(lay_out_text(text))
    ] == [
        ["功能分类科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"],
        ["合计", "", "90.00", "30.00", "60.00"],
        ["213", "农林水支出", "90.00", "30.00", "60.00"],
        ["2130301", "行政运行", "30.00", "30.00", ""],
        ["2130306", "水利工程运行与维护", "60.00", "", "60.00"],
    ]


def test_figures_that_lost_cells_beside_them_stand_beyond_the_columns_but_for_the_total() -> None:
    text = HEADER + LINES + "213 03 07 其他水利支出 9.00 9.00\n"
    assert rows(lay_out_text(text))[-1] == ["213", "03", "07", "其他水利支出", "9.00", "", "", "9.00"]
    funds = COLUMNS + DIVIDED + FUND + "2120801  征地支出  9.00  6.00\n"  # without 年初结转和结余, perhaps
    assert rows(lay_out_text(funds))[-1] == ["2120801", "征地支出", *[""] * 5, "9.00", "6.00"]


def test_code_and_name_may_be_named_below() -> None:
    text = "项目 本年支出合计 基本支出 项目支出\n功能分类科目编码 科目名称\n" + LINES.replace(
        "213 03", "21303"
    ).replace("21303 06", "2130306")
    assert rows(lay_out_text(text))[:3] == [
        ["项目", "", "本年支出合计", "基本支出", "项目支出"],
        ["功能分类科目编码", "科目名称", "", "", ""],
        ["合计", "", "90.00", "30.00", "60.00"],
    ]


@pytest.mark.parametrize(
    "text",
    [
        HEADER + LINES.replace("60.00", "60.00 1.00"),  # more figures than columns
        COLUMNS.replace("本年支出", "本年收入  经营支出")
        + DIVIDED
        + FUND,  # of which the second line divides neither
        HEADER + "213 03 水利 90.00 30.00 60.00\n",
    ],
)
def test_a_table_that_nobody_could_read_stays_text(text: str) -> None:
    assert_stays_text(text)


def test_two_lines_of_a_header_say_enough_for_two_rows() -> None:
    text = (
        "科目编码 科目名称 年初结转和结余 本年收入 本年支出 年末结转和结余\n小计 基本支出 项目支出\n"
        "合计 4.80 61.20 58.94 0.00 58.94 7.06\n2140601 公路建设 4.80 61.20 58.94 0.00 58.94 7.06\n"
    )
    assert rows(lay_out_text(text))[2:] == [
        ["合计", "", "4.80", "61.20", "58.94", "0.00", "58.94", "7.06"],
        ["2140601", "公路建设", "4.80", "61.20", "58.94", "0.00", "58.94", "7.06"],
    ]


def test_names_cut_in_rows_with_codes_that_tabs_divide() -> None:
    rest = [f"21401{at:02}\t公路养护\t{at}0.5\t\t{at}0.5" for at in range(1, 8)]
    cut = ["2140123\t农村公路安全防\n护工程\t9.5\t\t9.5", "2140124\t公路应急抢\n险\t8.5\t\t8.5"]
    text = "\n".join(["科目编码\t科目名称\t合计\t基本支出\t项目支出", *rest, *cut]) + "\n"
    found = [["".join(cell.split()) for cell in row] for row in rows(lay_out_text(text))][-2:]
    assert found == [
        ["2140123", "农村公路安全防护工程", "9.5", "", "9.5"],
        ["2140124", "公路应急抢险", "8.5", "", "8.5"],
    ]


def test_a_header_of_one_line_holds_what_divides_what_was_spent() -> None:
    below = rows(lay_out_text(COLUMNS + DIVIDED + FUND))
    header = COLUMNS.replace("本年支出", "本年支出 " + DIVIDED.strip())
    assert rows(lay_out_text(header + FUND)) == below


def test_a_code_and_its_name_may_stand_together() -> None:
    text = COLUMNS + DIVIDED + FUND
    assert rows(lay_out_text(text.replace("21208  ", "21208"))) == rows(lay_out_text(text))


def test_figures_stand_below_headings_only_where_all_rows_do() -> None:
    text = (
        COLUMNS
        + DIVIDED
        + FUND
        + "2120803  城市建设支出  9.00  9.00  9.00\n229  其他支出      4.00  4.00  4.00\n"
    )
    assert [row[2:] for row in rows(lay_out_text(text))[-2:]] == [
        [*[""] * 5, *["9.00"] * 3],
        [*[""] * 5, *["4.00"] * 3],
    ]
