"""Rows that have other bars than the rest of their table: fewer, or one before an empty first cell."""

import re

from loaders.blocks.bars.bar_lines import FEWEST_ROWS, bars_of, led_by_bar
from loaders.blocks.lines import PhysicalLine

_DIGIT = re.compile(r"\d")


def lacks_first(lines: list[PhysicalLine], first: int) -> bool:
    """Whether a bar closes an empty first cell, in a table without outer bars: the next rows have as many, between cells."""
    below = lines[first + 1 : first + FEWEST_ROWS]
    is_open = not lines[first].raw.rstrip().endswith("|")
    rows = [line for line in below if not line.blank_before and not led_by_bar(line)]
    return is_open and len(rows) == FEWEST_ROWS - 1 and {*map(bars_of, rows)} == {bars_of(lines[first])}


def without_merged(lines: list[PhysicalLine], first: int, bars: int) -> list[PhysicalLine]:
    """The line among the headings that lacks the cells merged with the line above: fewer bars, between rows that have all."""
    for at in range(first + 1, min(len(lines) - 1, first + 1 + FEWEST_ROWS)):
        own, below = lines[at : at + 2]
        if own.blank_before or below.blank_before or not 0 < bars_of(own) <= bars:
            break
        if bars_of(own) < bars:
            is_short = bars == bars_of(below) >= FEWEST_ROWS and _DIGIT.search(below.raw)
            return [own] if is_short and not _DIGIT.search(own.raw) else []
    return []
