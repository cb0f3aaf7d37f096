"""Numbers that were recognised in a picture too unsurely to be understood."""

from collections.abc import Sequence

from loaders.documents.document import Recognition
from loaders.documents.ocr.recognitions import least_confidence
from loaders.figures.claim import Claim
from loaders.figures.number_tokens import NumberToken
from loaders.settings import LEAST_CONFIDENCE

LOW_CONFIDENCE = "low_confidence"


def without_doubtful(
    rows: list[dict[str, object]], tokens: Sequence[NumberToken], recognised: Sequence[Recognition]
) -> list[dict[str, object]]:
    """The rows of claims, one a token; those of numbers that were recognised unsurely claim nothing and say so."""
    return [
        row | vars(Claim(token.char_start, "unclaimed")) | {"is_approximate": False, "doubt": LOW_CONFIDENCE}
        if row["fact_kind"] != "none" and _is_doubtful(token, recognised)
        else row
        for row, token in zip(rows, tokens, strict=True)
    ]


def _is_doubtful(token: NumberToken, recognised: Sequence[Recognition]) -> bool:
    confidence = least_confidence(recognised, token.char_start, token.char_end)
    return confidence is not None and confidence < LEAST_CONFIDENCE
