"""The period of a figure is the report's year unless the sentence names another."""

from datetime import date

import pytest
from claiming import extract_text

from loaders.figures.contexts.section_periods import section_period
from loaders.figures.periods.period import Period, year_period
from loaders.figures.periods.periods import period_of, reported_period

YEAR = 2023


def dates(text: str, year: int | None = YEAR) -> tuple[str, str, str, bool]:
    period = period_of(text, year)
    return str(period.start), str(period.end), period.kind, period.cut_off


@pytest.mark.parametrize(
    ("text", "start", "end", "cut_off"),
    [
        ("全县共有低保对象", "2023-01-01", "2023-12-31", False),
        ("截止到11月底，发放资金", "2023-01-01", "2023-11-30", True),
        ("截至6月末", "2023-01-01", "2023-06-30", True),
        ("截至2024年2月份", "2024-01-01", "2024-02-29", True),
        ("截至2024年12月31日，实有", "2024-01-01", "2024-12-31", True),
        ("截至10月25日", "2023-01-01", "2023-10-25", True),
        ("截至2022年底", "2022-01-01", "2022-12-31", True),
        ("2022年末实有", "2022-01-01", "2022-12-31", True),
        ("1-9月，累计支出", "2023-01-01", "2023-09-30", False),
        ("2022年3月至5月，拨付", "2022-03-01", "2022-05-31", False),
        ("7月份到12月发放", "2023-07-01", "2023-12-31", False),
        ("上半年完成", "2023-01-01", "2023-06-30", False),
        ("2022年下半年完成", "2022-07-01", "2022-12-31", False),
        ("前三季度支出", "2023-01-01", "2023-09-30", True),
        ("一季度支出", "2023-01-01", "2023-03-31", True),
        ("2024年6月起，标准提高", "2024-01-01", "2024-12-31", False),
        ("近三年累计投入", "2021-01-01", "2023-12-31", False),
        ("近2年累计投入", "2022-01-01", "2023-12-31", False),
        ("去年支出", "2022-01-01", "2022-12-31", False),
        ("上年末结余", "2022-01-01", "2022-12-31", False),
        ("2021年度决算数", "2021-01-01", "2021-12-31", False),
        ("第二季度发放", "2023-04-01", "2023-06-30", False),
        ("2024年第四季度", "2024-10-01", "2024-12-31", False),
        ("2022年第一季度", "2022-01-01", "2022-03-31", True),
        ("前三季度", "2023-01-01", "2023-09-30", True),
        ("前三个季度", "2023-01-01", "2023-09-30", True),
        ("前10个月", "2023-01-01", "2023-10-31", True),
        ("前十一个月", "2023-01-01", "2023-11-30", True),
        ("2012年至2021年", "2012-01-01", "2021-12-31", False),
        ("2022年12月至2023年11月", "2022-12-01", "2023-11-30", False),
        ("自2017年建立取暖救助制度以来", "2017-01-01", "2023-12-31", False),
        ("明年1月1日起", "2024-01-01", "2024-12-31", False),
        ("1-3季度支出", "2023-01-01", "2023-09-30", True),
        ("截止2017年3季度", "2017-01-01", "2017-09-30", True),
        ("截至二季度末", "2023-01-01", "2023-06-30", True),
        ("2022年4季度", "2022-10-01", "2022-12-31", False),
        ("按4个季度发放", "2023-01-01", "2023-12-31", False),
        ("截至20225月底", "2022-01-01", "2022-05-31", True),
        ("本单位2021年度总收入", "2021-01-01", "2021-12-31", False),
        ("2020年发放、今年再发放", "2023-01-01", "2023-12-31", False),
        ("6月底在册低保对象", "2023-01-01", "2023-06-30", True),
        ("9月末累计支出", "2023-01-01", "2023-09-30", True),
        ("2022年11月底，共", "2022-01-01", "2022-11-30", True),
        ("于9月底完成", "2023-01-01", "2023-12-31", False),
        ("6月底在册3553人；年末", "2023-01-01", "2023-12-31", False),
        ("上半年520元、7月起", "2023-07-01", "2023-12-31", False),
        ("7月起提高标准", "2023-01-01", "2023-12-31", False),
    ],
)
def test_dates(text: str, start: str, end: str, cut_off: bool) -> None:
    assert dates(text) == (start, end, "flow", cut_off)


@pytest.mark.parametrize(
    "text",
    [
        "比上年减少",
        "较2022年度决算数增加",
        "与去年相比",
        "同上年持平",
        "较2020年底提高",
        "相较于2019年，分别增长",
        "与2021年决算数相比",
    ],
)
def test_what_is_compared_with_is_not_the_period(text: str) -> None:
    assert dates(text) == ("2023-01-01", "2023-12-31", "flow", False)


@pytest.mark.parametrize("text", ["每月支出", "平均每月发放", "月均支出"])
def test_monthly_amounts(text: str) -> None:
    assert dates(text) == ("2023-01-01", "2023-12-31", "monthly", False)


def test_each_month_a_head_is_a_rate_and_no_monthly_amount() -> None:
    assert period_of("每月人均补差", YEAR).kind == "flow"


