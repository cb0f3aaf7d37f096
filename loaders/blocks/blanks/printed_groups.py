"""Headers of printed tables of places: which headings broke over lines, and which stand over the columns of a group.

地区     合计     困难群众救助               残疾人
                  小计   低保    特困        补贴
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from loaders.blocks.blanks.blank_fields import Field
from loaders.blocks.blanks.printed_pieces import Column, Piece
from loaders.blocks.blanks.wrapped_headers import cell_of_pieces
from loaders.blocks.cell_words import PART_SUM, is_whole_sum
from loaders.blocks.compact import EMPTY, Source, join
from loaders.blocks.grid import GridCell
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.streams.stacked_columns import LABELS
from loaders.blocks.streams.stacked_matrix import PLACES

FEWEST_COLUMNS, LONGEST_HEADER = 4, 1000

_NO_HEADING = re.compile(r"(?:^|\s)(?!其中)[^\s（(：:]+[：:]\S|表\s*$")  # 单位：万元, the title of a table
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?:19|20)\d\d年")


class Group(NamedTuple):
    """A heading over several columns, and the columns of print that these take."""

    heading: Piece
    left: int
    right: int

    def holds(self, column: Column) -> bool:
        """Whether a column stands below the heading."""
        return self.left <= column.left and column.right <= self.right


def can_head(line: PhysicalLine) -> bool:
    """Whether a line can be one of a header: words, perhaps years, and neither a sentence nor what stands above tables."""
    if len(line.raw) > LONGEST_HEADER or "。" in line.raw:
        return False
    if _DIGIT.search(line.raw) and _DIGIT.search(_YEAR.sub("", line.raw)):
        return False
    return not _NO_HEADING.search(line.raw)


def columns_of(header: Sequence[Sequence[Piece]]) -> list[Column]:
    """The columns that the pieces of a header's lines name, from left to right; a heading may stand over several of them."""
    columns: list[Column] = []
    for line in reversed(header):
        for piece in line:
            below = _below(piece, columns)
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


def amounts_of_places(columns: Sequence[Column]) -> list[int]:
    """The columns behind that of places (地区 | 合计 | 困难群众救助), but for a note; none in other tables."""
    if len(columns) < FEWEST_COLUMNS:
        return []
    led = int(columns[0].role == "ordinal")
    behind = columns[led + 1 :]
    if not PLACES.fullmatch(columns[led].words) or any(
        column.role in ("staffing", *LABELS) for column in behind
    ):
        return []
    return [at for at, column in enumerate(behind, start=led + 1) if column.role != "note"]


def groups_over(header: Sequence[Sequence[Piece]]) -> list[Group] | None:
    """The headings of the first line that stand over groups of the columns below; None where nobody can tell."""
    columns = columns_of(header[1:])
    if not columns:
        return []
    top = [piece for piece in header[0] if _below(piece, columns)]
    sums = [at for at, column in enumerate(columns) if column.words == PART_SUM]
    if sums:
        return _from_sums(top, columns, sums)
    plain = [
        at
        for at, column in enumerate(columns)
        if not any(column in _below(piece, columns) for piece in header[0]) and not _stands_alone(column)
    ]
    covered = [column for piece in top for column in _below(piece, columns)]
    if len({column.left for column in covered}) < len(covered):
        return None  # two headings reach over one column
    groups: list[Group] = []
    for piece in top:
        places = [columns.index(column) for column in _below(piece, columns)]
        beside = {places[0] - 1, places[-1] + 1} & {*plain}
        if len(beside) > (len(places) == 1):
            return None  # which may be of the same group
        if len(places) > 1:
            groups.append(Group(piece, columns[places[0]].left, columns[places[-1]].right))
    return groups


def _from_sums(top: list[Piece], columns: list[Column], sums: list[int]) -> list[Group] | None:
    """A group from each 小计 on up to the next, or to a total or note; None where other headings stand above."""
    if len(top) != len(sums):
        return None
    groups: list[Group] = []
    for piece, first, after in zip(top, sums, [*sums[1:], len(columns)], strict=True):
        last = next((at for at in range(first + 1, after) if _stands_alone(columns[at])), after) - 1
        group = Group(piece, columns[first].left, columns[last].right)
        if group.left > piece.right or piece.left > group.right:
            return None
        groups.append(group)
    return groups


def _stands_alone(column: Column) -> bool:
    """Whether a heading on one line is that of no group: of places, their ordinals, a total, notes."""
    return (
        is_whole_sum(column.words)
        or column.role in ("ordinal", "note")
        or PLACES.fullmatch(column.words) is not None
    )


def _below(piece: Piece, columns: Sequence[Column]) -> list[Column]:
    return [column for column in columns if not piece.gap(column.left, column.right)]


def heading_rows(columns: Sequence[Column], groups: Sequence[Group]) -> list[dict[int, list[Field]]]:
    """The pieces of the headings, by their columns: a row of those of groups, where there are such, above the others.

    Behind the first group, a heading of no group stands in the row of groups.
    """
    heads = {at: [piece.field for piece in column.pieces] for at, column in enumerate(columns)}
    over: dict[int, list[Field]] = {}
    for group in groups:
        over[min(at for at, column in enumerate(columns) if group.holds(column))] = [group.heading.field]
    for at, column in enumerate(columns):
        if over and at > min(over) and not any(group.holds(column) for group in groups):
            over[at] = heads.pop(at)
    return [over, heads] if over else [heads]


def cell_of(source: Source, row: dict[int, list[Field]], place: int) -> GridCell:
    """A cell of a row, empty where nothing is printed in it."""
    whole = join([source.between(piece.start, piece.end) for piece in row.get(place, ())])
    if whole.characters:
        return cell_of_pieces(source, whole)
    nowhere = min(piece.start for pieces in row.values() for piece in pieces)
    return GridCell(nowhere, nowhere, EMPTY)
