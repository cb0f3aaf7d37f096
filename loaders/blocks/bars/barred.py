"""Tables whose cells end with a bar and may stand on a line each, as copies of web tables have them.

A row goes on over lines until it has as many bars as the table has columns: empty and merged cells leave bars alone
(``县财政 |`` / ``50 |`` / ``||||``). Without such runs, the headings that begin the table tell how many columns it has.
"""

import re
from typing import NamedTuple

from loaders.blocks.cell_words import heading_role, heads_total, is_unit
from loaders.blocks.compact import Source
from loaders.blocks.grid import FIGURE
from loaders.blocks.lines import PhysicalLine

FEWEST_ROWS = 3
FEWEST_COLUMNS, MOST_COLUMNS = 2, 60
MOST_LINES = 12  # of one cell
PROBED_ROWS = 60  # that tell whether it is such a table: what is none costs no more to refuse
HEADING_LENGTH = 30

BAR = re.compile(r"(?<!\\)\|")
CELL = re.compile(r"[^|\s](?:[^|]*[^|\s])?")
LONE_BAR = re.compile(r"\s*\|\s*")
LONE_BARS = re.compile(r"[|\s]*")

_ROW_END = re.compile(r"[^|\s]\s*\|\s*$")
_RUN = re.compile(r"\|\|+\s*$")
_CELL_END = re.compile(r"[^|\s]\s*\|[|\s]*$")
_EMPTY_FIRST = re.compile(r"\s*\|\s*\|")

Range = tuple[int, int]


class Barred(NamedTuple):
    """Ranges of the cells, row by row, and the index of the line after; without rows, there is no such table."""

    rows: list[list[Range]]
    after: int


def read_barred(source: Source, lines: list[PhysicalLine], first: int) -> Barred:
    """The table whose first cell line ``first`` holds, if any; linear in the lines that it takes."""
    if not _begins(lines, first):
        return Barred([], first)
    nothing = Barred([], first)
    width = _width(source, lines, first)
    if not FEWEST_COLUMNS <= width <= MOST_COLUMNS:
        return nothing
    found = _read(source, lines, first, width)
    return found if found.rows else _read(source, lines, first, width, runs_end=True)


def _read(
    source: Source, lines: list[PhysicalLine], first: int, width: int, runs_end: bool = False
) -> Barred:
    """The table of so many columns; ``runs_end``: a run of bars ends its row, those beyond the last column are of no cell."""
    nothing = Barred([], first)
    rows: list[list[Range]] = []
    row: list[Range] = []
    start, at = lines[first].start, first
    after = last = first  # of the last whole row, of the last bar
    is_probed, whole = False, 0  # rows up to ``after``
    while at < len(lines) and at - last <= MOST_LINES:
        if at > first and _heads_lines(source, lines, at, width):
            break
        for bar in BAR.finditer(lines[at].raw):
            row.append((start, lines[at].start + bar.start()))
            start, last = lines[at].start + bar.end(), at + 1
            if len(row) == width:
                rows.append(row)
                row = []
                if runs_end and LONE_BARS.fullmatch(lines[at].raw, bar.end()):
                    break
        at += 1
        if (
            not row and rows and last == at and lines[at - 1].raw.rstrip().endswith("|")
        ):  # where the line ends
            after, whole = at, len(rows)
            if not (at < len(lines) and _goes_on(lines, at)):
                break
            start = lines[at].start
        if not is_probed and len(rows) >= PROBED_ROWS:
            is_probed = after > first and _is_table(source, rows, width)
            if not is_probed:
                return nothing
    if not is_probed and not _is_table(source, rows, width):
        return nothing
    if row and lines[last - 1].raw.rstrip().endswith("|"):  # the last row lacks bars
        rows.append(row + [(start, start)] * (width - len(row)))
        after, whole = last, len(rows)
    is_read = is_probed or (after == last and _is_table(source, rows, width))  # with the last row, too
    return Barred(rows[:whole], after) if is_read else nothing


def read_begun(source: Source, lines: list[PhysicalLine], first: int) -> Barred:
    """The table whose rows a bar begins, their further cells on a line each (| 城关镇 | / 402 | / 588 | / |), if any.

    All rows of figures must have as many cells: a bar alone may end a row.
    """
    rows: list[list[Range]] = []
    at, further = first, 0
    while at < len(lines):
        line, begun = lines[at], lines[at].start
        if "|" not in line.raw and at + 1 < len(lines):  # a cell that breaks over two lines
            at += 1
            line = lines[at]
        if not line.raw.rstrip().endswith("|"):
            break
        cells = [(line.start + cell.start(), line.start + cell.end()) for cell in CELL.finditer(line.raw)]
        if cells and line.raw.lstrip().startswith("|"):
            rows.append(([(line.start, line.start)] if _EMPTY_FIRST.match(line.raw) else []) + cells)
        elif len(cells) > 1 or not rows:
            return Barred([], first)
        elif cells:
            rows[-1].append((begun, cells[0][1]))
            further += 1
        at += 1
    told = [[source.told(*cell) for cell in row] for row in rows]
    widths = [len(row) for row in told if any(map(FIGURE.fullmatch, row))]
    is_table = len(widths) >= FEWEST_ROWS and len(set(widths)) == 1 and further > len(rows)
    return Barred(rows, at) if is_table else Barred([], first)


