"""Shares told in turn of several amounts: 甲90万元、乙10万元，分别占总支出的90%和10%."""

import re

from loaders.figures.accounts import named_account
from loaders.figures.amounts import INHERITABLE, continued
from loaders.figures.claim import Claim
from loaders.figures.phrase_book import phrase
from loaders.figures.reading import Number, Reading

_FURTHER = re.compile(r"^(?:[、，和及与]+[\d.]+%)*")
_JOINS = ("、", "和", "及", "与", "，")


def share_in_turn(number: Number, reading: Reading) -> Claim | None:
    """The share of the next of the amounts before; None where a share is not one of as many as there are amounts."""
    if told := phrase("shares_told_in_turn").search(number.gap):
        count = 1 + _FURTHER.match(number.following).group().count("%")
        follows = bool(reading.amounts) and reading.last is reading.amounts[-1]
        reading.shared = reading.amounts[-count:] if follows and 1 < count <= len(reading.amounts) else []
        base = named_account(told["of"] + "□", reading)[0] if told["of"] else None
        reading.shared_base = base.code if base else None
    elif number.gap.strip() not in _JOINS:
        reading.shared = []
    if not reading.shared:
        return None
    part = reading.shared.pop(0)
    return continued(number, part, "share_pct", "percent_share_in_turn", base_code=reading.shared_base)


def keep_amount(found: Claim, reading: Reading) -> None:
    """Keep an amount of the sentence that a share may be told of."""
    if found.fact_kind in INHERITABLE and found.unit != "%":
        reading.amounts.append(found)
