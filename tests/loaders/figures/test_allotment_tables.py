"""Tables of who is allotted how much of a fund, with those who are helped beside the money."""

from datetime import date

import pytest
from claiming import extract_text

TITLE = "2024年中央和省级财政困难群众救助补助资金分配表\n\n单位：{unit}\n\n"


def told(unit: str, *rows: str) -> dict[str, tuple[object, ...]]:
    rule = "|-" * (rows[0].count("|") - 1) + "|"
    found = extract_text(TITLE.format(unit=unit) + "\n".join([rows[0], rule, *rows[1:]]) + "\n", 2024)
    return {
        token.text: (row["fact_kind"], row["code"], row["measure"], row["unit"])
        for token, row in zip(found.tokens, found.claims, strict=True)
    }


@pytest.mark.parametrize(
    "heading", ["特困人员数", "特困供养人员数", "2023年11月底特困人员数", "特困对象数", "特困老年人数"]
)
def test_those_who_are_helped_are_counted_whatever_their_column_is_headed(heading: str) -> None:
    found = told(
        "人、万元",
        f"|县（市、区）|低保人数|{heading}|补助金额|",
        "|合计|812|96|355.5|",
        "|东山县|512|66|205.5|",
    )
    assert found["66"] == ("beneficiary", "tekun", "persons", "人")
    assert found["205.5"] == ("project", "other:living_relief", "budget", "万元")


def test_names_of_those_who_are_helped_are_counts_where_the_unit_line_counts_people() -> None:
    rows = ("|地区|低保对象|特困人员|孤儿|分配金额|", "|合计|812|96|17|355.5|", "|东山县|512|66|13|205.5|")
    for unit in ("人、万元", "万元、人"):
        found = told(unit, *rows)
        assert [found[value][:3] for value in ("512", "66", "13")] == [
            ("beneficiary", "dibao", "persons"),
            ("beneficiary", "tekun", "persons"),
            ("beneficiary", "orphan", "persons"),
        ]
        assert found["205.5"] == ("project", "other:living_relief", "budget", "万元")
    assert told("万元", *rows)["66"] == ("project", "tekun", "budget", "万元")


def test_names_below_a_heading_of_money_stay_money() -> None:
    rows = ("|地区|人数||金额||", "|地区|低保对象|特困人员|低保对象|特困人员|", "|东山县|512|66|205.5|31.5|")
    found = told("人、万元", *rows)
    assert all(found[value][2] != "persons" for value in ("205.5", "31.5"))


@pytest.mark.parametrize(
    "headings", ["其中：中央资金|省级资金", "其中：中央|省级", "其中：中央财政|其中：省财政"]
)
def test_levels_of_government_divide_what_is_allotted(headings: str) -> None:
    rows = (
        f"|地区|特困人员数|分配资金|{headings}|",
        "|合计|96|355.5|241|114.5|",
        "|东山县|66|205.5|141|64.5|",
    )
    found = told("人、万元", *rows)
    assert {found[value] for value in ("205.5", "141", "64.5")} == {
        ("project", "other:living_relief", "budget", "万元")
    }


def test_counts_are_of_the_date_that_their_heading_tells() -> None:
    rows = (
        "|地区|2023年11月底孤儿和事实无人抚养儿童人数|分配资金|\n|-|-|-|\n|合计|47|35.5|\n|东山县|31|20.5|\n"
    )
    found = extract_text(TITLE.format(unit="人、万元") + rows, 2024)
    periods = {claim["value"]: (claim["period_end"], claim["period_kind"]) for claim in found.claims}
    assert {value: told for value, told in periods.items() if value in (31, 47)} == {
        31: (date(2023, 11, 30), "state"),
        47: (date(2023, 11, 30), "state"),
    }


@pytest.mark.parametrize("staff", ["在编人员数", "工作人员数", "聘用人员数"])
def test_staff_are_not_whom_a_fund_helps(staff: str) -> None:
    found = told("人、万元", f"|地区|{staff}|分配资金|", "|合计|96|355.5|", "|东山县|66|205.5|")
    assert found["66"][0] == found["96"][0] == "unclaimed"
    assert found["205.5"] == ("project", "other:living_relief", "budget", "万元")
