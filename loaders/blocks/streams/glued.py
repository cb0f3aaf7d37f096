"""Forms whose cells a copy glued together: 三级指标年度指标值全年完成值…泵站座数6座5座 in a paragraph.

Only rows are read whose values tell where they begin and end: a target and a result in one unit (6座5座, ≥90%92%), two
amounts and their share. What stands before the name of a row (levels, the note of the row above) is a cell of its own.
"""

import re

from loaders.blocks.blanks.blank_fields import Range
from loaders.blocks.compact import Source
from loaders.blocks.lines import PhysicalLine

FEWEST_ROWS, MOST_LINES = 3, 6

_LETTER = r"(?:（[A-Z](?:/[A-Z])?）)?"
_NUMBER = r"\d[\d,]*(?:\.\d+)?"
_INDICATORS = re.compile(r"(三级指标)((?:年度|预期)?(?:指标|目标)值)((?:全年|年度|实际)*(?:完成)?值)")
_MONEY = re.compile(
    rf"((?:全年|年初)预算数{_LETTER})((?:全年|实际)?执行数{_LETTER})((?:预算)?执行率{_LETTER})"
)
_PROJECT = re.compile(
    r"((?:项目|专项)(?:资金)?名称)([^\d，。]{2,30}?)(?=项目|区级|县级|市级|主管|实施|负责|预算|单位)"
)
_RESULT = re.compile(rf"([≥≤＞＜=]?{_NUMBER}(?P<unit>%|[万亿]?[一-龥]{{1,3}}))({_NUMBER}(?P=unit))")
_SHARE = re.compile(rf"({_NUMBER}) ({_NUMBER}) ({_NUMBER}%)")
_LEVELS = re.compile(r"[^。]*指标")  # and a note before them
_NAME = re.compile(r"[^\d。]*[一-龥]{2}")

Span = tuple[int, int]


def read_glued(source: Source, lines: list[PhysicalLine], first: int) -> tuple[list[list[Range]], int]:
    """Ranges of the cells, row by row, of the form in line ``first``, and the index of the line after it; no rows elsewhere."""
    if "指标" not in lines[first].raw:
        return [], first
    own = source.between(lines[first].start, lines[first].end)
    head = _INDICATORS.search(own.characters)
    if head is None or any(
        own.offsets[head.end(group)] > own.offsets[head.end(group) - 1] + 1 for group in (1, 2)
    ):
        return [], first  # blanks divide the headings
    last = first
    while last + 1 < min(len(lines), first + MOST_LINES) and not lines[last + 1].blank_before:
        last += 1
    whole = source.between(lines[first].start, lines[last].end)
    text, offsets = whole.characters, whole.offsets
    head = _INDICATORS.search(text)
    below = _rows(text, head.end(), len(text), _RESULT)
    if len(below) < FEWEST_ROWS:
        return [], first
    project, money = _PROJECT.match(text), _MONEY.search(text, 0, head.start())
    rows: list[list[Span]] = []
    at = project.end() if project else 0
    if project and money:
        amounts = _rows(text, money.end(), head.start(), _SHARE)
        rows += [[project.span(1), project.span(2)], [(at, money.start())]]
        at = amounts[-1][-1][1] if amounts else money.end()
        rows += [[(money.start(),) * 2] * 2 + [money.span(group) for group in (1, 2, 3)], *amounts]
    rows += [[(at, head.start())], [(head.start(),) * 2, *(head.span(group) for group in (1, 2, 3))], *below]
    rows.append([(below[-1][-1][1], len(text))])
    found = [[_range(offsets, *span) for span in row] for row in rows if row[-1][0] < row[-1][1]]
    return found, last + 1


def _rows(text: str, first: int, end: int, values: re.Pattern[str]) -> list[list[Span]]:
    """What stands before a name, the name and its values, row by row."""
    rows: list[list[Span]] = []
    for value in values.finditer(text, first, end):
        start = rows[-1][-1][1] if rows else first
        levels = _LEVELS.match(text, start, value.start())
        name = levels.end() if levels else start
        if not _NAME.match(text, name, value.start()):
            return []
        told = [
            value.span(group)
            for group in range(1, value.re.groups + 1)
            if group != value.re.groupindex.get("unit")
        ]
        rows.append([(start, name), (name, value.start()), *told])
    return rows


def _range(offsets: tuple[int, ...], start: int, end: int) -> Range:
    """The range in the text of some compact characters."""
    place = offsets[min(start, len(offsets) - 1)]
    return (place, offsets[end - 1] + 1) if start < end else (place, place)
