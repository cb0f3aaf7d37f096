"""Money put into what is built, and money of projects that are counted, all of them or by kind."""

from loaders.figures.claim import Claim
from loaders.figures.money.project_names import named_project
from loaders.figures.sentences.reading import Number, Reading, claim, is_planned
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.phrases import brackets_closed, clause_of
from loaders.figures.vocabulary.programs import LOTTERY, OTHER, program_of

_OF_ALL = (
    ("budget_of_projects", "project_expenditure", "budget"),
    ("funds_evaluated", "project_budget_total", "final"),
)


def contract_price(number: Number, reading: Reading) -> Claim | None:
    """支出398万元（合同价419万元）: what was agreed, neither budget nor expenditure; None elsewhere."""
    if phrase("contract_price").search(number.clause) is None:
        return None
    code = reading.last.code if reading.last is not None else reading.topic
    told = {"code": code or OTHER, "subject": clause_of(number.gap).strip("（，、；： ") or None}
    return claim(number, "activity", "activity_contract", "amount", **told)


def money_of_projects(number: Number, reading: Reading) -> Claim | None:
    """实施项目12个，预算资金…; 10个项目开展绩效自评，…共涉及资金…: money of all the projects that were counted.

    安排公益金项目14个，预算1020万元 in a report on that fund: of the fund, which is read elsewhere. Where one fund of
    the budget pays for them (6个项目编报绩效目标，涉及一般公共预算90万元), the amount is theirs, not all that the fund gave.
    """
    last, name = reading.last, reading.section.project_name or ""
    if "项" not in number.sentence and "自评" not in number.sentence:  # most sentences need no closer look
        return None
    if reading.project_mode == "item" and last is not None and last.code == program_of(name, reading.lexicon):
        return None
    for phrase_id, code, measure in _OF_ALL:
        if phrase(phrase_id).search(number.sentence):
            told = {"code": code, "subject": clause_of(number.gap) or None, "fund_scope": "all"}
            return claim(number, "account", "money_of_projects", measure, **told)
    if some := phrase("fund_of_projects").search(number.sentence):
        measure = "final" if some["evaluated"] else "budget"
        return named_project(number, reading, some["name"], measure)
    return None


def counted_projects(number: Number, reading: Reading) -> Claim | None:
    """敬老院建设项目50个，金额1006万元: money of projects of one kind that are counted."""
    last, whole = reading.last, reading.whole
    of_homes = whole is not None and whole.fact_kind == "project"  # 公益金支出9万元，其中敬老院4个，金额3万元
    counts = ("count", "target", "institutions") if of_homes else ("count", "target")
    counted = last is not None and last.fact_kind in ("activity", "beneficiary")
    if not (counted and last.measure in counts and last.subject):
        return None
    ways = ("invested_in_counted", "of_counted", "bare_amount")
    invested, set_aside, bare = (phrase(way).fullmatch(number.clause) for way in ways)
    if not (invested or set_aside or bare):
        return None
    name = phrase("kind_of_project").search(last.subject)
    name = name["name"] if name else last.subject
    divides = whole is not None and whole.fact_kind == "project" and whole.project_name != last.subject
    if not divides and not (phrase("kind_of_project").search(last.subject) and not reading.project_mode):
        return None
    spent = phrase("paid_for_projects").search(number.sentence) is not None
    planned = any(told and told["planned"] for told in (invested, set_aside))
    measure = whole.measure if divides else "final" if spent else "budget" if planned else "amount"
    # each kind has its own programme, not that of the fund
    of_fund = name.removesuffix("项目").endswith("公益金")
    code = program_of(name, reading.lexicon) or (LOTTERY if of_fund else OTHER)
    return named_project(number, reading, name, measure)._replace(code=code)


def read_grant(number: Number, reading: Reading) -> Claim | None:
    """县财政拨款12.8万元，对…; 安排126万元为…实施适老化改造: money given or set aside for what is told after it."""
    granted = phrase("granted").search(number.clause) if "拨款" in number.clause else None
    set_aside = phrase("set_aside_bare").search(number.gap) if "安排" in number.gap else None
    work = (granted or set_aside) and phrase("granted_for").match(number.following)
    for_use = number.following.lstrip("，").startswith("用于")  # 安排财政资金1.6亿元用于社会救助
    if not work or (set_aside and not for_use and program_of(work["work"], reading.lexicon) is None):
        return None
    return named_project(number, reading, work["work"], "amount" if granted else "budget")


def read_investment(number: Number, reading: Reading) -> Claim | None:
    """投资1200万元的…项目, 投入80万元改造…: money put into what is built; None when nothing is."""
    last = reading.last
    planned = is_planned(number, reading) or phrase("to_be_invested").search(number.clause) is not None
    if phrase("invested").search(number.clause) and (fund := phrase("fund_after").match(number.following)):
        return named_project(number, reading, fund["fund"], "budget" if planned else "final")
    of_cost = "投资" in number.clause and phrase("whole_cost").search(number.sentence)
    if before := phrase("built_before").search(number.gap) or of_cost:
        name = before["project"]
        planned = planned or phrase("to_be_invested").search(before.group()) is not None
    elif phrase("cost_of_work").fullmatch(number.clause) and last is not None:
        cost = named_project(number, reading, last.project_name or last.subject, "amount")
        return cost._replace(code=last.code)  # 新建公墓8个，总投资1150万元
    elif phrase("invested").search(number.clause) or (
        planned and phrase("raised_to_build").search(number.clause)
    ):
        built = phrase("built_with").match(number.following)
        name = built and (built["project"] or built["work"])
    else:
        name = None
    if name:
        done = phrase("investment_done").search(number.clause) is not None
        return named_project(number, reading, name, "budget" if planned else "final" if done else "amount")
    return _invested_so_far(number, reading)


def _invested_so_far(number: Number, reading: Reading) -> Claim | None:
    """敬老院完成工程量的65%，累计完成投资4200万元: spent on what is built, named or told before; None elsewhere."""
    if phrase("investment_done").search(number.clause) is None:
        return None
    last = reading.last
    named = phrase("investment_done").sub("", clause_of(brackets_closed(number.sentence)))
    name = named.strip("，、；： ") or (last.project_name or last.subject if last is not None else None)
    done = named_project(number, reading, name or number.sentence.partition("，")[0], "final")
    told = reading.section.program or (last.code if last is not None else None) or reading.topic
    return done._replace(code=told) if done.code == OTHER and told else done
