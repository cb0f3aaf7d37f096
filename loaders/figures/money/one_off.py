"""One-off benefits: 价格临时补贴, 取暖救助, 节日补贴 are what is paid; those named beside them only receive it."""

from loaders.figures.sentences.reading import Number, Reading
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.phrases import brackets_closed
from loaders.figures.vocabulary.programs import MIXED, nearest_program

_CODES = {
    "price": "price_subsidy",
    "heat": "other:heat_subsidy",
    "heating": "other:heating",
    "holiday": "holiday_relief",
}
_OF_SEVERAL = "other:one_off_subsidy"


def one_off_benefit(number: Number, reading: Reading) -> str | None:
    """The one-off benefit that the sentence names before the number.

    None when no such benefit is named, or when another benefit by its own name stands between it and the number.
    """
    paid = phrase("rate_then_group").match(number.following)
    if paid and (given := phrase("one_off").search(paid["group"])):  # 按每人300元的标准为低保对象发放春节补贴
        return _CODES[given.lastgroup]
    if ahead := _given_to_several(number, reading):
        return ahead
    last = reading.last
    if last is not None and last.code == _CODES["holiday"]:
        counted = last.fact_kind in ("beneficiary", "activity")
        if counted and phrase("listed_group").match(number.gap):  # 慰问低保户120户、特困人员86人
            return last.code
        given = phrase("visited_next").fullmatch(number.gap) and phrase("given_each").match(number.following)
        if given:  # 慰问低保户120户，每户400元；特困人员86人，每人600元
            return last.code
    if len(set(reading.spoken)) > 1 and phrase("paid_once").search(number.clause):
        return _OF_SEVERAL  # 低保对象90人、特困人员8人，发放一次性生活补贴9800元
    group = number.sentence.rpartition("；")[2].rpartition("】")[2]  # 【临时救助与价格补贴】 is a heading
    group = brackets_closed(group)  # 低保金9万元（含价格临时补贴1万元），人均补助水平296元
    group = phrase("besides").sub("", group)  # 除价格补贴外，还对…
    told = list(phrase("one_off").finditer(group))
    if not told or _names_benefit(group[told[-1].end() :], reading):
        return None
    return _CODES[told[-1].lastgroup]


def _given_to_several(number: Number, reading: Reading) -> str | None:
    """惠及低保、特困等90人次，发放价格临时补贴9万元。其中：低保对象60人次…: what several groups got, and each of them."""
    ahead = phrase("one_off_ahead").match(number.following)
    given = ahead and phrase("one_off").search(ahead["given"])
    if given and nearest_program(number.clause, reading.lexicon) == MIXED:
        return _CODES[given.lastgroup]
    above = reading.ended[-1].code if reading.ended else reading.carried
    if above not in _CODES.values() or above == _CODES["holiday"]:  # visits tell of each group by itself
        return None
    goes_on = number.sentence.startswith("其中") or phrase("standard_spoken_of").search(number.sentence)
    return above if goes_on else None


def _names_benefit(text: str, reading: Reading) -> bool:
    labels = reading.lexicon.programs.find_all(text)
    recipient = phrase("recipient_noun")
    return any(label.row["strength"] == "strong" and not recipient.match(text, label.end) for label in labels)
