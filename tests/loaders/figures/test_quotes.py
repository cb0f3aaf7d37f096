"""A quote is the passage of a figure, and no longer than somebody reads."""

from claiming import extract_text

from loaders.figures.numbers.quotes import LONGEST_QUOTE, around


def test_a_short_passage_is_quoted_whole() -> None:
    assert around("支出3万元。", "3", 2) == "支出3万元。"


def test_a_long_passage_is_cut_around_the_figure() -> None:
    text = "甲" * 5000 + "支出375万元" + "乙" * 5000
    quote = around(text, "375", 5002)
    assert quote.startswith("…甲")
    assert quote.endswith("乙…")
    assert "支出375万元" in quote
    assert len(quote) == LONGEST_QUOTE + 2


def test_the_figure_is_found_where_characters_were_dropped_before_it() -> None:
    quote = around("甲" * 5000 + "支出375万元" + "乙" * 5000, "375", 5400)
    assert "支出375万元" in quote


def test_cells_of_a_long_row_quote_their_own_surroundings() -> None:
    cells = " | ".join(f"项目{index}预算{index}万元" for index in range(1000))
    text = f"| 项目 | 预算数（万元） |\n|---|---|\n| {cells} |\n"
    quotes = {claim["char_start"]: str(claim["quote"]) for claim in extract_text(text).claims}
    assert max(map(len, quotes.values())) <= LONGEST_QUOTE + 2
    assert "预算777万元" in quotes[text.index("预算777万元") + 2]
