"""Coded rows of bars or tabs that lost all their empty cells: nobody can say below which heading their figures stand.

A converter may put as many at the end of each row: then the totals tell it, whose figures stand below the names.

| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| 2130301 | 行政运行 | 30.00 | 30.00 |
| 2130306 | 水利工程运行与维护 | 60.00 | 60.00 |
"""

import re
from collections.abc import Sequence

from loaders.blocks.cell_words import heading_role, heads_total
from loaders.blocks.compact import EMPTY
from loaders.blocks.grid import FIGURE, GridCell

FEWEST_ROWS, FEWEST_VALUES, MOST_ABOVE = 3, 2, 6

_CODE = re.compile(r"[123]\d{2}(?:\d\d){0,2}")
_SUM = re.compile(r"(?:本年)?(?:收入|支出)?[合总小]计")

Row = tuple[GridCell, ...]


def beyond_headings(rows: Sequence[Row]) -> list[Row]:
    """The rows with figures beyond the last heading where they are such rows, but for totals, which each has; else none.

    They are where no row of the table has an empty cell, and some lack figures.
    """
    header = next((at for at, row in enumerate(rows[:MOST_ABOVE]) if _values(row)), None)
    if header is None:
        return []
    values = _values(rows[header])
    body = [row for row in rows[header + 1 :] if any(cell.compact.characters for cell in row)]
    told = [_figures(row) for row in body]
    is_padded = any(not row[-1].compact.characters for row in body)
    if is_padded and not any(
        _SUM.fullmatch(_text(row, 0)) and FIGURE.fullmatch(_text(row, 1)) for row in body
    ):
        return []
    whole = [figures for figures in told if figures is not None]
    if len(whole) < max(FEWEST_ROWS, len(body) - 1) or any(len(figures) > values for figures in whole):
        return []  # a remark may stand below
    if all(len(figures) == values for figures in whole):
        return []
    has_total = heads_total(rows[header][-values].compact.characters)
    width = 2 * values + len(rows[header]) - values
    lead = len(rows[header]) - values
    placed = [
        row if figures is None else _placed(row, figures, (lead, values), has_total)
        for row, figures in zip(body, told, strict=True)
    ]
    return [_filled(row, width) for row in (*rows[: header + 1], *placed)]


def _values(row: Row) -> int:
    """How many columns of figures a row heads behind a code and a name; 0 where it heads no such table."""
    words = [cell.compact.characters for cell in row]
    if len(words) <= FEWEST_VALUES or not all(words) or any(FIGURE.fullmatch(word) for word in words):
        return 0
    is_coded = len(words) > 2 and [heading_role(word) for word in words[:2]] == ["code", "item"]
    return len(words) - 2 if is_coded and len(words) - 2 >= FEWEST_VALUES else 0


def _figures(row: Row) -> Row | None:
    """The figures of a row that is coded or a total and has no empty cell between them; None for other rows."""
    told = list(row)
    while told and not told[-1].compact.characters:
        told.pop()
    words = [cell.compact.characters for cell in told]
    is_coded = len(words) > 1 and _CODE.fullmatch(words[0]) and not FIGURE.fullmatch(words[1])
    lead = 2 if is_coded else 1
    is_row = is_coded or (words and _SUM.fullmatch(words[0]))
    is_whole = all(FIGURE.fullmatch(word) for word in words[lead:])
    return tuple(told[lead:]) if is_row and is_whole else None


def _text(row: Row, at: int) -> str:
    return row[at].compact.characters if at < len(row) else ""


def _placed(row: Row, figures: Row, columns: tuple[int, int], has_total: bool) -> Row:
    lead, values = columns
    lead_of_row = next(at for at, cell in enumerate(row) if cell is figures[0]) if figures else len(row)
    names = row[:lead_of_row]
    empty = GridCell(names[-1].end, names[-1].end, EMPTY)
    sure = len(figures) if len(figures) == values else int(has_total and bool(figures))
    cells = [
        *names,
        *[empty] * (lead - len(names)),
        *figures[:sure],
        *[empty] * (values - sure),
        *figures[sure:],
    ]
    return tuple(cells)


def _filled(row: Row, width: int) -> Row:
    return (*row, *[GridCell(row[-1].end, row[-1].end, EMPTY)] * (width - len(row)))
