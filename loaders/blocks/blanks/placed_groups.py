"""Headings of groups whose columns need not be alike, where both lines are printed in columns: places tell what each divides.

乡镇      生活补贴          护理补贴                  合计
          人数    金额      一级    二级    金额
"""

import itertools
from collections.abc import Callable, Sequence
from typing import NamedTuple

from loaders.blocks.blanks.blank_fields import Field, empty_field, fields_of, places_on, ranges_of
from loaders.blocks.blanks.column_groups import ORDINAL, Grouped, is_heading
from loaders.blocks.cell_words import PART_SUM, is_whole_sum
from loaders.blocks.lines import PhysicalLine

FEWEST_HEADINGS, MOST_HEADINGS, FEWEST_BLANKS = 2, 16, 2
WIDEST_SHIFT = 2  # columns of print by which the middle of a heading may miss that of its columns


class _Heading(NamedTuple):
    """A heading and the columns of print that it takes."""

    field: Field
    left: int
    right: int


_Fits = Callable[[_Heading, Sequence[_Heading]], bool]


def read_placed_groups(lines: list[PhysicalLine], first: int) -> Grouped | None:
    """The headings on line ``first`` and the next, where those above divide into those below; None in most tables."""
    above = _headings(lines, first)
    below = _headings(lines, first + 1) if above else []
    if not below:
        return None
    in_lower = below[0].right <= above[0].left
    names = below if in_lower else above
    led = names[: 1 + bool(ORDINAL.fullmatch(names[0].field.text))]
    if in_lower:  # 地区 | 合计: no group has the total of all
        rest = names[len(led) :]
        led += itertools.takewhile(
            lambda name: name.right <= above[0].left and is_whole_sum(name.field.text), rest
        )
    groups, columns = (above, below[len(led) :]) if in_lower else (above[len(led) :], below)
    if not groups or not columns or any(_overlap(heading, columns) for heading in led):
        return None
    ways = (_counts(groups, columns, fits) for fits in (_begins, _is_centred))
    counts = next((way for way in ways if way and _sums_begin(columns, way)), [])
    return _grouped(led, in_lower, groups, columns, counts, first + 2) if max(counts, default=0) > 1 else None


def _headings(lines: list[PhysicalLine], at: int) -> list[_Heading]:
    """The headings of a line whose fields two blanks or more divide; none in other lines."""
    fields = fields_of(lines[at]) if at < len(lines) else []
    if not FEWEST_HEADINGS <= len(fields) <= MOST_HEADINGS or not all(map(is_heading, fields)):
        return []
    found = [
        _Heading(field, *place) for field, place in zip(fields, places_on(lines[at], fields), strict=True)
    ]
    is_near = any(after.left - heading.right < FEWEST_BLANKS for heading, after in itertools.pairwise(found))
    return [] if is_near else found


def _counts(groups: list[_Heading], columns: list[_Heading], fits: _Fits) -> list[int]:
    """How many columns each heading divides into, 0 where it is a column itself; empty where none or several ways fit."""
    ways: dict[int, list[list[int]]] = {0: [[]]}
    for heading in groups:
        following: dict[int, list[list[int]]] = {}
        for used, found in ways.items():
            for count in _divisions(heading, columns, used, fits):
                known = following.setdefault(used + count, [])
                known += [[*way, count] for way in found][: 2 - len(known)]
        ways = following
    found = ways.get(len(columns), [])
    return found[0] if len(found) == 1 else []


def _sums_begin(columns: list[_Heading], counts: list[int]) -> bool:
    """Whether the sums of parts (小计) are the first columns of their groups."""
    firsts = {0, *itertools.accumulate(counts)}
    return all(at in firsts for at, column in enumerate(columns) if column.field.text == PART_SUM)


def _divisions(heading: _Heading, columns: list[_Heading], used: int, fits: _Fits) -> list[int]:
    """How many columns a heading may have of those that the headings before it left."""
    before, rest = columns[:used], columns[used:]
    is_between = all(column.right <= heading.left for column in before) and all(
        column.left >= heading.right for column in rest
    )
    return [0] * is_between + [count for count in range(1, len(rest) + 1) if fits(heading, rest[:count])]


def _begins(heading: _Heading, columns: Sequence[_Heading]) -> bool:
    return heading.left == columns[0].left


def _is_centred(heading: _Heading, columns: Sequence[_Heading]) -> bool:
    shift = heading.left + heading.right - columns[0].left - columns[-1].right
    return abs(shift) <= 2 * WIDEST_SHIFT


def _overlap(heading: _Heading, columns: Sequence[_Heading]) -> bool:
    return any(heading.left < column.right and column.left < heading.right for column in columns)


def _grouped(
    led: list[_Heading],
    in_lower: bool,
    groups: list[_Heading],
    columns: list[_Heading],
    counts: list[int],
    after: int,
) -> Grouped:
    """The row of groups, each above the first of its columns, and the header below it, empty where a heading is a column."""
    corner = empty_field(groups[0].field.start)
    over: list[Field | None] = [corner if in_lower else heading.field for heading in led]
    header, places = [heading.field for heading in led], [(heading.left, heading.right) for heading in led]
    rest = iter(columns)
    for heading, count in zip(groups, counts, strict=True):
        own = [next(rest) for _ in range(count)]
        over += [heading.field, *[None] * (count - 1)]
        header += [column.field for column in own] or [empty_field(header[-1].end)]
        places += [(column.left, column.right) for column in own or [heading]]
    return Grouped(ranges_of(over), tuple(header), after, tuple(places))
