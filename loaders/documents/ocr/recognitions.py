"""How surely the characters of a text were recognised, where they come from pictures."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from loaders.documents.document import Content, Recognition
from loaders.documents.pdf.composing import Composed


def with_recognitions(composed: Composed) -> Content:
    """The content with the confidence of the characters that were recognised."""
    found = []
    for run in composed.runs:
        at = run.start
        for glyph in run.glyphs:
            if glyph.confidence is not None:
                found.append(Recognition(at, at + len(glyph.text), Decimal(str(glyph.confidence))))
            at += len(glyph.text)
    return replace(composed.content, recognised=tuple(found))


def least_confidence(recognised: Sequence[Recognition], start: int, end: int) -> Decimal | None:
    """The confidence of the least sure of the characters ``start`` to ``end``; None where none was recognised."""
    first = bisect_right(recognised, start, key=lambda part: part.char_end)
    last = bisect_left(recognised, end, key=lambda part: part.char_start)
    return min((part.confidence for part in recognised[first:last]), default=None)
