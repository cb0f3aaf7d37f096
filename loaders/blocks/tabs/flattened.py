"""Tables flattened to one line a cell: a tab leads the cell, a blank line ends the row.

A cell may hold line breaks and blank lines itself, so that pieces of it stand on lines without a tab. Elsewhere the
first cell of each row has no tab, and no blank line is needed.
"""

import re
from collections import Counter

from loaders.blocks.cell_words import is_total, is_unit
from loaders.blocks.grid import FIGURE
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.tabs.broken_rows import goes_on, rests_of_rows
from loaders.blocks.tabs.ends import ENDS_A_TABLE

CONTINUATION_LENGTH, FRAGMENT_LENGTH = 30, 8
FEWEST_ROWS, FEWEST_CELLS, JUDGED_ROWS = 3, 3, 8

_CELL_LINE = re.compile(r"[ \u3000\xa0]*\t[^\t]*")


def is_flattened(lines: list[PhysicalLine]) -> bool:
    """Whether most lines hold one cell each, led by a tab."""
    single = sum(1 for line in lines if _CELL_LINE.fullmatch(line.raw))
    return single > 3 * (len(lines) - single)


def flattened_end(lines: list[PhysicalLine], last: int) -> int:
    """Index after a flattened table: past the pieces of cells that contain line breaks."""
    while last < len(lines):
        after = last
        while after < len(lines) and "\t" not in lines[after].raw:
            after += 1
        if not _continues_cell(lines, last, after):
            break
        last = after
        while last < len(lines) and "\t" in lines[last].raw:
            last += 1
    return last


def _continues_cell(lines: list[PhysicalLine], start: int, after: int) -> bool:
    if after == len(lines):
        return False
    pieces = [line.raw.strip() for line in lines[start:after]]
    if any(ENDS_A_TABLE.match(piece) for piece in pieces) or _names_next_table(lines[start - 1], pieces[0]):
        return False
    if not lines[after].blank_before:
        return all(len(piece) <= CONTINUATION_LENGTH for piece in pieces)
    return all(len(piece) <= FRAGMENT_LENGTH for piece in pieces)


def _names_next_table(above: PhysicalLine, piece: str) -> bool:
    """Whether words follow a figure that are not its unit (702 above 其他保障项目): they stand above the next table."""
    is_figure = FIGURE.fullmatch(above.raw.rpartition("\t")[2].strip()) is not None
    return is_figure and not any(map(str.isdigit, piece)) and not is_unit(piece)


def flattened_rows(lines: list[PhysicalLine]) -> list[list[tuple[int, int]]]:
    """Ranges of the cells, row by row."""
    width = _usual_width(lines)
    rows: list[list[tuple[int, int]]] = []
    after_piece = False
    for line in lines:
        if "\t" not in line.raw:  # a further line of the last cell
            start, _ = rows[-1].pop()
            rows[-1].append((start, line.end))
            after_piece = True
            continue
        lead, *fields = line.raw.split("\t")
        in_row = not line.blank_before or (after_piece and len(rows[-1]) < width)
        if not rows or lead.strip() or not in_row:
            rows.append([(line.start, line.start + len(lead))] if lead.strip() else [])
        start = line.start + len(lead) + 1
        for field in fields:
            rows[-1].append((start, start + len(field)))
            start += len(field) + 1
        after_piece = False
    return rows


def _usual_width(lines: list[PhysicalLine]) -> int:
    widths: dict[int, int] = {}
    width = 0
    for line in (*lines, None):
        if line is None or (line.blank_before and width):
            widths[width] = widths.get(width, 0) + 1
            width = 0
        if line is not None and "\t" in line.raw:
            width += 1
    return max(widths, key=lambda size: (widths[size], size))


