"""Rows that lost the cells merged with those above them: their cells are placed below their headings again."""

from laying_out import INDICATORS, lay_out_text, rows


def piped(table: list[list[str]]) -> str:
    return "".join(f"| {' | '.join(row)} |\n" for row in table)


def test_rows_without_their_levels_stand_below_their_headings() -> None:
    last = INDICATORS[2][1:]  # the first level is merged with that of the row above
    assert rows(lay_out_text(piped([*INDICATORS[:2], [*last, ""]]))) == INDICATORS


def test_rows_that_stand_as_they_should_are_left_so() -> None:
    assert rows(lay_out_text(piped(INDICATORS))) == INDICATORS


def test_cells_keep_their_places() -> None:
    text = piped([*INDICATORS[:2], [*INDICATORS[2][1:], ""], ["总分", "100", "98", "", "", "", ""]])
    found = lay_out_text(text).tables[0].rows
    for cell in (cell for row in found for cell in row):
        assert text[cell.char_start : cell.char_end].strip() == cell.text
    assert [cell.text for cell in found[-1]] == ["总分", "", "", "100", "", "", "98"]


def test_what_cannot_be_cut_stays_as_it_is() -> None:
    broken = [*INDICATORS[:2], [*INDICATORS[2][1:5], "优", "良", "差"]]
    assert rows(lay_out_text(piped(broken)))[2] == broken[2]


def test_headings_stand_below_the_group_that_they_divide() -> None:
    table = [
        ["单位", "合计", "其中：", "备注", "", ""],
        ["清淤", "堤防", "闸门", "", "", ""],
        ["东湾局", "60", "10", "20", "30", "汛前完成"],
    ]
    assert rows(lay_out_text(piped(table)))[:2] == [
        ["单位", "合计", "其中：", "", "", "备注"],
        ["", "", "清淤", "堤防", "闸门", ""],
    ]


def test_several_groups_have_as_many_columns_each() -> None:
    table = [
        ["乡镇", "东段", "西段", "", ""],
        ["座数", "资金", "座数", "资金", ""],
        ["石桥镇", "2", "8.5", "3", "9"],
    ]
    assert rows(lay_out_text(piped(table)))[:2] == [
        ["乡镇", "东段", "", "西段", ""],
        ["", "座数", "资金", "座数", "资金"],
    ]


def test_headings_of_which_any_could_be_the_group_are_left() -> None:
    table = [["乡镇", "东段", "西段", ""], ["座数", "资金", "", ""], ["石桥镇", "2", "8.5", "3"]]
    assert rows(lay_out_text(piped(table)))[:2] == table[:2]


def test_a_blank_line_and_a_header_begin_another_table() -> None:
    one = [["乡镇", "座数"], ["石桥镇", "2"]]
    assert len(lay_out_text(piped(one) + "\n" + piped(one)).tables) == 2
    assert len(lay_out_text(piped(one) + "\n" + piped([["双溪乡", "3"]])).tables) == 1


def test_a_total_may_be_a_group_beside_the_others() -> None:
    table = [
        ["单位", "河段长（公里）", "东段", "西段", "合计", "完成率", "", "", ""],
        ["座", "资金", "座", "资金", "座", "资金", "", "", ""],
        ["石桥镇", "3.5", "2", "8.5", "3", "9", "5", "17.5", "90%"],
    ]
    assert rows(lay_out_text(piped(table)))[0] == [
        *("单位", "河段长（公里）", "东段", "", "西段", "", "合计", "", "完成率")
    ]


def test_without_outer_bars_a_row_may_begin_with_an_empty_cell() -> None:
    text = "序号 | 项目 | 标准  \n---|---|---  \n1 | 清淤 | 30  \n |  | 20  \n2 | 堤防 |   \n"
    assert rows(lay_out_text(text)) == [
        ["序号", "项目", "标准"],
        ["1", "清淤", "30"],
        ["", "", "20"],
        ["2", "堤防", ""],
    ]


def test_groups_begin_where_their_first_heading_comes_again() -> None:
    table = [
        ["乡镇", "东段", "西段", "合计", "", "", "", ""],
        ["座数", "护坡", "资金", "座数", "护坡", "资金", "座数", "金额"],
        ["石桥镇", "2", "1", "8.5", "3", "2", "9", "5", "17.5"],
    ]
    assert rows(lay_out_text(piped(table)))[:2] == [
        ["乡镇", "东段", "", "", "西段", "", "", "合计", ""],
        ["", "座数", "护坡", "资金", "座数", "护坡", "资金", "座数", "金额"],
    ]


def test_groups_stand_above_columns_that_kept_their_places() -> None:
    table = [
        ["乡镇", "东段", "西段", "", ""],
        ["", "座数", "资金", "座数", "资金"],
        ["石桥镇", "2", "8.5", "3", "9"],
    ]
    wanted = ["乡镇", "东段", "", "西段", ""]
    assert rows(lay_out_text(piped(table)))[0] == wanted
    tabs = "\n".join("\t".join(row).rstrip("\t") for row in table) + "\n"
    assert rows(lay_out_text(tabs))[0] == wanted


def divided_headings(last: str, headings: list[str]) -> list[list[str]]:
    return [
        ["绩效指标", "年度指标值", "实际完成值", "分值", "得分", last, "", ""],
        [*headings, "", ""],
        ["产出指标", "清淤里程", "≥", "12", "公里", "13", "50", "50", ""],
        ["效益指标", "村民满意率", "≥", "90", "%", "91", "10", "10", "按计划完成"],
    ]


def test_headings_in_two_rows_become_those_of_the_columns_from_left_to_right() -> None:
    lower = ["一级指标", "三级指标", "指标性质", "指标值", "度量单位"]
    table = divided_headings("偏差原因", lower)
    assert rows(lay_out_text(piped(table)))[:2] == [
        ["绩效指标", "年度指标值"],
        [*lower, "实际完成值", "分值", "得分", "偏差原因"],
    ]
    assert rows(lay_out_text(piped(table)))[2:] == table[2:]


def test_headings_in_two_rows_that_are_fewer_than_the_columns_are_left() -> None:
    table = divided_headings("", ["一级指标", "三级指标", "指标性质", "指标值"])
    assert rows(lay_out_text(piped(table)))[:2] == table[:2]


def test_the_front_of_a_form_stands_above_its_rows_though_it_has_fewer_cells() -> None:
    front = [["项目名称", "河道清淤"], ["主管部门", "水务局", "实施单位", "河道所"]]
    table = [
        ["预算执行情况（万元）", "", "预算数", "执行数", "执行率", "得分"],
        ["", "年度资金总额", "86", "80", "93.02%", "9"],
        ["一级指标", "二级指标", "三级指标", "年初目标值", "实际完成值", "得分"],
        ["产出指标", "数量指标", "清淤里程", "12公里", "13公里", "10"],
    ]
    text = "".join(" | ".join(row) + "\n" for row in [*front, *table])
    assert rows(lay_out_text("绩效自评表\n" + text)) == [*front, *table]


def test_a_project_above_lines_of_other_bars_is_no_front() -> None:
    lines = ["项目名称 | 河道清淤", "主管部门 | 水务局 | 实施单位 | 河道所", "清淤 | 12公里 | 13公里"]
    assert lay_out_text("绩效自评表\n" + "\n".join(lines) + "\n").tables == ()
