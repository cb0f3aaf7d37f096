"""From a number and what stands around it to a value with its unit: money, rates, counts, percentages."""

import re
from decimal import Decimal
from typing import NamedTuple

from loaders.figures.numbers.number_tokens import to_decimal
from loaders.figures.vocabulary.lexicon import LabelSet, Lexicon
from loaders.seeds import read_seed

_MULTIPLIER = r"(?:百万|千万|十万|万亿|[百千万亿])"
_PER = (
    r"人|户|床|张|生|月|年|学年|学期|季度|季|天|日|次|对|具|平方米|亩"
    r"|个|家|名|位|套|岗|站|间|场|例|件|节|课时|穴|副|座|所|辆|餐"
)
_MONEY = re.compile(
    rf"(?P<slip>/[月年])?(?P<over>余|多|来)?(?P<mult>{_MULTIPLIER})?(?P<over2>余|多)?元(?:人民币)?"
    rf"(?P<rate>(?:[/∕／·.•]每?|每)(?:{_PER})(?:(?:[/∕／·.•、⋅・*?？]每?|每)?(?:{_PER})(?![份底末度初]))?)?"
)
# a converter may print the point of 元/人·月 as ? or *; 元 is lost: 1080/人·月
_LOST_MONEY = re.compile(
    r"(?P<rate>[/∕／](?:[人户床][/∕／·.•、⋅・*?？]?[月年]|[月年][/∕／·.•、⋅・*?？][人户床])(?![份底末度初]))"
)
_BARE_MONEY = re.compile(
    r"(?P<over>余|多)?(?P<mult>万亿|万|亿)(?P<over2>余|多)?(?=$|[，。；、（）！/]|左右|以上)"
)
_MYRIADS = ("万", "亿")
_RATIO = re.compile(r"[：:]1(?!\d)")
_TENTHS = re.compile(r"成(?=[，。；、）]|左右|以上|以下|多|$)")
# a measure word that no list has: one character alone between the number and a stop (拆除活人墓37冢，)
_NO_UNIT = (
    "一二三四五六七八九十级类号度点期章第上下左右前后内中起止至到和与或及等余多万亿元年月日时分成倍楼层室幢"
)
_UNLISTED = re.compile(rf"[万亿]?(?![{_NO_UNIT}])[一-龥](?=[，。；、）])")
_NOUN = re.compile("[一-龥]{2}")  # right before such a number
_OVER = re.compile(rf"(余|多|来)?({_MULTIPLIER})?(余|多)?")
_JOIN = re.compile(
    r"(?:余|多)?(?P<mult>[万亿])?(?:、|和|及|与|或|-{1,2}|~|至|到)(?P<next>\d[\d,]*(?:\.\d+)?)"
)
_LONGEST_LIST = 40  # numbers that share the unit of the last one
_HEDGES = tuple(
    (row["bound"], row["position"], re.compile(row["pattern"])) for row in read_seed("labels/hedges.csv")
)
_HEDGED = {  # whether any hedge stands beside a number: most have none
    position: re.compile(
        "|".join(f"(?:{pattern.pattern})" for _, side, pattern in _HEDGES if side == position)
    )
    for position in ("before", "after")
}
# 12万3千元, 1亿2000万元: one amount in two numbers, neither of which tells it
_BEGINS, _BEGUN = re.compile(r"[万亿](?=\d[\d,]*[千百十万]*[元人户])"), re.compile(r"\d[万亿]$")
_WHOLE = "项部"  # 3.12 项目支出, 41.09 部门: of these nobody counts parts
_NOT_AFTER = {  # characters that make another word of a unit: 分类, 县级, 本年
    "分": "别类散管局公",
    "县": "级委政民财",
    "区": "级域间内委政民财",
    "本": "年月级期",
    "支": "出付",
}
_RATE_WORDS = LabelSet(read_seed("labels/rate_words.csv"))


class Quantity(NamedTuple):
    """A value as published.

    ``dimension``: money, rate, percent, person, household, bed, institution, thing, case, score, multiple; none without a unit.
    """

    value: Decimal
    unit: str
    dimension: str
    measure: str  # what the unit alone says: persons, households, …
    end: int  # where the unit ends in the text
    bound: str | None = None
    rate_period: str | None = None
    rate_per: str | None = None


def read_quantity(text: str, start: int, end: int, lexicon: Lexicon) -> Quantity:
    """The quantity of the number at ``text[start:end]`` (compact text)."""
    quantity = _with_unit(text, start, end, lexicon)
    if quantity.dimension == "none":
        quantity = _unit_of_list(text, start, end, lexicon) or quantity
    bound = None if quantity.bound else _bound(text, start, quantity.end)
    return quantity._replace(bound=bound) if bound else quantity


def in_unit(value: Decimal, unit: str, end: int, lexicon: Lexicon) -> Quantity:
    """The quantity of a number whose unit stands elsewhere: 一级150、二级110（元/人/月）."""
    return _with_unit(f"1{unit}", 0, 1, lexicon)._replace(value=value, end=end)


