"""Tables whose cells stand on a line each and whose empty cells are marked: their rows are counted off.

项目 / 户数 / 人数 / 金额, then 城市低保 / 513 / 744 / 371256 and 孤儿 / (blank) / 27 / 43200. An empty cell is a blank line,
where a blank line stands between all cells a further one, and a bar alone where each cell ends with a bar. How many
columns there are is told by what they hold: in each row the same kinds. Where bars end the cells, a row may lack its last.
"""

import collections
import itertools
import re
from collections.abc import Sequence

from loaders.blocks.bars.barred import BAR, LONE_BAR
from loaders.blocks.blanks.blank_fields import Range
from loaders.blocks.cell_words import heading_role, names_sum
from loaders.blocks.compact import Source
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.streams.counted_rows import LEADS, Cell, is_figure, rows_of
from loaders.blocks.streams.spaced import fields_of
from loaders.blocks.streams.stacked_matrix import PLACES

FEWEST_ROWS, FEWEST_COLUMNS, MOST_COLUMNS, MOST_CELLS, CELL_LENGTH = 3, 3, 12, 600, 40
MOST_EMPTY = 6  # cells, one after the other
MOST_PROBED = 24  # lines that tell how far apart cells stand
MOST_PIECES = 3  # lines of a cell, above the bar that ends it

_NOTE = "note"
_NAMES = ("item", "level_3")  # roles of the headings of names
_LAST = ("change", "change_pct", _NOTE)

_WORDS = re.compile(r"[^。；\t|]*[一-龥][^。；\t|]*(?<![，、])")
_YEAR = re.compile(r"(?:19|20)\d\d(?:\s?年(?:度)?)?")
_ORDINAL_HEADING = re.compile(r"\s*(?:序号|编号)\s")
_LED = re.compile(r"\s*\|\s*(?P<cell>(?:[^|\s](?:[^|]*[^|\s])?)?)\s*")


def read_counted(source: Source, lines: list[PhysicalLine], first: int) -> tuple[list[list[Range]], int]:
    """Ranges of the cells, row by row, of the table whose header begins at line ``first``, and the index of the line after it.

    Without rows, there is no such table.
    """
    if rows := _numbered_lines(source, lines, first):
        return [[cell[:2] for cell in row] for row in rows], first + len(rows)
    if not _heads(source, lines[first]):
        return [], first
    cells, is_marked = _cells(source, lines, first)
    if not any(is_figure(text) for _, _, text in cells):
        return [], first
    has_bars = is_marked and "|" in lines[first].raw + _raw(lines, first + 1)
    names = next((at for at, cell in enumerate(cells) if not _can_head(cell[2])), len(cells))
    names += sum(1 for _ in itertools.takewhile(lambda cell: not cell[2], cells[names:]))
    best: list[list[Cell]] = []
    for width in range(FEWEST_COLUMNS, min(names, MOST_COLUMNS) + 1):
        if width < names and heading_role("".join(cells[width][2].split())) == _NOTE:
            continue  # a heading that names no row
        rows = rows_of(cells, width, has_bars and _may_end_early(cells, width))
        if len(rows) > FEWEST_ROWS and _end(rows) > _end(best):
            best = rows
    if not best or not (is_marked or _is_numbered(best) or _is_even(best, cells)):
        return [], first
    end = _end(best)
    after = next((at for at in range(first, len(lines)) if lines[at].start >= end), len(lines))
    after += has_bars and LONE_BAR.fullmatch(_raw(lines, after)) is not None  # that ends the last cell
    return [[cell[:2] for cell in row] for row in best], after


def _may_end_early(cells: Sequence[Cell], width: int) -> bool:
    """Whether cells that a row lacks are its last: empty ones are marked elsewhere, or the last compares or remarks.

    Not where another heading follows those of so many columns.
    """
    last, following = (
        heading_role("".join(text.split())) for _, _, text in [*cells[width - 1 : width + 1], (0, 0, "")][:2]
    )
    is_whole = not following or names_sum(cells[width][2])
    return is_whole and (last in _LAST or any(not text for _, _, text in cells))


def _end(rows: Sequence[Sequence[Cell]]) -> int:
    """Where the last row ends; before the text without rows."""
    return max((end for _, end, _ in rows[-1]), default=-1) if rows else -1


def _numbered_lines(source: Source, lines: list[PhysicalLine], first: int) -> list[list[Cell]]:
    """The rows of a numbered list, each a line whose cells blanks divide: 编号 姓名 事由 金额 above 1 李某 火灾 5000元."""
    header = fields_of(lines[first]) if _ORDINAL_HEADING.match(lines[first].raw) else []
    if len(header) < FEWEST_COLUMNS:
        return []
    cells: list[Cell] = []
    for line in lines[first : first + MOST_CELLS]:
        fields = fields_of(line)
        if len(fields) != len(header):
            break
        cells += [(field.start, field.end, field.raw) for field in fields]
    rows = rows_of(cells, len(header))
    return rows if len(rows) > FEWEST_ROWS and _is_numbered(rows) else []


