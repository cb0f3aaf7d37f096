"""Tables that stand as HTML in a text file: ruled, with cells that are ranges of the file as it is."""

from itertools import pairwise

import pytest

from loaders.blocks.layout import lay_out
from loaders.documents import tagged_tables as module
from loaders.documents.document import Document, Metadata
from loaders.documents.plain_text import read
from loaders.documents.tagged_tables import tagged_tables
from loaders.figures.extract import extract

FORM = (
    "一、经费控制情况\n\n单位：万元\n\n<html><body><table>"
    '<tr><td rowspan="2">项目</td><td colspan="2">2022年</td></tr><tr><td>年初预算数</td><td>决算数</td></tr>'
    "<tr><td>三公经费</td><td>15.2</td><td>14.8</td></tr>"
    "<tr><td>公用经费</td><td>60</td><td>58.5</td></tr></table></body></html>\n\n全年共接待32批次。\n"
)


def document(text: str) -> Document:
    content = read(text.encode())
    told = {"document_id": "0" * 16, "file_name": "a.md", "relative_path": "a.md", "format": "md"}
    return Document(**vars(content), **told, sha256="0" * 64, size_bytes=len(text))


def grids(text: str) -> list[list[list[str]]]:
    return [[[cell.text for cell in row] for row in table.rows] for table in lay_out(document(text)).tables]


def claims(text: str) -> dict[str, tuple[object, ...]]:
    found = document(text)
    told = extract(found, lay_out(found), Metadata(None, "unknown", None, None, 2022))
    return {
        token.text: (row["fact_kind"], row["code"], row["measure"])
        for token, row in zip(told.tokens, told.claims, strict=True)
    }


def table(*rows: str) -> str:
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"


def test_cells_stand_in_the_rows_and_columns_that_their_spans_say() -> None:
    (layout,) = [lay_out(document(FORM))]
    (found,) = layout.tables
    assert [[cell.text for cell in row] for row in found.rows] == [
        ["项目", "2022年", ""],
        ["", "年初预算数", "决算数"],
        ["三公经费", "15.2", "14.8"],
        ["公用经费", "60", "58.5"],
    ]
    assert (found.is_ruled, found.unit) == (True, "万元")
    assert all(
        FORM[cell.char_start : cell.char_end] == cell.text for row in found.rows for cell in row if cell.text
    )


def test_figures_are_claimed_where_they_stand_and_those_of_attributes_are_none() -> None:
    found = claims(FORM)
    assert found["15.2"] == ("account", "three_public_total", "budget")
    assert found["58.5"] == ("account", "public_expenditure", "final")
    assert found["2"][0] == "none"
    assert found["32"][0] != "none"


def test_rows_may_stand_on_lines_of_their_own_and_tags_in_any_case() -> None:
    text = FORM.replace("<tr>", "\n  <TR >\n").replace("<td", "\n    <TD").replace("</td>", "\n</Td>")
    assert grids(text) == grids(FORM)


def test_characters_that_are_written_by_name_are_read() -> None:
    text = table(
        "<td>指标&nbsp;名称</td><td>目标值</td><td>完成值</td>",
        "<td>&ldquo;一老一小&rdquo;</td><td>&ge;90%</td><td>&#8805;95%</td>",
    )
    assert grids(text) == [[["指标名称", "目标值", "完成值"], ["“一老一小”", "≥90%", "≥95%"]]]
    assert claims(text)["8805"][0] == "none"


def test_titles_and_notes_in_rows_are_lines_of_the_text() -> None:
    text = table(
        '<td colspan="2">经费表</td>',
        "<td>单位：万元</td><td></td>",
        "<td>项目</td><td>决算数</td>",
        "<td>会议费</td><td>2.5</td>",
        '<td colspan="2">注：会议费含培训费0.5万元。</td>',
    )
    (found,) = lay_out(document(text)).tables
    assert (found.title, found.unit, len(found.rows)) == ("经费表", "万元", 2)
    assert "0.5" in claims(text)


@pytest.mark.parametrize(
    "text",
    [
        "<table><tr><td>会议费<td>2.5<tr><td>培训费<td>3\n\n另有资金41万元。",
        "<table><tr><td>会议费</td><td>2.5</td></tr><tr><td>培训费</td><td>3</td></tr>\n\n另有资金41万元。",
        "<tr><td>会议费</td><td>2.5</td></tr><tr><td>培训费</td><td>3</td></tr>\n\n另有资金41万元。",
    ],
)
def test_tables_without_an_end_end_with_their_last_cell(text: str) -> None:
    assert grids(text) == [[["会议费", "2.5"], ["培训费", "3"]]]
    assert [block.text for block in lay_out(document(text)).blocks if block.kind == "paragraph"] == [
        "另有资金41万元。"
    ]


def test_text_between_rows_is_not_lost() -> None:
    text = table("<td>会议费</td><td>2.5</td>", "<td>培训费</td><td>3</td>").replace(
        "</tr><tr>", "</tr>另有资金41万元。<tr>"
    )
    layout = lay_out(document(text))
    assert [[cell.text for cell in row] for row in layout.tables[0].rows] == [
        ["会议费", "2.5"],
        ["培训费", "3"],
    ]
    assert any(block.text == "另有资金41万元。" for block in layout.blocks)


def test_a_table_within_another_stands_by_itself() -> None:
    inner = table("<td>人数</td><td>金额</td>", "<td>31</td><td>8</td>")
    text = table(f"<td>情况</td><td>{inner}</td>", "<td>会议费</td><td>2.5</td>")
    assert [["人数", "金额"], ["31", "8"]] in grids(text)
    cells = [cell for found in tagged_tables(text) for cell in found.cells]
    places = sorted((cell.char_start, cell.char_end) for cell in cells)
    assert all(before[1] <= after[0] for before, after in pairwise(places))


def test_what_is_larger_than_is_read_stays_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_CELLS", 6)
    monkeypatch.setattr(module, "MAX_COLUMNS", 3)
    small = table("<td>会议费</td><td>2.5</td>", "<td>培训费</td><td>3</td>")
    assert len(tagged_tables(small)) == 1
    assert len(tagged_tables(small + small)) == 1
    assert tagged_tables(table('<td colspan="4">会议费</td>', "<td>培训费</td><td>3</td>")) == ()
    assert (
        tagged_tables(table('<td rowspan="9">费</td><td>1</td><td>2</td>', *["<td>3</td><td>4</td>"] * 3))
        == ()
    )


def test_rows_of_a_hostile_file_are_looked_at_once() -> None:
    for piece in (
        "<td rowspan=1000 colspan=200>",
        "<table>",
        "<tr>",
        "<td",
        "<td>1",
        "<tr><td rowspan=999>1",
    ):
        tagged_tables(piece * 20_000)
