"""Which paragraphs of a form tell its goal: under 预期目标 | 实际完成情况 stands a cell of each."""

import itertools
from collections.abc import Sequence

from loaders.blocks.block import Layout
from loaders.figures.phrase_book import phrase

_HEADINGS = ("goal_heading", "result_heading")


def goals_of_forms(layout: Layout) -> frozenset[int]:
    """Indices of the paragraphs that tell what was to be reached; where cells are lost, nobody can tell which they are."""
    return _below_both(layout) | _below_its_own(layout)


def _below_its_own(layout: Layout) -> frozenset[int]:
    """Those under 预期目标, beside 实际完成情况 with a text of its own."""
    goals = {
        section.index
        for section, following in itertools.pairwise(layout.sections)
        if section.parent_index == following.parent_index and _heads_both((section.title, following.title))
    }
    paragraphs = (block for block in layout.blocks if block.kind == "paragraph")
    return frozenset(block.index for block in paragraphs if block.section_index in goals)


def _below_both(layout: Layout) -> frozenset[int]:
    """The first of two under both headings."""
    forms = {index for index, section in enumerate(layout.sections) if _heads_both(section.path)}
    if not forms:
        return frozenset()
    cells: dict[int, list[int]] = {index: [] for index in forms}
    for block in layout.blocks:
        if block.kind == "paragraph" and block.section_index in forms:
            cells[block.section_index].append(block.index)
    return frozenset(found[0] for found in cells.values() if len(found) == len(_HEADINGS))


def _heads_both(path: Sequence[str]) -> bool:
    return len(path) >= len(_HEADINGS) and all(
        phrase(name).fullmatch(heading)
        for name, heading in zip(_HEADINGS, path[-len(_HEADINGS) :], strict=True)
    )
