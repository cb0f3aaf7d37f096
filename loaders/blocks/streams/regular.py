"""Tables a cell a line whose rows are regular: as many names and as many figures each, which tell how many headings there are.

类别 / 户数 / （户） / 人数 / （人） above 城市低保 / 513 / 744 and 孤儿 / — / 27: a row is a name and two figures, so that
the lines above are three headings, however they broke (``regular_headings``). Rows that have fewer figures stand beyond the
columns; where words could be a row of their own or a piece of a name, nothing is told.
"""

import itertools
from collections.abc import Sequence
from decimal import Decimal

from loaders.blocks.amount_cells import PART, Piece, is_amount, role_of, roles_of
from loaders.blocks.blanks.wrapped_headers import cell_of_pieces
from loaders.blocks.cell_words import names_sum
from loaders.blocks.compact import Source, join
from loaders.blocks.grid import BEYOND, Grid, GridCell, cell_at
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.streams.regular_headings import OF_WHICH, headings_of, heads_names
from loaders.blocks.streams.regular_rows import FEWEST_FIGURES, Rows, cells_from, may_begin, rows_of
from loaders.blocks.sum_proofs import proof_of_rows


def read_regular(
    source: Source, lines: list[PhysicalLine], first: int, only_torn: bool = False
) -> tuple[Grid | None, int]:
    """The table whose header begins at line ``first``, if any, and the index of the line after it.

    ``only_torn``: only where headings broke over lines.
    """
    if not may_begin(lines, first):
        return None, first
    cells = cells_from(source, lines, first)
    is_named = bool(cells) and (not cells[0].is_apart or heads_names(cells[0].text))
    found = rows_of(cells) if is_named else None
    if not found:
        return None, first
    width = found.names + found.figures
    pieces = [cell.text for cell in cells[: found.first]]
    others = [at for at, text in enumerate(pieces) if text != OF_WHICH]
    is_torn = len(others) > width or any(cell.is_apart for cell in cells[: found.first])
    is_torn = is_torn or any(len(name) > 1 for names, _ in found.rows for name in names)
    if len(others) < width or (only_torn and not is_torn):
        return None, first
    is_whole = all(len(told) in (0, found.figures) or _is_sum(cells, names) for names, told in found.rows)
    if not (is_whole or only_torn or role_of(pieces[0]) == "ordinal"):
        return None, first
    way = headings_of([pieces[at] for at in others], width, found.names, not is_whole)
    headings = [[others[at] for at in range(*place)] for place in way]
    if headings and len(others) < len(pieces):
        headings = _with_parts_behind(cells, found, headings, pieces.index(OF_WHICH))
    if not headings or _is_broken(cells, found, headings):
        return None, first
    return _grid(source, cells, found, headings), cells[_last(found)].line + 1


def _with_parts_behind(
    cells: Sequence[Piece], found: Rows, headings: list[list[int]], of_which: int
) -> list[list[int]]:
    """The headings with the parts that stand behind all others put behind their total; empty where no sum proves it."""
    texts = ["".join(cells[at].text for at in heading) for heading in headings]
    parts = sum(1 for _ in itertools.takewhile(lambda text: role_of(text) == PART, reversed(texts)))
    total = max((at for at, heading in enumerate(headings) if heading[-1] < of_which), default=0)
    if parts < FEWEST_FIGURES or total < found.names or total >= len(headings) - parts:
        return []
    moved = [*headings[: total + 1], *headings[-parts:], *headings[total + 1 : -parts]]
    at = total - found.names
    for _, told in found.rows:
        values = [cells[place].value or Decimal(0) for place in told]
        if len(told) == found.figures and sum(values[at + 1 : at + 1 + parts]) != values[at]:
            return []
    return moved


def _is_broken(cells: Sequence[Piece], found: Rows, headings: Sequence[Sequence[int]]) -> bool:
    """Whether figures below these headings break a rule of sums or rates."""
    texts = ["".join(cells[at].text for at in heading) for heading in headings[found.names :]]
    known = [at for at, role in enumerate(roles_of(texts)) if is_amount(role)]
    roles = [roles_of(texts)[at] for at in known]
    whole = [told for _, told in found.rows if len(told) == found.figures]
    return proof_of_rows(roles, [[cells[told[at]].value for at in known] for told in whole]).is_broken


def _is_sum(cells: Sequence[Piece], names: Sequence[Sequence[int]]) -> bool:
    return any(names_sum(cells[at].text) for name in names for at in name)


def _last(found: Rows) -> int:
    return max(at for _, told in found.rows for at in told)


def _grid(source: Source, cells: Sequence[Piece], found: Rows, headings: Sequence[Sequence[int]]) -> Grid:
    rows = [tuple(_cell(source, cells, heading) for heading in headings)]
    width = found.names + found.figures
    is_led = role_of(cells[0].text) == "ordinal"
    for names, told in found.rows:
        row = [_cell(source, cells, name) for name in names]
        if len(row) < found.names and is_led:
            row.insert(0, _nothing(row[0]))
        row += [_nothing(row[-1])] * (found.names - len(row))
        if told and len(told) < found.figures:
            row += [_nothing(row[-1])] * (found.figures + BEYOND)
        row += [_cell(source, cells, [at]) for at in told]
        rows.append((*row, *[_nothing(row[-1])] * (width - len(row))))
    return Grid(tuple(rows))


def _cell(source: Source, cells: Sequence[Piece], places: Sequence[int]) -> GridCell:
    if len(places) == 1:
        return cell_at(source, *cells[places[0]][:2])
    return cell_of_pieces(source, join([source.between(*cells[at][:2]) for at in places]))


def _nothing(before: GridCell) -> GridCell:
    return GridCell(before.end, before.end, before.compact._replace(characters="", offsets=()))
