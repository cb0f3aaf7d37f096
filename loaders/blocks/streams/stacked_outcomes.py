"""Rows of indicators that end with words, a cell on a line each: 指标值 and 全年实际完成值, or 指标值 alone, without points.

Nothing in such a row tells where it ends (cf. ``stacked_rows``), but each has a name, a target and perhaps a result after
the levels that change, which are known words, and then perhaps a note; a blank line may stand for a note that is left out.
"""

import re
from collections.abc import Sequence

from loaders.blocks import shapes
from loaders.blocks.cell_words import columns_of, heading_role, is_total
from loaders.blocks.streams.stacked_notes import is_surely_note

HEADS = ("level_1", "level_2", "level_3", "target", "actual")
AIMS = HEADS[:-1]  # of a budget
FEWEST_ROWS = 3

_VALUE = re.compile(r"[≥≤＞＜><≧≦=]|\d+(?:\.\d+)?(?:%|[万亿]?[元人户次个件])")
_SCORE_OF_ALL = re.compile(r"(?:绩效|项目|自评|评价|综合|总)+(?:得分|评分|总?分)(?:数)?")
_ENDS = ("说明", "备注", "其他需要说明的问题", "无")

Row = dict[int, int]  # column → cell


def outcome_rows(roles: Sequence[str], cells: list[str], blank_before: list[bool]) -> list[Row]:
    """The rows of cells below headings with these roles; empty where a cell stands where it cannot.

    ``blank_before``: whether a blank line stands before each cell.
    """
    has_note = tuple(roles) == (*HEADS, "note")
    if not has_note and tuple(roles) not in (HEADS, AIMS):
        return []
    values = list(range(len(HEADS[:2]), len(roles) - has_note))  # the name, the target, the result
    marks_empty = any(blank_before) and not all(blank_before)
    rows: list[Row] = []
    at = 0
    while at < len(cells) and not _ends(cells[at]):
        row, at = _levels(cells, at)
        told = cells[at : at + len(values)]
        if len(cells) == at + len(told) and told and shapes.is_date(told[-1]):
            break  # who signed, and when
        if len(told) < len(values) or _VALUE.match(told[0]) or any(map(_is_level, told)):
            return []
        row |= {column: at + place for place, column in enumerate(values)}
        at += len(values)
        is_next = has_note and at < len(cells) and not blank_before[at] and not _is_level(cells[at])
        if is_next and (marks_empty or is_surely_note(cells[at])):
            row[5], at = at, at + 1
        rows.append(row)
    measured = sum(any(_VALUE.match(cells[row[column]]) for column in values[1:]) for row in rows)
    return rows if len(rows) >= FEWEST_ROWS and 2 * measured >= len(rows) else []


def _ends(cell: str) -> bool:
    """Whether a cell stands below the rows: a remark, the total, the score of all (自评得分)."""
    return cell in _ENDS or is_total(cell) or scores_all(cell)


def scores_all(cell: str) -> bool:
    """Whether a cell names the score of the whole form (自评得分, 绩效自评综合得分)."""
    return heading_role(cell) == "score" or _SCORE_OF_ALL.fullmatch(cell) is not None


def _levels(cells: list[str], at: int) -> tuple[Row, int]:
    """The levels that are printed from a cell on, each once, and the index after them."""
    row: Row = {}
    for column, level in enumerate(HEADS[:2]):
        known = columns_of(cells[at]) if at < len(cells) else None
        is_next_level = column == 0 and known == {"level_2"}
        is_above = bool(known) and ("level_3" not in known or _stands_above(cells, at))
        if known and level in known and is_above and not is_next_level:
            row[column], at = at, at + 1
    return row, at


def _stands_above(cells: list[str], at: int) -> bool:
    """Whether words that name levels and indicators alike (满意度) stand before an indicator and its values."""
    name, *values = cells[at + 1 : at + 4] or [""]
    return not _VALUE.match(name) and len(values) == 2 and all(map(_VALUE.match, values))


def _is_level(cell: str) -> bool:
    return columns_of(cell) in ({"level_1"}, {"level_2"}, {"level_1", "level_2"})
