"""Rows of indicators that no other reader found, in lines of any kind: their cells tell what they are (``proven_rows``)."""

import itertools
import re
from collections.abc import Sequence
from typing import NamedTuple

from loaders.blocks.blanks.blank_fields import Range
from loaders.blocks.cell_words import columns_of, has_points, is_total, without_points
from loaders.blocks.compact import Source
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.proven_rows import (
    NOTES,
    UNIT_OF_RESULT,
    has_points_first,
    header_before,
    is_points,
    proven_rows,
)
from loaders.blocks.row_proofs import ProvenRow, figure
from loaders.blocks.streams.torn_levels import whole_fields
from loaders.blocks.streams.torn_names import with_whole_names

LINES_ABOVE, MOST_LINES = 16, 400

_LEVEL = re.compile(r"指标|产出|效[益果]|满意|投入|过程")
_LEVELS = ("level_1", "level_2", "level_3")
_ROLES = (*_LEVELS, "sign", "target", "unit", "actual", UNIT_OF_RESULT, "points", "score", *NOTES)
_WHO = re.compile(r"(?:服务|受益|帮扶|救助|保障|管理)对象|社会公众|(?:服务|受益)?群众")  # below 满意度
_REASON = re.compile(r"[因由未已较超延滞推不]|无(?=偏差)")
_OF_TOTAL = ("level_1", "points", "score")


class Proven(NamedTuple):
    """Rows as ranges of cells, below their header where one is printed; where the first begins and the last ends."""

    rows: list[list[Range]]
    start: int
    end: int


def read_proven(source: Source, lines: list[PhysicalLine], first: int) -> Proven | None:
    """The rows of indicators the first of which begins in line ``first``, if it does and they are sure."""
    raw = lines[first].raw
    if not _LEVEL.search(raw) or not any(map(_is_first_level, raw.replace("|", " ").split())):
        return None
    fields, texts = whole_fields(source, lines[max(0, first - LINES_ABOVE) : first + MOST_LINES])
    rows = proven_rows(texts)
    if not rows or not _are_sure(rows, texts):
        fields, texts = with_whole_names(fields, texts, has_points_first(texts))
        rows = proven_rows(texts)
    begins = min(rows[0].cells.values()) if rows else 0
    if not rows or fields[begins][0] < lines[first].start or not _are_sure(rows, texts):
        return None
    header = {role: at for role, at in header_before(texts, begins).items() if role in _ROLES}
    told = [header] if _LEVELS[-1] in header else []
    told += [row.cells for row in rows]
    last = max(max(cells.values()) for cells in told)
    told += [total] if (total := _total(texts, last)) else []
    grid: list[list[Range]] = []
    at = min(min(cells.values()) for cells in told[:1])
    start = fields[at][0]
    for cells in told:
        after = max(cells.values()) + 1
        left = [{_LEVELS[1]: place} for place in range(at, after) if place not in cells.values()]
        grid += [_row(fields, part) for part in (*left, cells)]
        at = after
    return Proven(grid, start, fields[at - 1][1])


def _row(fields: Sequence[Range], cells: dict[str, int]) -> list[Range]:
    """A row of cells in the order of all columns, those that it lacks empty."""
    nowhere = fields[min(cells.values())][0]
    return [fields[cells[role]] if role in cells else (nowhere, nowhere) for role in _ROLES]


def _are_sure(rows: Sequence[ProvenRow], texts: Sequence[str]) -> bool:
    """Whether no words before a name could as well be a part of it: second levels are known ones, notes give reasons."""
    for row, below in itertools.zip_longest(rows, rows[1:]):
        level, note = row.cells.get(_LEVELS[1]), row.cells.get(NOTES[0])
        if level is not None and not _is_second_level(texts[level]):
            return False
        is_beside_name = below is not None and not {*_LEVELS[:2]} & {*below.cells}
        if note is not None and is_beside_name and not (_REASON.search(texts[note]) or _is_short(row, texts)):
            return False
    return True


def _is_short(row: ProvenRow, texts: Sequence[str]) -> bool:
    """Whether a score is below its points: a note says why."""
    if not {"points", "score"} <= {*row.cells}:
        return False
    return figure(texts[row.cells["score"]]) < figure(texts[row.cells["points"]])


def _is_second_level(text: str) -> bool:
    return _LEVELS[1] in (columns_of(text) or ()) or _WHO.fullmatch(text) is not None


def _total(texts: Sequence[str], last: int) -> dict[str, int]:
    """The points and the score of the whole form right behind the rows (总分 | 100 | 96; 总分（100分） | 96)."""
    places = range(last + 1, last + 1 + len(_OF_TOTAL))
    told = texts[places.start : places.stop]
    if len(told) > 1 and has_points(told[0]) and is_total(without_points(told[0])) and is_points(told[1]):
        return {_OF_TOTAL[0]: places[0], _OF_TOTAL[-1]: places[1]}
    is_total_row = len(told) == len(places) and is_total(told[0]) and all(map(is_points, told[1:]))
    return dict(zip(_OF_TOTAL, places, strict=True)) if is_total_row else {}


def _is_first_level(text: str) -> bool:
    return "level_1" in (columns_of(text) or ())


def lines_after(lines: Sequence[PhysicalLine], first: int, end: int) -> tuple[int, int]:
    """The index of the first line behind an offset, and where the line before it ends."""
    after = next((at for at in range(first, len(lines)) if lines[at].start >= end), len(lines))
    return after, max(end, lines[after - 1].end)
