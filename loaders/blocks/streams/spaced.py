"""Rows whose cells are divided by blanks, one line a row: 产出指标 数量指标 救助人次 ≥100人次 120人次 10 10."""

import re
from typing import NamedTuple

from loaders.blocks.cell_words import HEADING_LENGTH, is_corner, role_on_line
from loaders.blocks.compact import Source
from loaders.blocks.lines import PhysicalLine

FEWEST_COLUMNS = 4

_DIGIT = re.compile(r"\d")
_OPENING = re.compile(rf"\s*[一-龥]\S{{0,{HEADING_LENGTH}}}\s+\S")
# >= 98 % is one field
FIELD = re.compile(r"[≥≤＞＜><=]+\s+\d\S*(?:\s+(?:[%％]\S*|[一-龥]{1,3}(?!\S)))?|\S+")
_OF_ALL_LEVELS = re.compile(r"\s*绩效指标\s+(?=一级指标)")  # heads 一级指标, 二级指标, 三级指标
WORD = re.compile(r"\S+")  # signs and units have columns of their own


class SpacedLines(NamedTuple):
    """The fields of lines, each as a line of its own; ``ends``: first field of a line → index after its last."""

    fields: list[PhysicalLine]
    ends: dict[int, int]

    def lines_before(self, field: int) -> int:
        """How many lines the fields before this one fill."""
        return sum(end <= field for end in self.ends.values())


def spaced_lines(source: Source, lines: list[PhysicalLine], first: int) -> SpacedLines:
    """The fields of a table's lines from ``first`` on: a form's lines, a header, the lines to the next of these.

    Empty where line ``first`` begins no such table.
    """
    fields: list[PhysicalLine] = []
    ends: dict[int, int] = {}
    is_headed = has_signs = False
    if not _opens(source, lines[first]):
        return SpacedLines(fields, ends)
    for at in range(first, len(lines)):
        found = fields_of(lines[at], WORD if has_signs else FIELD)
        if fields and _continues(fields[-1], found):  # the last cell of the row above broke over two lines
            fields[-1] = fields[-1]._replace(
                end=found[0].end, raw=source.text[fields[-1].start : found[0].end]
            )
            continue
        if not found or (not fields and len(found) == 1):
            break
        roles = _roles(source, found)
        is_header = len(roles) >= FEWEST_COLUMNS
        names_project = roles == ["item"] and len(found) > 1
        if not fields and not (is_header or names_project):
            break
        if fields and (names_project or (is_header and is_headed)):
            break
        is_headed = is_headed or is_header
        has_signs = has_signs or (is_header and "sign" in roles)
        ends[len(fields)] = len(fields) + len(found)
        fields += found
    return SpacedLines(fields, ends)


def _continues(last: PhysicalLine, found: list[PhysicalLine]) -> bool:
    return len(found) == 1 and last.raw.endswith(("，", "、", "；", ",")) and not _DIGIT.search(found[0].raw)


def _opens(source: Source, line: PhysicalLine) -> bool:
    """Whether a line begins with a heading: most lines need no closer look."""
    if not _OPENING.match(line.raw):
        return False
    return bool(_roles(source, fields_of(line)[:1]))


def _part(line: PhysicalLine, field: re.Match[str]) -> PhysicalLine:
    return PhysicalLine(line.start + field.start(), line.start + field.end(), field[0], line.blank_before)


def fields_of(line: PhysicalLine, pattern: re.Pattern[str] = FIELD) -> list[PhysicalLine]:
    """What blanks divide on a line, each as a line of its own; none where tabs or bars divide it."""
    if "\t" in line.raw or "|" in line.raw:
        return []
    found = [_part(line, field) for field in pattern.finditer(line.raw)]
    if _OF_ALL_LEVELS.match(line.raw):
        above, first = found[:2]
        found[:2] = [first._replace(start=above.start, raw=line.raw[: first.end - line.start].lstrip())]
    return found


def _roles(source: Source, fields: list[PhysicalLine]) -> list[str]:
    """The roles of the columns that fields head, a corner (项目资金（万元）) left out, up to one that heads none."""
    roles: list[str] = []
    for at, field in enumerate(fields):
        characters = source.told(field.start, field.end)
        role = role_on_line(characters)
        if not role and not (at == 0 and is_corner(characters)):
            break
        roles.append(role)
    return roles
