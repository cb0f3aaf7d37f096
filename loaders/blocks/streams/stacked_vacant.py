"""Levels of a table of indicators below which none stands (经济效益指标 above 社会效益指标), or marks do (无, 指标2：)."""

from collections.abc import Sequence

from loaders.blocks.cell_words import columns_of, is_total
from loaders.blocks.streams.stacked_notes import PLACE, marks_vacant

LEVELS = ("level_1", "level_2")  # printed once where merged
NAMES = "level_3"

_ZEROS = (("points", "0"), ("score", "0"))


def vacant_shapes(roles: Sequence[str]) -> list[tuple[int, ...]]:
    """The columns that such cells may fill: levels, or levels and marks, or marks alone."""
    if not {"level_2", NAMES} <= {*roles}:
        return []
    levels = [at for at, role in enumerate(roles) if role in LEVELS]
    below = range(roles.index(NAMES), len(roles))
    told = [levels[first:] for first in range(len(levels) + 1)]
    marked = [(*own, *below[:marks]) for own in told for marks in range(1, len(below) + 1)]
    return [*map(tuple, filter(None, told)), *marked]


def are_vacant(roles: Sequence[str], cells: Sequence[str]) -> bool:
    """Whether cells with these roles, and the one after them, are those of levels that are known words, and marks.

    Next must be a level, a mark that the form prints, or the total; where no level is printed, such a mark tells the row.
    """
    if len(cells) <= len(roles) or (roles[0] == NAMES and not PLACE.fullmatch(cells[0])):
        return False
    after = cells[len(roles)]
    known = columns_of(after)
    is_next = bool(known) and known <= {*LEVELS}
    is_place = roles[-1] not in LEVELS and PLACE.fullmatch(after)
    if not (is_next or is_place or is_total(after)):
        return False
    return all(_is_vacant(role, cell) for role, cell in zip(roles, cells, strict=False))


def _is_vacant(role: str, cell: str) -> bool:
    """Whether a cell is such a level, or the mark of an empty one; what the form prints for a name stands for it alone."""
    if role in LEVELS:
        return columns_of(cell) == {role}
    is_place = PLACE.fullmatch(cell) is not None
    return (marks_vacant(cell) and (role == NAMES or not is_place)) or (role, cell) in _ZEROS
