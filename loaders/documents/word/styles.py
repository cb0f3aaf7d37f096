"""Styles of a Word file: what a paragraph inherits that shows in its text."""

from dataclasses import dataclass

from loaders.documents.markup import Element, attribute, child, is_on, local, number, value


@dataclass(frozen=True)
class ParagraphForm:
    """What shows in the text: list (number id and level), hidden text, first-line indent, dotted leaders."""

    number_id: str | None = None
    level: int | None = None
    is_hidden: bool | None = None
    is_indented: bool | None = None
    has_leader: bool | None = None

    def over(self, base: "ParagraphForm") -> "ParagraphForm":
        """This form where it says something, else the base."""
        mine = {name: said for name, said in vars(self).items() if said is not None}
        return ParagraphForm(**(vars(base) | mine))


_PLAIN = ParagraphForm()


class Styles:
    """Forms of styles by their id, along the styles that they are based on."""

    def __init__(self, root: Element | None) -> None:
        elements = [] if root is None else [found for found in root if local(found) == "style"]
        self._elements = {attribute(found, "styleId"): found for found in elements}
        self._forms: dict[str, ParagraphForm] = {}
        self._default = next(
            (
                attribute(found, "styleId")
                for found in elements
                if attribute(found, "type") == "paragraph" and attribute(found, "default") in ("1", "true")
            ),
            None,
        )

    def form(self, style: str | None) -> ParagraphForm:
        """What paragraphs (or runs) of a style are like; the default paragraph style where none is named."""
        name = style or self._default
        if name is None:
            return _PLAIN
        if name not in self._forms:
            chain, seen = [], set()
            current: str | None = name
            while current and current not in seen and current in self._elements:
                seen.add(current)
                chain.append(self._elements[current])
                current = value(child(self._elements[current], "basedOn"))
            form = _PLAIN
            for element in reversed(chain):
                form = _form_of_style(element).over(form)
            self._forms[name] = form
        return self._forms[name]


def own_form(properties: Element | None) -> ParagraphForm:
    """What the properties of a paragraph (``w:pPr``) say themselves."""
    if properties is None:
        return _PLAIN
    listed = child(properties, "numPr")
    indent = child(properties, "ind")
    return ParagraphForm(
        number_id=value(child(listed, "numId")),
        level=number(value(child(listed, "ilvl"))),
        is_indented=_is_indented(indent),
        has_leader=_has_leader(child(properties, "tabs")),
    )


def _form_of_style(style: Element) -> ParagraphForm:
    form = own_form(child(style, "pPr"))
    hidden = is_on(child(style, "rPr", "vanish"))
    is_contents = (value(child(style, "name")) or "").lower().startswith("toc ")
    return ParagraphForm(
        form.number_id, form.level, hidden, form.is_indented, True if is_contents else form.has_leader
    )


def _is_indented(indent: Element | None) -> bool | None:
    """First line further in than the others; None where nothing is said of it."""
    first = [attribute(indent, name) for name in ("firstLine", "firstLineChars", "hanging", "hangingChars")]
    if all(said is None for said in first):
        return None
    return any((number(said) or 0) > 0 for said in first[:2])


def _has_leader(tabs: Element | None) -> bool | None:
    if tabs is None:
        return None
    return any(attribute(tab, "leader") not in (None, "none") for tab in tabs) or None
