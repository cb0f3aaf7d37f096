"""PDF files."""

from dataclasses import replace

from pypdfium2 import PdfDocument

from loaders.documents.document import Content
from loaders.documents.limits import MAX_SCAN_SIDE, MAX_SCANNED_PAGES
from loaders.documents.ocr.recognitions import with_recognitions
from loaders.documents.ocr.scans import SCAN_SCALE, read_scan
from loaders.documents.pdf.composing import Composed, compose
from loaders.documents.pdf.furniture import MARGIN
from loaders.documents.pdf.marks import PageMarks
from loaders.documents.pdf.opening import open_pdf
from loaders.documents.pdf.page import read_parts
from loaders.documents.pdf.pages import read_pages
from loaders.errors import UnreadableDocumentError

SCAN_SHARE = 0.3  # of a page that a picture covers, when there is no text but running lines
MANY_OUTLINES = 60  # shapes on such a page: print whose characters are drawn
UNMAPPED_SHARE = 0.01  # of characters of which the font does not say which they are: they may be all digits
PRIVATE_SHARE = 0.2  # of characters that only their font knows; fewer are the dots of lists
PRIVATE = ("\ue000", "\uf8ff")


def read(content: bytes) -> Content:
    """Read a PDF. Raises UnreadableDocumentError: those of ``open_pdf``, damaged, too_large, needs_ocr."""
    return with_recognitions(read_composed(content))


def read_composed(content: bytes) -> Composed:
    """Read a PDF into its text, with the places of the characters; errors as in ``read``."""
    document = open_pdf(content)
    try:
        scans: list[int] = []
        pages = [read_parts(_legible(document, marks, scans)) for marks in read_pages(document)]
    finally:
        document.close()
    return compose(pages)


def _legible(document: PdfDocument, marks: PageMarks, scans: list[int]) -> PageMarks:
    """The marks of a page; those that are recognised in its picture where it has no text of its own."""
    if not _is_scan(marks):
        return marks
    scans.append(marks.number)
    if len(scans) > MAX_SCANNED_PAGES:
        reason = f"More than {MAX_SCANNED_PAGES} of its pages are scans."
        raise UnreadableDocumentError("too_large", reason, "Get the report as text, or split it.")
    page = document[marks.number - 1]
    scale = min(SCAN_SCALE, MAX_SCAN_SIDE / max(page.get_size()))
    found = read_scan(page.render(scale=scale).to_pil(), marks.number, scale)
    return replace(found, quarter=page.get_rotation() // 90 % 4)


def _is_scan(marks: PageMarks) -> bool:
    """Whether what a page shows is a picture, or shapes, or print of unknown characters."""
    printed = len(marks.glyphs) + len(marks.aslant)
    private = sum(PRIVATE[0] <= glyph.text <= PRIVATE[1] for glyph in marks.glyphs)
    if marks.unmapped > UNMAPPED_SHARE * printed or private > PRIVATE_SHARE * printed:
        return True
    if any(MARGIN < glyph.base < marks.height - MARGIN for glyph in marks.glyphs):
        return False
    return marks.picture_share >= SCAN_SHARE or marks.outlines >= MANY_OUTLINES
