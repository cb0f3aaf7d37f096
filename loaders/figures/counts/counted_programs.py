"""Whom a count is about: the programme of the people, households and things counted."""

import re

from loaders.figures.claim import Claim
from loaders.figures.counts.counted_parts import (
    family_named,
    kept_in_part,
    of_family_told,
    of_groups_helped,
    of_noun_joined,
    part_of_group,
    part_of_project,
    part_paid,
    told_of_part,
    with_joined,
)
from loaders.figures.counts.given_programs import told_at_once
from loaders.figures.money.project_items import item_told
from loaders.figures.sentences.forms_of_care import kept_where
from loaders.figures.sentences.reading import Number, Reading
from loaders.figures.vocabulary.lexicon import Lexicon
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.phrases import unlinked, without_circumstances
from loaders.figures.vocabulary.programs import (
    ECONOMY,
    LOTTERY,
    MIXED,
    OTHER,
    first_program,
    narrow,
    nearest_program,
)

_PHRASE = re.compile("[^，。；、]*")
_BEFORE_NOUN = phrase("before_noun")
_JOINS = ("、", "和", "及")
_SERVED = "人名位户"
_POOR = ("dibao", "tekun")
_NEAR = 3  # characters after a count that may say which part is counted


def counted_program(number: Number, reading: Reading) -> tuple[str | None, str]:
    """The programme, if any is known, and the way it was found: pattern_id of the claim."""
    lexicon = reading.lexicon
    if told := told_at_once(number, reading) or _served_by(number, reading):
        return told
    if divided := part_of_group(number, reading):
        return divided, "count_continued"
    number = _past_people(number)
    before = reading.spoken_program() or reading.topic
    left = _reached(number, nearest_program(number.clause, lexicon, before), reading)
    told_here = (
        left is not None and narrow(left, number.clause, lexicon) == left
    )  # 农村五保经费…，集中供养412人
    of_all = phrase("whole_family").search(number.clause)  # 农村低保9万元。清退城乡低保对象4户
    if not told_here and not of_all and (project_part := part_of_project(left, reading)):
        return project_part, "count_of_topic"
    left = kept_in_part(left, number, reading)
    if phrase("visited").search(number.right):
        return "holiday_relief", "count_before_noun"
    if _is_visit(number, lexicon):
        return "holiday_relief", "count_of_topic"
    if number.right.startswith("的") and (of := first_program(number.right, lexicon)):
        return of, "count_before_noun"
    right = first_program(number.right, lexicon, ahead=_PHRASE.match(number.following).group()) or (
        first_program(number.right, lexicon, reading.topic) if not left else None
    )
    is_family = right is not None and right not in lexicon.parts  # 80周岁以上老年人4318人发放高龄津贴
    right = (narrow(right, number.clause, lexicon) or right) if is_family else right
    right = with_joined(right, number, lexicon)
    left, right = of_noun_joined(left, right, number, lexicon)
    if paid_part := part_paid(right, reading):
        return paid_part, "count_before_noun"
    if right and told_of_part(right, number, reading):
        return reading.topic, "count_before_noun"
    for_those = phrase("for_counted").search(number.clause) is not None  # 对236户897人实施临时救助
    named_after = number.quantity.unit[-1:] in "名位个家所对件条座处万亿"
    noun_follows = bool(number.right) and (named_after or for_those)
    if right and (
        not left
        or (
            (noun_follows and _BEFORE_NOUN.search(number.clause).start() < len(number.clause))
            or (noun_follows and not number.clause.strip("，、"))
        )
    ):
        return right, "count_before_noun"
    if left:
        return kept_where(left, number, reading), "count_after_label"
    enjoyed = None if phrase("enjoyed").search(number.clause) else phrase("enjoys").match(number.following)
    if enjoyed and (code := nearest_program(enjoyed["of"], lexicon, before or reading.section.program)):
        return narrow(code, number.right, lexicon) or code, "count_before_noun"
    if (
        reading.last
        and reading.last.code not in (None, ECONOMY)
        and not (reading.last.code == OTHER and _named_weakly(number, lexicon))
        and phrase("of_those").sub("", number.gap)[:1] in "，、和及（/"
        and "。" not in number.gap
        and (
            reading.last.fact_kind in ("beneficiary", "payment", "activity") or _of_rate(number, reading.last)
        )
    ):
        kept = narrow(reading.last.code, number.right[:_NEAR], lexicon)  # 其余41人分散在各村
        return kept or of_family_told(number, reading) or reading.last.code, "count_continued"
    return _told_afar(number, reading) or carried_program(number, reading), "count_of_topic"


def _served_by(number: Number, reading: Reading) -> tuple[str, str] | None:
    """为26名低保、特困、高龄独居老人购买居家养老服务: the programme of the service, whoever is served; None without one."""
    told = phrase("service_for").match(number.following) if number.quantity.unit[-1:] in _SERVED else None
    group = nearest_program(told["group"], reading.lexicon) if told else None
    if group != MIXED and reading.lexicon.families.get(group or "", group) not in _POOR:
        return None
    of_project = reading.last if reading.last and reading.last.fact_kind == "project" else None
    item = item_told(reading) or of_project
    is_own = item is not None and item.code != LOTTERY and not item.code.startswith("other:")
    code = nearest_program(told["service"], reading.lexicon) or (item.code if is_own else None)
    return (code, "count_before_noun") if code else None


