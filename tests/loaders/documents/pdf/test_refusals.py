"""PDF files that cannot be read are refused for a true reason; what a PDF may hold is bounded."""

import io
import sys
from types import ModuleType

import pytest
from drawing import Pdf
from PIL import Image
from raw_pdf import one_page, pdf_of, stream
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from loaders.documents.ocr import engine
from loaders.documents.pdf import opening, pages
from loaders.documents.pdf.reader import read
from loaders.errors import UnreadableDocumentError

CATALOGUE = b"<</Type/Catalog/Pages 2 0 R>>"
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def written() -> bytes:
    pdf = Pdf()
    pdf.text(72, 100, "支出12.5万元")
    return pdf.content()


def locked(password: str, owner: str) -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target, encrypt=StandardEncryption(password, owner))
    canvas.drawString(72, 72, "12.5")
    canvas.save()
    return target.getvalue()


def scanned(words: str = "", y: float = 100) -> bytes:
    """A page that is a picture, with text on it or without."""
    pdf = Pdf()
    picture = ImageReader(Image.new("L", (60, 80), 200))
    pdf.canvas.drawImage(picture, 0, 0, 595, 842)
    if words:
        pdf.text(72, y, words)
    return pdf.content()


def outlined(shapes: int) -> bytes:
    """A page of shapes with curves, as of print whose characters are drawn."""
    shape = b"%d 500 m %d 510 %d 520 %d 530 c 5 0 l 9 9 l 9 0 l 8 8 l 7 7 l 6 9 l 0 1 l h f\n"
    return one_page(b"".join(shape % (x, x, x, x) for x in range(0, shapes * 5, 5)))


def with_private_font() -> bytes:
    """A page whose font says of its letters only that they are private ones."""
    cmap = (
        b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange "
        + (b"1 beginbfrange <20> <7e> <e020> endbfrange endcmap end")
    )
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>"
    return one_page(
        b"BT /F 12 Tf 72 700 Td (abcdef) Tj ET", font, stream(cmap), resources=b"/Font<</F 5 0 R>>"
    )


def with_font_of_glyphs() -> bytes:
    """A page whose font knows its characters by the places of their shapes only."""
    info = b"<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
    inner = (
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/Own/CIDSystemInfo %s/DW 1000/FontDescriptor 6 0 R>>"
        % info
    )
    descriptor = (
        b"<</Type/FontDescriptor/FontName/Own/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0"
        b"/Ascent 800/Descent -200/CapHeight 700/StemV 80>>"
    )
    outer = b"<</Type/Font/Subtype/Type0/BaseFont/Own/Encoding/Identity-H/DescendantFonts[5 0 R]>>"
    drawing = b"BT /F 12 Tf 72 700 Td <1B6607E3079531C7> Tj ET"
    return one_page(drawing, inner, descriptor, outer, resources=b"/Font<</F 7 0 R>>")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"<html>", "wrong_extension"),
        (b"%PDF-1.7", "damaged"),
        (written()[:900], "damaged"),
        (pdf_of([CATALOGUE, b"<</Type/Pages/Kids[]/Count 0>>"]), "damaged"),
        (pdf_of([CATALOGUE, b"<</Type/Pages/Kids[]/Count 1000000000>>"]), "damaged"),
        (pdf_of([CATALOGUE, b"<</Type/Pages/Kids[2 0 R]/Count 1>>"]), "damaged"),
        (locked("secret", "other"), "encrypted"),
        (scanned(), "needs_ocr"),
        (scanned("—7—", 810), "needs_ocr"),
        (outlined(80), "needs_ocr"),
        (with_private_font(), "needs_ocr"),
        (with_font_of_glyphs(), "needs_ocr"),
    ],
)
def test_what_cannot_be_read_is_refused(content: bytes, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "_engine", engine._engine.__wrapped__)
    monkeypatch.setitem(sys.modules, "rapidocr_onnxruntime", None)  # as where the extra is not installed
    with pytest.raises(UnreadableDocumentError) as caught:
        read(content)
    assert caught.value.reason_code == code


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (written().replace(b"startxref", b"startxxxx"), "支出12.5万元"),
        (b"junk before\n" + written(), "支出12.5万元"),
        (locked("", "owner"), "12.5"),
        (scanned("支出12.5万元"), "支出12.5万元"),
        (outlined(5), ""),
        (one_page(b"0 0 m 9 9 l S", box=b"0 0 1e30 1e30"), ""),
        (one_page(b"BT /F 12 Tf 72 700 Td (12.5) Tj ET", FONT, resources=b"/Font<</F 5 0 R>>"), "12.5"),
    ],
)
def test_what_can_be_read_is_read(content: bytes, text: str) -> None:
    assert read(content).text.strip() == text


def test_a_form_that_draws_itself_ends() -> None:
    form = stream(b"/F Do", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>")
    assert read(one_page(b"/F Do", form, resources=b"/XObject<</F 5 0 R>>")).text.strip() == ""


def test_a_page_of_countless_lines_is_a_picture_and_its_text_is_read() -> None:
    lines = b"".join(
        b"0 %d m 500 %d l S %d 0 m %d 800 l S\n" % ((i * 4 % 797,) * 2 + (i % 590,) * 2)
        for i in range(70_000)
    )
    drawing = lines + b"BT /F 12 Tf 72 700 Td (12.5) Tj ET"
    content = read(one_page(drawing, FONT, resources=b"/Font<</F 5 0 R>>"))
    assert "12.5" in content.text


@pytest.mark.parametrize(
    ("module", "limit", "value", "told"),
    [(pages, "MAX_PDF_CHARACTERS", 5, "8 characters"), (opening, "MAX_PDF_PAGES", 0, "1 pages")],
)
def test_pages_and_characters_are_bounded(
    module: ModuleType, limit: str, value: int, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, limit, value)
    with pytest.raises(UnreadableDocumentError) as caught:
        read(written())
    assert caught.value.reason_code == "too_large"
    assert told in caught.value.reason
