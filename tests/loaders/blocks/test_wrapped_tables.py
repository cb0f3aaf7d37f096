"""Tables whose cells broke over lines: rows are found by the values that they end with, and doubtful ones stay text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from laying_out import assert_stays_text, lay_out_text, rows

HEADER = ["一级指标", "二级指标", "三级指标", "年度目标值", "全年完成值", "分值", "得分"]
LINES = [
    ["产出指标", "数量指标", "清淤里程总长", "≥12公里", "13公里", "20", "18"],
    ["质量指标", "工程验收合格率", "100%", "100%", "20", "20"],
    ["效益指标", "社会效益指标", "沿岸居民出行条件", "持续改善", "持续改善", "30", "28"],
    ["满意度指标", "服务对象满意度指标", "村民满意度", "≥90%", "95%", "20", "20"],
]
READ = [HEADER, LINES[0], ["", *LINES[1]], LINES[2], LINES[3]]
TOTAL = "总分 90 86\n"


def printed(lines: list[list[str]]) -> str:
    return "".join(" ".join(line) + "\n" for line in lines)


def broken(text: str, at: int) -> str:
    return f"{text[:at]}\n{text[at:]}"


@given(st.sets(st.integers(2, len("".join(HEADER)) - 1), min_size=1, max_size=8))
def test_a_header_may_break_anywhere(places: set[int]) -> None:
    words = " ".join(HEADER)
    at = [place for place, character in enumerate(words) if character != " "]
    header = "".join(
        "\n" * (at.index(place) in places if place in at else 0) + words[place] for place in range(len(words))
    )
    table = rows(lay_out_text(header + "\n" + printed(LINES) + TOTAL))
    assert [[cell.replace("\n", "").replace(" ", "") for cell in row] for row in table[: len(READ)]] == READ


@pytest.mark.parametrize("place", range(1, len("沿岸居民出行条件")))
@pytest.mark.parametrize("between", ["", "- 3 -\n"])
def test_a_name_may_begin_above_its_values(place: int, between: str) -> None:
    header = printed([["一级指标", "二级指标", "三级指标", "年度目"], ["标值", *HEADER[4:]]])
    lines = [LINES[0], LINES[1], [*LINES[2][:2], LINES[2][2][:place]], LINES[2][3:], LINES[3]]
    name = "沿岸居民出行条件"
    above = printed([*lines[:2], ["效益指标"], ["社会效益"], ["指标"], [name[:place]], [name[place:]]])
    table = rows(lay_out_text(header + above + between + printed([LINES[2][3:], LINES[3]]) + TOTAL))
    assert [[cell.replace("\n", "") for cell in row] for row in table[1:]] == [
        *READ[1:],
        ["总分", "", "", "", "", "90", "86"],
    ]


def test_a_name_may_go_on_below_its_values_and_keeps_the_place_of_its_beginning() -> None:
    text = printed([["一级"], ["指标", *HEADER[1:]]]) + printed(LINES) + "调查结果\n" + TOTAL
    layout = lay_out_text(text)
    cell = layout.tables[0].rows[4][2]
    assert cell.text == "村民满意度调查结果"
    assert text[cell.char_start : cell.char_end] == "村民满意度"


def test_words_below_the_last_row_are_text() -> None:
    layout = lay_out_text(broken(printed([HEADER]), 10) + printed(LINES) + "自评情况说明\n清淤已完成。\n")
    assert rows(layout)[-1][2] == LINES[-1][2]
    assert "自评情况说明" in "".join(block.text for block in layout.blocks if block.kind != "table")


def test_units_stand_apart_from_their_numbers_and_levels_from_their_points() -> None:
    lines = (
        printed([["产出指标"], ["（40 分）"], *LINES])
        .replace("公里", " 公里")
        .replace("产出指标 数量", "数量")
    )
    table = rows(lay_out_text(broken(printed([HEADER]), 10) + lines))
    assert [cell.replace("\n", "") for cell in table[1]] == [
        "产出指标（40 分）",
        *LINES[0][1:3],
        "≥12 公里",
        "13 公里",
        "20",
        "18",
    ]


def test_a_note_goes_on_where_it_ends_within_a_sentence() -> None:
    header = broken(printed([[*HEADER, "偏差原因分析"]]), 12)
    lines = printed([[*LINES[0], "受汛期影响，"], ["工期推迟"], *LINES[1:]])
    assert [row[7].replace("\n", "") for row in rows(lay_out_text(header + lines))][1:3] == [
        "受汛期影响，工期推迟",
        "",
    ]


def test_points_and_scores_below_names() -> None:
    text = "一级指标\n分值 得分\n预算编制\n20 19\n预算执行\n30 28.5\n履职效果\n50 47\n合计\n100 94.5\n"
    assert rows(lay_out_text(text)) == [
        ["一级指标", "分值", "得分"],
        ["预算编制", "20", "19"],
        ["预算执行", "30", "28.5"],
        ["履职效果", "50", "47"],
        ["合计", "100", "94.5"],
    ]


MONEY = "资金总额 30.00 36.00 27.00 75% 10 7.5\n基本支出 10.00 12.00 9.00 75% — —\n项目支出 20.00 24.00 18.00 75% — —\n"


@pytest.mark.parametrize(
    "header",
    [
        "部门预算 年初预 全年预 全年 执行率 分值 得分\n执行情况 算数 算数 执行数 （%）\n",
        "部门预算执行情况 年初 全年 全年 执行率 分值 得分\n预算数 预算数 执行数\n",
    ],
)
def test_a_header_may_stand_over_two_lines(header: str) -> None:
    table = rows(lay_out_text(header + MONEY + "一级指标 二级指标 三级指标\n"))
    assert [cell.removesuffix("（%）") for cell in table[0]] == [
        "部门预算执行情况",
        "年初预算数",
        "全年预算数",
        "全年执行数",
        "执行率",
        "分值",
        "得分",
    ]
    assert table[1:] == [line.split(" ") for line in MONEY.splitlines()]


def test_names_and_remarks_of_projects_may_break() -> None:
    text = (
        "序号 项目名称 方向 预算数 支出数 成效\n1 河道疏浚\n二期工程 水利 620.00 598.40 疏浚河道，\n绿化两岸\n"
        "2 山塘整治 水利 480.00 480.00 整治山塘\n合计 1,100.00 1,078.40\n"
    )
    assert [[cell.replace("\n", "") for cell in row] for row in rows(lay_out_text(text))][1:] == [
        ["1", "河道疏浚二期工程", "水利", "620.00", "598.40", "疏浚河道，绿化两岸"],
        ["2", "山塘整治", "水利", "480.00", "480.00", "整治山塘"],
        ["合计", "", "", "1,100.00", "1,078.40", ""],
    ]


def test_a_value_goes_on_with_its_unit_below() -> None:
    header = printed([["一级指", "标", *HEADER[1:]]]).replace("一级指 标", "一级指\n标")
    text = header + (
        "产出指\n标（40\n分）\n数量指标\n清淤河道总里\n程数 ≥1850\n米 1923\n米 10 10\n整治山塘 ≤15个\n工作日 12个\n工作日 5 5\n"
        "成本指标\n每处造价 3000元\n/处 2900元\n/处 5 5\n合格率 ≥98\n% 98.7\n% 5 4.5\n总分 25 24.5\n"
    )
    assert [
        [cell.replace("\n", "").replace(" ", "") for cell in row[2:]] for row in rows(lay_out_text(text))[1:]
    ] == [
        ["清淤河道总里程数", "≥1850米", "1923米", "10", "10"],
        ["整治山塘", "≤15个工作日", "12个工作日", "5", "5"],
        ["每处造价", "3000元/处", "2900元/处", "5", "5"],
        ["合格率", "≥98%", "98.7%", "5", "4.5"],
        ["", "", "", "25", "24.5"],
    ]


def test_a_note_goes_on_as_long_as_its_lines_are_full() -> None:
    header = printed([HEADER]).rstrip("\n") + " 偏差原因分析\n及改进措施\n"
    lines = [
        "产出指标 数量指标 清淤里程 ≥12公里 11公里 20 18 受汛期影响工",
        "期推迟，2024年",
        "续建",
        "整治河段长度里",
        "程 3公里 3公里 5 5 已完成",
        "质量指标 合格率 100% 99% 5 4",
    ]
    told = [(row[2], row[7]) for row in rows(lay_out_text(header + "\n".join(lines)))[1:]]
    assert [(name.replace("\n", ""), note.replace("\n", "")) for name, note in told] == [
        ("清淤里程", "受汛期影响工期推迟，2024年续建"),
        ("整治河段长度里程", "已完成"),
        ("合格率", ""),
    ]


def test_a_form_names_its_project_above_its_amounts() -> None:
    text = (
        "项目名\n称\n河道清淤（含两\n岸绿化）\n主管部门\n某某县水务局\n项目资金\n（万元）\n"
        "年初预算\n数 全年预算\n数 全年执行\n数 分值 执行率 得分\n"
        "项目资金总\n额： 30.00 36.00 27.00 10 75% 7.5\n其他资金 0 0 0 — — —\n年\n度\n目标 1.完成清淤12公里。\n"
    )
    table = [[cell.replace("\n", "") for cell in row] for row in rows(lay_out_text(text))]
    assert table[0] == ["项目名称", "河道清淤（含两岸绿化）"]
    assert table[-3:] == [
        ["", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
        ["项目资金总额：", "30.00", "36.00", "27.00", "10", "75%", "7.5"],
        ["其他资金", "0", "0", "0", "—", "—", "—"],
    ]


def test_groups_have_their_sums_between_the_projects() -> None:
    text = (
        "序号  项目名称    实施单位    安排资金   已拨付    执行率\n一、水利类                    300.00     270.00    90%\n"
        "1     河道疏浚    水务中心    200.00     180.00    90%\n2     山塘整治    各街道      100.00     90.00     90%\n"
    )
    assert rows(lay_out_text(text))[1:] == [
        ["", "一、水利类", "", "300.00", "270.00", "90%"],
        ["1", "河道疏浚", "水务中心", "200.00", "180.00", "90%"],
        ["2", "山塘整治", "各街道", "100.00", "90.00", "90%"],
    ]


NUMBERED = (
    "序号 类别 项目名称 资助\n金额 实施单位 主要内容\n1 水利\n工程 河道疏浚二期工\n程 128.00 街道办事\n处 疏浚河道\n1850米\n"
    "2 山塘整治 54.60 水务中心 整治13处\n3 绿化 两岸绿化 40.00 各街道 植树\n"
)


@pytest.mark.parametrize("total", ["", "合计 222.60\n"])
def test_rows_that_are_numbered(total: str) -> None:
    table = [
        [cell.replace("\n", "").replace(" ", "") for cell in row]
        for row in rows(lay_out_text(NUMBERED + total))
    ]
    assert table[:4] == [
        ["序号", "类别", "项目名称", "资助金额", "实施单位", "主要内容"],
        ["1", "水利工程", "河道疏浚二期工程", "128.00", "街道办事处", "疏浚河道1850米"],
        ["2", "", "山塘整治", "54.60", "水务中心", "整治13处"],
        ["3", "绿化", "两岸绿化", "40.00", "各街道", "植树"],
    ]
    assert table[4:] == ([["合计", "", "", "222.60", "", ""]] if total else [])


NO_TABLES = {
    "a numbered row lacks two cells": NUMBERED.replace("水务中心 ", ""),
    "a numbered row has no figure": NUMBERED.replace("54.60", "未定"),
    "a row is missing": NUMBERED.replace("\n2 ", "\n4 "),
    "a value stands alone": broken(printed([HEADER]), 10) + printed([*LINES[:2], ["≥90%"], *LINES[2:]]),
    "more was scored than there are points": "一级指标\n分值 得分\n预算编制\n20 21\n预算执行\n30 31\n履职效果\n50 51\n",
    "too few rows": broken(printed([HEADER]), 10) + printed(LINES[:1]),
    "a figure too few": "序号 项目名称 方向 预算数 支出数\n1 河道疏浚\n二期工程 水利 620.00\n2 山塘整治 水利 48.00 48.00\n",
    "sentences": "项目 预算 支出 情况\n今年 预算 执行 情况 如下。\n",
}


@pytest.mark.parametrize("text", NO_TABLES.values(), ids=NO_TABLES)
def test_stays_text(text: str) -> None:
    assert_stays_text(text)


STACKED = """一级
指标
二级
指标
三级指标
年度
目标值
全年
完成值
分值
得分
未完成原因
及改进措施
产
出
指
标
（50分）
数量
指标
清淤里程总
长
≥12公里
13
公里
20
18
雨季施工受阻，下
年补足
质量
指标
工程验收合
格率
100%
100%
30
30

