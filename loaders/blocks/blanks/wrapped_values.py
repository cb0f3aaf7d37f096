"""The values that end a row of an indicator table: target, what was reached, points, score."""

import re
from collections.abc import Sequence
from decimal import Decimal

from loaders.blocks.blanks.blank_fields import Field
from loaders.blocks.blanks.wrapped_levels import level_named
from loaders.blocks.blanks.wrapped_rows import OF_AGE, is_figure_with_unit
from loaders.blocks.blanks.wrapped_stacks import POINTS, Told

WORD_LENGTH, FEWEST_WORDS = 16, 5
NAMED_ORDER = ("target", "points", "score")  # of the values where the name holds the target
_RATE_IN_NAME = re.compile(r"(?P<name>.*[一-龥]{2}率)(?P<target>\d{1,3}(?:\.\d+)?[%％])")
VALUE = re.compile(r"(?:[≥≤＞＜><=≧≦]*|不[高低多少超]于|不超过|约|每[年月季])\d[\d,.]*\S{0,12}")


def values_at(texts: list[str], order: Sequence[str]) -> int | None:
    """Where the values of a row begin in its line; None where it has none."""
    for start in range(len(texts) - len(order) + 1):
        if start and VALUE.fullmatch(texts[start - 1]) and not OF_AGE.match(texts[start - 1]):
            return None  # a value too many
        row = dict(zip(order, texts[start:], strict=False))
        rest = texts[start + len(order) :]
        if not _are_points(row) or (any(map(is_figure_with_unit, rest)) and not _is_note(rest)):
            continue
        words = [row[role] for role in ("target", "actual") if role in row]
        if "points" not in row and (not start or not _are_alike(words)):
            continue  # with no name beside them, a cell may be lost
        if all(VALUE.fullmatch(word) or _is_quality(word) for word in words):
            return start
    return None


def _are_points(row: dict[str, str]) -> bool:
    """Whether the points and the score are such, the score no more than the points; also where the table has none."""
    if "points" not in row:
        return True
    points, score = POINTS.fullmatch(row["points"]), POINTS.fullmatch(row["score"])
    return bool(points and score) and Decimal(score[1]) <= Decimal(points[1])


def _are_alike(words: list[str]) -> bool:
    """Whether a target and what was reached, which no points follow, are both numbers or the same words."""
    return all(map(VALUE.fullmatch, words)) or words[0] == words[-1]


def _is_note(rest: list[str]) -> bool:
    """Whether what follows the score is a note that begins with a number (2 月因系统升级延迟)."""
    return len(rest) > 1 and len(rest[1]) >= FEWEST_WORDS and not any(map(is_figure_with_unit, rest[1:]))


def values_of(
    found: list[Field], order: Sequence[str], is_below: bool
) -> tuple[list[Field], int | None, Sequence[str]]:
    """The fields of a line, where the values of its row begin among them (None where it has none), and their order."""
    start = values_at(["".join(piece.text.split()) for piece in found], order)
    apart = _target_apart(found, order) if start is None and is_below else []
    return (apart, len(apart) - len(NAMED_ORDER), NAMED_ORDER) if apart else (found, start, order)


def _target_apart(found: list[Field], order: Sequence[str]) -> list[Field]:
    """The fields of a row whose target stands in the cell of its name (对象认定准确率100% 10 10), the target as one of its own.

    Nothing but points and score may follow the name, and the table must have the columns of both values; else none.
    """
    if tuple(order) != ("target", "actual", *NAMED_ORDER[1:]) or len(found) < len(NAMED_ORDER):
        return []
    name, *marks = found[-3:]
    inner = _RATE_IN_NAME.fullmatch(name.text)
    texts = ["".join(mark.text.split()) for mark in marks]
    if not inner or not _are_points(dict(zip(NAMED_ORDER[1:], texts, strict=True))):
        return []
    if any(VALUE.fullmatch(part.text) for part in found[:-3]):
        return []
    at = name.start + inner.start("target")
    return [
        *found[:-3],
        Field(inner["name"], name.start, at),
        Field(inner["target"], at, name.end),
        *marks,
    ]


def are_values(texts: list[str], order: Sequence[str]) -> bool:
    """Whether lines of a field each are the values of a row: target and what was reached are alike, both numbers or words.

    Else the end of a name could pass for a target that was lost.
    """
    words = [word for role, word in zip(order, texts, strict=True) if role in ("target", "actual")]
    return values_at(texts, order) == 0 and len({VALUE.fullmatch(word) is None for word in words}) <= 1


def with_results(told: Told) -> Told:
    """The lines, a target and what was reached as one where they stand on a line each (人次 ≥1100人次 above 948人次)."""
    found: Told = []
    for after, fields in told:
        values = [_is_value(part) for part in fields]
        above = [_is_value(part) for part in found[-1][1]] if found else []
        awaits = above[-1:] == [True] and above.count(True) == 1
        if awaits and values[:1] == [True] and values.count(True) == 1:
            found[-1] = (after, [*found[-1][1], *fields])
        else:
            found.append((after, fields))
    return found


def _is_value(part: Field) -> bool:
    """Whether a field is a number, with its bound and its unit."""
    text = "".join(part.text.split())
    return is_figure_with_unit(text) and any(map(str.isdigit, text))


def _is_quality(text: str) -> bool:
    """Whether words can be a target or what was reached (持续改善, 未超预算)."""
    return len(text) <= WORD_LENGTH and level_named(text) is None and not any(map(str.isdigit, text))
