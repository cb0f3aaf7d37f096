"""What the first lines of a text say that it is about."""

import pytest
from claiming import document_of

from loaders.blocks.layout import lay_out
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
