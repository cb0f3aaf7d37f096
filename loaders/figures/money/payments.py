"""Money paid to beneficiaries, and money taken in or moved for the work."""

import re

from loaders.figures.claim import Claim
from loaders.figures.counts.counted_programs import carried_program
from loaders.figures.money.one_off import one_off_benefit
from loaders.figures.money.paid_beside import paid_beside
from loaders.figures.money.project_names import project_name_in
from loaders.figures.sentences.forms_of_care import kept_where, of_all_kept, other_form_told, paid_apart
from loaders.figures.sentences.reading import Number, Reading, claim
from loaders.figures.vocabulary.fund_words import fund_of
from loaders.figures.vocabulary.lexicon import Label
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.phrases import clause_of, unlinked
from loaders.figures.vocabulary.programs import (
    BY_AGE,
    CHARITY,
    ECONOMY,
    FORMS_OF_CARE,
    MIXED,
    OTHER,
    first_program,
    narrow,
    nearest_program,
    settled,
)

_PAIR = 2  # groups
_NOUN_AFTER = 8  # characters in which an amount is told what it is (3万元春节慰问金)


def paid_program(number: Number, reading: Reading) -> str | None:
    """The programme that a payment serves."""
    lexicon = reading.lexicon
    if reading.head_codes:  # 甲…、乙…，分别发放a万元、b万元: in their order
        return reading.head_codes.pop(0)
    if which := reading.former_or_latter(number.clause):
        return which
    if phrase("visit_gift").search(number.clause) and phrase("visit").search(number.sentence):
        return "holiday_relief"
    if (
        reading.last is None
        and phrase("visit_gift").search(number.clause)
        and not _names_any(number, reading)
    ):
        return "holiday_relief"  # …低保边缘家庭每户300元。截至目前，慰问金已兑现90万元
    if phrase("charity_given").match(number.right):
        return "charity"
    opened = reading.last is None and nearest_program(
        number.sentence, lexicon
    )  # 发放价格补贴6个月，共计9万元
    if summed := (not opened and reading.of_sum(number.clause, "payment")) or _shared(number, reading):
        return summed
    if paid := one_off_benefit(number, reading) or _counted_part(number, reading):
        return paid
    before = reading.spoken_program() or of_all_kept(number, reading) or reading.topic
    of_living = before == "tekun_nursing" and phrase("living_standard").search(number.clause)
    before = (
        "tekun" if of_living else before
    )  # 护理补贴标准180元。全年支付供养资金9万元: not for the care alone
    named = nearest_program(number.clause, lexicon, before) or (before if of_living else None)
    if lexicon.families.get(before or "") == BY_AGE and phrase("given_to_all_ages").search(number.sentence):
        return BY_AGE
    if _paid_to_all_ages(number, reading):
        return BY_AGE
    if named is None and (noun := _noun_right_after(number, reading)):
        return noun
    open_band = phrase("open_band_counted").match(number.clause)
    if named and open_band:
        return lexicon.families.get(named, named)  # 5783名80岁以上老人发放高龄津贴…: of all ages
    return (
        named
        or narrow(reading.topic or reading.section.program or "", number.clause, lexicon)
        or _served(number, reading)
        or _in_gap(number, reading)
        or reading.spoken_program()
        or before
        or reading.section.program
        or nearest_program(number.clause, lexicon, weak=True)
        or nearest_program(number.right, lexicon, weak=True)
        or carried_program(number, reading)
        or _of_what_was_done(reading)
    )


def _noun_right_after(number: Number, reading: Reading) -> str | None:
    """报销后自付6万元，民政部门又给了2万元临时救助: the benefit whose name ends what stands right behind the amount."""
    told = number.right.removeprefix("的")
    label = next(iter(reading.lexicon.programs.find_all(told)), None)
    is_noun = label is not None and label.start == 0 and label.row["strength"] == "strong"
    alone = is_noun and phrase("benefit_noun_end").fullmatch(told, label.end)
    counted = number.following[len(number.right) :][:1].isdigit()  # 合计9万元 特困人员53人
    return label.row["program_code"] if alone and not counted else None


def _names_any(number: Number, reading: Reading) -> bool:
    """Whether the sentence names a programme or a group of one."""
    return nearest_program(number.sentence.replace("慰问", ""), reading.lexicon, weak=True) is not None


