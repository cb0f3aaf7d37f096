"""What a report says of itself; never what its file is called."""

import dataclasses
from datetime import date

import pytest

from loaders.blocks import shapes
from loaders.blocks.layout import lay_out
from loaders.documents.document import Document, Metadata
from loaders.documents.metadata import describe
from loaders.seeds import read_seed


def metadata_of(text: str, file_name: str = "text.txt") -> Metadata:
    document = Document(
        text=text,
        encoding="utf-8",
        document_id="0" * 16,
        file_name=file_name,
        relative_path=file_name,
        format="txt",
        sha256="0" * 64,
        size_bytes=len(text),
    )
    return describe(document, lay_out(document))


BODY = "一、基本情况\n本单位各项工作按计划推进。\n二、结论\n效果良好。\n"


def test_final_accounts_with_the_title_on_several_lines() -> None:
    text = f"# 2022年度\n\n## 长沙市望城区水务局\n\n### 部门决算\n\n{BODY}"
    assert metadata_of(text) == Metadata(
        "2022年度长沙市望城区水务局部门决算", "final_accounts", "长沙市望城区水务局", "430112", 2022
    )


def test_file_name_plays_no_part() -> None:
    text = f"2022年度长沙市望城区水务局部门决算\n{BODY}"
    assert metadata_of(text, "2019年上海市普陀区财政局预算.txt") == metadata_of(text)


def test_date_of_publication_is_not_the_year_reported_on() -> None:
    text = f"整体支出绩效自评报告\n2025年10月17日\n{BODY}2024年度支出合计3万元。2025年3月1日公开。"
    assert metadata_of(text).fiscal_year == 2024


def test_year_of_the_title_wins_over_years_told_more_often() -> None:
    text = f"望城区水务局2023年度部门决算\n{BODY}" + "2022年度支出3万元。" * 9
    assert metadata_of(text).fiscal_year == 2023


def test_a_year_that_figures_are_compared_with_is_not_the_year_reported_on() -> None:
    text = f"{BODY}本单位2021年度收入3万元，较2020年度减少1万元。支出3万元，较2020年度减少2万元。"
    assert metadata_of(text).fiscal_year == 2021


def test_a_title_of_a_report_with_plans_for_the_next_year() -> None:
    text = f"望城区水务局2023年工作总结和2024年工作打算\n{BODY}" + "2024年计划新建泵站3座。" * 9
    assert metadata_of(text).fiscal_year == 2023


def test_news_have_the_year_of_their_date() -> None:
    text = "某区为老人送温暖\n发布日期：2022-01-28  来源：区民政局\n春节前夕走访老人30户。\n"
    assert metadata_of(text).fiscal_year == 2022


def test_news_that_tell_of_earlier_years_have_the_year_of_their_date() -> None:
    text = "某区提高救助标准\n发布日期：2022-01-28\n该制度始于1996年，1998年扩大到乡镇。\n"
    assert metadata_of(text).fiscal_year == 2022


@pytest.mark.parametrize("title", ["整体支出绩效自评情况", "部门决算公开", "工作总结", "民政事业统计公报"])
def test_accounts_that_are_published_later_have_the_year_that_their_text_tells(title: str) -> None:
    text = f"某县水务局{title}\n来源：县水务局  发布时间：2023-05-18\n{BODY}2022年总支出40万元。"
    assert metadata_of(text).fiscal_year == 2022


def test_accounts_that_tell_no_year_have_that_of_their_date() -> None:
    text = f"某县水务局部门决算公开\n发布时间：2023-05-18\n{BODY}总支出40万元。"
    assert metadata_of(text).fiscal_year == 2023


def test_a_year_beyond_any_report_is_no_fiscal_year() -> None:
    assert metadata_of(f"望城区水务局2099年度部门决算\n{BODY}").fiscal_year is None


def test_year_in_chinese_numerals() -> None:
    assert metadata_of(f"二〇二三年度望城区水务局部门决算\n{BODY}").fiscal_year == 2023


def test_title_that_names_the_department_is_preferred_to_the_form_on_the_cover() -> None:
    text = (
        "2024年度部门（单位）整体支出\n\n绩效自评报告\n单位名称：长沙市望城区水务局（盖章）\n\n"
        f"2024年度长沙市望城区水务局整体支出\n\n绩效自评报告\n\n{BODY}"
    )
    found = metadata_of(text)
    assert found.title == "2024年度长沙市望城区水务局整体支出绩效自评报告"
    assert found.department_name == "长沙市望城区水务局"


