"""Percentages: shares, execution, growth, rates of coverage and quality."""

from dataclasses import replace

from loaders.figures.accounts import named_account, scope_of
from loaders.figures.amounts import INHERITABLE, continued
from loaders.figures.claim import Claim
from loaders.figures.contexts import function_code, function_path
from loaders.figures.phrase_book import phrase
from loaders.figures.phrases import brackets_closed, clause_of, direction, unlinked
from loaders.figures.programs import OTHER, nearest_program
from loaders.figures.reading import Number, Reading, claim
from loaders.figures.standards import read_standard

_SHARE = phrase("share")
_EXECUTION = phrase("execution")
_RATE = phrase("rate")
_GROWTH = phrase("growth")


def read_percent(number: Number, reading: Reading) -> Claim | None:
    """The claim of a percentage; None when nothing tells what it is a percentage of."""
    remarked = number.gap.startswith("）")  # 占任务（400户）的…%: the words before the remark go on
    stem = unlinked(brackets_closed(number.sentence) if remarked else number.gap)
    last = reading.last
    if last and last.unit == "%" and number.gap.strip() in ("、", "和", "，"):
        sign = -1 if last.value < 0 else 1
        paired = reading.head_codes and last.fact_kind == "standard"
        code = reading.head_codes.pop(0) if paired else last.code
        return replace(
            last,
            char_start=number.char_start,
            code=code,
            value=number.quantity.value * sign,
            bound=number.quantity.bound,
        )
    goes_on = phrase("part_of_rate").fullmatch(number.gap) or phrase("raised_to").fullmatch(number.gap)
    if last and last.unit == "%" and goes_on:
        return replace(last, char_start=number.char_start, value=number.quantity.value)
    if other := phrase("by_other_standard").search(stem):  # 困难残疾人生活补贴按低保标准的40%发放
        return read_standard(number.renamed(stem[: other.start()]), reading, False)
    if last and last.fact_kind in INHERITABLE and phrase("of_the_former").match(number.gap):
        part = reading.before_last
        if last.measure in ("budget", "adjusted_budget") or part is None or part.fact_kind not in INHERITABLE:
            return _of_money(number, reading, "", "execution_pct", "percent_of_former")
        return continued(number, part, "share_pct", "percent_of_former", base_code=_account_code(last))
    if match := _EXECUTION.search(stem):
        return _of_money(number, reading, stem[: match.start()], "execution_pct", "percent_execution")
    if match := _SHARE.search(stem):
        counted = last is not None and last.fact_kind in ("beneficiary", "activity")
        alone = not match["base"] and not clause_of(stem[: match.start()]).strip("，、（其中")
        if counted and (alone or phrase("share_of_people").search(clause_of(stem))):
            return claim(
                number, last.fact_kind, "percent_of_people", "share_pct", code=last.code, subject=last.subject
            )
        told = match["within"] or match["base"]
        base, _ = named_account(told + "□", reading)
        whole = reading.whole or reading.paragraph_head
        code = base.code if base else None if told else _account_code(whole)
        return _of_money(number, reading, stem[: match.start()], "share_pct", "percent_share", base_code=code)
    toward = direction(number.gap, reading.lexicon)
    growth = _GROWTH.search(stem)
    if (toward and toward.kind == "change") or growth:
        sign = -1 if (toward and toward.sign < 0) or (growth and "降" in growth.group()) else 1
        against_budget = reading.basis == "budget" or (growth and "差异" in growth.group())
        measure = "change_vs_budget_pct" if against_budget else "change_pct"
        if number.quantity.unit.endswith("分点"):
            measure = "change"
        before = stem[: toward.start] if toward else stem[: growth.start()]
        paired = reading.head_codes and last and last.fact_kind == "standard"  # 分别增长a%和b%
        of_standard = reading.head_codes.pop(0) if paired else _of_standard(before, reading)
        if of_standard:
            return claim(
                number,
                "standard",
                "percent_of_standard",
                "change_pct",
                code=of_standard,
                subject=clause_of(before),
                value=abs(number.quantity.value) * sign,
            )
        return _of_money(
            number, reading, before, measure, "percent_change", value=abs(number.quantity.value) * sign
        )
    label = reading.lexicon.staffing.last(number.clause)
    if label and last and (last.code or "").startswith("three_public"):  # “三公”经费控制率
        return _of_money(number, reading, "", "execution_pct", "percent_execution")
    if label and label.row["code"] == "control_rate":
        return claim(
            number, "staffing", "percent_staffing", "share_pct", code="control_rate", subject=number.clause
        )
    return _of_work(number, reading)


def _account_code(whole: Claim | None) -> str | None:
    """What a share is of, where that is an account: of a project's shares the whole has no code of its own."""
    return whole.code if whole and whole.fact_kind == "account" else None


def _of_standard(before: str, reading: Reading) -> str | None:
    """城市低保标准提高8%: the programme whose standard changed; None when none is named beside it."""
    told = before if reading.last is None else clause_of(before)
    if not phrase("standard_name").search(told):
        return None
    return nearest_program(told, reading.lexicon, reading.topic)


def _of_money(
    number: Number, reading: Reading, before: str, measure: str, pattern: str, **columns: object
) -> Claim | None:
    """The percentage of what is named in ``before``, else of the figure before it."""
    clause = clause_of(before)
    path = function_path(before)
    account, _ = named_account(clause, reading)
    subject = reading.last or reading.previous_head
    if measure == "execution_pct" and subject and (subject.code or "").startswith("carryover"):
        subject = reading.head or subject  # 决算支出…，结转下年…，执行率…
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
    if subject is None or (
        measure == "share_pct" and subject.fact_kind not in ("account", "functional", "project")
    ):
        return _of_work(number, reading, measure)
    return claim(
        number,
        subject.fact_kind,
        pattern,
        measure,
        code=subject.code,
        subject=subject.subject,
        fund_scope=subject.fund_scope,
        project_name=subject.project_name,
        parent_project_name=subject.parent_project_name,
        **columns,
    )


def _of_work(number: Number, reading: Reading, measure: str = "share_pct") -> Claim | None:
    """合格率, 覆盖率, 低保率: rates of the work done."""
    lexicon, last = reading.lexicon, reading.last
    stem = unlinked(number.clause)
    named = nearest_program(
        number.clause, lexicon, reading.spoken_program() or reading.topic
    ) or nearest_program(number.right, lexicon)
    code = named or reading.topic or reading.section.program
    rate = _RATE.search(phrase("rate_tail").sub("", stem))
    of_people = rate and phrase("rate_of_people").search(rate.group())
    is_beneficiary = (
        last is not None
        and last.fact_kind == "beneficiary"
        and last.measure not in ("institutions", "beds")
        and (not named or named == last.code or of_people)
    )
    if not (rate or code):
        return None
    kind = "beneficiary" if of_people or (is_beneficiary and rate) else "activity"
    code = named or last.code if kind == "beneficiary" and last else code or OTHER
    measure = "rate" if number.quantity.unit.startswith(("‰", "/")) else measure
    subject = rate.group() if rate else (stem or number.right).strip("，。；： ")
    return claim(number, kind, "percent_of_work", measure, code=code, subject=subject)
