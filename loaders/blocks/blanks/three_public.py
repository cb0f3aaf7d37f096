"""The official table of the three public expenses (“三公”经费), whose columns blanks divide: two sides of six amounts.

预算数 决算数
合计 因公出国（境）费 公务用车购置及运行维护费 公务接待费 合计 …
小计 公务用车购置费 公务用车运行维护费 小计 …
8.60 0.00 5.00 0.00 5.00 3.60 6.72 …
"""

import re

from loaders.blocks.blanks.blank_fields import Range, fields_of
from loaders.blocks.lines import PhysicalLine

_SIDES = re.compile(r"(?:20\d\d年度?)?(?:(?:年初)?预算数?|(?:支出)?决算数?)")
_KINDS = [re.compile(word) for word in ("合计", "因公出国.*", "公务用车.*费", "公务接待费?")]
_VEHICLES = [re.compile(word) for word in ("小计", "公务用车购置费?", "公务用车运行(?:维护)?费?")]
_FIGURE = re.compile(r"[-+]?\d[\d,]*(?:\.\d+)?|[-—–/]+")
_PLACES = (0, 1, 2, 5)  # of 合计, 出国, 用车 and 接待 among the six columns of a side
_WIDTH, _OF_VEHICLES = 6, 2


def read_three_public(lines: list[PhysicalLine], first: int) -> tuple[list[list[Range]], int]:
    """Ranges of the cells, row by row, of the table that begins at line ``first``, and the index of the line after it.

    Without rows, there is no such table.
    """
    if not _fits(lines[first], [_SIDES, _SIDES]) or first + 2 >= len(lines):
        return [], first
    if not _fits(lines[first + 1], _KINDS * 2) or not _fits(lines[first + 2], _VEHICLES * 2):
        return [], first
    sides, kinds, vehicles = printed = [_ranges(line) for line in lines[first : first + 3]]
    above, middle, below = [], [], []
    for side in (0, 1):
        of_side = kinds[4 * side : 4 * side + 4]
        above += [sides[side], *[(sides[side][1],) * 2] * (_WIDTH - 1)]
        middle += [
            of_side[_PLACES.index(at)] if at in _PLACES else (of_side[2][1],) * 2 for at in range(_WIDTH)
        ]
        of_vehicles = vehicles[3 * side : 3 * side + 3]
        lost = (of_vehicles[0][0],) * 2
        below += [lost] * _OF_VEHICLES + of_vehicles + [(of_vehicles[-1][1],) * 2]
    rows, at = [above, middle, below], first + 3
    while at < len(lines) and _fits(lines[at], [_FIGURE] * (2 * _WIDTH)):
        rows.append(_ranges(lines[at]))
        at += 1
    return (rows, at) if len(rows) > len(printed) else ([], first)


def _ranges(line: PhysicalLine) -> list[Range]:
    return [(field.start, field.end) for field in fields_of(line)]


def _fits(line: PhysicalLine, patterns: list[re.Pattern[str]]) -> bool:
    fields = fields_of(line)
    return len(fields) == len(patterns) and all(
        pattern.fullmatch(field.text) for pattern, field in zip(patterns, fields, strict=True)
    )
