"""What the labels of a table's rows say: names, codes, groups, the project that a form is about."""

import re
from dataclasses import dataclass

from loaders.blocks.block import Cell
from loaders.figures.phrase_book import phrase
from loaders.figures.table_columns import NUMERIC, PROJECT_HEADINGS, Column, lists_quantities

ROW_MARK = re.compile(
    r"^(?:其中：?|按[^，。：]{2,8}分：|资金来源：|\d+[、.．]|[A-Z](?:[、.．]|(?=[一-龥]))|[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|[\s·#*]+)+"
)
_CODE = re.compile(r"[235]\d{2}(?:\d\d){0,2}")
_NAME = re.compile(r"[一-龥（）、]+")
_CHINESE = re.compile(r"[一-龥]")
_UNIT = re.compile(r"(?<=（)(?:(?:万|亿)?元|人)(?=）)")
_LONGEST_LABEL = 60
_SUM_OF_PART = "小计"
_PART_MARKS = ("#", "＃")
_NUMBERED = re.compile(r"\d+[、.．]")
_OWN_UNIT = re.compile(r"（[^（）\d]{1,4}）$")
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
    return is_words and not NUMERIC.fullmatch(text) and not _RATE.search(text)


def leading_code(row: tuple[Cell, ...]) -> Cell | None:
    """The cell with the classification code that leads a row (208 | 社会保障和就业支出 | …)."""
    filled = [cell for cell in row if cell.compact.characters]
    if len(filled) < 3 or not _CODE.fullmatch(filled[0].compact.characters):
        return None
    return filled[0] if _NAME.fullmatch(filled[1].compact.characters) else None


def placed_cells(row: tuple[Cell, ...], reach: int) -> tuple[Cell, ...]:
    """The cells of a row; of a line that a code leads, those behind the last heading, which lost their column, left out."""
    return row[: reach + 1] if reach and leading_code(row) else row


def joined_code(cells: list[str]) -> str:
    """The classification code of a row whose cells give it in parts (208 | 02 | 01); empty for other codes."""
    code = "".join(cells)
    return code if _CODE.fullmatch(code) else ""


def group_of(row: tuple[Cell, ...], header: dict[int, Column], before: str) -> str:
    """The heading that holds for a row of a list of quantities (指标名称 | 单位 | 数量): a row without figures above.

    It ends at a row with a mark of its own kind (（一） … （二）). In a table of standards, and where two columns name the
    rows, it is the name that is merged over the rows of its groups. Empty in other tables.
    """
    filled = [cell.compact.characters for cell in row if cell.compact.characters]
    items = sorted(at for at, column in header.items() if column.role == "item")
    category = _category_of(header)
    is_divided = items[:2] == [0, 1] or category is not None  # 类别 | 项目
    # 特困人员 beside 集中供养 and 分散供养
    if is_divided or any(column.role == "standard" for column in header.values()):
        first = category if category is not None else items[0] if items else None
        if first and filled and phrase("total_row").match(filled[0]) and row[first].compact.characters == "":
            return ""  # 合计 below the ordinals: of all groups
        return next((cell.compact.characters for cell in row if cell.column == first), "") or before
    if not filled or not lists_quantities(header):
        return ""
    if len(filled) == 1:
        return filled[0]
    mark = _kind_of_mark(filled[0])
    return "" if mark and mark == _kind_of_mark(before) else before


def total_divided(row: tuple[Cell, ...], header: dict[int, Column], before: str) -> str:
    """What the rows of money below a total divide, in a list of quantities: 累计支出 below 民政事业费累计支出.

    It ends where something else is counted. Empty in other tables.
    """
    units = [cell for cell in row if header.get(cell.column) and header[cell.column].role == "unit"]
    if not units or not lists_quantities(header) or not units[0].compact.characters.endswith("元"):
        return ""
    found = phrase("total_spent").search(row_label(row, units[0].column))
    return found["told"] if found else before


def label_divided(row: tuple[Cell, ...], before: str) -> str:
    """The label that rows marked with # below this row divide."""
    first = next((cell.compact.characters for cell in row if cell.compact.characters), "")
    return before if _is_part(first) else first


def project_divided(row: tuple[Cell, ...], item: str, whole: str) -> tuple[str, str]:
    """The numbered project last told, and the one that 其中 and the rows after it divide: 1、甲 / 其中：乙 / 丙 / 2、丁."""
    first = next((cell.compact.characters for cell in row if cell.compact.characters), "")
    if _NUMBERED.match(first):
        return ROW_MARK.sub("", first).strip("：: "), ""
    return item, item if first.startswith("其中") else whole


def _is_part(label: str) -> bool:
    """Whether a label is marked as a part, or names only one: 城市 below 低保支出."""
    return (
        label.startswith(_PART_MARKS) or phrase("part_alone").fullmatch(ROW_MARK.sub("", label)) is not None
    )


def part_of_row(label: str, whole: str) -> str:
    """#集中供养 below 农村特困人员供养人数（人）: a part of the row above, counted as it is; other labels as they stand."""
    if not whole or not _is_part(label) or _OWN_UNIT.search(label):
        return label
    unit = _OWN_UNIT.search(whole)
    name = whole[: unit.start()] if unit else whole
    return f"{name}，其中{ROW_MARK.sub('', label)}{unit.group() if unit else ''}"


def _category_of(header: dict[int, Column]) -> int | None:
    """The column of words before that of projects (序号 | 类别 | 项目名称); None without one."""
    project = next((at for at, column in header.items() if column.label in PROJECT_HEADINGS), 0)
    before = header.get(project - 1)
    return project - 1 if project and (before is None or before.role == "item") else None


def grouped(group: str, label: str, header: dict[int, Column]) -> str:
    """A row's label with its heading before it, both without their marks.

    Words that both have stand once: 城市最低生活保障 above 最低生活保障人数. A project stands alone below its category
    (类别 | 项目名称), but not the sum of the category.
    """
    if not group or (_category_of(header) is not None and label != _SUM_OF_PART):
        return label
    above, name = ROW_MARK.sub("", group), ROW_MARK.sub("", label)
    shared = next((size for size in range(len(name), 0, -1) if above.endswith(name[:size])), 0)
    return f"{above}{name[shared:]}" if shared else f"{above}，{name}"


def _kind_of_mark(label: str) -> str:
    mark = ROW_MARK.match(label)
    return "".join("1" if character.isnumeric() else character for character in mark.group()) if mark else ""


def heads_projects(row: tuple[Cell, ...]) -> bool:
    """Whether a row says that projects follow (项目支出：), with or without their total."""
    first = next((cell.compact.characters for cell in row if cell.compact.characters), "")
    return phrase("projects_follow").fullmatch(first) is not None


def project_of(row: tuple[Cell, ...]) -> str:
    """The project that a form is about (项目名称 | …); empty in other rows."""
    texts = [cell.compact.characters for cell in row]
    at = next((i for i, text in enumerate(texts) if text in PROJECT_HEADINGS), None)
    # 项目名称 | 项目名称 | 农村低保: a merged cell that is printed in each of its columns
    told = (text for text in texts[(at or 0) + 1 :] if text and text not in PROJECT_HEADINGS)
    return next(told, "") if at is not None else ""
