"""What a workbook (.xlsx) says of its cells beside their values: number formats, extent, hidden rows and columns."""

import posixpath
import re
from dataclasses import dataclass

from lxml import etree

from loaders.documents.markup import attribute, child, local, number
from loaders.documents.packages import Package, iterate_xml
from loaders.documents.sheets.number_formats import BUILT_IN, GENERAL

LAST_COLUMN = 16_384

_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")


@dataclass(frozen=True)
class SheetForm:
    """Number formats by row and column (from 0) where they are not General; rows and columns not shown."""

    height: int
    width: int
    formats: dict[tuple[int, int], str]
    hidden_rows: frozenset[int]
    hidden_columns: frozenset[int]


def sheet_forms(package: Package) -> dict[int, SheetForm]:
    """The form of each visible sheet by its position. Raises UnreadableDocumentError: damaged."""
    relations = package.xml("xl/_rels/workbook.xml.rels")
    targets = {
        attribute(found, "Id"): posixpath.normpath(
            posixpath.join("/xl", attribute(found, "Target") or "")
        ).lstrip("/")
        for found in (() if relations is None else relations)
    }
    sheets = child(package.xml("xl/workbook.xml"), "sheets")
    formats = _cell_formats(package.xml("xl/styles.xml"))
    forms: dict[int, SheetForm] = {}
    for position, sheet in enumerate(_children(sheets)):
        part = targets.get(attribute(sheet, "id"))
        if part in package.names and attribute(sheet, "state") in (None, "visible"):
            forms[position] = _read_form(package.read(part), part, formats)
    return forms


def _cell_formats(styles: etree._Element | None) -> list[str]:
    """The number format of each cell style (``cellXfs``)."""
    own = {
        number(attribute(found, "numFmtId")): attribute(found, "formatCode") or GENERAL
        for found in _children(child(styles, "numFmts"))
    }
    ids = [number(attribute(found, "numFmtId")) for found in _children(child(styles, "cellXfs"))]
    return [own.get(found) or BUILT_IN.get(found or 0, GENERAL) for found in ids]


def _children(element: etree._Element | None) -> list[etree._Element]:
    return [] if element is None else list(element)


def _read_form(content: bytes, name: str, formats: list[str]) -> SheetForm:
    height = width = row = column = 0
    found_formats: dict[tuple[int, int], str] = {}
    hidden_rows: set[int] = set()
    hidden_columns: set[int] = set()
    last_row = -1
    for element in iterate_xml(content, name, ("{*}c", "{*}row", "{*}col")):
        kind = local(element)
        if kind == "col" and attribute(element, "hidden") in ("1", "true"):
            first, last = (number(attribute(element, key)) or 0 for key in ("min", "max"))
            hidden_columns.update(range(max(0, first - 1), min(last, LAST_COLUMN)))
        elif kind == "c":
            row, column = _position(attribute(element, "r"), last_row + 1, column)
            if len(element):
                height, width = max(height, row + 1), max(width, column + 1)
                style = number(attribute(element, "s")) or 0
                found = formats[style] if 0 <= style < len(formats) else GENERAL
                if found != GENERAL:
                    found_formats[row, column] = found
            column += 1
        elif kind == "row":
            last_row = (number(attribute(element, "r")) or last_row + 2) - 1
            column = 0
            if attribute(element, "hidden") in ("1", "true"):
                hidden_rows.add(last_row)
    return SheetForm(height, width, found_formats, frozenset(hidden_rows), frozenset(hidden_columns))


def _position(reference: str | None, row: int, column: int) -> tuple[int, int]:
    """Row and column of ``B3``, both from 0; those given where there is no reference."""
    found = _REFERENCE.fullmatch(reference or "")
    if not found:
        return row, column
    index = 0
    for letter in found[1]:
        index = index * 26 + ord(letter) - ord("A") + 1
    return int(found[2]) - 1, index - 1
