"""What a reader makes of a file."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple


@dataclass(frozen=True)
class Metadata:
    """Who published what for which year, as the text itself says; None where it does not."""

    title: str | None
    genre: str
    department_name: str | None
    region_code: str | None
    fiscal_year: int | None
    published_on: date | None = None  # the latest date that stands on a line of its own


@dataclass(frozen=True)
class SourceCell:
    """A cell of a table that the file itself rules, at its first row and column (both from 0).

    A half-open range of the document's text, which may hold line breaks; an empty cell has none of it.
    """

    row: int
    column: int
    char_start: int
    char_end: int
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True)
class SourceTable:
    """A table that the file itself rules. ``spans`` are the ranges of the text that it takes, one a page.

    A table that goes on over pages is one table; a header that is repeated there is not repeated here.
    Cells are in reading order and do not overlap; positions that a merged cell covers have none.
    """

    spans: tuple[tuple[int, int], ...]
    cells: tuple[SourceCell, ...]


class Recognition(NamedTuple):
    """Characters that were recognised in a picture: a range of the text, and how surely (0 to 1)."""

    char_start: int
    char_end: int
    confidence: Decimal


@dataclass(frozen=True)
class Content:
    """What the reader of a format makes of a file. All offsets elsewhere are indices into ``text``.

    ``tables`` and ``furniture`` (running headers, footers, page numbers; ranges of whole lines) are in the
    order of the text; formats that are nothing but text have only tables that stand in it as HTML.
    """

    text: str
    encoding: str | None = None  # of formats that are nothing but text
    page_starts: tuple[int, ...] = ()  # offset of the first character of each page
    tables: tuple[SourceTable, ...] = ()
    furniture: tuple[tuple[int, int], ...] = ()
    recognised: tuple[Recognition, ...] = ()  # of text in pictures, in order


@dataclass(frozen=True, kw_only=True)
class Document(Content):
    """A file that was read."""

    document_id: str
    file_name: str
    relative_path: str
    format: str
    sha256: str
    size_bytes: int
