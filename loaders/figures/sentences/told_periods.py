"""The period of a number in its sentence: told before it, carried from the clauses before, or compared with."""

from loaders.figures.periods.period import Period, year_period
from loaders.figures.periods.periods import period_of
from loaders.figures.sentences.reading import Reading
from loaders.figures.vocabulary.period_words import TIME
from loaders.figures.vocabulary.phrase_book import phrase

_LEVEL = 40  # characters from a year to the old level told with it


def period_told(passed: str, sentence: str, reading: Reading) -> Period:
    """The period of a number: one told in brackets （上年8.2万元） ends with them, 每月 holds for one number."""
    carried = reading.period or (reading.previous_period if sentence.startswith("其中") else None)
    carried = carried or reading.reported
    if reading.period_raised_from and phrase("raised_to").search(phrase("hedge_of_level").sub("", passed)):
        carried, reading.period_raised_from = reading.period_raised_from, None
    elif "年" in passed and phrase("from_year").search(sentence[-_LEVEL:]):
        # 从2020年的645元提高到801元: the new level is not of 2020
        reading.period_raised_from = carried or year_period(reading.fiscal_year)
    if reading.period_beside and passed.startswith("（"):  # 较上年9.2万元（其中…）减少…
        carried, reading.period_outside = reading.period_beside, carried
    reading.period_beside = None
    before, _, after = passed.partition("）")
    if after and "（" not in before:
        carried, passed, reading.period_outside = reading.period_outside or carried, after, None
    if "（" in passed and passed.rfind("（") > passed.rfind("）"):
        reading.period_outside = _over_time(
            period_of(passed[: passed.rfind("（")], reading.fiscal_year, carried)
        )
    beside = phrase("year_beside").search(passed) if "年" in passed else None
    if beside and reading.fiscal_year:  # 较上年9.2万元减少…
        reading.period = _over_time(period_of(passed[: beside.start()], reading.fiscal_year, carried))
        reading.period_outside = reading.period if passed.endswith("（") else reading.period_outside
        reading.period_beside = year_period(int(beside["year"] or reading.fiscal_year - 1))
        return reading.period_beside
    is_told_again = _is_of_year_before(carried, reading) and _tells_of_year(sentence, reading)
    if is_told_again and phrase("change_goes_on").match(passed):
        carried = reading.reported  # 2023年支出9万元，2022年支出8万元，同比增加1万元
    if passed[:1] == "，" and "上半年" in sentence and phrase("halves_told").search(sentence):
        carried = reading.reported  # 上半年4236人次、下半年4302人次，发放616万元: of both
    # 原因是上年一次性安排了改造。上年结转9万元: a year within a reason is that of nothing else
    told = phrase("reason").sub("", passed) if TIME.search(passed) else ""
    period = period_of(told, reading.fiscal_year, carried)
    reading.period = _over_time(period)
    return period


def _tells_of_year(sentence: str, reading: Reading) -> bool:
    """Whether the sentence began with the year that is reported, by its name or by its first money."""
    began = reading.head.period_start if reading.head else None
    return f"{reading.fiscal_year}年" in sentence or (began is not None and began.year == reading.fiscal_year)


def _is_of_year_before(period: Period | None, reading: Reading) -> bool:
    told = reading.fiscal_year
    return (
        None not in (told, period, reading.reported) and period.year == told - 1 == reading.reported.year - 1
    )


def _over_time(period: Period) -> Period:
    return period if period.kind == "flow" else period._replace(kind="flow")


def period_of_whole(reading: Reading) -> Period | None:
    """支出10万元，上年9万元。其中…: parts are of the year that the sentence began with, not of the one compared with.

    Nor are they of a year that only a bracket before the full stop told.
    """
    told = reading.period_outside or reading.period
    began = reading.head.period_start if reading.head else None
    ended = told.start if told else None
    return None if began and ended and ended < began else told
