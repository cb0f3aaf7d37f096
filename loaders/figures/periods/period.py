"""A period of time: what a figure was counted in or up to."""

import calendar
from datetime import date
from typing import NamedTuple


class Period(NamedTuple):
    """Dates, inclusive. ``kind``: flow, state, monthly; ``cut_off`` when the text names a date it was counted to."""

    start: date | None
    end: date | None
    kind: str = "flow"
    cut_off: bool = False
    year: int | None = None


def year_period(year: int | None) -> Period:
    """A full calendar year."""
    return months_of(year, 1, 12) if year is not None else Period(None, None)


def months_of(year: int, first: int, last: int) -> Period:
    """Whole months of a year."""
    end = date(year, last, calendar.monthrange(year, last)[1])
    return Period(date(year, first, 1), end, "flow", False, year)


def until(year: int, month: int, day: str | None = None) -> Period | None:
    """What was counted from January to the end of a month or to a day of it; None for no real date."""
    if not (1 <= month <= 12 and 1990 <= year <= 2100):
        return None
    whole = months_of(year, 1, month)
    end = whole.end.replace(day=min(int(day), whole.end.day)) if day else whole.end
    return whole._replace(end=end, cut_off=True)
