"""Rows of a list that divide their name, below a heading that spans both columns: 孤儿标准 | 散居 | 600 beside 低保标准 | 402.

Where the heading and the other names stand for both columns and an empty last column is left, words below a heading of
figures are that part of the name; the rows below it go on without the name.
"""

import re
from collections.abc import Sequence

from loaders.blocks.cell_words import heading_role
from loaders.blocks.compact import EMPTY
from loaders.blocks.grid import FIGURE, GridCell

FEWEST_COLUMNS = 4

_CHINESE = re.compile(r"[一-龥]")
_MARK = re.compile(r"[-—–/]*")

Row = tuple[GridCell, ...]


def with_inner_levels(rows: Sequence[Row]) -> list[Row]:
    """The rows with a column for the parts of names, where some have such parts."""
    texts = [[cell.compact.characters for cell in row] for row in rows]
    width = len(texts[0]) if texts else 0
    if (
        width < FEWEST_COLUMNS
        or any(len(row) != width for row in texts)
        or texts[0][-1]
        or not all(texts[0][:-1])
    ):
        return list(rows)
    name = 1 if heading_role(texts[0][0]) == "ordinal" else 0
    wide = [at for at, row in enumerate(texts) if at and _is_divided(row, name)]
    if not wide or any(row[-1] for at, row in enumerate(texts) if at not in wide):
        return list(rows)
    found: list[Row] = []
    goes_on = False
    for at, (row, told) in enumerate(zip(rows, texts, strict=True)):
        goes_on = at in wide or (goes_on and name > 0 and not told[0])
        place = name if goes_on and at not in wide else name + 1
        empty = () if at in wide else (GridCell(row[place].start, row[place].start, EMPTY),)
        found.append((*row[:place], *empty, *row[place : None if at in wide else -1]))
    return found


def _is_divided(row: Sequence[str], name: int) -> bool:
    """Whether words follow the name, and figures up to the end."""
    words, figures = row[name : name + 2], row[name + 2 :]
    are_figures = all(FIGURE.fullmatch(text) or _MARK.fullmatch(text) for text in figures)
    return all(map(_CHINESE.search, words)) and are_figures and bool(row[-1])
