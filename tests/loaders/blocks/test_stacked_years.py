"""Tables of years whose cells stand on a line each."""

import pytest
from laying_out import assert_stays_text, lay_out_text, paragraphs, rows

ROWS = "水库\n46\n48\n51\n河道（条）\n203\n—\n198.5\n"


@pytest.mark.parametrize(
    "years", ["2021\n2022\n2023\n", "2023年\n2022年\n2021年\n", "2021年度\n2022年度\n2023年度\n"]
)
@pytest.mark.parametrize("end", ["\n", "\n\n", " |\n"])
def test_a_row_is_a_name_and_a_figure_for_each_year(years: str, end: str) -> None:
    layout = lay_out_text(("指标\n" + years + ROWS).replace("\n", end) + "以上为快报数。\n")
    assert rows(layout) == [
        ["指标", *years.split()],
        ["水库", "46", "48", "51"],
        ["河道（条）", "203", "—", "198.5"],
    ]
    assert paragraphs(layout) == ["以上为快报数。"]


@pytest.mark.parametrize(
    "text",
    [
        "指标\n2021\n水库\n46\n河道\n203\n",  # one year
        "指标\n2021\n2022\n2023\n水库\n46\n48\n51\n",  # one row
        "指标\n2021\n2022\n2023\n水库\n46\n48\n河道（条）\n203\n198.5\n",  # a figure too few
    ],
)
def test_other_lines_are_no_table(text: str) -> None:
    assert_stays_text(text)
