"""Numbers that state no fact: dates, list numbers, document numbers, ages, names."""

from loaders.figures.claim import Claim
from loaders.figures.lexicon import Lexicon

_WINDOW = 24


def read_none(text: str, start: int, end: int, char_start: int, lexicon: Lexicon) -> Claim | None:
    """A ``none`` claim when a pattern of seeds/labels/none_patterns.csv fits the number at ``text[start:end]``."""
    token = text[start:end]
    before, after = text[max(0, start - _WINDOW) : start], text[end : end + _WINDOW]
    for pattern in lexicon.none_patterns_between(before[-1:], after[:1]):
        if pattern.fits(before, token, after):
            return Claim(char_start, "none", pattern.pattern_id, pattern.none_reason)
    return None