def _is_numbered(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether the rows begin with 1, 2, 3 … or with dates, so that none can have lost a cell."""
    told = [row[0][2] for row in rows[1:] if row[0][2] and not names_sum(row[0][2])]
    dated = all(map(LEADS["date"].fullmatch, told))
    return dated or [name.removesuffix("月") for name in told] == [str(at) for at in range(1, len(told) + 1)]


def _is_even(rows: Sequence[Sequence[Cell]], cells: Sequence[Cell]) -> bool:
    """Whether all rows are whole and no figure is left over behind them, so that none has lost a cell."""
    rest = cells[sum(map(len, rows)) :][: len(rows[0])]
    return all(text for row in rows for _, _, text in row) and not any(is_figure(text) for _, _, text in rest)


def _can_head(text: str) -> bool:
    """Whether a cell can stand in a header: words, or a year."""
    return _WORDS.fullmatch(text) is not None or _YEAR.fullmatch(text) is not None


def _heads(source: Source, line: PhysicalLine) -> bool:
    """Whether a line can head the names of rows, or their ordinals."""
    if len(line.raw) > CELL_LENGTH:
        return False
    start = len(line.raw) - len(line.raw.lstrip(" |"))
    characters = source.between(line.start + start, line.start + len(line.raw.rstrip(" |"))).characters
    return heading_role(characters) in (*_NAMES, *LEADS) or PLACES.fullmatch(characters) is not None


def _cells(source: Source, lines: list[PhysicalLine], first: int) -> tuple[list[Cell], bool]:
    """The cells from a line on, and whether empty ones are marked, while lines can be cells."""
    if is_led(lines, first):
        return _led(lines, first), True
    if lines[first].raw.rstrip().endswith("|") or LONE_BAR.fullmatch(_raw(lines, first + 1)):
        return _barred(source, lines, first), True
    cells: list[Cell] = []
    apart, is_marked = usual_breaks(source, lines, first), False  # line ends between two cells
    for line in lines[first : first + MOST_CELLS]:
        if not _can_be_cell(line.raw.strip()):
            break
        if cells:
            breaks = source.text.count("\n", cells[-1][1], line.start)
            if breaks < apart:  # a cell that broke over two lines
                start, _, text = cells.pop()
                cells.append((start, line.end, text + line.raw.strip()))
                continue
            empty = breaks // apart - 1 if apart else 0  # the fields of one line are not apart
            if (apart and breaks % apart) or empty >= MOST_EMPTY:
                break
            is_marked = is_marked or breaks > 1
            cells += [(cells[-1][1], cells[-1][1], "")] * empty
        cells.append((line.start, line.end, line.raw.strip()))
    return cells, is_marked


def usual_breaks(source: Source, lines: list[PhysicalLine], first: int) -> int:
    """How many line ends stand between two cells: as many as between most lines, where fewer stand between their pieces."""
    told = [
        source.text.count("\n", above.end, line.start)
        for above, line in itertools.pairwise(lines[first : first + MOST_PROBED])
    ]
    return collections.Counter(told).most_common(1)[0][0] if told else 0


def is_led(lines: list[PhysicalLine], first: int) -> bool:
    """Whether a bar leads each cell, a line each."""
    return _LED.fullmatch(lines[first].raw) is not None and _LED.fullmatch(_raw(lines, first + 1)) is not None


def opens_cells(lines: list[PhysicalLine], first: int) -> bool:
    """Whether a bar stands alone above a line without one: the left border of a table with a cell a line."""
    return LONE_BAR.fullmatch(lines[first].raw) is not None and "|" not in (_raw(lines, first + 1) or "|")


def _led(lines: list[PhysicalLine], first: int) -> list[Cell]:
    """The cells that a bar leads, a line each; a bar alone is an empty cell."""
    cells: list[Cell] = []
    for line in lines[first : first + MOST_CELLS]:
        found = _LED.fullmatch(line.raw)
        if not found or (found["cell"] and not _can_be_cell(found["cell"])):
            break
        cells.append((line.start + found.start("cell"), line.start + found.end("cell"), found["cell"]))
    return cells


def _barred(source: Source, lines: list[PhysicalLine], first: int) -> list[Cell]:
    """The cells that bars end, at the end of their line or on the next."""
    cells: list[Cell] = []
    start = lines[first].start
    for at in range(first, min(len(lines), first + MOST_CELLS)):
        line = lines[at]
        for bar in BAR.finditer(line.raw):
            text = source.text[start : line.start + bar.start()].strip()
            if text and not _can_be_cell(text):
                return cells
            cells.append((start, line.start + bar.start(), text))
            start = line.start + bar.end()
        below = (_raw(lines, at + lower) for lower in range(1, MOST_PIECES + 1))
        if "|" not in line.raw and not any(map(LONE_BAR.fullmatch, below)):
            break
    return cells


def _raw(lines: list[PhysicalLine], at: int) -> str:
    return lines[at].raw if at < len(lines) else ""


def _can_be_cell(text: str) -> bool:
    return 0 < len(text) <= CELL_LENGTH and (_WORDS.fullmatch(text) is not None or is_figure(text))
