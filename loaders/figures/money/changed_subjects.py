"""What an increase or decrease is of, where a total and its part stand before it."""

from decimal import Decimal

from loaders.figures.claim import Claim
from loaders.figures.money.accounts import RECEPTION
from loaders.figures.sentences.amounts import CARRIED_BESIDE, INHERITABLE
from loaders.figures.sentences.reading import Number, Reading
from loaders.figures.vocabulary.phrase_book import phrase

_ROUNDED = Decimal("0.06")  # percentage points: half of a decimal, and what rounding the amounts adds


def subject_of_change(number: Number, reading: Reading, value: Decimal) -> Claim | None:
    """What changed: the figure before, or the total that 其中 divides where that alone can have changed so."""
    last, whole = reading.last, reading.whole
    if phrase("received_more").search(number.clause) and reading.received is not None:
        return reading.received  # 总收入90万元，…。收入来源为：…。比上年多收8万元
    if last is not None and last.pattern_id == CARRIED_BESIDE:
        return reading.before_last
    subject = last if last and last.fact_kind in INHERITABLE else _spent_on(reading)
    subject = subject or reading.spoken_of_before()
    if (
        whole is not None and whole.fact_kind == "staffing"
    ):  # 5个事业单位，其中基本支出9万元，比上年增加20万元
        return None if _exceeds(value, subject, number) else subject
    if whole is None:
        return subject
    if phrase("by_a_cause").match(
        number.clause
    ):  # 其中…，因财政预算调整下达…: of the total, not its last part
        return whole
    if _exceeds(value, subject, number) and not _exceeds(value, whole, number):
        return whole  # 收入90万元，其中结转2万元，较上年增加8万元
    told = (
        subject if subject is None or subject.unit != "%" else reading.last_level
    )  # 费用9万元，占100%，减少…
    # 收入90万元，其中结转5万元，较上年减少10万元，下降10%: ten of ninety
    return (
        whole if _is_confirmed(value, whole, number) and not _is_confirmed(value, told, number) else subject
    )


def is_of_all_lines(subject: Claim, name: str, reading: Reading) -> bool:
    """教育支出90万元，农林水支出8万元。支出比上年增加5万元: of all the classes told before, not of the first."""
    is_line = subject.fact_kind == "functional" and reading.last is None and reading.lists_lines
    words = phrase("date_and_office").sub("", name)
    return is_line and phrase("plain_expenditure").fullmatch(words) is not None


def follows_budget(spent: Claim, before: Claim | None) -> bool:
    """预算90万元，决算98万元，超出8万元: whether what was spent is told right after its budget."""
    is_budget = before is not None and before.measure in ("budget", "adjusted_budget")
    return (
        is_budget
        and spent.measure == "final"
        and (spent.fact_kind, spent.code) == (before.fact_kind, before.code)
    )


def _spent_on(reading: Reading) -> Claim | None:
    """公务接待费9万元，接待12批次、90人次，比上年减少…万元: what was spent on those counted after it; None elsewhere."""
    last, spent = reading.last, reading.last_money
    counted = last is not None and (last.fact_kind == "asset" or last.code == RECEPTION)
    return spent if counted and spent is not None and spent.fact_kind == "account" else None


def _exceeds(increase: Decimal, subject: Claim | None, number: Number) -> bool:
    """Whether something cannot have grown by so much: it is less now."""
    told = subject is not None and subject.value is not None and subject.unit == number.quantity.unit
    return told and increase > subject.value


def _is_confirmed(value: Decimal, subject: Claim | None, number: Number) -> bool:
    """Whether the percentage told after a change is that of this subject's change."""
    rate = phrase("rate_after_change").match(number.following)
    level = subject.value if subject is not None and subject.unit == number.quantity.unit else None
    if rate is None or level is None or level <= value:
        return False
    return abs(abs(value) * 100 / (level - value) - Decimal(rate["percent"])) <= _ROUNDED