def test_without_title_the_text_and_its_sections_decide() -> None:
    text = (
        "一、预算单位基本情况\n望城区区水务局主管全区水利。2023年支出3万元。\n"
        "二、资金使用及绩效情况\n（一）整体支出绩效情况\n2023年目标完成。\n"
    )
    assert metadata_of(text) == Metadata(None, "performance_self_evaluation", "望城区水务局", "430112", 2023)


def test_a_text_that_says_nothing_of_itself() -> None:
    assert metadata_of("今天天气很好。\n") == Metadata(None, "unknown", None, None, None)


def test_department_in_a_form_of_cells() -> None:
    text = "2024年度部门整体支出绩效评价报告\n单位名称\t望城区水务局\n主管部门\t望城区人民政府\n预算\t3\n"
    assert metadata_of(text).department_name == "望城区水务局"


def test_genre_by_the_title_of_a_note_where_no_title_stands_above() -> None:
    text = "单位：万元\n\n一、望城区水务局2024年行政经费及“三公”经费预算说明\n\n今年安排86.2万元，比上年减少4万元。\n"
    assert metadata_of(text).genre == "budget"


@pytest.mark.parametrize(
    ("title", "genre"),
    [
        ("2023年度望城区水务局部门决算公开", "final_accounts"),
        ("望城区水务局2023年度单位决算", "final_accounts"),
        ("2023年度望城区水务局部门整体支出绩效自评报告", "performance_self_evaluation"),
        ("2023年望城区水务局整体支出绩效评价报告", "performance_self_evaluation"),
        ("2023年度望城区水务局河道治理项目支出绩效自评报告", "project_performance_self_evaluation"),
        ("望城区水务局2023年部门预算", "budget"),
        ("2023年望城区民政事业发展统计公报", "statistical_bulletin"),
        ("望城区水务局2023年工作总结", "work_report"),
    ],
)
def test_genre_by_title(title: str, genre: str) -> None:
    assert metadata_of(f"# {title}\n\n{BODY}").genre == genre


def test_a_report_of_one_month_has_its_title() -> None:
    title = "望城区2023年9月社会救助情况统计表"
    found = metadata_of(f"{title}\n\n截至9月底，全区低保对象300人。\n")
    assert (found.title, found.genre, found.fiscal_year) == (title, "statistical_bulletin", 2023)


def test_metadata_is_the_same_for_windows_line_ends() -> None:
    text = f"长沙市望城区水务局\n\n2023年度部门决算\n\n{BODY}"
    found = metadata_of(text)
    assert dataclasses.astuple(metadata_of(text.replace("\n", "\r\n"))) == dataclasses.astuple(found)
    assert found.title == "长沙市望城区水务局2023年度部门决算"


def test_the_latest_date_on_a_line_of_its_own_is_that_of_publication():
    text = (
        "某县民政局2022年度部门决算\n发布日期：2023-09-05\n一、概况\n"
        "本局于2024年3月1日起执行新的标准，全县共有低保对象120人，发放资金35万元。\n某县民政局\n2023年9月18日\n2023年2月30日\n"
    )
    assert metadata_of(text).published_on == date(2023, 9, 18)
    assert metadata_of("某县民政局2022年度部门决算\n").published_on is None


def test_a_long_title_is_one() -> None:
    title = "某省民政厅关于2023年度财政部、民政部下达用于社会福利的彩票公益金分配使用情况的公告"
    assert metadata_of(f"{title}\n来源：某省民政厅\n\n全年下达3万元。\n").title == title


