"""Cells on a line each behind a tab, with no blank line between the rows: tabs tell nothing of them, their order does.

A table whose rows end with blank lines keeps its tabs (``flattened``).
"""

from loaders.blocks.cell_words import heading_role
from loaders.blocks.grid import FIGURE
from loaders.blocks.lines import PhysicalLine

FEWEST_CELLS, FEWEST_HEADINGS, FEWEST_FIGURES = 12, 4, 4
LONGEST_CELL = 40
MOST_LONG = 0.1  # share of cells that are longer than that: notes

_BLANKS = " \u3000\xa0"


def led_cells_apart(lines: list[PhysicalLine]) -> list[PhysicalLine]:
    """The lines with such cells as lines without tabs."""
    found: list[PhysicalLine] = []
    at = 0
    while at < len(lines):
        if "\t" not in lines[at].raw:
            found.append(lines[at])
            at += 1
            continue
        after = at
        while (
            after < len(lines) and _is_cell(lines[after]) and not (after > at and lines[after].blank_before)
        ):
            after += 1
        cells = lines[at:after]
        found += map(_without_tab, cells) if _is_table(cells) else cells
        if after == at:
            found.append(lines[at])
        at = max(after, at + 1)
    return found


def _is_cell(line: PhysicalLine) -> bool:
    """Whether a line is one cell behind tabs; an empty one is none."""
    cell = line.raw.lstrip(_BLANKS)
    return cell[:1] == "\t" and "\t" not in cell.strip() and not cell.isspace()


def _is_table(cells: list[PhysicalLine]) -> bool:
    """Whether headings follow one another among many short cells, and figures stand with them: no header alone."""
    if len(cells) < FEWEST_CELLS:
        return False
    texts = [cell.raw.strip() for cell in cells]
    if sum(len(text) > LONGEST_CELL for text in texts) > MOST_LONG * len(texts):
        return False
    heads = "".join("1" if heading_role(text) else "0" for text in texts)
    return "1" * FEWEST_HEADINGS in heads and sum(map(_is_figure, texts)) >= FEWEST_FIGURES


def _is_figure(text: str) -> bool:
    return FIGURE.fullmatch(text) is not None


def _without_tab(line: PhysicalLine) -> PhysicalLine:
    raw = line.raw.lstrip()
    return line._replace(start=line.end - len(raw), raw=raw)
