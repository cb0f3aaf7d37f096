"""The nine tables in the form that the ministry of finance gives out (财决公开01表 to 09表), with lines numbered by 行次."""

from official_grids import Printed, figures, read, sums, unclaimed

TOTALS = Printed(
    "收入支出决算总表\n公开01表\n部门：云溪县水务局 金额单位：万元",
    """
    收入 | < | < | 支出 | < | <
    项目 | 行次 | 金额 | 项目 | 行次 | 金额
    栏次 | | 1 | 栏次 | | 2
    一、一般公共预算财政拨款收入 | 1 | 1,250.60 | 一、一般公共服务支出 | 32 | 10.20
    二、政府性基金预算财政拨款收入 | 2 | 40.00 | 二、外交支出 | 33 |
    三、国有资本经营预算财政拨款收入 | 3 | | 十三、农林水支出 | 44 | 1,305.40
    四、上级补助收入 | 4 | 25.00 | 二十三、其他支出 | 54 | 40.00
    八、其他收入 | 8 | 0.00 | | 57 |
    本年收入合计 | 27 | 1,315.60 | 本年支出合计 | 58 | 1,355.60
    使用非财政拨款结余（含专用结余） | 28 | 5.00 | 结余分配 | 59 |
    年初结转和结余 | 29 | 60.00 | 年末结转和结余 | 60 | 25.00
    总计 | 31 | 1,380.60 | 总计 | 62 | 1,380.60
    """,
)


def test_table_1_with_numbered_lines() -> None:
    found = read(TOTALS)
    assert [row[:2] + row[3:4] + row[5:] for row in figures(found)] == [
        (
            "一、一般公共预算财政拨款收入 / 收入 / 金额",
            "general_public_budget",
            "revenue",
            "general_public",
            "1250.60",
        ),
        ("一、一般公共服务支出 / 支出 / 金额", "201", "expenditure", "all", "10.20"),
        (
            "二、政府性基金预算财政拨款收入 / 收入 / 金额",
            "government_fund",
            "revenue",
            "government_fund",
            "40.00",
        ),
        ("十三、农林水支出 / 支出 / 金额", "213", "expenditure", "all", "1305.40"),
        ("四、上级补助收入 / 收入 / 金额", "other:superior_subsidy_revenue", "revenue", "other", "25.00"),
        ("二十三、其他支出 / 支出 / 金额", "229", "expenditure", "all", "40.00"),
        ("八、其他收入 / 收入 / 金额", "other_revenue", "revenue", "other", "0.00"),
        ("本年收入合计 / 收入 / 金额", "revenue_total", "revenue", "all", "1315.60"),
        ("本年支出合计 / 支出 / 金额", "expenditure_total", "expenditure", "all", "1355.60"),
        ("使用非财政拨款结余（含专用结余） / 收入 / 金额", "other:balance_used", "revenue", "all", "5.00"),
        ("年初结转和结余 / 收入 / 金额", "carryover_in", "carryover_in", "all", "60.00"),
        ("年末结转和结余 / 支出 / 金额", "carryover_out", "carryover_out", "all", "25.00"),
        ("总计 / 收入 / 金额", "revenue_grand_total", "revenue", "all", "1380.60"),
        ("总计 / 支出 / 金额", "expenditure_grand_total", "expenditure", "all", "1380.60"),
    ]
    assert {claim["unit"] for claim in found.claims if claim["table_code"]} == {"万元"}
    assert {row[2] for row in figures(found)} == {"final"}
    assert unclaimed(found) == []
    assert sums(found) == {"holds": 5}


def test_numbers_of_lines_and_columns_are_no_figures() -> None:
    reasons = [claim["none_reason"] for claim in read(TOTALS).claims if claim["fact_kind"] == "none"]
    assert reasons.count("ordinal") == 21


REVENUE = Printed(
    "收入决算表\n公开02表\n部门：云溪县水务局 金额单位：万元",
    """
    项目 | < | < | < | 本年收入合计 | 财政拨款收入 | 上级补助收入 | 事业收入 | < | 经营收入 | 附属单位上缴收入 | 其他收入
    支出功能分类科目编码 | < | < | 科目名称 | ^ | ^ | ^ | 小计 | 其中：教育收费 | ^ | ^ | ^
    类 | 款 | 项 | 栏次 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8
    ^ | ^ | ^ | 合计 | 1,315.60 | 1,290.60 | 25.00 | 0.00 | | | |
    213 | < | < | 农林水支出 | 1,315.60 | 1,290.60 | 25.00 | | | | |
    21303 | < | < | 水利 | 1,315.60 | 1,290.60 | 25.00 | | | | |
    2130301 | < | < | 行政运行 | 300.00 | 300.00 | | | | | |
    2130306 | < | < | 水利工程运行与维护 | 1,015.60 | 990.60 | 25.00 | | | | |
    """,
)


