"""Tables as text with separators (.csv, .tsv)."""

import csv
import io

from loaders.documents.document import Content
from loaders.documents.encodings import UTF_16_MARKS, decode
from loaders.documents.limits import MAX_CELLS, MAX_CHARACTERS
from loaders.documents.packages import damaged
from loaders.documents.parts import compose, too_many_cells
from loaders.documents.sheets.grid import Sheet, sheet_parts

_SEPARATORS = "\t,;"
_SAMPLE_LINES = 20


def read(content: bytes) -> Content:
    """The rows as one sheet. Raises UnreadableDocumentError: undecodable, damaged, too_large."""
    text = content.decode("utf-16", "replace") if content.startswith(UTF_16_MARKS) else decode(content)[0]
    csv.field_size_limit(MAX_CHARACTERS)
    rows: list[list[str]] = []
    cells = 0
    try:
        for row in csv.reader(io.StringIO(text.lstrip("\ufeff")), delimiter=_separator(text)):
            rows.append(row)
            cells += len(row)
            if cells > MAX_CELLS:
                raise too_many_cells(cells)
    except csv.Error as error:
        raise damaged(f"its rows cannot be told apart ({error})") from error
    return compose(sheet_parts(Sheet("sheet", rows)))


def _separator(text: str) -> str:
    """The separator that divides most of the first lines; a comma where none does."""
    lines = [line for line in text.splitlines()[:_SAMPLE_LINES] if line.strip()]
    counts = {sign: sum(sign in line for line in lines) for sign in _SEPARATORS}
    best = max(_SEPARATORS, key=lambda sign: counts[sign])
    return best if counts[best] else ","
