"""Tables of two sides printed in columns, whose headings and names broke over lines."""

import pytest
from laying_out import lay_out_text, paragraphs, rows

NUMBERED = "项目 行次 决算数 按功能分类 行次 决算数"
HEADER = (
    "            收    入                                 支    出\n"
    "                                                       合计    一般公共预   政府性基金\n"
    "       项目              金额      项目                        算财政拨款   预算财政拨款\n"
)
BODY = (
    "一、一般公共预算财政     95.50     一、农林水支出          5.50          5.50\n"
    "    拨款                           二、社会保障和就        90.00        90.00\n"
    "二、政府性基金预算财                   业支出\n"
    "    政拨款                4.50     三、其他支出            4.50                      4.50\n"
    "年初结转和结余            2.00     年末财政拨款结转和      2.00          2.00\n"
    "  一般公共预算财政拨款    2.00         结余\n"
    "收入总计                102.00     支出总计              102.00         97.50         4.50\n"
)
TOLD = [
    ["一、一般公共预算财政拨款", "95.50", "一、农林水支出", "5.50", "5.50", ""],
    ["", "", "二、社会保障和就业支出", "90.00", "90.00", ""],
    ["二、政府性基金预算财政拨款", "4.50", "", "", "", ""],
    ["", "", "三、其他支出", "4.50", "", "4.50"],
    ["年初结转和结余", "2.00", "年末财政拨款结转和结余", "2.00", "2.00", ""],
    ["一般公共预算财政拨款", "2.00", "", "", "", ""],
    ["收入总计", "102.00", "支出总计", "102.00", "97.50", "4.50"],
]


def plain(text: str) -> list[list[str]]:
    return [["".join(cell.split()) for cell in row] for row in rows(lay_out_text(text))]


@pytest.mark.parametrize("below", ["", "注：本表反映收支。\n", "收入决算表\n"])
def test_headings_and_names_go_on_below(below: str) -> None:
    text = HEADER + BODY + below
    assert plain(text) == [
        ["收入", "", "支出", "", "", ""],
        ["项目", "金额", "项目", "合计", "一般公共预算财政拨款", "政府性基金预算财政拨款"],
        *TOLD,
    ]
    assert paragraphs(lay_out_text(text)) == ([below.strip()] if below else [])


def test_a_figure_between_two_columns_stands_beyond_them() -> None:
    text = HEADER + BODY.replace("4.50                      4.50", "4.50               4.50")
    assert plain(text)[5] == ["", "", "三、其他支出", "", "", "", "4.504.50"]


def test_rows_that_begin_themselves_are_no_rests() -> None:
    text = (
        "收入项目             决算数     支出项目               决算数\n"
        "一、财政拨款收入     95.00      一、农林水支出         90.00\n"
        "  其中：专项资金                二、住房保障支出        7.00\n"
        "二、事业收入                    三、科学技术支\n"
        "三、其他收入          5.00          出                  3.00\n"
        "收入总计            100.00      支出总计              100.00\n"
    )
    assert plain(text)[2:5] == [
        ["其中：专项资金", "", "二、住房保障支出", "7.00"],
        ["二、事业收入", "", "三、科学技术支出", "3.00"],
        ["三、其他收入", "5.00", "", ""],
    ]


@pytest.mark.parametrize("line", ["  2      6  ", "  2  "])
def test_numbers_of_rows_may_stand_alone(line: str) -> None:
    text = (
        f"{NUMBERED}\n一、拨款收入 1 90 八、卫生支出 5 80\n{line}\n"
        "本年收入合计 3 90 本年支出合计 7 80\n总计 4 90 总计 8 90\n  9 \n"
    )
    found = rows(lay_out_text(text))
    assert found[2] == ["", "2", "", "", "6" if "6" in line else "", ""]
    assert found[-1] == ["总计", "4", "90", "总计", "8", "90"]


def test_numbers_that_do_not_go_on_are_none_of_rows() -> None:
    text = (
        f"{NUMBERED}\n一、拨款收入 1 90 八、卫生支出 5 80\n本年收入合计 2 90 本年支出合计 6 80\n"
        "结转 3 4 结余 7 14\n 17 21 \n总计 4 94 总计 8 94\n"
    )
    assert len(rows(lay_out_text(text))) == 4
