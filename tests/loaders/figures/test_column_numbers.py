"""The numbers of columns (栏次) state no fact, wherever a table puts them."""

import pytest
from claiming import claims_by_place, extract_text


@pytest.mark.parametrize(
    "row",
    [
        "| 栏次 | 1 | 2 | 3 |",
        "| 类 | 款 | 栏次 | 1 | 2 | 3 |",
        "栏次 1 2 3",
        "栏 次　1　2　3",
        "栏次\n1\n2\n3",
        "栏次\n\n1\n\n2\n\n3",
        "栏次\t1\t2\t3",
        "栏次 1=2+3 2 3",
        "收入 项目 行次 栏次 金额 1 一、事业收入",
        "栏次 1 栏次 2 3",
    ],
)
def test_they_are_ordinals(row: str) -> None:
    text = f"云溪县水务局2023年度部门决算\n\n资产情况表\n单位：万元\n{row}\n"
    claims = claims_by_place(text)
    start = text.index("次", text.index("栏"))
    assert {claim["none_reason"] for at, claim in claims.items() if at > start} == {"ordinal"}


@pytest.mark.parametrize("row", ["栏次 1 2 3 90.50", "栏次 1 2 3 合计 4"])
def test_what_does_not_go_on_counting_is_none_of_them(row: str) -> None:
    found = extract_text(f"资产情况表\n单位：万元\n{row}\n").claims
    assert [claim["pattern_id"] == "column_number" for claim in found] == [True] * 3 + [False]
