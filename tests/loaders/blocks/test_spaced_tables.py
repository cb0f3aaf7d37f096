"""Tables whose cells blanks divide, a row a line, and lines of words that are none."""

import pytest
from laying_out import INDICATORS, assert_stays_text, lay_out_text, paragraphs, printed_rows, rows

HEADER, ROWS = printed_rows(INDICATORS[:1], " "), printed_rows(INDICATORS[1:], " ")
TOTAL = "总分 100 98\n"


@pytest.mark.parametrize("blank", [" ", "   ", "\u3000", "\xa0"])
@pytest.mark.parametrize("end", ["\n", " \n", "\r\n"])
def test_each_line_is_a_row_and_each_cell_keeps_its_place(blank: str, end: str) -> None:
    text = "绩效自评表\n" + (HEADER + ROWS + TOTAL).replace(" ", blank).replace("\n", end)
    layout = lay_out_text(text)
    assert rows(layout) == [*INDICATORS, ["总分", "", "", "100", "", "", "98"]]
    assert layout.tables[0].title == "绩效自评表"
    for cell in (cell for row in layout.tables[0].rows for cell in row):
        assert text[cell.char_start : cell.char_end] == cell.text
    assert paragraphs(layout) == []


def test_no_blank_divides_a_sign_from_its_number() -> None:
    text = HEADER + ROWS.replace("≥12公里", "≥ 12 公里").replace("100% 100%", ">= 100 % 100%")
    assert [row[4] for row in rows(lay_out_text(text))[1:]] == ["≥ 12 公里", ">= 100 %"]


def test_a_note_stands_at_the_end_of_its_line() -> None:
    text = HEADER.replace("得分", "得分 偏差原因") + ROWS.replace("48", "48 受汛期影响") + TOTAL
    assert [row[7] for row in rows(lay_out_text(text))] == ["偏差原因", "受汛期影响", "", ""]


@pytest.mark.parametrize("cut", range(1, 1 + ROWS.count(" ")))
def test_a_row_may_be_cut_over_lines(cut: int) -> None:
    at = [place for place, character in enumerate(ROWS) if character == " "][cut - 1]
    broken = ROWS[:at] + "\n" + ROWS[at + 1 :]
    assert rows(lay_out_text(HEADER + broken + TOTAL)) == [*INDICATORS, ["总分", "", "", "100", "", "", "98"]]
    lines = HEADER + ROWS[:at] + ROWS[at:].replace(" ", "\n")
    assert rows(lay_out_text(lines + TOTAL)) == [*INDICATORS, ["总分", "", "", "100", "", "", "98"]]


def test_a_form_names_its_project_above_its_money() -> None:
    text = (
        "项目名称 河道清淤\n主管部门 某某县水务局 实施单位 某某县河道所\n"
        "项目资金（万元） 年初预算数 全年执行数 分值 执行率 得分\n年度资金总额 30 24 10 80% 8\n其他资金 0 0 - - -\n"
    )
    layout = lay_out_text(text + HEADER + ROWS)
    assert rows(layout, 0) == [
        ["项目名称", "河道清淤"],
        ["主管部门"],
        ["某某县水务局"],
        ["实施单位"],
        ["某某县河道所"],
        ["项目资金（万元）", "年初预算数", "全年执行数", "分值", "执行率", "得分"],
        ["年度资金总额", "30", "24", "10", "80%", "8"],
        ["其他资金", "0", "0", "-", "-", "-"],
    ]
    assert rows(layout, 1) == INDICATORS


@pytest.mark.parametrize(
    "after",
    [
        "以上数据由业务股室提供。\n",
        "填表人：张三\n联系电话：12345678\n",
        "二、存在问题\n项目 进度 较慢。\n",
        "# 附件\n10 20\n",
    ],
)
@pytest.mark.parametrize("total", ["", TOTAL])
def test_what_follows_the_table_is_text(total: str, after: str) -> None:
    layout = lay_out_text(HEADER + ROWS + total + after)
    assert rows(layout)[:3] == INDICATORS
    printed = "\n".join(block.text for block in layout.blocks if block.kind != "table")
    assert after.splitlines()[0].lstrip("# ") in printed


