"""The total that 其中 and brackets divide, and what its parts leave of it."""

import re

from loaders.figures.claim import Claim
from loaders.figures.numbers.quantities import Quantity
from loaders.figures.sentences.reading import Number, Outside, Reading
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.phrases import direction, unlinked
from loaders.figures.vocabulary.programs import ECONOMY, MIXED, nearest_program

_BRACKET = re.compile("[（）]")
_STAGES = ("final", "budget", "adjusted_budget")


def divide(number: Number, told: str, reading: Reading) -> None:
    """其中: keep the figure that what follows divides: the last one, of money where money follows.

    ``told`` is the word for it; after 按用途分，… 按来源分 divides the same total again.
    """
    divided, part = reading.divided, reading.last_amount
    again = divided is not None and (
        reading.previous_head is divided or (part and part.part_of_char_start == divided.char_start)
    )
    if told.startswith("按") and again:
        reading.whole, reading.undivided = divided, divided.value
        return
    above = reading.head_above
    if told.startswith("按") and reading.last_amount is None and _is_total(above):
        reading.whole = reading.divided = above  # 政府采购预算90万元。 above 按资金类型划分，…
        return
    if reading.whole is not None and reading.last_amount is not reading.whole:
        reading.whole_outside = reading.whole  # 其中：车辆费3万元，其中购置费1万元；接待费1万元
    of_money = number.quantity.dimension == "money" and not _is_money(reading.last_quantity)
    whole = reading.last_money if of_money and reading.last_money else reading.last_amount
    if reading.last is None and is_balance(whole):
        whole = reading.last_final  # 支出90万元，结余10万元。其中：甲60万元…: of the expenditure
    if whole is not None and _is_change(whole) and direction(number.gap, reading.lexicon) is None:
        # 养老机构156家，比上年增加4家，其中公办41家: of those there are
        level = reading.last_level
        # 结转72万元，较年初减少47万元，其中…54万元
        of_balance = level is not None and is_balance(level) and level.code == whole.code
        # 筹集公益金683万元，比上年增加92万元，其中：中央资金156万元
        of_fund = level is not None and (level.fact_kind, level.code) == ("project", whole.code)
        is_level = of_balance or of_fund or not _is_money(reading.last_quantity)
        whole = (level if is_level else reading.last_final) or level or whole
    if number.gap.startswith("以内") and reading.head is not None:
        whole = reading.head  # 三公经费8.9万元，控制在预算11万元以内，其中…: of what was spent
    of_last = whole is not None and divided is not None and whole.part_of_char_start == divided.char_start
    if number.gap.lstrip("）").startswith("。") and of_last:
        whole = divided  # 按来源分：中央9万元、县级3万元。其中…: of all of it
    whole = _of_this_year(whole, reading)
    if number.gap.startswith("。") and number.clause.endswith(("共", "合计", "共计")):
        # 总额90万元，其中甲20万元、乙15万元。其中公益金共35万元: of the total
        whole = reading.previous_head or whole
    reading.whole = whole  # 支出90万元，用于50人的基本生活，其中…62万元: of the money
    reading.divided = whole if told.startswith("按") else reading.divided
    reading.undivided = whole.value if whole is not None and _is_money(reading.last_quantity) else None


def _is_total(found: Claim | None) -> bool:
    return found is not None and found.fact_kind == "account" and found.measure in _STAGES


def _of_this_year(whole: Claim | None, reading: Reading) -> Claim | None:
    """支出10万元，上年9万元，增长…。其中：…: parts of the first, not of what it is compared with."""
    if whole is None or whole.measure != "prior_final" or reading.outer:
        return whole
    told = (reading.last_final, reading.head or reading.previous_head)  # 预算12万元，支出10万元，上年9万元
    same = (whole.fact_kind, whole.code)
    alike = (x for x in told if x is not None and (x.fact_kind, x.code) == same and x.measure in _STAGES)
    return next(alike, whole)


def _is_change(found: Claim) -> bool:
    return (found.measure or "").startswith("change") or found.measure == "adjustment"


def is_balance(found: Claim | None) -> bool:
    """Whether a figure is what was left of money or carried over."""
    if found is None:
        return False
    is_named = phrase("balance").match(found.subject or "") is not None
    return is_named or found.measure == "carryover" or found.code in ("carryover_out", "other:unspent")


