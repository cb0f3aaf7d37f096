"""Rows of tables of bars that lack cells: their cells stand below the headings that can hold them."""

from laying_out import lay_out_text, rows

HEADER = "市 | 县 | 人数合计(人) | 学生数(人) | 教师数(人) | 资金合计(万元) | 省级资金(万元) | 县级资金(万元) | 备注 |\n"
WHOLE = "东市 | 甲县 | 30 | 20 | 10 | 9.5 | 6.5 | 3 | 含乡镇 |\n"
TOTAL = "合计 | | 55 | 33 | 22 | 16 | 10.5 | 5.5 | |\n"


def cells(*lines: str) -> list[list[str]]:
    return rows(lay_out_text(HEADER + "".join(lines)))[1:]


def test_a_row_without_its_merged_first_cell_stands_below_its_headings() -> None:
    assert cells(WHOLE, "乙县 | 25 | 13 | 12 | 6.5 | 4 | 2.5 | ||\n", TOTAL) == [
        ["东市", "甲县", "30", "20", "10", "9.5", "6.5", "3", "含乡镇"],
        ["", "乙县", "25", "13", "12", "6.5", "4", "2.5", ""],
        ["合计", "", "55", "33", "22", "16", "10.5", "5.5", ""],
    ]


def test_cells_that_could_stand_in_several_columns_stand_beyond_all() -> None:
    lacking = cells(WHOLE, "乙县 | 25 | 25 | 6.5 | 4 | 2.5 | |||\n", TOTAL)[1]
    assert lacking == ["", "乙县", "25", "", "", "6.5", "4", "2.5", "", "", "", "25"]


def test_rows_that_fit_nowhere_stand_beyond_where_others_were_moved() -> None:
    moved = "乙县 | 25 | 13 | 12 | 6.5 | 4 | 2.5 | ||\n"
    wrong = "丙县 | 25 | 13 | 13 | 6.5 | 4 | 2.5 | ||\n"
    assert cells(WHOLE, moved, wrong)[2] == ["丙县", *[""] * 10, "25", "13", "13", "6.5", "4", "2.5"]


def test_rows_that_fit_or_lack_nothing_stay() -> None:
    kept = "乙县 | 丙镇 | 25 | 13 | 13 | 6.5 | 4 | 2.5 | 另有 |\n"
    assert cells(WHOLE, kept, TOTAL)[1] == ["乙县", "丙镇", "25", "13", "13", "6.5", "4", "2.5", "另有"]
