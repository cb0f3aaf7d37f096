"""The period that a figure speaks of: the report's year, unless the sentence names another."""

import calendar
import re
from datetime import date, timedelta
from typing import NamedTuple

from loaders.figures.period_words import (
    COMPARED,
    MONTH_OF_TITLE,
    PERIOD,
    TIME,
)

_CONTRASTED = re.compile("(?<=全年)(?:分别|共)?为")
_MONTHS_OF_QUARTER = 3
_PARTS_OF_YEAR = ("half", "quarter", "quarters", "month", "span")
_NUMERALS = {
    name: value for value, names in enumerate(("一", "二两", *"三四五六七八九十"), 1) for name in names
} | {"十一": 11}


class Period(NamedTuple):
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
    """The period that a report is about: its year, or the part of it that the title names first (上半年, 1-10月, 9月)."""
    if month := MONTH_OF_TITLE.search(title or ""):
        period = _until(int(month[1]), int(month[2]), None)
        return (
            period._replace(start=period.end.replace(day=1), cut_off=False)
            if period
            else year_period(fiscal_year)
        )
    parts = (match for match in PERIOD.finditer(title or "") if match.lastgroup in _PARTS_OF_YEAR)
    first = next(parts, None)
    return (first and _read(first, fiscal_year, year_period(fiscal_year))) or year_period(fiscal_year)


class PeriodWords(NamedTuple):
    """The reported period and the one before it, alone and with what went before them in their years."""

    this: str = "本年"
    before: str = "上年"
    until: str = ""
    until_before: str = ""


def reported_in_words(reported: Period) -> PeriodWords:
    """2017年1月份, 2016年12月份, 2017年1-1月, 2016年1-12月 of a month; so of a quarter; 本年 and 上年 of other periods."""
    start, end = reported.start, reported.end
    months = end.month - start.month + 1 if start and end and start.year == end.year else 0
    if months not in (1, _MONTHS_OF_QUARTER):
        return PeriodWords()
    ends = (end, start - timedelta(days=1))
    alone = (
        f"{x.year}年{x.month}月份" if months == 1 else f"{x.year}年第{x.month // months}季度" for x in ends
    )
    return PeriodWords(*alone, *(f"{x.year}年1-{x.month}月" for x in ends))


def period_of(text: str, fiscal_year: int | None, carried: Period | None = None) -> Period:
    """The period that holds at the end of ``text`` (a sentence up to a number); ``carried`` is that of the clauses before."""
    period = carried or year_period(fiscal_year)
    if not TIME.search(text):
        return period
    for match in PERIOD.finditer(COMPARED.sub("", text)):
        period = _read(match, fiscal_year, period) or period
    return period


def _read(match: re.Match[str], fiscal_year: int | None, before: Period) -> Period | None:
    kind = (
        match.lastgroup
        if match.lastgroup in ("prior", "next", "this")
        else next(k for k in _KINDS if match[k])
    )
    if (
        kind
        in ("prior", "this", "monthly", "half", "quarter", "quarters", "month", "months", "years", "next")
        and fiscal_year is None
    ):
        return None
    if kind == "cut":
        year = int(match["cut_year"] or fiscal_year or 0)
        return _until(year, int(match["cut_month"]), match["cut_day"])
    if kind == "month_end":
        return _until(int(match["month_end_year"] or fiscal_year or 0), int(match["end_month"]), None)
    if kind == "year_end":  # 6月底3553人；年末3480人: no longer of June
        is_partial = before.cut_off and before.end is not None and before.end.month < 12
        return year_period(before.year) if is_partial and before.year else None
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
    if kind == "months":
        return _until(fiscal_year, _number(match["months_told"]), None)
    if kind == "years_span":
        first, last = int(match["first_year"]), int(match["last_year"])
        until = _until(last, int(match["last_month"] or 12), None)
        start = _until(first, int(match["first_month"] or 1), None)
        told = until is not None and start is not None and first < last
        return Period(start.end.replace(day=1), until.end, "flow", False, last) if told else None
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
    "month_end",
    "year_end",
    "cut_end",
    "span",
    "half",
    "quarter",
    "quarters",
    "month",
    "months",
    "years_span",
    "years",
    "plan",
    "monthly",
    "from",
    "onward",
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
    if kind == "onward":  # 上半年520元、7月起550元: no longer of the first half
        first, told = int(match["onward_month"]), before.end is not None and before.year is not None
        is_over = told and before.end.month < first <= 12 and not before.cut_off
        year = year_period(before.year)
        return year._replace(start=date(before.year, first, 1)) if is_over else None
    if kind == "prior":
        return year_period(fiscal_year - 1)
    if kind == "next":
        return year_period(fiscal_year + 1)
    if kind == "this":
        year = year_period(fiscal_year)
        if _CONTRASTED.match(match.string, match.end()):
            return year  # 截至11月底9万元，全年分别为10万元和12万元
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
