"""Units that only the words around them settle."""

import re

from loaders.figures.claim import Claim
from loaders.figures.numbers.quantities import Quantity, in_unit, read_quantity
from loaders.figures.sentences.reading import Reading
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.phrases import direction

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_WORD = re.compile("[一-龥]{2}")
_NEXT_FIELD = re.compile("[一-龥“”（）]{2,16}：")  # 一般公共预算：861.31 其中：基本支出：214.88
_ENDS = "，。；、：（）"  # after an amount whose unit was told above; empty at the end of a text
_MINUS = re.compile(
    r"(?<=[一-龥])(?<![元万亿千百人户个年月])-\Z"
)  # 结余-3万元; between two numbers it is the mark of a range
_BARE = ("万", "亿")
_COUNTED = ("person", "household", "thing", "bed", "institution")
_FULL_MARKS = 100
_LONGEST_RATE = 8  # characters
_MONTHS = 60  # a benefit is not paid more often in the years that a report is about
_LINE = 24  # characters of a line of the classification with its code
_NEAR = 10  # characters from a whole to its part


def told_quantity(text: str, span: tuple[int, int], passed: str, unit: str, reading: Reading) -> Quantity:
    """The quantity of the number at ``span`` of a text, its unit settled by what stands around and above it.

    ``passed`` stands between the number before and this one; ``unit`` is what a table says of the cell.
    """
    start, end = span
    quantity = read_quantity(text, start, end, reading.lexicon)
    is_bare = quantity.dimension == "none"
    if is_bare and (told := _unit_told_apart(text, start, end)):
        quantity = in_unit(quantity.value, told, end, reading.lexicon)
    elif is_bare and unit.endswith("元"):
        quantity = quantity._replace(unit=unit, dimension="money")
    elif is_bare and reading.money_unit and _is_amount(text, start, quantity.end):
        quantity = quantity._replace(unit=reading.money_unit, dimension="money")
    elif reading.money_unit and _is_field(text, start, end):  # 政府性基金：54.5 项目支出：687.29
        quantity = Quantity(quantity.value, reading.money_unit, "money", "", end, quantity.bound)
    elif is_bare and _is_score(text, (start, end), quantity):
        quantity = quantity._replace(dimension="score")
    changed = is_bare and phrase("year_beside").search(passed) and phrase("unit_of_change").match(text, end)
    if changed and (of_change := _at(text, changed.end(), reading)).dimension == "money":
        quantity = quantity._replace(unit=of_change.unit, dimension="money")  # 较上年9.6减少1.2万元
    if quantity.dimension == "none" or quantity.unit in _BARE:
        quantity = _unit_of_whole(quantity, passed, reading)
    told = (reading.last, reading.before_last if reading.outer else None)  # 床位5.7万张（公办98家、1.66万张）
    bed_before = any(map(_is_of_beds, told))
    around = text[max(0, start - 12) : start], text[quantity.end : quantity.end + 16]
    quantity = _by_context(quantity, *around, bed_before)
    if quantity.dimension == "none" and _lists_people(text, (start, end), quantity, reading):
        quantity = quantity._replace(dimension="person", measure="persons")
    if quantity.dimension == "none" and "." in text[start:end] and around[1][:1] in _ENDS:
        forgotten = _unit_forgotten(text[max(0, start - _LINE) : start], around[1], passed, reading)
        quantity = quantity._replace(dimension="money") if forgotten else quantity
    is_signed = text[max(0, start - 1) : start] == "-" and _MINUS.search(text, max(0, start - 2), start)
    if is_signed and quantity.dimension in ("money", "percent"):
        quantity = quantity._replace(value=-quantity.value)
    return quantity


def _is_of_beds(claim: Claim | None) -> bool:
    if claim is None:
        return False
    of_beds = claim.rate_per == "bed" or claim.measure == "beds"
    return of_beds or (claim.unit == "张" and claim.fact_kind == "beneficiary")


def _unit_forgotten(before: str, after: str, passed: str, reading: Reading) -> bool:
    """支出决算为859.47，完成预算98%; 死亡抚恤（项）58.9，较上年减少4.2: amounts of no unit."""
    whole = reading.last_quantity
    if (
        whole is not None
        and whole.dimension == "money"
        and not whole.unit
        and direction(passed, reading.lexicon)
    ):
        return True
    divided = phrase("share_follows").match(after)  # 项目支出181.74，占31%
    return (
        phrase("unit_forgotten").search(before.removesuffix("为") + "为" if divided else before) is not None
    )


def _unit_told_apart(text: str, start: int, end: int) -> str | None:
    """The unit in brackets after the last of several numbers; 元 of a bare rate (每人每月60，计…); None elsewhere."""
    if text[end : end + 1] in "、，/（统均" and (listed := phrase("unit_after_list").match(text, end)):
        return listed["unit"] or listed["rate"]
    joined = phrase("joined_by_comma").match(text, end) if text[end : end + 1] == "，" else None
    if joined and phrase("each_in_turn").search(text[max(0, start - _NEAR) : start]):
        return joined["unit"]  # 收、支总计分别为90.5，80.6万元
    is_rate = _is_last(text, end) and phrase("rate_without_unit").search(text[max(0, start - 12) : start])
    return "元" if is_rate and end - start < _LONGEST_RATE else None


