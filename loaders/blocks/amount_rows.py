"""The rows of a table of money whose cells follow one another by rows: names before their figures, or around them."""

import itertools
from collections.abc import Iterator, Sequence

from loaders.blocks.amount_cells import Piece

Rows = list[tuple[list[int], list[int]]]  # places of the cells of each name, and of its figures


def rows_in(pieces: Sequence[Piece], end: int, is_led: bool) -> Iterator[Rows]:
    """The rows behind a header that ends at a place; ``is_led``: 1, 2, 3 … stand before their names.

    Where a line holds several figures, a name may go on above and below it in its column.
    """
    body = range(end, len(pieces))
    lines = [[*group] for _, group in itertools.groupby(body, lambda at: pieces[at].line)]
    if any(sum(pieces[at].is_figure for at in line) > 1 for line in lines):
        yield from _of_lines(pieces, lines, is_led)
    elif rows := _in_turn(pieces, body, is_led):
        yield rows


def _in_turn(pieces: Sequence[Piece], body: Sequence[int], is_led: bool) -> Rows:
    """The rows of cells each of which may be a line of its own."""
    rows: Rows = []
    name: list[int] = []
    for at in body:
        leads = is_led and not name and pieces[at].text == str(len(rows) + 1)
        leads = leads and at + 1 < len(pieces) and not pieces[at + 1].is_figure
        if leads or not pieces[at].is_figure:
            name.append(at)
        elif name:
            rows.append((name, [at]))
            name = []
        elif rows:
            rows[-1][1].append(at)
        else:
            return []
    return rows


def _of_lines(pieces: Sequence[Piece], lines: Sequence[list[int]], is_led: bool) -> Iterator[Rows]:
    """The rows of lines with figures, with the words alone on the lines above and below that go on with their names."""
    own: Rows = []
    between: list[list[int]] = [[]]  # lines of words before each row, and behind the last
    for line in lines:
        begun = is_led and pieces[line[0]].is_figure and len(line) > 1 and not pieces[line[1]].is_figure
        words = [at for at in line if not pieces[at].is_figure or (begun and at == line[0])]
        figures = [at for at in line if at not in words]
        if figures:
            own.append((words, figures))
            between.append([])
        else:
            between[-1] += words
    above = _around(own, between) or _by_length(pieces, own, between)
    if not above:
        return
    rows = []
    for at, (words, figures) in enumerate(own):
        before = between[at][len(between[at]) - above[at] :]
        rows.append((before + words + between[at + 1][: len(between[at + 1]) - above[at + 1]], figures))
    if all(name for name, _ in rows):
        yield rows


def _around(own: Rows, between: Sequence[Sequence[int]]) -> list[int]:
    """How many of the words before each row are its own, as many as behind it; none where that cannot be."""
    above = [len(between[0])]
    for words in between[1:]:
        above.append(len(words) - above[-1])
    return [] if min(above) < 0 or above[-1] else above


def _by_length(pieces: Sequence[Piece], own: Rows, between: Sequence[Sequence[int]]) -> list[int]:
    """The same where names go on below or begin above the line of their figures; none where either could be.

    A name breaks where its column ends, so that what is left of it is no longer than what stands above.
    """
    above = []
    lengths = [sum(len(pieces[at].text) for at in words) for words, _ in own]
    for row, words in enumerate(between):
        told = max((len(pieces[at].text) for at in words), default=0)
        ends_above = row > 0 and lengths[row - 1] >= told and (row == len(own) or lengths[row] > 0)
        begins_below = row < len(own) and told >= lengths[row]
        if words and ends_above == begins_below:
            return []
        above.append(len(words) * begins_below if words else 0)
    return above
