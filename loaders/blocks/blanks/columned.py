"""Small tables whose columns blanks divide: a header of words, and below it lines of a name and its figures.

子项 预算（万元） 支出（万元） 执行率
运营补贴 386.40 379.12 98.12%
"""

import re
from typing import NamedTuple

from loaders.blocks.blanks.blank_fields import (
    Field,
    Range,
    below_places,
    empty_field,
    fields_of,
    places_on,
    ranges_of,
)
from loaders.blocks.blanks.column_groups import ORDINAL, WORD, is_heading, read_groups
from loaders.blocks.blanks.placed_groups import read_placed_groups
from loaders.blocks.blanks.wrapped_rows import with_units
from loaders.blocks.cell_words import is_total, lacks_groups
from loaders.blocks.lines import PhysicalLine

FEWEST_ROWS, FEWEST_COLUMNS, MOST_COLUMNS = 2, 3, 14
MOST_UNTOLD, MOST_CUT = 24, 2  # rows without a number, one below the other; lines of a name before its last
NAME_LENGTH, SHORT_NAME = 24, 10

_AGE_OR_TIME = r"(?:\d{2,3}(?:[-—–~至]\d{2,3})?周?岁|(?:\d{1,2}[-—–~至])?\d{1,2}月|\d季度)"
_NAME = re.compile(
    rf"(?:\d{{1,2}}[、.．]|[（(]\d{{1,2}}[)）]|其中[：:])?(?:{_AGE_OR_TIME}(?:{WORD})?|{WORD}|[一-龥]+(?:、[一-龥]+)+)[：:]?"
)
_PAGE = re.compile(r"\s*[-—–~]+\s*\d{1,4}\s*[-—–~]+\s*")
_CUT = re.compile(rf"(?:\d{{1,2}}[、.．]|其中[：:]|{_AGE_OR_TIME})?[^\d，。；]*[一-龥（][^\d，。；]*")
_CLOSED = ("）", ")", "：", ":")
_MARKED = re.compile(r"其中[：:]|\d{1,2}[、.．]")
_UNIT_BELOW = re.compile(r"[（(][^（）()\d]{1,7}[)）]")
_FIGURE = re.compile(r"[-+]?\d[\d,]*(?:\.\d+)?(?:[%％]|(?:万|亿)?元|人次|[人户个家张])?|[-—–/]+|无")
_NUMBER = re.compile(r"[-+]?\d")
_REMARK = re.compile(r"备?注|说明")
_UNIT = re.compile(r"(?:计量)?单位")
_COMPARED = re.compile(r"(?:19|20)\d\d年|本[期年月季]|[上去]年|同比|比[上去]年|增[减长]")


class _Header(NamedTuple):
    """The headings and their line; ``names``: columns of ordinals and names; ``has_unit``: a column for units behind them.

    ``places``: where the headings are printed that stand on several lines.
    """

    fields: list[Field]
    names: int
    has_unit: bool
    line: PhysicalLine
    places: list[Range]


def read_columns(lines: list[PhysicalLine], first: int) -> tuple[list[list[Range]], int]:
    """Ranges of the cells, row by row, of the table whose header is line ``first``, and the index of the line after it.

    Without rows, there is no such table.
    """
    header = fields_of(lines[first])
    if len(header) < FEWEST_COLUMNS - 1:  # the corner may be empty
        return [], first
    if grouped := read_groups(lines, first) or read_placed_groups(lines, first):
        rows, after = _below(lines, grouped.after - 1, list(grouped.header), list(grouped.places))
        if rows:
            return [grouped.groups, *rows], after
    below = fields_of(lines[first + 1]) if first + 1 < len(lines) else []
    if len(below) == len(header) + 1 and _is_row(below, 1, False):  # the corner of the header is empty
        header = [empty_field(header[0].start), *header]
    return _below(lines, first, header)


def _below(
    lines: list[PhysicalLine], first: int, header: list[Field], places: list[Range] | None = None
) -> tuple[list[list[Range]], int]:
    """The header and the rows below line ``first``, on which it ends, and the index of the line after them."""
    if not FEWEST_COLUMNS <= len(header) <= MOST_COLUMNS or not all(map(is_heading, header)):
        return [], first
    if places is None and lacks_groups(heading for heading, _, _ in header):
        return [], first
    names = 1 + bool(ORDINAL.fullmatch(header[0].text))
    values = [heading for heading, _, _ in header[names + 1 :]]
    has_unit = bool(values) and _UNIT.fullmatch(header[names].text) is not None
    if has_unit and not all(map(_COMPARED.match, values)):
        return [], first
    rows, at = [header], first + 1
    units = fields_of(lines[at]) if at < len(lines) else []
    if units and len(units) < len(header) and all(_UNIT_BELOW.fullmatch(text) for text, _, _ in units):
        lost = [empty_field(header[0].start)] * (len(header) - len(units))  # names have no unit
        rows, at = [header, units + lost if len(units) == 1 else lost + units], at + 1
    below_header, after = _body(lines, at, _Header(header, names, has_unit, lines[first], places or []))
    told = sum(_tells(row, names) for row in below_header)
    return ([ranges_of(row) for row in rows + below_header], after) if told >= FEWEST_ROWS else ([], first)


