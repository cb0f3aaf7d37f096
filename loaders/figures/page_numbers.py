"""Numbers that stand alone in a paragraph: page numbers, unless figures stand above or below them."""

from loaders.blocks import shapes
from loaders.blocks.block import Block
from loaders.figures.claim import Claim

PAGE_NUMBER = "none_paragraph_only"


def but_of_columns(claims: list[Claim], block: Block, blocks: tuple[Block, ...]) -> list[Claim]:
    """The claims of a block without page numbers that are cells of a table which lost its form: nobody knows what they tell."""
    near = blocks[max(0, block.index - 1) : block.index] + blocks[block.index + 1 : block.index + 2]
    is_cell = any(
        shapes.is_lone_figure(other.compact.characters) for other in near if other.kind == "paragraph"
    )
    return [claim for claim in claims if claim.pattern_id != PAGE_NUMBER or not is_cell]
