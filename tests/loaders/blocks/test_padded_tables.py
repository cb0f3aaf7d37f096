"""Rows of goals whose project is merged with that above: filled up with empty cells at their end, not at their beginning."""

import pytest
from laying_out import lay_out_text, rows

HEADER = ["单位", "项目名称", "预算数", "年度目标", "一级指标", "二级指标", "三级指标"]
VALUES = ["指标性质", "指标值", "度量单位", "权重", "指标方向性"]
RIVERS = ["水务所", "河道清淤", "86,000", "清除淤泥，汛期安全。", "产出指标", "数量指标", "清淤里程", "≥"]
WANTED = [
    HEADER + VALUES,
    [*RIVERS, "12", "公里", "30", "正向指标"],
    ["", "", "", "", "", "时效指标", "完工时间", "≤", "5", "月", "20", "反向指标"],
    ["", "", "", "", "", "", "汛期巡查", "=", "4", "次", "10", "正向指标"],
    ["", "", "", "", "效益指标", "社会效益指标", "受益村", "≥", "9", "个", "20", "正向指标"],
    [
        "",
        "堤防加固",
        "120,500",
        "加固堤防。",
        "产出指标",
        "数量指标",
        "加固里程",
        "≥",
        "3",
        "公里",
        "40",
        "正向指标",
    ],
    ["", "", "", "", "", "质量指标", "验收合格率", "＝", "100", "%", "40", "正向指标"],
]


def padded(table: list[list[str]]) -> list[list[str]]:
    """The rows without the empty cells at their beginning, as long as they were."""
    told = [[cell for cell in row if cell] for row in table]
    return [row + [""] * (len(table[0]) - len(row)) for row in told]


def piped(table: list[list[str]]) -> str:
    return "".join(f"| {' | '.join(row)} |\n" for row in table)


def tabbed(table: list[list[str]]) -> str:
    return "".join("\t".join(row) + "\n" for row in table)


@pytest.mark.parametrize("printed", [piped, tabbed])
def test_rows_stand_below_the_right_part_of_their_header(printed: object) -> None:
    assert rows(lay_out_text("项目绩效目标申报表\n" + printed(padded(WANTED)))) == WANTED


def test_rows_without_signs_are_placed_by_their_levels() -> None:
    columns = [1, 2, 4, 5, 6, 8, 10]
    table = [[row[at] for at in columns] for row in WANTED[:3] + WANTED[4:]]
    assert rows(lay_out_text(piped(padded(table)))) == table


def test_a_row_that_could_stand_in_several_places_leaves_the_table_as_it_is() -> None:
    table = padded([*WANTED[:2], ["", "", "", "", "", "", "汛期巡查", "", "4", "", "10", ""]])
    assert rows(lay_out_text(piped(table))) == table


LEVELS = [
    ["一级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
    ["产出指标", "清淤里程", "≥12公里", "13公里", "20", "20"],
    ["", "加固堤防", "3处", "2处", "10", "6.7"],
    ["", "验收合格率", "100%", "100%", "20", "20"],
    ["效益指标", "受益村数", "≥9个", "9个", "40", "40"],
]
SIGNS = [row[4:10] for row in WANTED]


@pytest.mark.parametrize("table", [LEVELS, SIGNS], ids=["values", "signs"])
@pytest.mark.parametrize("printed", [piped, tabbed])
def test_rows_of_levels_alone_are_moved_too(table: list[list[str]], printed: object) -> None:
    assert rows(lay_out_text(printed(padded(table)))) == table


def test_a_row_that_lost_a_value_is_not_moved() -> None:
    table = padded([*LEVELS[:3], ["", "验收合格率", "≥98%", "20", "20", ""], *LEVELS[4:]])
    assert rows(lay_out_text(tabbed(table))) == table


def test_signs_and_units_are_cells_of_their_own_in_one_line() -> None:
    header = [*SIGNS[0], "权重"]
    table = [[*row, "10"] for row in SIGNS[1:]]
    text = " ".join(cell for row in [header, *table] for cell in row if cell)
    assert rows(lay_out_text(f"绩效目标表\n{text}\n")) == [header, *table]


@pytest.mark.parametrize("headings", [["项目", "上年", "本年"], ["项目资金", "年初预算数", "全年执行数"]])
def test_rows_below_other_headings_are_left(headings: list[str]) -> None:
    rest = [""] * (len(WANTED[0]) - len(headings))
    below = [[*headings, *rest], ["清淤补助", "310", "322", *rest]]
    assert rows(lay_out_text(piped(padded(WANTED) + below))) == WANTED + below


OF_VALUES = [
    ["绩效指标", "一级指标", "二级指标", "三级指标", "预期指标值", "实际完成指标值"],
    ["", "项目完成指标", "数量指标", "清淤里程", "12公里", "13公里"],
    ["", "项目完成指标", "成本指标", "90万", "90万", "88.4万"],
    ["", "项目完成指标", "时效指标", "2022年", "2022年11月底前", "2022年"],
    ["", "效益指标", "社会效益指标", "受益村", "9个", "9个"],
]


def test_a_name_may_be_what_was_to_be_reached() -> None:
    assert rows(lay_out_text("绩效自评表\n" + piped(padded(OF_VALUES)))) == OF_VALUES
    lost = [[*row[:3], *row[4:]] if row[3] == "90万" else row for row in OF_VALUES]
    assert ["", "项目完成指标", "成本指标", "90万", "88.4万"] not in [
        row[:5] for row in rows(lay_out_text("绩效自评表\n" + piped(padded(lost))))
    ]
