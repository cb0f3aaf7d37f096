"""However lines are drawn, they rule the same cells; pdfplumber's table finder agrees."""

import io
from collections.abc import Callable
from pathlib import Path

import pdfplumber
import pytest
from drawing import Pdf, grid_of

from loaders.documents.document import Content
from loaders.documents.pdf.reader import read
from tests.running import SHARED

ROWS = [["项目", "预算数", "决算数"], ["道路维修", "12.50", "11"], ["路灯", "", "3.05"]]
WIDTHS = [80.0, 60.0, 60.0]
REAL = [
    SHARED / "documents" / "putuo-socialwork-2024.pdf",
    SHARED / "templates" / "final-accounts-template.pdf",
]


def squeezed(text: str | None) -> str:
    return "".join((text or "").split())


def finder_grids(data: bytes) -> list[list[list[str]]]:
    """The tables of every page as pdfplumber finds them."""
    with pdfplumber.open(io.BytesIO(data)) as document:
        tables = [table for page in document.pages for table in page.extract_tables()]
    return [[[squeezed(text) for text in row] for row in table] for table in tables]


def page_grids(content: Content) -> list[list[list[str]]]:
    """Our tables, those that go on over pages cut where a page begins."""
    grids = []
    for index, table in enumerate(content.tables):
        grid = grid_of(content, index)
        starts = [
            min((cell.row for cell in table.cells if start <= cell.char_start < end), default=0)
            for start, end in table.spans
        ]
        grids += [grid[first:last] for first, last in zip(starts, [*starts[1:], len(grid)], strict=True)]
    return grids


@pytest.mark.parametrize("path", REAL, ids=lambda path: path.stem)
def test_every_cell_of_a_real_file_is_where_pdfplumber_sees_it(path: Path) -> None:
    data = path.read_bytes()
    assert page_grids(read(data)) == finder_grids(data)


def thin_boxes(pdf: Pdf, x0: float, y0: float, x1: float, y1: float) -> None:
    """Lines as filled boxes of a point, as office programs print them."""
    box = (x0 - 0.5, pdf.height - y1 - 0.5, x1 - x0 + 1, y1 - y0 + 1)
    pdf.canvas.rect(*box, stroke=0, fill=1)


def dashes(pdf: Pdf, x0: float, y0: float, x1: float, y1: float) -> None:
    length = max(x1 - x0, y1 - y0)
    for at in range(0, int(length), 5):
        step = min(3, length - at) / length
        from_x, from_y = x0 + (x1 - x0) * at / length, y0 + (y1 - y0) * at / length
        pdf.line(from_x, from_y, from_x + (x1 - x0) * step, from_y + (y1 - y0) * step)


def dashed_line(pdf: Pdf, x0: float, y0: float, x1: float, y1: float) -> None:
    pdf.canvas.setDash(2, 2)
    pdf.line(x0, y0, x1, y1)


def double_line(pdf: Pdf, x0: float, y0: float, x1: float, y1: float) -> None:
    for shift in (0, 2):
        across, down = (0, shift) if y0 == y1 else (shift, 0)
        pdf.line(x0 + across, y0 + down, x1 + across, y1 + down)


def short_of_corners(pdf: Pdf, x0: float, y0: float, x1: float, y1: float) -> None:
    across, down = (1.5, 0) if y0 == y1 else (0, 1.5)
    pdf.line(x0 + across, y0 + down, x1 - across, y1 - down)


@pytest.mark.parametrize(
    "draw",
    [Pdf.line, thin_boxes, dashes, dashed_line, double_line, short_of_corners],
    ids=lambda draw: draw.__name__,
)
def test_cells_do_not_depend_on_how_lines_are_drawn(draw: Callable[..., None]) -> None:
    pdf = Pdf()
    pdf.draw_line = lambda *ends: draw(pdf, *ends)
    pdf.table(ROWS, WIDTHS)
    assert grid_of(read(pdf.content())) == ROWS


def test_frames_of_single_cells_make_one_table() -> None:
    pdf = Pdf()
    for row in range(3):
        for column in range(3):
            left, top = 72 + sum(WIDTHS[:column]), 90 + row * 24
            pdf.canvas.rect(left, pdf.height - top - 24, WIDTHS[column], 24)
            pdf.text(left + 3, top + 15, ROWS[row][column], 8)
    assert grid_of(read(pdf.content())) == ROWS


def test_white_lines_and_coloured_cells_rule_nothing() -> None:
    pdf = Pdf()
    pdf.canvas.setFillGray(0.9)
    pdf.canvas.rect(72, pdf.height - 114, 200, 24, stroke=0, fill=1)
    pdf.canvas.setFillGray(0)
    pdf.table(ROWS, WIDTHS)
    pdf.canvas.setStrokeGray(1)
    pdf.line(90, 80, 90, 300)
    assert grid_of(read(pdf.content())) == ROWS


@pytest.mark.parametrize("open_side", ["left", "right", "both"])
def test_a_side_without_a_line_is_closed(open_side: str) -> None:
    pdf = Pdf()
    edges = [72, 152, 212, 272]
    for row in range(4):
        pdf.line(72, 90 + row * 24, 272, 90 + row * 24)
    shown = {"left": edges[1:], "right": edges[:-1], "both": edges[1:-1]}[open_side]
    for x in shown:
        pdf.line(x, 90, x, 162)
    for row, cells in enumerate(ROWS):
        for column, text in enumerate(cells):
            pdf.text(edges[column] + 3, 105 + row * 24, text, 8)
    assert grid_of(read(pdf.content())) == ROWS


