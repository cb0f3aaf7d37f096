"""Headings to be placed, and the sections that they open."""

from dataclasses import dataclass

from loaders.blocks.block import Section
from loaders.blocks.numbering import Numbering


@dataclass
class Node:
    """A section while its document is read. ``form`` as of its heading."""

    index: int
    parent: "Node | None"
    title: str
    number: str
    start: int
    end: int
    numbering: Numbering | None = None
    form: str = ""  # headings of a list are all lines of their own, or all run into their paragraphs
    marks: int = 0
    has_body: bool = False
    joined_marks: int | None = None  # marks of the last line that was joined to the title

    @property
    def rank(self) -> int | None:
        """Rank of the style of its number; None without."""
        return self.numbering.rank if self.numbering else None


@dataclass(frozen=True)
class Heading:
    """A heading to be placed. ``form``: line, run_in, title, contents, label."""

    title: str
    number: str
    start: int
    end: int
    numbering: Numbering | None = None
    form: str = "line"
    marks: int = 0
    in_cell: bool = False
    follows_item: bool = False  # the paragraph before it in its section is the item with the number before


def as_sections(nodes: list[Node], ends: dict[int, int]) -> tuple[Section, ...]:
    """Nodes as sections, each ending where the last block under it ends."""
    last = [max(node.end, ends.get(node.index, 0)) for node in nodes]
    for node in reversed(nodes[1:]):
        last[node.parent.index] = max(last[node.parent.index], last[node.index])
    paths: list[tuple[str, ...]] = [()]
    for node in nodes[1:]:
        paths.append((*paths[node.parent.index], node.title))
    return tuple(
        Section(
            node.index,
            node.parent.index if node.parent else None,
            len(paths[node.index]),
            node.number,
            node.title,
            paths[node.index],
            node.start,
            last[node.index],
        )
        for node in nodes
    )
