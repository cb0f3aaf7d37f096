"""Payments told in a report on a project or fund: what it paid out, which is no amount of the project itself."""

from loaders.figures.sentences.reading import Number, Reading
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.programs import OTHER, nearest_program, program_of

ADAPTED = "elderly_home_adaptation"
_PEOPLE = ("人", "名", "人次")


def pays_out(number: Number, reading: Reading) -> bool:
    """Whether an amount is what was paid to people, by a project or out of a fund."""
    return pays_after_lead(number, reading) or _pays_people(number, reading)


def pays_after_lead(number: Number, reading: Reading) -> bool:
    """Whether money goes on with the payment before, or a verb tells that it was paid in a project."""
    last = reading.last
    beside_payment = last is not None and last.fact_kind == "payment" and number.gap.startswith("、")
    if (
        beside_payment
        or _told_as_paid(number, reading)
        or phrase("leveraged").search(number.clause)
        or phrase("paid_in_all").match(number.clause)
        or phrase("paid_amount").search(number.clause)
    ):
        return True
    return reading.last_amount is not None and phrase("paid_in_project").search(number.clause) is not None


def _told_as_paid(number: Number, reading: Reading) -> bool:
    """发放农村低保金90万元，惠及3210户；城市低保金12万元，…: money paid out to those counted, and what goes on with it."""
    named = nearest_program(number.clause, reading.lexicon) is not None
    if named and phrase("gift").search(number.clause) and phrase("reached_people").match(number.following):
        return True
    last = reading.last
    if last is not None and last.fact_kind == "beneficiary" and not named and last.code != OTHER:
        return phrase("bare_subsidy").fullmatch(number.gap) is not None  # 减免殡葬费1966人，惠民补贴15万元
    beside = last is not None and last.fact_kind in ("payment", "beneficiary") and number.gap.startswith("；")
    is_benefit = named and beside and phrase("benefit_money").search(number.clause) is not None
    return is_benefit and bool(reading.payments) and reading.payments[-1].code != OTHER


def _pays_people(number: Number, reading: Reading) -> bool:
    """发放城乡低保金…, 临时救助764人次，支出… in a report on a fund or project: what was paid to people."""
    last, clause = reading.last, number.clause.strip("，、")
    spent = phrase("spent_on_counted").fullmatch(clause) is not None
    summed = phrase("sum_told").fullmatch(clause) or phrase("sum_of_things").fullmatch(clause)
    # …万元，照料护理费9万元
    beside = number.gap.lstrip("）")[:1] in ("，", "、", "：", "（") and nearest_program(
        clause, reading.lexicon
    )
    goes_on = (summed or beside) and last is not None and last.fact_kind == "payment"
    if goes_on or reading.of_sum(number.clause, "payment"):
        return True
    counted = last is not None and last.fact_kind == "beneficiary"
    if counted and clause == "/":
        return True  # 护理补贴6.4万人次/451万元
    gives = phrase("gift").search(number.sentence.rpartition("；")[2])
    gives = gives or (counted and phrase("gift_counted").search(last.subject or ""))
    if counted and not clause and (reading.whole is not None or gives):
        return True  # 其中：城市低保22416人次、1120.8万元; 发放生活补贴43218人次、389万元
    given = (
        last is not None
        and last.fact_kind == "beneficiary"
        and phrase("money_given_to").search(number.sentence)
    )
    homes = last is not None and last.code == ADAPTED  # things that a fund pays for
    people = (
        last is not None
        and not homes
        and (last.fact_kind in ("beneficiary", "standard") or last.unit in _PEOPLE)
    )
    to_people = bool(given) or (spent and people)
    if reading.section.project_name is None or not (to_people or phrase("gift").search(clause)):
        return False
    if to_people and reading.whole is not None:  # 其中：一级18624人次，支出205万元: what a group of them got
        return True
    if to_people and last.code == program_of(reading.section.project_name, reading.lexicon):
        # 服务儿童1.06万人次，支出71万元 of a service project: its own money
        return phrase("one_project").search(reading.section.project_name) is None
    return to_people or nearest_program(clause, reading.lexicon) is not None
