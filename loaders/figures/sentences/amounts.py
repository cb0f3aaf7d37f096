"""What the readers of money share: the measure of an amount, further figures of one subject."""

import re

from loaders.figures.claim import Claim
from loaders.figures.sentences.reading import Number, Reading, claim
from loaders.figures.vocabulary.fund_words import fund_of, names_several_funds
from loaders.figures.vocabulary.lexicon import Label
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.phrases import clause_of

INHERITABLE = (
    "account",
    "functional",
    "economic",
    "project",
)  # kinds whose subject a following amount may go on with

_COMPARED = len("比2024年的")
_PAIR = ("final", "budget")
_CARRIED_IN = ("上年", "年初")
_AMOUNT_OF = {
    "change_pct": "change",
    "change_vs_budget_pct": "change_vs_budget",
}  # what the amount behind a percentage is
CUT = "percent_adjustment"
CARRIED_BESIDE = "money_carried_beside"
_BRACKET = re.compile(r"（[^（）]*\d[^（）]*）")


def measure_of(cue: Label | None, number: Number, reading: Reading) -> str:
    """The measure that a word announces, else that of the total divided or the list gone on with, else final.

    In a budget (部门预算) what is not told as spent is budgeted.
    """
    measure = _measure_told(cue, number, reading)
    budgeted = measure == "final" and reading.section.budgets and not phrase("executed").search(number.clause)
    return "budget" if budgeted else measure


def measure_beside(number: Number) -> str | None:
    """较上年9.2万元减少…, 比2022年预算9万元增加…: what an amount of another year is; None of other amounts."""
    beside = phrase("year_beside").search(number.gap)
    return None if beside is None else "budget" if "预算" in beside.group() else "prior_final"


def _measure_told(cue: Label | None, number: Number, reading: Reading) -> str:
    if beside := measure_beside(number):
        return beside
    if phrase("raised_from").search(number.clause) and phrase("raised_ahead").match(number.following):
        return "prior_final"  # 公务接待费由3万元降为2万元
    if cue:
        measure = cue.row["measure"]
        return "final" if measure == "carryover" else measure
    if phrase("among_budget").search(number.sentence):
        return "budget"
    if number.clause.endswith("安排") and phrase("spent_ahead").match(number.following):
        return "budget"  # 财政拨款安排6万元，决算5万元
    whole, last = reading.whole, reading.last
    if phrase("budget_follows").match(number.following):
        return "final"  # 年初预算9万元，…。其中：公务接待费支出2万元，年初预算3万元
    if whole and whole.measure in ("amount", "budget", "adjusted_budget", "final", "prior_final"):
        return whole.measure
    outer = reading.outer[-1].last if reading.outer else None
    if outer is not None and outer.fact_kind == "account" and outer.measure in ("budget", "adjusted_budget"):
        return outer.measure  # 支出预算5604万元（基本支出618万元，项目支出4986万元）
    goes_on = number.gap.strip("，、；和及与 ") == "" or phrase("all_of_it").match(number.gap)
    goes_on = goes_on or (number.gap[:1] == "、" and last is not None and last.measure == "amount")
    if last and last.fact_kind in INHERITABLE and goes_on:
        return last.measure or "final"
    return "final"


def carried_on(number: Number) -> Label | None:
    """余127.2万元结转下年: a balance told as such after its amount; None elsewhere."""
    is_left = phrase("left_over").search(number.clause) and phrase("carried_after").match(number.following)
    return Label({"measure": "carryover"}, len(number.gap), len(number.gap)) if is_left else None


def of_year(measure: str, number: Number, reading: Reading) -> str:
    """A final figure of an earlier year than the report's is ``prior_final``."""
    year = number.period.year
    is_prior = year is not None and reading.fiscal_year is not None and year < reading.fiscal_year
    return "prior_final" if measure == "final" and is_prior else measure


def whole_of(number: Number, reading: Reading) -> int | None:
    """Place of the figure of which this one is told to be a part."""
    whole = reading.whole
    if whole is None or whole.char_start == number.char_start or phrase("not_a_part").search(number.clause):
        return None
    return whole.char_start


def continued(number: Number, before: Claim, measure: str | None, pattern: str, **columns: object) -> Claim:
    """A further figure of the same subject."""
    columns = {
        "part_of_char_start": before.part_of_char_start if measure == before.measure else None
    } | columns
    return claim(
        number,
        before.fact_kind,
        pattern,
        measure,
        code=before.code,
        subject=before.subject,
        fund_scope=before.fund_scope,
        project_name=before.project_name,
        parent_project_name=before.parent_project_name,
        **columns,
    )


