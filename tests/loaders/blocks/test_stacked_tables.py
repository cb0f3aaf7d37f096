"""Tables whose cells stand on a line each, and short lines that are none."""

import pytest
from laying_out import INDICATORS, assert_stays_text, lay_out_text, paragraphs, printed_rows, rows

HEADER, ROWS = printed_rows(INDICATORS[:1], "\n"), printed_rows(INDICATORS[1:], "\n")
WITH_NOTES = HEADER + "偏差原因\n" + ROWS


@pytest.mark.parametrize("end", ["\n", " |\n", "\r\n", "\n\n"])
def test_rows_are_cut_and_each_cell_keeps_its_place(end: str) -> None:
    text = "绩效自评表\n" + (HEADER + ROWS + "总分\n100\n98\n").replace("\n", end)
    layout = lay_out_text(text)
    assert rows(layout) == [*INDICATORS, ["总分", "", "", "100", "", "", "98"]]
    assert layout.tables[0].title == "绩效自评表"
    for cell in (cell for row in layout.tables[0].rows for cell in row):
        assert text[cell.char_start : cell.char_end] == cell.text
    assert paragraphs(layout) == []


@pytest.mark.parametrize(
    "after",
    [
        "以上数据由业务股室提供。\n",
        "某某县水务局\n2024年3月1日\n",
        "填表人：张三\n联系电话：12345678\n",
        "二、存在问题\n项目进度较慢。\n",
        "# 附件\n10\n",
    ],
)
@pytest.mark.parametrize("table", [HEADER + ROWS, WITH_NOTES, HEADER + ROWS + "总分\n100\n98\n"])
def test_what_follows_the_table_is_text(table: str, after: str) -> None:
    layout = lay_out_text(table + after)
    assert [row[:7] for row in rows(layout)][:3] == INDICATORS
    assert all(not any(row[7:]) for row in rows(layout)[1:])
    printed = "\n".join(block.text for block in layout.blocks if block.kind != "table")
    assert after.splitlines()[0].lstrip("# ") in printed


def test_the_next_header_ends_a_table() -> None:
    layout = lay_out_text(HEADER + ROWS + "项目名称\n年初预算数\n全年执行数\n执行率\n闸门维修\n30\n—\n0%\n")
    assert rows(layout, 0) == INDICATORS
    assert rows(layout, 1) == [
        ["项目名称", "年初预算数", "全年执行数", "执行率"],
        ["闸门维修", "30", "—", "0%"],
    ]


def test_a_note_is_told_by_its_words() -> None:
    first, second = ROWS[: ROWS.index("质量")], ROWS[ROWS.index("质量") :]
    layout = lay_out_text(HEADER + "偏差原因\n" + first + "受汛期影响\n" + second + "无\n总分\n100\n98\n")
    assert [row[7] for row in rows(layout)] == ["偏差原因", "受汛期影响", "无", ""]


NO_TABLES = {
    "a list of short lines": "工作要点\n河道巡查\n闸门维修\n3\n培训\n5\n村庄整治\n8\n",
    "headings of columns in a contents page": "目录\n一级指标\n年初预算数\n决算数\n执行率\n分值\n收入情况\n3\n支出情况\n5\n",
    "headings only": HEADER,
    "headings above sentences": HEADER + "以上各项由财政部门核定。\n本年得分98分。\n",
    "headings without anything that tells rows": "一级指标\n二级指标\n三级指标\n年度指标值\n实际完成值\n产出\n数量\n里程\n5\n5\n",
    "a signature": "负责人：张三\n填表人：李四\n联系电话：12345678\n2024年3月1日\n某某县水务局\n",
    "a value is missing": HEADER + ROWS.replace("13公里\n", ""),
    "a label is missing": HEADER + ROWS.replace("清淤里程\n", ""),
    "points are no number": HEADER + ROWS.replace("48\n", "优\n"),
    "numbers are left": HEADER + ROWS + "12\n",
    "a project without its amount": "项目名称\n年初预算数\n全年执行数\n执行率\n闸门维修\n30\n0%\n巡河\n5\n5\n100%\n",
}


