"""The name of the project that an amount belongs to, and the figure of a project by its name."""

import functools

from loaders.figures.claim import Claim
from loaders.figures.money.account_funds import FUND_ACCOUNTS
from loaders.figures.sentences.amounts import of_year, whole_of
from loaders.figures.sentences.reading import Number, Reading, claim
from loaders.figures.vocabulary.fund_words import fund_of
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.phrases import brackets_closed, clause_of, unlinked
from loaders.figures.vocabulary.programs import MIXED, OTHER, narrow, nearest_program, of_all_ages, program_of


@functools.lru_cache(maxsize=1024)  # several readers ask about the same text
def project_name_in(gap: str) -> str | None:
    """The project named at the end of ``gap``: its noun phrase without leading connectors and trailing measure words."""
    text = phrase("project_lead").sub("", gap[gap.rfind("。") + 1 :])
    text = phrase("project_tail").sub("", text)
    clause = phrase("project_lead").sub("", clause_of(text))
    clause = phrase("project_before_name").sub("", clause).strip("，、；：。 ")
    if len(clause) < 2 or phrase("project_no_name").match(brackets_closed(clause)):
        return None
    return clause


def named_project(number: Number, reading: Reading, name: str, measure: str, **columns: object) -> Claim:
    """A figure of the project ``name``; inside the parts of another project, nested under it."""
    whole = reading.whole if reading.whole and reading.whole.fact_kind == "project" else None
    if phrase("this_project").search(name):
        name = reading.section.project_name or name
    if phrase("year_beside").search(number.gap):  # 与2022年实际支出9万元相比
        measure = of_year(measure, number, reading)
    part_of = whole_of(number, reading)
    parent = whole.project_name if whole and whole.project_name != name and part_of is not None else None
    return claim(
        number,
        "project",
        f"project_{reading.project_mode or 'named'}",
        measure,
        code=_program_named(name, number, reading) or _part_of_programme(name, whole, reading) or OTHER,
        subject=name,
        project_name=name,
        parent_project_name=parent,
        fund_scope=fund_of(number.sentence) or _project_fund(reading),
        part_of_char_start=part_of,
        **columns,
    )


def _program_named(name: str, number: Number, reading: Reading) -> str | None:
    """城乡低保、特困供养、临时救助项目: a name joined with others before it is of several programmes."""
    joined = nearest_program(unlinked(number.gap), reading.lexicon) == MIXED
    code = MIXED if joined else program_of(name, reading.lexicon)
    if included := phrase("names_included").search(number.clause):  # 孤儿（含事实无人抚养儿童）支出9万元
        of_all = program_of(f"{name}{included['more']}", reading.lexicon)
        code = of_all if of_all != MIXED else code
    return of_all_ages(code, name, reading.lexicon)


def _part_of_programme(name: str, whole: Claim | None, reading: Reading) -> str | None:
    """残疾人两项补贴…，其中生活补贴…: the part of the whole's programme that a name tells, else that programme."""
    if whole is None or whole.code is None:
        return None
    return narrow(whole.code, name, reading.lexicon) or whole.code


def _project_fund(reading: Reading) -> str:
    fund = reading.section.fund
    return fund if fund in (*FUND_ACCOUNTS, "fiscal") else "unstated"
