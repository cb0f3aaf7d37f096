"""What stands between the blanks of a printed line, and below which headings of a table it is placed."""

import re
from typing import NamedTuple

from loaders.blocks.blanks.blank_fields import SPREAD, Field, printed_places
from loaders.blocks.blanks.wrapped_rows import FIGURE
from loaders.blocks.cell_words import heading_role, is_total
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.streams.stacked_columns import LABELS
from loaders.blocks.streams.stacked_matrix import PLACES

MOST_GAP = 3  # columns of print from a heading to what stands beside it, for each piece of a line

# 项　目　名　称 and 合  计 are one word; within a cell a single blank may stand (17218 人), not after a code or (50 分)
_PIECE = re.compile(
    r"^\s*\d{1,2}(?:\.\d{1,2})?(?=\s)(?! (?:[一-龥]|公里|人次|户次|万元)(?!\S))"
    r"|(?:[23]\d{4}(?:\d\d)?|^\s*[23]\d\d|\d{2}(?= [一二三四五六七八九十]+、))(?= [一-龥])"
    r"|[一-龥](?:\u3000[一-龥]){2,}(?!\S)|[（(]\d{1,3} ?分[)）]"
    rf"|(?:{SPREAD})(?!\S)"
    r"|\S+(?: \S+)*"
)
_DIGIT = re.compile(r"\d")


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
    def words(self) -> str:
        """The heading without blanks."""
        return "".join("".join(piece.field.text.split()) for piece in self.pieces)

    @property
    def role(self) -> str:
        """What the heading says (seeds/labels/column_labels.csv)."""
        return heading_role(self.words)

    @property
    def names_rows(self) -> bool:
        """Whether the heading is that of the names of rows, places among them."""
        return self.role in LABELS or PLACES.fullmatch(self.words) is not None


def pieces_of(line: PhysicalLine, is_counted: bool = False) -> list[Piece]:
    """What stands between the blanks of a line; nothing for a line that tabs or bars divide.

    ``is_counted``: each character takes one column, also a Chinese one.
    """
    if "\t" in line.raw or "|" in line.raw:
        return []
    spans = [(piece.end() - len(piece[0].lstrip()), piece.end()) for piece in _PIECE.finditer(line.raw)]
    places = spans if is_counted else printed_places(line.raw, spans)
    return [
        Piece(Field(line.raw[start:end], line.start + start, line.start + end), left, right)
        for (start, end), (left, right) in zip(spans, places, strict=True)
    ]


def divided(pieces: list[Piece], columns: list[Column]) -> list[Piece]:
    """The pieces, one whose words stand below several headings as a piece for each (满意度指标 服务对象 满意度)."""
    found: list[Piece] = []
    for piece in pieces:
        if " " not in piece.field.text:
            found.append(piece)
            continue
        over = [column for column in columns if not piece.gap(column.left, column.right)]
        others = [other for other in pieces if other is not piece] if len(over) > 1 else []
        # a wide name may reach below the heading of the value beside it
        over = [column for column in over if all(other.gap(column.left, column.right) for other in others)]
        found += _below_each(piece, over) if len(over) > 1 else [piece]
    return found


def _below_each(piece: Piece, columns: list[Column]) -> list[Piece]:
    """The words of a piece joined by the heading that each stands below; the whole where one stands below none or two."""
    found: list[tuple[Column, Piece]] = []
    for word in _words_of(piece):
        over = [column for column in columns if not word.gap(column.left, column.right)]
        if len(over) != 1:
            return [piece]
        last = found.pop()[1] if found and found[-1][0] is over[0] else word
        text = piece.field.text[last.field.start - piece.field.start : word.field.end - piece.field.start]
        found.append((over[0], Piece(Field(text, last.field.start, word.field.end), last.left, word.right)))
    return [part for _, part in found]


def _words_of(piece: Piece) -> list[Piece]:
    text, start = piece.field.text, piece.field.start
    words = [word.span() for word in re.finditer(r"\S+", text)]
    places = printed_places(text, words)
    return [
        Piece(Field(text[first:end], start + first, start + end), piece.left + left, piece.left + right)
        for (first, end), (left, right) in zip(words, places, strict=True)
    ]


def is_of_points(columns: list[Column], values: list[int]) -> bool:
    """Whether the values of a row are points and score of an indicator."""
    return {columns[at].role for at in values} == {"points", "score"}


def placed_pieces(pieces: list[Piece], columns: list[Column], values: list[int], above: Row) -> Row:
    """The pieces of a line by their columns, -1 for a name without a heading; empty where nobody can say their columns.

    They keep their order, and stand as near as may be to the headings, or to what stands ``above`` in the same row.
    """
    if not pieces or len(pieces) > len(columns) + 1:
        return {}
    named = bool(pieces) and is_total("".join(pieces[0].field.text.split()))
    if named and len(pieces) == 1 + len(values) and is_of_points(columns, values):
        return {0: pieces[0], **dict(zip(values, pieces[1:], strict=True))}
    unnamed = not any(column.names_rows for column in columns[: values[0]])
    places = [*range(-1 if unnamed else 0, len(columns))]
    ways = _nearest([*places], pieces, columns, values, above)
    is_sure = ways and ways[0][0] <= MOST_GAP * len(pieces) and (len(ways) == 1 or ways[0][0] < ways[1][0])
    return dict(zip(ways[0][1], pieces, strict=True)) if is_sure else {}


def _nearest(
    places: list[int], pieces: list[Piece], columns: list[Column], values: list[int], above: Row
) -> list[tuple[int, tuple[int, ...]]]:
    """The two ways to give pieces their places in order that need the fewest columns of print, each with their number.

    Every place is tried once for each piece, so that wide tables cost no more than their cells.
    """
    best: list[list[tuple[int, tuple[int, ...]]]] = [[(0, ())], *([] for _ in pieces)]
    for place in places:
        for count in range(len(pieces), 0, -1):
            piece = pieces[count - 1]
            if best[count - 1] and _holds(place, piece, columns, values):
                gap = _gap(place, piece, columns, above)
                ways = [(cost + gap, (*way, place)) for cost, way in best[count - 1]]
                best[count] = sorted([*best[count], *ways])[:2]
    return best[-1]


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
