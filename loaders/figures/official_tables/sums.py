"""A printed total against its printed parts."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from loaders.figures.official_tables.reading import OfficialFigure

Key = tuple[object, ...]


@dataclass(frozen=True)
class TableCheck:
    """A printed total against the sum of its printed parts, in the table's unit.

    ``status``: holds within half a unit of the last digit of each number, rounding within one unit more, fails.
    """

    check_kind: str  # level, total, row, side, closing, component
    subject: str
    left_value: Decimal
    right_value: Decimal
    tolerance: Decimal
    status: str


def checked(
    kind: str, subject: str, whole: Sequence[OfficialFigure], parts: Sequence[OfficialFigure]
) -> TableCheck:
    """The sum of ``whole`` against the sum of ``parts``, compared as printed; a printed 0 is exact."""
    left, right = (
        sum((figure.claim.value or Decimal(0) for figure in side), Decimal(0)) for side in (whole, parts)
    )
    printed = [figure for figure in (*whole, *parts) if figure.claim.value]
    tolerance = sum((Decimal(5).scaleb(-figure.decimals - 1) for figure in printed), Decimal(0))
    step = max((Decimal(1).scaleb(-figure.decimals) for figure in printed), default=Decimal(0))
    difference = abs(left - right)
    status = "holds" if difference <= tolerance else "rounding" if difference <= tolerance + step else "fails"
    return TableCheck(kind, subject, left, right, tolerance, status)


def grouped(figures: Iterable[OfficialFigure], *names: str) -> dict[Key, list[OfficialFigure]]:
    """The figures by what their claims say in the columns ``names``, in their order."""
    groups: dict[Key, list[OfficialFigure]] = defaultdict(list)
    for figure in figures:
        groups[tuple(getattr(figure.claim, name) for name in names)].append(figure)
    return groups
