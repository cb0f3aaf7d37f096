"""Ruled tables of PDF pages become grids with their merged cells."""

from drawing import Pdf, grid_of

from loaders.documents.pdf.reader import read

ROWS = [
    ["项目", None, "本年支出", "基本支出"],
    ["编码", "科目名称", None, None],
    ["合计", None, "120.50", "100"],
    ["208", "社会保障和\n就业支出", "20.50", ""],
]
SPANS = {(0, 0): (1, 2), (0, 2): (2, 1), (0, 3): (2, 1), (2, 0): (1, 2)}
GRID = [
    ["项目", "", "本年支出", "基本支出"],
    ["编码", "科目名称", "", ""],
    ["合计", "", "120.50", "100"],
    ["208", "社会保障和就业支出", "20.50", ""],
]
WIDTHS = [50, 80, 70, 70]


def test_cells_stand_where_they_are_ruled_and_know_their_spans() -> None:
    pdf = Pdf()
    pdf.centred("支出决算表")
    pdf.table(ROWS, WIDTHS, SPANS)
    content = read(pdf.content())
    assert grid_of(content) == GRID
    spans = {
        (cell.row, cell.column): (cell.row_span, cell.column_span)
        for cell in content.tables[0].cells
        if (cell.row_span, cell.column_span) != (1, 1)
    }
    assert spans == SPANS
    assert content.text.startswith("支出决算表\n")


def test_a_table_stands_in_the_text_with_a_line_a_row_and_tabs_between_cells() -> None:
    pdf = Pdf()
    pdf.paragraph("下表列出道路维修的支出。")
    pdf.table([["项目", "金额"], ["道路\n维修", "12"]], [60, 60])
    pdf.paragraph("注：表中金额已经核对。")
    content = read(pdf.content())
    assert content.text == "下表列出道路维修的支出。\n项目\t金额\n道路维修\t12\n注：表中金额已经核对。\n"
    ((start, end),) = content.tables[0].spans
    assert content.text[start:end] == "项目\t金额\n道路维修\t12\n"


def test_two_numbers_in_a_cell_stay_two_and_one_that_is_wrapped_stays_one() -> None:
    pdf = Pdf()
    pdf.table([["项目", "金额"], ["道路", "12.5\n30"], ["桥梁", "1,234,567,8\n90.12"]], [60, 50])
    content = read(pdf.content())
    assert "\t12.5 30\n桥梁\t1,234,567,890.12\n" in content.text


def test_amounts_too_wide_for_their_columns_begin_no_row_of_their_own() -> None:
    pdf = Pdf()
    rows = [
        ["项目", "预算数", "决算数"],
        ["合计", "1,234,567,8\n90.12", "987,654,321.\n98"],
        ["道路", "1.00", "2.00"],
    ]
    pdf.table(rows, [60, 50, 50])
    content = read(pdf.content())
    assert "合计\t1,234,567,890.12\t987,654,321.98\n道路\t1.00\t2.00\n" in content.text
