"""What stands in the cells of ruled tables."""

import itertools
from collections.abc import Iterable
from dataclasses import dataclass

from loaders.documents.pdf.lattice import Lattice, Place
from loaders.documents.pdf.lines import NUMBER, SPACE, PrintedLine, joint, printed_lines, spaced, words, wraps
from loaders.documents.pdf.marks import Glyph
from loaders.documents.pdf.unruled_rows import divided

PROSE_LENGTH = 40  # characters: more are sentences, in paragraphs
LINE_BREAK = Glyph("\n", 0, 0, 0, 0)


@dataclass(frozen=True)
class FilledCell:
    """A cell with its characters in reading order; a line break ends a paragraph within it."""

    place: Place
    glyphs: tuple[Glyph, ...] = ()
    is_full: bool = False  # its last line reaches to the right edge

    @property
    def text(self) -> str:
        """The characters without white space."""
        return "".join("".join(glyph.text for glyph in self.glyphs).split())


@dataclass(frozen=True)
class PageTable:
    """A ruled table, or the part of one that stands on a page; its cells are in reading order."""

    page: int
    lattice: Lattice
    cells: tuple[FilledCell, ...]

    @property
    def top(self) -> float:
        """Upper edge."""
        return self.lattice.ys[0]

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in any cell."""
        return not any(cell.glyphs for cell in self.cells)


class _Filling:
    """A table while it takes in words."""

    def __init__(self, lattice: Lattice) -> None:
        self.lattice = lattice
        self.glyphs: dict[Place, list[Glyph]] = {place: [] for place in lattice.places}
        self.words: list[list[Glyph]] = []
        self._places = {
            (row, column): place
            for place in lattice.places
            for row in range(place.row, place.row + place.row_span)
            for column in range(place.column, place.column + place.column_span)
        }

    def take(self, word: list[Glyph]) -> bool:
        """Put a word where its middle is; False when that is not in this table."""
        position = self.lattice.place_at((word[0].x0 + word[-1].x1) / 2, word[0].middle)
        if position is None:
            return False
        self.glyphs[self._places[position]] += word
        self.words.append(word)
        return True

    def by_all_rows(self) -> "_Filling":
        """The same words in all rows, those included that no line divides."""
        lattice = divided(self.lattice, self.glyphs)
        if lattice is None:
            return self
        filling = _Filling(lattice)
        for word in self.words:
            filling.take(word)
        return filling


def fill_tables(
    lattices: Iterable[Lattice], lines: Iterable[PrintedLine], page: int
) -> tuple[list[PageTable], list[PrintedLine]]:
    """Put the lines of a page into its tables; the second value is what stands in none."""
    fillings = [_Filling(lattice) for lattice in lattices]
    outside: list[PrintedLine] = []
    for line in lines:
        left = [word for word in words(line) if not any(filling.take(word) for filling in fillings)]
        if left:
            outside.append(PrintedLine(tuple(glyph for word in left for glyph in word)))
    return [_filled(filling.by_all_rows(), page) for filling in fillings], outside


def _filled(filling: _Filling, page: int) -> PageTable:
    xs = filling.lattice.xs
    cells = [
        _cell(place, glyphs, xs[place.column], xs[place.column + place.column_span])
        for place, glyphs in filling.glyphs.items()
    ]
    return PageTable(page, filling.lattice, tuple(cells))


def _cell(place: Place, glyphs: list[Glyph], left: float, right: float) -> FilledCell:
    if not glyphs:
        return FilledCell(place)
    lines = printed_lines(glyphs)
    x0, x1 = min(line.x0 for line in lines), max(line.x1 for line in lines)
    limit = max(right - max(0.0, min(x0 - left, right - x1)), x1)
    found = list(spaced(lines[0].glyphs))
    for before, line in itertools.pairwise(lines):
        if wraps(before, line, limit):
            found += joint(before.glyphs[-1], line.glyphs[0])
        elif len(glyphs) >= PROSE_LENGTH:
            found.append(LINE_BREAK)
        elif before.glyphs[-1].text in NUMBER and line.glyphs[0].text in NUMBER:
            found.append(SPACE)
        found += spaced(line.glyphs)
    return FilledCell(place, tuple(found), lines[-1].x1 > limit - 1.6 * lines[-1].size)
