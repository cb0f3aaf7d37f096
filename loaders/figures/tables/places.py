"""Tables whose rows are places, periods or people: what each got of a project or fund, by benefits where columns name them."""

from loaders.figures.claim import Claim
from loaders.figures.money.account_funds import Account, fund_account
from loaders.figures.periods.period import year_period
from loaders.figures.periods.periods import period_of
from loaders.figures.tables.columns import Column, unit_of_count
from loaders.figures.tables.header_kinds import FUND_OF, LEVEL_OF
from loaders.figures.tables.labels import ROW_MARK
from loaders.figures.tables.rows import Row
from loaders.figures.vocabulary.fund_words import fund_of_source
from loaders.figures.vocabulary.lexicon import Lexicon
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.programs import CHARITY, OTHER, narrow, program_of


def of_place(found: Claim, column: Column, known: Row) -> Claim | None:
    """The money of a place: of the project told above the table, else of the fund that the section is about.

    儿童福利经费45万元 above 甲县 | 9.5. The row of totals is the project's. None where neither is known.
    """
    above, section = known.context.above, known.context.section
    if above is not None and above.fact_kind == "project":
        is_plain = phrase("plain_amount").fullmatch(column.name)
        told = {"code": above.code, "fund_scope": above.fund_scope}
        told["measure"] = above.measure if is_plain else found.measure
        return _part(found, above.project_name or "", known.label)._replace(**told)
    fund = section.project_name if section.project_mode == "item" else known.project
    if not fund or not phrase("total_row").match(column.name):
        return None
    code = program_of(fund, known.context.lexicon) or OTHER
    told = {"code": code, "measure": _stage(known), "fund_scope": section.fund or "unstated"}
    return _part(found, fund, known.label)._replace(**told)


def of_benefit(base: Claim, column: Column, known: Row) -> Claim | None:
    """乡镇 | 低保 | 特困 | 合计 in a report on a fund: what a place got of it for the benefit; None in other tables."""
    section = known.context.section
    fund = section.project_name if section.project_mode == "item" else known.project
    if not known.by_place or not fund or not base.unit.endswith("元"):
        return None
    code = program_of_heading(column.name, known.context.lexicon) or OTHER
    found = _part(base, column.name, known.label)._replace(code=code, measure=_stage(known))
    whole = found.parent_project_name or fund
    return found._replace(fund_scope=section.fund or "unstated", parent_project_name=whole)


def of_allotment(base: Claim, column: Column, known: Row) -> Claim | None:
    """本次下达 | 生活补贴分配资金 in a table of who is allotted how much: a place's part of the budget; None in other tables."""
    section, lexicon = known.context.section, known.context.lexicon
    counts = unit_of_count(column.name) or column.role.endswith("pct")
    is_money = (base.unit or "").endswith("元") and not counts
    fund = section.project_name or known.project
    code = program_of_heading(column.name, lexicon) or section.program or program_of(fund or "", lexicon)
    if not (known.allots and known.by_place and is_money and code):
        return None
    told = {"code": code, "measure": "budget", "fund_scope": section.fund or "unstated"}
    return _part(base, fund or column.name, known.label)._replace(**told)


def program_of_heading(heading: str, lexicon: Lexicon) -> str | None:
    """The programme that a heading of money names, also as its fund would (困难群众救助 as 困难群众救助资金); None for others."""
    return program_of(heading, lexicon) or program_of(f"{heading}资金", lexicon)


def of_level(base: Claim, column: Column, known: Row) -> Claim | None:
    """项目名称 | 中央资金 | 省级资金 | 合计: what a level of government gave of a project's money; None for other units.

    Beside places it is part of what they got of the fund.
    """
    if not known.label or not base.unit.endswith("元"):
        return None
    if known.by_place:
        return _of_level_for_place(base, column, known)
    name = ROW_MARK.sub("", known.label)
    found = base._replace(code=program_of(name, known.context.lexicon) or OTHER, measure=_stage(known))
    part = _part(found, name, f"{column.name}：")
    return part._replace(subject=column.name, fund_scope=known.context.section.fund or "unstated")


def _of_level_for_place(base: Claim, column: Column, known: Row) -> Claim | None:
    """县区 | 到位小计 | 中央 | 省级: what a place got of a fund from one level; None where no fund is told."""
    section = known.context.section
    fund = section.project_name if section.project_mode == "item" else known.project
    if not fund:
        return None
    code = program_of(fund, known.context.lexicon) or OTHER
    measure = column.role.removeprefix(LEVEL_OF)
    measure = _stage(known) if measure == "amount" else measure
    is_total = phrase("total_row").match(known.label)
    place = f"{column.name}：" if is_total else f"{known.label}{column.name}"
    found = _part(base._replace(code=code, measure=measure), fund, place)
    return found._replace(subject=place.rstrip("："), fund_scope=section.fund or "unstated")


