"""Tables printed in columns whose cells go on below their first line: a piece of a cell stands below its heading.

一级　　三级指标　　　年度指　　实际完　　分　　得
指标　　　　　　　　　标值　　　成值　　　值　　分
产出　　清淤里程　　　≥120　　　131　　　 20　　20
指标　　总长　　　　　公里　　　公里
"""

import itertools
import re
from typing import NamedTuple

from loaders.blocks.blank_fields import Field, printed_width
from loaders.blocks.cell_words import heading_role, is_total
from loaders.blocks.compact import EMPTY, Source, join
from loaders.blocks.grid import Grid, GridCell
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.stacked_columns import LABELS
from loaders.blocks.wrapped_headers import cell_of_pieces
from loaders.blocks.wrapped_rows import FIGURE, LONGEST_TABLE, MONEY, ends_table, is_page

FEWEST_ROWS, FEWEST_COLUMNS, MOST_HEADER_LINES = 2, 4, 3
MOST_GAP = 3  # columns of print from a heading to what stands beside it, for each piece of a line

# 项　目　名　称 and 合  计 are one word; within a cell a single blank may stand
_PIECE = re.compile(
    r"^\s*\d{1,2}(?:\.\d{1,2})?(?=\s)|\d{2,7}(?= [一-龥])|[一-龥](?:\u3000[一-龥]){2,}(?!\S)"
    r"|(?:[合总小]\s+计|项\s+目|备\s+注)(?!\S)|\S+(?: \S+)*"
)
_OPENING = re.compile(r"\s*(?:\S+[ \u3000]+){3}\S")
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?:19|20)\d\d年")
_INDICATORS = frozenset(("level_3", "points", "score"))


class Piece(NamedTuple):
    """What stands in a line between blanks, and the columns of print that it takes."""

    field: Field
    left: int
    right: int

    def gap(self, left: int, right: int) -> int:
        """How far it stands from these columns of print; 0 above or below them."""
        return max(0, left - self.right + 1, self.left - right + 1)


Row = dict[int, Piece]  # column → what stands in it


class Column(NamedTuple):
    """The pieces of a heading from top to bottom, and the columns of print that the heading takes."""

    pieces: tuple[Piece, ...]
    left: int
    right: int

    @property
    def role(self) -> str:
        """What the heading says (seeds/labels/column_labels.csv)."""
        return heading_role("".join("".join(piece.field.text.split()) for piece in self.pieces))


def read_printed_columns(source: Source, lines: list[PhysicalLine], first: int) -> tuple[Grid | None, int]:
    """The table whose header begins at line ``first``, and the index of the line after it; None where no such table is."""
    if not _OPENING.match(lines[first].raw) or not _is_of_header(lines[first]):
        return None, first
    for height in range(MOST_HEADER_LINES, 0, -1):
        header = lines[first : first + height]
        if len(header) < height or not all(map(_is_of_header, header)):
            continue
        columns = _columns(header)
        values = _values(columns)
        if not values:
            continue
        rows, after = _rows(source, lines, first + height, columns, values)
        if len(rows) >= FEWEST_ROWS:
            heads = {at: [piece.field for piece in column.pieces] for at, column in enumerate(columns)}
            unnamed = -1 in {place for row in rows for place in row}
            places = [-1] * unnamed + [*range(len(columns))]
            grid = [tuple(_cell_of(source, row, place) for place in places) for row in (heads, *rows)]
            return Grid(tuple(grid)), after
    return None, first


def _pieces(line: PhysicalLine) -> list[Piece]:
    if "\t" in line.raw or "|" in line.raw:
        return []
    found: list[Piece] = []
    passed = width = 0
    for piece in _PIECE.finditer(line.raw):
        start = piece.end() - len(piece[0].lstrip())
        left = width + printed_width(line.raw[passed:start])
        passed, width = piece.end(), left + printed_width(line.raw[start : piece.end()])
        found.append(Piece(Field(piece[0].lstrip(), line.start + start, line.start + passed), left, width))
    return found


def _is_of_header(line: PhysicalLine) -> bool:
    return not _DIGIT.search(_YEAR.sub("", line.raw)) and "。" not in line.raw


def _columns(header: list[PhysicalLine]) -> list[Column]:
    """The columns that the pieces of a header name, from left to right; a heading may stand over several of them."""
    columns: list[Column] = []
    for line in reversed(header):
        for piece in _pieces(line):
            below = [column for column in columns if not piece.gap(column.left, column.right)]
            if not below:
                columns.append(Column((piece,), piece.left, piece.right))
                continue
            first = min(below, key=lambda column: column.left)
            columns.remove(first)
            left, right = first.left, first.right
            if len(below) == 1:  # else 其中： over 行政 | 事业
                left, right = min(piece.left, left), max(piece.right, right)
            columns.append(Column((piece, *first.pieces), left, right))
    return sorted(columns, key=lambda column: column.left)


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
    is_coded = "code" in roles  # lines of the classification: 本年支出合计 | 基本支出 | 项目支出
    return money if len(money) > 1 and (is_coded or len({*roles} & MONEY) > 1) else []


