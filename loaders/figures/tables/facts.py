"""What the header of a table says of all rows below it: whether they are places, whom a programme helps, years compared."""

import re

from loaders.blocks.block import Cell
from loaders.blocks.cell_words import AMOUNT_ROLES
from loaders.figures.tables.columns import Column, lists_projects, remark_columns, unit_of_count
from loaders.figures.tables.rows import TableContext
from loaders.figures.vocabulary.phrase_book import phrase

_BRACKETS = re.compile(r"（[^（）]*）")
_PLACES_WITHIN, _NAMES_WITHIN = 2, 4  # columns


def facts_of(
    header: dict[int, Column], row: tuple[Cell, ...], above: tuple[Cell, ...], context: TableContext
) -> dict[str, object]:
    """What a header says of all rows below it."""
    by_place = names_places(row) or names_places(above)
    return {
        "by_place": by_place,
        "by_person": names_people(row),
        "by_level": any(
            phrase("level_column").fullmatch(cell.compact.characters) for cell in row[:_PLACES_WITHIN]
        ),
        "pays": by_place and counts_helped(header, context),
        "pays_people": any(unit_of_count(_BRACKETS.sub("", column.name)) for column in header.values()),
        "remarks": remark_columns(row, header),
        "scores_spending": scores_spending(header),
        "compares_years": compares_years(header, context.fiscal_year),
    }


def counts_helped(header: dict[int, Column], context: TableContext) -> bool:
    """Whether a column counts whom a programme helps (城市低保户数), so that money beside it is what they were paid.

    The programme may be that of the section.
    """
    counted = [column for column in header.values() if unit_of_count(_BRACKETS.sub("", column.name))]
    program = context.section.program or "other:"
    of_section = not program.startswith("other:")
    return any(of_section or context.lexicon.programs.last(column.name) for column in counted)


def names_places(row: tuple[Cell, ...]) -> bool:
    """Whether the first column of a header, but for that of ordinals, is one of places (地区, 县（市、区）) or of units.

    单位 behind the names of rows is what they are counted in.
    """
    texts = [cell.compact.characters for cell in row[:_PLACES_WITHIN]]
    if any(map(phrase("place_column").fullmatch, texts)):
        return True
    return phrase("unit_column").fullmatch(texts[0]) is not None if texts else False


def names_people(row: tuple[Cell, ...]) -> str:
    """Whom the rows below a header name: payee, donor; empty for others."""
    texts = [cell.compact.characters for cell in row[:_NAMES_WITHIN]]
    kinds = (kind for kind in ("donor", "payee") if any(map(phrase(f"{kind}_column").fullmatch, texts)))
    return next(kinds, "")


def changes_rate(header: dict[int, Column], at: int, label: str) -> bool:
    """Whether a column tells by how much a rate beside it grew (2018年标准（元/人·月） | 2019年标准 | 增幅).

    Rates may have the unit of the whole table, where no money stands beside them, or that of their row (低保标准（元/月）).
    """
    is_change = at in header and header[at].role in ("change", "change_pct")
    roles = {column.role for column in header.values()}
    are_rates = "standard" in roles and not roles & (AMOUNT_ROLES - {"change", "change_pct"})
    units = (*(column.unit for column in header.values()), Column("", label, None).unit)
    return is_change and (are_rates or any(unit.startswith("元/") for unit in units))


def scores_spending(header: dict[int, Column]) -> bool:
    """Whether a header has points, or a score and a rate, beside what was spent (全年执行数 | 分值 | 执行率 | 得分)."""
    roles = {column.role for column in header.values()}
    is_measured = bool(roles & {"points", "execution_pct"}) and bool(roles & {"points", "score"})
    return "final" in roles and is_measured and not lists_projects(header)


def compares_years(header: dict[int, Column], fiscal_year: int | None) -> bool:
    """Whether the year before stands beside a budget."""
    before = fiscal_year - 1 if fiscal_year else None
    told = {
        "prior_final" if column.year and column.year == before else column.role for column in header.values()
    }
    return {"prior_final", "budget"} <= told
