"""Scanned pages: lines and tables out of recognised characters, and how surely each was recognised."""

import io
import sys
from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest
from making import cells, lines
from PIL import Image, ImageDraw, ImageFont

from loaders.blocks.layout import lay_out
from loaders.documents.document import Document, Metadata
from loaders.documents.ocr import engine, image, scans
from loaders.documents.ocr.engine import Recognised
from loaders.documents.ocr.recognitions import least_confidence
from loaders.documents.ocr.ruled import ruling_runs, upright
from loaders.documents.pdf import reader as pdf
from loaders.documents.reader import read_document
from loaders.errors import UnreadableDocumentError
from loaders.figures.extract import extract

WIDTH, HEIGHT, SIZE = 1240, 1754, 30  # A4 at 150 dots an inch, and characters on it
COLUMNS, ROWS = (200, 560, 860, 1060), (400, 470, 540, 610)
TABLE = (("项目", "预算", "决算"), ("基本支出", "10.5", "9"), ("项目支出", "20", "21.25"))
UNSURE = "21.25"


def page(*, ruled: bool = True) -> Image.Image:
    picture = Image.new("RGB", (WIDTH, HEIGHT), "white")
    drawing = ImageDraw.Draw(picture)
    if ruled:
        for y in ROWS:
            drawing.line((COLUMNS[0], y, COLUMNS[-1], y), fill="black", width=3)
        for x in COLUMNS:
            drawing.line((x, ROWS[0], x, ROWS[-1]), fill="black", width=3)
    return picture


def saved(picture: Image.Image, kind: str, **options: object) -> bytes:
    stream = io.BytesIO()
    picture.save(stream, kind, **options)
    return stream.getvalue()


def printed(text: str, x: float, y: float, confidence: float = 0.99) -> list[Recognised]:
    return [
        Recognised(sign, x + at * SIZE, y, x + (at + 1) * SIZE, y + SIZE, confidence)
        for at, sign in enumerate(text)
    ]


def characters() -> list[Recognised]:
    found = printed("支出决算表", 500, 250) + printed("单位：万元", 850, 330)
    for row, texts in enumerate(TABLE):
        for column, text in enumerate(texts):
            found += printed(text, COLUMNS[column] + 15, ROWS[row] + 20, 0.4 if text == UNSURE else 0.98)
    return found


@pytest.fixture
def recognising(monkeypatch: pytest.MonkeyPatch) -> None:
    """An engine that recognises the characters above on every page."""

    def recognise(picture: np.ndarray) -> list[Recognised]:
        scale = picture.shape[1] / WIDTH
        return [
            Recognised(one.text, *(edge * scale for edge in one[1:5]), one.confidence) for one in characters()
        ]

    monkeypatch.setattr(engine, "recognise", recognise)


@pytest.fixture
def without_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "_engine", engine._engine.__wrapped__)
    monkeypatch.setitem(sys.modules, "rapidocr_onnxruntime", None)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "BMP"])
def test_an_image_is_read_as_a_page_with_its_table(kind: str, recognising: None) -> None:
    content = image.read(saved(page(), kind))
    assert lines(content)[:2] == ["支出决算表", "单位：万元"]
    assert [text for *_, text in cells(content)] == [text for row in TABLE for text in row]
    assert content.page_starts == (0,)


def test_a_scanned_page_of_a_pdf_is_read_in_the_same_way(recognising: None) -> None:
    content = pdf.read(saved(page(), "PDF", resolution=150))
    assert [text for *_, text in cells(content)] == [text for row in TABLE for text in row]


def test_every_page_of_an_image_is_read(recognising: None) -> None:
    content = image.read(saved(page(), "TIFF", save_all=True, append_images=[page(ruled=False)]))
    assert len(content.page_starts) == 2


def test_the_confidence_of_a_number_is_that_of_its_least_sure_character(recognising: None) -> None:
    content = image.read(saved(page(), "PNG"))
    start = content.text.index(UNSURE)
    assert least_confidence(content.recognised, start, start + len(UNSURE)) == Decimal("0.4")
    assert least_confidence(content.recognised, start, start + 1) == Decimal("0.4")
    sure = content.text.index("10.5")
    assert least_confidence(content.recognised, sure, sure + 4) == Decimal("0.98")
    assert least_confidence((), 0, 5) is None


