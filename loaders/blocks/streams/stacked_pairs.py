"""Money told in pairs of a name and its amount, a cell a line: 计划安排资金 / 90 / 实际支出 / 75, then 县财政 / 60 / 县财政 / 45.

Each row below names one source of funds before each of its amounts, which may be left out.
"""

import re

from loaders.blocks.blanks.blank_fields import Range
from loaders.blocks.cell_words import heading_role
from loaders.blocks.compact import fold
from loaders.blocks.lines import PhysicalLine

FEWEST_PAIRS, MOST_PAIRS, NAME_LENGTH = 2, 6, 20

_AMOUNT = re.compile(r"[-+]?\d[\d,]*(?:\.\d+)?")
_UNIT = re.compile(r"[(（](?:单位：)?(?:万|亿|千)?元[)）]")
_AMOUNTS = ("budget", "adjusted_budget", "final", "carryover")
_WIDE = str.maketrans("()", "（）")


def read_pairs_of_funds(lines: list[PhysicalLine], first: int) -> tuple[list[list[Range]], int]:
    """Ranges of the cells, row by row, of the pairs that begin at line ``first``, and the index of the line after them.

    Without rows, there are none; a row of sources must follow the first.
    """
    pairs, at = list[Range](), first
    while len(pairs) <= 2 * MOST_PAIRS and (pair := _pair(lines, at)):
        pairs += pair
        at = next(place for place in range(at, len(lines)) if lines[place].end == pair[-1][1]) + 1
    if not FEWEST_PAIRS <= len(pairs) // 2 <= MOST_PAIRS:
        return [], first
    rows = [pairs]
    while row := _row_of_source(lines, at, len(pairs) // 2):
        rows.append(row)
        at += sum(start < end for start, end in row)
    return (rows, at) if len(rows) > 1 else ([], first)


def _pair(lines: list[PhysicalLine], at: int) -> list[Range]:
    """The name of an amount, which may have its unit on a line below, and the amount; empty where there are none."""
    last = at + (_UNIT.fullmatch(_text(lines, at + 1)) is not None)
    if heading_role(_text(lines, at).translate(_WIDE)) not in _AMOUNTS:
        return []
    if not _AMOUNT.fullmatch(_text(lines, last + 1)):
        return []
    return [(lines[at].start, lines[last].end), (lines[last + 1].start, lines[last + 1].end)]


def _row_of_source(lines: list[PhysicalLine], at: int, pairs: int) -> list[Range]:
    """The name and the amount of as many pairs, an empty range for an amount that is left out; empty where names differ."""
    name, row = _text(lines, at), list[Range]()
    for _ in range(pairs):
        if not name or _text(lines, at) != name or _AMOUNT.fullmatch(name):
            return []
        row.append((lines[at].start, lines[at].end))
        is_told = _AMOUNT.fullmatch(_text(lines, at + 1)) is not None
        at += 1
        row.append((lines[at].start, lines[at].end) if is_told else (row[-1][1], row[-1][1]))
        at += is_told
    return row


def _text(lines: list[PhysicalLine], at: int) -> str:
    """A short line without blanks; empty for others."""
    line = fold(lines[at].raw) if at < len(lines) else ""
    return line if len(line) <= NAME_LENGTH and "|" not in line and "\t" not in line else ""
