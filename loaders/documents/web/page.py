"""The elements of a web page, from top to bottom, as paragraphs and tables."""

import re
from collections.abc import Sequence

from lxml import etree

from loaders.documents.framing import without_frame
from loaders.documents.limits import MAX_CELLS
from loaders.documents.parts import Paragraph, Part, RuledTable, too_many_cells
from loaders.documents.spans import SpannedCell, placed, span_of
from loaders.documents.web.furniture import Element, serves_site, weigh, without_furniture

PARAGRAPHS_OF_TEXT = 5
LAYOUT_ROWS = 2

_BLOCKS = frozenset({
    "address", "article", "blockquote", "body", "center", "dd", "details", "dir", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "legend",
    "li", "main", "menu", "ol", "p", "pre", "section", "summary", "td", "th", "tr", "ul", "caption",
})  # fmt: skip
_SPACE = re.compile(r"[ \t\r\n\f]+")
_AROUND_LINE_END = re.compile(r"[ \xa0]*\n[ \xa0]*")


class PageReader:
    """Reads the elements of one page; raises UnreadableDocumentError where it has more cells than are read."""

    def __init__(self, root: Element) -> None:
        cells = sum(1 for _ in root.iter("td", "th"))
        if cells > MAX_CELLS:
            raise too_many_cells(cells)
        self._weights = weigh(root)
        self._whole = self._weights[root]

    def read(self, element: Element) -> list[Part]:
        """The paragraphs and tables of an element."""
        parts: list[Part] = []
        pieces: list[str] = []
        self._walk(element, parts, pieces)
        _end_paragraph(parts, pieces)
        return parts

    def _walk(self, element: Element, parts: list[Part], pieces: list[str]) -> None:
        pieces.append(_text(element, element.text))
        for found in element:
            if isinstance(found.tag, str) and not serves_site(found, self._weights, self._whole):
                self._read_element(found, parts, pieces)
            pieces.append(_text(element, found.tail))

    def _read_element(self, element: Element, parts: list[Part], pieces: list[str]) -> None:
        if element.tag == "br":
            pieces.append("\n")
        elif element.tag == "table":
            _end_paragraph(parts, pieces)
            parts += self._table(element)
        elif element.tag in _BLOCKS:
            _end_paragraph(parts, pieces)
            self._walk(element, parts, pieces)
            _end_paragraph(parts, pieces)
        else:
            self._walk(element, parts, pieces)

    def _cell(self, cell: Element) -> list[Part]:
        return [] if serves_site(cell, self._weights, self._whole) else self.read(cell)

    def _table(self, table: Element) -> list[Part]:
        """A table of figures as it is ruled; a table that only places text on the page as its text."""
        captions = [part for found in table if found.tag == "caption" for part in self.read(found)]
        rows = [
            [(cell, self._cell(cell)) for cell in row if cell.tag in ("td", "th")]
            for row in _rows(table)
            if not serves_site(row, self._weights, self._whole)
        ]
        if _is_layout([[parts for _, parts in row] for row in rows]):
            return captions + [part for row in rows for _, parts in row for part in parts]
        nested = [part for row in rows for _, parts in row for part in parts if isinstance(part, RuledTable)]
        spanned = [[_spanned(*cell) for cell in row] for row in rows]
        return [*captions, *without_frame(placed(spanned)), *nested]


def _rows(table: Element) -> list[Element]:
    rows = []
    for found in table:
        if found.tag == "tr":
            rows.append(found)
        elif found.tag in ("thead", "tbody", "tfoot"):
            rows += [row for row in found if row.tag == "tr"]
    return rows


def _is_layout(rows: Sequence[Sequence[Sequence[Part]]]) -> bool:
    """Whether a table is a frame: one column, or most of its text in inner tables or in one cell of prose."""
    if all(len(row) <= 1 for row in rows):
        return True
    cells = [parts for row in rows for parts in row]
    inner = sum(
        len(cell.text)
        for parts in cells
        for part in parts
        if isinstance(part, RuledTable)
        for cell in part.cells
    )
    own = sum(len(part.text) for parts in cells for part in parts if isinstance(part, Paragraph))
    if inner > own:
        return True
    longest = max((len(parts) for parts in cells), default=0)
    return len(rows) <= LAYOUT_ROWS and longest >= PARAGRAPHS_OF_TEXT


def _spanned(cell: Element, parts: Sequence[Part]) -> SpannedCell:
    text = "\n\n".join(part.text for part in parts if isinstance(part, Paragraph))
    return SpannedCell(text, span_of(cell.get("colspan")), span_of(cell.get("rowspan")))


def _text(element: Element, text: str | None) -> str:
    if not text:
        return ""
    return text if element.tag == "pre" else _SPACE.sub(" ", text)


def _end_paragraph(parts: list[Part], pieces: list[str]) -> None:
    text = _AROUND_LINE_END.sub("\n", "".join(pieces)).strip(" \xa0\n")
    pieces.clear()
    if text and (kept := without_furniture(text)):
        parts.append(Paragraph(kept))


def title_of(root: etree._Element) -> str:
    """What the page says that its article is called; empty where it does not."""
    for found in root.iter("meta"):
        if (found.get("name") or "").lower() in ("articletitle", "og:title") and found.get("content"):
            return found.get("content").strip()
    title = next(root.iter("title"), None)
    text = "" if title is None else _SPACE.sub(" ", "".join(title.itertext())).strip()
    return max(re.split(r"[-_|—–]+", text), key=len).strip()
