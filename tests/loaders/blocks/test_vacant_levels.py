"""Levels of a table of indicators below which none stands, in tables that lost their rows or their empty cells."""

import pytest
from laying_out import HEADINGS, lay_out_text, printed_rows, rows

ABOVE = [
    ["产出指标（50分）", "数量指标", "巡河里程", "≥40公里", "38公里", "25", "23.5", "桥梁施工"],
    ["", "", "补栽树苗", "应补尽补", "612", "25", "25", ""],
]
BELOW = ["", "社会效益指标", "村民知晓程度", "明显提高", "达成预期指标", "20", "18", "宣传覆盖面窄"]
MORE = ["满意度指标（10分）", "服务对象满意度", "村民满意度", "≥90%", "94", "10", "10", ""]
TOTAL = ["总分", "", "", "", "", "100", "96.5", ""]


def vacant(*marks: str) -> list[list[str]]:
    own = ["效益指标（30分）", "经济效益指标", *marks]
    return [
        HEADINGS,
        *ABOVE,
        own + [""] * (len(HEADINGS) - len(own)),
        BELOW,
        ["", "生态效益指标", *own[2:], *[""] * (len(HEADINGS) - len(own))],
        MORE,
        TOTAL,
    ]


@pytest.mark.parametrize("divider", ["\n", " "])
@pytest.mark.parametrize(
    "marks", [(), ("无",), ("/", "/"), ("不涉及",), ("无", "无", "无", "0", "0"), ("指标1：",), ("……",)]
)
def test_levels_without_an_indicator_may_be_marked_as_such(marks: tuple[str, ...], divider: str) -> None:
    table = vacant(*marks)
    text = divider.join(cell for row in table for cell in row if cell)
    assert rows(lay_out_text(f"项目支出绩效自评表\n{text}\n")) == table


def test_places_that_the_form_keeps_for_indicators_are_rows_of_their_own() -> None:
    kept = ["", "", "指标3：", "", "", "", "", ""]
    table = [HEADINGS, *ABOVE, kept, ["", "", "……", *[""] * 5], ["效益指标（30分）", *BELOW[1:]], TOTAL]
    assert rows(lay_out_text("项目支出绩效自评表\n" + printed_rows(table, "\n"))) == table


def test_a_level_alone_on_its_line_divides_no_table_of_tabs() -> None:
    table = vacant()
    found = rows(lay_out_text("项目支出绩效自评表\n" + printed_rows(table, "\t")))
    assert found == table


def test_a_mark_that_no_level_leads_is_a_note() -> None:
    noted = [*ABOVE[1][:-1], "无"]
    table = [HEADINGS, ABOVE[0], noted, ["效益指标（30分）", *BELOW[1:]], TOTAL]
    assert rows(lay_out_text("项目支出绩效自评表\n" + printed_rows(table, "\n"))) == table