def take_in_brackets(sentence: str, reading: Reading) -> int:
    """Keep what is spoken of at （ and go back to it at ）; return where the text goes on after a remark with numbers."""
    if "（" not in sentence and "）" not in sentence:
        return 0
    closed = opened = 0
    for bracket in _BRACKET.finditer(sentence):
        if bracket[0] == "（":
            told = (reading.last, reading.whole, list(reading.spoken), reading.topic)
            reading.outer.append(Outside(*told, reading.last_amount, reading.last_quantity))
            opens = bracket.start() == 0 or phrase("in_batches").fullmatch(sentence, 0, bracket.start())
            if opens and _divides(reading.last_amount, reading.whole):
                # 中央资金900万元（提前下达700万元，…）: of the part before
                reading.whole = reading.last_amount
            opened += 1
        elif reading.outer:
            outside = reading.outer.pop()
            told, reading.last = reading.last, outside.last
            if outside.last is None and told is not None and told.measure == "prior_final":
                reading.last = told  # 本年收入比上年（78万元）增加3万元: the bracket tells the first figure of the sentence
            reading.whole, reading.spoken = outside.whole, outside.spoken
            reading.last_amount, reading.last_quantity = outside.last_amount, outside.last_quantity
            if not opened:
                reading.topic, closed = outside.topic, bracket.end()
            opened -= opened > 0
    return closed


def keep_outside(sentence: str, reading: Reading) -> None:
    """高龄津贴（80-89岁…: a programme named before a bracket is what is spoken of again after it."""
    before, opened, within = sentence.rpartition("（")
    told = (
        nearest_program(before, reading.lexicon) if opened and "）" not in within and reading.outer else None
    )
    if told not in (None, ECONOMY, MIXED):
        reading.outer[-1] = reading.outer[-1]._replace(topic=told)


def _divides(part: Claim | None, whole: Claim | None) -> bool:
    if part is None or whole is None or part is whole:
        return False
    return (part.measure, part.unit) == (whole.measure, whole.unit)


def keep_level(found: Claim, reading: Reading) -> None:
    """Keep the last figure that says how much there is, and the last money spent or received."""
    if not _is_change(found):
        reading.last_level = found
    if found.measure == "final" and not is_balance(found):
        reading.last_final = found


def count_parts(found: Claim, reading: Reading) -> None:
    """Take a part of the whole that 其中 divides from what is left of it."""
    whole = reading.whole
    if whole is not None and reading.undivided is not None and found.value is not None and not reading.outer:
        is_part = (found.measure, found.unit) == (whole.measure, whole.unit)
        reading.undivided -= found.value if is_part else 0


def end_division(number: Number, reading: Reading) -> None:
    """Money told after parts that add up to their whole, or whose rest was told without its amount, is no part."""
    quantity = number.quantity
    if reading.whole is not None and phrase("rest_told").search(number.gap):
        reading.whole = reading.undivided = None
    is_divided = reading.whole is not None and reading.undivided == 0
    if not (is_divided and reading.last is reading.last_amount and _is_money(reading.last_quantity)):
        return
    of_part = reading.before_last is not None and reading.before_last.fact_kind == "beneficiary"
    if "，其中" in number.gap or (of_part and quantity.dimension in ("person", "household")):
        return  # 甲9万元；乙8万元，其中A类对象…: the last part is divided; 甲9万元，享受30人；乙8万元，享受40人
    toward = direction(number.gap, reading.lexicon)
    is_compared = phrase("year_beside").search(number.gap) or phrase("told_difference").fullmatch(number.gap)
    of_line = phrase("plain_of_line").fullmatch(number.clause.strip("，（"))
    if of_line and reading.last is not None and reading.last.fact_kind == "functional":
        return  # 行政单位医疗（项）71.3万元，年初预算71.3万元: of the last line
    stem = unlinked(number.clause.strip("，").removeprefix("完成"))
    if number.gap.startswith("，") and phrase("plain_budget").fullmatch(stem):
        return  # 公务接待费0.6万元，（完成）预算1.5万元: of the last part
    if is_compared or (toward is not None and toward.kind == "change"):
        return  # 年末结转113万元，较上年减少48万元; 公务接待费2.6万元，比上年3.5万元减少…: of the last part
    if quantity.dimension in ("money", "person", "household") and quantity.value:
        reading.last, reading.whole, reading.undivided = reading.whole, None, None


def _is_money(quantity: Quantity | None) -> bool:
    return quantity is not None and quantity.dimension == "money"


def group_in_bracket(found: Claim, reading: Reading) -> int | None:
    """农村特困1634人（集中供养388人、…）: the part of a family that a bracket divides further; None elsewhere."""
    group = reading.outer[-1].last if reading.outer else None
    parts, families = reading.lexicon.parts, reading.lexicon.families
    if group is None or group.code not in parts or group.code == found.code or found.code not in parts:
        return None
    alike = (group.fact_kind, group.measure, group.unit) == (found.fact_kind, found.measure, found.unit)
    return group.char_start if alike and families[group.code] == families[found.code] else None
