"""The headers of tables: which rows name columns, alone or below headings of groups (城市低保 over 户数 | 人数)."""

import re

from loaders.blocks.block import Cell
from loaders.blocks.cell_words import heading_role, stage_first
from loaders.figures.tables.bare_years import years_alone
from loaders.figures.tables.columns import (
    BARE_YEAR,
    LONGEST_COLUMN_LABEL,
    NUMERIC,
    OWN_UNIT,
    PROJECT_HEADINGS,
    VALUE,
    Column,
    unit_of_count,
)
from loaders.figures.tables.facts import names_people, names_places
from loaders.figures.tables.header_groups import (
    allotted,
    below_group,
    below_programs,
    heading_over,
    own_headings,
)
from loaders.figures.tables.header_kinds import (
    by_programs,
    is_rate,
    of_levels,
    of_rate,
    of_sources,
    with_goals,
    with_recipients,
)
from loaders.figures.tables.places import program_of_heading
from loaders.figures.vocabulary.lexicon import Lexicon
from loaders.figures.vocabulary.phrase_book import phrase

_YEAR = re.compile(r"(20\d\d)年")
_BRACKETS = re.compile(r"（[^（）]*）")
_SUM = re.compile(r"合计|总计")
_IN_PERCENT = re.compile(r"（[±+-]*%）|[%％]$")
_NAME_AND_VALUE = 2  # cells
_FRONT = re.compile(
    r".{0,8}(?:单位|部门|负责人|联系人|类别|类型|性质|属性|编码|代码|科室)(?:（[^（）]{1,6}）)?：?"
)
_AMOUNTS = (
    "budget",
    "adjusted_budget",
    "final",
    "prior_final",
    "execution_pct",
    "ordinal",
    "points",
    "score",
)


def header_of(row: tuple[Cell, ...], above: tuple[Cell, ...], lexicon: Lexicon) -> dict[int, Column]:
    """The columns that a row names; empty when it is no header (it has numbers, or fewer than two known names).

    ``above`` is the row before it: its heading of several columns (城市低保 over 户数 | 人数) is part of their names.
    """
    below = (read(row, above, lexicon) for read in (_divided, _below_places, _below_projects))
    if divided := next(filter(None, below), None):
        return divided
    if _names_project(row):
        return {}
    columns = dict(years := years_alone(row))
    texts = [cell.compact.characters for cell in row if cell.column not in years]
    if any(NUMERIC.fullmatch(text) or VALUE.fullmatch(text) for text in texts):
        return {}
    counts = any(
        unit_of_count(_BRACKETS.sub("", cell.compact.characters))
        or phrase("bare_count").fullmatch(cell.compact.characters)
        for cell in row
    )
    for cell in (cell for cell in row if cell.column not in years):
        text = cell.compact.characters
        text = f"{text}数" if phrase("bare_count").fullmatch(text) else text  # 户 | 金额 below 乡镇审批
        plain = _BRACKETS.sub("", stage_first(text))  # 全年（调整）预算数
        label = next(lexicon.columns.find_all(plain), None) if len(text) <= LONGEST_COLUMN_LABEL else None
        counted = counts and phrase("counted_column").search(plain) is not None
        if (
            label
            or counted
            or BARE_YEAR.fullmatch(text)
            or phrase("bare_period").fullmatch(text)
            or OWN_UNIT.search(text)
            or phrase("place_column").fullmatch(text)
            or names_people((cell,))
            or (cell is row[0] and phrase("unit_column").fullmatch(text))
        ):
            year = _YEAR.search(text)
            role = label.row["role"] if label else "other"
            role = "item" if role == "unit" and cell is row[0] else role  # 单位 | 合计: who is given money
            over = "" if _SUM.search(text) else heading_over(cell, above)  # 金额合计 beside the last group
            # 城市低保 over 户数 | 人数 | 人均补助（元/月）, 城市低保标准 over 原标准 | 新标准
            role = "standard" if role == "other" and not counted and is_rate(over) and text != over else role
            joins = counted or (counts and role == "other")
            is_part = role == "standard" and text != over
            name = of_rate(over, text) if is_part else over + text if joins else text
            role = "change_pct" if role == "change" and _IN_PERCENT.search(text) else role
            columns[cell.column] = Column(role, name, int(year[1]) if year else None)
        elif text and (over := heading_over(cell, above)) and (counts or is_rate(over)):
            columns[cell.column] = below_group(text, over, row, above)
    columns |= allotted(row, above)
    columns |= _reaching_down(row, above, columns, lexicon)
    if columns and names_places(row):
        columns |= below_programs(row, above, columns, lexicon)
        columns |= {
            cell.column: Column(_kind_of(cell, lexicon), _counted(cell.compact.characters), None)
            for cell in row[1:]
            if cell.column not in columns and _kind_of(cell, lexicon)
        }
    columns |= by_programs(row, columns, lexicon) | with_recipients(row, columns)
    columns |= of_sources(row, columns)
    places = [cell for cell in row if cell.compact.characters and cell.column not in columns]
    if not columns and all(phrase("place_name").fullmatch(cell.compact.characters) for cell in places):
        columns = {cell.column: Column("other", cell.compact.characters, None) for cell in places}
    return with_goals(row, columns) if len(columns) >= 2 else {}


