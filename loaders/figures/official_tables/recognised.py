"""Figures recognised in a picture, held to the sums that their table states: repaired, rejected or left alone."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from loaders.figures.official_tables.checks import check_table
from loaders.figures.official_tables.reading import OfficialFigure, OfficialTableReading

REPAIRED, REJECTED = "repaired_by_sum", "sum_fails"
SURE = Decimal("0.98")  # of recognition: what is surer is not blamed for a sum that fails
CENTS = 2  # digits after the point in these tables

Key = tuple[str, str]
Sides = dict[Key, tuple[Decimal, Decimal]]


def held_to_sums(
    reading: OfficialTableReading, confidences: Mapping[int, Decimal]
) -> tuple[OfficialTableReading, dict[int, str]]:
    """The reading with figures repaired, and by offset which figures were repaired and which are to be rejected.

    ``confidences`` are those of recognised numbers by their offset. A figure is repaired where exactly one other
    reading of one figure (a lost point, a comma taken for a point) makes a failing sum hold and breaks none. Of
    sums that still fail, figures recognised unsurely are rejected.
    """
    figures = list(reading.figures)
    failing = _failing(figures) if confidences else {}
    if not failing:
        return reading, {}
    operands = _operands(figures, failing)
    doubts: dict[int, str] = {}
    for key in failing:
        now = _failing(figures)
        repairs = [
            (at, trial)
            for at in operands[key]
            for trial in _other_readings(figures, at)
            if key not in (left := _failing(trial)) and left.keys() <= now.keys()
        ]
        if len(repairs) == 1 and key in now:
            at, figures = repairs[0]
            doubts[figures[at].claim.char_start] = REPAIRED
    for key in _failing(figures):
        starts = (figures[at].claim.char_start for at in operands[key])
        doubts |= {start: REJECTED for start in starts if confidences.get(start, SURE) < SURE}
    return replace(reading, figures=tuple(figures)), doubts


def _failing(figures: Sequence[OfficialFigure]) -> Sides:
    """Both sides of the sums that do not hold, by kind and subject."""
    return {
        (check.check_kind, check.subject): (check.left_value, check.right_value)
        for check in check_table(figures)
        if check.status == "fails"
    }


def _operands(figures: Sequence[OfficialFigure], failing: Sides) -> dict[Key, list[int]]:
    """The figures that each sum is made of: those on whose value its sides depend."""
    operands: dict[Key, list[int]] = {key: [] for key in failing}
    for at, figure in enumerate(figures):
        if figure.claim.value is not None:
            moved = _failing(_with_value(figures, at, figure.claim.value + 10**9, figure.decimals))
            for key in failing:
                if moved.get(key) != failing[key]:
                    operands[key].append(at)
    return operands


def _other_readings(figures: Sequence[OfficialFigure], at: int) -> Iterator[list[OfficialFigure]]:
    figure = figures[at]
    value = figure.claim.value
    if value is None or not value:
        return
    if figure.decimals == 0:
        yield _with_value(figures, at, value.scaleb(-CENTS), CENTS)
    elif figure.decimals > CENTS:
        yield _with_value(figures, at, value.scaleb(figure.decimals), 0)


def _with_value(
    figures: Sequence[OfficialFigure], at: int, value: Decimal, decimals: int
) -> list[OfficialFigure]:
    changed = replace(figures[at], claim=figures[at].claim._replace(value=value), decimals=decimals)
    return [*figures[:at], changed, *figures[at + 1 :]]
