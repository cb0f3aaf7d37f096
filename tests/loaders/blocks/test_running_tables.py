"""Tables whose rows begin and end anywhere in a line: headings tell how many values follow a name."""

import pytest

from tests.loaders.blocks.laying_out import lay_out_text

TITLE = "部门整体支出绩效评价基础数据表\n单位：万元\n"
STAFF = ["财政供养人员情况", "编制数", "2021年实际在职人数", "控制率", "40", "38", "95%"]
HEAD = ["经费控制情况", "2020年决算数", "2021年预算数", "2021年决算数"]
ROWS = [
    ["三公经费", "7.4", "8", "6.9"],
    ["1、公务用车购置和维护经费", "5.1", "5", "4.6"],
    ["2、公务接待", "2.3", "3", "2.3"],
    ["项目支出：", "310", "325.5", "322"],
    ["1、敬老院运转", "110", "125.5", "124"],
]
GRID = [["经费控制情况", *HEAD[1:]], *ROWS]


def grid(text: str) -> list[list[str]]:
    return [
        [cell.compact.characters for cell in row] for table in lay_out_text(text).tables for row in table.rows
    ]


def written(cells: list[str], ends: str) -> str:
    """The cells, each with what follows it: the signs of ``ends`` in turn."""
    return "".join(cell + ends[at % len(ends)] for at, cell in enumerate(cells)).strip()


@pytest.mark.parametrize("ends", [" ", "  ", "\t", "   \n", " \n\n", " \t\n", "  \n  ", "\n "])
def test_rows_begin_and_end_anywhere_in_a_line(ends: str) -> None:
    cells = STAFF + HEAD + [cell for row in ROWS for cell in row]
    assert grid(TITLE + written(cells, ends) + "\n说明：按实际填报。\n") == [
        STAFF[:4],
        ["", *STAFF[4:]],
        *GRID,
    ]


def test_a_title_and_what_follows_share_the_lines_of_a_table() -> None:
    cells = HEAD + [cell for row in ROWS for cell in row]
    layout = lay_out_text("附件2 基础数据表 单位：万元 " + " ".join(cells) + " 填表人：王某\n")
    assert [[cell.compact.characters for cell in row] for row in layout.tables[0].rows] == [
        ["单位：万元"],
        *GRID,
    ]
    assert layout.tables[0].unit == "万元"
    assert [block.compact.characters for block in layout.blocks if block.kind != "table"] == [
        "附件2基础数据表",
        "填表人：王某",
    ]


@pytest.mark.parametrize("values", ["7.4 8", "7.4 8 6.9 5", "—— —— ——", "7.4% 8 6.9"])
def test_a_row_whose_values_do_not_fit_stays_beyond_the_columns_and_the_next_go_on(values: str) -> None:
    rows = " ".join(" ".join(row) for row in ROWS[1:])
    found = grid(TITLE + " ".join(HEAD) + " 三公经费 " + values + " " + rows)
    assert found == [GRID[0], ["三公经费"], [""] * 4 + values.replace("——", "--").split(), *ROWS[1:]]


def test_marks_of_empty_cells_and_stray_stops_are_values() -> None:
    text = TITLE + " ".join(HEAD) + " 三公经费 7.4 8.\n6.9 政府采购金额 —— 12.5 11 会议费 / 3 2.8"
    assert grid(text) == [
        GRID[0],
        ["三公经费", "7.4", "8", "6.9"],
        ["政府采购金额", "--", "12.5", "11"],
        ["会议费", "/", "3", "2.8"],
    ]


@pytest.mark.parametrize("apart", ["\n", "\n\n"])
def test_blank_lines_among_cells_of_a_line_each_are_empty_cells(apart: str) -> None:
    cells = [*HEAD, *ROWS[0], "政府采购金额", "", "12.5", "11", *ROWS[2]]
    assert grid(TITLE + apart.join(cells) + "\n") == [
        GRID[0],
        ROWS[0],
        ["政府采购金额", "", "12.5", "11"],
        ROWS[2],
    ]


@pytest.mark.parametrize(
    ("words", "above", "name"),
    [
        ("公务\n接待费", [], "公务接待费"),  # a known name that broke
        ("其中： 会议费", [], "其中：会议费"),
        ("公用经费 1、会议费", [["公用经费"]], "1、会议费"),  # a row without values
        ("项目支出： 敬老院运转", [["项目支出："]], "敬老院运转"),
    ],
)
def test_names_are_told_among_the_words_before_the_values(
    words: str, above: list[list[str]], name: str
) -> None:
    text = TITLE + " ".join(HEAD) + " 三公经费 7.4 8 6.9 " + words + " 1 2 3 培训费 4 5 6"
    assert grid(text) == [GRID[0], ROWS[0], *above, [name, "1", "2", "3"], ["培训费", "4", "5", "6"]]


def test_words_that_may_be_two_names_are_none() -> None:
    text = TITLE + " ".join(HEAD) + " 三公经费 7.4 8 6.9 临时救助 敬老院运转 1 2 3 培训费 4 5 6"
    assert ["敬老院运转", "1", "2", "3"] not in grid(text)
    assert ["", "", "", "", "1", "2", "3"] in grid(text)
    assert ["培训费", "4", "5", "6"] in grid(text)


def test_a_header_that_lost_a_heading_ends_the_part_of_the_staff() -> None:
    text = (
        TITLE + " ".join(STAFF) + "\n经费控制情况 2020年决算数 2021年预算数 三公经费\n7.4 8 6.9 会议费 1\n2 3"
    )
    assert grid(text) == [STAFF[:4], ["", *STAFF[4:]]]


