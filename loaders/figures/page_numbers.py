"""Numbers of pages and running lines: those that stand alone are page numbers, unless figures stand above or below them."""

from loaders.blocks import shapes
from loaders.blocks.block import Block
from loaders.figures.claim import Claim
from loaders.figures.indicators.unread_forms import is_unread_form, is_unread_row, is_unread_value
from loaders.figures.numbers.number_tokens import NumberToken

PAGE_NUMBER = "none_paragraph_only"


def but_of_columns(claims: list[Claim], block: Block, blocks: tuple[Block, ...]) -> list[Claim]:
    """The claims of a block without those of cells of a table which lost its form: nobody knows what they tell.

    So it is with a number that stands alone among others, a paragraph that is a whole form, or one of its values.
    """
    if is_unread_form(block) or is_unread_row(block, blocks) or is_unread_value(block, blocks):
        return [claim for claim in claims if claim.fact_kind in ("none", "indicator")]
    near = blocks[max(0, block.index - 1) : block.index] + blocks[block.index + 1 : block.index + 2]
    is_cell = any(
        shapes.is_lone_figure(other.compact.characters) for other in near if other.kind == "paragraph"
    )
    return [claim for claim in claims if claim.pattern_id != PAGE_NUMBER or not is_cell]


def of_running_line(claims: list[Claim], tokens: list[NumberToken]) -> list[Claim]:
    """Claims of the numbers of a running line, which repeats what the text states: none of them is a fact."""
    no_facts = [claim for claim in claims if claim.fact_kind == "none"]
    told = {claim.char_start for claim in no_facts}
    running = (token.char_start for token in tokens if token.char_start not in told)
    return no_facts + [Claim(place, "none", "running_line", "running_line") for place in running]
