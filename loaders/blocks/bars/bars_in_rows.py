"""Rows that a bar begins and whose cells break over lines: each ends where it has as many bars as all others.

``| 项目名称 |`` / ``河道清淤 |`` / ``|||``: what is empty or merged leaves bars alone, so that no row has more or fewer.
Where rows differ in their bars, as those of two pages do, each ends with the line that a bar ends, if no line within
a row begins or ends with one.
"""

import itertools

from loaders.blocks.bars.barred import BAR, LONE_BARS
from loaders.blocks.compact import Source
from loaders.blocks.lines import PhysicalLine

FEWEST_BARS, FEWEST_ROWS = 4, 3
LONGEST_BEGINNING = 10  # of a heading that breaks before the first bar
MOST_LINES, MOST_HEADER_LINES = 12, 6  # of one row


def rows_over_lines(source: Source, lines: list[PhysicalLine], first: int) -> list[PhysicalLine]:
    """The lines from ``first`` on joined to rows; none where they begin no such table."""
    return _rows_of_equal_bars(source, lines, first) or rows_between_bars(source, lines, first)


def _rows_of_equal_bars(source: Source, lines: list[PhysicalLine], first: int) -> list[PhysicalLine]:
    """The lines from ``first`` on joined to rows of as many bars; none unless some are, and enough are rows by themselves.

    The last row may lack its end.
    """
    width = _width(lines, first) if _begins(lines[first]) else 0
    if width < FEWEST_BARS:
        return []
    rows: list[PhysicalLine] = []
    alone, at = 0, first
    while at < len(lines) and _begins(lines[at]) and not (rows and lines[at].blank_before):
        after, bars = at, 0
        while after < len(lines) and after - at < MOST_LINES and bars < width:
            if after > at and bars and _begins(lines[after]) and not LONE_BARS.fullmatch(lines[after].raw):
                break
            bars += len(BAR.findall(lines[after].raw))
            after += 1
        is_whole = bars == width and _ends(lines[after - 1])
        if not is_whole and after < len(lines) and (bars > width or _begins(lines[after])):
            return []
        if not is_whole and not (after == len(lines) and bars > 1):
            break
        alone += is_whole and after == at + 1
        last = lines[after - 1]
        rows.append(lines[at]._replace(end=last.end, raw=source.text[lines[at].start : last.end]))
        at = after
    is_table = alone >= FEWEST_ROWS and at - first > len(rows)
    return rows if is_table else []


def rows_between_bars(source: Source, lines: list[PhysicalLine], first: int) -> list[PhysicalLine]:
    """The lines from ``first`` on joined to rows that begin and end with a bar; none unless one breaks over lines."""
    rows: list[PhysicalLine] = []
    at, full = first, 0
    while at < len(lines) and _begins(lines[at]) and not (rows and lines[at].blank_before):
        after = at + 1
        while after < len(lines) and not _ends(lines[after - 1]) and not _begins(lines[after]):
            after += 1
        last = lines[after - 1]
        if not _ends(last) or LONE_BARS.fullmatch(lines[at].raw) or after - at > MOST_LINES:
            break
        rows.append(lines[at]._replace(end=last.end, raw=source.text[lines[at].start : last.end]))
        full += len(BAR.findall(rows[-1].raw)) >= FEWEST_BARS
        at = after
    is_table = len(rows) >= FEWEST_ROWS and at - first > len(rows) and 2 * full > len(rows)
    return rows if is_table and not (at < len(lines) and "|" in lines[at].raw) else []


def _width(lines: list[PhysicalLine], first: int) -> int:
    """How many bars the first line has that is a row by itself; the header above it may be broken too."""
    below = itertools.takewhile(lambda line: not line.blank_before, lines[first + 1 : first + MOST_LINES])
    whole = (line for line in (lines[first], *below) if _begins(line) and _ends(line))
    return next((len(BAR.findall(line.raw)) for line in whole), 0)


def lines_in(lines: list[PhysicalLine], first: int, rows: list[PhysicalLine]) -> int:
    """The index of the line after rows that begin at line ``first``."""
    return next((at for at in range(first, len(lines)) if lines[at].start >= rows[-1].end), len(lines))


def _begins(line: PhysicalLine) -> bool:
    return line.raw.lstrip().startswith("|")


def _ends(line: PhysicalLine) -> bool:
    return line.raw.rstrip().endswith("|")


def with_whole_header(source: Source, lines: list[PhysicalLine], first: int) -> list[PhysicalLine]:
    """The first lines of a table whose rows no outer bar begins, its header joined that broke within cells; none of others.

    ``县区 | 到位`` / ``小计 | 其中 |  | 支出`` / ``金额`` above rows of four bars: together they have as many as each row.
    """
    bars, at = 0, first
    while at < min(len(lines), first + MOST_HEADER_LINES) and not (at > first and lines[at].blank_before):
        if _begins(lines[at]) or any(map(str.isdigit, lines[at].raw)):
            return []
        bars += len(BAR.findall(lines[at].raw))
        at += 1
        if not bars and (at - first > 1 or len(lines[first].raw) > LONGEST_BEGINNING):
            return []
        below = lines[at : at + FEWEST_ROWS]
        are_rows = bars >= FEWEST_BARS - 1 and [len(BAR.findall(line.raw)) for line in below] == [bars] * 3
        is_torn = all(len(BAR.findall(line.raw)) < bars for line in lines[first:at])
        if are_rows and is_torn and at - first > 1:
            last = lines[at - 1].end
            return [lines[first]._replace(end=last, raw=source.text[lines[first].start : last]), *lines[at:]]
    return []
