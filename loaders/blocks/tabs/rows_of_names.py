"""Which lines are of a table whose cells tabs divide: those with a tab, and rows that have no more than their first cell."""

import itertools
import re

from loaders.blocks.cell_words import columns_of
from loaders.blocks.grid import FIGURE
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.tabs.broken_rows import goes_on_with_row
from loaders.blocks.tabs.ends import ENDS_A_TABLE
from loaders.blocks.tabs.flattened import CONTINUATION_LENGTH, is_rest_of_cell

_IN_A_ROW = re.compile(rf"{FIGURE.pattern}|[-—/]+")
_GOAL = re.compile(r"年度(?:绩效)?目标\d")
_LEVELS = {"level_1", "level_2"}


def is_tabbed(lines: list[PhysicalLine], first: int, at: int) -> bool:
    """Whether a line goes on with the table of line ``first``, whose cells tabs divide."""
    if "\t" in lines[at].raw or is_rest_of_cell(lines, first, at) or goes_on_with_row(lines, first, at):
        return True
    return at > first and _is_row_of_a_name(lines, at)


def _is_row_of_a_name(lines: list[PhysicalLine], at: int) -> bool:
    """Whether a line without tab between lines with tabs is a row that has no more than its first cell.

    A level of indicators below which none stands (生态效益指标), a goal above its indicators (年度目标2：…), what the rows
    below it are parts of (2、县级专项资金), between rows that have as many figures.
    """
    if not 0 < at < len(lines) - 1 or not all("\t" in lines[near].raw for near in (at - 1, at + 1)):
        return False
    name = lines[at].raw.strip()
    known = columns_of(name) or frozenset()
    if known and known <= _LEVELS:
        return True
    above, below = (_figures_of(lines[near]) for near in (at - 1, at + 1))
    if lines[at].blank_before or lines[at + 1].blank_before or not below:
        return False
    if _GOAL.match(name):
        return True
    if not above:
        return False
    is_name = len(name) <= CONTINUATION_LENGTH and not ENDS_A_TABLE.match(name) and "：" not in name
    return is_name and above == below > 1


def _figures_of(line: PhysicalLine) -> int:
    """How many figures end a row, its empty cells among them."""
    cells = line.raw.split("\t")[1:]
    told = list(
        itertools.takewhile(lambda cell: not cell or _IN_A_ROW.fullmatch(cell), map(str.strip, cells[::-1]))
    )
    return len(told) if any(map(FIGURE.fullmatch, told)) else 0