NO_TABLES = {
    "headings only": HEADER,
    "headings above a sentence": HEADER + "以上 各项 由财政部门核定。\n",
    "a value is missing": HEADER + ROWS.replace("13公里 ", ""),
    "a sentence with blanks": "项目名称 河道清淤 已完成，预算 30万元，执行 24万元。\n",
    "numbers are left": HEADER + ROWS + "12 7\n",
}


@pytest.mark.parametrize("text", NO_TABLES.values(), ids=NO_TABLES)
def test_stays_text(text: str) -> None:
    assert_stays_text(text)


@pytest.mark.parametrize("cell", ["清淤里程", "合格率"])
def test_a_cell_may_break_over_two_lines(cell: str) -> None:
    broken = ROWS.replace(cell, f"{cell[:2]}\n{cell[2:]}")
    layout = lay_out_text(HEADER + broken + TOTAL)
    expected = [[text.replace(cell, f"{cell[:2]}{cell[2:]}") for text in row] for row in INDICATORS]
    assert rows(layout)[:3] == expected
    assert len(rows(layout)) == len(INDICATORS) + 1


@pytest.mark.parametrize(("level", "is_first"), [("满意度指标（10分）", True), ("质量指标", False)])
def test_a_first_level_may_stand_without_a_second(level: str, is_first: bool) -> None:
    layout = lay_out_text(HEADER + ROWS + f"{level} 村民满意度 10 ≥90% 95% 10\n")
    found = [level, ""] if is_first else ["", level]
    assert rows(layout)[-1] == [*found, "村民满意度", "10", "≥90%", "95%", "10"]


def test_a_note_may_go_on_below_its_row() -> None:
    text = HEADER.replace("得分", "得分 偏差原因") + ROWS.replace("48", "48 受汛期影响工\n期推迟") + TOTAL
    assert [row[7].replace("\n", "") for row in rows(lay_out_text(text))] == [
        "偏差原因",
        "受汛期影响工期推迟",
        "",
        "",
    ]


def test_a_unit_below_the_corner_is_no_unit_of_the_points_above_it() -> None:
    text = (
        "项目名称      河道清淤\n项目资金                  年初预算数   全年预算数   全年执行数   分值   执行率    得分\n"
        "（万元）    年度资金总额     680        742.36      738.91      10    99.54%   9.95\n"
        "            其中：财政拨款   680        742.36      738.91      —     99.54%   —\n"
        "            其他资金         0          0           0           —     —        —\n"
    )
    assert rows(lay_out_text(text))[2:] == [
        ["（万元）", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
        ["年度资金总额", "680", "742.36", "738.91", "10", "99.54%", "9.95"],
        ["其中：财政拨款", "680", "742.36", "738.91", "—", "99.54%", "—"],
        ["其他资金", "0", "0", "0", "—", "—", "—"],
    ]


MONEY = """项目名称 河道清淤
资金（万元） 年初预算 调整后预算 实际支出 分值 执行率 得分
资金合计 80 98 91.2 10 93.06% 9.31
其中：当年财政拨款 80 78 76.2 - 97.69% -
上年结转资金 {carried} - 75% -
"""


@pytest.mark.parametrize(("carried", "is_proven"), [("20 15", True), ("20 18", False)])
def test_a_rate_proves_which_budget_a_row_of_money_lacks(carried: str, is_proven: bool) -> None:
    layout = lay_out_text(MONEY.format(carried=carried))
    told = [row for at in range(len(layout.tables)) for row in rows(layout, at)]
    assert (["上年结转资金", "", *carried.split(), "-", "75%", "-"] in told) is is_proven
    assert ["上年结转资金", *carried.split(), "-", "75%", "-", ""] not in told
