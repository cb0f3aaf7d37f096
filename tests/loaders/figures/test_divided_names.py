"""Rows that divide the name of the row above, or are merged with it, and rows of lists that have no figure."""

from claiming import claims_by_place

PARTED = """主要指标

| 序号 | 主要指标 | | 2015年 | 2020年 |
| --- | --- | --- | --- | --- |
| 1 | 农村低保标准（元/人·年） | | 3120 | 5460 |
| 2 | 孤儿养育标准（元/人·月） | 散居 | 640 | 1080 |
| | | 集中 | 1060 | 1510 |
| 3 | 养老床位（张） | 公办 | 2030 | 2410 |
| 4 | 特困人员（人） | | 716 | 698 |
"""
HELPED = """救助情况

| 项目 | | 户数 | 人数 | 金额（万元） |
| --- | --- | --- | --- | --- |
| 城乡低保 | 城市 | 313 | 541 | 271.6 |
| | 农村 | 1728 | 3164 | 904.2 |
| 特困人员 | 集中供养 | 94 | 95 | 118.3 |
| | 分散供养 | 402 | 407 | 332.9 |
| 临时救助 | | 218 | 655 | 74.5 |
"""
LISTED = """社会救助

| 指标 | 单位 | 数量 |
| --- | --- | --- |
| 城市低保户数 | 户 | 313 |
| 农村特困户数 | 户 | — |
| 结婚登记 | 对 | 1206 |
"""


def told(text: str, *figures: str) -> list[tuple[object, object]]:
    claims = claims_by_place(text)
    found = (claims[text.index(f"| {figure} |") + 2] for figure in figures)
    return [(claim["code"], claim["measure"]) for claim in found]


def test_the_part_of_a_name_is_told_with_the_name_that_is_merged() -> None:
    assert told(PARTED, "3120", "640", "1510", "2410", "698") == [
        ("dibao_rural", "rate"),
        ("orphan", "rate"),
        ("orphan", "rate"),
        ("eldercare_services", "beds"),
        ("tekun", "persons"),
    ]


def test_what_is_merged_ends_with_the_next_name() -> None:
    assert told(HELPED, "313", "904.2", "95", "332.9", "655") == [
        ("dibao_urban", "households"),
        ("dibao_rural", "final"),
        ("tekun_centralized", "persons"),
        ("tekun_dispersed", "final"),
        ("temporary_assistance", "persons"),
    ]


def test_a_row_without_a_figure_heads_no_others() -> None:
    assert told(LISTED, "313", "1206") == [("dibao_urban", "households"), ("marriage", "count")]
