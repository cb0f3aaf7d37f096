"""Kinds of headers: programmes as columns, tasks with goals, rates below the name of a standard."""

from dataclasses import replace

from loaders.blocks.block import Cell
from loaders.blocks.cell_words import is_total
from loaders.figures.tables.columns import BARE_YEAR, OWN_UNIT, PROJECT_HEADINGS, Column, lists_projects
from loaders.figures.tables.facts import names_places
from loaders.figures.vocabulary.fund_words import fund_of, fund_of_source
from loaders.figures.vocabulary.lexicon import Lexicon
from loaders.figures.vocabulary.phrase_book import phrase

FUND_OF = "fund_of_"  # with the measure, amount where none is told: a column of one fund's part of it
LEVEL_OF = "level_of_"  # the same of what a level of government gave
_FEWEST_PROGRAMS = _FEWEST_FUNDS = 2
_AMOUNTS = ("budget", "adjusted_budget", "final")
_VALUES = ("值", "数值")
_GOALS, _LEVELS = {"target", "actual"}, {"level_1", "level_2", "level_3"}


def is_rate(heading: str) -> bool:
    """Whether a heading is that of a standard (城市低保标准, 护理标准（元/月）)."""
    return OWN_UNIT.sub("", heading).endswith("标准")


def of_rate(over: str, text: str) -> str:
    """The name of a column below the heading of a standard, the unit of either last (护理标准（元/月） over 全自理)."""
    unit = OWN_UNIT.search(text) or OWN_UNIT.search(over)
    return OWN_UNIT.sub("", over) + OWN_UNIT.sub("", text) + (unit.group() if unit else "")


def by_programs(row: tuple[Cell, ...], columns: dict[int, Column], lexicon: Lexicon) -> dict[int, Column]:
    """The columns of programmes beside the names of what is told of each (项目 | 生活补贴 | 护理补贴 | 合计 above 人数（人）)."""
    filled = [cell for cell in row if cell.compact.characters]
    first = columns.get(filled[0].column) if filled else None
    named = [cell for cell in filled[1:] if lexicon.programs.last(cell.compact.characters)]
    rest = [cell for cell in filled[1:] if cell not in named]
    if not first or first.role != "item" or first.label in PROJECT_HEADINGS or len(named) < _FEWEST_PROGRAMS:
        return {}
    if any(OWN_UNIT.search(cell.compact.characters) for cell in named):  # 结婚登记（对）: counts
        return {}
    if names_places(row) or not all(is_total(cell.compact.characters) for cell in rest):
        return {}
    told = {cell.column: Column("subject", cell.compact.characters, None) for cell in named}
    return told | {cell.column: Column("subject", "", None) for cell in rest}


def with_goals(row: tuple[Cell, ...], columns: dict[int, Column]) -> dict[int, Column]:
    """The columns of tasks with what was aimed at and reached (工作任务 | 目标值 | 完成值): each task is an indicator."""
    columns = _with_signs(columns)
    binds = any(phrase("kind_of_goal").fullmatch(cell.compact.characters) for cell in row)
    columns = _with_years(columns, binds)
    roles = {column.role for column in columns.values()}
    if not (roles >= _GOALS or (binds and "target" in roles)) or roles & _LEVELS:
        return columns
    return {
        at: replace(column, role="level_3") if column.role == "item" else column
        for at, column in columns.items()
    }


def _with_signs(columns: dict[int, Column]) -> dict[int, Column]:
    """Values beside a column of their signs are what is aimed at (符号 | 值 | 单位); without one they are quantities."""
    role = "target" if any(column.role == "sign" for column in columns.values()) else "quantity"
    return {
        at: replace(column, role=role) if column.name in _VALUES else column for at, column in columns.items()
    }


def _with_years(columns: dict[int, Column], binds: bool) -> dict[int, Column]:
    """The years of a plan (指标 | 2015年 | 规划目标; 指标 | 2020年 | 2025年 | 属性): what was reached in them.

    The last is what is aimed at where no other column is, and the kind of each goal is told (``binds``: 约束性).
    """
    years = {at: column for at, column in columns.items() if BARE_YEAR.fullmatch(column.label)}
    roles = {column.role for column in columns.values()}
    aims, reached = "target" in roles, "actual" in roles
    named = not roles.isdisjoint(("item", *_LEVELS))
    if not years or not named or not (aims or (binds and (reached or len(years) > 1))):
        return columns
    last = max(years, key=lambda at: years[at].label)
    told = {
        at: replace(column, role="target" if at == last and not aims else "actual")
        for at, column in years.items()
    }
    return columns | told


