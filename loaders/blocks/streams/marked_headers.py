"""The header of a table whose cells stand in one stream: in one row or two, with headings that broke over two cells."""

import itertools
from typing import NamedTuple

from loaders.blocks.cell_words import columns_of, is_corner, is_total, role_on_line, without_points
from loaders.blocks.streams.marked_columns import MarkedColumns, marked_columns
from loaders.blocks.streams.stacked_cells import StackedCell
from loaders.blocks.streams.stacked_columns import NUMBER

FEWEST_HEADINGS, MOST_CELLS = 4, 32
DIVIDED = ("sign", "target", "unit")  # what 年度指标值 heads where it is divided

_VALUE = "值"  # between 符号 and 单位
_NUMBERS_COLUMNS = "栏次"
_ALL_LEVELS, _LEVEL_END = "绩效指标", "指标"


class Header(NamedTuple):
    """The cells that head the columns from left to right, the columns, and the index of the cell after them."""

    cells: list[StackedCell]
    above: list[StackedCell]  # that head no column alone: 绩效指标, 年度指标值
    columns: MarkedColumns
    after: int


def rejoined_levels(cells: list[StackedCell]) -> list[StackedCell]:
    """The cells, two as one where the name of a level broke over them (社会效益 / 指标); no 绩效指标 before a first level."""
    found: list[StackedCell] = []
    for cell in cells:
        if cell.characters == _LEVEL_END:
            at = len(found) - 2 if len(found) > 1 and not found[-1].characters else len(found) - 1
            if at >= 0 and columns_of(found[at].characters + _LEVEL_END):
                found[at:] = [found[at].with_rest(cell)]
                continue
        found.append(cell)
    return [
        cell
        for cell, after in itertools.pairwise([*found, None])
        if not (
            after and cell.characters == _ALL_LEVELS and "level_1" in (columns_of(after.characters) or ())
        )
    ]


def header_at(
    cells: list[StackedCell], first: int, is_lined: bool = False, fewest: int = FEWEST_HEADINGS
) -> Header | None:
    """The headings that follow one another from cell ``first`` on; None where they head no rows that can be counted."""
    found: list[StackedCell] = []
    roles: list[str] = []
    at = first
    while at < min(len(cells), first + MOST_CELLS):
        cell, role, after = _heading(cells, at, is_first=not found)
        if role is None and (cell.characters or not _may_skip(cells, at, roles)):
            break
        if role is not None:
            found.append(cell)
            roles.append(role)
        at = after
    is_row = len(found) > 1 and found[-1].characters == _NUMBERS_COLUMNS
    if is_row or (len(found) > 1 and is_total(found[-1].characters) and _is_number(cells, at)):
        at, _, _ = at - 1, found.pop(), roles.pop()  # the name of the first row
    return _header(found, roles, at, is_lined) if len(roles) >= fewest else None


def _heading(cells: list[StackedCell], at: int, is_first: bool) -> tuple[StackedCell, str | None, int]:
    """The heading at a cell, which the next filled cell may go on with (全年 / 预算数), its role, the index after it.

    The role is empty for a corner, None where there is no heading.
    """
    cell = cells[at]
    if is_first and (is_corner(cell.characters) or without_points(cell.characters) == _ALL_LEVELS):
        return cell, "", at + 1
    role = role_on_line(cell.characters)
    if cell.characters == _VALUE and role_on_line(cells[at - 1].characters) == "sign":
        return cell, "target", at + 1
    rest = next((place for place in range(at + 1, min(at + 3, len(cells))) if cells[place].characters), None)
    is_word = cell.characters and not NUMBER.match(cell.characters)
    if is_word and role in ("", "quantity") and rest is not None:
        both = cell.with_rest(cells[rest])
        if whole := role_on_line(both.characters):
            return both, whole, rest + 1
    return cell, role or None, at + 1


def _may_skip(cells: list[StackedCell], at: int, roles: list[str]) -> bool:
    """Whether an empty cell stands beside the corner, or ends the first of two rows of headings."""
    return roles == [""] or (at + 1 < len(cells) and _heading(cells, at + 1, is_first=False)[1] is not None)


def _is_number(cells: list[StackedCell], at: int) -> bool:
    return at < len(cells) and NUMBER.fullmatch(cells[at].characters) is not None


def _header(found: list[StackedCell], roles: list[str], after: int, is_lined: bool) -> Header | None:
    is_of_levels = "level_3" in roles
    order = [at for at in _in_order(roles) if roles[at] or not is_of_levels]
    above = [cell for at, cell in enumerate(found) if at not in order]
    ordered = [roles[at] for at in order]
    columns = marked_columns(ordered, is_lined)
    return Header([found[at] for at in order], above, columns, after) if columns else None


def _in_order(roles: list[str]) -> list[int]:
    """The places of headings from left to right: of two rows, the second divides 年度指标值, or has the levels before it too."""
    places = list(range(len(roles)))
    if roles.count("target") != len(DIVIDED) - 1 or "sign" not in roles:
        return places
    divided = roles.index("target")
    start = next((at for at in places if at > divided and roles[at] in ("level_1", "sign")), 0)
    upper, lower = places[:start], places[start:]
    if start and roles[start] == "level_1":
        return lower + [at for at in upper if at != divided]
    below = [divided if roles[at] == "target" else at for at in lower if roles[at] in DIVIDED]
    return [*upper[:divided], *below, *upper[divided + 1 :]] if start else places
