"""The period that a figure speaks of: the report's year, unless the sentence names another."""

import re
from datetime import timedelta
from typing import NamedTuple

from loaders.figures.periods.kinds import KINDS, OF_FISCAL_YEAR
from loaders.figures.periods.period import Period, until, year_period
from loaders.figures.vocabulary.period_words import COMPARED, MONTH_OF_TITLE, PERIOD, TIME

_MONTHS_OF_QUARTER = 3
_PARTS_OF_YEAR = ("half", "quarter", "quarters", "month", "span")
_NAMED_LAST = ("prior", "next", "this")


def reported_period(title: str | None, fiscal_year: int | None) -> Period:
    """The period that a report is about: its year, or the part of it that the title names first (上半年, 1-10月, 9月)."""
    if month := MONTH_OF_TITLE.search(title or ""):
        period = until(int(month[1]), int(month[2]))
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
    """The period that words tell; None where they tell no other, or one of a year that is not known."""
    kind = match.lastgroup if match.lastgroup in _NAMED_LAST else next(kind for kind in KINDS if match[kind])
    if fiscal_year is None and kind in OF_FISCAL_YEAR:
        return None
    return KINDS[kind](match, fiscal_year or 0, before)
