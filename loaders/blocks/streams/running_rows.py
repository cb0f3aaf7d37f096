"""Rows of a stream of fields: a name and as many values as the header above has columns.

编制数 实有人数 控制率 24 22 91.67% 经费控制情况 2022年决算数 2023年预算数 2023年决算数 三公经费 5.1 6 4.8 1、公务接待 2.4 3 1.9.
"""

import itertools
import re
from dataclasses import dataclass, field

from loaders.blocks.blanks.blank_fields import Range
from loaders.blocks.cell_words import heading_role, is_corner
from loaders.blocks.compact import Source
from loaders.blocks.streams.running_fields import Run, RunningField, headed_runs
from loaders.blocks.streams.running_names import name_of

FEWEST_AMOUNTS, FEWEST_STAFF, FEWEST_ROWS, MOST_LOST, MOST_ABOVE = 3, 2, 2, 2, 4
MOST_BEFORE = 2  # runs of words and values before the header on its line: 附件 2 2021 年 … 表
_AMOUNTS = ("prior_final", "budget", "adjusted_budget", "final", "adjustment", "execution_pct", "change")
_SHARES = ("execution_pct",)
_STAFF, _RATE = "staffing", "控制率"
_ACCOUNT = re.compile(r"(?:基本|项目)支出：?|[合小总]计")  # name rows here, and no columns
_CORNER = re.compile(r"[一-龥]{2,10}情况(?:（[^（）]{1,6}）)?")
_UNIT = re.compile(r"(?:金额)?单位：(?:万|亿|千)?元")

Row = list[Range]


@dataclass
class Found:
    """Rows that were read, whether each fits its header, and where the last that does ends."""

    rows: list[Row] = field(default_factory=list)
    fields: list[list[RunningField]] = field(default_factory=list)  # of each row of a header or of values
    fitting: int = 0
    amounts: int = 0  # rows that fit below a header of amounts
    missed: int = 0  # rows that do not, up to the last that does
    lost: int = 0  # those behind it
    kept: tuple[int, int] = (0, 0)  # how many rows and fields there are up to the last that fits
    is_broken: bool = False  # blank lines stand for empty cells, or a name broke over fields

    @property
    def is_table(self) -> bool:
        """Whether enough rows fit their header."""
        enough = self.amounts >= FEWEST_ROWS or (self.fitting > 0 and self.amounts == self.missed == 0)
        return enough and self.fitting > self.missed


def rows_of(source: Source, fields: list[RunningField]) -> Found:
    """The rows of the tables that begin with a header among the first fields."""
    found = Found()
    heads: list[RunningField] = []
    for at, run in enumerate(headed_runs(fields)):
        header, corner, words = _header(run)
        if not header and not heads:
            if found.rows or at >= MOST_BEFORE:
                break
            continue
        if header:
            heads = header
            found.rows += [[word.place] for word in corner[:-1]]
            nowhere = (header[0].start, header[0].start)
            found.rows.append([corner[-1].place if corner else nowhere, *(head.place for head in heads)])
            found.fields.append([*corner, *header])
        is_row = run.values and len(words) <= MOST_ABOVE and not any(_heads(word) for word in words)
        if not is_row or not _read(source, found, heads, words, run.values):
            break
    return found


def _header(run: Run) -> tuple[list[RunningField], list[RunningField], list[RunningField]]:
    """The headings among the words of a run, what stands in the corner beside them, and the words behind them."""
    roles = [_role(word) for word in run.words]
    first = last = 0
    for kinds, fewest in (((_STAFF,), FEWEST_STAFF), (_AMOUNTS, FEWEST_AMOUNTS)):
        at = 0
        while at < len(roles):
            end = at
            while end < len(roles) and roles[end] in kinds:
                end += 1
            if end - at >= fewest:
                first, last = at, end
            at = end + 1
    if last == 0 or (first and _heads(run.words[first - 1]) and roles[first - 1] != _STAFF):
        return [], [], run.words  # of a table that has other columns too
    beside = run.words[first - 1 : first] if first else []
    corner = [word for word in beside if _CORNER.fullmatch(word.characters) or _names_rows(word)]
    above = first - len(corner) - 1
    if above >= 0 and _UNIT.fullmatch(run.words[above].characters):
        corner = [run.words[above], *corner]
    return run.words[first:last], corner, run.words[last:]


def _role(word: RunningField) -> str:
    """The role of a column of staff or amounts that a word heads; empty for others."""
    role = "" if _ACCOUNT.fullmatch(word.characters) else heading_role(word.characters)
    return role if role in (_STAFF, *_AMOUNTS) else ""


def _names_rows(word: RunningField) -> bool:
    """Whether a word heads the names of rows (项目名称), or says what their money is (项目资金（万元）)."""
    return heading_role(word.characters) == "item" or is_corner(word.characters)


def _heads(word: RunningField) -> bool:
    """Whether a word heads a column of any kind."""
    return not _ACCOUNT.fullmatch(word.characters) and heading_role(word.characters) not in ("", "item")


def _read(
    source: Source,
    found: Found,
    heads: list[RunningField],
    words: list[RunningField],
    told: list[RunningField],
) -> bool:
    """Add the row that words and the values behind them are; False where the table ends before them."""
    roles = [heading_role(head.characters) for head in heads]
    above, name = name_of(words)
    values: list[Range] = [value.place for value in told]
    marked = _with_empty(source, [name[-1], *told]) if name and len(values) != len(heads) else []
    if len(marked) == len(heads):
        values, found.is_broken = marked, True
    is_named = not words if roles[0] == _STAFF else bool(name)
    fits = is_named and len(values) == len(heads) and _are_in_place(heads, roles, told, values)
    found.rows += [[word.place] for word in above]
    if fits:
        found.is_broken = found.is_broken or (len(name) > 1 and all(word.is_alone for word in name))
        label = (name[0].start, name[-1].end) if name else (told[0].start, told[0].start)
        found.rows.append([label, *values])
    else:  # beyond the columns, where nobody takes them for values of these
        found.rows += [[word.place] for word in name]
        nowhere = (told[0].start, told[0].start)
        found.rows.append([nowhere] * (len(heads) + 1) + [value.place for value in told])
    found.fields.append([*words, *told])
    if fits:
        found.fitting += 1
        found.amounts += roles[0] != _STAFF
        found.missed, found.lost = found.missed + found.lost, 0
        found.kept = (len(found.rows), len(found.fields))
        return True
    found.lost += 1
    return found.lost <= MOST_LOST


def _are_in_place(
    heads: list[RunningField], roles: list[str], told: list[RunningField], values: list[Range]
) -> bool:
    """Whether percentages stand below headings of such alone, and not all cells are empty."""
    texts = {value.place: value.characters for value in told}
    for head, role, value in zip(heads, roles, values, strict=True):
        is_share = role in _SHARES or head.characters.endswith(_RATE)
        if texts.get(value, "").endswith("%") and not is_share:
            return False
    return any(value.is_figure for value in told)


def _with_empty(source: Source, cells: list[RunningField]) -> list[Range]:
    """The values behind a name, an empty one for each blank line too many between them; none where that cannot be told."""
    if not all(cell.is_alone for cell in cells):
        return []
    breaks = [source.text.count("\n", one.end, other.start) for one, other in itertools.pairwise(cells)]
    usual = min(breaks, default=0)
    if not usual or any(count % usual for count in breaks):
        return []
    found: list[Range] = []
    for (before, value), count in zip(itertools.pairwise(cells), breaks, strict=True):
        found += [(before.end, before.end)] * (count // usual - 1)
        found.append(value.place)
    return found
