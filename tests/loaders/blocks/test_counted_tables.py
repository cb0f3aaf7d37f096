"""Tables whose empty cells are marked, or whose rows are numbered or dated: their rows are counted off."""

import pytest
from laying_out import assert_stays_text, lay_out_text, paragraphs, rows

TABLE = [
    ["河段", "长度", "闸门数", "投资"],
    ["东段", "3.5", "12", "86.2"],
    ["西段", "4.1", "", "90.7"],
    ["南段", "2.8", "9", ""],
    ["合 计", "", "", "176.9"],
]
PLACES = [["项目", *TABLE[0][1:]], *TABLE[1:]]


def stacked(table: list[list[str]], apart: str) -> str:
    return apart.join(cell for row in table for cell in row) + "\n"


@pytest.mark.parametrize("apart", ["\n", "\n\n", "\n\n\n\n"])
def test_a_further_blank_line_is_an_empty_cell(apart: str) -> None:
    layout = lay_out_text("投资情况\n" + stacked(PLACES, apart) + "以上为全年数。\n")
    assert [[cell.replace(" ", "") for cell in row] for row in rows(layout)] == [
        [cell.replace(" ", "") for cell in row] for row in PLACES
    ]
    assert paragraphs(layout)[-1] == "以上为全年数。"


@pytest.mark.parametrize("ending", [" |\n", "\n|\n"])
def test_a_bar_alone_is_an_empty_cell(ending: str) -> None:
    cells = [cell for row in PLACES[:-1] for cell in row]
    assert rows(lay_out_text("".join(cell + ending for cell in cells))) == PLACES[:-1]


def test_cells_that_bars_end_may_break_over_lines() -> None:
    told = "".join(f"{cell}\n|\n" for row in PLACES[:-1] for cell in row).replace("闸门数", "闸门\n数")
    assert [[cell.replace(" ", "") for cell in row] for row in rows(lay_out_text(told))] == PLACES[:-1]


def test_a_last_row_may_lack_the_mark_that_ends_it() -> None:
    cells = [
        "县区",
        "座数",
        "投资",
        "备注",
        "甲县",
        "2",
        "8.5",
        "",
        "乙市",
        "4",
        "9.1",
        "续建",
        "合计",
        "6",
        "17.6",
    ]
    layout = lay_out_text("".join(f"{cell} |\n" for cell in cells))
    assert rows(layout)[-1] == ["合计", "6", "17.6", ""]


def test_numbered_rows_need_no_marks() -> None:
    listed = ["序号", "工程", "承建单位", "投资", "1", "闸门", "一处", "8.5", "2", "护坡", "二处", "9.1"]
    listed += ["3", "泵站", "三处", "4.4", "合计", "22"]
    layout = lay_out_text("\n".join(listed) + "\n")
    assert rows(layout)[1:] == [
        ["1", "闸门", "一处", "8.5"],
        ["2", "护坡", "二处", "9.1"],
        ["3", "泵站", "三处", "4.4"],
        ["合计", "", "", "22"],
    ]


def test_rows_may_begin_with_dates() -> None:
    listed = ["日期", "用途", "金额", "4.3", "清淤", "120", "4.11", "护坡", "68", "4.18", "巡查", "72"]
    assert rows(lay_out_text("\n".join(listed) + "\n"))[2] == ["4.11", "护坡", "68"]


def test_a_numbered_list_may_stand_a_row_a_line_or_on_one_line() -> None:
    lines = ["序号 工程 承建 投资", "1 闸门 一处 8.5", "2 护坡 二处 9.1", "3 泵站 三处 4.4"]
    wanted = [line.split() for line in lines]
    assert rows(lay_out_text("\n".join(lines) + "\n")) == wanted
    further = " ".join(f"{at} 泵站{at}号 三处 4.4" for at in range(4, 8))
    on_one_line = lay_out_text(f"工程一览 {' '.join(lines)} {further} 注:投资单位为万元\n")
    assert rows(on_one_line)[:4] == wanted
    assert len(rows(on_one_line)) == 8
    assert paragraphs(on_one_line) == ["工程一览", "注:投资单位为万元"]


@pytest.mark.parametrize(
    "table",
    [
        TABLE[:1] + TABLE[1:2],  # one row
        [PLACES[0], ["3.5", "东段", "12", "86.2"], *PLACES[2:]],  # a number for a name
        [PLACES[0], PLACES[1], ["西段", "干流", "", "90.7"], PLACES[3]],  # words below numbers
    ],
)
def test_cells_of_other_kinds_are_no_rows(table: list[list[str]]) -> None:
    assert_stays_text(stacked(table, "\n"))


def test_the_fields_of_one_line_are_no_empty_cells() -> None:
    assert lay_out_text("项目 名称 甲 乙\n\n项目\n").tables == ()


