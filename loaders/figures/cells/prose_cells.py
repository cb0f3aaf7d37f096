"""Cells of sentences, which are read as paragraphs: the programme that their row names before them."""

from loaders.blocks.block import Cell, Layout
from loaders.figures.vocabulary.lexicon import Lexicon
from loaders.figures.vocabulary.programs import nearest_program

_NAME = 40  # characters of a name


def programs_of_rows(layout: Layout, lexicon: Lexicon) -> dict[int, str]:
    """Where a cell of sentences begins → the programme of its row (残疾人两项补贴提标 | 目标 | 生活补贴惠及9人，…)."""
    rows = [row for table in layout.tables for row in table.rows if any(map(_is_prose, row))]
    told = ((row, _program(row, lexicon)) for row in rows)
    return {cell.char_start: code for row, code in told if code for cell in row if _is_prose(cell)}


def _program(row: tuple[Cell, ...], lexicon: Lexicon) -> str | None:
    """That which the first name of the row tells that tells one, before its sentences."""
    first = next(at for at, cell in enumerate(row) if _is_prose(cell))
    names = (cell.compact.characters for cell in row[:first] if len(cell.compact.characters) <= _NAME)
    return next((code for name in names if (code := nearest_program(name, lexicon))), None)


def _is_prose(cell: Cell) -> bool:
    return bool(cell.text) and not cell.compact.characters
