"""The characters of a page, as pdfium tells them."""

import math
from ctypes import byref, c_double
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from loaders.documents.pdf.frame import Frame
from loaders.documents.pdf.marks import Glyph

INVISIBLE_MODE = 3  # of text rendering: neither filled nor stroked, as below scans
SLANT = 0.1  # radians
HYPHENS = (0x02, 0xFFFE)  # what pdfium puts for a hyphen at the end of a line
UNKNOWN = "\ufffd"


class RawCharacter(NamedTuple):
    """A character with its box in the page's own coordinates and the angle of its base line."""

    text: str
    box: tuple[float, float, float, float]  # left, bottom, right, top
    origin: tuple[float, float]
    angle: float  # clockwise, radians
    is_mapped: bool


def read_characters(text_page: Any, without_invisible: bool) -> list[RawCharacter]:
    """The characters of a page that are no white space, in the order of pdfium."""
    found = []
    rect, x, y = pdfium.FS_RECTF(), c_double(), c_double()
    rect_at, x_at, y_at = byref(rect), byref(x), byref(y)
    for index in range(pdfium.FPDFText_CountChars(text_page)):
        code = pdfium.FPDFText_GetUnicode(text_page, index)
        text = "-" if code in HYPHENS else chr(code)
        if text.isspace() or (without_invisible and _is_invisible(text_page, index)):
            continue
        if not pdfium.FPDFText_GetLooseCharBox(text_page, index, rect_at):
            continue
        pdfium.FPDFText_GetCharOrigin(text_page, index, x_at, y_at)
        angle = pdfium.FPDFText_GetCharAngle(text_page, index)
        is_mapped = text == "-" or (
            code >= 32 and text != UNKNOWN and pdfium.FPDFText_HasUnicodeMapError(text_page, index) != 1
        )
        box = (rect.left, rect.bottom, rect.right, rect.top)
        found.append(RawCharacter(text if is_mapped else UNKNOWN, box, (x.value, y.value), angle, is_mapped))
    return found


def reading_quarter(characters: list[RawCharacter]) -> int:
    """By how many quarter turns to the right most of the text becomes upright."""
    counts = [0, 0, 0, 0]
    for character in characters:
        quarter = _quarter(character.angle)
        if quarter is not None:
            counts[quarter] += 1
    return max(range(4), key=lambda quarter: (counts[quarter], -quarter))


def place_glyphs(characters: list[RawCharacter], frame: Frame) -> tuple[list[Glyph], list[Glyph]]:
    """The characters that run from left to right, and those that do not; what is off the page is left out."""
    upright, aslant = [], []
    width, height = frame.size
    for character in characters:
        x0, top, x1, bottom = frame.box(*character.box)
        base = frame.place(*character.origin)[1]
        if x1 < 0 or x0 > width or base < 0 or top > height:
            continue
        along = upright if _quarter(character.angle) == frame.quarter else aslant
        along.append(Glyph(character.text, x0, x1, base, bottom - top))
    return upright, aslant


def _quarter(angle: float) -> int | None:
    turns = -angle / (math.pi / 2)
    nearest = round(turns)
    return nearest % 4 if abs(turns - nearest) < SLANT else None


def _is_invisible(text_page: Any, index: int) -> bool:
    text_object = pdfium.FPDFText_GetTextObject(text_page, index)
    return bool(text_object) and pdfium.FPDFTextObj_GetTextRenderMode(text_object) == INVISIBLE_MODE
