"""What a section's headings say of the figures under them: fund, project, functional line, programme."""

from dataclasses import dataclass, replace

from loaders.figures.contexts.amount_headings import without_amount
from loaders.figures.contexts.title_accounts import account_named, fund_of_titles, plain_total, side_of_titles
from loaders.figures.vocabulary.function_paths import function_code, function_path
from loaders.figures.vocabulary.lexicon import Lexicon
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.programs import MIXED, narrow, program_of, programs_named
from loaders.figures.vocabulary.title_words import TitleWords, remembered, title_words

program_named = remembered(program_of)
_function_path = remembered(function_path)
_PROJECT_LIST = phrase("project_list_title")
_GENERIC = phrase("generic_title_words")


@dataclass(frozen=True)
class SectionContext:
    """``project_mode``: list (a section that names projects), item (a section about ``project_name``), empty otherwise."""

    fund: str | None = None
    project_mode: str = ""
    project_name: str | None = None
    form_project: str | None = None  # the one that a report's cover names (项目名称：低保专项)
    function_path: str | None = None
    function_label: str | None = None
    program: str | None = None
    members: tuple[
        str, ...
    ] = ()  # programmes that words of the innermost title may name, where they are several
    account: str | None = None  # named by the innermost title: what a measure without a subject belongs to
    account_scope: str = "context"
    plans: bool = False  # what is to be done
    budgets: bool = False  # a budget: what is not told as spent is budgeted
    owns: bool = False  # what the department owns
    problems: bool = False  # what went wrong and is to be mended: neither budgets nor spending of a fund
    spent: bool = False  # what was done with a fund: its items are told with what was spent
    raises: bool = False  # where a fund comes from: neither budgeted nor spent yet
    of_charity: bool = False  # the accounts of a charity: what it raised is its fund
    by_charity: bool = False  # what a charity did: its aims are no other programmes
    indicator: str | None = None  # that the innermost title is the name of
    side: str | None = None  # revenue, expenditure: what an account without a name belongs to


def section_context(
    path: tuple[str, ...],
    lexicon: Lexicon,
    title: str | None = None,
    cover: str | None = None,
    allots: bool = False,
) -> SectionContext:
    """Read the titles above a figure, outermost first.

    ``title`` is the document's, ``cover`` the project on its cover; ``allots``: it announces how a fund was allotted.
    """
    path = tuple(without_amount(told) for told in path)
    mode, name = _project(path, title, lexicon)
    headings, titled = [title_words(heading) for heading in path], title_words(title or "")
    told = [*reversed(headings), titled]
    form = cover if any(words.evaluates for words in told) else None
    if form and mode != "item":
        mode, name = "item", form
    function = next((match for title in reversed(path) if (match := _function_path(title))), None)
    account = account_named(path[-1], lexicon) if path else None
    program = _program(path, title, name, lexicon)
    return SectionContext(
        fund=fund_of_titles(path),
        project_mode=mode,
        project_name=name,
        form_project=form,
        function_path=function_code(function) if function else None,
        function_label=function.group() if function else None,
        program=program,
        members=programs_named(path[-1], lexicon) if path else (),
        plans=_says("plans", "done", told) or _is_told_to_come(headings, titled),
        budgets=any(words.budgets for words in told),
        owns=any(words.owns for words in headings),
        problems=any(words.problems for words in headings),
        spent=_says("spent", "allots", told[: -1 if allots else None]),
        raises=any(words.raises for words in headings[-1:]),
        of_charity=any(words.of_charity for words in told),
        by_charity=any(words.by_charity for words in told),
        indicator=_indicator(path),
        side=side_of_titles(path),
        account=account.row["account_code"] if account else plain_total(path[-1]) if path else None,
        account_scope=account.row["scope_rule"] if account else "context",
    )


