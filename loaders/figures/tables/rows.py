"""What is known of a table and of the row that is read."""

from dataclasses import dataclass, field, replace

from loaders.figures.claim import Claim
from loaders.figures.contexts.contexts import SectionContext, program_named
from loaders.figures.periods.periods import PeriodWords
from loaders.figures.tables.columns import Column
from loaders.figures.vocabulary.lexicon import Lexicon
from loaders.figures.vocabulary.programs import MIXED
from loaders.figures.vocabulary.title_words import title_words


@dataclass(frozen=True)
class TableContext:
    """What holds for a whole table."""

    section: SectionContext
    fiscal_year: int | None
    lexicon: Lexicon
    above: Claim | None = None  # the one figure of the line right above the table
    periods: PeriodWords = field(default_factory=PeriodWords)
    order: tuple[str, ...] = ()  # of the values of indicators in the table right above
    repeats: bool = False  # the table prints a merged cell in each of its columns


def of_table(section: SectionContext, title: str, form: str | None, lexicon: Lexicon) -> SectionContext:
    """What holds for a table: the project of its form, the programme that its title names, a budget (绩效目标表).

    ``form``: the project that the lines above it name, which it is about whatever the headings say.
    """
    if form:
        program = program_named(form, lexicon) or section.program
        section = replace(section, form_project=form, project_mode="item", project_name=form, program=program)
    named = None if section.program not in (None, MIXED) else program_named(title, lexicon)
    budgets = section.budgets or title_words(title).budgets
    return replace(section, program=named or section.program, budgets=budgets)


@dataclass(frozen=True)
class Row:
    """What is known of a row: the table's unit, the project of its form, its own label."""

    context: TableContext
    unit: str = ""
    project: str = ""
    lists_projects: bool = False  # the header says that rows are projects
    below_projects: bool = False  # the row stands below one that says so (项目支出：)
    part_of: str = ""  # the project above that it divides (其中：)
    caption: str = ""  # the unit that is printed above or below the whole table
    counted: str = ""  # the units of counts above a table without one of money (万人、件)
    side: str | None = None  # revenue or expenditure, in a table with two sides
    label: str = ""
    title: str = ""  # the account that the table's title names
    group: str = ""  # the row without figures above, in a list of quantities
    above_label: str = ""  # that of the row above, which rows marked with # divide
    spends: str = ""  # the total that the rows of money in a list of quantities divide: 支出, 累计支出
    numbers: tuple[int, ...] = ()  # columns of the cells that hold one number
    # what labels in the row above said of columns
    above: dict[int, Column | None] = field(default_factory=dict)
    remarks: frozenset[int] = frozenset()  # columns whose cells name no row
    allots: bool = False  # the table says who is given how much of a fund
    by_place: bool = False  # the header says that the rows are places
    by_level: bool = False  # the rows are levels of government, each of which gave a part of the money
    by_person: str = ""  # payee, donor: the header says that the rows are people
    pays: bool = False  # and whom a programme helps in each (城市低保户数)
    helps: str = ""  # the programmes that a total is of, where its own words name none
    pays_people: bool = False  # a column counts people: 发放金额 beside it is what they were paid
    scores_spending: bool = False  # the header has points or a score beside what was spent: those of 执行率
    compares_years: bool = (
        False  # 上年决算数 | 年初预算数 | 决算数, as in 基础数据表, whose accounts name no fund
    )
