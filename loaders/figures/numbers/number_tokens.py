"""Every number that a text states, in order, none lost."""

import bisect
import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import NamedTuple

# Full-width digits, point, comma and percent sign are the same characters in another width.
_WIDTH = str.maketrans("０１２３４５６７８９．，％", "0123456789.,%")
_FULL_WIDTH_TOKEN = re.compile(
    r"[0-9０-９](?:[0-9０-９,]|，(?=[0-9０-９]{3}(?![0-9０-９])))*(?:[.．][0-9０-９]+)?[%％]?"
)
_CHINESE_TOKEN = re.compile(
    r"[一二三四五六七八九两](?<![一二三四五六七八九十百千万亿两零〇第]\S)[十百千万亿一二三四五六七八九零〇两]*[百千万][十百千万亿一二三四五六七八九零〇两]*(?=余|多|人|名|户|位|元|个|张|家|床)"
)
_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_POWERS = {"十": 10, "百": 100, "千": 1000}


class NumberToken(NamedTuple):
    """A number at ``text[char_start:char_end]`` of the document."""

    index: int
    char_start: int
    char_end: int
    text: str


def scan(text: str) -> list[NumberToken]:
    """All number tokens of a text: digits of either width, and Chinese numerals of a hundred or more before a unit."""
    spans = [m.span() for m in _FULL_WIDTH_TOKEN.finditer(text)]
    spans += [m.span() for m in _CHINESE_TOKEN.finditer(text)]
    return [NumberToken(i, start, end, text[start:end]) for i, (start, end) in enumerate(sorted(spans))]


def finder(tokens: list[NumberToken]) -> Callable[[Iterable[tuple[int, int]]], list[NumberToken]]:
    """A function that returns the tokens, which are in order, that begin inside spans of offsets."""
    starts = [token.char_start for token in tokens]

    def within(spans: Iterable[tuple[int, int]]) -> list[NumberToken]:
        at = [tuple(bisect.bisect_left(starts, edge) for edge in span) for span in spans]
        return [token for first, last in at for token in tokens[first:last]]

    return within


def to_decimal(token: str) -> Decimal:
    """The exact value of a token; a percent sign and a blank that a broken cell left in it do not count.

    Raises ValueError on what is no number.
    """
    plain = (
        (token if token.isascii() else token.translate(_WIDTH)).replace(",", "").replace(" ", "").rstrip("%")
    )
    if plain and plain[0].isascii():
        return Decimal(plain)
    return Decimal(_chinese_value(plain))


def _chinese_value(text: str) -> int:
    total = section = digit = 0
    for character in text:
        if character in _DIGITS:
            digit = _DIGITS[character]
        elif character in _POWERS:
            section += (digit or 1) * _POWERS[character]
            digit = 0
        elif character == "万":
            total += (section + digit) * 10_000
            section = digit = 0
        elif character == "亿":
            total = (total + section + digit) * 100_000_000
            section = digit = 0
        else:
            raise ValueError(f"no Chinese numeral: {text!r}")
    return total + section + digit