效
益
指
标
社会
效益
沿岸居民出
行条件
持续改善
持续改善
50
48

总分
100
96
"""


def test_cells_may_break_and_stand_on_a_line_each() -> None:
    table = [["".join(cell.split()) for cell in row] for row in rows(lay_out_text(STACKED))]
    assert table == [
        [
            *HEADER,
            "未完成原因及改进措施",
        ],
        [
            "产出指标（50分）",
            "数量指标",
            "清淤里程总长",
            "≥12公里",
            "13公里",
            "20",
            "18",
            "雨季施工受阻，下年补足",
        ],
        ["", "质量指标", "工程验收合格率", "100%", "100%", "30", "30", ""],
        ["效益指标", "社会效益", "沿岸居民出行条件", "持续改善", "持续改善", "50", "48", ""],
        ["总分", "", "", "", "", "100", "96", ""],
    ]


def test_a_row_that_lost_a_value_is_kept_apart() -> None:
    table = [
        ["".join(cell.split()) for cell in row]
        for row in rows(lay_out_text(STACKED.replace("100%\n100%\n30\n30", "100%\n30\n30")))
    ]
    assert table[2] == ["", "质量指标", "", "", "", "", "", "工程验收合格率100%3030"]
    assert table[3] == ["效益指标", "社会效益", "沿岸居民出行条件", "持续改善", "持续改善", "50", "48", ""]


def test_a_value_that_was_lost_leaves_cells_without_remarks_text() -> None:
    text = STACKED.replace("未完成原因\n及改进措施\n", "").replace("雨季施工受阻，下\n年补足\n", "")
    assert_stays_text(text.replace("100%\n100%\n30\n30", "100%\n30\n30"))


def test_a_word_that_names_a_level_may_end_a_name() -> None:
    text = STACKED.replace("工程验收合\n格率\n100%\n100%", "泵站设备购置\n成本\n≤15万元\n14.7万元")
    table = [["".join(cell.split()) for cell in row] for row in rows(lay_out_text(text))]
    assert table[2][:4] == ["", "质量指标", "泵站设备购置成本", "≤15万元"]


def test_rests_of_cells_may_stand_below_their_columns() -> None:
    text = (
        "一级指标  二级指标  三级指标        年度目标值    全年完成值  分值  得分\n"
        "产出指标  数量指标  清淤里程        ≥12公里       13公里      20    18\n"
        "                    总长\n"
        "          成本指标  单位清淤        不超过30万元/ 28万元/     30    30\n"
        "                    成本            公里          公里\n"
        "效益指标  社会效益  出行条件        持续改善      持续改善    50    48\n"
    )
    table = [["".join(cell.split()) for cell in row] for row in rows(lay_out_text(text))]
    assert [row[2:] for row in table[1:]] == [
        ["清淤里程总长", "≥12公里", "13公里", "20", "18"],
        ["单位清淤成本", "不超过30万元/公里", "28万元/公里", "30", "30"],
        ["出行条件", "持续改善", "持续改善", "50", "48"],
    ]


def test_amounts_of_a_form_may_stand_on_a_line_each_below_names_that_broke() -> None:
    text = (
        "年初预算\n全年预算\n全年支出\n分值\n执行率\n得分\n资金总额\n78.2\n93.6\n91.6\n10\n97.9%\n9.8\n"
        "其中：一般公共预算\n拨款\n75.1\n89.6\n87.1\n—\n97.2%\n—\n"
    )
    assert [["".join(cell.split()) for cell in row] for row in rows(lay_out_text(text))][1:] == [
        ["资金总额", "78.2", "93.6", "91.6", "10", "97.9%", "9.8"],
        ["其中：一般公共预算拨款", "75.1", "89.6", "87.1", "—", "97.2%", "—"],
    ]


def test_a_line_of_bars_alone_stands_before_no_points() -> None:
    header = "\n".join([*HEADER, "未完成原因"])
    assert_stays_text(header + "\n" + " | \n10\n | \n10\n")


def test_a_mark_without_characters_is_an_empty_cell() -> None:
    text = "预算数决算执行率\n**\n:\n0\n0\n0\n:\n0\n0\n0"
    assert rows(lay_out_text(text))[1][1:] == ["0", "0", "0"]


OUTCOMES = (
    "一级\n指标\n二级\n指标\n三级指标 指标值 全年实际\n完成值\n未完成原因和改进\n措施\n产出\n指标\n数量\n指标\n"
    "清淤河道里程\n数 ≥120公里 131公里\n质量\n指标\n水库除险验\n收合格率 ≥98% 98.6%\n时效\n指标\n工程款按期支\n付率 100% 100%\n"
)


def test_rows_may_end_with_what_was_reached_where_no_points_are_given() -> None:
    assert rows(lay_out_text(OUTCOMES + "说明 无\n"))[1:] == [
        ["产出指标", "数量指标", "清淤河道里程数", "≥120公里", "131公里", ""],
        ["", "质量指标", "水库除险验收合格率", "≥98%", "98.6%", ""],
        ["", "时效指标", "工程款按期支付率", "100%", "100%", ""],
    ]


def test_a_target_and_what_was_reached_may_stand_on_a_line_each() -> None:
    text = (
        OUTCOMES
        + "效益\n指标\n社会效\n益指标\n沿河受益居民\n人次 ≥1100人\n次\n948人\n次\n雨季较长，\n推迟开工\n"
    )
    row = rows(lay_out_text(text))[4]
    assert ["".join(cell.split()) for cell in row[3:5]] == ["≥1100人次", "948人次"]


def test_a_target_alone_is_kept_apart() -> None:
    table = rows(lay_out_text(OUTCOMES + "成本\n指标\n每公里造价\n≤30万元\n说明 无\n"))
    assert [row[3:5] for row in table[1:4]] == [["≥120公里", "131公里"], ["≥98%", "98.6%"], ["100%", "100%"]]
    assert all(row[3:5] == ["", ""] for row in table[4:])


def test_a_rate_may_break_like_a_level_and_tell_how_it_is_reckoned() -> None:
    header = "全年预算\n数（A）\n全年执行\n数（B）\n预算执行\n率（B/A×\n100%）\n"
    text = f"{header}年度资金总\n额 608 593 97.5%\n地方资金 198 183 92.4%\n"
    assert [[cell.replace(" ", "") for cell in row] for row in rows(lay_out_text(text))] == [
        ["", "全年预算数（A）", "全年执行数（B）", "预算执行率（B/A×100%）"],
        ["年度资金总额", "608", "593", "97.5%"],
        ["地方资金", "198", "183", "92.4%"],
    ]


def test_names_that_begin_with_an_age_are_names() -> None:
    aged = [
        ["产出指标", "数量指标", "80—89周岁参保人数", "≥900人", "921人", "20", "18"],
        ["90—99周岁参保人数", "≥60人", "63人", "20", "20"],
        *LINES[2:],
    ]
    read = rows(lay_out_text("绩效自评表\n" + printed([HEADER, *aged]) + TOTAL))
    assert [row[2] for row in read[1:3]] == ["80—89周岁参保人数", "90—99周岁参保人数"]
    assert read[2][3:] == ["≥60人", "63人", "20", "20"]


def test_a_header_that_broke_over_lines_is_no_part_of_the_label_above_it() -> None:
    text = (
        "绩效自评表\n"
        "          预期目标                      实际完成情况\n"
        "年度总    为老人办好体检，               全年体检2155人，\n"
        "体目标    做到应检尽检。                 建档率100%。\n"
        "一级        二级\n"
        "指标        指标          三级指标           年度目标值    全年完成值    分值    得分\n"
        "产出指标    数量指标      体检人数           ≥2000人       2155人        40      40\n"
        "            质量指标      建档率             100%          100%          20      20\n"
        "效益指标    社会效益      老人健康水平       提高          提高          40      38\n"
    )
    told = [row for row in rows(lay_out_text(text)) if row[-5].endswith(("体检人数", "建档率"))]
    assert [row[-4:] for row in told] == [["≥2000人", "2155人", "40", "40"], ["100%", "100%", "20", "20"]]


IN_NAMES = """二级指标 三级指标 年度指
标值 实际完成值 分值 得分 备注
数量指标 指标1：养护里程 ≥120公里 126公里 30 30
……
质量指标 指标1：路面完好率100% 20 20
指标2：修复及时率 ≥95% 97% 20 20
……
社会效益指标 指标1：事故下降率 ≥10% 12% 30 28
总分 100 98
"""


def test_a_target_may_stand_in_the_cell_of_its_name() -> None:
    table = [["".join(cell.split()) for cell in row] for row in rows(lay_out_text(IN_NAMES))]
    assert table[1:4] == [
        ["数量指标", "指标1：养护里程", "≥120公里", "126公里", "30", "30", ""],
        ["质量指标", "指标1：路面完好率", "100%", "", "20", "20", ""],
        ["", "指标2：修复及时率", "≥95%", "97%", "20", "20", ""],
    ]


def test_a_name_that_ends_with_no_rate_holds_no_target() -> None:
    text = IN_NAMES.replace("路面完好率100%", "路面修复约100%")
    table = [["".join(cell.split()) for cell in row] for row in rows(lay_out_text(text))]
    assert ["质量指标", "指标1：路面修复约", "100%", "", "20", "20", ""] not in table
