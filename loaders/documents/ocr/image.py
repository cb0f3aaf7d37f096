"""Images (.png, .jpg, .tif, .bmp): scanned pages."""

import io
import warnings

from PIL import Image, ImageSequence, UnidentifiedImageError

from loaders.documents.document import Content
from loaders.documents.limits import MAX_SCAN_PIXELS, MAX_SCANNED_PAGES
from loaders.documents.ocr.recognitions import with_recognitions
from loaders.documents.ocr.scans import read_scan
from loaders.documents.packages import damaged
from loaders.documents.pdf.composing import compose
from loaders.documents.pdf.page import read_parts
from loaders.errors import UnreadableDocumentError

PAGE_WIDTH = 595.0  # points: A4 upright, for images that do not say how large they are printed


def read(content: bytes) -> Content:
    """The text and tables of the pages. Raises UnreadableDocumentError: needs_ocr, damaged, too_large."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # the bound below is ours
        marks = (read_scan(page, number, scale) for number, page, scale in _pages(content))
        return with_recognitions(compose([read_parts(found) for found in marks]))


def _pages(content: bytes) -> list[tuple[int, Image.Image, float]]:
    try:
        image = Image.open(io.BytesIO(content))
        pages = []
        for number, frame in enumerate(ImageSequence.Iterator(image), 1):
            if number > MAX_SCANNED_PAGES or frame.width * frame.height > MAX_SCAN_PIXELS:
                raise _too_large(number, frame)
            page = frame.convert("RGB")
            pages.append((number, page, max(page.width / PAGE_WIDTH, 1.0)))
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise damaged("its picture cannot be read") from error
    return pages


def _too_large(number: int, frame: Image.Image) -> UnreadableDocumentError:
    reason = f"The image is too large: page {number} has {frame.width:,} × {frame.height:,} pixels."
    if number > MAX_SCANNED_PAGES:
        reason = f"The image has more than the {MAX_SCANNED_PAGES} pages that are recognised."
    return UnreadableDocumentError("too_large", reason, "Split it, or scan it at 200 dots an inch.")
