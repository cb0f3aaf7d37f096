"""The score of an evaluation that stands alone below its heading."""

import pytest
from claiming import extract_text


def kinds(text: str) -> list[tuple[object, ...]]:
    return [(c["fact_kind"], c["measure"], c["value"]) for c in extract_text(text).claims]


@pytest.mark.parametrize("heading", ["四、自评得分", "自评得分", "评价得分"])
@pytest.mark.parametrize("unit", ["", "分"])
def test_a_number_alone_below_the_heading_of_the_score_is_the_score(heading: str, unit: str) -> None:
    assert kinds(f"项目已经完工。\n\n{heading}\n\n93{unit}\n\n评价等级：优\n") == [("score", "score", 93)]


@pytest.mark.parametrize(
    "text", ["项目已经完工。\n\n93\n\n评价等级：优\n", "自评得分\n\n20230\n\n评价等级：优\n"]
)
def test_other_numbers_alone_are_none(text: str) -> None:
    assert ("score", "score") not in [told[:2] for told in kinds(text)]
