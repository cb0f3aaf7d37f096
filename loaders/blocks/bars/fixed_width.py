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
from loaders.blocks.bars.fixed_cells import Places, Row, placed, whole
from loaders.blocks.blanks.blank_fields import Range, printed_width
from loaders.blocks.cell_words import heading_role, is_total, is_unit
from loaders.blocks.compact import Source
from loaders.blocks.grid import FIGURE, GridCell
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.numbering import parse_numbering

FEWEST_LINES, FEWEST_COLUMNS = 3, 2
MOST_ROOM = 4  # columns of print that stay free at the right of a cell that is full
WIDE = 16  # columns of print that sentences take, which break at the end of any line
MOST_PARTS = 60  # lines of one row

_DASHES = re.compile(r"[\s|:：+—–=-]+")
_AMBIGUOUS = re.compile("[“”‘’≥≤×÷·…—±①-⑳Ⅰ-Ⅻ℃‰]")  # one column of print wide, or two
_WORD = re.compile(r"[\x21-\x7e]+|\S")
_REMARK = re.compile(r"（[^（）]*）")
_AMOUNT, _WHOLE = (
    re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d+)\.\d\d%?"),
    re.compile(r"(?:\d{1,3}(?:,\d{3})*|\d+)(?:\.\d\d)?"),
)
_OWN_ROW = re.compile(r"其中|其他|[合总小]计")


def read_fixed_width(source: Source, lines: list[PhysicalLine], first: int) -> tuple[list[Row], int]:
    """The rows of the table that begins with line ``first``, and the index after it; ``first`` where no cell goes on below.

    Rows with merged cells have fewer bars, which stand below those of others.
    """
    last = first
    while last < len(lines) and _is_row(lines[last]) and not (last > first and lines[last].blank_before):
        if lines[last].ruled_before or _DASHES.fullmatch(lines[last].raw):
            return [], first
        last += 1
    places = _places(lines[first:last]) if last - first >= FEWEST_LINES else []
    if not places:
        return [], first
    printed = [_cells(source, line) for line in lines[first:last]]
    rows = _Rows(source.text, places, printed).joined()
    if len(rows) == len(printed):
        return [], first
    widest = max(places, key=len)
    of_line = {line[0].start: place for line, place in zip(printed, places, strict=True)}
    return [placed(whole(source, row), of_line[row[0][0].start], widest) for row in rows], last


def holds_fixed_width(source: Source, lines: list[PhysicalLine], first: int, last: int) -> bool:
    """Whether such a table begins among lines, below a blank line or a line without outer bars."""
    begin = (
        at for at in range(first, last) if at == first or lines[at].blank_before or not _is_row(lines[at - 1])
    )
    return any(read_fixed_width(source, lines, at)[1] > at for at in begin)


def _is_row(line: PhysicalLine) -> bool:
    printed = line.raw.strip()
    return len(printed) > 1 and printed[0] == printed[-1] == "|"


def _places(block: list[PhysicalLine]) -> list[Places]:
    """The columns of print in which the bars of each line stand, where all lines end in one; none where they do not.

    Marks such as “ and ≥ are wide in all lines, or in none.
    """
    for extra in (0, 1):
        places: list[Places] = []
        for line in block:
            fields = BAR.split(line.raw.strip())[1:-1]
            widths = (printed_width(field) + extra * len(_AMBIGUOUS.findall(field)) + 1 for field in fields)
            places.append(tuple(itertools.accumulate(widths, initial=0)))
            if places[-1][-1] != places[0][-1]:
                break
        else:
            is_table = max(map(len, places)) > FEWEST_COLUMNS and _are_repeated(places)
            return places if is_table else []
    return []


def _are_repeated(places: list[Places]) -> bool:
    """Whether lines with the same columns follow each other, as those of one table do, merged cells apart."""
    return 2 * sum(above == below for above, below in itertools.pairwise(places)) >= len(places) - 1