def of_year_before(number: Number, reading: Reading) -> Claim | None:
    """与上年（9.2万元）相比增加…: the amount in the bracket is of what the text speaks of."""
    before, told = reading.last or reading.previous_head, clause_of(number.gap.removesuffix("（"))
    is_left = before is not None and before.code == "carryover_out"
    carried = phrase("carried_in_beside").search(number.gap) if is_left else None
    if carried:  # 年末结转30万元，比年初结转50万元减少
        left = continued(number, before, "final", CARRIED_BESIDE)
        return left._replace(code="carryover_in", subject=carried["label"])
    is_compared = "比" in number.sentence[-_COMPARED:]
    side = phrase("side_of_year_before").search(number.sentence) if is_compared else None
    if side:  # 收入比上年90万元增加…
        code = "revenue_total" if side["side"] == "收入" else "expenditure_total"
        told_side = {"code": code, "subject": side["side"], "fund_scope": "all"}
        return claim(number, "account", "money_beside", "prior_final", **told_side)
    if before is None:
        return None
    if before.measure in _PAIR and phrase("told_difference").fullmatch(number.gap):
        return _difference(number, reading, before)
    is_beside = number.gap.endswith("（") or number.following.startswith("相比节")  # 与上年9万元相比节省…
    is_alone = is_beside and phrase("year_beside").fullmatch(told)
    if before.fact_kind not in INHERITABLE or not is_alone:
        return None
    return continued(number, before, measure_beside(number), "money_beside")


def of_percent_before(number: Number, reading: Reading) -> Claim | None:
    """养老专项压减5%，即90万元: the amount of the change that the percentage before tells; None elsewhere."""
    last = reading.last
    if last is None or last.measure not in _AMOUNT_OF or last.fact_kind not in INHERITABLE:
        return None
    if not phrase("told_in_money").fullmatch(number.gap):
        return None
    value = number.quantity.value.copy_sign(last.value)
    measure = "adjustment" if last.pattern_id == CUT else _AMOUNT_OF[last.measure]
    return continued(number, last, measure, "money_change", value=value)


def _difference(number: Number, reading: Reading, last: Claim) -> Claim | None:
    """年初预算90万元，决算98万元，差额8万元: by how much more or less than its budget the amount is; None without both."""
    other = reading.before_last
    if other is None or {other.measure, last.measure} != set(_PAIR):
        return None
    final, budget = (last, other) if last.measure == "final" else (other, last)
    same = (budget.fact_kind, budget.code, budget.unit) == (final.fact_kind, final.code, final.unit)
    if not same or budget.unit != number.quantity.unit:
        return None
    value = final.value - budget.value
    if abs(value) != abs(number.quantity.value):
        return None
    return continued(number, final, "change_vs_budget", "money_beside", value=value)


def _names_side(label: str) -> bool:
    ways = (phrase("plain_revenue_final"), phrase("plain_expenditure_final"))
    return any(way.fullmatch(label) for way in ways)


def fund_told(label: str, number: Number) -> str | None:
    """The fund that the sentence names; a total of the department (总支出) has none from before a semicolon.

    Nor has what follows the funds of a total (收入9万元，其中一般公共预算…、政府性基金预算…；基本支出8万元；支出决算8万元).
    """
    before = number.sentence.rpartition("；")[0]
    told = _BRACKET.sub(
        "", number.sentence
    )  # 收入9万元（政府性基金2万元），结转…: not of the fund in brackets
    divided = "其中" in before and (_names_side(label) or names_several_funds(before))
    # 收入9万元，包括财政拨款8万元、其他收入1万元；支出8万元: of all that came in
    divided = divided or (phrase("other_side").fullmatch(label) and phrase("side_divided").search(before))
    divided = divided or ("包括" in before and label.startswith(_CARRIED_IN) and names_several_funds(before))
    is_total = label.endswith(("总收入", "总支出")) or divided
    if number.clause.endswith(label) and "合计" in number.clause.removesuffix(label):
        return fund_of(number.clause)  # …、政府性基金9万元，三项合计即本年收入90万元
    if fund_of(number.clause) == "fiscal" and names_several_funds(told):
        return "fiscal"  # …、政府性基金9万元，年初财政拨款结转3万元
    return fund_of(told.rpartition("；")[2] if is_total else told)
