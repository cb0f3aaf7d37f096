"""Forms whose fields single blanks part, each figure beside its name."""

import pytest
from laying_out import lay_out_text

MONEY = "预算数 96 到位数 96 执行数 90.5"


def grid(text: str) -> list[list[str]]:
    return [
        [cell.compact.characters for cell in row] for table in lay_out_text(text).tables for row in table.rows
    ]


@pytest.mark.parametrize("lead", ["", "项目资金（万元） "])
@pytest.mark.parametrize("beside", ["", " 主管部门 某县水利局"])
def test_figures_stand_beside_their_names(lead: str, beside: str) -> None:
    part = "其中：财政资金 80 其中：财政资金 80 其中：财政资金 75.5"
    text = f"项目名称 泵站维修{beside}\n{lead}{MONEY}\n{part}\n绩效目标 完成维修\n"
    assert grid(text) == [
        ["项目名称", "泵站维修", *beside.split()],
        [*lead.split(), *MONEY.split()],
        part.split(),
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"项目名称 泵站 维修\n{MONEY}\n",  # where the name ends is not known
        f"泵站维修\n{MONEY}\n",
        "项目名称 泵站维修\n预算数 96 到位数 执行数 90.5\n",
        f"项目名称 泵站维修\n其中：财政资金 {MONEY}\n",  # of a part
    ],
)
def test_a_form_whose_fields_are_not_told_for_sure_is_none(text: str) -> None:
    assert ["预算数", "96", "到位数", "96", "执行数", "90.5"] not in [row[-6:] for row in grid(text)]


HEADS = "预算安排情况（调整后） 资金到位情况 资金执行情况 执行进度（%）"


@pytest.mark.parametrize("part", ["", "一、基本情况 "])
@pytest.mark.parametrize("field", ["", " 是否为专项资金：否", " 是否为专项资金: 否"])
def test_a_rate_and_what_was_adjusted_have_their_names_from_the_headings_above(part: str, field: str) -> None:
    text = f"{part}项目名称： 泵站维修{field} 金额单位： 万元\n二、执行情况 {HEADS}\n{MONEY} 94.27\n"
    money = ["预算安排情况（调整后）", *MONEY.split()[1:], "执行进度（%）", "94.27"]
    assert grid(text + "其他 0 其他 0 其他 0\n三、结论\n")[-3:] == [
        ["项目名称", "泵站维修", "金额单位：万元"],
        money,
        ["其他", "0"] * 3,
    ]


def test_a_rate_without_a_heading_is_none() -> None:
    text = f"项目名称 泵站维修\n安排情况 到位情况 支出情况 备注\n{MONEY} 94.27\n"
    assert all("94.27" not in row for row in grid(text))


def test_parts_told_by_one_name_below_all_amounts_stand_beside_them() -> None:
    parts = ["水利基金 60 水利基金 60 水利基金 56.5", "其他 0 其他 0 其他 0"]
    told = grid("\n".join(["项目名称 泵站维修", MONEY, *parts, "绩效目标 完成维修"]))
    assert told[-2:] == [part.split() for part in parts]


def test_names_that_differ_are_no_part() -> None:
    told = grid(f"项目名称 泵站维修\n{MONEY}\n水利基金 60 泵站 60 闸门 56.5\n")
    assert told[-1] == MONEY.split()


def test_a_question_of_the_form_may_have_no_answer() -> None:
    beside = "是否为专项资金： 实施（主管）单位 某县水利局 金额单位： 万元"
    text = f"一、基本情况 项目名称： 泵站维修 {beside}\n{MONEY}\n"
    assert grid(text)[1][:4] == ["项目名称", "泵站维修", "实施（主管）单位", "某县水利局"]
