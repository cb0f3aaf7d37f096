"""Benefit standards: so much money a head and month, or a multiple of another standard."""

from loaders.figures.claim import Claim
from loaders.figures.numbers.quantities import Quantity, rate_of
from loaders.figures.periods.period import year_period
from loaders.figures.rates.rate_groups import (
    is_borne,
    is_of_grade,
    is_of_next_group,
    joins_rates,
    reaches_level,
    same_scale,
)
from loaders.figures.rates.standard_programs import program_of_standard
from loaders.figures.rates.told_rates import (
    aimed,
    is_part_of_rate,
    is_told_as_rate,
    is_told_of_each,
    names_standard,
    spends_beside_income,
    unhedged,
)
from loaders.figures.sentences.reading import Number, Reading, claim
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.phrases import clause_of, direction, unlinked
from loaders.figures.vocabulary.programs import OTHER, nearest_program


def find_standard(number: Number, named: Number, reading: Reading) -> Claim | None:
    """A rate told with its amount; None when the money is no rate. ``named`` has the subject of a list with 分别."""
    quantity, last = number.quantity, reading.last
    if quantity.dimension not in ("money", "rate"):
        return None
    toward = direction(named.gap, reading.lexicon)
    changes = toward is not None and toward.kind == "change"  # 每人每月提高60元
    if changes and quantity.dimension == "money":
        return None
    follows = last is not None and (
        reaches_level(number, last)
        or (
            last.fact_kind == "standard"
            and (
                (joins_rates(number.gap, last, reading) and not _is_bare_amount(number, reading))
                or is_of_next_group(number, last, reading)
                or is_borne(number, last)
                or is_part_of_rate(number, reading)
            )
        )
        or spends_beside_income(number, last)
    )
    if quantity.dimension == "money":
        rate = _rate_told(number, reading, _of_its_own(last, named, reading) if follows else None)
        if rate is None:
            return None
        quantity = rate
    old = (
        bool(phrase("raised_from").search(number.sentence))
        and bool(phrase("raised_ahead").match(number.following))
        and not phrase("raised_to").search(unhedged(number.gap))
    )
    year = number.period.year or reading.fiscal_year
    of_year_before = old and year and reading.period_raised_from is None
    period = year_period(year - 1) if of_year_before else number.period
    period = period._replace(kind="monthly" if quantity.rate_period == "month" else "flow")
    if changes:
        quantity = quantity._replace(value=quantity.value * toward.sign)
    standard = read_standard(named._replace(quantity=quantity, period=period), reading, old)
    return standard._replace(measure="change") if changes else aimed(standard, number)


def _of_its_own(last: Claim, named: Number, reading: Reading) -> Claim:
    """城市480元/月、农村5200元/年，提高到520元、5600元: of two rates told in turn that of the same programme, else the last."""
    before, turn = reading.before_last, reading.head_codes[:1]
    if before is None or before.fact_kind != last.fact_kind or before.code == last.code:
        return last
    code = turn[0] if turn else nearest_program(named.clause, reading.lexicon)
    return before if before.code == code else last


def _rate_told(number: Number, reading: Reading, followed: Claim | None) -> Quantity | None:
    """The rate that an amount of money states by the words around it, or by the rate that it follows; None for other money."""
    quantity = number.quantity
    told, month = number.gap.rpartition("；")[2], "month" if "每月" in number.clause else None
    rate = rate_of(number.clause, quantity) or (
        rate_of(told[-30:], quantity) if names_standard(told) else None
    )
    if rate is None and followed is not None:
        unit = followed.unit if same_scale(followed.unit, quantity.unit) else quantity.unit
        period, per = followed.rate_period, followed.rate_per
        rate = quantity._replace(unit=unit, dimension="rate", rate_period=period, rate_per=per)
    if rate is None and quantity.unit == "元" and number.right.removeprefix("的").startswith("标准"):
        rate = quantity._replace(dimension="rate", rate_period=month)
    has_unit = quantity.unit == "元" or phrase("limit_line").search(number.clause)
    if rate is None and has_unit and (is_of_grade(number) or is_told_as_rate(number, reading)):
        rate = quantity._replace(dimension="rate", rate_period=month)
    if rate is None and quantity.unit == "元" and is_told_of_each(number):
        per = "household" if phrase("given_each_home").search(number.sentence) else "person"
        rate = quantity._replace(dimension="rate", rate_period="once", rate_per=per)
    return rate


def _is_bare_amount(number: Number, reading: Reading) -> bool:
    """815元/人·月；2080505…，24.10: an amount in the unit that was told above for all of them."""
    unit = number.quantity.unit
    return unit == reading.money_unit and unit != "元"


def read_multiple(number: Number, reading: Reading) -> Claim | None:
    """1.3倍 of another standard; None when no standard is spoken of."""
    if not names_standard(number.sentence):
        return None
    standard = read_standard(number, reading, False)
    last = reading.last
    if last is not None and last.fact_kind == "standard" and phrase("multiple_beside").match(number.gap):
        standard = standard._replace(code=last.code)  # 1416元（低保标准的1.6倍）
    if phrase("town_to_country").search(number.sentence):
        standard = standard._replace(code=reading.lexicon.families.get(standard.code, standard.code))
    toward = direction(number.gap, reading.lexicon)
    grows = toward is not None and toward.kind == "change"  # 标准增长了2.2倍
    return standard._replace(measure="change") if grows else aimed(standard, number)


def read_standard(number: Number, reading: Reading, old: bool) -> Claim:
    """A rate: so much money a head and month."""
    clause = number.clause
    if number.quantity.dimension == "multiple":  # 甲标准为乙标准的1.3倍 is a rate of 甲
        other = phrase("by_other_standard").search(unlinked(clause))
        clause = clause[: other.start()] if other else clause.rpartition("为")[0] or clause
        number = number.renamed(clause) if other and clause else number
    code = program_of_standard(number, reading, clause)
    group = clause_of(number.gap).strip("，。；：、 ") or None
    is_income = phrase("income").search(unlinked(clause)) is not None
    return claim(
        number,
        "activity" if is_income else "standard",
        "standard_old" if old else "standard_rate",
        "rate",
        code=code or OTHER,
        subject=group,
        recipient_group=group,
    )
