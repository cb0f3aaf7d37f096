"""Money told in pairs of a name and its amount, a cell a line: 计划安排资金 / 90 / 实际支出 / 75, then 县财政 / 60 / 县财政 / 45.

Each row below names one source of funds before each of its amounts, which may be left out; before that of what is left
perhaps none.
"""

import re

from loaders.blocks.blanks.blank_fields import Range
from loaders.blocks.cell_words import heading_role
from loaders.blocks.compact import fold
from loaders.blocks.lines import PhysicalLine

FEWEST_PAIRS, MOST_PAIRS, NAME_LENGTH = 2, 6, 20

_AMOUNT = re.compile(r"[-+]?\d[\d,]*(?:\.\d+)?")
_AMOUNTS = ("budget", "adjusted_budget", "final", "carryover")
_UNIT = re.compile(r"（(?:单位：)?[万亿]?元）")
_WIDE = str.maketrans("()", "（）")


def read_pairs_of_funds(lines: list[PhysicalLine], first: int) -> tuple[list[list[Range]], int]:
    """Ranges of the cells, row by row, of the pairs that begin at line ``first``, and the index of the line after them.

    Without rows, there are none; a row of sources must follow the first.
    """
    pairs, at, last = 0, first, ""
    rows: list[list[Range]] = [[]]
    while pairs <= MOST_PAIRS and (amount := _names_amount(lines, at)):
        rows[0] += [(lines[at].start, lines[amount - 1].end), (lines[amount].start, lines[amount].end)]
        last = heading_role(_text(lines, at).translate(_WIDE))
        pairs, at = pairs + 1, amount + 1
    if not FEWEST_PAIRS <= pairs <= MOST_PAIRS:
        return [], first
    if last == "carryover" and pairs > FEWEST_PAIRS and not _row_of_source(lines, at, pairs):
        pairs -= 1  # what is left is told of all sources together
    while row := _row_of_source(lines, at, pairs):
        rows.append(row)
        at += sum(start < end for start, end in row)
    return (rows, at) if len(rows) > 1 else ([], first)


def _names_amount(lines: list[PhysicalLine], at: int) -> int:
    """The index of the amount below its name, perhaps with the unit (万元) between them; 0 where none is named."""
    if heading_role(_text(lines, at).translate(_WIDE)) not in _AMOUNTS:
        return 0
    below = at + 1 + (_UNIT.fullmatch(_text(lines, at + 1).translate(_WIDE)) is not None)
    return below if _AMOUNT.fullmatch(_text(lines, below)) else 0


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
