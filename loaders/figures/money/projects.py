"""Money of named projects and special funds."""

from loaders.figures.claim import Claim
from loaders.figures.contexts.contexts import is_generic
from loaders.figures.money.account_funds import Account
from loaders.figures.money.funds import fund_given
from loaders.figures.money.paid_in_projects import ADAPTED, pays_after_lead, pays_out
from loaders.figures.money.project_items import (
    item_of_section,
    names_item,
    names_next,
    of_things_counted,
    told_of_item,
    under_section,
    use_of_project,
)
from loaders.figures.money.project_measures import STAGES, adjusted_stage, measure_of_project
from loaders.figures.money.project_names import named_project, project_name_in
from loaders.figures.sentences.amounts import continued, measure_beside
from loaders.figures.sentences.reading import Number, Reading
from loaders.figures.vocabulary.lexicon import Label
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.phrases import unlinked
from loaders.figures.vocabulary.programs import LOTTERY, MIXED, OTHER, nearest_program, program_of


def read_project(
    number: Number, reading: Reading, account: Account | None, cue: Label | None
) -> Claim | None:
    """The claim of a project's amount; None when no project is named, by the sentence or by the section."""
    if spoken := _spoken_of(number, reading, cue) or of_things_counted(number, reading):
        return spoken
    account = _unless_in_name(number, reading, account)
    if account and account.code not in _SPENDING:
        return None
    mode, last = reading.project_mode, reading.last
    measure = measure_of_project(number, reading, account, cue)
    goes_on = last is not None and last.fact_kind == "project" and (cue or account)
    if goes_on and account is None and (summed := _sum_of_projects(number, reading, measure)):
        return summed
    fund = reading.previous_head if last is None and mode == "" else None
    of_fund = fund is not None and fund.fact_kind == "project" and fund.code != OTHER
    if of_fund and not reading.section.account and phrase("spent_or_left").fullmatch(number.clause):
        return continued(number, fund, measure, "project_continued")  # 筹集救助资金9万元。当年支出8万元
    if last is not None and last.fact_kind == "project" and phrase("plain_spending").fullmatch(number.gap):
        return continued(number, last, "final", "project_continued")  # 项目预算9万元，…，支出8万元
    adjusted = adjusted_stage(number)
    if adjusted == "adjusted_budget" and last is not None and last.fact_kind == "project":
        return continued(number, last, adjusted, "project_continued")
    named_in_gap = nearest_program(number.gap, reading.lexicon) or project_name_in(number.gap)
    if goes_on and account is None and not named_in_gap:
        return continued(number, last, measure, "project_continued")
    if account is None and (item := told_of_item(number, reading, cue, measure)):
        return item
    name = _name(number, reading)
    if name and not (reading.section.project_name and is_generic(name)):  # 项目资金到位516万元
        named = named_project(number, reading, name, measure)
        is_lottery = name == "公益金" and phrase("project_delayed").search(number.sentence)
        return named._replace(code=LOTTERY) if is_lottery else named
    if account is None and (part := _part_of_project(number, reading)):
        told = adjusted or (cue.row["measure"] if cue else reading.whole.measure or "final")
        return named_project(number, reading, part, told)
    if mode == "" or pays_out(number, reading):
        return None
    if mode == "list":
        return continued(number, last, measure, "project_continued") if goes_on else None
    return _of_form(number, reading, account, cue, measure)


def _spoken_of(number: Number, reading: Reading, cue: Label | None) -> Claim | None:
    """The amount of the project that is evaluated, or of the item of a list that names one; None elsewhere."""
    told = cue.row["measure"] if cue else "final"
    if behind := _partly_spent(number):
        return named_project(number, reading, behind, "budget")
    clause = unlinked(number.clause)
    if reading.evaluated and phrase("of_evaluated").match(clause):
        return named_project(number, reading, reading.evaluated, told)
    if reading.item and (of_item := phrase("of_item").match(clause)):
        return named_project(number, reading, reading.item, "final" if of_item["came"] else told)
    return None


