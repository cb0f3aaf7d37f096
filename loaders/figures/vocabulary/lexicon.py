"""Words and patterns that decide what a number means: seeds/labels, read once and compiled.

The same CSV files are dbt seeds, so that analysts can query what the loaders know.
"""

import functools
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from loaders.figures.vocabulary.edge_characters import first_characters, last_characters
from loaders.seeds import read_seed

_SPENDING = ("301", "302", "303", "310")
_OWN_ACCOUNTS = ("301", "302")  # classes that are accounts by their name


class Label(NamedTuple):
    """A label found in a text: the row of the seed it comes from, and where it stands."""

    row: dict[str, str]
    start: int
    end: int


class LabelSet:
    """Rows with a ``pattern`` column; at one place the first row that matches wins.

    Only the rows that can begin with the character of a place are tried there: a set has hundreds of words.
    """

    def __init__(self, rows: Sequence[dict[str, str]]) -> None:
        self.rows = rows
        self._firsts = [first_characters(row["pattern"]) for row in rows]
        known = sorted(set().union(*(first for first in self._firsts if first)))
        self._places = re.compile(f"[{re.escape(''.join(known))}]" if all(self._firsts) else "(?s:.)")
        self._matcher_at = functools.cache(self._matcher)  # compiled when a character is first met
        self._cached = functools.lru_cache(maxsize=2048)(
            self._search
        )  # the same clause is asked for many times

    def find_all(self, text: str) -> Iterator[Label]:
        """Labels from left to right, not overlapping."""
        return iter(self._cached(text))

    def _matcher(self, character: str) -> Callable[[str, int], re.Match[str] | None]:
        tried = (i for i, first in enumerate(self._firsts) if not first or character in first)
        return re.compile("|".join(f"(?P<r{i}>{self.rows[i]['pattern']})" for i in tried) or "(?!)").match

    def _search(self, text: str) -> tuple[Label, ...]:
        found: list[Label] = []
        end = 0
        for place in self._places.finditer(text):
            start = place.start()
            match = start >= end and self._matcher_at(text[start])(text, start)
            if match and match.end() > start:
                end = match.end()
                found.append(Label(self.rows[int(match.lastgroup[1:])], start, end))
        return tuple(found)

    def last(self, text: str) -> Label | None:
        """The label that stands nearest to the end of the text."""
        found = self._cached(text)
        return found[-1] if found else None


@dataclass(frozen=True)
class NonePattern:
    """A way of writing numbers that state no fact."""

    pattern_id: str
    none_reason: str
    token: re.Pattern[str]
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    preceding: frozenset[str] | None  # what ``before`` can end with; None where it can with any character
    following: frozenset[str] | None  # what ``after`` can begin with; None likewise

    def is_near(self, preceding: str, following: str) -> bool:
        """Whether the characters beside a number, empty at an edge of the text, let the pattern fit."""
        return (self.preceding is None or preceding in self.preceding) and (
            self.following is None or following in self.following
        )

    def fits(self, before: str, after: str) -> bool:
        """Whether the surroundings of a number are those of the pattern."""
        return (self.after is None or self.after.match(after) is not None) and (
            self.before is None or self.before.search(before) is not None
        )


