"""Rows of indicators whose broken cells stand half above and half below the line of their values.

补贴按月发放 个别月份
时效指标 每月20日前 10 9.5
及时率 推迟
So the pieces above a line and those below it are the halves of its cells, in the same order. This is taken only where each
row without a name beside its values has such pieces, and nothing but levels is left over.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from loaders.blocks.blanks.blank_fields import Field
from loaders.blocks.blanks.wrapped_levels import level_named
from loaders.blocks.blanks.wrapped_stacks import POINTS, Told
from loaders.blocks.blanks.wrapped_values import VALUE, values_at
from loaders.blocks.cell_words import columns_of, is_total

_OF_LEVEL = re.compile(
    r"[产出数量质时效成本社会经济生态环境可持续影响益服务对象公众群满意度投入过程管理履职能果项目绩指标类与或及]{1,12}"
)
HEADING_REST, LEVEL_REST = 4, 2  # characters

_NAMED = (None, {"level_3"}, {"level_2", "level_3"})

Pair = tuple[list[Field], list[Field]]  # the pieces above a line, those below it


def centred(told: Told, order: Sequence[str]) -> Told:
    """The lines, each row whole on its own; as they are where rows are not centred."""
    starts = {
        at: start for at, (_, fields) in enumerate(told) if (start := _start(fields, order)) is not None
    }
    named = [at for at, start in starts.items() if _is_named(told[at][1], start, order)]
    nameless = [at for at in starts if at not in named]
    taken: set[int] = set()
    pairs: dict[int, Pair] = {}
    for at in (*nameless, *named):
        pair = _pair(told, at, {*starts, *taken})
        if pair and (at in nameless or _is_told(pair)):
            pairs[at] = pair
            taken |= {at - 1, at + 1}
        elif at in nameless:
            return told
    rest = _rest_of_header(told, min(starts, default=0), taken)
    left = [at for at in range(max(starts, default=0)) if at not in (*starts, *taken, *rest)]
    if not nameless or not all(_OF_LEVEL.fullmatch(part.text) for at in left for part in told[at][1]):
        return told
    found: Told = []
    for at, (after, fields) in enumerate(told):
        if at in pairs:
            is_lost = values_at(_texts(fields), order) is None
            start = len(fields) if is_lost else starts[at]
            found.append(
                (told[at + 1][0], _whole(fields, start, pairs[at], 0 if is_lost else len(order), at in named))
            )
        elif at not in (*taken, *rest):
            found.append((after, fields))
    return found


def points_in(texts: Sequence[str]) -> int | None:
    """Where points and a score stand beside each other, behind words, in a row that lost a value; None where nobody can say."""
    at = next((place for place, text in enumerate(texts) if POINTS.fullmatch(text)), 0)
    told = [POINTS.fullmatch(text) for text in texts[at : at + 2]]
    rest = texts[at + 2 :]
    if not at or len(told) < 2 or not all(told) or any(POINTS.fullmatch(text) for text in rest):
        return None
    return at if Decimal(told[1][1]) <= Decimal(told[0][1]) and not is_total(texts[0]) else None


def _start(fields: list[Field], order: Sequence[str]) -> int | None:
    """Where the values of a row begin; also of one that lost a value."""
    texts = _texts(fields)
    start = values_at(texts, order)
    if start is None and points_in(texts):
        return next(at for at, text in enumerate(texts) if not level_named(text))
    return start


def _texts(fields: list[Field]) -> list[str]:
    return ["".join(part.text.split()) for part in fields]


def _is_named(fields: list[Field], start: int, order: Sequence[str]) -> bool:
    """Whether the name of a row stands whole before its values: no level, nor the piece of one (标)."""
    if values_at(_texts(fields), order) is None or not start:
        return False
    name = fields[start - 1].text
    is_piece = len(name) <= LEVEL_REST and _OF_LEVEL.fullmatch(name) is not None
    return not is_piece and columns_of(name) in _NAMED


def _pair(told: Told, at: int, others: set[int]) -> Pair | None:
    """The lines right above and below a line, if these are as many pieces of words each, and of no other row."""
    if at - 1 in others or at + 1 in others or not 0 < at < len(told) - 1:
        return None
    above, below = told[at - 1][1], told[at + 1][1]
    if not 0 < len(above) == len(below):
        return None
    for one, rest in zip(above, below, strict=True):
        if VALUE.fullmatch(one.text) or (level_named(one.text) and not level_named(one.text + rest.text)):
            return None
    return above, below


def _is_told(pair: Pair) -> bool:
    """Whether the halves beside a row that has its name are those of a level, or of one note."""
    wholes = [one.text + rest.text for one, rest in zip(*pair, strict=True)]
    is_note = len(wholes) == 1 and not any(_OF_LEVEL.fullmatch(part.text) for parts in pair for part in parts)
    return is_note or all(map(level_named, wholes))


def _rest_of_header(told: Told, first: int, taken: set[int]) -> set[int]:
    """The lower halves of headings, which stand above the first row."""
    is_short = first > 1 and all(len(part.text) <= HEADING_REST for part in told[0][1])
    return {0} if is_short and 0 not in taken else set()


def _whole(fields: list[Field], start: int, pair: Pair, count: int, is_named: bool) -> list[Field]:
    """A row with the halves of its cells before and behind its values: levels, its name, then what is none of these.

    ``count``: how many values it has. The halves of a row that lost one stand behind it, for its name could pass for that.
    """
    levels: list[Field] = []
    others: list[Field] = []
    for halves in zip(*pair, strict=True):
        (levels if level_named("".join(half.text for half in halves)) else others).extend(halves)
    start -= is_named
    name = [] if is_named else others[:2]
    end = start + is_named + count
    note = sorted([*fields[end:], *others[len(name) :]], key=lambda piece: piece.start)
    return [*fields[:start], *levels, *name, *fields[start:end], *note]