def _heads_lines(source: Source, lines: list[PhysicalLine], at: int, width: int) -> bool:
    """Whether a header of indicators and the rows below it stand on a line each, with as many bars, fewer or more than above."""
    bars = len(BAR.findall(lines[at].raw))
    if bars in (1, width) or not _ROW_END.search(lines[at].raw):
        return False
    below = lines[at + 1 : at + FEWEST_ROWS]
    if len(below) < FEWEST_ROWS - 1 or any(len(BAR.findall(line.raw)) != bars for line in below):
        return False
    heads = (
        source.between(lines[at].start + c.start(), lines[at].start + c.end())
        for c in CELL.finditer(lines[at].raw)
    )
    return "level_3" in [heading_role(head.characters) for head in heads]


def _is_table(source: Source, rows: list[list[Range]], width: int) -> bool:
    """Whether enough rows hold several cells and one an empty cell, without which nothing tells that none was lost.

    Below a header of two, names and figures in turn tell it, too.
    """
    if len(rows) < FEWEST_ROWS:
        return False
    names = [source.told(*row[0]) for row in rows]
    if any(map(FIGURE.fullmatch, names)) and heading_role(names[0]) != "ordinal":
        return False
    if _lacks_cells([[source.told(*cell) for cell in row] for row in rows]):
        return False
    filled = [sum(bool(source.told(*cell)) for cell in row) for row in rows]
    several = sum(cells >= FEWEST_COLUMNS for cells in filled)
    is_whole = min(filled) < width or _in_turn([[source.told(*cell) for cell in row] for row in rows[1:]])
    return several >= FEWEST_ROWS - 1 and is_whole


def _in_turn(rows: list[list[str]]) -> bool:
    told = ([FIGURE.fullmatch(cell) is not None for cell in row] for row in rows)
    return all(is_figure == [False, True] for is_figure in told)


def _lacks_cells(rows: list[list[str]]) -> bool:
    """Whether a unit stands outside the columns of units: a row above lacks cells, so that others stand in its place."""
    heads = [heading_role(head) for head in rows[0]]
    others = [at for at, role in enumerate(heads) if role != "unit"] if "unit" in heads else []
    told = [
        row for row in rows[1:] if any(map(FIGURE.fullmatch, row))
    ]  # no second row of headings (户 | 金额)
    return any(is_unit(row[at]) for row in told for at in others if row[at])


def _begins(lines: list[PhysicalLine], first: int) -> bool:
    """Whether a line ends with a bar and is no row of as many cells as the next, or a bar alone is its next line."""
    following = lines[first + 1].raw if first + 1 < len(lines) else ""
    if "|" not in lines[first].raw and "|" not in following:
        return False
    if lines[first].raw.lstrip().startswith("|"):
        return False  # a row of its own, as in Markdown
    if "|" in lines[first].raw:
        bars = lines[first].raw.count("|")
        is_broken = (
            bars == 1
            or bars != following.count("|")
            or _RUN.search(lines[first].raw) is not None
            or _breaks_below(lines, first, bars)
        )
        return is_broken and _CELL_END.search(lines[first].raw) is not None
    return len(lines[first].raw.strip()) <= HEADING_LENGTH and LONE_BAR.fullmatch(following) is not None


def _breaks_below(lines: list[PhysicalLine], first: int, bars: int) -> bool:
    """Whether some of the rows below whole ones go on over lines: the lines of each hold as many bars as the header."""
    told = pieces = broken = 0
    for line in lines[first + 1 : first + 1 + PROBED_ROWS]:
        count = line.raw.count("|")
        if line.blank_before or line.raw.lstrip().startswith("|") or told + count > bars:
            break
        told, pieces = told + count, pieces + 1
        if told == bars and not line.raw.rstrip().endswith("|"):
            return False
        if told == bars:
            broken += pieces > 1
            told = pieces = 0
    return bars >= FEWEST_ROWS and broken > 0


def _width(source: Source, lines: list[PhysicalLine], first: int) -> int:
    """How many bars a row has: those up to the first run of bars, else one for each heading that begins the table.

    A sum with a figure behind it is no heading but the name of a row (项目 | 决算数 | 合计 | 90).
    """
    if numbered := width_of_numbered(source, lines, first):
        return numbered
    bars = headings = 0
    last = ""
    start = lines[first].start
    for line in lines[first : first + MOST_COLUMNS]:
        for bar in BAR.finditer(line.raw):
            cell = source.told(start, line.start + bar.start())
            if headings == bars and FIGURE.fullmatch(cell) and heads_total(last):
                return headings - 1
            last = cell
            is_heading = headings == bars and bool(cell) and bool(heading_role(cell))
            headings += is_heading
            bars += 1
            start = line.start + bar.end()
        if _RUN.search(line.raw):
            return bars
    whole = lines[first].raw.count("|")
    return (
        headings
        if whole == 1 or headings >= whole
        else whole
        if _breaks_below(lines, first, whole)
        else headings
    )


def width_of_numbered(source: Source, lines: list[PhysicalLine], first: int) -> int:
    """How many cells stand from the heading of the ordinals to 1, from there to 2, and to 3; 0 where they are not as many.

    Rows of no ordinal may stand between those, which divide the row above."""
    cells: list[str] = []
    start = lines[first].start
    for line in lines[first : first + PROBED_ROWS]:
        for bar in BAR.finditer(line.raw):
            cells.append(source.told(start, line.start + bar.start()))
            start = line.start + bar.end()
        if cells and heading_role(cells[0]) != "ordinal":
            return 0
    width = cells.index("1") if "1" in cells else 0
    told = list(filter(None, cells[width::width])) if width >= FEWEST_COLUMNS else []
    return width if told[:3] == ["1", "2", "3"] else 0


def _goes_on(lines: list[PhysicalLine], at: int) -> bool:
    """Whether another row begins: a line with a bar, or one whose next is a bar alone."""
    following = lines[at + 1].raw if at + 1 < len(lines) else ""
    return "|" in lines[at].raw or LONE_BAR.fullmatch(following) is not None
