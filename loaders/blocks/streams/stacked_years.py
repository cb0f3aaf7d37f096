"""Tables of years whose cells stand on a line each: 指标 / 2021 / 2022 / 2023, then 孤儿 / 181 / 172 / 165 and so on."""

import itertools
import re

from loaders.blocks.blanks.blank_fields import Range
from loaders.blocks.lines import PhysicalLine

FEWEST_YEARS, MOST_YEARS = 2, 12
FEWEST_ROWS = 2
NAME_LENGTH = 24

_CORNER = re.compile(r"\s*(?:统计)?(?:指\s*标|项\s*目|类\s*别|名\s*称)(?:名称)?\s*")
_YEAR = re.compile(r"\s*((?:19|20)\d\d)(?:\s?年(?:度)?)?\s*")
_NAME = re.compile(r"\s*(?:其中[：:])?[^\d，。；：\t|]*[一-龥][^\d，。；：\t|]*\s*")
_FIGURE = re.compile(r"\s*(?:[-+]?\d[\d,]*(?:\.\d+)?[%％]?|[-—–/]+)\s*")


def read_years(lines: list[PhysicalLine], first: int) -> tuple[list[list[Range]], int]:
    """Ranges of the cells, row by row, of the table whose header begins at line ``first``, and the index of the line after it.

    A row is a name with a figure for each year. Without rows, there is no such table; nor where the last is not whole.
    """
    if not _CORNER.fullmatch(lines[first].raw):
        return [], first
    told = [_YEAR.fullmatch(line.raw) for line in lines[first + 1 : first + 2 + MOST_YEARS]]
    years = [int(year[1]) for year in itertools.takewhile(bool, told)]
    width, at = len(years), first + 1 + len(years)
    if not FEWEST_YEARS <= width <= MOST_YEARS or years not in (_upward(years), _upward(years)[::-1]):
        return [], first
    rows = [_ranges(lines[first:at])]
    while at < len(lines) and len(lines[at].raw) <= NAME_LENGTH and _NAME.fullmatch(lines[at].raw):
        figures = sum(1 for _ in itertools.takewhile(_is_figure, lines[at + 1 : at + 2 + width]))
        if figures != width:
            break
        rows.append(_ranges(lines[at : at + 1 + width]))
        at += 1 + width
    return (rows, at) if len(rows) > FEWEST_ROWS else ([], first)


def _upward(years: list[int]) -> list[int]:
    return sorted(set(years))


def _is_figure(line: PhysicalLine) -> bool:
    return _FIGURE.fullmatch(line.raw) is not None


def _ranges(lines: list[PhysicalLine]) -> list[Range]:
    return [(line.start, line.end) for line in lines]
