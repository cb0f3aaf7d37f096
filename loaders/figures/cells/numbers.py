"""The claim of a table cell that holds one number: money, points and scores, staff."""

import re
from dataclasses import replace

from loaders.blocks.block import Cell
from loaders.blocks.cell_words import AMOUNT_ROLES, heading_role
from loaders.figures.cells.amounts import read_amount
from loaders.figures.cells.none_cells import none_of_cell
from loaders.figures.cells.sentences import OWN_UNIT
from loaders.figures.claim import Claim
from loaders.figures.indicators.points_beside import roles_beside
from loaders.figures.numbers.number_tokens import NumberToken, to_decimal
from loaders.figures.numbers.quantities import read_quantity
from loaders.figures.periods.period import year_period
from loaders.figures.tables.columns import Column
from loaders.figures.tables.header_kinds import FUND_OF, LEVEL_OF
from loaders.figures.tables.places import of_allotment, of_benefit, of_fund, of_level, of_person
from loaders.figures.tables.rows import Row
from loaders.figures.vocabulary.phrase_book import phrase

_SCORE_RATE = "score_rate"  # 得分率
_SCORES = ("points", "score", _SCORE_RATE)
_COUNTED = ("person", "household", "bed", "institution", "thing", "case")
_CODE_BEFORE_NAME = re.compile(r"2\d{2}(?:\d\d){0,2}[一-龥]")
_UNIT = re.compile(r"(?:万|亿)?元|人|[万亿]$")


def read_cell(cell: Cell, token: NumberToken, column: Column | None, known: Row) -> Claim | None:
    """The claim of the number in a cell, by the heading of its column and the label of its row; None when they tell nothing."""
    text = cell.compact.characters
    value = -to_decimal(token.text) if text.startswith("-") else to_decimal(token.text)
    period = year_period(known.context.fiscal_year)
    base = Claim(
        token.char_start,
        "account",
        subject=known.label or (column.label if column else None),
        value=value,
        unit=_unit(text, _unit_above(column, known)),
        period_start=period.start,
        period_end=period.end,
        period_kind=period.kind,
    )
    if found := _of_points(base, column, text, known):
        return found
    if phrase("total_score").search(known.label):  # 总分 | 100 | 94: points, then score
        measure = "points" if len(known.numbers) > 1 and cell.column == known.numbers[0] else "score"
        return base._replace(fact_kind="score", pattern_id="table_total_score", measure=measure, unit="分")
    if column is None:
        return None
    if found := of_person(base, column, known) or of_allotment(base, column, known):
        return found
    lexicon = known.context.lexicon
    staff = lexicon.staffing.last(column.label)
    if not staff and not _is_of_code(column, known):
        staff = lexicon.staffing.last(known.label)
    if column.role == "staffing" or (staff and not lexicon.accounts.last(known.label)):
        return _staffing(base, column, staff.row if staff else None, known)
    if column.role == "program":
        return of_benefit(base, column, known)
    if column.role.startswith(FUND_OF):
        return of_fund(base, column, known)
    if column.role.startswith(LEVEL_OF):
        return of_level(base, column, known)
    if column.role in AMOUNT_ROLES and known.label and not _is_count(base.unit or "", known):
        return read_amount(base, column, known)
    return None


def claims_of_whole(
    row: tuple[Cell, ...], cell: Cell, tokens: list[NumberToken], column: Column | None, known: Row
) -> list[Claim]:
    """All claims of a cell that its heading explains as a whole: no fact, or 10/9.85 below 分值/得分; none of others."""
    if nothing := none_of_cell(row, cell, tokens, column.role if column else ""):
        return nothing
    beside = roles_beside(column, cell.compact.characters) if column and len(tokens) > 1 else {}
    if len(beside) != len(tokens):
        return []
    columns = [replace(column, role=role) for role in beside]
    found = (read_cell(cell, token, part, known) for token, part in zip(tokens, columns, strict=True))
    return [claim for claim in found if claim]


def _of_points(base: Claim, column: Column | None, text: str, known: Row) -> Claim | None:
    """Points, a score, or its share of the points: as the column is headed, else as the row is named (得分 | 16.5 | 16.3).

    Beside the money of a form they are those of an indicator, the execution of its budget (预算执行率).
    """
    role, named = column.role if column else "", heading_role(known.label)
    is_rate = text.endswith("%")
    if role not in _SCORES and named in _SCORES and is_rate == (named == _SCORE_RATE):
        role = named
    if role == _SCORE_RATE:
        told = {"pattern_id": "table_score_rate", "measure": "share_pct", "unit": "%"}
        return base._replace(fact_kind="score", **told) if is_rate or base.value > 1 else None
    is_total = phrase("total_score").search(known.label) is not None
    if role not in _SCORES or is_total:
        return None
    kind, pattern = ("indicator", "execution_points") if known.scores_spending else ("score", "table_score")
    return base._replace(fact_kind=kind, pattern_id=pattern, measure=role, unit="分")


def _is_of_code(column: Column, known: Row) -> bool:
    """Whether the cell is money of a line of the classification: 20805 | 行政事业单位离退休 counts nobody."""
    return column.role in AMOUNT_ROLES and _CODE_BEFORE_NAME.match(known.label) is not None


def _is_count(unit: str, known: Row) -> bool:
    """Whether the row counts people or things (临时救助（人次）), whatever its columns compare.

    Projects are not counted: brackets behind the name of one are part of it (志愿服务站（点）).
    """
    own = None if known.lists_projects else OWN_UNIT.search(known.label)
    told = own[1] if own else unit
    if not told or told.endswith(("元", "%")):
        return False
    return read_quantity(f"1{told}", 0, 1, known.context.lexicon).dimension in _COUNTED


def _unit_above(column: Column | None, known: Row) -> str:
    """The unit of the table, or the column's own where the table counts people (单位：人 above 资金（万元））."""
    own = column.unit if column else ""
    return known.unit if known.unit.endswith("元") or not own else own


def _unit(text: str, unit: str) -> str:
    if text.endswith("%"):
        return "%"
    own = _UNIT.search(text)
    told = own.group() if own else unit
    return f"{told}元" if told in ("万", "亿") else told


def _staffing(base: Claim, column: Column, staff: dict[str, str] | None, known: Row) -> Claim:
    is_rate = base.unit == "%"
    return base._replace(
        fact_kind=staff["fact_kind"] if staff else "staffing",
        pattern_id="table_staffing",
        subject=column.label,
        code=staff["code"] if staff else "actual_staff",
        measure="share_pct" if is_rate else "count",
        unit="%" if is_rate else "人",
        period_kind="state",
    )