@pytest.mark.parametrize("text", NO_TABLES.values(), ids=NO_TABLES)
def test_stays_text(text: str) -> None:
    assert_stays_text(text)


def test_a_reason_is_no_level_where_levels_are_known_words() -> None:
    layout = lay_out_text(WITH_NOTES.replace("48\n质量指标\n", "48\n闸门改期\n"))
    assert [row[1] for row in rows(layout)[1:]] == ["数量指标", ""]
    assert [row[7] for row in rows(layout)[1:]] == ["闸门改期", ""]


def test_levels_may_stand_without_an_indicator() -> None:
    vacant = HEADER + ROWS + "效益指标\n经济效益指标\n社会效益指标\n行洪能力\n10\n提升\n提升\n10\n"
    vacant += "可持续影响指标\n满意度指标（10分）\n满意度指标\n居民满意度\n10\n≥90%\n95%\n10\n"
    found = rows(lay_out_text(vacant))[3:]
    assert [row[:3] for row in found] == [
        ["效益指标", "经济效益指标", ""],
        ["", "社会效益指标", "行洪能力"],
        ["", "可持续影响指标", ""],
        ["满意度指标（10分）", "满意度指标", "居民满意度"],
    ]
    assert [row[6] for row in found] == ["", "10", "", "10"]


def test_a_form_written_as_one_line_is_read_cell_by_cell() -> None:
    money = (
        "项目资金 (万元) 年初预算数 全年预算数 全年执行数 分值 执行率 得分 年度资金总额： 80 90 72 10 80% 8"
    )
    text = f"自评表 项目名称 闸门维修 {money} {printed_rows(INDICATORS, ' ').replace(chr(10), ' ')}总分 100 98\n以上属实。\n"
    layout = lay_out_text(text)
    assert rows(layout, 0)[-1] == ["年度资金总额：", "80", "90", "72", "10", "80%", "8"]
    assert rows(layout, 1) == [*INDICATORS, ["总分", "", "", "100", "", "", "98"]]
    for table in layout.tables:
        for cell in (cell for row in table.rows for cell in row):
            assert text[cell.char_start : cell.char_end] == cell.text
    assert paragraphs(layout)[-1] == "以上属实。"


def test_a_long_line_with_blanks_is_no_form() -> None:
    text = " ".join(["一级指标和二级指标", "由各单位", "自行填报", "分值", "得分"] * 8) + "。\n"
    assert_stays_text(text)


def test_points_on_a_line_of_their_own_belong_to_the_level_above() -> None:
    points = HEADER + (
        "偏差原因\n"
        "河道管理\n（60分）\n数量\n清淤里程\n50\n≥12公里\n13公里\n48\n受汛期影响\n质量\n合格率\n50\n100%\n100%\n50\n"
        "满意度\n（10分）\n公众满意度\n沿岸居民满意度\n10\n≥90%\n92%\n10\n总分\n110\n108\n"
    )
    found = rows(lay_out_text(points))
    assert [row[0] for row in found[1:]] == ["河道管理（60分）", "", "满意度（10分）", "总分"]
    assert [row[7] for row in found[1:4]] == ["受汛期影响", "", ""]


def test_a_unit_below_its_heading_and_a_total_without_ordinal() -> None:
    heads = "序号\n支出项目\n预算数\n（万元）\n支出数\n（万元）\n执行率\n"
    body = "1\n河道清淤\n30\n24\n80%\n2\n闸门维修\n20\n20\n100%\n合计\n50\n44\n88%\n"
    layout = lay_out_text(heads + body + "以上均已支付。\n")
    assert rows(layout)[1:] == [
        ["1", "河道清淤", "30", "24", "80%"],
        ["2", "闸门维修", "20", "20", "100%"],
        ["", "合计", "50", "44", "88%"],
    ]
    assert [cell.replace("\n", "") for cell in rows(layout)[0]] == [
        "序号",
        "支出项目",
        "预算数（万元）",
        "支出数（万元）",
        "执行率",
    ]
    assert paragraphs(layout) == ["以上均已支付。"]


