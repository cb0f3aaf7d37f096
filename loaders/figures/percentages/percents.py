"""Percentages: shares, execution, growth, rates of coverage and quality."""

import re

from loaders.figures.claim import Claim
from loaders.figures.money.accounts import named_account
from loaders.figures.money.project_names import named_project
from loaders.figures.percentages.growth import is_money, read_growth
from loaders.figures.percentages.percent_beside import percent_beside
from loaders.figures.percentages.percent_subjects import (
    account_code,
    base_of_share,
    of_money,
    of_score,
    of_work,
)
from loaders.figures.rates.standards import read_standard
from loaders.figures.sentences.amounts import INHERITABLE, continued
from loaders.figures.sentences.in_turn import all_grown, grown_in_turn, of_each_group, told_in_turn
from loaders.figures.sentences.reading import Number, Reading, claim
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.phrases import brackets_closed, clause_of, unlinked
from loaders.figures.vocabulary.programs import narrow, nearest_program

_PART = 8  # characters of a name that only narrows (农村, 集中供养)
_LEVEL = 40  # characters from the name of a rate to its old level
_GLUED = re.compile(r"\d[\d.]*%")
_SHARE = phrase("share")
_EXECUTION = phrase("execution")


def read_percent(number: Number, reading: Reading) -> Claim | None:
    """The claim of a percentage; None when nothing tells what it is a percentage of, or nothing divides it from another."""
    return None if _is_glued(number) else _read_percent(number, reading)


def _is_glued(number: Number) -> bool:
    """Whether nothing stands between the percentage and another (100%95%90%85%): their headings were lost."""
    return bool(_GLUED.match(number.following)) or (not number.gap and number.sentence.endswith("%"))


def _read_percent(number: Number, reading: Reading) -> Claim | None:
    if formula := phrase("formula").search(number.sentence):
        number = number.renamed(formula["name"])
    if of_year := phrase("rate_of_year").search(number.sentence[-_LEVEL:]):
        number = number.renamed(of_year["name"])
    remarked = number.gap.startswith("）")  # 占任务（400户）的…%: the words before the remark go on
    gap = brackets_closed(number.gap) if number.gap.startswith("（") else number.gap
    stem = unlinked(brackets_closed(number.sentence) if remarked else gap)  # …9万元（均为一般公共预算），占…
    in_turn = told_in_turn(number, reading) or grown_in_turn(number, reading)
    if in_turn := in_turn or all_grown(number, reading):
        return in_turn
    if number.quantity.unit != "%" and phrase("against_pace").search(number.gap):
        return None  # 支出进度53.6%，比序时进度快3.6个百分点: neither a share nor a change of the year
    if told := _told_again(number, reading) or _against_target(number, reading):
        return told
    if other := phrase("by_other_standard").search(stem):  # 困难残疾人生活补贴按低保标准的40%发放
        return read_standard(number.renamed(stem[: other.start()]), reading, False)
    if former := _of_the_former(number, reading):
        return former
    points = number.quantity.unit.endswith("分点")  # 占比提高1.2个百分点: no share
    if not points and (beside := percent_beside(number, reading)):
        return beside
    match = _EXECUTION.search(stem)
    if match and not (match.group().startswith("占") and _is_budget(reading.last)):
        return of_money(number, reading, stem[: match.start()], "execution_pct", "percent_execution")
    of_task = phrase("share_of_task").search(number.sentence)
    if of_task or (is_money(reading.last) and phrase("completed").search(stem)):
        return of_money(number, reading, "", "execution_pct", "percent_execution")
    if (match := _SHARE.search(stem)) and not points:
        return _share(number, reading, stem, match)
    if growth := read_growth(number, reading, stem):
        return growth
    told = _of_staff(number, reading) or of_score(number, reading)
    return told or of_each_group(of_work(number, reading), number, reading)


def _is_budget(last: Claim | None) -> bool:
    """项目预算1120万元，占预算总额的…, 追加60万元，占…: a share of all budgets; an expenditure is compared with its own."""
    return is_money(last) and last.measure in ("budget", "adjusted_budget", "adjustment")


def _told_again(number: Number, reading: Reading) -> Claim | None:
    """A further percentage of the same kind: joined (a%、b%), of a part (市a%，县b%), or reached (从a%提升至b%)."""
    last = reading.last
    if last is None or last.unit != "%":
        return None
    if number.gap.strip() in ("、", "和", "，"):
        sign = -1 if last.value < 0 else 1
        code = reading.head_codes.pop(0) if reading.head_codes else last.code
        value, bound = number.quantity.value * sign, number.quantity.bound
        return last._replace(char_start=number.char_start, code=code, value=value, bound=bound)
    if phrase("part_of_rate").fullmatch(number.gap) or phrase("raised_to").fullmatch(number.gap):
        dates = {"period_start": number.period.start, "period_end": number.period.end}
        return last._replace(char_start=number.char_start, value=number.quantity.value, **dates)
    return None


