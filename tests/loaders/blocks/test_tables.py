"""Tables of each kind that converters leave behind, cell by cell at its place."""

import pytest
from laying_out import lay_out_text, paragraphs, path_of, paths, rows

PROSE = (
    "本年度收入 30 万元，比上年增加 2 万元，主要原因是追加了道路维修资金；"
    "支出 29 万元，全部用于基本公共服务。"
)


def test_tab_separated_lines() -> None:
    text = "收支表\n单位：万元\n项目\t预算数\t决算数\n基本支出\t10.5\t\n项目支出\t20\t21"
    layout = lay_out_text(text)
    table = layout.tables[0]
    assert rows(layout) == [["项目", "预算数", "决算数"], ["基本支出", "10.5", ""], ["项目支出", "20", "21"]]
    assert (table.title, table.unit) == ("收支表", "万元")
    for cell in (cell for row in table.rows for cell in row):
        assert text[cell.char_start : cell.char_end] == cell.text


@pytest.mark.parametrize(
    ("below", "unit"),
    [
        ("注：本表金额单位为万元。", "万元"),
        ("（本表单位：元）", "元"),
        ("单位：万元", ""),  # that of the next table
        ("注：本表反映支出情况。", ""),
    ],
)
def test_a_unit_may_be_told_below(below: str, unit: str) -> None:
    text = f"收支表\n项目\t预算数\t决算数\n基本支出\t10.5\t10\n项目支出\t20\t21\n{below}\n"
    assert lay_out_text(text).tables[0].unit == unit


def test_a_cell_that_breaks_over_two_lines_keeps_its_row_together() -> None:
    text = "\t单位\t某中心\t\t\n\t项目资金\r\n（万元）\t\t预算数\t决算数\n\t\t资金总额\t30\t29\n\t\t其他资金\t1\t0\n"
    layout = lay_out_text(text)
    assert rows(layout)[1:] == [
        ["", "项目资金（万元）", "", "预算数", "决算数"],
        ["", "", "资金总额", "30", "29"],
        ["", "", "其他资金", "1", "0"],
    ]
    for cell in (cell for row in layout.tables[0].rows for cell in row):
        assert text[cell.char_start : cell.char_end].replace("\r\n", "") == cell.text


def test_the_last_row_may_break_above_the_totals() -> None:
    text = "\t指标\t目标\t实际\t得分\n\t产出\t1座\t1座\t20\n\t满意度\n（10分）\t90%\t92%\t10\n总分\t30\n"
    assert rows(lay_out_text(text)) == [
        ["", "指标", "目标", "实际", "得分"],
        ["", "产出", "1座", "1座", "20"],
        ["", "满意度（10分）", "90%", "92%", "10"],
        ["总分", "30"],
    ]


def test_lines_as_wide_as_the_row_below_are_rows_of_their_own() -> None:
    text = "甲\t乙\n丙\t丁\n戊\t己\n"
    assert rows(lay_out_text(text)) == [["甲", "乙"], ["丙", "丁"], ["戊", "己"]]


def test_flattened_cells_one_line_each() -> None:
    text = "\t项目\n\t预算\n\t决算\n\n\t甲\n\t1\n\t2\n\n\t乙\n\t\n\t　\n"
    assert rows(lay_out_text(text)) == [["项目", "预算", "决算"], ["甲", "1", "2"], ["乙", "", ""]]


def test_flattened_cells_with_line_breaks_inside() -> None:
    text = (
        "\t年度预\n\n算申请\n\n（万元）\n\t预算数\n\t决算数\n\n"
        "\t效益指标\n\n（20分）\n\n　\n\t10\n\t9\n\n"
        "\t绩\n\n效\n\n\n\t8\n\t7\n\n\t合计\n\t18\n\t16\n"
    )
    layout = lay_out_text(text)
    assert rows(layout) == [
        ["年度预算申请（万元）", "预算数", "决算数"],
        ["效益指标（20分）", "10", "9"],
        ["绩效", "8", "7"],
        ["合计", "18", "16"],
    ]
    assert paragraphs(layout) == []


def test_rows_that_a_line_without_tab_begins() -> None:
    text = "人员（人）\n\t编制数\n\t实有人数\n\t12\n\t11\n经费（万元）\n\t预算数\n\t决算数\n差旅费\n\t3\n\t2\n填表人：张三"
    layout = lay_out_text(text)
    assert rows(layout) == [
        ["人员（人）", "编制数", "实有人数"],
        ["", "12", "11"],
        ["经费（万元）", "预算数", "决算数"],
        ["差旅费", "3", "2"],
    ]
    assert paragraphs(layout) == ["填表人：张三"]


def test_a_flattened_table_ends_before_remarks_and_the_next_annex() -> None:
    text = (
        "\t项目\n\t数\n\n\t甲\n\t1\n\n说明：只填报本级支出。\n"
        "附件2\n\n绩效自评表\n\t指标\n\t分值\n\n\t数量\n\t50\n"
    )
    layout = lay_out_text(text)
    assert rows(layout, 0) == [["项目", "数"], ["甲", "1"]]
    assert rows(layout, 1) == [["指标", "分值"], ["数量", "50"]]
    assert layout.tables[1].title == "绩效自评表"


def test_markdown_table_without_its_rule() -> None:
    text = "## 支出\n\n| 项目 | 决算数（万元） |\n|:-----|----:|\n| 基本<br>支出 | 1,234.50 |\n| 合计 | — |\n"
    layout = lay_out_text(text)
    assert rows(layout) == [["项目", "决算数（万元）"], ["基本支出", "1,234.50"], ["合计", "—"]]
    assert (layout.tables[0].title, layout.tables[0].unit) == ("支出", "万元")
    assert layout.tables[0].section_index == 1