def _is_score(text: str, span: tuple[int, int], quantity: Quantity) -> bool:
    """…，自评得分93。: a score that stands without its unit."""
    is_told = _is_last(text, span[1]) and quantity.value <= _FULL_MARKS
    return (
        is_told and phrase("score_without_unit").search(text[max(0, span[0] - _NEAR) : span[0]]) is not None
    )


def _is_last(text: str, end: int) -> bool:
    return text[end - 1] in ",，" or text[end : end + 1] in _ENDS


def _lists_people(text: str, span: tuple[int, int], quantity: Quantity, reading: Reading) -> bool:
    """90-99岁26人，百岁老人2。: people told without a unit after others."""
    told = reading.last_quantity
    goes_on = told is not None and told.dimension == "person" and quantity.value % 1 == 0
    return (
        goes_on
        and _is_last(text, span[1])
        and phrase("people_unitless").search(text[max(0, span[0] - _NEAR) : span[0]]) is not None
    )


def _at(text: str, start: int, reading: Reading) -> Quantity:
    """The quantity of the number that begins at a place."""
    return read_quantity(text, *_NUMBER.match(text, start).span(), reading.lexicon)


def _is_amount(text: str, start: int, end: int) -> bool:
    """收入总计412.35，: told by words before it, and nothing that is counted after it."""
    return text[end : end + 1] in _ENDS and _WORD.search(text, 0, start) is not None


def _is_field(text: str, start: int, end: int) -> bool:
    """基本支出：214.88 before the next field of a line: an amount as printed, with decimals."""
    is_told = text[start - 1 : start] == "：" and "." in text[start:end]
    return is_told and _NEXT_FIELD.match(text, end) is not None


def _unit_of_whole(quantity: Quantity, passed: str, reading: Reading) -> Quantity:
    """现有机构41家，其中公办26、民办15: parts without unit have that of their total."""
    whole = reading.last_quantity
    if quantity.value == 0 and phrase("spent_nothing").search(passed):
        return quantity._replace(dimension="money")
    if quantity.unit in _BARE:  # 参保180.26万人（城镇职工145.68万/城乡居民34.58万）
        is_remark = passed.startswith("（") or (reading.outer and passed.startswith(("/", "、", "，")))
        is_part = is_remark and whole is not None and whole.dimension in _COUNTED and len(passed) <= _NEAR
        is_part = is_part and reading.lexicon.payments.last(passed) is None
        return quantity._replace(dimension=whole.dimension, measure=whole.measure) if is_part else quantity
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
        return quantity._replace(unit=whole.unit, dimension="money")
    if (
        whole is None
        or len(passed) > _NEAR
        or not (
            (passed.startswith(("，", "（")) and phrase("of_which_part").search(passed))
            or (passed.startswith("、") and (reading.whole or reading.outer))
            or (whole.dimension in _COUNTED and phrase("bare_part").fullmatch(passed))
        )
    ):
        return quantity
    return quantity._replace(unit=whole.unit, dimension=whole.dimension, measure=whole.measure)


def _by_context(quantity: Quantity, before: str, after: str, bed_before: bool = False) -> Quantity:
    """张 counts beds where beds are spoken of or were counted right before (``bed_before``), 床 does not where quilts are.

    个 counts people where a word for people follows.
    """
    if quantity.unit.endswith("张") and (bed_before or phrase("beds").search(before)):
        return quantity._replace(dimension="bed", measure="beds")
    if (
        quantity.dimension == "money"
        and quantity.unit in ("万", "亿")
        and phrase("people_before").search(before)
    ):
        return quantity._replace(dimension="person", measure="persons")
    if (
        quantity.dimension == "money"
        and quantity.unit in ("万", "亿")
        and phrase("things_before").search(before)
    ):
        beds = phrase("beds").search(before)
        return quantity._replace(dimension="bed" if beds else "thing", measure="beds" if beds else "count")
    if quantity.unit in ("次", "万次") and phrase("benefit_times").search(before):
        often = quantity.unit == "万次" or quantity.value > _MONTHS  # 补贴12次 are payments, not people
        is_paid = often and phrase("paid_beside_times").match(after)
        return quantity._replace(dimension="person", measure="person_times") if is_paid else quantity
    if quantity.unit.endswith("个") and phrase("beds_before").search(before):
        return quantity._replace(dimension="bed", measure="beds")
    if quantity.dimension == "bed" and phrase("bedding").search(before):
        return quantity._replace(dimension="thing", measure="count")
    if quantity.unit.endswith("个") and phrase("people_noun").match(after):
        return quantity._replace(dimension="person", measure="persons")
    if quantity.unit == "个" and phrase("household_noun").match(after):
        return quantity._replace(dimension="household", measure="households")
    is_whole = quantity.dimension == "none" and quantity.value % 1 == 0
    if is_whole and after[:1] in _ENDS and phrase("bodies_told").search(before):  # 村委会96，居委会12。
        return quantity._replace(dimension="thing", measure="count")
    if is_whole and after[:1] in _ENDS and phrase("staff_told").search(before):  # 编制数：32
        return quantity._replace(dimension="person", measure="persons")
    if quantity.dimension == "none" and (many := phrase("many_people").match(after)):
        bound = quantity.bound or ("at_least" if many["over"] or many["over2"] else None)
        end = quantity.end + many.end()
        dimension, measure = ("household", "households") if many["homes"] else ("person", "persons")
        unit = many["mult"]
        return quantity._replace(unit=unit, dimension=dimension, measure=measure, end=end, bound=bound)
    return quantity
