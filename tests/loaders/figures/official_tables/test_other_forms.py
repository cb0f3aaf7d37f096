"""The nine tables as counties, districts and budgets print them otherwise."""

import pytest
from official_grids import Printed, figures, read, sums, unclaimed


def codes(printed: Printed, **of_report: str) -> list[tuple[str, ...]]:
    """Table, code, measure, nature, funds and value of each figure; nothing may be left unclaimed."""
    found = read(printed, **of_report)
    assert unclaimed(found) == []
    tables = {str(claim["table_code"]) for claim in found.claims if claim["table_code"]}
    assert len(tables) == 1
    return [(*tables, row[1], row[2], row[4], row[5], row[6]) for row in figures(found)]


def test_title_and_unit_stand_inside_the_grid_as_in_a_spreadsheet() -> None:
    printed = Printed(
        "Sheet1",
        """
        支出决算表 | < | < | < | < | < | < | <
         | | | | | | | 公开03表
        部门：云溪县水务局 | < | < | | | | | 单位：元
        项目 | < | 本年支出合计 | 基本支出 | 项目支出 | 上缴上级支出 | 经营支出 | 对附属单位补助支出
        功能分类科目编码 | 科目名称 | ^ | ^ | ^ | ^ | ^ | ^
        合计 | < | 900.5 | 400.5 | 500 | | |
        213 | 农林水支出 | 900.5 | 400.5 | 500 | | |
        2130301 | 行政运行 | 400.5 | 400.5 | | | |
        2130306 | 水利工程运行与维护 | 500 | | 500 | | |
        注：本表反映部门本年度各项支出情况。 | < | < | < | < | < | < | <
        """,
    )
    assert codes(printed)[:3] == [
        ("T3", "expenditure_total", "final", "total", "all", "900.5"),
        ("T3", "basic_expenditure", "final", "basic", "all", "400.5"),
        ("T3", "project_expenditure", "final", "project", "all", "500"),
    ]
    (described,) = read(printed).official_tables
    assert (described["table_title"], described["unit"]) == ("支出决算表", "元")


def test_budget_and_final_side_by_side_with_the_revenue_by_source() -> None:
    printed = Printed(
        "2023年度部门收入支出决算总表\n单位：万元",
        """
        收入 | < | < | 支出 | < | <
        项目 | 年初预算数 | 决算数 | 项目（按功能分类） | 年初预算数 | 决算数
        一、财政拨款收入 | 90 | 100.5 | 一、农林水支出 | 60 | 70.5
        其中：政府性基金预算财政拨款 | | 10 | 二、城乡社区支出 | 30 | 35
        二、其他收入 | | 5 | | |
        本年收入合计 | 90 | 105.5 | 本年支出合计 | 90 | 105.5
        """,
    )
    assert [row[1:] for row in codes(printed)][:6] == [
        ("fiscal_appropriation", "budget", "total", "fiscal", "90"),
        ("fiscal_appropriation", "final", "total", "fiscal", "100.5"),
        ("213", "budget", "total", "all", "60"),
        ("213", "final", "total", "all", "70.5"),
        ("government_fund", "final", "of_which", "government_fund", "10"),
        ("212", "budget", "total", "all", "30"),
    ]
    assert sums(read(printed)) == {"holds": 4}


def test_balances_in_parts_belong_to_the_balance_above() -> None:
    printed = Printed(
        "收入支出决算总表\n单位：万元",
        """
        收入项目 | 决算数 | 支出项目 | 决算数
        其他收入 | 8 | 其他支出 | 9
        本年收入合计 | 8 | 本年支出合计 | 9
        年初结转和结余 | 5 | 年末结转和结余 | 4
        其中：基本支出结转 | 2 | 其中：基本支出结转 | 1
        项目支出结转和结余 | 3 | 项目支出结转和结余 | 3
        收入总计 | 13 | 支出总计 | 13
        """,
    )
    assert [row[1] for row in codes(printed)] == [
        "other_revenue", "229", "revenue_total", "expenditure_total", "carryover_in", "carryover_out",
        "other:basic_carryover_in", "other:basic_carryover_out",
        "other:project_carryover_in", "other:project_carryover_out",
        "revenue_grand_total", "expenditure_grand_total",
    ]  # fmt: skip
    assert sums(read(printed)) == {"holds": 5}


