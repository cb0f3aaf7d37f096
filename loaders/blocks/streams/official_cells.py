"""Cells of official tables that follow one another: lines that hold one each, or the fields that blanks divide."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from loaders.blocks.blanks.blank_fields import WORDS, Field, fields_of
from loaders.blocks.compact import Source
from loaders.blocks.lines import PAGE_NUMBER, PhysicalLine

CELL_LENGTH, NAME_LENGTH, MOST_CELLS = 60, 40, 4000
HEADED = 12  # cells that tell whether blank lines divide all
FEWEST_WHOLE = 4  # cells to one that broke over lines

FIGURE = re.compile(r"[-+]?\d[\d,]*(?:\.\d+)?%?|[-—–]+|/")
HEADING = re.compile(
    r"(?:20\d\d年度?)?[^\d，。；：%％]*[一-龥][^\d，。；：]*(?:(?<=[比较与])20\d\d年度?[^\d，。；：]*)?|20\d\d年(?:度)?"
)

_LAST = re.compile(r"[。；]|^(?:备?注|说明)[：:]")


Row = list[Field | None]


class Cells(NamedTuple):
    """The cells in order; ``gaps``: how many empty ones are printed before each, and after the last."""

    fields: list[Field]
    gaps: list[int]

    def text(self, at: int) -> str:
        """The characters of a cell without blanks; empty behind the last."""
        return self.fields[at].text if at < len(self.fields) else ""

    def is_figure(self, at: int) -> bool:
        """Whether a cell holds a number, or a dash for none."""
        return FIGURE.fullmatch(self.text(at)) is not None

    def is_word(self, at: int) -> bool:
        """Whether a cell holds words that can be a name."""
        text = self.text(at)
        return len(text) <= NAME_LENGTH and WORDS.fullmatch(text) is not None

    def figures(self, at: int) -> list[Field]:
        """The figures that follow one another from a cell on."""
        last = at
        while self.is_figure(last):
            last += 1
        return self.fields[at:last]

    def joined(self, first: int, after: int) -> Field:
        """The pieces of a name as one cell."""
        pieces = self.fields[first:after]
        return Field("".join(piece.text for piece in pieces), pieces[0].start, pieces[-1].end)


def counted(cells: Cells, first: int, width: int, fits: Callable[[Row], bool]) -> tuple[list[Row], int]:
    """The rows from a cell on, cut by counting, and the cell after them; none unless empty ones are printed and all fit."""
    rows: list[Row] = []
    row: Row = []
    after = first
    for at in range(first, len(cells.fields)):
        row += [cells.fields[at], *[None] * min(cells.gaps[at + 1], width * 2)]
        if at + 1 == len(cells.fields) and any(None in row for row in rows):
            row += [None] * (width - len(row))
        if len(row) >= width and not fits(row[:width]):
            break
        while len(row) >= width:
            rows += [row[:width]] if any(row[:width]) else []
            row, after = row[width:], at + 1
    is_whole = not any(cells.is_figure(at) for at in range(after, after + width))
    return (rows, after) if is_whole and any(None in row for row in rows) else ([], first)


def line_cells(source: Source, lines: Sequence[PhysicalLine]) -> Cells:
    """The lines as a cell each, with the empty lines among them, up to one that is no cell."""
    found: list[Field] = []
    newlines: list[int] = []
    end = lines[0].start
    for line in lines:
        text = "".join(line.raw.split())
        newlines.append(source.text.count("\n", end, line.start))
        if not _is_cell(line.raw, text):
            break
        if not PAGE_NUMBER.fullmatch(text):
            margin = len(line.raw) - len(line.raw.lstrip())
            found.append(Field(text, line.start + margin, line.end))
            end = line.end
        else:
            newlines.pop()
    else:
        newlines.append(0)
    found, newlines = _rejoined(found, newlines)
    apart = min(newlines[1 : min(len(found), HEADED)], default=0)  # lines from one cell to the next
    each = 2 if apart > 1 else 1
    gaps = [max(0, (count - each) // each) if at else 0 for at, count in enumerate(newlines)]
    return Cells(found, gaps)


def _rejoined(fields: list[Field], newlines: list[int]) -> tuple[list[Field], list[int]]:
    """The cells with those as one whose words broke over lines, where blank lines divide the others; and lines between.

    Then no blank line is missing beside a figure, and few are among all.
    """
    beside = range(1, len(fields))
    cut = {at for at in beside if newlines[at] == 1}
    figures = [
        at for at in beside if FIGURE.fullmatch(fields[at].text) or FIGURE.fullmatch(fields[at - 1].text)
    ]
    is_parted = (
        0 < len(cut) * FEWEST_WHOLE < len(fields) and not cut.intersection(figures) and len(figures) > HEADED
    )
    if not is_parted or newlines.count(2) <= len(cut):
        return fields, newlines
    whole: list[Field] = []
    apart: list[int] = []
    for at, field in enumerate(fields):
        if at in cut:
            whole[-1] = Field(whole[-1].text + field.text, whole[-1].start, field.end)
        else:
            whole.append(field)
            apart.append(newlines[at])
    return whole, apart + newlines[len(fields) :]


def field_cells(lines: Sequence[PhysicalLine]) -> Cells:
    """The fields of the lines, up to a line that has others than cells."""
    found = list(_fields(lines))
    return Cells(found, [0] * (len(found) + 1))


def _fields(lines: Sequence[PhysicalLine]) -> Iterator[Field]:
    for line in lines:
        if PAGE_NUMBER.fullmatch("".join(line.raw.split())):
            continue
        fields = fields_of(line)
        told = ["".join(field.text.split()) for field in fields]
        if not fields or not all(map(_is_cell, told, told)):
            return
        yield from (field._replace(text=text) for field, text in zip(fields, told, strict=True))


def _is_cell(raw: str, text: str) -> bool:
    if not text or len(raw) > 2 * CELL_LENGTH or len(text) > CELL_LENGTH or "\t" in raw or "|" in raw:
        return False
    return _LAST.search(text) is None
