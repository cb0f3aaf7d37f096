"""The body of a Word file, from top to bottom, as paragraphs and tables."""

from collections.abc import Sequence

from loaders.documents.framing import without_frame
from loaders.documents.limits import MAX_NESTING
from loaders.documents.markup import Element, attribute, blocks, child, local, value
from loaders.documents.packages import damaged
from loaders.documents.parts import Paragraph, Part
from loaders.documents.word.numbering import Numbering
from loaders.documents.word.runs import RunReader
from loaders.documents.word.styles import ParagraphForm, Styles, own_form
from loaders.documents.word.tables import TableCell, place_cells, rows_of
from loaders.errors import UnreadableDocumentError

INDENT = "\u3000\u3000"
LEADER = "……"


class BodyReader:
    """Reads stories (body, cells, text boxes, notes) with the counters of lists and fields in common."""

    def __init__(self, styles: Styles, numbering: Numbering, notes: dict[tuple[str, str], Element]) -> None:
        self._styles, self._numbering, self._notes = styles, numbering, notes
        self._runs = RunReader(styles)
        self._depth = 0

    def read(self, story: Element) -> list[Part]:
        """The paragraphs and tables of a story. Raises UnreadableDocumentError ``too_deep``."""
        if self._depth > MAX_NESTING:
            reason = f"Its tables and frames lie more than {MAX_NESTING} deep within each other."
            raise UnreadableDocumentError("too_deep", reason, "Take the text out of them.")
        self._depth += 1
        parts: list[Part] = []
        begun = ""  # of a paragraph whose end was deleted: the next goes on with it
        for block in blocks(story):
            name = local(block)
            if name == "p":
                text, after = self._paragraph(block, goes_on=bool(begun))
                if _is_joined(block):
                    begun += text
                else:
                    parts.append(Paragraph(begun + text))
                    begun = ""
                parts += after
            elif name == "tbl":
                parts += self._table(block)
        if begun:
            parts.append(Paragraph(begun))
        self._depth -= 1
        return parts

    def _paragraph(self, paragraph: Element, goes_on: bool) -> tuple[str, list[Part]]:
        """The text of a paragraph, and what its text boxes and notes say; ``goes_on``: it begins on no line of its own."""
        properties = child(paragraph, "pPr")
        style = value(child(properties, "pStyle"))
        form = own_form(properties).over(self._styles.form(style))
        printed = self._runs.read(paragraph, bool(form.is_hidden))
        after = [part for box in printed.boxes for part in self.read(box)]
        for note in printed.notes:
            if (story := self._notes.pop(note, None)) is not None:
                after += self.read(story)
        text = printed.text.replace("\t", LEADER) if form.has_leader else printed.text
        text = text.lstrip("\t")
        if not text.strip() or goes_on:
            return text, after
        label = self._label(form, style)
        is_indented = form.is_indented and not label and not text[0].isspace()
        return (INDENT if is_indented else label) + text, after

    def _label(self, form: ParagraphForm, style: str | None) -> str:
        if form.number_id in (None, "0"):
            return ""
        level = form.level
        if level is None:
            level = self._numbering.level_of_style(form.number_id, style) or 0
        label = self._numbering.label(form.number_id, level)
        return f"{label} " if label[-1:].isalnum() or label.endswith(".") else label

    def _table(self, table: Element) -> list[Part]:
        rows = [[TableCell(cell, self.read(cell.element)) for cell in row] for row in rows_of(table)]
        if all(len(row) <= 1 for row in rows):  # a frame around text
            return [part for row in rows for cell in row for part in cell.parts]
        ruled, nested = place_cells(rows)
        return [*without_frame(ruled), *nested]


def _is_joined(paragraph: Element) -> bool:
    """Whether the end of the paragraph itself was deleted or moved away."""
    mark = child(paragraph, "pPr", "rPr")
    return child(mark, "del") is not None or child(mark, "moveFrom") is not None


def notes_of(part: str, root: Element | None) -> dict[tuple[str, str], Element]:
    """The notes of a part by part and id, without the lines that separate them from the text."""
    notes: Sequence[Element] = [] if root is None else list(root)
    return {
        (part, attribute(note, "id") or ""): note
        for note in notes
        if attribute(note, "type") in (None, "normal")
    }


def body_of(root: Element) -> Element:
    """The body of a document. Raises UnreadableDocumentError ``damaged``."""
    body = child(root, "body")
    if body is None:
        raise damaged("it has no body")
    return body
