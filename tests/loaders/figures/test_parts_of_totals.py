"""Parts of a form's money that name no stage are of the amount that they add up to."""

import pytest
from claiming import extract_text

FORM = """部门整体支出绩效自评表
年度预算申请（万元）\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分
年度资金总额\t900\t1000\t950\t10\t95%\t9.5
按收入性质分：\t\t\t按支出性质分：
其中：一般公共预算：{}\t\t\t其中：基本支出：{}
政府性基金拨款：{}\t\t\t项目支出：{}
其他资金：0
"""


def measures(*amounts: str) -> list[object]:
    told = extract_text(FORM.format(*amounts)).claims
    codes = ("general_public_budget", "basic_expenditure", "government_fund", "project_expenditure")
    return [next(claim["measure"] for claim in told if claim["code"] == code) for code in codes]


@pytest.mark.parametrize(
    ("amounts", "expected"),
    [
        (("800", "350", "200", "600"), ["adjusted_budget", "final", "adjusted_budget", "final"]),
        (("750", "400", "200", "600"), ["final", "adjusted_budget", "final", "adjusted_budget"]),
        (("700", "300", "200", "600"), ["budget"] * 4),
        (("700", "300", "230", "605"), ["final"] * 4),  # add up to none of the amounts
    ],
    ids=str,
)
def test_the_sum_of_the_parts_tells_their_stage(amounts: tuple[str, ...], expected: list[str]) -> None:
    assert measures(*amounts) == expected
