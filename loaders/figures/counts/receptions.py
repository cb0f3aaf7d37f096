"""Groups and people that were received officially, and journeys abroad."""

from loaders.figures.sentences.reading import Number, Reading
from loaders.figures.vocabulary.phrase_book import phrase

_SPENT, _GROUPS = "three_public_reception", ("批次", "批")


def is_reception(number: Number, reading: Reading) -> bool:
    """Whether a count is told of receptions: by the words around it, or right after what they cost (…费0.6万元（12批次）)."""
    unit = number.quantity.unit
    if phrase("reception_near").search(number.clause + number.right[:4]) and reading.section.program is None:
        return phrase("reception").search(number.sentence + unit) is not None
    spent = reading.last is not None and reading.last.code == _SPENT
    return spent and number.gap in ("（", "，") and unit.endswith(_GROUPS)
