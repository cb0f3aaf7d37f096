"""Counts of people, households, beds, institutions and things; standards told per head."""

import re

from loaders.figures.claim import Claim
from loaders.figures.phrase_book import phrase
from loaders.figures.phrases import clause_of, direction
from loaders.figures.programs import OTHER, first_program, narrow, nearest_program
from loaders.figures.reading import Number, Reading, claim
from loaders.figures.staffing import read_staffing

_PEOPLE = ("person", "household")
_BEFORE_NOUN = phrase("before_noun")
_RECEPTION = phrase("reception")


def read_count(number: Number, reading: Reading) -> Claim | None:
    """The claim of a count; None when nothing tells what is counted."""
    quantity = number.quantity
    if staff := read_staffing(number, reading):
        return staff
    if quantity.dimension == "score":
        measure = "points" if phrase("points").search(number.gap) else "score"
        return claim(
            number,
            "score",
            "score_points",
            measure,
            code=None,
            subject=number.clause.strip("，。；： ") or None,
        )
    if (
        phrase("reception_near").search(number.clause + number.right[:4])
        and reading.section.program is None
        and _RECEPTION.search(number.sentence)
    ):
        return claim(
            number,
            "activity",
            "count_reception",
            "count",
            code="other:official_reception",
            subject=_subject(number),
        )
    if changed := _change(number, reading):
        return changed
    same = _same_subject(number, reading)
    if same is not None:
        return same
    code, pattern = _program(number, reading)
    if phrase("density").search(number.clause):  # 每千名老人拥有床位: a density
        return claim(
            number, "activity", "count_density", "rate", code=code or OTHER, subject=_subject(number)
        )
    kind = _kind(number, reading, code)
    measure = quantity.measure if kind == "beneficiary" else "count"
    if kind == "activity" and code is None and not number.clause.strip("，。；： ") and not number.right:
        return None
    return claim(number, kind, pattern, measure, code=code or OTHER, subject=_subject(number))


def _change(number: Number, reading: Reading) -> Claim | None:
    """留守儿童7,815名，较去年底减少962名: a change of the count before."""
    toward = direction(number.gap, reading.lexicon)
    last = reading.last
    if toward is None or toward.kind != "change" or reading.basis != "prior":
        return None
    value = abs(number.quantity.value) * toward.sign
    if (
        last is None
        or not last.code
        or last.fact_kind not in ("beneficiary", "activity", "staffing", "standard")
    ):
        code, _ = _program(number, reading)
        return claim(
            number,
            _kind(number, reading, code),
            "count_change",
            "change",
            code=code or OTHER,
            subject=_subject(number),
            value=value,
        )
    return claim(
        number, last.fact_kind, "count_change", "change", code=last.code, subject=last.subject, value=value
    )


def _same_subject(number: Number, reading: Reading) -> Claim | None:
    """2109户3078人: the second number counts the same subject."""
    last = reading.last
    if last is None or last.fact_kind not in ("beneficiary", "activity") or last.measure == "share_pct":
        return None
    if number.gap.strip("，、共计（） ") not in ("", "共", "合计", "累", "涉及", "约", "惠及", "计"):
        return None
    if (
        nearest_program(number.right, reading.lexicon) not in (None, last.code)
        and number.quantity.dimension != "household"
    ):
        return None
    if last.unit == number.quantity.unit:
        return None
    measure = number.quantity.measure if last.fact_kind == "beneficiary" else "count"
    return claim(number, last.fact_kind, "count_same_subject", measure, code=last.code, subject=last.subject)


def _program(number: Number, reading: Reading) -> tuple[str | None, str]:
    lexicon = reading.lexicon
    if reading.head_codes:
        return reading.head_codes.pop(0), "count_respectively"
    if reading.list_program:
        return reading.list_program, "count_in_list"
    before = reading.spoken_program() or reading.topic
    left = nearest_program(number.clause, lexicon, before)
    if phrase("visited").search(number.right):
        return "holiday_relief", "count_before_noun"
    if number.right.startswith("的") and (of := first_program(number.right, lexicon)):
        return of, "count_before_noun"
    right = first_program(
        number.right, lexicon, ahead=re.match(r"[^，。；、]*", number.following).group()
    ) or (first_program(number.right, lexicon, reading.topic) if not left else None)
    if right and right not in lexicon.parts:  # 80周岁以上老年人4318人发放高龄津贴
        right = narrow(right, number.clause, lexicon) or right
    if paid_part := _part_paid(right, reading):
        return paid_part, "count_before_noun"
    if right and _told_of_part(right, number, reading):
        return reading.topic, "count_before_noun"
    noun_follows = bool(number.right) and number.quantity.unit[-1:] in "名位个家所对件条座处"
    if right and (
        not left
        or (
            (noun_follows and _BEFORE_NOUN.search(number.clause).start() < len(number.clause))
            or (noun_follows and not number.clause.strip("，、"))
        )
    ):
        return right, "count_before_noun"
    if left:
        return left, "count_after_label"
    if (
        reading.last
        and reading.last.code
        and number.gap[:1] in "，、和及（"
        and "。" not in number.gap
        and reading.last.fact_kind in ("beneficiary", "payment", "activity")
    ):
        return reading.last.code, "count_continued"
    code = (
        nearest_program(number.gap, lexicon)
        or narrow(reading.topic or reading.section.program or "", number.clause, lexicon)
        or _family_named(number, reading)
        or reading.topic
        or reading.section.program
        or nearest_program(number.clause, lexicon, weak=True)
        or first_program(number.right, lexicon, weak=True)
    )
    return code, "count_of_topic"


def _part_paid(code: str | None, reading: Reading) -> str | None:
    """为80周岁以上老人发放高龄津贴…，惠及3名高龄老人: those who were paid are of the part that was told before."""
    last, lexicon = reading.last, reading.lexicon
    if code is None or last is None or last.fact_kind != "payment" or last.code not in lexicon.parts:
        return None
    return last.code if lexicon.families.get(last.code) == code else None


def _told_of_part(code: str, number: Number, reading: Reading) -> bool:
    """通过“孤儿助学”项目，为3名孤儿…: the sentence is about a part of the family that the noun belongs to."""
    lexicon, topic = reading.lexicon, reading.topic
    if topic not in lexicon.parts or code in lexicon.parts or code == lexicon.families[topic]:
        return False
    return (
        lexicon.families.get(code) == lexicon.families[topic]
        and nearest_program(number.sentence, lexicon) == topic
    )


def _family_named(number: Number, reading: Reading) -> str | None:
    """77名儿童 after a sentence about children in difficulty: the family, not the part spoken of before."""
    noun = first_program(number.right[:6], reading.lexicon, weak=True)
    return noun if noun and reading.lexicon.families.get(reading.topic or "") == noun else None


def _kind(number: Number, reading: Reading, code: str | None) -> str:
    dimension = number.quantity.dimension
    for row, pattern in reading.lexicon.count_cues:
        text = number.clause if row["position"] == "before" else number.right
        if row["effect"] == "activity" and dimension in _PEOPLE and pattern.search(text):
            return "activity"
        if row["effect"] == "beneficiary" and row["dimensions"].find(dimension) >= 0 and pattern.search(text):
            return "beneficiary"
    if dimension == "bed":
        return "beneficiary"
    return "beneficiary" if dimension in _PEOPLE and code else "activity"


def _subject(number: Number) -> str | None:
    before = clause_of(number.gap).strip("，。；：、（） ")
    return (
        before + number.right if number.right and len(before) < 4 else before or number.right
    ).strip() or None
