"""PDF files."""

from loaders.documents.document import Content
from loaders.documents.pdf.composing import Composed, compose
from loaders.documents.pdf.marks import PageMarks
from loaders.documents.pdf.opening import open_pdf
from loaders.documents.pdf.page import read_parts
from loaders.documents.pdf.pages import read_pages
from loaders.errors import UnreadableDocumentError

SCAN_SHARE = 0.3  # of a page that a picture covers, when nothing else is on it
UNMAPPED_SHARE = 0.2  # of characters of which the font does not say which they are


def read(content: bytes) -> Content:
    """Read a PDF. Raises UnreadableDocumentError: those of ``open_pdf``, damaged, too_large, scanned."""
    return read_composed(content).content


def read_composed(content: bytes) -> Composed:
    """Read a PDF into its text, with the places of the characters; errors as in ``read``."""
    document = open_pdf(content)
    try:
        pages = [read_parts(marks) for marks in read_pages(document) if _has_text(marks)]
    finally:
        document.close()
    return compose(pages)


def _has_text(marks: PageMarks) -> bool:
    printed = len(marks.glyphs) + len(marks.aslant)
    if not printed and marks.picture_share >= SCAN_SHARE:
        reason = f"Page {marks.number} is a scan: a picture without text."
        raise UnreadableDocumentError(
            "scanned", reason, "Get the report as text: Word, or a PDF made from it."
        )
    if marks.unmapped > UNMAPPED_SHARE * printed:
        reason = f"Page {marks.number} has fonts that do not say which characters they print."
        raise UnreadableDocumentError(
            "scanned", reason, "Get the report as text: Word, or another PDF of it."
        )
    return True
