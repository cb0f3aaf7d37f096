"""Tables of places whose cells stand on a line each, below headings of groups and of their columns.

地区 / 城市低保 / 农村低保 / 户数 / 人数 / 户数 / 人数, then 全市 / 9846 / 14203 / 31520 / 58114 and so on. A heading
may break over lines (户数 / （户）), and columns of no group may follow those of the groups. One column is enough where
its heading tells what it counts: 乡镇 / 金额, 年龄 / 月标准（元）. Rows may begin with
1, 2, 3 …, whose heading (序号) may be lost.
"""

import itertools
import re

from loaders.blocks.blanks.blank_fields import Range
from loaders.blocks.group_headings import alone_among, counts_of
from loaders.blocks.lines import PhysicalLine

Heading = tuple[int, int, str]  # its range and its words

FEWEST_ROWS, MOST_HEADINGS = 3, 24
WORD_LENGTH = 24

_FIGURE = re.compile(r"\s*(?:[-+]?\d[\d,]*(?:\.\d+)?%?|[-—–/]+)\s*")
_TIME = r"(?:(?:19|20)\d\d年)?(?:\d{1,2}[-—–~至]\d{1,2}月(?:份)?)?"
_WORD = re.compile(rf"\s*(?:其中[：:])?{_TIME}[^\d，。；：\t|]*[一-龥㎡%][^\d，。；：\t|]*\s*")
_AGES = re.compile(
    r"\s*(?:满)?\d{2,3}(?:周)?岁?(?:[-—–~至]\d{2,3}(?:周)?岁|(?:周)?岁?(?:及)?以上|(?:周)?岁)\D{0,8}"
)
_AGE = re.compile("年龄(?:段|组|段划分)?")
_COUNTED = re.compile(
    r"\D*(?:金额|资金|补[助贴]金?|标准|人数|户数|数量|张数|个数|床位数)(?:[（(][^（）()]*[)）])?"
)
_REST = re.compile(r"\s*其[余他]\d{1,2}个?[县市区乡镇街道]{1,3}\s*")  # of the places
_UNIT = re.compile(r"\s*[（(][^（）()]*[)）]\s*")
_ORDINAL = re.compile(r"\s*(?:序\s*号|编\s*号)\s*")
PLACES = re.compile(
    r"(?:地区|地方|区划|单位|镇街|乡镇街|(?:县|市|区|乡|镇|街道|、|[（()）]|/|州|旗)+)(?:名称)?|(?:县|乡镇|镇)[（(][^（）()]*[)）]"
)


def read_matrix(lines: list[PhysicalLine], first: int) -> tuple[list[list[Range]], int]:
    """Ranges of the cells, row by row, of the table whose header begins at line ``first``, and the index of the line after it.

    A heading of a group stands above the first of its columns. Without rows, there is no such table.
    """
    led = _ORDINAL.fullmatch(lines[first].raw) is not None
    named = first + led
    name = "".join(lines[named].raw[:WORD_LENGTH].split()) if named < len(lines) else ""
    if not (PLACES.fullmatch(name) or _AGE.fullmatch(name)):
        return [], first
    words = list(itertools.takewhile(_is_word, lines[named : named + MOST_HEADINGS]))
    if len(words) < FEWEST_ROWS:
        return [], first
    at = named + len(words)
    numbered = _begins_row(lines, at, 1)
    if led and not numbered:
        return [], first
    # without ordinals, the last word names a row
    told = words if numbered else words[:-1]
    corner, *headings = _whole([(line.start, line.end, line.raw) for line in told])
    at = named + len(told)
    width = _figures_from(lines, at + 1 + numbered, 2 if numbered else 0)
    header = _header(corner, headings, width)
    if not header:
        return [], first
    rows = []
    while _begins_row(lines, at, len(rows) + 1 if numbered else 0):
        begun = at + 1 + numbered
        if _figures_from(lines, begun, len(rows) + 2 if numbered else 0) != width:
            break
        rows.append([(line.start, line.end) for line in lines[at : begun + width]])
        at = begun + width
    if numbered:
        place = (lines[first].start, lines[first].end) if led else (lines[first].start,) * 2
        header = [[place, *header[0]], *([(row[0][0],) * 2, *row] for row in header[1:])]
    return (header + rows, at) if len(rows) >= FEWEST_ROWS else ([], first)


