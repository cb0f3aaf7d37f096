"""Administrative divisions (GB/T 2260): names as written to codes."""

import functools
import re
from dataclasses import dataclass

from loaders.seeds import read_seed

LONGEST_NAME, SHORTEST_NAME = 15, 2
_LEVEL_ENDING = re.compile(
    r"(?:特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区|省|市|地区|盟|新区|区|县|自治县|自治旗|旗)$"
)
_LEVEL = re.compile(r"[省市区县旗州盟](?![场政容域划])")  # 临江 of 临江县 is not 临江市
_HAN = re.compile(r"[一-龥]")
_BEFORE_A_PLACE = "省市区县州盟旗于共的和与及在为由至到是"
_NAME_END = re.compile(r"[省市区县旗州盟]")


@dataclass(frozen=True)
class Region:
    """A division with the divisions above it in its full name."""

    code: str
    name: str
    full_name: str
    level: str

    @property
    def short_name(self) -> str:
        """The name without the word for its level, where two characters or more remain."""
        short = _LEVEL_ENDING.sub("", self.name)
        return short if len(short) >= SHORTEST_NAME else self.name


@dataclass(frozen=True)
class Gazetteer:
    """Divisions by full and by short name; one name may be that of several."""

    by_name: dict[str, tuple[Region, ...]]
    by_short_name: dict[str, tuple[Region, ...]]

    def named(self, name: str) -> tuple[Region, ...]:
        """Divisions that a name, with or without the word for the level, can mean."""
        return self.by_name.get(name) or self.by_short_name.get(name, ())


@dataclass(frozen=True)
class Place:
    """Names of divisions that follow each other in a text, outermost first."""

    names: tuple[str, ...]
    start: int
    end: int


@functools.cache
def load_gazetteer() -> Gazetteer:
    """Read seeds/places/regions.csv; done once a process."""
    by_name: dict[str, list[Region]] = {}
    by_short_name: dict[str, list[Region]] = {}
    for row in read_seed("places/regions.csv"):
        region = Region(row["region_code"], row["region_name"], row["full_name"], row["level"])
        by_name.setdefault(region.name, []).append(region)
        by_short_name.setdefault(region.short_name, []).append(region)
    return Gazetteer(_frozen(by_name), _frozen(by_short_name))


def _frozen(regions: dict[str, list[Region]]) -> dict[str, tuple[Region, ...]]:
    return {name: tuple(found) for name, found in regions.items()}


def find_places(text: str) -> list[Place]:
    """Chains of division names in a text of Chinese characters, left to right."""
    names = load_gazetteer().by_name
    chains: list[Place] = []
    for ending in _NAME_END.finditer(text):
        end = ending.end()
        floor = chains[-1].end if chains else 0
        name = _name_that_ends_at(text, max(floor, end - LONGEST_NAME), end, names)
        if name is None:
            continue
        start = end - len(name)
        outer = _outer_short_name(text, floor, start)
        if not outer and _is_tail_of_name(text, start, name):
            continue
        if outer:
            start, name_chain = start - len(outer), (outer, name)
        else:
            name_chain = (name,)
        if chains and chains[-1].end == start:
            last = chains.pop()
            chains.append(Place((*last.names, *name_chain), last.start, end))
        else:
            chains.append(Place(name_chain, start, end))
    return chains


def _is_tail_of_name(text: str, start: int, name: str) -> bool:
    """Whether 南县 is only the end of a longer name (江南县) that the list of divisions does not know."""
    before = text[max(0, start - 1) : start]
    return len(name) == SHORTEST_NAME and bool(_HAN.match(before)) and before not in _BEFORE_A_PLACE


def _name_that_ends_at(text: str, floor: int, end: int, names: dict[str, tuple[Region, ...]]) -> str | None:
    for start in range(floor, end - SHORTEST_NAME + 1):
        if text[start:end] in names:
            return text[start:end]
    return None


def _outer_short_name(text: str, floor: int, start: int) -> str | None:
    """``成都`` of ``成都武侯区``: a division above, written without the word for its level."""
    gazetteer = load_gazetteer()
    for length in (4, 3, 2):
        outer = text[start - length : start] if start - length >= floor else ""
        if any(region.level != "county" for region in gazetteer.by_short_name.get(outer, ())):
            return outer
    return None


def find_short_place(text: str) -> Place | None:
    """The first chain of names without the word for the level (``武侯``, ``四川成都``)."""
    short_names = load_gazetteer().by_short_name
    for start in range(len(text)):
        if _NAME_END.match(text, start + 1) and _is_tail_of_name(text, start, text[start : start + 2]):
            continue
        names, end = [], start
        while name := next(
            (text[end : end + n] for n in (5, 4, 3, 2) if text[end : end + n] in short_names), None
        ):
            names.append(name)
            end += len(name)
        if names and not _LEVEL.match(text, end):
            return Place(tuple(names), start, end)
    return None


def resolve(place: Place, text: str) -> Region | None:
    """The division that a chain of names means; of several, the one whose parents the text names."""
    candidates = load_gazetteer().named(place.names[-1])
    inside = [region for region in candidates if all(_lies_in(region, name) for name in place.names[:-1])]
    candidates = inside or list(candidates)
    if len(candidates) < 2:
        return candidates[0] if candidates else None
    mentions = [(_mentions_of_parents(region, text), region) for region in candidates]
    best = max(count for count, _ in mentions)
    found = [region for count, region in mentions if count == best]
    return found[0] if best and len(found) == 1 else None


def _lies_in(region: Region, outer: str) -> bool:
    return outer in region.full_name[: -len(region.name)]


def _mentions_of_parents(region: Region, text: str) -> int:
    parents = region.full_name[: -len(region.name)]
    names = [place.names for place in find_places(parents)]
    return sum(text.count(_LEVEL_ENDING.sub("", name)) for chain in names for name in chain)
