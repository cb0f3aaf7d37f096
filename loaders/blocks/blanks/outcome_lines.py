"""Rows of indicators without points, a line each: the name, what was to be reached and what was, perhaps a note.

指标内容 目标值 完成值 above 数量指标 巡河次数 ≥40次 43次: what stands before the name are levels, which are known words
or fill all their columns. So a line has as many fields as that, or ends the rows.
"""

import re
from collections.abc import Sequence

from loaders.blocks.blanks.blank_fields import Field, Range, fields_of
from loaders.blocks.blanks.wrapped_rows import is_page, with_units
from loaders.blocks.cell_words import columns_of, heading_role, is_total, is_value
from loaders.blocks.compact import Source
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.proven_rows import tells_goal

FEWEST_ROWS, MOST_LINES, MOST_LEVELS = 2, 120, 3

_VALUES = ("level_3", "target", "actual")
_NOTE = "note"
_OF_LEVELS = ("绩效指标", "指标", "指标类型", "指标类别")
_LEVELS = frozenset(("level_1", "level_2"))
_DIGIT, _WORD = re.compile(r"\d"), re.compile("[一-龥]")


def read_outcome_lines(
    source: Source, lines: list[PhysicalLine], first: int
) -> tuple[list[list[Range]], int]:
    """Ranges of the cells, row by row, of the rows below the header in line ``first``, and the index after them."""
    heads = fields_of(lines[first]) if "指标" in lines[first].raw else []
    texts = [_told(source, head) for head in heads]
    levels = _levels_headed(texts)
    if levels < 0:
        return [], first
    rows = [[(head.start, head.end) for head in heads]]
    at = after = first + 1
    told = 0
    while at < min(len(lines), first + MOST_LINES):
        if not is_page(source, lines[at]):
            row = _row(source, lines[at], levels, len(heads))
            if not row:
                break
            rows.append(row)
            told, after = told + 1, at + 1
        at += 1
    measured = sum(all(_DIGIT.search(source.told(*row[levels + 1 + i])) for i in (0, 1)) for row in rows[1:])
    return (rows, after) if told >= FEWEST_ROWS and 2 * measured >= told else ([], first)


def _levels_headed(texts: Sequence[str]) -> int:
    """How many headings of levels stand before those of the name, the target and the result; -1 for other headers."""
    roles = [heading_role(text) for text in texts]
    for count in range(min(MOST_LEVELS, len(texts)) + 1):
        led, rest = texts[:count], roles[count:]
        are_levels = all(
            text in _OF_LEVELS or role in _LEVELS for text, role in zip(led, roles, strict=False)
        )
        if are_levels and (*rest,) in (_VALUES, (*_VALUES, _NOTE)):
            return count
    return -1


def _row(source: Source, line: PhysicalLine, levels: int, width: int) -> list[Range]:
    """A line as a row; empty where its fields are not those of one."""
    fields = with_units(fields_of(line))
    texts = [_told(source, field) for field in fields]
    if len(fields) < len(_VALUES) or is_total(texts[0]):
        return []
    led = next(
        (i for i, text in enumerate(texts) if not columns_of(text) or not _LEVELS & columns_of(text)), 0
    )
    least = width - levels - (len(_VALUES) < width - levels)  # without the note
    for count in dict.fromkeys((min(led, levels), levels, *range(min(led, levels))[::-1])):
        rest = texts[count:]
        is_named_by_list = count <= led
        if (is_named_by_list or count == levels) and least <= len(rest) <= width - levels and _is_row(rest):
            return _placed(source, fields, count, levels, width)
    return []


def _is_row(texts: Sequence[str]) -> bool:
    """Whether fields are a name, a goal and what was reached, and perhaps words behind them."""
    name, goal, result, *note = texts
    if is_value(name) or not _WORD.search(name) or (columns_of(name) or frozenset("?")) <= _LEVELS:
        return False
    if not (is_value(goal) or tells_goal(goal) or goal == result):
        return False
    if _DIGIT.search(goal) and not (_DIGIT.search(result) or tells_goal(result)):
        return False
    return not any(map(is_value, note))


def _placed(source: Source, fields: Sequence[Field], count: int, levels: int, width: int) -> list[Range]:
    """The cells of a row, empty ones where it prints no level or note."""
    start, end = fields[0].start, fields[-1].end
    cells: list[Range] = [(start, start)] * levels
    for at, field in enumerate(fields[:count]):
        known = columns_of(_told(source, field)) or ()
        is_second = count < levels and at == count - 1 and "level_2" in known  # 成本指标, which is either
        place = levels - 1 if is_second else at
        cells[place] = (field.start, field.end)
    cells += [(field.start, field.end) for field in fields[count:]]
    return cells + [(end, end)] * (width - len(cells))


def _told(source: Source, field: Field) -> str:
    return source.told(field.start, field.end)
