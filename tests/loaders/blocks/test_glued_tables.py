"""Forms whose cells a copy glued together: rows are read whose values tell where they begin and end."""

import pytest
from laying_out import assert_stays_text, lay_out_text, rows

FRONT = "2022年度专项资金绩效自评表专项资金名称水库移民资金主管部门水务局项目资金（万元）"
MONEY = "全年预算数（A）全年执行数（B）执行率（B/A）年度资金总额80 72 90%其中：县级资金60 54 90%"
HEADER = "绩效指标一级指标二级指标三级指标年度指标 值全年 完成值未完成原因"
BODY = "产出 指标数量 指标清淤里程12公里13公里泵站座数6座5座征地受阻质量 指标合格率100%98%满意度指标村民满意度≥90%92%说明无"
READ = [
    ["专项资金名称", "水库移民资金"],
    ["主管部门水务局项目资金（万元）"],
    ["", "", "全年预算数（A）", "全年执行数（B）", "执行率（B/A）"],
    ["", "年度资金总额", "80", "72", "90%"],
    ["", "其中：县级资金", "60", "54", "90%"],
    ["绩效指标一级指标二级指标"],
    ["", "三级指标", "年度指标值", "全年完成值"],
    ["未完成原因产出指标数量指标", "清淤里程", "12公里", "13公里"],
    ["", "泵站座数", "6座", "5座"],
    ["征地受阻质量指标", "合格率", "100%", "98%"],
    ["满意度指标", "村民满意度", "≥90%", "92%"],
    ["说明无"],
]


@pytest.mark.parametrize("within", [" ", "\n"])
def test_values_in_one_unit_tell_the_rows(within: str) -> None:
    body = BODY.replace("质量 指标", f"质量{within}指标")
    layout = lay_out_text(FRONT + MONEY + HEADER + body + "\n")
    assert [["".join(cell.split()) for cell in row] for row in rows(layout)] == READ
    assert layout.tables[0].title == "2022年度专项资金绩效自评表"


def test_cells_keep_their_places() -> None:
    text = FRONT + MONEY + HEADER + BODY + "\n"
    for cell in (cell for row in lay_out_text(text).tables[0].rows for cell in row):
        assert text[cell.char_start : cell.char_end].replace(" ", "") == cell.text.replace(" ", "")


@pytest.mark.parametrize(
    "text",
    [
        HEADER + BODY.replace("13公里", "").replace("5座", ""),
        HEADER + BODY.replace("清淤里程", "80米以上河道"),
        HEADER.replace("全年 完成值", "") + BODY,
        "二级指标和三级指标按年度指标值和全年完成值打分，清淤12公里13公里。",
    ],
    ids=["too few rows", "a name with a number", "no heading of results", "prose"],
)
def test_stays_text(text: str) -> None:
    assert_stays_text(text + "\n")


TARGETS = """单位编码单位名称资金总额绩效目标
一级指标二级指标三级指标指标性质指标值度量单位评分标准备注
产出指标数量指标造林面积≥1200亩按核定任务，每少10亩扣0.5分10
抚育面积3500亩0-5年生幼林，每少1%扣0.2分10
社会成本指标
时效指标春季造林完成时间4月底前逾期1天扣0.1分
成本指标每亩补助标准500元/亩超标准不得分10
满意度指标服务对象满意度指标林农满意度≥90%每降1%扣0.5分10
"""


def test_targets_stand_behind_their_names_a_line_each() -> None:
    assert rows(lay_out_text("绩效目标表\n" + TARGETS + "\n二、其他说明\n")) == [
        ["一级指标二级指标"],
        ["", "三级指标", "指标值", "评分标准"],
        ["产出指标数量指标", "造林面积", "≥1200亩", "按核定任务，每少10亩扣0.5分", "10"],
        ["", "抚育面积", "3500亩", "0-5年生幼林，每少1%扣0.2分", "10"],
        ["社会成本指标"],
        ["时效指标", "春季造林完成时间", "4月底前", "逾期1天扣0.1分"],
        ["成本指标", "每亩补助标准", "500元/亩", "超标准不得分", "10"],
        ["满意度指标服务对象满意度指标", "林农满意度", "≥90%", "每降1%扣0.5分", "10"],
    ]


def test_headings_that_blanks_divide_head_no_glued_targets() -> None:
    text = TARGETS.replace("三级指标指标性质", "三级指标 指标性质")
    assert ["", "三级指标", "指标值", "评分标准"] not in [
        row for at in range(len(lay_out_text(text).tables)) for row in rows(lay_out_text(text), at)
    ]


def test_what_is_to_be_reached_may_be_told_on_the_line_of_the_unit_and_its_goals() -> None:
    first = "071009县林场812.6目标1：管护国有林不少于9000亩。产出指标数量指标造林面积≥1200亩"
    text = TARGETS.replace("产出指标数量指标造林面积≥1200亩", first)
    assert rows(lay_out_text(text))[2][1:3] == ["造林面积", "≥1200亩"]
