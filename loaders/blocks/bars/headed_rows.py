"""Rows a line each, of as many bars as they have cells left: the cells merged with those above were not printed.

``一级指标| 二级指标| 三级指标| 分值| 指标值`` above ``产出指标| 数量指标| 清淤里程| 10| 18公里`` and ``修补渠段| 8| 24处``.
The headings tell where such a table begins; it is one if each row can be placed below them (``alignment``).
"""

from loaders.blocks.alignment import FEWEST_ROWS, aligned, fits, is_measured
from loaders.blocks.bars.bar_lines import bars_of, piped_row
from loaders.blocks.compact import Source
from loaders.blocks.grid import GridCell
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.placings import roles_of_header

FEWEST_BARS = 3  # of a header

Row = tuple[GridCell, ...]


def read_headed_rows(source: Source, lines: list[PhysicalLine], first: int) -> tuple[list[Row], int]:
    """The rows of the table whose header is line ``first``, and the index of the line after it; none where it heads none."""
    if bars_of(lines[first]) < FEWEST_BARS:
        return [], first
    rows = [_row(source, lines[first])]
    if not _heads(rows[0]):
        return [], first
    after = first + 1
    while after < len(lines) and "|" in lines[after].raw and not lines[after].blank_before:
        row = _row(source, lines[after])
        if _heads(row):
            break
        rows.append(row)
        after += 1
    placed = aligned(rows)
    measured = [row for row in rows[1:] if is_measured(row)]
    is_moved = len(measured) >= FEWEST_ROWS and any(new != old for new, old in zip(placed, rows, strict=True))
    is_in_place = bool(measured) and all(fits(rows[0], row) for row in measured)
    return (placed, after) if is_moved or is_in_place else ([], first)


def _heads(row: Row) -> bool:
    return bool(roles_of_header([cell.compact.characters for cell in row]))


def _row(source: Source, line: PhysicalLine) -> Row:
    is_led = line.raw.lstrip().startswith("|")
    return piped_row(source, line, is_led, line.raw.rstrip().endswith("|"))
