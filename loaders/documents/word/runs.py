"""The characters of a paragraph: what is printed, without what is deleted, hidden or only an instruction."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from loaders.documents.markup import (
    WRAPPERS,
    Element,
    attribute,
    child,
    chosen,
    is_on,
    local,
    value,
)
from loaders.documents.word.styles import Styles

_TRANSPARENT = WRAPPERS | {"hyperlink", "fldSimple", "rubyBase"}
_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_DRAWN = frozenset({"drawing", "pict", "object"})
_PRIVATE = range(0xE000, 0xF900)  # signs of symbol fonts, without a meaning of their own


@dataclass
class Printed:
    """What a paragraph holds: characters, text boxes anchored in it, notes that it refers to."""

    pieces: list[str] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)  # part and id

    @property
    def text(self) -> str:
        """All characters."""
        return "".join(self.pieces)


class RunReader:
    """Reads paragraphs one after the other; fields may reach over several."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._fields: list[bool] = []  # of each open field: whether its result has begun

    def read(self, paragraph: Element, hidden: bool) -> Printed:
        """What is printed of a paragraph; ``hidden``: its style hides its text."""
        printed = Printed()
        self._walk(paragraph, printed, hidden)
        return printed

    def _walk(self, element: Element, printed: Printed, hidden: bool) -> None:
        for found in element:
            name = local(found)
            if name == "r":
                self._read_run(found, printed, hidden)
            elif name in _TRANSPARENT:
                self._walk(found, printed, hidden)
            elif name == "AlternateContent":
                branch = chosen(found)
                if branch is not None:
                    self._walk(branch, printed, hidden)
            elif name in ("oMath", "oMathPara") and not hidden:
                printed.pieces += [part.text for part in found.iter() if local(part) == "t" and part.text]

    def _read_run(self, run: Element, printed: Printed, hidden: bool) -> None:
        properties = child(run, "rPr")
        own = is_on(child(properties, "vanish"))
        if own is None and (style := value(child(properties, "rStyle"))):
            own = self._styles.form(style).is_hidden
        self._read_content(run, printed, hidden if own is None else own)

    def _read_content(self, run: Element, printed: Printed, hidden: bool) -> None:
        for found in run:
            name = local(found)
            if name == "fldChar":
                self._follow_field(attribute(found, "fldCharType"))
            elif hidden or not all(self._fields):
                continue
            elif name == "t":
                printed.pieces.append(found.text or "")
            elif name in _SIGNS:
                printed.pieces.append(_SIGNS[name])
            elif name == "sym":
                printed.pieces.append(_symbol(attribute(found, "char")))
            elif name in _NOTES:
                printed.notes.append((_NOTES[name], attribute(found, "id") or ""))
            elif name in _DRAWN:
                printed.boxes += _text_boxes(found)
            elif name == "ruby":
                self._walk(found, printed, hidden)
            elif name == "AlternateContent":
                branch = chosen(found)
                if branch is not None:
                    self._read_content(branch, printed, hidden)

    def _follow_field(self, kind: str | None) -> None:
        if kind == "begin":
            self._fields.append(False)
        elif kind == "separate" and self._fields:
            self._fields[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()


def _text_boxes(drawn: Element) -> Iterator[Element]:
    for found in drawn:
        name = local(found)
        if name == "txbxContent":
            yield found
        elif name == "AlternateContent":
            branch = chosen(found)
            if branch is not None:
                yield from _text_boxes(branch)
        else:
            yield from _text_boxes(found)


def _symbol(code: str | None) -> str:
    try:
        point = int(code or "", 16)
    except ValueError:
        return ""
    return "" if point in _PRIVATE or point > 0xFFFF else chr(point)
