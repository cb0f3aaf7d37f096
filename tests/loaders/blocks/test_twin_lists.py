"""Statistical lists printed in two blocks side by side."""

import pytest
from laying_out import assert_stays_text, lay_out_text, rows

HEADER = "   指标名称          单位   2022 年  2021 年    指标名称      单位   2022 年  2021 年\n\n"
LINES = (
    "   一、水库                个                     三、河道\n\n",
    "     大型水库         座      12     11       清淤里程      公里     340     325\n\n",
    "     中型水库            座      36     36    护岸  里程       公里      82      79\n\n",
    "   二、灌区                                  四、泵站         座      51      50\n\n",
    "     面  积            亩     640     655\n\n",
)


def test_each_line_tells_an_indicator_of_either_block() -> None:
    layout = lay_out_text(HEADER + "".join(LINES) + "注：水库含在建。\n")
    assert [["".join(cell.split()) for cell in row] for row in rows(layout)] == [
        ["指标名称", "单位", "2022年", "2021年"] * 2,
        ["一、水库", "", "", "", "三、河道", "", "", ""],
        ["大型水库", "座", "12", "11", "清淤里程", "公里", "340", "325"],
        ["中型水库", "座", "36", "36", "护岸里程", "公里", "82", "79"],
        ["二、灌区", "", "", "", "四、泵站", "座", "51", "50"],
        ["面积", "亩", "640", "655", "", "", "", ""],
    ]


@pytest.mark.parametrize(
    "text",
    [
        HEADER.replace("2021 年\n", "2020 年\n") + "".join(LINES),  # no repeated headings
        HEADER + "".join(LINES[:2]),  # two few rows
        HEADER + LINES[1].replace("12     11", "12     11     10") * 4,  # a value too many
    ],
)
def test_other_lines_are_no_such_list(text: str) -> None:
    layout = lay_out_text(text)
    assert not any(len(row) == 8 for table in layout.tables for row in table.rows)


def test_a_header_alone_stays_text() -> None:
    assert_stays_text(HEADER)
