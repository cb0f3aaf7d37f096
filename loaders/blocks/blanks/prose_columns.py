"""Texts printed side by side below a heading each: what was to be reached, what was.

年度总体    预期目标                     实际完成情况
目标        为100名老人提供居家          全年为96名老人提供服务，
            照护。                       4人搬离。
"""

import itertools
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from loaders.blocks.blanks.blank_fields import Range, printed_width
from loaders.blocks.cell_words import are_goal_and_result, heading_role
from loaders.blocks.compact import Source
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.streams.stacked_columns import LABELS

MOST_LINES, MOST_PIECES, LABEL_LENGTH, FEWEST_FLUSH, LONGEST_HEADER = 60, 3, 12, 2, 240
WIDE, NARROW = 2, 1  # columns of print that stay blank between the texts

_PIECE = {WIDE: re.compile(r"\S+(?: \S+)*"), NARROW: re.compile(r"\S+")}
_CELLS = ("\t", "|")
_LEVEL = re.compile(r"\s*一级\s+(?:二级|三级)")  # of a header that broke over lines: no part of the label


class _Ruler(NamedTuple):
    """How wide a text is printed, and the fewest blank columns that part two pieces.

    Programs that write PDF as text count a character as one column or by its width.
    """

    width: Callable[[str], int]
    gap: int


_RULERS = [_Ruler(width, gap) for gap in (WIDE, NARROW) for width in (printed_width, len)]


class ProseColumns(NamedTuple):
    """Ranges of the pieces of the label beside both texts, and of each text below its heading; the index after them."""

    label: list[Range]
    headings: tuple[Range, Range]
    texts: tuple[list[Range], list[Range]]
    after: int


class _Piece(NamedTuple):
    """A piece of a line, the range of the text that it takes and the columns of print."""

    start: int
    end: int
    left: int
    right: int


def read_prose_columns(source: Source, lines: list[PhysicalLine], first: int) -> ProseColumns | None:
    """The two texts whose headings stand on line ``first``; None where no blank column parts all their lines."""
    if not _heads(source, lines[first]):
        return None
    found = (_unravelled(source, lines, first, ruler) for ruler in _RULERS)
    return next(filter(None, found), None)


def _heads(source: Source, line: PhysicalLine) -> bool:
    if len(line.raw) > LONGEST_HEADER or len(line.raw.split()) < 2:
        return False
    pieces = _pieces(line, _RULERS[0])
    if not 1 < len(pieces) <= MOST_PIECES:
        return False
    told = [source.told(piece.start, piece.end) for piece in pieces[-2:]]
    return are_goal_and_result(*told)


def _pieces(line: PhysicalLine, ruler: _Ruler) -> list[_Piece]:
    """What blanks divide on a line; nothing where tabs or bars divide it."""
    if any(sign in line.raw for sign in _CELLS):
        return []
    found: list[_Piece] = []
    passed = width = 0
    for piece in _PIECE[ruler.gap].finditer(line.raw):
        left = width + ruler.width(line.raw[passed : piece.start()])
        passed, width = piece.end(), left + ruler.width(piece[0])
        found.append(_Piece(line.start + piece.start(), line.start + piece.end(), left, width))
    return found


def _unravelled(source: Source, lines: list[PhysicalLine], first: int, ruler: _Ruler) -> ProseColumns | None:
    """The pieces of all lines by the bands of print that they stand in, while the two headings stand in different ones."""
    header = _pieces(lines[first], ruler)
    told, bands = [header], _merged([], header, ruler.gap)
    if not _are_apart(bands, header):  # headings that another kind of blank divides
        return None
    for line in itertools.islice(lines, first + 1, first + MOST_LINES):
        pieces = _pieces(line, ruler)
        if not pieces or _heads_table(source, pieces) or _heads(source, line) or _LEVEL.match(line.raw):
            break
        wider = _merged(bands, pieces, ruler.gap)
        if not _are_apart(wider, header) or (len(wider) < len(bands) and not _overlaps(pieces, bands[1])):
            break  # 绩效指标 below the label reaches up to the text beside it
        told.append(pieces)
        bands = wider
    after = first + len(told)
    by_band = [[*_joined(told[1:], *band)] for band in bands]
    texts = (by_band[-2], by_band[-1])
    label = [*_joined(told, *bands[0])] if len(bands) == MOST_PIECES else []
    is_label = all(end - start <= LABEL_LENGTH for start, end in label)
    is_sure = ruler.gap == WIDE or _are_flush(told[1:], bands[-1][0])
    if not all(texts) or not is_label or not is_sure or not _ends(source, lines, after, ruler):
        return None
    goal, result = ((piece.start, piece.end) for piece in header[-2:])
    return ProseColumns(label, (goal, result), texts, after)


def _heads_table(source: Source, pieces: list[_Piece]) -> bool:
    """Whether a line is the header of a table: headings side by side, that of its rows among them, or more cells than texts."""
    roles = [heading_role(source.told(piece.start, piece.end)) for piece in pieces]
    return len(pieces) > MOST_PIECES or (len(pieces) > 1 and any(role in LABELS for role in roles))


def _ends(source: Source, lines: list[PhysicalLine], after: int, ruler: _Ruler) -> bool:
    """Whether the texts end for sure: with the document, above an empty line, a table or one cell of its names."""
    if after == len(lines) or lines[after].blank_before:
        return True
    pieces = _pieces(lines[after], ruler)
    return not pieces or _heads_table(source, pieces)


def _merged(bands: list[Range], pieces: list[_Piece], gap: int) -> list[Range]:
    """The columns of print that bands and pieces take, those as one that no gap parts."""
    found: list[Range] = []
    for left, right in sorted([*bands, *((piece.left, piece.right) for piece in pieces)]):
        if found and left < found[-1][1] + gap:
            found[-1] = (found[-1][0], max(found[-1][1], right))
        else:
            found.append((left, right))
    return found


def _are_apart(bands: list[Range], header: list[_Piece]) -> bool:
    """Whether the headings of both texts stand in the last two bands, and no more than a label on their left."""
    stand = [next(at for at, band in enumerate(bands) if band[0] <= piece.left < band[1]) for piece in header]
    return len(bands) <= MOST_PIECES and stand[-2:] == [len(bands) - 2, len(bands) - 1]


def _overlaps(pieces: list[_Piece], band: Range) -> bool:
    return any(piece.left < band[1] and band[0] < piece.right for piece in pieces)


def _are_flush(told: list[list[_Piece]], edge: int) -> bool:
    """Whether the lines of the text on the right all begin at its edge, beside those of the text on the left."""
    begins = [next((piece.left for piece in pieces if piece.left >= edge), None) for pieces in told]
    beside = sum(begin == edge and pieces[0].left < edge for begin, pieces in zip(begins, told, strict=True))
    return {*begins} <= {edge, None} and beside >= FEWEST_FLUSH


def _joined(told: list[list[_Piece]], left: int, right: int) -> Iterator[Range]:
    """The range of each line within a band."""
    for pieces in told:
        within = [piece for piece in pieces if left <= piece.left < right]
        if within:
            yield within[0].start, within[-1].end
