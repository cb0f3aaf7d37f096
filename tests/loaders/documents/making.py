"""Small Word files written part by part, and short looks at what a reader made of a file."""

import io
import zipfile
from collections.abc import Mapping

from loaders.documents.document import Content

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMESPACES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="wps" xmlns:m="math"'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"'
    ' Target="word/document.xml"/></Relationships>'
)


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """A ZIP file of these parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def word(body: str, **parts: str) -> bytes:
    """A Word file with this body (WordprocessingML) and, by name, the inside of further parts (styles, numbering)."""
    written = {
        "_rels/.rels": _RELATIONS,
        "word/document.xml": f"<w:document {_NAMESPACES}><w:body>{body}</w:body></w:document>",
    }
    for name, inside in parts.items():
        written[f"word/{name}.xml"] = f"<w:{name} {_NAMESPACES}>{inside}</w:{name}>"
    return packed(written)


def p(text: str, properties: str = "") -> str:
    """A paragraph of one run."""
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def tc(text: str, properties: str = "") -> str:
    """A cell of one paragraph."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"


def tr(*cells: str) -> str:
    return f"<w:tr>{''.join(cells)}</w:tr>"


def tbl(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def lines(content: Content) -> list[str]:
    """The lines of the text that hold something."""
    return [line for line in content.text.split("\n") if line.strip()]


def cells(content: Content, table: int = 0) -> list[tuple[int, int, int, int, str]]:
    """Row, column, row span, column span and text of the cells of a table that hold something."""
    return [
        (
            cell.row,
            cell.column,
            cell.row_span,
            cell.column_span,
            content.text[cell.char_start : cell.char_end],
        )
        for cell in content.tables[table].cells
        if cell.char_end > cell.char_start
    ]
