"""The header of an official table: which rows it takes, and what each column holds."""

import re
from dataclasses import dataclass, fields, replace

from loaders.blocks.block import Cell
from loaders.blocks.grid import FIGURE
from loaders.figures.official_tables.grid import CODE, Grid, is_figure, words
from loaders.figures.official_tables.vocabulary import HeaderWord, header_word

ROWS_ABOVE = 8  # of title, unit and the like before the header
ROWS_OF_HEADER = 8
LONGEST_WORD = 40

_ORDINAL = re.compile(r"\d{1,3}(?:[=+（）()＝-]\d{0,3})*")
_LABELS = ("item", "code", "ordinal", "note")
_VEHICLES = "three_public_vehicle"  # 购置费, 运行费 below or beside 公务用车购置及运行费
_LEADS_ORDINALS = ("栏次", "行次")


@dataclass(frozen=True)
class Column:
    """A column with its header texts, outermost first; ``role`` is unknown where one of them is not understood."""

    index: int
    path: tuple[str, ...]
    word: HeaderWord
    leaf_nature: str = ""  # what the lowest cell alone says

    @property
    def is_amount(self) -> bool:
        """Whether the column holds figures that the header explains."""
        return self.word.role == "amount"

    @property
    def is_label(self) -> bool:
        """Whether the column holds names, codes or numbers of rows."""
        return self.word.role in _LABELS


@dataclass(frozen=True)
class Header:
    """``first`` and ``end``: rows of the header, half open; ``ordinals``: rows that number the columns (栏次)."""

    columns: tuple[Column, ...]
    first: int
    end: int
    ordinals: frozenset[int]

    @property
    def unknown(self) -> tuple[str, ...]:
        """Header words that are not understood, in the order of the columns."""
        found = (column.path[-1] for column in self.columns if column.word.role == "unknown" and column.path)
        return tuple(dict.fromkeys(found))


def read_header(grid: Grid) -> Header | None:
    """The header of a grid; None where no row names columns."""
    first = next((row for row in range(min(ROWS_ABOVE, len(grid.rows))) if _begins(grid, row)), None)
    if first is None:
        return None
    named, ordinals, row = [first], set(), first + 1
    while row < min(len(grid.rows), first + ROWS_OF_HEADER):
        if _numbers_columns(grid.rows[row]):
            ordinals.add(row)
            named.append(row)
        elif _goes_on(grid, row, _columns(grid, named)):
            named.append(row)
        else:
            break
        row += 1
    return Header(_columns(grid, named), first, row, frozenset(ordinals))


def _word(cell: Cell) -> HeaderWord | None:
    text = words(cell)
    return header_word(text) if text and len(text) <= LONGEST_WORD else None


def _begins(grid: Grid, row: int) -> bool:
    filled = [cell for cell in grid.rows[row] if cell.compact.characters]
    known = [cell for cell in filled if _word(cell)]
    if any(is_figure(cell) for cell in filled):
        return False
    return sum(cell.column_span for cell in known) > 1 and len(known) * 2 >= len(filled)


def _goes_on(grid: Grid, row: int, columns: tuple[Column, ...]) -> bool:
    """Whether a row belongs to the header: it names columns of figures, and is no line of the body."""
    filled = [cell for cell in grid.rows[row] if cell.compact.characters and not is_figure(cell)]
    if any(CODE.fullmatch(words(cell)) for cell in grid.rows[row] if columns[cell.column].is_label):
        return False
    known = [cell for cell in filled if _word(cell)]
    labels = [cell for cell in known if (word := _word(cell)) and word.role in _LABELS]
    in_amounts = [cell for cell in known if not columns[cell.column].is_label]
    return bool(labels or in_amounts) and len(known) * 2 >= len(filled)


def _numbers_columns(cells: tuple[Cell, ...]) -> bool:
    """Whether a row numbers the columns: led by 栏次, or 1, 2, 3 … and nothing else."""
    filled = [words(cell) for cell in cells if cell.compact.characters]
    numbers = [text for text in filled if _ORDINAL.fullmatch(text)]
    rest = [text for text in filled if not _ORDINAL.fullmatch(text)]
    if not numbers or any((word := header_word(text)) is None or word.role not in _LABELS for text in rest):
        return False
    if any(text in _LEADS_ORDINALS for text in rest):
        return True
    plain = [int(text) for text in numbers if text.isdigit()]
    return len(numbers) > 2 and plain == list(range(1, len(numbers) + 1))


def _columns(grid: Grid, rows: list[int]) -> tuple[Column, ...]:
    columns: list[Column] = []
    for index in range(grid.width):
        column = _column(grid, rows, index)
        if column.word.role == "part":
            is_beside = bool(columns) and columns[-1].word.code.startswith(_VEHICLES)
            role = columns[-1].word.role if is_beside else "unknown"
            column = replace(column, word=replace(column.word, role=role))
        columns.append(column)
    return tuple(columns)


def _column(grid: Grid, rows: list[int], index: int) -> Column:
    cells: list[Cell] = []
    for row in rows:
        cell = grid.cover[row][index]
        text = words(cell)
        if text and not FIGURE.fullmatch(text) and not _ORDINAL.fullmatch(text) and cell not in cells:
            cells.append(cell)
    known = HeaderWord("", "", "", "", "", "")
    path: list[str] = []
    leaf_nature = ""
    for cell in cells:
        word = _word(cell)
        if known.role in _LABELS and (
            word is None or word.role not in _LABELS or words(cell) in _LEADS_ORDINALS
        ):
            continue  # 合计 or 栏次 below 科目名称 is the label of a row
        path.append(words(cell))
        if word is None:
            return Column(index, tuple(path), replace(known, role="unknown"))
        known, leaf_nature = _below(known, word), word.nature
    if known.role in ("", "group"):
        known = replace(known, role="unknown")
    return Column(index, tuple(path), known, leaf_nature)


def _below(upper: HeaderWord, lower: HeaderWord) -> HeaderWord:
    """What two header cells say together: the lower one decides where both say something."""
    values = {
        field.name: getattr(lower, field.name) or getattr(upper, field.name) for field in fields(HeaderWord)
    }
    if lower.role == "group" and upper.role:
        values["role"] = upper.role
    if lower.role == "part" and upper.code.startswith(_VEHICLES):
        values["role"] = upper.role
    return HeaderWord(**values)
