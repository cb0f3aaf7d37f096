"""The unit of money that a text says once for the amounts below: 收支情况（单位：万元，下同）."""

from loaders.blocks.block import Layout
from loaders.figures.phrase_book import phrase


def money_units(layout: Layout) -> dict[int, str]:
    """Index of a block → the unit of its bare amounts: that of its heading, or of 下同 above it; blocks without are left out."""
    found: dict[int, str] = {}
    sections: dict[int, str] = {}
    on = ""
    for block in layout.blocks:
        told = phrase("unit_of_amounts").search(block.compact.characters)
        if told and told["on"]:
            on = told["unit"]
        elif told and block.kind == "heading":
            sections[block.section_index] = told["unit"]
        unit = sections.get(block.section_index, on)
        if unit and block.kind == "paragraph":
            found[block.index] = unit
    return found
