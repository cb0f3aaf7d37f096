"""Pages to one text: prose by paragraphs, tables by rows, each character still knowing its place on the page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from loaders.documents.document import Content, SourceCell, SourceTable
from loaders.documents.pdf import paragraphs
from loaders.documents.pdf.cells import FilledCell, PageTable
from loaders.documents.pdf.chains import Chain, find_chains
from loaders.documents.pdf.continuation import TablePart, joined_parts
from loaders.documents.pdf.furniture import running_lines
from loaders.documents.pdf.lines import PrintedLine, joint, spaced
from loaders.documents.pdf.marks import Glyph
from loaders.documents.pdf.page import PageParts
from loaders.documents.pdf.paragraphs import Margins, find_margins

INDENT = "\u3000\u3000"


@dataclass(frozen=True)
class Run:
    """Characters that stand in the text from ``start`` on, with their boxes on a page."""

    start: int
    page: int
    glyphs: tuple[Glyph, ...]


@dataclass(frozen=True)
class Composed:
    """The text of a file, where on the pages its characters are, and the quarter turns of each page."""

    content: Content
    runs: tuple[Run, ...]
    quarters: tuple[int, ...]


def compose(pages: Sequence[PageParts]) -> Composed:
    """Make one text of all pages."""
    running = running_lines(pages)
    bodies = [
        [part for index, part in enumerate(page.parts) if index not in running[at]]
        for at, page in enumerate(pages)
    ]
    chains = find_chains(bodies)
    repeated = {id(line) for chain in chains for line in chain.repeated}
    text = _Text(_table_parts(chains))
    margins = _margins(pages, bodies)
    for at, page in enumerate(pages):
        text.begin_page(page.number, margins[round(page.width)])
        for index, part in enumerate(page.parts):
            if index in running[at] or id(part) in repeated:
                text.add_furniture(spaced(part.glyphs))
            elif isinstance(part, PrintedLine):
                text.add_line(part)
            else:
                text.add_table(part)
        if page.aside:
            text.add_furniture(page.aside)
    return Composed(text.content(), tuple(text.runs), tuple(page.quarter for page in pages))


def _margins(pages: Sequence[PageParts], bodies: Sequence[list]) -> dict[int, Margins]:
    lines: dict[int, list[PrintedLine]] = {}
    for page, body in zip(pages, bodies, strict=True):
        prose = [part for part in body if isinstance(part, PrintedLine)]
        lines.setdefault(round(page.width), []).extend(prose)
    return {width: find_margins(found) for width, found in lines.items()}


def _table_parts(chains: Sequence[Chain]) -> dict[int, tuple[int, TablePart]]:
    """For each part of a table (by identity) which table it belongs to, and what of it to write."""
    return {
        id(table): (number, part)
        for number, chain in enumerate(chains)
        for table, part in zip(chain.tables, joined_parts(chain.tables), strict=True)
    }


class _Text:
    """The text while it is written."""

    def __init__(self, parts: dict[int, tuple[int, TablePart]]) -> None:
        self._parts = parts
        self._pieces: list[str] = []
        self._length = 0
        self.runs: list[Run] = []
        self._page_starts: list[int] = []
        self._furniture: list[tuple[int, int]] = []
        self._spans: dict[int, list[tuple[int, int]]] = {}
        self._cells: dict[int, list[SourceCell]] = {}
        self._last: PrintedLine | None = None  # the line that may go on, with the margins of its page
        self._last_margins = self._margins = Margins(0, 0)
        self._page = 0
        self._is_page_new = False

    def begin_page(self, number: int, margins: Margins) -> None:
        self._page, self._margins, self._is_page_new = number, margins, True
        self._end_line()
        self._page_starts.append(self._length)

    def add_furniture(self, glyphs: Sequence[Glyph]) -> None:
        self._end_line()
        start = self._length
        self._write_glyphs(glyphs)
        self._write("\n")
        self._furniture.append((start, self._length))

    def add_line(self, line: PrintedLine) -> None:
        glyphs = spaced(line.glyphs)
        before, self._last = self._last, line
        if before and not self._is_page_new and paragraphs.goes_on(before, line, self._margins):
            self._write_glyphs((*joint(before.glyphs[-1], line.glyphs[0]), *glyphs))
            return
        goes_on = self._is_page_new and before and paragraphs.may_go_on(before, line, self._last_margins)
        self._end_line()
        if before and not goes_on:
            self._write("\n")
        if paragraphs.is_indented(line, self._margins):
            self._write(INDENT)
        self._write_glyphs(glyphs)
        self._last_margins, self._is_page_new = self._margins, False

    def add_table(self, table: PageTable) -> None:
        number, part = self._parts[id(table)]
        self._end_line()
        start = self._length
        if part.header:
            self._write_rows(part.header)
            self._furniture.append((start, self._length))
            start = self._length
        cells = self._write_rows(part.cells)
        self._spans.setdefault(number, []).append((start, self._length))
        self._cells.setdefault(number, []).extend(cells)
        self._last, self._is_page_new = None, False

    def content(self) -> Content:
        self._end_line()
        tables = tuple(
            SourceTable(tuple(spans), tuple(self._cells[number])) for number, spans in self._spans.items()
        )
        return Content(
            "".join(self._pieces),
            page_starts=tuple(self._page_starts),
            tables=tables,
            furniture=tuple(self._furniture),
        )

    def _write_rows(self, cells: Iterable[FilledCell]) -> list[SourceCell]:
        written = []
        row, column = None, 0
        for cell in cells:
            place = cell.place
            if row is not None and place.row != row:
                self._write("\n")
                column = 0
            row = place.row
            self._write("\t" * (place.column - column))
            column = place.column
            start = self._length
            self._write_glyphs(cell.glyphs)
            written.append(SourceCell(row, column, start, self._length, place.row_span, place.column_span))
        self._write("\n")
        return written

    def _end_line(self) -> None:
        if self._pieces and not self._pieces[-1].endswith("\n"):
            self._write("\n")

    def _write_glyphs(self, glyphs: Sequence[Glyph]) -> None:
        if glyphs:
            self.runs.append(Run(self._length, self._page, tuple(glyphs)))
            self._write("".join(glyph.text for glyph in glyphs))

    def _write(self, text: str) -> None:
        if text:
            self._pieces.append(text)
            self._length += len(text)
