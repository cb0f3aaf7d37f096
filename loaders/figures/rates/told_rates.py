"""Whether yuan without 每人每月 are a rate: of a standard, of a group or grade of one, of each who gets them."""

from loaders.figures.claim import Claim
from loaders.figures.numbers.quantities import rate_of
from loaders.figures.rates.rate_groups import LARGEST_STANDARD, same_scale
from loaders.figures.sentences.reading import Number, Reading
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.phrases import direction, unlinked
from loaders.figures.vocabulary.programs import first_program, narrow, nearest_program


def is_told_as_rate(number: Number, reading: Reading) -> bool:
    """Whether yuan without 每人 are a rate: of a standard, of a group or grade of one, or a remark on a rate."""
    clause = number.clause
    if number.quantity.value >= LARGEST_STANDARD or direction(number.gap, reading.lexicon):
        return False  # 标准较上年提高50元 is a change
    raised = phrase("raised_from").search(clause) and phrase("raised_ahead").match(number.following)
    level = phrase("raised_to").search(unhedged(clause)) and (
        nearest_program(clause, reading.lexicon)
        or (names_standard(number.sentence) and narrow(reading.topic or "", clause, reading.lexicon))
    )  # 五保供养标准，集中的提高到4800元
    of_account = raised and reading.lexicon.accounts.last(clause)  # 公务接待费由3.2万元降为2.6万元
    # 散居孤儿由1050元提高到1130元, 护理补贴提高到120元
    if names_standard(clause) or (raised and not of_account) or level:
        return True
    told = unlinked(clause)
    is_graded = phrase("grade_of_standard").search(told) is not None
    last = reading.last  # 集中养育9名，每月1550元
    monthly = phrase("each_month").search(told) and (
        (last is not None and last.fact_kind == "standard")
        or phrase("age_band").search(told)
        or nearest_program(told, reading.lexicon)
        or first_program(number.right, reading.lexicon)
    )
    of_group = (
        last is not None
        and last.fact_kind in ("beneficiary", "payment", "project")
        and number.quantity.unit == "元"
    )
    if of_group and phrase("each_month").fullmatch(told.strip("，、（")):
        return True
    if monthly or (is_graded and rate_of(number.sentence, number.quantity)):
        return True  # 基本生活费每月2610元; 生活补贴为每人每月110元；护理补贴一级120元
    if number.quantity.unit == "元" and phrase("benefit_alone").search(number.sentence):
        return True  # 两项补贴提标，生活补贴195元、护理补贴261元
    if reading.lexicon.payments.last(clause):
        return False
    outer = reading.outer[-1].last if reading.outer else None
    if outer is not None and outer.fact_kind == "standard":
        return True
    return names_standard(number.sentence) and (is_graded or phrase("each_month").search(clause) is not None)


def spends_beside_income(number: Number, last: Claim | None) -> bool:
    """人均收入7101元、生活消费支出5280元: a head too."""
    is_rate = last is not None and (last.fact_kind, last.measure) == ("activity", "rate")
    return is_rate and phrase("spends_beside_income").fullmatch(number.gap) is not None


def is_told_of_each(number: Number) -> bool:
    """发放1000至4000元不等的助学金, 小学生可获800元: what each of a group gets."""
    if number.quantity.value >= LARGEST_STANDARD:
        return False
    may_get = phrase("may_get").search(unlinked(number.clause)) is not None
    # 每户送去大米1袋和慰问金300元
    return may_get or bool(phrase("given_each_home").search(number.sentence)) or _is_unequal(number)


def _is_unequal(number: Number) -> bool:
    return phrase("unequal").match(number.following) is not None


def unhedged(gap: str) -> str:
    """The gap up to 提高到, with hedges after it removed."""
    return phrase("hedge_of_level").sub("", gap)


def is_part_of_rate(number: Number, reading: Reading) -> bool:
    """保费每人20元，其中财政补贴10元: what one side pays of a rate."""
    whole, quantity = reading.whole, number.quantity
    is_rate = whole is not None and whole.fact_kind == "standard" and whole is reading.last
    return is_rate and same_scale(whole.unit, quantity.unit) and quantity.value <= whole.value


def names_standard(text: str) -> bool:
    """Whether a text speaks of a standard (标准, 补差 …)."""
    return phrase("standard_name").search(text) is not None


def aimed(standard: Claim, number: Number) -> Claim:
    """力争城市低保标准达到每人每月780元: what a standard is to be raised to, if it can be."""
    is_aim = phrase("standard_aimed").search(number.sentence)
    return standard._replace(measure="target") if is_aim and standard.measure == "rate" else standard
