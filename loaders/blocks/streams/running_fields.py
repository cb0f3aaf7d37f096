"""The fields of lines as one stream: words, figures and marks of empty cells, wherever lines end between them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from loaders.blocks.blanks.blank_fields import Range
from loaders.blocks.cell_words import heading_role
from loaders.blocks.compact import Source
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.streams.stacked_columns import NUMBER
from loaders.blocks.streams.stacked_notes import BLANK

MOST_FIELDS, WORD_LENGTH = 600, 40

_FIELD = re.compile(r"\S+")
_STOP = re.compile(r"(?<=\d)[.。]$")  # 8.2. is a figure with a stray stop
_WHOLE, _DECIMALS = re.compile(r"\d{2,3}"), re.compile(r"\d{2}%")
_REST = re.compile(r"[数率额值标分]|人数|[得分]分|标准")  # of a heading
_SENTENCE = re.compile(r"[。；！？，]")


class RunningField(NamedTuple):
    """A field: where it stands, its compact characters, the index of its line, and whether it fills that alone."""

    start: int
    end: int
    characters: str
    line: int
    is_alone: bool

    @property
    def is_figure(self) -> bool:
        """Whether it is one number, perhaps with its unit."""
        return NUMBER.fullmatch(self.characters) is not None

    @property
    def is_value(self) -> bool:
        """Whether it is a number or the mark of an empty cell (——)."""
        return self.is_figure or BLANK.fullmatch(self.characters) is not None

    @property
    def place(self) -> Range:
        """Its range."""
        return (self.start, self.end)


class Run(NamedTuple):
    """Words that follow one another, and the values behind them."""

    words: list[RunningField]
    values: list[RunningField]


def running_fields(
    source: Source, lines: list[PhysicalLine], first: int, last: int | None = None
) -> list[RunningField]:
    """The fields from line ``first`` to that before ``last``, up to one that is prose or a line that bars divide."""
    found: list[RunningField] = []
    for at in range(first, len(lines) if last is None else min(last, len(lines))):
        line = lines[at]
        if "|" in line.raw or len(found) > MOST_FIELDS:
            break
        parts = [field.span() for field in _FIELD.finditer(line.raw)]
        for place in parts:
            compact = source.between(line.start + place[0], line.start + place[1])
            if not compact.characters:
                continue
            characters = _STOP.sub("", compact.characters)
            if _is_prose(characters):
                return found
            start, end = compact.offsets[0], compact.offsets[len(characters) - 1] + 1
            if found and _is_rest_of_rate(source, found[-1], characters, at):
                start, characters = found[-1].start, f"{found.pop().characters}.{characters}"
            found.append(RunningField(start, end, characters, at, len(parts) == 1))
    return found


def _is_rest_of_rate(source: Source, above: RunningField, characters: str, at: int) -> bool:
    """Whether a rate broke behind its point: 93. at the end of a line, 48% at the beginning of the next."""
    is_begun = _WHOLE.fullmatch(above.characters) is not None and above.line < at
    return (
        is_begun
        and _DECIMALS.fullmatch(characters) is not None
        and source.text[above.end : above.end + 1] == "."
    )


def runs_of(fields: list[RunningField]) -> Iterator[Run]:
    """The stream cut where words follow values."""
    run = Run([], [])
    for field in fields:
        if field.is_value:
            run.values.append(field)
            continue
        if run.values:
            yield run
            run = Run([], [])
        run.words.append(field)
    yield run


def headed_runs(fields: list[RunningField]) -> Iterator[Run]:
    """The runs of a stream, in which headings that broke are whole."""
    for run in runs_of(fields):
        yield Run(_with_headings(run.words), run.values)


def _with_headings(fields: list[RunningField]) -> list[RunningField]:
    """The fields, two as one where a heading broke at a blank or the end of a line (一级指 | 标, 2023年决算 | 数)."""
    found: list[RunningField] = []
    for field in fields:
        above = found[-1] if found else None
        if above is None:
            found.append(field)
            continue
        is_rest = _REST.fullmatch(field.characters) or not heading_role(above.characters)
        whole = above.characters + field.characters
        if is_rest and not heading_role(field.characters) and heading_role(whole):
            found[-1] = above._replace(end=field.end, characters=whole, is_alone=False)
        else:
            found.append(field)
    return found


def _is_prose(characters: str) -> bool:
    if NUMBER.fullmatch(characters):
        return False
    return len(characters) > WORD_LENGTH or _SENTENCE.search(characters) is not None
