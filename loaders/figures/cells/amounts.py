"""Money and percentages of table cells: account, functional line or project, by the row's label."""

import re

from loaders.blocks.cell_words import AMOUNT_ROLES, PERCENT_ROLES
from loaders.figures.claim import Claim
from loaders.figures.money.account_funds import WHOLE_DEPARTMENT
from loaders.figures.official_tables.vocabulary import header_word
from loaders.figures.periods.period import year_period
from loaders.figures.tables.columns import Column
from loaders.figures.tables.header_kinds import is_plain_amount
from loaders.figures.tables.labels import ROW_MARK
from loaders.figures.tables.places import line_of, of_place, part_at_time
from loaders.figures.tables.rows import Row
from loaders.figures.vocabulary.fund_words import fund_of_source, is_source
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.programs import OTHER, narrow, of_all_ages, program_of

_OF_HEADING = {"three_public_total": "三公经费", "procurement_total": "政府采购支出"}  # whose parts rows tell
_CODE_BEFORE_NAME = re.compile(r"(\d{3}(?:\d\d){0,2})(?!\d|周?岁)(.+)")


def read_amount(base: Claim, column: Column, known: Row) -> Claim | None:
    """``base`` (value, unit, place) with what column and row say of it; of a project where the form is about one.

    None where the column names a programme, and the row only who was paid: that is to be read in words.
    """
    if paid := part_at_time(base, column, known):
        return paid
    if _tells_programme(column, known):
        return None
    if known.by_place and (found := of_place(_money(base, column, known), column, known)):
        return found
    return _of_project(_of_fund(_money(base, column, known), known), known)


def column_above(at: int, known: Row) -> Column | None:
    """省财政 | 1125 below 计划安排资金 | 1208.75: what the label above said, in rows that say who gave the money.

    Rows of one amount may lack the merged cell before the label above (资金金额 | 年度资金总额 | 90 over 其中：省级补助 | 90).
    Where no amount stands above one in a form of targets, it is budgeted.
    """
    source = ROW_MARK.sub("", known.label).removeprefix("其中").strip("：: ")
    names_source = is_source(source) or phrase("level_of_funds").match(source)
    told = {column for column in known.above.values() if column}
    is_only = len(told) == 1 and len(known.numbers) == 1 and at not in known.above
    if not names_source:
        return None
    if not known.above and known.context.section.budgets and len(known.numbers) == 1:
        return Column("budget", "", None)
    return told.pop() if is_only else known.above.get(at)


def column_before(at: int, columns: dict[int, Column], label: str, known: Row) -> Column | None:
    """城乡社区支出 | 6.00 | 6.00 where the second amount stands below the other 项目: a row of the classification lacks empty
    cells, so that its further amounts are of funds nobody can tell. The column is that of the amount before; None elsewhere."""
    if columns[at].role != "item" or not line_of(ROW_MARK.sub("", label).strip("：: "), known):
        return columns[at]
    before = [column for place, column in columns.items() if place < at and column.role in AMOUNT_ROLES]
    return before[-1] if before else None


def item_column(label: str, cell: str, known: Row) -> Column | None:
    """城市低保 | 742.18万元 in a table without a header, under what a fund was spent on: one of the things paid for."""
    section = known.context.section
    is_item = section.project_mode == "item" and cell.endswith("元")
    named = is_item and program_of(label, known.context.lexicon)
    return Column("final" if section.spent else "budget", "", None) if named else None


def _tells_programme(column: Column, known: Row) -> bool:
    """城关镇 | 城市低保户数 | 累计发放金额: columns name what the money is for, the row only who or where."""
    lexicon, program = known.context.lexicon, known.context.section.program or ""
    paid = known.pays_people and not known.project and phrase("paid_column").search(column.name)
    group = paid and (lexicon.programs.last(known.label) or narrow(program, known.label, lexicon))
    if group or (paid and phrase("total_row").match(known.label)):
        return True  # 困难残疾人生活补贴 | 1286 | 154.3, 80-89周岁 | 1286 | 154.3, and their total
    is_form = known.project and not known.pays
    if is_form or column.role != "final" or not (known.pays or lexicon.programs.last(column.name)):
        return False
    return not (lexicon.programs.last(known.label) or lexicon.accounts.last(known.label))


