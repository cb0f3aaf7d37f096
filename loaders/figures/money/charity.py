"""Figures in the accounts of a charity, whose money is one fund: what it raised, what it spent, whom it helped."""

from loaders.figures.claim import Claim
from loaders.figures.sentences.reading import Number, Reading, claim
from loaders.figures.sentences.wholes import is_balance
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.programs import CHARITY, OTHER

_RAISED = ("activity_take_in", "payment_named", "payment_part")  # patterns of money that came in
_AIMS = (OTHER, "other:education", "other:health", "other:medical_assistance")  # served by a charity itself
# named as its own
_AIMS_TOLD = (*_AIMS, "orphan_education", "other:disability_services", "other:disaster_relief")
_LEFT = ("结余", "余额", "结存")
_SERVED = ("payment", "beneficiary", "project")


def of_charity(found: Claim | None, number: Number, reading: Reading) -> Claim | None:
    """The claim as the accounts of a charity mean it: 募集402万元 is money of its fund, 发放助学金 is paid by it."""
    if found is None and reading.section.of_charity and number.quantity.dimension == "money":
        return _item_of_accounts(number)
    if found is None or not reading.section.of_charity:
        is_aim = found is not None and found.code in _AIMS_TOLD
        given = is_aim and phrase("charity_deed").search(number.sentence) is not None
        is_aim = is_aim and (given or reading.section.by_charity or _tells_aims(number, reading))
        return found._replace(code=CHARITY) if is_aim and found.fact_kind in (*_SERVED, "standard") else found
    is_money = found.unit is not None and found.unit.endswith("元")
    if is_money and (is_balance(found) or number.clause.endswith(_LEFT)) and found.fact_kind != "project":
        return _of_fund(found, "carryover")
    if found.fact_kind == "activity" and is_money and found.pattern_id in _RAISED:
        return _of_fund(found, "amount")
    to_people = (
        reading.last is not None and reading.last.fact_kind == "beneficiary"
    )  # 救助412人次，支出164万元
    if found.fact_kind == "payment" and not to_people and phrase("charity_spent").fullmatch(number.clause):
        return _of_fund(found, "final")
    return found._replace(code=CHARITY) if found.fact_kind in _SERVED and found.code in _AIMS else found


def _item_of_accounts(number: Number) -> Claim | None:
    """（1）助医33万元, 7.县财政拨入90万元: what an item of a charity's accounts was spent on, or where it came from."""
    told = {"code": CHARITY, "subject": number.clause.strip("，；。：、 ") or None}
    if phrase("charity_aim_alone").fullmatch(number.clause):
        return claim(number, "payment", "payment_named", "amount", **told)
    if phrase("charity_income").fullmatch(number.clause):
        return _of_fund(claim(number, "activity", "activity_take_in", "amount", **told), "amount")
    return None


def _tells_aims(number: Number, reading: Reading) -> bool:
    """助医项目…；助学项目… in a text about a charity: what it does, not another programme."""
    aim = phrase("charity_aim").search(number.sentence)
    is_charity = CHARITY in (reading.topic, reading.carried) or reading.section.program == CHARITY
    return aim is not None and (is_charity or aim[0].startswith("慈善"))


def _of_fund(found: Claim, measure: str) -> Claim:
    fund = found._replace(fact_kind="project", code=CHARITY, measure=measure)
    return fund._replace(project_name=found.subject, fund_scope="unstated")
