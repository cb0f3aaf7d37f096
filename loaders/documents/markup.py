"""Office markup (WordprocessingML and its relatives) by local names: transitional and strict files differ in namespaces only."""

from collections.abc import Iterator

from lxml import etree

Element = etree._Element

_OFF = ("0", "false", "off", "none")
WRAPPERS = frozenset({"sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "dir", "bdo"})


def local(element: Element) -> str:
    """The name of an element without its namespace; empty for what is no element."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def child(element: Element | None, *path: str) -> Element | None:
    """The first descendant along a path of child names; None where it ends."""
    for name in path:
        if element is None:
            return None
        element = next((found for found in element if local(found) == name), None)
    return element


def attribute(element: Element | None, name: str) -> str | None:
    """The value of an attribute by its local name."""
    if element is None:
        return None
    return next((value for key, value in element.items() if key.rpartition("}")[2] == name), None)


def value(element: Element | None) -> str | None:
    """The attribute ``val`` of an element."""
    return attribute(element, "val")


def number(text: str | None) -> int | None:
    """An attribute as a whole number; None where it is none."""
    try:
        return int(text) if text else None
    except ValueError:
        return None


def is_on(element: Element | None) -> bool | None:
    """A toggle such as ``vanish``: None where it is not set."""
    if element is None:
        return None
    return (value(element) or "1").lower() not in _OFF


def chosen(alternatives: Element) -> Element | None:
    """The one branch of AlternateContent that counts: the others tell the same again."""
    branches = [found for found in alternatives if local(found) in ("Choice", "Fallback")]
    telling = (branch for branch in branches if any(local(found) == "t" for found in branch.iter()))
    return next(telling, branches[0] if branches else None)


def blocks(element: Element) -> Iterator[Element]:
    """The children of a body, cell or row through content controls and insertions."""
    for found in element:
        name = local(found)
        if name in WRAPPERS:
            yield from blocks(found)
        elif name == "AlternateContent":
            branch = chosen(found)
            if branch is not None:
                yield from blocks(branch)
        else:
            yield found
