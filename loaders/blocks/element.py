"""A line or table with what it is."""

from enum import Enum
from typing import NamedTuple

from loaders.blocks.lines import Line
from loaders.blocks.numbering import Numbering
from loaders.blocks.stream import Item


class Kind(Enum):
    """What a line is. RUN_IN: a heading with its paragraph on the same line; ITEM: a numbered paragraph."""

    TITLE = "title"
    CONTENTS = "contents"
    HEADING = "heading"
    RUN_IN = "run_in"
    ITEM = "item"
    TEXT = "text"
    PAGE_NUMBER = "page_number"
    TABLE = "table"


class Element(NamedTuple):
    """An item of the stream; ``title_length``: compact characters of a heading's number and title."""

    kind: Kind
    item: Item
    numbering: Numbering | None = None
    title_length: int = 0

    @property
    def characters(self) -> str:
        """Compact text of the line; empty for a table."""
        return self.item.compact.characters if isinstance(self.item, Line) else ""

    @property
    def body(self) -> str:
        """Compact text after the number."""
        return self.characters[self.numbering.length :] if self.numbering else self.characters

    @property
    def is_marked(self) -> bool:
        """Whether Markdown says that the line is a heading."""
        return isinstance(self.item, Line) and (self.item.marks > 0 or self.item.is_bold)

    @property
    def is_plain_name(self) -> bool:
        """Whether it is a heading by its looks only: without number and mark."""
        return self.kind is Kind.HEADING and not self.numbering and not self.is_marked
