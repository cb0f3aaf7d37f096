"""Units that only the words around them settle."""

from dataclasses import replace

from loaders.figures.phrase_book import phrase
from loaders.figures.quantities import Quantity
from loaders.figures.reading import Reading

_BARE = ("万", "亿")
_COUNTED = ("person", "household", "thing", "bed", "institution")
_NEAR = 10  # characters from a whole to its part


def unit_of_whole(quantity: Quantity, passed: str, reading: Reading) -> Quantity:
    """现有机构41家，其中公办26、民办15: parts without unit have that of their total."""
    whole = reading.last_quantity
    if quantity.unit in _BARE:  # 参保180.26万人（城镇职工145.68万/城乡居民34.58万）
        is_remark = passed.startswith("（") or (reading.outer and passed.startswith(("/", "、", "，")))
        is_part = is_remark and whole is not None and whole.dimension in _COUNTED and len(passed) <= _NEAR
        is_part = is_part and reading.lexicon.payments.last(passed) is None
        return replace(quantity, dimension=whole.dimension, measure=whole.measure) if is_part else quantity
    if (
        whole is not None
        and whole.dimension == "money"
        and quantity.value == 0
        and (
            reading.lexicon.accounts.last(passed)
            or passed.startswith("，上年")
            or phrase("balance").search(passed)
        )
    ):
        return replace(quantity, unit=whole.unit, dimension="money")
    if (
        whole is None
        or len(passed) > _NEAR
        or not (
            (passed.startswith(("，", "（")) and phrase("of_which_part").search(passed))
            or (passed.startswith("、") and (reading.whole or reading.outer))
        )
    ):
        return quantity
    return replace(quantity, unit=whole.unit, dimension=whole.dimension, measure=whole.measure)


def by_context(quantity: Quantity, before: str, after: str, bed_before: bool = False) -> Quantity:
    """张 counts beds where beds are spoken of or were counted right before (``bed_before``), 床 does not where quilts are.

    个 counts people where a word for people follows.
    """
    if quantity.unit.endswith("张") and (bed_before or phrase("beds").search(before)):
        return replace(quantity, dimension="bed", measure="beds")
    if (
        quantity.dimension == "money"
        and quantity.unit in ("万", "亿")
        and phrase("people_before").search(before)
    ):
        return replace(quantity, dimension="person", measure="persons")
    if (
        quantity.dimension == "money"
        and quantity.unit in ("万", "亿")
        and phrase("things_before").search(before)
    ):
        beds = phrase("beds").search(before)
        return replace(quantity, dimension="bed" if beds else "thing", measure="beds" if beds else "count")
    if quantity.dimension == "bed" and phrase("bedding").search(before):
        return replace(quantity, dimension="thing", measure="count")
    if quantity.unit.endswith("个") and phrase("people_noun").match(after):
        return replace(quantity, dimension="person", measure="persons")
    if quantity.unit == "个" and phrase("household_noun").match(after):
        return replace(quantity, dimension="household", measure="households")
    if quantity.dimension == "none" and (many := phrase("many_people").match(after)):
        bound = quantity.bound or ("at_least" if many["over"] or many["over2"] else None)
        end = quantity.end + many.end()
        dimension, measure = ("household", "households") if many["homes"] else ("person", "persons")
        unit = many["mult"]
        return replace(quantity, unit=unit, dimension=dimension, measure=measure, end=end, bound=bound)
    return quantity
