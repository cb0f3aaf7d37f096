"""Money told in pairs of a name and its amount, a cell a line: 计划安排资金 / 90 / 实际支出 / 75, then 县财政 / 60 / 县财政 / 45.

Each row below names one source of funds before each of its amounts, which may be left out; their sums tell of which of
the amounts above they are parts.
"""

import itertools
import re
from decimal import Decimal

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
    at, names = first, list[int]()
    while len(names) <= MOST_PAIRS and (amount := _names_amount(lines, at)):
        names.append(at)
        at = amount + 1
    if not FEWEST_PAIRS <= len(names) <= MOST_PAIRS or _follows_pair(lines, first):
        return [], first
    amounts = [_names_amount(lines, name) for name in names]
    of_sources = _repeated(lines, at)
    rows: list[list[Range]] = []
    while row := _row_of_source(lines, at, of_sources):
        rows.append(row)
        at += sum(start < end for start, end in row)
    raws = {line.start: line.raw for line in lines[first:at]}
    told = [[_number(lines[amount].raw) for amount in amounts]]
    told += [
        [_number(raws[start]) if start < end else Decimal(0) for start, end in row[1::2]] for row in rows
    ]
    places = _places(told, is_left=_role(lines, names[-1]) == "carryover")
    if not places:
        return [], first
    grid = [[cell for pair in zip(names, amounts, strict=True) for cell in _pair(lines, *pair)]]
    for row in rows:
        nowhere = (row[0][0], row[0][0])
        found = [nowhere] * len(grid[0])
        for place, (name, amount) in zip(places, zip(row[::2], row[1::2], strict=True), strict=True):
            found[2 * place : 2 * place + 2] = [name, amount]
        grid.append(found)
    return grid, at


def _places(told: list[list[Decimal]], is_left: bool) -> list[int]:
    """Of which amounts those of the sources are parts: as their sums say, else of all, or of all but what is left."""
    wholes, *rows = told
    if not rows:
        return []
    sums = [sum(column) for column in zip(*rows, strict=True)]
    fitting = [
        [*places]
        for places in itertools.combinations(range(len(wholes)), len(sums))
        if [wholes[place] for place in places] == sums
    ]
    if fitting:
        return fitting[0] if len(fitting) == 1 else []
    is_rest = is_left and len(sums) == len(wholes) - 1 >= FEWEST_PAIRS
    return [*range(len(sums))] if len(sums) == len(wholes) or is_rest else []


def _repeated(lines: list[PhysicalLine], at: int) -> int:
    """How often the name of a source stands before its amounts, which may be left out."""
    name, count = _text(lines, at), 0
    while name and count <= MOST_PAIRS and _text(lines, at) == name:
        at += 1 + (_AMOUNT.fullmatch(_text(lines, at + 1)) is not None)
        count += 1
    return count if count >= FEWEST_PAIRS else 0


def _pair(lines: list[PhysicalLine], name: int, amount: int) -> list[Range]:
    return [(lines[name].start, lines[amount - 1].end), (lines[amount].start, lines[amount].end)]


def _number(raw: str) -> Decimal:
    return Decimal(fold(raw).replace(",", ""))


def _follows_pair(lines: list[PhysicalLine], first: int) -> bool:
    """Whether the amount of another pair stands right above a line."""
    return any(_names_amount(lines, at) == first - 1 for at in range(max(first - 3, 0), first - 1))


def _role(lines: list[PhysicalLine], at: int) -> str:
    return heading_role(_text(lines, at).translate(_WIDE))


def _names_amount(lines: list[PhysicalLine], at: int) -> int:
    """The index of the amount below its name, perhaps with the unit (万元) between them; 0 where none is named."""
    if _role(lines, at) not in _AMOUNTS:
        return 0
    below = at + 1 + (_UNIT.fullmatch(_text(lines, at + 1).translate(_WIDE)) is not None)
    return below if _AMOUNT.fullmatch(_text(lines, below)) else 0


def _row_of_source(lines: list[PhysicalLine], at: int, pairs: int) -> list[Range]:
    """The name and the amount of as many pairs, an empty range for an amount that is left out; empty where names differ."""
    name, row = _text(lines, at) if pairs else "", list[Range]()
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
