"""Numbers that were recognised in a picture: how surely, and what that says of their claims."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from loaders.documents.document import Recognition
from loaders.documents.ocr.recognitions import least_confidence
from loaders.figures.claim import Claim
from loaders.figures.numbers.number_tokens import NumberToken
from loaders.figures.official_tables.recognised import REPAIRED
from loaders.settings import LEAST_CONFIDENCE

LOW_CONFIDENCE = "low_confidence"


def confidences_of(tokens: Sequence[NumberToken], recognised: Sequence[Recognition]) -> dict[int, Decimal]:
    """The confidence of each recognised number by its offset: that of its least sure character."""
    found = {
        token.char_start: least_confidence(recognised, token.char_start, token.char_end)
        for token in (tokens if recognised else ())
    }
    return {start: confidence for start, confidence in found.items() if confidence is not None}


def with_doubts(
    rows: Sequence[dict[str, object]], confidences: Mapping[int, Decimal], doubts: Mapping[int, str]
) -> list[dict[str, object]]:
    """The rows of claims with what is doubted of them: unsure and rejected numbers claim nothing."""
    if not confidences and not doubts:  # as of most documents
        return [row | {"doubt": None} for row in rows]
    return [_with_doubt(row, _doubt(row, confidences, doubts)) for row in rows]


def _doubt(
    row: Mapping[str, object], confidences: Mapping[int, Decimal], doubts: Mapping[int, str]
) -> str | None:
    start = row["char_start"]
    if row["fact_kind"] == "none" or not isinstance(start, int):
        return None
    confidence = confidences.get(start)
    if confidence is not None and confidence < LEAST_CONFIDENCE:
        return LOW_CONFIDENCE
    return doubts.get(start)


def _with_doubt(row: dict[str, object], doubt: str | None) -> dict[str, object]:
    if doubt in (None, REPAIRED):
        return row | {"doubt": doubt}
    claim = Claim(int(str(row["char_start"])), "unclaimed")
    return row | claim._asdict() | {"is_approximate": False, "doubt": doubt}
