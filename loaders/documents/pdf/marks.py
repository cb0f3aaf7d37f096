"""What is printed on a page: characters with their boxes, and ruling lines.

All places are in points from the upper left corner of the page as its text is read: a page whose text runs
sideways is turned first.
"""

from dataclasses import dataclass
from typing import NamedTuple


class Glyph(NamedTuple):
    """A character, or several that one box holds; ``base`` is its base line, ``size`` the height of its font."""

    text: str
    x0: float
    x1: float
    base: float
    size: float
    confidence: float | None = None  # of recognition, 0 to 1; of print that is text: none

    @property
    def top(self) -> float:
        """Upper edge of the font's box."""
        return self.base - 0.85 * self.size

    @property
    def bottom(self) -> float:
        """Lower edge of the font's box."""
        return self.base + 0.15 * self.size

    @property
    def middle(self) -> float:
        """Half the height of what is printed."""
        return self.base - 0.35 * self.size


class Rule(NamedTuple):
    """A straight ruling line: a place on one axis, and from where to where it runs on the other."""

    at: float
    start: float
    end: float


@dataclass(frozen=True)
class PageMarks:
    """A page: upright characters in the order of the file, others (stamps, watermarks), lines, picture share.

    ``picture_share`` is the part of the page that its largest picture covers; ``quarter`` says by how many
    quarter turns to the right the page was turned for its text to run from left to right.
    """

    number: int  # from 1
    width: float
    height: float
    glyphs: tuple[Glyph, ...] = ()
    aslant: tuple[Glyph, ...] = ()
    across: tuple[Rule, ...] = ()  # horizontal lines
    down: tuple[Rule, ...] = ()  # vertical lines
    picture_share: float = 0.0
    outlines: int = 0  # shapes that may be characters
    quarter: int = 0
    unmapped: int = 0  # characters of which the font does not say which they are