def test_basic_expenditure_as_one_list_with_personnel_and_public_columns() -> None:
    printed = Printed(
        "一般公共预算基本支出表\n单位：万元",
        """
        部门预算支出经济分类科目 | < | 本年一般公共预算基本支出 | < | <
        科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
        合计 | < | 300 | 240 | 60
        301 | 工资福利支出 | 240 | 240 |
        30101 | 基本工资 | 240 | 240 |
        302 | 商品和服务支出 | 60 | | 60
        30201 | 办公费 | 60 | | 60
        """,
    )
    assert codes(printed)[:5] == [
        ("T6", "basic_expenditure", "budget", "total", "general_public", "300"),
        ("T6", "personnel_expenditure", "budget", "personnel", "general_public", "240"),
        ("T6", "public_expenditure", "budget", "public", "general_public", "60"),
        ("T6", "301", "budget", "total", "general_public", "240"),
        ("T6", "301", "budget", "personnel", "general_public", "240"),
    ]


def test_three_levels_of_header_in_which_each_account_has_budget_and_final() -> None:
    printed = Printed(
        "财政拨款“三公”经费支出决算表\n单位：万元",
        """
        财政拨款“三公”经费 | < | < | < | < | < | < | < | < | < | < | <
        合计 | < | 因公出国（境）费 | < | 公务用车购置及运行维护费 | < | < | < | < | < | 公务接待费 | <
        ^ | ^ | ^ | ^ | 小计 | < | 公务用车购置费 | < | 公务用车运行维护费 | < | ^ | ^
        预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数
        3.5 | 1.2 | 0 | 0 | 3 | 1.2 | 0 | 0 | 3 | 1.2 | 0.5 | 0
        """,
    )
    assert [row[1:3] + row[5:] for row in codes(printed)][:6] == [
        ("three_public_total", "budget", "3.5"),
        ("three_public_total", "final", "1.2"),
        ("three_public_abroad", "budget", "0"),
        ("three_public_abroad", "final", "0"),
        ("three_public_vehicle_total", "budget", "3"),
        ("three_public_vehicle_total", "final", "1.2"),
    ]
    assert sums(read(printed)) == {"holds": 4}


def test_three_public_expenses_row_by_row() -> None:
    printed = Printed(
        "一般公共预算财政拨款“三公”经费支出决算表\n单位：万元",
        """
        项目 | 行次 | 全年预算数 | 决算数 | 上年决算数
        “三公”经费合计 | 1 | 3.5 | 1.2 | 2.0
        1.因公出国（境）费 | 2 | | |
        2.公务用车购置及运行维护费 | 3 | 3 | 1.2 | 1.5
        （1）公务用车购置费 | 4 | | |
        （2）公务用车运行维护费 | 5 | 3 | 1.2 | 1.5
        3.公务接待费 | 6 | 0.5 | 0 | 0.5
        """,
    )
    found = codes(printed)
    assert [row[1:3] + row[5:] for row in found][:3] == [
        ("three_public_total", "adjusted_budget", "3.5"),
        ("three_public_total", "final", "1.2"),
        ("three_public_total", "prior_final", "2.0"),
    ]
    assert {row[4] for row in found} == {"general_public"}
    ends = {str(claim["period_end"]) for claim in read(printed).claims if claim["measure"] == "prior_final"}
    assert ends == {"2022-12-31"}


@pytest.mark.parametrize(
    ("above", "fund"),
    [
        ("“三公”经费支出情况表\n单位：万元", "unstated"),
        ("财政拨款“三公”经费支出情况\n“三公”经费支出情况表\n单位：万元", "fiscal"),
        ("财政拨款“三公”经费支出情况表\n单位：万元", "fiscal"),
    ],
)
def test_three_public_expenses_are_of_the_fund_that_a_title_names(above: str, fund: str) -> None:
    printed = Printed(
        above,
        """
        项目 | 2022年决算数 | 2023年预算数 | 2023年决算数
        合计 | 2.4 | 3 | 1.9
        因公出国（境）费 | 0 | 0 | 0
        公务接待费 | 0.4 | 0.5 | 0.2
        公务用车购置及运行维护费 | 2 | 2.5 | 1.7
        """,
    )
    assert {row[4] for row in codes(printed)} == {fund}


def test_a_budget_by_departments_own_names_of_the_tables() -> None:
    printed = Printed(
        "云溪县水务局2024年部门支出总表\n单位：万元",
        """
        科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
        213 | 农林水支出 | 500 | 300 | 200
        21303 | 水利 | 500 | 300 | 200
        """,
    )
    assert codes(printed)[0] == ("T3", "213", "budget", "total", "all", "500")


