"""Rows of indicators whose cells broke over lines that tabs divide: their header tells how many cells they have."""

import pytest
from laying_out import lay_out_text, rows

from loaders.blocks.tabs.broken_rows import goes_on

HEADER = "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t备注\n"
FIRST = "产出指标\t数量指标\t加固水库\t≥6座\t5座\t20\t16\t一座因雨\n季停工，\n次年复工\n"
SECOND = "\t成本指标\t工程投资\t≤850\n万元\t832.4\n万元\t20\t20\n"
THIRD = "效益指标\t社会效益指标\t受益人口\t≥1.2万人\t1.25万人\t60\t58\t统计口径\n变化\n"
LAST = "满意度指标\t服务对象满意度指标\t群众满意度\t≥90%\t95%\t10\t10\n"
READ = [
    ["产出指标", "数量指标", "加固水库", "≥6座", "5座", "20", "16", "一座因雨季停工，次年复工"],
    ["", "成本指标", "工程投资", "≤850万元", "832.4万元", "20", "20"],
    ["效益指标", "社会效益指标", "受益人口", "≥1.2万人", "1.25万人", "60", "58", "统计口径变化"],
    ["满意度指标", "服务对象满意度指标", "群众满意度", "≥90%", "95%", "10", "10"],
]


def told(text: str) -> list[list[str]]:
    layout = lay_out_text("绩效自评表\n" + text)
    assert len(layout.tables) == 1
    return [["".join(cell.split()) for cell in row] for row in rows(layout)][1:]


def test_values_and_notes_go_on_below() -> None:
    assert told(HEADER + FIRST + SECOND + THIRD + LAST) == READ


@pytest.mark.parametrize(
    "below", ["附件2\n", "2023年收支表\n", "三、自评结论\n", "\n另有两座待批\n", "项目负责人：周某\n"]
)
def test_what_stands_below_the_last_row_is_none_of_its_note(below: str) -> None:
    text = HEADER + FIRST + SECOND + THIRD.replace("\n变化", "") + below + "合计\t120\t96\n"
    layout = lay_out_text("绩效自评表\n" + text)
    assert rows(layout)[3][-1] == "统计口径"


@pytest.mark.parametrize(
    ("before", "rest", "may"),
    [
        ("≤850", "万元", True),
        ("每月10", "日前发放", True),
        ("8,214.", "60", True),
        ("不少于", "4个", True),
        ("≤850", "观测站", False),
        ("832.4", "泵站", False),
    ],
)
def test_a_name_goes_on_with_no_figure(before: str, rest: str, may: bool) -> None:
    assert goes_on(before, rest) is may


def test_a_note_goes_on_with_words_that_are_notes_elsewhere() -> None:
    text = HEADER + FIRST.replace("季停工，\n次年复工", "季工期\n延迟两月") + SECOND + THIRD + LAST
    assert told(text)[0][-1] == "一座因雨季工期延迟两月"
