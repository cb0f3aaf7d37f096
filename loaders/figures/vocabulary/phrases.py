"""Small words around a number: links, directions, measures. Text in, meaning out; no memory."""

import functools
import re
from typing import NamedTuple

from loaders.figures.vocabulary.lexicon import Label, Lexicon
from loaders.figures.vocabulary.phrase_book import phrase

LINK = phrase("link")
_REMARK = re.compile(r"（[^（）]*）")
_RAISED_TO = phrase("raised_to")
_TEXTS = 1024  # texts whose end is remembered: several readers ask about the same one
_LINKS = 30  # characters that linking words may fill
DELIMITERS = "，。；：！？"


class Direction(NamedTuple):
    """An increase or decrease that ends directly before a number."""

    sign: int
    kind: str  # change, adjustment
    start: int


@functools.lru_cache(maxsize=_TEXTS)
def unlinked(text: str) -> str:
    """``text`` without the linking words (为, 达到, 共计, 约 …) at its end."""
    return text[: LINK.search(text, max(0, len(text) - _LINKS)).start()]


@functools.lru_cache(maxsize=_TEXTS)
def clause_of(text: str) -> str:
    """What stands after the last delimiter outside brackets."""
    depth = 0
    for index in range(len(text) - 1, -1, -1):
        character = text[index]
        if character == "）":
            depth += 1
        elif character == "（":
            if depth == 0:
                return text[index + 1 :]
            depth -= 1
        elif depth == 0 and character in DELIMITERS:
            rest = text[index + 1 :]
            if rest.strip("、 "):
                return rest
            return clause_of(text[:index]) + text[index:] if character == "：" else rest
    return text


def without_circumstances(text: str) -> str:
    """``text`` without why people are helped (因疫情…), who may be (对象有…) and which offices took part: no programmes."""
    text = phrase("cause_of_help").sub("", text) if "因" in text else text
    text = phrase("recipients_told").sub("", text) if "对象" in text else text
    return phrase("offices_listed").sub("", text) if "等" in text else text


@functools.lru_cache(maxsize=_TEXTS)
def enumerated(text: str) -> tuple[re.Match[str], ...]:
    """The items of an enumeration (一是…, 1.…) that begin in ``text``."""
    return tuple(phrase("enumerator").finditer(text))


@functools.lru_cache(maxsize=_TEXTS)
def direction(gap: str, lexicon: Lexicon) -> Direction | None:
    """The change or adjustment whose amount the number is; None for 提高到 and the like, which give a level."""
    stem = unlinked(gap)
    if _RAISED_TO.search(phrase("hedge_of_level").sub("", gap)) and not gap.endswith("调整为"):
        return None
    for kind, labels in (("adjustment", lexicon.adjustments), ("change", lexicon.changes)):
        label = labels.last(stem)
        if label and label.end == len(stem):
            return Direction(int(label.row["sign"]), kind, label.start)
    return None


def measure_cue(gap: str, lexicon: Lexicon, taken: tuple[Label, ...] = ()) -> Label | None:
    """The word nearest to the number that says which figure it is (年初预算, 决算, 结余 …), outside account names."""
    found = None
    for cue in lexicon.measures.find_all(gap):
        if (
            cue.row["measure"] != "final" and gap[cue.start :].startswith(("年初", "全年", "调整"))
        ) or not any(label.start <= cue.start and cue.end <= label.end for label in taken):
            found = cue
    return found


def brackets_closed(text: str) -> str:
    """``text`` without complete bracketed remarks."""
    while "）" in text and (shorter := _REMARK.sub("", text)) != text:
        text = shorter
    return text


def masked(text: str) -> str:
    """``text`` with comparisons, reasons and what is left out blanked: what stands there is not the subject."""
    for pattern in (phrase("compared"), phrase("reason"), phrase("left_out")):
        text = pattern.sub(lambda match: "□" * len(match.group()), text)
    return text


def uncompared(text: str) -> str:
    """``text`` with what a figure is compared with (与年初预算相比) or does not hold (不含上年结转) blanked: no measure of it."""
    for pattern in (phrase("compared_with"), phrase("left_out")):
        text = pattern.sub(lambda match: "□" * len(match.group()), text)
    return text


def in_sentence(gap: str) -> str:
    """``gap`` with what stands before its last full stop blanked."""
    start = gap.rfind("。", 0, max(0, len(gap) - 1)) + 1
    return "□" * start + gap[start:]
