"""What the labels of a table say: columns, rows, codes, the project that a form is about."""

import re
from dataclasses import dataclass

from loaders.blocks.block import Cell
from loaders.figures.lexicon import Lexicon
from loaders.figures.phrase_book import phrase

NUMERIC = re.compile(r"[-+]?\d[\d,]*(?:\.\d+)?%?(?:万元|亿元|元|人|个|%)?")
ROW_MARK = re.compile(
    r"^(?:其中：?|\d+[、.．]|[A-Z][、.．]|[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|[\s·#*]+)+"
)
_CODE = re.compile(r"[235]\d{2}(?:\d\d){0,2}")
_NAME = re.compile(r"[一-龥（）、]+")
_CHINESE = re.compile(r"[一-龥]")
_YEAR = re.compile(r"(20\d\d)年")
_UNIT = re.compile(r"(?<=（)(?:(?:万|亿)?元|人)(?=）)")
_OWN_UNIT = re.compile(r"（([^（）]{1,8})）$")
_COLUMN_NUMBER = 2
_LONGEST_LABEL = 60
_LONGEST_COLUMN_LABEL = 24
_PROJECT_HEADINGS = ("项目名称", "项目支出名称", "专项名称")


@dataclass(frozen=True)
class Column:
    """What a header says of the cells below it; ``role`` as in seeds/labels/column_labels.csv."""

    role: str
    label: str
    year: int | None

    @property
    def unit(self) -> str:
        """The unit in the brackets of the heading; empty without one."""
        match = _OWN_UNIT.search(self.label)
        return match[1] if match else ""

    @property
    def name(self) -> str:
        """The heading without its unit."""
        return _OWN_UNIT.sub("", self.label)


@dataclass(frozen=True)
class CellSentence:
    """A cell to be read as a sentence: the words before it, the unit after it; ``goes_on`` with the one before it."""

    cell: Cell
    label: str
    unit: str
    goes_on: bool = False


def header_of(row: tuple[Cell, ...], lexicon: Lexicon) -> dict[int, Column]:
    """The columns that a row names; empty when it is no header (it has numbers, or fewer than two known names)."""
    columns = {}
    for cell in row:
        text = cell.compact.characters
        if NUMERIC.fullmatch(text):
            return {}
        label = next(lexicon.columns.find_all(text), None) if len(text) <= _LONGEST_COLUMN_LABEL else None
        if label or _OWN_UNIT.search(text):
            year = _YEAR.search(text)
            columns[cell.column] = Column(
                label.row["role"] if label else "other", text, int(year[1]) if year else None
            )
    return columns if len(columns) >= 2 else {}


def shifted(header: dict[int, Column]) -> dict[int, Column]:
    """The columns one place further right."""
    return {at + 1: column for at, column in header.items()}


def unit_of(row: tuple[Cell, ...]) -> str | None:
    """The unit in the brackets of a header cell (经费控制情况（万元）); None without one."""
    return next((match.group() for cell in row if (match := _UNIT.search(cell.compact.characters))), None)


def row_label(row: tuple[Cell, ...], column: int) -> str:
    """The words that stand nearest to the left of a column, else anywhere in the row; empty without any.

    Tables with two sides (收入项目 | 决算数 | 支出项目 | 决算数) have a label for each.
    """
    labels = [(cell.column, cell.compact.characters) for cell in row if _is_label(cell.compact.characters)]
    before = [text for at, text in labels if at < column] or [text for _, text in labels]
    return before[-1] if before else ""


def _is_label(text: str) -> bool:
    return len(text) <= _LONGEST_LABEL and bool(_CHINESE.search(text)) and not NUMERIC.fullmatch(text)


def leading_code(row: tuple[Cell, ...]) -> Cell | None:
    """The cell with the classification code that leads a row (208 | 社会保障和就业支出 | …)."""
    filled = [cell for cell in row if cell.compact.characters]
    if len(filled) < 3 or not _CODE.fullmatch(filled[0].compact.characters):
        return None
    return filled[0] if _NAME.fullmatch(filled[1].compact.characters) else None


def side_of(header: dict[int, Column], column: int) -> str | None:
    """The side of a column in a table 收入项目 | 决算数 | 支出项目 | 决算数; None in other tables."""
    before = [header[at].label for at in sorted(header) if at <= column and header[at].role == "item"]
    if not before:
        return None
    return (
        "revenue"
        if before[-1].startswith("收入")
        else "expenditure"
        if before[-1].startswith("支出")
        else None
    )


def lists_projects(header: dict[int, Column]) -> bool:
    """Whether the rows under a header are projects (项目名称 | 年初预算 | …)."""
    return any(column.label in _PROJECT_HEADINGS for column in header.values())


def lists_quantities(header: dict[int, Column]) -> bool:
    """Whether the rows under a header are quantities of many kinds (指标名称 | 单位 | 数量)."""
    return any(column.role == "quantity" for column in header.values())


def numbers_columns(row: tuple[Cell, ...]) -> bool:
    """Whether a row only numbers the columns (甲 | 乙 | 1 | 2)."""
    texts = [cell.compact.characters for cell in row if cell.compact.characters]
    return len(texts) > 1 and texts[0] == "甲" and all(len(text) <= _COLUMN_NUMBER for text in texts)


def group_of(row: tuple[Cell, ...], header: dict[int, Column], before: str) -> str:
    """The heading that holds for a row of a list of quantities (指标名称 | 单位 | 数量): a row without figures above.

    It ends at a row with a mark of its own kind (（一） … （二）). Empty in other tables.
    """
    filled = [cell.compact.characters for cell in row if cell.compact.characters]
    if not filled or not lists_quantities(header):
        return ""
    if len(filled) == 1:
        return filled[0]
    mark = _kind_of_mark(filled[0])
    return "" if mark and mark == _kind_of_mark(before) else before


def grouped(group: str, label: str) -> str:
    """A row's label with its heading before it, both without their marks.

    Words that both have stand once: 城市最低生活保障 above 最低生活保障人数.
    """
    if not group:
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
    at = next((i for i, text in enumerate(texts) if text in _PROJECT_HEADINGS), None)
    return next((text for text in texts[at + 1 :] if text), "") if at is not None else ""
