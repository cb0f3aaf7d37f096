"""Changes of staff, units and vehicles against the year before."""

from decimal import Decimal

from loaders.figures.claim import Claim
from loaders.figures.sentences.reading import Number, Reading, claim
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.phrases import LINK, Direction

_OWNED = ("staffing", "asset")


def changed_staff(number: Number, reading: Reading, toward: Direction, value: Decimal) -> Claim | None:
    """与上年相比，在职人员减少3人; 车辆8辆。比上年减少2辆: what the words name, else what was counted before; None elsewhere."""
    compared = phrase("year_compared").sub("", number.gap[: toward.start]).strip("，。；：、（ ")
    if not compared:
        return _of_counted(number, reading, value)
    label = reading.lexicon.staffing.last(compared)
    if label is not None and LINK.fullmatch(compared, label.end):
        kind, code = label.row["fact_kind"], label.row["code"]
    elif phrase("units_counted").fullmatch(compared):
        kind, code = "staffing", "subordinate_units"
    else:
        return None
    return claim(number, kind, "count_change", "change", code=code, subject=compared, value=value)


def _of_counted(number: Number, reading: Reading, value: Decimal) -> Claim | None:
    told = reading.last or reading.last_amount
    if told is None or told.fact_kind not in _OWNED or told.unit != number.quantity.unit:
        return None
    return claim(
        number, told.fact_kind, "count_change", "change", code=told.code, subject=told.subject, value=value
    )
