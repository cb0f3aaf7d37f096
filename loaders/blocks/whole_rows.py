"""Rows of bars or tabs whose cells broke over lines, put together again: whole lines tell how many cells each has.

``项目| 2018年`` / ``决算| 2019年`` / ``预算`` above ``---|---|---`` and ``公务接待费| 5.37| 6.00``. What stands between two whole
rows is a row where it has as many bars or tabs as those, however many lines it takes. A line without any is a piece of the
cell above it, or of the name below it; where it could be a row of its own, it stays alone.
"""

import collections
import itertools
import re
from collections.abc import Sequence
from typing import NamedTuple

from loaders.blocks.bars.barred import BAR
from loaders.blocks.cell_words import columns_of, heading_role
from loaders.blocks.lines import SEAM, PhysicalLine, joined
from loaders.blocks.numbering import parse_numbering
from loaders.blocks.tabs.broken_rows import goes_on
from loaders.blocks.torn_headings import are_one

FEWEST_DIVIDERS, FEWEST_WHOLE, MOST_PIECES, PIECE_LENGTH = 2, 2, 16, 40
_FIRST = ("item", "ordinal", "code")  # roles of headings of first columns
MOST_ALONE = 2  # lines without divider, one after the other

_TAB, _DIGIT = re.compile("\t"), re.compile(r"\d")
_DASHES = re.compile(r"[\s|:：—–-]*-[\s|:：—–-]*")
_IN_BRACKETS = re.compile(r"[（(][^（）()]*[）)]|[%％]")
_BEGUN = re.compile(r".*(?:[、及和与“（(]|[（(][^）)]*)")
_GOING_ON = re.compile(r"[（(、）)”和及与].*")
_SUM = re.compile(r"[合小总]\s*计$")
_SENTENCE = re.compile(r".*[。；]\s*|(?:备?注|说明)[：:].*|.*单位[：:].*")


class _Table(NamedTuple):
    """How many dividers a line has, and a row; whether bars close it at both ends; whether no row leaves cells out."""

    counts: list[int]
    width: int
    is_closed: bool
    is_padded: bool


def with_whole_rows(lines: list[PhysicalLine]) -> list[PhysicalLine]:
    """The lines of a text, those of one row as one."""
    found: list[PhysicalLine] = []
    at = 0
    while at < len(lines):
        end = _end_of_region(lines, at)
        found += _rows(lines[at:end])
        at = end
    return found


def _has_divider(line: PhysicalLine) -> bool:
    return "|" in line.raw or "\t" in line.raw


def _end_of_region(lines: list[PhysicalLine], first: int) -> int:
    """Behind the last line of those that may be a table: the line alone where it has no divider, and begins no heading."""
    at = last = first
    if not _has_divider(lines[first]) and not _begins_heading(lines, first):
        return first + 1
    while at < len(lines) and at - last <= MOST_ALONE and (at == first or not lines[at].blank_before):
        if _has_divider(lines[at]):
            last = at + 1
        elif len(lines[at].raw) > PIECE_LENGTH or _SENTENCE.fullmatch(lines[at].raw):
            break
        at += 1
    return max(last, first + 1)


def _begins_heading(lines: list[PhysicalLine], at: int) -> bool:
    """Whether a line is the first piece of a heading that goes on with the first cell of the next (保障 above 类别 | 户数)."""
    below = lines[at + 1] if at + 1 < len(lines) else None
    if below is None or below.blank_before or not _has_divider(below) or len(lines[at].raw) > PIECE_LENGTH:
        return False
    return are_one(lines[at].raw.strip(), _first_cell(below))


def _rows(lines: list[PhysicalLine]) -> list[PhysicalLine]:
    """The rows of the table that the lines are; the lines as they are where they are none, or all are whole."""
    table = _table_of(lines) if len(lines) > FEWEST_WHOLE else None
    if table is None:
        return lines
    found: list[PhysicalLine] = []
    whole = [at for at, count in enumerate(table.counts) if _is_whole(lines[at], count, table)]
    for before, at in itertools.pairwise([-1, *whole, len(lines)]):
        above = lines[before] if before >= 0 and not _DASHES.fullmatch(lines[before].raw) else None
        below = lines[at] if at < len(lines) else None
        found = _put_together(found, above, lines[before + 1 : at], below, table)
        found += [below] if below and found[-1:] != [_UNITED] else []
        found = [line for line in found if line is not _UNITED]
    return found


_UNITED = PhysicalLine(
    -1, -1, "", False
)  # behind a whole row that took the lines above it as a piece of its name