def with_recipients(row: tuple[Cell, ...], columns: dict[int, Column]) -> dict[int, Column]:
    """The columns that say whose standard a row tells, beside the names of benefits (项目 | 对象 | 等级 | 现行标准)."""
    rates = [at for at, column in columns.items() if column.role == "standard"]
    named = [at for at, column in columns.items() if column.role == "item"]
    if not rates or not named:
        return {}
    between = (cell for cell in row if min(named) < cell.column < min(rates) and cell.column not in columns)
    told = ((cell.column, cell.compact.characters) for cell in between)
    return {at: Column("item", text, None) for at, text in told if phrase("recipient_column").search(text)}


def of_sources(row: tuple[Cell, ...], columns: dict[int, Column]) -> dict[int, Column]:
    """The columns that divide the money of projects by fund or level of government (项目名称 | 合计 | 政府性基金 | 省级资金).

    Funds divide the amount beside them, that before them first. So they do in a table of accounts (项目 | 合计 |
    一般公共预算 | 政府性基金预算), where two of them stand beside a total.
    """
    if not lists_projects(columns) and not _divides_total(row):
        return {}
    found: dict[int, Column] = {}
    for cell in row:
        name = OWN_UNIT.sub("", cell.compact.characters)
        if cell.column in columns or not name:
            continue
        if fund_of_source(name):
            whole = _amount_beside(cell.column, columns)
            measure = "amount" if is_plain_amount(whole) else whole.role
            found[cell.column] = Column(f"{FUND_OF}{measure}", cell.compact.characters, whole.year)
        elif phrase("level_of_funds").match(name):
            found[cell.column] = Column(f"{LEVEL_OF}amount", cell.compact.characters, None)
    return found


def of_levels(cells: list[Cell], columns: dict[int, Column]) -> dict[int, Column]:
    """The columns below one heading in a table of places that tell which level of government gave how much of a sum.

    中央 | 省级 | 市级 below 其中, beside 到位小计: as that is told. Empty for other columns.
    """
    names = [OWN_UNIT.sub("", cell.compact.characters) for cell in cells]
    if len(cells) < _FEWEST_FUNDS or not all(map(phrase("level_of_funds").match, names)):
        return {}
    whole = _amount_beside(cells[0].column, columns)
    measure = "amount" if is_plain_amount(whole) else whole.role
    return {
        cell.column: Column(f"{LEVEL_OF}{measure}", name, whole.year)
        for cell, name in zip(cells, names, strict=True)
    }


def _divides_total(row: tuple[Cell, ...]) -> bool:
    """Whether a header has a total and two funds that divide it."""
    names = [OWN_UNIT.sub("", cell.compact.characters) for cell in row[1:]]
    return any(map(is_total, names)) and sum(fund_of(name) is not None for name in names) >= _FEWEST_FUNDS


def is_plain_amount(column: Column) -> bool:
    """Whether a heading names an amount without its stage (金额, 合计)."""
    is_named = phrase("money_at_end").search(column.name) is not None or is_total(column.name)
    return column.role == "final" and is_named


def _amount_beside(at: int, columns: dict[int, Column]) -> Column:
    """The amount that stands nearest before a column, else behind it; as 合计 without one."""
    places = [place for place, column in columns.items() if column.role in _AMOUNTS]
    before = max((place for place in places if place < at), default=None)
    place = min((place for place in places if place > at), default=None) if before is None else before
    return Column("final", "", None) if place is None else columns[place]


def with_units(
    header: dict[int, Column], row: tuple[Cell, ...], above: tuple[Cell, ...]
) -> dict[int, Column]:
    """The header ``above`` with the units of a row that holds only such (（户） | （人） | （万元）); empty for other rows."""
    units = {cell.column: cell.compact.characters for cell in row if cell.compact.characters}
    if not units or not header or not all(OWN_UNIT.fullmatch(unit) for unit in units.values()):
        return {}
    named = {cell.column: Column("other", cell.compact.characters, None) for cell in above} | header
    return {
        at: replace(column, label=column.label + units.get(at, ""))
        for at, column in named.items()
        if at in header or at in units
    }
