"""Workbooks: visible sheets as tables, numbers exactly as they are shown."""

import datetime
import io
from collections.abc import Callable
from decimal import Decimal

import openpyxl
import pytest
from making import cells, lines
from openpyxl.worksheet.worksheet import Worksheet

from loaders.documents.document import Content
from loaders.documents.sheets import delimited, workbook
from loaders.documents.sheets.number_formats import shown
from loaders.errors import UnreadableDocumentError

ACCOUNTING = '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ '


def book(*fill: Callable[[Worksheet], None]) -> bytes:
    """A workbook with a sheet for each function that fills one."""
    made = openpyxl.Workbook()
    made.remove(made.active)
    for one in fill:
        one(made.create_sheet(one.__name__))
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def read(*fill: Callable[[Worksheet], None]) -> Content:
    return workbook.read(book(*fill))


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (1234.5, "General", "1234.5"),
        (0.1 + 0.2, "General", "0.3"),
        (2080201.0, "General", "2080201"),
        (1e-7, "General", "0.0000001"),
        (1234.565, "#,##0.00", "1,234.57"),
        (0.005, "0.00", "0.01"),
        (-0.001, "0.00", "0.00"),
        (0.318, "0.0%", "31.8%"),
        (1, "0%", "100%"),
        (5.0, "0.##", "5"),
        (5.25, "0.0#", "5.25"),
        (12345678, "#,##0,", "12,346"),
        (208, "00000", "00208"),
        (12, '0.00"万元"', "12.00万元"),
        (3, "[$¥-804]#,##0.00", "¥3.00"),
        (-1234.5, "#,##0.00;[Red](#,##0.00)", "-1,234.50"),
        (-12.5, r"#,##0.00_);[Red]\(#,##0.00\)", "-12.50"),
        (12.3, ACCOUNTING, "12.30"),
        (-12.3, ACCOUNTING, "-12.30"),
        (0, ACCOUNTING, "-"),
        (0, "0.00;-0.00;", ""),
        (0.5, "# ?/?", "0.5"),
        (float("nan"), "0.00", ""),
        (True, "General", "TRUE"),
        (None, "0.00", ""),
        (datetime.date(2024, 3, 5), "yyyy-mm-dd", "2024-03-05"),
        (datetime.datetime(2024, 3, 5, 14, 30), "yyyy-mm-dd hh:mm", "2024-03-05 14:30"),
        (datetime.date(2024, 3, 5), 'yyyy"年"m"月"d"日"', "2024年3月5日"),
        (datetime.date(2024, 3, 5), 'yyyy"年"m"月"', "2024年3月"),
    ],
)
def test_a_value_is_shown_by_its_format(value: object, number_format: str, text: str) -> None:
    assert shown(value, number_format) == text  # type: ignore[arg-type]


def test_what_is_shown_keeps_every_digit_of_the_value() -> None:
    for cents in range(1, 3000, 7):
        exact = Decimal(cents) / 100
        assert Decimal(shown(float(exact), "General")) == exact


def final_accounts(sheet: Worksheet) -> None:
    sheet["A1"] = "2023年度收入支出决算总表"
    sheet.merge_cells("A1:D1")
    sheet["D2"] = "公开01表"
    sheet["A3"], sheet["D3"] = "部门：云溪县某局", "单位：万元"
    sheet["A4"], sheet["C4"] = "收入", "支出"
    sheet.merge_cells("A4:B4")
    sheet.merge_cells("C4:D4")
    for column, text in zip("ABCD", ("项目", "决算数", "项目", "决算数"), strict=True):
        sheet[f"{column}5"] = text
    sheet["A6"], sheet["B6"], sheet["C6"], sheet["D6"] = "财政拨款收入", 1234.5, "社会保障和就业支出", 98.765
    sheet["B6"].number_format = sheet["D6"].number_format = "#,##0.00"
    sheet["A7"] = "注：本表反映本年度总收支。"


