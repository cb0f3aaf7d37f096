"""Rows of indicators scored by rules in words, whatever divides their cells: name, points, the rule, the score.

预算完成率 | 8 | 100%计满分，每低于2%扣1分。 | 6.5: between the points and the score stand words, over as many lines as
they take, and the words before the points end with the name. Figures alone in their cells are points and scores in turn;
no score is above its points, and the points are those of a whole form. Without that nothing is told.
"""

import itertools
import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from loaders.blocks.blanks.blank_fields import Range
from loaders.blocks.cell_words import columns_of, has_points, heading_role, is_total
from loaders.blocks.compact import Source
from loaders.blocks.lines import PAGE_NUMBER, PhysicalLine
from loaders.blocks.proven_rows import POINTS, POINTS_OF_LEVEL, is_points
from loaders.blocks.streams.torn_levels import whole_fields

FEWEST_ROWS, MOST_LINES, LINES_ABOVE = 3, 600, 12
HEADING_LENGTH, MOST_PIECES = 12, 4  # characters; lines of a name

_LEVELS = ("level_1", "level_2", "level_3")
_BESIDE = ("points", "rule", "score")
_ROLES = (*_LEVELS, *_BESIDE)
_RULE = re.compile(
    r"(?:自评|[评计打]分|评价|赋分|扣分|得分|考[核评])?(?:标准|细则|规则|办法|方法|要点)|(?:指标)?(?:解释|说明|内涵)"
)
_WORD = re.compile("[一-龥]")

Cells = dict[str, Range]


class Ruled(NamedTuple):
    """Rows as ranges of cells, below their header; where it begins and the last row ends."""

    rows: list[list[Range]]
    start: int
    end: int


class _Group(NamedTuple):
    """The places of fields: of the words before the points, the points, the words behind them, the score."""

    lead: range
    points: int
    rule: range
    score: int


def read_ruled(source: Source, lines: list[PhysicalLine], first: int) -> Ruled | None:
    """The rows of indicators scored by rules the first of which begins in line ``first``, if their header stands above it."""
    above = lines[first - 1].raw.split()[-1:] if first else []
    if not above or len(above[0]) > HEADING_LENGTH or heading_role(above[0]) != "score":
        return None
    header = _header(source, lines[max(0, first - LINES_ABOVE) : first])
    if not header:
        return None
    below = (line for line in lines[first : first + MOST_LINES] if not _is_page(source, line))
    fields, texts = whole_fields(source, [*below])
    found = _rows(fields, texts)
    if sum("rule" in row for row in found) < FEWEST_ROWS:
        return None
    start = min(start for start, _ in header.values())
    rows = [[row.get(role, (_start(row),) * 2) for role in _ROLES] for row in (header, *found)]
    return Ruled(rows, start, found[-1]["score"][1])


def _rows(fields: Sequence[Range], texts: Sequence[str]) -> list[Cells]:
    """The rows up to their total, or up to all points that a form gives; none where a row is not sure."""
    rows: list[Cells] = []
    told = Decimal(0)
    for group in _groups(texts):
        points, score = (_figure(texts[at]) for at in (group.points, group.score))
        if is_total("".join(_told(texts, group.lead)[:1])):
            return [*rows, _total(fields, group)] if not group.rule and points == told in POINTS else []
        if told == max(POINTS):
            return rows
        row = _row(fields, texts, group)
        if not row or score > points:
            return []
        rows.append(row)
        told += points
    return rows if told == max(POINTS) else []


def _is_page(source: Source, line: PhysicalLine) -> bool:
    return PAGE_NUMBER.fullmatch(source.told(*line[:2])) is not None


def _start(row: Cells) -> int:
    return min(start for start, _ in row.values())


def _header(source: Source, lines: Sequence[PhysicalLine]) -> Cells:
    """The headings that end lines: levels, points, one or more of rules, the score; empty where they are not these."""
    fields, texts = whole_fields(source, lines)
    found: Cells = {}
    roles: list[str] = []
    for field, text in zip(reversed(fields), reversed(texts), strict=True):
        role = "rule" if _RULE.fullmatch(text) else heading_role(text)
        if role not in _ROLES or (role in found and role != "rule"):
            break
        found.setdefault(role, field)
        roles.append(role)
    told = [role for role, _ in itertools.groupby(reversed(roles))]
    levels = told[: -len(_BESIDE)]
    is_whole = told[-len(_BESIDE) :] == [*_BESIDE] and levels == [*_LEVELS[-len(levels) :]]
    return found if is_whole else {}


def _groups(texts: Sequence[str]) -> list[_Group]:
    """The fields by turns of words and figures, up to where no figure follows."""
    figures = [at for at, text in enumerate(texts) if is_points(text)]
    found: list[_Group] = []
    at = 0
    for point, score in zip(figures[::2], figures[1::2], strict=False):
        found.append(_Group(range(at, point), point, range(point + 1, score), score))
        at = score + 1
    return found


def _row(fields: Sequence[Range], texts: Sequence[str], group: _Group) -> Cells:
    """The cells of a row; empty where the words before its points could be cut in several ways."""
    levels = _levels(texts, group.lead)
    name = range(levels[-1].stop if levels else group.lead.start, group.lead.stop)
    is_plain = all(_WORD.search(texts[at]) for at in name) and 0 < len(name) <= MOST_PIECES
    if not is_plain or len(levels) > len(_LEVELS[:2]) or not all(map(_WORD.search, _told(texts, group.rule))):
        return {}
    cells = {"level_3": _over(fields, name), "points": fields[group.points], "score": fields[group.score]}
    for level, role in zip(levels[::-1], ("level_2", "level_1"), strict=False):
        is_first = len(levels) == 1 and columns_of("".join(_told(texts, level))) == {"level_1"}
        cells["level_1" if is_first else role] = _over(fields, level)
    return cells | ({"rule": _over(fields, group.rule)} if group.rule else {})


def _levels(texts: Sequence[str], lead: range) -> list[range]:
    """The levels that words begin with: known ones, or such as print their points, perhaps below them."""
    found: list[range] = []
    at = lead.start
    while at + 1 < lead.stop:
        size = 1 + (POINTS_OF_LEVEL.fullmatch(texts[at + 1]) is not None)
        known = columns_of(texts[at]) or frozenset()
        if not (size > 1 or has_points(texts[at]) or known & {*_LEVELS[:2]}):
            break
        found.append(range(at, at + size))
        at += size
    return found


def _told(texts: Sequence[str], places: range) -> list[str]:
    """The words of some fields as one, none where there are no fields."""
    return ["".join(texts[places.start : places.stop])] if places else []


def _total(fields: Sequence[Range], group: _Group) -> Cells:
    return {
        "level_1": _over(fields, group.lead),
        "points": fields[group.points],
        "score": fields[group.score],
    }


def _over(fields: Sequence[Range], places: range) -> Range:
    return fields[places.start][0], fields[places.stop - 1][1]


def _figure(text: str) -> Decimal:
    return Decimal(text.rstrip("分"))
