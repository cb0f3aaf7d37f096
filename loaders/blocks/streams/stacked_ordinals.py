"""Lists whose rows begin with their ordinals, a cell a line: 序号 / 补贴项目 / 人数 / 金额, then 1 / 甲 / 12 / 3.4.

The headings end where the first ordinal stands; as many cells make a row, up to the next ordinal. In lists of goals
(序号 / 任务指标 / 年度目标 / 完成情况) the cells are words, too.
"""

import re

from loaders.blocks.blanks.blank_fields import Range
from loaders.blocks.cell_words import heading_role, is_total, names_sum
from loaders.blocks.lines import PhysicalLine

FEWEST_ROWS, FEWEST_COLUMNS, MOST_COLUMNS, CELL_LENGTH = 3, 3, 12, 40
FEWEST_GOALS, GOAL_LENGTH = 2, 200

_ORDINAL = re.compile(r"序\s*号|编号")
_NAME = re.compile(r"[^\d，。；|\t]*[一-龥][^，。；|\t]*")
_GOALS = {"target", "actual"}
_FIGURE = re.compile(r"[-+]?\d[\d,]*(?:\.\d+)?[^，。；|\t]{0,8}|[-—–/]+|无")


def read_ordinals(lines: list[PhysicalLine], first: int) -> tuple[list[list[Range]], int]:
    """Ranges of the cells, row by row, of the list whose headings begin at line ``first``, and the index of the line after it.

    Without rows, there is no such list. A row of totals may follow, without ordinal.
    """
    if not _ORDINAL.fullmatch(_text(lines, first)):
        return [], first
    width = next((at for at in range(MOST_COLUMNS + 1) if _text(lines, first + at) == "1"), 0)
    if width < FEWEST_COLUMNS or not all(_NAME.fullmatch(_text(lines, first + at)) for at in range(width)):
        return [], first
    if {heading_role(_text(lines, first + at)) for at in range(width)} >= _GOALS:
        return _goals(lines, first, width)
    rows, at = [_ranges(lines, first, width)], first + width
    while _text(lines, at) == str(len(rows)) and _is_row(lines, at, width):
        rows.append(_ranges(lines, at, width))
        at += width
    if len(rows) <= FEWEST_ROWS:
        return [], first
    if names_sum(_text(lines, at)) and _are_figures(lines, at + 1, width - 2):
        nowhere = (lines[at].start, lines[at].start)
        rows.append([nowhere, *_ranges(lines, at, width - 1)])
        at += width - 1
    return rows, at


def _goals(lines: list[PhysicalLine], first: int, width: int) -> tuple[list[list[Range]], int]:
    """The rows of a list of goals: as many cells after each ordinal, whatever they say, a short one at the end of the last."""
    rows, at = [_ranges(lines, first, width)], first + width
    while _text(lines, at) == str(len(rows)) and all(
        _is_cell(lines, at + place) for place in range(1, width)
    ):
        rows.append(_ranges(lines, at, width))
        at += width
    goes_on = any(_text(lines, place) == str(len(rows)) for place in range(at - 1, at + width))
    is_whole = len(rows) > FEWEST_GOALS and not goes_on and "。" not in _text(lines, at - 1) != ""
    return (rows, at) if is_whole else ([], first)


def _is_cell(lines: list[PhysicalLine], at: int) -> bool:
    text = lines[at].raw.strip() if at < len(lines) else ""
    return 0 < len(text) <= GOAL_LENGTH and "\t" not in text and "|" not in text


def _is_row(lines: list[PhysicalLine], at: int, width: int) -> bool:
    """Whether a name and figures follow an ordinal, no figure too many, and none is the ordinal of the next row."""
    if not (_NAME.fullmatch(_text(lines, at + 1)) and _are_figures(lines, at + 2, width - 2)):
        return False
    following = _text(lines, at + width)
    if _FIGURE.fullmatch(following):
        return following.isdigit()
    lost_a_cell = _text(lines, at + width - 1) == str(int(_text(lines, at)) + 1)
    return not lost_a_cell or is_total(following) or not _are_figures(lines, at + width + 1, 1)


def _are_figures(lines: list[PhysicalLine], at: int, count: int) -> bool:
    return all(_FIGURE.fullmatch(_text(lines, place)) for place in range(at, at + count))


def _ranges(lines: list[PhysicalLine], at: int, count: int) -> list[Range]:
    return [(line.start, line.end) for line in lines[at : at + count]]


def _text(lines: list[PhysicalLine], at: int) -> str:
    """A short line without the blanks around it; empty for others."""
    line = lines[at].raw.strip() if at < len(lines) else ""
    return line if len(line) <= CELL_LENGTH else ""
