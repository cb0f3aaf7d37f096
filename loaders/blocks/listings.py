"""Statistical lists (统计报表): a line for each indicator with its unit and value, below 指标 单位 数量.

The fields of a line may be divided by blanks or stand together (最低生活保障人数万人7.1); headings stand between the lines.
"""

import re
from typing import NamedTuple

from loaders.blocks.compact import Source
from loaders.blocks.lines import PhysicalLine

FEWEST_ROWS = 3
HEADING_LENGTH, NAME_LENGTH, ROW_LENGTH = 30, 60, 200

_HEADING = (
    r"数量|数值|绝对数|期末数|(?:本|自年初)?(?:[期月季年]|年初)?(?:止|至|末)?(?:累计|实际|数)|本[期月季年]"
    r"|(?:上年|去年)同期(?:数)?|(?:比|较)?(?:同比|上年(?:同期)?|去年(?:同期)?)(?:增长|增减)?(?:（%）|%|±%)?"
)
_HEADER = re.compile(rf"(指标|项目)(?:名称)?((?:计量)?单位)((?:{_HEADING})+)")
_HEADINGS = re.compile(_HEADING)
_VALUE = r"-?\d[\d,]*(?:\.\d+)?%?"
_ROW = re.compile(rf"\s*(?P<head>\S.*?(?<![\d.,-]))\s*(?P<values>{_VALUE}(?:\s+{_VALUE})*)\s*")
_VALUES = re.compile(_VALUE)
_COUNTED = "人次|人|户|张|个|件|对|家|所|处|套|辆|台|座|元|公顷|亩|具|万|亿"
_UNIT = rf"[百千万亿]*(?:{_COUNTED})(?:[/／·、.每](?:[百千万]?(?:{_COUNTED}|月|年|日|次)))*|[%％‰]"
_UNIT_FIELD = re.compile(rf"(?P<name>.*\S)\s+(?P<unit>{_UNIT})")
_UNIT_GLUED = re.compile(rf"(?P<name>.*?[^百千万亿])(?P<unit>{_UNIT})")
_ENDS = re.compile(r"注|说明|备注|资料来源|来源|编辑|责任编辑|附件|[一二三四五六七八九十\d]*[、.]?.*[。；]$")

Range = tuple[int, int]


class Listing(NamedTuple):
    """Ranges of the cells, row by row, and the index of the line after; without rows, there is no list."""

    rows: list[list[Range]]
    after: int


def read_listing(source: Source, lines: list[PhysicalLine], first: int) -> Listing:
    """The list whose header line ``first`` is, if any: rows of name, unit and values; a heading is a row of one cell."""
    header = _header(source, lines[first])
    if not header:
        return Listing([], first)
    rows, after, told = [header], first + 1, 0
    for at in range(first + 1, len(lines)):
        line = lines[at]
        if "\t" in line.raw or "|" in line.raw or _ENDS.match(line.raw.strip()) or _header(source, line):
            break
        row = _row(line, len(header) - 2)
        if row is None:
            break
        rows.append(row)
        if len(row) > 1:
            after, told = at + 1, len(rows)
    values = sum(len(row) > 1 for row in rows) - 1
    return Listing(rows[:told], after) if values >= FEWEST_ROWS else Listing([], first)


def _header(source: Source, line: PhysicalLine) -> list[Range]:
    if len(line.raw) > NAME_LENGTH or "单" not in line.raw:
        return []
    compact = source.between(line.start, line.end)
    characters, offsets = compact.characters, compact.offsets
    found = _HEADER.fullmatch(characters)
    if not found:
        return []
    values = [value.span() for value in _HEADINGS.finditer(characters, found.start(3))]
    spans = [(0, found.start(2)), found.span(2), *values]
    return [(offsets[start], offsets[end - 1] + 1) for start, end in spans]


def _row(line: PhysicalLine, columns: int) -> list[Range] | None:
    """The cells of a line: one of a heading, else name, unit (empty without one) and values; None when it is neither."""
    if len(line.raw) > ROW_LENGTH:
        return None
    found = _ROW.fullmatch(line.raw)
    if not found:
        stripped = line.raw.strip()
        is_heading = len(stripped) <= HEADING_LENGTH and not stripped[-1].isdigit()
        start = line.start + line.raw.index(stripped[0])
        return [(start, start + len(stripped))] if is_heading else None
    values = [value.span() for value in _VALUES.finditer(line.raw, found.start("values"))]
    if len(values) != columns or found.end("head") - found.start("head") > NAME_LENGTH:
        return None
    name, unit = _name_and_unit(found["head"])
    start = found.start("head")
    spans = [(start, start + name), (start + unit[0], start + unit[1]), *values]
    return [(line.start + begin, line.start + end) for begin, end in spans]


def _name_and_unit(head: str) -> tuple[int, Range]:
    """Where the name ends, and where the unit stands; an empty place without one."""
    found = _UNIT_FIELD.fullmatch(head) or _UNIT_GLUED.fullmatch(head)
    return (found.end("name"), found.span("unit")) if found else (len(head), (len(head), len(head)))
