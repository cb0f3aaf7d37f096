"""Rows of tables of two sides: a name with its figures on the left, another on the right, either of which may be lost."""

import itertools
import re
from collections.abc import Sequence
from typing import NamedTuple

from loaders.blocks.blanks.blank_fields import Field, empty_field

NUMBERS_ROWS, NUMBERS_COLUMNS = "行次", "栏次"

_ORDINAL = re.compile(r"\d{1,3}")
_OF_EXPENDITURE = re.compile(r"支出|年[末终]|结余分配|结转下年|预备费")
_SUM = re.compile(r"(?:本年)?[合总小]计")
_LISTED = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[、)）.．]|\d{1,2}[、.．]")
_PART = re.compile(r"其中|一般公共预算|政府性基金|国有资本经营")
_JOINS = ("和", "及", "与", "、")
_BALANCE = re.compile(
    r"(?:本年|收入|支出)?[合总小]计|本年(?:收入|支出)(?:合计|小计)?|(?:收入|支出)[合总]计|(?:使用|动用).*结余.*|用事业基金.*"
    r"|(?:年[初末终]|上年).*结[转余].*|结[转余].*"
)


class Group(NamedTuple):
    """A name with the figures behind it, the number of its row among them."""

    name: Field
    figures: list[Field]

    @property
    def ordinal(self) -> int | None:
        """The number of the row, where the first figure can be one."""
        is_row = bool(self.figures) and self.name.text != NUMBERS_COLUMNS
        return _number(self.figures[0]) if is_row else None


class SidedRow(NamedTuple):
    """What stands on the left and on the right of a row."""

    left: Group | None
    right: Group | None


def is_sum(name: str) -> bool:
    """Whether a name is that of a total and says no more (合计, 小计): the first column of amounts, or a row."""
    return _SUM.fullmatch(name) is not None


def names_row(name: str) -> bool:
    """Whether words alone are the name of a row: listed (三、国防支出), a total or a balance."""
    return is_listed(name) or _BALANCE.fullmatch(name) is not None


def begins_row(words: str) -> bool:
    """Whether words are the name of a row or its beginning, and no rest of the name above (其中：, 政府性基金预算财政拨款)."""
    return names_row(words) or _PART.match(words) is not None


def is_cut(name: str, rest: str) -> bool:
    """Whether a name needs the words below it (年末财政拨款结转和 above 结余, 年末财政拨款 above 结转和结余)."""
    return name.endswith(_JOINS) or (not names_row(name) and names_row(name + rest))


def is_listed(name: str) -> bool:
    """Whether a number leads a name (三、国防支出)."""
    return _LISTED.match(name) is not None


def offset_of(groups: Sequence[Group]) -> int | None:
    """By how much the numbers of rows are higher on the right (1 … 32 …), told by a row that has both; None without."""
    for left, right in itertools.pairwise(groups):
        if left.ordinal and right.ordinal and right.ordinal > left.ordinal + 1:
            return right.ordinal - left.ordinal
    return None


def split(groups: Sequence[Group], offset: int) -> list[Group]:
    """The groups with rows that have a number and no name as groups of their own (本年收入 29 50.00 | 61)."""
    found: list[Group] = []
    below: int | None = None
    for group in reversed(groups):
        figures = group.figures
        for at in range(len(figures) - 1, 0, -1):
            number = _number(figures[at])
            if number is None or number == below:
                continue
            beside = {group.ordinal, _number(figures[at - 1]) if at > 1 else None}  # on its left
            if number - offset in beside or number + offset == below:
                found.append(Group(empty_field(figures[at].start), figures[at:]))
                figures, below = figures[:at], number
        found.append(Group(group.name, figures))
        below = group.ordinal or below
    return found[::-1]


def _number(field: Field) -> int | None:
    return int(field.text) if _ORDINAL.fullmatch(field.text) else None


def paired(groups: Sequence[Group], offset: int | None) -> list[SidedRow]:
    """The groups of a table in their rows: numbers of rows tell the side of each, else its words."""
    rows: list[SidedRow] = []
    for group in split(groups, offset) if offset else groups:
        last = rows[-1] if rows else SidedRow(None, None)
        is_open = last.left is not None and last.right is None
        if not is_right(group, offset, is_open):
            rows.append(SidedRow(group, None))
        elif is_open:
            rows[-1] = SidedRow(last.left, group)
        else:
            rows.append(SidedRow(None, group))
    return rows


def is_right(group: Group, offset: int | None, is_open: bool = False) -> bool:
    """Whether a group stands on the right; ``is_open``: one stands on the left of its row, or may."""
    if offset is not None and group.ordinal is not None:
        return group.ordinal > offset
    if is_open and (is_sum(group.name.text) or group.name.text == NUMBERS_COLUMNS):
        return True
    return _OF_EXPENDITURE.search(group.name.text) is not None


def placed(row: SidedRow, sides: Sequence[list[Field]]) -> list[Field | None] | None:
    """The cells of a row, as wide as both headers; figures of which nobody can say the column stand beyond.

    None where a side has more figures than columns.
    """
    cells: list[Field | None] = []
    beyond: list[Field] = []
    for group, header in zip(row, sides, strict=True):
        found = _cells(group, header) if group else ([], [])
        if found is None:
            return None
        cells += found[0] + [None] * (len(header) - len(found[0]))
        beyond += found[1]
    return cells + beyond


def _cells(group: Group, header: list[Field]) -> tuple[list[Field | None], list[Field]] | None:
    """The cells of one side below its headings, and figures that have no sure column.

    A total (合计) is in every row: it is the first of fewer figures than columns.
    """
    figures, amounts = group.figures, header[1:]
    cells: list[Field | None] = [group.name]
    if header[1].text == NUMBERS_ROWS:
        is_numbered = group.ordinal is not None
        cells.append(figures[0] if is_numbered else None)
        figures, amounts = figures[is_numbered:], header[2:]
    if len(figures) > len(amounts):
        return None
    is_sure = len(figures) == len(amounts)
    sure = len(figures) if is_sure else int(bool(figures) and is_sum(amounts[0].text))
    return [*cells, *figures[:sure]], figures[sure:]