def test_a_title_whose_first_line_ends_with_the_year() -> None:
    text = "某县养老服务中心2023年度\n养老服务补助资金项目支出绩效自评报告\n一、项目概况\n全年支出3万元。\n"
    assert metadata_of(text).title == "某县养老服务中心2023年度养老服务补助资金项目支出绩效自评报告"


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("某市：社区食堂“小餐桌”托起幸福“夕阳红”", "某市：社区食堂“小餐桌”托起幸福“夕阳红”"),
        ("某区按时足额发放残疾人两项补贴和高龄津贴", "某区按时足额发放残疾人两项补贴和高龄津贴"),
        ("某市民政局今年办了三件实事。", None),
        ("2023年12月1日", None),
        (
            "某县民政局2025年部门预算项目支出明细 发布时间：2025年2月14日 来源：某县民政局 字号：【大 中 小】 浏览次数：217",
            "某县民政局2025年部门预算项目支出明细",
        ),
        ("资金来源：某市财政局", "资金来源：某市财政局"),
        (
            "福彩公益金点亮幸福生活——某市福彩公益金项目实施见闻",
            "福彩公益金点亮幸福生活——某市福彩公益金项目实施见闻",
        ),
    ],
)
def test_the_headline_of_news_is_its_title(first: str, title: str | None) -> None:
    assert metadata_of(f"{first}\n\n    本报讯 全年支出3万元，办食堂5家。\n").title == title


def test_an_annex_mark_above_the_title_is_no_part_of_it() -> None:
    text = "附件3\n\n2023年度养老服务补助项目支出绩效自评报告\n\n项目主管部门：某县民政局\n\n一、项目概况\n全年支出3万元。\n"
    assert metadata_of(text).title == "2023年度养老服务补助项目支出绩效自评报告"


FURNITURE = read_seed("labels/title_furniture.csv")
INDEX = "索引号：000123/2024-00118 | 公开方式：主动公开 |\n\n"
TITLE = "某区按时足额发放残疾人两项补贴和高龄津贴"
PRINTED = (
    "发布日期：2024年6月1日",
    "来源：某区民政局",
    "作者：某人",
    "字号：【大 中 小】",
    "浏览次数：35",
)
ABOVE = (
    INDEX,
    "[发布机构]\n\n",
    "发布时间：2024-06-01\n\n",
    "阅读次数：68\n\n",
    "当前位置：首页 > 政务公开\n\n",
    "长者版 无障碍\n\n",
    "首页 > 民政资金 > 通知公告\n\n",
)


@pytest.mark.parametrize(
    "printed", [*(above + TITLE for above in ABOVE), *(f"{TITLE} {behind}" for behind in PRINTED)]
)
def test_what_a_site_prints_around_a_title_is_no_part_of_it(printed: str) -> None:
    assert metadata_of(f"{printed}\n\n    全年支出3万元，改造敬老院5家。\n").title == TITLE


@pytest.mark.parametrize("row", FURNITURE, ids=lambda row: f"{row['kind']}-{row['description']}")
def test_every_row_of_title_furniture_takes_something_that_no_other_takes(
    row: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = [*(above + TITLE for above in ABOVE), *(f"{TITLE} {behind}" for behind in PRINTED)]
    whole = [metadata_of(f"{text}\n\n    全年支出3万元，改造敬老院5家。\n").title for text in texts]
    others = [one for one in FURNITURE if one != row]
    monkeypatch.setattr(shapes, "read_seed", lambda name: others if "furniture" in name else read_seed(name))
    shapes.furniture.cache_clear()
    left = [metadata_of(f"{text}\n\n    全年支出3万元，改造敬老院5家。\n").title for text in texts]
    shapes.furniture.cache_clear()
    assert left != whole


def test_what_is_told_of_the_file_above_a_form_is_not_its_title() -> None:
    text = "王小河\nwxh01\n2021-03-04T05:06:07Z\n项目支出绩效自评表\n（2020年度）\n\n项目名称：河道清淤\n\n全年支出3万元。\n"
    assert metadata_of(text).title == "项目支出绩效自评表"


def test_what_a_site_prints_in_brackets_above_is_no_title() -> None:
    index = (
        "[ 索引号 ] 331203270081234511/2023-00071 [ 发文字号 ]\n[ 主题分类 ] 财政 [ 体裁分类 ] 预算、决算\n"
    )
    text = f"长者版 无障碍\n您当前的位置：首页>决算\n\n{index}\n长沙市望城区水务局 2022年度部门决算情况说明\n\n{BODY}"
    found = metadata_of(text)
    assert (found.title, found.department_name) == (
        "长沙市望城区水务局 2022年度部门决算情况说明",
        "长沙市望城区水务局",
    )
    assert (found.genre, found.fiscal_year) == ("final_accounts", 2022)
