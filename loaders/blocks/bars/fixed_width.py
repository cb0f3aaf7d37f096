"""Tables of bars whose cells have fixed widths: what does not fit goes on below, and nothing divides the rows.

    |乡镇    |主要工作      |金额   |
    |马头镇  |为困难老人送  |12.5   |
    |        |餐            |       |

A line goes on with the row above where each of its words stands below a cell that had no room left for it. Tables whose
header a row of dashes ends (``|---|---|``) have a row a line.
"""

import itertools
import re

from loaders.blocks.bars.barred import BAR
from loaders.blocks.blanks.blank_fields import printed_width
from loaders.blocks.blanks.wrapped_headers import cell_of_pieces
from loaders.blocks.cell_words import heading_role, is_total, is_unit
from loaders.blocks.compact import Source, join
from loaders.blocks.grid import FIGURE, GridCell
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.numbering import parse_numbering

FEWEST_LINES, FEWEST_BARS = 3, 3
MOST_ROOM = 4  # columns of print that stay free at the right of a cell that is full
MOST_PARTS = 60  # lines of one row

_DASHES = re.compile(r"[\s|:：+—–=-]+")
_AMBIGUOUS = re.compile("[“”‘’≥≤×÷·…—±①-⑳Ⅰ-Ⅻ℃‰]")  # one column of print wide, or two
_WORD = re.compile(r"[\x21-\x7e]+|\S")
_REMARK = re.compile(r"（[^（）]*）")
_OWN_ROW = re.compile(r"其中|其他|[合总小]计")

Row = tuple[GridCell, ...]


def read_fixed_width(source: Source, lines: list[PhysicalLine], first: int) -> tuple[list[Row], int]:
    """The rows of the table that begins with line ``first``, and the index after it; ``first`` where no cell goes on below."""
    if not _is_row(lines[first]) or _bars(lines[first]) < FEWEST_BARS:
        return [], first
    bars, last = _bars(lines[first]), first + 1
    while last < len(lines) and _is_row(lines[last]) and not lines[last].blank_before:
        if lines[last].ruled_before or _bars(lines[last]) != bars or _DASHES.fullmatch(lines[last].raw):
            return [], first
        last += 1
    if last - first < FEWEST_LINES:
        return [], first
    columns = _columns(lines[first:last])
    printed = [_cells(source, line) for line in lines[first:last]] if columns else []
    rows = _Rows(source.text, columns, printed).joined()
    return ([_whole(source, row) for row in rows], last) if len(rows) < len(printed) else ([], first)


def holds_fixed_width(source: Source, lines: list[PhysicalLine], first: int, last: int) -> bool:
    """Whether such a table begins among lines, below a blank line or a line without outer bars."""
    begin = (
        at for at in range(first, last) if at == first or lines[at].blank_before or not _is_row(lines[at - 1])
    )
    return any(read_fixed_width(source, lines, at)[1] > at for at in begin)


def _is_row(line: PhysicalLine) -> bool:
    printed = line.raw.strip()
    return len(printed) > 1 and printed[0] == printed[-1] == "|"


def _bars(line: PhysicalLine) -> int:
    return len(BAR.findall(line.raw))


def _columns(block: list[PhysicalLine]) -> list[int]:
    """The widths of the columns where the bars of all lines stand below each other; none where they do not.

    Marks such as “ and ≥ are wide in all lines, or in none.
    """
    for extra in (0, 1):
        widths = {
            tuple(
                printed_width(field) + extra * len(_AMBIGUOUS.findall(field))
                for field in BAR.split(line.raw.strip())[1:-1]
            )
            for line in block
        }
        if len(widths) == 1:
            return list(widths.pop())
    return []


def _cells(source: Source, line: PhysicalLine) -> Row:
    bars = [line.start + bar.start() for bar in BAR.finditer(line.raw)]
    return tuple(
        GridCell(start + 1, end, source.between(start + 1, end)) for start, end in itertools.pairwise(bars)
    )


class _Rows:
    """Puts the lines of a table together to rows, by the room that each column leaves at its right."""

    def __init__(self, text: str, columns: list[int], printed: list[Row]) -> None:
        self.text, self.columns, self.printed = text, columns, printed
        told = [[self._room(line, at) for line in printed] for at in range(len(columns))]
        self.least = [min(rooms) for rooms in told]

    def joined(self) -> list[list[Row]]:
        """The lines of each row."""
        rows: list[list[Row]] = []
        for line in self.printed:
            if rows and len(rows[-1]) < MOST_PARTS and self._goes_on(rows[-1], line):
                rows[-1].append(line)
            else:
                rows.append([line])
        return rows

    def _goes_on(self, row: list[Row], line: Row) -> bool:
        """Whether all that a line holds goes on with cells of the row above it, which holds more.

        Rows begin in all columns at once, so that it is enough where most of the cells above had no room left.
        """
        filled = [at for at, cell in enumerate(line) if cell.compact.characters]
        if not filled or not all(_may_be_rest(row, line, at) for at in filled):
            return False
        if 2 * sum(self._had_no_room(row, line, at) for at in filled) <= len(filled):
            return False
        begun = [at for at, cell in enumerate(row[0]) if cell.compact.characters]
        return len(begun) > len(filled) or all(_ends_heading(row, line, at) for at in filled)

    def _had_no_room(self, row: list[Row], line: Row, at: int) -> bool:
        """Whether words stand below a cell that had no room for them, or are a remark in brackets on it."""
        text = line[at].compact.characters
        if _REMARK.fullmatch(text):
            return True
        word = _WORD.search(self.text, line[at].start, line[at].end)
        room = self._room(row[-1], at)
        return room <= MOST_ROOM + is_unit(text) and room - self.least[at] < printed_width(word[0])

    def _room(self, line: Row, at: int) -> int:
        """How many columns of print stay free at the right of a cell."""
        return self.columns[at] - printed_width(self.text[line[at].start : line[at].end].rstrip())


def _may_be_rest(row: list[Row], line: Row, at: int) -> bool:
    """Whether words may go on with what stands above them: a unit alone with a figure (≥1,500 / 人)."""
    text, above = line[at].compact.characters, row[-1][at].compact.characters
    if not above or FIGURE.fullmatch(text) or _OWN_ROW.match(text) or is_total(text):
        return False
    return parse_numbering(text, {}) is None and (is_unit(text) or not FIGURE.fullmatch(above))


def _ends_heading(row: list[Row], line: Row, at: int) -> bool:
    """Whether a piece makes a heading of what stands above it, and is none itself (一级指 / 标)."""
    whole = "".join(part[at].compact.characters for part in (*row, line))
    return heading_role(whole) != "" and not heading_role(line[at].compact.characters)


def _whole(source: Source, row: list[Row]) -> Row:
    """The cells of a row, each of all its pieces."""
    return tuple(_cell(source, column) for column in zip(*row, strict=True))


def _cell(source: Source, column: tuple[GridCell, ...]) -> GridCell:
    pieces = [cell for cell in column if cell.compact.characters]
    if len(pieces) < 2:
        return pieces[0] if pieces else column[0]
    return cell_of_pieces(source, join([cell.compact for cell in pieces]))
