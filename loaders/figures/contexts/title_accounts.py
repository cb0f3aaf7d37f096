"""What titles say of accounts: the fund, the side, the account that figures under them are of."""

import itertools

from loaders.figures.vocabulary.fund_words import fund_of
from loaders.figures.vocabulary.lexicon import Label, Lexicon
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.title_words import remembered, title_words

_fund_of = remembered(fund_of)


@remembered
def account_named(title: str, lexicon: Lexicon) -> Label | None:
    """The account that a title is about; None for one of several (“三公”经费、会议费和培训费)."""
    labels = list(lexicon.accounts.find_all(title))
    between = (title[one.end : other.start] for one, other in itertools.pairwise(labels))
    return None if not labels or any(map(phrase("and").fullmatch, between)) else labels[-1]


def fund_of_titles(path: tuple[str, ...]) -> str | None:
    """The fund that the titles above a figure name, innermost first; ``all`` where one is about all money; None elsewhere."""
    source = None
    for title in reversed(path):
        fund = _fund_of(title)
        if fund == "fiscal":  # 财政拨款 names the source; a heading further out may name the fund
            source = source or fund
        elif fund:
            return fund
        if (
            ("收" in title or "支" in title)
            and "项目" not in title
            and "基本" not in title
            and phrase("all_funds_title").match(title)
            and not title_words(title).evaluates  # 部门整体支出绩效自评表 names no fund
        ):
            source = source or "all"
    return source


def side_of_titles(path: tuple[str, ...]) -> str | None:
    """The side of the accounts that the innermost title with one names (收入 or 支出); None where one names both."""
    for title in reversed(path):
        revenue, expenditure = "收入" in title, "支出" in title
        if revenue != expenditure:
            return "revenue" if revenue else "expenditure"
        if revenue:
            return None
    return None


@remembered
def plain_total(title: str) -> str | None:
    """收入 or 支出 as a whole title: the total of that side."""
    stem = phrase("date_and_office").sub("", title)
    sides = {"plain_revenue": "revenue_total", "plain_expenditure": "expenditure_total"}
    return next((code for name, code in sides.items() if phrase(name).fullmatch(stem)), None)
