"""The fund that a phrase names, by seeds/labels/fund_words.csv, or a source of money by fund_sources.csv."""

import re

from loaders.seeds import read_seed

_FUNDS = tuple((row["fund_scope"], re.compile(row["pattern"])) for row in read_seed("labels/fund_words.csv"))
# of the money of a project, in forms and lists; in prose 财政资金 names no fund
_SOURCES = tuple(
    (row["fund_scope"], re.compile(row["pattern"])) for row in read_seed("labels/fund_sources.csv")
)
_ANY_FUND = re.compile("|".join(pattern.pattern for _, pattern in _FUNDS))


def fund_of(text: str) -> str | None:
    """The fund that a phrase names last; None when it names none."""
    found = _funds_in(text)
    funds = {fund for _, fund in found}
    if "fiscal" in funds and len(funds) > 1:  # 一般公共预算财政拨款 names the fund, 财政拨款 only the source
        found = [pair for pair in found if pair[1] != "fiscal"]
    return max(found)[1] if found else None


def fund_of_source(name: str) -> str | None:
    """The fund that a source of a project's money is, as forms and lists name it (政府性基金, 其他资金); None for other names."""
    return fund_of(name) or _source(name)


def is_source(name: str) -> bool:
    """Whether forms and lists name a source of money so, though the name tells no fund in prose (财政资金)."""
    return _source(name) is not None


def _source(name: str) -> str | None:
    return next((fund for fund, pattern in _SOURCES if pattern.fullmatch(name)), None)


def names_several_funds(text: str) -> bool:
    """Whether a phrase names more than one fund."""
    return len({fund for _, fund in _funds_in(text)} - {"fiscal"}) > 1


def _funds_in(text: str) -> list[tuple[int, str]]:
    if _ANY_FUND.search(text) is None:
        return []
    return [(match.end(), fund) for fund, pattern in _FUNDS for match in pattern.finditer(text)]
