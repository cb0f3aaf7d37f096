"""Characters of a page to printed lines, and lines to text."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from loaders.documents.pdf.marks import Glyph

SAME_LINE = 0.4  # of the size of print: how far base lines of one line lie apart
TWICE = 0.15  # of the size: the same character again, drawn twice to look bold
WORD_SPACE = 0.2  # of the size: a gap that divides two numbers
NUMBER = frozenset("0123456789０１２３４５６７８９.,，%％-−+")
SPACE = Glyph(" ", 0, 0, 0, 0)


@dataclass(frozen=True)
class PrintedLine:
    """Characters on one base line, from left to right."""

    glyphs: tuple[Glyph, ...]
    is_piece: bool = False  # of a line with more beside it

    @property
    def characters(self) -> str:
        """What is printed, without spaces."""
        return "".join(glyph.text for glyph in self.glyphs)

    @property
    def x0(self) -> float:
        """Left edge."""
        return self.glyphs[0].x0

    @property
    def x1(self) -> float:
        """Right edge."""
        return self.glyphs[-1].x1

    @property
    def base(self) -> float:
        """Base line, measured from the top of the page."""
        return self.glyphs[0].base

    @property
    def size(self) -> float:
        """Size of the largest print."""
        return max(glyph.size for glyph in self.glyphs)

    @property
    def top(self) -> float:
        """Upper edge."""
        return min(glyph.top for glyph in self.glyphs)


def printed_lines(glyphs: Iterable[Glyph]) -> list[PrintedLine]:
    """The lines from top to bottom; a character that is drawn twice at a place stands once."""
    groups: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda glyph: glyph.base):
        if groups and glyph.base - groups[-1][0].base <= SAME_LINE * min(glyph.size, groups[-1][0].size):
            groups[-1].append(glyph)
        else:
            groups.append([glyph])
    return [PrintedLine(tuple(_from_left(group))) for group in groups]


def _from_left(group: list[Glyph]) -> Iterator[Glyph]:
    last: list[Glyph] = []
    for glyph in sorted(group, key=lambda glyph: glyph.x0):
        while last and last[0].x0 < glyph.x0 - TWICE * glyph.size:
            last.pop(0)
        if any(other.text == glyph.text for other in last):
            continue
        last.append(glyph)
        yield glyph


def words(line: PrintedLine) -> Iterator[list[Glyph]]:
    """The line in its smallest parts: a number whole, all else a character at a time."""
    word: list[Glyph] = []
    for glyph in line.glyphs:
        goes_on = word and glyph.text in NUMBER and word[-1].text in NUMBER
        if goes_on and glyph.x0 - word[-1].x1 <= WORD_SPACE * glyph.size:
            word.append(glyph)
            continue
        if word:
            yield word
        word = [glyph]
    yield word


def parted(line: PrintedLine, widest: float) -> list[PrintedLine]:
    """The pieces of the line that gaps divide which are wider than so many sizes of its print."""
    pieces: list[list[Glyph]] = [[]]
    for glyph in line.glyphs:
        if pieces[-1] and glyph.x0 - pieces[-1][-1].x1 > widest * glyph.size:
            pieces.append([])
        pieces[-1].append(glyph)
    return [PrintedLine(tuple(piece), len(pieces) > 1) for piece in pieces]


def spaced(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """The characters with a space where a gap divides letters or digits."""
    found: list[Glyph] = []
    for glyph in glyphs:
        if found and glyph.x0 - found[-1].x1 > WORD_SPACE * glyph.size and _is_divided(found[-1], glyph):
            found.append(SPACE)
        found.append(glyph)
    return found


def wraps(line: PrintedLine, following: PrintedLine, right: float) -> bool:
    """Whether the line was broken because what follows did not fit before ``right``."""
    first = next(words(following))
    room = right - line.x1
    return room < first[-1].x1 - first[0].x0 + 0.6 * line.size


def joint(before: Glyph, after: Glyph) -> list[Glyph]:
    """What stands between two lines of one paragraph: a space between words in Latin letters."""
    letters = (
        before.text.isascii() and before.text.isalpha() and after.text.isascii() and after.text.isalpha()
    )
    return [SPACE] if letters else []


def _is_divided(before: Glyph, after: Glyph) -> bool:
    """Whether a space means something between two characters: between Chinese ones it only fills the line."""
    return before.text.isascii() or after.text.isascii()
