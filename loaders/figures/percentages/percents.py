"""Percentages: shares, execution, growth, rates of coverage and quality."""

import re

from loaders.figures.claim import Claim
from loaders.figures.money.accounts import named_account
from loaders.figures.money.project_names import named_project
from loaders.figures.percentages.percent_beside import percent_beside
from loaders.figures.percentages.percent_subjects import (
    account_code,
    base_of_share,
    of_money,
    of_score,
    of_work,
)
from loaders.figures.rates.standards import read_standard
from loaders.figures.sentences.amounts import CUT, INHERITABLE, continued
from loaders.figures.sentences.in_turn import all_grown, grown_in_turn, of_each_group, told_in_turn
from loaders.figures.sentences.reading import Number, Reading, claim
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.phrases import brackets_closed, clause_of, direction, unlinked
from loaders.figures.vocabulary.programs import OTHER, narrow, nearest_program

_NAME = 4  # characters that end the name of a standard (最低工资标准)
_PART = 8  # characters of a name that only narrows (农村, 集中供养)
_LEVEL = 40  # characters from the name of a rate to its old level
_GLUED = re.compile(r"\d[\d.]*%")
_SHARE = phrase("share")
_EXECUTION = phrase("execution")
_GROWTH = phrase("growth")
_YEAR_BEFORE = ("去年", "上年")


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
    if of_task or (_is_money(reading.last) and phrase("completed").search(stem)):
        return of_money(number, reading, "", "execution_pct", "percent_execution")
    if (match := _SHARE.search(stem)) and not points:
        return _share(number, reading, stem, match)
    if growth := _cut(number, reading) or _growth(number, reading, stem):
        return growth
    told = _of_staff(number, reading) or of_score(number, reading)
    return told or of_each_group(of_work(number, reading), number, reading)


def _is_money(last: Claim | None) -> bool:
    return last is not None and last.fact_kind in INHERITABLE and last.unit != "%"


def _is_budget(last: Claim | None) -> bool:
    """项目预算1120万元，占预算总额的…, 追加60万元，占…: a share of all budgets; an expenditure is compared with its own."""
    return _is_money(last) and last.measure in ("budget", "adjusted_budget", "adjustment")


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
    of_amount = _is_money(reading.last) and reading.last.measure == "change" and before in ("，", "、")
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


def _of_standard(before: str, reading: Reading) -> str | None:
    """城市低保标准提高8%: the programme whose standard changed; None when none is named beside it."""
    told = before.rpartition("。")[2] if reading.last is None else clause_of(before)
    if not phrase("standard_name").search(told):
        return None
    is_named = phrase("standard_name").search(unlinked(clause_of(told))[-_NAME:]) is not None
    return nearest_program(told, reading.lexicon, reading.topic) or (OTHER if is_named else None)
