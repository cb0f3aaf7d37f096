"""Figures of an imagined household that a notice reckons with (举例：一个三口之家…): they state nothing of the year."""

from loaders.blocks.block import Block, Layout
from loaders.figures.claim import Claim
from loaders.figures.numbers.number_tokens import NumberToken
from loaders.figures.vocabulary.phrase_book import phrase


def but_of_examples(
    claims: list[Claim], tokens: list[NumberToken], block: Block, layout: Layout
) -> list[Claim]:
    """The claims of a block, those of its worked examples replaced by such that state no fact."""
    text = block.compact.characters
    is_near = "例" in text or "假" in text or "比如" in text  # most texts need no closer look
    if not is_near or not phrase("worked_example").search(text):
        return claims
    told = ((token, layout.sentence_at(token.char_start, block)) for token in tokens)
    imagined = {
        token.char_start
        for token, sentence in told
        if sentence and phrase("worked_example").search(sentence.text.replace(" ", ""))
    }
    kept = [claim for claim in claims if claim.char_start not in imagined]
    return kept + [Claim(place, "none", "none_worked_example", "example") for place in sorted(imagined)]