def _begins_row(lines: list[PhysicalLine], at: int, ordinal: int) -> bool:
    """Whether a row begins at a line: with its name, behind its ``ordinal`` where it has one."""
    names = at + (ordinal > 0)
    if names >= len(lines) or not _is_word(lines[names]):
        return False
    return not ordinal or lines[at].raw.strip() == str(ordinal)


def _is_word(line: PhysicalLine) -> bool:
    if len(line.raw) > WORD_LENGTH:
        return False
    return any(kind.fullmatch(line.raw) for kind in (_WORD, _REST, _AGES))


def _figures_from(lines: list[PhysicalLine], at: int, ordinal: int) -> int:
    """How many figures stand from a line on, up to the ``ordinal`` of the next row where it has one."""
    figures = sum(1 for _ in itertools.takewhile(lambda line: _FIGURE.fullmatch(line.raw), lines[at:]))
    is_next = ordinal and lines[at + figures - 1].raw.strip() == str(ordinal)
    return figures - 1 if figures and is_next else figures


def _whole(words: list[Heading]) -> list[Heading]:
    """The headings, each with the unit that stands in brackets below it."""
    found: list[Heading] = []
    for start, end, text in words:
        if found and _UNIT.fullmatch(text):
            begun, _, above = found.pop()
            found.append((begun, end, above.strip() + text.strip()))
        else:
            found.append((start, end, text.strip()))
    return found


def _header(corner: Heading, headings: list[Heading], width: int) -> list[list[Range]]:
    """The rows of the header: columns alone, or groups above the columns of each; empty where they do not fit."""
    spans = [(start, end) for start, end, _ in headings]
    counts_one = width == 1 and bool(headings) and _COUNTED.fullmatch("".join(headings[0][2].split()))
    if len(headings) == width and (width >= 2 or counts_one):
        return [[corner[:2], *spans]]
    told = [text for _, _, text in headings]
    counts = _alike(told, width) or counts_of(told, width)
    if not counts:
        return []
    columns = iter(spans[len(spans) - sum(counts) :])
    top = spans[: len(spans) - sum(counts)]
    if len(top) > len(counts):  # 1-9月累计 / 支出保障金 is one heading
        top[len(counts) - 1 :] = [(top[len(counts) - 1][0], top[-1][1])]
    above, below = [corner[:2]], [(top[-1][1],) * 2]
    for count, (start, end) in zip(counts, top, strict=True):
        above += [(start, end), *[(end, end)] * (count - 1)]
        below += [next(columns) for _ in range(count)] or [(below[-1][1],) * 2]
    return [above, below]


def _alike(told: list[str], width: int) -> list[int]:
    """How many columns each heading of the first row has where all groups have the same; the others head one each."""
    of_each, groups = _repeated(told)
    alone = width - of_each * groups
    above = told[: len(told) - of_each * groups]
    if not groups or alone < 0 or len(above) < groups + alone or (len(above) > groups + alone != groups + 1):
        return []
    counts = [of_each] * groups + [0] * alone
    if len(above) == len(counts) and (named := alone_among(above, alone)):
        counts = [0 if at in named else of_each for at in range(len(above))]
    return counts


def _repeated(headings: list[str]) -> tuple[int, int]:
    """How many headings at the end are repeated, and how often: those of each group; (0, 0) where none are."""
    for size in range(len(headings) // 2, 0, -1):
        block, times = headings[-size:], 1
        while headings[-size * (times + 1) : len(headings) - size * times] == block:
            times += 1
        if times > 1 and len(set(block)) == size:
            return size, times
    return 0, 0
