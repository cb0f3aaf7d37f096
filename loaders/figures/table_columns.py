"""What a header says of the columns of a table: their roles, years and units, and what its rows are."""

import re
from dataclasses import dataclass, replace

from loaders.blocks.block import Cell
from loaders.figures.lexicon import Lexicon
from loaders.figures.phrase_book import phrase
from loaders.figures.quantities import read_quantity

_VALUE = re.compile(r"[≥≤＞＜]?\d[\d,]*(?:\.\d+)?[万亿]?(?:人次|户次|[人户名个张家所处次件元])")  # 1.2万人次
NUMERIC = re.compile(r"[-+]?\d[\d,]*(?:\.\d+)?%?(?:万元|亿元|元|人次|户次|人|个|%)?")
PROJECT_HEADINGS = ("项目名称", "项目支出名称", "专项名称")
_YEAR = re.compile(r"(20\d\d)年")
BARE_YEAR = re.compile(r"20\d\d年(?:(?:\d{1,2}[-—~至到])?\d{1,2}月)?(?:度|[末底])?")
_BRACKETS = re.compile(r"（[^（）]*）")
_OWN_UNIT = re.compile(r"（([^（）]{1,8})）$")
_IN_PERCENT = re.compile(r"（%）|[%％]$")
_COLUMN_NUMBER = 2
_PLACES_WITHIN = 2  # columns
_LONGEST_COLUMN_LABEL = 24


@dataclass(frozen=True)
class Column:
    """What a header says of the cells below it; ``role`` as in seeds/labels/column_labels.csv."""

    role: str
    label: str
    year: int | None

    @property
    def unit(self) -> str:
        """The unit in the brackets of the heading, or that its name tells (户数, 床位数); empty without one."""
        if match := _OWN_UNIT.search(self.label):
            return match[1]
        return _unit_of_count(self.label)

    @property
    def name(self) -> str:
        """The heading without its unit."""
        return _OWN_UNIT.sub("", self.label)


_LISTED = (Column("item", "", None), Column("unit", "", None), Column("quantity", "", None))


def header_of(row: tuple[Cell, ...], above: tuple[Cell, ...], lexicon: Lexicon) -> dict[int, Column]:
    """The columns that a row names; empty when it is no header (it has numbers, or fewer than two known names).

    ``above`` is the row before it: its heading of several columns (城市低保 over 户数 | 人数) is part of their names.
    """
    if divided := _divided(row, above):
        return divided
    columns = {}
    counts = any(_unit_of_count(_BRACKETS.sub("", cell.compact.characters)) for cell in row)
    for cell in row:
        text = cell.compact.characters
        if NUMERIC.fullmatch(text) or _VALUE.fullmatch(text):
            return {}
        plain = _BRACKETS.sub("", text)  # 全年（调整）预算数
        label = next(lexicon.columns.find_all(plain), None) if len(text) <= _LONGEST_COLUMN_LABEL else None
        counted = counts and phrase("counted_column").search(plain) is not None
        if (
            label
            or counted
            or BARE_YEAR.fullmatch(text)
            or _OWN_UNIT.search(text)
            or phrase("place_column").fullmatch(text)
        ):
            year = _YEAR.search(text)
            role = label.row["role"] if label else "other"
            joins = counted or (counts and role == "other")  # 城市低保 over 户数 | 人数 | 人均补助（元/月）
            name = _heading_over(cell, above) + text if joins else text
            role = "change_pct" if role == "change" and _IN_PERCENT.search(text) else role
            columns[cell.column] = Column(role, name, int(year[1]) if year else None)
    columns |= _reaching_down(row, above, columns)
    if columns and names_places(row):
        columns |= {
            cell.column: Column("program", cell.compact.characters, None)
            for cell in row[1:]
            if cell.column not in columns and lexicon.programs.last(cell.compact.characters)
        }
    if lists_projects(columns):  # 项目名称 | 中央资金 | 省级资金 | 合计
        columns |= {
            cell.column: Column("level", cell.compact.characters, None)
            for cell in row
            if cell.column not in columns and phrase("level_of_funds").match(cell.compact.characters)
        }
    places = [cell for cell in row if cell.compact.characters and cell.column not in columns]
    if not columns and all(phrase("place_name").fullmatch(cell.compact.characters) for cell in places):
        columns = {cell.column: Column("other", cell.compact.characters, None) for cell in places}
    return columns if len(columns) >= 2 else {}


def _divided(row: tuple[Cell, ...], above: tuple[Cell, ...]) -> dict[int, Column]:
    """The columns of a row that only divides those counted above it (80-89周岁 | 90-99周岁 | （元） below 享受人数（人） | | 金额)."""
    filled = [cell for cell in row if cell.compact.characters]
    is_below = len(filled) > 1 and filled[0].column > row[0].column and names_places(above)
    if not is_below or any(NUMERIC.fullmatch(cell.compact.characters) for cell in (*filled, *above)):
        return {}
    beside = {cell.column: cell.compact.characters for cell in above}
    columns = {}
    for cell in filled:
        text, own, over = cell.compact.characters, beside.get(cell.column, ""), _heading_over(cell, above)
        counted = _OWN_UNIT.search(over)
        if _OWN_UNIT.fullmatch(text):
            columns[cell.column] = Column("other", own + text, None)
        elif counted and not _OWN_UNIT.search(text):
            columns[cell.column] = Column("other", text + over, None)
        else:
            return {}
    return columns