def _against_target(number: Number, reading: Reading) -> Claim | None:
    """满意度92%，高于90%的目标值: an indicator's result, told beside its target."""
    last = reading.last
    if phrase("is_target").match(number.following) and last is not None and last.fact_kind == "indicator":
        bound = None if phrase("against_target").search(number.gap) else number.quantity.bound
        return continued(number, last, "target", "indicator_target_told")._replace(bound=bound)
    if is_target_named(number) and last is not None and (last.fact_kind == "indicator" or last.unit == "%"):
        return continued(number, last, "target", "indicator_target_told")
    if not phrase("target_ahead").match(number.following) or _SHARE.search(unlinked(number.gap)):
        return None  # 护理型床位1575张，占比55%，未达到60%的目标
    name = clause_of(unlinked(number.gap)).strip("，。；：、 ")
    return claim(number, "indicator", "indicator_actual_told", "actual", subject=name or None)


def is_target_named(number: Number) -> bool:
    """高于目标值90%: the target itself, not by how much it was missed (高于目标值6.5个百分点)."""
    return number.quantity.unit == "%" and phrase("target_named").search(number.gap) is not None


def _of_the_former(number: Number, reading: Reading) -> Claim | None:
    """为预算0.3万元的43%: of the figure right before it."""
    last, part = reading.last, reading.before_last
    if last is None or last.fact_kind not in INHERITABLE or not phrase("of_the_former").match(number.gap):
        return None
    if last.measure in ("budget", "adjusted_budget") or part is None or part.fact_kind not in INHERITABLE:
        return of_money(number, reading, "", "execution_pct", "percent_of_former")
    return continued(number, part, "share_pct", "percent_of_former", base_code=account_code(last))


def _share(number: Number, reading: Reading, stem: str, match: re.Match[str]) -> Claim | None:
    """占…的a%: of the people or things counted before, else of money."""
    last, before = reading.last, stem[: match.start()]
    if all_of_them := phrase("all_of_them").search(before):
        before = all_of_them["named"]
    if last is not None and last.fact_kind in ("beneficiary", "activity"):
        part = clause_of(before).strip("，、（其中")
        alone = not match["base"] and (not part or phrase("some_of_them").fullmatch(part))
        of_part = None if match["base"] else narrow(last.code or "", part[:_PART], reading.lexicon)
        if alone or of_part or phrase("share_of_people").search(clause_of(stem)):
            kind, pattern = last.fact_kind, "percent_of_people"
            code = of_part or _group_of_share(match["base"] or "", last, reading)  # 其中农村占a%
            return claim(number, kind, pattern, "share_pct", code=code, subject=last.subject)
    paid, part = last is not None and last.fact_kind == "payment", phrase("part_paid").search(before)
    bare = paid and not match["base"] and not clause_of(before).strip("，、（")  # 补助资金27万元，占a%
    if paid and (bare or phrase("of_payments").search(match["base"]) or (part and not match["base"])):
        code = narrow(last.code or "", part["name"], reading.lexicon) if part else None  # 其中城市占a%
        columns = {"code": code or last.code, "subject": last.subject}
        return claim(number, "payment", "percent_of_payment", "share_pct", **columns)
    told = last or reading.previous_head
    kind = phrase("share_of_kind").search(clause_of(before))
    if kind and told is not None and told.fact_kind == "project":  # 按类别分，老年人福利类占62.7%
        return named_project(number, reading, kind["name"], "share_pct")._replace(pattern_id="percent_share")
    code = base_of_share(match["within"] or match["base"], number, reading)
    return of_money(number, reading, before, "share_pct", "percent_share", base_code=code)


def _group_of_share(base: str, last: Claim, reading: Reading) -> str | None:
    """建档立卡贫困户5077人，占农村低保对象的a%: of the part of the family that the share is of."""
    families = reading.lexicon.families
    named = nearest_program(base, reading.lexicon)
    is_part = named in reading.lexicon.parts and families.get(named) == families.get(last.code or "")
    return named if is_part else last.code


def _of_staff(number: Number, reading: Reading) -> Claim | None:
    """The share of the establishment that is filled; of the three public expenses (“三公”经费控制率) how far they were spent."""
    label, last = reading.lexicon.staffing.last(number.clause), reading.last
    if label is None:
        return None
    of_staff = number.clause[: label.end].endswith("人员控制率")
    if last and (last.code or "").startswith("three_public") and not of_staff:
        return of_money(number, reading, "", "execution_pct", "percent_execution")
    if label.row["code"] != "control_rate":
        return None
    expenses = phrase("three_public_told").search(number.sentence) if last is None and not of_staff else None
    if expenses:  # “三公”经费变动率小于0，控制率90%
        return of_money(number, reading, expenses.group(), "execution_pct", "percent_execution")
    if named_account(number.clause, reading)[0]:  # 公用经费控制率
        return of_money(number, reading, number.clause, "execution_pct", "percent_execution")
    columns = {"code": "control_rate", "subject": number.clause}
    return claim(number, "staffing", "percent_staffing", "share_pct", **columns)
