"""Rows of a list that ran into one another: #中型水库 二、堤防 主堤 | 座 | 3, or 主堤 护坡 | 公里 公里 | 12 40.5.

A converter put the cells of rows without figures into the cell before them. What follows the name of the row begins with
a number that is in its turn. A name that itself has a number may be such a heading too: only where it names money, and
that alone, it is surely that of a row in 万元. Several units with as many figures are those of as many rows.
"""

import re

from loaders.blocks.cell_words import heading_role
from loaders.blocks.compact import EMPTY, Source
from loaders.blocks.grid import FIGURE, GridCell
from loaders.blocks.numbering import chinese_value, parse_numbering

_CHINESE = "chinese"  # 四、
_HEADING = re.compile(r"(?<=\S)\s+(?=(?P<number>[一二三四五六七八九十]{1,3})、)")
_MONEY = re.compile(r"(?:支出|经费|资金|金额|费用?)$")
_WORDS = re.compile(r"\S+")
_HEADED = re.compile(r"(?P<heads>H{4,})W(?P<figures>F{4,})")

FEWEST_TOGETHER = 2  # rows in the cells of one
FEWEST_WITH_HEADER = 9  # cells: four headings, a name and its figures

Row = tuple[GridCell, ...]


def headings_apart(source: Source, rows: list[Row]) -> list[Row]:
    """The rows of a list (指标 | 单位 | 数量) with such headings as rows of their own below the row whose name they followed."""
    if not any(map(_heads_list, rows[:2])):
        return rows
    found: list[Row] = []
    last = 0
    for row in (part for told in rows for part in _rows_apart(source, told)):
        text = source.text[row[0].start : row[0].end]
        name, *headings = _HEADING.split(text)[::2]
        numbers = [chinese_value(told["number"]) for told in _HEADING.finditer(text)]
        own = parse_numbering(row[0].compact.characters, {})
        before = own.value if own and own.style == _CHINESE else 0
        in_turn = numbers == list(range((before or last) + 1, (before or last) + 1 + len(numbers)))
        is_own = not before or _is_money(name, headings, row)
        if numbers and is_own and in_turn and any(map(_is_figure, row[1:])):
            place = row[0].start + next(_HEADING.finditer(text)).end()
            rest = _WORDS.finditer(source.text, place, row[0].end)
            found.append((_cell(source, row[0].start, place), *row[1:]))
            found += [(_cell(source, *word.span()), *map(_empty, row[1:])) for word in rest]
        else:
            found.append(row)
        last = numbers[-1] if numbers else before or last
    return found


def header_apart(row: Row) -> list[Row]:
    """A header and the row below it, where they stand in one (预算数 | 执行数 | 分值 | 得分 | 资金总额 | 90 | 88 | 10 | 9)."""
    told = [cell for cell in row if cell.compact.characters]
    if len(told) < FEWEST_WITH_HEADER:
        return [row]
    kinds = "".join(map(_kind, told))
    found = next((run for run in _HEADED.finditer(kinds) if len(run["heads"]) == len(run["figures"])), None)
    if found is None:
        return [row]
    first, name, end = found.start("heads"), found.end("heads"), found.end()
    lead = max(first, 1)
    header = (*told[:first], *map(_empty, told[: lead - first]), *told[first:name])
    below = (*map(_empty, [told[name]] * (lead - 1)), *told[name:end])
    return [header, below, *([tuple(told[end:])] if told[end:] else [])]


def _kind(cell: GridCell) -> str:
    if _is_figure(cell):
        return "F"
    return "H" if heading_role(cell.compact.characters) else "W"


def _rows_apart(source: Source, row: Row) -> list[Row]:
    """The rows that stand in the cells of one: as many names, units and figures; what is before the names is a heading."""
    pieces = [[word.span() for word in _WORDS.finditer(source.text, cell.start, cell.end)] for cell in row]
    for at, (names, units, figures) in enumerate(zip(pieces, pieces[1:], pieces[2:], strict=False)):
        many = len(units)
        are_figures = all(FIGURE.fullmatch(source.text[start:end]) for start, end in figures)
        if many < FEWEST_TOGETHER or not many == len(figures) <= len(names) or not are_figures:
            continue
        ends = [*(start for start, _ in names[1:many]), row[at].end]
        above = [(cell, *map(_empty, row[1:])) for cell in row[:at] if cell.compact.characters]
        empty = [_empty(row[-1])] * at
        behind = (*row[at + 3 :], *empty)
        for (start, _), *told in zip(names[:many], ends, units, figures, strict=True):
            spans = ((start, told[0]), *told[1:])
            above.append((*(_cell(source, *span) for span in spans), *behind))
        return above
    return [row]


def _heads_list(row: Row) -> bool:
    """Whether a row heads names, their units and quantities."""
    roles = [heading_role(cell.compact.characters) for cell in row]
    return roles[:2] == ["item", "unit"] and any(roles[2:])


def _is_money(name: str, headings: list[str], row: Row) -> bool:
    """Whether a row in 万元 has a name of money before headings that are none."""
    unit = next((cell.compact.characters for cell in row[1:] if cell.compact.characters), "")
    return unit.endswith("元") and bool(_MONEY.search(name)) and not any(map(_MONEY.search, headings))


def _is_figure(cell: GridCell) -> bool:
    return FIGURE.fullmatch(cell.compact.characters) is not None


def _cell(source: Source, start: int, end: int) -> GridCell:
    return GridCell(start, end, source.between(start, end))


def _empty(cell: GridCell) -> GridCell:
    return GridCell(cell.start, cell.start, EMPTY)
