"""Print that lies across other print: large characters over several lines, as of 内部资料 on every page."""

from collections.abc import Sequence

from loaders.documents.pdf.marks import Glyph

LARGE = 2.5  # times the usual size of the page
MOST = 60  # characters; more are large print, not a watermark
LINES = 2  # of usual print that one character lies over


def without_watermark(glyphs: Sequence[Glyph]) -> tuple[list[Glyph], list[Glyph]]:
    """The characters of the text, and those that lie over it."""
    if not glyphs:
        return [], []
    usual = sorted(glyph.size for glyph in glyphs)[len(glyphs) // 2]
    large = [glyph for glyph in glyphs if glyph.size > LARGE * usual]
    if not 0 < len(large) <= MOST:
        return list(glyphs), []
    small = [glyph for glyph in glyphs if glyph.size <= LARGE * usual]
    over = [glyph for glyph in large if _lines_below(glyph, small) >= LINES]
    return [glyph for glyph in glyphs if glyph not in over], over


def _lines_below(large: Glyph, small: Sequence[Glyph]) -> int:
    """How many lines of other print a character lies over."""
    below = {
        round(glyph.base)
        for glyph in small
        if large.top < glyph.middle < large.base and large.x0 < glyph.x1 and glyph.x0 < large.x1
    }
    return len(below)
