"""A picture of a page with a passage of the text framed."""

import io

import pypdfium2 as pypdfium
from PIL import ImageDraw

from loaders.documents.pdf.composing import Composed, Run
from loaders.documents.pdf.library import installed_fonts
from loaders.documents.pdf.marks import Glyph
from loaders.documents.pdf.opening import open_pdf
from loaders.documents.pdf.reader import read_composed

SCALE = 2.0  # pixels a point: 144 dots an inch
LONGEST_SIDE = 4_000  # pixels
MARGIN = 2.5  # points around the framed characters
FRAME = (214, 39, 40)
FRAME_WIDTH = 3


def picture_of(content: bytes, start: int, end: int) -> bytes:
    """A PNG of the page on which the characters ``start`` to ``end`` of the text begin, these framed.

    Raises UnreadableDocumentError as the reader does, LookupError where the text has no such characters.
    """
    composed = read_composed(content)
    page, glyphs = _printed(composed, start, end)
    with installed_fonts():
        document = open_pdf(content)
        try:
            return _rendered(document[page - 1], composed.quarters[page - 1], glyphs)
        finally:
            document.close()


def _printed(composed: Composed, start: int, end: int) -> tuple[int, list[Glyph]]:
    """The page of the first of the characters, and those that stand on it."""
    runs = [run for run in composed.runs if run.start < end and _end(run) > start]
    if not runs:
        raise LookupError(f"no characters stand from {start} to {end}")
    glyphs = []
    for run in runs:
        at = run.start
        for glyph in run.glyphs:
            if run.page == runs[0].page and at < end and at + len(glyph.text) > start and glyph.size:
                glyphs.append(glyph)
            at += len(glyph.text)
    return runs[0].page, glyphs


def _end(run: Run) -> int:
    return run.start + sum(len(glyph.text) for glyph in run.glyphs)


def _rendered(page: pypdfium.PdfPage, quarter: int, glyphs: list[Glyph]) -> bytes:
    scale = min(SCALE, LONGEST_SIDE / max(page.get_size()))
    turn = (quarter * 90 - page.get_rotation()) % 360
    image = page.render(scale=scale, rotation=turn).to_pil().convert("RGB")
    drawing = ImageDraw.Draw(image)
    for line in _lines(glyphs):
        left, right = min(glyph.x0 for glyph in line), max(glyph.x1 for glyph in line)
        top, bottom = min(glyph.top for glyph in line), max(glyph.bottom for glyph in line)
        box = (left - MARGIN, top - MARGIN, right + MARGIN, bottom + MARGIN)
        drawing.rectangle([edge * scale for edge in box], outline=FRAME, width=FRAME_WIDTH)
    target = io.BytesIO()
    image.save(target, "PNG")
    return target.getvalue()


def _lines(glyphs: list[Glyph]) -> list[list[Glyph]]:
    """The characters by printed line: what is wrapped gets a frame a line."""
    lines: list[list[Glyph]] = []
    for glyph in glyphs:
        if lines and abs(lines[-1][-1].base - glyph.base) < glyph.size / 2 and glyph.x0 >= lines[-1][-1].x0:
            lines[-1].append(glyph)
        else:
            lines.append([glyph])
    return lines
