"""Tables that compare the standards of two years or before and after they were raised."""

from datetime import date

import pytest
from claiming import extract_text

NAMES = ("城市低保标准", "农村特困人员基本生活标准")
FIGURES = (("河东县", 611, 652, 433, 474), ("河西县", 615, 656, 437, 478), ("河南县", 618, 659, 438, 479))
TIMES = [
    ("2022年", "2023年"),
    ("提标前", "提标后"),
    ("原标准", "现标准"),
    ("上年", "本年"),
    ("调整前", "调整后"),
]


def rows_of(old: str, new: str) -> list[list[str]]:
    head = [["县（市、区）", NAMES[0], "", NAMES[1], ""], ["", old, new, old, new]]
    return head + [list(map(str, row)) for row in FIGURES]


def in_bars(rows: list[list[str]]) -> str:
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def in_lines(rows: list[list[str]]) -> str:
    """A cell a line, each behind a tab; the upper headings have no cells of their own for what they reach over."""
    first = [cell for cell in rows[0] if cell]
    second = ["\u3000", *rows[1][1:]]
    return "\n".join("".join(f"\t{cell}\n" for cell in row) for row in (first, second, *rows[2:]))


def in_blanks(rows: list[list[str]]) -> str:
    second = "          " + "   ".join(f"{cell:4}" for cell in rows[1][1:])
    below = ["       ".join(row) for row in rows[2:]]
    return "\n".join([f"{rows[0][0]}     {NAMES[0]}       {NAMES[1]}", second, *below]) + "\n"


def told(text: str) -> dict[str, tuple[object, ...]]:
    found = extract_text(text)
    return {
        token.text: (row["fact_kind"], row["code"], row["measure"], row["period_start"], row["unit"])
        for token, row in zip(found.tokens, found.claims, strict=True)
    }


@pytest.mark.parametrize("times", TIMES)
@pytest.mark.parametrize("printed", [in_bars, in_lines, in_blanks])
def test_rates_are_of_the_standard_above_and_of_their_year(times: tuple[str, str], printed) -> None:
    found = told("保障标准提标对照表\n\n单位：元/人·月\n\n" + printed(rows_of(*times)))
    for _, *values in FIGURES:
        codes = ("dibao_urban", "dibao_urban", "tekun_rural", "tekun_rural")
        for value, code, year in zip(values, codes, (2022, 2023, 2022, 2023), strict=True):
            assert found[str(value)] == ("standard", code, "rate", date(year, 1, 1), "元/人·月")


def test_programmes_above_years_are_standards_where_the_table_has_a_rate_for_unit() -> None:
    rows = [[cell.replace("标准", "") for cell in row] for row in rows_of("2022年", "2023年")]
    found = told("保障标准提标对照表\n\n单位：元/人·月\n\n" + in_bars(rows))
    assert found["611"] == ("standard", "dibao_urban", "rate", date(2022, 1, 1), "元/人·月")
    counted = told("保障对象对照表\n\n单位：人\n\n" + in_bars(rows))
    assert counted["611"][0] != "standard"


NEXT = (
    "\t项目\n\t原标准（2022年）\n\t现标准（2023年）\n\t增幅（%）\n\n"
    "\t散居孤儿基本生活费\n\t1,100\n\t1,210\n\t10\n\n\t80-89岁高龄津贴\n\t51\n\t61\n\t19.6\n"
)


def test_a_line_between_two_tables_is_no_part_of_a_figure_and_the_unit_above_holds_for_rates() -> None:
    text = (
        "保障标准提标对照表\n\n单位：元/人·月\n\n"
        + in_lines(rows_of("2022年", "2023年"))
        + "\n其他项目\n\n"
        + NEXT
    )
    found = told(text)
    assert found["479"] == ("standard", "tekun_rural", "rate", date(2023, 1, 1), "元/人·月")
    assert found["1,100"] == ("standard", "orphan", "rate", date(2022, 1, 1), "元/人·月")
    assert found["61"] == ("standard", "elderly_allowance_80", "rate", date(2023, 1, 1), "元/人·月")
    assert found["19.6"][:3] == ("standard", "elderly_allowance_80", "change_pct")


def test_the_unit_of_money_above_another_table_does_not_hold_for_rates() -> None:
    above = "\t项目\n\t预算数\n\t决算数\n\n\t三公经费\n\t12\n\t11\n\n\t会议费\n\t3\n\t2\n"
    found = told("经费情况\n\n单位：万元\n\n" + above + "\n其他项目\n\n" + NEXT)
    assert found["1,100"][0] == "unclaimed"
