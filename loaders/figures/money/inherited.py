"""Amounts without a subject of their own: further figures of what was told before them."""

from loaders.figures.claim import Claim
from loaders.figures.money.account_funds import FUND_ACCOUNTS
from loaders.figures.sentences.amounts import (
    INHERITABLE,
    carried_on,
    continued,
    measure_beside,
    measure_of,
    of_year,
)
from loaders.figures.sentences.reading import Number, Reading, claim
from loaders.figures.vocabulary.fund_words import fund_of
from loaders.figures.vocabulary.lexicon import Label
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.phrases import unlinked

_RECEIVED = ("revenue_total", "fiscal_appropriation", *FUND_ACCOUNTS.values())
_BUDGETED = ("annual_budget_total", "revenue_total", "revenue_grand_total")  # 年初预算收入…，实际支出…
_UNSPENT = "other:unspent"


def inherited(number: Number, reading: Reading, cue: Label | None) -> Claim | None:
    """The claim of an amount that goes on with the account, line or project before; None where nothing does."""
    compared = (
        measure_beside(number) is not None
    )  # …总计9万元。与上年8万元相比…: of what the sentence before told
    before = reading.last or (reading.previous_head if cue or compared else None)
    if reading.last is None and cue and number.gap.lstrip("。，万元 ").startswith("其中"):
        before = reading.paragraph_head  # 其中年初预算…: of what the paragraph is about
    before = _budget_again(number, reading) or before
    is_difference = phrase("told_difference").fullmatch(number.gap)  # 差额12万元, of figures told elsewhere
    if before is None or before.fact_kind not in INHERITABLE or is_difference:
        return None
    is_left = carried_on(number) or phrase("balance").fullmatch(unlinked(number.clause))
    if before.fact_kind == "account" and is_left:
        label = number.clause.strip("，、；： -")
        return continued(number, before, "final", "money_balance")._replace(
            code="carryover_out", subject=label
        )
    if before.fact_kind == "account" and phrase("withdrawn").search(number.clause):
        label = number.clause.strip("，、；： -")
        return continued(number, before, "final", "money_balance")._replace(code=_UNSPENT, subject=label)
    if _names_another(number, before, cue) or phrase("named_spending").search(unlinked(number.clause)):
        return None
    fund = fund_of(number.clause) if (before.code or "").startswith("carryover") else None
    if fund:  # 年初结转和结余9万元，其中财政拨款结转8万元
        return continued(number, before, "final", "money_continued")._replace(fund_scope=fund)
    if cue and cue.row["measure"] == "carryover" and before.fact_kind in ("project", "functional"):
        return continued(number, before, "carryover", "money_continued")
    summed = phrase("sum_told").fullmatch(number.clause)
    if summed and any(told.code == "carryover_in" for told in reading.amounts) and before.code in _RECEIVED:
        # 上年结转8万元，本年收入90万元，合计98万元
        return continued(number, before, "final", "money_continued")._replace(code="revenue_grand_total")
    of_others = before.code in ("carryover_in", "carryover_out") and summed
    if of_others or phrase("each_of").search(number.clause) or (not cue and len(number.clause) > 12):
        return None
    if before.code == "fiscal_appropriation" and phrase("plain_spending").fullmatch(number.gap):
        # 财政拨款年初预算9万元，支出8万元
        spent = continued(number, before, "final", "money_continued")
        return spent._replace(code="fiscal_appropriation_expenditure")
    if before.code in _BUDGETED and cue and number.gap[cue.start : cue.end].endswith("支出"):
        return claim(
            number,
            "account",
            "money_continued",
            "final",
            code="expenditure_total",
            subject=before.subject,
            fund_scope="all",
        )
    base = phrase("base_told").fullmatch(number.clause)  # 比年初的16.5万元节省4.67万元: the budget
    told = of_year(measure_of(cue, number, reading), number, reading)
    measure = "budget" if base and base["budget"] else told
    if measure == "adjusted_budget" and (before.code or "").startswith("carryover"):
        # 年初预算90万元，上年结转8万元，可用资金合计98万元: of the whole
        before = before._replace(code="annual_budget_total", subject=number.clause.strip("，；：、"))
    return continued(number, before, measure, "money_continued")


def _budget_again(number: Number, reading: Reading) -> Claim | None:
    """年初预算9万元，其中…；追加2万元，其中项目支出1万元；调整后预算11万元: of the whole again."""
    head = reading.head
    of_all = head is not None and head.code in _BUDGETED and head.measure == "budget"
    again = number.gap.lstrip("）").startswith("；") and phrase("plain_budget").fullmatch(
        unlinked(number.clause)
    )
    return head if of_all and again else None


def _names_another(number: Number, before: Claim, cue: Label | None) -> bool:
    """政府债务余额: an amount with a noun of its own does not go on with the subject before."""
    balance = cue is not None and cue.row["measure"] == "carryover" and before.fact_kind == "account"
    return (cue is None or balance) and bool(phrase("own_noun").search(unlinked(number.clause)))
