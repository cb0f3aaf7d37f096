"""Rows of indicators in a table without a header of theirs above them: told by what their cells hold."""

from loaders.blocks.block import Cell, Table
from loaders.blocks.cell_words import columns_of, heading_role, is_value
from loaders.blocks.compact import join
from loaders.blocks.proven_rows import NOTES, has_points_first, proven_rows
from loaders.blocks.row_proofs import ProvenRow
from loaders.blocks.streams.torn_levels import with_whole_levels
from loaders.blocks.streams.torn_names import with_whole_names
from loaders.figures.claim import Claim
from loaders.figures.indicators.indicators import IndicatorTable, TokensOf
from loaders.figures.tables.columns import Column

_UPPER = ("level_1", "level_2")
_VALUES, _MARKS = {"target", "actual"}, {"points", "score"}


def read_told_rows(
    table: Table, tokens_of: TokensOf, indicators: IndicatorTable, order_above: tuple[str, ...] = ()
) -> tuple[list[Claim], frozenset[tuple[int, int]]]:
    """The claims of such rows, and the places of their cells; none where a header stands above them or nothing is sure.

    ``order_above``: that of the values in the table right above, with which this one goes on.
    """
    cells = [cell for row in table.rows for cell in row]
    if not any("level_1" in (columns_of(cell.compact.characters) or ()) for cell in cells):
        return [], frozenset()
    rows = proven_rows([cell.compact.characters for cell in cells], order_above)
    if not rows and any(map(_heads, table.rows)):
        cells = _whole_cells(cells)
        rows = proven_rows([cell.compact.characters for cell in cells])
    is_torn = any(len({cells[at].row for at in told.values()}) > 1 for told in map(_values_of, rows))
    if not is_torn and any(map(_heads, table.rows)):
        return [], frozenset()
    claims: list[Claim] = []
    taken: set[tuple[int, int]] = set()
    for told in rows:
        header = {at: Column(role, "", None) for at, role in enumerate(told.cells)}
        row = tuple(cells[place]._replace(column=at) for at, place in enumerate(told.cells.values()))
        own = [cells[place] for place in told.cells.values()]
        tokens = {(cell.row, at): tokens_of.get((cell.row, cell.column), []) for at, cell in enumerate(own)}
        claims += indicators.read(row, header, tokens)
        taken |= {(cells[at].row, cells[at].column) for role, at in told.cells.items() if role not in NOTES}
    return claims, frozenset(taken)


def _whole_cells(cells: list[Cell]) -> list[Cell]:
    """The cells, those as one over which the name of a level or an indicator broke (临时救助 / 人次, in two rows)."""
    filled = [cell for cell in cells if cell.compact.characters]
    places, texts = with_whole_levels(
        ((at, at + 1), cell.compact.characters) for at, cell in enumerate(filled)
    )
    places, _ = with_whole_names(places, texts, has_points_first(texts))
    return [_joined(filled[start:end]) for start, end in places]


def _joined(cells: list[Cell]) -> Cell:
    whole = join([cell.compact for cell in cells])
    return (
        cells[0]._replace(text="".join(cell.text for cell in cells), compact=whole) if cells[1:] else cells[0]
    )


def _values_of(told: ProvenRow) -> dict[str, int]:
    """The cells of a row from its name on."""
    return {role: at for role, at in told.cells.items() if role not in (*NOTES, *_UPPER)}


def _heads(row: tuple[Cell, ...]) -> bool:
    """Whether a row is the header of indicators and nothing else."""
    told = [cell.compact.characters for cell in row if cell.compact.characters]
    roles = {heading_role(text) for text in told}
    return bool(roles & _VALUES and roles & _MARKS) and not any(map(is_value, told))


def but_of(
    rows: tuple[tuple[Cell, ...], ...], taken: frozenset[tuple[int, int]]
) -> tuple[tuple[Cell, ...], ...]:
    """The rows without cells that are taken already."""
    if not taken:
        return rows
    left = (tuple(cell for cell in row if (cell.row, cell.column) not in taken) for row in rows)
    return tuple(row for row in left if row)
