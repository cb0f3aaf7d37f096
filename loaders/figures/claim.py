"""What the loaders claim of one number."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

_PLACES = ("sentence_index", "table_index", "row_index", "column_index", "indicator_index", "quote")
NOWHERE: dict[str, object] = dict.fromkeys(_PLACES) | {"section_index": 0}  # of a number outside all blocks


class Claim(NamedTuple):
    """The columns of raw.figure_claims that the grammar decides; see models/staging/_raw__sources.yml."""

    char_start: int
    fact_kind: str
    pattern_id: str | None = None
    none_reason: str | None = None
    subject: str | None = None
    code: str | None = None
    measure: str | None = None
    fund_scope: str | None = None
    period_start: date | None = None
    period_end: date | None = None
    period_kind: str | None = None
    value: Decimal | None = None
    unit: str | None = None
    bound: str | None = None
    rate_period: str | None = None
    rate_per: str | None = None
    recipient_group: str | None = None
    project_name: str | None = None
    parent_project_name: str | None = None
    base_code: str | None = None
    part_of_char_start: int | None = None
    table_code: str | None = None  # of the nine official tables, with side and nature of the column
    side: str | None = None
    nature: str | None = None

    @property
    def is_approximate(self) -> bool:
        """Whether the text hedges or bounds the number."""
        return self.bound is not None


def only_fact(claims: list[Claim]) -> Claim | None:
    """The one claim that states a fact; None where none does, or several do."""
    facts = [claim for claim in claims if claim.fact_kind != "none"]
    return facts[0] if len(facts) == 1 else None
