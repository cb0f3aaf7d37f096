"""Printed tables of two sides whose headings and names broke over lines: places tell the side and the column of each.

一、一般公共预算财政    62.50    一、农林水支出   61.20          61.20
    拨款                         二、住房保障      4.30           4.30
"""

import itertools
from typing import NamedTuple

from loaders.blocks.blanks.blank_fields import WORDS, Field, fields_of, places_on
from loaders.blocks.blanks.printed_groups import can_head, cell_of, columns_of
from loaders.blocks.blanks.printed_pieces import Column, Piece, pieces_of
from loaders.blocks.blanks.sided import FEWEST_ROWS, NAME_LENGTH, SIDES, sides_of
from loaders.blocks.blanks.sided_rows import begins_row, is_cut, is_listed
from loaders.blocks.blanks.wrapped_rows import FIGURE, LONGEST_TABLE
from loaders.blocks.compact import Source
from loaders.blocks.grid import Grid
from loaders.blocks.lines import PhysicalLine

MOST_HEADER_LINES, MOST_LINES_OF_NAME, MOST_WORDS = 3, 3, 6
Row = dict[int, list[Field]]  # column → what stands in it; the last of all: figures of no sure column


class _Header(NamedTuple):
    """The columns, which of them hold the names of both sides, and where the names of the right side begin."""

    columns: list[Column]
    names: tuple[int, int]
    edge: int

    def side_of(self, piece: Piece) -> int:
        """0: left, 1: right."""
        return int(piece.left >= self.edge)

    def columns_of(self, side: int) -> range:
        """The columns of figures of a side."""
        return (
            range(self.names[0] + 1, self.names[1])
            if side == 0
            else range(self.names[1] + 1, len(self.columns))
        )


def read_printed_sides(source: Source, lines: list[PhysicalLine], first: int) -> tuple[Grid | None, int]:
    """The table that begins at line ``first``, and the index of the line after it; None where no such table is."""
    if len(lines[first].raw.split()) < len(SIDES) or not can_head(lines[first]):
        return None, first
    if len(pieces_of(lines[first])) < len(SIDES):
        return None, first
    above = [field._replace(text="".join(field.text.split())) for field in fields_of(lines[first])]
    above = above if [field.text for field in above] == SIDES else []
    start = first + bool(above)
    for height in range(MOST_HEADER_LINES, 0, -1):
        heading = lines[start : start + height]
        columns = columns_of([pieces_of(line) for line in heading]) if all(map(can_head, heading)) else []
        if not (sides := sides_of([_heading(column) for column in columns])):
            continue
        body = _body(lines, start + height)
        if (edge := _edge(body)) is None:
            continue
        header = _with_places(_Header(columns, (0, len(sides[0])), edge), body)
        rows, count = _rows(body, header)
        if len(rows) >= FEWEST_ROWS:
            return _grid(source, above, header, rows), start + height + count
    return None, first


def _heading(column: Column) -> Field:
    return Field(column.words, column.pieces[0].field.start, column.pieces[-1].field.end)


def _body(lines: list[PhysicalLine], first: int) -> list[list[Piece]]:
    """The fields of each line below the header with their places, up to a line that has others than names and figures."""
    body: list[list[Piece]] = []
    words = 0  # lines without a figure, one below the other
    for line in lines[first : first + LONGEST_TABLE]:
        fields = fields_of(line)
        told = [field._replace(text="".join(field.text.split())) for field in fields]
        words = 0 if any(map(_is_figure, told)) else words + 1
        is_apart = words > MOST_WORDS or (words > 0 and line.blank_before)
        if not fields or not all(map(_is_cell, told)) or is_apart:
            break
        body.append([Piece(field, *at) for field, at in zip(told, places_on(line, fields), strict=True)])
    return body


def _is_cell(field: Field) -> bool:
    return _is_figure(field) or (len(field.text) <= NAME_LENGTH and bool(WORDS.fullmatch(field.text)))


def _is_figure(field: Field) -> bool:
    return FIGURE.fullmatch(field.text) is not None


def _edge(body: list[list[Piece]]) -> int | None:
    """Where the names of the right side begin: words behind a figure; None where what stands before them reaches as far."""
    edge, reach = None, 0
    for line in body:
        for at, (before, after) in enumerate(itertools.pairwise(line), start=1):
            if _is_figure(before.field) and not _is_figure(after.field):
                edge = after.left if edge is None else min(edge, after.left)
                reach = max(reach, *(piece.right for piece in line[:at]))
    return edge if edge is not None and reach < edge else None


