"""Rows that no line divides, in tables whose columns are ruled: lines of print that have amounts of their own."""

import itertools
import re
from collections.abc import Iterable, Mapping, Sequence

from loaders.documents.pdf.lattice import Lattice, Place
from loaders.documents.pdf.lines import SAME_LINE, PrintedLine, printed_lines
from loaders.documents.pdf.marks import Glyph

SURE = 3  # amounts below each other beside as many lines of labels; two may be one cell that is wrapped
FULL = 2.4  # sizes of print: less room than this beside a line, both margins included, takes no further digit
_AMOUNT = re.compile(r"[-−+]?\d[\d,.，]*[%％]?|[-—–]+")
_TO_THE_CENT = re.compile(r"[-−+]?(?:\d+|\d{1,3}(?:,\d{3})+)\.\d\d")


def divided(lattice: Lattice, glyphs: Mapping[Place, Sequence[Glyph]]) -> Lattice | None:
    """The lattice with an edge between such rows; None where every row is ruled."""
    edges = list(lattice.ys)
    rows: dict[int, list[list[PrintedLine]]] = {}
    for place, found in glyphs.items():
        if place.row_span == 1 and found:
            lines = printed_lines(found)
            if not _is_one_number(
                lines, lattice.xs[place.column + place.column_span] - lattice.xs[place.column]
            ):
                rows.setdefault(place.row, []).append(lines)
    for beside in rows.values():
        edges += _edges_within(beside)
    if len(edges) == len(lattice.ys):
        return None
    ys = tuple(sorted(edges))
    return Lattice(lattice.xs, ys, tuple(sorted(_places(lattice, ys))))


def _is_one_number(lines: Sequence[PrintedLine], width: float) -> bool:
    """Whether the lines are the pieces of one amount that did not fit into its cell."""
    *before, _ = lines
    broken = all(
        width - (line.x1 - line.x0) < FULL * line.size and not _TO_THE_CENT.fullmatch(line.characters)
        for line in before
    )
    whole = "".join(line.characters for line in lines)
    return bool(before) and broken and _TO_THE_CENT.fullmatch(whole) is not None


def _edges_within(beside: Iterable[Sequence[PrintedLine]]) -> list[float]:
    """Where the rows end that stand in one ruled row, the last one's end apart."""
    cells = list(beside)
    amounts = [[line for line in lines if _is_amount(line)] for lines in cells]
    lead = max(amounts, key=len, default=[])
    alike = sum(_stand_beside(lead, lines) for lines in amounts)
    labels = any(len(lines) >= len(lead) and not any(map(_is_amount, lines)) for lines in cells)
    if len(lead) < 2 or (alike < 2 and not (labels and len(lead) >= SURE)):
        return []
    rows: list[PrintedLine] = []
    for line in sorted(itertools.chain(*amounts), key=lambda line: line.base):
        if not rows or line.base - rows[-1].base > SAME_LINE * line.size:
            rows.append(line)
    return [(above.base + below.base - 0.7 * below.size) / 2 for above, below in itertools.pairwise(rows)]


def _stand_beside(lead: Sequence[PrintedLine], lines: Sequence[PrintedLine]) -> bool:
    """Whether two or more of the lines are level with some of the others."""
    level = [
        line for line in lines if any(abs(line.base - other.base) <= SAME_LINE * line.size for other in lead)
    ]
    return len(level) >= 2


def _places(lattice: Lattice, ys: Sequence[float]) -> Iterable[Place]:
    starts = [ys.index(edge) for edge in lattice.ys]
    for row, column, row_span, column_span in lattice.places:
        first, last = starts[row], starts[row + row_span]
        if row_span > 1:
            yield Place(first, column, last - first, column_span)
        else:
            yield from (Place(at, column, 1, column_span) for at in range(first, last))


def _is_amount(line: PrintedLine) -> bool:
    return bool(_AMOUNT.fullmatch(line.characters))