def test_budget_of_revenue_by_fund() -> None:
    printed = Printed(
        "部门收入总表\n单位：万元",
        """
        科目编码 | 科目名称 | 合计 | 上年结转 | 一般公共预算拨款收入 | 政府性基金预算拨款收入 | 事业收入 | 其他收入
        213 | 农林水支出 | 500 | | 480 | | | 20
        """,
    )
    assert [row[2:] for row in codes(printed)] == [
        ("budget", "total", "all", "500"),
        ("budget", "total", "general_public", "480"),
        ("budget", "other", "other", "20"),
    ]
    assert sums(read(printed)) == {"holds": 1}


def test_a_table_without_title_is_known_by_its_columns() -> None:
    printed = Printed(
        "单位：万元",
        """
        项目 | < | 本年支出合计 | 基本支出 | 项目支出 | 上缴上级支出 | 经营支出 | 对附属单位补助支出
        科目编码 | 科目名称 | ^ | ^ | ^ | ^ | ^ | ^
        213 | 农林水支出 | 9 | 4 | 5 | | |
        """,
    )
    assert codes(printed)[0] == ("T3", "213", "final", "total", "all", "9")


def test_a_table_whose_columns_contradict_its_title_is_what_its_columns_say() -> None:
    printed = Printed(
        "收入支出决算总表\n单位：万元",
        """
        项目 | < | 本年收入合计 | 财政拨款收入 | 上级补助收入 | 事业收入 | 经营收入 | 附属单位上缴收入 | 其他收入
        科目编码 | 科目名称 | ^ | ^ | ^ | ^ | ^ | ^ | ^
        213 | 农林水支出 | 9 | 9 | | | | |
        """,
    )
    assert {row[0] for row in codes(printed)} == {"T2"}


def test_an_unknown_header_leaves_its_column_unclaimed() -> None:
    printed = Printed(
        "支出决算表\n单位：万元",
        """
        科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 | 代管资金 | 经营支出
        213 | 农林水支出 | 9 | 4 | 3 | 2 |
        """,
    )
    found = read(printed)
    assert unclaimed(found) == ["213 | 农林水支出 | 9 | 4 | 3 | 2 | "]
    assert [(row["unknown_headers"], row["unread_figures"]) for row in found.official_tables] == [
        ("代管资金", 1)
    ]


def test_an_unknown_row_is_unclaimed() -> None:
    printed = Printed(
        "收入支出决算总表\n单位：万元",
        """
        收入 | < | 支出 | <
        项目 | 决算数 | 项目 | 决算数
        一、其他收入 | 7 | 一、未列出的用途 | 6
        """,
    )
    assert unclaimed(read(printed)) == ["一、其他收入 | 7 | 一、未列出的用途 | 6"]


def test_totals_in_a_header_row_are_claimed() -> None:
    printed = Printed(
        "政府性基金预算财政拨款收入支出决算表\n单位：万元",
        """
        项目 | < | 年初结转和结余 | 本年收入 | 本年支出 | < | < | 年末结转和结余
        功能分类科目编码 | 科目名称 | ^ | ^ | ^ | ^ | ^ | ^
        合计 | < | 5 | 10 | 合计 | 基本支出 | 项目支出 | 3
        229 | 其他支出 | 5 | 10 | 12 | | 12 | 3
        """,
    )
    assert [row[1] for row in codes(printed)] == [
        "carryover_in", "government_fund", "carryover_out", "229", "229", "229", "229", "229",
    ]  # fmt: skip


def test_negative_amounts_and_dashes() -> None:
    printed = Printed(
        "一般公共预算财政拨款支出决算表\n单位：万元",
        """
        科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
        213 | 农林水支出 | -1,020.50 | — | －1,020.50
        """,
    )
    assert [row[5] for row in codes(printed)] == ["-1020.50", "-1020.50"]


def test_code_and_name_in_one_cell() -> None:
    printed = Printed(
        "一般公共预算财政拨款支出决算表\n单位：万元",
        """
        项目 | 合计 | 基本支出 | 项目支出
        213农林水支出 | 6 | 2 | 4
        [21303]水利 | 6 | 2 | 4
        """,
    )
    assert [row[1] for row in codes(printed)] == ["213"] * 3 + ["21303"] * 3


def test_a_table_of_another_kind_is_not_taken_for_one_of_the_nine() -> None:
    printed = Printed(
        "支出决算表\n单位：万元",
        """
        项目 | 预算数 | 决算数
        河道清淤 | 6 | 2
        """,
    )
    assert read(printed).official_tables == []


