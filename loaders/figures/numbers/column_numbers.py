"""Numbers of columns (栏次 1 2 3), wherever a table puts them: in bars, between blanks, a cell a line. They state no fact.

栏次 | 1 | 2=3+4 | 3 | 4 · 类 款 项 栏次 1 2 3 · 甲 乙 丙 1 2 3 · 栏次 金额 1 (of a table whose rows ran into each other)
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from loaders.figures.claim import Claim
from loaders.figures.numbers.number_tokens import NumberToken

MOST_COLUMNS = 40

_LEAD = re.compile(
    r"栏\s*次(?:[\s|]*(?:金\s*额|(?:预|决)算数))?(?=[\s|]*\d)"
    r"|(?<![^\s|])甲[\s|]+乙(?:[\s|]+[丙丁戊])*(?=[\s|]+1[\s|]+2(?![^\s|]))"
)
_APART = re.compile(r"[\s|]+")
_ADDED = re.compile(r"\s*[=＝+＋()（）-]+\s*")  # 2=3+4
_NUMBER = re.compile(r"\d{1,2}")


def column_numbers(text: str, tokens: Sequence[NumberToken]) -> list[Claim]:
    """Claims of the numbers of columns that follow their name one by one."""
    starts = [token.char_start for token in tokens]
    found: list[Claim] = []
    for lead in _LEAD.finditer(text):
        first = bisect_left(starts, lead.end())
        found += [
            Claim(token.char_start, "none", "column_number", "ordinal")
            for token in _numbers(text, lead.end(), tokens[first : first + MOST_COLUMNS])
        ]
    return found


def _numbers(text: str, place: int, tokens: Sequence[NumberToken]) -> Iterator[NumberToken]:
    """The tokens from a place on that go on counting, with those of the sums among them."""
    due: int | None = None
    for token in tokens:
        gap = text[place : token.char_start]
        if not _NUMBER.fullmatch(token.text) or not (
            _APART.fullmatch(gap) or (due and _ADDED.fullmatch(gap))
        ):
            return
        if _APART.fullmatch(gap):
            if due is not None and int(token.text) != due:
                return
            due = int(token.text) + 1
        yield token
        place = token.char_end
