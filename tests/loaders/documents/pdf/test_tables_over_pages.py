"""Tables that go on over pages."""

import pytest
from drawing import Pdf, Row, grid_of

from loaders.documents.document import Content
from loaders.documents.pdf.reader import read

HEADER = ["编码", "名称", "金额"]
BODY = [["201", "道路", "9.5"], ["20101", "路面", "5"], ["20102", "路灯", "4.5"], ["202", "桥梁", "1"]]
WIDTHS = [50.0, 100.0, 60.0]


def over_pages(*pages: list[Row], between: str = "", widths: list[float] | None = None) -> Content:
    """A title and a part of a table a page, with a page number at each foot."""
    pdf = Pdf()
    pdf.centred("支出决算表")
    for number, rows in enumerate(pages, start=1):
        if number > 1 and between:
            pdf.centred(between)
        pdf.table(rows, widths if widths and number > 1 else WIDTHS)
        pdf.text(280, 800, f"—{number}—", 9)
        pdf.end_page()
    return read(pdf.content())


def test_a_table_that_goes_on_is_one_with_a_span_a_page() -> None:
    content = over_pages([HEADER, *BODY[:2]], BODY[2:])
    assert grid_of(content) == [HEADER, *BODY]
    assert len(content.tables) == 1
    assert len(content.tables[0].spans) == 2
    second_page = content.page_starts[1]
    assert content.text.index("20102") >= second_page > content.text.index("20101")


def test_a_repeated_header_is_furniture() -> None:
    content = over_pages([HEADER, *BODY[:2]], [HEADER, *BODY[2:3]], [HEADER, *BODY[3:]])
    assert grid_of(content) == [HEADER, *BODY]
    repeated = [content.text[start:end] for start, end in content.furniture]
    assert repeated.count("编码\t名称\t金额\n") == 2
    assert content.text.count("编码") == 3


def test_a_title_between_begins_another_table() -> None:
    content = over_pages([HEADER, *BODY[:2]], [HEADER, *BODY[2:]], between="项目支出决算表")
    assert [grid_of(content, 0), grid_of(content, 1)] == [[HEADER, *BODY[:2]], [HEADER, *BODY[2:]]]


@pytest.mark.parametrize("between", ["支出决算表", "支出决算表（续）", "续表"])
def test_a_title_that_is_printed_again_begins_no_table(between: str) -> None:
    content = over_pages([HEADER, *BODY[:2]], [HEADER, *BODY[2:]], between=between)
    assert grid_of(content) == [HEADER, *BODY]
    assert f"{between}\n" in [content.text[start:end] for start, end in content.furniture]


def test_the_same_title_above_another_header_begins_another_table() -> None:
    other = ["类", "项", "数"]
    content = over_pages([HEADER, *BODY[:2]], [other, *BODY[2:]], between="支出决算表")
    assert len(content.tables) == 2


def test_other_columns_begin_another_table() -> None:
    content = over_pages([HEADER, *BODY[:2]], [HEADER, *BODY[2:]], widths=[70.0, 100.0, 60.0])
    assert len(content.tables) == 2


def test_the_end_of_a_label_that_the_page_cuts_is_put_back() -> None:
    cut = ["20103", "机关事业单位基本养老保险", "3"]
    content = over_pages([HEADER, BODY[0], cut], [["", "缴费支出", ""], *BODY[1:]])
    assert grid_of(content) == [
        HEADER,
        BODY[0],
        ["20103", "机关事业单位基本养老保险缴费支出", "3"],
        *BODY[1:],
    ]


def test_a_line_without_amount_at_the_top_of_a_page_stays_a_line() -> None:
    content = over_pages([HEADER, BODY[0], ["202", "桥梁", "3"]], [["", "其他", ""], *BODY[1:3]])
    assert grid_of(content)[3] == ["", "其他", ""]