def test_a_row_without_ordinal_that_is_no_total_is_not_cut() -> None:
    heads = "序号\n支出项目\n预算数\n支出数\n执行率\n"
    assert_stays_text(heads + "1\n河道清淤\n30\n24\n80%\n闸门维修\n20\n20\n100%\n")


def test_one_column_may_hold_the_names_of_both_upper_levels() -> None:
    heads = "绩效指标\n三级指标\n年度指标值\n实际完成值\n分值\n得分\n"
    body = "数量指标\n清淤里程\n≥12公里\n13公里\n50\n48\n满意度指标\n村民满意度\n≥90%\n95%\n50\n50\n"
    assert rows(lay_out_text(heads + body))[1:] == [
        ["数量指标", "清淤里程", "≥12公里", "13公里", "50", "48"],
        ["满意度指标", "村民满意度", "≥90%", "95%", "50", "50"],
    ]


def test_signs_stand_in_a_column_of_their_own_and_pages_end_within_a_table() -> None:
    heads = "指标名称\n计量单位\n指标性质\n指标值\n全年完成值\n指标权重\n指标得分\n"
    body = "清淤里程\n公里\n≥\n12\n13\n50\n48\n\n第 1 页 共 2 页\n\n村民感受\n级\n定性\n好\n好\n50\n50\n合计\n100\n98\n"
    assert rows(lay_out_text(heads + body))[1:] == [
        ["清淤里程", "公里", "≥", "12", "13", "50", "48"],
        ["村民感受", "级", "定性", "好", "好", "50", "50"],
        ["合计", "", "", "", "", "100", "98"],
    ]


@pytest.mark.parametrize(("label", "is_row"), [("其中：财政拨款", True), ("河道清淤", False)])
def test_a_part_of_a_forms_money_may_lack_what_is_told_of_all(label: str, is_row: bool) -> None:
    heads = "项目资金（万元）\n年初预算数\n全年预算数\n全年执行数\n执行率\n分值\n得分\n"
    text = heads + f"年度资金总额\n30\n30\n24\n80%\n10\n8\n{label}\n20\n20\n16\n绩效目标\n"
    layout = lay_out_text(text)
    assert rows(layout)[1] == ["年度资金总额", "30", "30", "24", "80%", "10", "8"]
    assert rows(layout)[2:] == ([[label, "20", "20", "16", "", "", ""]] if is_row else [])


@pytest.mark.parametrize("end", ["\n", "\n\n"])
def test_base_data_name_staff_and_costs_below_headings_of_their_own(end: str) -> None:
    staff = "财政供养人员情况（人）\n编制数\n2021年实际在职人数\n控制率\n40\n38\n95%\n"
    heads = "经费控制情况（万元）\n2020年决算数\n2021年预算数\n2021年决算数\n"
    costs = "三公经费\n9\n8\n7.5\n项目支出：\n90\n86\n84\n1、专项资金（一个专项一行）\n河道清淤\n——\n30\n28\n"
    below = "楼堂馆所控制情况\n批复规模（㎡）\n实际规模（㎡）\n"
    layout = lay_out_text((staff + heads + costs + below).replace("\n", end))
    assert rows(layout, 0)[1:] == [["", "40", "38", "95%"]]
    assert rows(layout, 1)[1:] == [
        ["三公经费", "9", "8", "7.5"],
        ["项目支出：", "90", "86", "84"],
        ["1、专项资金（一个专项一行）", "", "", ""],
        ["河道清淤", "——", "30", "28"],
    ]
    assert "楼堂馆所控制情况" in "".join(block.text for block in layout.blocks if block.kind != "table")


def test_base_data_whose_corners_name_no_unit_end_where_other_headings_begin() -> None:
    staff = "财政供养人员情况\n编制数\n2021年实际在职人数\n控制率\n40\n38\n95%\n"
    heads = "经费控制情况\n2020年决算数\n2021年预算数\n2021年决算数\n"
    costs = "三公经费\n9\n8\n7.5\n公用经费\n——\n30\n28\n"
    below = "楼堂馆所控制情况\n批复规模（㎡）\n实际规模（㎡）\n规模控制率\n预算投资\n820\n800\n97.56%\n60\n"
    layout = lay_out_text(staff + heads + costs + below)
    assert rows(layout, 0)[1:] == [["", "40", "38", "95%"]]
    assert rows(layout, 1)[1:] == [["三公经费", "9", "8", "7.5"], ["公用经费", "——", "30", "28"]]
    assert len(layout.tables) == 2