def test_a_heading_that_broke_at_a_blank_is_one() -> None:
    text = TITLE + "经费控制情况 2020年决算 数 2021年预\n算数 2021年决算数 三公经费 7.4 8 6.9 会议费 1 2 3"
    assert [len(row) for row in grid(text)] == [4, 4, 4]


@pytest.mark.parametrize("sign", ["\n", "\n\n"])
def test_names_and_values_in_turn_or_all_headings_first(sign: str) -> None:
    cells = "人员编制 40 实有人数 38 二、收支情况 机构名称 收入合计 其中： 上年结转 财政拨款 其他收入 某局 90 10 75 5"
    assert grid(sign.join(cells.split())) == [
        ["人员编制", "40"],
        ["实有人数", "38"],
        ["机构名称"],
        ["收入合计", "90"],
        ["其中："],
        ["某局"],
        ["上年结转", "10"],
        ["财政拨款", "75"],
        ["其他收入", "5"],
    ]


@pytest.mark.parametrize(
    "cells",
    [
        "支出合计 其中： 基本支出 项目支出 90 10",  # a value was lost
        "支出合计 基本支出 项目支出 90 10 80 5",
        "情况 40 人员编制 38 实有人数 36 退休人员",  # values before their names
        "机构名称 收入合计 上年结转 财政拨款 90 10 75",  # the institution was lost
        "合计 公务接待费 会议费 培训费 90 10 75",  # a value too few
        "基本支出 小计 人员经费 公用经费 90 50 40 30",  # of a group
    ],
)
def test_headings_without_as_many_values_are_no_table(cells: str) -> None:
    assert grid("\n".join(cells.split())) == []


LEVELS = ["一级指标", "二级指标", "三级指标"]


@pytest.mark.parametrize("ends", [" ", " \n", "\n\n ", "\t"])
def test_names_that_end_with_their_points_are_the_levels_of_a_row(ends: str) -> None:
    rows = [
        "投入（20分）",
        "目标设",
        "定（8分）",
        "明确性（4分）",
        "4",
        "合理性（4分）",
        "3.5",
        "预算（12分）",
    ]
    cells = [*rows, "完整性（6分）", "6", "总分", "91.5"]
    assert grid("2021 年绩效评价得分表 " + written([*LEVELS[:2], "三级指", "标", "得分", *cells], ends)) == [
        [*LEVELS, "得分"],
        ["投入（20分）", "目标设定（8分）", "明确性（4分）", "4"],
        ["", "", "合理性（4分）", "3.5"],
        ["", "预算（12分）", "完整性（6分）", "6"],
        ["总分", "", "", "91.5"],
    ]


def test_points_may_stand_in_their_own_column() -> None:
    cells = "分值 得分 投入（20分） 目标（8分） 明确性 4 4\n合理性 4 3.5 预算（12分）\n完整 性 6 6"
    assert grid(" ".join(LEVELS) + " " + cells) == [
        [*LEVELS, "分值", "得分"],
        ["投入（20分）", "目标（8分）", "明确性", "4", "4"],
        ["", "", "合理性", "4", "3.5"],
        ["", "预算（12分）", "完整性", "6", "6"],
    ]


@pytest.mark.parametrize(
    "row",
    [
        "合理性（4分） 5",  # above its points
        "合理性 3",  # of the points nobody knows
        "合理性（4分） 3 4",
        "过程（30分） 管理（9分） 制度（5分） 合理性（4分） 3",  # more names than levels
    ],
)
def test_scores_are_read_up_to_a_row_that_does_not_fit(row: str) -> None:
    cells = "得分 投入（20分） 目标（8分） 明确性（4分） 4 必要性（4分） 4 " + row + " 完整性（6分） 6"
    assert [found[-2:] for found in grid(" ".join(LEVELS) + " " + cells)] == [
        ["三级指标", "得分"],
        ["明确性（4分）", "4"],
        ["必要性（4分）", "4"],
    ]


def test_percentages_where_people_stand_are_no_table_and_lay_out_comes_to_an_end() -> None:
    text = TITLE + "财政供养人员情况 编制数 实有人数 控制率 40 95 38 其他情况 编制外 聘用\n"
    assert grid(text.replace("40", "40%")) == []


def test_cells_led_by_tabs_keep_the_rows_that_their_reader_finds() -> None:
    rows = [
        HEAD,
        *ROWS[:4],
        ["2、县级专项资金", "", "", ""],
        ["敬老院运转", "110", "125.5", "124"],
        *ROWS[:1],
    ]
    text = "\n\n".join("\n".join(f"\t{cell}" for cell in row) for row in rows)
    assert grid(TITLE + text + "\n")[-3:] == rows[-3:]


def test_blanks_may_spread_the_characters_of_a_name() -> None:
    assert grid("联系电话\n6812345\n邮  编\n412000\n项目起止时间\n全年\n") == [
        ["联系电话", "6812345"],
        ["邮编", "412000"],
    ]


def test_a_rate_that_broke_behind_its_point_is_one_value() -> None:
    cells = "财政供养人员情况 编制数 2021年实际在职人数 控制率\n\n45 42 93.\n\n33% 经费控制情况 "
    found = grid(TITLE + cells + " ".join([*HEAD[1:], *(cell for row in ROWS for cell in row)]))
    assert found[:2] == [STAFF[:4], ["", "45", "42", "93.33%"]]