def _table_of(lines: Sequence[PhysicalLine]) -> _Table | None:
    """The table of lines enough of which are whole rows with figures and some of which are not; none elsewhere."""
    divider = _TAB if any("\t" in line.raw for line in lines) else BAR
    counts = [len(divider.findall(line.raw)) for line in lines]
    told = collections.Counter(
        count for line, count in zip(lines, counts, strict=True) if count and _DIGIT.search(line.raw)
    )
    width, times = max(told.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
    if width < FEWEST_DIVIDERS or times < FEWEST_WHOLE or all(count == width for count in counts):
        return None
    whole = [line.raw for line, count in zip(lines, counts, strict=True) if count == width]
    is_closed = divider is BAR and all(raw.strip()[0] == raw.strip()[-1] == "|" for raw in whole)
    is_padded = is_closed or any(
        _DASHES.fullmatch(raw) or divider.split(raw)[-1].strip() == "" for raw in whole
    )
    return _Table(counts, width, is_closed, is_padded)


def _is_whole(line: PhysicalLine, count: int, table: _Table) -> bool:
    return count == table.width or (count > 0 and _DASHES.fullmatch(line.raw) is not None)


def _put_together(
    found: list[PhysicalLine],
    above: PhysicalLine | None,
    lines: Sequence[PhysicalLine],
    below: PhysicalLine | None,
    table: _Table,
) -> list[PhysicalLine]:
    """``found`` with the lines between two whole rows, as rows where they are; those that stand before the last are its name."""
    if not lines:
        return found
    divider = (
        BAR if "\t" not in "".join(line.raw for line in lines) and below and "\t" not in below.raw else _TAB
    )
    counts = [len(divider.findall(line.raw)) for line in lines]
    heads_dashes = below is not None and _DASHES.fullmatch(below.raw) is not None
    if not any(counts):
        return _of_words(found, above, lines, below, table)
    if table.is_closed and any(_is_row_of_bars(line) for line in lines):
        return [*found, *lines]  # rows that lack cells
    is_header = heads_dashes and above is None and not table.is_closed and sum(counts) < table.width
    if is_header or (heads_dashes and sum(counts) == len(BAR.findall(below.raw))):
        return [*found, joined(lines)]
    end = _end_of_row(lines, counts, table)
    if not end:
        return [*found, *lines]
    row, rest = joined(lines[:end]), lines[end:]
    return _put_together([*found, row], row, rest, below, table)


def _is_row_of_bars(line: PhysicalLine) -> bool:
    raw = line.raw.strip()
    return len(raw) > 1 and raw[0] == raw[-1] == "|"


def _end_of_row(lines: Sequence[PhysicalLine], counts: Sequence[int], table: _Table) -> int:
    """Behind the line at which the lines have as many dividers as a row; 0 where they never do."""
    for at, told in enumerate(itertools.accumulate(counts[:MOST_PIECES]), start=1):
        if at > 1 and not _goes_on(lines[at - 2], lines[at - 1]):
            return 0
        if told == table.width:
            is_row = not table.is_closed or (
                lines[0].raw.lstrip().startswith("|") and lines[at - 1].raw.rstrip().endswith("|")
            )
            return at if is_row else 0
        if told > table.width:
            return 0
    return 0


def _goes_on(above: PhysicalLine, line: PhysicalLine) -> bool:
    """Whether the first cell of a line may go on with the last of the line above: no other row begins."""
    before, rest = _last_cell(above), re.split(r"[|\t]", line.raw)[0].strip()
    return bool(before and rest) and heading_role(rest) not in _FIRST and goes_on(before, rest)


def _of_words(
    found: list[PhysicalLine],
    above: PhysicalLine | None,
    lines: Sequence[PhysicalLine],
    below: PhysicalLine | None,
    table: _Table,
) -> list[PhysicalLine]:
    """``found`` with lines of words alone, put to the last cell of the row above, or the name of that below."""
    words = "".join(line.raw.strip() for line in lines)
    if below is None or len(words) > PIECE_LENGTH or any(line.blank_before for line in lines):
        return [*found, *lines]
    if above and found[-1:] and found[-1].end == above.end:
        last = _last_cell(above)
        is_header = not _DIGIT.search(above.raw.replace(last, "")) or _heads(above)
        is_rest = _DASHES.fullmatch(below.raw) is not None or (
            is_header and last and (_is_heading(last + words) or _IN_BRACKETS.fullmatch(words) is not None)
        )
        if is_rest:
            return [*found[:-1], joined([found[-1], *lines])]
        if last and not _DIGIT.search(last):
            return [*found, *lines]
    elif not above and not are_one(words, _first_cell(below)):
        return [*found, *lines]
    name = _first_cell(below)
    if not name or parse_numbering(name, {}) or _DIGIT.match(name) or columns_of(name) or columns_of(words):
        return [*found, *lines]
    goes_on = above is None or _GOING_ON.fullmatch(name) or _BEGUN.fullmatch(words)
    if goes_on or (table.is_padded and not parse_numbering(words, {})):
        return [*found, joined([*lines, below]), _UNITED]
    return [*found, *lines]


def _is_heading(words: str) -> bool:
    """Whether words are a heading with what stands below them: not a heading above the name of a sum."""
    return bool(heading_role(words)) and not _SUM.search(words)


def _heads(line: PhysicalLine) -> bool:
    """Whether a row has headings that are known."""
    cells = (cell.strip().replace(SEAM, "") for cell in re.split(r"[|\t]", line.raw))
    return sum(bool(heading_role(cell)) for cell in cells) > 1


def _first_cell(line: PhysicalLine) -> str:
    return re.split(r"[|\t]", line.raw.strip(" \u3000"))[0].strip()


def _last_cell(line: PhysicalLine) -> str:
    return re.split(r"[|\t]", line.raw)[-1].strip().rsplit(SEAM, maxsplit=1)[-1]
