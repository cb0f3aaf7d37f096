"""What the first lines of a text say that it is about."""

import pytest
from claiming import document_of

from loaders.blocks.layout import lay_out
from loaders.figures.covers import announced, project_on_cover


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "某省民政厅关于2023年度财政部、民政部下达用于社会福利的彩票公益金分配使用情况的公告\n"
            "来源：某省民政厅\n\n现将分配使用情况公告如下：\n\n一、老年人福利类项目3215万元\n",
            "某省民政厅关于2023年度财政部、民政部下达用于社会福利的彩票公益金分配使用情况的公告",
        ),
        (
            "现将2023年度福利彩票公益金使用情况公告如下：\n\n资助项目5个。\n",
            "现将2023年度福利彩票公益金使用情况",
        ),
        ("全年资助项目5个，情况良好。\n", None),
    ],
)
def test_the_title_of_a_text_that_prints_none(text: str, title: str | None) -> None:
    told = announced(lay_out(document_of(text)).blocks)
    assert (told or "").startswith(title) if title else told is None


@pytest.mark.parametrize(
    ("cover", "name"),
    [
        ("项目绩效自评报告\n\n项目名称：低保专项\n项目单位：某县民政局\n", "低保专项"),
        ("整体支出绩效自评报告\n\n单位名称：某县民政局\n", None),
        ("项目绩效自评报告\n\n项目名称、金额和进度如下，共3项：\n", None),
    ],
)
def test_the_project_on_a_cover(cover: str, name: str | None) -> None:
    assert project_on_cover(lay_out(document_of(cover)).blocks) == name
