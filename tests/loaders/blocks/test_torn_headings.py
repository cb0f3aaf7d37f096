"""Headings that broke over lines within their cells, where the cells are a line each, or tabs or bars divide them."""

import pytest
from laying_out import HEADINGS, lay_out_text, rows

BODY = [
    ["产出指标（60分）", "数量指标", "补植苗木", "≥800株", "780株", "30", "28.5", "连续干旱"],
    ["", "质量指标", "苗木成活率", "≥92%", "95%", "30", "30", ""],
    ["效益指标（30分）", "社会效益指标", "村容变化", "改善", "改善", "30", "30", ""],
    ["总分", "", "", "", "", "90", "88.5", ""],
]
TEARS = [
    {"一级指标": "一级\n指标", "二级指标": "二级\n指标", "三级指标": "三级\n指标"},
    {"年度指标值": "年度\n指标值", "实际完成值": "实际\n完成值"},
    {"偏差原因分析及改进措施": "偏差原因分析\n及改进措施", "产出指标（60分）": "产出指标\n（60分）"},
    {"一级指标": "一级\n指标", "产出指标（60分）": "产出\n指标\n（60分）", "社会效益指标": "社会效益\n指标"},
]
LAYOUTS = {
    "a cell a line": lambda table: "\n".join(cell for row in table for cell in row if cell),
    "a cell a line with a bar": lambda table: "\n".join(f"{cell} |" for row in table for cell in row if cell),
    "tabs": lambda table: "\n".join("\t".join(row) for row in table),
    "bars": lambda table: "\n".join(f"| {' | '.join(row)} |" for row in table),
}


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
@pytest.mark.parametrize("tears", TEARS)
def test_torn_headings_are_put_together(tears: dict[str, str], layout: object) -> None:
    table = [[tears.get(cell, cell) for cell in row] for row in (HEADINGS, *BODY)]
    text = f"项目支出绩效自评表\n{layout(table)}\n"
    found = rows(lay_out_text(text))
    assert [["".join(cell.split()) for cell in row] for row in found] == [HEADINGS, *BODY]


def test_the_corner_of_a_forms_money_may_be_torn() -> None:
    text = "项目支出绩效自评表\n项目资金\n（万元）\t年初预算数\t全年\n预算数\t全年执行数\n年度资金总额\t40\t42\t41.5\n"
    text += "其中：财政拨款\t40\t42\t41.5\n"
    assert [["".join(cell.split()) for cell in row] for row in rows(lay_out_text(text))] == [
        ["项目资金（万元）", "年初预算数", "全年预算数", "全年执行数"],
        ["年度资金总额", "40", "42", "41.5"],
        ["其中：财政拨款", "40", "42", "41.5"],
    ]


@pytest.mark.parametrize("tear", [("实际完成值", "实际完\n成值"), ("三级指标", "三级内\n容")])
def test_pieces_that_are_no_heading_stay_apart(tear: tuple[str, str]) -> None:
    table = [[cell.replace(*tear) for cell in row] for row in (HEADINGS, *BODY)]
    text = LAYOUTS["a cell a line"](table)
    found = lay_out_text(f"项目支出绩效自评表\n{text}\n").tables
    assert all("".join(tear[1].split()) == tear[0] or table.rows[0][0].text != "一级指标" for table in found)


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=len)
@pytest.mark.parametrize("remark", ["（10分*执行率）", "（10分）"])
def test_the_points_of_a_heading_may_stand_below_it(gap: str, remark: str) -> None:
    cells = ["项目资金（万元）", "预算数（A）", "执行数（B）", "执行率（B/A）", "得分", remark]
    text = (
        "项目支出绩效自评表\n\n"
        + gap.join([*cells, "年度资金总额", "60", "57", "95%", "9.5", "年度目标"])
        + "\n"
    )
    rows = [
        [cell.compact.characters for cell in row] for table in lay_out_text(text).tables for row in table.rows
    ]
    assert rows == [[*cells[:4], f"得分{remark}"], ["年度资金总额", "60", "57", "95%", "9.5"]]
