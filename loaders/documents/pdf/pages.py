"""Pages of an open PDF as what is printed on them."""

from collections.abc import Iterable, Iterator
from ctypes import byref
from typing import Any

import pypdfium2 as pypdfium
import pypdfium2.raw as pdfium

from loaders.documents.limits import MAX_PDF_CHARACTERS
from loaders.documents.pdf.drawings import Box, read_drawings
from loaders.documents.pdf.frame import Frame
from loaders.documents.pdf.glyphs import place_glyphs, read_characters, reading_quarter
from loaders.documents.pdf.marks import PageMarks, Rule
from loaders.errors import UnreadableDocumentError


def read_pages(document: pypdfium.PdfDocument) -> Iterator[PageMarks]:
    """Yield the marks of each page, one page open at a time.

    Raises UnreadableDocumentError: damaged, too_large.
    """
    for index in range(len(document)):
        page = pdfium.FPDF_LoadPage(document, index)
        text_page = pdfium.FPDFText_LoadPage(page) if page else None
        if not text_page:
            raise UnreadableDocumentError(
                "damaged", f"Page {index + 1} of the PDF is damaged.", "Get the file again, or repair it."
            )
        try:
            yield _read_page(page, text_page, index + 1)
        finally:
            pdfium.FPDFText_ClosePage(text_page)
            pdfium.FPDF_ClosePage(page)


def page_frame(page: Any, quarter: int) -> Frame:
    """The visible box of an open page, turned by so many quarters."""
    rect = pdfium.FS_RECTF()
    if not pdfium.FPDF_GetPageBoundingBox(page, byref(rect)):
        return Frame(0, 0, pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page), quarter)
    return Frame(rect.left, rect.bottom, rect.right, rect.top, quarter)


def _read_page(page: Any, text_page: Any, number: int) -> PageMarks:
    if (count := pdfium.FPDFText_CountChars(text_page)) > MAX_PDF_CHARACTERS:
        reason = (
            f"Page {number} has {count:,} characters, more than the {MAX_PDF_CHARACTERS:,} that are read."
        )
        raise UnreadableDocumentError("too_large", reason, "Leave it out: it is no page of a report.")
    drawings = read_drawings(page)
    characters = read_characters(text_page, drawings.has_invisible_text)
    turned = reading_quarter(characters) if characters else pdfium.FPDFPage_GetRotation(page)
    frame = page_frame(page, turned)
    glyphs, aslant = place_glyphs(characters, frame)
    across, down = _rules(drawings.lines, frame)
    width, height = frame.size
    return PageMarks(
        number,
        width,
        height,
        tuple(glyphs),
        tuple(aslant),
        tuple(across),
        tuple(down),
        _picture_share(drawings.pictures, frame),
        drawings.outlines,
        turned,
        sum(not character.is_mapped for character in characters),
    )


def _rules(lines: Iterable[Box], frame: Frame) -> tuple[list[Rule], list[Rule]]:
    across, down = [], []
    for line in lines:
        x0, y0, x1, y1 = frame.box(*line)
        if x1 - x0 >= y1 - y0:
            across.append(Rule((y0 + y1) / 2, x0, x1))
        if y1 - y0 >= x1 - x0:
            down.append(Rule((x0 + x1) / 2, y0, y1))
    return across, down


def _picture_share(pictures: Iterable[Box], frame: Frame) -> float:
    width, height = frame.size
    share = 0.0
    for picture in pictures:
        x0, y0, x1, y1 = frame.box(*picture)
        covered = max(0.0, min(x1, width) - max(x0, 0)) * max(0.0, min(y1, height) - max(y0, 0))
        share = max(share, covered / (width * height))
    return share
