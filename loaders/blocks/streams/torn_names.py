"""Rows of indicators whose cells broke: 数量指标 / 新增养老 / 床位 / 133张 / 136张 / 5 / 5.

Behind a level and before the values, all words are one name; so they are behind a score that is full, which no note
explains. Where words tell what was to be reached and what was, the first of them that no name could be begins these.
"""

import re
from collections.abc import Iterator, Sequence

from loaders.blocks.blanks.blank_fields import Range
from loaders.blocks.cell_words import columns_of
from loaders.blocks.proven_rows import kinds_of, tells_goal

MOST_GOALS = 4  # pieces of what was to be reached and what was

_VALUES = r"(?P<values>S?[VF]U?S?[VF]U?)"
_LEAD = r"(?P<lead>[WU]{0,4}L[WL]*?(?<=L))?"
_POINTS_FIRST = re.compile(rf"{_LEAD}(?P<name>W[WU]{{0,6}})F(?:{_VALUES}|(?P<goals>W{{2,{MOST_GOALS}}}))F")
_TARGET_FIRST = re.compile(rf"{_LEAD}(?P<name>W[WU]{{0,8}}?)(?:{_VALUES}|(?P<goals>))FF")


def with_whole_names(
    fields: Sequence[Range], texts: Sequence[str], points_first: bool
) -> tuple[list[Range], list[str]]:
    """The fields and what they tell, the pieces of a cell as one. ``points_first``: the points stand behind the names."""
    found, told, at = list[Range](), list[str](), 0
    for first, count in _torn(texts, kinds_of(texts), points_first):
        found += [*fields[at:first], (fields[first][0], fields[first + count - 1][1])]
        told += [*texts[at:first], "".join(texts[first : first + count])]
        at = first + count
    return [*found, *fields[at:]], [*told, *texts[at:]]


def _torn(texts: Sequence[str], kinds: str, points_first: bool) -> Iterator[tuple[int, int]]:
    """The first piece of each cell that broke, and how many it has, row by row while cells keep their order."""
    pattern = _POINTS_FIRST if points_first else _TARGET_FIRST
    at = next((at for at, text in enumerate(texts) if "level_1" in (columns_of(text) or ())), len(texts))
    while row := pattern.match(kinds, at):
        name, goals, at = range(*row.span("name")), range(*row.span("goals")), row.end()
        if row["values"] is None and not points_first:
            begun = next((place for place in name[1:] if tells_goal(texts[place])), None)
            if begun is None or name.stop - begun > MOST_GOALS:
                continue
            name, goals = range(name.start, begun), range(begun, name.stop)
        if not row["lead"] and not _is_full(texts, kinds, name.start):
            continue
        yield from ((cell.start, len(cell)) for cell in (name, goals[1:]) if len(cell) > 1)


def _is_full(texts: Sequence[str], kinds: str, first: int) -> bool:
    """Whether a score stands before a place that is as high as the points before it."""
    points = kinds.rfind("F", 0, first - 1)
    return points >= 0 and kinds[first - 1] == "F" and texts[points] == texts[first - 1]
