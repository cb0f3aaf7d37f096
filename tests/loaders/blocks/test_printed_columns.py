"""Tables printed in columns whose cells go on below their first line."""

import pytest
from laying_out import HEADINGS, assert_stays_text, lay_out_text, paragraphs, rows

INDICATORS = """一级　　二级　　三级指标　　　　年度指　　实际完　　分　　得　　偏差原因分析
指标　　指标　　　　　　　　　　标值　　　成值　　　值　　分　　及改进措施
产出　　数量　　清淤里程　　　　≥120　　　131公里　 20　　18　　雨季施工受
指标　　指标　　总长　　　　　　公里　　　　　　　　　　　　　　阻
　　　　质量　　验收合格率　　　100%　　　100%　　　30　　30
　　　　指标
效益　　社会　　居民出行条　　　持续改　　持续改　　50　　48
指标　　效益　　件　　　　　　　善　　　　善
"""
AMOUNTS = """序号  项  目        2021年     2022年    2022年    备  注
                   决算数     预算数    决算数
1   公路养护        76.82      80.00     75.31    推迟一段
1.1 农村公路安全    24.57      25.50     24.18
    防护工程
2   桥梁检测         2.25       2.50      1.13    19座
                                                  另3座
"""


def plain(text: str) -> list[list[str]]:
    return [["".join(cell.split()) for cell in row] for row in rows(lay_out_text(text))]


@pytest.mark.parametrize(
    "total", ["", "总分　　　　　　　　　　　　　　　　　　　　　　　　　　　100　　96\n"]
)
def test_pieces_of_cells_stand_below_their_headings(total: str) -> None:
    assert plain(INDICATORS + total) == [
        HEADINGS,
        ["产出指标", "数量指标", "清淤里程总长", "≥120公里", "131公里", "20", "18", "雨季施工受阻"],
        ["", "质量指标", "验收合格率", "100%", "100%", "30", "30", ""],
        ["效益指标", "社会效益", "居民出行条件", "持续改善", "持续改善", "50", "48", ""],
        *([["总分", "", "", "", "", "100", "96", ""]] if total else []),
    ]


def test_amounts_with_names_and_remarks_that_go_on_below() -> None:
    layout = lay_out_text(AMOUNTS + "\n以上为汇总数。\n")
    assert [["".join(cell.split()) for cell in row] for row in rows(layout)] == [
        ["序号", "项目", "2021年决算数", "2022年预算数", "2022年决算数", "备注"],
        ["1", "公路养护", "76.82", "80.00", "75.31", "推迟一段"],
        ["1.1", "农村公路安全防护工程", "24.57", "25.50", "24.18", ""],
        ["2", "桥梁检测", "2.25", "2.50", "1.13", "19座另3座"],
    ]
    assert paragraphs(layout) == ["以上为汇总数。"]


def test_a_heading_may_stand_over_several_columns() -> None:
    text = (
        "单位名称       编制数   年末实有    其 中：              控制率     备  注\n"
        "                        人数      行政    事业\n"
        "水库管理站       18      17       17      0        94.44%    空编一名\n"
        "河道管理站       25      22       -      22        88.00%\n"
    )
    assert plain(text) == [
        ["单位名称", "编制数", "年末实有人数", "其中：行政", "事业", "控制率", "备注"],
        ["水库管理站", "18", "17", "17", "0", "94.44%", "空编一名"],
        ["河道管理站", "25", "22", "-", "22", "88.00%", ""],
    ]


@pytest.mark.parametrize(
    "text",
    [
        INDICATORS.replace("三级指标", "工作内容"),  # no header of indicators
        "\n".join(INDICATORS.splitlines()[:4]) + "\n",  # one row
    ],
)
def test_what_is_doubtful_stays_text(text: str) -> None:
    assert_stays_text(text)


def test_wide_table_is_placed_cell_by_cell() -> None:
    # half of sixty columns can be chosen in more ways than could ever be tried
    years = "".join(f"{year}年{'决' if year % 2 else '预'}算数".rjust(10) for year in range(1960, 2018))
    figures = "".join((f"{year}.5" if year % 2 else "").rjust(14) for year in range(1960, 2018))
    header = "项  目".ljust(20) + years + "    备  注\n"
    body = "".join(name.ljust(18) + figures + "\n" for name in ("公路养护", "桥梁检测", "道路绿化"))
    table = plain(header + body)
    assert table[1][0] == "公路养护"
    assert [cell for cell in table[1][1:] if cell] == [f"{year}.5" for year in range(1961, 2018, 2)]