def test_table_2_with_codes_under_merged_columns() -> None:
    found = read(REVENUE)
    assert [row[1:] for row in figures(found)][:7] == [
        ("revenue_total", "final", "revenue", "total", "all", "1315.60"),
        ("fiscal_appropriation", "final", "revenue", "fiscal_appropriation", "fiscal", "1290.60"),
        ("other:superior_subsidy_revenue", "final", "revenue", "superior_subsidy", "other", "25.00"),
        ("other:business_revenue", "final", "revenue", "business", "other", "0.00"),
        ("213", "final", "revenue", "total", "all", "1315.60"),
        ("213", "final", "revenue", "fiscal_appropriation", "fiscal", "1290.60"),
        ("213", "final", "revenue", "superior_subsidy", "other", "25.00"),
    ]
    assert [row[1] for row in figures(found)].count("2130306") == 3
    assert unclaimed(found) == []
    assert sums(found) == {"holds": 14}


EXPENDITURE = Printed(
    "支出决算表\n公开03表\n单位：元",
    """
    项目 | < | < | < | 本年支出合计 | 基本支出 | 项目支出 | 上缴上级支出 | 经营支出 | 对附属单位补助支出
    科目编码 | < | < | 科目名称 | ^ | ^ | ^ | ^ | ^ | ^
    类 | 款 | 项 | ^ | ^ | ^ | ^ | ^ | ^ | ^
    栏次 | < | < | < | 1=2+3+4+5+6 | 2 | 3 | 4 | 5 | 6
    合计 | < | < | < | 13,554,000.00 | 3,000,000.00 | 10,554,000.00 | | |
    213 | | | 农林水支出 | 13,054,000.00 | 2,500,000.00 | 10,554,000.00 | | |
    213 | 03 | | 水利 | 13,054,000.00 | 2,500,000.00 | 10,554,000.00 | | |
    213 | 03 | 01 | 行政运行 | 2,500,000.00 | 2,500,000.00 | | | |
    213 | 03 | 06 | 水利工程运行与维护 | 10,554,000.00 | | 10,554,000.00 | | |
    221 | | | 住房保障支出 | 500,000.00 | 500,000.00 | | | |
     | 02 | | 住房改革支出 | 500,000.00 | 500,000.00 | | | |
     | | 01 | 住房公积金 | 500,000.00 | 500,000.00 | | | |
    """,
)


def test_table_3_with_codes_split_over_three_columns() -> None:
    found = read(EXPENDITURE)
    codes = list(dict.fromkeys(row[1] for row in figures(found)))
    assert codes == [
        "expenditure_total", "basic_expenditure", "project_expenditure",
        "213", "21303", "2130301", "2130306", "221", "22102", "2210201",
    ]  # fmt: skip
    assert (
        "221 住房保障支出 / 基本支出",
        "221",
        "final",
        "expenditure",
        "basic",
        "all",
        "500000.00",
    ) in figures(found)
    assert {claim["unit"] for claim in found.claims if claim["table_code"]} == {"元"}
    assert unclaimed(found) == []
    assert set(sums(found)) == {"holds"}


FISCAL = Printed(
    "财政拨款收入支出决算总表\n公开04表\n金额单位：万元",
    """
    收入 | < | < | 支出 | < | < | < | < | <
    项目 | 行次 | 金额 | 项目 | 行次 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款 | 国有资本经营预算财政拨款
    栏次 | | 1 | 栏次 | | 2 | 3 | 4 | 5
    一、一般公共预算财政拨款 | 1 | 1,250.60 | 十三、农林水支出 | 45 | 1,275.60 | 1,275.60 | |
    二、政府性基金预算财政拨款 | 2 | 40.00 | 二十三、其他支出 | 55 | 40.00 | | 40.00 |
    三、国有资本经营财政拨款 | 3 | | 二十四、债务还本支出 | 56 | | | |
    本年收入合计 | 27 | 1,290.60 | 本年支出合计 | 59 | 1,315.60 | 1,275.60 | 40.00 |
    年初财政拨款结转和结余 | 28 | 50.00 | 年末财政拨款结转和结余 | 60 | 25.00 | 25.00 | 0 |
    一般公共预算财政拨款 | 29 | 50.00 | | 61 | | | |
    政府性基金预算财政拨款 | 30 | 0 | | 62 | | | |
    国有资本经营预算财政拨款 | 31 | | | 63 | | | |
    总计 | 32 | 1,340.60 | 总计 | 64 | 1,340.60 | 1,300.60 | 40.00 |
    """,
)


