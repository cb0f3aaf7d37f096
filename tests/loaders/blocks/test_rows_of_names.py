"""Lines without a tab between rows of tabs: rows that have no more than their name, or what stands between two tables."""

import pytest
from laying_out import lay_out_text, rows

GOALS = [
    "\t一级指标\t二级指标\t三级指标\t年初目标值\t实际完成值\t得分",
    "\t产出指标\t数量指标\t巡河里程\t120公里\t131公里\t8",
    "年度目标2（40分）：完成全部闸门的维修，保证汛期安全",
    "\t产出指标\t数量指标\t维修闸门\t6座\t5座\t6.5",
    "\t\t\t补种树苗\t400株\t400株\t5",
]
GOAL_BELOW_HEADINGS = [
    "一级指标\t二级指标\t三级指标\t年初目标值（A）\t实际完成值（B）\t得分\t\t",
    "年度绩效目标1（80分）",
    "产出指标\t数量指标\t巡河里程（8分）\t120公里\t131公里\t8\t\t",
    "\t\t维修闸门（6分）\t6座\t5座\t5\t\t",
]
BASE = [
    "项目支出：\t812.36\t650\t727.9",
    "1、业务工作专项\t136.5\t120\t118.64",
    "2、县级专项资金（一个专项一行）",
    "  河道保洁\t402\t——\t450",
    "公用经费\t67.3\t70.2\t64.92",
]


@pytest.mark.parametrize(
    "lines", [GOALS, GOAL_BELOW_HEADINGS, BASE], ids=["a goal", "the first goal", "what is divided"]
)
def test_a_row_of_a_name_belongs_to_its_table(lines: list[str]) -> None:
    layout = lay_out_text("某县水务局自评表\n\n" + "\n".join(lines) + "\n")
    assert len(layout.tables) == 1
    assert [row[0] for row in rows(layout)] == [line.split("\t")[0].strip() for line in lines]


@pytest.mark.parametrize(
    "line",
    ["表2 支出情况", "支出合计如下：", "2、县级专项资金按进度拨付。", "\n2、县级专项资金（一个专项一行）"],
)
def test_other_lines_stand_between_two_tables(line: str) -> None:
    layout = lay_out_text("某县水务局自评表\n\n" + "\n".join([*BASE[:2], line, *BASE[3:]]) + "\n")
    assert len(layout.tables) == 2