def joined_lines(lines: list[PhysicalLine]) -> list[PhysicalLine]:
    """The lines, two of them as one where a cell broke over them and the row below is as wide as both together.

    The last row before the totals may be as wide as the row above, a row that begins with a code as wide as most rows are.
    """
    widths = [line.raw.count("\t") + 1 for line in lines]
    usual = Counter(widths).most_common(1)[0][0] if len(lines) > JUDGED_ROWS else 0
    joined: list[PhysicalLine] = []
    rests = rests_of_rows(lines, 0, len(lines))
    for at, line in enumerate(lines):
        before = joined[-1].raw.count("\t") + 1 if joined else 0  # as joined so far
        both = before + widths[at] - 1
        above = widths[at - 2] if at > 1 and widths[at - 2] > FEWEST_CELLS else 0
        near = above if at + 1 == len(lines) or _is_sum(lines[at + 1]) else widths[at + 1]
        is_coded = joined and FIGURE.fullmatch(joined[-1].raw.partition("\t")[0].strip())
        near = usual if both == usual > FEWEST_CELLS and is_coded else near
        is_rest = at > 0 and widths[at] < near == both > before
        is_rest = is_rest and not line.blank_before
        is_rest = is_rest or is_rest_of_cell(lines, 0, at)
        if at in rests or (is_rest and _is_rest(lines[at - 1].raw, line.raw)):
            begun = joined.pop()
            raw = begun.raw + "\n" * (line.start - begun.end) + line.raw
            line = begun._replace(raw=raw, end=line.end)  # noqa: PLW2901 — the line as it was meant
        joined.append(line)
    return joined


def _is_sum(line: PhysicalLine) -> bool:
    return is_total(line.raw.partition("\t")[0].strip())


def is_rest_of_cell(lines: list[PhysicalLine], first: int, at: int) -> bool:
    """Whether a line without tab between lines with tabs goes on with the note that the line before did not end."""
    if not first < at < len(lines) - 1 or "\t" in lines[at].raw or lines[at].blank_before:
        return False
    between = "\t" in lines[at - 1].raw and "\t" in lines[at + 1].raw
    return between and lines[at - 1].raw.rstrip().endswith(("，", "、", "；", ",", ";"))


def _is_rest(before: str, line: str) -> bool:
    """Whether a line may go on with the cell that ended the line before: not with a name after a figure."""
    last, first = before.rpartition("\t")[2].strip(), line.partition("\t")[0].strip()
    return bool(last and first) and goes_on(last, first)


def led_rows(lines: list[PhysicalLine], first: int) -> tuple[list[list[tuple[int, int]]], int]:
    """Ranges of the cells of rows that a line without tab begins (三公经费, then a line with a tab for each value).

    Empty where line ``first`` begins no such table; else with the index after it. Two rows whose first cell is merged
    (编制数 | 控制率 above 58 | 94%) are divided.
    """
    rows: list[list[tuple[int, int]]] = []
    at = first
    while _leads_row(lines, at) and (len(rows) < JUDGED_ROWS or _usual(rows)):
        row = [(lines[at].start, lines[at].end)]
        at += 1
        while at < len(lines) and _CELL_LINE.fullmatch(lines[at].raw) and not lines[at].blank_before:
            row.append((lines[at].start + lines[at].raw.index("\t") + 1, lines[at].end))
            at += 1
        rows.append(row)
    width = _usual(rows)
    return ([part for row in rows for part in _divided(row, width)], at) if width else ([], first)


def _usual(rows: list[list[tuple[int, int]]]) -> int:
    """The width that most of the first rows have; 0 where they are no table."""
    judged = [len(row) for row in rows[:JUDGED_ROWS]]
    width, times = Counter(judged).most_common(1)[0] if judged else (0, 0)
    is_table = len(rows) >= FEWEST_ROWS and width >= FEWEST_CELLS and 2 * times >= len(judged)
    return width if is_table else 0


def _leads_row(lines: list[PhysicalLine], at: int) -> bool:
    if at + 1 >= len(lines) or "\t" in lines[at].raw or lines[at + 1].blank_before:
        return False
    name = lines[at].raw.strip()
    is_name = 0 < len(name) <= CONTINUATION_LENGTH and not ENDS_A_TABLE.match(name)
    return is_name and _CELL_LINE.fullmatch(lines[at + 1].raw) is not None


def _divided(row: list[tuple[int, int]], width: int) -> list[list[tuple[int, int]]]:
    merged = len(row) == 2 * width - 1
    return [row[:width], [(row[0][1], row[0][1]), *row[width:]]] if merged else [row]
