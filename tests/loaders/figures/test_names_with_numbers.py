"""Names in tables that hold a number: no amount, whatever unit the table has."""

import pytest
from claiming import claim_at_mark

LIST = """2023年专项资金使用情况表

单位：万元

| 序号 | 项目单位 | 项目名称 | 资金额度 | 已支付 |
|---|---|---|---|---|
| 1 | {} | 老年食堂建设 | 48 | 40 |
| 2 | 县福利院 | 消防改造 | 20 | 12 |
"""


@pytest.mark.parametrize("name", ["河口镇等⟦6⟧乡镇", "城区⟦12⟧个社区", "县福利院等⟦3⟧家单位"])
def test_the_number_of_those_who_are_named_is_no_amount(name: str) -> None:
    assert claim_at_mark(LIST.format(name), "福利彩票公益金项目支出")["unit"] != "万元"
