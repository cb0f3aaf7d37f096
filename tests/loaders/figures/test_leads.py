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


def scopes_of_accounts(text: str) -> dict[str, tuple[str, str]]:
    found = extract_text(text)
    told = zip(found.tokens, found.claims, strict=True)
    return {
        token.text: (claim["code"], claim["fund_scope"])
        for token, claim in told
        if claim["fact_kind"] == "account"
    }


def test_what_is_carried_in_beside_the_funds_of_a_budget_is_of_none_of_them() -> None:
    funds = "一般公共预算拨款60万元，占66%；政府性基金预算拨款20万元，占22%"
    found = scopes_of_accounts(f"一、收支预算总体情况\n收入预算90.5万元。包括：{funds}；上年结转10.5万元。\n")
    assert (found["20"][1], found["10.5"]) == ("government_fund", ("carryover_in", "all"))


def test_running_costs_below_those_of_personnel_are_of_the_same_fund() -> None:
    told = (
        "七、一般公共预算财政拨款基本支出90.5万元，其中：\n人员经费80万元，主要包括：基本工资、津贴补贴等。\n"
    )
    found = scopes_of_accounts(f"{told}　　公用经费10.5万元，主要包括：办公费、印刷费等。\n")
    assert found["80"] == ("personnel_expenditure", "general_public")
    assert found["10.5"] == ("public_expenditure", "general_public")
