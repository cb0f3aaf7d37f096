"""Groups that a benefit's rates are for: told before, after or between them."""

import re
from decimal import Decimal

from loaders.figures.claim import Claim
from loaders.figures.sentences.reading import Number, Reading
from loaders.figures.vocabulary.lexicon import Lexicon
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.programs import first_program, outside_names

LARGEST_STANDARD = Decimal(100_000)  # yuan; a larger amount beside the word 标准 is no rate a head

_OF_PART = re.compile("^的?(?:老年人|老人|人员|对象)?的?(?:是|为)?")  # 90至99周岁老人120元
_LARGEST_RATE = 10_000  # yuan: what a grade is told to get, where nothing says that it is a rate


def group_since(number: Number) -> str:
    """年满80-89周岁的老年人，每人每月发放100元: the group told in the clauses since the number before."""
    told = re.split("[；。）]", number.gap)[-1]
    return told if "岁" in told else ""


def group_after(number: Number, lexicon: Lexicon) -> str | None:
    """按每人每月60元标准，为…老人发放高龄津贴: the programme told after the rate."""
    told = phrase("rate_then_group").match(number.following)
    return first_program(told["group"], lexicon) if told else None


def is_shared(clause: str, number: Number, reading: Reading) -> bool:
    """甲5人、乙6人，补贴标准为…; 甲5人和乙6人，每月…: a standard without a name, told after two groups, is of both."""
    told = (reading.last, reading.before_last)
    parts = {claim.code for claim in told if claim is not None and claim.fact_kind == "beneficiary"}
    families = {reading.lexicon.families.get(part, part) for part in parts}
    both = len(parts) == 2 and len(families) == 1 and not families & parts
    joined = both and phrase("groups_joined").search(number.sentence)
    return both and (joined or phrase("bare_standard").match(clause)) is not None


def joins_rates(gap: str, last: Claim, reading: Reading) -> bool:
    """Whether only joining words and a part's name (农村为) stand between two rates."""
    lexicon = reading.lexicon
    qualifiers = lexicon.qualifiers.get(lexicon.families.get(last.code or "", ""))
    part = qualifiers.last(gap) if qualifiers else None
    if part:
        gap = gap[: part.start] + _OF_PART.sub("", gap[part.end :])
    return phrase("between_rates").match(gap) is not None


def is_of_next_group(number: Number, last: Claim, reading: Reading) -> bool:
    """小学生800元、中学生1000元: so much for another group."""
    told = phrase("next_group").match(number.gap)
    if told is None and phrase("next_named_group").fullmatch(outside_names(number.gap, reading.lexicon)):
        return same_scale(last.unit, number.quantity.unit) and number.quantity.value < LARGEST_STANDARD
    same_unit = same_scale(last.unit, number.quantity.unit) and number.quantity.value < LARGEST_STANDARD
    return told is not None and same_unit and reading.lexicon.payments.last(told["group"]) is None


def reaches_level(number: Number, last: Claim) -> bool:
    """提高30元至780元: the level that a rate reached by the change right before; not 提高20至30元, a range."""
    grown = last.fact_kind == "standard" and last.measure == "change"
    after_unit = number.sentence.removesuffix(number.gap).endswith((last.unit or "元")[:1])
    return grown and after_unit and phrase("reached_level").fullmatch(number.gap) is not None


def same_scale(unit: str | None, money: str) -> bool:
    """Whether a rate's unit is of the money unit (元/人 and 元)."""
    return (unit or "").split("/")[0].split("·")[0] == money


def is_borne(number: Number, last: Claim) -> bool:
    """所需资金由省财政承担600元，市县承担1000元: the parts of a rate that levels of government bear."""
    borne = phrase("borne_by").search(number.clause) is not None
    return borne and same_scale(last.unit, number.quantity.unit) and number.quantity.value < LARGEST_STANDARD


def is_of_grade(number: Number) -> bool:
    """A类214元、B类161元; 80-89岁每月50元; 护理补贴一级110元: so little money told of a grade is a rate."""
    graded = phrase("grade_told").fullmatch(number.clause.strip("，、；：（ "))
    graded = graded or phrase("benefit_by_grade").search(number.clause)
    return graded is not None and number.quantity.unit == "元" and number.quantity.value < _LARGEST_RATE
