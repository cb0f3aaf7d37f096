"""Excel workbooks (.xlsx, .xlsm, .xls, .et): visible sheets, values as they are shown.

Formulas count with the value that was saved with them.
"""

import io

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from loaders.documents.compound_files import MAGIC
from loaders.documents.document import Content
from loaders.documents.limits import MAX_SHEET_PLACES
from loaders.documents.packages import Package, damaged, encrypted
from loaders.documents.parts import compose
from loaders.documents.sheets.binary_forms import binary_sheet_forms
from loaders.documents.sheets.forms import SheetForm, sheet_forms
from loaders.documents.sheets.grid import Merges, Sheet, sheet_parts
from loaders.documents.sheets.number_formats import GENERAL, Value, shown
from loaders.errors import UnreadableDocumentError


def read(content: bytes) -> Content:
    """The tables of the visible sheets, in their order.

    Raises UnreadableDocumentError: damaged, encrypted, too_large.
    """
    forms = _forms(content)
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
        sheets = [
            _sheet(workbook.get_sheet_by_index(position), forms[position])
            for position, found in enumerate(workbook.sheets_metadata)
            if position in forms
            and found.visible is SheetVisibleEnum.Visible
            and found.typ is SheetTypeEnum.WorkSheet
        ]
    except PasswordError as error:
        raise encrypted() from error
    except (CalamineError, OSError, ValueError) as error:
        raise damaged(f"its sheets cannot be read ({_first_line(error)})") from error
    except BaseException as error:
        if (
            type(error).__name__ != "PanicException"
        ):  # of calamine, where a file is broken in a way it did not expect
            raise
        raise damaged("its sheets are broken") from error
    return compose(part for sheet in sheets for part in sheet_parts(sheet))


def _forms(content: bytes) -> dict[int, SheetForm]:
    if content.startswith(MAGIC):
        forms = binary_sheet_forms(content)
    else:
        package = Package(content)
        package.check()
        forms = sheet_forms(package)
    total = sum(form.height * form.width for form in forms.values())
    if total > MAX_SHEET_PLACES:
        reason = f"Its sheets reach over {total:,} cells, more than the {MAX_SHEET_PLACES:,} that are read."
        raise UnreadableDocumentError("too_large", reason, "Delete what stands far away from the tables.")
    return forms


def _sheet(sheet: CalamineSheet, form: SheetForm) -> Sheet:
    values: list[list[Value]] = sheet.to_python(skip_empty_area=False, nrows=form.height)
    rows = [
        [
            ""
            if row in form.hidden_rows or column in form.hidden_columns
            else shown(value, form.formats.get((row, column), GENERAL))
            for column, value in enumerate(cells)
        ]
        for row, cells in enumerate(values)
    ]
    merges: Merges = sheet.merged_cell_ranges or ()
    return Sheet(sheet.name, rows, merges)


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:120]
