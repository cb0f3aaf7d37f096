"""Statistical lists (统计报表): a line for each indicator with its unit and value, below 指标 单位 数量.

The fields of a line may be divided by blanks or stand together (最低生活保障人数万人7.1); headings stand between the lines.
The codes of the indicators may stand before the values, below 代码.
"""

import re
from typing import NamedTuple

from loaders.blocks.blanks.blank_fields import below_headings
from loaders.blocks.cell_words import columns_of, heading_role
from loaders.blocks.compact import Source
from loaders.blocks.lines import PhysicalLine

FEWEST_ROWS = 3
HEADING_LENGTH, NAME_LENGTH, UNIT_LENGTH, ROW_LENGTH = 30, 60, 8, 200
NAMES = ("item", "level_3")  # roles of headings
VALUES = ("quantity", "prior_final", "prior_period", "change_pct", "change")
UNIT_ONLY = frozenset({"unit"})

_UNIT_HEADING = re.compile(r"(?:计\s*量\s*)?单\s*位")
_CODE_HEADING = re.compile(r"(?:指标)?代\s*码|编\s*码")
_CODE = re.compile(r"(?<=\s)[A-Z]{1,4}\d{4,}(?=\s|$)")
_VALUE = r"-?\d[\d,]*(?:\.\d+)?%?"
_ROW = re.compile(rf"\s*(?P<head>\S.*?(?<![\d.,-]))\s*(?P<values>{_VALUE}(?:\s+{_VALUE})*)\s*")
_IS_VALUE = re.compile(rf"\s*{_VALUE}\s*")
_CHINESE = re.compile(r"[一-龥]")
_VALUES = re.compile(_VALUE)
_APART = re.compile(rf"(?P<name>\S.*?)\s{{2,}}(?P<unit>\S{{1,{UNIT_LENGTH}}})")  # in columns of their own
_FIELD = re.compile(r"\S+")
_IN_COLUMNS = re.compile(r"\S\s{2,}\S")  # more than one blank: printed below the headings
_ENDS = re.compile(r"(?:备?注|说明|(?:资料|数据)?来源)\d?\s*[：:]|.*[。；]$")

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
    rows, after, told = [header], first + 1, 1
    numbered = _numbers(lines[first + 1], len(header)) if first + 1 < len(lines) else []
    if numbered:
        rows.append(numbered)
        after, told = first + 2, len(rows)
    for at in range(after, len(lines)):
        line = lines[at]
        if "\t" in line.raw or "|" in line.raw or _ENDS.match(line.raw.strip()) or _header(source, line):
            break
        row = _row(line, header, lines[first])
        if row is None:
            break
        rows.append(row)
        if len(row) > 1:
            after, told = at + 1, len(rows)
    values = sum(len(row) > 1 for row in rows) - (1 + bool(numbered))
    return Listing(rows[:told], after) if values >= FEWEST_ROWS else Listing([], first)


def _numbers(line: PhysicalLine, width: int) -> list[Range]:
    """1 2 3 below the headings of a list: the numbers of its columns, as a row; empty for other lines."""
    fields = _fields(line.raw, 0, len(line.raw))
    texts = [line.raw[start:end] for start, end in fields]
    if not 1 < len(texts) <= width or texts != [str(at) for at in range(1, len(texts) + 1)]:
        return []
    spans = [(0, 0)] * (width - len(fields)) + fields
    return [(line.start + start, line.start + end) for start, end in spans]


def read_pairs(source: Source, lines: list[PhysicalLine], first: int) -> Listing:
    """The list of names and values, each on a line of its own, below 指标 and 数量 on theirs."""
    heads = (source.told(line.start, line.end) for line in lines[first : first + 2])
    if (
        first + 1 >= len(lines)
        or heading_role(next(heads)) not in NAMES
        or heading_role(next(heads)) not in VALUES
    ):
        return Listing([], first)
    rows, at = [lines[first : first + 2]], first + 2
    while at + 1 < len(lines) and _is_name(lines[at].raw.strip()) and _IS_VALUE.fullmatch(lines[at + 1].raw):
        rows.append(lines[at : at + 2])
        at += 2
    spans = [[(line.start, line.end) for line in row] for row in rows]
    return Listing(spans, at) if len(rows) > FEWEST_ROWS else Listing([], first)


