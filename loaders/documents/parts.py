"""Paragraphs and ruled tables into the text of a document: what the readers of Word, Excel and web pages share."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from loaders.documents.document import Content, SourceCell, SourceTable
from loaders.documents.limits import MAX_CELLS, MAX_CHARACTERS, MAX_COLUMNS
from loaders.errors import UnreadableDocumentError

_LINE_END = re.compile(r"\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_TRAILING = re.compile(r"[^\S\n]+(?=\n)")
_BLANK_LINES = re.compile(r"\n{3,}")
_SPLIT = "Split it into one file a report."


@dataclass(frozen=True)
class Paragraph:
    """A paragraph as printed; it may hold line breaks and tabs."""

    text: str


@dataclass(frozen=True)
class PlacedCell:
    """A cell at its first row and column (both from 0); blank lines divide the paragraphs within it.

    ``place``: its range of a text that is kept as it is, instead of being composed.
    """

    row: int
    column: int
    text: str
    row_span: int = 1
    column_span: int = 1
    place: tuple[int, int] | None = None


@dataclass(frozen=True)
class RuledTable:
    """A table of a file, its cells by row and column; no two take the same place."""

    cells: tuple[PlacedCell, ...]

    @property
    def width(self) -> int:
        """Number of columns."""
        return max((cell.column + cell.column_span for cell in self.cells), default=0)

    @property
    def height(self) -> int:
        """Number of rows."""
        return max((cell.row + cell.row_span for cell in self.cells), default=0)


Part = Paragraph | RuledTable


def compose(parts: Iterable[Part]) -> Content:
    """The text of all parts, divided by blank lines so that nothing runs together, and its tables.

    Raises UnreadableDocumentError ``too_large`` beyond MAX_CHARACTERS, MAX_COLUMNS or MAX_CELLS.
    """
    composition = _Composition()
    for part in parts:
        if isinstance(part, Paragraph):
            composition.add_paragraph(part)
        else:
            composition.add_table(part)
    return Content("".join(composition.pieces), tables=tuple(composition.tables))


def printed(text: str) -> str:
    """Text with one kind of line end, without what no printer shows."""
    text = _UNPRINTABLE.sub("", _LINE_END.sub("\n", text))
    return _BLANK_LINES.sub("\n\n", _TRAILING.sub("", text)).strip("\n")


def too_many_cells(count: int) -> UnreadableDocumentError:
    """The refusal of tables with more cells than are read."""
    reason = f"Its tables have {count:,} cells, more than the {MAX_CELLS:,} that are read."
    return UnreadableDocumentError("too_large", reason, _SPLIT)


class _Composition:
    """Collects text; ``length`` is the offset at which the next piece begins."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.tables: list[SourceTable] = []
        self.length = self.cells = 0

    def add(self, piece: str) -> tuple[int, int]:
        """Append a piece of text and return its range."""
        start = self.length
        self.length += len(piece)
        if self.length > MAX_CHARACTERS:
            reason = f"Its text has more than the {MAX_CHARACTERS:,} characters that are read."
            raise UnreadableDocumentError("too_large", reason, _SPLIT)
        self.pieces.append(piece)
        return start, self.length

    def add_paragraph(self, paragraph: Paragraph) -> None:
        text = printed(paragraph.text)
        if text.strip():
            self.add(text)
            self.add("\n\n")

    def add_table(self, table: RuledTable) -> None:
        if table.width > MAX_COLUMNS:
            reason = f"A table has {table.width:,} columns, more than the {MAX_COLUMNS:,} that are read."
            raise UnreadableDocumentError("too_large", reason, "Leave it out: it is no table of a report.")
        self.cells += table.width * table.height
        if self.cells > MAX_CELLS:
            raise too_many_cells(self.cells)
        start = self.length
        cells: list[SourceCell] = []
        for _, row in groupby(sorted(table.cells, key=_place), key=lambda cell: cell.row):
            for position, cell in enumerate(row):
                if position:
                    self.add("\t")
                text = printed(cell.text).replace("\t", " ").strip()
                place = self.add(text)
                cells.append(SourceCell(cell.row, cell.column, *place, cell.row_span, cell.column_span))
            self.add("\n")
        self.tables.append(SourceTable(((start, self.length),), tuple(cells)))
        self.add("\n")


def _place(cell: PlacedCell) -> tuple[int, int]:
    return cell.row, cell.column
