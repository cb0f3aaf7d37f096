"""Tables printed in columns whose cells go on below their first line: a piece of a cell stands below its heading.

一级　　三级指标　　　年度指　　实际完　　分　　得
指标　　　　　　　　　标值　　　成值　　　值　　分
产出　　清淤里程　　　≥120　　　131　　　 20　　20
指标　　总长　　　　　公里　　　公里
"""

import itertools
import re
from typing import NamedTuple

from loaders.blocks.blanks.blank_fields import Field
from loaders.blocks.blanks.printed_groups import (
    FEWEST_COLUMNS,
    Group,
    amounts_of_places,
    can_head,
    cell_of,
    columns_of,
    groups_over,
    heading_rows,
)
from loaders.blocks.blanks.printed_pieces import (
    Column,
    Piece,
    Row,
    divided,
    is_of_points,
    pieces_of,
    placed_pieces,
)
from loaders.blocks.blanks.wrapped_levels import level_named
from loaders.blocks.blanks.wrapped_rows import FIGURE, LONGEST_TABLE, MONEY, ends_table, is_page
from loaders.blocks.cell_words import is_total, lacks_groups
from loaders.blocks.compact import Source
from loaders.blocks.grid import Grid
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.streams.stacked_columns import LABELS, LEVELS

FEWEST_ROWS, FEWEST_HEADINGS, MOST_HEADER_LINES = 2, 3, 3

_OPENING = re.compile(r"\s*\S+[ \u3000]+\S")
_DIGIT, _CLAUSE = re.compile(r"\d"), re.compile("[，。；]")
_INDICATORS = frozenset(("level_3", "points", "score"))


def read_printed_columns(source: Source, lines: list[PhysicalLine], first: int) -> tuple[Grid | None, int]:
    """The table whose header begins at line ``first``, and the index of the line after it; None where no such table is."""
    if not _OPENING.match(lines[first].raw) and not _is_torn_above(lines, first):
        return None, first
    header = itertools.takewhile(can_head, lines[first : first + MOST_HEADER_LINES])
    is_counted = _are_filled_up(lines[first : first + MOST_HEADER_LINES])
    pieces = [pieces_of(line, is_counted) for line in header]
    for height in range(len(pieces), 0, -1):
        found = _headed(pieces[:height])
        if found is None:
            continue
        columns, groups, values = found
        rows, after = _rows(source, lines, first + height, columns, values, is_counted)
        if values == amounts_of_places(columns) and not {*values} <= {place for row in rows for place in row}:
            continue  # a heading between columns is that of a group
        if len(rows) >= FEWEST_ROWS:
            heads = heading_rows(columns, groups)
            unnamed = -1 in {place for row in rows for place in row}
            places = [-1] * unnamed + [*range(len(columns))]
            grid = [tuple(cell_of(source, row, place) for place in places) for row in (*heads, *rows)]
            return Grid(tuple(grid)), after
    return None, first


def _headed(pieces: list[list[Piece]]) -> tuple[list[Column], list[Group], list[int]] | None:
    """The columns of a header, the headings over groups of them, and the columns of figures; None where it is not known."""
    columns = columns_of(pieces)
    values = _values(columns)
    if not values or values != amounts_of_places(columns):
        # 项目名称 | 道路养护 above a header is none of its lines
        is_line = len(pieces[0]) >= FEWEST_HEADINGS or (len(pieces) > 2 and _goes_on_below(pieces, columns))
        return (columns, [], values) if values and is_line else None
    groups = groups_over(pieces)
    if groups is None or (not groups and lacks_groups(column.words for column in columns)):
        return None
    headings = {group.heading for group in groups}
    columns = columns_of([[piece for piece in pieces[0] if piece not in headings], *pieces[1:]])
    return columns, groups, amounts_of_places(columns)


def _are_filled_up(lines: list[PhysicalLine]) -> bool:
    """Whether blanks fill up lines to as many characters each: a grid in which each character takes one column."""
    ends = [line.raw[-1:] for line in lines]
    return (
        len(lines) == MOST_HEADER_LINES and len({len(line.raw) for line in lines}) == 1 and set(ends) == {" "}
    )


def _is_torn_above(lines: list[PhysicalLine], first: int) -> bool:
    """Whether a line holds the beginning of one heading alone, above the line of the others and one with its end."""
    header = lines[first : first + MOST_HEADER_LINES]
    is_header = len(header) == MOST_HEADER_LINES and all(map(can_head, header))
    return is_header and _OPENING.match(header[1].raw) is not None and not _OPENING.match(header[2].raw)


def _goes_on_below(pieces: list[list[Piece]], columns: list[Column]) -> bool:
    """Whether the pieces of the first and the last line are halves of headings, and all headings are known."""
    return len(pieces[0]) == len(pieces[-1]) and all(column.role for column in columns)