def test_two_tables_on_a_page_are_two_and_what_stands_between_stays_between() -> None:
    pdf = Pdf()
    pdf.table(ROWS, WIDTHS)
    pdf.paragraph("道路以外的支出列在下表。")
    pdf.table(ROWS[::-1], WIDTHS)
    content = read(pdf.content())
    assert [grid_of(content, 0), grid_of(content, 1)] == [ROWS, ROWS[::-1]]
    first, second = (table.spans[0] for table in content.tables)
    assert content.text[first[1] : second[0]].strip() == "道路以外的支出列在下表。"


def test_two_tables_side_by_side_are_two() -> None:
    pdf = Pdf()
    pdf.table(ROWS, WIDTHS)
    pdf.y = 90
    pdf.table([row[:2] for row in ROWS], WIDTHS[:2], x=320)
    content = read(pdf.content())
    assert [grid_of(content, 0), grid_of(content, 1)] == [ROWS, [row[:2] for row in ROWS]]


def test_blocks_of_columns_side_by_side_under_one_frame_are_one_table() -> None:
    rows = [["编码", "名称", "金额", "编码", "名称", "金额"], ["301", "工资", "9.5", "302", "办公", "2"]]
    pdf = Pdf()
    pdf.table(rows, [40, 60, 50] * 2)
    assert grid_of(read(pdf.content())) == rows


def test_a_frame_around_text_is_no_table() -> None:
    pdf = Pdf()
    pdf.box(50, 60, 545, 790)
    pdf.paragraph("本年度道路维修支出已经全部完成。")
    content = read(pdf.content())
    assert content.tables == ()
    assert content.text.strip() == "本年度道路维修支出已经全部完成。"


def test_underlined_words_are_no_table() -> None:
    pdf = Pdf()
    for y in (100, 122, 144):
        pdf.text(72, y, "支出共计12.5万元")
        pdf.line(120, y + 2, 150, y + 2)
    assert read(pdf.content()).tables == ()


def test_a_table_in_a_cell_is_a_table_of_its_own() -> None:
    pdf = Pdf()
    pdf.table([["说明"], ["明细"]], [300], height=120)
    pdf.y = 225
    pdf.table([["甲", "1"], ["乙", "2"]], [50, 50], x=150)
    content = read(pdf.content())
    assert [["甲", "1"], ["乙", "2"]] in [grid_of(content, 0), grid_of(content, 1)]
    assert len(content.tables) == 2


def test_long_numbers_that_reach_over_a_line_stay_whole() -> None:
    pdf = Pdf()
    pdf.table([["项目", "金额", "比例"], ["道路", "", "5%"]], [60, 40, 60])
    pdf.text(128, 133, "1,234,567.89", 8)
    assert grid_of(read(pdf.content()))[1] == ["道路", "1,234,567.89", "5%"]


def test_justified_labels_and_wrapped_labels_are_read_whole() -> None:
    rows = [["合    计", "12.5"], ["机关事业单位\n基本养老保险\n缴费支出", "3"], ["支出（项", "1"]]
    pdf = Pdf()
    pdf.table(rows, [60, 50], height=36)
    assert [row[0] for row in grid_of(read(pdf.content()))] == [
        "合计",
        "机关事业单位基本养老保险缴费支出",
        "支出（项",
    ]


def test_codes_in_three_columns_keep_their_columns() -> None:
    rows = [
        ["类", "款", "项", "名称", "金额"],
        ["208", "", "", "保障", "9"],
        ["", "02", "", "民政", "9"],
        ["", "", "08", "社区", "9"],
    ]
    pdf = Pdf()
    pdf.table(rows, [30, 30, 30, 90, 50])
    assert grid_of(read(pdf.content())) == rows


def columns_in_one_row(lines: list[list[str]]) -> Pdf:
    """A frame with lines between its columns only, below a ruled header."""
    pdf = Pdf()
    pdf.table([ROWS[0]], WIDTHS)
    top = pdf.y - 22
    for x0, x1 in ((72, 152), (152, 212), (212, 272)):
        pdf.box(x0, top, x1, top + 16 * len(lines))
    for row, cells in enumerate(lines):
        for x, text in zip((75, 155, 215), cells, strict=True):
            pdf.text(x, top + 12 + row * 16, text, 8)
    return pdf


def test_rows_that_no_line_divides_are_told_by_their_amounts() -> None:
    lines = [["道路维修", "12.50", "11"], ["路灯", "", "3.05"], ["桥梁", "4", ""], ["合计", "16.50", "14.05"]]
    assert grid_of(read(columns_in_one_row(lines).content())) == [ROWS[0], *lines]


def test_a_wrapped_label_beside_two_numbers_is_one_row() -> None:
    lines = [["道路维修工程", "100%", "按期"], ["完成率", "95%", ""]]
    assert grid_of(read(columns_in_one_row(lines).content()))[1:] == [
        ["道路维修工程完成率", "100%95%", "按期"]
    ]
