"""The rows of a table a cell a line: as many names and as many figures each, some of them perhaps without their figures."""

import collections
import itertools
import re
from collections.abc import Sequence
from typing import NamedTuple

from loaders.blocks.amount_cells import Piece, role_of
from loaders.blocks.cell_words import names_sum
from loaders.blocks.compact import Source
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.numbering import parse_numbering
from loaders.blocks.streams.counted import usual_breaks
from loaders.blocks.sum_proofs import names_expense

FEWEST_ROWS, FEWEST_FIGURES, MOST_NAMES, MOST_CELLS, MOST_HEADINGS = 2, 2, 3, 600, 48
FEWEST_HEADINGS, FEWEST_TOLD, MOST_EMPTY = 3, 6, 7
LONGEST_CELL, LONGEST_HEADING = 30, 24
MOST_SHORT = 0.4  # share of rows that lack figures

_WORDS = re.compile(r"[^，。；\t|]*[一-龥%％）)][^，。；\t|]*")
_BRACKETS = re.compile(r"（[^（）]*）(?=.)|(?<=.)（[^（）]*）")
_ENDS = re.compile(
    r"(?:备?注|说明|附件?表?|单位|来源)[一二三四五六七八九十\d]{0,2}[：:].*|[一二三四五六七八九十]{1,2}、.*"
)
_FIGURE_LINE = re.compile(r"\s*[-+]?\d[\d,]*(?:\.\d+)?[%％]?\s*")
_GOING_ON, _BEGUN = re.compile(r"[（(、）)”].*"), re.compile(r".*(?:[、及和与]|[（(][^）)]*)")
_OWN_ROW = re.compile(r"(?:其中[：:]|[（(]?[一二三四五六七八九十\d]{1,2}[、.．）)]).*|.*[：:]")


class Rows(NamedTuple):
    """How many names and figures rows have, where the first begins, and the cells of each: its names and its figures."""

    names: int
    figures: int
    first: int
    rows: list[tuple[list[list[int]], list[int]]]


def may_begin(lines: list[PhysicalLine], first: int) -> bool:
    """Whether short lines of words follow one another: the test that most lines fail."""
    told = lines[first : first + FEWEST_HEADINGS]
    return len(told) == FEWEST_HEADINGS and all(
        len(line.raw) <= LONGEST_HEADING and not _FIGURE_LINE.fullmatch(line.raw) for line in told
    )


def cells_from(source: Source, lines: list[PhysicalLine], first: int) -> list[Piece]:
    """The cells from a line on up to prose, a note or a gap; none where no figure comes soon.

    Where empty lines stand between all cells, a cell may go on with the next line, and further empty lines are empty cells,
    which have no range.
    """
    apart = max(usual_breaks(source, lines, first), 1)
    cells: list[Piece] = []
    seen = False
    for at in range(first, min(len(lines), first + MOST_CELLS)):
        line = lines[at]
        breaks = source.text.count("\n", cells[-1].end, line.start) if cells else apart
        text = source.told(line.start, line.end)
        cell = Piece(line.start, line.end, text, at)
        if "|" in line.raw or "\t" in line.raw or not (cell.is_figure or _is_word(text)):
            break
        if breaks < apart and not cell.is_figure:
            begun = cells.pop()
            cells.append(Piece(begun.start, line.end, begun.text + text, at, is_apart=True))
            continue
        if breaks % apart or breaks > (1 if apart == 1 else MOST_EMPTY * apart):
            break
        if breaks > apart:
            cells += [Piece(cells[-1].end, cells[-1].end, "-", at)] * (breaks // apart - 1)
        seen = seen or cell.is_figure
        if not seen and len(cells) > MOST_HEADINGS:
            return []
        cells.append(cell)
    while cells and not cells[-1].is_figure:
        cells.pop()
    return cells


def _is_word(text: str) -> bool:
    is_short = len(text) <= LONGEST_CELL and _WORDS.fullmatch(_BRACKETS.sub("", text)) is not None
    return is_short and not _ENDS.fullmatch(text)


def rows_of(cells: Sequence[Piece]) -> Rows | None:
    """The rows, if most have as many names and figures; none where words cannot be told to be of one or of another."""
    ordinals = _ordinals(cells)
    runs = [
        [*run]
        for _, run in itertools.groupby(
            range(len(cells)), lambda at: cells[at].is_figure and at not in ordinals
        )
    ]
    words, figures = runs[::2], runs[1::2]
    if cells[0].is_figure or len(figures) < FEWEST_ROWS:
        return None
    count, times = collections.Counter(map(len, figures)).most_common(1)[0]
    is_regular = times >= FEWEST_ROWS and len(figures) - times <= MOST_SHORT * len(figures)
    if (
        not is_regular
        or count < FEWEST_FIGURES
        or count * times < FEWEST_TOLD
        or max(map(len, figures)) > count
    ):
        return None
    for names in sorted({*map(len, words[1:])}):
        if names <= min(MOST_NAMES, len(words[0])) and (rows := _named(cells, words, figures, names)):
            return Rows(names, count, words[0][-names], rows)
    return None


def _ordinals(cells: Sequence[Piece]) -> set[int]:
    """The places of 1, 2, 3 … that stand before names, below a heading of ordinals."""
    if role_of(cells[0].text) != "ordinal":
        return set()
    found: set[int] = set()
    for at, (cell, below) in enumerate(itertools.pairwise(cells)):
        if cell.text == str(len(found) + 1) and not below.is_figure:
            found.add(at)
    return found


def _named(
    cells: Sequence[Piece], words: list[list[int]], figures: list[list[int]], names: int
) -> list[tuple[list[list[int]], list[int]]]:
    """The rows with so many names each; empty where words cannot be told to be of one or of another."""
    rows = []
    for run, told in zip([words[0][-names:], *words[1:]], figures, strict=True):
        own = _names(cells, run, names)
        if own is None:
            return []
        rows += [([[at]], []) for at in own[0]] + [(own[1], told)]
    return rows


def _names(cells: Sequence[Piece], run: list[int], names: int) -> tuple[list[int], list[list[int]]] | None:
    """The rows of names alone before a row, and the names of the row; None where that cannot be told."""
    if len(run) == names:
        return [], [[at] for at in run]
    if len(run) > names > 1 and cells[run[0]].is_figure:  # an ordinal
        rest = _names(cells, run[1:], names - 1)
        return ([], [[run[0]], *rest[1]]) if rest and not rest[0] else None
    if len(run) < names:
        return ([], [[run[0]]]) if len(run) == 1 and names_sum(cells[run[0]].text) else None
    if names > 1:
        return None
    alone: list[int] = []
    name = [run[-1]]
    for at in reversed(run[:-1]):
        above, below = cells[at].text, cells[alone[0] if alone else name[0]].text
        if not alone and (_GOING_ON.fullmatch(below) or _BEGUN.fullmatch(above)):
            name.insert(0, at)
        elif _OWN_ROW.fullmatch(above) or parse_numbering(above, {}) or _are_expenses(above, below):
            alone.insert(0, at)
        else:
            return None
    return alone, [name]


def _are_expenses(above: str, below: str) -> bool:
    return names_expense(above) and names_expense(below)
