"""Tables of money that no other reader found, in lines of any kind: sums prove where their figures stand (``proven_amounts``)."""

import itertools
import re
from collections.abc import Sequence
from typing import NamedTuple

from loaders.blocks.amount_cells import Piece, role_of
from loaders.blocks.bars.barred import LONE_BAR
from loaders.blocks.blanks.blank_fields import SPREAD
from loaders.blocks.blanks.wrapped_headers import cell_of_pieces
from loaders.blocks.compact import Source, join
from loaders.blocks.grid import Grid, GridCell, cell_at
from loaders.blocks.lines import PAGE_NUMBER, PhysicalLine
from loaders.blocks.proven_amounts import Header, ProvenTable, proven_table
from loaders.blocks.sum_proofs import TOTAL

MOST_LINES, LONGEST_CELL, FEWEST_FIGURES = 400, 40, 6
HEADS = ("item", "ordinal")

_FIELD = re.compile(rf"(?:{SPREAD})(?![^\s|])|[^\s|]+")
_ENDS = re.compile(
    r".*[，。；]|(?:附?表|备?注|说明)[一二三四五六七八九十\d]{0,2}[：:、\s].*|.*单位[：:].*|[一二三四五六七八九十]{1,2}、.*"
)


class ProvenMoney(NamedTuple):
    """The grid of a table, where it begins and ends."""

    grid: Grid
    start: int
    end: int


def read_proven_money(source: Source, lines: list[PhysicalLine], first: int) -> ProvenMoney | None:
    """The table of money whose header begins with line ``first``, if it does and is proven."""
    found = _FIELD.search(lines[first].raw)
    if not found or len(found[0]) > LONGEST_CELL or "\t" in lines[first].raw.strip():
        return None
    if (
        role_of(source.told(lines[first].start + found.start(), lines[first].start + found.end()))
        not in HEADS
    ):
        return None
    if first + 1 < len(lines) and len(_fields(source, lines[first], first)) == 1:
        return _read(source, lines, first) or _below_group(source, lines, first)
    return _read(source, lines, first)


def _below_group(source: Source, lines: list[PhysicalLine], first: int) -> ProvenMoney | None:
    """The table below the heading of a total and its parts that stands on a line of its own (资金来源 above 项目)."""
    heads = _fields(source, lines[first + 1], first + 1)
    below = _read(source, lines, first + 1) if len(heads) > 1 and role_of(heads[0].text) in HEADS else None
    if not below:
        return None
    places = [at for at, cell in enumerate(below.grid.rows[0]) if role_of(cell.compact.characters) == TOTAL]
    group = _fields(source, lines[first], first)[0]
    above = [_nothing(source, group.start) for _ in below.grid.rows[0]]
    above[places[0] if places else 1] = cell_at(source, group.start, group.end)
    return ProvenMoney(Grid((tuple(above), *below.grid.rows)), group.start, below.end)


def _read(source: Source, lines: list[PhysicalLine], first: int) -> ProvenMoney | None:
    pieces = _pieces(source, lines, first)
    while pieces and not pieces[-1].is_figure:
        pieces.pop()  # unless it goes on with the last name
    if sum(piece.is_figure for piece in pieces) < FEWEST_FIGURES:
        return None
    table = proven_table(pieces)
    return _grid(source, pieces, table) if table else None


def _pieces(source: Source, lines: list[PhysicalLine], first: int) -> list[Piece]:
    """The cells from a line on, up to prose, notes and the caption of another table."""
    found: list[Piece] = []
    breaks: list[int] = []  # ends of lines, or bars, before each cell; 0 within a line
    bars, has_bars = 0, LONE_BAR.fullmatch(lines[first + 1].raw) if first + 1 < len(lines) else None
    for at in range(first, min(len(lines), first + MOST_LINES)):
        line = lines[at]
        if LONE_BAR.fullmatch(line.raw):
            bars += 1
            continue
        told = source.told(line.start, line.end)
        if not told or PAGE_NUMBER.fullmatch(told):
            continue
        fields = _fields(source, line, at)
        if not fields:  # marks alone
            continue
        if _ENDS.fullmatch(told) or any(len(field.text) > LONGEST_CELL for field in fields):
            break
        if has_bars and found and not bars:  # a cell that broke over two lines
            found[-1] = found[-1]._replace(end=line.end, text=found[-1].text + told)
            continue
        ends = (bars or source.text.count("\n", found[-1].end, line.start)) if found else 0
        breaks += [ends, *[0] * (len(fields) - 1)]
        found += fields
        bars = 0
    return _with_gaps(found, breaks)