def test_a_number_recognised_unsurely_states_nothing_and_says_why(recognising: None, tmp_path: Path) -> None:
    (tmp_path / "scan.png").write_bytes(saved(page(), "PNG"))
    document: Document = read_document(tmp_path / "scan.png", tmp_path)
    found = extract(document, lay_out(document), Metadata(None, "final_accounts", None, None, 2023))
    claims = {token.text: claim for token, claim in zip(found.tokens, found.claims, strict=True)}
    assert claims["20"]["fact_kind"] != "unclaimed"
    assert claims["20"]["doubt"] is None
    assert (claims[UNSURE]["fact_kind"], claims[UNSURE]["doubt"]) == ("unclaimed", "low_confidence")
    assert claims[UNSURE]["value"] is None


@pytest.mark.parametrize("degrees", [-2.0, -0.75, 0.0, 1.25, 2.5])
def test_a_tilted_page_is_turned_upright(degrees: float) -> None:
    tilted = page().rotate(degrees, Image.Resampling.BICUBIC, fillcolor="white")
    across, down = ruling_runs(upright(tilted))
    longest = max(last - first for _, first, last in across)
    assert longest > 0.95 * (COLUMNS[-1] - COLUMNS[0])
    assert max(last - first for _, first, last in down) > 0.9 * (ROWS[-1] - ROWS[0])


def test_dark_areas_and_strokes_of_characters_are_no_lines(recognising: None) -> None:
    picture = page(ruled=False)
    drawing = ImageDraw.Draw(picture)
    drawing.rectangle((100, 900, 1100, 1000), fill="black")
    drawing.line((300, 1200, 320, 1200), fill="black", width=3)
    marks = scans.read_scan(picture, 1)
    assert marks.across == ()
    assert marks.down == ()


def test_large_pictures_are_made_smaller_and_absurd_ones_refused(
    recognising: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scans, "MAX_SCAN_SIDE", 500)
    marks = scans.read_scan(page(), 1, 2.0)
    assert (marks.width, marks.height) == pytest.approx((WIDTH / 2, HEIGHT / 2), abs=2)
    monkeypatch.setattr(image, "MAX_SCAN_PIXELS", WIDTH * HEIGHT - 1)
    assert reason(saved(page(), "PNG")) == "too_large"
    monkeypatch.setattr(image, "MAX_SCANNED_PAGES", 0)
    assert reason(saved(page(), "PNG")) == "too_large"


def reason(content: bytes) -> str:
    with pytest.raises(UnreadableDocumentError) as refused:
        image.read(content)
    return refused.value.reason_code


def test_a_damaged_image_is_refused() -> None:
    whole = saved(page(), "PNG")
    assert reason(whole[: len(whole) // 2]) == "damaged"
    assert reason(b"\x89PNG\r\n\x1a\n") == "damaged"


def test_without_the_extra_the_command_that_installs_it_is_told(without_extra: None) -> None:
    for content, read in ((saved(page(), "PNG"), image.read), (saved(page(), "PDF"), pdf.read)):
        with pytest.raises(UnreadableDocumentError) as refused:
            read(content)
        assert refused.value.reason_code == "needs_ocr"
        assert "`uv sync --extra ocr`" in refused.value.remedy


def test_digits_are_recognised_where_the_extra_is_installed_else_it_is_asked_for() -> None:
    picture = Image.new("RGB", (600, 200), "white")
    ImageDraw.Draw(picture).text((60, 60), "1234.56", fill="black", font=ImageFont.load_default(size=60))
    try:
        content = image.read(saved(picture, "PNG"))
    except UnreadableDocumentError as error:
        assert error.reason_code == "needs_ocr"
    else:
        assert lines(content) == ["1234.56"]
        assert all(Decimal(0) < part.confidence <= 1 for part in content.recognised)
