"""The public body that publishes a report: place and body, from title, form fields or the running text."""

import functools
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.documents.places import Place, find_places, find_short_place
from loaders.seeds import read_seed

LONGEST_BODY = 24

_CHINESE_RUN = re.compile(r"[\u4e00-\u9fff（）]+")
_TITLE_END = re.compile(
    r"(?:19|20)\d\d|二[〇○零O]|年度|部门|单位(?!会)|本部门|整体|项目|财政(?![局厅所])|预算|决算|绩效|关于|支出|统计(?![局厅所])|工作(?:总结|报告)|$"
)
_FIELD = re.compile(
    r"(?:部门|单位|预算部门|预算单位|编制单位|填报单位|主管部门|公开部门|公开单位)(?:（[^（）]*）)?(?:名称|全称)?(?:（[^（）]*）)?[：|]+"
    r"([\u4e00-\u9fff]{4,40})"
)
_NOT_DOUBLED = ("市场", "市政", "市容", "区域", "区划", "县域", "州际")
# A zone or district that the list of divisions does not know: its body is not that of the division above.
_UNKNOWN_DIVISION = re.compile(r"[\u4e00-\u9fff]{0,5}[^社小景园库林灾牧山校城][区县旗](?![域划])")
_TITLE_HEAD = re.compile(r"(?:关于)?(?:(?:(?:19|20)\d\d|二[〇○零O]..)年?度?)?")
_LEVELS = tuple("省市区县旗州盟")
_SELF = re.compile(r"^(?:我|本|该|各|区|县|市|省)")


@functools.cache
def _bodies_end() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A body up to its first ending, and an ending at the end (seeds/labels/title_endings.csv)."""
    endings = [row["title_ending"] for row in read_seed("labels/title_endings.csv") if row["kind"] == "body"]
    ending = rf"(?:{'|'.join(endings)})(?<!部)|部(?!门|分|署|级)"
    first = re.compile(rf"[^\W\d_]{{0,{LONGEST_BODY}}}?(?:{ending})(?:办公厅|办公室|机关|本级)?")
    return first, re.compile(rf"(?:{ending})$")


@dataclass(frozen=True)
class Department:
    """A public body and the place that its name begins with, if any."""

    name: str
    place: Place | None


def find_department(titles: list[str], text: str) -> Department | None:
    """The body that publishes the document; ``text`` is its compact text, cells of a row divided by ``|``."""
    found = next((body for title in titles for body in _in_title(title)), None) or next(
        (body for field in _FIELD.finditer(text) for body in _bodies(field[1])), None
    )
    if not found:
        bare = next((body for title in titles for body in _without_place(title)), None)
        found = _most_told(text, bare.name if bare else "") or bare
    return _fullest(found, text) if found and found.place else found


def _in_title(title: str) -> Iterator[Department]:
    for place in find_places(title):
        end = _TITLE_END.search(title, place.end).start()
        if _bodies_end()[1].search(title, place.end, end):
            yield _department(title, place, end)
            return
    yield from _bodies(title)
    place = find_short_place(title)
    if place and _stands_alone(title, place):
        end = _TITLE_END.search(title, place.end).start()
        if _bodies_end()[1].search(title, place.end, end):
            yield _department(title, place, end)


def _stands_alone(title: str, place: Place) -> bool:
    """Whether a short name is that of a place: no level stands before it (市公安局), and a body's own name follows."""
    following = title[place.end : place.end + 2]
    return title[: place.start][-1:] not in _LEVELS and not _bodies_end()[1].match(following)


def _bodies(text: str) -> Iterator[Department]:
    """Bodies that follow a place name at once."""
    for place in find_places(text):
        body = _bodies_end()[0].match(text, place.end)
        if body and len(body[0]) >= 2:
            yield _department(text, place, body.end())


def _department(text: str, place: Place, end: int) -> Department:
    """The body named from the place to ``end``; a level that slipped in twice (某区区民政局) is told once."""
    outer, body = text[place.start : place.end], text[place.end : end]
    if body[:1] == outer[-1:] and not body.startswith(_NOT_DOUBLED):
        body = body[1:]
    return Department(outer + body, None if _UNKNOWN_DIVISION.match(body) else place)


def _most_told(text: str, ending: str) -> Department | None:
    """The body that the text names most often, of those whose names end with ``ending``."""
    told: Counter[str] = Counter()
    bodies: dict[str, Department] = {}
    for run in _CHINESE_RUN.finditer(text):
        for body in _bodies(run[0]):
            if body.name.endswith(ending):
                told[body.name] += 1
                bodies.setdefault(body.name, body)
    return bodies[told.most_common(1)[0][0]] if told else None


def _without_place(title: str) -> Iterator[Department]:
    """A body at the head of a title that names no known division."""
    start = _TITLE_HEAD.match(title).end()
    end = _TITLE_END.search(title, min(start + 1, len(title))).start()
    name = title[start:end]
    if len(name) > 2 and _bodies_end()[1].search(name) and not _SELF.match(name):
        yield Department(name, None)


def _fullest(department: Department, text: str) -> Department:
    """The same body with more of the divisions above it before its name, if the text writes it so."""
    best = department
    body = department.name
    for found in re.finditer(re.escape(body), text):
        before = text[max(0, found.start() - LONGEST_BODY) : found.start()]
        outer = next((place for place in reversed(find_places(before)) if place.end == len(before)), None)
        if outer and len(outer.names) + len(department.place.names) > len(best.place.names):
            names = (*outer.names, *department.place.names)
            name = before[outer.start :] + body
            best = Department(name, Place(names, 0, len(name)))
    return best