def test_titles_units_and_notes_stand_around_the_table() -> None:
    content = read(final_accounts)
    assert content.text.split("\n\n")[:4] == [
        "2023年度收入支出决算总表",
        "公开01表",
        "部门：云溪县某局",
        "单位：万元",
    ]
    assert lines(content)[-1] == "注：本表反映本年度总收支。"
    assert cells(content) == [
        (0, 0, 1, 2, "收入"),
        (0, 2, 1, 2, "支出"),
        (1, 0, 1, 1, "项目"),
        (1, 1, 1, 1, "决算数"),
        (1, 2, 1, 1, "项目"),
        (1, 3, 1, 1, "决算数"),
        (2, 0, 1, 1, "财政拨款收入"),
        (2, 1, 1, 1, "1,234.50"),
        (2, 2, 1, 1, "社会保障和就业支出"),
        (2, 3, 1, 1, "98.77"),
    ]
    assert content.page_starts == ()


def small(sheet: Worksheet) -> None:
    sheet["C5"], sheet["D5"] = "项目", "金额"
    sheet["C6"], sheet["D6"] = "基本支出", 7


def test_the_name_of_a_sheet_is_its_title_where_it_has_none() -> None:
    def named(sheet: Worksheet) -> None:
        sheet.title = "支出决算表"
        small(sheet)

    def Sheet2(sheet: Worksheet) -> None:
        small(sheet)

    assert lines(read(named, Sheet2)) == [
        "支出决算表",
        "项目\t金额",
        "基本支出\t7",
        "项目\t金额",
        "基本支出\t7",
    ]


def test_what_is_hidden_is_not_read() -> None:
    def shown_sheet(sheet: Worksheet) -> None:
        small(sheet)
        sheet["C7"], sheet["D7"], sheet["E6"] = "隐藏行", 8, "隐藏列"
        sheet["C8"], sheet["D8"] = "项目支出", 9
        sheet.row_dimensions[7].hidden = True
        sheet.column_dimensions["E"].hidden = True

    def hidden_sheet(sheet: Worksheet) -> None:
        small(sheet)
        sheet.sheet_state = "hidden"

    assert lines(read(shown_sheet, hidden_sheet))[1:] == ["项目\t金额", "基本支出\t7", "项目支出\t9"]


def test_tables_below_each_other_are_two() -> None:
    def Sheet1(sheet: Worksheet) -> None:
        for first, title in ((1, "表一"), (5, "表二")):
            sheet.cell(first, 1, title)
            sheet.cell(first + 1, 1, "项目")
            sheet.cell(first + 1, 2, "金额")
            sheet.cell(first + 2, 1, "支出")
            sheet.cell(first + 2, 2, first)

    content = read(Sheet1)
    assert lines(content) == ["表一", "项目\t金额", "支出\t1", "表二", "项目\t金额", "支出\t5"]
    assert len(content.tables) == 2


def test_an_empty_row_does_not_cut_a_table() -> None:
    def Sheet1(sheet: Worksheet) -> None:
        for row, cells_of_row in ((1, ("项目", "金额")), (2, ("支出", 3)), (4, ("收入", 4))):
            for column, value in enumerate(cells_of_row, 1):
                sheet.cell(row, column, value)

    assert len(read(Sheet1).tables) == 1


def test_a_cell_far_away_is_refused_before_memory_is_taken_for_it() -> None:
    def Sheet1(sheet: Worksheet) -> None:
        sheet["A1"] = "支出"
        sheet["XFD1048576"] = 1

    with pytest.raises(UnreadableDocumentError) as refused:
        read(Sheet1)
    assert refused.value.reason_code == "too_large"


def test_merged_ranges_that_overlap_or_lie_outside_do_no_harm() -> None:
    def Sheet1(sheet: Worksheet) -> None:
        small(sheet)
        for place in ("C5:D5", "C5:C6", "A1:XFD1048576"):
            sheet.merged_cells.add(place)

    assert [cell[-1] for cell in cells(read(Sheet1))] == ["项目", "金额", "基本支出", "7"]


@pytest.mark.parametrize("separator", [",", "\t", ";"])
def test_text_with_separators_is_a_table(separator: str) -> None:
    rows = ["支出决算表", f"项目{separator}决算数", f'基本支出{separator}"1,234.50"']
    content = delimited.read("\r\n".join(rows).encode("gb18030"))
    assert lines(content)[0] == "支出决算表"
    assert [cell[-1] for cell in cells(content)] == ["项目", "决算数", "基本支出", "1,234.50"]


def test_utf_16_with_tabs_as_spreadsheets_save_it_is_read() -> None:
    content = delimited.read("项目\t金额\n支出\t3\n".encode("utf-16"))
    assert [cell[-1] for cell in cells(content)] == ["项目", "金额", "支出", "3"]
