"""Tables whose rows are places: what each got of a project or fund, by its benefits where the columns name them."""

from dataclasses import replace

from loaders.figures.claim import Claim
from loaders.figures.phrase_book import phrase
from loaders.figures.programs import OTHER, program_of
from loaders.figures.table_columns import Column
from loaders.figures.table_rows import Row


def of_place(found: Claim, column: Column, known: Row) -> Claim | None:
    """The money of a place: of the project told above the table, else of the fund that the section is about.

    儿童福利经费45万元 above 甲县 | 9.5. The row of totals is the project's. None where neither is known.
    """
    above, section = known.context.above, known.context.section
    if above is not None and above.fact_kind == "project":
        is_plain = phrase("plain_amount").fullmatch(column.name)
        told = {"code": above.code, "fund_scope": above.fund_scope}
        told["measure"] = above.measure if is_plain else found.measure
        return replace(_part(found, above.project_name or "", known.label), **told)
    if section.project_mode != "item" or not phrase("total_row").match(column.name):
        return None
    code = program_of(section.project_name or "", known.context.lexicon) or OTHER
    return replace(_part(found, section.project_name or "", known.label), code=code, measure=_stage(known))


def of_benefit(base: Claim, column: Column, known: Row) -> Claim | None:
    """乡镇 | 低保 | 特困 | 合计 in a report on a fund: what a place got of it for the benefit; None in other tables."""
    section = known.context.section
    if not known.by_place or section.project_mode != "item" or not base.unit.endswith("元"):
        return None
    code = program_of(column.name, known.context.lexicon) or OTHER
    found = replace(_part(base, column.name, known.label), code=code, measure=_stage(known))
    whole = found.parent_project_name or section.project_name
    return replace(found, fund_scope=section.fund or "unstated", parent_project_name=whole)


def _stage(known: Row) -> str:
    return "final" if known.context.section.spent else "budget"


def _part(found: Claim, whole: str, place: str) -> Claim:
    """A project of the place, part of ``whole``; places come again in other tables, so that the name has both."""
    found = replace(found, fact_kind="project", pattern_id="table_project", subject=place)
    if phrase("total_row").match(place):
        return replace(found, project_name=whole, parent_project_name=None)
    return replace(found, project_name=f"{place}{whole}", parent_project_name=whole)
