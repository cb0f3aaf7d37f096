"""Headings of a table that are years and nothing else: 指标 | 2021 | 2022 | 2023."""

import itertools
import re

from loaders.blocks.block import Cell
from loaders.figures.tables.columns import Column

FEWEST_YEARS = 2

_YEAR = re.compile(r"(?:19|20)\d\d")
_WORD = re.compile(r"[^\d]*")


def years_alone(row: tuple[Cell, ...]) -> dict[int, Column]:
    """The columns of years that a row heads; empty where they do not follow each other, or other numbers stand beside them."""
    told = {cell.column: cell.compact.characters for cell in row}
    years = {at: int(text) for at, text in told.items() if _YEAR.fullmatch(text)}
    others = [text for at, text in told.items() if at not in years]
    steps = {later - former for former, later in itertools.pairwise(years.values())}
    follow = len(years) >= FEWEST_YEARS and (max(steps) < 0 or min(steps) > 0)
    is_header = follow and bool(others) and all(map(_WORD.fullmatch, others))
    return {at: Column("other", f"{year}年", year) for at, year in years.items()} if is_header else {}
