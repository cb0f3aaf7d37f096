"""Public bodies and the divisions that their names begin with."""

import pytest

from loaders.documents.departments import find_department
from loaders.documents.places import resolve


def department(title: str, text: str = "") -> tuple[str, str | None]:
    found = find_department([title] if title else [], text)
    assert found is not None
    region = resolve(found.place, text + title) if found.place else None
    return found.name, region.code if region else None


@pytest.mark.parametrize(
    ("title", "name", "code"),
    [
        ("郑州市市场监督管理局2023年度部门决算", "郑州市市场监督管理局", "410100"),
        ("湖北省人民政府办公厅2022年度部门决算", "湖北省人民政府办公厅", "420000"),
        ("北京市朝阳区人民法院2022年度部门决算", "北京市朝阳区人民法院", "110105"),
        ("长春市朝阳区卫生健康局2022年度部门决算", "长春市朝阳区卫生健康局", "220104"),
        ("关于望城区发展和改革局2022年绩效自评的报告", "望城区发展和改革局", "430112"),
        ("中共长沙市望城区委组织部2022年度部门决算", "长沙市望城区委组织部", "430112"),
        ("长沙望城区水务局2021年度部门决算", "长沙望城区水务局", "430112"),
        ("望城水务局2021年度部门决算", "望城水务局", "430112"),
        ("望城区白箬铺镇人民政府2022年度部门决算", "望城区白箬铺镇人民政府", "430112"),
        ("恩施土家族苗族自治州残疾人联合会2022年决算", "恩施土家族苗族自治州残疾人联合会", "422800"),
        ("长沙市第二中学2022年单位决算公开", "长沙市第二中学", "430100"),
        ("望城区社区服务中心2022年度决算", "望城区社区服务中心", "430112"),
        ("望城区区水务局2022年度决算", "望城区水务局", "430112"),
        ("民政部2022年度部门决算", "民政部", None),
    ],
)
def test_names_in_titles(title: str, name: str, code: str | None) -> None:
    assert department(title) == (name, code)


def test_the_same_body_with_more_of_the_hierarchy_is_preferred() -> None:
    text = "望城区水务局是政府部门。湖南省长沙市望城区财政局拨款，长沙市望城区水务局使用。"
    assert department("望城区水务局2022年度部门决算", text) == ("长沙市望城区水务局", "430112")


def test_a_name_of_several_places_is_decided_by_the_parents_that_the_text_names() -> None:
    title = "普陀区水务局2022年度部门决算"
    assert department(title, "本区位于上海。") == ("普陀区水务局", "310107")
    assert department(title, "按照浙江省和舟山市的要求。") == ("普陀区水务局", "330903")
    assert department(title, "无。") == ("普陀区水务局", None)
    assert department("上海市" + title) == ("上海市普陀区水务局", "310107")


def test_a_division_that_is_not_listed_is_not_taken_for_another() -> None:
    assert department("2023年度临江县水务局部门决算") == ("临江县水务局", None)  # listed is 临江市
    assert department("长沙市麓谷区教育局2023年度部门决算") == ("长沙市麓谷区教育局", None)


def test_form_field_is_read_when_the_title_names_none() -> None:
    text = "部门（单位）名称：望城区水务局（盖章）\n长沙市财政局。长沙市财政局。"
    assert department("2024年度部门整体支出绩效自评报告", text) == ("望城区水务局", "430112")


def test_body_told_most_often_when_nothing_else_names_it() -> None:
    text = "长沙市财政局批复。望城区水务局负责全区水利；望城区水务局编制12人。"
    assert department("", text) == ("望城区水务局", "430112")


def test_bare_name_of_the_title_is_completed_by_the_text() -> None:
    text = "长沙市财政局批复。长沙市财政局审核。望城区水务局负责全区水利。"
    assert department("水务局2020年度部门决算", text) == ("望城区水务局", "430112")


def test_no_body_at_all() -> None:
    assert find_department(["2024年度部门决算"], "收入3万元。") is None


@pytest.mark.parametrize("name", ["某市公安局", "某市统计局", "某县财政局"])
def test_a_body_whose_words_are_no_place(name: str) -> None:
    assert department(f"{name}2023年度部门决算") == (name, None)


def test_the_end_of_a_longer_name_is_no_place() -> None:
    assert department("江南县公安局2023年度部门决算") == ("江南县公安局", None)
    assert department("益阳南县公安局2023年度部门决算")[1] == "430921"
