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
