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


@pytest.mark.parametrize("row", ["甲 乙 丙 1 2 3", "甲　乙　1　2　3", "甲\n\n乙\n\n1\n\n2\n\n3"])
def test_those_behind_the_marks_of_columns_of_words_are_ordinals(row: str) -> None:
    claims = claims_by_place(f"水利统计月报\n指标名称 单位 代码 数量 上月 环比\n{row}\n一、综合\n")
    assert {(claim["fact_kind"], claim["none_reason"]) for claim in claims.values()} == {("none", "ordinal")}


def test_numbers_behind_names_of_two_parties_are_none_of_them() -> None:
    found = extract_text("合同双方为甲 乙 3 家公司。\n").claims
    assert "column_number" not in {claim["pattern_id"] for claim in found}
