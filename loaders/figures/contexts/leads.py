"""The fund of lines that are listed below words that announce them: 一般公共预算支出按功能分类主要用于：, then （1）…9万元."""

import re
from dataclasses import replace

from loaders.blocks.block import Block
from loaders.figures.contexts.contexts import SectionContext
from loaders.figures.vocabulary.fund_words import fund_of

_ITEM = re.compile(r"(?:（(?:[一二三四五六七八九十]{1,2}|\d{1,2})）|\d{1,2}[.、．]|[①-⑳])[^\d]")
_LEAD = re.compile(r"支出[^。]*(?:用于|如下|构成)(?:以下(?:[一-龥]{0,4}方面)?)?：$")


def keep_lead(block: Block, leads: dict[int, str]) -> None:
    """Keep the fund that the last sentence of a block names, where it announces a list; what is no item ends the list."""
    text = block.compact.characters
    announces = text.endswith("：") and _LEAD.search(text)
    fund = fund_of(text.rpartition("。")[2] or text) if announces else None
    if fund:
        leads[block.section_index] = fund
    elif block.section_index in leads and not _ITEM.match(text):
        del leads[block.section_index]


def below_lead(section: SectionContext, block: Block, leads: dict[int, str]) -> SectionContext:
    """What the headings say, with the fund of the list that a block is an item of, where they name none."""
    fund = leads.get(block.section_index) if section.fund in (None, "fiscal") else None
    is_item = fund is not None and _ITEM.match(block.compact.characters)
    return replace(section, fund=fund) if is_item else section
