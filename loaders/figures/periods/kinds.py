"""The period that each kind of words tells (截至6月底, 上半年, 第三季度, 近五年, 自2019年以来 …).

A reader is given the words found, the fiscal year (0 where it is not known) and the period that held before them; it
gives None where they tell no other.
"""

import re
from collections.abc import Callable
from datetime import date

from loaders.figures.periods.period import Period, months_of, until, year_period

Reader = Callable[[re.Match[str], int, Period], Period | None]

NUMERALS = {
    name: value for value, names in enumerate(("一", "二两", *"三四五六七八九十"), 1) for name in names
} | {"十一": 11}

_CONTRASTED = re.compile("(?<=全年)(?:分别|共)?为")


def _number(told: str) -> int:
    return int(told) if told.isdigit() else NUMERALS[told]


def _cut(match: re.Match[str], fiscal_year: int, _: Period) -> Period | None:
    return until(int(match["cut_year"] or fiscal_year), int(match["cut_month"]), match["cut_day"])


def _month_end(match: re.Match[str], fiscal_year: int, _: Period) -> Period | None:
    return until(int(match["month_end_year"] or fiscal_year), int(match["end_month"]))


def _year_end(_: re.Match[str], __: int, before: Period) -> Period | None:
    """6月底3553人；年末3480人: no longer of June."""
    is_partial = before.cut_off and before.end is not None and before.end.month < 12
    return year_period(before.year) if is_partial and before.year else None


def _cut_end(match: re.Match[str], _: int, __: Period) -> Period | None:
    return until(int(match["end_year"] or match["end_year_b"]), 12)


def _span(match: re.Match[str], fiscal_year: int, _: Period) -> Period | None:
    period, first = until(int(match["span_year"] or fiscal_year), int(match["last"])), int(match["first"])
    is_told = period is not None and 1 <= first <= 12
    return period._replace(start=period.start.replace(month=first), cut_off=False) if is_told else None


def _months(match: re.Match[str], fiscal_year: int, _: Period) -> Period | None:
    return until(fiscal_year, _number(match["months_told"]))


def _years_span(match: re.Match[str], _: int, __: Period) -> Period | None:
    first, last = int(match["first_year"]), int(match["last_year"])
    ends, start = until(last, int(match["last_month"] or 12)), until(first, int(match["first_month"] or 1))
    is_told = ends is not None and start is not None and first < last
    return ends._replace(start=start.end.replace(day=1), cut_off=False) if is_told else None


def _plan(match: re.Match[str], fiscal_year: int, _: Period) -> Period | None:
    """Of five years: the thirteenth is 2016-2020."""
    first = 2011 + 5 * (NUMERALS[match["which_plan"]] - 2)
    year = min(fiscal_year or first + 4, first + 4)
    return year_period(year)._replace(start=date(first, 1, 1)) if year >= first else None


def _years(match: re.Match[str], fiscal_year: int, _: Period) -> Period:
    first = fiscal_year - _number(match["count"] or "五") + 1
    return year_period(fiscal_year)._replace(start=date(first, 1, 1))


def _half(match: re.Match[str], fiscal_year: int, _: Period) -> Period:
    return months_of(int(match["half_year"] or fiscal_year), *((1, 6) if match["which"] == "上" else (7, 12)))


def _quarter(match: re.Match[str], fiscal_year: int, _: Period) -> Period:
    last = 3 * _number(match["which_quarter"])
    return months_of(int(match["quarter_year"] or fiscal_year), last - 2, last)


def _month(match: re.Match[str], fiscal_year: int, _: Period) -> Period | None:
    period = until(int(match["month_year"] or fiscal_year), int(match["which_month"]))
    return period and period._replace(start=period.end.replace(day=1), cut_off=False)


def _quarters(match: re.Match[str], fiscal_year: int, _: Period) -> Period | None:
    year = int(match["quarters_year"] or match["cut_quarters_year"] or fiscal_year)
    return until(year, 3 * _number(match["last_quarter"] or match["cut_quarter"] or "一"))


def _monthly(_: re.Match[str], __: int, before: Period) -> Period:
    return before._replace(kind="monthly")


def _since(match: re.Match[str], fiscal_year: int, before: Period) -> Period:
    last = before if before.year == fiscal_year and before.end else year_period(fiscal_year or None)
    first = int(match["since_year"])
    is_told = last.end is not None and first <= last.end.year
    return Period(date(first, 1, 1), last.end, "flow", False, last.year) if is_told else year_period(first)


def _from(match: re.Match[str], _: int, __: Period) -> Period:
    return year_period(int(match["from_year"]))


def _onward(match: re.Match[str], _: int, before: Period) -> Period | None:
    """上半年520元、7月起550元: no longer of the first half."""
    first, told = int(match["onward_month"]), before.end is not None and before.year is not None
    is_over = told and before.end.month < first <= 12 and not before.cut_off
    return months_of(before.year, first, 12) if is_over else None


def _prior(_: re.Match[str], fiscal_year: int, __: Period) -> Period:
    return year_period(fiscal_year - 1)


def _next(_: re.Match[str], fiscal_year: int, __: Period) -> Period:
    return year_period(fiscal_year + 1)


def _this(match: re.Match[str], fiscal_year: int, before: Period) -> Period | None:
    year = year_period(fiscal_year)
    if _CONTRASTED.match(match.string, match.end()):
        return year  # 截至11月底9万元，全年分别为10万元和12万元
    is_partial = before.cut_off or (match["this"] in ("今年", "年内") and before.end != year.end)
    return None if before.year == fiscal_year and is_partial else year


def _year(match: re.Match[str], _: int, __: Period) -> Period:
    return year_period(int(match["plain_year"]))


# in the order in which they are looked for
KINDS: dict[str, Reader] = {
    "cut": _cut,
    "month_end": _month_end,
    "year_end": _year_end,
    "cut_end": _cut_end,
    "span": _span,
    "half": _half,
    "quarter": _quarter,
    "quarters": _quarters,
    "month": _month,
    "months": _months,
    "years_span": _years_span,
    "years": _years,
    "plan": _plan,
    "monthly": _monthly,
    "from": _from,
    "onward": _onward,
    "since": _since,
    "prior": _prior,
    "next": _next,
    "this": _this,
    "year": _year,
}
OF_FISCAL_YEAR = {
    "prior",
    "this",
    "next",
    "monthly",
    "half",
    "quarter",
    "quarters",
    "month",
    "months",
    "years",
}
