"""Rows of targets a line each whose cells a copy glued together: 产出指标数量指标清淤里程≥12公里按批复测算每少1公里扣1分.

The headings end a line (三级指标指标值类型指标值计量单位指标解释评（扣）分标准备注). Below them the first number of a line, right
behind a name, is what is to be reached, with the unit behind it. What stands before the name (levels, on the first line the
unit, its money and goals) and behind the value are cells of their own.
"""

import re

from loaders.blocks.blanks.blank_fields import Range
from loaders.blocks.cell_words import columns_of, is_unit
from loaders.blocks.compact import Source
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.streams.stacked_columns import LABELS

UPPER = frozenset(("level_1", "level_2"))
FEWEST_ROWS, MOST_ROWS, UNIT_LENGTH = 3, 80, 8

_HEAD = re.compile(
    r"(?P<name>三级指标)(?:指标值类型|指标性质|指标方向)?(?P<target>(?:年度|预期|绩效)?(?:指标|目标)值)"
    r"(?:(?:计量|度量)?单位)?(?:(?:指标|指标值)?(?:解释|说明|内容|含义))?"
    r"(?P<rule>评(?:（扣）)?分标准|(?:评分|扣分|计分)(?:标准|办法|规则|细则))?(?:指标来源|分值|权重|备注)?$"
)
_VALUE = re.compile(r"[≥≤=＞＜>=<]{0,2}(?P<number>\d[\d,]*(?:\.\d+)?)")
_DATE = re.compile(r"(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日)?[底末]?(?:以?前)?|20\d\d年[底末]?(?:以?前)?")
_NAME = re.compile(r"[^\d。；，：≥≤=＞＜>=<]*[一-龥]{2}[^\d。；，：≥≤=＞＜>=<]{0,2}")
_LEVEL = re.compile(
    r"(?:(?:成本|产出|效益|效果|满意度|数量|质量|时效|服务对象满意度|(?:经济|社会|生态|生态环境)(?:成本|效益)|可持续影响(?:效益)?)指标)+"
)
_DIGIT = re.compile(r"\d")
_POINTS = re.compile(r"(?<=[^\d.≥≤=])\d{1,2}(?:\.\d)?$")  # behind the rule

Span = tuple[int, int]


def read_glued_targets(
    source: Source, lines: list[PhysicalLine], first: int
) -> tuple[list[list[Range]], int]:
    """Ranges of the cells, row by row, below the headings that end line ``first``, and the index after them; else none."""
    if "三级指标" not in lines[first].raw:
        return [], first
    own = source.between(*lines[first][:2])
    head = _HEAD.search(own.characters)
    if head is None or own.offsets[-1] - own.offsets[head.start()] >= len(head.group()):
        return [], first  # blanks divide the headings
    rows = [[_range(own.offsets, 0, head.start())]] if head.start() else []
    spans = [(head.start(),) * 2, head.span("name"), head.span("target"), head.span("rule")]
    rows.append([_range(own.offsets, *span) for span in spans])
    told, at = 0, first + 1
    while at < min(len(lines), first + MOST_ROWS) and not lines[at].blank_before:
        below = source.between(*lines[at][:2])
        cells = _row(below.characters, is_first=not told)
        if not cells and not _LEVEL.fullmatch(below.characters):
            break
        rows.append([_range(below.offsets, *span) for span in cells or [(0, len(below.characters))]])
        told += bool(cells)
        at += 1
    return (rows, at) if told >= FEWEST_ROWS else ([], first)


def _row(text: str, is_first: bool) -> list[Span]:
    """What stands before the name, the name, the target, what is said of it, points behind that; empty for other lines."""
    levels = _LEVEL.match(text)
    found = [levels] if levels else list(_LEVEL.finditer(text)) if is_first else []
    if not found and (is_first or text.startswith("指标")):
        return []
    start = found[-1].end() if found else 0
    name = _NAME.match(text, start)
    if name is None or (columns_of(name.group()) or frozenset(LABELS)) <= UPPER:
        return []
    end = _end_of_value(text, name.end())
    if not end:
        return []
    points = _POINTS.search(text, end)
    rest = (end, points.start() if points else len(text))
    return [(0, start), name.span(), (name.end(), end), rest, *([points.span()] if points else [])]


def _end_of_value(text: str, start: int) -> int:
    """Where the number that begins at a place ends with its unit, or the date; 0 where none begins."""
    date, value = _DATE.match(text, start), _VALUE.match(text, start)
    if date or value is None:
        return date.end() if date else 0
    ends = range(min(len(text), value.end() + UNIT_LENGTH), value.end(), -1)
    units = ((end, text[value.end() : end]) for end in ends)
    return next((end for end, unit in units if is_unit(unit) and not _DIGIT.search(unit)), value.end())


def _range(offsets: tuple[int, ...], start: int, end: int) -> Range:
    """The range in the text of some compact characters."""
    if start < 0:
        start = end = len(offsets)
    place = offsets[min(start, len(offsets) - 1)]
    return (place, offsets[end - 1] + 1) if start < end else (place, place)
