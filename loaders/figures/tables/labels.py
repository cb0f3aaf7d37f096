"""What the labels of a table's rows say: names, codes, the project that a form is about."""

import re
from dataclasses import dataclass

from loaders.blocks.block import Cell
from loaders.figures.tables.columns import IN_WAN, NUMERIC, PROJECT_HEADINGS, Column
from loaders.figures.vocabulary.phrase_book import phrase

ROW_MARK = re.compile(
    r"^(?:（[万亿]?元）(?=.)|其中[：-]?|按[^，。：]{2,8}分：|资金来源：|\d+[、.．]|[A-Z](?:[、.．]|(?=[一-龥]))|[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|[\s·#*]+)+"
)
_CODE = re.compile(r"[235]\d{2}(?:\d\d){0,2}")
_FUNCTION = re.compile(r"2\d{2}(?:\d\d){0,2}")
_NAME = re.compile(r"[一-龥（）、]+")
_LINE = (Column("code", "", None), Column("item", "", None), Column("final", "金额", None))
_CHINESE = re.compile(r"[一-龥]")
_UNIT = re.compile(r"(?<=（)(?:(?:万|亿)?元|人)(?=）)")
_LONGEST_LABEL = 60
_NOTHING = "无"  # in place of a figure
_RATE = re.compile(r"^[≥≤]?\d[\d,.]*(?:万|亿)?元|\d元/.*[，；]")  # 805元/人/月: what is paid, no name


@dataclass(frozen=True)
class CellSentence:
    """A cell to be read as a sentence: the words before it, the unit after it; ``goes_on`` with the one before it.

    Of a number that ``is_bare`` only that it states no fact can be told.
    """

    cell: Cell
    label: str
    unit: str
    goes_on: bool = False
    is_bare: bool = False


def unit_of(row: tuple[Cell, ...]) -> str | None:
    """The unit in the brackets of a header cell (经费控制情况（万元）); None without one.

    What a column counts (低保对象（人） beside 资金下达) is no unit of the others; the corner is of all.
    """
    told = [(cell, match.group()) for cell in row if (match := _UNIT.search(cell.compact.characters))]
    return next((unit for cell, unit in told if cell is row[0] or unit.endswith("元")), None)


def unit_of_header(row: tuple[Cell, ...], above: tuple[Cell, ...]) -> str | None:
    """The unit of a header, or that of its corner, which the row above ends with (年度预算申请 / （万元） / | 年初预算数)."""
    filled = [cell for cell in above if cell.compact.characters]
    return unit_of(row) or (unit_of(tuple(filled)) if len(filled) == 1 else None)


def row_label(row: tuple[Cell, ...], column: int) -> str:
    """The words that stand nearest to the left of a column, else anywhere in the row; empty without any.

    Tables with two sides (收入项目 | 决算数 | 支出项目 | 决算数) have a label for each.
    """
    labels = [(cell.column, cell.compact.characters) for cell in row if _is_label(cell.compact.characters)]
    before = [text for at, text in labels if at < column] or [text for _, text in labels]
    if len(before) > 1 and phrase("bare_period").fullmatch(before[-1]):  # 生活补贴 | 1—6月 | 80
        return before[-1] + before[-2].rstrip("*※#")
    return before[-1].rstrip("*※#") if before else ""


def _is_label(text: str) -> bool:
    is_words = len(text) <= _LONGEST_LABEL and _CHINESE.search(text) is not None
    is_number = NUMERIC.fullmatch(text) or IN_WAN.fullmatch(text)
    return is_words and text != _NOTHING and not is_number and not _RATE.search(text)


def leading_code(row: tuple[Cell, ...]) -> Cell | None:
    """The cell with the classification code that leads a row (208 | 社会保障和就业支出 | …)."""
    filled = [cell for cell in row if cell.compact.characters]
    if len(filled) < 3 or not _CODE.fullmatch(filled[0].compact.characters):
        return None
    return filled[0] if _NAME.fullmatch(filled[1].compact.characters) else None


def coded_columns(row: tuple[Cell, ...]) -> dict[int, Column]:
    """The columns of lines of the functional classification that no headings stand above: code, name and one amount."""
    told = [cell.compact.characters for cell in row]
    is_line = len(row) == len(_LINE) and _FUNCTION.fullmatch(told[0]) and _NAME.fullmatch(told[1])
    return dict(enumerate(_LINE)) if is_line and (not told[2] or NUMERIC.fullmatch(told[2])) else {}


def placed_cells(row: tuple[Cell, ...], reach: int) -> tuple[Cell, ...]:
    """The cells of a row; of a line that a code leads, those behind the last heading, which lost their column, left out."""
    return row[: reach + 1] if reach and leading_code(row) else row


def joined_code(cells: list[str]) -> str:
    """The classification code of a row whose cells give it in parts (208 | 02 | 01); empty for other codes."""
    code = "".join(cells)
    return code if _CODE.fullmatch(code) else ""


def heads_projects(row: tuple[Cell, ...]) -> bool:
    """Whether a row says that projects follow (项目支出：), with or without their total."""
    first = next((cell.compact.characters for cell in row if cell.compact.characters), "")
    return phrase("projects_follow").fullmatch(first) is not None


def project_of(row: tuple[Cell, ...]) -> str:
    """The project that a form is about (项目名称 | …); empty in other rows."""
    texts = [cell.compact.characters for cell in row]
    at = next((i for i, text in enumerate(texts) if text.rstrip("：") in PROJECT_HEADINGS), None)
    # 项目名称 | 项目名称 | 农村低保: a merged cell that is printed in each of its columns
    told = (text for text in texts[(at or 0) + 1 :] if text and text not in PROJECT_HEADINGS)
    return next(told, "") if at is not None else ""
