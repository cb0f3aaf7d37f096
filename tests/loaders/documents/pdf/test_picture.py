"""The picture of a page frames the characters that a figure was read from."""

import io

import pytest
from drawing import A4, Pdf, grid_of
from PIL import Image

from loaders.documents.pdf.picture import FRAME, SCALE, picture_of
from loaders.documents.pdf.reader import read


def framed(content: bytes, token: str) -> tuple[tuple[int, int], tuple[float, ...]]:
    """Size of the picture and the box of the frame, in points from the upper left corner."""
    start = read(content).text.index(token)
    image = Image.open(io.BytesIO(picture_of(content, start, start + len(token))))
    red = [(x, y) for x in range(image.width) for y in range(image.height) if image.getpixel((x, y)) == FRAME]
    xs, ys = [x for x, _ in red], [y for _, y in red]
    return image.size, tuple(round(edge / SCALE) for edge in (min(xs), min(ys), max(xs), max(ys)))


def is_around(box: tuple[float, ...], across: tuple[float, float], down: tuple[float, float]) -> bool:
    """Whether a frame is a little larger than what is printed there."""
    left, top, right, bottom = box
    inside = left < across[0] and across[1] < right and top < down[0] and down[1] < bottom
    return inside and across[0] - left < 6 and right - across[1] < 15 and down[0] - top < 8


def test_the_characters_are_framed_on_their_own_page() -> None:
    pdf = Pdf((300, 200))
    pdf.text(50, 50, "第一页的支出")
    pdf.end_page()
    pdf.text(50, 100, "支出12.5万元")
    size, box = framed(pdf.content(), "12.5")
    assert size == (600, 400)
    assert is_around(box, (75, 92), (91, 100))


@pytest.mark.parametrize("turn", [90, 270])
def test_a_page_that_is_shown_turned_is_framed_as_it_is_read(turn: int) -> None:
    pdf = Pdf((300, 200))
    pdf.canvas.setPageRotation(turn)
    pdf.canvas.translate(*{90: (200, 0), 270: (0, 300)}[turn])
    pdf.canvas.rotate(turn)
    pdf.text(50, 100, "支出12.5万元")
    _, box = framed(pdf.content(), "12.5")
    assert is_around(box, (75, 92), (91, 100))


def test_a_huge_page_is_shown_smaller() -> None:
    pdf = Pdf((14_000, 7_000))
    pdf.text(50, 100, "支出12.5万元")
    content = pdf.content()
    start = read(content).text.index("12.5")
    image = Image.open(io.BytesIO(picture_of(content, start, start + 4)))
    assert image.size == (4_000, 2_000)


def test_offsets_without_characters_are_told() -> None:
    pdf = Pdf(A4)
    pdf.text(50, 100, "支出12.5万元")
    with pytest.raises(LookupError, match="90"):
        picture_of(pdf.content(), 90, 95)


def test_after_a_picture_pages_are_measured_as_before() -> None:
    pdf = Pdf((300, 200))
    pdf.table([["甲", "1"], ["乙", "2"]], [50, 50])
    content = pdf.content()
    before = read(content)
    picture_of(content, 0, 1)
    assert grid_of(before) == grid_of(read(content)) == [["甲", "1"], ["乙", "2"]]
