"""The fields of a line that blanks divide, and rows of such fields as ranges of cells."""

import functools
import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple, Protocol

from loaders.blocks.lines import PhysicalLine

SPREAD = (  # words whose characters blanks spread over a column
    r"[合总小]\s+计|总\s+分|项\s+目(?:[（(][^\s（）()]*[)）])?|栏\s+次|乡\s+镇|[地县]\s+区|单\s+位|名\s+称|类\s+别"
    r"|序\s+号|[人户]\s+数|[金数]\s+额|资\s+金|备\s+注"
)
_FIELD = re.compile(  # 合  计 is one word
    rf"(?:{SPREAD}|(?:收\s*入|支\s*出)\s+总\s*计|(?<!\S)(?:收\s+入|支\s+出))(?!\S)|\S+"
)

WORDS = re.compile(r"[^\d，。；%％]*[一-龥][^\d，。；%％]*")  # of a name or heading

Range = tuple[int, int]


class _Widths(dict[str, int]):
    """Columns of print of each character, asked of the Unicode tables once."""

    def __missing__(self, character: str) -> int:
        self[character] = 2 if unicodedata.east_asian_width(character) in "WF" else 1
        return self[character]


_WIDTHS = _Widths()


class Placed(Protocol):
    """What stands somewhere in the text."""

    @property
    def start(self) -> int:
        """Offset of its first character."""

    @property
    def end(self) -> int:
        """Offset after its last character."""


class Field(NamedTuple):
    """A field: its characters as printed, and where it stands."""

    text: str
    start: int
    end: int


def fields_of(line: PhysicalLine) -> list[Field]:
    """The fields of a line; none where tabs or bars divide it."""
    return list(_fields(line))


@functools.lru_cache(maxsize=64)  # each reader of tables looks at the same lines in turn
def _fields(line: PhysicalLine) -> tuple[Field, ...]:
    if "\t" in line.raw or "|" in line.raw:
        return ()
    return tuple(
        Field(field[0], line.start + field.start(), line.start + field.end())
        for field in _FIELD.finditer(line.raw)
    )


def empty_field(place: int) -> Field:
    """A cell that is not printed."""
    return Field("", place, place)


def ranges_of(row: Sequence[Placed | None]) -> list[Range]:
    """Ranges of a row; a cell that is not printed stands, empty, where the one before it ends."""
    place = next(cell.start for cell in row if cell)
    ranges: list[Range] = []
    for cell in row:
        ranges.append((cell.start, cell.end) if cell else (place, place))
        place = ranges[-1][1]
    return ranges


def below_headings(raw: str, values: Sequence[Range], headed: str, headings: Sequence[Range]) -> list[Range]:
    """The values of a line, each below the heading that it stands under, empty ranges below the others.

    Both lines are printed in columns, so that places compare; no range where a value stands under none or two of them.
    """
    return below_places(raw, values, printed_places(headed, headings))


def below_places(raw: str, values: Sequence[Range], places: Sequence[Range]) -> list[Range]:
    """As ``below_headings``, where the headings stand on several lines: ``places`` as they are printed."""
    found: list[Range] = []
    for (start, end), (left, right) in zip(values, printed_places(raw, values), strict=True):
        under = [at for at, (first, last) in enumerate(places) if left < last and first < right]
        if len(under) != 1 or under[0] < len(found):
            return []
        found += [(start, start)] * (under[0] - len(found)) + [(start, end)]
    return found + [(values[-1][1], values[-1][1])] * (len(places) - len(found))


def places_on(line: PhysicalLine, fields: Sequence[Field]) -> list[Range]:
    """The columns of print that the fields of a line take."""
    return printed_places(line.raw, [(field.start - line.start, field.end - line.start) for field in fields])


def printed_places(raw: str, ranges: Sequence[Range]) -> list[Range]:
    """The columns of print that parts of a line take; the parts are in their order."""
    found: list[Range] = []
    passed = width = 0
    for start, end in ranges:
        left = width + printed_width(raw[passed:start])
        passed, width = end, left + printed_width(raw[start:end])
        found.append((left, width))
    return found


def printed_width(text: str) -> int:
    """How many columns of print a text takes: Chinese characters are twice as wide as others."""
    return len(text) if text.isascii() else sum(map(_WIDTHS.__getitem__, text))
