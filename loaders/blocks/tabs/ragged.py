"""Rows of unequal width: those that lost the empty cell behind their first one (项目 above code and name), those whose
names were cut into two cells."""

import itertools
import re
from collections import Counter
from collections.abc import Sequence

from loaders.blocks.cell_words import columns_of, heading_role
from loaders.blocks.compact import EMPTY, Source
from loaders.blocks.grid import FIGURE, GridCell

FEWEST_COLUMNS, FEWEST_ROWS, MOST_CUT = 4, 3, 2
MOST_COLUMNS = 16  # of a table of indicators; the ways to join cells grow with the square of its width

_SPANS_TWO = re.compile(r"项目|科目|(?:支出)?功能分类(?:科目)?|(?:本年)?合计|总计|栏次|行次")
_SIDES = ("收入", "支出")

Row = tuple[GridCell, ...]


def squared(rows: Sequence[Row]) -> list[Row]:
    """Rows as wide as most of them are, where that makes all of them equal; else as they stand."""
    widths = Counter(len(row) for row in rows)
    width, times = widths.most_common(1)[0] if rows else (0, 0)
    if len(widths) < 2 or width < FEWEST_COLUMNS or times < FEWEST_ROWS:
        return list(rows)
    found = [_widened(row, width) for row in rows]
    return found if all(len(row) == width for row in found) else list(rows)


def trimmed(rows: Sequence[Row]) -> list[Row]:
    """Rows of headings as wide as the others, where they only have empty cells beyond (收入 | | 支出 | | | above four)."""
    width = max((len(row) for row in rows if any(map(_is_figure, row))), default=0)
    found = [row if any(cell.compact.characters for cell in row[width:]) else row[:width] for row in rows]
    return found if width >= FEWEST_COLUMNS and len({*map(len, found)}) == 1 else list(rows)


def _is_figure(cell: GridCell) -> bool:
    return FIGURE.fullmatch(cell.compact.characters) is not None


def _widened(row: Row, width: int) -> Row:
    if len(row) > width:
        return _narrowed(row, width)
    if not row or len(row) == width:
        return row
    lacks_one = len(row) == width - 1 and _SPANS_TWO.fullmatch(row[0].compact.characters)
    if lacks_one:
        return (row[0], _empty(row[0].end), *row[1:])
    if tuple(cell.compact.characters for cell in row) == _SIDES and width % 2 == 0:
        missing = [_empty(row[0].end)] * (width // 2 - 1)  # each stands over one half of the columns
        return (row[0], *missing, row[1], *missing)
    is_header = not any(map(_is_figure, row))
    return (*row, *[_empty(row[-1].end)] * (width - len(row))) if is_header else row


def _narrowed(row: Row, width: int) -> Row:
    """The row without empty cells beyond the others: at its end, or in a line of words (部门 | … | 单位：元) before its last."""
    kept = list(row)
    is_words = not any(map(_is_figure, row))
    for at in range(len(row) - 1, 0, -1):
        is_spare = not row[at].compact.characters and (
            is_words or not any(c.compact.characters for c in kept[at:])
        )
        if len(kept) > width and is_spare:
            del kept[at]
    return tuple(kept) if len(kept) == width else row


def _empty(place: int) -> GridCell:
    return GridCell(place, place, EMPTY)


def rejoined(source: Source, rows: Sequence[Row]) -> list[Row]:
    """The rows of indicators, names and notes that were cut into two cells as one (改造养老机 | 构数量 | 5家 | 5家 | 10 | 10)."""
    found: list[Row] = []
    roles: list[str] = []
    for row in rows:
        heads = [heading_role(cell.compact.characters) for cell in row]
        roles = heads if {"level_3", "points", "score"} <= {*heads} else roles
        is_cut = 0 < len(roles) < len(row) <= len(roles) + MOST_CUT and len(roles) <= MOST_COLUMNS
        found.append(_joined(source, row, roles) if is_cut else row)
    return found


def _joined(source: Source, row: Row, roles: list[str]) -> Row:
    """The row as wide as its header, if one way alone to join cells in words puts points and score below their headings."""
    words = [at for at in range(len(row) - 1) if _is_word(row[at]) and _is_word(row[at + 1])]
    ways = []
    for places in itertools.combinations(words, len(row) - len(roles)):
        whole: list[GridCell] = []
        for at, cell in enumerate(row):
            if at - 1 in places:
                start = whole.pop().start
                whole.append(GridCell(start, cell.end, source.between(start, cell.end)))
            else:
                whole.append(cell)
        told = {role: cell.compact.characters for role, cell in zip(roles, whole, strict=True)}
        if all(FIGURE.fullmatch(told[role]) for role in ("points", "score")):
            ways.append(tuple(whole))
    return ways[0] if len(ways) == 1 else row


def _is_word(cell: GridCell) -> bool:
    """Whether a cell holds a piece of a name or note: words, and not those of a level or a value alone."""
    characters = cell.compact.characters
    known = columns_of(characters)
    is_told = known is None or bool(known & {"level_3", "note"})
    return bool(characters) and not any(map(str.isdigit, characters)) and is_told
