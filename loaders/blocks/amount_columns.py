"""The ways to read cells that follow one another column by column: names, then the figures below each heading."""

import itertools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from loaders.blocks.amount_cells import AMOUNTS, Piece, is_amount, role_of
from loaders.blocks.sum_proofs import RATES

FEWEST_ROWS, MOST_GROUPS, PIECE = 2, 8, 4

Way = tuple[int | None, ...]
Rows = tuple[tuple[tuple[int, ...], Way], ...]


class _Group(NamedTuple):
    """Headings, and the figures between them and the next headings."""

    headings: list[int]
    figures: list[int]


def by_columns(pieces: Sequence[Piece], end: int) -> Iterator[tuple[tuple[int, ...], tuple[int, ...], Rows]]:
    """The headings of names and of amounts and the rows, in each way to cut the columns; a header ends at ``end``."""
    labels = [at for at in range(end) if not is_amount(role_of(pieces[at].text))]
    if not labels or labels != [*range(len(labels))]:
        return
    is_led = any(role_of(pieces[at].text) == "ordinal" for at in labels)
    words, groups = _parted(pieces, end, [*range(len(labels), end)])
    ordinals = _ordinals(pieces, groups) if is_led else []
    for group in groups:
        group.figures[:] = [at for at in group.figures if at not in ordinals]
    if not all(group.figures for group in groups) or not 0 < len(groups) <= MOST_GROUPS:
        return
    for names in _names(pieces, words, len(ordinals)):
        for columns in itertools.product(*(_columns(pieces, group, len(names)) for group in groups)):
            told = [column for part in columns for column in part]
            leads = [(ordinals[at],) if ordinals else () for at in range(len(names))]
            rows = tuple(
                ((*lead, *name), tuple(column[at] for column in told))
                for at, (lead, name) in enumerate(zip(leads, names, strict=True))
            )
            amounts = tuple(at for group in groups for at in group.headings)
            yield tuple(labels), amounts, rows


def _parted(pieces: Sequence[Piece], end: int, headings: list[int]) -> tuple[list[int], list[_Group]]:
    """The words that name rows, and the figures behind the headings of amounts: those of the header, then those among them."""
    words: list[int] = []
    groups = [_Group(headings, [])]
    for at in range(end, len(pieces)):
        if pieces[at].is_figure:
            groups[-1].figures.append(at)
        elif _is_heading(pieces, at, groups[-1]):
            if groups[-1].figures:
                groups.append(_Group([], []))
            groups[-1].headings.append(at)
        else:
            words.append(at)
    return words, groups


def _is_heading(pieces: Sequence[Piece], at: int, group: _Group) -> bool:
    """Whether words among figures are a heading: behind a figure or another heading, and before such."""
    if role_of(pieces[at].text) not in AMOUNTS or at + 1 >= len(pieces):
        return False
    before, after = pieces[at - 1], pieces[at + 1]
    return (before.is_figure or (at - 1) in group.headings) and (
        after.is_figure or role_of(after.text) in AMOUNTS
    )


def _ordinals(pieces: Sequence[Piece], groups: Sequence[_Group]) -> list[int]:
    """The figures 1, 2, 3 … that stand before all others."""
    figures = groups[0].figures
    count = sum(
        1
        for _ in itertools.takewhile(lambda at: pieces[figures[at]].text == str(at + 1), range(len(figures)))
    )
    return figures[:count] if count >= FEWEST_ROWS else []


def _names(pieces: Sequence[Piece], words: Sequence[int], count: int) -> Iterator[list[tuple[int, ...]]]:
    """The names that words may be: a line each, or those as one that no blank line parts or that are too short for names."""
    names = [(at,) for at in words]
    if len(names) >= FEWEST_ROWS and count in (0, len(names)):
        yield names
    has_gaps = any(pieces[at].is_apart for at in words)
    for goes_on in (_is_close, _is_rest)[not has_gaps :]:
        told: list[tuple[int, ...]] = []
        for at in words:
            if told and goes_on(pieces, told[-1][-1], at):
                told[-1] = (*told[-1], at)
            else:
                told.append((at,))
        if FEWEST_ROWS <= len(told) < len(names) and count in (0, len(told)):
            yield told


def _is_close(pieces: Sequence[Piece], above: int, at: int) -> bool:
    return at == above + 1 and not pieces[at].is_apart


def _is_rest(pieces: Sequence[Piece], above: int, at: int) -> bool:
    return at == above + 1 and len(pieces[at].text) <= PIECE < len(pieces[above].text)


def _columns(pieces: Sequence[Piece], group: _Group, height: int) -> list[list[Way]]:
    """The columns of as many figures as there are names, after one another or by rows; rates may be left out at zeros."""
    figures, width = group.figures, len(group.headings)
    if len(figures) == width * height:
        after = [tuple(figures[at : at + height]) for at in range(0, len(figures), height)]
        in_rows = [tuple(figures[at::width]) for at in range(width)]
        return [after, in_rows] if width > 1 else [after]
    lost = width * height - len(figures)
    rates = [at for at, heading in enumerate(group.headings) if role_of(pieces[heading].text) in RATES]
    if len(rates) != 1 or not 0 < lost < height:
        return []
    return [*_with_short(pieces, group, height, rates[0], height - lost)]


def _with_short(
    pieces: Sequence[Piece], group: _Group, height: int, rate: int, told: int
) -> Iterator[list[Way]]:
    """The columns where a rate is not told of some rows: those in which another column before it is zero."""
    lengths = [told if at == rate else height for at in range(len(group.headings))]
    starts = [0, *itertools.accumulate(lengths)]
    columns = [tuple(group.figures[start:end]) for start, end in itertools.pairwise(starts)]
    for at, column in enumerate(columns[:rate]):
        filled = [row for row in range(height) if pieces[column[row]].value]
        if at < rate and len(filled) == told:
            way: list[int | None] = [None] * height
            for row, figure in zip(filled, columns[rate], strict=True):
                way[row] = figure
            yield [*columns[:rate], tuple(way), *columns[rate + 1 :]]
