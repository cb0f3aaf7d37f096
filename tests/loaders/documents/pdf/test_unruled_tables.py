"""Tables without lines between their columns."""

import pytest
from drawing import LEFT, Pdf, grid_of

from loaders.documents.pdf.reader import read

ROWS = [
    ["项目", "预算数", "决算数"],
    ["道路维修", "12.50", "11"],
    ["路灯", "", "3.05"],
    ["合    计", "12.50", "14.05"],
]
EDGES = [72.0, 220.0, 320.0]


def columns(pdf: Pdf, rows: list[list[str]], leading: float = 20) -> None:
    for row in rows:
        for x, text in zip(EDGES, row, strict=True):
            pdf.text(x, pdf.y, text, 9)
        pdf.y += leading


def squeezed(rows: list[list[str]]) -> list[list[str]]:
    return [["".join(text.split()) for text in row] for row in rows]


def test_columns_without_lines_are_a_grid() -> None:
    pdf = Pdf()
    pdf.paragraph("下表列出道路维修的支出。")
    columns(pdf, ROWS)
    pdf.y += 30
    pdf.paragraph("以上金额均已核对。")
    content = read(pdf.content())
    assert grid_of(content) == squeezed(ROWS)
    assert content.text.split("\n")[0] == "下表列出道路维修的支出。"
    assert content.text.strip().split("\n")[-1] == "以上金额均已核对。"


def test_three_rules_make_a_grid_with_a_row_a_line() -> None:
    pdf = Pdf()
    for y in (pdf.y - 12, pdf.y + 6, pdf.y + 66):
        pdf.line(LEFT, y, 400, y)
    columns(pdf, ROWS)
    assert grid_of(read(pdf.content())) == squeezed(ROWS)


def test_rules_between_rows_keep_wrapped_labels_together() -> None:
    pdf = Pdf()
    top = pdf.y
    for index, row in enumerate([["项目", "预算数", "决算数"], *[["", "1.5", "2.5"]] * 3]):
        base = top + index * 40
        pdf.line(LEFT, base - 20, 400, base - 20)
        for x, text in zip(EDGES, row, strict=True):
            pdf.text(x, base, text, 9)
        if index:
            pdf.text(LEFT, base - 6, "机关事业单位", 9)
            pdf.text(LEFT, base + 6, "养老保险", 9)
    pdf.line(LEFT, top + 140, 400, top + 140)
    expected = ["机关事业单位养老保险", "1.5", "2.5"]
    assert grid_of(read(pdf.content())) == [["项目", "预算数", "决算数"], *[expected] * 3]


def test_a_heading_over_two_columns_spans_them() -> None:
    pdf = Pdf()
    pdf.text(LEFT, pdf.y, "项目", 9)
    pdf.text(235, pdf.y, "一般公共预算财政拨款", 9)
    pdf.y += 20
    columns(pdf, [*ROWS, *ROWS[1:]])
    content = read(pdf.content())
    assert grid_of(content)[0] == ["项目", "一般公共预算财政拨款", ""]
    (heading,) = (cell for cell in content.tables[0].cells if cell.row == 0 and cell.column == 1)
    assert heading.column_span == 2


@pytest.mark.parametrize(
    "rows",
    [
        [["编制单位：某局", "", "单位：万元"]],
        [["甲单位", "乙单位", "丙单位"]] * 4,
        [["一、道路", "", "3"], ["二、桥梁", "", "5"], ["三、路灯", "", "7"]],
    ],
)
def test_what_only_stands_apart_is_no_table(rows: list[list[str]]) -> None:
    pdf = Pdf()
    columns(pdf, rows)
    content = read(pdf.content())
    assert content.tables == ()
    assert sorted(content.text.split()) == sorted(text for row in rows for text in row if text)


def test_prose_with_numbers_is_no_table() -> None:
    pdf = Pdf()
    for _ in range(4):
        pdf.paragraph(
            "全年支出 12.5 万元， 比上年 增加 3.5 万元， 增长 38.9%， 用于 道路 维修 和 路灯 更换。"
        )
    assert read(pdf.content()).tables == ()
