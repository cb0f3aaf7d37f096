"""Lines of cells that bars divide: how many bars they have, whether they are rows, and their cells."""

import itertools
import re

from loaders.blocks.bars.barred import BAR
from loaders.blocks.compact import Source
from loaders.blocks.grid import GridCell
from loaders.blocks.lines import PhysicalLine

FEWEST_ROWS = 3
SEPARATOR_CELL = re.compile(r"[\s:：—–-]*")
BARE_ROW = re.compile(r"\s*[^\s|][^|]* \| ")  # that begins with no bar

_DASHES = re.compile(r"[\s|:-]*-{2}[\s|:-]*")
_SPACED_BAR = re.compile(r"\S \| \S|\|\s*-")
_DIGIT = re.compile(r"\d")
_FIGURE = re.compile(r"[\d.,%]+")


def led_by_bar(line: PhysicalLine) -> bool:
    """Whether a line begins with a bar."""
    return line.raw.lstrip().startswith("|")


def is_row(line: PhysicalLine) -> bool:
    """Whether a line ends with a bar that is not its only one."""
    return line.raw.rstrip().endswith("|") and bars_of(line) - led_by_bar(line) > 1


def bars_of(line: PhysicalLine) -> int:
    """How many bars a line has."""
    return len(BAR.findall(line.raw))


def is_barred(lines: list[PhysicalLine], first: int) -> bool:
    """Whether lines with as many bars each make a table that has no outer bars."""
    bars, below = bars_of(lines[first]), lines[first + 1 : first + FEWEST_ROWS]
    alike = [line for line in below if not line.blank_before and bars_of(line) == bars]
    if len(alike) == FEWEST_ROWS - 1 and bars >= FEWEST_ROWS:
        return True
    same = alike[:1] == below[:1] != []
    return same and any(_SPACED_BAR.search(line.raw) for line in (lines[first], below[0]))


def heads_wider(lines: list[PhysicalLine], first: int) -> bool:
    """Whether a line heads rows that have more bars: the cells that its last heading spans are not printed."""
    below = lines[first + 1 : first + 1 + FEWEST_ROWS]
    if len(below) > 1 and 0 < bars_of(below[0]) < bars_of(below[1]) and not _DIGIT.search(below[0].raw):
        below = lines[first + 2 : first + 2 + FEWEST_ROWS]  # of two rows of headings
    wide = {bars_of(line) for line in below if not line.blank_before}
    is_header = _SPACED_BAR.search(lines[first].raw) is not None and not _DIGIT.search(lines[first].raw)
    return is_header and len(below) == FEWEST_ROWS and len(wide) == 1 and min(wide) > bars_of(lines[first])


def heads_dashes(lines: list[PhysicalLine], first: int) -> bool:
    """Whether dashes below a line tell that it heads a table, whose rows may have more bars: merged cells are printed once."""
    below = lines[first + 1 : first + 2]
    is_ruled = bool(below) and not below[0].blank_before and _DASHES.fullmatch(below[0].raw) is not None
    return is_ruled and 0 < bars_of(lines[first]) == bars_of(below[0])


def goes_on(rows: list[PhysicalLine], line: PhysicalLine) -> bool:
    """Whether a line without a bar before it holds the other cells of the last row: ``| 城市低保人数 |`` above ``人 | 9871 |``.

    Both have as many bars as the row before.
    """
    if len(rows) < FEWEST_ROWS or line.blank_before or led_by_bar(line) or not is_row(line):
        return False
    return bars_of(rows[-1]) + bars_of(line) == bars_of(rows[-2])


def joined(source: Source, row: PhysicalLine, line: PhysicalLine) -> PhysicalLine:
    """A row with the line that goes on with it."""
    return row._replace(end=line.end, raw=source.text[row.start : line.end])


def bare_rows_below(source: Source, lines: list[PhysicalLine], first: int) -> int:
    """Where rows without outer bars begin below a header that has them, and those of lost cells; 0 where none do.

    ``| 指标 | 2015年 | 2020年 | |||`` above ``甲 | 21 | 35 |``: as many headings as the first row has cells.
    """
    at = first + 1
    while at < len(lines) and not lines[at].raw.strip(" \t|"):
        at += 1
    if at >= len(lines) or not BARE_ROW.match(lines[at].raw) or not is_barred(lines, at):
        return 0
    header = [cell.compact.characters for cell in inner_cells(source, lines[first])]
    is_header = all(header) and not any(map(_FIGURE.fullmatch, header))
    return at if is_header and len(header) == len(inner_cells(source, lines[at])) else 0


def inner_cells(source: Source, line: PhysicalLine) -> tuple[GridCell, ...]:
    """The cells of a line between the bars at its ends, however many they are."""
    start = len(line.raw) - len(line.raw.lstrip(" \t|"))
    end = len(line.raw.rstrip(" \t|"))
    return piped_row(
        source, PhysicalLine(line.start + start, line.start + end, line.raw[start:end], False), False, False
    )


def piped_row(source: Source, line: PhysicalLine, is_led: bool, is_closed: bool) -> tuple[GridCell, ...]:
    """The cells of a row, in a table whose rows begin with a bar (``is_led``) and end with one (``is_closed``), or do not."""
    bars = [line.start + bar.start() for bar in BAR.finditer(line.raw)]
    if not (is_led and line.raw.lstrip().startswith("|")):
        bars.insert(0, line.start - 1)
    if not is_closed or line.raw[bars[-1] - line.start + 1 :].strip():
        bars.append(line.end)
    fields = [(start + 1, end) for start, end in itertools.pairwise(bars)]
    if all(SEPARATOR_CELL.fullmatch(source.text, start, end) for start, end in fields):
        return ()
    return tuple(cell_between(source, start, end) for start, end in fields)


def cell_between(source: Source, start: int, end: int) -> GridCell:
    """The cell that stands between two offsets."""
    return GridCell(start, end, source.between(start, end))
