"""Cells of tables whose numbers state no fact: ordinals, codes, dates, telephone numbers and factors, by their headings."""

import re
from collections.abc import Sequence

from loaders.blocks.block import Cell
from loaders.blocks.cell_words import heading_role
from loaders.figures.claim import Claim
from loaders.figures.numbers.number_tokens import NumberToken

_REASONS = {"date": "date", "phone": "identifier", "ratio": "ratio"}
_PHONE = re.compile(r"[^\d]{0,6}1?\d{5,}[\d\-、/x*]*|[^\d]{0,6}0\d{2,3}-\d{7,8}")
_NAMES_WITHIN = 2  # 联系人及电话 | 甲某 | 3320165


def none_of_cell(row: tuple[Cell, ...], cell: Cell, tokens: Sequence[NumberToken], role: str) -> list[Claim]:
    """The claims of a cell in a column with this role, or behind a heading of telephone numbers; none for other cells."""
    if tokens and role in ("ordinal", "code"):
        return [Claim(tokens[0].char_start, "none", "table_ordinal", "ordinal")]
    role = "phone" if not role and tokens and _is_phone(row, cell) else role
    if role not in _REASONS:
        return []
    return [Claim(token.char_start, "none", f"table_{role}", _REASONS[role]) for token in tokens]


def _is_phone(row: tuple[Cell, ...], cell: Cell) -> bool:
    """Whether a cell of a form is a telephone number, which a cell before it announces."""
    before = [
        other.compact.characters for other in row if other.column < cell.column and other.compact.characters
    ]
    announced = any(heading_role(text) == "phone" for text in before[-_NAMES_WITHIN:])
    return announced and _PHONE.fullmatch(cell.compact.characters) is not None
