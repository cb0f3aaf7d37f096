"""Projects told one after the other as fields (项目名称：甲 / 实际支出：9万元): each field is about the project above it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from loaders.blocks.block import Block
from loaders.blocks.cell_words import names_sum
from loaders.blocks.shapes import is_field
from loaders.figures.contexts.contexts import SectionContext, fund_named
from loaders.figures.vocabulary.lexicon import Lexicon
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.programs import program_of

FEWEST = 2  # one alone is what the whole form is about
_LEAD = "项目名称"
_REMARK = re.compile(r"（[^（）]*）")


def projects_of_fields(blocks: Sequence[Block], title: str, lexicon: Lexicon) -> dict[int, str]:
    """Index of a block → the project that it tells a field of, the fund of the title for their sum (合计：…).

    Empty where fewer than two projects are told so.
    """
    leads = [block for block in blocks if block.compact.characters.startswith(_LEAD)]
    named = {
        block.index: _REMARK.sub("", match["name"])
        for block in leads
        if (match := phrase("cover_project").fullmatch(block.compact.characters))
    }
    if len(named) < FEWEST:
        return {}
    found: dict[int, str] = {}
    name = ""
    for block in blocks:
        lead, colon, _ = block.compact.characters.partition("：")
        # sentences may follow: 完成情况：建档214人，探访1026次。
        goes_on = block.kind == "paragraph" and bool(colon) and is_field(f"{lead}：")
        name = named.get(block.index) or (name if goes_on else "")
        told = _fund_of(title, lexicon) if names_sum(lead) else name
        if told:
            found[block.index] = told
    return found


def _fund_of(title: str, lexicon: Lexicon) -> str:
    label = lexicon.programs.last(title)
    return fund_named(title) or (title[label.start : label.end] if label else "")


def about_project(section: SectionContext, name: str | None, lexicon: Lexicon) -> SectionContext:
    """What holds for a field: that it is about the project of that name; the section as it stands without one."""
    if name is None:
        return section
    return replace(section, project_mode="item", project_name=name, program=program_of(name, lexicon))
