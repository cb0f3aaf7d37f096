"""The title of a table that stands as its first rows, with the bars of the cells that it spans: a line of its own."""

import re

from loaders.blocks.bars.barred import CELL, LONE_BAR
from loaders.blocks.cell_words import heading_role
from loaders.blocks.lines import PhysicalLine

MOST_ROWS, MOST_CELLS, TITLE_LENGTH = 3, 3, 60
FEWEST_CELLS = 2  # of a row below

_ROW = re.compile(r"[^|]*(?:\|[^|]*)+\|\s*")
_RUN = re.compile(r"\|\|+\s*$")
_NOTE = re.compile(r"[（(]?[^：:，。]{2,8}[：:][^，。]{1,24}[)）]?")
_DATE = re.compile(r"(?:19|20)\d\d\s*年(?:度)?(?:\s*\d{1,2}\s*月(?:份|\s*\d{1,2}\s*日)?)?")
_NAMED_NUMBER = re.compile(r"(?:19|20)\d\d年?|\d{1,2}月|\d{1,2}[-—～至]\d{1,2}|第?\d{1,2}季度|表\d{1,2}")


def captions_apart(lines: list[PhysicalLine]) -> list[PhysicalLine]:
    """The lines with the titles of tables of bars as lines without bars, what stands beside them on lines of its own.

    低保情况表 | 单位：万元 | || above 乡镇 | 户数 | 人数 | is 低保情况表 and 单位：万元.
    """
    found: list[PhysicalLine] = []
    at = 0
    while at < len(lines):
        is_first = at == 0 or lines[at].blank_before or "|" not in lines[at - 1].raw
        titles = _titles(lines, at) if is_first and "|" in lines[at].raw else 0
        for line in lines[at : at + titles]:
            found += _cells(line)
        if not titles:
            found.append(lines[at])
        at += titles or 1
    return found


def _titles(lines: list[PhysicalLine], first: int) -> int:
    """How many lines from ``first`` on are titles above a row of several cells; 0 where none is.

    Bars alone may follow each, where the row below begins with a bar; so may the cells of a form, if bars end the title.
    """
    at, titles = first, 0
    while at < len(lines) and titles < MOST_ROWS and _is_title(lines[at], titles == 0):
        titles, at = titles + 1, at + 1
        while at < len(lines) and LONE_BAR.fullmatch(lines[at].raw):
            at += 1
    below = lines[at].raw if titles and at < len(lines) else ""
    if below and _RUN.search(lines[at - 1].raw) and _names_project(below):
        return at - first
    is_begun = below.lstrip().startswith("|") and at - first > titles
    cells = CELL.findall(below) if _ROW.fullmatch(below) else []
    return at - first if len(cells) >= (1 if is_begun else FEWEST_CELLS) else 0


def _names_project(line: str) -> bool:
    """Whether a line is the first cell of a form whose cells stand on a line each (项目名称 |)."""
    cell, bar, rest = line.partition("|")
    return bool(bar) and not rest.strip() and heading_role(cell.strip()) == "item"


def _is_title(line: PhysicalLine, is_first: bool) -> bool:
    """Whether a row holds one cell that names something, or only notes such as 单位：万元; these may stand beside the first."""
    # a merged cell may be printed in each of its columns
    cells = list(dict.fromkeys(CELL.findall(line.raw))) if _ROW.fullmatch(line.raw) else []
    if not 0 < len(cells) <= MOST_CELLS:
        return False
    if all(_NOTE.fullmatch(cell) or _DATE.fullmatch(cell) for cell in cells):
        return True
    named = len(cells[0]) <= TITLE_LENGTH and not any(map(str.isdigit, _NAMED_NUMBER.sub("", cells[0])))
    return is_first and named and all(map(_NOTE.fullmatch, cells[1:]))


def _cells(line: PhysicalLine) -> list[PhysicalLine]:
    cells = [cell.span() for cell in CELL.finditer(line.raw)]
    return [
        PhysicalLine(line.start + start, line.start + end, line.raw[start:end], line.blank_before and at == 0)
        for at, (start, end) in enumerate(cells)
    ]
