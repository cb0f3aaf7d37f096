"""Headings of groups above those of their columns (护理补贴 over 一级 | 二级 | 金额): what they say of the columns."""

import re

from loaders.blocks.block import Cell
from loaders.blocks.cell_words import PART_SUM, heading_role, names_sum
from loaders.figures.tables.columns import LONGEST_COLUMN_LABEL, NUMERIC, Column
from loaders.figures.tables.header_kinds import is_rate, of_rate
from loaders.figures.tables.places import program_of_heading
from loaders.figures.vocabulary.lexicon import Lexicon
from loaders.figures.vocabulary.phrase_book import phrase

_PLACEHOLDER = re.compile(r"Col\d+")  # for the heading of a column that has none
_BRACKETS = re.compile(r"（[^（）]*）")


def own_headings(row: tuple[Cell, ...], above: tuple[Cell, ...]) -> list[Cell]:
    """The cells of a second row of headings but those that a converter filled with the word above, or with that before them.

    县区 | 中央 | 省级 | 省级 below 县区 | 其中 | Col3 | 支出: the last stands below a heading of its own.
    """
    over = {cell.column: cell.compact.characters for cell in above}
    found, before = [], ""
    for cell in row:
        told, own = cell.compact.characters, over.get(cell.column, "")
        is_repeated = told == own or (told == before and own != "" and not _PLACEHOLDER.fullmatch(own))
        if told and not is_repeated:
            found.append(cell)
        before = told
    return found


def heading_over(cell: Cell, above: tuple[Cell, ...]) -> str:
    """The words of the row above that reach over a column; empty where they have numbers or there are none."""
    if any(NUMERIC.fullmatch(over.compact.characters) for over in above):
        return ""
    over = [(other.column, other.compact.characters) for other in above if other.column <= cell.column]
    at, text = next(((at, text) for at, text in reversed(over) if text), (0, ""))
    return text if above and at > above[0].column and len(text) <= LONGEST_COLUMN_LABEL else ""


def below_group(text: str, over: str, row: tuple[Cell, ...], above: tuple[Cell, ...]) -> Column:
    """A column that only its group explains: a rate, money (生活费 beside 人数), people (一级 | 二级 | 金额 below 护理补贴)."""
    if is_rate(over):
        return Column("standard", of_rate(over, text), None)
    money = (
        cell for cell in row if phrase("money_at_end").search(_BRACKETS.sub("", cell.compact.characters))
    )
    is_paid = any(heading_over(cell, above) == over for cell in money)
    counted = "人数" if is_paid and phrase("people_kind").fullmatch(text) else ""
    return Column("other", f"{over}{text}{counted}", None)


def below_programs(
    row: tuple[Cell, ...], above: tuple[Cell, ...], columns: dict[int, Column], lexicon: Lexicon
) -> dict[int, Column]:
    """小计 | 中央 | 省级 below 养老服务 in a table of places: headings that name a programme only with that of their group."""
    found = {}
    for cell in row[1:]:
        text, over = cell.compact.characters, heading_over(cell, above)
        is_open = cell.column not in columns or text == PART_SUM
        if text and over not in ("", text) and is_open and not lexicon.programs.last(text):
            found[cell.column] = Column("program", over + text, None)
    return {at: column for at, column in found.items() if program_of_heading(column.name, lexicon)}


def allotted(row: tuple[Cell, ...], above: tuple[Cell, ...]) -> dict[int, Column]:
    """合计 | 其中：提前下达 | 本次下达 below 资金下达: what was allotted, which 合计 alone would not say.

    So is 合计 | 中央 | 省级 below 资金来源 or 资金额度 where another column tells what was spent of it.
    """
    found = {}
    spends = any(_tells_spending(cell.compact.characters) for cell in (*row, *above))
    for cell in row:
        text, over = cell.compact.characters, heading_over(cell, above)
        is_part = names_sum(text) or phrase("allotted_group").search(text)
        is_allotted = phrase("allotted_group").search(over) is not None
        is_allotted = is_allotted or (spends and phrase("funded_group").search(over) is not None)
        if text and is_part and over != text and is_allotted:
            found[cell.column] = Column("budget", text, None)
    return found


def _tells_spending(heading: str) -> bool:
    return heading_role(heading) == "final" and not names_sum(heading)
