"""Rows of an official table that lost their empty cells: the columns of their figures, told by the sums of the table.

Readers of text leave figures beyond the last heading where nobody can count them off. Here they are given the column
that all ways to place them agree on; where these differ in the kind of expenditure alone, what they state of a line
of the classification is known all the same: a part of it (nature ``part``).
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from loaders.blocks.block import Cell
from loaders.figures.numbers.number_tokens import to_decimal
from loaders.figures.official_tables.grid import Grid, is_figure, words
from loaders.figures.official_tables.headers import Column, Header
from loaders.figures.official_tables.lines import Block, Line, LineReader, figures_of
from loaders.figures.official_tables.meaning import Setting
from loaders.figures.official_tables.placing import Row, Sum, places
from loaders.figures.official_tables.vocabulary import HeaderWord, account_of, natures_of

PART = "part"

_FUNDS = ("general_public", "government_fund", "state_capital")
_WITHIN = {"personnel": "basic", "public": "basic", "education_fees": "business"}  # parts of a part
_LEVELS = (5, 3)
_TOTALS = ("revenue_total", "expenditure_total", "fiscal_appropriation", "fiscal_appropriation_expenditure")
_BALANCES = ("carryover_in", "carryover_out")


class LostCells:
    """The figures of a block that stand beyond its headings, and the columns that they belong to."""

    def __init__(
        self, grid: Grid, header: Header, blocks: tuple[Block, Sequence[Block]], setting: Setting
    ) -> None:
        self._grid, self._header, self._setting = grid, header, setting
        block, others = blocks
        self._block = block
        self._last = max(column.index for column in header.columns if column.path)
        self._begins = [other.labels[0].index for other in others if other is not block and other.labels]
        self._columns: dict[tuple[int, int], Column] = {}

    @classmethod
    def of(
        cls,
        grid: Grid,
        header: Header,
        blocks: tuple[Block, Sequence[Block]],
        rows: Sequence[int],
        setting: Setting,
    ) -> "LostCells":
        """Those of the rows of a block, placed; ``blocks``: it, and all of the table."""
        lost = cls(grid, header, blocks, setting)
        if any(lost._beyond(row) for row in rows) and lost._is_known():
            lost._place(rows)
        return lost

    def figures(self, row: int) -> Iterator[tuple[Column, Cell]]:
        """The columns of the figures of a row that stand beyond the headings, with their cells; where they are known."""
        for cell in self._beyond(row):
            if column := self._columns.get((cell.row, cell.column)):
                yield column, cell

    def _beyond(self, row: int) -> list[Cell]:
        """The figures of a row that stand behind the last heading, and behind the name of this block in the text."""
        cells = self._grid.rows[row]
        found = [cell for cell in cells[self._last + 1 :] if is_figure(cell)]
        own = self._block.labels[0].index if self._block.labels else 0
        starts = [cells[at].char_start for at in self._begins if at > own and words(cells[at])]
        return [
            cell
            for cell in found
            if cell.char_start >= cells[own].char_start and all(cell.char_start < start for start in starts)
        ]

    def _is_known(self) -> bool:
        """Whether all columns of the block are of one measure."""
        amounts = self._block.amounts
        measures = {(column.word.measure, column.word.year) for column in amounts}
        unknown = [column for column in self._header.columns if column.path and column.word.role == "unknown"]
        return len(measures) == 1 and not unknown and len(amounts) > 1

    def _place(self, rows: Sequence[int]) -> None:
        amounts = self._block.amounts
        lines = LineReader(self._grid, self._block)
        told = [(row, lines.read(row)) for row in rows]
        cells = [
            ([(column, cell) for column, cell in figures_of(self._grid, row, self._block)], self._beyond(row))
            for row, _ in told
        ]
        kept = [at for at, (own, beyond) in enumerate(cells) if own or beyond]
        told, cells = [told[at] for at in kept], [cells[at] for at in kept]
        parents = _parents([line for _, line in told])
        index = {column.index: at for at, column in enumerate(amounts)}
        given = [
            Row(
                tuple(_value(cell) for cell in (*(cell for _, cell in own), *beyond)),
                tuple(index[column.index] for column, _ in own),
                parent,
                tuple(_needs(line, amounts, self._setting)),
            )
            for (_, line), (own, beyond), parent in zip(told, cells, parents, strict=True)
        ]
        found = places(len(amounts), _sums(amounts), given)
        for (own, beyond), ways in zip(cells, found, strict=True):
            for cell, columns in zip(beyond, ways[len(own) :], strict=True):
                if column := _column([amounts[at] for at in sorted(columns)], cell):
                    self._columns[cell.row, cell.column] = column


def _value(cell: Cell) -> Decimal:
    text = words(cell)
    return to_decimal(text) if any(map(str.isdigit, text)) else Decimal(0)


def _column(columns: Sequence[Column], cell: Cell) -> Column | None:
    """The column of a figure, or what all that it may stand in have in common; None where they differ in more."""
    if len(columns) < 2:
        return columns[0] if columns else None
    if any(column.word.nature in ("", "total") for column in columns):
        return None
    words_of = {replace(column.word, nature=PART) for column in columns}
    paths = [column.path[:-1] for column in columns]
    path = paths[0] if len(set(paths)) == 1 else ()
    return Column(cell.column, path, words_of.pop(), PART) if len(words_of) == 1 else None


def _sums(columns: Sequence[Column]) -> list[Sum]:
    """The sums that every row of such columns keeps."""
    found: list[Sum] = []
    totals: dict[str, int] = {}
    for side in dict.fromkeys(column.word.side for column in columns):
        own = [(at, column.word) for at, column in enumerate(columns) if column.word.side == side]
        whole = [at for at, word in own if _is_total(word)]
        if len(whole) != 1:
            continue
        totals[side] = whole[0]
        parts = [at for at, word in own if at != whole[0] and word.nature not in _WITHIN]
        found += [Sum((whole[0],), tuple(parts))] if parts else []
        for outer in dict.fromkeys(_WITHIN.values()):
            around = [at for at, word in own if word.nature == outer]
            inside = [at for at, word in own if _WITHIN.get(word.nature) == outer]
            is_divided = len(around) == 1 and len(inside) > 1
            found += [Sum((around[0],), tuple(inside))] if is_divided else []
    if len(totals) > 2 and {"revenue", "expenditure"} < totals.keys():
        comes = tuple(totals[side] for side in ("carryover_in", "revenue") if side in totals)
        goes = tuple(totals[side] for side in ("expenditure", "carryover_out") if side in totals)
        found.append(Sum(comes, goes))
    return found


def _is_total(word: HeaderWord) -> bool:
    return word.nature in ("", "total") and word.fund_scope not in _FUNDS


def _needs(line: Line, columns: Sequence[Column], setting: Setting) -> Iterator[frozenset[int]]:
    """The columns that a line has figures in: by what it is for (行政运行), a total by what the words of the document tell."""
    natures = natures_of(line.label)
    named = frozenset(
        at for at, column in enumerate(columns) if natures & {column.word.nature, column.word.fund_scope}
    )
    if named:
        yield named
    identity = setting.identity
    for at, column in enumerate(columns) if line.kind == "total" else ():
        account = account_of(identity.table, column.word.side, column.word.nature)
        if account and column.word.nature != "total" and _is_told(account, setting):
            yield frozenset({at})


def _is_told(account: str, setting: Setting) -> bool:
    """Whether the words of the document tell money of an account: of the funds of the table, or of any where it has all."""
    scope = setting.identity.fund_scope
    return any(code == account and scope in ("all", told) for code, told in setting.report.told)


def _parents(lines: Sequence[Line]) -> list[int | None]:
    """Which line each is a part of: a code of the nearest above it, what has no code above it of the total."""
    codes = {
        line.code: at for at, line in reversed(list(enumerate(lines))) if line.code and line.code.isdigit()
    }
    total = next(
        (
            at
            for at, line in enumerate(lines)
            if line.kind == "total" or (line.code in _TOTALS and not line.parent)
        ),
        None,
    )
    grand = next((at for at, line in enumerate(lines) if (line.code or "").endswith("_grand_total")), None)
    found: list[int | None] = []
    for at, line in enumerate(lines):
        above = None
        if line.code in codes:
            above = next(
                (codes[line.code[:n]] for n in _LEVELS if n < len(line.code) and line.code[:n] in codes),
                total,
            )
        elif at == total or line.code in _BALANCES:
            above = grand if grand != at else None
        found.append(above if above != at else None)
    return found
