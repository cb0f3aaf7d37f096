"""The public body that publishes a report: place and body, from title, form fields or the running text."""

import functools
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.documents.places import Place, find_places, find_short_place
from loaders.documents.seeds import read_seed

LONGEST_BODY = 24

_CHINESE_RUN = re.compile(r"[\u4e00-\u9fff（）]+")
_TITLE_END = re.compile(
    r"(?:19|20)\d\d|二[〇○零O]|年度|部门|单位(?!会)|本部门|整体|项目|财政|预算|决算|绩效|关于|支出|统计|工作(?:总结|报告)|$"
)
_FIELD = re.compile(
    r"(?:部门|单位|预算部门|预算单位|编制单位|填报单位|主管部门|公开部门|公开单位)(?:（[^（）]*）)?(?:名称|全称)?(?:（[^（）]*）)?[：|]+"
    r"([\u4e00-\u9fff]{4,40})"
)
_NOT_DOUBLED = ("市场", "市政", "市容", "区域", "区划", "县域", "州际")
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
    found = (
        next((body for title in titles for body in _in_title(title)), None)
        or next((body for field in _FIELD.finditer(text) for body in _bodies(field[1])), None)
        or _most_told(text)
        or next((body for title in titles for body in _without_place(title)), None)
    )
    return _fullest(found, text) if found and found.place else found


def _in_title(title: str) -> Iterator[Department]:
    for place in find_places(title):
        end = _TITLE_END.search(title, place.end).start()
        if _bodies_end()[1].search(title, place.end, end):
            yield Department(_clean(title[place.start : place.end], title[place.end : end]), place)
            return
    yield from _bodies(title)
    place = find_short_place(title)
    if place:
        end = _TITLE_END.search(title, place.end).start()
        if _bodies_end()[1].search(title, place.end, end):
            yield Department(title[place.start : end], place)


def _bodies(text: str) -> Iterator[Department]:
    """Bodies that follow a place name at once."""
    for place in find_places(text):
        body = _bodies_end()[0].match(text, place.end)
        if body and len(body[0]) >= 2:
            yield Department(_clean(text[place.start : place.end], body[0]), place)


def _clean(place: str, body: str) -> str:
    """Place and body as one name; a word for the level that slipped in twice (某区区民政局) once."""
    doubled = body[:1] == place[-1:] and not body.startswith(_NOT_DOUBLED)
    return place + (body[1:] if doubled else body)


def _most_told(text: str) -> Department | None:
    told: Counter[str] = Counter()
    bodies: dict[str, Department] = {}
    for run in _CHINESE_RUN.finditer(text):
        if len(run[0]) < 4:
            continue
        for body in _bodies(run[0]):
            told[body.name] += 1
            bodies.setdefault(body.name, body)
    return bodies[told.most_common(1)[0][0]] if told else None


def _without_place(title: str) -> Iterator[Department]:
    end = _TITLE_END.search(title, 1).start()
    start = re.match(r"(?:关于)?(?:(?:19|20)\d\d年?度?)?", title).end()
    if start >= end:
        end = _TITLE_END.search(title, start + 1).start()
    name = title[start:end]
    if _bodies_end()[1].search(name) and not _SELF.match(name) and len(name) >= 3:
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
