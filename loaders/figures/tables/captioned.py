"""What the lines above a table say of its columns: that they are rates, people beside money, parts of what is allotted."""

from loaders.blocks.block import Cell, Table
from loaders.figures.tables.columns import Column, unit_of_count
from loaders.figures.tables.facts import names_places
from loaders.figures.tables.header_groups import heading_over
from loaders.figures.tables.header_kinds import is_rate, of_rate
from loaders.figures.vocabulary.lexicon import Lexicon
from loaders.figures.vocabulary.phrase_book import phrase


def captioned(
    header: dict[int, Column], row: tuple[Cell, ...], above: tuple[Cell, ...], table: Table, lexicon: Lexicon
) -> dict[int, Column]:
    """The columns that the unit or the title of a table explains, and those of ordinals without a heading."""
    header = header | _ordinals(row, above)
    if table.unit.startswith("元/"):
        return header | _standards(header, row, above, lexicon)
    if not names_places(row):
        return header
    counted = _counted(row, above, table.counted) if table.counted else {}
    return header | counted | (_levels(header, row) if allots(table) else {})


def _ordinals(row: tuple[Cell, ...], above: tuple[Cell, ...]) -> dict[int, Column]:
    """The column before that of places where nothing heads it: 1, 2, 3 … (序号 reached over two rows of headings)."""
    places = next((cells for cells in (row, above) if names_places(cells)), ())
    is_led = len(places) > 1 and not any(cells[0].compact.characters for cells in (row, above) if cells)
    return {places[0].column: Column("ordinal", "", None)} if is_led else {}


def account_of_title(table: Table, lexicon: Lexicon) -> str:
    """The account that a table's title is about: its row of totals is that account's."""
    label = lexicon.accounts.last(table.title)
    return label.row["pattern"] and table.title[label.start : label.end] if label else ""


def allots(table: Table) -> bool:
    """Whether a table tells who is allotted how much of a fund (资金分配表)."""
    return phrase("allotment_table").search(table.title) is not None


def _standards(
    header: dict[int, Column], row: tuple[Cell, ...], above: tuple[Cell, ...], lexicon: Lexicon
) -> dict[int, Column]:
    """上年 | 本年, 2023年 | 2024年 below 城市低保 | 农村低保 in a table of rates: the standards of these years."""
    found = {}
    for cell in row[1:]:
        text, over = cell.compact.characters, heading_over(cell, above)
        column = header.get(cell.column)
        is_time = phrase("time_of_standard").fullmatch(text) is not None
        if is_time and over not in ("", text) and (is_rate(over) or lexicon.programs.last(over)):
            name = over if is_rate(over) else f"{over}标准"
            found[cell.column] = Column("standard", of_rate(name, text), column.year if column else None)
    return found


def _counted(row: tuple[Cell, ...], above: tuple[Cell, ...], units: str) -> dict[int, Column]:
    """低保户 | 特困人员 | 补助资金 below 单位：户、人、万元: so many households and people beside money."""
    found = {}
    for cell in row[1:]:
        name = f"{cell.compact.characters}数"
        unit = unit_of_count(name) if cell.compact.characters else ""
        if unit and unit in units and not phrase("money_at_end").search(heading_over(cell, above)):
            found[cell.column] = Column("other", name, None)
    return found


def _levels(header: dict[int, Column], row: tuple[Cell, ...]) -> dict[int, Column]:
    """其中：中央资金 | 省级 beside what is allotted: the parts of it that levels of government give."""
    named = ((cell.column, cell.compact.characters) for cell in row[1:] if cell.column not in header)
    return {at: Column("other", name, None) for at, name in named if phrase("level_of_funds").match(name)}
