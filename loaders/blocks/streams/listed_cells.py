"""Statistical lists a cell a line: 指标 / 单位 / 数量, then 一、社会救助 / 城市低保人数 / 人 / 1267 and so on.

The units tell the rows: one stands between the name of each and its figures, of which all rows have as many. What stands
alone before a name heads the rows below it. A name that broke over two lines is not to be taken for that: its first line
is as long as the column is wide. Bars and tabs around the cells, and empty cells, are not needed.
"""

import itertools
import re
from collections.abc import Sequence
from typing import NamedTuple

from loaders.blocks.bars.barred import CELL
from loaders.blocks.blanks.blank_fields import Range
from loaders.blocks.cell_words import heading_role, is_unit
from loaders.blocks.compact import Source
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.numbering import parse_numbering

FEWEST_ROWS, MOST_HEADINGS, MOST_LINES, LONGEST_NAME = 3, 10, 900, 40
NAMES = ("item", "level_3")  # roles of the heading of names
COMPARING = ("change", "change_pct", "note")  # roles of last columns, which a row may lack

_FIGURE = re.compile(r"[-+]?\d[\d,]*(?:\.\d+)?[%％]?|[-—–/]+")
_GROWTH = re.compile(r"(?:年均|同比|[比较][上去]年(?:同期)?)?增[长减幅](?:率|速)?(?:（[%±]{1,3}）)?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_WORDS = re.compile(r"[^。；]*[一-龥][^。；]*(?<![，、])")
_NOTE = re.compile(r"(?:备?注|说明|(?:资料|数据)?来源)\d?[：:]")
_OPENING = re.compile(r"[\s|]*(?:[一-龥]\s*){2,8}[\s|]*")
_ROW = re.compile(r"W(?P<unit>U?)(?P<figures>F*)")


class _Cell(NamedTuple):
    start: int
    end: int
    text: str
    line: int


def read_listed_cells(source: Source, lines: list[PhysicalLine], first: int) -> tuple[list[list[Range]], int]:
    """Ranges of the cells, row by row, of the list whose header begins at line ``first``, and the index of the line after it.

    Without rows, there is no such list; nor where a row lacks a figure that does more than compare.
    """
    if not _OPENING.fullmatch(lines[first].raw):
        return [], first
    roles = [heading_role(cell.text) for cell in _cells(source, lines[: first + MOST_HEADINGS], first)]
    if "unit" not in roles[1:3] or roles[0] not in NAMES:
        return [], first
    cells = _cells(source, lines[: first + MOST_LINES], first)
    kinds = "".join(_kind(cell.text) for cell in cells)
    width = max((len(figures) for figures in re.findall("WU(F+)", kinds)), default=0)
    header = cells[: roles.index("unit") + 1 + width]
    if not width or any(_FIGURE.fullmatch(cell.text) and not _YEAR.fullmatch(cell.text) for cell in header):
        return [], first
    rows = _rows(cells, kinds, len(header), width, _may_lack(header))
    if sum(any(cell.text for cell in row[2:]) for row in rows) < FEWEST_ROWS:
        return [], first
    last = max(cell.line for cell in rows[-1])
    while last + 1 < len(lines) and not lines[last + 1].raw.strip("| \t"):
        last += 1  # the bar that ends the last cell
    return [[cell[:2] for cell in row] for row in [header, *rows]], last + 1


def _cells(source: Source, lines: Sequence[PhysicalLine], first: int) -> list[_Cell]:
    """The filled cells from a line on, one of each line at most, while lines can be cells."""
    found: list[_Cell] = []
    for at in range(first, len(lines)):
        cells = list(CELL.finditer(lines[at].raw))
        if not cells:
            continue
        start, end = (lines[at].start + place for place in cells[0].span())
        text = source.told(start, end)
        if len(cells) > 1 or not (_FIGURE.fullmatch(text) or _is_words(text) or is_unit(text)):
            break
        found.append(_Cell(start, end, text, at))
    return found


def _is_words(text: str) -> bool:
    return len(text) <= LONGEST_NAME and _WORDS.fullmatch(text) is not None and not _NOTE.match(text)


def _kind(text: str) -> str:
    """What a cell is: a figure (or the mark of none), a unit, words."""
    return "F" if _FIGURE.fullmatch(text) else "U" if is_unit(text) else "W"


def _may_lack(header: Sequence[_Cell]) -> int:
    """How many of the last columns only compare."""
    return sum(1 for _ in itertools.takewhile(_compares, reversed(header)))


def _compares(cell: _Cell) -> bool:
    return heading_role(cell.text) in COMPARING or _GROWTH.fullmatch(cell.text) is not None


def _rows(cells: Sequence[_Cell], kinds: str, first: int, width: int, may_lack: int) -> list[list[_Cell]]:
    """The rows from a cell on; empty where one lacks a figure, or words before its name can be a part of that."""
    rows: list[list[_Cell]] = []
    names = [cells[row.start()].text for row in re.finditer("WU", kinds)]
    longest = max(map(len, names), default=0)
    at = last = first
    while row := _ROW.match(kinds, at):
        own, figures = cells[at], len(row["figures"])
        if row.end() == at + 1:  # words alone
            is_heading = parse_numbering(own.text, {}) or len(own.text) + 1 < longest
            rows.append([own, *[_empty(own)] * (first - 1)])
            at += 1
            if not is_heading and kinds[at : at + 2] in ("WU", "WF"):
                return []
            continue
        if (not row["unit"] and figures != width) or 0 < figures < width - may_lack or figures > width:
            return []
        told = [cells[place] for place in range(at + 1 + len(row["unit"]), row.end())]
        unit = cells[at + 1] if row["unit"] else _empty(own)
        rows.append([own, unit, *told, *[_empty(unit)] * (width - figures)])
        at = row.end()
        last = len(rows)
    is_whole = not re.search("[UF]", kinds[at : at + 1])
    return rows[:last] if is_whole and last else []


def _empty(before: _Cell) -> _Cell:
    return _Cell(before.end, before.end, "", before.line)
