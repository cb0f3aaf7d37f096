"""Tables of money whose cells follow one another, by rows or by columns, told apart by what the sums prove.

By rows: 甲 | 12 | 10 | 乙 | 8 | 8. By columns: 甲 | 乙 | 12 | 8 | 10 | 8, headings perhaps among them, columns after one
another or, below several headings, by rows again. Empty cells may be lost. Of all ways to read the figures the only one that
keeps every rule of ``sum_proofs`` is taken; where there is none or are several, nothing is told.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from loaders.blocks.amount_cells import LABELS, Piece, is_amount, role_of, roles_of
from loaders.blocks.amount_columns import by_columns
from loaders.blocks.amount_rows import rows_in
from loaders.blocks.cell_words import names_sum
from loaders.blocks.sum_proofs import (
    PART,
    RATES,
    TOTAL,
    Figure,
    proof_of_columns,
    proof_of_rows,
    tells_rate_of_nothing,
)

FEWEST_AMOUNTS, FEWEST_ROWS, FEWEST_PROOFS, MOST_WAYS, MOST_COLUMNS = 2, 2, 3, 512, 12

_OF_MONEY = re.compile(
    r"[资基]金|来源|[金余]额|额度|经费|[预决]算|投入|支出|收入|支付|到位|情况"
)  # headings of several amounts


class Header(NamedTuple):
    """Headings of a table, by their places: of what names rows, and of amounts; ``over``: column → the heading above it."""

    labels: tuple[int, ...]
    amounts: tuple[int, ...]
    over: tuple[tuple[int, int], ...] = ()


class ProvenTable(NamedTuple):
    """A header, and of each row the places of the cells that name it and of its figures, None where there is none."""

    header: Header
    rows: tuple[tuple[tuple[int, ...], tuple[int | None, ...]], ...]


def proven_table(pieces: Sequence[Piece]) -> ProvenTable | None:
    """The table that the cells are, the first heading of its names in front; None where it is not proven."""
    found = dict.fromkeys(_tables(pieces))
    return next(iter(found)) if len(found) == 1 else None


def _tables(pieces: Sequence[Piece]) -> Iterator[ProvenTable]:
    for end in _ends_of_header(pieces):
        for header in _headers(pieces, end):
            roles = roles_of([pieces[at].text for at in header.amounts])
            is_led = any(role_of(pieces[at].text) == "ordinal" for at in header.labels)
            for rows in rows_in(pieces, end, is_led):
                fits = all(len(figures) <= len(roles) for _, figures in rows)
                if fits and _are_named(pieces, header, [name for name, _ in rows]):
                    yield from _placed(pieces, header, roles, rows)
        yield from _of_columns(pieces, end)


def _ends_of_header(pieces: Sequence[Piece]) -> list[int]:
    """Where a header may end: behind its last heading before the first figure, or before totals and parts that name rows."""
    first = next((at for at, piece in enumerate(pieces) if piece.is_figure), 0)
    heads = [at for at in range(first) if role_of(pieces[at].text)]
    if not heads:
        return []
    ends = [heads[-1] + 1]
    while ends[-1] > 1 and role_of(pieces[ends[-1] - 1].text) in (TOTAL, PART, "final"):
        ends.append(ends[-1] - 1)
    return ends


def _headers(pieces: Sequence[Piece], end: int) -> Iterator[Header]:
    """The ways to read the headings: as they stand, or the last of them, a total and its parts, below or before one of them."""
    roles = [role_of(piece.text) for piece in pieces[:end]]
    first = next((at for at, role in enumerate(roles) if is_amount(role)), end)
    labels = tuple(range(first))
    unknown = [at for at in range(first, end) if not is_amount(roles[at])]
    if not labels or end - first > MOST_COLUMNS:
        return
    if not unknown and end - first >= FEWEST_AMOUNTS:
        yield Header(labels, tuple(range(first, end)))
    total = max((at for at in range(first, end) if roles[at] == TOTAL), default=end)
    divided = tuple(range(total, end))
    if len(divided) <= FEWEST_AMOUNTS or set(roles[total + 1 :]) != {PART}:
        return
    above = [at for at in range(1, total) if roles[at] not in LABELS - {"", "item"}]
    for place in range(len(above) + 1):
        before, after = above[:place], above[place:]
        may_divide = bool(after) and _OF_MONEY.search(pieces[after[0]].text) is not None
        for is_over in (False, True)[: 1 + may_divide]:
            rest = after[is_over:]
            known = [at for at in (*before, *rest) if is_amount(roles[at])]
            names = tuple(at for at in range(total) if at not in (*known, *after[:is_over]))
            over = ((total, after[0]),) if is_over else ()
            at = sum(told in before for told in known)
            if rest == [told for told in rest if told in known] and names[:1] == (0,):
                yield Header(names, (*known[:at], *divided, *known[at:]), over)


def _are_named(pieces: Sequence[Piece], header: Header, names: Sequence[Sequence[int]]) -> bool:
    """Whether each row is named by as many cells as headings say, a total by fewer; one heading names all pieces."""
    width = len(header.labels)
    is_led = role_of(pieces[header.labels[0]].text) == "ordinal"
    if width <= 1 + is_led:
        return True
    told = [name for name in names if not names_sum("".join(pieces[at].text for at in name))]
    return bool(told) and all(len(name) == width for name in told)


def _placed(
    pieces: Sequence[Piece],
    header: Header,
    roles: Sequence[str],
    rows: Sequence[tuple[Sequence[int], Sequence[int]]],
) -> Iterator[ProvenTable]:
    """The tables that rows are whose figures stand in their order, each in one of the columns."""
    if len(rows) < FEWEST_ROWS:
        return
    names = ["".join(pieces[at].text for at in name) for name, _ in rows]
    ways, count = [], 1
    for _, figures in rows:
        found = [way for way in _ways(pieces, figures, len(roles)) if _is_row(pieces, way, roles)]
        marked = [way for way in found if _keeps_gaps(pieces, way)]
        is_whole = len(figures) == len(roles)
        ways.append(found if is_whole or not any(pieces[at].is_apart for at in figures[1:]) else marked)
        count *= len(ways[-1])
        if not 0 < count <= MOST_WAYS:
            return
    for table in itertools.product(*ways):
        if is_proven(pieces, roles, names, table):
            yield ProvenTable(
                header, tuple((tuple(name), way) for (name, _), way in zip(rows, table, strict=True))
            )


def _ways(pieces: Sequence[Piece], figures: Sequence[int], width: int) -> Iterator[tuple[int | None, ...]]:
    for places in itertools.combinations(range(width), len(figures)):
        row: list[int | None] = [None] * width
        for place, figure in zip(places, figures, strict=True):
            row[place] = figure
        yield tuple(row)


def _is_row(pieces: Sequence[Piece], way: Sequence[int | None], roles: Sequence[str]) -> bool:
    """Whether percentages stand in their columns alone, and nothing in the row breaks a rule."""
    if any(
        at is not None and pieces[at].is_percent and role not in RATES
        for at, role in zip(way, roles, strict=True)
    ):
        return False
    values = values_of(pieces, way)
    if None in way and tells_rate_of_nothing(roles, values):
        return False
    return not proof_of_rows(roles, [values]).is_broken


def _keeps_gaps(pieces: Sequence[Piece], way: Sequence[int | None]) -> bool:
    """Whether cells are left empty within the row just where more stands between two figures than elsewhere."""
    told = [place for place, at in enumerate(way) if at is not None]
    return all(
        (below - place > 1) == pieces[way[below]].is_apart for place, below in itertools.pairwise(told)
    )


def _of_columns(pieces: Sequence[Piece], end: int) -> Iterator[ProvenTable]:
    """The tables that the cells are column by column."""
    for labels, amounts, rows in by_columns(pieces, end):
        roles = roles_of([pieces[at].text for at in amounts])
        names = ["".join(pieces[at].text for at in name) for name, _ in rows]
        table = [way for _, way in rows]
        fits = all(_is_row(pieces, way, roles) for way in table)
        if fits and is_proven(pieces, roles, names, table):
            yield ProvenTable(Header(labels, amounts), rows)


def is_proven(
    pieces: Sequence[Piece],
    roles: Sequence[str],
    names: Sequence[str],
    table: Sequence[Sequence[int | None]],
) -> bool:
    """Whether figures keep all rules of sums and rates, and often enough, and no column is empty."""
    if not all(any(at is not None for at in column) for column in zip(*table, strict=True)):
        return False
    values = [values_of(pieces, way) for way in table]
    across, down = proof_of_rows(roles, values), proof_of_columns(roles, names, values)
    return not across.is_broken and not down.is_broken and across.held + down.held >= FEWEST_PROOFS


def values_of(pieces: Sequence[Piece], way: Sequence[int | None]) -> list[Figure]:
    """The numbers of a row."""
    return [None if at is None else pieces[at].value for at in way]
