"""Figures of rows that lost their empty cells, placed by the sums that a table states.

合计 | 基本支出 | 项目支出 | 经营支出 above 90.00 30.00 60.00: which two of three columns, the rows below and above must tell.
"""

import itertools
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

MOST_PLACES, MOST_SUMS, MOST_ROUNDS = 4000, 12000, 12  # beyond these a row or a group of rows is left

Vector = tuple[int, ...]  # of a row, in the smallest unit printed
Place = tuple[int, ...]  # the column of each figure of a row, ascending


class Sum(NamedTuple):
    """Columns that a row adds up alike: Σ wholes = Σ parts (年初结转 + 本年收入 = 本年支出 + 年末结转)."""

    wholes: tuple[int, ...]
    parts: tuple[int, ...]


class Row(NamedTuple):
    """The figures of a row in their order. ``fixed``: the columns of those that are known, of the first ones.

    ``parent``: the row that it is a part of. ``needs``: of the columns of each at least one is filled.
    """

    values: tuple[Decimal, ...]
    fixed: Place = ()
    parent: int | None = None
    needs: tuple[frozenset[int], ...] = ()


def places(width: int, sums: Sequence[Sum], rows: Sequence[Row]) -> list[list[frozenset[int]]]:
    """The columns in which each figure of each row may stand, in every way to place all that keeps the sums.

    A row that no way keeps the sums of is of no help for others; its figures may stand in no column but fixed ones.
    """
    unit = min((_exponent(value) for row in rows for value in row.values), default=0)
    told = [tuple(int(value.scaleb(-unit)) for value in row.values) for row in rows]
    ways = [
        _ways(width, sums, row, values) if len(row.values) <= width else []
        for row, values in zip(rows, told, strict=True)
    ]
    vectors = [
        {way: _vector(width, way, values) for way in found} for found, values in zip(ways, told, strict=True)
    ]
    children: dict[int, list[int]] = {}
    for at, row in enumerate(rows):
        if row.parent is not None:
            children.setdefault(row.parent, []).append(at)
    tried: dict[int, list[int]] = {}  # how many ways the rows of a group had when it was looked at
    for _ in range(MOST_ROUNDS):
        before = sum(map(len, vectors))
        for parent, parts in children.items():
            open_ways = [len(vectors[at]) for at in (parent, *parts)]
            if max(open_ways) > 1 and tried.get(parent) != open_ways:
                _narrow(vectors, parent, parts)
                tried[parent] = [len(vectors[at]) for at in (parent, *parts)]
        if sum(map(len, vectors)) == before:
            break
    return [_columns(row, found) for row, found in zip(rows, vectors, strict=True)]


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _columns(row: Row, ways: dict[Place, Vector]) -> list[frozenset[int]]:
    if not ways:
        lost = len(row.values) - len(row.fixed)
        return [*(frozenset({column}) for column in row.fixed), *[frozenset()] * lost]
    return [frozenset(way[at] for way in ways) for at in range(len(row.values))]


def _ways(width: int, sums: Sequence[Sum], row: Row, values: Vector) -> list[Place]:
    """The ways to place the figures of a row that keep its sums; those that it needs, if any does."""
    free = range(max(row.fixed, default=-1) + 1, width)
    tails = itertools.combinations(free, len(values) - len(row.fixed))
    found: list[Place] = []
    for count, tail in enumerate(tails):
        if count == MOST_PLACES:
            return []
        way = (*row.fixed, *tail)
        vector = _vector(width, way, values)
        if all(_holds(vector, each) for each in sums):
            found.append(way)
    needed = [
        way
        for way in found
        if all(each & {at for at, value in zip(way, values, strict=True) if value} for each in row.needs)
    ]
    return needed or found


def _vector(width: int, way: Place, values: Vector) -> Vector:
    told = dict(zip(way, values, strict=True))
    return tuple(told.get(column, 0) for column in range(width))


def _holds(vector: Vector, told: Sum) -> bool:
    """Whether both sides of a sum are equal but for the rounding of the figures."""
    left, right = ([vector[column] for column in columns] for columns in told)
    printed = sum(value != 0 for value in (*left, *right))
    return 2 * abs(sum(left) - sum(right)) <= (printed if printed > 2 else 0)


def _narrow(vectors: list[dict[Place, Vector]], parent: int, parts: Sequence[int]) -> None:
    """Leave the ways of a row and of its parts that add up in every column; all where none do, or where one is lost."""
    if not vectors[parent] or not all(vectors[part] for part in parts):
        return
    slack = (len(parts) + 1) // 2 if len(parts) > 1 else 0
    wholes = set(vectors[parent].values())
    most = tuple(max(column) + slack for column in zip(*wholes, strict=True))
    options = [set(vectors[part].values()) for part in parts]
    is_rising = all(value >= 0 for told in options for vector in told for value in vector)
    reached: list[set[Vector]] = [{(0,) * len(most)}]
    for told in options:
        if len(reached[-1]) * len(told) > MOST_SUMS:
            return
        sums = (_added(one, other) for one, other in itertools.product(reached[-1], told))
        further = {vector for vector in sums if not is_rising or _is_below(vector, most)}
        reached.append(further)
    ends = {sum_ for sum_ in reached[-1] if any(_is_near(sum_, whole, slack) for whole in wholes)}
    if not ends:
        return
    kept = {whole for whole in wholes if any(_is_near(sum_, whole, slack) for sum_ in ends)}
    _keep(vectors, parent, kept)
    for part, told, before in zip(reversed(parts), reversed(options), reversed(reached[:-1]), strict=True):
        led = {(one, other) for one in before for other in told if _added(one, other) in ends}
        _keep(vectors, part, {other for _, other in led})
        ends = {one for one, _ in led}


def _keep(vectors: list[dict[Place, Vector]], row: int, kept: set[Vector]) -> None:
    vectors[row] = {way: vector for way, vector in vectors[row].items() if vector in kept}


def _added(one: Vector, other: Vector) -> Vector:
    return tuple(a + b for a, b in zip(one, other, strict=True))


def _is_below(vector: Vector, most: Vector) -> bool:
    return all(value <= limit for value, limit in zip(vector, most, strict=True))


def _is_near(one: Vector, other: Vector, slack: int) -> bool:
    return all(abs(a - b) <= slack for a, b in zip(one, other, strict=True))
