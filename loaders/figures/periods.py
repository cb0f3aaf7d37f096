"""The period that a figure speaks of: the report's year, unless the sentence names another."""

import calendar
import functools
import re
from dataclasses import dataclass
from datetime import date

from loaders.figures.edge_characters import compile_ahead

_PERIOD = compile_ahead(
    r"(?P<cut>(?:截[止至](?:到)?|(?<![一-龥])[到至])(?:(?P<cut_year>(?:19|20)\d\d)年?)?(?P<cut_month>\d{1,2})月(?:(?P<cut_day>\d{1,2})日|底|末|份)?(?!-))"
    r"|(?P<cut_end>截[止至](?:到)?(?P<end_year>(?:19|20)\d\d)年(?:底|末|年底|年末)|(?P<end_year_b>(?:19|20)\d\d)年(?:底|末))"
    r"|(?P<span>(?:(?P<span_year>(?:19|20)\d\d)年)?(?P<first>\d{1,2})(?:月(?:份)?)?[-~至到](?P<last>\d{1,2})月)"
    r"|(?P<half>(?:(?P<half_year>(?:19|20)\d\d)年)?(?P<which>上|下)半年)"
    r"|(?P<quarters>(?:截[止至](?:到)?(?:(?P<cut_quarters_year>(?:19|20)\d\d)年)?第?(?P<cut_quarter>[一二三四1-4])"
    r"|(?:(?P<quarters_year>(?:19|20)\d\d)年)?(?:(?:前|[一1][-—~～至到])(?P<last_quarter>[二三四2-4])个?|第?[一1]))季度)"
    r"|(?P<quarter>(?:(?P<quarter_year>(?:19|20)\d\d)年)?第?(?P<which_quarter>[二三四2-4])季度)"
    r"|(?P<month>(?:(?P<month_year>(?:19|20)\d\d)年|(?<![\d年月日至到-]))(?P<which_month>\d{1,2})月"
    r"(?:份(?!起|以来)|(?=，(?!成立|出台|启动|印发)|全[省市县区州旗镇]|[我该]|共|累计|发放|支出|救助)))"
    r"|(?P<years>近(?P<count>\d|[二两三四五])年|(?:过去)?五年来)"
    r"|(?P<plan>“?十(?P<which_plan>[二三四五])五”?(?:时期|期间|以来))"
    r"|(?P<monthly>每月(?!每人|标准|人均)|平均每月|月均|月发放|月支出)"
    r"|(?P<from>(?:从)?(?P<from_year>(?:19|20)\d\d)年(?:(?P<from_month>\d{1,2})月)?(?:\d{1,2}日)?起)"
    r"|(?P<since>(?P<since_year>(?:19|20)\d\d)年(?:\d{1,2}月)?以来)"
    r"|(?<![比较与同和网])(?P<prior>上年(?!检|结[转余]|度?(?:最低工资|(?:全[省市县区])?(?:城乡|城镇|农村)?居民))末?|去年|上一年度?)"
    r"|(?P<this>今年|本年度?|(?<!年)(?<!占)(?<!完成)全年|年内)"
    r"|(?<![一-龥](?<![在于从自到至与比较和局市区县省位门院校站会办厅委处镇乡心]))(?P<year>(?P<plain_year>(?:19|20)\d\d)年度?(?!\d{1,2}月))"
)
# 较2020年底提高22%: what a figure is compared with is not its period
_COMPARED = re.compile(
    r"(?:相?较于|[比较与同])(?:19|20)\d\d年(?:度)?(?:末|底|初)?(?:决算|预算|同期)?数?"
    r"(?=，|(?:相比|比较|分别|均|各|共|净)*(?:增|减|提|下降|上升|上涨|上调|降|涨|持平|有|多|少)|相比|比较)"
)
_HEADING_YEAR = re.compile(
    r"((?:19|20)\d\d)年(?:度)?(?:的)?(?:主要|重点)?"
    r"(?:工作(?:回顾|总结|(?:开展|完成)?情况|任务|安排|计划|打算|思路|重点)?|回顾|总结|任务|安排|计划|打算)$"
)
_HEADING_PLAN = re.compile(r"十[二三四五]五”?(?:时期|期间|以来).{0,6}(?:回顾|成就|成效|发展|工作)")
_YEAR = re.compile(r"(?:19|20)\d\d年")
_TIME = re.compile("[年月季五]")  # without one of them no period is told
_PARTS_OF_YEAR = ("half", "quarter", "quarters", "month", "span")
_NUMERALS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5}


@dataclass(frozen=True)
class Period:
    """Dates, inclusive. ``kind``: flow, state, monthly; ``cut_off`` when the text names a date it was counted to."""

    start: date | None
    end: date | None
    kind: str = "flow"
    cut_off: bool = False
    year: int | None = None


def year_period(year: int | None) -> Period:
    """A full calendar year."""
    if year is None:
        return Period(None, None)
    return Period(date(year, 1, 1), date(year, 12, 31), "flow", False, year)


def reported_period(title: str | None, fiscal_year: int | None) -> Period:
    """The period that a report is about: its year, or the part of it that the title names first (上半年, 1-10月)."""
    parts = (match for match in _PERIOD.finditer(title or "") if match.lastgroup in _PARTS_OF_YEAR)
    first = next(parts, None)
    return (first and _read(first, fiscal_year, year_period(fiscal_year))) or year_period(fiscal_year)


