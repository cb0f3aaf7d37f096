"""Titles, headers and row labels of the official tables: an example of our own for every row of the seeds."""

import re
from dataclasses import astuple

import pytest

from loaders.figures.official_tables.vocabulary import (
    TABLES,
    account_of,
    class_of,
    header_word,
    plain_label,
    row_name,
    title_name,
    titles_of,
)
from tests.loaders.figures.claiming import seed

TITLES = {
    "收入支出决算总表": "T1 final",
    "2023年度部门收支决算总表": "T1 final",
    "云溪县水务局2023年度收入决算表": "T2 final",
    "公开03表 支出决算表": "T3 final",
    "附件3：财政拨款收支决算总表（公开04表）": "T4 final",
    "五、一般公共预算财政拨款支出决算表（续表）": "T5 final",
    "一般公共预算财政拨款基本支出决算明细表": "T6 final",
    "财政拨款“三公”经费支出决算表": "T7 final",
    "一般公共预算财政拨款“三公”经费支出决算表": "T7 final general_public",
    "政府性基金预算财政拨款收入支出决算表": "T8 final",
    "国有资本经营预算财政拨款支出决算表": "T9 final",
    "部门收支总表": "T1 budget",
    "表2 部门收入总表": "T2 budget",
    "云溪县水务局部门支出总表": "T3 budget",
    "财政拨款收支总表": "T4 budget",
    "一般公共预算支出表": "T5 budget",
    "一般公共预算基本支出表": "T6 budget",
    "“三公”经费支出决算表": "T7 final unstated",
    "财政拨款“三公”经费及会议费、培训费支出决算表": "T7 final",
    "“三公”经费预算表": "T7 budget unstated",
    "财政拨款“三公”经费预算表": "T7 budget",
    "一般公共预算“三公”经费支出表": "T7 budget general_public",
    "政府性基金预算支出表": "T8 budget",
    "国有资本经营预算支出情况表": "T9 budget",
}
NO_TITLES = (
    "下属各镇水厂的支出决算表说明", "部门决算表", "项目支出决算明细表", "收入支出", "单位：万元", "政府采购支出决算表",
)  # fmt: skip

HEADERS = {
    "支出功能分类科目编码": "code",
    "项目（按功能分类）": "item",
    "收入项目": "item revenue",
    "支出项目": "item expenditure",
    "行次": "ordinal",
    "备注": "note",
    "收入": "group revenue",
    "支出": "group expenditure",
    "财政拨款“三公”经费": "group",
    "金额（万元）": "amount",
    "2023年决算数": "amount final 2023",
    "年初预算数": "amount budget",
    "全年预算数": "amount adjusted_budget",
    "上年决算数": "amount prior_final",
    "比上年增减额": "amount change",
    "决算比上年增减额": "amount change",
    "决算比上年增减（%）": "amount change_pct",
    "完成预算（%）": "amount execution_pct",
    "决算比预算增减": "amount change_vs_budget",
    "与预算相比增减%": "amount change_vs_budget_pct",
    "增减率（%）": "amount change_pct",
    "占支出合计的比重": "amount share_pct",
    "小计": "amount",
    "本年收入合计": "amount revenue total",
    "本年支出": "amount expenditure total",
    "财政拨款收入": "amount revenue fiscal_appropriation fiscal",
    "上级补助收入": "amount revenue superior_subsidy other",
    "事业收入": "amount revenue business other",
    "其中：教育收费": "amount revenue education_fees other",
    "经营收入": "amount revenue operating other",
    "附属单位上缴收入": "amount revenue affiliate other",
    "其他收入": "amount revenue other other",
    "财政专户管理资金收入": "amount revenue special_account other",
    "基本支出": "amount expenditure basic",
    "人员经费": "amount expenditure personnel",
    "日常公用经费": "amount expenditure public",
    "项目支出": "amount expenditure project",
    "上缴上级支出": "amount expenditure upward",
    "经营支出": "amount expenditure operating",
    "对附属单位补助支出": "amount expenditure subsidiary",
    "一般公共预算财政拨款": "amount general_public",
    "政府性基金预算财政拨款": "amount government_fund",
    "国有资本经营预算财政拨款": "amount state_capital",
    "年初结转和结余": "amount carryover_in total",
    "年末结转和结余": "amount carryover_out total",
    "基本支出结转": "amount basic",
    "项目支出结转和结余": "amount project",
    "“三公”经费合计": "amount three_public_total",
    "因公出国（境）费": "amount three_public_abroad",
    "公务用车购置及运行维护费": "amount three_public_vehicle_total",
    "公务用车购置费": "amount three_public_vehicle_purchase",
    "公务用车运行费": "amount three_public_vehicle_operation",
    "公务接待费": "amount three_public_reception",
    "购置费": "part three_public_vehicle_purchase",
    "运行维护费": "part three_public_vehicle_operation",
    "会议费": "amount meeting_cost",
    "培训费": "amount training_cost",
}
ROWS = {
    ("收入总计", "revenue"): "grand_total revenue_grand_total",
    ("总 计", "expenditure"): "grand_total expenditure_grand_total",
    ("合 计", ""): "total",
    ("收入合计", "revenue"): "total",
    ("支出合计", "expenditure"): "total",
    ("一、一般公共预算财政拨款收入", "revenue"): "fund general_public_budget general_public",
    ("其中：政府性基金预算财政拨款", "revenue"): "fund government_fund government_fund",
    ("（三）国有资本经营预算财政拨款", "revenue"): "fund state_capital state_capital",
    ("一、财政拨款收入", "revenue"): "account fiscal_appropriation fiscal",
    ("四、财政专户管理资金收入", "revenue"): "account nontax_special_account other",
    ("上级补助收入", "revenue"): "account other:superior_subsidy_revenue other",
    ("五、事业收入", "revenue"): "account other:business_revenue other",
    ("其中：教育收费", "revenue"): "part other:education_fees other",
    ("六、经营收入", "revenue"): "account other:operating_revenue other",
    ("附属单位上缴收入", "revenue"): "account other:affiliate_revenue other",
    ("八、其他收入", "revenue"): "account other_revenue other",
    ("使用非财政拨款结余", "revenue"): "account other:balance_used",
    ("结余分配", "expenditure"): "account other:surplus_distribution",
    ("年初财政拨款结转和结余", "revenue"): "carryover carryover_in",
    ("年终结转结余", "expenditure"): "carryover carryover_out",
    ("基本支出结转", "revenue"): "part",
    ("项目支出结转和结余", "expenditure"): "part",
    ("经营结余", "revenue"): "part",
    ("一、基本支出", "expenditure"): "account basic_expenditure",
    ("人员经费", "expenditure"): "account personnel_expenditure",
    ("日常公用经费", "expenditure"): "account public_expenditure",
    ("二、项目支出", "expenditure"): "account project_expenditure",
    ("三、上缴上级支出", "expenditure"): "account other:turned_in_expenditure",
    ("四、经营支出", "expenditure"): "account other:operating_expenditure",
    ("五、对附属单位补助支出", "expenditure"): "account other:affiliate_subsidy_expenditure",
    ("人员经费合计", ""): "account personnel_expenditure",
    ("公用经费合计", ""): "account public_expenditure",
    ("“三公”经费支出合计", ""): "account three_public_total",
    ("1.因公出国（境）费", ""): "account three_public_abroad",
    ("2.公务用车购置及运行费", ""): "account three_public_vehicle_total",
    ("（1）公务用车购置费", ""): "account three_public_vehicle_purchase",
    ("（2）公务用车运行维护费", ""): "account three_public_vehicle_operation",
    ("3.公务接待费", ""): "account three_public_reception",
    ("年初预算数", ""): "budget",
    ("全年预算数", ""): "adjusted_budget",
    ("决算数", ""): "final",
}


