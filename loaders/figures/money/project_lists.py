"""Lists of projects, a paragraph each, below project expenditure: 项目支出90万元。主要有： / 1.低保专项60万元； / 2.…"""

from dataclasses import replace

from loaders.blocks.block import Block
from loaders.figures.claim import Claim
from loaders.figures.contexts.contexts import SectionContext
from loaders.figures.vocabulary.phrase_book import phrase


def opens_list(block: Block, claims: list[Claim]) -> bool:
    """Whether a paragraph tells project expenditure and ends with words for a list."""
    told = bool(claims) and claims[-1].code == "project_expenditure" and claims[-1].measure is not None
    return told and phrase("list_announced").search(block.compact.characters) is not None


def goes_on(block: Block) -> bool:
    """Whether a paragraph is an item that names a thing and, right behind it, its money."""
    return phrase("project_of_line").match(block.compact.characters) is not None


def as_listed(section: SectionContext) -> SectionContext:
    """What holds for an item of such a list: that projects are named."""
    return section if section.project_mode else replace(section, project_mode="list")