def test_the_row_of_totals_may_stand_first_or_hold_other_cells() -> None:
    head = ["序号", "工程", "地址", "投资", "电话"]
    body = [
        "1",
        "闸门",
        "东街8号",
        "8.5",
        "0551-5520133",
        "2",
        "护坡",
        "西街2号",
        "9.1",
        "",
        "3",
        "泵站",
        "南街",
        "4",
        "",
    ]
    last = rows(
        lay_out_text(
            "\n\n".join([*head, *body[:9]])
            + "\n\n\n\n"
            + "\n\n".join([*body[10:14], ""])
            + "\n\n合计\n\n3处\n\n\n\n21.6\n"
        )
    )
    assert last[-1] == ["合计", "3处", "", "21.6", ""]
    listed = [
        "序号",
        "工程",
        "承建",
        "投资",
        "合 计",
        "22",
        "1",
        "闸门",
        "一处",
        "8.5",
        "2",
        "护坡",
        "二处",
        "9.1",
    ]
    listed += ["3", "泵站", "三处", "4.4"]
    assert rows(lay_out_text("\n".join(listed) + "\n"))[1][3] == "22"


def test_months_may_name_the_rows_of_a_table_on_one_line() -> None:
    months = " ".join(f"{at}月 {at * 3} {at + 40} {at + 2}.5" for at in range(1, 8))
    layout = lay_out_text(
        f"巡查月报 填报单位：甲处 月份 巡查次数 里程 投资 {months} 合计 84 308 45.5 备注：无\n"
    )
    assert rows(layout)[0] == ["月份", "巡查次数", "里程", "投资"]
    assert rows(layout)[7] == ["7月", "21", "47", "9.5"]
    assert rows(layout)[-1] == ["合计", "84", "308", "45.5"]


@pytest.mark.parametrize("lead", ["| ", "|"])
def test_a_bar_may_lead_each_cell(lead: str) -> None:
    cells = [
        "序号",
        "工程",
        "投资",
        "备注",
        "1",
        "闸门",
        "8.5",
        "",
        "2",
        "护坡",
        "9.1",
        "续建",
        "3",
        "泵站",
        "4",
        "",
    ]
    layout = lay_out_text("".join(f"{lead}{cell}\n" for cell in cells) + "以上属实。\n")
    assert rows(layout) == [cells[at : at + 4] for at in range(0, len(cells), 4)]
    assert paragraphs(layout) == ["以上属实。"]


LISTED = [
    ["指标", "单位", "数量", "比上年同期增减%"],
    ["一、河道", "", "", ""],
    ["河道长度", "公里", "218", "-0.4"],
    ["巡查次数", "次", "1,036", ""],
    ["闸门", "座", "27", ""],
    ["二、投资", "", "", ""],
    ["护坡投资", "万元", "86.2", "12.1"],
]


@pytest.mark.parametrize("opened", ["", "|\n"])
def test_rows_whose_cells_bars_end_may_lack_their_last(opened: str) -> None:
    cells = [cell for row in LISTED for cell in (row if row[1] == "" else filter(None, row))]
    layout = lay_out_text(
        "河道统计季报\n" + opened + "".join(f"{cell}\n|\n" for cell in cells) + "注：无。\n"
    )
    assert rows(layout) == LISTED
    assert paragraphs(layout)[-1] == "注：无。" and "|" not in paragraphs(layout)


def test_a_row_of_one_cell_heads_those_below_it() -> None:
    cells = [cell for row in LISTED for cell in row if cell]
    assert rows(lay_out_text("河道统计季报\n" + "".join(f"{cell} |\n" for cell in cells))) == LISTED


def test_a_word_is_no_note_where_no_name_follows_it() -> None:
    table = [["项目", "长度", "闸门数", "备注"], ["东段", "3", "12", ""], ["西段", "", "9", "在建"]]
    table += [["南段", "2", "7", ""], ["北段", "1", "4", ""]]
    cells = [cell for row in table for cell in (row if row[3] else row[:3])]
    assert rows(lay_out_text("".join(f"{cell}\n|\n" for cell in cells))) == table


def test_rows_that_lack_cells_stay_text_where_nobody_marks_empty_ones() -> None:
    """Which of its two figures 西段 lacks cannot be told."""
    cells = ["项目", "长度", "闸门数", "东段", "3", "12", "西段", "9", "南段", "2", "7", "北段", "4"]
    assert lay_out_text("".join(f"{cell}\n|\n" for cell in cells)).tables == ()


@pytest.mark.parametrize("cell", ["{}\n|\n", "{} |\n", "| {}\n"])
def test_numbered_rows_end_before_the_next_number_and_name(cell: str) -> None:
    table = [["序号", "指标", "单位", "数量", "同比增减（%）"], ["1", "闸门", "座", "27", "3"]]
    table += [["2", "泵站", "座", "3", ""], ["3", "水库", "座", "12", ""], ["4", "护坡", "米", "86", "-1.5"]]
    table += [["5", "堤防", "米", "5", ""], ["合计", "", "", "133", ""]]
    cells = [text for row in table for text in (row if row[4] or row[0] == "合计" else row[:4])]
    assert rows(lay_out_text("".join(cell.format(text) for text in cells))) == table
