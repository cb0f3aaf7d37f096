"""Rows that a bar begins and whose cells break over lines: all have as many bars."""

import pytest
from laying_out import lay_out_text, rows

FORM = """| 项目支出绩效自评表 | |||||||
| 项目名称 |
山区公路
养护 |
||||||
| 主管部门 | 县交通局 | 实施单位 | 县公路所 | ||||
|
资金（万元） |
年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 | |
| 年度资金总额 | 260 | 268 | 255.4 | 10 | 95.3% | 9.5 | |
| 绩效指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | |||
| 二级指标 | 三级指标 | 指标值 | 度量单位 | ||||
"""
WIDE = """| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
| 产出指标 | 数量指标 | 养护里程 | ﹦120公里 | 126公里 | 50 | 50 | |
| 更换护栏
长度 | ≥2600米 | 2450米 | 30 | 28.3 | 材料晚
到场 | ||
| 效益指标 | 社会效益指标 | 事故下降率 | ≥10% | 12% | 10 | 10 | |
| 满意度指标 | 服务对象满意度指标 | 司机满意度 | ≥90% | 93% | 10 |"""


def filled(text: str) -> list[list[str]]:
    return [[cell for cell in row if cell] for row in rows(lay_out_text(text))]


def test_a_row_ends_where_it_has_as_many_bars_as_the_others() -> None:
    assert filled(FORM)[:5] == [
        ["项目支出绩效自评表"],
        ["项目名称", "山区公路养护"],
        ["主管部门", "县交通局", "实施单位", "县公路所"],
        ["资金（万元）", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
        ["年度资金总额", "260", "268", "255.4", "10", "95.3%", "9.5"],
    ]


def test_rows_that_lack_merged_cells_stand_below_their_headings_and_the_last_may_be_cut_off() -> None:
    assert rows(lay_out_text(WIDE))[1:] == [
        ["产出指标", "数量指标", "养护里程", "﹦120公里", "126公里", "50", "50", ""],
        ["", "", "更换护栏长度", "≥2600米", "2450米", "30", "28.3", "材料晚到场"],
        ["效益指标", "社会效益指标", "事故下降率", "≥10%", "12%", "10", "10", ""],
        ["满意度指标", "服务对象满意度指标", "司机满意度", "≥90%", "93%", "10"],
    ]


def test_a_row_with_a_bar_too_many_is_read_in_its_order() -> None:
    text = WIDE.replace("到场 | ||", "到场 | |||")
    assert ["", "", "更换护栏长度", "≥2600米", "2450米", "30", "28.3", "材料晚到场"] in rows(
        lay_out_text(text)
    )


SIGNED = """| 绩效指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 | ||||
|
一级
指标 |
二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | ||||
| 产出指标 | 数量指标 | 养护里程 | ≥ | 120 | 公里 | 126 | 30.00 | 30.00 | |
| 更换护栏长度 | ≥ | 2600 | 米 | 2450 | 20.00 | 18.30 | 材料晚到 | ||
| 质量指标 | 路面完好率 | ﹦ | 100 | % | 100 | 10.00 | 10.00 | ||
| 效益指标 | 社会效益指标 | 是否减少事故 | ﹦ | 是 | 是/否 | 是 | 30.00 | 28.00 | |
"""


def test_signs_and_units_of_their_own_tell_where_rows_stand() -> None:
    table = rows(lay_out_text(SIGNED))
    assert [row[2:9] for row in table[2:]] == [
        ["养护里程", "≥", "120", "公里", "126", "30.00", "30.00"],
        ["更换护栏长度", "≥", "2600", "米", "2450", "20.00", "18.30"],
        ["路面完好率", "﹦", "100", "%", "100", "10.00", "10.00"],
        ["是否减少事故", "﹦", "是", "是/否", "是", "30.00", "28.00"],
    ]


HEADER_BROKEN = """| 乡镇 | 下达
合计 | 其中 |  | 支出
金额 | 支出率 |
|  |  | 省级 | 县级 |  |  |
| 柳河镇 | 52 | 40 | 12 | 50 | 96.15% |
| 石桥乡 | 30 | 20 | 10 | 24 | 80% |
"""


@pytest.mark.parametrize("outer", [True, False])
def test_a_header_may_break_before_all_rows_that_tell_how_many_bars_it_has(outer: bool) -> None:
    text = HEADER_BROKEN
    if not outer:
        text = "\n".join(line.removeprefix("| ").removesuffix(" |") for line in text.split("\n"))
        text = text.replace("|  | 省级 | 县级 |  | ", " |  | 省级 | 县级 |  | ")
    assert rows(lay_out_text(text))[0] == ["乡镇", "下达合计", "其中", "", "支出金额", "支出率"]
    assert rows(lay_out_text(text))[2] == ["柳河镇", "52", "40", "12", "50", "96.15%"]


def test_a_title_above_whole_rows_is_no_part_of_their_header() -> None:
    text = "水利月报\n指标 | 单位 | 数量 |\n水库 | 座 | 12 |\n闸门 | 扇 | 40 |\n"
    assert rows(lay_out_text(text))[0] == ["指标", "单位", "数量"]