def _body(lines: list[PhysicalLine], first: int, header: _Header) -> tuple[list[list[Field]], int]:
    """The rows from a line on, and the index of the line after them."""
    rows: list[list[Field]] = []
    cut: list[PhysicalLine] = []  # lines of a name that goes on below, or of a group
    untold, at, after = 0, first, first
    while untold < MOST_UNTOLD and at < len(lines):
        line, fields = lines[at], fields_of(lines[at])
        at += 1
        if _PAGE.fullmatch(line.raw):
            continue
        if len(fields) == len(header.fields) and all(map(is_heading, fields)):
            header = header._replace(fields=fields, line=line, places=[])  # a further header
        if row := _row(fields, header.fields, header.names, header.has_unit) or _sparse(line, fields, header):
            if cut and header.names == 1 and not _is_group(cut, line) and not _is_whole(cut[-1]):
                whole = _row([_joined(cut, fields[0]), *fields[1:]], header.fields, 1, header.has_unit)
                row, cut = whole or row, [] if whole else cut
            rows += [[_joined(cut)], row] if cut else [row]
            cut, after = [], at
            untold = 0 if _tells(row, header.names) else untold + 1
        elif _is_cut(fields, cut):
            cut.append(line)
        elif cut and _is_cut(fields, []) and any(_is_whole(name) for name in (*cut, line)):
            rows += [[_joined([name])] for name in cut]  # 其中：公车购置 above 2、出国经费: without figures
            untold, cut = untold + len(cut), [line]
        else:
            break
    return rows, after


def _tells(row: list[Field], names: int) -> bool:
    return any(_NUMBER.match(text) for text, _, _ in row[names:])


def _sparse(line: PhysicalLine, fields: list[Field], header: _Header) -> list[Field]:
    """A line that lacks figures as a row, each figure below its heading where both are printed in columns; empty for others."""
    led, figures = fields[: header.names], fields[header.names :]
    told = ["".join(figure.text.split()) for figure in figures]
    is_named = bool(led) and len(led[-1].text) <= NAME_LENGTH and _NAME.fullmatch(led[-1].text)
    is_led = all(field.text.isdigit() for field in led[:-1])
    fewer = 0 < len(figures) < len(header.fields) - header.names and all(map(_FIGURE.fullmatch, told))
    if not is_named or not fewer or not is_led or header.has_unit or not any(map(_NUMBER.match, told)):
        return []
    values = [(figure.start - line.start, figure.end - line.start) for figure in figures]
    places = header.places or places_on(header.line, header.fields)
    ranges = below_places(line.raw, values, places[header.names :])
    rest = iter(figures)
    placed = [next(rest) if end > start else empty_field(line.start + start) for start, end in ranges]
    return [*led, *placed] if placed else []


def _is_cut(fields: list[Field], cut: list[PhysicalLine]) -> bool:
    """Whether a line is a name without figures, or the rest of one."""
    is_short = (
        len(fields) == 1 and len(fields[0].text) <= NAME_LENGTH
    )  # first, as long lines cost a pattern much
    return is_short and len(cut) < MOST_CUT and _CUT.fullmatch(fields[0].text) is not None


def _is_whole(line: PhysicalLine) -> bool:
    """Whether a name that begins with a mark (2、出国经费) is too short to have broken over two lines."""
    name = line.raw.strip()
    return _MARKED.match(name) is not None and len(name) <= SHORT_NAME


def _is_group(cut: list[PhysicalLine], line: PhysicalLine) -> bool:
    """Whether the name above a row is that of a group of rows: closed, or no further to the right than the row is."""
    return cut[-1].raw.rstrip().endswith(_CLOSED) or _indent(line) >= _indent(cut[0]) > 0


def _indent(line: PhysicalLine) -> int:
    return len(line.raw) - len(line.raw.lstrip())


def _joined(cut: list[PhysicalLine], rest: Field | None = None) -> Field:
    """The lines of a name as one field, with the rest of it that stands before figures."""
    parts = [part for line in cut for part in fields_of(line)] + ([rest] if rest else [])
    return Field("".join(part.text for part in parts), parts[0].start, parts[-1].end)


def _row(row: list[Field], header: list[Field], names: int, has_unit: bool) -> list[Field]:
    """A line as a row: also a further header, and figures without a name (编制数 | 控制率 above 48 | 94%); empty for others."""
    row = with_units(row) if len(row) > len(header) else row
    figured = len(header) - bool(_REMARK.fullmatch(header[-1].text))
    if row and names > 1 and len(row) == figured - 1 and is_total(row[0].text):
        row = [empty_field(row[0].start), *row]  # the total has no ordinal
    if len(row) == len(header) - 1 and all(_FIGURE.fullmatch(text) for text, _, _ in row):
        return [empty_field(row[0].start), *row]
    if len(row) == len(header) and all(map(is_heading, row)):
        return row
    is_wide = figured <= len(row) <= len(header)
    return row if is_wide and _is_row(row[:figured], names, has_unit) else []


def _is_row(row: list[Field], names: int, has_unit: bool) -> bool:
    """A name, behind its ordinal and before its unit where the header has them, and figures or marks that there are none (—)."""
    texts = [text for text, _, _ in row]
    name, figures = (
        "".join(texts[names - 1].split()),
        ["".join(text.split()) for text in texts[names + has_unit :]],
    )
    is_named = len(name) <= NAME_LENGTH and _NAME.fullmatch(name) is not None
    return is_named and all(map(_FIGURE.fullmatch, figures))
