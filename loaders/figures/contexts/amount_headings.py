"""Headings that tell the amount of what they name (一、道路修缮项目安排45万元)."""

import re

from loaders.blocks.block import Block, Layout
from loaders.blocks.shapes import AMOUNT
from loaders.figures.vocabulary.phrase_book import phrase

_AMOUNT = re.compile(rf"(?<![\d.]){AMOUNT}$")


def without_amount(title: str) -> str:
    """What a heading names, without the amount that it tells."""
    return phrase("project_tail").sub("", _AMOUNT.sub("", title)) if _AMOUNT.search(title) else title


def section_told_of(block: Block, layout: Layout) -> int:
    """The section that the figures of a block belong to: an amount told by a heading, to the one around its own."""
    section = layout.sections[block.section_index]
    tells = block.kind == "heading" and section.parent_index is not None and _AMOUNT.search(section.title)
    return section.parent_index if tells else block.section_index
