"""Counts whose programme is told at once: of several counts in turn, of a list, of what the people counted are given."""

from loaders.figures.money.one_off import one_off_benefit
from loaders.figures.sentences.reading import Number, Reading
from loaders.figures.vocabulary.lexicon import Lexicon
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.programs import (
    BY_AGE,
    CHILDREN,
    ELDERCARE,
    FORMS_OF_CARE,
    MIXED,
    OTHER,
    first_program,
    narrow,
    nearest_program,
)

_PAIR = 2
_PROJECT = 40  # characters from the name of a project to those it helps


def told_at_once(number: Number, reading: Reading) -> tuple[str, str] | None:
    """What is told of several counts at once, or of those counted by what they are given."""
    if reading.head_codes:
        return reading.head_codes.pop(0), "count_respectively"
    if which := reading.former_or_latter(number.clause):
        return which, "count_of_topic"
    own = nearest_program(number.clause, reading.lexicon) if reading.list_program == MIXED else None
    if reading.list_program and own is None:  # 各类资金发放如下：城市低保126户: of its own programme
        return reading.list_program, "count_in_list"
    if summed := reading.of_sum(number.clause, "beneficiary"):
        return summed, "count_of_topic"
    if of_both := _of_rates_told(number, reading):
        return of_both, "count_of_topic"
    if benefit := one_off_benefit(number, reading):
        return benefit, "count_after_label"
    if phrase("other_kinds").fullmatch(number.clause) and not nearest_program(number.clause, reading.lexicon):
        of_beds = (
            number.quantity.dimension == "bed"
        )  # 其他提供住宿机构床位80张: none of the kinds told before
        home = of_beds and nearest_program(number.sentence, reading.lexicon, weak=True)
        return home or OTHER, "count_of_topic"
    if phrase("lives_in_home").search(number.clause):
        told = (*reading.spoken, nearest_program(number.clause, reading.lexicon))
        if any(code and reading.lexicon.families.get(code, code) == "tekun" for code in told):
            return FORMS_OF_CARE[0], "count_after_label"  # 五保对象90人，住进敬老院的30人
    may_help = "助" in number.gap or "惠及" in number.gap  # most gaps need no closer look
    helps = phrase("helped_by_project").search(number.gap[-_PROJECT:]) if may_help else None
    if helps and (project := nearest_program(helps["project"], reading.lexicon)):
        return project, "count_after_label"
    if band := _band_given(number, reading) or _band_listed(number, reading.lexicon):
        return band, "count_before_noun"
    given = _given(number, reading.lexicon)
    return (given, "count_before_noun") if given else None


def _of_rates_told(number: Number, reading: Reading) -> str | None:
    """生活补贴70元/人·月；护理补贴90元/人·月，全县受益812人: all who get what the sentence tells the rates of."""
    last, families = reading.last, reading.lexicon.families
    if last is None or last.fact_kind != "standard" or reading.counted or len(set(reading.rates)) < _PAIR:
        return None
    told = {families.get(code or "", code) for code in reading.rates}
    is_all = len(told) == 1 and phrase("all_of_place").fullmatch(number.clause)
    return told.pop() if is_all else None


def _given(number: Number, lexicon: Lexicon) -> str | None:
    """453名受灾困难群众发放临时救助资金: a group told by another programme's words receives the one told as given."""
    by_cause = phrase("helped_for_cause").search(number.gap)
    given = phrase("given_to_counted").match(("人员" if by_cause else "") + number.following)
    if given is None:
        return None
    group = first_program(given["group"], lexicon)
    is_child = lexicon.families.get(group) == lexicon.families[CHILDREN[0]]
    benefit = nearest_program(given["benefit"], lexicon, weak=not is_child)
    if group is None and by_cause:
        return benefit  # 对因疫情致困的90户家庭给予临时救助: of the help, not of what befell them
    same = lexicon.families.get(group, group) == lexicon.families.get(benefit, benefit)
    return None if group is None or same else benefit


def _band_listed(number: Number, lexicon: Lexicon) -> str | None:
    """80-89岁260人，90-99岁31人，全年高龄津贴39万元: bands of ages whose allowance is told after them."""
    if "岁" not in number.clause or nearest_program(number.clause, lexicon) not in (None, ELDERCARE):
        return None
    is_paid = phrase("age_band").search(number.clause) and phrase("allowance_ahead").match(number.following)
    return narrow(BY_AGE, number.clause, lexicon) if is_paid else None


def _band_given(number: Number, reading: Reading) -> str | None:
    """为126名80至89周岁老人、21名90至99周岁老人发放…: the part of the allowance for the ages after the number."""
    band = phrase("band_counted").match(number.following)
    last = reading.last
    goes_on = last is not None and reading.lexicon.families.get(last.code or "") == BY_AGE
    if band is None or not (goes_on or number.clause.endswith(("为", "向", "给"))):
        return None
    return narrow(BY_AGE, band["band"], reading.lexicon)
