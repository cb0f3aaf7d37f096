"""Reads a paragraph from left to right and claims its numbers."""

import bisect
import re
from dataclasses import replace
from decimal import Decimal

from loaders.blocks.block import CompactText
from loaders.figures.claim import Claim
from loaders.figures.counts import names_standard, read_count, read_standard
from loaders.figures.money import read_money
from loaders.figures.none_figures import read_none
from loaders.figures.number_tokens import NumberToken
from loaders.figures.percents import read_percent
from loaders.figures.periods import Period, period_of, year_period
from loaders.figures.phrases import DELIMITERS, clause_of, unlinked
from loaders.figures.programs import narrow, nearest_program, program_of
from loaders.figures.quantities import Quantity, rate_of, read_quantity
from loaders.figures.reading import Number, Reading

_SENTENCE_END = re.compile(r"[。！？]")
_ENUMERATOR = re.compile(r"(?:[一二三四五六七八九十]+是|第[一二三四五六七八九十]，|(?<![\d.])\d{1,2}[、.](?=[^\d])|（(?:[一二三四五六七八九十]{1,3}|\d{1,2})）)(?P<title>[^，。；：]*)")
_RIGHT = re.compile(r"(?:[^，。；：、！？\d（）]|\d+(?:-\d+)?(?:周)?岁|(?:19|20)\d\d年)*")
_LEVEL = re.compile(r"(?:提高|增加|增长|上升|调整|上调|提升|提标|降低|下调|调增|扩大|减少|下降)(?:了)?(?:到|至|为)$")
_OLD = re.compile(r"(?:由|从)[^，。；]*$")
_NEW_AHEAD = re.compile(r"^[^，。；]{0,24}?(?:提高|增加|增长|上升|调整|上调|提升|提标|降低|下调|扩大|减少|下降)(?:了)?(?:到|至|为)")
_BETWEEN_RATES = re.compile(r"^(?:元)?(?:每人每月|每人每年|/月|/年)?(?:、|和|及|与|，|或|-|~)?(?:分别)?(?:提高到|提标到|提高至|调整为|调整到|增加到|增至|上调至|上调到|提升至|提升到|到|至)?$")
_COORDINATED = re.compile(r"(?P<list>[^，。；：（）\d]+)$")


def read_paragraph(
    compact: CompactText, tokens: list[NumberToken], reading: Reading, label: str = "", unit: str = ""
) -> list[Claim]:
    """A claim for every number of a paragraph that is understood or states no fact; the others are left out.

    ``label`` and ``unit`` are what a table says of the cell that is read.
    """
    text = label + compact.characters
    spans = [(len(label) + start, len(label) + end) for start, end in (_span(compact, token) for token in tokens)]
    claims: list[Claim] = []
    previous_end = sentence_start = 0
    for token, (start, end) in zip(tokens, spans, strict=True):
        if none := read_none(text, start, end, token.char_start, reading.lexicon):
            claims.append(none)
            continue
        passed = text[previous_end:start]
        for stop in _SENTENCE_END.finditer(passed):
            sentence_start = previous_end + stop.end()
            _end_sentence(reading)
        quantity = read_quantity(text, start, end, reading.lexicon)
        if quantity.dimension == "none" and unit.endswith("元"):
            quantity = replace(quantity, unit=unit, dimension="money")
        if quantity.dimension == "none":
            quantity = _unit_of_whole(quantity, passed, reading)
        quantity = _by_context(quantity, text[max(0, start - 12) : start], text[quantity.end : quantity.end + 6])
        number = _number(token, text, (sentence_start, previous_end, start), quantity, reading)
        _prepare(number, passed, reading)
        found = _read(number, reading)
        if found:
            claims.append(found)
            _remember(found, number, reading)
        previous_end = max(quantity.end, end)
        if found and found.pattern_id == "count_before_noun":  # 5名孤儿、…: the noun is read, it is no subject of what follows
            label = next(reading.lexicon.programs.find_all(number.right), None)
            previous_end += label.end if label else 0
    return claims


