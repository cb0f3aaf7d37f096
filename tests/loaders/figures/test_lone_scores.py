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


def test_indicators_with_numbers_for_names_have_points_and_scores() -> None:
    rows = "质量指标 指标1：闸门验收准确 10 9.5\n指标2：\n……\n时效指标\n指标1：按期完工 12 12"
    form = f"三级指标 年度指标值 实际完成值 分值 得分\n……\n{rows}"
    claims = {claim["char_start"]: claim for claim in extract_text(form + "\n……\n").claims}
    told = [claims[form.index(figure)]["measure"] for figure in ("10 9.5", "9.5", "12 12")]
    assert told == ["points", "score", "points"]


def test_a_score_above_its_points_is_none() -> None:
    text = "分值 得分\n……\n指标1：闸门验收准确 10 12\n……\n"
    assert not {"points", "score"} & {claim["measure"] for claim in extract_text(text).claims}