def _indicator(path: tuple[str, ...]) -> str | None:
    """1、管理制度健全性 above 分值4分，自评4分: the innermost title, where it is the name of an indicator."""
    innermost = path[-1].strip("。：， ") if path else ""
    return innermost if phrase("indicator_title").fullmatch(innermost) else None


def _program(path: tuple[str, ...], title: str | None, project: str | None, lexicon: Lexicon) -> str | None:
    """The programme that the headings name, innermost first, else the project's; 低保 / 1、城市：: that part of it."""
    headings = reversed(path[1:] or path or (title or "",))
    told = (program_named(x, lexicon) for x in headings if not phrase("accounts_title").search(x))
    program = next(filter(None, told), None)
    if program is None or (program == MIXED and not path):
        program = program_named(project, lexicon) if project else None
    part = path[-1].strip("。：， ") if path else ""
    is_part = program and phrase("part_title").fullmatch(part)
    return (is_part and narrow(program, part, lexicon)) or program


def of_item(section: SectionContext, text: str, lexicon: Lexicon) -> SectionContext:
    """8.儿童关爱服务项目，…支出70万元 in a report on a fund: the item is about the project that it names first.

    一、高龄津贴项目（预算90万元，支出85万元） is about that project anywhere; 高龄津贴项目自评综述：…, 高龄津贴项目：自评得分…
    below a heading about projects.
    """
    item = phrase("item_project").match(text) if section.project_mode == "item" else None
    if section.project_mode and "：" in text:
        item = item or phrase("project_reviewed").match(text)
    if item := item or phrase("project_with_amounts").fullmatch(text):
        name = item["name"]
        return replace(section, project_mode="item", project_name=name, program=program_named(name, lexicon))
    return section


def _is_told_to_come(headings: list[TitleWords], titled: TitleWords) -> bool:
    """2025年重点工作 in a report to the people's congress, which reviews the year before."""
    is_report = any(words.reports_work for words in (*headings, titled))
    return is_report and any(words.comes for words in headings)


def _says(what: str, unless: str, told: list[TitleWords]) -> bool:
    """Whether the titles, innermost first, say one thing before one of them says the other."""
    for words in told:
        if getattr(words, what) or getattr(words, unless):
            return getattr(words, what)
    return False


@remembered
def fund_named(title: str) -> str | None:
    """The one fund or project that a title says the text below is about."""
    found = (match["name"] or match["named"] for match in phrase("fund_title").finditer(title))
    told = (
        name for name in found if not phrase("benefit_of_month").search(name)
    )  # 关于拨付5月份高龄津贴的通知
    names = (phrase("fund_lead").sub("", name) for name in told)
    return next((name for name in names if not is_generic(name)), None)


@remembered
def _heads_list(title: str) -> bool:
    return _PROJECT_LIST.search(title) is not None and is_generic(title)


def is_generic(title: str) -> bool:
    """Whether all words of a title are such as name no project."""
    return not _GENERIC.sub("", title)


def _project(path: tuple[str, ...], title: str | None, lexicon: Lexicon) -> tuple[str, str | None]:
    listing = None
    for depth, heading in enumerate(path):
        if _heads_list(heading):
            listing = depth
        elif listing is not None and not is_generic(heading):
            return "item", heading.strip("。：， ")
    innermost = path[-1].strip("。：， ") if path else ""
    of_programme = phrase("project_explained").sub("", innermost)  # 临时救助项目情况说明
    innermost = of_programme if program_named(of_programme, lexicon) else innermost
    is_project = phrase("one_project").search(innermost) is not None
    told = [innermost] if is_project and not is_generic(innermost) else []
    told += [fund_named(name) for name in (*reversed(path), title or "")]
    if fund := next((name for name in told if name), None):
        own = program_named(innermost, lexicon)
        is_use = phrase("use_of_fund").search(innermost) or (own and own != program_named(fund, lexicon))
        is_use = is_use and fund != fund_named(innermost)
        return "item", innermost if is_use else fund
    return ("list", None) if listing is not None else ("", None)
