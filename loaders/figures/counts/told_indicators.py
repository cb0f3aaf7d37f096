"""Indicators told in sentences: a target with its sign or as such, and the value reached."""

from loaders.figures.claim import Claim
from loaders.figures.sentences.reading import Number, Reading, claim
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.phrases import unlinked

_SIGN = 3  # characters of a sign such as >=
_SIGNS = tuple("≥≤＞＜<≧≦>=")
_JOINS = ("和", "、", "与", "及")


def read_bound(number: Number, reading: Reading) -> Claim | None:
    """架数≥6架，实际6架: a target told with its sign, and the value reached, in a sentence; None elsewhere."""
    last = reading.last
    if number.gap.endswith(_SIGNS) and phrase("at_bound").search(number.gap[-_SIGN:]):
        name = number.clause.strip("，。；：、 ≥≤＞＜><=≧≦")
        if phrase("goal_value").match(name):  # …满意度”，目标值≥90%
            name = number.gap.rpartition("，")[0].strip("，。；：、 ") or name
        return claim(number, "indicator", "indicator_in_sentence", "target", subject=name or None)
    if _is_goal(number):
        name = (number.gap.rpartition("，")[0] or number.clause).strip("，。；：、 ")
        return claim(number, "indicator", "indicator_in_sentence", "target", subject=name or None)
    if (
        last is not None
        and last.unit == number.quantity.unit
        and phrase("goal_in_bracket").fullmatch(number.gap)
    ):
        return claim(number, "indicator", "indicator_in_sentence", "target", subject=last.subject)
    if _is_beside_goal(number):
        name = number.clause.strip("，。；：、 ")
        return claim(number, "indicator", "indicator_in_sentence", "actual", subject=name or None)
    if "值" in number.clause and phrase("value_reached").search(
        number.clause
    ):  # 目标值100%，抽查320份，…，实际完成值97.8%
        subject = reading.goal.subject if reading.goal is not None else None
        return claim(number, "indicator", "indicator_in_sentence", "actual", subject=subject)
    told = last if last is not None and last.fact_kind == "indicator" else None
    if told and number.gap in _JOINS and told.unit == number.quantity.unit:  # 指标值分别为58人和165人
        return claim(number, "indicator", "indicator_in_sentence", told.measure, subject=told.subject)
    before = reading.before_last  # 指标值95%，抽查320户，实际为99.1%
    if told is None and before is not None and before.unit == number.quantity.unit:
        told = before if before.fact_kind == "indicator" else None
    goal = reading.goal  # 满意度目标值≥90%，发放问卷300份、收回286份，综合满意度94.6%
    if told is None and goal is not None and goal.unit == number.quantity.unit and _is_of_goal(goal, number):
        told = goal  # 目标值90%，发放问卷200份，收回194份，实际96%
    if (
        told
        and told.measure == "target"
        and (phrase("reached").search(number.clause) or _is_of_goal(told, number))
    ):
        is_share = number.quantity.dimension == "percent" and told.unit != number.quantity.unit
        measure = "execution_pct" if is_share else "actual"  # 目标150户，完成率80%
        return claim(number, "indicator", "indicator_in_sentence", measure, subject=told.subject)
    return None


def _is_beside_goal(number: Number) -> bool:
    """助餐点26个（目标25个）, 合格率98%（目标≥95%）: what was counted, with its target in brackets behind it."""
    quantity = number.quantity
    is_counted = quantity.dimension not in ("money", "score", "none")
    is_counted = is_counted and number.following.startswith("（")
    told = phrase("goal_bracket_ahead").match(number.following) if is_counted else None
    return told is not None and told["unit"] == quantity.unit


def _is_of_goal(goal: Claim, number: Number) -> bool:
    """Whether the value reached is told of the target of the sentence: by its name, or as what was reached alone."""
    alone = phrase("reached_alone").fullmatch(number.clause.strip("，；、 ")) is not None
    return alone or _names_again(goal, number)


def _names_again(target: Claim, number: Number) -> bool:
    """群众满意度目标值≥90%，抽查120人，满意率为94%: the rate of the target is named once more."""
    aim, rate = (
        phrase("rate_named").search(target.subject or ""),
        phrase("rate_named").search(unlinked(number.clause)),
    )
    if aim is None and phrase("goal_value").match(target.subject or ""):
        return rate is not None  # 满意度指标。目标值85%以上，满意度为94.6%
    return aim is not None and rate is not None and aim["rate"][:-1] == rate["rate"][:-1]


def _is_goal(number: Number) -> bool:
    """Whether a number is told as a target, with what was reached right after it."""
    if number.quantity.unit in ("项", "个", "条") and number.clause.endswith("指标"):
        return False  # 设置绩效指标26项，完成25项: how many there are
    if "标" in number.gap and _names_goal(number):
        return True
    reached = phrase("reached_ahead").match(number.following)
    if reached is None or not reached["unit"].startswith(number.quantity.unit or "%"):
        return False
    ways = (phrase("bounded_goal"), phrase("intended"))
    return number.quantity.dimension == "percent" or any(way.search(number.clause) for way in ways)


def _names_goal(number: Number) -> bool:
    """Whether a number is told as 目标值, or as a goal or indicator with what was reached right after it."""
    if phrase("goal_value").match(number.clause.lstrip("，；")):
        return True
    told = phrase("goal_told").search(number.clause) or phrase("indicator_named").search(number.gap)
    return bool(told and phrase("goal_reached").match(number.following))
