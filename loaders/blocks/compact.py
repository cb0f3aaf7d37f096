"""Text without white space and markup in one width of punctuation, each character with its offset."""

import re
import unicodedata
from collections.abc import Iterable

from loaders.blocks.block import CompactText

EMPTY = CompactText("", ())

MARKUP = r"</?(?:p|br|b|u|strong|span|div)(?:\s[^<>\n]*)?/?>|&nbsp;|\[bookmark: ?\w+\]|\*\*+|[\ufeff\u200b-\u200f\u2060\u00ad]"
_DROPPED = re.compile(rf"(?:\s|{MARKUP})+", re.IGNORECASE)
_MARKUP = re.compile(MARKUP, re.IGNORECASE)
_INNER_SPACE = re.compile(r"(?<=[^\x00-\xff])\s+(?=[^\x00-\xff])")
_SPACE = re.compile(r"\s+")
_UNTIDY = re.compile(rf"\s|{MARKUP}", re.IGNORECASE)
_DIGIT = re.compile(r"[0-9０-９]")

# A comma groups thousands only inside a well-formed number; elsewhere it separates clauses.
_GROUPED = re.compile(r"(?<![\d.，])[1-9]\d{0,2}(?:，\d{3})+(?!\d)")


def _width_table() -> dict[int, str]:
    table = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    for code in range(0x2F00, 0x2FD6):  # radicals that PDF fonts put in place of the characters
        table[code] = unicodedata.normalize("NFKC", chr(code))
    table |= {ord(mark): mark for mark in "（），：；？！"}
    table |= dict(zip(map(ord, "(),:;?!"), "（），：；？！", strict=True))
    table |= {ord(dash): "-" for dash in "—–－‒―‐‑−"}
    table |= {ord(mark): "%" for mark in "％﹪"}
    return table | {ord("～"): "~", ord("﹣"): "-"}


_WIDTH = _width_table()


def compact(text: str, spans: Iterable[tuple[int, int]]) -> CompactText:
    """The characters of ``spans`` (half-open, ascending offsets into ``text``) without space and markup."""
    runs: list[str] = []
    offsets: list[int] = []
    for start, end in spans:
        _append_span(text, start, end, runs, offsets)
    if not offsets:
        return EMPTY
    characters = "".join(runs).translate(_WIDTH)
    if "，" in characters:
        characters = _GROUPED.sub(lambda number: number[0].replace("，", ","), characters)
    return CompactText(characters, tuple(offsets))


def _append_span(text: str, start: int, end: int, runs: list[str], offsets: list[int]) -> None:
    cursor = start
    for gap in _DROPPED.finditer(text, start, end):
        _append_run(text, cursor, gap.start(), runs, offsets)
        cursor = gap.end()
    _append_run(text, cursor, end, runs, offsets)


def _append_run(text: str, start: int, end: int, runs: list[str], offsets: list[int]) -> None:
    if start >= end:
        return
    if offsets:
        last = offsets[-1]
        if last + 1 < start and _DIGIT.match(text, start) and _DIGIT.match(text, last):
            runs.append(" ")  # two numbers, not one
            offsets.append(last + 1)
    runs.append(text[start:end])
    offsets.extend(range(start, end))


def join(pieces: list[CompactText]) -> CompactText:
    """One compact text of several that follow each other; two digits that would touch keep a space."""
    if len(pieces) == 1:
        return pieces[0]
    characters, offsets = pieces[0].characters, list(pieces[0].offsets)
    for piece in pieces[1:]:
        if characters[-1:].isdigit() and piece.characters[:1].isdigit():
            characters += " "
            offsets.append(offsets[-1] + 1)
        characters += piece.characters
        offsets.extend(piece.offsets)
    return CompactText(characters, tuple(offsets))


def cut(whole: CompactText, start: int, end: int | None = None) -> CompactText:
    """The characters ``start`` to ``end`` of a compact text."""
    return CompactText(whole.characters[start:end], whole.offsets[start:end])


def fold(printed: str) -> str:
    """Text as printed without markup; no space between Chinese characters, one space elsewhere."""
    if not _UNTIDY.search(printed):
        return printed
    without_markup = _MARKUP.sub("", printed)
    return _SPACE.sub(" ", _INNER_SPACE.sub("", without_markup)).strip()