def of_fund(base: Claim, column: Column, known: Row) -> Claim | None:
    """项目名称 | 合计 | 一般公共预算 | 政府性基金: what one fund gave of a project's money, or of that of an account.

    None for other units and without a name.
    """
    if not known.label or not (base.unit or "").endswith("元"):
        return None
    name = ROW_MARK.sub("", known.label).strip("：: ")
    told = {"subject": name, "measure": _measure_of(column, known), "period_kind": "flow"}
    told |= {"fund_scope": fund_of_source(column.name)}
    if column.year:
        period = year_period(column.year)
        told |= {"period_start": period.start, "period_end": period.end}
    account = next(known.context.lexicon.accounts.find_all(name), None)
    if account and not known.lists_projects and account.end - account.start == len(name):
        row = account.row
        code = fund_account(Account(row["account_code"], row["scope_rule"], name, 0), told["fund_scope"])
        code = "other_revenue" if (code, told["fund_scope"]) == ("revenue_total", "other") else code
        return base._replace(pattern_id="table_account", code=code, **told)
    if phrase("total_row").match(name):
        return base._replace(pattern_id="table_account", code="project_expenditure", **told)
    if line := line_of(name, known):
        return base._replace(fact_kind="functional", pattern_id="table_functional", code=line, **told)
    code = program_of(name, known.context.lexicon) or OTHER
    told |= {"fact_kind": "project", "pattern_id": "table_project", "code": code}
    return base._replace(project_name=name, parent_project_name=known.part_of or None, **told)


def line_of(name: str, known: Row) -> str | None:
    """The code of the line of the functional classification that a row is named as; None where rows are projects."""
    is_project = known.lists_projects or known.below_projects or known.project
    return None if is_project else known.context.lexicon.function_names.get(name.removesuffix("支出"))


def _measure_of(column: Column, known: Row) -> str:
    """What a fund's part is a part of: in a budget 合计 is the budget, in other texts the final amount."""
    measure, fiscal_year = column.role.removeprefix(FUND_OF), known.context.fiscal_year
    if measure == "amount":
        measure = "budget" if known.context.section.budgets else "final"
    return "prior_final" if measure == "final" and fiscal_year and column.year == fiscal_year - 1 else measure


def part_at_time(base: Claim, column: Column, known: Row) -> Claim | None:
    """第一季度 | … | 生活补贴金额 in a report on the two subsidies: what was paid of a part of the benefit; None elsewhere."""
    section, lexicon = known.context.section, known.context.lexicon
    is_when = phrase("bare_period").fullmatch(known.label) or phrase("total_row").match(known.label)
    if not is_when or column.role != "final" or not base.unit.endswith("元"):
        return None
    family = section.program or program_of(section.project_name or "", lexicon)
    part = narrow(family, column.name, lexicon) if family else None
    if part is None:
        return None
    period = period_of(known.label, known.context.fiscal_year)
    told = {"code": part, "measure": "amount", "subject": f"{known.label}{column.name}"}
    told |= {"period_start": period.start, "period_end": period.end, "period_kind": "flow"}
    return base._replace(fact_kind="payment", pattern_id="table_payment", **told)


def of_person(base: Claim, column: Column, known: Row) -> Claim | None:
    """The money beside people's names: what was paid to each of the programme of the table, what each donor gave to charity.

    None in other tables, and where no programme is told.
    """
    section, is_gift = known.context.section, known.by_person == "donor"
    code = CHARITY if is_gift else section.program
    if not known.by_person or not code or column.role != "final" or not (base.unit or "").endswith("元"):
        return None
    told = {"code": code, "measure": "amount", "subject": known.label or None}
    if is_gift:
        scope = section.fund or "unstated"
        return base._replace(fact_kind="project", pattern_id="table_project", fund_scope=scope, **told)
    return base._replace(fact_kind="payment", pattern_id="table_payment", **told)


def _stage(known: Row) -> str:
    return "final" if known.context.section.spent and not known.allots else "budget"


def _part(found: Claim, whole: str, place: str) -> Claim:
    """A project of the place, part of ``whole``; places come again in other tables, so that the name has both."""
    found = found._replace(fact_kind="project", pattern_id="table_project", subject=place)
    if phrase("total_row").match(place):
        return found._replace(project_name=whole, parent_project_name=None)
    return found._replace(project_name=f"{place}{whole}", parent_project_name=whole)
