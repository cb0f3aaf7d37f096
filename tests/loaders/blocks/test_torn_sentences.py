"""Sentences whose numbers a page marked up, so that each stands on a line of its own."""

import pytest
from laying_out import lay_out_text


def paragraphs(text: str) -> list[str]:
    return [block.compact.characters for block in lay_out_text(text).blocks]


@pytest.mark.parametrize(
    "lines",
    [
        ["全年新增低保", "215", "户、", "368", "人，退出", "97", "户。"],
        ["临时救助标准由每人每次", "800", "元提高到", "1000", "元，年末兑现", "36.5", "万元。"],
        ["发放残疾人补贴惠及", "1,208", "人", "166.4", "万元，发放率", "98.5", "％。"],
    ],
)
def test_numbers_between_their_words_are_one_sentence(lines: list[str]) -> None:
    assert paragraphs("\n".join(["渠口镇工作简报", "", *lines]))[-1] == "".join(lines).replace("％", "%")


@pytest.mark.parametrize(
    "lines",
    [
        ["公用经费", "12.5", "人员经费", "33.1", "其他经费", "4.2"],  # names that begin like units
        ["城市低保", "1036", "1748", "农村低保", "6215", "10392"],
        ["低保人数", "人", "1036", "低保户数", "户", "512"],
    ],
)
def test_cells_are_no_sentence(lines: list[str]) -> None:
    assert "".join(lines) not in paragraphs("\n".join(["渠口镇统计表", "", *lines]))


def test_lines_that_a_blank_one_divides_stay_apart() -> None:
    assert "全年新增低保215户。" not in paragraphs("全年新增低保\n\n215\n\n户。")
