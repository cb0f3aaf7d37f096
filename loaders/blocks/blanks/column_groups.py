"""Headings of groups in tables whose columns blanks divide: above those of their columns, or on one line with them.

乡镇 城市低保 农村低保
户数 人数 户数 人数
"""

import re
from typing import NamedTuple

from loaders.blocks.blanks.blank_fields import Field, Range, empty_field, fields_of, ranges_of
from loaders.blocks.lines import PhysicalLine

FEWEST_GROUPS, FEWEST_OF_EACH = 2, 2
MOST_ALONE = 2
MOST_NAMES = 2  # the ordinal and the name of a row
HEADING_LENGTH = 16

WORD = r"[一-龥“”、（）()/％%±．.·㎡\-—A-Za-z]*[一-龥][一-龥“”、（）()/％%±．.·㎡\-—A-Za-z]*"
ORDINAL = re.compile(r"序号|编号")

_HEADING = re.compile(
    rf"(?:其中[：:])?{WORD}|(?:19|20)\d\d年(?:度)?(?:{WORD})?|(?:\d{{1,2}}[-—~～至])?\d{{1,2}}月(?:{WORD})?"
)
_AGE = re.compile(r"\d{2,3}(?:[-—–~至]\d{2,3})?周?岁(?:（含）|\(含\))?(?:及?以上)?[一-龥]*")


class Grouped(NamedTuple):
    """Ranges of the headings of groups, as wide as the header below them, its fields, and the index of the line after.

    ``places``: where the columns are printed, if that is known.
    """

    groups: list[Range]
    header: tuple[Field, ...]
    after: int
    places: tuple[Range, ...] = ()


def is_heading(field: Field) -> bool:
    """Whether a field can head a column: words, a year, months, a band of ages."""
    told = "".join(field.text.split())  # 乡  镇
    if len(told) > HEADING_LENGTH:
        return False
    return not told or any(pattern.fullmatch(told) for pattern in (_HEADING, _AGE))


def read_groups(lines: list[PhysicalLine], first: int) -> Grouped | None:
    """The headings that begin with line ``first``, where those of groups stand among them; None in most tables."""
    above = fields_of(lines[first])
    if not above or not all(map(is_heading, above)):
        return None
    below = fields_of(lines[first + 1]) if first + 1 < len(lines) else []
    if below and all(map(is_heading, below)):
        return _above(above, below, first) or _beside(above, below, first + 2)
    for names in range(1, MOST_NAMES + 1):
        for groups in range(FEWEST_GROUPS, (len(above) - names) // FEWEST_OF_EACH + 1):
            found = _beside(above[: names + groups], above[names + groups :], first + 1, names)
            if found:
                return found
    return None


def _above(groups: list[Field], columns: list[Field], first: int) -> Grouped | None:
    """Groups on a line of their own, the name of the rows on that of the columns."""
    for last in range(len(columns), len(columns) - MOST_ALONE - 1, -1):  # columns of no group may follow
        if _repeats(columns[1:last], len(groups)):
            spread = _spread([empty_field(groups[0].start)], groups, columns[1:last])
            alone = [(spread[-1][1], spread[-1][1])] * (len(columns) - last)
            return Grouped(spread + alone, tuple(columns), first + 2)
    return None


def _beside(above: list[Field], columns: list[Field], after: int, names: int | None = None) -> Grouped | None:
    """The names of rows on the line of the groups, the columns of each group below, or behind them."""
    names = 1 + bool(ORDINAL.fullmatch(above[0].text)) if names is None else names
    led, groups = above[:names], above[names:]
    if not _repeats(columns, len(groups)) or (names > 1 and not ORDINAL.fullmatch(above[0].text)):
        return None
    return Grouped(_spread(led, groups, columns), (*led, *columns), after)


def _repeats(columns: list[Field], groups: int) -> bool:
    """Whether each group has the same columns, two of them or more."""
    of_each = len(columns) // groups if groups >= FEWEST_GROUPS else 0
    told = [field.text for field in columns]
    return of_each >= FEWEST_OF_EACH and told[:of_each] * groups == told


def _spread(led: list[Field], groups: list[Field], columns: list[Field]) -> list[Range]:
    row: list[Field | None] = [*led]
    for group in groups:
        row += [group, *[None] * (len(columns) // len(groups) - 1)]
    return ranges_of(row)
