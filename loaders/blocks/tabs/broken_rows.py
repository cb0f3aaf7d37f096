"""Lines that go on with a row of indicators whose cells broke over lines: the header tells how many cells a row has.

``预算控制 → 不超90万元 → 88`` above ``万元 → 5 → 5``; a note that ends a row may break as well.
"""

import re

from loaders.blocks.cell_words import columns_of, heading_role, is_unit
from loaders.blocks.grid import FIGURE
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.tabs.ends import ENDS_A_TABLE

FEWEST_HEADINGS = 5
MOST_LINES, MOST_ABOVE = 4, 60  # of a row; between it and its header
PIECE_LENGTH = 30

_NUMERAL = re.compile(r"[≥≤＞＜><=]*\d[\d,]*(?:\.\d+)?%?")
_GOES_ON = re.compile(r"[年月日号以\d.,，]")  # with a number: 每月10 / 日前


def rests_of_rows(lines: list[PhysicalLine], first: int, last: int) -> frozenset[int]:
    """The lines among those from ``first`` to ``last`` that go on with the row above them, below a header that proves it."""
    found: set[int] = set()
    widths: tuple[int, ...] = ()
    noted = 0  # the width of rows with a note
    at = first
    while at < last:
        cells = _cells(lines[at])
        roles = [heading_role(cell) for cell in cells]
        if sum(map(bool, roles)) >= FEWEST_HEADINGS and "level_3" in roles:
            noted = len(cells) if roles[-1] == "note" else 0
            widths = (len(cells), noted - 1) if noted else (len(cells),)
        elif widths and len(cells) > 1:
            after = _end_of_row(lines, at, last, widths, noted)
            found.update(range(at + 1, after))
            at = after - 1
        at += 1
    return frozenset(found)


def goes_on_with_row(lines: list[PhysicalLine], first: int, at: int) -> bool:
    """Whether a line without tab goes on with a row of the table that begins with line ``first``."""
    if not first < at < len(lines) or len(lines[at].raw) > PIECE_LENGTH or lines[at].blank_before:
        return False
    return at in rests_of_rows(lines, max(first, at - MOST_ABOVE), min(len(lines), at + MOST_LINES))


def _end_of_row(lines: list[PhysicalLine], at: int, last: int, widths: tuple[int, ...], noted: int) -> int:
    """The index after the lines of a row that begins with line ``at``."""
    told, after = len(_cells(lines[at])), at + 1
    while told < min(widths) and after < min(last, at + MOST_LINES) and _may_go_on(lines, after):
        told += len(_cells(lines[after])) - 1
        after += 1
    if told not in widths:
        return at + 1
    begun = after
    while told == noted and after < min(last, begun + MOST_LINES) and _is_rest_of_note(lines, after):
        after += 1
    return after if after < len(lines) and "\t" in lines[after].raw else begun


def _may_go_on(lines: list[PhysicalLine], at: int) -> bool:
    """Whether a line may go on with the last cell of the line above: not with a name after a figure."""
    before, rest = _cells(lines[at - 1])[-1], _cells(lines[at])[0]
    if not before or not rest or lines[at].blank_before or columns_of(rest) in ({"level_1"}, {"level_2"}):
        return False
    return not ENDS_A_TABLE.match(rest) and goes_on(before, rest)


def goes_on(before: str, rest: str) -> bool:
    """Whether words may go on with those before them: behind a number, its unit and figures may, no name."""
    return _NUMERAL.fullmatch(before) is None or is_unit(rest) or _GOES_ON.match(rest) is not None


def _is_rest_of_note(lines: list[PhysicalLine], at: int) -> bool:
    """Whether a short line without tab is a piece of the note that the line above has not ended."""
    line, note = lines[at], _cells(lines[at - 1])[-1]
    words = line.raw.strip()
    if "\t" in line.raw or line.blank_before or not 0 < len(words) <= PIECE_LENGTH:
        return False
    if "：" in words or ENDS_A_TABLE.match(words):
        return False
    return (
        bool(note)
        and not note.endswith("。")
        and not FIGURE.fullmatch(note)
        and "note" in (columns_of(words) or ("note",))
    )


def _cells(line: PhysicalLine) -> list[str]:
    return ["".join(cell.split()) for cell in line.raw.split("\t")]
