"""Headings of the parts of a list that ran into the name of the row above them."""

import pytest
from laying_out import lay_out_text, rows

from loaders.blocks.bars.run_in_headings import header_apart
from loaders.blocks.compact import read_source
from loaders.blocks.grid import GridCell

LIST = [
    ["指标", "单位", "数量"],
    ["一、水库", "座", "12"],
    ["#中型水库 二、堤防 主堤", "座", "3"],
    ["护坡", "公里", "40.5"],
    ["加固里程 三、闸门", "公里", "7"],
    ["水闸", "扇", "66"],
]
WANTED = [
    *LIST[:2],
    ["#中型水库", "座", "3"],
    ["二、堤防", "", ""],
    ["主堤", "", ""],
    LIST[3],
    ["加固里程", "公里", "7"],
    ["三、闸门", "", ""],
    LIST[5],
]


def piped(table: list[list[str]]) -> str:
    return "水利统计月报\n" + "".join(f"| {' | '.join(row)} |\n" for row in table)


def barred(table: list[list[str]]) -> str:
    return "水利统计月报\n" + "".join(f"{name} |\n{unit} | {value} | |||\n" for name, unit, value in table)


@pytest.mark.parametrize("printed", [piped, barred])
def test_headings_are_rows_of_their_own_below_the_row(printed: object) -> None:
    layout = lay_out_text(printed(LIST))
    assert [row[:3] for row in rows(layout)] == WANTED
    text = printed(LIST)
    for cell in (cell for row in layout.tables[0].rows for cell in row):
        assert text[cell.char_start : cell.char_end] == cell.text


@pytest.mark.parametrize(
    "name",
    [
        "加固里程 五、闸门",  # not in its turn
        "三、加固里程 四、闸门",  # either may be the name of the row
        "加固里程（三、四期）",
    ],
)
def test_names_that_may_be_whole_are_left(name: str) -> None:
    table = [*LIST[:2], LIST[3], [name, "公里", "7"], LIST[5]]
    assert rows(lay_out_text(piped(table)))[3][0].replace(" ", "") == name.replace(" ", "")


def test_money_is_that_of_the_heading_that_names_it() -> None:
    table = [LIST[0], ["一、水利经费累计支出 二、河道", "万元", "381.5"], ["#干流", "公里", "40"], LIST[5]]
    assert rows(lay_out_text(piped(table)))[1:3] == [
        ["一、水利经费累计支出", "万元", "381.5"],
        ["二、河道", "", ""],
    ]


def test_rows_that_share_their_cells_are_rows_of_their_own() -> None:
    """As many names, units and figures; a heading behind the names, or in the cell before them."""
    shared = [*LIST[:2], ["#主堤 护坡 二、水闸 节制闸", "公里 公里", "12.5 40"], ["节制闸", "扇", "66"]]
    wanted = [
        *LIST[:2],
        ["#主堤", "公里", "12.5"],
        ["护坡", "公里", "40"],
        ["二、水闸", "", ""],
        ["节制闸", "", ""],
        ["节制闸", "扇", "66"],
    ]
    assert [row[:3] for row in rows(lay_out_text(piped(shared)))] == wanted
    led = "水利统计月报\n指标 | 单位 | 数量 | ||\n一、水库 | 座 | 12 | ||\n二、水闸 |\n节制闸 分洪闸 | 扇 扇 | 66 8 | ||\n"
    assert [row[:3] for row in rows(lay_out_text(led))][2:5] == [
        ["二、水闸", "", ""],
        ["节制闸", "扇", "66"],
        ["分洪闸", "扇", "8"],
    ]


def test_figures_without_as_many_units_are_left_together() -> None:
    shared = [*LIST[:2], ["主堤 护坡", "公里", "12.5 40"], ["节制闸", "扇", "66"]]
    assert ["主堤护坡", "公里", "12.5 40"] in [row[:3] for row in rows(lay_out_text(piped(shared)))]


HEADINGS = ["年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"]
FIGURES = ["640", "917.5", "912.8", "10", "99.5%", "9.95"]


def parts_of(texts: list[str]) -> list[list[str]]:
    source = read_source("|".join(texts))
    starts = [sum(len(text) + 1 for text in texts[:at]) for at in range(len(texts))]
    row = [
        GridCell(start, start + len(text), source.between(start, start + len(text)))
        for start, text in zip(starts, texts, strict=True)
    ]
    return [[cell.compact.characters for cell in part] for part in header_apart(tuple(row))]


def test_a_header_and_the_row_below_it_in_one_row_are_two() -> None:
    """As many figures behind a name as headings before it; what stands behind them is a row of its own."""
    row = ["项目资金（万元）", *HEADINGS, "年度资金总额", *FIGURES]
    wanted = [["项目资金（万元）", *HEADINGS], ["年度资金总额", *FIGURES]]
    assert parts_of(row) == wanted
    assert parts_of([*row, "其中：财政拨款"]) == [*wanted, ["其中：财政拨款"]]


@pytest.mark.parametrize(
    "row",
    [
        [*HEADINGS, "年度资金总额", *FIGURES[:5]],  # a figure is lost
        [*HEADINGS[:3], "年度资金总额", *FIGURES[:3]],  # too few to be sure
        [*HEADINGS, *FIGURES],  # no name
    ],
)
def test_other_rows_are_left_as_they_stand(row: list[str]) -> None:
    assert parts_of(row) == [row]
