"""OpenDocument spreadsheets (.ods): visible sheets, cells with the text that they show."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from loaders.documents.document import Content
from loaders.documents.limits import MAX_CELLS
from loaders.documents.markup import Element, attribute, child, local, number
from loaders.documents.packages import Package, damaged
from loaders.documents.parts import compose, too_many_cells
from loaders.documents.sheets.grid import Sheet, sheet_parts

_ROW_GROUPS = frozenset({"table-header-rows", "table-row-group", "table-rows"})
_COLUMN_GROUPS = frozenset({"table-header-columns", "table-column-group", "table-columns"})
_SIGNS = {"tab": "\t", "line-break": "\n"}
_LEFT_OUT = frozenset({"annotation", "ruby-text", "note"})
LAST_COLUMN = 16_384


@dataclass
class _Rows:
    """Rows so far; what an empty row or cell repeats takes room only when something follows it."""

    rows: list[list[str]] = field(default_factory=list)
    merges: list[tuple[tuple[int, int], tuple[int, int]]] = field(default_factory=list)
    empty: int = 0
    cells: int = 0

    def add(self, row: list[str], merges: list[tuple[int, int, int]], times: int) -> None:
        if not row:
            self.empty += times
            return
        self.cells += (len(row) + 1) * times + self.empty
        if self.cells > MAX_CELLS:
            raise too_many_cells(self.cells)
        self.rows += [[] for _ in range(self.empty)]
        self.empty = 0
        top = len(self.rows)
        self.merges += [((top, at), (top + down - 1, at + across - 1)) for at, down, across in merges]
        self.rows += [list(row) for _ in range(times)]


def read(content: bytes) -> Content:
    """The tables of the visible sheets, in order. Raises UnreadableDocumentError: damaged, encrypted, too_large."""
    root = Package(content).xml("content.xml")
    spreadsheet = child(root, "body", "spreadsheet")
    if spreadsheet is None:
        raise damaged("it has no sheets")
    hidden = _hidden_styles(root)
    sheets = [
        _sheet(found)
        for found in spreadsheet
        if local(found) == "table" and attribute(found, "style-name") not in hidden
    ]
    return compose(part for sheet in sheets for part in sheet_parts(sheet))


def _hidden_styles(root: Element | None) -> set[str | None]:
    styles = child(root, "automatic-styles")
    return {
        attribute(style, "name")
        for style in ([] if styles is None else styles)
        if attribute(child(style, "table-properties"), "display") == "false"
    }


def _sheet(table: Element) -> Sheet:
    hidden = _hidden_columns(table)
    rows = _Rows()
    for row in _grouped(table, _ROW_GROUPS, "table-row"):
        times = _repeated(row, "number-rows-repeated")
        if attribute(row, "visibility") in ("collapse", "filter"):
            rows.add([], [], times)
        else:
            rows.add(*_row(row, hidden), times)
    return Sheet(attribute(table, "name") or "", rows.rows, rows.merges)


def _row(row: Element, hidden: frozenset[int]) -> tuple[list[str], list[tuple[int, int, int]]]:
    """The texts of a row up to its last filled cell, and the cells that take more than one place."""
    texts: list[str] = []
    merges: list[tuple[int, int, int]] = []
    column = 0
    for cell in row:
        if local(cell) not in ("table-cell", "covered-table-cell") or column >= LAST_COLUMN:
            continue
        times = _repeated(cell, "number-columns-repeated")
        text = "\n".join(_text(part) for part in cell if local(part) == "p")
        if text.strip():
            last = min(column + times, LAST_COLUMN)
            texts += [""] * (column - len(texts))
            texts += ["" if at in hidden else text for at in range(column, last)]
        down, across = _repeated(cell, "number-rows-spanned"), _repeated(cell, "number-columns-spanned")
        if down > 1 or across > 1:
            merges.append((column, down, across))
        column += times
    return texts, merges


def _text(paragraph: Element) -> str:
    pieces = [paragraph.text or ""]
    for part in paragraph:
        name = local(part)
        if name == "s":
            pieces.append(" ")
        elif name in _SIGNS:
            pieces.append(_SIGNS[name])
        elif name not in _LEFT_OUT:
            pieces.append(_text(part))
        pieces.append(part.tail or "")
    return "".join(pieces)


def _hidden_columns(table: Element) -> frozenset[int]:
    hidden: set[int] = set()
    column = 0
    for found in _grouped(table, _COLUMN_GROUPS, "table-column"):
        times = min(_repeated(found, "number-columns-repeated"), LAST_COLUMN - column)
        if attribute(found, "visibility") in ("collapse", "filter"):
            hidden.update(range(column, column + times))
        column += times
    return frozenset(hidden)


def _grouped(element: Element, groups: frozenset[str], name: str) -> Iterator[Element]:
    for found in element:
        if local(found) in groups:
            yield from _grouped(found, groups, name)
        elif local(found) == name:
            yield found


def _repeated(element: Element, name: str) -> int:
    return max(1, number(attribute(element, name)) or 1)
