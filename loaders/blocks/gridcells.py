"""A cell of a grid."""

import re
from typing import NamedTuple

from loaders.blocks.block import CompactText

PROSE_LENGTH, LONG_PROSE_LENGTH = 40, 90

_SENTENCE_MARK = re.compile(r"[。；！？]")


class GridCell(NamedTuple):
    """A cell: where its line or field stands, and what is printed in it."""

    start: int
    end: int
    compact: CompactText
    row_span: int = 1
    column_span: int = 1

    @property
    def is_prose(self) -> bool:
        """Whether the cell holds sentences rather than a label or a figure."""
        characters = self.compact.characters
        if len(characters) < PROSE_LENGTH:
            return False
        return len(characters) >= LONG_PROSE_LENGTH or bool(_SENTENCE_MARK.search(characters))
