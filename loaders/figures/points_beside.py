"""Points and score in one cell: 10/9.85 below 分值/得分."""

import re
from decimal import Decimal

from loaders.blocks.cell_words import headings_in
from loaders.figures.table_columns import Column

_TWO = re.compile(r"(\d+(?:\.\d+)?)分?(?:[/、]|（)(\d+(?:\.\d+)?)分?）?")
_BOTH = {"points", "score"}


def roles_beside(column: Column, text: str) -> dict[str, str]:
    """The two figures of a cell whose heading names both, by their roles in its order; none of other cells."""
    found = _TWO.fullmatch(text)
    roles = [role for role, _, _ in headings_in(column.label)] if found else []
    return dict(zip(roles, found.groups(), strict=True)) if len(roles) == 2 and {*roles} == _BOTH else {}


def points_in(text: str | None) -> Decimal | None:
    """The points that a cell tells and nothing else (10, 8.5分)."""
    match = re.fullmatch(r"(\d+(?:\.\d+)?)分?", text or "")
    return Decimal(match[1]) if match else None
