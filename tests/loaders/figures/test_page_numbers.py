"""A number that stands alone is a page number; among others it is a cell whose table was not understood."""

import pytest
from claiming import claims_by_place, extract_text

HEADER = "一级指标\n二级指标\n三级指标\n年度指标值\n实际完成值\n分值\n得分\n"
PROSE = "本年度完成河道清淤，汛期未发生险情，群众反映良好。\n"


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_cells_of_a_table_that_cannot_be_cut_are_unclaimed(between: str) -> None:
    text = (HEADER + "产出指标\n数量指标\n清淤里程\n≥12公里\n10\n9\n质量指标\n合格率\n100%\n").replace(
        "\n", between
    )
    claims = claims_by_place(text)
    assert claims[text.index("10")]["fact_kind"] == "unclaimed"
    assert claims[text.index("9")]["fact_kind"] == "unclaimed"


@pytest.mark.parametrize("text", [f"{PROSE}12\n{PROSE}", f"{PROSE}\n12\n\n{PROSE}", f"{PROSE}12\n"])
def test_a_number_among_sentences_is_that_of_the_page(text: str) -> None:
    assert claims_by_place(text)[text.index("12")]["none_reason"] in ("page_number", "running_line")


def test_of_a_form_in_one_line_whose_cells_are_out_of_order_only_bounds_are_told() -> None:
    text = (
        "项目支出绩效自评表 项目名称 河道清淤 年初预算 80 项目资金 执行率 得分 76.5 95% 9.5 一级指标 完成值\n"
        "指标1:清淤河段 12段 二级指标 三级指标 分值 得分 11段 10 9 指标2:培训管护人员 40人 44人 5 5\n"
        "效益指标 指标1:带动就业 ≥60人 71人 15 15 满意度指标 指标1:村民满意度 ≥90% 92% 10 10\n"
    ).replace("\n", " ")
    claims = claims_by_place(text)
    told = {text[at : at + 2]: claim["fact_kind"] for at, claim in claims.items()}
    assert {told[value] for value in ("12", "44", "71", "92")} == {"unclaimed"}
    assert {told["60"], told["90"]} == {"indicator"}


def test_a_page_number_between_a_name_and_its_amount() -> None:
    name, amount = "房屋及构筑物 540 万元，通用设备", "120.4 万元，专用设备 202 万元。"
    text = f"三、国有资产占用情况\n资产原值合计 862.4 万元，其中：{name}\n27\n{amount}\n"
    found = {claim["char_start"]: claim for claim in extract_text(text).claims}
    assert found[text.index("27")]["none_reason"] == "page_number"
    assert found[text.index("120.4")]["code"] == "general_equipment"
