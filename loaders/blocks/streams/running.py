"""Tables whose rows begin and end anywhere in a line: they are found by their headings, and cut by what these tell to follow."""

import itertools
import re

from loaders.blocks.compact import Source
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.streams.marked import MarkedTable
from loaders.blocks.streams.running_fields import RunningField, running_fields
from loaders.blocks.streams.running_rows import Found, rows_of
from loaders.blocks.streams.running_scores import scores_of
from loaders.blocks.streams.running_signed import Signed, divides_score, signed_rows
from loaders.blocks.tabs.flattened import is_flattened

HEADER_LINES, SIGNED_LINES = 8, 2

_OPENING = re.compile(r"(?:编\s*制\s*数|在\s*职\s*人\s*数|[预决]\s*算\s*数|[一二三]\s*级\s*指\s*标)(?:\s|$)")
_LEVELS = re.compile(r"[一二三]\s*级\s*指\s*标")
_SIGNED = re.compile(r"\s[≥≤＞＜><=≧≦＝]{1,2}\s")
_STOPS = " .。\t\u3000"
_CORNER = re.compile(r"\s*[一-龥]{2,10}情况(?:[（(][^（）()]{1,6}[)）])?\s*")


def running_tables(
    source: Source, lines: list[PhysicalLine]
) -> tuple[list[PhysicalLine], dict[int, MarkedTable]]:
    """The tables by their first offset, and the lines of a text, those cut in which one begins or ends."""
    tables: dict[int, MarkedTable] = {}
    found: list[PhysicalLine] = []
    left = list(lines)
    at = 0
    while at < len(left):
        may_head = "数" in left[at].raw or "标" in left[at].raw  # most lines need no closer look
        is_headed = (
            may_head
            and _OPENING.search(left[at].raw) is not None
            and not is_flattened(left[at : at + HEADER_LINES])
        )
        first = at - bool(is_headed and found and _CORNER.fullmatch(left[at - 1].raw))
        table = _table(source, left, first) if is_headed else None
        if table is None:
            found.append(left[at])
            at += 1
            continue
        after = next((place for place in range(at, len(left)) if left[place].end > table.end), len(left))
        if not table.rows:  # readers of lines will do
            found += left[at : after + 1]
            at = after + 1
            continue
        del found[len(found) - (at - first) :]
        start = table.rows[0][0][0]
        tables[start] = table
        found += _parted(left[first], start)
        if after < len(left) and left[after].start < table.end:
            left[after] = _cut(left[after], table.end, left[after].end)
            after += not left[after].raw
        at = after
    return found, tables


def _table(source: Source, lines: list[PhysicalLine], first: int) -> MarkedTable | None:
    """The table whose header begins in line ``first``, if any; without rows where readers of lines will do."""
    is_scored = _LEVELS.search(lines[first].raw) is not None
    if is_scored and (signed := _signed(source, lines, first)):
        return MarkedTable(signed.rows, signed.end)
    for end in (
        first + HEADER_LINES,
        len(lines),
    ):  # most lines head nothing: no need to look at all below them
        fields = running_fields(source, lines, first, end)
        found = scores_of(fields) if is_scored else rows_of(source, fields)
        if not found.fields:
            return None
    if not found.is_table:
        return None
    end = max(field.end for part in found.fields[: found.kept[1]] for field in part)
    has_rows = _has_rows(lines, found) and not found.is_broken
    return MarkedTable([] if has_rows else found.rows[: found.kept[0]], end)


def _signed(source: Source, lines: list[PhysicalLine], first: int) -> Signed | None:
    """The rows of indicators with signs, a line each, below the header that ends line ``first``, if any."""
    if "三" not in lines[first].raw or not any(map(_SIGNED.search, _raws(lines, first + 1))):
        return None
    below: list[list[RunningField]] = []
    for at in range(first, len(lines)):
        fields = running_fields(source, lines, at, at + 1)
        if not fields or fields[-1].end < lines[at].start + len(lines[at].raw.rstrip()):
            break
        below.append(fields)
    is_cells = "\t" in lines[first].raw and len(below) > 1 and divides_score(below[1])
    return None if is_cells else signed_rows(below)  # readers of tabs will do


def _raws(lines: list[PhysicalLine], at: int) -> list[str]:
    return [line.raw for line in lines[at : at + SIGNED_LINES]]


def _has_rows(lines: list[PhysicalLine], found: Found) -> bool:
    """Whether lines begin with the name of a row and end with its last value, or are a field each."""
    parts = found.fields[: found.kept[1]]
    fields = [field for part in parts for field in part]
    if all(field.is_alone for field in fields):
        return True
    first, last = lines[fields[0].line], lines[fields[-1].line]
    before = first.raw[: fields[0].start - first.start]
    behind = last.raw[fields[-1].end - last.start :]
    apart = all(one[-1].line < other[0].line for one, other in itertools.pairwise(parts))
    whole = all(
        one.line == other.line
        for part in parts
        for one, other in itertools.pairwise(part)
        if other.is_value or not part[-1].is_value
    )
    has_title = bool(before.strip()) and "\t" not in before
    return not has_title and not behind.strip(_STOPS) and apart and whole


def _parted(line: PhysicalLine, start: int) -> list[PhysicalLine]:
    """A line as what stands before an offset and what begins there."""
    before = _cut(line, line.start, start)
    return [*([before] if before.raw else []), _cut(line, start, line.end)]


def _cut(line: PhysicalLine, start: int, end: int) -> PhysicalLine:
    """Part of a line without the blanks around it."""
    raw = line.raw[start - line.start : end - line.start]
    begin = start + len(raw) - len(raw.lstrip())
    return line._replace(start=begin, end=begin + len(raw.strip()), raw=raw.strip())
