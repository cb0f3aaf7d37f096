"""What a title says of all that stands under it."""

import functools
from typing import NamedTuple

from loaders.figures.vocabulary.phrase_book import phrase

_TITLES = 1024  # titles that are remembered: those further out stand above many sections
remembered = functools.lru_cache(maxsize=_TITLES)


class TitleWords(NamedTuple):
    """What a title says of all that stands under it."""

    evaluates: bool
    plans: bool
    budgets: bool
    owns: bool
    problems: bool
    spent: bool
    allots: bool
    raises: bool
    of_charity: bool
    reports_work: bool
    comes: bool  # work to come, in a report on work
    done: bool  # work that was done, though further out a plan is told
    by_charity: bool


_SAYS = (
    "evaluation_title",
    "plan_title",
    "budget_title",
    "assets_title",
    "problem_title",
    "spent_title",
    "allotted_title",
    "raised_title",
    "charity_accounts",
    "work_report_title",
    "plan_of_report",
    "done_title",
    "charity_title",
)


@remembered
def title_words(title: str) -> TitleWords:
    """Read a title; once, as it often stands above many sections."""
    return TitleWords(*(phrase(name).search(title) is not None for name in _SAYS))
