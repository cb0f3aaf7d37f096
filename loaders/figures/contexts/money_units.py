"""The unit of money that a text says once for the amounts below: 收支情况（单位：万元，下同）."""

from loaders.blocks.block import Layout
from loaders.figures.vocabulary.phrase_book import phrase


def money_units(layout: Layout) -> dict[int, str]:
    """Index of a block → the unit of its bare amounts; blocks without one are left out.

    It is that of its heading, of 下同 above it, or of the form of whose money it is a line (政府性基金拨款：250),
    or of the words above such lines (年度收支情况（单位：元）), or of the words that open a list of lines, up to the end
    of their section (按科目分述如下（单位：万元）：).
    """
    of_tables = {table.block_index: table.unit for table in layout.tables}
    found: dict[int, str] = {}
    sections: dict[int, str] = {}
    on = of_form = of_list = ""
    within: tuple[str, ...] = ()  # the section of the list that is open
    for block in layout.blocks:
        characters = block.compact.characters
        told = phrase("unit_of_amounts").search(characters) if "单位" in characters else None
        if told and told["on"]:
            on = told["unit"]
        elif told and block.kind == "heading":
            sections[block.section_index] = told["unit"]
        path = layout.sections[block.section_index].path
        if block.kind == "table" or path[: len(within)] != within:
            of_list = ""
        if told and block.kind == "paragraph" and phrase("unit_of_list").match(characters, told.end()):
            of_list, within = told["unit"], path
        is_line = block.kind == "table" or phrase("line_of_form").fullmatch(characters)
        heads_lines = told and characters.endswith("）") and not any(map(str.isdigit, characters))
        of_form = told["unit"] if heads_lines else of_tables.get(block.index, of_form) if is_line else ""
        unit = of_form or of_list or sections.get(block.section_index, on)
        if unit and block.kind == "paragraph":
            found[block.index] = unit
    return found
