"""Cells on a line each behind a tab or before a bar, no blank line between: those signs tell nothing, their order does.

A table whose rows end with blank lines keeps its tabs (``flattened``), one whose rows end with bars alone keeps its bars.
"""

import re

from loaders.blocks.cell_words import heading_role
from loaders.blocks.compact import Source
from loaders.blocks.grid import FIGURE
from loaders.blocks.grids import read_grid
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.streams.stacked_matrix import read_matrix
from loaders.blocks.streams.stacked_years import read_years

FEWEST_CELLS, FEWEST_HEADINGS, FEWEST_FIGURES = 12, 4, 4
LONGEST_CELL = 40
LINES_ABOVE = 4  # title and unit
MOST_LONG = 0.1  # share of cells that are longer than that: notes

_BLANKS = " \u3000\xa0"
_BESIDE = re.compile(r"\s*\|?[^|\t]*\|?\s*")


def lone_cells_apart(source: Source, lines: list[PhysicalLine]) -> list[PhysicalLine]:
    """The lines with such cells as lines without tabs and bars."""
    found: list[PhysicalLine] = []
    at = 0
    while at < len(lines):
        raw = lines[at].raw
        if "|" not in raw and "\t" not in raw and not _before_bar(lines, at):
            found.append(lines[at])
            at += 1
            continue
        is_barred = "\t" not in raw
        after = _end_of_barred(lines, at) if is_barred else at
        while not is_barred and after < len(lines) and _is_led(lines[after]):
            if after > at and lines[after].blank_before:
                break
            after += 1
        cells = lines[at:after]
        if not is_barred:
            is_table = _is_table(cells) or _is_read(source, cells)
        else:  # not before further bars; those of other tables tell more (``counted``)
            is_table = not any("|" in line.raw for line in lines[after : after + 1]) and _is_even(cells)
        found += filter(_is_filled, map(_bare, cells)) if is_table else cells
        if after == at:
            found.append(lines[at])
        at = max(after, at + 1)
    return found


def _before_bar(lines: list[PhysicalLine], at: int) -> bool:
    """Whether the next line is a bar alone, which ends the cell of this one."""
    return at + 1 < len(lines) and lines[at + 1].raw.strip() == "|"


def _end_of_barred(lines: list[PhysicalLine], first: int) -> int:
    """The index after lines that are one cell beside a bar, a bar alone, or a cell above one."""
    at = first
    while at < len(lines):
        raw = lines[at].raw
        if "|" in raw and _BESIDE.fullmatch(raw):
            at += 1
        elif "|" not in raw and "\t" not in raw and _before_bar(lines, at):
            at += 2
        else:
            break
    return at


def _is_led(line: PhysicalLine) -> bool:
    """Whether a line is one cell behind tabs; an empty one is none."""
    cell = line.raw.lstrip(_BLANKS)
    return cell[:1] == "\t" and "\t" not in cell.strip() and not cell.isspace()


def _is_table(cells: list[PhysicalLine]) -> bool:
    """Whether headings follow one another among many short cells, and figures stand with them: no header alone."""
    if len(cells) < FEWEST_CELLS:
        return False
    texts = [_bare(cell).raw for cell in cells]
    if sum(len(text) > LONGEST_CELL for text in texts) > MOST_LONG * len(texts):
        return False
    heads = "".join("1" if heading_role(text) else "0" for text in texts)
    return "1" * FEWEST_HEADINGS in heads and sum(map(_is_figure, texts)) >= FEWEST_FIGURES


def _is_read(source: Source, cells: list[PhysicalLine]) -> bool:
    """Whether all the cells are read as a table without those signs, but for a few lines above and below it."""
    bare = list(map(_bare, cells)) if len(cells) >= FEWEST_CELLS else []
    if sum(_is_figure(line.raw) for line in bare) < FEWEST_FIGURES:
        return False
    found = (read_grid(source, bare, at) for at in range(LINES_ABOVE))
    return any(grid is not None and len(bare) - after <= LINES_ABOVE for grid, after in found)


def _is_even(cells: list[PhysicalLine]) -> bool:
    """Whether the cells are those of a table of years or places all of whose rows are whole, but for a few lines around it."""
    bare = [line for line in map(_bare, cells) if _is_filled(line)]
    found = (
        read(bare, at) for at in range(min(len(bare), LINES_ABOVE)) for read in (read_years, read_matrix)
    )
    return any(rows and len(bare) - after <= LINES_ABOVE for rows, after in found)


def _is_filled(line: PhysicalLine) -> bool:
    return bool(line.raw)


def _is_figure(text: str) -> bool:
    return FIGURE.fullmatch(text) is not None


def _bare(line: PhysicalLine) -> PhysicalLine:
    """The line without the signs around its cell."""
    raw = line.raw.lstrip().removeprefix("|").lstrip()
    start = line.end - len(raw)
    raw = raw.rstrip().removesuffix("|").rstrip()
    return line._replace(start=start, end=start + len(raw), raw=raw)
