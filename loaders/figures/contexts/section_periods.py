"""The period that a section of a report speaks of, by its headings."""

import functools

from loaders.figures.periods.period import Period, year_period
from loaders.figures.periods.periods import period_of
from loaders.figures.vocabulary.period_words import HEADING_PLAN, HEADING_YEAR, YEAR


@functools.lru_cache(maxsize=1024)
def section_period(
    path: tuple[str, ...], title: str | None, reported: Period, fiscal_year: int | None, plans: bool
) -> Period:
    """The period that a section speaks of: that of its heading (2023年工作回顾, “十四五”时期工作回顾), else the report's.

    A report to the people's congress (政府工作报告) is of the year before, but for what it plans.
    """
    for heading in reversed(path):
        if (told := HEADING_YEAR.findall(heading)) and len(YEAR.findall(heading)) == 1:
            return reported if int(told[0]) == fiscal_year else year_period(int(told[0]))
        if HEADING_PLAN.search(heading):
            return period_of(heading, fiscal_year)
    reviews = fiscal_year is not None and not plans and f"{fiscal_year}年" in (title or "")
    return year_period(fiscal_year - 1) if reviews and "政府工作报告" in title else reported