def test_table_4_by_funds_and_balances_by_funds() -> None:
    found = read(FISCAL)
    rows = [row[:2] + row[3:4] + row[5:] for row in figures(found)]
    assert rows[0] == (
        "一、一般公共预算财政拨款 / 收入 / 金额", "general_public_budget", "revenue", "general_public", "1250.60",
    )  # fmt: skip
    assert [row[1:] for row in rows if row[0].startswith("二十三、其他支出")] == [
        ("229", "expenditure", "fiscal", "40.00"),
        ("229", "expenditure", "government_fund", "40.00"),
    ]
    assert [row[1:] for row in rows if row[0].startswith("年初财政拨款结转和结余")] == [
        ("carryover_in", "carryover_in", "fiscal", "50.00"),
        ("carryover_in", "carryover_in", "general_public", "50.00"),
        ("carryover_in", "carryover_in", "government_fund", "0"),
    ]
    assert rows[-4:] == [
        ("总计 / 收入 / 金额", "revenue_grand_total", "revenue", "fiscal", "1340.60"),
        ("总计 / 支出 / 合计", "expenditure_grand_total", "expenditure", "fiscal", "1340.60"),
        (
            "总计 / 支出 / 一般公共预算财政拨款",
            "expenditure_grand_total",
            "expenditure",
            "general_public",
            "1300.60",
        ),
        (
            "总计 / 支出 / 政府性基金预算财政拨款",
            "expenditure_grand_total",
            "expenditure",
            "government_fund",
            "40.00",
        ),
    ]
    assert unclaimed(found) == []
    assert set(sums(found)) == {"holds"}


GENERAL = Printed(
    "一般公共预算财政拨款支出决算表\n公开05表\n金额单位：万元",
    """
    项目 | < | < | < | 本年支出 | < | <
    支出功能分类科目编码 | < | < | 科目名称 | 小计 | 基本支出 | 项目支出
    类 | 款 | 项 | 栏次 | 1 | 2 | 3
    ^ | ^ | ^ | 合计 | 1,275.60 | 300.00 | 975.60
    213 | < | < | 农林水支出 | 1,275.60 | 300.00 | 975.60
    21303 | < | < | 水利 | 1,275.61 | 300.00 | 975.60
    """,
)


def test_table_5_under_a_common_header_with_a_sum_within_the_printed_digits() -> None:
    found = read(GENERAL)
    assert [row[1:] for row in figures(found)][:4] == [
        ("fiscal_appropriation_expenditure", "final", "expenditure", "total", "general_public", "1275.60"),
        ("basic_expenditure", "final", "expenditure", "basic", "general_public", "300.00"),
        ("project_expenditure", "final", "expenditure", "project", "general_public", "975.60"),
        ("213", "final", "expenditure", "total", "general_public", "1275.60"),
    ]
    assert sums(found) == {"holds": 9}


BASIC = Printed(
    "一般公共预算财政拨款基本支出决算表\n公开06表\n金额单位：万元",
    """
    人员经费 | < | < | 公用经费 | < | < | < | < | <
    科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数
    301 | 工资福利支出 | 230.00 | 302 | 商品和服务支出 | 55.50 | 307 | 债务利息及费用支出 |
    30101 | 基 本 工 资 | 130.00 | 30201 | 办 公 费 | 20.50 | 30701 | 国内债务付息 |
    30102 | 津 贴 补 贴 | 100.00 | 30211 | 差 旅 费 | 35.00 | 310 | 资本性支出 | 4.50
    303 | 对个人和家庭的补助 | 10.00 | | | | 31002 | 办公设备购置 | 4.50
    30399 | 其他对个人和家庭的补助 | 10.00 | | | | 399 | 其他支出 |
    人员经费合计 | < | 240.00 | 公用经费合计 | < | < | < | < | 60.00
    """,
)


def test_table_6_with_three_blocks_side_by_side() -> None:
    found = read(BASIC)
    assert [(row[1], row[4], row[6]) for row in figures(found)] == [
        ("301", "total", "230.00"), ("302", "total", "55.50"),
        ("30101", "total", "130.00"), ("30201", "total", "20.50"),
        ("30102", "total", "100.00"), ("30211", "total", "35.00"), ("310", "total", "4.50"),
        ("303", "total", "10.00"), ("31002", "total", "4.50"),
        ("30399", "total", "10.00"),
        ("personnel_expenditure", "total", "240.00"), ("public_expenditure", "total", "60.00"),
    ]  # fmt: skip
    assert [claim["subject"] for claim in found.claims if claim["code"] in ("30101", "30211")] == [
        "基本工资",
        "差旅费",
    ]
    kinds = {claim["fact_kind"] for claim in found.claims if str(claim["code"]).startswith("3")}
    assert kinds == {"economic"}
    assert unclaimed(found) == []
    assert sums(found) == {"holds": 6}


