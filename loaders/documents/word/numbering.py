"""The numbers that Word generates before paragraphs: definitions of lists, and counters as the text goes on."""

import re
from dataclasses import dataclass

from loaders.documents.markup import Element, attribute, child, is_on, local, number, value
from loaders.documents.word.numerals import written

LEVELS = 9
BULLET = "- "

_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True)
class Level:
    """How one level of a list is numbered (``w:lvl``)."""

    number_format: str
    text: str
    start: int
    restarts_after: int  # levels up to this one begin it again; 0: none does
    is_legal: bool  # all numbers in digits
    style: str | None


@dataclass(frozen=True)
class _List:
    abstract: str
    levels: dict[int, Level]
    starts: dict[int, int]


class Numbering:
    """The lists of a file; ``label`` counts on with every call, in the order of the text."""

    def __init__(self, root: Element | None) -> None:
        elements = [] if root is None else list(root)
        abstracts = {
            attribute(found, "abstractNumId"): found for found in elements if local(found) == "abstractNum"
        }
        self._lists: dict[str, _List] = {}
        for found in elements:
            if local(found) == "num" and (name := attribute(found, "numId")):
                self._lists[name] = _read_list(found, abstracts)
        self._counters: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def level_of_style(self, number_id: str, style: str | None) -> int | None:
        """The level that a list gives to the paragraphs of a style."""
        found = self._lists.get(number_id)
        levels = found.levels.items() if found else ()
        return next((index for index, level in levels if style and level.style == style), None)

    def label(self, number_id: str, index: int) -> str:
        """The number of the next paragraph at a level (from 0) of a list; empty without such a list."""
        found = self._lists.get(number_id)
        level = found.levels.get(index) if found else None
        if found is None or level is None:
            return ""
        counters = self._counters.setdefault(found.abstract, {})
        if index in found.starts and (number_id, index) not in self._begun:
            counters[index] = found.starts[index]
        else:
            counters[index] = counters[index] + 1 if index in counters else level.start
        self._begun.add((number_id, index))
        for inner in [at for at in counters if at > index]:
            if inner not in found.levels or index < found.levels[inner].restarts_after:
                del counters[inner]
        if level.number_format == "bullet":
            return BULLET
        return _PLACE.sub(lambda place: self._printed(found, counters, int(place[1]) - 1, level), level.text)

    @staticmethod
    def _printed(found: _List, counters: dict[int, int], index: int, level: Level) -> str:
        shown = found.levels.get(index)
        if shown is None:
            return ""
        count = counters.setdefault(index, shown.start)
        return written(count, "decimal" if level.is_legal else shown.number_format)


def _read_list(found: Element, abstracts: dict[str | None, Element]) -> _List:
    name = value(child(found, "abstractNumId")) or ""
    abstract = abstracts.get(name)
    levels = {} if abstract is None else _levels(abstract)
    starts: dict[int, int] = {}
    for override in (part for part in found if local(part) == "lvlOverride"):
        index = number(attribute(override, "ilvl"))
        if index is None:
            continue
        start = number(value(child(override, "startOverride")))
        if start is not None:
            starts[index] = start
        levels |= _levels(override)
    return _List(name, levels, starts)


def _levels(parent: Element) -> dict[int, Level]:
    levels = {}
    for found in parent:
        index = number(attribute(found, "ilvl")) if local(found) == "lvl" else None
        if index is None or not 0 <= index < LEVELS:
            continue
        restart = number(value(child(found, "lvlRestart")))
        start = number(value(child(found, "start")))
        levels[index] = Level(
            value(child(found, "numFmt")) or "decimal",
            value(child(found, "lvlText")) or "",
            1 if start is None else start,
            index if restart is None else restart,
            bool(is_on(child(found, "isLgl"))),
            value(child(found, "pStyle")),
        )
    return levels