def words_of(found: object) -> str:
    return " ".join(str(value) for value in astuple(found) if value)


@pytest.mark.parametrize(("printed", "expected"), TITLES.items())
def test_a_title_names_a_table_as_a_whole(printed: str, expected: str) -> None:
    assert words_of(title_name(printed)) == expected


@pytest.mark.parametrize("printed", NO_TITLES)
def test_other_titles_name_none(printed: str) -> None:
    assert title_name(printed) is None


@pytest.mark.parametrize(("printed", "expected"), HEADERS.items())
def test_a_header_cell_says(printed: str, expected: str) -> None:
    assert words_of(header_word(printed)) == expected


@pytest.mark.parametrize(("printed", "expected"), ROWS.items())
def test_a_row_label_says(printed: tuple[str, str], expected: str) -> None:
    found = row_name(*printed)
    assert found is not None
    assert " ".join(part for part in (found.kind, found.account_code, found.fund_scope) if part) == expected


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("八、社会保障和就业支出", "208"),
        ("（二）农林水支出", "213"),
        ("九、医疗卫生与计划生育支出", "210"),
        ("二十三、其他支出", "229"),
        ("一、水库移民", None),
    ],
)
def test_a_class_is_known_by_its_name_of_today_or_before(printed: str, code: str | None) -> None:
    assert class_of(printed) == code


def test_each_row_of_the_seeds_decides_an_example() -> None:
    for name, examples in (
        ("official_titles", [title for printed in TITLES for title in titles_of(printed)]),
        (
            "official_columns",
            [re.sub(r"^其中：|^20\d\d年|（万元）$|[“”]", "", printed) for printed in HEADERS],
        ),
        ("official_rows", [plain_label(printed) for printed, _ in ROWS]),
    ):
        rows = seed(f"labels/{name}.csv")
        unused = [
            row["pattern"] for row in rows if not any(map(re.compile(row["pattern"]).fullmatch, examples))
        ]
        assert unused == [], name


def test_the_account_of_a_total_is_that_of_its_table_and_column() -> None:
    assert account_of(TABLES["T3"], "expenditure", "total") == "expenditure_total"
    assert account_of(TABLES["T5"], "expenditure", "total") == "fiscal_appropriation_expenditure"
    assert account_of(TABLES["T8"], "carryover_in", "project") == "other:project_carryover_in"
    assert account_of(TABLES["T6"], "revenue", "total") is None
    assert account_of(TABLES["T3"], "expenditure", "unheard_of") is None
