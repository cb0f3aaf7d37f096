"""Rows of indicators without points are read line by line below a header that names their columns."""

import pytest
from laying_out import lay_out_text

HEADER = "绩效指标 指标内容 目标值 完成值"
ROWS = """数量指标 60-69岁河长人数 1,200人左右 1,186人
巡河次数 ≥40次 43次
成本指标 每公里管护标准 每公里每年300元 287元/公里
质量指标 水质达标率 100% 98.5%
满意度 村民满意率 ≥九成 96%""".splitlines()
READ = [
    ["数量指标", "60-69岁河长人数", "1,200人左右", "1,186人"],
    ["", "巡河次数", "≥40次", "43次"],
    ["成本指标", "每公里管护标准", "每公里每年300元", "287元/公里"],
    ["质量指标", "水质达标率", "100%", "98.5%"],
    ["满意度", "村民满意率", "≥九成", "96%"],
]


def rows_of(lines: list[str]) -> list[list[str]]:
    tables = lay_out_text("河道管护绩效目标完成情况表\n\n" + "\n".join(lines) + "\n").tables
    return [[cell.compact.characters for cell in row] for table in tables for row in table.rows]


@pytest.mark.parametrize("blank", [" ", "          "], ids=len)
def test_each_line_is_a_row(blank: str) -> None:
    lines = [line.replace(" ", blank) for line in (HEADER, *ROWS)]
    assert rows_of(lines) == [HEADER.split(), *READ]


def test_levels_may_have_columns_of_their_own_and_a_note_may_end_a_row() -> None:
    header = "一级指标 二级指标 三级指标 年度指标值 实际完成值 偏差原因"
    found = rows_of(
        [header, "产出指标 数量指标 巡河次数 ≥40次 43次", "质量指标 水质达标率 100% 98.5% 断面超标"]
    )
    assert found[1:] == [
        ["产出指标", "数量指标", "巡河次数", "≥40次", "43次", ""],
        ["", "质量指标", "水质达标率", "100%", "98.5%", "断面超标"],
    ]


@pytest.mark.parametrize("line", ["水质达标率 98.5%", "水质 达标率 98.5%", "河道 水质 达标率 100% 98.5%"])
def test_a_line_with_other_fields_ends_the_rows(line: str) -> None:
    assert rows_of([HEADER, *ROWS[:2], line])[1:3] == READ[:2]
    assert not [row for row in rows_of([HEADER, *ROWS[:2], line]) if "98.5%" in row]
