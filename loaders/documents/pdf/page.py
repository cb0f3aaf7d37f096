"""A page as lines of prose and tables, from top to bottom."""

from dataclasses import dataclass

from loaders.documents.limits import MAX_PDF_RULES
from loaders.documents.pdf.cells import PageTable, fill_tables
from loaders.documents.pdf.lattice import Lattice, make_lattice
from loaders.documents.pdf.lines import PrintedLine, parted, printed_lines
from loaders.documents.pdf.marks import Glyph, PageMarks, Rule
from loaders.documents.pdf.rulings import hanging_together, join_rules
from loaders.documents.pdf.unruled import find_unruled
from loaders.documents.pdf.watermarks import without_watermark

WIDE_GAP = 2.5  # of the size of print: what stands beyond it is no part of the same sentence


@dataclass(frozen=True)
class PageParts:
    """What a page holds in reading order; ``aside`` is print that runs another way or lies over the text."""

    number: int
    width: float
    height: float
    parts: tuple[PrintedLine | PageTable, ...]
    aside: tuple[Glyph, ...] = ()
    quarter: int = 0  # turns to the right by which its text runs from left to right


def read_parts(marks: PageMarks) -> PageParts:
    """Find lines and tables among the marks of a page."""
    glyphs, over = without_watermark(marks.glyphs)
    across, down = join_rules(marks.across), join_rules(marks.down)
    tables, outside = fill_tables(_lattices(across, down), printed_lines(glyphs), marks.number)
    unruled, outside = find_unruled(outside, across, marks.number)
    placed: list[tuple[float, float, PrintedLine | PageTable]] = [
        (line.top, piece.x0, piece) for line in outside for piece in parted(line, WIDE_GAP)
    ]
    placed += [(table.top, table.lattice.xs[0], table) for table in (*tables, *unruled) if not table.is_empty]
    parts = [part for _, _, part in sorted(placed, key=lambda entry: entry[:2])]
    return PageParts(
        marks.number,
        marks.width,
        marks.height,
        tuple(parts),
        (*marks.aslant, *over),
        marks.quarter,
    )


def _lattices(across: list[Rule], down: list[Rule]) -> list[Lattice]:
    """The grids of a page, smaller ones first: what stands in a table in a cell is its own."""
    if len(across) + len(down) > MAX_PDF_RULES:
        return []
    found = [lattice for ruling in hanging_together(across, down) if (lattice := make_lattice(ruling))]
    return sorted(
        found, key=lambda lattice: (lattice.xs[-1] - lattice.xs[0]) * (lattice.ys[-1] - lattice.ys[0])
    )
