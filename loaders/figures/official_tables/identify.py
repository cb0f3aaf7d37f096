"""Which official table a grid is: its title says it as a whole, its columns bear witness."""

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.figures.official_tables.grid import CODE, Grid, words
from loaders.figures.official_tables.headers import Column, Header
from loaders.figures.official_tables.vocabulary import TABLES, OfficialTable, row_name, title_name
from loaders.figures.vocabulary.fund_words import fund_of

LEAST_THREE_PUBLIC = 3

_FUND_WORDS = (("政府性基金", "T8"), ("国有资本经营", "T9"), ("一般公共预算", "T5"))
_THREE_PUBLIC = "three_public"
_EXPENDITURE_ONLY = {"upward", "operating", "subsidiary"}
_FUNDS = {"general_public", "government_fund", "state_capital"}


@dataclass(frozen=True)
class Identity:
    """An official table; ``measure`` (empty when the title says none) and funds of columns whose header names none.

    ``title`` as printed, that of the form where the table has none of its own.
    """

    table: OfficialTable
    measure: str
    fund_scope: str
    title: str


def identify(grid: Grid, header: Header, titles: Sequence[str]) -> Identity | None:
    """The official table of a grid; ``titles`` are what stands above it, nearest first. None for other tables."""
    amounts = [column for column in header.columns if column.is_amount]
    possible = _possible(grid, header, amounts)
    named = [(title, found) for title in titles if (found := title_name(title))]
    for title, name in named:
        if name.table_code in possible:
            table = TABLES[name.table_code]
            return Identity(table, name.measure, _fund(name.fund_scope or table.fund_scope, titles), title)
    if len(possible) > 1:
        told = (code for title in titles for word, code in _FUND_WORDS if word in title and code in possible)
        possible = {next(told, "")} & possible
    if len(possible) != 1:
        return None
    table = TABLES[possible.pop()]
    # …支出决算表（摘要，列部分款级科目): as printed
    told = next((title for title in titles if table.name in title), table.name)
    return Identity(table, named[0][1].measure if named else "", table.fund_scope, told)


def _fund(told: str, titles: Sequence[str]) -> str:
    """The fund of a table whose own title names none (“三公”经费支出表): that of the titles above it, if any does."""
    return told if told != "unstated" else next(filter(None, map(fund_of, titles)), told)


def _possible(grid: Grid, header: Header, amounts: list[Column]) -> set[str]:
    """The tables that have such columns."""
    if not amounts:
        return set()
    natures = {(column.word.side, column.word.nature) for column in amounts}
    kinds = {nature for _, nature in natures}
    if any(column.word.code.startswith(_THREE_PUBLIC) for column in amounts) or _lists_three_public(
        grid, header
    ):
        return {"T7"}
    if _is_two_sided(header, amounts):
        funds = {column.word.fund_scope for column in amounts} & _FUNDS
        return {"T4"} if len(funds) > 1 else {"T1", "T4"}
    leads = _leading_digits(grid, header)
    if leads == {"3"} or (not leads and _names_economic(header)):
        return {"T6"}
    revenue = {nature for side, nature in natures if side == "revenue"} - {"", "total"}
    if len(revenue) > 1 and "basic" not in kinds:
        return {"T2"}
    if {"basic", "project"} <= kinds:
        if kinds & _EXPENDITURE_ONLY:
            return {"T3"}
        carried = any(side in ("carryover_in", "carryover_out") for side, _ in natures)
        return {"T8", "T9", "T5"} if carried else {"T3", "T5", "T8", "T9"}
    return set()


def _is_two_sided(header: Header, amounts: list[Column]) -> bool:
    items = [column for column in header.columns if column.word.role == "item"]
    if any(column.word.role == "code" for column in header.columns):
        return False
    sides = [column.word.side for column in items]
    if "revenue" in sides and "expenditure" in sides:
        return True
    return len(items) == 2 and not any(sides) and items[0].index < amounts[0].index < items[1].index


def _names_economic(header: Header) -> bool:
    return any("经济" in text for column in header.columns if column.is_label for text in column.path)


def _leading_digits(grid: Grid, header: Header) -> set[str]:
    labels = [column.index for column in header.columns if column.is_label]
    texts = (words(row[index]) for row in grid.rows[header.end :] for index in labels)
    return {text[0] for text in texts if CODE.fullmatch(text)}


def _lists_three_public(grid: Grid, header: Header) -> bool:
    """Whether most rows are the expenses of table 7 by name."""
    labels = [column.index for column in header.columns if column.word.role == "item"]
    if not labels or any(column.word.role == "code" for column in header.columns):
        return False
    texts = [text for row in grid.rows[header.end :] if (text := words(row[labels[-1]]))]
    names = {name.account_code for text in texts if (name := row_name(text, ""))}
    known = [code for code in names if code.startswith(_THREE_PUBLIC)]
    return len(known) >= LEAST_THREE_PUBLIC and len(known) * 2 > len(texts)
