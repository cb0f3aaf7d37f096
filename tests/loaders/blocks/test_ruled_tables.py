"""Tables that the file itself rules: their cells are told by the reader, not by the text's own marks."""

from laying_out import document_of, paragraphs

from loaders.blocks.layout import lay_out
from loaders.documents.document import SourceCell, SourceTable

HEAD = "一、收入支出决算总表\n单位：万元\n"
FIRST_PAGE = "项目\t2024年\n\t预算\t决算\n基本\n支出\t10.5\t9\n"
FOOTER = "—7—\n"
SECOND_PAGE = "项目支出\t20\t21\n"
TAIL = "本年收入30万元，支出全部用于道路维修，\n"
NEXT = "详见附表。\n"
TEXT = HEAD + FIRST_PAGE + FOOTER + SECOND_PAGE + TAIL + "某部门决算\n" + NEXT


def placed(printed: str, row: int, column: int, row_span: int = 1, column_span: int = 1) -> SourceCell:
    start = TEXT.index(printed, len(HEAD))
    return SourceCell(row, column, start, start + len(printed), row_span, column_span)


CELLS = (
    placed("项目", 0, 0, row_span=2),
    placed("2024年", 0, 1, column_span=2),
    placed("预算", 1, 1),
    placed("决算", 1, 2),
    placed("基本\n支出", 2, 0),
    placed("10.5", 2, 1),
    placed("9", 2, 2),
    placed("项目支出", 3, 0),
    placed("20", 3, 1),
    placed("21", 3, 2),
)


def laid_out():
    first = len(HEAD)
    second = TEXT.index(SECOND_PAGE)
    spans = ((first, first + len(FIRST_PAGE)), (second, second + len(SECOND_PAGE)))
    header = TEXT.index("某部门决算")
    furniture = ((TEXT.index(FOOTER), second), (header, header + 6))
    return lay_out(document_of(TEXT, tables=(SourceTable(spans, CELLS),), furniture=furniture))


def test_a_table_that_goes_on_over_a_page_is_one_grid_with_its_merged_cells() -> None:
    (table,) = laid_out().tables
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["项目", "2024年", ""],
        ["", "预算", "决算"],
        ["基本支出", "10.5", "9"],
        ["项目支出", "20", "21"],
    ]
    assert (table.is_ruled, table.title, table.unit) == (True, "收入支出决算总表", "万元")
    assert [(cell.row_span, cell.column_span) for cell in table.rows[0]] == [(2, 1), (1, 2), (1, 1)]
    for cell in (cell for row in table.rows for cell in row if cell.text):
        assert TEXT[cell.char_start : cell.char_end].replace("\n", "") == cell.text


def test_running_lines_are_page_furniture_and_do_not_cut_a_sentence() -> None:
    layout = laid_out()
    assert [block.text for block in layout.blocks if block.kind == "page_number"] == ["—7—", "某部门决算"]
    assert paragraphs(layout)[-1] == "本年收入30万元，支出全部用于道路维修，详见附表。"
