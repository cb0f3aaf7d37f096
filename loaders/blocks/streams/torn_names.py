"""Names of indicators that broke over cells: 数量指标 / 新增养老 / 床位 / 133张 / 136张 / 5 / 5.

Behind a level and before the values, all words are one name; so they are behind a score that is full, which no note
explains. What was to be reached and what was may be words, too: then the last two before points and score are these.
"""

import re
from collections.abc import Sequence

from loaders.blocks.blanks.blank_fields import Range

FEWEST_VALUES, MOST_PIECES, GOALS = 3, 5, 2

_NAME = re.compile(r"(?<=[LF])(?P<words>W[WU]{1,6})(?P<values>S?[VF]U?(?:S?[VF]U?)*)")


def with_whole_names(
    fields: Sequence[Range], texts: Sequence[str], kinds: str, points_first: bool
) -> tuple[list[Range], list[str]]:
    """The fields and what they tell, the pieces of a name as one; ``kinds``: what each can be (``proven_rows``).

    ``points_first``: the points stand right behind the names.
    """
    found, told, at, after = list[Range](), list[str](), 0, 0
    while row := _NAME.search(kinds, after):
        first, after = row.start("words"), row.end("words")
        is_told = points_first or len(re.findall("[VF]", row["values"])) >= FEWEST_VALUES
        count = len(row["words"]) - (0 if is_told else GOALS)
        if not 1 < count <= MOST_PIECES or not _is_full(texts, kinds, first):
            continue
        found += [*fields[at:first], (fields[first][0], fields[first + count - 1][1])]
        told += [*texts[at:first], "".join(texts[first : first + count])]
        at = first + count
    return [*found, *fields[at:]], [*told, *texts[at:]]


def _is_full(texts: Sequence[str], kinds: str, first: int) -> bool:
    """Whether a level stands before a place, or a score as high as the points before it."""
    points = kinds.rfind("F", 0, first - 1)
    return kinds[first - 1] == "L" or (points >= 0 and texts[points] == texts[first - 1])
