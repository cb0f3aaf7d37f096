"""What extraction makes of a document."""

from dataclasses import dataclass

from loaders.figures.numbers.number_tokens import NumberToken


@dataclass(frozen=True)
class Extraction:
    """``claims``: one dict a token, columns of raw.figure_claims without document_id; the other lists likewise."""

    tokens: list[NumberToken]
    claims: list[dict[str, object]]
    indicators: list[dict[str, object]]
    official_tables: list[dict[str, object]]
    table_checks: list[dict[str, object]]
