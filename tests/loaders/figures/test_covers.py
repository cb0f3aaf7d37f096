"""What the first lines of a text say that it is about."""

import pytest
from claiming import document_of, extract_text

from loaders.blocks.layout import lay_out
from loaders.documents.metadata import describe
from loaders.figures.covers import project_on_cover, title_told


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        (
            None,
            "现将2023年度福利彩票公益金使用情况公告如下：\n\n资助项目5个。\n",
            "现将2023年度福利彩票公益金使用情况公告如下",
        ),
        (
            "某市民政局",
            "某市民政局\n\n现将公益金使用情况公告如下：\n\n资助项目5个。\n",
            "现将公益金使用情况公告如下",
        ),
        (
            "福利彩票公益金使用情况公告",
            "现将有关使用情况公告如下：\n\n资助项目5个。\n",
            "福利彩票公益金使用情况公告",
        ),
        (
            "某局2024年部门综合预算公开说明",  # a numbered heading announces nothing
            "某局2024年部门综合预算公开说明\n\n三、收支情况说明\n\n全年收入预算40万元。\n",
            "某局2024年部门综合预算公开说明",
        ),
        (None, "全年资助项目5个，情况良好。\n", None),
    ],
)
def test_the_title_gives_way_to_what_is_announced_unless_it_names_the_fund(
    title: str | None, text: str, told: str | None
) -> None:
    assert title_told(title, lay_out(document_of(text)).blocks) == told


@pytest.mark.parametrize(
    ("cover", "name"),
    [
        ("项目绩效自评报告\n\n项目名称：低保专项\n项目单位：某县民政局\n", "低保专项"),
        (
            "绩效自评表\n\n项目名称  高龄津贴    项目负责人  李某  联系电话  55501\n主管部门  某县民政局\n",
            "高龄津贴",
        ),
        ("整体支出绩效自评报告\n\n单位名称：某县民政局\n", None),
        ("项目绩效自评报告\n\n项目名称、金额和进度如下，共3项：\n", None),
    ],
)
def test_the_project_on_a_cover(cover: str, name: str | None) -> None:
    assert project_on_cover(lay_out(document_of(cover)).blocks) == name


MONEY = """             年初预算数  全年预算数  全年执行数  分值  执行率  得分
项目资金  年度资金总额      46.00   76.00   72.20   10   95%   9.5
（万元）  其中：财政拨款    40.00   70.00   66.20   —    —     —
          其他资金           6.00    6.00    6.00   —    —     —
"""
FRONT = "自评表\n项目名称      高龄津贴\n主管部门      某县民政局    实施单位    某县老龄办\n"
PROSE = "全县开展工作，召开会议，推动落实，成效较好。\n" * 15


def budgets_of(text: str) -> list[tuple[object, ...]]:
    """Kind, code and fund of what the tables of a text budget."""
    found = [claim for claim in extract_text(text).claims if claim["table_index"] is not None]
    told = ("fact_kind", "code", "fund_scope")
    return [tuple(claim[key] for key in told) for claim in found if claim["measure"] == "budget"]


def test_a_form_below_a_report_is_about_the_project_named_above_its_money() -> None:
    of_form = [("project", "elderly_allowance", fund) for fund in ("unstated", "fiscal", "other")]
    assert budgets_of(PROSE + FRONT + MONEY) == of_form
    second = budgets_of(PROSE + FRONT + MONEY + "\n" + FRONT.replace("高龄津贴", "临时救助") + MONEY)
    assert second == of_form + [(kind, "temporary_assistance", fund) for kind, _, fund in of_form]


@pytest.mark.parametrize(
    "above",
    [
        "自评表\n",
        "项目名称      高龄津贴\n以下为全部资金情况。\n",
        "项目名称    年初预算数    受益人数\n",
    ],
)
def test_money_below_no_name_is_of_no_form(above: str) -> None:
    assert ("account", "other_revenue", "other") in budgets_of(PROSE + above + MONEY)


def test_the_title_of_an_evaluation_stands_below_the_name_of_its_page() -> None:
    text = "绩效管理\n\n某区财政支出项目绩效评价报告（河道清淤）\n\n项目名称：河道清淤\n\n一、概况\n\n全部完工。\n"
    blocks = lay_out(document_of(text)).blocks
    assert title_told("绩效管理", blocks) == "某区财政支出项目绩效评价报告（河道清淤）"
    assert title_told("绩效管理", blocks[:2]) == "绩效管理"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("某市养老服务补助资金\n2022年使用情况\n\n全年支出80万元。\n", "某市养老服务补助资金2022年使用情况"),
        ("某市养老服务工作\n2022年总结\n\n全年支出80万元。\n", "某市养老服务工作"),
    ],
)
def test_a_title_goes_on_in_the_line_below_where_both_name_a_fund(text: str, told: str) -> None:
    blocks = lay_out(document_of(text)).blocks
    assert title_told(blocks[0].text, blocks) == told


def test_the_number_of_a_page_is_no_title() -> None:
    text = "- 1 -\n养老服务补助资金发放公告\n\n全年支出80万元。\n"
    document = document_of(text)
    assert describe(document, lay_out(document)).title != "- 1 -"
