"""Reads an official table: claims of its figures, and what every other number of it is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.blocks.block import Cell, Table
from loaders.figures.claim import Claim
from loaders.figures.numbers.number_tokens import NumberToken
from loaders.figures.official_tables.grid import Grid, grid_of, is_figure, words
from loaders.figures.official_tables.headers import Column, Header, read_header
from loaders.figures.official_tables.identify import Identity, identify
from loaders.figures.official_tables.lines import Block, Line, LineReader, blocks_of, figures_of
from loaders.figures.official_tables.lost_cells import LostCells
from loaders.figures.official_tables.meaning import Report, Setting, claim_of
from loaders.figures.tables.labels import CellSentence

LONGEST_TITLE = 60

TokensOf = dict[tuple[int, int], list[NumberToken]]  # (row, column) → the numbers of the cell


@dataclass(frozen=True)
class OfficialFigure:
    """A figure of an official table at its place; ``line`` and ``column`` are what it was read by."""

    row: int
    column: Column
    line: Line
    claim: Claim
    decimals: int
    quote: str  # title / row / column


@dataclass(frozen=True)
class OfficialTableReading:
    """``none``: numbers that state no fact; ``prose``: cells to be read as sentences; ``unread``: figures not claimed.

    ``beyond``: those of them that stand behind the last heading, as nobody can say their column.
    """

    table: Table
    identity: Identity
    header: Header
    figures: tuple[OfficialFigure, ...]
    none: tuple[Claim, ...]
    prose: tuple[CellSentence, ...]
    unread: int
    beyond: int

    @property
    def claims(self) -> list[Claim]:
        """The claims of all numbers that were understood."""
        return [*(figure.claim for figure in self.figures), *self.none]

    @property
    def description(self) -> dict[str, object]:
        """The columns of raw.official_tables without document_id."""
        return {
            "table_index": self.table.index,
            "table_code": self.identity.table.table_code,
            "table_title": self.identity.title,
            "unit": self.table.unit or None,
            "figures": len(self.figures),
            "unread_figures": self.unread,
            "unknown_headers": " | ".join(self.header.unknown) or None,
            "orphan_codes": self._orphan_codes(),
        }

    def _orphan_codes(self) -> int:
        """How many codes lack the 类 row above them, in a table that has 类 rows."""
        codes = {figure.line.printed_code for figure in self.figures} - {""}
        heads = {code for code in codes if len(code) == 3}
        return sum(1 for code in codes if code[:3] not in heads) if heads else 0


def read_official_table(
    table: Table, titles: Sequence[str], tokens_of: TokensOf, report: Report
) -> OfficialTableReading | None:
    """The reading of one of the nine tables; None for any other table. ``titles``: what stands above, nearest first."""
    grid = grid_of(table)
    header = read_header(grid) if grid else None
    if grid is None or header is None:
        return None
    inside = [
        cell.text for row in grid.rows[: header.first] for cell in row if 0 < len(cell.text) <= LONGEST_TITLE
    ]
    identity = identify(grid, header, [*inside, *titles])
    if identity is None:
        return None
    reader = _Reader(grid, header, Setting(identity, table.unit, report), tokens_of)
    figures = tuple(reader.figures())
    none, prose, unread = reader.rest({figure.claim.char_start for figure in figures})
    last = max(column.index for column in header.columns if column.path)
    beyond = sum(cell.column > last for cell in unread)
    return OfficialTableReading(table, identity, header, figures, none, prose, len(unread), beyond)


@dataclass(frozen=True)
class _Reader:
    grid: Grid
    header: Header
    setting: Setting
    tokens_of: TokensOf

    def figures(self) -> Iterator[OfficialFigure]:
        """The figures that title, header and row explain, block by block."""
        blocks = blocks_of(self.header, self.setting.identity.table.table_code)
        for block in blocks:
            lines = LineReader(self.grid, block)
            rows = list(self._body(block))
            lost = LostCells.of(self.grid, self.header, (block, blocks), rows, self.setting)
            for row in rows:
                line = lines.read(row)
                for column, cell in (*figures_of(self.grid, row, block), *lost.figures(row)):
                    tokens = self.tokens_of.get((cell.row, cell.column), [])
                    if len(tokens) != 1:
                        continue
                    if claim := claim_of(cell, tokens[0], column, line, self.setting):
                        decimals = len(tokens[0].text.partition(".")[2].rstrip("%"))
                        yield OfficialFigure(row, column, line, claim, decimals, self._quote(line, column))

    def _body(self, block: Block) -> Iterator[int]:
        """The rows below the header, and those that hold header words and figures both."""
        for row in range(self.header.first, len(self.grid.rows)):
            is_mixed = row not in self.header.ordinals and any(figures_of(self.grid, row, block))
            if row >= self.header.end or is_mixed:
                yield row

    def _quote(self, line: Line, column: Column) -> str:
        label = " ".join(part for part in (line.printed_code, line.label) if part)
        parts = (self.setting.identity.title, line.parent, label, *column.path)
        return " / ".join(part for part in parts if part)

    def rest(self, claimed: set[int]) -> tuple[tuple[Claim, ...], tuple[CellSentence, ...], list[Cell]]:
        """The numbers that are no figures, the cells in words, and the figures that nothing explains."""
        none: list[Claim] = []
        prose: list[CellSentence] = []
        unread: list[Cell] = []
        for cell in (cell for row in self.grid.rows for cell in row):
            tokens = self.tokens_of.get((cell.row, cell.column), [])
            if not tokens or tokens[0].char_start in claimed:
                continue
            role = self._role(cell)
            if role == "amount":
                unread.append(cell)
            elif role == "prose":
                prose.append(CellSentence(cell, "", ""))
            else:
                none += [Claim(token.char_start, "none", f"official_{role}", role) for token in tokens]
        return tuple(none), tuple(prose), unread

    def _role(self, cell: Cell) -> str:
        """Why a number that is not claimed stands in a cell: ordinal, identifier, name_part, amount, prose."""
        column = self.header.columns[cell.column].word.role
        if cell.row in self.header.ordinals or (column == "ordinal" and cell.row >= self.header.end):
            return "ordinal"
        if cell.row < self.header.first or cell.column_span == self.grid.width:
            return "prose"
        if column == "code" or (column == "item" and words(cell).isdigit()):
            return "identifier"
        if column == "item" and cell.row >= self.header.end and is_figure(cell):
            return "amount"  # of a row that lacks empty cells
        if column == "item" or cell.row < self.header.end:
            return "name_part"
        return "amount" if column in ("amount", "unknown") else "prose"