def _with_places(header: _Header, body: list[list[Piece]]) -> _Header:
    """The header, each column as wide as its figures on lines that have all of their side; without such, as its heading."""
    figures: dict[int, list[Piece]] = {}
    for line, side in itertools.product(body, (0, 1)):
        own = _figures(line, header, side)
        if len(own) == len(header.columns_of(side)):
            for at, piece in zip(header.columns_of(side), own, strict=True):
                figures.setdefault(at, []).append(piece)
    columns = list(header.columns)
    for at, told in figures.items():
        left, right = min(piece.left for piece in told), max(piece.right for piece in told)
        columns[at] = columns[at]._replace(left=left, right=right)
    return header._replace(columns=columns)


def _figures(line: list[Piece], header: _Header, side: int) -> list[Piece]:
    return [piece for piece in line if _is_figure(piece.field) and header.side_of(piece) == side]


def _rows(body: list[list[Piece]], header: _Header) -> tuple[list[Row], int]:
    """The rows up to the last one with a figure, and how many lines they take; none for more figures than columns."""
    rows: list[Row] = []
    last: list[tuple[Row, int] | None] = [
        None,
        None,
    ]  # the row of each side that may go on, and the lines of its name
    told = count = totals = 0
    for at, line in enumerate(body):
        row: Row = {}
        for side in (0, 1):
            name = [
                piece.field for piece in line if not _is_figure(piece.field) and header.side_of(piece) == side
            ]
            figures = _figures(line, header, side)
            if not name and not figures:
                continue
            above = last[side]
            if above and _goes_on(name, figures, above, header, side):
                own, size = above[0], above[1] + 1
            else:
                own, size = row, 1
            own.setdefault(header.names[side], []).extend(name)
            if not _place(own, figures, header, side):
                return [], 0
            last[side] = (own, size)
            totals += bool(figures) and "".join(part.text for part in own[header.names[side]]).endswith(
                "总计"
            )
        rows += [row] if row else []
        if any(_is_figure(piece.field) for piece in line):
            told, count = len(rows), at + 1
        elif not row and told == len(rows):
            count = at + 1  # the rest of a name
        if totals == len(SIDES):
            break
    return rows[:told], count


def _goes_on(
    name: list[Field], figures: list[Piece], above: tuple[Row, int], header: _Header, side: int
) -> bool:
    """Whether what stands on a line is the rest of the row above on its side: of its name, or its figures."""
    row, size = above
    named = row[header.names[side]]
    has_figures = any(row.get(at) for at in header.columns_of(side))
    told = "".join(field.text for field in name)
    whole = "".join(field.text for field in named)
    if size >= MOST_LINES_OF_NAME or not named or (begins_row(told) and not is_cut(whole, told)):
        return False
    if figures:  # 三、医疗卫生与计划生 above 育支出 295.61
        return not has_figures and is_listed(named[0].text)
    return len(told) <= len(named[-1].text)


def _place(row: Row, figures: list[Piece], header: _Header, side: int) -> bool:
    """Put figures below their headings, those of no sure column beyond all; whether they are no more than columns."""
    places = header.columns_of(side)
    if len(figures) > len(places):
        return False
    if len(figures) == len(places):
        found = [[at] for at in places]
    else:
        found = [[at for at in places if not piece.gap(*header.columns[at][1:])] for piece in figures]
    is_sure = all(len(under) == 1 for under in found) and [*map(min, found)] == sorted({*map(min, found)})
    for piece, under in zip(figures, found, strict=True):
        row.setdefault(under[0] if is_sure else len(header.columns), []).append(piece.field)
    return True


def _grid(source: Source, above: list[Field], header: _Header, rows: list[Row]) -> Grid:
    heads: list[Row] = [
        {at: [piece.field for piece in column.pieces] for at, column in enumerate(header.columns)}
    ]
    if above:
        heads.insert(0, {at: [field] for at, field in zip(header.names, above, strict=True)})
    width = 1 + max(at for row in (*heads, *rows) for at in row)
    return Grid(tuple(tuple(cell_of(source, row, at) for at in range(width)) for row in (*heads, *rows)))