THREE_PUBLIC = Printed(
    "财政拨款“三公”经费支出决算表\n公开07表\n金额单位：万元",
    """
    预算数 | < | < | < | < | < | 决算数 | < | < | < | < | <
    合计 | 出国（境）费 | 公务用车购置及运行费 | < | < | 接待费 | 合计 | 出国（境）费 | 公务用车购置及运行费 | < | < | 接待费
    ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行费 | ^ | ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行费 | ^
    1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12
    12.00 | | 9.00 | | 9.00 | 3.00 | 9.80 | | 8.10 | 0 | 8.10 | 1.70
    """,
)


def test_table_7_by_position() -> None:
    found = read(THREE_PUBLIC)
    assert [(row[1], row[2], row[5], row[6]) for row in figures(found)] == [
        ("three_public_total", "budget", "fiscal", "12.00"),
        ("three_public_vehicle_total", "budget", "fiscal", "9.00"),
        ("three_public_vehicle_operation", "budget", "fiscal", "9.00"),
        ("three_public_reception", "budget", "fiscal", "3.00"),
        ("three_public_total", "final", "fiscal", "9.80"),
        ("three_public_vehicle_total", "final", "fiscal", "8.10"),
        ("three_public_vehicle_purchase", "final", "fiscal", "0"),
        ("three_public_vehicle_operation", "final", "fiscal", "8.10"),
        ("three_public_reception", "final", "fiscal", "1.70"),
    ]
    assert unclaimed(found) == []
    assert sums(found) == {"holds": 4}


FUND = Printed(
    "政府性基金预算财政拨款收入支出决算表\n公开08表\n金额单位：万元",
    """
    项目 | < | < | < | 年初结转和结余 | 本年收入 | 本年支出 | < | < | 年末结转和结余
    支出功能分类科目编码 | < | < | 科目名称 | ^ | ^ | 小计 | 基本支出 | 项目支出 | ^
    类 | 款 | 项 | 栏次 | 1 | 2 | 3 | 4 | 5 | 6
    ^ | ^ | ^ | 合计 | 2.00 | 40.00 | 40.00 | | 40.00 | 2.00
    229 | < | < | 其他支出 | 2.00 | 40.00 | 40.00 | | 40.00 | 2.00
    22960 | < | < | 彩票公益金安排的支出 | 2.00 | 40.00 | 40.00 | | 40.00 | 2.00
    2296002 | < | < | 用于社会福利的彩票公益金支出 | 2.00 | 40.00 | 40.00 | | 40.00 | 2.00
    """,
)


def test_table_8_with_balances() -> None:
    found = read(FUND)
    assert [row[1:] for row in figures(found)][:5] == [
        ("carryover_in", "final", "carryover_in", "total", "government_fund", "2.00"),
        ("government_fund", "final", "revenue", "total", "government_fund", "40.00"),
        ("fiscal_appropriation_expenditure", "final", "expenditure", "total", "government_fund", "40.00"),
        ("project_expenditure", "final", "expenditure", "project", "government_fund", "40.00"),
        ("carryover_out", "final", "carryover_out", "total", "government_fund", "2.00"),
    ]
    assert {row[1] for row in figures(found)[5:]} == {"229", "22960", "2296002"}
    assert set(sums(found)) == {"holds"}


CAPITAL = Printed(
    "国有资本经营预算财政拨款支出决算表\n公开09表\n金额单位：万元",
    """
    项目 | < | < | < | 本年支出 | < | <
    支出功能分类科目编码 | < | < | 科目名称 | 合计 | 基本支出 | 项目支出
    类 | 款 | 项 | 栏次 | 1 | 2 | 3
    ^ | ^ | ^ | 合计 | | |
     | | | | | |
    注：本部门2023年度没有国有资本经营预算财政拨款支出。 | < | < | < | < | < | <
    """,
)


def test_table_9_without_figures_keeps_its_form() -> None:
    found = read(CAPITAL)
    assert figures(found) == []
    assert [(row["table_code"], row["figures"], row["unread_figures"]) for row in found.official_tables] == [
        ("T9", 0, 0)
    ]
    assert unclaimed(found) == []


def test_all_nine_in_one_report_are_told_apart() -> None:
    tables = (TOTALS, REVENUE, EXPENDITURE, FISCAL, GENERAL, BASIC, THREE_PUBLIC, FUND, CAPITAL)
    found = read(*tables)
    assert [row["table_code"] for row in found.official_tables] == [f"T{number}" for number in range(1, 10)]
    assert [row["orphan_codes"] for row in found.official_tables] == [0] * 9
