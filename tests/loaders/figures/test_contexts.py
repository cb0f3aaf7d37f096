"""What headings say of the figures under them."""

import pytest

from loaders.figures.contexts.contexts import SectionContext, section_context
from loaders.figures.vocabulary.function_paths import function_code, function_path
from loaders.figures.vocabulary.fund_words import fund_of
from loaders.figures.vocabulary.lexicon import load_lexicon


def context(*titles: str) -> SectionContext:
    return section_context(titles, load_lexicon())


@pytest.mark.parametrize(
    ("titles", "fund"),
    [
        (("收入支出决算总体情况说明",), "all"),
        (("财政拨款收入支出决算总体情况说明",), "fiscal"),
        (("一般公共预算财政拨款支出决算情况说明", "财政拨款支出决算结构情况"), "general_public"),
        (("政府性基金预算财政拨款收入支出决算情况说明",), "government_fund"),
        (("国有资本经营预算财政拨款支出决算情况说明",), "state_capital"),
        (("政府性基金预算支出情况", "部门收支概况"), "government_fund"),
        (("项目支出情况",), None),
        (("部门职责",), None),
    ],
)
def test_fund_of_a_section(titles: tuple[str, ...], fund: str | None) -> None:
    assert context(*titles).fund == fund


def test_the_source_does_not_hide_the_fund() -> None:
    assert fund_of("一般公共预算财政拨款") == "general_public"
    assert fund_of("财政拨款") == "fiscal"
    assert fund_of("一般公共预算和政府性基金预算") == "government_fund"
    assert fund_of("事业收入") is None


@pytest.mark.parametrize(
    ("titles", "mode", "name"),
    [
        (("项目支出情况",), "list", None),
        (("2023年度项目绩效情况", "具体项目情况"), "list", None),
        (("项目支出情况", "防洪堤加固。"), "item", "防洪堤加固"),
        (("项目支出情况", "资金使用管理情况", "高龄津贴"), "item", "高龄津贴"),
        (("防洪堤加固项目支出",), "", None),
        (("部门概况", "机构设置"), "", None),
    ],
)
def test_sections_of_projects(titles: tuple[str, ...], mode: str, name: str | None) -> None:
    found = context(*titles)
    assert (found.project_mode, found.project_name) == (mode, name)


@pytest.mark.parametrize(
    ("title", "side"),
    [
        ("收入决算情况", "revenue"),
        ("支出决算情况", "expenditure"),
        ("收入支出总体情况", None),
        ("概况", None),
    ],
)
def test_side_of_a_section(title: str, side: str | None) -> None:
    assert context("决算情况说明", title).side == side


def test_functional_line_of_a_heading() -> None:
    found = context("财政拨款支出具体情况", "农林水支出（类）水利（款）防汛（项）")
    assert found.function_path == "农林水支出/水利/防汛"
    assert found.function_label == "农林水支出（类）水利（款）防汛（项）"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("教育支出（205类）普通教育（02款）小学教育（02项）", "教育支出/普通教育/小学教育"),
        ("其中，教育支出（类）职业教育（款）", "教育支出/职业教育"),
        ("教育支出（类）；农林水支出（类）水利（款）", "农林水支出/水利"),
        ("住房保障支出（类）", "住房保障支出"),
    ],
)
def test_functional_path_in_words(text: str, code: str) -> None:
    assert function_code(function_path(text)) == code


def test_programme_of_the_innermost_heading_that_names_one() -> None:
    assert context("民政局决算", "社会救助", "临时救助", "主要做法").program == "temporary_assistance"
    assert context("民政局决算", "农村低保和临时救助").program == "other:mixed"
    assert context("养老服务报告", "机构设置").program is None


def test_a_report_about_one_fund_speaks_of_it_under_every_heading() -> None:
    title = "某县2023年省级残疾人康复专项资金绩效自评报告"
    told = section_context(("资金情况", "项目资金执行情况"), load_lexicon(), title)
    assert (told.project_mode, told.project_name) == ("item", "省级残疾人康复专项资金")
    assert context("资金情况", "项目资金执行情况").project_name is None
