"""Statistical lists: a line for each indicator with its unit and value."""

import pytest
from laying_out import assert_stays_text, lay_out_text, paragraphs, rows

HEADER = "指标名称 单位 数量\n"


@pytest.mark.parametrize(
    "header", [HEADER, "指 标 单 位 数 量\n", "指标名称单位数量\n", "项目\u3000计量单位\u3000数值\n"]
)
def test_a_line_is_a_row_of_name_unit_and_value(header: str) -> None:
    text = "水务统计季报\n" + header + "河道个86\n水面公顷1,320\n水库12\n"
    layout = lay_out_text(text)
    assert rows(layout)[1:] == [["河道", "个", "86"], ["水面", "公顷", "1,320"], ["水库", "", "12"]]
    assert layout.tables[0].title == "水务统计季报"
    for cell in (cell for row in layout.tables[0].rows[1:] for cell in row if cell.text):
        assert text[cell.char_start : cell.char_end] == cell.text


def test_headings_and_blank_lines_stand_between_the_rows() -> None:
    text = HEADER + "一、河道\n\n清淤长度 万人 1.2\n\n二、水库\n大型 个 3\n中型 个 12\n"
    assert rows(lay_out_text(text))[1:] == [
        ["一、河道"],
        ["清淤长度", "万人", "1.2"],
        ["二、水库"],
        ["大型", "个", "3"],
        ["中型", "个", "12"],
    ]


def test_a_unit_is_that_of_its_field_or_the_longest_at_the_end() -> None:
    text = HEADER + "人均水费元/人·月45.6\n受益人数 万人次 3.2\n机构 12\n每千人口水表 张/千人 3.8\n"
    assert [row[1] for row in rows(lay_out_text(text))[1:]] == ["元/人·月", "万人次", "", "张/千人"]


def test_any_word_printed_apart_is_a_unit() -> None:
    text = HEADER + "供水  立方千米  45.6\n排水  立方千米  3.2\n污水 处理  立方千米  12\n"
    assert [row[:2] for row in rows(lay_out_text(text))[1:]] == [
        ["供水", "立方千米"],
        ["排水", "立方千米"],
        ["污水处理", "立方千米"],
    ]


@pytest.mark.parametrize(
    "headings", ["本月 本年累计 同比增长(%)", "本期实际 自年初累计 去年同期", "绝对数 上年同期数 增幅"]
)
def test_several_values_stand_under_their_headings(headings: str) -> None:
    text = f"指标 单位 {headings}\n供水 个 3 36 -1.5\n排水 个 4 48 2.5\n用户 户 5 60 0\n注：快报数\n"
    layout = lay_out_text(text)
    assert rows(layout) == [
        ["指标", "单位", *headings.split()],
        ["供水", "个", "3", "36", "-1.5"],
        ["排水", "个", "4", "48", "2.5"],
        ["用户", "户", "5", "60", "0"],
    ]
    assert paragraphs(layout) == ["注：快报数"]


def test_a_note_that_ends_with_a_number_is_no_row() -> None:
    layout = lay_out_text(HEADER + "河道 个 86\n水库 个 12\n闸门 座 30\n注：截至9月末，大型闸门5\n")
    assert [row[0] for row in rows(layout)[1:]] == ["河道", "水库", "闸门"]
    assert paragraphs(layout) == ["注：截至9月末，大型闸门5"]


def test_a_value_stands_below_its_heading_where_the_list_is_printed_in_columns() -> None:
    lines = [
        "指标名称            计量单位    本期     上年同期    增减（%）",
        "水费                万元        1,320    1,290       2.3",
        "二、用户",
        "用户                户          487",
        "新增用户*           户                   12",
        "停供户              户          6        8           -25.0",
    ]
    text = "\n".join(lines)
    assert rows(lay_out_text(text))[1:] == [
        ["水费", "万元", "1,320", "1,290", "2.3"],
        ["二、用户"],
        ["用户", "户", "487", "", ""],
        ["新增用户*", "户", "", "12", ""],
        ["停供户", "户", "6", "8", "-25.0"],
    ]


NO_LISTS = {
    "headings only": HEADER + "一、河道\n二、水库\n",
    "two rows": HEADER + "大型 个 3\n中型 个 12\n",
    "sentences": HEADER + "全年清淤12公里。\n新建水库3座。\n改造闸门5座。\n",
    "a value too many": HEADER + "大型 个 3 4\n中型 个 12 5\n小型 个 9 6\n",
    "a heading that heads no values": "指标 单位 责任人\n河道 个 86\n水面 公顷 1320\n水库 个 12\n",
    "no header": "河道 个 86\n水面 公顷 1320\n水库 个 12\n",
}


@pytest.mark.parametrize("text", NO_LISTS.values(), ids=NO_LISTS)
def test_stays_text(text: str) -> None:
    assert_stays_text(text)


def test_names_and_values_may_stand_on_lines_of_their_own() -> None:
    text = "指标\n数量\n水库（个）\n12\n清淤长度（公里）\n1,342\n比上年增长（%）\n-3.4\n以上为快报数。\n"
    layout = lay_out_text(text)
    assert rows(layout) == [
        ["指标", "数量"],
        ["水库（个）", "12"],
        ["清淤长度（公里）", "1,342"],
        ["比上年增长（%）", "-3.4"],
    ]
    assert paragraphs(layout) == ["以上为快报数。"]


@pytest.mark.parametrize(
    "text",
    [
        "指标\n数量\n水库\n12\n河道\n3\n",
        "指标\n说明\n水库\n12\n河道\n3\n湖泊\n5\n",
        "指标\n数量\n水库\n很多\n河道\n3\n湖泊\n5\n",
    ],
)
def test_few_pairs_or_other_words_are_no_list(text: str) -> None:
    assert_stays_text(text)


@pytest.mark.parametrize("blank", [" ", "   "])
def test_codes_stand_before_the_values(blank: str) -> None:
    header = ["指标名称", "单位", "代码", "数量", "上季度"]
    body = [
        ["水库", "个", "SK0110", "86", "84"],
        ["河道", "公顷", "1,320", "1,318"],
        ["闸门", "SK0120", "12", "11"],
    ]
    text = "\n".join(" ".join(row) for row in [header, ["一、工程", "SK0100"], *body])
    told = rows(lay_out_text(text.replace("SK0110 ", f"SK0110{blank}") + "\n"))
    assert told[1:] == [
        ["一、工程 SK0100"],
        ["水库", "个", "SK0110", "86", "84"],
        ["河道", "公顷", "", "1,320", "1,318"],
        ["闸门", "", "SK0120", "12", "11"],
    ]


def test_codes_without_a_heading_of_their_own_are_no_cells() -> None:
    assert_stays_text(HEADER + "河道 个 SK0110 86\n水面 公顷 1,320\n水库 个 12\n闸门 个 14\n")
