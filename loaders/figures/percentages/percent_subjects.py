"""Whose percentage it is: of an account, a line or a project, of the figure before it, or of the work done."""

from loaders.figures.claim import Claim
from loaders.figures.money.account_funds import WHOLE_DEPARTMENT, scope_of
from loaders.figures.money.accounts import named_account
from loaders.figures.money.changed_subjects import is_of_all_lines
from loaders.figures.money.plain_accounts import of_both_sides, on_side_named, plain_account
from loaders.figures.money.project_names import named_project, project_name_in
from loaders.figures.sentences.amounts import INHERITABLE, continued
from loaders.figures.sentences.reading import Number, Reading, claim, is_planned
from loaders.figures.vocabulary.function_paths import function_code, function_path
from loaders.figures.vocabulary.fund_words import fund_of
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.phrases import clause_of, unlinked
from loaders.figures.vocabulary.programs import ECONOMY, OTHER, nearest_program, program_of

_SIGNS = " \u3000|+-—－"  # and what divides cells, before a figure
_RATE = phrase("rate")
_PROGRESS = {
    "execution_pct": "progress_of_budget",
    "share_pct": "spent_in_months",
}  # measure → how it is told
_PEOPLE = ("人", "户", "名", "位", "人次", "户次")  # ends of units that count people
_THREE_PUBLIC, _THREE_PUBLIC_TOTAL = "three_public", "three_public_total"
_TOTALS = {"revenue_total", "expenditure_total", "three_public_total", "procurement_total"}


def of_money(
    number: Number, reading: Reading, before: str, measure: str, pattern: str, **columns: object
) -> Claim | None:
    """The percentage of what is named in ``before``, else of the figure before it."""
    clause = clause_of(before)
    path = function_path(before)
    account, _ = named_account(clause, reading)
    subject = reading.last or reading.previous_head
    if measure.startswith("change"):
        named = clause_of(phrase("compared").sub("", before))
        subject = on_side_named(of_both_sides(subject, reading.head), named)
        if subject and is_of_all_lines(subject, named, reading):
            account = plain_account(number.renamed(named), reading)
    if measure == "execution_pct" and subject and (subject.code or "").startswith("carryover"):
        subject = reading.head or subject  # 决算支出…，结转下年…，执行率…
    if measure == "execution_pct" and reading.head and phrase("rate_of_money").search(number.clause):
        subject = (
            subject if subject and subject.fact_kind in INHERITABLE else reading.head
        )  # 惠及46人，执行率…
    if path:
        scope = reading.section.fund or "unstated"
        return claim(
            number,
            "functional",
            pattern,
            measure,
            code=function_code(path),
            subject=path.group(),
            fund_scope=scope,
            **columns,
        )
    if account and not (
        subject and subject.fact_kind in ("project", "functional") and account.code == "project_expenditure"
    ):
        scope = scope_of(account, number, reading)
        return claim(
            number,
            "account",
            pattern,
            measure,
            code=account.code,
            subject=account.label,
            fund_scope=scope,
            **columns,
        )
    if told := _spent_of_budget(number, reading, (subject, clause), measure, pattern, columns):
        return told
    if nearest_program(clause, reading.lexicon) == ECONOMY:
        subject = None  # 居民收入增长a% beside an account: it is none of the department's
    if subject is None or (measure == "share_pct" and subject.fact_kind not in INHERITABLE):
        found = of_work(number, reading, measure)
        return found and found._replace(value=columns.get("value", found.value))  # a fall is negative
    return continued(number, subject, measure, pattern, **columns)


def _spent_of_budget(
    number: Number,
    reading: Reading,
    told: tuple[Claim | None, str],
    measure: str,
    pattern: str,
    columns: dict[str, object],
) -> Claim | None:
    """How far a fund, the project of the section or the department's budget was spent; ``told``: the figure before, the words."""
    subject, clause = told
    of_work_told = subject is None or subject.fact_kind not in INHERITABLE
    fund = project_name_in(clause) if measure == "execution_pct" and of_work_told else None
    if fund and phrase("fund_noun").search(fund) and nearest_program(fund, reading.lexicon):
        return named_project(number, reading, fund, measure)._replace(pattern_id=pattern)
    paid = subject is None or subject.fact_kind == "payment"
    if paid and measure == "execution_pct" and reading.section.project_name:
        project = reading.section.project_name  # 部分区县执行率偏低，甲县91.2%
        code = program_of(project, reading.lexicon) or OTHER
        return claim(
            number, "project", pattern, measure, code=code, subject=project, project_name=project, **columns
        )
    if subject and paid and subject.code != OTHER and phrase("paid_so_far").fullmatch(number.gap):
        # 已支出9万元，支出进度90%: of the fund that it was paid out of
        return claim(
            number, "project", pattern, measure, code=subject.code, subject=subject.subject, **columns
        )
    if of_work_told and measure in _PROGRESS and phrase(_PROGRESS[measure]).search(number.clause):
        total = {"code": "expenditure_total", "subject": clause or None, "fund_scope": "all"}
        return claim(number, "account", pattern, measure, **total, **columns)  # 截至6月底支出进度为43.7%
    return None


