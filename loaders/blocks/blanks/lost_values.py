"""Points and score of rows that lost a value: they are what the points of a whole form lack."""

import itertools
from collections.abc import Sequence
from decimal import Decimal

from loaders.blocks.blanks.blank_fields import Field
from loaders.blocks.blanks.centred_rows import points_in
from loaders.blocks.blanks.wrapped_rows import WrappedRow
from loaders.blocks.blanks.wrapped_stacks import POINTS
from loaders.blocks.blanks.wrapped_values import VALUE
from loaders.blocks.proven_rows import POINTS as OF_FORM


def give_points(lost: Sequence[WrappedRow], rows: Sequence[WrappedRow], name: str) -> None:
    """Put points, score and the name of rows below their headings, if all points then are those of a form."""
    places = [points_in([_text(piece) for piece in row.cells.get("note", [])]) for row in lost]
    if not lost or None in places or len({*map(id, lost)}) < len(lost):  # one row lost two values
        return
    told = [row.cells["points"][0] for row in rows if "points" in row.cells and "total" not in row.cells]
    told += [row.cells["note"][place] for row, place in zip(lost, places, strict=True)]
    if sum(Decimal(POINTS.fullmatch(_text(piece))[1]) for piece in told) not in OF_FORM:
        return
    for row, place in zip(lost, places, strict=True):
        note = row.cells["note"]
        words = _name(note, place)
        row.cells = {**row.cells, "points": [note[place]], "score": [note[place + 1]]}
        rest = (piece for piece in note if piece not in (*words, note[place], note[place + 1]))
        row.cells["note"] = sorted(rest, key=lambda piece: piece.start)
        if words:
            row.add(name, *words)


def _name(note: list[Field], place: int) -> list[Field]:
    """The words before the values, or the halves that stood above and below their line (``centred_rows``)."""
    words = [*itertools.takewhile(lambda piece: not VALUE.fullmatch(_text(piece)), note[:place])]
    above = next((at for at, piece in enumerate(note) if piece.start < note[0].start), None)
    return note[above : above + 2] if above is not None else words


def _text(piece: Field) -> str:
    return "".join(piece.text.split())
