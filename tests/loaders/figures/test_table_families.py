"""Totals of tables whose columns or rows name several programmes."""

from decimal import Decimal

import pytest
from claiming import extract_text, said

OF_PLACES = """县（市、区） | 保障人数合计（人） | 孤儿数（人） | 事实无人抚养儿童数（人） | 资金合计（万元） |
甲县 | 57 | 16 | 41 | 7.4 |
乙县 | 33 | 9 | 24 | 4.3 |
合计 | 90 | 25 | 65 | 11.7 |
"""
OF_BENEFITS = """救助类别 | 户数 | 人数 | 资金支出（万元） |
农村低保 | 212 | 371 | 18.5 |
{second} | 58 | 60 | 6.2 |
合计 | | | 24.7 |
"""


def codes(text: str, *values: str) -> list[object]:
    wanted = {Decimal(value) for value in values}
    return [said(claim)[:3] for claim in extract_text(text).claims if claim["value"] in wanted]


def test_totals_of_places_are_of_all_programmes_of_the_columns() -> None:
    assert (
        codes(OF_PLACES, "57", "7.4", "90", "11.7")
        == [
            ("beneficiary", "child_welfare", "persons"),
            ("payment", "child_welfare", "amount"),
        ]
        * 2
    )


@pytest.mark.parametrize(("second", "code"), [("城市低保", "dibao"), ("临时救助", "other:mixed")])
def test_a_row_of_totals_is_of_all_programmes_above(second: str, code: str) -> None:
    assert codes(OF_BENEFITS.format(second=second), "24.7") == [("payment", code, "amount")]


def test_people_counted_in_pieces_are_people_and_unheaded_ordinals_none() -> None:
    text = "2024年5月高龄津贴发放汇总表\n| | 乡镇 | 80-89周岁 | |\n| | | 人数（个） | 金额（元） |\n"
    text += "| 1 | 东镇 | 46 | 2300 |\n| 2 | 西乡 | 51 | 2550 |\n"
    found = [said(claim)[:3] for claim in extract_text(text).claims if claim["value"] in (46, 2550)]
    assert found == [
        ("beneficiary", "elderly_allowance_80", "persons"),
        ("payment", "elderly_allowance_80", "amount"),
    ]
    ordinals = [c for c in extract_text(text).claims if c["pattern_id"] == "table_ordinal"]
    assert len(ordinals) == 2
