"""Tables whose rows have more or fewer cells than their header."""

import pytest
from laying_out import lay_out_text, rows

HEADER = ["一级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"]
WHOLE = ["产出指标", "维修机构数量", "5家", "5家", "10", "10", "无"]


def table(*lines: list[str]) -> list[list[str]]:
    text = "\n\n".join("\n".join(f"\t{cell}" for cell in line) for line in lines)  # as saved from a web page
    layout = lay_out_text(f"绩效目标完成情况\n{text}\n")
    return [["".join(cell.split()) for cell in row] for row in rows(layout)]


@pytest.mark.parametrize(
    ("cut", "note"),
    [
        (["产出指标", "改造养老机", "构数量", "5家", "4家", "10", "8", "推迟"], "推迟"),
        (["产出指标", "改造养老机构数量", "5家", "4家", "10", "8", "因雨季", "推迟"], "因雨季推迟"),
        (["产出指标", "改造养老机", "构数量", "5家", "4家", "10", "8", "因雨季", "推迟"], "因雨季推迟"),
    ],
)
def test_names_and_notes_in_two_cells_are_joined(cut: list[str], note: str) -> None:
    whole = ["产出指标", "改造养老机构数量", "5家", "4家", "10", "8", note]
    assert table(HEADER, WHOLE, cut)[2] == whole


@pytest.mark.parametrize(
    "line",
    [
        [
            "产出指标",
            "改造养老机",
            "构数量",
            "覆盖面",
            "5家",
            "4家",
            "10",
            "8",
            "推迟",
            "至明年",
        ],  # three cuts
        ["产出指标", "改造", "养老机", "构数量", "5家", "4家", "10", "8"],  # in two ways, or without a note
    ],
)
def test_what_could_be_joined_in_several_ways_stays(line: list[str]) -> None:
    assert table(HEADER, WHOLE, line)[2] == line


def test_rows_of_very_wide_tables_stay_as_they_are() -> None:
    notes = [f"备注{sign}" for sign in "甲乙丙丁戊己庚辛壬癸"]
    cut = ["产出指标", "改造养老机", "构数量", "5家", "4家", "10", "8", "无", *notes]
    assert table([*HEADER, *notes], [*WHOLE, *notes], cut)[2] == cut


def test_lines_above_a_table_may_have_an_empty_cell_more() -> None:
    text = (
        "部门：水务局\t\t\t\t公开03表\n\t\t\t\t单位：元\n项目\t合计\t基本支出\t项目支出\n"
        "清淤\t30\t10\t20\n堤防\t8\t\t8\t\n闸门\t5\t5\t\n桥涵\t2\t\t2\n"
    )
    found = rows(lay_out_text(text))
    assert {len(row) for row in found} == {4}
    assert [found[0][0], found[0][-1], found[1][-1]] == ["部门：水务局", "公开03表", "单位：元"]
    assert found[3:] == [
        ["清淤", "30", "10", "20"],
        ["堤防", "8", "", "8"],
        ["闸门", "5", "5", ""],
        ["桥涵", "2", "", "2"],
    ]


def test_a_figure_beyond_the_other_columns_is_left_where_it_stands() -> None:
    text = "项目\t合计\t基本支出\t项目支出\n清淤\t30\t10\t20\n堤防\t8\t4\t4\n闸门\t5\t\t\t5\n"
    assert rows(lay_out_text(text))[3] == ["闸门", "5", "", "", "5"]


def test_headings_of_two_sides_stand_over_one_half_of_the_columns_each() -> None:
    text = (
        "收入\t支出\n项目\t行次\t决算数\t项目\t行次\t决算数\n一、财政拨款收入\t1\t90.5\t一、教育支出\t32\t80.1\n"
        "本年收入合计\t27\t90.5\t本年支出合计\t58\t80.1\n总计\t31\t90.5\t总计\t62\t90.5\n"
    )
    assert rows(lay_out_text(text))[0] == ["收入", "", "", "支出", "", ""]


