"""Percentages right beside an amount: what a level of government pays of it, bare ones in brackets after it."""

from loaders.figures.claim import Claim
from loaders.figures.percentages.percent_subjects import account_code
from loaders.figures.sentences.amounts import INHERITABLE, continued
from loaders.figures.sentences.reading import Number, Reading
from loaders.figures.vocabulary.phrase_book import phrase

_CHANGES = ("change", "change_vs_budget")


def percent_beside(number: Number, reading: Reading) -> Claim | None:
    """The claim of a percentage that says only of the figure before what it is; None elsewhere."""
    return _share_borne(number, reading) or _in_bracket(number, reading)


def _share_borne(number: Number, reading: Reading) -> Claim | None:
    """项目资金9万元，省级承担40%，县级承担60%: what each level of government pays of the money before; None elsewhere."""
    last = reading.last
    if last is None or last.fact_kind != "project" or not phrase("share_borne").search(number.clause):
        return None
    return continued(number, last, "share_pct", "percent_share")


def _in_bracket(number: Number, reading: Reading) -> Claim | None:
    """较上年减少0.3万元（4.2%）: by how many percent that was; 按来源分：中央资金90万元（63%）、…: a share of the total."""
    last = reading.last
    is_bare = number.gap.strip() == "（" and number.following.startswith("）")
    if not is_bare or last is None or last.unit == "%":
        return None
    if last.measure in _CHANGES:
        value = number.quantity.value.copy_sign(last.value)
        told = {"measure": f"{last.measure}_pct", "unit": number.quantity.unit, "value": value}
        return last._replace(char_start=number.char_start, pattern_id="percent_change", **told)
    whole = reading.outer[-1].whole if reading.outer else None
    if whole is None or last.fact_kind not in INHERITABLE or last.measure != whole.measure:
        return None
    return continued(number, last, "share_pct", "percent_share", base_code=account_code(whole))
