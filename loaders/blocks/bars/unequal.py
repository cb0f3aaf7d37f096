"""Rows that have other bars than the rest of their table: fewer, or one before an empty first cell."""

import re

from loaders.blocks.bars.barred import BAR
from loaders.blocks.lines import PhysicalLine

FEWEST_ROWS = 3

_DIGIT = re.compile(r"\d")


def begins_with_bar(line: PhysicalLine) -> bool:
    """Whether a bar stands before whatever a line holds."""
    return line.raw.lstrip().startswith("|")


def bars_in(line: PhysicalLine) -> int:
    """How many bars divide a line."""
    return len(BAR.findall(line.raw))


def lacks_first(lines: list[PhysicalLine], first: int) -> bool:
    """Whether a bar closes an empty first cell, in a table without outer bars: the next rows have as many, between cells."""
    below = lines[first + 1 : first + FEWEST_ROWS]
    is_open = not lines[first].raw.rstrip().endswith("|")
    rows = [line for line in below if not line.blank_before and not begins_with_bar(line)]
    return is_open and len(rows) == FEWEST_ROWS - 1 and {*map(bars_in, rows)} == {bars_in(lines[first])}


def without_merged(lines: list[PhysicalLine], first: int, bars: int) -> list[PhysicalLine]:
    """The line among the headings that lacks the cells merged with the line above: fewer bars, between rows that have all."""
    for at in range(first + 1, min(len(lines) - 1, first + 1 + FEWEST_ROWS)):
        own, below = lines[at : at + 2]
        if own.blank_before or below.blank_before or not 0 < bars_in(own) <= bars:
            break
        if bars_in(own) < bars:
            is_short = bars == bars_in(below) >= FEWEST_ROWS and _DIGIT.search(below.raw)
            return [own] if is_short and not _DIGIT.search(own.raw) else []
    return []