def test_one_bar_line_is_no_table() -> None:
    assert lay_out_text("| 备注").tables == ()


def test_prose_of_cells_becomes_sections_and_paragraphs() -> None:
    text = (
        f"单位名称\t某某县水务局\n使用情况\t<p>一、收入情况</p> <p>{PROSE}</p>\n"
        f"\t<p>二、支出情况</p><p>1. 项目支出：{PROSE}</p>\n"
    )
    layout = lay_out_text(text)
    assert paths(layout) == [
        "使用情况",
        "使用情况 / 收入情况",
        "使用情况 / 支出情况",
        "使用情况 / 支出情况 / 项目支出",
    ]
    assert paragraphs(layout) == [PROSE, PROSE]
    prose = layout.tables[0].rows[1][1]
    assert prose.text.startswith("一、收入情况")
    assert (prose.char_end, prose.compact.characters) == (prose.char_start, "")
    assert layout.tables[0].rows[0][1].compact.characters == "某某县水务局"


def test_prose_of_a_cell_goes_on_after_the_page_break() -> None:
    cut = PROSE[: PROSE.index("全部用于") + 2]
    rest = PROSE[len(cut) :]
    layout = lay_out_text(
        f"单位\t某局\n情况\t{cut}\n--\t--\n\n{rest}\n\n三、其他\n\t\t<p>{PROSE}</p>\n问题\t无\n"
    )
    assert paragraphs(layout)[0] == PROSE
    assert path_of(layout, PROSE) == "情况"


def test_sections_after_a_form_stand_outside_its_labels() -> None:
    layout = lay_out_text(f"单位\t某局\n职能\t{PROSE}\n\n一、收入\n3 万元。\n二、支出\n2 万元。")
    assert paths(layout) == ["职能", "收入", "支出"]


def test_figures_of_a_row_do_not_become_labels() -> None:
    layout = lay_out_text(f"指标\t数量\t3\t{PROSE}\n指标\t质量\t5\t无")
    assert paths(layout) == []


def test_indented_paragraphs_are_no_table() -> None:
    text = f"\t一、收入\n\t{PROSE}\n\t二、支出\n\t{PROSE}\n"
    layout = lay_out_text(text)
    assert layout.tables == ()
    assert paths(layout) == ["收入", "支出"]


def test_a_remark_under_a_tab_separated_table_is_prose() -> None:
    layout = lay_out_text("项目\t数\n甲\t1\n\n\t本单位没有基金收入，本表为空。\n")
    assert rows(layout) == [["项目", "数"], ["甲", "1"]]
    assert paragraphs(layout) == ["本单位没有基金收入，本表为空。"]


def test_a_sentence_above_a_table_is_not_its_title() -> None:
    layout = lay_out_text("一、支出情况\n本年支出见下表。\n| 项目 | 数 |\n|---|---|\n| 甲 | 1 |")
    assert layout.tables[0].title == "支出情况"


def test_the_heading_above_a_table_is_its_title_without_the_number() -> None:
    layout = lay_out_text("三、支出决算表\n公开03表\n金额单位：元\n| 项目 | 数 |\n|---|---|\n| 甲 | 1 |")
    assert (layout.tables[0].title, layout.tables[0].unit) == ("支出决算表", "元")


def test_table_block_stands_where_its_cells_stand() -> None:
    text = f"前文如下。\n项目\t数\n甲\t1\n后文{PROSE}"
    layout = lay_out_text(text)
    assert [block.kind for block in layout.blocks] == ["paragraph", "table", "paragraph"]
    table = layout.blocks[layout.tables[0].block_index]
    assert [text[start:end] for start, end in table.spans] == ["项目\t数\n甲\t1"]
    assert table.text == "项目 | 数\n甲 | 1"


def test_the_year_that_stands_between_department_and_unit_is_no_title() -> None:
    text = (
        "收入决算表\n公开02表\n部门：某局\n2023年度\n金额单位：元\n项目\t预算数\t决算数\n基本支出\t10.5\t11"
    )
    table = lay_out_text(text).tables[0]
    assert (table.title, table.unit) == ("收入决算表", "元")


def test_bars_between_cells_only() -> None:
    text = "乡镇 | 户数\n--- | ---\n东溪镇 | 120\n西溪镇 | 85\n\n甲|乙两项并列。\n"
    layout = lay_out_text(text)
    assert rows(layout) == [["乡镇", "户数"], ["东溪镇", "120"], ["西溪镇", "85"]]
    assert paragraphs(layout) == ["甲|乙两项并列。"]


@pytest.mark.parametrize(
    ("above", "unit"),
    [
        ("单位：元/人·月", "元/人·月"),
        (
            "现将本年各河段的收费标准公布如下，各单位应当自七月起遵照执行，逾期未执行的由河长办公室督促整改，并予以通报批评（单位：元/月）。",
            "元/月",
        ),
        ("现将本年各河段的投资公布如下", ""),
    ],
)
def test_a_unit_may_be_a_rate_or_close_the_sentence_above(above: str, unit: str) -> None:
    assert lay_out_text(f"{above}\n\n| 河段 | 标准 |\n|---|---|\n| 东段 | 12 |\n").tables[0].unit == unit


def test_the_words_that_lead_to_a_table_are_its_title() -> None:
    text = "一、支出情况\n各乡镇闸门维修资金使用情况如下：\n| 乡镇 | 数 |\n|---|---|\n| 甲镇 | 1 |"
    assert lay_out_text(text).tables[0].title == "各乡镇闸门维修资金使用情况"
