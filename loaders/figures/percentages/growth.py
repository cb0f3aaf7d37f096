"""Percentages by which something grew or fell: standards, money, what was counted."""

import re

from loaders.figures.claim import Claim
from loaders.figures.percentages.percent_subjects import of_money
from loaders.figures.sentences.amounts import CUT, INHERITABLE, continued
from loaders.figures.sentences.reading import Number, Reading, claim
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.phrases import clause_of, direction, unlinked
from loaders.figures.vocabulary.programs import OTHER, narrow, nearest_program

_NAME = 4  # characters that end the name of a standard (最低工资标准)
_GROWTH = phrase("growth")
_YEAR_BEFORE = ("去年", "上年")


def read_growth(number: Number, reading: Reading, stem: str) -> Claim | None:
    """By how much a budget was cut or something grew; None where neither is told. ``stem``: the words before the number."""
    return _cut(number, reading) or _growth(number, reading, stem)


def is_money(last: Claim | None) -> bool:
    """Whether the figure before is an amount of money, no percentage."""
    return last is not None and last.fact_kind in INHERITABLE and last.unit != "%"


def _growth(number: Number, reading: Reading, stem: str) -> Claim | None:
    """增长a%: of a standard, else of money or of what was counted; None where nothing grows."""
    toward, growth = direction(number.gap, reading.lexicon), _GROWTH.search(stem)
    if not growth and (toward is None or toward.kind != "change"):
        return None
    falls = (toward and toward.sign < 0) or (growth and phrase("falls").search(growth.group()))
    value = abs(number.quantity.value) * (-1 if falls or number.quantity.value < 0 else 1)
    against_budget = reading.basis == "budget" and not _of_years(growth, number, reading)
    against_budget = against_budget or (growth and "差异" in growth.group())
    measure = "change_vs_budget_pct" if against_budget else "change_pct"
    before = number.gap[: toward.start] if toward else stem[: growth.start()]
    of_amount = is_money(reading.last) and reading.last.measure == "change" and before in ("，", "、")
    if number.quantity.unit.endswith("分点") and not of_amount:  # 减少9万元，下降3.1个百分点: of the amount
        measure = "change"
    code = reading.next_changed(reading.last) or _of_standard(before, reading)  # 分别增长a%和b%
    if code := code or _other_part(before, reading.last, reading):
        columns = {"code": code, "subject": clause_of(before), "value": value}
        return claim(number, "standard", "percent_of_standard", "change_pct", **columns)
    found = of_money(number, reading, before, measure, "percent_change", value=value)
    return found and _of_year_before(found, number, reading)


def _of_years(growth: re.Match[str] | None, number: Number, reading: Reading) -> bool:
    """同比下降9%，比预算少支4万元，…，接待费降幅31%: the growth of a part, compared as the total first was."""
    if growth is None or not growth.group().endswith("幅") or not clause_of(number.gap).rstrip("降增减幅"):
        return False
    bases = [base.row["basis"] for base in reading.lexicon.bases.find_all(number.sentence)]
    return bases[:1] == ["prior"] and reading.lexicon.bases.last(number.clause) is None


def _of_year_before(found: Claim, number: Number, reading: Reading) -> Claim:
    """去年支出9万元，增长5%: the growth of last year, where what was spent this year is not told beside it."""
    last = reading.last
    is_of_last = last is not None and last.measure == "prior_final" and last.code == found.code
    if not is_of_last or not any(year in number.sentence for year in _YEAR_BEFORE):
        return found
    this_year = {"period_start": found.period_start, "measure": "final", "code": found.code}
    is_told = any(all(getattr(told, key) == this_year[key] for key in this_year) for told in reading.amounts)
    return found if is_told else found._replace(period_start=last.period_start, period_end=last.period_end)


def _cut(number: Number, reading: Reading) -> Claim | None:
    """甲资金90万元、乙资金30万元。年中乙资金压减5%: by how much the budget of a project was changed; None elsewhere."""
    cut = phrase("budget_cut").search(number.clause)
    if cut is None:
        return None
    code, before = nearest_program(number.clause, reading.lexicon), reading.last or reading.previous_head
    told = reading.projects if code else [before]
    of = next((x for x in told if x and x.fact_kind == "project" and code in (None, x.code)), None)
    value = abs(number.quantity.value) * (1 if cut["more"] else -1)
    return of and continued(number, of, "change_vs_budget_pct", CUT, value=value)


def _other_part(before: str, last: Claim | None, reading: Reading) -> str | None:
    """城市低保标准提高5%，农村提高8%: the other part of the family whose standard changed; None elsewhere."""
    is_standard = last is not None and last.fact_kind == "standard" and last.unit == "%"
    part = narrow(last.code or "", clause_of(before), reading.lexicon) if is_standard else None
    return part if part and part != last.code else None


def _of_standard(before: str, reading: Reading) -> str | None:
    """城市低保标准提高8%: the programme whose standard changed; None when none is named beside it."""
    told = before.rpartition("。")[2] if reading.last is None else clause_of(before)
    if not phrase("standard_name").search(told):
        return None
    is_named = phrase("standard_name").search(unlinked(clause_of(told))[-_NAME:]) is not None
    return nearest_program(told, reading.lexicon, reading.topic) or (OTHER if is_named else None)