def test_names_and_levels_may_begin_above_the_figures_of_their_row() -> None:
    text = (
        " 一级   二级                         年度指标     实际完成\n"
        "                   三级指标                                  分值    得分\n"
        " 指标   指标                            值           值\n\n"
        "                清淤里程            ≥120 公里    131 公里      20      20\n"
        " 产出   数量    桥梁检测与养护\n"
        "                                    6 座         5 座          30      25\n"
        " 指标           （含农村公路）\n"
        "(50 分)\n\n"
        " 满意\n"
        " 度指   居民    居民满意度          ≥90%         95%           50      50\n"
        " 标\n"
        "                          总      分                          100     95\n"
    )
    table = [["".join(cell.split()) for cell in row] for row in rows(lay_out_text(text))]
    assert table[1:] == [
        ["", "", "清淤里程", "≥120公里", "131公里", "20", "20"],
        ["产出指标（50分）", "数量", "桥梁检测与养护（含农村公路）", "6座", "5座", "30", "25"],
        ["满意度指标", "居民", "居民满意度", "≥90%", "95%", "50", "50"],
        ["总分", "", "", "", "", "100", "95"],
    ]


def test_a_cell_as_wide_as_its_column_ends_where_the_next_heading_begins() -> None:
    text = (
        "一级指标   二级指标     三级指标            年初目标值    实际完成值    分值   得分\n"
        "产出指标   数量指标     清淤里程            ≥120公里      131公里       20     20\n"
        "           质量指标     验收合格率          100%          98%           30     29\n"
        "满意度指标 服务对象     沿河村民满意度      ≥90%          96.5%         50     50\n"
        "总分                                                                    100    99\n"
    )
    assert rows(lay_out_text(text))[3:] == [
        ["满意度指标", "服务对象", "沿河村民满意度", "≥90%", "96.5%", "50", "50"],
        ["总分", "", "", "", "", "100", "99"],
    ]


def test_cells_that_one_blank_divides_stand_below_a_heading_each() -> None:
    text = (
        " 一级指标    二级指标        三级指标           年初目标值   实际完成值    分值   得分\n"
        " 产出指标   数量指标        清淤里程            ≥120公里     131公里       20     20\n"
        " （50分）   质量达标情况    验收合格率          100%         98%           30     29\n"
        " （30分）  可持续影响指标 河道管护机制          健全         健全          30     30\n"
        " 满意度指标 居民满意度指标 沿河村民满意度      ≥90%         96.5%         20     20\n"
        "                           总分                                            100    99\n"
    )
    assert plain(text)[3:] == [
        ["（30分）", "可持续影响指标", "河道管护机制", "健全", "健全", "30", "30"],
        ["满意度指标", "居民满意度指标", "沿河村民满意度", "≥90%", "96.5%", "20", "20"],
        ["总分", "", "", "", "", "100", "99"],
    ]


def test_words_that_no_heading_tells_apart_are_one_cell() -> None:
    text = (
        " 一级指标    二级指标        三级指标           年初目标值   实际完成值    分值   得分\n"
        " 产出指标    数量指标   清淤里程 其中 干流      ≥120公里     131公里       20     20\n"
        "             质量指标        验收合格率         100%         98%           30     29\n"
    )
    assert plain(text)[1][:3] == ["产出指标", "数量指标", "清淤里程其中干流"]


HEADER = (
    " 一级指标    二级指标        三级指标           年初目标值     实际完成值    分值   得分   偏差原因\n"
    " 产出指标    数量指标    清淤里程                 ≥120公里      131公里       20    20\n"
)


CUT = (
    "             质量指标    河道清淤验收合           100%          98%           30    29    雨季施\n"
    "                         格率                                                             工受阻\n"
)


def test_a_level_that_the_row_above_has_begins_the_next_row() -> None:
    text = (
        HEADER
        + CUT
        + " （50分）    时效指标    河道清淤按期\n"
        + "                         完成率                   100%          96%           10     9\n"
        + "            可持续影响指标 沿河村庄河道管护机制化   健全          健全          40    40\n"
    )
    project = " 项目名称      河道养护\n"  # is no line of the header
    assert plain(project + text) == plain(text)
    assert plain(text)[3:] == [
        ["（50分）", "时效指标", "河道清淤按期完成率", "100%", "96%", "10", "9", ""],
        ["", "可持续影响指标", "沿河村庄河道管护机制化", "健全", "健全", "40", "40", ""],
    ]


GRID = """                              追加（+）核减
   项目名称        年初预算                  全年预算     执行数      执行率
                                （-）
  山区公路养护         312       +28       340     338     99.41%
农村桥梁检测与安全
                 186       -12       174     174     100%
    设施维护
  应急抢险物资         260       +95       355     351     98.87%
  上述三个项目均按计划完成，支出进度达到要求，没有结余资金，下一年度继续实施，
"""


def test_in_lines_filled_up_with_blanks_each_character_takes_one_column() -> None:
    text = "".join(line.ljust(70) + "\n" for line in GRID.splitlines())
    assert plain(text) == [
        ["项目名称", "年初预算", "追加（+）核减（-）", "全年预算", "执行数", "执行率"],
        ["山区公路养护", "312", "+28", "340", "338", "99.41%"],
        ["农村桥梁检测与安全设施维护", "186", "-12", "174", "174", "100%"],
        ["应急抢险物资", "260", "+95", "355", "351", "98.87%"],
    ]
