"""Whether rows that could be cut are to be trusted: a cell that was lost unseen would shift those before it.

Where 实际完成值 of a row is lost, its second level could be read as its third, that as its target.
"""

import itertools
import re

from loaders.blocks.cell_words import columns_of
from loaders.blocks.streams.stacked_columns import LABELS, LEVELS, Columns, names_part
from loaders.blocks.streams.stacked_notes import marks_vacant, misses_points

Row = dict[int, int]  # column → cell

_WORDS = ("target", "actual", "unit", "sign")

_DIGIT = re.compile(r"\d")
_VALUE = re.compile(r"[≥≤＞＜><≧≦=]?\d(?!\d?[.、]\D)")  # ≥100人次, 12月底前; no name with a list number


def is_doubtful(rows: list[Row], cells: list[str], columns: Columns) -> bool:
    """Whether a row, or how the rows print their levels, may hide a lost cell."""
    if "level_3" not in columns.roles:
        names = [cells[row[0]] if 0 in row else "" for row in rows]
        alone = (after for row, after in zip(rows, names[1:], strict=False) if len(row) == 1)
        return columns.tells_all and not all(map(names_part, alone))  # 其中：一般公共预算 above 拨款 75.1
    printed = [{columns.roles[at]: cells[cell] for at, cell in row.items()} for row in rows]
    # not the row of totals, nor levels without an indicator
    printed = [row for row in printed if "level_3" in row and not marks_vacant(row["level_3"])]
    if repeated := _repeated_levels(printed):
        return any(level not in row for row in printed for level in repeated)
    if not set(_WORDS) & set(columns.roles):
        return False  # between a name and points no cell can be lost unseen
    strange = any(columns_of(row[level]) is None for row in printed for level in LEVELS if level in row)
    for above, row in itertools.pairwise(printed):
        may_have_note = "note" in columns.roles and "note" not in above and misses_points(above)
        is_short = len(_labels(row)) < len(_labels(printed[0]))
        may_be_level = "level_2" in (columns_of(row["level_3"]) or ())
        if is_short and (strange or may_have_note or may_be_level) and not _holds_values(row):
            return True
    return False


def _labels(row: dict[str, str]) -> list[str]:
    return [role for role in row if role in LABELS]


def _repeated_levels(rows: list[dict[str, str]]) -> set[str]:
    """The levels that are printed in each row, though they are those of the row above: then no row is without them."""
    levels = [{level: row[level] for level in LEVELS if level in row} for row in rows]
    return {level for above, below in itertools.pairwise(levels) if above == below for level in below}


def _holds_values(row: dict[str, str]) -> bool:
    """Whether the cell below the labels is a value, no name: it begins as values do, or resembles the one beside it."""
    words = [row[role] for role in ("target", "actual") if role in row]
    if words and _VALUE.match(words[0]):
        return True
    return len(words) > 1 and not any(map(_DIGIT.search, words)) and bool(set(words[0]) & set(words[1]))
