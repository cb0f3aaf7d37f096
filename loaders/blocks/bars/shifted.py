"""Rows whose cells stand too far left: a converter left out the cells that are merged with the row above.

Rows of indicators lack their levels: they are cut anew by what their columns must hold (``stacked``), each filled cell
taken as a line. A second row of headings lacks those that reach down to it: it belongs below the groups of the first.
"""

import itertools
import re
from collections.abc import Sequence

from loaders.blocks.alignment import aligned
from loaders.blocks.bars.below_spans import below_spans
from loaders.blocks.bars.lone_levels import with_second_levels
from loaders.blocks.bars.padded import moved_right
from loaders.blocks.cell_words import columns_of, heading_role, heads_one_column, is_total, is_value
from loaders.blocks.compact import EMPTY, Source
from loaders.blocks.grid import FIGURE, GridCell
from loaders.blocks.group_headings import spans_of
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.streams.marked_headers import header_at
from loaders.blocks.streams.stacked import read_fields
from loaders.blocks.streams.stacked_cells import StackedCell

FEWEST_COLUMNS = 4
FIGURES = ("points", "score")
LEVELS = ("level_1", "level_2", "level_3")
FEWEST_HEADINGS = 2
MOST_TITLES = 4  # rows above the headings

_ALL_LEVELS = "绩效指标"
_FRONT = re.compile(r".{0,6}(?:单位|部门|负责人|联系人|电话)(?:名称|及代码|（[^（）]{1,6}）)?：?")
_PROJECT = ("项目名称", "专项名称", "专项资金名称")

Row = tuple[GridCell, ...]


def realigned(source: Source, rows: list[Row]) -> list[Row]:
    """The rows with each table of indicators as its columns tell, where its cells do not stand below their headings."""
    rows = _with_one_header(rows)
    headers = [at for at, row in enumerate(rows) if _is_header(row)]
    found = rows[: headers[0]] if headers else list(rows)
    for at, after in itertools.pairwise([*headers, len(rows)]):
        block = rows[at:after]
        whole = (_cut_anew(source, block) or moved_right(block)) if _is_shifted(block) else []
        found += whole or with_second_levels(block, _roles(block[0]))
    return aligned(found)


def spread(rows: list[Row]) -> list[Row]:
    """The rows with a second row of headings below the groups that it divides, where only those can have two lines.

    The rows of figures tell how many columns there are.
    """
    rows = below_spans(rows)
    for at, (above, row) in enumerate(itertools.pairwise(rows)):
        if at > MOST_TITLES or any(map(_is_figure, above)):
            break
        widths = [_width(below) for below in rows[at + 2 :] if any(map(_is_figure, below))]
        groups, columns = _led(above), _led(row)
        if _is_front(groups):
            continue
        if groups and not columns and widths and (over := _over_columns(groups, row, max(widths))):
            return [*rows[:at], over, *rows[at + 1 :]]
        if not (groups and columns and widths):
            continue
        remarked = heading_role(groups[-1].compact.characters) == "note"  # 备注, which rows may leave empty
        ways = (_below_groups(groups, columns, max(widths) + more) for more in (False, remarked))
        if placed := next(filter(None, ways), []):
            return [*rows[:at], *placed, *rows[at + 2 :]]
    return rows


def _names_project(row: list[GridCell]) -> bool:
    """Whether a row is the front of a form: 项目名称 and the project, which head nothing."""
    words = _words(row)
    return len(words) == 2 and words[0] in _PROJECT and not heading_role(words[1])


def _is_front(row: list[GridCell]) -> bool:
    """Whether a row is of the front of a form: 项目名称 and the project, or offices and people (主管部门 | 民政局 | …)."""
    return _names_project(row) or (len(row) > 1 and all(map(_FRONT.fullmatch, _words(row[::2]))))


def _below_groups(groups: list[GridCell], columns: list[GridCell], width: int) -> list[Row]:
    """Both rows of headings as wide as the table; none where it cannot be told which headings are groups."""
    divided = len(groups) + len(columns) - width
    sure = [cell for cell in groups[1:] if not heads_one_column(cell.compact.characters)]
    totals = [cell for cell in groups[1:] if cell in sure or is_total(cell.compact.characters)]
    wide = next((cells for cells in (sure, totals, groups[1:]) if len(cells) == divided), [])
    spans = spans_of(_words(columns), divided) if wide and len(columns) > divided else []
    if not spans:
        return []
    first: list[GridCell] = []
    second: list[GridCell] = []
    rest = iter(columns)
    for cell in groups:
        span = spans[wide.index(cell)] if cell in wide else 1
        first += [cell, *[_empty(cell)] * (span - 1)]
        second += [next(rest) if cell in wide else _empty(cell) for _ in range(span)]
    return [tuple(first), tuple(second)]


