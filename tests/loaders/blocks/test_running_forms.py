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
