"""What an old workbook (.xls, [MS-XLS]) says of its cells beside their values: as ``forms`` does for new ones."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from loaders.documents.compound_files import CompoundFile
from loaders.documents.packages import damaged, encrypted
from loaders.documents.sheets.forms import SheetForm
from loaders.documents.sheets.number_formats import BUILT_IN, GENERAL

_BOF, _EOF, _PASSWORD, _SHEET, _FORMAT, _CELL_STYLE = 0x0809, 0x000A, 0x002F, 0x0085, 0x041E, 0x00E0
_ROW, _COLUMNS, _MANY_NUMBERS = 0x0208, 0x007D, 0x00BD
_SINGLE = frozenset({0x0203, 0x027E, 0x0006, 0x00FD, 0x0204, 0x0205, 0x00D6})  # cells that hold something
_FIFTH_EDITION = 0x0500  # its texts are bytes, not UTF-16
_ZERO_HEIGHT = 0x20


@dataclass
class _Draft:
    height: int = 0
    width: int = 0
    formats: dict[tuple[int, int], str] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)


def binary_sheet_forms(content: bytes) -> dict[int, SheetForm]:
    """The form of each visible sheet by its position. Raises UnreadableDocumentError: damaged, encrypted."""
    compound = CompoundFile(content)
    name = next((name for name in ("Workbook", "Book") if name in compound.names), None)
    if name is None:
        raise damaged("the part with its sheets is missing")
    stream = compound.stream(name)
    try:
        starts, formats = _globals(stream)
        return {position: _read_form(stream, start, formats) for position, start in starts.items()}
    except (struct.error, IndexError) as error:
        raise damaged("one of its records is cut off") from error


def _records(stream: bytes, start: int) -> Iterator[tuple[int, bytes]]:
    """Kind and content of each record up to the end of the part that begins at ``start``."""
    position = start
    while position + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, position)
        if kind == _EOF:
            return
        yield kind, stream[position + 4 : position + 4 + size]
        position += 4 + size


def _globals(stream: bytes) -> tuple[dict[int, int], list[str]]:
    """Where each visible sheet begins, and the number format of each cell style."""
    starts: dict[int, int] = {}
    own: dict[int, str] = {}
    style_formats: list[int] = []
    sheets, is_fifth = 0, False
    for kind, record in _records(stream, 0):
        if kind == _PASSWORD:
            raise encrypted()
        if kind == _BOF:
            is_fifth = struct.unpack_from("<H", record)[0] == _FIFTH_EDITION
        elif kind == _SHEET:
            start, visibility, sheet_kind = struct.unpack_from("<IBB", record)
            if visibility & 3 == 0 and sheet_kind == 0:
                starts[sheets] = start
            sheets += 1
        elif kind == _FORMAT:
            own[struct.unpack_from("<H", record)[0]] = _text(record[2:], is_fifth)
        elif kind == _CELL_STYLE:
            style_formats.append(struct.unpack_from("<H", record, 2)[0])
    return starts, [own.get(found) or BUILT_IN.get(found, GENERAL) for found in style_formats]


def _text(record: bytes, is_fifth: bool) -> str:
    if is_fifth:
        return record[1:].decode("gb18030", "replace")
    is_wide = record[2] & 1
    return record[3:].decode("utf-16-le" if is_wide else "latin-1", "replace")


def _read_form(stream: bytes, start: int, formats: list[str]) -> SheetForm:
    draft = _Draft()
    for kind, record in _records(stream, start):
        if kind in _SINGLE:
            row, column, style = struct.unpack_from("<HHH", record)
            _note(draft, row, column, style, formats)
        elif kind == _MANY_NUMBERS:
            row, first = struct.unpack_from("<HH", record)
            for index in range((len(record) - 6) // 6):
                style = struct.unpack_from("<H", record, 4 + 6 * index)[0]
                _note(draft, row, first + index, style, formats)
        elif kind == _ROW and record[12] & _ZERO_HEIGHT:
            draft.hidden_rows.add(struct.unpack_from("<H", record)[0])
        elif kind == _COLUMNS and struct.unpack_from("<H", record, 8)[0] & 1:
            first, last = struct.unpack_from("<HH", record)
            draft.hidden_columns.update(range(first, min(last, 255) + 1))
    return SheetForm(
        draft.height,
        draft.width,
        draft.formats,
        frozenset(draft.hidden_rows),
        frozenset(draft.hidden_columns),
    )


def _note(draft: _Draft, row: int, column: int, style: int, formats: list[str]) -> None:
    draft.height, draft.width = max(draft.height, row + 1), max(draft.width, column + 1)
    found = formats[style] if style < len(formats) else GENERAL
    if found != GENERAL:
        draft.formats[row, column] = found
