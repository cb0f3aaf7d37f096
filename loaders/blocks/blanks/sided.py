"""Tables of two sides whose columns blanks divide: names and figures of revenue, then those of expenditure.

项目 行次 决算数 项目 行次 决算数
一、财政拨款收入 1 6284.35 八、社会保障和就业支出 15 6172.48
二十三、其他支出 30 468.24
"""

import re
from typing import NamedTuple

from loaders.blocks.blanks.blank_fields import Field, Range, empty_field, fields_of, ranges_of
from loaders.blocks.lines import PhysicalLine

FEWEST_ROWS, FEWEST_COLUMNS = 3, 4
HEADING_LENGTH, NAME_LENGTH = 24, 40

_WORDS = re.compile(r"[^\d，。；%％]*[一-龥][^\d，。；%％]*")
_FIGURE = re.compile(r"[-+]?\d[\d,]*(?:\.\d+)?%?|[-—–]+")
_ORDINAL = re.compile(r"\d{1,3}")
_OMITTED = re.compile(r"[…·.]{2,}")  # lines that the form has and this table leaves out
_NAMES = re.compile(
    r"(?:收入|支出)?项目(?:名称|[（(][^（）()]*[)）])?|(?:项目)?(?:[（(]?按)?(?:支出)?功能分类(?:科目)?[)）]?|科目(?:名称)?"
)
_SIDES = ["收入", "支出"]
_NUMBERS_ROWS, _NUMBERS_COLUMNS = "行次", "栏次"
_OF_EXPENDITURE = re.compile(r"支出|年末|结余分配")


class _Group(NamedTuple):
    """A name with the figures behind it."""

    name: Field
    figures: list[Field]


def read_sides(lines: list[PhysicalLine], first: int) -> tuple[list[list[Range]], int]:
    """Ranges of the cells, row by row, of the table that begins at line ``first``, and the index of the line after it.

    Every row has all columns: a cell that is not printed is empty. Figures of which nobody can say which column they
    stand in are in a last column without a heading. Without rows, there is no such table.
    """
    header, at = _words_of(lines[first]), first + 1
    above = header if [field.text for field in header] == _SIDES else []
    if above and at < len(lines):
        header, at = _words_of(lines[at]), at + 1
    sides = _sides(header)
    if not sides:
        return [], first
    rows: list[list[Field | None]] = [_placed(sides, *sides)]
    right_from = None
    while at < len(lines) and (groups := _groups(_words_of(lines[at]))):
        if len(groups) > len(sides):
            break
        if len(groups) > 1 and sides[1][1].text == _NUMBERS_ROWS:
            right_from = (
                right_from or (groups[1].name.text != _NUMBERS_COLUMNS and _ordinal(groups[1])) or None
            )
        is_right = len(groups) == 1 and _is_right(groups[0], right_from)
        cells = [_cells(group, side) for group, side in zip(groups, sides[is_right:], strict=False)]
        if any(cell is None for cell in cells):
            break
        rows.append(_placed(sides, *([[], cells[0]] if is_right else [*cells, []][:2])))
        at += 1
    if len(rows) <= FEWEST_ROWS:
        return [], first
    named = [_placed(sides, [above[0]], [above[1]])] if above else []
    width = max(len(row) for row in rows)
    return [ranges_of([*row, None][:width]) for row in named + rows], at


def _words_of(line: PhysicalLine) -> list[Field]:
    """The fields of a line, words that blanks spread (项  目) without them."""
    return [field._replace(text="".join(field.text.split())) for field in fields_of(line)]


def _sides(header: list[Field]) -> list[list[Field]]:
    """The columns of both sides; empty where the line heads no two sides."""
    if len(header) < FEWEST_COLUMNS or any(len(field.text) > HEADING_LENGTH for field in header):
        return []
    named = [at for at, field in enumerate(header) if _NAMES.fullmatch(field.text)]
    is_sided = len(named) == len(_SIDES) and named[0] == 0 and min(named[1], len(header) - named[1]) > 1
    words = all(_WORDS.fullmatch(field.text) for field in header)
    return [header[: named[1]], header[named[1] :]] if is_sided and words else []


def _groups(fields: list[Field]) -> list[_Group]:
    """The names of a line with their figures; empty where it has other words, or no figure.

    A number of a row that leads the line stands behind a name that is not printed.
    """
    leads = len(fields) > 1 and _ORDINAL.fullmatch(fields[0].text) and _WORDS.fullmatch(fields[1].text)
    groups = [_Group(empty_field(fields[0].start), [])] if leads else []
    for field in fields:
        if _FIGURE.fullmatch(field.text) and groups:
            groups[-1].figures.append(field)
        elif len(field.text) <= NAME_LENGTH and any(way.fullmatch(field.text) for way in (_WORDS, _OMITTED)):
            groups.append(_Group(field, []))
        else:
            return []
    return groups if any(group.figures for group in groups) else []


def _cells(group: _Group, header: list[Field]) -> list[Field | None] | None:
    """The cells of one side, None where it has too many: a single figure is the number of the row, or its first amount."""
    figures, places = group.figures, len(header) - 1
    lost: list[Field | None] = [None] * max(0, places - len(figures))
    if header[1].text == _NUMBERS_ROWS:
        numbered = _ordinal(group) is not None and group.name.text != _NUMBERS_COLUMNS
        cells = [group.name, *(figures + lost if numbered else lost + figures)]
    elif len(figures) in (0, 1, places):
        cells = [group.name, *figures, *lost]
    else:  # 合计 and another amount: of which fund, nobody can say
        cells = [group.name, *figures[:1], *[None] * (places - 1), *figures[1:]]
    return cells if len(cells) <= len(header) + 1 else None


def _ordinal(group: _Group) -> int | None:
    found = bool(group.figures) and _ORDINAL.fullmatch(group.figures[0].text)
    return int(found[0]) if found else None


def _is_right(group: _Group, right_from: int | None) -> bool:
    ordinal = _ordinal(group)
    if ordinal is not None and right_from is not None:
        return ordinal >= right_from
    return _OF_EXPENDITURE.search(group.name.text) is not None


def _placed(
    sides: list[list[Field]], left: list[Field | None], right: list[Field | None]
) -> list[Field | None]:
    """Both sides in one row, as wide as their headers; the left one has no figure beyond."""
    rows = []
    for cells, side in zip((left, right), sides, strict=True):
        rows.append(cells + [None] * (len(side) - len(cells)))
    return rows[0][: len(sides[0])] + rows[1]