def _cells(source: Source, line: PhysicalLine) -> Row:
    bars = [line.start + bar.start() for bar in BAR.finditer(line.raw)]
    return tuple(
        GridCell(start + 1, end, source.between(start + 1, end)) for start, end in itertools.pairwise(bars)
    )


class _Rows:
    """Puts the lines of a table together to rows, by the room that each column leaves at its right."""

    def __init__(self, text: str, places: list[Places], printed: list[Row]) -> None:
        self.text, self.places, self.printed = text, places, printed
        self.room: dict[
            int, int
        ] = {}  # columns of print that stay free at the right of the cell that begins here
        self.least: dict[Range, int] = {}  # of all cells between two bars
        for line, bars in zip(printed, places, strict=True):
            for cell, (left, right) in zip(line, itertools.pairwise(bars), strict=True):
                taken = printed_width(text[cell.start : cell.end].rstrip())
                self.room[cell.start] = right - left - 1 - taken
                least = self.least.get((left, right), right)
                self.least[left, right] = min(least, self.room[cell.start])

    def joined(self) -> list[list[Row]]:
        """The lines of each row."""
        rows: list[list[Row]] = []
        above: Places = ()
        for line, bars in zip(self.printed, self.places, strict=True):
            is_alike = bars == above and len(rows[-1]) < MOST_PARTS
            if is_alike and self._goes_on(rows[-1], line, bars):
                rows[-1].append(line)
            else:
                rows.append([line])
            above = bars
        return rows

    def _goes_on(self, row: list[Row], line: Row, bars: Places) -> bool:
        """Whether all that a line holds goes on with cells of the row above it, which holds more.

        Rows begin in all columns at once, so that it is enough where most of the cells above had no room left.
        """
        filled = [at for at, cell in enumerate(line) if cell.compact.characters]
        if not filled or not all(_may_be_rest(row, line, at) for at in filled):
            return False
        full = [at for at in filled if self._had_no_room(row, line, at, bars)]
        if 2 * len(full) <= len(filled):
            return False
        begun = [at for at, cell in enumerate(row[0]) if cell.compact.characters]
        # names of one length could fill narrow columns by chance
        is_sure = full == filled and all(bars[at + 1] - bars[at] > WIDE for at in filled)
        return len(begun) > len(filled) or is_sure or _ends_headings(row, line, filled)

    def _had_no_room(self, row: list[Row], line: Row, at: int, bars: Places) -> bool:
        """Whether words stand below a cell that had no room for them, or are a remark in brackets on it."""
        text = line[at].compact.characters
        if _REMARK.fullmatch(text):
            return True
        word = _WORD.search(self.text, line[at].start, line[at].end)
        room, least = self.room[row[-1][at].start], self.least[bars[at], bars[at + 1]]
        return room <= MOST_ROOM + is_unit(text) and room - least < printed_width(word[0])


def _may_be_rest(row: list[Row], line: Row, at: int) -> bool:
    """Whether words may go on with what stands above them: a unit alone with a figure (≥1,500 / 人)."""
    text, above = line[at].compact.characters, row[-1][at].compact.characters
    begun = above.replace("，", ",")
    if _AMOUNT.fullmatch(begun + text) and not _WHOLE.fullmatch(begun):
        return True  # 8,214.6 / 0
    if not above or FIGURE.fullmatch(text) or _OWN_ROW.match(text) or is_total(text):
        return False
    return parse_numbering(text, {}) is None and (is_unit(text) or not FIGURE.fullmatch(above))


def _ends_headings(row: list[Row], line: Row, filled: list[int]) -> bool:
    """Whether most pieces make a heading of what stands above them, and none is one itself (一级指 / 标)."""
    wholes = ["".join(part[at].compact.characters for part in (*row, line)) for at in filled]
    is_own = any(heading_role(line[at].compact.characters) for at in filled)
    return not is_own and 2 * sum(heading_role(whole) != "" for whole in wholes) > len(filled)