@dataclass(frozen=True, eq=False)
class Lexicon:
    """All tables of seeds/labels that the figures step uses."""

    accounts: LabelSet
    programs: LabelSet
    staffing: LabelSet
    measures: LabelSet
    changes: LabelSet
    adjustments: LabelSet
    bases: LabelSet
    payments: LabelSet
    columns: LabelSet
    qualifiers: dict[str, LabelSet]  # family → words that narrow it
    families: dict[str, str]  # program → family
    parts: frozenset[str]  # programs that a qualifier names
    # name without 支出 → code; the name itself where several classes have it (行政运行)
    function_names: dict[str, str]
    economic_names: dict[str, str]  # name without 的 → code of the economic classification
    count_units: dict[str, dict[str, str]]
    count_cues: tuple[tuple[dict[str, str], re.Pattern[str]], ...]
    none_patterns: tuple[NonePattern, ...]

    @functools.lru_cache(maxsize=64)  # noqa: B019 — there is one lexicon a process
    def cues_of_counted(self, dimension: str) -> tuple[tuple[dict[str, str], re.Pattern[str]], ...]:
        """The cues of seeds/labels/count_cues.csv for what a dimension counts (person, household …), first ones first."""
        return tuple((row, cue) for row, cue in self.count_cues if dimension in row["dimensions"].split())

    @functools.lru_cache(maxsize=64)  # noqa: B019 — there is one lexicon a process
    def any_cue_of_counted(self, dimension: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
        """One pattern for all of these cues that stand before a number, and one for those after it: most numbers have none."""
        told: dict[bool, list[str]] = {True: ["(?!)"], False: ["(?!)"]}
        for row, cue in self.cues_of_counted(dimension):
            told[row["position"] == "before"].append(f"(?:{cue.pattern})")
        before, after = (re.compile("|".join(told[is_before])) for is_before in (True, False))
        return before, after

    @functools.lru_cache(maxsize=8192)  # noqa: B019 — there is one lexicon a process; the same characters come again and again
    def none_patterns_between(self, preceding: str, following: str) -> tuple[NonePattern, ...]:
        """The patterns that the characters beside a number allow; ``following`` is empty at the end of a text."""
        return tuple(pattern for pattern in self.none_patterns if pattern.is_near(preceding, following))

    @functools.lru_cache(maxsize=8192)  # noqa: B019 — there is one lexicon a process; small numbers come again and again
    def none_patterns_of(self, token: str, preceding: str, following: str) -> tuple[NonePattern, ...]:
        """Those of them that a number itself allows."""
        near = self.none_patterns_between(preceding, following)
        return tuple(pattern for pattern in near if pattern.token.fullmatch(token))


CLASS_LENGTH = 3  # of the code of a 类


def _function_names() -> dict[str, str]:
    codes: dict[str, str] = {}
    for row in read_seed("codes/functions.csv"):
        name, code = row["function_name"].removesuffix("支出"), row["function_code"]
        told = codes.get(name, code)
        if told[:3] != code[:3]:
            codes[name] = row["function_name"]
        elif len(told) > CLASS_LENGTH or told == code:  # 其他支出 is told of the class, not of the item in it
            codes[name] = code
    former = read_seed("codes/function_former_names.csv")
    # reports write 社会保障与就业 for 社会保障和就业
    written = {name.replace("和", "与"): code for name, code in codes.items()}
    return written | {row["former_name"].removesuffix("支出"): row["function_code"] for row in former} | codes


@functools.cache
def load_lexicon() -> Lexicon:
    """Read and compile all tables; done once a process."""
    labels = functools.partial(_labels)
    qualifier_rows = read_seed("labels/program_qualifiers.csv")
    return Lexicon(
        accounts=labels("account_labels"),
        programs=labels("program_labels"),
        staffing=labels("staffing_labels"),
        measures=labels("measure_cues"),
        changes=labels("change_words"),
        adjustments=labels("adjustment_words"),
        bases=labels("bases"),
        payments=labels("payment_cues"),
        columns=labels("column_labels"),
        qualifiers={
            family: LabelSet([row for row in qualifier_rows if row["family_code"] == family])
            for family in {row["family_code"] for row in qualifier_rows}
        },
        parts=frozenset(row["program_code"] for row in qualifier_rows),
        families={row["program_code"]: row["family_code"] for row in read_seed("codes/programs.csv")},
        function_names=_function_names(),
        economic_names={
            row["economic_name"].replace("的", ""): row["economic_code"]
            for row in read_seed("codes/economics.csv")
            if row["economic_code"].startswith(_SPENDING) and row["economic_code"] not in _OWN_ACCOUNTS
        },
        count_units={row["unit"]: row for row in read_seed("labels/count_units.csv")},
        count_cues=tuple((row, re.compile(row["pattern"])) for row in read_seed("labels/count_cues.csv")),
        none_patterns=tuple(_none_pattern(row) for row in read_seed("labels/none_patterns.csv")),
    )


def _labels(name: str) -> LabelSet:
    return LabelSet(read_seed(f"labels/{name}.csv"))


def _none_pattern(row: dict[str, str]) -> NonePattern:
    return NonePattern(
        row["pattern_id"],
        row["none_reason"],
        re.compile(row["token"]),
        re.compile(f"(?:{row['before']})$") if row["before"] else None,
        re.compile(row["after"]) if row["after"] else None,
        last_characters(row["before"]) if row["before"] else None,
        first_characters(row["after"]) if row["after"] else None,
    )