def base_of_share(told: str, number: Number, reading: Reading) -> str | None:
    """The account that is 100 %: the one told, else the one announced by 其中 or the total that the paragraph begins with."""
    led = None if told else phrase("total_divided").search(number.sentence)
    if led is not None:  # 收入中，财政拨款收入9万元，占99%
        base, _ = named_account(led["total"] + "□", reading)
        side = "revenue_total" if led["total"].endswith("收入") else "expenditure_total"
        return base.code if base else side
    if not told and reading.share_base is not None and reading.share_base[0] is reading.whole:
        return reading.share_base[1]  # 财政拨款…，占本年收入的99.5%；其他收入…，占0.5%
    if not told:
        head = reading.paragraph_head
        is_total = head is not None and head is not reading.last and head.code in _TOTALS
        beside = reading.share_base[1] if reading.share_base is not None else None
        if beside and reading.whole is not None and reading.whole.code not in (None, beside):
            return None  # 甲90万元，占总额的92%，其中乙30万元，占65%: of 甲 or of the total
        return account_code(reading.whole or (head if is_total else None))
    if phrase("base_of_year_before").match(told):
        return None  # 占上年总收入的80%: not of this year's
    last = reading.last
    of_three = last is not None and last.code is not None and last.code.startswith(_THREE_PUBLIC)
    if of_three and phrase("bare_total").fullmatch(told):
        return _THREE_PUBLIC_TOTAL  # 公务接待费1.6万元，占总支出决算的31.8%
    base, _ = named_account(told + "□", reading)
    if base is None and phrase("all_spent").fullmatch(told):
        return "expenditure_total"
    is_of_fund = base is not None and base.code in WHOLE_DEPARTMENT and fund_of(told)
    code = None if base is None or is_of_fund else base.code
    reading.share_base = (reading.whole, code) if code else None
    return code  # 占一般公共预算项目支出的70%: not of all


def account_code(whole: Claim | None) -> str | None:
    """What a share is of, where that is an account: of a project's shares the whole has no code of its own."""
    return whole.code if whole and whole.fact_kind == "account" else None


def of_score(number: Number, reading: Reading) -> Claim | None:
    """满分20分，得17.5分，得分率87.5%: a score as a share of its points; None elsewhere."""
    last = reading.last
    if last is None or last.fact_kind != "score" or not phrase("score_rate").search(number.clause):
        return None
    return claim(number, "score", "percent_of_score", "share_pct", code=None, subject=last.subject)


def is_bare_cell(number: Number) -> bool:
    """Whether no word stands between a percentage and the figure before it, or in its whole paragraph."""
    told = number.gap.rstrip(_SIGNS) or number.sentence.rstrip(_SIGNS)
    return told[-1:].isdigit() or told[-1:] == "%" or not (told or number.following)


def of_work(number: Number, reading: Reading, measure: str = "share_pct") -> Claim | None:
    """合格率, 覆盖率, 低保率: rates of the work done; none that stands among bare figures, as the cells of a lost table do."""
    if is_bare_cell(number):
        return None
    lexicon, last = reading.lexicon, reading.last
    stem = unlinked(number.clause)
    named = nearest_program(
        number.clause, lexicon, reading.spoken_program() or reading.topic
    ) or nearest_program(number.right, lexicon)
    code = named or reading.topic or reading.section.program
    if (
        code is None
        and last is not None
        and last.fact_kind in ("activity", "beneficiary")
        and last.unit != "%"
    ):
        code = last.code  # 126家养老机构…，签约率100%
    rate = _RATE.search(phrase("rate_tail").sub("", stem))
    of_people = rate and phrase("rate_of_people").search(rate.group())
    of_people = of_people or phrase("reach_of_aid").search(number.clause)
    is_beneficiary = (
        last is not None
        and last.fact_kind == "beneficiary"
        and last.measure not in ("institutions", "beds")
        and (of_people or (last.unit or "").endswith(_PEOPLE))
        and (not named or named == last.code or of_people)
        and not (rate and ("床位" in rate.group() or phrase("rate_of_quality").search(rate.group())))
        # 入住老人96人，床位使用率63%; 惠及老人96人，验收合格率100%
    )
    is_share = measure == "share_pct" and (
        phrase("share").search(stem) or phrase("share_of_group").match(number.following)
    )  # 民生支出占财政支出的比重; 全市75%的乡镇
    if not (rate or code or is_share):
        return None
    of_beds = measure == "share_pct" and phrase("share_of_beds").search(stem)
    kind = "beneficiary" if of_people or of_beds or (is_beneficiary and rate) else "activity"
    code = named or last.code if kind == "beneficiary" and last else code or OTHER
    is_target = is_planned(number, reading) or phrase("is_target").match(number.following)
    is_target = is_target or phrase("bounded_goal").search(number.clause)
    if last is not None and last.measure == "target" and phrase("completed").search(number.gap):
        measure = "execution_pct"  # 目标24所，完成率90%
    if measure == "share_pct" and is_target:
        measure = "target"
    measure = "rate" if number.quantity.unit.startswith(("‰", "/")) else measure
    subject = rate.group() if rate else (stem or number.right).strip("，。；： ")
    return claim(number, kind, "percent_of_work", measure, code=code, subject=subject)
