"""Tables whose columns no line divides: columns where gaps run down through several lines, rows by lines of print."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from loaders.documents.pdf.cells import FilledCell, PageTable
from loaders.documents.pdf.lattice import Lattice, Place
from loaders.documents.pdf.lines import PrintedLine, parted, spaced
from loaders.documents.pdf.marks import Rule

FEWEST_ROWS = 3
FEWEST_COLUMNS = 3  # prose has no third column, and lists of names with page numbers have two
COLUMN_GAP = 1.2  # of the size of print: a narrower gap divides words, not columns
CLEAR_GAP = 0.6  # of the size of print: how wide a column's gap is at its narrowest
CROSSING = 0.2  # of the lines: headings over several columns may cross a gap
LONGEST_CELL = 30  # characters: longer ones are sentences in columns of prose
FARTHEST_ROW = 4.0  # of the size of print: lines that are further apart are not rows of one table
LEADING = 1.8  # of the size of print: lines of one label are not further apart
NUMERIC_SHARE = 0.5
SAME_END = 6.0  # points: rules of one table end at the same place
SHORTEST_RULE = 120.0  # points: shorter ones underline words

_AMOUNT = re.compile(r"[-−+]?\d[\d,.，]*[%％]?|[-—–]+")


@dataclass(frozen=True)
class _Row:
    """A line, and its pieces that stand beside each other."""

    line: PrintedLine
    pieces: tuple[PrintedLine, ...]

    @property
    def base(self) -> float:
        return self.pieces[0].base

    @property
    def size(self) -> float:
        return max(piece.size for piece in self.pieces)


def find_unruled(
    lines: Sequence[PrintedLine], across: Sequence[Rule], page: int
) -> tuple[list[PageTable], list[PrintedLine]]:
    """The tables among lines of print from top to bottom, and the lines that are in none."""
    tables: list[PageTable] = []
    left: list[PrintedLine] = []
    rows = [_Row(line, tuple(parted(line, COLUMN_GAP))) for line in lines]
    for block, rules in _blocks(rows, across):
        if table := _table(block, rules, page):
            tables.append(table)
        else:
            left += (row.line for row in block)
    return tables, left


def _blocks(rows: Sequence[_Row], across: Sequence[Rule]) -> Iterator[tuple[list[_Row], list[float]]]:
    """Runs of lines that can be rows of one table, with the places of the rules between them.

    What stands between rules of the same length is such a run; elsewhere a line in one piece may stand among
    those in several.
    """
    frames = _frames(across)
    block: list[_Row] = []
    rules: list[float] | None = None
    for index, row in enumerate(rows):
        frame = next((frame for frame in frames if frame[0] < row.base <= frame[-1]), None)
        if block and not (
            frame is rules if frame or rules else _goes_on(block, row, rows[index + 1 : index + 2])
        ):
            yield block, rules or []
            block = []
        block.append(row)
        rules = frame
    if block:
        yield block, rules or []


def _goes_on(block: Sequence[_Row], row: _Row, following: Sequence[_Row]) -> bool:
    if len(block[0].pieces) == 1 or row.base - block[-1].base > FARTHEST_ROW * row.size:
        return False
    beside = (block[-1], *following)
    wraps = len(beside) > 1 and all(
        len(other.pieces) > 1 and abs(other.base - row.base) <= LEADING * row.size for other in beside
    )
    return len(row.pieces) > 1 or wraps


def _frames(across: Sequence[Rule]) -> list[list[float]]:
    """Places of rules that have the same length and stand below each other, three or more."""
    groups: list[list[Rule]] = []
    for rule in across:
        if group := next((group for group in groups if _is_beside(group[0], rule)), None):
            group.append(rule)
        elif rule.end - rule.start >= SHORTEST_RULE:
            groups.append([rule])
    return [[rule.at for rule in group] for group in groups if len(group) >= FEWEST_ROWS]


def _is_beside(one: Rule, other: Rule) -> bool:
    return max(abs(one.start - other.start), abs(one.end - other.end)) <= SAME_END


def _table(block: Sequence[_Row], rules: Sequence[float], page: int) -> PageTable | None:
    fewest = 2 if rules else FEWEST_COLUMNS
    if not rules and sum(len(row.pieces) >= fewest for row in block) < FEWEST_ROWS:
        return None
    xs = _column_edges(block)
    longest = max(len(piece.glyphs) for row in block for piece in row.pieces)
    if longest > LONGEST_CELL or len(xs) <= fewest:
        return None
    bands = _bands(block, rules)
    cells = [cell for index, band in enumerate(bands) for cell in _cells(band, index, xs)]
    if not _has_amounts(cells):
        return None
    ys = [bands[0][0].base - bands[0][0].size]
    ys += [(above[-1].base + below[0].base - below[0].size * 0.7) / 2 for above, below in pairwise(bands)]
    ys.append(bands[-1][-1].base + bands[-1][-1].size * 0.3)
    places = tuple(cell.place for cell in cells)
    return PageTable(page, Lattice(tuple(xs), tuple(ys), places), tuple(cells))


def _column_edges(block: Sequence[_Row]) -> list[float]:
    """Left and right edge, and between them the middles of the gaps that nearly no line crosses."""
    events: list[tuple[float, int]] = []
    for row in block:
        for piece in row.pieces:
            events += [(piece.x0, 1), (piece.x1, -1)]
    events.sort(key=lambda event: (event[0], -event[1]))
    size = min(row.size for row in block)
    allowed = int(CROSSING * len(block))
    edges = [events[0][0]]
    covered, start = 0, None
    for x, step in events:
        if start is not None and covered + step > allowed >= covered:
            if x - start >= CLEAR_GAP * size:
                edges.append((start + x) / 2)
            start = None
        if covered > allowed >= covered + step:
            start = x
        covered += step
    return [*edges, events[-1][0]]


def _bands(block: Sequence[_Row], rules: Sequence[float]) -> list[list[_Row]]:
    """The lines by rows: lines between two rules are one row unless they have amounts of their own."""
    bands: list[list[_Row]] = []
    for row in block:
        is_divided = not rules or not bands or any(bands[-1][-1].base < at <= row.base for at in rules)
        if is_divided or (_amounts(row) and any(_amounts(other) for other in bands[-1])):
            bands.append([row])
        else:
            bands[-1].append(row)
    return bands


def _amounts(row: _Row) -> int:
    return sum(bool(_AMOUNT.fullmatch(piece.characters)) for piece in row.pieces)


def _cells(band: Sequence[_Row], index: int, xs: Sequence[float]) -> list[FilledCell]:
    """The cells of a row; a piece over several columns is a cell that spans them."""
    columns = len(xs) - 1
    found: dict[tuple[int, int], list[PrintedLine]] = {}
    taken: set[int] = set()
    for piece in (piece for row in band for piece in row.pieces):
        reached = [
            column
            for column in range(columns)
            if min(piece.x1, xs[column + 1]) - max(piece.x0, xs[column]) > CLEAR_GAP / 2 * piece.size
        ]
        first, last = (reached[0], reached[-1]) if reached else (0, 0)
        same = next((span for span in found if span[0] <= last and first <= span[1]), None)
        lines = found.pop(same) if same else []
        first, last = min(first, *(same or (first,))), max(last, *(same or (last,)))
        found[first, last] = [*lines, piece]
        taken |= set(range(first, last + 1))
    found |= {(column, column): [] for column in range(columns) if column not in taken}
    return [
        FilledCell(
            Place(index, first, 1, last - first + 1),
            tuple(spaced([glyph for piece in pieces for glyph in piece.glyphs])),
        )
        for (first, last), pieces in sorted(found.items())
    ]


def _has_amounts(cells: Sequence[FilledCell]) -> bool:
    """Whether in some column beyond the first most of what stands there is amounts."""
    for column in {cell.place.column for cell in cells} - {0}:
        texts = [cell.text for cell in cells if cell.place.column == column and cell.text]
        amounts = sum(bool(_AMOUNT.fullmatch(text)) for text in texts)
        if amounts >= FEWEST_ROWS - 1 and amounts >= NUMERIC_SHARE * len(texts):
            return True
    return False