def _is_name(text: str) -> bool:
    plain = 0 < len(text) <= NAME_LENGTH and "\t" not in text and "|" not in text
    return plain and not _ENDS.match(text) and _CHINESE.search(text) is not None


def _header(source: Source, line: PhysicalLine) -> list[Range]:
    """The headings of a list's columns: name, unit and values, together (指标单位数量) or divided by blanks."""
    # searched where it can stand alone: most lines have no 单位
    may_head = "位" in line.raw and len("".join(line.raw.split())) <= NAME_LENGTH
    unit = _UNIT_HEADING.search(line.raw) if may_head else None
    if not unit:
        return []

    def role(start: int, end: int) -> str:
        return heading_role(source.told(line.start + start, line.start + end))

    name = _fields(line.raw, 0, unit.start())
    values = _fields(line.raw, unit.end(), len(line.raw))
    codes = [span for span in values[:1] if _CODE_HEADING.fullmatch(line.raw[slice(*span)])]
    values = values[len(codes) :]
    if not name or not values or role(name[0][0], name[-1][1]) not in NAMES:
        return []
    if not all(role(*value) in VALUES for value in values):
        values = [(values[0][0], values[-1][1])]  # one heading with blanks between its characters
        if role(*values[0]) not in VALUES:
            return []
    spans = [(name[0][0], name[-1][1]), unit.span(), *codes, *values]
    return [(line.start + start, line.start + end) for start, end in spans]


def _fields(raw: str, start: int, end: int) -> list[Range]:
    return [field.span() for field in _FIELD.finditer(raw, start, end)]


def _row(line: PhysicalLine, header: list[Range], headed: PhysicalLine) -> list[Range] | None:
    """The cells of a line: one of a heading, else name, unit (empty without one) and values; None when it is neither."""
    if len(line.raw) > ROW_LENGTH:
        return None
    has_codes = _CODE_HEADING.fullmatch(headed.raw, header[2][0] - headed.start, header[2][1] - headed.start)
    code = _CODE.search(line.raw) if has_codes else None
    told = line.raw[: code.start()] + " " * len(code[0]) + line.raw[code.end() :] if code else line.raw
    found = _ROW.fullmatch(told)
    if not found:
        stripped = told.strip()
        if not stripped:  # a code alone
            return None
        is_heading = len(stripped) <= HEADING_LENGTH and not stripped[-1].isdigit()
        start = told.index(stripped[0])
        end = code.end() if code else start + len(stripped)
        return [(line.start + start, line.start + end)] if is_heading else None
    values = [value.span() for value in _VALUES.finditer(told, found.start("values"))]
    codes = [code.span() if code else (found.end("head"),) * 2] * bool(has_codes)
    headings = [(start - headed.start, end - headed.start) for start, end in header[2 + len(codes) :]]
    if len(values) < len(headings) and _IN_COLUMNS.search(line.raw.strip()):
        values = below_headings(line.raw, values, headed.raw, headings)
    elif len(values) < len(headings):  # the number itself is told, what it is compared with is not
        values += [(len(line.raw), len(line.raw))] * (len(headings) - len(values))
    if len(values) != len(headings) or len("".join(found["head"].split())) > NAME_LENGTH:
        return None
    name, unit = _name_and_unit(found["head"])
    start = found.start("head")
    spans = [(start, start + name), (start + unit[0], start + unit[1]), *codes, *values]
    return [(line.start + begin, line.start + end) for begin, end in spans]


def _name_and_unit(head: str) -> tuple[int, Range]:
    """Where the name ends, and where the unit stands: printed apart, or the longest that can; an empty place without one."""
    if apart := _APART.fullmatch(head):
        return apart.end("name"), apart.span("unit")
    for start in range(max(1, len(head) - UNIT_LENGTH), len(head)):
        if columns_of(head[start:]) == UNIT_ONLY:
            return len(head[:start].rstrip()), (start, len(head))
    return len(head), (len(head), len(head))
