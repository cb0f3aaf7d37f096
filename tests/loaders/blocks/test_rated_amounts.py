"""A form's money below headings that broke above and below their line: its rate tells the order of the columns."""

import pytest
from laying_out import lay_out_text, rows

LAST = "其他资金 210.00 200.00 — — 95.24%"
ROWS = [
    "年度资金总额 8,600.00 8,514.00 10 9.9 99.00%",
    "资金",
    "其中：一般公共预算 8,390.00 8,314.00 — — 99.09%",
    LAST,
]
HEADERS = [
    ["年初预算数（ 全年执行数（B", "资金来源 分值 得分 执行率（B/A）", "A） ）"],
    ["资金来 年初预 全年执行", "分值 得分 执行率", "源 算数 数"],
]


def read(header: list[str], lines: list[str]) -> list[list[str]]:
    layout = lay_out_text(
        "\n".join(["整体支出绩效自评表", "部门名称 某县水利局", *header, *lines, "绩效指标 完成"])
    )
    return [["".join(cell.split()) for cell in row] for row in rows(layout)] if layout.tables else []


@pytest.mark.parametrize("header", HEADERS, ids=len)
def test_the_rate_of_the_amounts_proves_the_columns(header: list[str]) -> None:
    assert read(header, ROWS) == [
        ["资金来源", "年初预算数", "全年执行数", "分值", "得分", "执行率"],
        ["年度资金总额", "8,600.00", "8,514.00", "10", "9.9", "99.00%"],
        ["其中：一般公共预算", "8,390.00", "8,314.00", "—", "—", "99.09%"],
        ["其他资金", "210.00", "200.00", "—", "—", "95.24%"],
    ]


def test_the_rate_may_stand_between_points_and_score_and_be_that_of_the_later_budget() -> None:
    header = ["年初预算 全年预算 全年执行", "项目资金 分值 执行率 得分", "数 数 数（B）"]
    found = read(header, ["年度资金总额 300 260 250.9 10 96.50 9.65", "当年财政拨款 300 260 250.9 - 96.50 -"])
    assert found == [
        ["项目资金", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
        ["年度资金总额", "300", "260", "250.9", "10", "96.50", "9.65"],
        ["当年财政拨款", "300", "260", "250.9", "-", "96.50", "-"],
    ]


@pytest.mark.parametrize(
    "last",
    [
        "其他资金 210.00 200.00 — — 98.24%",  # a rate of other amounts
        "其他资金 210.00 200.00 9 95.24%",  # of points and score one is lost
        "其他资金 200.00 — — 95.24%",  # an amount is lost
    ],
)
def test_without_proof_there_are_no_rows(last: str) -> None:
    assert read(HEADERS[0], [*ROWS[:-1], last]) == []


def test_points_and_score_of_a_part_may_be_left_out() -> None:
    found = read(HEADERS[0], [*ROWS[:-1], "其他资金 210.00 200.00 95.24%"])
    assert found[-1] == ["其他资金", "210.00", "200.00", "", "", "95.24%"]
