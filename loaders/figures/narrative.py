"""Reads a paragraph from left to right and claims its numbers."""

import bisect
import re

from loaders.blocks.block import CompactText
from loaders.figures.claim import Claim
from loaders.figures.contexts.inline_headings import below_inline
from loaders.figures.counts.counts import read_count
from loaders.figures.counts.told_indicators import read_bound
from loaders.figures.money.charity import of_charity
from loaders.figures.money.lines_in_turn import line_of_stages, of_line_in_turn
from loaders.figures.money.money import read_money
from loaders.figures.numbers.none_figures import read_none
from loaders.figures.numbers.number_tokens import NumberToken
from loaders.figures.numbers.quantities import Quantity
from loaders.figures.percentages.percents import read_percent
from loaders.figures.rates.rate_groups import reaches_level
from loaders.figures.rates.standards import find_standard, read_multiple
from loaders.figures.sentences.memory import SENTENCE_END, end_sentence, remember, take_in
from loaders.figures.sentences.reading import Number, Reading, past_remark
from loaders.figures.sentences.told_periods import period_told
from loaders.figures.sentences.units_in_context import told_quantity
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.phrases import clause_of, enumerated
from loaders.figures.vocabulary.programs import MIXED, nearest_program, noun_end, program_of

_REACH = 1000  # characters of a sentence that are looked back at: text without full stops may go on for pages
_RANGE = ("-", "~", "至", "到")
_JOINS = ("、", "和", "及", "与")
_FURTHEST = (
    2000  # characters that are looked back: a text without full stops is not read again for every number
)
_RIGHT = re.compile(
    r"(?:[^，。；：、！？\d（）]|（[一-龥]{1,6}）|\d+(?:-\d+)?(?:周)?岁|(?:19|20)\d\d年|\d0年代)*"
)


def read_paragraph(
    compact: CompactText, tokens: list[NumberToken], reading: Reading, label: str = "", unit: str = ""
) -> list[Claim]:
    """A claim for every number of a paragraph that is understood or states no fact; the others are left out.

    ``label`` and ``unit`` are what a table says of the cell that is read.
    """
    text = label + compact.characters + (unit if tokens and not unit.endswith("元") else "")
    text = text.replace("依次", "分别")  # the same, in as many characters
    spans = [
        (len(label) + start, len(label) + end) for start, end in (_span(compact, token) for token in tokens)
    ]
    claims: list[Claim] = []
    if not label and (told := phrase("paragraph_label").match(text)):
        reading.label = program_of(told.group(), reading.lexicon)
    previous_end, sentence_start, section = 0, 0, reading.section
    for token, (start, end) in zip(tokens, spans, strict=True):
        if none := read_none(text, start, end, token.char_start, reading.lexicon):
            claims.append(none)
            continue
        if start > _FURTHEST:
            previous_end = max(previous_end, start - _FURTHEST)
            sentence_start = max(sentence_start, start - _FURTHEST)
        passed = text[previous_end:start]
        reading.section = below_inline(passed, reading.section, section)
        for stop in SENTENCE_END.finditer(passed):
            sentence_start = previous_end + stop.end()
            end_sentence(reading, passed[: stop.start()])
        last = end - (text[end - 1] == "，")  # 编制24,其中…: a comma that the number before it took
        quantity = told_quantity(text, (start, last), passed, unit, reading)
        number = _number(token, text, (sentence_start, previous_end, start), quantity, reading)
        take_in(number, passed, reading)
        found = _at_visit(_dated(_read(number, reading), number), number)
        found = of_line_in_turn(of_charity(found, number, reading), number, reading)
        if found:
            claims.append(found)
            remember(found, number, reading)
        elif phrase("sum_of_things").search(number.clause):
            reading.last = reading.previous_head = None  # 两项合计…，比上年净增…: a change of the sum
        previous_end = max(quantity.end, last)
        if found and found.pattern_id == "count_before_noun":  # the noun is no subject of what follows
            previous_end += noun_end(number.following, reading.lexicon)
    return claims