def _values(columns: list[Column]) -> list[int]:
    """The columns whose figures begin a row: points and score of indicators, else amounts; none where the header is not known."""
    roles = [column.role for column in columns]
    if len(columns) < FEWEST_COLUMNS:
        return []
    if {*roles} >= _INDICATORS:
        return [at for at, role in enumerate(roles) if role in ("points", "score")]
    money = [at for at, role in enumerate(roles) if role in MONEY]
    staff = [at for at, role in enumerate(roles) if role == "staffing"]
    if len(staff) > 1:
        return staff
    if amounts := amounts_of_places(columns):
        return amounts
    is_coded = "code" in roles  # lines of the classification: 本年支出合计 | 基本支出 | 项目支出
    return money if len(money) > 1 and (is_coded or len({*roles} & MONEY) > 1) else []


class _Placed(NamedTuple):
    """The pieces of a line by their columns, those of its values that have digits, and whether these begin a row."""

    placed: Row
    figures: list[int]
    starts: bool


def _placed(pieces: list[Piece], columns: list[Column], values: list[int], above: Row) -> _Placed:
    pieces = divided(pieces, columns)
    begins = any(FIGURE.fullmatch(piece.field.text) for piece in pieces)
    placed = placed_pieces(pieces, columns, values, {} if begins else above)
    figures = [place for place in values if place in placed and _DIGIT.search(placed[place].field.text)]
    starts = all(FIGURE.fullmatch(placed[place].field.text) for place in figures) and bool(figures)
    return _Placed(placed, figures, starts)


def _is_prose(pieces: list[Piece], columns: list[Column]) -> bool:
    """Whether a line holds words with clauses alone that reach over several columns."""
    if len(pieces) != 1 or not _CLAUSE.search(pieces[0].field.text):
        return False
    return sum(not pieces[0].gap(column.left, column.right) for column in columns) > 2


def _names_next(placed: Row, row: dict[int, list[Field]], columns: list[Column], lowest: int) -> bool:
    """Whether words are levels of the next row and the beginning of its name: the row above has such a level as a whole."""
    levels = [at for at in placed if columns[at].role in LEVELS and level_named(placed[at].field.text)]
    above = ("".join(piece.text for piece in row.get(at, [])) for at in levels)
    return max(placed, default=-1) == lowest and any(map(level_named, above))


def _rows(
    source: Source,
    lines: list[PhysicalLine],
    first: int,
    columns: list[Column],
    values: list[int],
    is_counted: bool,
) -> tuple[list[dict[int, list[Field]]], int]:
    """The pieces of the cells of each row below a header, and the index after them; none where a line can be no part of one."""
    rows: list[dict[int, list[Field]]] = []
    above: Row = {}  # the first line of the row
    words: Row = {}  # the line before, where it goes on with the cells of a row
    ahead: Row = {}  # the line before, where a blank line divides it from the row above
    lowest = max((at for at, column in enumerate(columns) if column.role in LABELS), default=-1)
    at = first
    while at < min(len(lines), first + LONGEST_TABLE):
        line = lines[at]
        placed, figures, starts = _placed(pieces_of(line, is_counted), columns, values, above)
        if is_page(source, line):
            at += 1
            continue
        is_level = line.blank_before and rows and placed and not starts and max(placed) < lowest
        is_level = is_level or (rows and not starts and _names_next(placed, rows[-1], columns, lowest))
        below = pieces_of(lines[at + 1], is_counted) if is_level and at + 1 < len(lines) else []
        if below and _placed(below, columns, values, {}).starts:
            ahead, at = placed, at + 1  # 满意 above 度指标 | 服务对象满意度 | 95% begins a row
            continue
        if (
            not placed
            or (line.blank_before and at > first and not starts)
            or (not starts and (ends_table(source, line) or _is_prose(pieces_of(line, is_counted), columns)))
        ):
            break
        is_sum = any(is_total("".join(piece.field.text.split())) for piece in placed.values())
        if starts:
            found = {place: [piece.field] for place, piece in ahead.items()}
            for place, piece in placed.items():
                found.setdefault(place, []).append(piece.field)
            is_named_above = not is_sum and lowest not in found and lowest in words and max(words) == lowest
            if is_named_above and len(rows[-1][lowest]) > 1:  # a name that begins above its figures
                found |= {place: [rows[-1][place].pop(), *found.get(place, ())] for place in words}
            rows.append(found)
            above, words, ahead = placed, {}, {}
        elif figures or not rows:
            return [], at  # a figure that goes on below, or words above the first row
        else:
            words = placed
            for place, piece in placed.items():
                rows[-1].setdefault(place, []).append(piece.field)
        at += 1
        if starts and is_of_points(columns, values) and is_sum:
            break  # nothing stands below the total of points
    return rows, at
