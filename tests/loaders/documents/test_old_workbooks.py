"""Old workbooks (.xls): as new ones, by records instead of XML."""

import pytest
from compounds import (
    compound,
    hidden_column,
    hidden_row,
    number_cell,
    old_workbook,
    record,
    small_number_cells,
    text_cell,
)
from making import lines

from loaders.documents.sheets import workbook
from loaders.documents.sheets.workbook import read
from loaders.errors import UnreadableDocumentError

TABLE = (
    text_cell(0, 0, "2023年度支出决算表")
    + text_cell(1, 0, "项目") + text_cell(1, 1, "决算数") + text_cell(1, 2, "完成率")
    + text_cell(2, 0, "基本支出") + number_cell(2, 1, 1234.5, 1) + number_cell(2, 2, 0.985, 2)
    + text_cell(3, 0, "项目支出") + small_number_cells(3, 1, (7, 1), 1)
)  # fmt: skip
FORMATS = ("#,##0.00", "0.0%")


def reason(content: bytes) -> str:
    with pytest.raises(UnreadableDocumentError) as refused:
        read(content)
    return refused.value.reason_code


def test_numbers_are_shown_by_their_formats() -> None:
    assert lines(read(old_workbook({"Sheet1": TABLE}, FORMATS))) == [
        "2023年度支出决算表",
        "项目\t决算数\t完成率",
        "基本支出\t1,234.50\t98.5%",
        "项目支出\t7.00\t1.00",
    ]


def test_what_is_hidden_is_not_read() -> None:
    sheets = {"隐藏": TABLE, "Sheet1": hidden_row(3) + hidden_column(2) + TABLE}
    assert lines(read(old_workbook(sheets, FORMATS, hidden=["隐藏"]))) == [
        "2023年度支出决算表",
        "项目\t决算数",
        "基本支出\t1,234.50",
    ]


def test_a_locked_workbook_is_refused() -> None:
    assert reason(old_workbook({"Sheet1": TABLE}, first=record(0x002F, bytes(54)))) == "encrypted"


def test_a_workbook_that_is_cut_off_or_leads_in_a_circle_is_refused() -> None:
    whole = old_workbook({"Sheet1": TABLE}, FORMATS)
    assert reason(whole[:700]) == "damaged"
    assert reason(whole[:200]) == "damaged"
    circle = whole[:-512] + (0).to_bytes(4, "little") * 128
    assert reason(circle) == "damaged"
    assert reason(compound({"Other": b""})) == "damaged"


def test_a_record_that_is_cut_off_is_refused() -> None:
    assert reason(old_workbook({"Sheet1": record(0x0203, b"\0\0")})) == "damaged"


def test_a_cell_far_away_is_refused() -> None:
    assert reason(old_workbook({"Sheet1": TABLE + number_cell(65535, 255, 1.0)})) == "too_large"


def test_a_file_that_makes_the_library_panic_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    class PanicException(BaseException):
        pass

    def panic(_: object) -> None:
        raise PanicException("range end index out of range")

    monkeypatch.setattr(workbook.CalamineWorkbook, "from_filelike", panic, raising=True)
    assert reason(old_workbook({"Sheet1": TABLE})) == "damaged"
