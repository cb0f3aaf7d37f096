"""Amounts of money told beside a count of those who got it, or as a part of the amount before."""

from loaders.figures.claim import Claim
from loaders.figures.sentences.amounts import measure_beside
from loaders.figures.sentences.reading import Number, Reading, claim
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.phrases import clause_of
from loaders.figures.vocabulary.programs import MIXED, OTHER, narrow, nearest_program

_OF_ALL = (
    OTHER,
    MIXED,
    "other:living_relief",
)  # money for several programmes: its parts are of the groups told


def paid_beside(number: Number, reading: Reading) -> Claim | None:
    """An amount right beside a count (34026人次374.21万元), or a part of the amount before (其中资金…)."""
    last, whole, clause = reading.last, reading.whole, number.clause
    if last and last.fact_kind == "payment" and measure_beside(number) == "prior_final":
        part = narrow(last.code or "", clause, reading.lexicon)  # 合计9万元，比2022年的8万元增加…
        told = {"code": part or last.code, "subject": last.subject}
        return claim(number, "payment", "payment_continued", "amount", **told)
    if last and last.fact_kind == "beneficiary" and len(clause.strip("，、（共合计/")) < 2:
        summed = (
            reading.spoken_program() if {"共", "合"} & set(clause) and "，" in number.gap else None
        )  # 甲143人、乙208人，共33.7万元; not …，10440人次共647万元
        code = summed or last.code
        return claim(number, "payment", "payment_beside_count", "amount", code=code, subject=last.subject)
    is_part = whole is not None and whole.fact_kind in ("payment", "activity") and whole.measure == "amount"
    if is_part and len(clause) < 12 and not _of_other_group(whole, reading):
        lexicon = reading.lexicon
        group = _group_told(whole, reading)
        code = narrow(whole.code or "", clause, lexicon) or nearest_program(clause, lexicon, group) or group
        name = clause_of(number.gap).strip("，。；：、 ") or whole.subject
        kind = "payment" if phrase("paid_out").search(clause) else whole.fact_kind
        place = whole.char_start if kind == whole.fact_kind else None  # 接收捐赠9万元，…；支出8万元
        return claim(
            number,
            kind,
            "payment_part",
            "amount",
            code=code,
            subject=name,
            part_of_char_start=place,
        )
    if last is not None and last.fact_kind == "indicator" and (paid := _paid_to_goal(number, reading)):
        return paid
    counted = last is not None and last.fact_kind in ("beneficiary", "activity", "standard")
    told_beside = number.gap in ("", "、", "，") or phrase("worth_of_goods").fullmatch(clause) is not None
    bare = phrase("bare_amount").fullmatch(clause) is not None
    is_near = told_beside or (bare and last is not None and last.unit == "次")  # 发放3次，共计2218万元
    verb = reading.lexicon.payments.last(number.sentence.rpartition("；")[2]) if is_near else None
    paid = verb is not None and verb.row["cue_id"] == "pay_out"  # 发放26项、8.6万人次、1.26亿元
    at_time = number.quantity.unit.endswith("万元") and phrase("amount_at_time").match(number.gap)
    in_turn = bool(reading.head_codes) and phrase("in_turn").search(clause) is not None  # 金额分别为
    if counted and (not number.gap or paid or at_time or bare or in_turn):
        kind = "activity" if last.fact_kind == "activity" and not paid else "payment"
        own = reading.head_codes.pop(0) if reading.head_codes else None  # 依次…人次、…人次，金额…、…
        code = own or (reading.spoken_program() if last.fact_kind == "standard" else None) or last.code
        return claim(number, kind, f"{kind}_beside_count", "amount", code=code, subject=last.subject)
    return None


def _paid_to_goal(number: Number, reading: Reading) -> Claim | None:
    """发放优待金指标值80户，实际完成91户，金额160万元: what those were paid who are counted against a target; None elsewhere."""
    told = number.sentence.rpartition("；")[2]
    verb = reading.lexicon.payments.last(told) if phrase("bare_amount").fullmatch(number.clause) else None
    code = nearest_program(told, reading.lexicon)
    if verb is None or verb.row["effect"] != "payment" or code is None:
        return None
    subject = reading.last.subject if reading.last is not None else None
    return claim(number, "payment", "payment_beside_count", "amount", code=code, subject=subject)


def _of_other_group(whole: Claim, reading: Reading) -> bool:
    """发放低保金9万元，其中…；供养特困人员30人，发放2万元: to those counted since, no part of what is divided."""
    last, families = reading.last, reading.lexicon.families
    if last is None or last.fact_kind != "beneficiary" or last.char_start < whole.char_start:
        return False
    kin = families.get(last.code, last.code) == families.get(whole.code, whole.code)
    return not kin and whole.fact_kind == "payment" and whole.code not in _OF_ALL


def _group_told(whole: Claim, reading: Reading) -> str | None:
    """其中城市低保10户，发放低保金…: the group counted since 其中, if it belongs to what is divided."""
    last, families = reading.last, reading.lexicon.families
    if last is None or last.fact_kind != "beneficiary" or last.char_start < whole.char_start:
        return whole.code
    of_all = whole.code in _OF_ALL
    return last.code if of_all or families.get(last.code) == families.get(whole.code) else whole.code
