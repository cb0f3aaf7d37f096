"""Official tables in bars that go on below a page break: the title above the first part holds for all of it."""

import pytest
from official_grids import figures

from tests.loaders.figures.claiming import extract_text

HEADER = """| 项目 | | | 本年支出 | | |
| 功能分类科目编码 | | 科目名称 | 小计 | 基本支出 | 项目支出 |"""
ROWS = """| 213农林水支出 | | | 90.00 | 30.00 | 60.00 |
| 21303水利 | | | 90.00 | 30.00 | 60.00 |
| 2130301行政运行 | | | 30.00 | 30.00 | |"""
BELOW = "| 2130306水利工程运行与维护 | | | 60.00 | | 60.00 |"


@pytest.mark.parametrize(
    "numbers", ["| 类 | 款 | 项 | 栏次 | 1 | 2 | 3 |", "| 栏次 | 1 | 2 | 3 |", "| 栏次 | | | 1 | 2 | 3 |"]
)
@pytest.mark.parametrize("between", ["— 9 —", "\n第 9 页\n"])
def test_title_and_unit_hold_for_the_part_below(numbers: str, between: str) -> None:
    text = f"""| 一般公共预算财政拨款支出决算表 | | | | | |
| | | | | | 公开05表 |
| 部门：云溪县水务局 | | | 2023年度 | | 单位：万元 |
{HEADER}
{numbers}
| 合计 | | | 90.00 | 30.00 | 60.00 |
{ROWS}
{between}
{HEADER}
{BELOW}
"""
    extraction = extract_text(text)
    found = figures(extraction)
    assert {row[5] for row in found} == {"general_public"}
    assert [(row[4], row[6]) for row in found[-2:]] == [("total", "60.00"), ("project", "60.00")]
    assert {claim["unit"] for claim in extraction.claims if claim["table_code"]} == {"万元"}


def test_a_table_below_other_words_has_its_own() -> None:
    text = f"""一般公共预算财政拨款支出决算表

单位：万元

{HEADER}
{ROWS}

国有资本经营预算财政拨款支出决算表

{HEADER}
{BELOW}
"""
    assert {row[5] for row in figures(extract_text(text))} == {"general_public", "state_capital"}