def _partly_spent(number: Number) -> str | None:
    """部分项目支出偏慢，奖补资金30万元年底只支付18万元: the fund of which little was spent; None elsewhere."""
    told = phrase("little_spent").match(number.following) and phrase("fund_behind").fullmatch(number.clause)
    return told["name"] if told and not is_generic(told["name"]) else None


def _sum_of_projects(number: Number, reading: Reading, measure: str) -> Claim | None:
    """…项目40万元、…项目9万元，合计安排49万元: of the fund that paid for all of them, not of the last; None elsewhere."""
    told = phrase("projects_summed").match(number.clause)
    if told is None or nearest_program(number.clause, reading.lexicon):
        return None
    fund = reading.section.project_name
    codes = {claim.code for claim in reading.amounts if claim.fact_kind == "project"}
    code = program_of(fund, reading.lexicon) if fund else codes.pop() if len(codes) == 1 else MIXED
    found = named_project(number, reading, fund or told.group().strip("，、；。"), measure)
    return found._replace(code=code or OTHER)


def _of_form(
    number: Number, reading: Reading, account: Account | None, cue: Label | None, measure: str
) -> Claim | None:
    """The claim of an amount where a title or heading names the one project or fund that is told of."""
    last, section = reading.last, reading.section
    wrong = (
        cue.row["cue_id"] in ("levy", "wrong") for cue in reading.lexicon.payments.find_all(number.clause)
    )
    if phrase("lottery_sold").search(number.clause) or any(wrong):
        return None  # 销售福利彩票6.84亿元 in a notice on what its fund was spent for; 追回多发资金3万元
    if last is None and (line := phrase("level_line").match(number.sentence)):
        return under_section(number, reading, line["level"], measure)
    if account is None and phrase("projects_arranged").search(number.sentence):
        return named_project(number, reading, section.project_name, "budget")  # 安排项目8个，资金90万元
    if account is None and (counted := _counted_project(number, reading, measure)):
        return counted
    line = _name_in_line(number) if account is None and last is None else None
    if line is not None:
        return under_section(number, reading, line or reading.section.project_name, measure)
    if account is None and (use := use_of_project(number, reading)):
        return use
    thing = phrase("thing_paid_for").match(unlinked(number.clause)) if account is None and not cue else None
    if thing and thing["name"] not in (reading.section.project_name or ""):
        return under_section(number, reading, thing["name"], measure)
    if account is None and (things := _things_counted(number, reading)):
        return under_section(number, reading, things.subject, measure)._replace(code=things.code)
    if account is None and not cue and last is not None:
        return _after_another(number, reading, last, measure)
    if item := item_of_section(number, reading, cue):
        return under_section(number, reading, item, measure)
    return named_project(number, reading, section.project_name, measure)


def _after_another(number: Number, reading: Reading, last: Claim, measure: str) -> Claim | None:
    """An amount without a word of its stage, told after others: of an item, of a level, of a place; None where it is paid."""
    is_item = last.fact_kind == "project" and phrase("next_item").search(number.sentence[-_ITEM:]) is not None
    told = last.measure if last.measure in STAGES else "final"
    if last.fact_kind == "project" and phrase("sum_told").fullmatch(number.clause):
        return named_project(number, reading, reading.section.project_name, told)
    if is_item and (named := fund_given(number, reading, told)):
        return named
    bought = phrase("bought_by_fund").search(number.clause)
    is_next = last.fact_kind == "project" and names_next(number, reading)
    if (bought or is_next or names_item(number, reading)) and (
        item := item_of_section(number, reading, None)
    ):
        stage = told if last.fact_kind == "project" else "amount"
        return under_section(number, reading, item, "final" if bought else stage)
    is_paid = reading.lexicon.payments.last(number.clause) is not None
    of_level = phrase("level_of_funds").search(number.clause.lstrip("；，"))
    told = measure if of_level or measure == "carryover" else measure_beside(number) or "amount"
    if phrase("next_place").fullmatch(number.clause) and last.measure == "budget":
        told = "budget"  # 分配资金：甲县1206万元、乙县231万元
    return None if is_paid else named_project(number, reading, reading.section.project_name, told)


