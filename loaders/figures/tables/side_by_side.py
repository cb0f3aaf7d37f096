"""Lists of quantities in blocks side by side (指标 | 单位 | 2023年 | 指标 | 单位 | 2023年), as yearbooks print them."""

import itertools
from collections.abc import Sequence

from loaders.blocks.block import Cell
from loaders.blocks.cell_words import heading_role
from loaders.figures.tables.columns import BARE_YEAR

MOST_BLOCKS, FEWEST_HEADINGS, HEADERS_WITHIN = 3, 2, 4
_NAMES, _VALUES = ("item", "level_3"), ("quantity", "prior_final", "change_pct")

Row = tuple[Cell, ...]


def blocks_in_turn(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows with each block below its own headings, one block after the other; other tables as they stand."""
    for at, row in enumerate(rows[:HEADERS_WITHIN]):
        if starts := _starts(row):
            edges = [*starts, row[-1].column + 1]
            found = list(rows[:at])
            for start, end in itertools.pairwise(edges):
                parts = (tuple(cell for cell in line if start <= cell.column < end) for line in rows[at:])
                found += [part for part in parts if any(cell.compact.characters for cell in part)]
            return found
    return rows


def _starts(row: Row) -> list[int]:
    """The columns in which the blocks begin that a header of several has; empty for other rows."""
    filled = [cell for cell in row if cell.compact.characters]
    texts = [cell.compact.characters for cell in filled]
    for blocks in range(2, MOST_BLOCKS + 1):
        width, rest = divmod(len(texts), blocks)
        if not rest and width >= FEWEST_HEADINGS and texts == texts[:width] * blocks:
            return [cell.column for cell in filled[::width]] if _heads_list(texts[:width]) else []
    return []


def _heads_list(texts: list[str]) -> bool:
    """Whether headings are those of a list: a name, what it is counted in, years or quantities."""
    name, *others = texts
    roles = [heading_role(text) for text in others]
    values = [text for text, role in zip(others, roles, strict=True) if role != "unit"]
    are_values = all(BARE_YEAR.fullmatch(text) or heading_role(text) in _VALUES for text in values)
    has_unit = "unit" in roles or name.startswith("指标")
    return heading_role(name) in _NAMES and bool(values) and are_values and has_unit