def _unit_of_whole(quantity: Quantity, passed: str, reading: Reading) -> Quantity:
    """现有机构41家，其中公办26、民办15: parts without unit have that of their total."""
    whole = reading.last_quantity
    if whole is not None and whole.dimension == "money" and quantity.value == 0 and reading.lexicon.accounts.last(passed):
        return replace(quantity, unit=whole.unit, dimension="money")
    if whole is None or len(passed) > 10 or not (
        passed.startswith(("，", "（")) and re.search(r"其中|（", passed) or passed.startswith("、") and (reading.whole or reading.outer)
    ):
        return quantity
    return replace(quantity, unit=whole.unit, dimension=whole.dimension, measure=whole.measure)


def _by_context(quantity: Quantity, before: str, after: str) -> Quantity:
    """张 counts beds where beds are spoken of, 床 does not where quilts are; 个 counts people where a word for people follows."""
    if quantity.unit.endswith("张") and "床位" in before:
        return replace(quantity, dimension="bed", measure="beds")
    if quantity.dimension == "money" and quantity.unit in ("万", "亿") and re.search(r"(?:人|儿童|对象|群众|人数|人口|人员|户|户数|人次)(?:约|近|达|共|为)*$", before):
        return replace(quantity, dimension="person", measure="persons")
    if quantity.dimension == "bed" and re.search(r"[被褥毯席][^，。；、]{0,2}$", before):
        return replace(quantity, dimension="thing", measure="count")
    if quantity.unit.endswith("个") and re.match(r"[^，。；、]{0,3}(?:害人|孤儿|儿童(?!之家|福利|服务|关爱)|孩子|学生|群众|残疾人(?!联)|老人(?!日|食|助|活|之))", after):
        return replace(quantity, dimension="person", measure="persons")
    return quantity


def _span(compact: CompactText, token: NumberToken) -> tuple[int, int]:
    start = bisect.bisect_left(compact.offsets, token.char_start)
    return start, bisect.bisect_left(compact.offsets, token.char_end)


def _number(token: NumberToken, text: str, places: tuple[int, int, int], quantity: Quantity, reading: Reading) -> Number:
    sentence_start, previous_end, start = places
    gap = passed = text[previous_end:start]
    for item in _ENUMERATOR.finditer(passed):
        title_start = item.end() - len(item["title"])
        gap = text[start - len(passed) + title_start : start]
    following = text[quantity.end : quantity.end + 40]
    sentence = text[sentence_start:start]
    period = period_of(sentence, reading.fiscal_year, reading.period)
    return Number(token.char_start, gap, clause_of(gap), sentence, _RIGHT.match(following).group(), following, quantity, period)


def _end_sentence(reading: Reading) -> None:
    reading.previous_head = reading.head or reading.previous_head
    reading.last = reading.head = None
    reading.basis = reading.period = None
    reading.heads, reading.outer = [], []
    reading.whole = None
    reading.spoken = []
    reading.list_program = None


def _prepare(number: Number, passed: str, reading: Reading) -> None:
    """Take in what stands between the number before and this one."""
    lexicon = reading.lexicon
    item = 0
    for match in _ENUMERATOR.finditer(passed):
        reading.topic = program_of(match["title"], lexicon)
        reading.whole = None
        item = match.start()
    sentence = passed[max((m.end() for m in _SENTENCE_END.finditer(passed)), default=0) :]
    if topic := nearest_program(passed[item:], lexicon):
        reading.topic = topic
    for character in sentence:
        if character == "（":
            reading.outer.append((reading.last, reading.whole))
        elif character == "）" and reading.outer:
            reading.last, reading.whole = reading.outer.pop()
    if re.search(r"其中|包括：|分别是", sentence):
        reading.whole = reading.last_amount
    if "；" in sentence:
        reading.spoken = []
    if listed := re.search(r"(?P<head>[^，。；：]*(?:人数|户数|数量|对象|如下))：[^：。；]{0,12}$", sentence):
        reading.list_program = nearest_program(listed["head"], lexicon)
    if base := lexicon.bases.last(sentence):
        reading.basis = base.row["basis"]
    if "分别" in sentence:
        heads = _coordinated(sentence[: sentence.rindex("分别")])
        reading.heads, reading.head_index = _complete(heads, reading), 0
    elif reading.heads and _LEVEL.search(sentence):
        reading.head_index = 0
    elif reading.heads and len(sentence) > 6:
        reading.heads = []


