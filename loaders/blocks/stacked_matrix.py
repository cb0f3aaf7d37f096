"""Tables of places whose cells stand on a line each, below headings of groups and of their columns.

地区 / 城市低保 / 农村低保 / 户数 / 人数 / 户数 / 人数, then 全市 / 9846 / 14203 / 31520 / 58114 and so on.
"""

import itertools
import re

from loaders.blocks.blank_fields import Range
from loaders.blocks.lines import PhysicalLine

FEWEST_ROWS, MOST_HEADINGS = 3, 24
WORD_LENGTH = 24

_FIGURE = re.compile(r"\s*(?:[-+]?\d[\d,]*(?:\.\d+)?%?|[-—–/]+)\s*")
_WORD = re.compile(r"\s*[^\d，。；：\t|]*[一-龥][^\d，。；：\t|]*\s*")
_PLACES = re.compile(
    r"地区|地方|区划|单位|(?:县|市|区|乡|镇|街道|、|（|）|/|州|旗)+(?:名称)?|(?:县|乡镇|镇)（[^（）]*）"
)


def read_matrix(lines: list[PhysicalLine], first: int) -> tuple[list[list[Range]], int]:
    """Ranges of the cells, row by row, of the table whose header begins at line ``first``, and the index of the line after it.

    A heading of a group stands above the first of its columns. Without rows, there is no such table.
    """
    if not _PLACES.fullmatch(lines[first].raw.strip()):
        return [], first
    words = list(itertools.takewhile(_is_word, lines[first : first + MOST_HEADINGS]))
    if len(words) < FEWEST_ROWS:
        return [], first
    width = _figures_from(lines, first + len(words))
    headings = words[1:-1]  # the last word names the first row
    header = _header(words[0], headings, width)
    if not header:
        return [], first
    rows, at = [], first + len(words) - 1
    while at < len(lines) and _is_word(lines[at]) and _figures_from(lines, at + 1) == width:
        rows.append([(line.start, line.end) for line in lines[at : at + 1 + width]])
        at += 1 + width
    return (header + rows, at) if len(rows) >= FEWEST_ROWS else ([], first)


def _is_word(line: PhysicalLine) -> bool:
    return len(line.raw) <= WORD_LENGTH and _WORD.fullmatch(line.raw) is not None


def _figures_from(lines: list[PhysicalLine], at: int) -> int:
    return sum(1 for _ in itertools.takewhile(lambda line: _FIGURE.fullmatch(line.raw), lines[at:]))


def _header(corner: PhysicalLine, headings: list[PhysicalLine], width: int) -> list[list[Range]]:
    """The rows of the header: columns alone, or groups of as many columns each above them; empty where they do not fit."""
    groups = len(headings) - width
    if width < 2 or groups < 0 or (groups and (groups < 2 or width % groups)):
        return []
    spans = [(line.start, line.end) for line in (corner, *headings)]
    if not groups:
        return [spans]
    of_each = width // groups
    above = [spans[0]]
    for group in spans[1 : 1 + groups]:
        above += [group, *[(group[1], group[1])] * (of_each - 1)]
    return [above, [(spans[groups][1],) * 2, *spans[1 + groups :]]]
