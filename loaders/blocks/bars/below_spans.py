"""A second row of headings whose cells stand too far left: a converter left out the cells that are merged with the row above.

合计 | 出国费 | 公务用车费 |  |  | 接待费 above 小计 | 购置费 | 运行费: empty cells tell which headings above are divided.
"""

import itertools
import re
from collections.abc import Sequence
from decimal import Decimal

from loaders.blocks.cell_words import heads_one_column
from loaders.blocks.compact import EMPTY
from loaders.blocks.grid import FIGURE, GridCell

OF_WHICH = "其中"
MOST_ABOVE = 4  # rows above the headings
FEWEST_BELOW = 2

_TOLERANCE = Decimal("0.02")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")

Row = tuple[GridCell, ...]


def below_spans(rows: list[Row]) -> list[Row]:
    """The rows with such a row below the headings that it divides, where it has as many cells as they span columns."""
    for at, (above, row) in enumerate(itertools.pairwise(rows[: MOST_ABOVE + 1])):
        below = next(iter(rows[at + 2 :]), ())
        if placed := _of_which(above, row, below) if any(map(_is_figure, below)) else ():
            return [*rows[:at], *placed, *rows[at + 2 :]]
        if over := _over_one(
            above, row, next((below for below in rows[at + 2 :] if any(map(_is_figure, below))), ())
        ):
            return [*rows[:at], over, *rows[at + 1 :]]
        filled = [cell for cell in row if cell.compact.characters]
        figures = next((below for below in rows[at + 2 :] if any(map(_is_figure, below))), ())
        width = len(figures)
        columns = _divided(above, width)
        is_last = bool(figures) and figures == next(iter(rows[at + 2 :]), ())
        is_shifted = is_last and list(row[: len(filled)]) == filled and _names(filled) and len(filled) < width
        if is_shifted and FEWEST_BELOW <= len(filled) == len(columns):
            places = dict(zip(columns, filled, strict=True))
            placed = tuple(places.get(column, _empty(filled[-1])) for column in range(width))
            return [*rows[: at + 1], placed, *rows[at + 2 :]]
    return rows


def _of_which(above: Row, row: Row, figures: Row) -> tuple[Row, ...]:
    """Two rows of headings, each in its columns, whose merged cells are not printed (县 | 小计 | 其中 | 进度 above 中央 | 省级).

    The parts must add up to the figure before them; empty where they do not.
    """
    width = len(figures)
    headings, parts = ([cell for cell in cells if cell.compact.characters] for cells in (above, row))
    names = [cell.compact.characters for cell in headings]
    is_told = list(above[: len(names)]) == headings and list(row[: len(parts)]) == parts and _names(parts)
    at = names.index(OF_WHICH) if names.count(OF_WHICH) == 1 else 0
    if not is_told or at < FEWEST_BELOW or len(parts) < FEWEST_BELOW or len(names) - 1 + len(parts) != width:
        return ()
    values = [_value(cell) for cell in figures[at - 1 : at + len(parts)]]
    if abs(values[0] - sum(values[1:])) > _TOLERANCE:
        return ()
    begun, behind = _empty(headings[0]), _empty(parts[-1])
    over = (*headings[: at + 1], *[_empty(headings[at])] * (len(parts) - 1), *headings[at + 1 :])
    return over, (*[begun] * at, *parts, *[behind] * (width - at - len(parts)))


def _value(cell: GridCell) -> Decimal:
    return (
        Decimal(cell.compact.characters.replace(",", ""))
        if _NUMBER.fullmatch(cell.compact.characters)
        else Decimal(0)
    )


def _over_one(above: Row, row: Row, figures: Row) -> Row:
    """The row above with its headings where those stand of the only group that is divided; else none.

    项目 | “三公”经费 | 会议费 above an empty corner and the parts of the first group: as many as the figures leave for it.
    """
    width = max((at + 1 for at, cell in enumerate(figures) if cell.compact.characters), default=0)
    first = sum(1 for _ in itertools.takewhile(lambda cell: not cell.compact.characters, row))
    parts = sum(1 for cell in row if cell.compact.characters)
    begun = sum(1 for _ in itertools.takewhile(lambda cell: not cell.compact.characters, above))
    headings = sum(1 for cell in above if cell.compact.characters)
    last = begun + headings  # of the row above, whose cells stand at its left
    is_led = all(cell.compact.characters for cell in (*above[begun:last], *row[first : first + parts]))
    if not (begun < first < last < width and parts >= FEWEST_BELOW and is_led and len(row) >= width):
        return ()
    is_only = last - first - 1 == width - first - parts > 0
    if (
        not is_only
        or not _names(above)
        or not _names(row)
        or heads_one_column(above[first].compact.characters)
    ):
        return ()
    placed = (*above[: first + 1], *[_empty(above[first])] * (parts - 1), *above[first + 1 : last])
    return (*placed, *[_empty(above[last - 1])] * (len(row) - width))


def _divided(above: Row, width: int) -> list[int]:
    """The columns below the headings that span several; none where the row does not begin and end with a heading.

    Behind the last heading, empty cells may stand for what was moved to the left.
    """
    ends = (above[0], above[width - 1]) if len(above) >= width > 0 else ()
    if not ends or not all(cell.compact.characters for cell in ends) or not _names(above):
        return []
    starts = [at for at, cell in enumerate(above[:width]) if cell.compact.characters]
    spans = itertools.pairwise([*starts, width])
    return [column for start, after in spans if after - start > 1 for column in range(start, after)]


def _names(cells: Sequence[GridCell]) -> bool:
    """Whether no cell holds a digit, or a field (单位：万元)."""
    words = [cell.compact.characters for cell in cells]
    return not any("：" in word or any(map(str.isdigit, word)) for word in words)


def _is_figure(cell: GridCell) -> bool:
    return FIGURE.fullmatch(cell.compact.characters) is not None


def _empty(cell: GridCell) -> GridCell:
    return GridCell(cell.end, cell.end, EMPTY)