def _name_in_line(number: Number) -> str | None:
    """（一）老年人福利类，共260万元; 1.敬老院改造，安排90万元: the item that a line tells; empty for the fund, else None."""
    if line := phrase("item_with_amount").fullmatch(number.sentence):
        return line["name"]
    line = phrase("bare_item").match(number.sentence)
    return line and (project_name_in(line["name"] or line["arranged"]) or "")  # 3.资金结余9万元: of the fund


_REST = ("其余", "其他")
_ITEM = 80  # characters of an item of a list and of a remark on it
_SPENDING = {"project_expenditure", "expenditure_total", "carryover_out", "carryover_in"}


def _unless_in_name(number: Number, reading: Reading, account: Account | None) -> Account | None:
    """In a list of projects 聘用人员经费 is a project's name, though 人员经费 is an account."""
    if account is None or account.code in _SPENDING or reading.project_mode != "list":
        return account
    listed = project_name_in(number.gap)
    return None if listed and len(listed) > len(account.label) else account


def _name(number: Number, reading: Reading) -> str | None:
    sentence = number.sentence  # most need no closer look
    told = phrase("item_remarked").search(sentence) if "）：" in sentence else None
    if told is None and ("项目" in sentence or "只" in sentence or "仅" in sentence):
        told = phrase("project_delayed").search(sentence)
    if told:
        return told["name"]
    quoted = phrase("project_quoted").search(unlinked(number.gap)) if "”" in number.gap else None
    if quoted and reading.project_mode != "item":
        return quoted["name"]
    is_near = "项" in number.gap  # most gaps are left at once
    named = phrase("project_named").search(unlinked(number.gap)) if is_near else None
    if named and phrase("gift").search(number.clause):
        named = None
    if reading.project_mode == "list" and (named or not pays_after_lead(number, reading)):
        return project_name_in(number.gap)
    return project_name_in(named.group()) if named else None


def _things_counted(number: Number, reading: Reading) -> Claim | None:
    """敬老院改造项目30个，资金130万元; 照料中心28个，每个补助12万元，计336万元: the things that an amount is the money of."""
    last = reading.last
    if last is not None and last.fact_kind == "standard":
        last = reading.before_last
    ways = ("bare_amount", "of_counted")
    items = (
        ("、", "，") if reading.listed_measure else ("、",)
    )  # 1.敬老院改造5所，90万元 in the list of a fund
    told = number.gap in items or any(phrase(way).fullmatch(number.clause) for way in ways)
    adapted = last is not None and last.code == ADAPTED and last.measure == "households"
    counted = last is not None and (adapted or last.measure in ("count", "institutions")) and last.subject
    return last if told and counted else None


def _counted_project(number: Number, reading: Reading, measure: str) -> Claim | None:
    """老年人福利类项目11个，安排资金2120万元: the money of the projects counted right before; None elsewhere."""
    last = reading.last
    if last is not None and last.fact_kind == "beneficiary":
        last = reading.before_last  # 项目155个，资助对象35.1万人，资助资金…
    name = (last.subject or "") if last is not None and last.fact_kind == "activity" else ""
    if not name.endswith(("项目", "类")) or phrase("of_counted").fullmatch(number.clause) is None:
        return None
    if is_generic(phrase("date_and_office").sub("", name)) and not name.startswith(
        _REST
    ):  # 共4个项目，下达219.5万元: of the fund itself
        return named_project(number, reading, reading.section.project_name or name, measure)
    return under_section(number, reading, name, measure)


def _part_of_project(number: Number, reading: Reading) -> str | None:
    """其中困难残疾人生活补贴…万元: a part of the project before."""
    whole = reading.whole
    if whole is None or whole.fact_kind != "project":
        return None
    # 其中城市低保324人次，月人均425元；…；两者共114万元
    if phrase("paid_out_of_whole").search(number.clause) or reading.of_sum(number.clause, "payment"):
        return None
    return project_name_in(number.clause)
