"""Claims the numbers of table cells from their row and column labels."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from loaders.blocks.block import Cell, Table
from loaders.figures.accounts import WHOLE_DEPARTMENT
from loaders.figures.claim import Claim
from loaders.figures.contexts import SectionContext
from loaders.figures.indicators import IndicatorTable
from loaders.figures.lexicon import Lexicon
from loaders.figures.number_tokens import NumberToken, to_decimal
from loaders.figures.periods import year_period
from loaders.figures.programs import OTHER, program_of

_NUMERIC = re.compile(r"[-+]?\d[\d,]*(?:\.\d+)?%?(?:万元|亿元|元|人|个|%)?")
_UNIT = re.compile(r"(?:万|亿)?元|人")
_YEAR = re.compile(r"(20\d\d)年")
_MONEY_ROLES = {"budget", "adjusted_budget", "final", "prior_final", "change"}
_PERCENT_ROLES = {"execution_pct", "change_pct", "share_pct"}


@dataclass(frozen=True)
class Column:
    """What a header says of the cells below it."""

    role: str
    label: str
    year: int | None


def header_of(row: tuple[Cell, ...], lexicon: Lexicon) -> dict[int, Column]:
    """The columns that a row names; empty when it is no header (it has numbers, or fewer than two known names)."""
    columns = {}
    for cell in row:
        text = cell.compact.characters
        if _NUMERIC.fullmatch(text) and not _YEAR.fullmatch(text):
            return {}
        label = next(lexicon.columns.find_all(text), None) if len(text) <= 24 else None
        if label:
            year = _YEAR.search(text)
            columns[cell.column] = Column(label.row["role"], text, int(year[1]) if year else None)
    return columns if len(columns) >= 2 else {}


def read_table(
    table: Table,
    tokens_of: dict[tuple[int, int], list[NumberToken]],
    section: SectionContext,
    fiscal_year: int | None,
    lexicon: Lexicon,
) -> tuple[list[Claim], list[tuple[int, Cell]], IndicatorTable]:
    """Claims of numeric cells; the cells that need reading as prose (with their row label); the indicator rows."""
    claims: list[Claim] = []
    prose: list[tuple[str, Cell]] = []
    indicators = IndicatorTable(table)
    header: dict[int, Column] = {}
    unit = table.unit
    project = ""
    for row in table.rows:
        named = header_of(row, lexicon)
        if named:
            header = named
            unit = next(
                (
                    m.group()
                    for cell in row
                    if (m := re.search(r"(?<=（)(?:万|亿)?元(?=）)|(?<=（)人(?=）)", cell.compact.characters))
                ),
                unit,
            )
            indicators.start(header)
            prose += [("", cell) for cell in row]
            continue
        if indicators.takes(row, header):
            claims += indicators.read(row, header, tokens_of, fiscal_year)
            continue
        label = _row_label(row)
        project = _project_of(row) or project
        code = _leading_code(row)
        for cell in row:
            tokens = tokens_of.get((cell.row, cell.column), [])
            if code is not None and cell is code:
                claims.append(Claim(tokens[0].char_start, "none", "table_code", "identifier"))
            elif len(tokens) == 1 and _NUMERIC.fullmatch(cell.compact.characters):
                name = (code.compact.characters if code else "") + label
                found = _cell(
                    cell, tokens[0], name, header.get(cell.column), unit, section, fiscal_year, lexicon, row
                )
                if found and project and found.fact_kind in ("account", "project"):
                    found = _of_project(found, project, lexicon)
                if found:
                    claims.append(found)
                else:
                    prose.append((label, cell))
            elif tokens:
                prose.append((label if cell.compact.characters != label else "", cell))
    return claims, prose, indicators


def _leading_code(row: tuple[Cell, ...]) -> Cell | None:
    """The classification code that leads a row (208 | 社会保障和就业支出 | …)."""
    filled = [cell for cell in row if cell.compact.characters]
    if len(filled) < 3 or not re.fullmatch(r"[235]\d{2}(?:\d\d){0,2}", filled[0].compact.characters):
        return None
    return filled[0] if re.fullmatch(r"[一-龥（）、]+", filled[1].compact.characters) else None


def _project_of(row: tuple[Cell, ...]) -> str:
    """The project that a form is about (项目名称 | …)."""
    texts = [cell.compact.characters for cell in row]
    at = next((i for i, text in enumerate(texts) if text in ("项目名称", "项目支出名称", "专项名称")), None)
    return next((text for text in texts[at + 1 :] if text), "") if at is not None else ""


def _of_project(found: Claim, project: str, lexicon: Lexicon) -> Claim:
    """年度资金总额 of a form about one project is that project's money."""
    scope = {"财政拨款": "fiscal", "其他资金": "other"}.get(found.subject or "", "unstated")
    code = program_of(project, lexicon) or OTHER
    return replace(
        found,
        fact_kind="project",
        pattern_id="table_project",
        code=code,
        project_name=project,
        fund_scope=scope,
    )


