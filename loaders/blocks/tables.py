"""Tables out of grids: cells with their places, the title and unit printed above."""

import re
from dataclasses import dataclass

from loaders.blocks.block import Block, Cell, Table
from loaders.blocks.compact import EMPTY, end_of, fold
from loaders.blocks.grid import Grid, GridCell
from loaders.blocks.shapes import has_figure, is_terminated

TITLE_LENGTH = 60
LINES_ABOVE = 6
HEADER_ROWS = 3

_RATE = r"元/(?:人[/·.]?)?[月年](?:[/·.]?人)?"  # of standards
_UNIT = re.compile(
    rf"(?:金额)?单位：(?:人民币)?(?:[户人个家张次项件%、，,/])*({_RATE}|万元|亿元|千元|百元|元)|（(?:金额)?(?:单位：)?({_RATE}|万元|亿元|千元|元)）"
)
_COUNTED = re.compile(
    r"单位：(?:([户人个家张次件、，,/]+)(?:万元|亿元|千元|元)|(?:万元|亿元|千元|元)((?:[、，,/][户人个家张次件]+)+))"
)
_UNIT_OF_SENTENCE = re.compile(rf"（单位：({_RATE}|万元|亿元|千元|元)）[。：]?$")
_COUNTS = r"万?(?:人次|户次|[人户个张家件对])"
_UNIT_OF_COUNT = re.compile(rf"(?:^|[（，])(?:计量)?单位：({_COUNTS})(?=）|$)")
_UNITS_OF_COUNTS = re.compile(rf"(?:^|[（，])(?:计量)?单位：({_COUNTS}(?:[、，,/]{_COUNTS})+)(?=）|$)")
_UNIT_BELOW = re.compile(
    r"（?(?:\d?[、.]?(?:备?注|说明)：)?(?:(?:[本上]表(?:中)?|(?<=注：)|(?<=说明：))(?:数据|所列)?(?:金额)?单位(?:均?为|：)|(?<=（)(?:金额|资金)?单位：)"
    r"(万元|亿元|千元|元)"
)
_STANDARD = re.compile(r"标准(?:（\d{4}年）)?$")
_FORM_NUMBER = re.compile(r"[（(]?(?:(?:财决)?公开|预算公开)\s*(?:\d+\s*表|表\s*\d+)[）)]?\s*")
_BESIDE_TITLE = re.compile(
    r"\s*(?:(?:部门|编制单位|填报单位|单位名称|预算单位|填表人|编报单位)[^，。]{0,6}[：:]|[（(]?(?:金额|资金)?单位[：:]).*$"
)
_LEADS_TO_TABLE = re.compile("(?:具体|详细|统计|明细)?(?:如下表?(?:所示)?|见下表)[：:]$")
_NOT_A_TITLE = re.compile(
    r".*\d{4}年\d+月(?:份|\d+日)?[）)]?$|（?\d{4}年度?）?$|(?:项目)?(?:主管|实施|填报|预算)(?:部门|单位)\S*$"
)


@dataclass(frozen=True)
class Surroundings:
    """Where a table stands: its block, the blocks above (nearest first), that below, the title of its section."""

    block: Block
    above: list[Block]
    below: Block | None
    section_title: str


def make_table(text: str, index: int, grid: Grid, place: Surroundings) -> Table:
    """The table of a grid, with its title and its unit, printed above or told below; empty without one."""
    rows = tuple(
        tuple(_cell(text, row, column, cell) for column, cell in enumerate(cells))
        for row, cells in enumerate(grid.rows)
    )
    title, unit = _title(place), _unit(place, rows)
    where = (index, place.block.index, place.block.section_index)
    return Table(*where, title, unit, rows, grid.is_ruled, _counted(place))


def _cell(text: str, row: int, column: int, cell: GridCell) -> Cell:
    offsets, spans = cell.compact.offsets, (cell.row_span, cell.column_span)
    if not offsets:
        return Cell(row, column, cell.start, cell.start, "", EMPTY, *spans)
    start, end = offsets[0], end_of(text, offsets[-1])
    printed = fold(text[start:end])
    if start < cell.end < end:  # pieces with other cells between them: the range of the first
        end, printed = cell.end, cell.compact.characters
    if cell.is_prose:  # its characters belong to paragraphs
        return Cell(row, column, start, start, printed, EMPTY, *spans)
    return Cell(row, column, start, end, printed, cell.compact, *spans)


def _title(place: Surroundings) -> str:
    """The nearest short line or heading above; else the title of the section."""
    for block in place.above:
        characters = block.compact.characters
        if block.kind == "table" or len(characters) > TITLE_LENGTH:
            break
        name = _without_form(characters)
        if block.kind == "page_number" or not name or _NOT_A_TITLE.match(name):
            continue
        if block.kind == "paragraph" and (is_terminated(_told(name)) or has_figure(name)):
            break
        return _told(_without_form(block.text.removeprefix(fold(block.number)).strip()))
    return place.section_title


def _told(name: str) -> str:
    """What a line that leads to the table tells of it (一季度救助资金使用情况如下：), without the words that lead to it."""
    return _LEADS_TO_TABLE.sub("", name)


def _without_form(line: str) -> str:
    """A line without the number of the form, the department and the unit that stand beside a title."""
    return _BESIDE_TITLE.sub("", _FORM_NUMBER.sub("", line)).strip()


def _unit(place: Surroundings, rows: tuple[tuple[Cell, ...], ...]) -> str:
    is_below = False  # another table
    for block in place.above:
        if found := _UNIT_OF_SENTENCE.search(block.compact.characters):
            return "" if is_below else found[1]
        is_below = is_below or block.kind == "table"
        if len(block.compact.characters) > TITLE_LENGTH or (is_below and not _tells_rates(rows)):
            break
        if found := _UNIT.search(block.compact.characters):
            unit = found[1] or found[2]
            return unit if not is_below or "/" in unit else ""
        if found := _UNIT_OF_COUNT.search(block.compact.characters):
            return found[1]
    header = [
        found for row in _first_rows(rows) for cell in row if (found := _UNIT.search(cell.compact.characters))
    ]
    units = {found[1] or found[2] for found in header}
    below = _UNIT_BELOW.match(place.below.compact.characters) if place.below and not units else None
    units |= {below[1]} if below else set()
    return units.pop() if len(units) == 1 else ""


def _first_rows(rows: tuple[tuple[Cell, ...], ...]) -> tuple[tuple[Cell, ...], ...]:
    """The rows that may be headers: the first of several cells, and the titles among them."""
    several = [
        at for at, row in enumerate(rows[: 2 * HEADER_ROWS]) if sum(bool(cell.text) for cell in row) > 1
    ]
    return rows[: several[HEADER_ROWS - 1] + 1] if len(several) >= HEADER_ROWS else rows[: 2 * HEADER_ROWS]


def _counted(place: Surroundings) -> str:
    """The units of counts in the line above, beside that of money or alone (户、人 of 单位：户、人、万元); empty without."""
    for block in place.above:
        characters = block.compact.characters
        if block.kind == "table" or len(characters) > TITLE_LENGTH:
            break
        if _UNIT.search(characters):
            found = _COUNTED.search(characters)
            return (found[1] or found[2]).strip("、，,/") if found else ""
        if found := _UNITS_OF_COUNTS.search(characters):
            return found[1]
    return ""


def _tells_rates(rows: tuple[tuple[Cell, ...], ...]) -> bool:
    """Whether a table compares standards (原标准 | 现标准): in the unit of those above, where it has none of its own."""
    return sum(_STANDARD.search(cell.compact.characters) is not None for cell in rows[0]) > 1
