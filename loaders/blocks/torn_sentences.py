"""Sentences whose numbers stand on lines of their own, as pages give them that mark each number up (347 / 户，612 / 人).

Lines are put together only where a number is followed by its unit, and behind one of these units a clause ends or goes
on: no cell of a table begins like that.
"""

import functools
import re
from collections.abc import Sequence

from loaders.blocks.cell_words import known_units
from loaders.blocks.lines import PhysicalLine, joined

_NUMBER = re.compile(r"\s*[\d,]*\d(?:\.\d+)?\s*")
_WORDS = re.compile(r"[^|\t]*[一-龥（(“，,、：:]\s*")


@functools.cache
def _led() -> re.Pattern[str]:
    """A line that begins with the unit of the number before it; ``clause``: what no cell goes on with."""
    units = "|".join(sorted(map(re.escape, {*known_units(), "%", "％"}), key=len, reverse=True))
    clause = r"[，,、；;。！）)]|提高|增加|上[升调涨]|调整|下[降调]|减少|降|至|到|的"
    return re.compile(rf"\s*[余多]?[万亿]?[余多]?(?:{units})(?:\s*$|(?P<clause>{clause})[^|\t]*$)")


def sentences_rejoined(lines: Sequence[PhysicalLine]) -> list[PhysicalLine]:
    """The lines, those of one sentence as one."""
    found: list[PhysicalLine] = []
    at = 0
    while at < len(lines):
        end = _end_of_sentence(lines, at)
        found.append(joined(lines[at:end]))
        at = end
    return found


def _end_of_sentence(lines: Sequence[PhysicalLine], first: int) -> int:
    """Behind the last line that goes on with the sentence of line ``first``: that line alone, or pairs of number and unit."""
    at, is_sentence = first + 1, False
    while at + 1 < len(lines) and _NUMBER.fullmatch(lines[at].raw) and _WORDS.fullmatch(lines[at - 1].raw):
        led = _led().match(lines[at + 1].raw)
        if led is None or lines[at].blank_before or lines[at + 1].blank_before:
            break
        is_sentence = is_sentence or led["clause"] is not None
        at += 2
    return at if is_sentence else first + 1