@pytest.mark.parametrize("mark", ["—", "——", "-", "/", "─", "无"])
def test_rows_of_base_data_may_be_empty_and_names_stand_alone(mark: str) -> None:
    heads = "经费控制情况（万元）\n2020年决算数\n2021年预算数\n2021年决算数\n三公经费\n9\n8\n7.5\n"
    empty = f"2、出国经费\n{mark}\n{mark}\n{mark}\n3、公务接待\n2\n2\n1.5\n"
    alone = "项目支出：\n1、业务专项（一个项目一行）\n2、运行专项\n3、市级专项\n4、县级专项\n其中：\n"
    below = "水费、电费、差旅费\n21\n22\n20\n厉行节约措施\n严控接待标准，公车统一调度\n楼堂馆所控制情况\n批复规模（㎡）\n"
    layout = lay_out_text(heads + empty + alone + below)
    assert rows(layout)[2:4] == [["2、出国经费", mark, mark, mark], ["3、公务接待", "2", "2", "1.5"]]
    assert rows(layout)[4:-1] == [[name, "", "", ""] for name in alone.split()]
    assert rows(layout)[-1] == ["水费、电费、差旅费", "21", "22", "20"]
    assert "厉行节约措施" in [block.text for block in layout.blocks]


def test_a_name_above_other_lines_than_headings_is_no_corner() -> None:
    text = "经费控制情况\n2020年决算数\n2021年预算数\n三公经费\n9\n8\n公用经费\n30\n28\n"
    assert lay_out_text(text).tables == ()


def test_figures_of_staff_that_are_fewer_than_their_headings_are_no_row() -> None:
    assert lay_out_text("财政供养人员情况（人）\n编制数\n实有人数\n控制率\n40\n38\n绩效目标\n").tables == ()


NOTED = [
    ["履职效能", "总体效能", "清淤任务完成率", "30", "29.5", "12处河段中11处完成"],
    ["", "", "资金支出率", "10", "9", "全年支出率90%"],
    ["", "专项效能", "泵站改造绩效", "20", "20", "无新增泵站"],
    ["内部管理", "合同管理", "合同合规性", "40", "38", "一份合同超期"],
    ["", "运行成本", "经费控制", "10", "10", "预算12万元，支出9万元"],
    ["合计", "", "", "110", "106.5", ""],
]


def test_rows_of_points_with_notes_may_have_levels_of_any_words() -> None:
    heads = ["一级指标", "二级指标", "三级指标", "分值", "自评得分", "评分说明"]
    cells = [cell for row in [heads, *NOTED] for cell in row if cell]
    assert rows(lay_out_text("\n\n".join(cells) + "\n")) == [heads, *NOTED]


def test_signs_and_units_that_blanks_divide_have_columns_of_their_own() -> None:
    heads = "绩效指标 一级指标 二级指标 三级指标 指标性质 指标值 度量单位 实际完成值 分值 得分\n"
    body = (
        "产出指标 数量指标 清淤里程 >= 12 公里 13 60 58\n效益指标 社会效益指标 村民知晓率 >= 90 % 92 40 40\n"
    )
    layout = lay_out_text(heads + body)
    assert [row[2:] for row in rows(layout)[1:]] == [
        ["清淤里程", ">=", "12", "公里", "13", "60", "58"],
        ["村民知晓率", ">=", "90", "%", "92", "40", "40"],
    ]
    assert rows(layout)[0][0].endswith("一级指标")


