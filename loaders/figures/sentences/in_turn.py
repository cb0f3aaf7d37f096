"""Figures told in turn of several amounts: 甲90万元、乙10万元，分别占总支出的90%和10%，预算分别为95万元、12万元."""

import re

from loaders.figures.claim import Claim
from loaders.figures.money.accounts import WORK, named_account
from loaders.figures.sentences.amounts import INHERITABLE, continued
from loaders.figures.sentences.reading import Number, Reading, claim
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.phrases import direction
from loaders.figures.vocabulary.programs import MIXED, OTHER

_FURTHER = re.compile(
    r"^(?:[、，和及与]+[\d.,]+(?:%|(?:万|亿)?元(?:[/·][人月年])*|万?(?:人次|户次|[人户名]))|[、和及与][\d.,]+(?=[、和及与]))*"
)
_NEXT = re.compile(
    r"[、，和及与]+[\d.,]+(?:(?P<unit>%|(?:万|亿)?元|万?(?:人次|户次|[人户名]))|(?=[、和及与]))"
)
_NUMBER = re.compile(r"[、，和及与]+[\d.,]+")
_PATTERNS = {
    "share_pct": "percent_share_in_turn",
    "execution_pct": "percent_execution_in_turn",
    "budget": "money_in_turn",
    "final": "money_in_turn",
}
_MONEY = ("budget", "final")
_HOW_MANY = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5}
_GROWN = "percent_change_in_turn"
_COUNTED = ("persons", "households", "person_times", "institutions", "beds", "cases")
JOINS = ("、", "和", "及", "与", "，")


def told_in_turn(number: Number, reading: Reading) -> Claim | None:
    """The share, execution or budget of the next of the amounts before; None where not as many are told as there are amounts."""
    kind = number.quantity.dimension
    if told := phrase("told_in_turn").search(number.gap):
        count = figures_joined(number)
        last = reading.last
        people = last is not None and last.fact_kind == "beneficiary" and told["share_pct"]
        told_of = reading.counted if people else reading.amounts
        follows = bool(told_of) and (last is told_of[-1] or (last and last.unit == "%"))
        reading.shared = told_of[-count:] if follows and 1 < count <= len(told_of) else []
        if follows and reading.within and count == 1 + len(reading.within):
            # 决算39万元（购置15万元、运行24万元），分别…
            reading.shared = [reading.amounts[-1], *reading.within]
        base = named_account(told["of"] + "□", reading)[0] if told["of"] else None
        whole = reading.whole if reading.whole is not None and reading.whole.fact_kind == "account" else None
        reading.shared_base = base.code if base else whole.code if whole else None
        reading.shared_measure = told.lastgroup
    elif number.gap.strip() not in JOINS:
        reading.shared = []
    if of_each := _projects_told(number, reading):
        reading.shared, reading.shared_base = list(reading.projects), None
        reading.shared_measure = of_each.lastgroup
    if not reading.shared or (kind == "money") != (reading.shared_measure in _MONEY):
        return None
    part, measure = reading.shared.pop(0), reading.shared_measure
    return continued(number, part, measure, _PATTERNS[measure], base_code=reading.shared_base)


def _projects_told(number: Number, reading: Reading) -> re.Match[str] | None:
    """甲资金90万元、乙资金20万元。…两项资金分别支出85万元和19万元: as many figures as projects told; None elsewhere."""
    told = phrase("projects_in_turn").search(number.clause) if "分别" in number.clause else None
    count = _HOW_MANY[told["count"]] if told else 0
    return told if count == len(reading.projects) == figures_joined(number) else None


def grown_in_turn(number: Number, reading: Reading) -> Claim | None:
    """救助326人次，发放48.9万元，分别增长12.6%和18.3%: the growth of two figures of different kinds, in their order."""
    last, before, amount = reading.last, reading.before_last, reading.last_amount
    toward = direction(number.gap, reading.lexicon)
    if last is None or amount is None:
        return None
    if toward and "分别" in number.gap and phrase("pair_ahead").match(number.following) and before:
        of, value = before, abs(number.quantity.value) * toward.sign
        if last.unit == "%" or before.unit == "%" or last.fact_kind == before.fact_kind:
            return None
    elif phrase("second_growth").search(number.sentence) and last.fact_kind != amount.fact_kind:
        of, value = amount, abs(number.quantity.value) * (-1 if last.value < 0 else 1)
    else:
        return None
    if of.fact_kind not in WORK:
        return None
    return claim(
        number, of.fact_kind, "percent_change", "change_pct", code=of.code, subject=of.subject, value=value
    )


def all_grown(number: Number, reading: Reading) -> Claim | None:
    """支出低保金90万元、供养金28万元，同比分别增长3.7%和下降6.2%: the growth of each payment, or count, in turn."""
    last, toward = reading.last, direction(number.gap, reading.lexicon)
    goes_on = last is not None and last.pattern_id == _GROWN and phrase("grown_next").fullmatch(number.gap)
    if "分别" in number.gap and last is not None and last.unit != "%" and toward:
        told = {"payment": reading.payments, "beneficiary": reading.counted}.get(last.fact_kind, [])
        growths = 1 + len(phrase("grown_further").findall(number.following))
        reading.grown = told[-growths:] if 1 < growths <= len(told) else []
    elif last is None and phrase("grown_all").fullmatch(number.gap):  # …。较上年分别增长3.7%和5%
        growths = 1 + len(phrase("grown_further").findall(number.following))
        reading.grown = reading.ended if 1 < growths == len(reading.ended) else []
    elif not goes_on:
        reading.grown = []
    if not reading.grown:
        return None
    of = reading.grown.pop(0)
    sign = toward.sign if toward else -1 if last.value < 0 else 1
    value = abs(number.quantity.value) * sign
    return claim(number, of.fact_kind, _GROWN, "change_pct", code=of.code, subject=of.subject, value=value)


def of_each_group(found: Claim | None, number: Number, reading: Reading) -> Claim | None:
    """城市低保90人，农村低保70人，保障面分别为1%、2%: the first rate is of the first group, the others follow."""
    codes = list(dict.fromkeys(reading.told))
    joined = figures_joined(number) if phrase("rates_in_turn").search(number.gap) else 0
    if found is None or joined != len(codes) or joined < 2:
        return found
    reading.head_codes = codes[1:]
    return found._replace(code=codes[0])


def figures_joined(number: Number) -> int:
    """How many percentages, amounts or people are told one after another from a number on."""
    return 1 + len(_NUMBER.findall(_FURTHER.match(number.following).group()))


def joins_alike(number: Number) -> bool:
    """Whether a further figure of the same unit follows right after a number."""
    following = _NEXT.match(number.following)
    return following is not None and following["unit"] in (None, number.quantity.unit)  # 523、102和12人


def keep_amount(found: Claim, reading: Reading) -> None:
    """Keep an amount of the sentence that a figure in turn may be told of; those in brackets apart."""
    if found.fact_kind == "payment" and found.unit != "%" and found.measure == "amount":
        reading.payments.append(found)
    if found.fact_kind == "beneficiary" and found.measure in _COUNTED and not reading.outer:
        reading.counted.append(found)
    if found.fact_kind not in INHERITABLE or found.unit == "%":
        return
    if reading.outer:  # 基本支出9万元（工资5万元…），项目支出1万元，分别占…: of those outside the bracket
        reading.within.append(found)
    else:
        reading.amounts.append(found)
        reading.within = []
    known = {MIXED, OTHER, *(told.code for told in reading.projects)}
    if found.fact_kind == "project" and found.code not in known:
        reading.projects.append(found)