def _is_of_points(columns: list[Column], values: list[int]) -> bool:
    return {columns[at].role for at in values} == {"points", "score"}


def _rows(
    source: Source, lines: list[PhysicalLine], first: int, columns: list[Column], values: list[int]
) -> tuple[list[dict[int, list[Field]]], int]:
    """The pieces of the cells of each row below a header, and the index after them; none where a line can be no part of one."""
    rows: list[dict[int, list[Field]]] = []
    above: Row = {}  # the first line of the row
    at = first
    while at < min(len(lines), first + LONGEST_TABLE):
        line = lines[at]
        pieces = _pieces(line)
        begins = any(FIGURE.fullmatch(piece.field.text) for piece in pieces)
        placed = _placed(pieces, columns, values, {} if begins else above)
        figures = [place for place in values if place in placed and _DIGIT.search(placed[place].field.text)]
        starts = all(FIGURE.fullmatch(placed[place].field.text) for place in figures) and bool(figures)
        if is_page(source, line):
            at += 1
            continue
        if (
            not placed
            or (line.blank_before and at > first and not starts)
            or (not starts and ends_table(source, line))
        ):
            break
        if starts:
            rows.append({place: [piece.field] for place, piece in placed.items()})
            above = placed
        elif figures or not rows:
            return [], at  # a figure that goes on below, or words above the first row
        else:
            for place, piece in placed.items():
                rows[-1].setdefault(place, []).append(piece.field)
        at += 1
        names = ["".join(piece.field.text.split()) for piece in placed.values()]
        if starts and _is_of_points(columns, values) and any(map(is_total, names)):
            break  # nothing stands below the total of points
    return rows, at


def _placed(pieces: list[Piece], columns: list[Column], values: list[int], above: Row) -> Row:
    """The pieces of a line by their columns, -1 for a name without a heading; empty where nobody can say their columns.

    They keep their order, and stand as near as may be to the headings, or to what stands ``above`` in the same row.
    """
    if not pieces or len(pieces) > len(columns) + 1:
        return {}
    named = bool(pieces) and is_total("".join(pieces[0].field.text.split()))
    if (
        named
        and len(pieces) == 1 + len(values)
        and {columns[at].role for at in values} == {"points", "score"}
    ):
        return {0: pieces[0], **dict(zip(values, pieces[1:], strict=True))}
    unnamed = not any(column.role in LABELS for column in columns[: values[0]])
    places = [*range(-1 if unnamed else 0, len(columns))]
    ways: list[tuple[int, tuple[int, ...]]] = []
    for way in itertools.combinations(places, len(pieces)):
        if all(_holds(at, piece, columns, values) for at, piece in zip(way, pieces, strict=True)):
            ways.append(
                (sum(_gap(at, piece, columns, above) for at, piece in zip(way, pieces, strict=True)), way)
            )
    ways.sort()
    is_sure = ways and ways[0][0] <= MOST_GAP * len(pieces) and (len(ways) == 1 or ways[0][0] < ways[1][0])
    return dict(zip(ways[0][1], pieces, strict=True)) if is_sure else {}


def _holds(at: int, piece: Piece, columns: list[Column], values: list[int]) -> bool:
    """Whether a column can hold a piece: a figure stands in no column of names or notes alone."""
    is_figure = FIGURE.fullmatch(piece.field.text) is not None
    if at in values:
        return is_figure or not _DIGIT.search(piece.field.text)
    role = columns[at].role if at >= 0 else "item"
    return not is_figure or role not in (*LABELS, "note")


def _gap(at: int, piece: Piece, columns: list[Column], above: Row) -> int:
    if at in above:
        return piece.gap(above[at].left, above[at].right)
    return piece.gap(columns[at].left, columns[at].right) if at >= 0 else piece.gap(0, columns[0].left)


def _cell_of(source: Source, row: dict[int, list[Field]], place: int) -> GridCell:
    """A cell of a row, empty where nothing is printed in it."""
    if place in row:
        return _whole(source, row[place])
    nowhere = min(piece.start for pieces in row.values() for piece in pieces)
    return GridCell(nowhere, nowhere, EMPTY)


def _whole(source: Source, pieces: list[Field]) -> GridCell:
    return cell_of_pieces(source, join([source.between(piece.start, piece.end) for piece in pieces]))