@functools.lru_cache(maxsize=1024)
def section_period(
    path: tuple[str, ...], title: str | None, reported: Period, fiscal_year: int | None, plans: bool
) -> Period:
    """The period that a section speaks of: that of its heading (2023年工作回顾, “十四五”时期工作回顾), else the report's.

    A report to the people's congress (政府工作报告) is of the year before, but for what it plans.
    """
    for heading in reversed(path):
        if (told := _HEADING_YEAR.findall(heading)) and len(_YEAR.findall(heading)) == 1:
            return reported if int(told[0]) == fiscal_year else year_period(int(told[0]))
        if _HEADING_PLAN.search(heading):
            return period_of(heading, fiscal_year)
    reviews = fiscal_year is not None and not plans and f"{fiscal_year}年" in (title or "")
    return year_period(fiscal_year - 1) if reviews and "政府工作报告" in title else reported


def period_of(text: str, fiscal_year: int | None, carried: Period | None = None) -> Period:
    """The period that holds at the end of ``text`` (a sentence up to a number); ``carried`` is that of the clauses before."""
    period = carried or year_period(fiscal_year)
    if not _TIME.search(text):
        return period
    for match in _PERIOD.finditer(_COMPARED.sub("", text)):
        period = _read(match, fiscal_year, period) or period
    return period


def _read(match: re.Match[str], fiscal_year: int | None, before: Period) -> Period | None:
    kind = match.lastgroup if match.lastgroup in ("prior", "this") else next(k for k in _KINDS if match[k])
    if (
        kind in ("prior", "this", "monthly", "half", "quarter", "quarters", "month", "years")
        and fiscal_year is None
    ):
        return None
    if kind == "cut":
        year = int(match["cut_year"] or fiscal_year or 0)
        return _until(year, int(match["cut_month"]), match["cut_day"])
    if kind == "cut_end":
        return _until(int(match["end_year"] or match["end_year_b"]), 12, None)
    if kind == "span":
        year = int(match["span_year"] or fiscal_year or 0)
        period = _until(year, int(match["last"]), None)
        first = int(match["first"])
        return (
            period and Period(date(year, first, 1), period.end, "flow", False, year)
            if 1 <= first <= 12
            else None
        )
    if kind == "plan":  # of five years: the thirteenth is 2016-2020
        first = 2011 + 5 * (_NUMERALS[match["which_plan"]] - 2)
        year = min(fiscal_year or first + 4, first + 4)
        return Period(date(first, 1, 1), date(year, 12, 31), "flow", False, year) if year >= first else None
    if kind == "years":
        count = _number(match["count"] or "五")
        return Period(
            date(fiscal_year - count + 1, 1, 1), date(fiscal_year, 12, 31), "flow", False, fiscal_year
        )
    return _plain(kind, match, fiscal_year, before)


_KINDS = (
    "cut",
    "cut_end",
    "span",
    "half",
    "quarter",
    "quarters",
    "month",
    "years",
    "plan",
    "monthly",
    "from",
    "since",
    "prior",
    "this",
    "year",
)


def _plain(kind: str, match: re.Match[str], fiscal_year: int | None, before: Period) -> Period | None:
    if kind == "half":
        year = int(match["half_year"] or fiscal_year)
        first, last = (1, 6) if match["which"] == "上" else (7, 12)
        return Period(date(year, first, 1), date(year, last, 30 if last == 6 else 31), "flow", False, year)
    if kind == "quarter":
        year, last_month = int(match["quarter_year"] or fiscal_year), 3 * _number(match["which_quarter"])
        last_day = calendar.monthrange(year, last_month)[1]
        return Period(date(year, last_month - 2, 1), date(year, last_month, last_day), "flow", False, year)
    if kind == "month":
        period = _until(int(match["month_year"] or fiscal_year), int(match["which_month"]), None)
        return period and Period(period.end.replace(day=1), period.end, "flow", False, period.year)
    if kind == "quarters":
        year = int(match["quarters_year"] or match["cut_quarters_year"] or fiscal_year)
        return _until(year, 3 * _number(match["last_quarter"] or match["cut_quarter"] or "一"), None)
    if kind == "monthly":
        return Period(before.start, before.end, "monthly", before.cut_off, before.year)
    if kind == "since":
        last = before if before.year == fiscal_year and before.end else year_period(fiscal_year)
        first = int(match["since_year"])
        is_told = last.end is not None and first <= last.end.year
        return (
            Period(date(first, 1, 1), last.end, "flow", False, last.year) if is_told else year_period(first)
        )
    if kind == "from":
        return year_period(int(match["from_year"]))
    if kind == "prior":
        return year_period(fiscal_year - 1)
    if kind == "this":
        year = year_period(fiscal_year)
        is_partial = before.cut_off or (match["this"] in ("今年", "年内") and before.end != year.end)
        return None if before.year == fiscal_year and is_partial else year
    return year_period(int(match["plain_year"]))


def _number(told: str) -> int:
    return int(told) if told.isdigit() else _NUMERALS[told]


def _until(year: int, month: int, day: str | None) -> Period | None:
    if not (1 <= month <= 12 and 1990 <= year <= 2100):
        return None
    last = calendar.monthrange(year, month)[1]
    return Period(
        date(year, 1, 1), date(year, month, min(int(day), last) if day else last), "flow", True, year
    )
