"""Forms whose cells end with a bar: their money a cell a line, their indicators a row a line."""

from laying_out import lay_out_text, rows

FRONT = """绩效目标表 | |||||
项目名称 |
河道治理补助资金 | ||||
主管部门 |
水务局 | ||||
资金金额 |
年度资金总额 |
96.5  ||||
其中：省级补助 |
90 | ||||
绩效指标 |
"""
INDICATORS = """一级指标 | 二级指标 | 三级指标 | 指标值 |
产出指标 | 数量指标 | 清淤里程 | ≥12公里 |
 | | 加固堤防 | ≥3处 |
 | 质量指标 | 验收合格率 | ≥95% |
满意度指标 | 服务对象满意度 | 村民满意度 | ≥90% |
"""


def test_rows_that_stand_on_a_line_each_are_a_table_of_their_own() -> None:
    money, indicators = lay_out_text(FRONT + INDICATORS).tables
    assert [[cell.text for cell in row if cell.text] for row in money.rows] == [
        ["项目名称", "河道治理补助资金"],
        ["主管部门", "水务局"],
        ["资金金额", "年度资金总额", "96.5"],
        ["其中：省级补助", "90"],
        ["绩效指标"],
    ]
    assert [[cell.text for cell in row] for row in indicators.rows] == [
        ["一级指标", "二级指标", "三级指标", "指标值"],
        ["产出指标", "数量指标", "清淤里程", "≥12公里"],
        ["", "", "加固堤防", "≥3处"],
        ["", "质量指标", "验收合格率", "≥95%"],
        ["满意度指标", "服务对象满意度", "村民满意度", "≥90%"],
    ]


def test_the_title_of_a_form_is_a_line_of_its_own_though_its_cells_are() -> None:
    assert lay_out_text(FRONT + INDICATORS).tables[0].title == "绩效目标表"


def test_a_bar_closes_an_empty_first_cell_where_all_rows_have_as_many() -> None:
    assert rows(lay_out_text(INDICATORS))[2] == ["", "", "加固堤防", "≥3处"]


def test_a_bar_stands_before_rows_that_have_one_more_than_their_header() -> None:
    text = "乡镇 | 座数 | 资金 |\n| 石桥镇 | 2 | 8.5 |\n| 双溪乡 | 3 | 9 |\n| 合计 | 5 | 17.5 |\n"
    assert rows(lay_out_text(text))[1] == ["石桥镇", "2", "8.5"]


def test_the_project_of_a_form_heads_no_columns() -> None:
    table = [["项目名称", "河道治理"], ["主管部门", "水务局"], ["资金金额", "资金总额", "96.5"]]
    text = "".join(f"| {' | '.join(row)} |\n" for row in table)
    assert rows(lay_out_text(text)) == table


def test_rows_below_a_field_with_another_number_of_bars_keep_their_columns() -> None:
    field = "填报单位：水务局 |\n||||||\n"  # a bar less than the rows below
    form = "基本支出总额 |\n80.46 |\n项目支出总额 |\n567.03 |\n||||\n"
    form += "预算执行情况（万元） |\n|\n全年预算数 |\n全年执行数 |\n执行率 |\n得分 |\n||\n"
    form += "|\n年度资金总额 |\n720.8 |\n647.49 |\n89.83% |\n9.2 |\n||\n"
    (table,) = lay_out_text(field + form).tables
    assert [cell.text for cell in table.rows[-1] if cell.text] == [
        "年度资金总额",
        "720.8",
        "647.49",
        "89.83%",
        "9.2",
    ]
    assert [cell.text for cell in table.rows[-2]][:4] == [
        "预算执行情况（万元）",
        "",
        "全年预算数",
        "全年执行数",
    ]


def test_a_run_of_bars_ends_its_row_even_where_it_has_a_bar_too_many() -> None:
    form = (
        "项目自评表（2021年度） |\n||||||\n项目名称 |\n河道清淤工程 |\n|||||\n主管部门 |\n水务局 |\n|||||\n"
    )
    form += "资金情况（万元） |\n|\n年初预算数 |\n全年预算数 |\n全年执行数 |\n执行率 |\n||\n"  # a bar more than above
    form += "|\n年度资金总额： |\n640 |\n655.5 |\n648.2 |\n98.89% |\n||\n"
    form += "|\n其中：财政拨款 |\n600 |\n615.5 |\n608.2 |\n98.81% |\n||\n"
    form += "年度目标 |\n清淤河道16公里 |\n|||||\n"
    (table,) = lay_out_text(form).tables
    told = [[cell.text for cell in row if cell.text] for row in table.rows]
    assert told[4] == ["年度资金总额：", "640", "655.5", "648.2", "98.89%"]
    assert told[5] == ["其中：财政拨款", "600", "615.5", "608.2", "98.81%"]
    columns = [[cell.column for cell in row if cell.text] for row in table.rows]
    assert columns[3] == [0, 2, 3, 4, 5] and columns[4] == columns[5] == [1, 2, 3, 4, 5]
    assert told[6] == ["年度目标", "清淤河道16公里"] and columns[6] == [0, 1]
