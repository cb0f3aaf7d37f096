"""Cells on a line each behind a tab or before a bar, no blank line between: those signs tell nothing, their order does.

A table whose rows end with blank lines keeps its tabs (``flattened``), one whose rows end with bars alone keeps its bars.
"""

import re

from loaders.blocks.cell_words import heading_role
from loaders.blocks.grid import FIGURE
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.streams.stacked_years import read_years

FEWEST_CELLS, FEWEST_HEADINGS, FEWEST_FIGURES = 12, 4, 4
LONGEST_CELL = 40
LINES_ABOVE = 4  # title and unit
MOST_LONG = 0.1  # share of cells that are longer than that: notes

_BLANKS = " \u3000\xa0"
_ENDED = re.compile(r"[^|\t]*[^|\s][ \u3000]*\|\s*")


def lone_cells_apart(lines: list[PhysicalLine]) -> list[PhysicalLine]:
    """The lines with such cells as lines without tabs and bars."""
    found: list[PhysicalLine] = []
    at = 0
    while at < len(lines):
        is_ended = lines[at].raw.rstrip().endswith("|")
        if not is_ended and "\t" not in lines[at].raw:
            found.append(lines[at])
            at += 1
            continue
        is_cell = _is_ended if is_ended else _is_led
        after = at
        while after < len(lines) and is_cell(lines[after]) and not (after > at and lines[after].blank_before):
            after += 1
        cells = lines[at:after]
        if is_cell is _is_led:
            is_table = _is_table(cells)
        else:  # not before further bars; those of other tables tell more (``counted``)
            is_table = not any("|" in line.raw for line in lines[after : after + 1]) and _tells_years(cells)
        found += map(_bare, cells) if is_table else cells
        if after == at:
            found.append(lines[at])
        at = max(after, at + 1)
    return found


def _is_led(line: PhysicalLine) -> bool:
    """Whether a line is one cell behind tabs; an empty one is none."""
    cell = line.raw.lstrip(_BLANKS)
    return cell[:1] == "\t" and "\t" not in cell.strip() and not cell.isspace()


def _is_ended(line: PhysicalLine) -> bool:
    """Whether a line is one cell before a bar."""
    return _ENDED.fullmatch(line.raw) is not None


def _is_table(cells: list[PhysicalLine]) -> bool:
    """Whether headings follow one another among many short cells, and figures stand with them: no header alone."""
    if len(cells) < FEWEST_CELLS:
        return False
    texts = [_bare(cell).raw for cell in cells]
    if sum(len(text) > LONGEST_CELL for text in texts) > MOST_LONG * len(texts):
        return False
    heads = "".join("1" if heading_role(text) else "0" for text in texts)
    return "1" * FEWEST_HEADINGS in heads and sum(map(_is_figure, texts)) >= FEWEST_FIGURES


def _tells_years(cells: list[PhysicalLine]) -> bool:
    """Whether the cells are those of a table of years, below a few lines above it at most."""
    bare = list(map(_bare, cells))
    return any(read_years(bare, at)[0] for at in range(min(len(bare), LINES_ABOVE)))


def _is_figure(text: str) -> bool:
    return FIGURE.fullmatch(text) is not None


def _bare(line: PhysicalLine) -> PhysicalLine:
    """The line without the signs around its cell."""
    raw = line.raw.lstrip()
    start = line.end - len(raw)
    raw = raw.rstrip().removesuffix("|").rstrip()
    return line._replace(start=start, end=start + len(raw), raw=raw)
