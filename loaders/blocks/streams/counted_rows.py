"""The rows of a table whose cells are counted off: the same kinds of cells in each column, and the row of totals."""

import itertools
import re
from collections.abc import Sequence

from loaders.blocks.cell_words import heading_role, is_unit, names_sum

LEADS = {  # what begins a row, by the role of its heading
    "ordinal": re.compile(r"\d{1,3}"),
    "date": re.compile(r"(?:\d{1,2}[.月-]){1,2}\d{1,2}日?"),
}

_NUMBER = re.compile(r"[-+]?\d[\d,]*(?:\.\d+)?[%％]?")
_PHONE = re.compile(r"0\d{2,3}-?\d{7,8}|1\d{10}|\d{3,4}-\d{7,8}")
_VALUE = re.compile(r"[≥≤<>]?=?[-+]?\d[\d,]*(?:\.\d+)?[^，。；：\d]{0,6}")
_MONTH = re.compile(r"\d{1,2}月份?")
_BLANK = re.compile(r"[-—–/]+|无")

Cell = tuple[int, int, str]  # its range and what is printed; an empty cell has an empty range


def rows_of(cells: Sequence[Cell], width: int, may_end_early: bool = False) -> list[list[Cell]]:
    """The header and the rows below it that hold the same kinds of cells in each column, a number in one of them at least.

    A row of totals may lack cells; it may stand first or last. Where rows ``may_end_early``, so may those whose next cell
    is a word that cannot stand in its column (孤儿 | 人 | 27 | 结婚登记 …): what they lack are their last cells.
    """
    header = list(cells[:width])
    roles = [heading_role("".join(text.split())) for _, _, text in header]
    leads = LEADS.get(roles[0])
    rows: list[list[Cell]] = []
    kinds: list[str] = [""] * width
    first = at = _below_total(cells, width, leads)
    while at < len(cells):
        row = list(cells[at : at + width])
        if (
            len(row) == width - 1 and row[-1][2] and not header[-1][2]
        ):  # the mark that ends the last row is lost
            row.append(_empty(row[-1]))
        length = len(row)
        if may_end_early:
            row, length = _ended(cells, at, kinds, roles)
        if len(row) < width:
            break
        found = [_kind(text) for _, _, text in row]
        is_named = (found[0] == "words" and not (leads and may_end_early)) or (
            leads and (not row[0][2] or leads.fullmatch(row[0][2]))
        )
        if not is_named or not _agree(found[1:], kinds[1:]):
            break
        kinds = [kind or known for kind, known in zip(found, kinds, strict=True)]
        rows.append(row)
        at += length
    if "number" not in kinds[1:]:
        return []
    if at + 1 < len(cells) and not cells[at][2] and names_sum(cells[at + 1][2]):
        at += 1  # a blank line above the totals
    above = _total(cells[width:first], kinds) if first > width else []
    return [header, *above, *rows, *_total(cells[at:], kinds)] if above or first == width else []


def _ended(
    cells: Sequence[Cell], at: int, kinds: Sequence[str], roles: Sequence[str]
) -> tuple[list[Cell], int]:
    """A row up to the first word that begins the next, and how many cells that are; the cells that it lacks are empty.

    Such a word stands in a column of numbers, is no unit, but stands before one, or is no note, as no name follows it.
    """
    row = cells[at : at + len(kinds)]
    words = [place for place in range(1, len(row)) if _kind(row[place][2]) == "words"]
    begun = (
        place
        for place in words
        if kinds[place] == "number" or (roles[place] == "unit" and _is_before_unit(cells, at + place))
    )
    length = min(
        next(begun, len(row)), _before_next(cells, at, len(row)) if roles[0] == "ordinal" else len(row)
    )
    is_last = length == len(kinds) and length - 1 in words and roles[-1] == "note" and roles[0] not in LEADS
    following = cells[at + length : at + length + 1]
    if is_last and following and _kind(following[0][2]) != "words":
        length -= 1
    return [*row[:length], *[_empty(row[length - 1])] * (len(kinds) - length)], length


def _before_next(cells: Sequence[Cell], at: int, width: int) -> int:
    """How many cells a numbered row has: all, or those before the number and name of the next row."""
    following = str(int(cells[at][2]) + 1) if cells[at][2].isdecimal() else ""
    texts = [text for _, _, text in cells[at : at + width + 1]]
    if not following or texts[width:] == [following]:
        return width
    begun = (place for place, text in enumerate(texts[:-1]) if text == following and place > 1)
    return next((place for place in begun if _kind(texts[place + 1]) == "words"), width)


def _is_before_unit(cells: Sequence[Cell], at: int) -> bool:
    """Whether a word is the name of what is counted: no unit itself, but one comes behind it."""
    own, following = ("".join(text.split()) for _, _, text in [*cells[at : at + 2], (0, 0, "")][:2])
    return not is_unit(own) and bool(following) and is_unit(following)


def _below_total(cells: Sequence[Cell], width: int, leads: re.Pattern[str] | None) -> int:
    """Where the rows begin: below the header, or below a row of totals that lacks cells, up to the first ordinal."""
    if leads is None or not names_sum(cells[width][2] if width < len(cells) else ""):
        return width
    return next((at for at in range(width + 1, min(len(cells), 2 * width)) if cells[at][2] == "1"), width)


def _total(cells: Sequence[Cell], kinds: list[str]) -> list[list[Cell]]:
    """The row of totals: its figures in their places, or in the only way that fits where cells are lacking; none elsewhere."""
    if not cells or not names_sum(cells[0][2]):
        return []
    places = [at for at, kind in enumerate(kinds) if at and kind == "number"]
    row = list(cells[: len(kinds)])
    if any(not text for _, _, text in row):  # empty cells are marked, but perhaps not those at its end
        row += [_empty(row[-1])] * (len(kinds) - len(row))
    told = [_kind(row[at][2]) for at in places] if len(row) == len(kinds) else []
    if "number" in told and "words" not in told:
        return [row]
    told_of = list(itertools.takewhile(lambda cell: _kind(cell[2]) == "number", cells[1 : len(kinds)]))
    figures = [
        cell for cell in told_of if _NUMBER.fullmatch(cell[2])
    ]  # 合计 | 5家 | 714: how many rows there are
    if not figures or len(figures) != len(places):
        return []
    placed = dict(zip(places, figures, strict=True))
    return [[cells[0], *(placed.get(at, _empty(cells[0])) for at in range(1, len(kinds)))]]


def _empty(before: Cell) -> Cell:
    return (before[1], before[1], "")


def _kind(text: str) -> str:
    """Of a cell: number, words, or nothing."""
    if not text or _BLANK.fullmatch(text):
        return ""
    if _PHONE.fullmatch(text):
        return "phone"
    return "words" if _MONTH.fullmatch(text) else "number" if is_figure(text) else "words"


def is_figure(text: str) -> bool:
    """Whether a cell holds a number, with its unit perhaps, or the mark of none."""
    return any(pattern.fullmatch(text) for pattern in (_NUMBER, _BLANK, _VALUE, _PHONE))


def _agree(found: Sequence[str], known: Sequence[str]) -> bool:
    return all(not kind or not before or kind == before for kind, before in zip(found, known, strict=True))