def test_rows_of_money_may_lack_points_and_the_first_may_name_a_sum() -> None:
    text = (
        "年度预算执行情况（万元）\n预算数\n执行数\n执行率\n分值\n得分\n年度支出合计\n318.6\n279.9\n87.85%\n10\n8.8\n"
        "其中：基本支出\n86.2\n86.2\n100%\n项目支出\n232.4\n193.7\n83.35%\n"
    )
    assert rows(lay_out_text(text)) == [
        ["年度预算执行情况（万元）", "预算数", "执行数", "执行率", "分值", "得分"],
        ["年度支出合计", "318.6", "279.9", "87.85%", "10", "8.8"],
        ["其中：基本支出", "86.2", "86.2", "100%", "", ""],
        ["项目支出", "232.4", "193.7", "83.35%", "", ""],
    ]


MONEY = ["年度预算申请", "（万元）", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"]
WHOLE = ["年度资金总额", "520.5", "644.2", "619.3", "10", "96.1%", "9.61"]


@pytest.mark.parametrize("apart", ["\n", "\n\n"])
def test_of_money_whose_parts_lack_cells_the_whole_rows_are_read(apart: str) -> None:
    parts = ["按收入性质分", "其中：一般公共预算", "571.2", "其他资金", "73"]
    text = "\n".join(MONEY) + "\n\n" + apart.join([*WHOLE, *parts]) + "\n\n年度目标\n"
    layout = lay_out_text("整体支出绩效自评表\n\n" + text)
    assert rows(layout) == [["年度预算申请（万元）", *MONEY[2:]], WHOLE]
    assert len(layout.tables) == 1 and "571.2" in paragraphs(layout)


def test_marks_of_empty_cells_make_a_row_whole() -> None:
    costs = [
        "经费控制情况（万元）",
        "2020年决算数",
        "2021年预算数",
        "2021年决算数",
        "三公经费",
        "9",
        "8",
        "7.5",
    ]
    below = ["2、出国经费", "—", "—", "—", "3、公务接待", "2", "2", "1.5", "设备购置", "26", "21"]
    layout = lay_out_text("\n".join([*costs, *below, "公用经费", "6", "5", "4"]) + "\n")
    assert rows(layout)[1:] == [costs[4:], below[:4], below[4:8]]
    assert "26" in paragraphs(layout)


@pytest.mark.parametrize("row", [WHOLE[:-1], [*WHOLE, "3.5"], [*WHOLE[:3], "96.1%", "10", "619.3", "9.61"]])
def test_a_first_row_with_other_cells_than_columns_is_not_read(row: list[str]) -> None:
    cells = [*MONEY, *row, "按收入性质分", "其中：一般公共预算", "571.2"]
    assert lay_out_text("\n".join(cells) + "\n").tables == ()


def test_of_money_whose_empty_cells_blank_lines_mark_all_rows_are_read() -> None:
    text = "\n".join([*MONEY, *WHOLE, "其中：财政拨款", "520", "640", "615", "—", "", "—", "项目目标"])
    assert rows(lay_out_text(text + "\n"))[-1][:4] == ["其中：财政拨款", "520", "640", "615"]


PARTS = [
    ["其中：本年财政拨款", "520", "640", "615"],
    ["上年结转资金"],
    ["其他资金", "0.5", "4.2", "4.3"],
]


@pytest.mark.parametrize("between", ["\n", " "])
def test_a_part_of_the_money_of_which_there_is_none_stands_without_amounts(between: str) -> None:
    text = between.join(["项目资金（万元）", *MONEY[2:], *WHOLE, *(cell for row in PARTS for cell in row)])
    goals = between.join(["年度总体目标", "预期目标", "实际完成情况", "清除淤泥12公里。", "全年清淤13公里。"])
    levels = between.join(cell for row in INDICATORS for cell in row if cell)
    found = rows(lay_out_text(f"项目支出绩效自评表\n{text}{between}{goals}{between}{levels}\n"))
    assert [[cell for cell in row if cell] for row in found[1:]] == [WHOLE, *PARTS]


def test_a_name_without_amounts_that_is_no_part_of_the_money_is_no_row() -> None:
    cells = ["项目资金（万元）", *MONEY[2:], *WHOLE, "河道清淤", *PARTS[2]]
    assert len(rows(lay_out_text("\n".join(cells) + "\n"))) == 2
