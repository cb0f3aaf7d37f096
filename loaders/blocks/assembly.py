"""Blocks and tables out of classified lines: paragraphs joined across page breaks, each under its section."""

from dataclasses import dataclass

from loaders.blocks import shapes
from loaders.blocks.block import CompactText
from loaders.blocks.compact import EMPTY, cut, join
from loaders.blocks.element import Element, Kind
from loaders.blocks.grid import Grid, table_spans
from loaders.blocks.lines import Line
from loaders.blocks.sections import Heading, SectionTree


@dataclass(frozen=True)
class Draft:
    """A block before it has an index."""

    kind: str
    section_index: int
    spans: tuple[tuple[int, int], ...]
    compact: CompactText
    number_length: int = 0
    grid: Grid | None = None


class Assembly:
    """Reads elements from top to bottom; holds the paragraph that may still go on."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.tree = SectionTree()
        self.drafts: list[Draft] = []
        self._pieces: list[CompactText] = []
        self._lines: list[Line] = []
        self._number_length = 0
        self._last_item: tuple[str, int, int] | None = None
        self._title: list[Element] = []

    def read(self, elements: list[Element]) -> None:
        """Take all elements of a document."""
        for element in elements:
            if element.kind is not Kind.TITLE:
                self._end_title()
            if element.kind not in (Kind.CONTENTS, Kind.PAGE_NUMBER):
                self.tree.leave("contents")
            _READERS[element.kind](self, element)
        self._end_title()
        self._end_paragraph()

    def _read_page_number(self, element: Element) -> None:
        self._add("page_number", element.item.compact)

    def _read_contents(self, element: Element) -> None:
        self._end_paragraph()
        self._add("heading", element.item.compact, element)

    def _read_title(self, element: Element) -> None:
        self._end_paragraph()
        if self.tree.has_sections:
            if not self._title and self._joins_part(element):
                self._add("heading", element.item.compact)
                return
            self._title.append(element)
        else:
            self._add("heading", element.item.compact)

    def _end_title(self) -> None:
        """Place the lines of a title that stands within the document as one heading."""
        if not self._title:
            return
        lines = [element.item for element in self._title]
        title = "".join(line.compact.characters for line in lines)
        self.tree.open(Heading(title, "", lines[0].start, lines[-1].end, form="title", marks=lines[0].marks))
        for line in lines:
            self._add("heading", line.compact)
        self._title = []

    def _joins_part(self, element: Element) -> bool:
        if element.numbering and element.characters != "附件":
            return False
        return self.tree.join_title(element.characters.rstrip("：。"), element.item.end, element.item.marks)

    def _read_heading(self, element: Element) -> None:
        self._end_paragraph()
        if not self._joins_part(element):
            form = "contents" if shapes.is_contents_title(element.body) else "line"
            self._open(element, element.item.compact, form)
        self._add("heading", element.item.compact, element)

    def _read_run_in(self, element: Element) -> None:
        self._end_paragraph()
        whole = element.item.compact
        heading, rest = cut(whole, 0, element.title_length), cut(whole, element.title_length)
        self._open(element, heading, "run_in")
        self._add("heading", heading, element)
        self._pieces, self._lines, self._number_length = [rest], [element.item], 0

    def _open(self, element: Element, compact: CompactText, form: str) -> None:
        numbering = element.numbering
        length = numbering.length if numbering else 0
        before = numbering and (numbering.style, numbering.value - 1, self.tree.current)
        self.tree.open(
            Heading(
                compact.characters[length:].strip("：。；， "),
                printed_number(self._text, compact, length),
                compact.offsets[0],
                compact.offsets[-1] + 1,
                numbering,
                form,
                element.item.marks,
                element.item.in_cell,
                follows_item=before is not None and before == self._last_item,
            )
        )

    def _read_item(self, element: Element) -> None:
        self._end_paragraph()
        numbering = element.numbering
        if self._last_item != (numbering.style, numbering.value - 1, self.tree.current):
            self.tree.leave_list(numbering)
        self._begin(element)
        self._number_length = numbering.length
        self._last_item = (numbering.style, numbering.value, self.tree.current)

    def _read_text(self, element: Element) -> None:
        goes_on = self._pieces and (
            _goes_on(self._lines[-1], self._lines[0].is_indented, element.item)
            or _fills_cell(self._lines, element.item)
        )
        if goes_on or (self._pieces and element.item.is_rest):
            self._pieces.append(element.item.compact)
            self._lines.append(element.item)
            return
        self._end_paragraph()
        self._begin(element)

    def _begin(self, element: Element) -> None:
        goes_on = element.numbering is not None and element.numbering.value > 1
        if not element.item.in_cell and not goes_on:
            self.tree.leave("label")  # the text stands outside the table
        self._pieces, self._lines = [element.item.compact], [element.item]

    def _read_table(self, element: Element) -> None:
        self._end_paragraph()
        item = element.item
        if item.grid:
            self.drafts.append(
                Draft("table", self.tree.current, table_spans(item.grid), EMPTY, grid=item.grid)
            )
            self.tree.note_body()
        if item.label:
            label = item.label
            title = label.characters.strip("：。")
            self.tree.open(Heading(title, "", label.offsets[0], label.offsets[-1] + 1, form="label"))

    def _end_paragraph(self) -> None:
        if not self._pieces:
            return
        spans = tuple((piece.offsets[0], piece.offsets[-1] + 1) for piece in self._pieces)
        whole = join(self._pieces)
        self.drafts.append(Draft("paragraph", self.tree.current, spans, whole, self._number_length))
        self.tree.note_body()
        self._pieces, self._number_length = [], 0

    def _add(self, kind: str, compact: CompactText, element: Element | None = None) -> None:
        length = element.numbering.length if element and element.numbering else 0
        span = (compact.offsets[0], compact.offsets[-1] + 1)
        self.drafts.append(Draft(kind, self.tree.current, (span,), compact, length))


_READERS = {
    Kind.PAGE_NUMBER: Assembly._read_page_number,
    Kind.CONTENTS: Assembly._read_contents,
    Kind.TITLE: Assembly._read_title,
    Kind.HEADING: Assembly._read_heading,
    Kind.RUN_IN: Assembly._read_run_in,
    Kind.ITEM: Assembly._read_item,
    Kind.TEXT: Assembly._read_text,
    Kind.TABLE: Assembly._read_table,
}


def printed_number(text: str, compact: CompactText, length: int) -> str:
    """The number that takes the first ``length`` compact characters, as printed; empty without."""
    return text[compact.offsets[0] : compact.offsets[length - 1] + 1] if length else ""


def _goes_on(last: Line, is_indented: bool, line: Line) -> bool:
    """Whether a line continues the paragraph whose last line is ``last``; is its first line indented?"""
    before, characters = last.compact.characters, line.compact.characters
    if shapes.is_cut_amount(before, characters) or shapes.is_cut_count(before, characters):
        return True
    if line.is_bullet or shapes.is_date(before) or shapes.is_field(before) or shapes.titles_form(before):
        return False
    if (
        line.blank_before
        and shapes.is_points_alone(characters)
        and before[-1:] not in ("，", "、", "：", "（")
    ):
        return False  # a cell of its own
    if shapes.continues_sentence(characters) or before.endswith(("，", "、", "，其中：")):
        return True
    if line.blank_before and line.is_indented and not is_indented:
        return False  # the first paragraph below a headline
    begins_itself = shapes.is_date(characters) or shapes.is_field(characters)
    begins_itself = begins_itself or shapes.begins_alike(before, characters)
    if shapes.is_terminated(before):
        flows_on = before[-1] == "；" or (is_indented and not line.is_indented)
        return flows_on and len(before) >= shapes.LONG_LINE and not line.blank_before and not begins_itself
    return shapes.has_open_bracket(before) or (len(before) >= shapes.LONG_LINE and not begins_itself)


def _fills_cell(lines: list[Line], line: Line) -> bool:
    """Whether a line goes on with clauses that stand between blank lines, as in a narrow cell that a converter sets apart."""
    before, characters = lines[-1].compact.characters, line.compact.characters
    if line.blank_before or line.is_bullet or not lines[0].blank_before or len(before) < shapes.NARROW_LINE:
        return False
    told = "".join(above.compact.characters for above in lines)
    is_open = shapes.has_clauses(told) and not shapes.is_terminated(before) and not shapes.is_field(before)
    begins_itself = shapes.is_date(characters) or shapes.is_field(characters)
    begins_itself = begins_itself or shapes.begins_alike(before, characters)
    return is_open and not begins_itself and not shapes.is_lone_figure(characters)