def test_merged_headings_of_the_three_public_expenses_that_lost_their_empty_cells() -> None:
    text = (
        "“三公”经费支出决算表\n单位：万元\n"
        "预算数\t决算数\n"
        "合计\t因公出国（境）费\t公务用车购置及运行费\t公务接待费\t合计\t因公出国（境）费\t公务用车购置及运行费\t公务接待费\n"
        "小计\t公务用车购置费\t公务用车运行费\t小计\t公务用车购置费\t公务用车运行费\n"
        "9\t0\t6\t0\t6\t3\t7.2\t0\t5.1\t0\t5.1\t2.1\n"
    )
    rows = [
        [cell.compact.characters for cell in row] for table in lay_out_text(text).tables for row in table.rows
    ]
    assert {*map(len, rows)} == {12}
    assert [row[3] for row in rows] == ["", "", "公务用车购置费", "0"]
    assert [row[11] for row in rows] == ["", "公务接待费", "", "2.1"]


CUT_SHORT = (
    "支出决算表\n"
    "\t部门：柏林湾区水务局\t金额单位：元\n"
    "\t项目\t本年支出合计\t基本支出\t项目支出\t经营支出\n"
    "\t科目编码\t科目名称\n"
    "\t栏次\t1\t2\t3\t4\n"
    "\t合计\t9,300.50\t4,100.50\t5,200.00\t0.00\n"
    "\t213\t农林水支出\t9,300.50\t4,100.50\t5,200.00\n"
    "\t2130301\t行政运行\t4,100.50\t4,100.50\n"
    "\t2130306\t水利工程运行与维护\n"
    "5,000.00\t\t5,000.00\n"
    "\t2130314\t防汛\t200.00\t{}\n"
)


def test_coded_rows_that_were_saved_without_the_empty_cells_at_their_ends() -> None:
    found = rows(lay_out_text(CUT_SHORT.format("\t200.00")))
    assert {*map(len, found)} == {6}
    assert [row[:3] for row in found[1:3]] == [["项目", "", "本年支出合计"], ["科目编码", "科目名称", ""]]
    assert [found[4], *found[6:9]] == [
        ["合计", "", "9,300.50", "4,100.50", "5,200.00", "0.00"],
        ["2130301", "行政运行", "4,100.50", "4,100.50", "", ""],
        ["2130306", "水利工程运行与维护", "5,000.00", "", "5,000.00", ""],
        ["2130314", "防汛", "200.00", "", "200.00", ""],
    ]


def test_coded_rows_that_may_have_lost_cells_before_their_ends_stay() -> None:
    text = CUT_SHORT.format("200.00").replace("5,000.00\t\t5,000.00", "5,000.00\t5,000.00")
    assert rows(lay_out_text(text))[6] == ["", "2130301", "行政运行", "4,100.50", "4,100.50"]


@pytest.mark.parametrize("margin", ["", "\t"])
def test_headings_of_which_the_first_alone_is_divided(margin: str) -> None:
    lines = (
        "项目\t“三公”经费\t会议费\t培训费",
        "\t小计\t因公出国（境）费\t公务接待费\t公务用车购置及运行维护费小计\t购置费\t运行维护费",
        "栏次\t1\t2\t3\t4\t5\t6\t7\t8",
        "预算数\t9.5\t0\t1.5\t8\t0\t8\t0.6\t0.7",
        "决算数\t7.1\t0\t1.1\t6\t0\t6\t0.3\t0.4",
    )
    text = "“三公”经费及会议费、培训费支出决算表\n" + "".join(f"{margin}{line}\n" for line in lines)
    found = [row[len(margin) :] for row in rows(lay_out_text(text))]
    assert found[0] == ["项目", "“三公”经费", "", "", "", "", "", "会议费", "培训费"]
    assert found[1][5:] == ["购置费", "运行维护费", "", ""]