def _coordinated(text: str) -> list[str]:
    match = _COORDINATED.search(text.rstrip("，："))
    heads = re.split(r"、|和|及|与", match["list"]) if match else []
    return [head for head in heads if head]


def _complete(heads: list[str], reading: Reading) -> list[str]:
    """城市、农村月人均补差: a head without a subject of its own shares that of the last one."""
    if not any(_tells(head, reading) for head in heads):
        return []
    known = [nearest_program(h, reading.lexicon) or narrow(reading.topic or "", h, reading.lexicon) for h in heads]
    return [head if code or not known[-1] else head + heads[-1] for head, code in zip(heads, known, strict=True)]


def _tells(head: str, reading: Reading) -> bool:
    """Whether a coordinated word says what a figure is about (a subject, a measure), not just when."""
    lexicon = reading.lexicon
    if any(labels.last(head) for labels in (lexicon.programs, lexicon.accounts, lexicon.measures)):
        return True
    return narrow(reading.topic or reading.section.program or "", head, lexicon) is not None


def _read(number: Number, reading: Reading) -> Claim | None:
    named = number
    if reading.heads and reading.head_index < len(reading.heads):
        named = number.renamed(reading.heads[reading.head_index])
        reading.head_index += 1
    quantity, last = number.quantity, reading.last
    if last and number.gap.strip() in ("-", "--", "~", "至", "到") and quantity.unit in (last.unit, "") and last.value is not None:
        return replace(last, char_start=number.char_start, value=quantity.value, bound="at_most")  # upper end of a range
    if quantity.dimension == "percent":
        return read_percent(named, reading)
    if quantity.dimension == "multiple":
        return read_standard(named, reading, False) if names_standard(number.sentence) else None
    if standard := _standard(number, named, reading):
        return standard
    if quantity.dimension == "money":
        return read_money(named, reading)
    if quantity.dimension == "none":
        return None
    return read_count(named, reading)


def _standard(number: Number, named: Number, reading: Reading) -> Claim | None:
    quantity, last = number.quantity, reading.last
    if quantity.dimension not in ("money", "rate"):
        return None
    follows = last is not None and last.fact_kind == "standard" and _BETWEEN_RATES.match(number.gap)
    if quantity.dimension == "money":
        rate = rate_of(clause_of(number.gap), quantity) or (rate_of(number.gap[-30:], quantity) if names_standard(number.gap) else None)
        if rate is None and follows:
            rate = replace(quantity, unit=last.unit if _same_scale(last.unit, quantity.unit) else quantity.unit, dimension="rate", rate_period=last.rate_period, rate_per=last.rate_per)
        if rate is None and quantity.unit == "元" and names_standard(clause_of(number.gap)) and quantity.value < Decimal(100_000):
            rate = replace(quantity, dimension="rate")
        if rate is None:
            return None
        quantity = rate
    old = bool(_OLD.search(number.sentence)) and bool(_NEW_AHEAD.match(number.following)) and not _LEVEL.search(unlinked_level(number.gap))
    period = year_period(reading.fiscal_year - 1) if old and reading.fiscal_year else number.period
    period = Period(period.start, period.end, "monthly" if quantity.rate_period == "month" else "flow", period.cut_off, period.year)
    return read_standard(replace(named, quantity=quantity, period=period), reading, old)


def _same_scale(unit: str | None, money: str) -> bool:
    return (unit or "").split("/")[0].split("·")[0] == money


def unlinked_level(gap: str) -> str:
    """The gap up to 提高到, with hedges after it removed."""
    return re.sub(r"(?:每人每[月年]|约|不低于|近)+$", "", gap)


def _remember(found: Claim, number: Number, reading: Reading) -> None:
    if found.fact_kind in ("account", "functional", "project") and reading.head is None and not reading.outer:
        reading.head = found
    reading.last = found
    if number.quantity.dimension != "percent":
        reading.last_amount, reading.last_quantity = found, number.quantity
    if found.fact_kind in ("beneficiary", "payment", "standard") and found.code:
        reading.spoken.append(found.code)
    if number.period.cut_off:
        reading.period = number.period