def _with_gaps(pieces: list[Piece], breaks: Sequence[int]) -> list[Piece]:
    """The cells, marked where more stands before them than elsewhere between two figures, or two names."""
    usual = dict[bool, int]()
    for (before, piece), count in zip(itertools.pairwise(pieces), breaks[1:], strict=True):
        if count and before.is_figure == piece.is_figure:
            usual[piece.is_figure] = min(count, usual.get(piece.is_figure, count))
    return [
        piece._replace(is_apart=count > usual.get(piece.is_figure, count))
        for piece, count in zip(pieces, breaks, strict=True)
    ]


def _fields(source: Source, line: PhysicalLine, at: int) -> list[Piece]:
    """The cells of a line that blanks or bars divide; words with one blank between them are one unless both are headings."""
    found: list[Piece] = []
    for field in _FIELD.finditer(line.raw):
        start, end = line.start + field.start(), line.start + field.end()
        piece = Piece(start, end, source.told(start, end), at)
        above = found[-1] if found else piece
        is_close = bool(found) and start == above.end + 1 and line.raw[field.start() - 1] == " "
        if is_close and not (
            above.is_figure or piece.is_figure or (role_of(above.text) and role_of(piece.text))
        ):
            found[-1] = above._replace(end=end, text=above.text + piece.text)
        elif piece.text:
            found.append(piece)
    return found


def _grid(source: Source, pieces: Sequence[Piece], table: ProvenTable) -> ProvenMoney | None:
    rows: list[tuple[GridCell, ...]] = _header(source, pieces, table.header)
    for name, figures in table.rows:
        nowhere = pieces[name[0]].start
        places = [
            cell_at(source, *pieces[at][:2]) if at is not None else _nothing(source, nowhere)
            for at in figures
        ]
        names = _names(source, pieces, table.header, name)
        if not names:
            return None
        rows.append((*names, *places))
    used = [at for name, figures in table.rows for at in (*name, *figures) if at is not None]
    return ProvenMoney(Grid(tuple(rows)), pieces[0].start, max(pieces[at].end for at in used))


def _header(source: Source, pieces: Sequence[Piece], header: Header) -> list[tuple[GridCell, ...]]:
    """The headings in the order of their columns, below the one that stands over several."""

    def cell(at: int | None) -> GridCell:
        return cell_at(source, *pieces[at][:2]) if at is not None else _nothing(source, pieces[0].start)

    row = tuple(map(cell, (*header.labels, *header.amounts)))
    if not header.over:
        return [row]
    over = dict(header.over)
    above = [None] * len(header.labels) + [over.get(at) for at in header.amounts]
    return [tuple(map(cell, above)), row]


def _names(source: Source, pieces: Sequence[Piece], header: Header, name: Sequence[int]) -> list[GridCell]:
    """The cells that name a row, each below its heading, or as one below that of the names; none where neither fits."""
    nowhere = pieces[name[0]].start
    roles = [role_of(pieces[at].text) for at in header.labels]
    if len(name) == len(roles):
        return [cell_at(source, *pieces[at][:2]) for at in name]
    led = roles[0] == "ordinal" and pieces[name[0]].is_figure
    words = name[led:]
    is_total = len(name) == 1
    if not words or not (is_total or len(roles) <= 1 + led):
        return []
    place = roles.index("item") if "item" in roles else len(roles) - 1
    cells = [_nothing(source, nowhere)] * len(roles)
    if led:
        cells[0] = cell_at(source, *pieces[name[0]][:2])
    whole = join([source.between(*pieces[at][:2]) for at in words])
    cells[place] = cell_of_pieces(source, whole)
    return cells


def _nothing(source: Source, place: int) -> GridCell:
    return cell_at(source, place, place)