def _span(compact: CompactText, token: NumberToken) -> tuple[int, int]:
    start = bisect.bisect_left(compact.offsets, token.char_start)
    return start, bisect.bisect_left(compact.offsets, token.char_end)


def _number(
    token: NumberToken, text: str, places: tuple[int, int, int], quantity: Quantity, reading: Reading
) -> Number:
    sentence_start, previous_end, start = places
    gap = passed = text[previous_end:start]
    for item in enumerated(passed):
        title_start = item.end() - len(item["title"])
        gap = text[start - len(passed) + title_start : start]
    gap = phrase("footnote_mark").sub("", gap)
    is_range = text.startswith(_RANGE, quantity.end)
    told_to = (
        phrase("range_end").match(text, quantity.end) if is_range else None
    )  # 1-2万元临时救助: what follows the upper end
    following = text[told_to.end() if told_to else quantity.end :][:40]
    sentence = text[max(sentence_start, start - _REACH) : start]
    period = period_told(passed, sentence, reading)
    return Number(
        token.char_start,
        gap,
        clause_of(gap),
        sentence,
        _RIGHT.match(following).group(),
        following,
        quantity,
        period,
    )


_AT_A_DATE = {"persons", "households", "beds", "institutions", "count", "share_pct"}


def _dated(found: Claim | None, number: Number) -> Claim | None:
    """截至11月底…2109户: with a cut-off date, what is counted without a verb of doing is the state at that date."""
    if found is None or not number.period.cut_off or found.measure not in _AT_A_DATE:
        return found
    if found.fact_kind not in ("beneficiary", "staffing", "asset"):
        return found
    if phrase("counted_over_time").search(number.sentence.rpartition("；")[2]):
        return found
    return found._replace(period_kind="state")


_GIVEN = {"beneficiary", "payment", "standard"}


def _at_visit(found: Claim | None, number: Number) -> Claim | None:
    """走访低保、特困家庭86户，送去慰问金2.6万元: several groups are given at a visit what is no benefit of theirs."""
    told = found is not None and found.code == MIXED and found.fact_kind in _GIVEN
    told = told and phrase("visiting").search(number.sentence + number.following.partition("。")[0])
    return found._replace(code="holiday_relief") if told else found


def _read(number: Number, reading: Reading) -> Claim | None:
    named = number
    if reading.heads and reading.head_index < len(reading.heads):
        head = reading.heads[reading.head_index] + reading.head_verb
        told = "分别" in number.gap and number.quantity.dimension == "percent"
        grown = number.gap.rpartition("分别")[2] if told else ""
        head = head if head.endswith(grown) else head + grown  # 甲和乙标准分别增长a%、b%
        named = number.renamed(line_of_stages(number.gap, head) + head)
        reading.head_index += 1
    quantity, last = number.quantity, reading.last
    if (
        last
        and phrase("range_mark").match(number.gap.strip())
        and quantity.unit in (last.unit, "")
        and last.value is not None
        and not reaches_level(number, last)
    ):
        return last._replace(
            char_start=number.char_start, value=quantity.value, bound="at_most"
        )  # upper end of a range
    growth = named is not number and last is not None and last.measure == "change_pct"
    growth = growth and last.fact_kind != "account"  # the next account is named by its head
    changed = growth or (named is number and last is not None and last.measure == "change")
    if changed and number.gap in _JOINS and quantity.unit == last.unit:
        sign = -1 if last.value < 0 else 1  # 分别提高120元、252元
        code = nearest_program(named.clause, reading.lexicon) if growth else reading.next_changed(last)
        return last._replace(
            char_start=number.char_start, code=code or last.code, value=quantity.value * sign
        )
    if quantity.dimension == "percent":
        return read_bound(number, reading) or read_percent(named, reading)
    if quantity.dimension == "multiple":
        return read_multiple(named, reading)
    if indicator := read_bound(number, reading):
        return indicator
    if standard := find_standard(number, named, reading):
        return standard
    if quantity.dimension == "money":
        return read_money(past_remark(named), reading)
    if quantity.dimension == "none":
        return None
    return read_count(named, reading)
