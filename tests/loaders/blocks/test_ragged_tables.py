"""Tables whose rows have more or fewer cells than their header."""

import pytest
from laying_out import lay_out_text, rows

HEADER = ["一级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"]
WHOLE = ["产出指标", "维修机构数量", "5家", "5家", "10", "10", "无"]


def table(*lines: list[str]) -> list[list[str]]:
    text = "\n\n".join("\n".join(f"\t{cell}" for cell in line) for line in lines)  # as saved from a web page
    layout = lay_out_text(f"绩效目标完成情况\n{text}\n")
    return [["".join(cell.split()) for cell in row] for row in rows(layout)]


@pytest.mark.parametrize(
    ("cut", "note"),
    [
        (["产出指标", "改造养老机", "构数量", "5家", "4家", "10", "8", "推迟"], "推迟"),
        (["产出指标", "改造养老机构数量", "5家", "4家", "10", "8", "因雨季", "推迟"], "因雨季推迟"),
        (["产出指标", "改造养老机", "构数量", "5家", "4家", "10", "8", "因雨季", "推迟"], "因雨季推迟"),
    ],
)
def test_names_and_notes_in_two_cells_are_joined(cut: list[str], note: str) -> None:
    whole = ["产出指标", "改造养老机构数量", "5家", "4家", "10", "8", note]
    assert table(HEADER, WHOLE, cut)[2] == whole


@pytest.mark.parametrize(
    "line",
    [
        [
            "产出指标",
            "改造养老机",
            "构数量",
            "覆盖面",
            "5家",
            "4家",
            "10",
            "8",
            "推迟",
            "至明年",
        ],  # three cuts
        ["产出指标", "改造", "养老机", "构数量", "5家", "4家", "10", "8"],  # in two ways, or without a note
    ],
)
def test_what_could_be_joined_in_several_ways_stays(line: list[str]) -> None:
    assert table(HEADER, WHOLE, line)[2] == line


def test_rows_of_very_wide_tables_stay_as_they_are() -> None:
    notes = [f"备注{sign}" for sign in "甲乙丙丁戊己庚辛壬癸"]
    cut = ["产出指标", "改造养老机", "构数量", "5家", "4家", "10", "8", "无", *notes]
    assert table([*HEADER, *notes], [*WHOLE, *notes], cut)[2] == cut
