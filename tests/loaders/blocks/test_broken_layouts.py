"""One table as several converters give it, its headings and names broken over lines within their cells: the same rows."""

from collections.abc import Callable

import pytest

from tests.loaders.blocks.laying_out import lay_out_text, rows

Table = list[list[str]]

BENEFITS = [
    ["类别", "户数\n（户）", "人数\n（人）", "全年发放\n（万元）", "保障标准\n（元/人、月）"],
    ["城市低保", "936", "1,548", "818.6", "640"],
    ["农村特困\n（集中）", "—", "312", "271.9", "840"],
    ["孤儿", "—", "56", "80.6", "1,200"],
]
YEARS = [
    ["项目", "2020年\n决算", "2021年\n预算", "2021年\n决算", "决算比预算\n增减", "决算比上年\n增减％"],
    ["合计", "12.40", "13.00", "9.30", "-3.70", "-25.00"],
    ["1．公务接待费", "4.40", "5.00", "3.30", "-1.70", "-25.00"],
    ["2．公务用车运行维护费", "8.00", "8.00", "6.00", "-2.00", "-25.00"],
]
FUNDS = [
    ["序号", "项目名称", "年初\n预算数", "年中调整（调增+，调减-）", "决算数", "执行率", "年末结转"],
    ["1", "河道清淤", "200", "50", "240", "96%", "10"],
    ["2", "泵站改造\n（东、西两座）", "300", "-100", "180", "90%", "20"],
    ["3", "闸门检修", "40", "0", "30", "75%", "10"],
    ["合计", "", "540", "-50", "450", "91.84%", "40"],
]


def _bars(table: Table) -> str:
    lines = ["| ".join(cell.replace("\n", "  \n") for cell in row) + "  \n" for row in table]
    return "\n" + lines[0] + "|".join(["---"] * len(table[0])) + "  \n" + "".join(lines[1:])


def _outer_bars(table: Table) -> str:
    return "".join(f"| {' | '.join(row)} |\n" for row in table)


def _tabs(table: Table) -> str:
    return "".join("\t".join(row) + "\n" for row in table)


def _lines(table: Table) -> str:
    return "".join(f"{cell}\n" for row in table for cell in row if cell)


def _apart(table: Table) -> str:
    return "\n\n" + "\n\n".join(cell for row in table for cell in row) + "\n\n"


def _told(table: list[list[str]]) -> list[list[str]]:
    return [["".join(cell.split()) for cell in row] for row in table]


@pytest.mark.parametrize("layout", [_bars, _outer_bars, _tabs, _lines, _apart])
@pytest.mark.parametrize("table", [BENEFITS, YEARS, FUNDS], ids=["benefits", "years", "funds"])
def test_a_table_has_the_same_rows_from_every_converter(table: Table, layout: Callable[[Table], str]) -> None:
    found = rows(lay_out_text("某县情况一览表\n" + layout(table) + "\n以上为全年数。\n"))
    told = _told(found)
    if layout is _lines and table is FUNDS:
        told[-1] = [told[-1][1], *told[-1][:1], *told[-1][2:]]  # 合计 stands below the names
    assert told == _told(table)


def test_a_line_of_words_between_whole_rows_may_be_a_row_of_its_own() -> None:
    text = "项目\t预算数\t决算数\n一、业务费\t12\t10\n二、专项\n办公设备\t30\t28\n网络维护\t9\t9\n"
    names = [row[0].text for table in lay_out_text(text).tables for row in table.rows]
    assert names[-2:] == ["办公设备", "网络维护"]


def test_a_row_behind_a_figure_is_no_piece_of_that() -> None:
    text = "指标\t\t得分\n质量\t50\t48\n时效\t50\t47\n合计\t95\n结论\t良好\n"
    assert ["结论", "良好"] in [[cell for cell in row if cell] for row in _told(rows(lay_out_text(text)))]


def test_a_heading_of_parts_stands_over_those_behind_all_others() -> None:
    lines = ["县（区）", "到位", "小计", "其中", "已支出", "金额", "中央", "省级"]
    lines += ["青山县", "50", "40", "10", "45", "平湖县", "70", "55", "15", "66"]
    assert _told(rows(lay_out_text("\n".join(lines) + "\n"))) == [
        ["县（区）", "到位小计", "中央", "省级", "已支出金额"],
        ["青山县", "50", "40", "10", "45"],
        ["平湖县", "70", "55", "15", "66"],
    ]


@pytest.mark.parametrize(
    "lines",
    [
        # 中央 and 省级 do not add up
        "县（区）\n到位\n小计\n其中\n已支出\n金额\n中央\n省级\n青山县\n50\n40\n20\n45\n平湖县\n70\n55\n15\n66\n",
        # either could be a row of its own
        "项目\n户数\n（户）\n金额\n（元）\n东片\n北河乡\n50\n40\n平湖乡\n70\n55\n西片\n南山乡\n70\n55\n",
        # a figure is lost, and a heading may be torn elsewhere
        "项目\n全年计划\n下达额\n累计完成量\n东河\n50\n西河\n70\n55\n北河\n70\n55\n南河\n70\n55\n",
    ],
    ids=["no sum", "names", "lost"],
)
def test_what_could_be_cut_otherwise_stays_text(lines: str) -> None:
    assert lay_out_text(lines).tables == ()


def test_rows_that_lack_figures_stand_beyond_the_columns() -> None:
    lines = "项目\n保障户数\n（户）\n保障人数\n（人）\n城市低保\n50\n80\n农村低保\n70\n95\n临时救助\n66\n特困\n30\n31\n"
    found = _told(rows(lay_out_text(lines)))
    assert found[0] == ["项目", "保障户数（户）", "保障人数（人）"]
    assert found[3] == ["临时救助", "", "", "", "", "66"]
