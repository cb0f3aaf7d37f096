"""Lines of indicators with signs, made whole: rows that break within their names, scores that are told by their weight, too."""

import re
from decimal import Decimal

from loaders.blocks.cell_words import columns_of
from loaders.blocks.streams.running_fields import RunningField

ROUNDING = Decimal("0.011")
SIGN = re.compile(r"[≥≤＞＜><=≧≦＝]{1,2}")

_UNITS = ("%", "％", "元", "万元", "人", "人次", "户", "个", "天")
_PLAIN = re.compile(r"\d{1,3}(?:\.\d+)?")

Fields = list[RunningField]


def whole_rows(lines: list[Fields]) -> list[Fields]:
    """The rows, those whole that break over two lines: 质量指标 合格率 合格堤段占 / 全部堤段之比 10 >= 95 % 97.5 / % 完成 10.

    A line of words begins a row where it begins with a level, and that below does not: else it may belong to the row above.
    """
    found: list[Fields] = []
    begun: Fields = []
    for line in lines:
        if begun and (_begins_row(line) or not _has_figures(line)):
            break
        if not begun and _begins_row(line) and not _has_figures(line):
            begun = line
        elif found and _ends_row(line, found[-1]):
            found[-1] = [*found[-1], *line]
        else:
            found.append([*begun, *line])
            begun = []
    return found


def _has_figures(line: Fields) -> bool:
    return any(field.is_figure for field in line)


def _ends_row(line: Fields, above: Fields) -> bool:
    """Whether a line of no sign begins with the unit of the figure that ends the row above it."""
    signs = (sum(SIGN.fullmatch(field.characters) is not None for field in row) for row in (above, line))
    return [*signs] == [1, 0] and above[-1].is_figure and line[0].characters in _UNITS and line[-1].is_figure


def without_weight(line: Fields) -> Fields:
    """A row that ends with score, weight and the score by that weight, with its points and its score alone.

    Empty where the three do not fit, or the points before the sign are not the weight.
    """
    told = line[-3:]
    if len(told) < len("分重折") or not all(_PLAIN.fullmatch(field.characters) for field in told):
        return []
    score, weight, weighed = (Decimal(field.characters) for field in told)
    if abs(weighed - score * weight / 100) > ROUNDING:
        return []
    sign = next((at for at, field in enumerate(line) if SIGN.fullmatch(field.characters)), 0)
    points = line[sign - 1].characters if sign and line[sign - 1].is_figure else ""
    if not points:
        return [*line[:-3], told[1], told[0]]
    is_weight = _PLAIN.fullmatch(points) is not None and Decimal(points) == weight
    return [*line[:-3], told[0]] if is_weight else []


def _begins_row(line: Fields) -> bool:
    return bool(line) and columns_of(line[0].characters) is not None