def _reaching_down(
    row: tuple[Cell, ...], above: tuple[Cell, ...], columns: dict[int, Column]
) -> dict[int, Column]:
    """The headings of the row above that stand over an empty cell with a unit of their own (支出保障金（万元） beside 户数)."""
    empty = {cell.column for cell in row if not cell.compact.characters} if columns else set()
    return {
        cell.column: Column("other", cell.compact.characters, None)
        for cell in above
        if cell.column in empty and _OWN_UNIT.search(cell.compact.characters)
    }


def names_places(row: tuple[Cell, ...]) -> bool:
    """Whether the first column of a header, but for that of ordinals, is one of places (地区, 县（市、区）)."""
    return any(phrase("place_column").fullmatch(cell.compact.characters) for cell in row[:_PLACES_WITHIN])


def with_units(
    header: dict[int, Column], row: tuple[Cell, ...], above: tuple[Cell, ...]
) -> dict[int, Column]:
    """The header ``above`` with the units of a row that holds only such (（户） | （人） | （万元）); empty for other rows."""
    units = {cell.column: cell.compact.characters for cell in row if cell.compact.characters}
    if not units or not header or not all(_OWN_UNIT.fullmatch(unit) for unit in units.values()):
        return {}
    named = {cell.column: Column("other", cell.compact.characters, None) for cell in above} | header
    return {
        at: replace(column, label=column.label + units.get(at, ""))
        for at, column in named.items()
        if at in header or at in units
    }


def _heading_over(cell: Cell, above: tuple[Cell, ...]) -> str:
    """The words of the row above that reach over a column; empty where they have numbers or there are none."""
    if any(NUMERIC.fullmatch(over.compact.characters) for over in above):
        return ""
    over = [(other.column, other.compact.characters) for other in above if other.column <= cell.column]
    at, text = next(((at, text) for at, text in reversed(over) if text), (0, ""))
    return text if above and at > above[0].column and len(text) <= _LONGEST_COLUMN_LABEL else ""


def _unit_of_count(heading: str) -> str:
    counted = phrase("counted_column").search(heading)
    return (counted["unit"] or (counted["beds"] and "张") or "") if counted else ""


def shifted(header: dict[int, Column]) -> dict[int, Column]:
    """The columns one place further right."""
    return {at + 1: column for at, column in header.items()}


def narrowed(header: dict[int, Column], width: int, row: tuple[Cell, ...]) -> dict[int, Column]:
    """The columns of a row that lacks the empty cell after the first heading (项目资金 | | 年初预算数 over 资金总额 | 1200)."""
    # a table may stand one column in
    first = next((cell.column for cell in row if cell.compact.characters), 0)
    lacks_one = len(row) == width - 1 and first + 1 not in header and width - 1 in header
    return {at - (at > first): column for at, column in header.items()} if lacks_one else header


def quantity_columns(row: tuple[Cell, ...], lexicon: Lexicon) -> dict[int, Column]:
    """孤儿 | 人 | 615 below a heading that parts a list from its header: name, unit, quantity; empty for other rows."""
    filled = [cell for cell in row if cell.compact.characters]
    if len(filled) != len(_LISTED) or not NUMERIC.fullmatch(filled[-1].compact.characters):
        return {}
    told = f"1{filled[1].compact.characters}"
    quantity = read_quantity(told, 0, 1, lexicon)
    if quantity.dimension == "none" or quantity.end < len(told):
        return {}
    return {cell.column: column for cell, column in zip(filled, _LISTED, strict=True)}


def paired(row: tuple[Cell, ...], at: int, lexicon: Lexicon) -> Column | None:
    """预算数 | 120 | 其中：财政资金 | 120: what the labels left of a number say, the nearest that names a role first."""
    texts = [cell.compact.characters for cell in row if cell.column < at]
    names = [text for text in texts if text and not NUMERIC.fullmatch(text)]
    told = [(text, lexicon.columns.last(text)) for text in names if len(text) <= _LONGEST_COLUMN_LABEL]
    return next((Column(label.row["role"], text, None) for text, label in reversed(told) if label), None)


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


def remark_columns(row: tuple[Cell, ...], header: dict[int, Column]) -> frozenset[int]:
    """The columns right of the names of a header's rows whose headings are not known: what they hold names no row (资金级次)."""
    first = min((at for at, column in header.items() if column.role == "item"), default=None)
    told = (cell.column for cell in row if cell.compact.characters)
    return frozenset(at for at in told if first is not None and at > first and at not in header)


def lists_projects(header: dict[int, Column]) -> bool:
    """Whether the rows under a header are projects (项目名称 | 年初预算 | …)."""
    return any(column.label in PROJECT_HEADINGS for column in header.values())


def lists_quantities(header: dict[int, Column]) -> bool:
    """Whether the rows under a header are quantities of many kinds (指标名称 | 单位 | 数量)."""
    by_place = any(phrase("place_column").fullmatch(column.label) for column in header.values())
    return not by_place and any(column.role == "quantity" for column in header.values())


def numbers_columns(row: tuple[Cell, ...]) -> bool:
    """Whether a row only numbers the columns (甲 | 乙 | 1 | 2)."""
    texts = [cell.compact.characters for cell in row if cell.compact.characters]
    return len(texts) > 1 and texts[0] == "甲" and all(len(text) <= _COLUMN_NUMBER for text in texts)
