"""Percentages between which nothing stands: the cells of a form were glued together, and what each is, nobody can tell."""

import pytest
from claiming import extract_text


@pytest.mark.parametrize(
    "sentence",
    [
        "高龄津贴按月发放率100%95%90%85%按名册核对。",
        "高龄津贴资金支出计划3月底6月底9月底12月底30%55%80%100%。",
    ],
)
def test_glued_percentages_are_left(sentence: str) -> None:
    found = [claim for claim in extract_text(f"绩效目标\n{sentence}\n").claims if claim["unit"] == "%"]
    assert found == []


def test_percentages_with_a_mark_between_them_are_read() -> None:
    found = extract_text("高龄津贴发放率、建档率分别为98.5%、100%。\n").claims
    assert [str(claim["value"]) for claim in found if claim["unit"] == "%"] == ["98.5", "100"]
