"""What serves a web site and is no part of its page: menus, buttons, foot, what is hidden."""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from loaders.blocks.compact import read_source
from loaders.seeds import read_seed

Element = etree._Element

NAVIGATION_LINKS = 3
NAVIGATION_SHARE = 0.7
SERVING_SHARE = 0.2  # of all text of a page: what holds more is no menu, whatever its name
FURNITURE_LENGTH = 120

_SERVING_ELEMENTS = frozenset({
    "script", "style", "noscript", "template", "nav", "aside", "iframe", "object", "svg", "select", "button",
    "textarea", "input", "head", "audio", "video", "canvas", "map", "dialog",
})  # fmt: skip
_SITE_EDGES = frozenset({"header", "footer"})
_CONTENT = frozenset({"article", "main"})
_SERVING_ROLES = frozenset(
    {"navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar"}
)
_CONTAINERS = frozenset({"div", "ul", "ol", "dl", "table", "tr", "td", "section", "p", "center", "form"})
_NAMED = frozenset({"div", "ul", "ol", "dl", "section", "form"})  # a row of class header is none of these
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_SPACE = re.compile(r"\s+")


@dataclass
class Weight:
    """Characters in an element, those of them in links, the number of links, whether it has a heading."""

    characters: int = 0
    linked: int = 0
    links: int = 0
    has_heading: bool = False


@functools.cache
def _rows(kind: str) -> tuple[str, ...]:
    return tuple(row["pattern"] for row in read_seed("labels/web_furniture.csv") if row["kind"] == kind)


@functools.cache
def _pattern(kind: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{source})" for source in _rows(kind)), re.IGNORECASE)


def weigh(root: Element) -> dict[Element, Weight]:
    """The weight of every element of a page."""
    weights: dict[Element, Weight] = {}
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if not isinstance(element.tag, str):
            continue
        if event == "start":
            weights[element] = Weight()
            continue
        weight = weights[element]
        if element.tag in ("script", "style", "noscript", "template"):
            weights[element] = Weight()
            continue
        weight.characters += _length(element.text) + sum(_length(part.tail) for part in element)
        for part in element:
            inner = weights.get(part, Weight())
            weight.characters += inner.characters
            weight.linked += inner.linked
            weight.links += inner.links
            weight.has_heading |= inner.has_heading
        if element.tag == "a" and element.get("href"):
            weight.linked, weight.links = weight.characters, 1
        weight.has_heading |= element.tag in ("h1", "h2")
    return weights


def _length(text: str | None) -> int:
    return len(_SPACE.sub("", text)) if text else 0


def serves_site(element: Element, weights: dict[Element, Weight], whole: Weight) -> bool:
    """Whether an element is left out: it is hidden, or serves the site rather than the page."""
    tag = element.tag
    if tag in _SERVING_ELEMENTS or element.get("hidden") is not None:
        return True
    if _HIDDEN.search(element.get("style") or ""):
        return True
    weight = weights.get(element, Weight())
    is_small = (
        weight.characters - weight.linked <= SERVING_SHARE * whole.characters and not weight.has_heading
    )
    if is_small and (element.get("role") or "").lower() in _SERVING_ROLES:
        return True
    if is_small and tag in _SITE_EDGES and not _is_in_content(element):
        return True
    if tag in _CONTAINERS and _is_navigation(weight):
        return True
    return is_small and tag in _NAMED and any(map(_pattern("name").fullmatch, _names(element)))


def _is_navigation(weight: Weight) -> bool:
    return weight.links >= NAVIGATION_LINKS and weight.linked >= NAVIGATION_SHARE * weight.characters


def _is_in_content(element: Element) -> bool:
    return any(parent.tag in _CONTENT for parent in element.iterancestors())


def _names(element: Element) -> Iterator[str]:
    """The words of class and id: ``site-footer`` and ``siteFooter`` are site and footer."""
    for name in f"{element.get('class') or ''} {element.get('id') or ''}".split()[:20]:
        yield name.lower()
        yield from (word.lower() for word in _WORD.findall(name[:60]))


def without_furniture(text: str) -> str:
    """The text of a paragraph without buttons and counters; empty where it is nothing else."""
    if len(text) > FURNITURE_LENGTH:
        return text
    printed = _pattern("piece").sub("", text.replace(":", "："))
    if printed != text.replace(":", "："):
        text = printed
    return "" if _pattern("line").fullmatch(read_source(text).characters) else text
