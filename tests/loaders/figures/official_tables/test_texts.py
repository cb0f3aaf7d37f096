"""The same tables in texts that know no merged cells: fields between tabs or bars, merged ones empty or repeated."""

import pytest
from official_grids import Printed, figures, read, sums, unclaimed
from test_unified_forms import BASIC, EXPENDITURE, FISCAL, FUND, GENERAL, REVENUE, THREE_PUBLIC, TOTALS

from tests.loaders.figures.claiming import extract_text

TABLES = (TOTALS, REVENUE, EXPENDITURE, FISCAL, GENERAL, BASIC, THREE_PUBLIC, FUND)


def text_of(table: Printed, separator: str, repeats: bool) -> str:
    lines, above = [], []
    for line in table.rows.strip().splitlines():
        fields = [field.strip() for field in line.split("|")]
        for column, field in enumerate(fields):
            if field in ("<", "^"):
                covering = fields[column - 1] if field == "<" else above[column]
                fields[column] = covering if repeats else ""
        above = fields
        lines.append(separator.join(fields) if separator == "\t" else f"| {separator.join(fields)} |")
    heading = "\n\n".join(table.above.split("\n"))
    return f"{heading}\n\n" + "\n".join(lines) + "\n\n"


@pytest.mark.parametrize("separator", ["\t", " | "])
@pytest.mark.parametrize("repeats", [False, True])
def test_a_text_says_the_same_as_the_grid(separator: str, repeats: bool) -> None:
    found = extract_text("".join(text_of(table, separator, repeats) for table in TABLES))
    expected = read(*TABLES)
    claims = [[row[1:] for row in figures(extraction)] for extraction in (found, expected)]
    assert claims[0] == claims[1]
    assert unclaimed(found) == []
    assert sums(found) == sums(expected)


@pytest.mark.parametrize(
    "above", ["支出决算表 公开03表 单位：元", "公开03表\n\n支出决算表\n\n部门：云溪县水务局 单位：元"]
)
def test_the_title_may_share_its_line_with_the_number_of_the_form_and_the_unit(above: str) -> None:
    table = Printed(above, EXPENDITURE.rows)
    found = extract_text("# 云溪县水务局2023年度部门决算\n\n" + text_of(table, "\t", False))
    (described,) = found.official_tables
    assert (described["table_title"], described["unit"]) == ("支出决算表", "元")
    assert unclaimed(found) == []


def test_lines_above_the_header_do_not_bound_how_far_it_reaches() -> None:
    lines = [
        ["", "", "", "", "", "", "", "", "", "", "", "公开07表"],
        ["部门：云溪县水务局", "", "", "", "", "2023年度", "", "", "", "", "", "单位：万元"],
        ["预算数", "", "", "", "", "", "决算数", "", "", "", "", ""],
        [*["合计", "因公出国（境）费", "公务用车购置及运行费", "", "", "公务接待费"] * 2],
        [*["", "", "小计", "公务用车购置费", "公务用车运行费", ""] * 2],
        ["9.00", "0.00", "7.00", "0.00", "7.00", "2.00", "6.50", "0.00", "5.80", "0.00", "5.80", "0.70"],
    ]
    printed = "\n".join("\t".join(line) for line in lines)
    found = extract_text(f"财政拨款“三公”经费支出决算表\n{printed}\n注：无。\n")
    measures = [row[2] for row in figures(found)]
    assert measures == ["budget"] * 6 + ["final"] * 6
    assert sums(found) == {"holds": 4}


def test_three_public_expenses_whose_vehicles_have_no_total_add_up_by_their_parts() -> None:
    rows = [
        "因公出国（境）费\t0\t0",
        "公务接待费\t2.36\t2.00",
        "公务用车购置费\t0\t0",
        "公务用车运行维护费\t3.85\t3.60",
        "合计\t6.21\t5.60",
    ]
    printed = "\n".join(["单位：万元", "项目\t2022年决算\t2023年决算", *rows])
    assert sums(extract_text(f"财政拨款“三公”经费支出决算表\n{printed}\n注：无。\n")) == {"holds": 2}


@pytest.mark.parametrize("above", ["公开08表 | 单位：元 |", "部门：云溪县水务局 | 单位：元 |", ""])
def test_what_stands_above_the_header_may_be_of_another_width(above: str) -> None:
    extraction = extract_text(f"""政府性基金预算财政拨款收入支出决算表
{above}
科目编码 | 科目名称 | 年初结转和结余 | 本年收入 | 本年支出 | | | 年末结转和结余 |
小计 | 基本支出 | 项目支出 |
合计 | | 10.00 | 90.00 | 60.00 | 0.00 | 60.00 | 40.00 |
229 | 其他支出 | 10.00 | 90.00 | 60.00 | 0.00 | 60.00 | 40.00 |
""")
    told = [claim["code"] for claim in extraction.claims if claim["table_code"]]
    assert told[:2] + told[5:6] == ["carryover_in", "government_fund", "carryover_out"]
    assert len(told) == 12