def test_sums_tell_rounding_from_a_misread_grid() -> None:
    printed = Printed(
        "支出决算表\n单位：万元",
        """
        科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 | 经营支出
        213 | 农林水支出 | 9.03 | 4.01 | 5.00 |
        21303 | 水利 | 8.00 | 4.01 | 5.00 |
        2210201 | 住房公积金 | 1.00 | 1.00 | |
        """,
    )
    found = read(printed)
    assert found.official_tables[0]["orphan_codes"] == 1
    checks = [
        (
            check["check_kind"],
            check["subject"],
            str(check["left_value"]),
            str(check["right_value"]),
            check["status"],
        )
        for check in found.table_checks
        if check["status"] != "holds"
    ]
    assert checks == [
        ("level", "213 本年支出合计", "9.03", "8.00", "fails"),
        ("row", "农林水支出 expenditure", "9.03", "9.01", "rounding"),
        ("row", "水利 expenditure", "8.00", "9.01", "fails"),
    ]


def test_codes_and_amounts_that_narrow_columns_break() -> None:
    printed = Printed(
        "支出决算表\n单位：元",
        """
        科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 | 经营支出
        213 | 农林水支出 | 1,013,554,00⏎0.00 | 1,000,000.00 | 1,012,554,00⏎0.00 |
        21303⏎06 | 水利工程运行与⏎维护 | 1,013,554,00⏎0.00 | 1,000,000.00 | 1,012,554,00⏎0.00 |
        """,
    )
    assert [row[1] + " " + row[5] for row in codes(printed)][:4] == [
        "213 1013554000.00",
        "213 1000000.00",
        "213 1012554000.00",
        "2130306 1013554000.00",
    ]
    assert sums(read(printed)) == {"holds": 5}


def test_a_row_that_a_page_divides_before_its_figures_is_one_line() -> None:
    printed = Printed(
        "支出决算表\n单位：万元",
        """
        科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 | 经营支出
        213 | 农林水支出 | 9 | | 9 |
        2130306 | 水利工程运行 | | | |
         | 与维护 | 9 | | 9 |
         | 另一行 | 1 | 1 | |
        """,
    )
    found = read(printed)
    assert [(row[0], row[1]) for row in figures(found)][2:] == [
        ("2130306 水利工程运行与维护 / 本年支出合计", "2130306"),
        ("2130306 水利工程运行与维护 / 项目支出", "2130306"),
    ]
    assert len(unclaimed(found)) == 2


def test_three_public_expenses_with_budget_and_final_as_rows_and_meetings_beside_them() -> None:
    printed = Printed(
        "财政拨款“三公”经费及会议费、培训费支出决算表\n单位：元",
        """
        项目 | “三公”经费 | < | < | < | < | < | 会议费 | 培训费
        ^ | 小计 | 因公出国（境）费 | 公务接待费 | 公务用车购置及运行维护费小计 | 购置费 | 运行维护费 | ^ | ^
        预算数 | 95 | 0 | 15 | 80 | 20 | 60 | 6 | 7
        决算数 | 71 | 0 | 11 | 60 | 18 | 42 | 3 | 4
        """,
    )
    found = [row[1:3] + row[5:] for row in codes(printed)]
    assert found[:8] == [
        ("three_public_total", "budget", "95"),
        ("three_public_abroad", "budget", "0"),
        ("three_public_reception", "budget", "15"),
        ("three_public_vehicle_total", "budget", "80"),
        ("three_public_vehicle_purchase", "budget", "20"),
        ("three_public_vehicle_operation", "budget", "60"),
        ("meeting_cost", "budget", "6"),
        ("training_cost", "budget", "7"),
    ]
    assert {row[1] for row in found[8:]} == {"final"}


def test_purchase_and_operation_below_the_expenses_of_vehicles() -> None:
    printed = Printed(
        "一般公共预算“三公”经费支出预算表\n单位：万元",
        """
        2022年预算数 | < | < | < | < | <
        合计 | 因公出国（境）费 | 公务用车购置及运行费 | < | < | 公务接待费
        ^ | ^ | 小计 | 购置费 | 运行费 | ^
        9.5 | 0 | 8 | 2.5 | 5.5 | 1.5
        """,
    )
    found = [row[1:3] + row[5:] for row in codes(printed, genre="budget")]
    assert found[2:5] == [
        ("three_public_vehicle_total", "budget", "8"),
        ("three_public_vehicle_purchase", "budget", "2.5"),
        ("three_public_vehicle_operation", "budget", "5.5"),
    ]


def test_purchase_and_operation_of_something_else_are_no_expenses_of_vehicles() -> None:
    printed = Printed(
        "设备费用表\n单位：万元", "项目 | 购置费 | 运行费 | 合计\n水泵 | 9 | 2 | 11\n闸门 | 8 | 1 | 9"
    )
    assert not read(printed).official_tables