def _paid_to_all_ages(number: Number, reading: Reading) -> bool:
    """80-89岁642人，90-99岁71人；百岁老人1人，发放高龄津贴…: money told after all bands of ages, none of which was paid."""
    bands = {code for code in reading.told if reading.lexicon.families.get(code) == BY_AGE}
    if len(bands) < _PAIR or bands & reading.paid:
        return False
    is_sum = phrase("paid_in_all").match(number.clause) is not None
    return is_sum or nearest_program(number.clause, reading.lexicon) == BY_AGE


def _shared(number: Number, reading: Reading) -> str | None:
    """为9名低保对象、8名特困人员发放…: what both groups got; their family, where they are parts of one."""
    if len(reading.counted) < _PAIR or not phrase("paid_to_both").search(number.sentence):
        return None
    codes = {told.code for told in reading.counted[-_PAIR:]}
    families = {reading.lexicon.families.get(code, code) for code in codes}
    return None if len(codes) < _PAIR else families.pop() if len(families) == 1 else MIXED


def _of_what_was_done(reading: Reading) -> str | None:
    """对36家养老机构评定等级，拨付奖补资金160万元: the programme of the things counted right before."""
    last = reading.last
    return last.code if last is not None and last.fact_kind == "activity" and last.code != OTHER else None


def _counted_part(number: Number, reading: Reading) -> str | None:
    """城市低保12人、发放资金3万元: the one part of a family counted right before; several parts share their money."""
    last, families = reading.last, reading.lexicon.families
    if last is not None and last.unit == "%":  # 其中集中供养207人，集中供养率61%，发放供养金…
        last = reading.last_amount
    if last is None or last.fact_kind != "beneficiary" or last.code not in reading.lexicon.parts:
        return None
    if not phrase("paid_to_counted").match(number.gap):
        return None
    family = reading.family_told() if number.gap.startswith("；") else None
    if family == families[last.code] and not {code for code in reading.paid if families.get(code) == family}:
        return family  # 其中城市6人、农村35人；全年支出低保金8万元
    whole = reading.whole  # 特困人员1836人，其中集中供养318人，发放供养金…: to all of them
    if (
        whole is not None
        and whole.fact_kind == "beneficiary"
        and phrase("form_of_care").match(last.subject or "")
    ):
        return last.code if paid_apart(last, number, reading) else whole.code
    if last.code in FORMS_OF_CARE and other_form_told(last.code, number, reading):
        return reading.lexicon.families[last.code]
    told = {group.code for group in reading.counted} if number.gap.startswith("；") else set()
    told |= set(reading.spoken)  # 其中城市765户、农村329户；全年发放…: to both
    unpaid = told - reading.paid - {last.code}  # the money of the others was told already
    shared = any(families.get(code) == families[last.code] for code in unpaid & reading.lexicon.parts)
    return None if shared else last.code


def _in_gap(number: Number, reading: Reading) -> str | None:
    """A programme named since the last number, unless it only repeats a part of what was spoken of."""
    code, spoken = nearest_program(number.gap, reading.lexicon), reading.spoken_program()
    families = reading.lexicon.families
    return spoken if code and spoken and families.get(code) == families.get(spoken) else code


def _served(number: Number, reading: Reading) -> str | None:
    """支出…万元为…名困难群众实施医疗救助: the programme told right after the amount."""
    paid = (
        reading.last is not None and reading.last.fact_kind == "beneficiary"
    )  # 为86人发放108万元，为12人发放…
    if not phrase("serves").match(number.following) or (paid and number.following.startswith("，")):
        return None
    told = re.split("[。；]", number.following)[0]
    listed = phrase("groups_listed").match(told)  # 投入9万元保障低保、特困、孤儿等困难群众
    return (listed and nearest_program(listed["list"], reading.lexicon)) or first_program(
        told, reading.lexicon
    )


def _is_raised(cues: list[Label]) -> bool:
    """Whether money or goods were taken in, not paid out."""
    effects = {cue.row["cue_id"]: cue.row["effect"] for cue in cues}
    if {"levy", "wrong"} & set(effects):  # 征缴养老保险保费, 多发补贴: though the noun is one of payments
        return True
    return bool({"activity", "project"} & set(effects.values())) and "pay_out" not in effects


