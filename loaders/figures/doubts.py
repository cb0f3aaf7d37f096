"""Numbers that were recognised in a picture too unsurely to be understood."""

from collections.abc import Sequence

from loaders.documents.document import Recognition
from loaders.documents.ocr.recognitions import least_confidence
from loaders.figures.number_tokens import NumberToken
from loaders.settings import LEAST_CONFIDENCE

LOW_CONFIDENCE = "low_confidence"


def is_doubtful(recognised: Sequence[Recognition], token: NumberToken) -> bool:
    """Whether one of the characters of a number was recognised less surely than settings ask for."""
    confidence = least_confidence(recognised, token.char_start, token.char_end)
    return confidence is not None and confidence < LEAST_CONFIDENCE
