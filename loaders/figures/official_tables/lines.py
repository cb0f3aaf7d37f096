"""The lines of an official table: what a row is about, for each block of columns side by side."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from loaders.blocks.block import Cell
from loaders.figures.official_tables.grid import CODE, Grid, is_figure, words
from loaders.figures.official_tables.headers import Column, Header
from loaders.figures.official_tables.vocabulary import class_of, row_name

TWO_SIDED = ("T1", "T4")
_CODE_BEFORE_NAME = re.compile(r"[\[【（]?(\d{3}(?:\d\d){0,2})[\]】）]?[-—_、.]?([^\d].*)")
_PART = re.compile(r"\d{2,7}")
_MEASURES = ("budget", "adjusted_budget", "final")
_LEVEL_LENGTHS = (3, 5, 7)


@dataclass(frozen=True)
class Block:
    """Label columns and the columns of figures that they explain; ``side`` of a table with two sides."""

    labels: tuple[Column, ...]
    amounts: tuple[Column, ...]
    side: str


@dataclass(frozen=True)
class Line:
    """What a row says in one block. ``kind``: functional, economic, total, account, or empty where unknown.

    ``parent`` is the label of the row above that this one is a part of; ``side`` that of the figures.
    """

    label: str
    code: str | None
    kind: str
    side: str = ""
    nature: str = ""
    fund_scope: str = ""
    parent: str = ""
    measure: str = ""  # of all figures of the row (预算数 | 决算数 a row each)
    printed_code: str = ""  # the code where the table prints it; tables 1 and 4 tell classes by name


def blocks_of(header: Header, table_code: str) -> list[Block]:
    """The blocks that stand side by side, from left to right."""
    blocks: list[Block] = []
    labels: list[Column] = []
    amounts: list[Column] = []
    for column in header.columns:
        if column.is_label:
            if amounts:
                blocks.append(Block(tuple(labels), tuple(amounts), ""))
                labels, amounts = [], []
            labels.append(column)
        elif column.is_amount:
            amounts.append(column)
    if amounts:
        blocks.append(Block(tuple(labels), tuple(amounts), ""))
    if table_code not in TWO_SIDED:
        return blocks
    return [replace(block, side=_side(block, index)) for index, block in enumerate(blocks)]


def _side(block: Block, index: int) -> str:
    told = (column.word.side for column in (*block.labels, *block.amounts))
    return next((side for side in told if side), "expenditure" if index else "revenue")


class LineReader:
    """Reads the rows of one block from top to bottom; codes and balances above hold for the rows below."""

    def __init__(self, grid: Grid, block: Block) -> None:
        self.grid, self.block = grid, block
        self._code = ""
        self._begun: Line | None = None  # a coded row without figures: a page may have divided it
        self._carryover: Line | None = None
        self._appropriation: Line | None = (
            None  # 财政拨款收入 as one line: the funds below it are parts of it
        )

    def read(self, row: int) -> Line:
        """What a row of the block is about."""
        line = self._read(row)
        begun, self._begun = self._begun, None
        if begun and not line.kind:
            return replace(begun, label=begun.label + line.label)
        if line.printed_code and not any(figures_of(self.grid, row, self.block)):
            self._begun = line
        return line

    def _read(self, row: int) -> Line:
        label = self._label(row)
        code = self._code_of(row)
        if code is None and (joined := _CODE_BEFORE_NAME.fullmatch(label)):
            code, label = joined[1], joined[2]
        if code:
            self._code = code
            kind = "economic" if code.startswith("3") else "functional"
            return Line(label, code, kind, printed_code=code)
        return self._named(label)

    def _label(self, row: int) -> str:
        items = [column for column in self.block.labels if column.word.role != "ordinal"]
        cells = (self.grid.cover[row][column.index] for column in reversed(items))
        own = next((text for cell in cells if (text := words(cell)) and not _PART.fullmatch(text)), "")
        if own or not items or self.block.side:
            return own
        before = (cell for cell in reversed(self.grid.rows[row][: items[0].index]) if words(cell))
        nearest = next(before, None)  # 公用经费合计 over several blocks, where the merge is not told
        return "" if nearest is None or is_figure(nearest) else words(nearest)

    def _code_of(self, row: int) -> str | None:
        columns = [column for column in self.block.labels if column.word.role in ("code", "item")]
        texts = [self._own(row, column) for column in columns]
        whole = next((text for text in texts if CODE.fullmatch(text) and len(text) >= 3), None)
        parts = [text for column, text in zip(columns, texts, strict=True) if column.word.role == "code"]
        if len(parts) < 2 or (whole and len(whole) > 3):
            return whole
        return _joined(parts, self._code)

    def _own(self, row: int, column: Column) -> str:
        """The words of the cell at a place that begins in this row and in this column."""
        cell = self.grid.cover[row][column.index]
        return words(cell) if cell.row == row and cell.column == column.index else ""

    def _named(self, label: str) -> Line:
        side = self.block.side
        found = row_name(label, side) if label else None
        if found is None:
            self._carryover = None if label and self.block.side != "expenditure" else self._carryover
            function = class_of(label) if side == "expenditure" else None
            return Line(label, function, "functional" if function else "", side, "total")
        if self._carryover and found.kind in ("fund", "part"):
            above = self._carryover
            return replace(
                above, label=label, nature=found.nature, fund_scope=found.fund_scope, parent=above.label
            )
        if self._appropriation and found.kind == "fund":
            nature, above = "of_which", self._appropriation
            return Line(label, found.account_code, "account", side, nature, found.fund_scope, above.label)
        if found.kind in _MEASURES:
            return Line(label, None, "total", side, found.nature, measure=found.kind)
        kind = "total" if found.kind == "total" else "account"
        line = Line(label, found.account_code or None, kind, side, found.nature, found.fund_scope)
        self._appropriation = line if line.code == "fiscal_appropriation" else None
        if found.kind == "carryover":
            line = replace(line, side=found.account_code)
            self._carryover = line
        elif found.kind != "part":
            self._carryover = None
        return line


def _joined(parts: list[str], above: str) -> str | None:
    """A code out of its 类, 款 and 项; what a row leaves blank is that of the row above."""
    if len({*parts}) == 1 and CODE.fullmatch(parts[0]):
        return parts[0]  # a merged cell that is printed in each of its columns
    digits = [part if part.isdigit() else "" for part in parts[:3]]
    last = max((at for at, part in enumerate(digits) if part), default=None)
    if last is None or any(part and not part.isdigit() for part in parts):
        return None
    code = ""
    for at, part in enumerate(digits[: last + 1]):
        length = _LEVEL_LENGTHS[at]
        if len(part) == length and part.startswith(code):
            code = part  # printed in full in its own column
        elif part:
            code += part.zfill(2)
        else:
            code = above[:length]
        if len(code) != length:
            return None
    return code if CODE.fullmatch(code) else None


def figures_of(grid: Grid, row: int, block: Block) -> Iterator[tuple[Column, Cell]]:
    """The columns of a block that hold a figure in a row, with its cell."""
    for column in block.amounts:
        cell = grid.rows[row][column.index]
        if is_figure(cell):
            yield column, cell
