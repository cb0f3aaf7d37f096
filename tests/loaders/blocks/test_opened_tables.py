"""Tables whose rows a bar opens at the left edge, their cells on lines of their own, each closed by a further bar."""

from laying_out import lay_out_text, rows

BAR = "\n        | \n     "


def opened(table: list[list[str]], end: str = "  |||\n") -> str:
    return "".join(f"|   {BAR.join(row)}\n        | \n{end}" for row in table)


FORM = [
    ["项目名称", "河道清淤"],
    ["预算执行情况（万元）", "预算数：", "96", "执行数：", "90.5"],
    ["其中：财政拨款", "80", "其中：财政拨款", "74.5"],
    ["完成情况", "一级指标", "二级指标", "三级指标", "指标值", "完成值"],
    ["产出指标", "数量指标", "清淤里程", "≥12公里", "13公里"],
    ["", "产出指标", "质量指标", "合格率", "100%", "98%"],
]
SCORES = [
    ["一级指标", "二级指标", "三级指标", "得分", "具体内容", "评价标准"],
    ["投入（30分）", "立项（10分）", "规范（5分）", "5", "手续齐全", "缺一项扣1分"],
    ["目标明确（5分）", "4.5", "目标细化", "缺一项扣1分"],
    ["落实（20分）", "到位率（20分）", "18", "到位及时", "按比例计分"],
    ["合计100分", "94"],
]


def test_cells_stand_in_their_rows_below_the_headings() -> None:
    assert rows(lay_out_text("项目绩效目标完成情况表\n" + opened(FORM))) == [
        *FORM[:2],
        ["", *FORM[2]],
        FORM[3],
        ["", *FORM[4]],
        FORM[5],
    ]


def test_rows_of_scores_lack_the_cells_merged_with_those_above() -> None:
    text = "某县水务局评分表\n" + opened(SCORES, "    ||\n")
    assert rows(lay_out_text(text)) == [
        *SCORES[:2],
        ["", "", *SCORES[2]],
        ["", *SCORES[3]],
        ["合计100分", "", "", "94", "", ""],
    ]


def test_bars_alone_among_cells_that_end_with_bars_are_empty_cells() -> None:
    text = "收支表 |\n||\n项目 |\n预算数 |\n决算数 |\n合计 |\n|\n96 |\n其中：专项 |\n|\n80 |\n"
    assert ["其中：专项", "", "80"] in rows(lay_out_text(text))


def test_a_cell_may_end_within_a_value() -> None:
    head = "| 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 备注 |\n"
    table = "| 产出指标 | 质量指标 | 合格率 | ≥90% | 95\n% | |\n| | | 覆盖率 | ≥90% | 93.\n5% | |\n"
    told = rows(lay_out_text(f"绩效自评表\n{head}{table}| | 时效指标 | 及时率 | 100% | 99% | |\n"))
    assert [row[4].replace(" ", "") for row in told] == ["完成值", "95%", "93.5%", "99%"]
    tabs = "一级指标\t三级指标\t指标值\t完成值\t得分\n产出指标\t合格率\t90\t\n%\t95\n%\t10\n\t覆盖率\t90%\t93%\t9\n"
    assert [cell.replace(" ", "") for cell in rows(lay_out_text(tabs))[1]] == [
        "产出指标",
        "合格率",
        "90%",
        "95%",
        "10",
    ]