def _money(base: Claim, column: Column, known: Row) -> Claim:
    """An amount or percentage of an account, a functional line, or else the project that the row names."""
    lexicon, section, fiscal_year = known.context.lexicon, known.context.section, known.context.fiscal_year
    measure = column.role
    year = column.year or (fiscal_year - 1 if fiscal_year and measure == "prior_final" else fiscal_year)
    if measure == "final" and fiscal_year and year == fiscal_year - 1:
        measure = "prior_final"
    if measure == "final" and section.budgets and is_plain_amount(column):
        measure = "budget"  # 金额, 合计 in a form of targets
    name = ROW_MARK.sub("", known.label).strip("：: ")
    if phrase("budget_change_row").search(name):
        measure = "adjustment"
    period = year_period(year)
    unit = "%" if measure in PERCENT_ROLES else base.unit
    base = base._replace(
        subject=name,
        measure=measure,
        unit=unit,
        period_start=period.start,
        period_end=period.end,
        period_kind="flow",
        fund_scope=section.fund or "unstated",
    )
    if measure == "share_pct" and (whole := lexicon.accounts.last(column.label)):  # 占支出合计的比重
        base = base._replace(base_code=whole.row["account_code"])
    # 基本支出 | 项目支出
    divided = column.role == "final" and phrase("divided_column").fullmatch(column.name)
    if divided and phrase("total_row").match(name):
        name = column.name
    if phrase("total_row").match(name):
        name = _total_name(name, known)
    elif part := _part_of_title(name, known):
        return base._replace(pattern_id="table_account", code=part)
    account = next(lexicon.accounts.find_all(name), None)
    if measure == "carryover" and account:
        measure = "final"
    is_part = account and name[account.end : account.end + 1] in ("-", "：")  # 项目支出-养老服务: a part
    if account and not is_part and account.end - account.start >= len(name) - 6 and not name.endswith("项目"):
        rule, code = account.row["scope_rule"], account.row["account_code"]
        unnamed = "all" if code in WHOLE_DEPARTMENT and not known.compares_years else "unstated"
        scope = rule if rule != "context" else section.fund or unnamed
        return base._replace(pattern_id="table_account", code=code, fund_scope=scope)
    numbered = _CODE_BEFORE_NAME.match(name)
    function = numbered[1] if numbered else None
    if function is None and not section.project_mode:
        function = line_of(name, known)
    if function:
        heading = header_word(column.name)
        nature = heading.nature if heading else None
        return base._replace(
            fact_kind="functional", pattern_id="table_functional", code=function, nature=nature
        )
    fund_told = section.project_name if known.by_place and section.project_mode == "item" else None
    of_report = section.program if name == section.project_name else None
    code = program_of(name, lexicon) or of_report or (fund_told and program_of(fund_told, lexicon)) or OTHER
    whole = (
        name if divided else known.part_of if known.part_of != name else None
    )  # 一个项目一行: none of its parts
    name = f"{column.name}：{name}" if divided else name
    fund = base.fund_scope if section.fund != "all" else "unstated"
    told = {"fact_kind": "project", "pattern_id": "table_project", "code": code, "subject": name}
    base = base._replace(fund_scope=fund, **told)
    fund_above = None if column.label or name == section.project_name else section.project_name
    return base._replace(project_name=name, parent_project_name=whole or fund_above)


def _part_of_title(name: str, known: Row) -> str | None:
    """货物, 工程 and 服务 in a table of 政府采购; None in other tables."""
    is_procurement = phrase("procurement_part").search(name) if "采购" in known.title else None
    return is_procurement and is_procurement.lastgroup


def _total_name(name: str, known: Row) -> str:
    """What 合计 or 总计 is: the fund that a report is about, all projects, a side of a table with two, the section's account.

    Before these it is what the table's title tells. What all levels of government gave is no account of the department.
    """
    section = known.context.section
    if known.by_level:
        return section.project_name or name
    if known.title:
        return known.title
    if section.project_mode == "item" and section.project_name:
        return section.project_name
    if known.lists_projects or section.project_mode:
        return "项目支出"
    if section.account in _OF_HEADING:
        return _OF_HEADING[section.account]
    side = "收入" if (known.side or section.side) == "revenue" else "支出"
    return f"{side}总计" if name == "总计" else f"本年{side}合计"


def _of_fund(found: Claim, known: Row) -> Claim:
    """合计 below the projects of a fund that the title names: that fund's money, no account of the department."""
    section = known.context.section
    is_total = found.code == "project_expenditure" and phrase("total_row").match(known.label)
    if not (is_total and known.lists_projects and section.program):
        return found
    told = {"fact_kind": "project", "pattern_id": "table_project", "code": section.program}
    return found._replace(fund_scope=section.fund or "unstated", project_name=section.project_name, **told)


def _of_project(found: Claim, known: Row) -> Claim:
    """年度资金总额 of a form about one project is that project's money; 县级财政资金 and 上年结转资金 are parts of it.

    So is a row with the name of something that the project paid for (运营补贴 | 386.4).
    """
    section, lexicon, source = known.context.section, known.context.lexicon, found.subject or ""
    is_source = phrase("level_of_funds").match(source) is not None
    # 中央补助 and 年度资金总额 in a report on one project, whose table is no form of it, or lost its name
    is_own = section.project_mode == "item" and (is_source or found.code == "annual_budget_total")
    project = known.project or (is_own and section.project_name) or ""
    if not project or found.fact_kind not in ("account", "project"):
        return found
    scope = fund_of_source(source) or "unstated"
    code = of_all_ages(program_of(project, lexicon), project, lexicon) or OTHER
    names = found.fact_kind == "project" and phrase("money_row").search(source) is None
    code = (names and program_of(found.subject or "", lexicon)) or code
    is_part = names or found.code == "carryover_in" or is_source
    of_place = known.by_place and not phrase("total_row").match(source)  # 市本级 | 86.2
    return found._replace(
        fact_kind="project",
        pattern_id="table_project",
        code=code,
        project_name=found.subject if is_part or of_place else project,
        parent_project_name=project if is_part or of_place else None,
        fund_scope=scope,
    )
