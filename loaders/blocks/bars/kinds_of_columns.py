"""Rows of places or benefits that lack merged or empty cells somewhere: their cells below the headings that can hold them.

州 | 县 | 实发人数合计（人） | 孤儿数（人） | … | 实发资金合计（万元） | … over 甲县 | 158 | 41 | … lacks the cell of 州, which is
merged with that above. A name stands in a column of names, a number that is not whole in none of people; a total is the
sum of the parts beside it. A cell that could stand in several columns stands beyond them all.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from loaders.blocks.cell_words import heading_role
from loaders.blocks.compact import EMPTY
from loaders.blocks.grid import BEYOND, FIGURE, GridCell
from loaders.blocks.streams.stacked_matrix import PLACES

FEWEST_COLUMNS, MOST_COLUMNS, HEADERS_WITHIN, FEWEST_TOLD, MOST_WAYS = 4, 20, 3, 3, 5000

_COUNT = re.compile(
    r"(?:[人户]数|人次|户次)(?:合计|总计|小计)?(?:（[人户名个]次?）)?$|（(?:[人户名]|人次|户次)）$"
)
_MONEY = re.compile(r"（[万亿]?元）$|(?:资金|金额|经费|支出)$")
_ALL = re.compile(r"[合总小]计")
_REST = re.compile(r"结[余转]|累计")
_RATE = re.compile(r"标准|（元/")
_BLANK = re.compile(r"[-—–/]*")

Row = tuple[GridCell, ...]


class _Columns(NamedTuple):
    """``kinds``: name, count, money or words of each column; ``sums``: a column and those whose sum it is."""

    kinds: tuple[str, ...]
    sums: tuple[tuple[int, tuple[int, ...]], ...]


def below_kinds(rows: Sequence[Row]) -> list[Row]:
    """The rows below a header that tells what each column holds, those that do not fit it in their places."""
    at = next((at for at, row in enumerate(rows[:HEADERS_WITHIN]) if _columns(row)), None)
    if at is None:
        return list(rows)
    columns = _columns(rows[at])
    placed = {
        below: _placed(row, columns)
        for below, row in enumerate(rows)
        if below > at and _misfits(row, columns)
    }
    if not any(placed.values()):
        return list(rows)
    return [
        (placed[below] or _beyond(row, columns)) if below in placed else row for below, row in enumerate(rows)
    ]


def _columns(header: Row) -> _Columns | None:
    """What the columns below a header hold; None for rows that do not say so, or hold figures."""
    texts = [cell.compact.characters for cell in header]
    while texts and not texts[-1]:
        texts.pop()
    if not FEWEST_COLUMNS <= len(texts) <= MOST_COLUMNS or not all(texts):
        return None
    kinds = tuple(map(_kind, texts))
    if kinds[0] != "name" or "" in kinds or not {"count", "money"} <= {*kinds}:
        return None
    return _Columns(kinds, tuple(_sums(texts, kinds)))


def _kind(heading: str) -> str:
    if PLACES.fullmatch(heading) or heading_role(heading) == "item":
        return "name"
    if _RATE.search(heading) or heading_role(heading) == "note":
        return "words"
    return "count" if _COUNT.search(heading) else "money" if _MONEY.search(heading) else ""


def _sums(texts: Sequence[str], kinds: Sequence[str]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """A total and the columns of its kind behind it, up to the next total or a balance."""
    for at, text in enumerate(texts):
        if kinds[at] not in ("count", "money") or not _ALL.search(text):
            continue
        parts = []
        for part in range(at + 1, len(texts)):
            if kinds[part] != kinds[at] or _ALL.search(texts[part]) or _REST.search(texts[part]):
                break
            parts.append(part)
        if len(parts) > 1:
            yield at, tuple(parts)


def _misfits(row: Row, columns: _Columns) -> bool:
    """Whether a row of figures has a cell that cannot stand in its column, and lacks cells at its end."""
    texts = [cell.compact.characters for cell in row]
    filled = [text for text in texts if text]
    is_short = len(texts) < len(columns.kinds) or not texts[len(columns.kinds) - 1]
    if not is_short or len(filled) < FEWEST_TOLD or sum(map(_is_figure, filled)) < FEWEST_TOLD - 1:
        return False
    return not all(map(_holds, columns.kinds, texts))


def _is_figure(text: str) -> bool:
    return FIGURE.fullmatch(text) is not None


def _holds(kind: str, text: str) -> bool:
    if not text:
        return True
    if kind == "count":
        return text.replace(",", "").isdecimal() or _BLANK.fullmatch(text) is not None
    if kind == "money":
        return _is_figure(text) or _BLANK.fullmatch(text) is not None
    return not _is_figure(text)


def _placed(row: Row, columns: _Columns) -> Row:
    """The row with each cell in the one column where it can stand, the others beyond; empty where no way fits."""
    cells = [cell for cell in row if cell.compact.characters]
    texts = [cell.compact.characters for cell in cells]
    if len(cells) > len(columns.kinds):
        return ()
    places: list[set[int]] = [set() for _ in cells]
    for count, way in enumerate(_ways(texts, columns)):
        if count >= MOST_WAYS:
            return ()
        for known, place in zip(places, way, strict=True):
            known.add(place)
    if not all(places):
        return ()
    # what is merged with the row above stands left of a name
    told = list(zip(places, cells, texts, strict=True))
    sure = {max(known): cell for known, cell, text in told if len(known) == 1 or not _is_figure(text)}
    rest = [cell for known, cell, text in told if len(known) > 1 and _is_figure(text)]
    empty = GridCell(row[0].start, row[0].start, EMPTY)
    apart = [empty] * BEYOND if rest else []
    return (*(sure.get(at, empty) for at in range(len(columns.kinds))), *apart, *rest)


def _beyond(row: Row, columns: _Columns) -> Row:
    """The row with its figures beyond the columns: nobody can say below which headings they stand."""
    named, *rest = (cell for cell in row if cell.compact.characters)
    return (named, *[GridCell(named.end, named.end, EMPTY)] * (len(columns.kinds) - 1 + BEYOND), *rest)


def _ways(texts: Sequence[str], columns: _Columns) -> Iterator[tuple[int, ...]]:
    """The ways to put cells below headings in their order, so that each column can hold its cell and totals are sums."""
    kinds = columns.kinds

    def further(way: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
        if len(way) == len(texts):
            if _adds_up(way, texts, columns):
                yield way
            return
        left = len(texts) - len(way) - 1
        for place in range(way[-1] + 1 if way else 0, len(kinds) - left):
            if _holds(kinds[place], texts[len(way)]):
                yield from further((*way, place))

    return further(())


def _adds_up(way: tuple[int, ...], texts: Sequence[str], columns: _Columns) -> bool:
    values = {
        place: Decimal(text.replace(",", "").rstrip("%"))
        for place, text in zip(way, texts, strict=True)
        if _is_figure(text)
    }
    for total, parts in columns.sums:
        told = [values[part] for part in parts if part in values]
        if told and values.get(total) != sum(told):
            return False
    return True
