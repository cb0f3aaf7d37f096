"""What a header says of the columns of a table: their roles, years and units, and what its rows are."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.blocks.block import Cell
from loaders.blocks.cell_words import AMOUNT_ROLES, stage_first
from loaders.figures.numbers.quantities import read_quantity
from loaders.figures.vocabulary.lexicon import Lexicon
from loaders.figures.vocabulary.phrase_book import phrase

VALUE = re.compile(
    r"[≥≤＞＜]?\d[\d,]*(?:\.\d+)?[万亿]?(?:人次|户次|[人户名个张家所处次件倍]|元(?:/[一-龥/·]{1,5})?)"
)  # 1.2万人次, 1374元/人次
NUMERIC = re.compile(r"[-+]?\d[\d,]*(?:\.\d+)?%?(?:万元|亿元|元|人次|户次|人|个|%)?")
IN_WAN = re.compile(r"[-+]?\d[\d,]*(?:\.\d+)?[万亿]")  # 31.5万: money that leaves its 元 out
PROJECT_HEADINGS = ("项目名称", "项目支出名称", "专项名称", "专项资金名称")
BARE_YEAR = re.compile(r"20\d\d年(?:(?:\d{1,2}[-—~至到])?\d{1,2}月)?(?:度|[末底])?")
OWN_UNIT = re.compile(r"（(?![A-Z](?:/[A-Z])?）)([^（）]{1,8})）$")  # not 全年执行数（B）
_STAGE = re.compile("(?:年中)?调整后?")
_COUNTED = "个"  # what a list of quantities counts where it prints no unit (养老机构 | | 586)
_COLUMN_NUMBER = 2
_LONG_NAME = 4  # characters that no two columns share
LONGEST_COLUMN_LABEL = 24


@dataclass(frozen=True)
class Column:
    """What a header says of the cells below it; ``role`` as in seeds/labels/column_labels.csv."""

    role: str
    label: str
    year: int | None

    @property
    def unit(self) -> str:
        """The unit in the brackets of the heading, or that its name tells (户数, 床位数); empty without one."""
        match = OWN_UNIT.search(self.label)
        if match and not BARE_YEAR.fullmatch(match[1]) and not _STAGE.fullmatch(match[1]):  # 原标准（2024年）
            return of_people(self.name, match[1])
        return unit_of_count(self.label)

    @property
    def name(self) -> str:
        """The heading without its unit."""
        return OWN_UNIT.sub("", self.label)


_LISTED = (Column("item", "", None), Column("unit", "", None), Column("quantity", "", None))


def unit_of_count(heading: str) -> str:
    """The unit that a heading of counts tells (户数, 床位数); empty for other headings."""
    counted = phrase("counted_column").search(heading)
    if not counted:
        return ""
    return counted["unit"] or (counted["people"] and "人") or (counted["beds"] and "张") or ""


def of_people(name: str, unit: str) -> str:
    """The unit of a count: people whom a table counts in 个 (人数（个）) are people."""
    return "人" if unit == _COUNTED and unit_of_count(name) == "人" else unit


def unit_of_list(label: str) -> str:
    """What a row of a list of quantities counts where it prints no unit: as its name says (户数), people, else things."""
    return unit_of_count(label) or ("" if phrase("people_label").search(label) else _COUNTED)


def unit_of_several(units: str, label: str) -> str:
    """The one of the units above a table (万人、件) that a row is counted in; empty where none or several fit its name."""
    told = [unit for unit in re.split("[、，,/]", units) if unit]
    wanted = unit_of_count(label) or ("人" if phrase("people_label").search(label) else "")
    fits = [unit for unit in told if (unit[-1] == wanted if wanted else unit[-1] not in "人户次")]
    return fits[0] if len(fits) == 1 else ""


def shifted(header: dict[int, Column]) -> dict[int, Column]:
    """The columns one place further right."""
    return {at + 1: column for at, column in header.items()}


def narrowed(header: dict[int, Column], width: int, row: tuple[Cell, ...]) -> dict[int, Column]:
    """The columns of a row that lacks the empty cell after the first heading (项目资金 | | 年初预算数 over 资金总额 | 1200).

    Of rows of names and amounts in turn only the last, which has no name before it, stands below its heading:
    预算安排情况 | 资金到位情况 | 执行进度 over 预算数 | 120 | 到位数 | 110 | 95.
    """
    last = max(header, default=0)
    if last and _is_in_pairs(row, last):
        return {len(row) - 1: header[last]}
    filled = [cell for cell in row if cell.compact.characters]
    if filled and last and header[last].role == "execution_pct" and _is_in_pairs(filled, len(filled) // 2):
        return header | {filled[-1].column: header[last]}  # below a heading that names the part of the form
    # a table may stand one column in
    first = next((cell.column for cell in row if cell.compact.characters), 0)
    lacks_one = len(row) == width - 1 and first + 1 not in header and width - 1 in header
    return {at - (at > first): column for at, column in header.items()} if lacks_one else header


def _is_in_pairs(row: Sequence[Cell], pairs: int) -> bool:
    """Whether a row is so many names with a number each, and one cell more."""
    are_numbers = [NUMERIC.fullmatch(cell.compact.characters) is not None for cell in row[:-1]]
    return are_numbers == [False, True] * pairs


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


def numbers_in(row: tuple[Cell, ...], header: dict[int, Column], unit: str) -> tuple[int, ...]:
    """The columns of the cells that hold one number, money that leaves its 元 out (31.5万) in columns of amounts among them.

    ``unit``: that of the table; in one that counts people 1.2万 is no money.
    """
    amounts = {
        at
        for at, column in header.items()
        if column.role in AMOUNT_ROLES and (unit or column.unit).endswith("元")
    }
    texts = ((cell.column, cell.compact.characters) for cell in row)
    return tuple(
        at for at, text in texts if NUMERIC.fullmatch(text) or (at in amounts and IN_WAN.fullmatch(text))
    )


def paired(row: tuple[Cell, ...], at: int, lexicon: Lexicon, repeats: bool = False) -> Column | None:
    """预算数 | 120 | 其中：财政资金 | 120: what the labels left of a number say, the nearest that names a role first.

    ``repeats``: the table prints a merged cell in each of its columns.
    """
    texts = [cell.compact.characters for cell in row if cell.column <= at]
    own = texts.pop()
    while repeats and texts and texts[-1] == own:
        texts.pop()
    if texts and NUMERIC.fullmatch(texts[-1]):
        return None
    names = [text for text in texts if text and not NUMERIC.fullmatch(text)]
    told = [
        (text, lexicon.columns.last(stage_first(text))) for text in names if len(text) <= LONGEST_COLUMN_LABEL
    ]
    return next((Column(label.row["role"], text, None) for text, label in reversed(told) if label), None)


def repeats_merged(rows: Sequence[tuple[Cell, ...]]) -> bool:
    """Whether a table prints merged cells of words in each of their columns (项目名称 | 临时救助 | 临时救助 | 临时救助)."""
    texts = ([cell.compact.characters for cell in row] for row in rows)
    return any(
        text == second == third and len(text) >= _LONG_NAME
        for told in texts
        for text, second, third in zip(told, told[1:], told[2:], strict=False)
    )


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
    """The columns right of the names of a header's rows that name no row: not known (资金级次), beside projects (资金来源)."""
    first = min((at for at, column in header.items() if column.role == "item"), default=None)
    project = min((at for at, column in header.items() if column.label in PROJECT_HEADINGS), default=None)
    told = (cell.column for cell in row if cell.compact.characters)
    rate = min((at for at, column in header.items() if column.role == "standard"), default=0)
    beside = {
        at
        for at, column in header.items()
        if project is not None and column.role == "item" and at > max(project, rate)
    }
    return frozenset(
        at for at in told if at in beside or (first is not None and at > first and at not in header)
    )


def lists_projects(header: dict[int, Column]) -> bool:
    """Whether the rows under a header are projects (项目名称 | 年初预算 | …)."""
    return any(column.label in PROJECT_HEADINGS for column in header.values())


def lists_quantities(header: dict[int, Column]) -> bool:
    """Whether the rows under a header are quantities of many kinds (指标名称 | 单位 | 数量)."""
    by_place = any(phrase("place_column").fullmatch(column.label) for column in header.values())
    has_units = any(column.role == "unit" for column in header.values())
    listed = (
        column.role == "quantity" or (has_units and BARE_YEAR.fullmatch(column.label))
        for column in header.values()
    )
    return not by_place and any(listed)


def numbers_columns(row: tuple[Cell, ...]) -> bool:
    """Whether a row only numbers the columns (甲 | 乙 | 1 | 2; 1 | 2 | 3)."""
    texts = [cell.compact.characters for cell in row if cell.compact.characters]
    if len(texts) > _COLUMN_NUMBER and texts == [str(at) for at in range(1, len(texts) + 1)]:
        return True
    return (
        len(texts) > 1 and texts[0] in ("甲", "栏次") and all(len(text) <= _COLUMN_NUMBER for text in texts)
    )
