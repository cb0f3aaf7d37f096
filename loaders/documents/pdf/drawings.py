"""The lines that are drawn on a page: strokes, thin filled boxes and thin pictures."""

import itertools
from collections.abc import Sequence
from ctypes import byref, c_float, c_int, c_uint
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from loaders.documents.limits import MAX_PDF_DRAWINGS, MAX_PDF_NESTING
from loaders.documents.pdf.glyphs import INVISIBLE_MODE

THIN = 3.0  # a filled box that is thinner is a line
SHORTEST = 0.6  # a dot of a dotted line
NEARLY_WHITE = 250
OUTLINE_SEGMENTS = 9  # a box has five
Box = tuple[float, float, float, float]  # left, bottom, right, top


class Matrix(NamedTuple):
    """Where the points of an object are on the page."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def point(self, x: float, y: float) -> tuple[float, float]:
        """The place of a point of the object."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def within(self, outer: "Matrix") -> "Matrix":
        """This matrix followed by that of what holds the object."""
        a, b = outer.point(self.a, self.b)
        c, d = outer.point(self.c, self.d)
        e, f = outer.point(self.e, self.f)
        return Matrix(a - outer.e, b - outer.f, c - outer.e, d - outer.f, e, f)

    def box(self, box: Box) -> Box:
        """The box around a box of the object."""
        corners = [self.point(x, y) for x in (box[0], box[2]) for y in (box[1], box[3])]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        return min(xs), min(ys), max(xs), max(ys)


UNMOVED = Matrix()


@dataclass
class Drawings:
    """Boxes of thin lines and of pictures in the page's own coordinates; whether text is invisible.

    ``outlines`` counts shapes with many corners or curves: characters may be drawn as such.
    """

    lines: list[Box] = field(default_factory=list)
    pictures: list[Box] = field(default_factory=list)
    has_invisible_text: bool = False
    outlines: int = 0
    objects: int = 0


def read_drawings(page: Any) -> Drawings:
    """All lines of a page; of a page with too many objects to be a table, those among the first."""
    found = Drawings()
    count = pdfium.FPDFPage_CountObjects(page)
    _read_objects(page, pdfium.FPDFPage_GetObject, count, UNMOVED, found, 0)
    return found


def _read_objects(holder: Any, get: Any, count: int, outer: Matrix, found: Drawings, depth: int) -> None:
    for index in range(count):
        found.objects += 1
        if found.objects > MAX_PDF_DRAWINGS:
            return
        page_object = get(holder, index)
        kind = pdfium.FPDFPageObj_GetType(page_object)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            if pdfium.FPDFTextObj_GetTextRenderMode(page_object) == INVISIBLE_MODE:
                found.has_invisible_text = True
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            _read_path(page_object, outer, found)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            box = outer.box(_bounds(page_object))
            (found.lines if _is_thin(box) else found.pictures).append(box)
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < MAX_PDF_NESTING:
            inner = _matrix(page_object).within(outer)
            inside = pdfium.FPDFFormObj_CountObjects(page_object)
            _read_objects(page_object, pdfium.FPDFFormObj_GetObject, inside, inner, found, depth + 1)


def _read_path(path: Any, outer: Matrix, found: Drawings) -> None:
    fill, stroke = c_int(), c_int()
    pdfium.FPDFPath_GetDrawMode(path, byref(fill), byref(stroke))
    is_filled = bool(fill.value) and _is_seen(pdfium.FPDFPageObj_GetFillColor, path)
    is_stroked = bool(stroke.value) and _is_seen(pdfium.FPDFPageObj_GetStrokeColor, path)
    if not (is_filled or is_stroked):
        return
    box = outer.box(_bounds(path))
    if _is_thin(box):
        found.lines.append(box)
        return
    found.outlines += pdfium.FPDFPath_CountSegments(path) >= OUTLINE_SEGMENTS
    for points in _outlines(path, _matrix(path).within(outer), found):
        boxes = map(_box_of, itertools.pairwise(points)) if is_stroked else [_box_of(points)]
        found.lines += filter(_is_thin, boxes)


def _outlines(path: Any, matrix: Matrix, found: Drawings) -> list[list[tuple[float, float]]]:
    """The corners of each closed or open line of the path; curves are no ruling lines and end one."""
    outlines: list[list[tuple[float, float]]] = []
    x, y = c_float(), c_float()
    for index in range(pdfium.FPDFPath_CountSegments(path)):
        found.objects += 1
        if found.objects > MAX_PDF_DRAWINGS:
            break
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        pdfium.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
        point = matrix.point(x.value, y.value)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_LINETO and outlines:
            outlines[-1].append(point)
        else:
            outlines.append([point])
        if pdfium.FPDFPathSegment_GetClose(segment):
            outlines[-1].append(outlines[-1][0])
    return [outline for outline in outlines if len(outline) > 1]


def _box_of(points: Sequence[tuple[float, float]]) -> Box:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def _is_thin(box: Box) -> bool:
    width, height = box[2] - box[0], box[3] - box[1]
    return min(width, height) <= THIN and max(width, height) >= SHORTEST


def _is_seen(get_color: Any, path: Any) -> bool:
    red, green, blue, alpha = c_uint(), c_uint(), c_uint(), c_uint()
    if not get_color(path, byref(red), byref(green), byref(blue), byref(alpha)):
        return True  # a pattern, or a colour space that has no such parts
    is_white = min(red.value, green.value, blue.value) >= NEARLY_WHITE
    return alpha.value > 0 and not is_white


def _bounds(page_object: Any) -> Box:
    left, bottom, right, top = c_float(), c_float(), c_float(), c_float()
    pdfium.FPDFPageObj_GetBounds(page_object, byref(left), byref(bottom), byref(right), byref(top))
    return left.value, bottom.value, right.value, top.value


def _matrix(page_object: Any) -> Matrix:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(page_object, byref(matrix))
    return Matrix(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)
