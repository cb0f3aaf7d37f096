"""Headers whose words broke over lines: one after another (年度指 / 标值 实际完 / 成值), or each below its beginning.

部门预算 年初预 调整预 实际 执行率 分值 得分
执行情况 算数 算数 支出数 （%）
"""

import itertools
import re
from collections.abc import Iterator
from typing import NamedTuple

from loaders.blocks.blanks.blank_fields import fields_of, printed_width
from loaders.blocks.block import CompactText
from loaders.blocks.cell_words import columns_of, heading_role, headings_in
from loaders.blocks.compact import EMPTY, Source, cut, join
from loaders.blocks.grid import GridCell
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.streams.stacked_columns import LEVELS

PRINTED_LINES = 3
MOST_LINES, MOST_COLUMNS, MOST_CHARACTERS = 24, 9, 60
_POINTS = re.compile(
    r"[（(]\d{1,3}分?[)）]?$|^\d{1,3}分?[)）]$|^分[)）]$|^100[%％][)）]$"
)  # 分值 above （10 and 分）
_RATE_ENDS = "率"

WIDE = 2  # columns of print that a Chinese character takes


class Header(NamedTuple):
    """The headings, their roles (seeds/labels/column_labels.csv), and the index of the line below them."""

    cells: tuple[GridCell, ...]
    roles: tuple[str, ...]
    after: int

    def width_of(self, role: str) -> int:
        """How many columns of print the longest line of a heading takes; 0 without it, or where it did not break."""
        if role not in self.roles:
            return 0
        offsets = self.cells[self.roles.index(role)].compact.offsets
        breaks = [at for at in range(1, len(offsets)) if offsets[at] > offsets[at - 1] + 1]
        edges = itertools.pairwise([0, *breaks, len(offsets)])
        return WIDE * max(end - start for start, end in edges) if breaks else 0


def headers_at(source: Source, lines: list[PhysicalLine], first: int) -> Iterator[Header]:
    """The ways to read a header that begins at line ``first``, the longest first; a heading may have no known role."""
    pieces = []
    header = lines[first : first + MOST_LINES]
    words = (source.between(line.start, line.end) for line in header)  # most lines head nothing
    for line, (compact, below) in zip(
        header, itertools.pairwise(itertools.chain(words, [EMPTY])), strict=True
    ):
        is_rate = below.characters.startswith(_RATE_ENDS)  # 预算执行 / 率 is no level
        if not _is_of_header(line, compact.characters + _RATE_ENDS * is_rate):
            break
        pieces.append(compact)
    for count in range(len(pieces), 0, -1):
        whole = join(pieces[:count])
        above = len(whole.characters) - len(pieces[count - 1].characters)
        headings = headings_in(whole.characters)
        if headings and headings[0][1] < len(pieces[0].characters) and headings[-1][2] > above:
            cells = tuple(cell_of_pieces(source, cut(whole, start, end)) for _, start, end in headings)
            yield Header(cells, tuple(role for role, _, _ in headings), first + count)
    if len(pieces) > 1:
        yield from _over_two_lines(
            source, _fields(source, lines[first]), _fields(source, lines[first + 1]), first + 2
        )
    if len(pieces) >= PRINTED_LINES:
        yield from _in_columns(source, lines[first : first + PRINTED_LINES], first + PRINTED_LINES)
    if pieces:
        cells = tuple(cell_of_pieces(source, part) for part in _fields(source, lines[first]))
        yield Header(cells, tuple(heading_role(cell.compact.characters) for cell in cells), first + 1)


def _is_of_header(line: PhysicalLine, words: str) -> bool:
    if not 0 < len(words) <= MOST_CHARACTERS:
        return False
    words = _POINTS.sub("", words)
    is_level = columns_of(words) is not None and columns_of(words) <= {*LEVELS}
    return bool(fields_of(line)) and not any(map(str.isdigit, words)) and not is_level


def _fields(source: Source, line: PhysicalLine) -> list[CompactText]:
    found = [source.between(part.start, part.end) for part in fields_of(line)]
    return [part for part in found if part.characters]


def _over_two_lines(
    source: Source, upper: list[CompactText], lower: list[CompactText], after: int
) -> Iterator[Header]:
    """The shorter line spread over the columns of the longer one so that each heading is known, but for the first."""
    width, fewer = max(len(upper), len(lower)), min(len(upper), len(lower))
    if not 1 < fewer <= width <= MOST_COLUMNS:
        return
    for places in itertools.combinations(range(width), fewer):
        spread = [EMPTY] * width
        for place, part in zip(places, upper if len(upper) < width else lower, strict=True):
            spread[place] = part
        both = (spread, lower) if len(upper) < width else (upper, spread)
        wholes = [join([part for part in pair if part.characters]) for pair in zip(*both, strict=True)]
        roles = tuple(heading_role(whole.characters) for whole in wholes)
        if all(roles[1:]):
            yield Header(tuple(cell_of_pieces(source, whole) for whole in wholes), roles, after)


def _in_columns(source: Source, lines: list[PhysicalLine], after: int) -> Iterator[Header]:
    """Headings of one line and of two, printed so that each stands in the middle of its column; all must be known.

    一级 年度指标      实际完成
         三级指标 分值
    指标   值            值
    """
    columns: list[tuple[int, int, list[CompactText]]] = []
    for line in lines:
        for part in fields_of(line):
            words = source.between(part.start, part.end)
            if not words.characters:
                return  # markup
            left, right = (printed_width(line.raw[: place - line.start]) for place in (part.start, part.end))
            above = [column for column in columns if column[0] < right and left < column[1]]
            if len(above) > 1:
                return
            found = above[0] if above else (left, right, [])
            columns = [column for column in columns if column is not found]
            columns.append((min(found[0], left), max(found[1], right), [*found[2], words]))
    wholes = [join(parts) for _, _, parts in sorted(columns, key=lambda column: column[0])]
    roles = tuple(heading_role(whole.characters) for whole in wholes)
    if all(roles):
        yield Header(tuple(cell_of_pieces(source, whole) for whole in wholes), roles, after)


def cell_of_pieces(source: Source, whole: CompactText) -> GridCell:
    """A cell as the range of its first piece, where other cells stand between its pieces; else of them all."""
    start, offsets = whole.offsets[0], whole.offsets
    within = source.between(start, offsets[-1] + 1).offsets
    together = itertools.takewhile(lambda pair: pair[0] == pair[1], zip(within, offsets, strict=False))
    return GridCell(start, [last for last, _ in together][-1] + 1, whole)