def _over_columns(groups: list[GridCell], row: Row, width: int) -> Row:
    """The groups above the columns that each divides, where these stand in their places behind an empty corner; else none."""
    alone = sum(1 for _ in itertools.takewhile(lambda cell: not cell.compact.characters, row))
    columns = list(row[alone:width])
    is_whole = len(row) >= width and all(cell.compact.characters for cell in columns)
    if not is_whole or not 0 < alone < len(groups) < width or any(map(_is_figure, columns)):
        return ()
    found = groups[:alone]
    for group, span in zip(groups[alone:], spans_of(_words(columns), len(groups) - alone), strict=False):
        found += [group, *[_empty(group)] * (span - 1)]
    return tuple(found) if len(found) == width else ()


def _with_one_header(rows: list[Row]) -> list[Row]:
    """The rows with one row of headings where a second (一级指标 | 二级指标 | 三级指标 | 符号 | 指标值 | 单位) divides the first.

    It must head as many columns as the rows below have, perhaps without a note.
    """
    for at, (above, row) in enumerate(itertools.pairwise(rows)):
        filled = [cell for cell in (*above, *row) if cell.compact.characters]
        is_first = any(cell.compact.characters == _ALL_LEVELS for cell in above[:1])
        if not is_first or "level_1" not in _roles(row)[:1]:
            continue
        header = header_at([StackedCell(*_place(cell), cell.compact.characters, False) for cell in filled], 0)
        below = [_width(row) for row in rows[at + 2 :] if _has_values(row)]
        if header and header.after == len(filled) and below and _is_as_wide(header.columns.roles, max(below)):
            at_start = {cell.compact.offsets[0]: cell for cell in filled}
            told = [tuple(at_start[cell.start] for cell in line) for line in (header.above, header.cells)]
            return [*rows[:at], *told, *rows[at + 2 :]]
    return rows


def _has_values(row: Row) -> bool:
    return sum(map(_is_figure, row)) >= FEWEST_HEADINGS


def _is_as_wide(roles: tuple[str, ...], width: int) -> bool:
    return width == len(roles) or (roles[-1] == "note" and width == len(roles) - 1)


def _place(cell: GridCell) -> tuple[int, int]:
    return cell.compact.offsets[0], cell.compact.offsets[-1] + 1


def _words(row: Sequence[GridCell]) -> list[str]:
    return [cell.compact.characters for cell in row]


def _led(row: Row) -> list[GridCell]:
    """The filled cells of a row of words, where they stand together at its left; none in other rows."""
    filled = [cell for cell in row if cell.compact.characters]
    is_led = len(filled) >= FEWEST_HEADINGS and list(row[: len(filled)]) == filled
    return filled if is_led and not any(map(_is_figure, row)) else []


def _is_figure(cell: GridCell) -> bool:
    return FIGURE.fullmatch(cell.compact.characters) is not None


def _width(row: Row) -> int:
    return max((at + 1 for at, cell in enumerate(row) if cell.compact.characters), default=0)


def _empty(cell: GridCell) -> GridCell:
    return GridCell(cell.end, cell.end, EMPTY)


def _roles(row: Row) -> list[str]:
    return [heading_role(cell.compact.characters) for cell in row]


def _is_header(row: Row) -> bool:
    roles = list(filter(None, _roles(row)))
    return len(roles) >= FEWEST_COLUMNS and "level_3" in roles


def _is_shifted(block: list[Row]) -> bool:
    """Whether a known word stands below the heading of another column, or points are no number."""
    roles = _roles(block[0])
    return any(_is_misplaced(role, cell) for row in block[1:] for role, cell in zip(roles, row, strict=False))


def _is_misplaced(role: str, cell: GridCell) -> bool:
    characters = cell.compact.characters
    if not characters or not role:
        return False
    known = columns_of(characters)
    if role in LEVELS and is_value(characters):
        return True
    is_word = role in FIGURES and not any(map(str.isdigit, characters))
    return is_word or (known is not None and role not in known)


def _cut_anew(source: Source, block: list[Row]) -> list[Row]:
    """The rows below a header as their columns tell; none where they cannot be cut, or cut in several ways."""
    fields: list[PhysicalLine] = []
    ends: dict[int, int] = {}
    for row in block:
        filled = [cell for cell in row if cell.compact.characters]
        if filled:
            ends[len(fields)] = len(fields) + len(filled)
        fields += [
            PhysicalLine(cell.start, cell.end, source.text[cell.start : cell.end], False) for cell in filled
        ]
    ranges = read_fields(source, fields, ends) or read_fields(source, fields, None)
    return [tuple(GridCell(*place, source.between(*place)) for place in row) for row in ranges]
