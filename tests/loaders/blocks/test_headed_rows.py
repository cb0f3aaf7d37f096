"""Rows of bars that differ in their bars: merged cells not printed, other widths on another page, cells over lines."""

import pytest
from laying_out import lay_out_text, rows

HEADER = ["一级指标", "二级指标", "三级指标", "分值", "指标值", "实际完成值", "得分", "原因分析"]
GOALS = [
    ["产出指标", "数量指标", "修补渠段", "20", "≥24处", "26处", "20", ""],
    ["", "", "清淤里程", "15", "18公里", "16.4公里", "13.6", "雨季停工"],
    ["", "成本指标", "每公里费用", "15", "≤2.5万元", "2.41万元", "15", ""],
    ["效益指标", "社会效益指标", "排涝能力", "30", "提升", "提升", "28", ""],
    ["总分", "", "", "100", "", "", "96.6", ""],
]


@pytest.mark.parametrize("end", ["", "|", "  "])
def test_rows_that_lack_merged_cells_stand_below_their_headings(end: str) -> None:
    lines = ["| ".join(filter(None, row)) + end for row in [HEADER, *GOALS]]
    assert rows(lay_out_text("渠道整治自评表\n\n" + "\n".join(lines) + "\n\n说明：无\n")) == [HEADER, *GOALS]


def test_rows_of_which_one_cannot_be_placed_are_no_table() -> None:
    broken = [*GOALS[:2], ["", "", "15", "13.6", "18公里"]]
    lines = ["| ".join(filter(None, row)) for row in [HEADER, *broken]]
    assert not lay_out_text("渠道整治自评表\n\n" + "\n".join(lines) + "\n").tables


def test_cells_over_lines_and_pages_of_other_widths_are_rows_between_bars() -> None:
    text = """| 一级指\n标 |  | 二级指标 | 三级指标 | 分值 | 指标值 |  | 实际完成值 | 得分 |
| 产出指标 |  | 数量指标 | 修补渠段 | 20 | ≥24处 |  | 26处 | 20 |
|  |  |  | 清淤里\n程 | 15 | 18公里 |  | 16.4公里 | 13.6 |
|  | 成本指标 | 每公里费\n用 | 15 | ≤2.5万元 | 2.41万元 | 15 |
| 合计 |  |  |  |  | 100 | 96.6 |
"""
    assert rows(lay_out_text(text)) == [
        ["一级指标", "二级指标", "三级指标", "分值", "指标值", "实际完成值", "得分"],
        ["产出指标", "数量指标", "修补渠段", "20", "≥24处", "26处", "20"],
        ["", "", "清淤里程", "15", "18公里", "16.4公里", "13.6"],
        ["", "成本指标", "每公里费用", "15", "≤2.5万元", "2.41万元", "15"],
        ["合计", "", "", "100", "", "", "96.6"],
    ]


def test_rows_between_bars_are_counted_off_by_no_other_reader() -> None:
    whole = [
        ["项目名称", "渠道整治补助", "", "", "", ""],
        ["主管部门", "水务局", "实施单位", "灌区管理所", "", ""],
        ["一级指标", "二级指标", "指标名称", "目标值", "完成值", "备注"],
        ["产出指标", "数量指标", "新修渠段", "24处", "26处", ""],
        ["", "", "清淤里程", "18公里", "16公里", ""],
        ["效益指标", "社会效益指标", "排涝能力", "逐步提升", "有所提升", "泵站没有按期并网"],
        ["满意度指标", "服务对象满意度指标", "农户满意度", "≥90%", "92%", ""],
    ]
    cut = {"渠道整治补助": "渠道整\n治补助", "新修渠段": "新修\n渠段", "社会效益指标": "社会效\n益指标"}
    cut |= {"泵站没有按期并网": "泵站没有\n按期并网", "服务对象满意度指标": "服务对象\n满意度指标"}
    text = "".join(f"| {' | '.join(cut.get(cell, cell) for cell in row)} |\n" for row in whole)
    assert [["".join(cell.split()) for cell in row] for row in rows(lay_out_text(text))] == whole
