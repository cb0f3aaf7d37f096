"""Rows whose cells break over lines, as converters of Word tables print them: each has as many tabs as all others.

``预算执行`` / ``（20分） → 资金总额 → 58 → 51``: a line without tab goes on with the cell of the line above, or begins the
first cell of the row below, which such converters print again and again where it is merged.
"""

import re
from collections import Counter
from collections.abc import Sequence

from loaders.blocks.compact import Source
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.tabs.broken_rows import goes_on
from loaders.blocks.tabs.ends import ENDS_A_TABLE
from loaders.blocks.torn_headings import are_one

FEWEST_TABS, FEWEST_ROWS = 3, 3
MOST_LINES = 24  # of one row
PIECE_LENGTH, MOST_PIECES = 60, 3  # of a line without tabs; lines of a cell before that which has them

_WORDS = re.compile(r"[一-龥]+")
_REMARK = re.compile(r"[（(][^（）()]{1,8}[）)]")  # below a name: （20分）, （万元）


def rows_made_whole(source: Source, lines: list[PhysicalLine]) -> list[PhysicalLine]:
    """The lines, those of one row as one in tables all of whose rows have as many tabs."""
    found: list[PhysicalLine] = []
    at = 0
    while at < len(lines):
        if "\t" in lines[at].raw:
            lead = _lead_of(lines, at)
            rows, after = _rows(lines, at - lead)
            if rows:
                del found[len(found) - lead :]
                found += [_joined(source, lines[first:last]) for first, last in rows]
                at = after
                continue
            last = at  # the whole run of lines with tabs is no such table
            while last < len(lines) and "\t" in lines[last].raw:
                last += 1
            found += lines[at:last]
            at = last
            continue
        found.append(lines[at])
        at += 1
    return found


def _lead_of(lines: Sequence[PhysicalLine], at: int) -> int:
    """How many lines above the first line with tabs begin its first cell."""
    among = lines[at : at + MOST_LINES * FEWEST_ROWS]
    return next((n for n in range(MOST_PIECES, 0, -1) if at >= n and _leads(lines, at - n, among)), 0)


def _leads(lines: Sequence[PhysicalLine], at: int, among: Sequence[PhysicalLine]) -> bool:
    """Whether a line without tab begins a cell that goes on below: with a remark, or it does so in other rows as well."""
    below = at
    while below < min(len(lines), at + MOST_PIECES + 1) and "\t" not in lines[below].raw:
        piece = lines[below].raw.strip()
        if not 0 < len(piece) <= PIECE_LENGTH or "：" in piece or ENDS_A_TABLE.match(piece):
            return False
        below += 1
    pieces = lines[at : below + 1]
    if below == at or below >= len(lines) or "\t" not in lines[below].raw:
        return False
    if any(line.blank_before for line in pieces[1:]):
        return False
    again = sum(line.raw.strip() == lines[at].raw.strip() for line in among)
    return _REMARK.fullmatch(_cells(lines[below])[0]) is not None or (again > 1 and below == at + 1)


def _rows(lines: Sequence[PhysicalLine], first: int) -> tuple[list[tuple[int, int]], int]:
    """The rows that begin at a line, as ranges of lines, and the index behind them; none where nothing broke or not all fit."""
    last = first
    while last < len(lines) and ("\t" in lines[last].raw or _is_piece(lines, last)):
        last += 1
    tabs = [line.raw.count("\t") for line in lines[first:last]]
    width, times = Counter(filter(None, tabs)).most_common(1)[0] if any(tabs) else (0, 0)
    if width < FEWEST_TABS or times < FEWEST_ROWS or all(count == width for count in tabs):
        return [], first
    rows: list[tuple[int, int]] = []
    at = first
    while at < last and (after := _end_of_row(lines, at, range(first, last), width)):
        rows.append((at, after))
        at = after
    is_torn = any(after - begun > 1 for begun, after in rows)
    is_whole = at >= last or "\t" not in lines[at].raw
    return (rows, at) if is_torn and is_whole else ([], first)


def _end_of_row(lines: Sequence[PhysicalLine], at: int, table: range, width: int) -> int:
    """The index behind the lines of the row that begins at a line; 0 where none has so many tabs."""
    after, tabs = at + 1, lines[at].raw.count("\t")
    if not tabs and not _leads(lines, at, lines[table.start : table.stop]):
        return 0
    while tabs < width and after < min(table.stop, at + MOST_LINES):
        before, rest = _cells(lines[after - 1])[-1], _cells(lines[after])[0]
        if lines[after].blank_before or not (before and rest and goes_on(before, rest)):
            return 0
        tabs += lines[after].raw.count("\t")
        after += 1
    if tabs != width:
        return 0
    last = _cells(lines[after - 1])[-1]
    below = lines[after].raw.strip() if after < table.stop else ""
    is_remark = _REMARK.fullmatch(below) is not None and _WORDS.fullmatch(last) is not None  # 得分 / （10分）
    if "\t" not in below and (is_remark or (0 < len(last) <= PIECE_LENGTH and are_one(last, below))):
        after += 1
    for piece in _pieces_of_end(lines, at, after):
        if after < table.stop and lines[after].raw.strip() == piece:
            after += 1
    return after


def _pieces_of_end(lines: Sequence[PhysicalLine], at: int, after: int) -> list[str]:
    """The lines of the last cell but its first, where it is printed again: as they are in the cell before it."""
    cells = [cell.split("\n") for cell in "\n".join(line.raw for line in lines[at:after]).split("\t")]
    *_, before, end = [[line.strip() for line in cell] for cell in cells]
    return before[len(end) :] if len(end) < len(before) and before[: len(end)] == end else []


def _is_piece(lines: Sequence[PhysicalLine], at: int) -> bool:
    """Whether a line without tab may be a piece of a cell of a table that goes on below it."""
    return not lines[at].blank_before and 0 < len(lines[at].raw.strip()) <= PIECE_LENGTH


def _joined(source: Source, lines: Sequence[PhysicalLine]) -> PhysicalLine:
    end = lines[-1].end
    return lines[0]._replace(end=end, raw=source.text[lines[0].start : end]) if len(lines) > 1 else lines[0]


def _cells(line: PhysicalLine) -> list[str]:
    return ["".join(cell.split()) for cell in line.raw.split("\t")]