def _is_visit(number: Number, lexicon: Lexicon) -> bool:
    """慰问126户; 走访特困户38户，每户送上800元: people in need who were visited, no group of a programme."""
    clause = number.clause
    if phrase("visited_home").search(clause) and phrase("given_each_visited").match(number.following):
        return True
    is_visit = "慰问" in clause and phrase("visited_before").search(clause) is not None
    return is_visit and not first_program(number.right, lexicon)


def _told_afar(number: Number, reading: Reading) -> str | None:
    """The programme that the words since the number before name, else the item, the topic or the section that is told of."""
    lexicon = reading.lexicon
    return (
        nearest_program(number.gap, lexicon)
        or _of_divided(number, lexicon)
        or narrow(reading.topic or reading.section.program or "", number.clause, lexicon)
        or family_named(number, reading)
        or _of_home(number, reading)
        or ((item := item_told(reading)) and item.code)
        or _spoken(reading)
        or _of_all_before(number, reading)
        or reading.topic
        or reading.section.program
        or nearest_program(number.clause, lexicon, weak=True)
        or first_program(number.right, lexicon, weak=True)
        or _beds_told(number, reading)
        or _of_whole(number, reading)
    )


def _of_all_before(number: Number, reading: Reading) -> str | None:
    """城市低保9人、农村低保80人。12月在保85人，新纳入3人: a sentence that names no part goes on with the family.

    城市低保9人；农村低保80人；其间新增3人: of both, too.
    """
    if number.gap.startswith("；") and phrase("came_or_left").fullmatch(number.clause):
        return reading.family_told()
    at_large = phrase("group_at_large").fullmatch(number.clause)
    return reading.family_before() if at_large else None


def _of_divided(number: Number, lexicon: Lexicon) -> str | None:
    """直接审批112人，占临时救助总人数的35%: the programme of those whom the people counted are a share of."""
    group = phrase("told_as_share").match(number.following)
    return nearest_program(group["group"], lexicon) if group else None


def _named_weakly(number: Number, lexicon: Lexicon) -> bool:
    """占地9亩，现有入住老人286人: whether a word that several programmes share says whom the count is about."""
    return bool(
        nearest_program(number.clause, lexicon, weak=True) or first_program(number.right, lexicon, weak=True)
    )


def _of_rate(number: Number, last: Claim) -> bool:
    """分散供养620元/人·月，10440人次: those who were paid by the rate right before them."""
    return last.fact_kind == "standard" and phrase("sum_told").fullmatch(f"共{number.clause}") is not None


def _reached(number: Number, code: str | None, reading: Reading) -> str | None:
    """残疾人两项补贴惠及困难残疾人6731人: the part of the family that the verb before the number leads to.

    农村低保…。其中纳入低保的4127户: the part that is divided.
    """
    lexicon, told = reading.lexicon, reading.last_amount
    if code and (whole := of_groups_helped(code, number, reading)):
        return whole
    if code and number.gap.endswith(_JOINS) and (joined := narrow(code, number.right, lexicon)):
        return joined  # 41户82名城市居民、98户213名农村居民
    if code == MIXED and phrase("given_right").match(
        number.following
    ):  # 向低保对象、特困人员等9万人发放价格补贴
        return first_program(_PHRASE.match(number.following).group(), lexicon) or code
    in_bracket = bool(reading.outer) and number.gap.startswith("、")  # 农村低保9人（其中：甲5人、乙4人）
    of_all = phrase("whole_family").search(number.clause)  # 护理补贴5人，其中同时享受两项补贴3人
    divided = told.code if told is not None and not of_all and ("其中" in number.gap or in_bracket) else None
    if code and divided in lexicon.parts and lexicon.families.get(divided) == code:
        return divided
    reached = phrase("group_reached").search(number.clause) if code else None
    return (narrow(code, reached["group"], lexicon) if reached else None) or code


def _past_people(number: Number) -> Number:
    """为13户36名困难群众发放…: households are described by what follows the people beside them, not by why they are helped."""
    clause, gap = without_circumstances(number.clause), without_circumstances(number.gap)
    if (clause, gap) != (number.clause, number.gap):
        number = number._replace(clause=clause, gap=gap)
    beside = phrase("people_beside").match(number.following)
    if beside is None:
        return number
    return number._replace(right=beside["noun"], following=beside["noun"] + beside["rest"])


def _of_home(number: Number, reading: Reading) -> str | None:
    """福利院13个 after a sentence about another benefit: the homes themselves say what they are for."""
    named = unlinked(number.clause)
    label = reading.lexicon.programs.last(named)
    if label is None or label.end < len(named) or number.quantity.dimension not in ("institution", "thing"):
        return None
    return label.row["program_code"]


def _spoken(reading: Reading) -> str | None:
    """对8名留守儿童、6名困境儿童建档，开展活动46场: the groups counted before, unless the money of a project stands between."""
    of_project = reading.last is not None and reading.last.fact_kind == "project"
    return None if of_project else reading.spoken_program()


def _of_whole(number: Number, reading: Reading) -> str | None:
    """低收入家庭126户，其中支出型家庭36户: a part without a programme of its own is of the whole's."""
    whole = reading.whole
    is_part = whole is not None and whole.fact_kind in ("beneficiary", "activity")
    return whole.code if is_part and whole.unit == number.quantity.unit else None


def _beds_told(number: Number, reading: Reading) -> str | None:
    if number.quantity.dimension != "bed":
        return None
    return nearest_program(number.sentence, reading.lexicon, weak=True)


def carried_program(number: Number, reading: Reading) -> str | None:
    """全年共救助1743人次 in a new paragraph: help goes on with the programme of the paragraph before."""
    return reading.carried if phrase("helps_on").search(number.clause) else None
