"""A second row of headings whose cells stand too far left: a converter left out the cells that are merged with the row above.

合计 | 出国费 | 公务用车费 |  |  | 接待费 above 小计 | 购置费 | 运行费: empty cells tell which headings above are divided.
"""

import itertools
from collections.abc import Sequence

from loaders.blocks.cell_words import heads_one_column
from loaders.blocks.compact import EMPTY
from loaders.blocks.grid import FIGURE, GridCell

MOST_ABOVE = 4  # rows above the headings
FEWEST_BELOW = 2

Row = tuple[GridCell, ...]


def below_spans(rows: list[Row]) -> list[Row]:
    """The rows with such a row below the headings that it divides, where it has as many cells as they span columns."""
    for at, (above, row) in enumerate(itertools.pairwise(rows[: MOST_ABOVE + 1])):
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
