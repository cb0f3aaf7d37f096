"""The passage that a figure stands in, as it is shown beside the figure."""

from collections.abc import Iterator, Sequence

from loaders.blocks.block import Cell

LONGEST_QUOTE = 2000  # characters; a row of a table may hold a whole report
_BESIDE = LONGEST_QUOTE // 2
_CUT = "…"


def around(text: str, figure: str = "", at: int = 0) -> str:
    """``text``, or where it is too long its part around ``figure``, which stands near the place ``at``.

    Cut ends are marked with an ellipsis.
    """
    if len(text) <= LONGEST_QUOTE:
        return text
    at = min(at, len(text))
    found = text.rfind(figure, max(0, at - _BESIDE), at + len(figure))
    found = text.find(figure, max(0, at - _BESIDE)) if found < 0 else found
    start = max(0, max(found, 0) - _BESIDE)
    end = start + LONGEST_QUOTE
    return (_CUT if start else "") + text[start:end] + (_CUT if end < len(text) else "")


def cells_quoted(row: Sequence[Cell]) -> Iterator[tuple[Cell, str, int]]:
    """Each cell of a row with the row as it is quoted, and where the cell begins in it."""
    quote, at = " | ".join(cell.text for cell in row), 0
    for cell in row:
        yield cell, quote, at
        at += len(cell.text) + len(" | ")
