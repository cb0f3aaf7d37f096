"""The section tree: where each heading hangs, by the style and value of its number."""

from loaders.blocks.block import Section
from loaders.blocks.numbering import ANNEX, OUTERMOST, PART, SISTER_STYLES, Numbering
from loaders.blocks.section_nodes import Heading, Node, as_sections

LISTS_IN_LISTS = 2  # of one style of number; what begins again more often are forms below each other


class SectionTree:
    """Sections opened so far and the chain of those that are open; section 0 is the document."""

    def __init__(self) -> None:
        self._nodes = [Node(0, None, "", "", 0, 0, form="root")]
        self._chain = [self._nodes[0]]

    @property
    def current(self) -> int:
        """Index of the innermost open section."""
        return self._chain[-1].index

    @property
    def has_sections(self) -> bool:
        """Whether any heading was placed yet."""
        return len(self._nodes) > 1

    def leave(self, form: str) -> None:
        """Close the innermost section if a heading of this form opened it."""
        if self._chain[-1].form == form:
            self._chain.pop()

    def leave_list(self, numbering: Numbering) -> None:
        """Close the section whose number the number of a paragraph follows: the list is theirs in common.

        A paragraph that goes on with an outer list (六、) stands in no section of an inner one (5.).
        """
        depths = self._depths_of_style(numbering.style, 0)
        depth = next((depth for depth in depths if self._value_at(depth) == numbering.value - 1), None)
        if depth is not None:
            del self._chain[depth:]
        elif numbering.value > 1 and not depths:
            while (self._chain[-1].rank or 0) > numbering.rank:
                self._chain.pop()

    def note_body(self) -> None:
        """Text stands under the innermost open section."""
        self._chain[-1].has_body = True

    def open(self, heading: Heading) -> int:
        """Place a heading and return the index of its section."""
        depth, numbering = self._place(heading)
        del self._chain[depth:]
        node = Node(
            len(self._nodes), self._chain[-1], heading.title, heading.number, heading.start, heading.end,
            numbering, heading.form, heading.marks,
        )  # fmt: skip
        self._nodes.append(node)
        self._chain.append(node)
        return node.index

    def join_title(self, title: str, end: int, marks: int) -> bool:
        """Take an unnumbered line into the title of 第一部分 or 附件1; False where none waits for it."""
        node = self._chain[-1]
        untitled = node.rank is not None and node.rank <= OUTERMOST and not node.has_body
        first = untitled and not node.title
        more = untitled and node.joined_marks is not None and marks > node.joined_marks
        if first or more:
            node.title, node.end, node.joined_marks = node.title + title, end, marks
        return first or more

    def _place(self, heading: Heading) -> tuple[int, Numbering | None]:
        """How much of the chain stays, and the numbering that the section counts as."""
        if heading.form == "label":
            return self._depth_of_form("label"), None
        if heading.form == "title":
            return self._outer_depth(), None
        if heading.numbering is None:
            return self._place_unnumbered(heading)
        if heading.numbering.rank <= OUTERMOST:
            return self._place_outermost(heading), heading.numbering
        return self._place_numbered(heading), heading.numbering

    def _depth_of_form(self, form: str) -> int:
        return next((depth for depth, node in enumerate(self._chain) if node.form == form), len(self._chain))

    def _outer_depth(self) -> int:
        """Depth below the open part or annex."""
        depth = 1
        while depth < len(self._chain) and (self._chain[depth].rank or OUTERMOST + 1) <= OUTERMOST:
            depth += 1
        return depth

    def _place_outermost(self, heading: Heading) -> int:
        depth = 1
        while depth < len(self._chain):
            node = self._chain[depth]
            is_part = node.numbering is not None and node.numbering.style == PART
            holds_annexes = heading.numbering.style == ANNEX and is_part and "附件" in node.title
            if not holds_annexes and (node.rank is None or node.rank >= heading.numbering.rank):
                break
            depth += 1
        return depth

    def _place_unnumbered(self, heading: Heading) -> tuple[int, Numbering | None]:
        top = self._chain[-1]
        if heading.marks and any(node.marks for node in self._chain):
            depth = len(self._chain)
            while depth > 1 and (self._chain[depth - 1].marks or 7) >= heading.marks:
                depth -= 1
            return depth, None
        if top.parent is None or not top.has_body or top.form == "label":
            return len(self._chain), None
        numbering = top.numbering
        return len(self._chain) - 1, numbering and numbering._replace(value=numbering.value + 1)

    def _place_numbered(self, heading: Heading) -> int:
        same = self._same_style(heading)
        following = [depth for depth in same if self._value_at(depth) == heading.numbering.value - 1]
        alike = [depth for depth in following if self._chain[depth].form == heading.form]
        if alike or following:
            return (alike or following)[0]
        if heading.follows_item:
            return len(self._chain)
        if not heading.in_cell and heading.numbering.value == 1:
            self._close_label()
            same = self._same_style(heading)
        if same:
            return self._place_in_list(heading, same[0])
        return self._sister_depth(heading) or self._inner_depth(heading)

    def _place_in_list(self, heading: Heading, depth: int) -> int:
        """Beside the open heading of the same style; a first number opens a list in the list."""
        if heading.numbering.value != 1 or len(self._same_style(heading)) >= LISTS_IN_LISTS:
            return depth
        top = len(self._chain) - 1
        starts_again = depth == top and self._chain[top].has_body
        return top if starts_again else top + 1

    def _sister_depth(self, heading: Heading) -> int:
        """Where a list goes on with the other kind of digits; 0 where none does."""
        sister = SISTER_STYLES.get(heading.numbering.style)
        if not sister or heading.numbering.value == 1:
            return 0
        depths = self._depths_of_style(sister, self._barrier(heading))
        return next((depth for depth in depths if self._value_at(depth) == heading.numbering.value - 1), 0)

    def _inner_depth(self, heading: Heading) -> int:
        """Under the innermost section that no inner style of number opened."""
        depth, barrier = len(self._chain), self._barrier(heading)
        while depth - 1 > barrier and (self._chain[depth - 1].rank or 0) > heading.numbering.rank:
            depth -= 1
        return depth

    def _close_label(self) -> None:
        del self._chain[self._depth_of_form("label") :]

    def _value_at(self, depth: int) -> int:
        return self._chain[depth].numbering.value

    def _same_style(self, heading: Heading) -> list[int]:
        """Depths of open sections with the heading's style of number, innermost first."""
        return self._depths_of_style(heading.numbering.style, self._barrier(heading))

    def _depths_of_style(self, style: str, barrier: int) -> list[int]:
        depths = range(len(self._chain) - 1, barrier, -1)
        numberings = ((depth, self._chain[depth].numbering) for depth in depths)
        return [depth for depth, numbering in numberings if numbering and numbering.style == style]

    def _barrier(self, heading: Heading) -> int:
        """Depth of the innermost section that no list reaches across."""
        for depth in range(len(self._chain) - 1, 0, -1):
            node = self._chain[depth]
            if node.form == "title" or (node.form == "label" and heading.in_cell):
                return depth
            if node.rank is not None and node.rank <= OUTERMOST:
                return depth
        return 0

    def sections(self, ends: dict[int, int]) -> tuple[Section, ...]:
        """All sections; ``ends`` maps a section to the offset after the last block right under it."""
        return as_sections(self._nodes, ends)