def rate_of(gap: str, quantity: Quantity) -> Quantity | None:
    """The quantity as a rate, when words before it say so (每人每月 … 元); None otherwise."""
    words = _RATE_WORDS.last(gap)
    if words is None or quantity.dimension != "money":
        return None
    period, per = words.row["rate_period"], words.row["rate_per"]
    unit = quantity.unit + "".join(f"/{part}" for part in (_PRINTED.get(per), _PRINTED.get(period)) if part)
    return quantity._replace(unit=unit, dimension="rate", rate_period=period, rate_per=per or None)


_PRINTED = {"month": "月", "year": "年", "day": "日", "person": "人", "household": "户", "bed": "张"}
_PERIODS = {"月": "month", "年": "year", "季": "quarter", "天": "day", "日": "day"}
_PERS = {
    "人": "person",
    "生": "person",
    "名": "person",
    "位": "person",
    "户": "household",
    "床": "bed",
    "张": "bed",
    "家": "institution",
    "具": "case",
    "例": "case",
    "次": "time",
}


def _with_unit(text: str, start: int, end: int, lexicon: Lexicon) -> Quantity:
    token = text[start:end]
    value = to_decimal(token)
    following = text[end : end + 1]
    if (text[start - 1 : start] in _MYRIADS and _BEGUN.search(text, max(0, start - 2), start)) or (
        following in _MYRIADS and _BEGINS.match(text, end)
    ):
        return Quantity(value, "", "none", "", end)
    if token.endswith("%") or following == "%":
        return Quantity(value, "%", "percent", "", end)
    if following == "‰" or (following == "成" and _TENTHS.match(text, end)):
        return Quantity(value, following, "percent", "", end + 1)
    if following in ("：", ":") and (ratio := _RATIO.match(text, end)):
        return Quantity(value, ratio.group(), "multiple", "rate", ratio.end())
    if match := _MONEY.match(text, end) or _LOST_MONEY.match(text, end):
        return _money(value, match)
    over = _OVER.match(text, end)
    rest = over.end()
    for length in range(5, 0, -1):
        row = lexicon.count_units.get(text[rest : rest + length])
        is_part = row and row["unit"][0] in _WHOLE and value % 1 and not over.group(2)
        if row and not is_part and not _is_other_word(text, rest, row["unit"]):
            unit = (over.group(2) or "") + row["unit"]
            bound = "at_least" if over.group(1) or over.group(3) else None
            return Quantity(value, unit, row["dimension"], row["measure"], rest + length, bound)
    if match := _BARE_MONEY.match(text, end):
        bound = "at_least" if match["over"] or match["over2"] else None
        return Quantity(value, match["mult"], "money", "", match.end(), bound)
    whole = value == value.to_integral_value() or text.startswith(("万", "亿"), end)
    if whole and (match := _UNLISTED.match(text, end)) and _NOUN.fullmatch(text, max(0, start - 2), start):
        return Quantity(value, match.group(), "thing", "count", match.end())
    return Quantity(value, "", "none", "", end)


def _is_other_word(text: str, at: int, unit: str) -> bool:
    following = text[at + len(unit) : at + len(unit) + 1]
    return (
        unit in "人名户个"
        and text.startswith(("人民币", "名牌", "户外", "个性", "人均", "户均", "个百分点"), at)
        and unit != "个百分点"
    ) or (following != "" and following in _NOT_AFTER.get(unit, ""))


def _money(value: Decimal, match: re.Match[str]) -> Quantity:
    told = match.groupdict()
    bound = "at_least" if told.get("over") or told.get("over2") else None
    unit = (told.get("mult") or "") + "元"
    rate = told["rate"] or told.get("slip")
    if not rate:
        return Quantity(value, unit, "money", "", match.end(), bound)
    period = next((p for p in ("月", "年", "季", "天", "日") if p in rate), "")
    per = next((c for c in rate if c in _PERS), "")
    return Quantity(
        value, unit + rate, "rate", "", match.end(), bound, _PERIODS.get(period, "once"), _PERS.get(per)
    )


def _unit_of_list(text: str, start: int, end: int, lexicon: Lexicon) -> Quantity | None:
    """12、15万元 / 1-2万元: a number without unit takes that of the number it is joined to."""
    following, last = None, end
    for _ in range(_LONGEST_LIST):
        match = _JOIN.match(text, last)
        if not match:
            return None
        following, last = _with_unit(text, *match.span("next"), lexicon), match.end()
        if following.dimension != "none":
            break
    if following is None or following.dimension in ("none", "percent"):
        return None
    return following._replace(value=to_decimal(text[start:end]), end=end, bound=None)


def _bound(text: str, start: int, end: int) -> str | None:
    before, after = text[max(0, start - 8) : start], text[end : end + 5]
    if not _HEDGED["before"].search(before) and not _HEDGED["after"].match(after):
        return None
    for bound, position, pattern in _HEDGES:
        if pattern.search(before) if position == "before" else pattern.match(after):
            return bound
    return None
