"""Names of levels that broke over cells or lines: 产出 / 指标, 满意度 / 指标, 投入（10 / 分）, 产出及效率 / （50分）.

So are words put together that end with a comma (入户核查、 / 复核) or within brackets, as no cell does.
"""

import re
from collections.abc import Iterable, Sequence

from loaders.blocks.blanks.blank_fields import Range
from loaders.blocks.cell_words import columns_of
from loaders.blocks.compact import Source
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.shapes import has_open_bracket
from loaders.blocks.torn_headings import are_one

LONGEST_PIECE = 12

_FIELD = re.compile(r"[^\s|]+")
_END, _ENDS, _MOST_PIECES = "指标", ("指标", "标"), 4
_SATISFIED = "满意度"  # below 服务对象, which is a level of its own there
_OPEN_POINTS = re.compile(r"[^（）]{2,}（\d{0,3}(?:\.\d)?分?")
_POINTS_END = re.compile(r"\d{0,3}(?:\.\d)?分?）")
_POINTS = re.compile(r"（\d{1,3}(?:\.\d)?分?）")
_COMMAS, _WORD = ("、", "，"), re.compile("[一-龥]")
_LEVELS = frozenset(("level_1", "level_2"))


def goes_on(above: str, text: str) -> bool:
    """Whether a cell is the rest of the name of a level, of its points, or of a heading."""
    if not 0 < len(text) <= LONGEST_PIECE or not 0 < len(above) <= LONGEST_PIECE:
        return False
    if _POINTS_END.fullmatch(text):
        return _OPEN_POINTS.fullmatch(above) is not None and _POINTS.search(above + text) is not None
    known = columns_of(above + text) or frozenset() if columns_of(above) is None else frozenset()
    is_level = bool(known & _LEVELS) and (above + text).endswith(_END)  # 社会 / 效益指标, 满意度指 / 标
    return not text.startswith(_SATISFIED) and (is_level or are_one(above, text))


def _is_open(text: str) -> bool:
    """Whether words end with a comma or within brackets, so that they go on in the next cell."""
    return _WORD.search(text) is not None and (text.endswith(_COMMAS) or has_open_bracket(text))


def whole_fields(source: Source, lines: Sequence[PhysicalLine]) -> tuple[list[Range], list[str]]:
    """The fields of lines and what they tell, those as one over which the name of a level broke."""
    parts = (
        (line.start + part.start(), line.start + part.end())
        for line in lines
        for part in _FIELD.finditer(line.raw)
    )
    return with_whole_levels((field, source.told(*field)) for field in parts)


def with_whole_levels(cells: Iterable[tuple[Range, str]]) -> tuple[list[Range], list[str]]:
    """The places of cells and what they tell, those as one over which the name of a level broke."""
    found: list[Range] = []
    texts: list[str] = []
    for field, text in cells:
        found.append(field)
        texts.append(text)
        if count := _pieces(texts):
            found[-count:] = [(found[-count][0], field[1])]
            texts[-count:] = ["".join(texts[-count:])]
    return found, texts


def _pieces(texts: Sequence[str]) -> int:
    """Of how many pieces the last is the end, if it is that of a level or heading (产 / 出 / 指 / 标); else 0."""
    if len(texts) > 1 and (goes_on(texts[-2], texts[-1]) or _is_open(texts[-2])):
        return 2
    if texts[-1] not in _ENDS:
        return 0
    for count in range(_MOST_PIECES, 2, -1):
        told = texts[-count:]
        whole = "".join(told)
        if len(told) == count and max(map(len, told)) <= len(_END) and whole.endswith(_END):
            known = columns_of(whole)
            if known and known <= _LEVELS:
                return count
    return 0
