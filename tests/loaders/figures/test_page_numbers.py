"""A number that stands alone is a page number; among others it is a cell whose table was not understood."""

import pytest
from claiming import claims_by_place

HEADER = "一级指标\n二级指标\n三级指标\n年度指标值\n实际完成值\n分值\n得分\n"
PROSE = "本年度完成河道清淤，汛期未发生险情，群众反映良好。\n"


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_cells_of_a_table_that_cannot_be_cut_are_unclaimed(between: str) -> None:
    text = (HEADER + "产出指标\n数量指标\n清淤里程\n≥12公里\n10\n9\n质量指标\n合格率\n100%\n").replace(
        "\n", between
    )
    claims = claims_by_place(text)
    assert claims[text.index("10")]["fact_kind"] == "unclaimed"
    assert claims[text.index("9")]["fact_kind"] == "unclaimed"


@pytest.mark.parametrize("text", [f"{PROSE}12\n{PROSE}", f"{PROSE}\n12\n\n{PROSE}", f"{PROSE}12\n"])
def test_a_number_among_sentences_is_that_of_the_page(text: str) -> None:
    assert claims_by_place(text)[text.index("12")]["none_reason"] in ("page_number", "running_line")