def read_payment(number: Number, reading: Reading) -> Claim | None:
    """The claim of a payment; None when neither a verb nor a programme tells of one."""
    if told := paid_beside(number, reading):
        return told
    payments, last = reading.lexicon.payments, reading.last
    cues = list(payments.find_all(number.clause)) or list(payments.find_all(number.gap))
    cues = cues or list(payments.find_all(number.right[:_NOUN_AFTER]))
    paid = paid_program(number, reading)
    if not phrase("serves").match(number.following):
        paid = settled(paid, number.right, None, reading.lexicon)
    if paid in reading.lexicon.parts and phrase("paid_in_both_areas").match(number.following):
        paid = reading.lexicon.families[paid]  # …农村46人。发放补贴43万元，其中，城市39万元；农村4万元
    code, subject = kept_where(paid, number, reading), clause_of(number.gap).strip("，。；：、 ") or None
    goes_on = last is not None and last.fact_kind == "payment" and len(number.gap) < 8
    goes_on = goes_on or (last is not None and reading.of_sum(number.clause, "payment") is not None)
    visit = phrase("given_at_visit").match(number.following)
    if (above := _came_from_above(number, cues)) and not visit:
        return _from_above(number, reading, code, above.row["cue_id"])
    if phrase("comes_late").match(number.following):  # 改造补助90万元下达较晚
        return _from_above(number, reading, code, "from_above")
    if cues:
        insures = phrase("insures").match(number.following)  # 投入1860万元，为老年人购买意外伤害保险
        is_given = visit or insures or phrase("helps").match(number.right)
        is_loan = cues[-1].row["cue_id"] == "loan"
        is_raised = _is_raised(cues) or phrase("raised").search(number.clause) is not None
        kind = "activity" if is_loan or (is_raised and not is_given) else "payment"
        code = "holiday_relief" if visit and _is_raised(cues) else code
        named = [cue for cue in cues if cue.row["effect"] == kind] or cues
        pattern = f"{kind}_{named[-1].row['cue_id']}"
        return claim(number, kind, pattern, "amount", code=code or OTHER, subject=subject)
    taken_in = (
        last is not None and (last.fact_kind, last.measure) == ("activity", "amount") and last.unit != "%"
    )
    if taken_in and phrase("taken_in_too").fullmatch(
        number.gap
    ):  # 捐赠额分别为9万元、8万元; 基金规模90万元，到位60万元
        return claim(number, "activity", "activity_take_in", "amount", code=last.code, subject=last.subject)
    if goes_on or phrase("waived").search(number.sentence):
        return claim(number, "payment", "payment_continued", "amount", code=code or OTHER, subject=subject)
    told_of = last is not None and last.fact_kind in ("standard", "beneficiary") and last.code != OTHER
    spoken = reading.section.program or told_of  # 孤儿9名，每人每月600元，全年共6.48万元
    if spoken and phrase("sum_of_months").fullmatch(number.clause.strip("，")):
        return claim(number, "payment", "payment_of_section", "amount", code=code or OTHER, subject=subject)
    counted = last is not None and last.fact_kind in ("beneficiary", "activity") and last.code != OTHER
    if counted and phrase("paid_to_noun").search(number.sentence):
        return claim(number, "payment", "payment_beside_count", "amount", code=last.code, subject=subject)
    if code and nearest_program(number.clause, reading.lexicon):
        kind = "activity" if code in (ECONOMY, CHARITY) else "payment"  # 社会消费品零售总额…亿元
        return claim(number, kind, "payment_named", "amount", code=code, subject=subject)
    return None


def _came_from_above(number: Number, cues: list[Label]) -> Label | None:
    """中央财政下达困难群众救助补助资金…: the word for it is the last verb; what is paid in the fund's name is none."""
    above = next((cue for cue in cues if cue.row["effect"] == "project"), None)
    is_last = above is not None and (above is cues[-1] or phrase("fund_noun").search(unlinked(number.clause)))
    return above if is_last else None


def _from_above(number: Number, reading: Reading, code: str | None, cue_id: str) -> Claim:
    """争取上级资金414万元: money of a fund that came from above, neither budgeted nor spent yet."""
    name = project_name_in(number.gap) or clause_of(number.gap).strip("，。；：、 ")
    last = reading.last  # 安排专项资金90万元，省级下达60万元: of the same fund
    if last is not None and last.fact_kind == "project" and not nearest_program(number.gap, reading.lexicon):
        code = last.code
    of_all = phrase("projects_summed").match(number.clause) is not None  # …，总计下达277万元: not of the last
    if of_all and nearest_program(number.clause, reading.lexicon) is None:
        code, name = reading.section.program, reading.section.project_name or name
    return claim(
        number,
        "project",
        f"project_{cue_id}",
        "amount",
        code=code or OTHER,
        subject=name,
        project_name=name,
        fund_scope=fund_of(number.sentence) or "unstated",
    )
