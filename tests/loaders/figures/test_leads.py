"""The fund of listed lines, as the words that announce the list name it."""

import pytest
from claiming import extract_text


def scopes(text: str) -> dict[str, str]:
    found = extract_text(text)
    told = zip(found.tokens, found.claims, strict=True)
    return {token.text: claim["fund_scope"] for token, claim in told if claim["fact_kind"] == "functional"}


LINES = "（1）农林水支出90.5万元，占94.9%。\n\n（2）住房保障支出4.9万元，占5.1%。\n\n"


@pytest.mark.parametrize(
    ("lead", "scope"),
    [
        ("一般公共预算财政拨款支出按功能分类主要用于：", "general_public"),
        ("本年有结余。政府性基金预算支出构成如下：", "government_fund"),
        ("支出按功能分类主要用于：", "unstated"),
        ("一般公共预算财政拨款支出增加。", "unstated"),
    ],
)
def test_lines_are_of_the_fund_that_announces_them(lead: str, scope: str) -> None:
    found = scopes(f"3.比较情况。\n\n{lead}\n\n{LINES}")
    assert {found["90.5"], found["4.9"], found["94.9%"]} == {scope}


def test_a_paragraph_that_is_no_item_ends_the_list() -> None:
    lead = "一般公共预算财政拨款支出主要用于：\n\n"
    found = scopes(f"3.比较情况。\n\n{lead}{LINES}本单位共有车辆3辆。\n\n（3）教育支出6.7万元，占3%。\n")
    assert (found["4.9"], found["6.7"]) == ("general_public", "unstated")


def test_headings_within_a_text_without_lines_tell_the_fund_up_to_the_next() -> None:
    line = "教育支出（类）进修及培训（款）培训支出（项）。年初预算为{}万元。"
    text = f"（五）一般公共预算财政拨款支出决算情况 {line.format(90.5)} 5 （六）政府性基金预算支出决算 "
    text += f"{line.format(4.9)} 6 （七）其他重要事项 {line.format(6.7)}\n"
    found = scopes("某站2021年度单位决算\n\n本站情况。" + text)
    assert [found[x] for x in ("90.5", "4.9", "6.7")] == ["general_public", "government_fund", "unstated"]