def test_the_clauses_before_hold_on() -> None:
    november = period_of("截至11月底，救助", YEAR)
    assert period_of("人次，发放资金", YEAR, november) == november
    assert period_of("人次，今年新增", YEAR, november) == november
    assert period_of("万元，占全年预算的", YEAR, november) == november
    assert period_of("人次，2021年救助", YEAR, november).year == 2021


@pytest.mark.parametrize("text", ["截至13月底", "0-0月", "截至2023年0月"])
def test_impossible_months_name_no_period(text: str) -> None:
    assert period_of(text, YEAR) == year_period(YEAR)


@pytest.mark.parametrize("text", ["去年支出", "上半年支出", "近三年支出", "全年支出"])
def test_without_a_year_of_the_report_relative_words_say_nothing(text: str) -> None:
    assert period_of(text, None) == Period(None, None)


def test_a_named_year_needs_no_year_of_the_report() -> None:
    assert period_of("2021年支出", None) == year_period(2021)
    assert year_period(2021).start == date(2021, 1, 1)


@pytest.mark.parametrize(
    ("title", "end"),
    [
        ("2023年上半年工作总结和下半年工作计划", "2023-06-30"),
        ("某县民政局2023年1-10月工作总结", "2023-10-31"),
        ("某县民政局2023年度部门决算", "2023-12-31"),
        (None, "2023-12-31"),
    ],
)
def test_a_title_that_names_a_part_of_the_year(title: str | None, end: str) -> None:
    assert str(reported_period(title, YEAR).end) == end


def test_this_year_in_a_report_of_half_a_year_is_that_half() -> None:
    month = reported_period("某县2023年9月社会救助情况统计表", YEAR)
    assert (str(month.start), str(month.end)) == ("2023-09-01", "2023-09-30")
    assert reported_period("2023年9月5日社会救助情况通报", YEAR) == year_period(YEAR)
    half = reported_period("2023年上半年工作总结", YEAR)
    assert period_of("今年以来，发放资金", YEAR, half) == half
    assert period_of("全年计划发放", YEAR, half) == year_period(YEAR)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2023年3月份，全区发放低保金", "2023-03-01", "2023-03-31"),
        ("2月，发放低保金", "2023-02-01", "2023-02-28"),
        ("2022年11月全市共救助", "2022-11-01", "2022-11-30"),
        ("“十四五”以来，累计发放", "2021-01-01", "2023-12-31"),
        ("“十三五”期间，建成养老床位", "2016-01-01", "2020-12-31"),
        ("五年来，新增养老床位", "2019-01-01", "2023-12-31"),
        ("2019年以来，累计投入", "2019-01-01", "2023-12-31"),
        ("自2021年10月以来，救助", "2021-01-01", "2023-12-31"),
    ],
)
def test_a_month_and_a_plan_of_five_years(text: str, start: str, end: str) -> None:
    assert dates(text)[:2] == (start, end)


@pytest.mark.parametrize(
    "text", ["2019年5月成立以来", "自7月起执行", "3月1日起提高", "2022年6月，启动试点，现有床位"]
)
def test_a_month_in_which_something_began_is_no_period(text: str) -> None:
    assert period_of(text, YEAR).end.month == 12


REPORT = "2023年政府工作报告"


@pytest.mark.parametrize(
    ("headings", "title", "plans", "years"),
    [
        (["一、2022年工作回顾"], REPORT, False, (2022, 2022)),
        (["一、2022年工作回顾", "（一）民生"], "民政局2022年工作总结和2023年计划", False, (2022, 2022)),
        (["过去一年工作"], REPORT, False, (2022, 2022)),
        (["下一步打算"], REPORT, True, (2023, 2023)),
        (["民生福祉"], "政府工作报告", False, (2023, 2023)),
        (["二、2024年重点工作"], "政府工作报告", True, (2024, 2024)),
        (["“十三五”时期工作回顾"], REPORT, False, (2016, 2020)),
        (["收入支出与2022年度决算对比情况"], "某局2023年度部门决算", False, (2023, 2023)),
        (["民政局2022年工作总结及2023年打算"], "民政局2022年工作总结及2023年打算", False, (2023, 2023)),
        ([], "某局2023年度部门决算", False, (2023, 2023)),
    ],
)
def test_what_a_section_speaks_of(
    headings: list[str], title: str, plans: bool, years: tuple[int, int]
) -> None:
    found = section_period(tuple(headings), title, year_period(YEAR), YEAR, plans)
    assert (found.start.year, found.end.year) == years


def told_in(text: str) -> dict[object, tuple[int, int]]:
    """First and last year of each measure that a sentence tells."""
    claims = [claim for claim in extract_text(text, YEAR).claims if claim["measure"]]
    return {claim["measure"]: (claim["period_start"].year, claim["period_end"].year) for claim in claims}


def test_growth_after_the_money_of_last_year_is_of_that_year() -> None:
    alone = told_in("五年累计民生支出1247亿元；去年民生支出271.6亿元，增长5.3%。")
    assert alone == {"final": (2019, 2023), "prior_final": (2022, 2022), "change_pct": (2022, 2022)}
    beside = told_in("民生支出90万元，上年民生支出80万元，增长12.5%。")
    assert beside == {"final": (2023, 2023), "prior_final": (2022, 2022), "change_pct": (2023, 2023)}
