"""Lists of quantities whose blocks stand side by side."""

from decimal import Decimal

from claiming import extract_text, said

LIST = """指标 | 单位 | 2023年 | 指标 | 单位 | 2023年 |
一、社会救助 | | | 二、婚姻登记 | | |
农村低保人数 | 人 | 5120 | 结婚登记 | 对 | 830 |
城市低保人数 | 人 | 1204 | 离婚登记 | 对 | 402 |
临时救助 | 人次 | 733 | 三、社会团体 | 个 | 61 |
"""


def test_each_block_is_read_below_its_own_headings() -> None:
    found = [said(claim) for claim in extract_text(LIST).claims if claim["fact_kind"] != "none"]
    assert found == [
        ("beneficiary", "dibao_rural", "persons", Decimal(5120), "人"),
        ("activity", "marriage", "count", Decimal(830), "对"),
        ("beneficiary", "dibao_urban", "persons", Decimal(1204), "人"),
        ("activity", "marriage", "count", Decimal(402), "对"),
        ("beneficiary", "temporary_assistance", "person_times", Decimal(733), "人次"),
        ("activity", "social_organization", "count", Decimal(61), "个"),
    ]


def test_a_group_of_the_left_block_says_nothing_of_the_right_one() -> None:
    text = LIST.replace("二、婚姻登记", "二、儿童福利").replace("结婚登记 | 对 | 830", "机构内儿童 | 人 | 96")
    claims = [claim for claim in extract_text(text).claims if claim["value"] == Decimal(96)]
    assert [claim["code"] for claim in claims] == ["child_welfare"]
