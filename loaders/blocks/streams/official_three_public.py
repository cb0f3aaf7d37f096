"""The official table of the three public expenses (“三公”经费) with its expenses as columns, of one side or two.

预算数 决算数
合计 因公出国（境）费 公务用车购置及运行维护费 公务接待费 合计 …
小计 公务用车购置费 公务用车运行维护费 小计 …
8.60 0.00 5.00 0.00 5.00 3.60 6.72 …
"""

import re

from loaders.blocks.blanks.blank_fields import Field, Range, ranges_of
from loaders.blocks.streams.official_cells import FIGURE, HEADING, Cells, Row, counted

_SIDE = re.compile(r"(?:20\d\d年度?)?(?:年初)?(?:(?:支出)?(?:预算|决算)数?)")
_TOTAL = re.compile(r"(?:“?三公”?经费)?合计")
_VEHICLES = re.compile(r"公务用车(?:购置(?:及|和|、)运行|经费|费).*")
_KINDS = (re.compile(r"(?:因公)?出国.*"), _VEHICLES, re.compile(r"(?:公务)?接待.*"))
_PARTS = (
    re.compile(r"小计"),
    re.compile(r"公务用车购置费?|购置费"),
    re.compile(r"公务用车运行(?:维护)?费?|运行(?:维护)?费"),
)
_SIDES = 2
_ITEM = re.compile(r"项目(?:名称)?")
_EXPENSE = re.compile(
    r"(?:\d{1,2}[.、．]|[（(]?[一二三四五][）)、]|其中[：:]|[-—])*"
    r"(?:“?三公”?经费)?(?:支出)?(?:[合总小]计|(?:因公)?出国[（(]境[）)].*|公务接待费?|公务用车.*费|公车.*费)?"
)
FEWEST_EXPENSES, MOST_AMOUNTS = 3, 8


def read_official_three_public(cells: Cells) -> tuple[list[list[Range]], int]:
    """Ranges of the cells of the table that begins with the first cell, row by row, and how many cells it takes; or none."""
    sides = next((at for at in range(_SIDES + 1) if not _SIDE.fullmatch(cells.text(at))), _SIDES)
    count, of_side = max(1, sides), 1 + len(_KINDS)
    kinds = cells.fields[sides : sides + count * of_side]
    parts = cells.fields[sides + len(kinds) :][: count * len(_PARTS)]
    if len(kinds) < count * of_side or not _repeat(parts, _PARTS):
        return [], 0
    above: Row = []
    middle: Row = []
    below: Row = []
    for side in range(count):
        own, further = kinds[side * of_side :][:of_side], parts[side * len(_PARTS) :][: len(_PARTS)]
        places = [at for at, field in enumerate(own) if _VEHICLES.fullmatch(field.text)]
        if not _is_side(own) or len(places) != 1:
            return [], 0
        place, lost = places[0], [None] * (len(_PARTS) - 1)
        above += [cells.fields[side] if sides else None, *[None] * (of_side + len(lost) - 1)]
        middle += [*own[: place + 1], *lost, *own[place + 1 :]]
        below += [*[None] * place, *further, *[None] * (of_side - place - 1)]
    return _with_rows(cells, sides + len(kinds) + len(parts), [*([above] if sides else []), middle, below])


def read_expenses(cells: Cells) -> tuple[list[list[Range]], int]:
    """The same of the expenses a row each, below 项目 and the headings of their amounts."""
    width = 1
    while width <= MOST_AMOUNTS and HEADING.fullmatch(cells.text(width)) and not _names(cells, width):
        width += 1
    if not _ITEM.fullmatch(cells.text(0)) or width == 1:
        return [], 0
    rows: list[Row] = [[*cells.fields[:width]]]
    at = width
    while _names(cells, at) and len(cells.figures(at + 1)) == width - 1:
        rows.append(cells.fields[at : at + width])
        at += width
    is_whole = len(rows) > FEWEST_EXPENSES and not cells.is_figure(at + 1)
    return ([ranges_of(row) for row in rows], at) if is_whole else ([], 0)


def _names(cells: Cells, at: int) -> bool:
    return bool(cells.text(at)) and _EXPENSE.fullmatch(cells.text(at)) is not None


def _is_side(own: list[Field]) -> bool:
    """Whether a side has its total and then each of the expenses once."""
    kinds = [[way for way in _KINDS if way.fullmatch(field.text)] for field in own[1:]]
    return _TOTAL.fullmatch(own[0].text) is not None and sorted(map(len, kinds)) == [1] * len(_KINDS)


def _repeat(fields: list[Field], ways: tuple[re.Pattern[str], ...]) -> bool:
    fitting = zip(fields, ways * len(fields), strict=False)
    return (
        bool(fields)
        and len(fields) % len(ways) == 0
        and all(way.fullmatch(field.text) for field, way in fitting)
    )


def _with_rows(cells: Cells, first: int, header: list[Row]) -> tuple[list[list[Range]], int]:
    """The header and the rows below it, the numbers of the columns first."""
    width = len(header[0])
    rows, after = counted(cells, first, width, _is_row)
    if not rows:
        figures = cells.figures(first)
        rows = [list(figures[at : at + width]) for at in range(0, len(figures), width)]
        after = first + len(figures)
    told = [
        row for row in rows if [field.text for field in row if field] != [str(at + 1) for at in range(width)]
    ]
    if not told or any(len(row) != width for row in rows):
        return [], 0
    return [ranges_of(row) for row in header + rows], after


def _is_row(row: Row) -> bool:
    return all(field is None or FIGURE.fullmatch(field.text) for field in row)