def _row_label(row: tuple[Cell, ...]) -> str:
    labels = [
        cell.compact.characters
        for cell in row
        if cell.compact.characters and not _NUMERIC.fullmatch(cell.compact.characters)
    ]
    labels = [label for label in labels if re.search(r"[一-龥]", label)]
    return labels[-1] if labels and len(labels[-1]) <= 60 else ""


def _cell(
    cell: Cell,
    token: NumberToken,
    label: str,
    column: Column | None,
    unit: str,
    section: SectionContext,
    fiscal_year: int | None,
    lexicon: Lexicon,
    row: tuple[Cell, ...],
) -> Claim | None:
    """A cell that holds one number."""
    text = cell.compact.characters
    value = to_decimal(token.text)
    if text.startswith("-"):
        value = -value
    if total := _total_score(cell, token, label, value, row):
        return total
    if column is None:
        return None
    base = {"value": value, "unit": _cell_unit(text, unit), "subject": label or column.label}
    staff = lexicon.staffing.last(column.label) or lexicon.staffing.last(label)
    if column.role == "staffing" or staff:
        code = staff.row["code"] if staff else "actual_staff"
        measure, unit = ("share_pct", "%") if text.endswith("%") else ("count", "人")
        period = year_period(fiscal_year)
        return Claim(
            token.char_start,
            staff.row["fact_kind"] if staff else "staffing",
            "table_staffing",
            code=code,
            measure=measure,
            period_start=period.start,
            period_end=period.end,
            period_kind="state",
            **(base | {"unit": unit, "subject": column.label}),
        )
    if column.role in ("points", "score"):
        return Claim(token.char_start, "score", "table_score", measure=column.role, **(base | {"unit": "分"}))
    if column.role in _MONEY_ROLES | _PERCENT_ROLES and label:
        return _money_cell(token, label, column, base, section, fiscal_year, lexicon)
    return None


def _cell_unit(text: str, unit: str) -> str:
    if text.endswith("%"):
        return "%"
    own = _UNIT.search(text)
    return own.group() if own else unit


def _money_cell(
    token: NumberToken,
    label: str,
    column: Column,
    base: dict[str, object],
    section: SectionContext,
    fiscal_year: int | None,
    lexicon: Lexicon,
) -> Claim:
    measure = column.role
    year = column.year or (fiscal_year - 1 if fiscal_year and measure == "prior_final" else fiscal_year)
    if measure == "final" and fiscal_year and year == fiscal_year - 1:
        measure = "prior_final"
    period = year_period(year)
    if measure in _PERCENT_ROLES:
        base = base | {"unit": "%"}
    name = re.sub(
        r"^(?:其中：?|\d+[、.．]|[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|[\s·]+)+", "", label
    ).strip("：:　 ")
    columns = {
        "period_start": period.start,
        "period_end": period.end,
        "period_kind": "flow",
        **base,
        "subject": name,
    }
    if name.endswith("预算调整"):
        measure = "adjustment"
    account = next(lexicon.accounts.find_all(name), None)
    code_label = re.match(r"(\d{3}(?:\d\d){0,2})(.+)", name)
    plain = name.removesuffix("支出")
    if account and (account.end - account.start >= len(name) - 6) and not name.endswith("项目"):
        rule, code = account.row["scope_rule"], account.row["account_code"]
        scope = (
            rule if rule != "context" else section.fund or ("all" if code in WHOLE_DEPARTMENT else "unstated")
        )
        return Claim(
            token.char_start,
            "account",
            "table_account",
            code=code,
            measure=measure,
            fund_scope=scope,
            **columns,
        )
    if code_label or plain in lexicon.function_names:
        code = code_label[1] if code_label else lexicon.function_names[plain]
        return Claim(
            token.char_start,
            "functional",
            "table_functional",
            code=code,
            measure=measure,
            fund_scope=section.fund or "unstated",
            **columns,
        )
    return Claim(
        token.char_start,
        "project",
        "table_project",
        code=program_of(name, lexicon) or OTHER,
        measure=measure,
        fund_scope=section.fund or "unstated",
        project_name=name,
        **columns,
    )


def _total_score(
    cell: Cell, token: NumberToken, label: str, value: Decimal, row: tuple[Cell, ...]
) -> Claim | None:
    """总分 | 100 | 94: points, then score."""
    if not re.search(r"总分|合计得分|总得分|自评总分", label):
        return None
    numbers = [other.column for other in row if _NUMERIC.fullmatch(other.compact.characters)]
    measure = "points" if len(numbers) > 1 and cell.column == numbers[0] else "score"
    return Claim(
        token.char_start, "score", "table_total_score", measure=measure, subject=label, value=value, unit="分"
    )