def _divided(row: tuple[Cell, ...], above: tuple[Cell, ...], lexicon: Lexicon) -> dict[int, Column]:
    """The columns of a row that only divides those counted above it (80-89周岁 | （元） below 享受人数（人） | 金额)."""
    filled = [cell for cell in row if cell.compact.characters]
    is_below = len(filled) > 1 and filled[0].column > row[0].column and names_places(above)
    if not is_below or any(NUMERIC.fullmatch(cell.compact.characters) for cell in (*filled, *above)):
        return {}
    beside = {cell.column: cell.compact.characters for cell in above}
    columns = {}
    for cell in filled:
        text, own, over = cell.compact.characters, beside.get(cell.column, ""), heading_over(cell, above)
        counted = OWN_UNIT.search(over)
        if OWN_UNIT.fullmatch(text):
            columns[cell.column] = Column("other", own + text, None)
        elif counted and not OWN_UNIT.search(text):
            columns[cell.column] = Column("other", text + over, None)
        else:
            return {}
    return columns | _reaching_down(row, above, columns, lexicon)


def _below_places(row: tuple[Cell, ...], above: tuple[Cell, ...], lexicon: Lexicon) -> dict[int, Column]:
    """The columns of a row of programmes below a heading of several (城市低保 | 农村低保 below 其中) in a table of places.

    So may levels of government (中央 | 省级) stand below it.
    """
    filled = own_headings(row, above)
    if not (len(filled) > 1 and filled[0].column > row[0].column and names_places(above)):
        return {}
    places = {cell.column for cell in filled}
    others = {at: column for at, column in header_of(above, (), lexicon).items() if at not in places}
    if all(_kind_of(cell, lexicon) == "program" for cell in filled):
        return others | {cell.column: Column("program", cell.compact.characters, None) for cell in filled}
    levels = of_levels(filled, others)
    return others | levels if levels else {}


def _below_projects(row: tuple[Cell, ...], above: tuple[Cell, ...], lexicon: Lexicon) -> dict[int, Column]:
    """The columns of a list of projects whose funds (一般公共预算 | 政府性基金) stand below one heading (资金来源)."""
    places = {cell.column for cell in row if cell.compact.characters}
    is_list = any(cell.compact.characters in PROJECT_HEADINGS for cell in above)
    if not is_list or not places or min(places) == row[0].column:
        return {}
    named = {at: column for at, column in header_of(above, (), lexicon).items() if at not in places}
    found = of_sources(row, named)
    return named | found if found.keys() == places else {}


def _names_project(row: tuple[Cell, ...]) -> bool:
    """项目名称 | 困难群众救助补助资金: a line of a form, though 补助资金 heads columns elsewhere; perhaps with who manages it."""
    told = list(dict.fromkeys(cell.compact.characters for cell in row if cell.compact.characters))
    if len(told) > _NAME_AND_VALUE and _FRONT.fullmatch(told[0]) and not _FRONT.fullmatch(told[1]):
        told = told[_NAME_AND_VALUE:]  # 项目编码 | 3709 | 项目名称 | 困难群众救助补助资金
    if len(told) < _NAME_AND_VALUE or told[0] not in PROJECT_HEADINGS:
        return False
    if any(map(heading_role, told[1:])) or _FRONT.fullmatch(told[1]):
        return False
    return len(told) == _NAME_AND_VALUE or _FRONT.fullmatch(told[_NAME_AND_VALUE]) is not None


def _reaching_down(
    row: tuple[Cell, ...], above: tuple[Cell, ...], columns: dict[int, Column], lexicon: Lexicon
) -> dict[int, Column]:
    """The headings of the row above that stand over an empty cell: of amounts (本年决算数 beside 增减金额, where that divides
    比上年增减), and those with a unit of their own (支出保障金（万元） beside 户数) or that
    count (户籍人口数 beside 户数)."""
    empty = {cell.column for cell in row if not cell.compact.characters} if columns else set()
    over = [cell for cell in above if cell.column in empty]
    found = {
        cell.column: Column("other", cell.compact.characters, None)
        for cell in over
        if OWN_UNIT.search(cell.compact.characters) or unit_of_count(cell.compact.characters)
    }
    if names_places(row):
        found |= {
            cell.column: Column("program", cell.compact.characters, None)
            for cell in over
            if cell.column not in found and program_of_heading(cell.compact.characters, lexicon)
        }
    is_corner = row[0].column in empty or (
        bool(above) and row[0].compact.characters == above[0].compact.characters
    )
    if is_corner and over and not any(NUMERIC.fullmatch(c.compact.characters) for c in above):
        named = header_of(above, (), lexicon)
        found |= {at: column for at, column in named.items() if at in empty and _tells_amount(column)}
    return found


def _tells_amount(column: Column) -> bool:
    return column.role in _AMOUNTS or phrase("spent_column").search(column.label) is not None


def _kind_of(cell: Cell, lexicon: Lexicon) -> str:
    """The role of a heading in a table of places: the name of a programme, what was spent; empty for other words."""
    told = cell.compact.characters
    if program_of_heading(told, lexicon):
        return "program"
    return "other" if phrase("spent_column").search(told) or phrase("age_column").fullmatch(told) else ""


def _counted(heading: str) -> str:
    """A band of ages as the heading of how many are that old; other headings as they stand."""
    return f"{heading}人数" if phrase("age_column").fullmatch(heading) else heading
