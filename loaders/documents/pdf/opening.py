"""PDF files as pdfium opens them, and why one cannot be opened."""

import pypdfium2 as pypdfium
import pypdfium2.raw as pdfium

from loaders.documents.limits import MAX_PDF_PAGES
from loaders.documents.pdf import library  # noqa: F401 — PDFium is started anew with our fonts
from loaders.errors import UnreadableDocumentError

MARK = b"%PDF-"
MARK_WITHIN = 1024  # bytes of other things that may stand before it

_REFUSALS = {
    pdfium.FPDF_ERR_PASSWORD: (
        "encrypted",
        "The PDF is locked with a password.",
        "Save it without a password and load that.",
    ),
    pdfium.FPDF_ERR_SECURITY: (
        "encrypted",
        "The PDF is locked in a way that is not supported.",
        "Save it without protection and load that.",
    ),
}
_BROKEN = ("damaged", "The PDF is damaged or cut off.", "Get the file again, or repair it.")


def open_pdf(content: bytes) -> pypdfium.PdfDocument:
    """Open the bytes of a PDF.

    Raises UnreadableDocumentError: wrong_extension, encrypted, damaged, no_pages, too_large.
    """
    if MARK not in content[:MARK_WITHIN]:
        raise UnreadableDocumentError(
            "wrong_extension",
            "The name is that of a PDF but the content is not.",
            "Give the file the ending of its content.",
        )
    try:
        document = pypdfium.PdfDocument(content)
    except pypdfium.PdfiumError as error:
        raise UnreadableDocumentError(*_REFUSALS.get(error.err_code, _BROKEN)) from error
    pages = len(document)
    if pages == 0:
        raise UnreadableDocumentError("no_pages", "The PDF has no page.", "Get the file again.")
    if pages > MAX_PDF_PAGES:
        reason = f"The PDF has {pages:,} pages, more than the {MAX_PDF_PAGES:,} that are read."
        raise UnreadableDocumentError("too_large", reason, "Split it into one file a report.")
    return document
