"""Text without white space and markup in one width of punctuation, each character with its offset."""

import html
import itertools
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from loaders.blocks.block import CompactText
from loaders.blocks.characters import READINGS, character_forms, has_readings, in_words

EMPTY = CompactText("", ())

INVISIBLE = "\ufeff\u200b\u200c\u200d\u200e\u200f\u2060\u00ad"
_TAG = (
    r"</?(?:p|br|b|u|strong|span|div|sup|sub|font|i|em|center)(?:\s[^<>\n]*)?/?>"
    r"|</?(?:table|thead|tbody|tfoot|tr|td|th|caption|html|body)(?:\s[^<>]*)?>"
)
_COMMENT = r"<!--(?:[^<-]|-(?!->))*-->"  # up to the next <: a comment without an end is no comment
MARKUP = rf"{_TAG}|{_COMMENT}|&nbsp;|\[bookmark: ?\w+\]|\*\*+|[{INVISIBLE}]"
_GAP = rf"[\s{INVISIBLE}]|(?=[<&\[*])(?:{MARKUP})"
_DROPPED = re.compile(rf"(?:{_GAP})+", re.IGNORECASE)
_READINGS_TOO = re.compile(rf"(?:{_GAP}|{READINGS})+", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{2,7}|#[xX][0-9a-fA-F]{2,6}|[a-zA-Z]\w{1,9});")
_FILL = r"[ \t]*(?:NaN|nan|NaT|<NA>|Unnamed: ?\d{1,3}(?:_level_\d)?)[ \t]*"
_FILLER = re.compile(rf"(?<=[|>]){_FILL}(?=[|<\r\n]|\Z)|^{_FILL}(?=\|)", re.MULTILINE)
_FILLED = ("NaN", "nan", "NaT", "<NA>", "Unnamed:")
_MARKUP_START = re.compile(rf"[<&\[*{INVISIBLE}]")
_MARKUP = re.compile(MARKUP, re.IGNORECASE)
_NOT_PRINTED = re.compile(rf"{MARKUP}|{_ENTITY.pattern}", re.IGNORECASE)
_INNER_SPACE = re.compile(r" (?<=[^\x00-\xff] )(?=[^\x00-\xff])")
_UNTIDY = re.compile(rf"[\s<&\[*{INVISIBLE}]")
_DIGITS = frozenset("0123456789０１２３４５６７８９")

# A comma groups thousands only inside a well-formed number; elsewhere it separates clauses.
_GROUP = re.compile(r"，\d{3}(?!\d)")
# Full stops as they are typed in haste: 新增46户.全年发放…; not those of numbering (一.概况) and rates (元/月.人).
_TYPED_STOP = re.compile(r"(?<=[一-龥%])(?<![一二三四五六七八九十])(?<!/[月年季人户])\.(?=[一-龥\d“])")
_QUOTED = re.compile(r"[\"“](?=[^\"“”])([^\"“”。；]{1,60})[\"”]")  # typed straight, on one side or both
_GROUPED = re.compile(r"(?<![\d.，])[1-9]\d{0,2}(?:，\d{3})+(?!\d)")


def _width_table() -> dict[str, str]:
    table = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    for mark in "（），：；？！":
        del table[mark]
    for code in range(0x2F00, 0x2FD6):  # radicals that PDF fonts put in place of the characters
        table[chr(code)] = unicodedata.normalize("NFKC", chr(code))
    table |= dict(zip("(),:;?!", "（），：；？！", strict=True))
    table |= dict.fromkeys("—–－‒―‐‑−﹣─━", "-")
    table |= dict(zip("≧⩾≮≦⩽≯═﹦﹥﹤", "≥≥≥≤≤≤==><", strict=True))  # signs of targets
    return table | character_forms() | {"﹪": "%", "︰": "："}


_WIDTH = _width_table()
_OTHER_WIDTH = re.compile(f"[{re.escape(''.join(_WIDTH))}]")


class Source(NamedTuple):
    """A text with its whole compact form, made once; parts of it are cut by offset."""

    text: str
    characters: str
    offsets: tuple[int, ...]

    def between(self, start: int, end: int) -> CompactText:
        """Compact text of the half-open range of offsets."""
        first, last = self._range(start, end)
        return CompactText(self.characters[first:last], self.offsets[first:last])

    def told(self, start: int, end: int) -> str:
        """The characters of that text alone, for those who ask no more."""
        first, last = self._range(start, end)
        return self.characters[first:last]

    def _range(self, start: int, end: int) -> tuple[int, int]:
        """Where the characters between two offsets stand; a blank behind the last parts it from a number beyond them."""
        first = bisect_left(self.offsets, start)
        last = bisect_left(self.offsets, end, first)
        return first, last - (last > first and self.characters[last - 1] == " ")


def read_source(text: str) -> Source:
    """The compact form of a whole text; a character that is written by name (&ge;) stands where its name begins."""
    whole, text = text, _decoded(without_fillers(text))
    runs: list[str] = []
    offsets: list[int] = []
    cursor = 0
    for gap in (_READINGS_TOO if has_readings(text) else _DROPPED).finditer(text):
        start, end = gap.span()
        if start > cursor:
            runs.append(text[cursor:start])
            offsets.extend(range(cursor, start))
            if text[start - 1] in _DIGITS and text[end : end + 1] in _DIGITS:
                runs.append(" ")  # two numbers, not one
                offsets.append(start)
        cursor = end
    runs.append(text[cursor:])
    offsets.extend(range(cursor, len(text)))
    return Source(whole, _in_one_width("".join(runs)), tuple(offsets))


def _decoded(text: str) -> str:
    """The text with characters for their names in HTML (&ge; &#8805;), as long as before; digits stay as they are written."""
    return _ENTITY.sub(_character, text) if "&" in text else text


def _character(name: re.Match[str]) -> str:
    told = html.unescape(name[0])
    is_one = len(told) == 1 and not told.isdigit()
    return told + INVISIBLE[-1] * (len(name[0]) - 1) if is_one else name[0]


def without_fillers(text: str) -> str:
    """The text, as long as before, with blanks for what programs write into empty cells (| NaN | Unnamed: 3 |, <td>NaN</td>)."""
    if not any(word in text for word in _FILLED):
        return text
    return _FILLER.sub(lambda filler: " " * len(filler[0]), text)


def markup_spans(text: str) -> list[tuple[int, int]]:
    """Ranges of the fillers, tags, comments and names of characters in a text; a digit's name (&#49;) is none."""
    fillers = _FILLER.finditer(text) if _FILLED[-1] in text else ()
    tags = _NOT_PRINTED.finditer(text) if _MARKUP_START.search(text) else ()
    told = (tag for tag in tags if tag[0][0] != "&" or _character(tag) != tag[0])
    return [found.span() for found in itertools.chain(fillers, told)]


def end_of(text: str, offset: int) -> int:
    """Where the character ends that stands at an offset: behind its name, where it is written by name (&ge;)."""
    name = _ENTITY.match(text, offset)
    return name.end() if name and _character(name) != name[0] else offset + 1


def _in_one_width(characters: str) -> str:
    characters = _OTHER_WIDTH.sub(lambda character: _WIDTH[character[0]], characters)
    characters = _TYPED_STOP.sub("。", in_words(characters))
    if '"' in characters:
        characters = _QUOTED.sub(r"“\1”", characters)
    if not _GROUP.search(characters):
        return characters
    return _GROUPED.sub(lambda number: number[0].replace("，", ","), characters)


def compact(text: str, spans: Iterable[tuple[int, int]]) -> CompactText:
    """The characters of ``spans`` (half-open, ascending offsets into ``text``) without space and markup."""
    source = read_source(text)
    return join([piece for start, end in spans if (piece := source.between(start, end)).characters])


def join(pieces: list[CompactText]) -> CompactText:
    """One compact text of several that follow each other; two digits that would touch keep a space."""
    pieces = [piece for piece in pieces if piece.characters]
    if len(pieces) < 2:
        return pieces[0] if pieces else EMPTY
    characters, offsets = pieces[0].characters, list(pieces[0].offsets)
    for piece in pieces[1:]:
        if characters[-1].isdigit() and piece.characters[0].isdigit():
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
    clean = _MARKUP.sub("", printed) if _MARKUP_START.search(printed) else printed
    clean = _ENTITY.sub(_character, clean).replace(INVISIBLE[-1], "") if "&" in clean else clean
    return _INNER_SPACE.sub("", " ".join(clean.split()))
