"""Tables whose cells broke over lines and stand on a line each: the values of a row, its note, the total as one line."""

import re
from collections.abc import Callable, Iterable, Iterator

from loaders.blocks.blanks.blank_fields import Field
from loaders.blocks.blanks.wrapped_rows import FIGURE
from loaders.blocks.cell_words import is_total
from loaders.blocks.lines import PhysicalLine

Told = list[tuple[int, list[Field]]]  # the index after each line, and its fields

_DIGIT = re.compile(r"\d")
POINTS = re.compile(r"(\d{1,3}(?:\.\d+)?)分?")


def whole_words(told: Iterable[tuple[int, list[Field]]]) -> Iterator[tuple[int, list[Field]]]:
    """Lines with words that broke in two as one: a quality told twice (逐步提 / 高 / 逐步提 / 高), the total (总 / 分)."""
    lines = list(told)
    at = 0
    while at < len(lines):
        texts = [fields[0].text if len(fields) == 1 else "" for _, fields in lines[at : at + 4]]
        is_twice = (
            len(texts) == 4 and all(texts) and texts[:2] == texts[2:] and not _DIGIT.search("".join(texts))
        )
        is_named = len(texts) > 1 and len(texts[0]) == len(texts[1]) == 1 and is_total("".join(texts[:2]))
        for _ in range(2 if is_twice else int(is_named)):
            first, rest = lines[at][1][0], lines[at + 1][1][0]
            yield lines[at + 1][0], [Field(f"{first.text} {rest.text}", first.start, rest.end)]
            at += 2
        if not (is_twice or is_named):
            yield lines[at]
            at += 1


def gathered(
    lines: Iterable[tuple[int, list[Field]]], count: int, is_row: Callable[[list[str]], bool]
) -> Told:
    """Lines as ``stitched`` gives them, the values of a row that stand on a line each as one line.

    ``count`` lines of a field each that ``is_row``, and no further figure below them, are such values.
    """
    told = list(lines)
    found: Told = []
    at = 0
    while at < len(told):
        window = [fields for _, fields in told[at : at + count]]
        alone = len(window) == count > 1 and all(len(fields) == 1 for fields in window)
        below = told[at + count][1] if at + count < len(told) else []
        ends = not below or len(below) > 1 or not FIGURE.fullmatch(below[0].text)
        if alone and ends and is_row(["".join(fields[0].text.split()) for fields in window]):
            found.append((told[at + count - 1][0], [fields[0] for fields in window]))
            at += count
        else:
            found.append(told[at])
            at += 1
    return found


def noted(told: Told, lines: list[PhysicalLine], count: int) -> Told:
    """Rows whose cells stand on a line each, with the note below their values; empty notes are blank lines.

    None where no blank line tells which rows have a note: nobody can say where it ends and the next name begins.
    """
    starts = [0, *(after for after, _ in told)]
    stands = [len(told[at][1]) == count < told[at][0] - starts[at] + 1 for at in range(len(told))]
    blank = [after < len(lines) and lines[after].blank_before for after, _ in told]
    if any(stands) and not any(stood and empty for stood, empty in zip(stands, blank, strict=True)):
        return []
    found: Told = []
    for at, (after, fields) in enumerate(told):
        is_note = at > 0 and stands[at - 1] and not blank[at - 1] and len(fields) == 1
        if is_note and not FIGURE.fullmatch(fields[0].text):
            found[-1] = (after, [*found[-1][1], *fields])
        else:
            found.append((after, fields))
    return found


def totalled(told: Told) -> Told:
    """The lines, the name of the total and its points, which stand on a line each, as one."""
    found: Told = []
    for after, fields in told:
        is_figure = len(fields) == 1 and POINTS.fullmatch(fields[0].text)
        above = found[-1][1] if found else []  # a line of bars alone has no field
        if is_figure and 1 <= len(above) <= 2 and is_total("".join(above[0].text.split())):
            found[-1] = (after, [*above, *fields])
        else:
            found.append((after, fields))
    return found
