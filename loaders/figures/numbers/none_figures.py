"""Numbers that state no fact: dates, list numbers, document numbers, ages, names."""

import bisect
import re
from collections.abc import Sequence

from loaders.blocks.block import Block
from loaders.blocks.cell_words import heading_role
from loaders.blocks.compact import markup_spans
from loaders.figures.claim import Claim
from loaders.figures.numbers.number_tokens import NumberToken
from loaders.figures.vocabulary.lexicon import Lexicon

_PHONE = re.compile(r"\d{3,}(?:-\d+)*")
_WINDOW = 24


def read_none(text: str, start: int, end: int, char_start: int, lexicon: Lexicon) -> Claim | None:
    """A ``none`` claim when a pattern of seeds/labels/none_patterns.csv fits the number at ``text[start:end]``."""
    token = text[start:end]
    before, after = text[max(0, start - _WINDOW) : start], text[end : end + _WINDOW]
    for pattern in lexicon.none_patterns_of(token, before[-1:], after[:1]):
        if pattern.fits(before, after):
            return Claim(char_start, "none", pattern.pattern_id, pattern.none_reason)
    return None


def number_of_heading(block: Block, tokens: Sequence[NumberToken]) -> list[Claim]:
    """A ``none`` claim for the number of a heading that only blanks divide from its title (2  特困人员)."""
    first = tokens[0]
    if block.kind != "heading" or block.number != first.text or first.char_start != block.compact.offsets[0]:
        return []
    return [Claim(first.char_start, "none", "none_heading_number", "ordinal")]


def phone_alone(block: Block, blocks: Sequence[Block], tokens: Sequence[NumberToken]) -> list[Claim]:
    """``none`` claims for a telephone number or postcode that stands alone below its label (联系电话 / 8320011)."""
    above = blocks[block.index - 1].compact.characters if block.index else ""
    is_alone = _PHONE.fullmatch(block.compact.characters) is not None
    if not is_alone or heading_role(above.rstrip("：")) != "phone":
        return []
    return [Claim(token.char_start, "none", "none_phone_alone", "identifier") for token in tokens]


def numbers_in_markup(text: str, tokens: Sequence[NumberToken]) -> list[Claim]:
    """A ``none`` claim for each number inside a tag or comment (<!-- page 12 -->): it is not printed."""
    spans = markup_spans(text)
    starts = [token.char_start for token in tokens] if spans else []
    return [
        Claim(token.char_start, "none", "none_markup", "markup")
        for start, end in spans
        for token in tokens[bisect.bisect_left(starts, start) : bisect.bisect_left(starts, end)]
    ]
