"""Numbers that a narrow cell breaks over lines."""

import pytest

from loaders.blocks.layout import lay_out
from loaders.documents.document import Document, SourceCell, SourceTable
from loaders.figures.numbers.number_tokens import scan
from loaders.figures.numbers.wrapped_numbers import join_wrapped

AROUND = ("收入3.5万元\n", "\n合计7元\n")


def tokens_of(cell: str, is_ruled: bool = True) -> list[tuple[int, str, str]]:
    """Index, text and place of the tokens of a text with one cell in a table of two."""
    before, after = AROUND
    text = before + "项目\t" + cell + after
    start = len(before)
    cells = (
        SourceCell(0, 0, start, start + 2),
        SourceCell(0, 1, start + 3, start + 3 + len(cell)),
    )
    tables = (SourceTable(((start, start + 3 + len(cell) + 1),), cells),) if is_ruled else ()
    document = Document(
        text=text, tables=tables, document_id="0", file_name="a.pdf", relative_path="a.pdf", format="pdf",
        sha256="0", size_bytes=1,
    )  # fmt: skip
    tokens = join_wrapped(scan(text), lay_out(document).tables)
    return [(token.index, token.text, text[token.char_start : token.char_end]) for token in tokens]


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("13,554,00\n0.00", "13,554,000.00"),
        ("13,554,\n000.00", "13,554,000.00"),
        ("2940.\n05", "2940.05"),
        ("2940\n.05", "2940.05"),
        ("-1,302,554,\n000,000.\n00", "1,302,554,000,000.00"),
    ],
)
def test_a_broken_number_is_one(cell: str, number: str) -> None:
    assert tokens_of(cell) == [(0, "3.5", "3.5"), (1, number, cell.lstrip("-")), (2, "7", "7")]


@pytest.mark.parametrize(
    "cell", ["100\n200.50", "12\n1,234.00", "1,234\n1,567", "5\n6", "3.5\n4.25", "1,234.00万元\n5"]
)
def test_two_numbers_of_a_cell_are_two(cell: str) -> None:
    assert [text for _, text, _ in tokens_of(cell)][1:-1] == [token.text for token in scan(cell)]
    assert [index for index, _, _ in tokens_of(cell)] == [0, 1, 2, 3]


def test_lines_outside_of_ruled_tables_are_not_joined() -> None:
    assert len(tokens_of("13,554,00\n0.00", is_ruled=False)) == 4


def test_a_number_before_a_rate_is_no_part_of_it() -> None:
    assert "198.64%" not in [text for _, text, _ in tokens_of("1 98.64%", is_ruled=False)]
    assert len(tokens_of("1 98.64%")) == 4


def test_a_rate_that_broke_behind_its_point_is_one_number_without_ruled_lines() -> None:
    text = (
        "部门整体支出绩效评价基础数据表\n单位：万元\n财政供养人员情况 编制数 2021年实际在职人数 控制率\n\n"
        "45 42 93.\n\n33% 经费控制情况 2020年决算数 2021年预算数 2021年决算数\n三公经费 7.4 8 6.9\n"
        "1、公务接待 2.3 3 2.3\n项目支出： 310 325.5 322\n"
    )
    document = Document(
        text=text, tables=(), document_id="0", file_name="a.txt", relative_path="a.txt", format="txt",
        sha256="0", size_bytes=1,
    )  # fmt: skip
    assert "93.33%" in [token.text for token in join_wrapped(scan(text), lay_out(document).tables)]
