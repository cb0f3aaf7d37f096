"""Amounts of money: what kind of figure each is."""

from loaders.figures.claim import Claim
from loaders.figures.counts.staffing import read_assets
from loaders.figures.money.account_amounts import account_amount
from loaders.figures.money.account_funds import Account
from loaders.figures.money.accounts import account_of_purpose, account_told
from loaders.figures.money.changes import read_cause, read_change, taken_back
from loaders.figures.money.funds import (
    fund_carried,
    fund_given,
    fund_listed,
    fund_moved,
    part_by_level,
    use_of_account,
    use_of_total,
)
from loaders.figures.money.inherited import inherited
from loaders.figures.money.investments import (
    contract_price,
    counted_projects,
    money_of_projects,
    read_grant,
    read_investment,
)
from loaders.figures.money.lines import (
    coded_line,
    economic_name,
    expense_of_account,
    function_name,
    functional_line,
    item_told,
    line_of_list,
    line_told_before,
    stands_before,
)
from loaders.figures.money.payments import read_payment
from loaders.figures.money.plain_accounts import plain_account
from loaders.figures.money.project_names import named_project, project_name_in
from loaders.figures.money.projects import read_project
from loaders.figures.sentences.amounts import (
    INHERITABLE,
    carried_on,
    of_percent_before,
    of_year_before,
)
from loaders.figures.sentences.in_turn import told_in_turn
from loaders.figures.sentences.reading import Number, Reading, claim
from loaders.figures.vocabulary.function_paths import function_path
from loaders.figures.vocabulary.lexicon import Label
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.phrases import clause_of, direction, in_sentence, measure_cue, uncompared
from loaders.figures.vocabulary.programs import CHARITY, OTHER, nearest_program

_OF_LINES = ("carryover_in", "carryover_out", "project_expenditure")


def read_money(number: Number, reading: Reading) -> Claim | None:
    """The claim of an amount of money; None when nothing tells what it is."""
    lexicon = reading.lexicon
    toward = direction(number.gap, lexicon)
    account, labels = account_told(number, reading)
    account = _unless_of_project(account, reading)
    carried = carried_on(number)
    cue = carried or measure_cue(uncompared(in_sentence(number.gap)), lexicon, labels)
    changed = read_change(number, reading, toward, account) if toward else read_cause(number, reading)
    changed = changed or taken_back(number, reading)
    if toward or changed or _sums_lines(number, reading) or _causes_change(number, reading):
        return changed
    path = function_path(number.gap)
    if path or item_told(number.gap) or (reading.section.function_path and not _is_account(account, number)):
        return functional_line(number, reading, path, cue)
    told = of_percent_before(number, reading) or told_in_turn(number, reading)
    told = told or coded_line(number, reading)
    told = told or line_of_list(number, reading, account) or of_year_before(number, reading)
    purpose = account_of_purpose(number, reading)
    part = (purpose and account_amount(number, reading, purpose, cue)) or part_by_level(number, reading)
    if told or part:
        return told or part
    of_all = contract_price(number, reading) or money_of_projects(number, reading)
    of_all = (
        of_all
        or fund_carried(number, reading)
        or counted_projects(number, reading)
        or read_grant(number, reading)
    )
    if project := of_all or read_project(number, reading, account, cue):
        return project
    if (named := function_name(number, reading)) and stands_before(account, named, number):
        return named
    if (line := economic_name(number, reading)) and stands_before(account, line, number):
        return line
    told = _left_of_late(number, reading, account, cue)
    told = (
        told
        or use_of_account(number, reading, account)
        or (account is None and line_told_before(number, reading))
    )
    if told:
        return told
    if account or (account := plain_account(number, reading)):
        return account_amount(number, reading, account, cue)
    goes_on = (
        reading.last is not None
        and reading.last.fact_kind in INHERITABLE
        and (carried or measure_cue(number.clause, lexicon) or phrase("base_told").fullmatch(number.clause))
    )
    if goes_on and not nearest_program(number.clause, lexicon):
        return inherited(number, reading, cue)
    is_budget = cue is not None and cue.row["measure"] in ("budget", "adjusted_budget")
    is_left = (
        cue is not None and cue.row["measure"] == "carryover" and not nearest_program(number.gap, lexicon)
    )
    is_given = cue is not None and phrase("arrived").search(number.gap, cue.start, cue.end) is not None
    is_set_aside = is_budget or is_given
    fund = is_set_aside and fund_given(number, reading, cue.row["measure"])
    fund = (is_left and _left_of_benefit(number, reading)) or fund
    if fund := fund_moved(number, reading, cue) or fund_listed(number, reading) or fund:
        return fund
    if is_budget and not nearest_program(number.gap, lexicon) and not nearest_program(number.right, lexicon):
        return inherited(number, reading, cue) or _set_aside_again(number, reading)  # a budget is no payment
    if needed := _needed(number, reading, cue):
        return needed
    work = use_of_total(number, reading) or read_assets(number, reading)
    work = work or expense_of_account(number, reading)
    work = work or read_investment(number, reading)
    return work or _paid(number, reading) or inherited(number, reading, cue)


def _needed(number: Number, reading: Reading, cue: Label | None) -> Claim | None:
    """Money that work needs or is promised: 尚需…, 计划投入4500万元，改造敬老院7所."""
    asked = cue is not None and cue.row["measure"] == "amount"
    is_needed = asked and cue.end > len(number.gap) - len(number.clause)  # by this clause, not an earlier one
    if not is_needed or nearest_program(number.clause, reading.lexicon):
        return None
    needed = {"code": OTHER, "subject": clause_of(number.gap)}
    built = read_investment(number, reading)
    return built or claim(number, "activity", "activity_needed", "amount", **needed)


def _sums_lines(number: Number, reading: Reading) -> bool:
    """行政运行支出120万元。事业运行支出80万元。以上两项支出合计200万元: of two lines, what neither of them is."""
    before = reading.last or reading.previous_head
    is_line = before is not None and before.fact_kind == "functional"
    return is_line and phrase("sum_of_things").search(number.clause) is not None


def _causes_change(number: Number, reading: Reading) -> bool:
    """比上年增加38万元，增长6%，主要是人员调资31万元: why the figure before changed, which is no amount of its account."""
    last = reading.last
    changed = last is not None and last.fact_kind in INHERITABLE and (last.measure or "").startswith("change")
    return changed and phrase("bare_cause").fullmatch(number.clause.lstrip("，；")) is not None


def _paid(number: Number, reading: Reading) -> Claim | None:
    """A payment; in a budget, or where the final account is told, the money that is to pay, or did, for the benefit."""
    paid = read_payment(number, reading)
    listed = reading.last is not None and reading.last.fact_kind == "project" and number.gap.startswith("、")
    is_named = listed if paid is None else paid.fact_kind == "payment"  # …、福利中心二期工程尾款540万元
    name = is_named and project_name_in(number.gap)
    is_set_aside = reading.section.budgets and not phrase("executed").search(number.clause)
    measure = "final" if phrase("final_told").search(number.clause) else "budget" if is_set_aside else ""
    return named_project(number, reading, name, measure) if name and measure else paid


def _set_aside_again(number: Number, reading: Reading) -> Claim | None:
    """高龄津贴上年发放90万元，今年预算安排98万元: the budget of the benefit whose payment was told; None elsewhere."""
    last = reading.last
    paid = last is not None and last.fact_kind == "payment" and last.unit != "%" and last.code != OTHER
    return named_project(number, reading, last.subject, "budget")._replace(code=last.code) if paid else None


def _left_of_benefit(number: Number, reading: Reading) -> Claim | None:
    """大病救助支出291万元，尚结余80万元: what is left of the money of the benefit that was paid; None elsewhere."""
    paid = reading.payments[-1] if reading.payments else None
    if paid is None or paid.code in (OTHER, CHARITY):
        return None
    return named_project(number, reading, paid.subject, "carryover")._replace(code=paid.code)


def _left_of_late(
    number: Number, reading: Reading, account: Account | None, cue: Label | None
) -> Claim | None:
    """What is left of a benefit's money: 高龄津贴发放不及时，年末结余90万元, 低保资金年末结余20万元; None elsewhere."""
    is_left = (
        account.code == "carryover_out" if account else cue is not None and cue.row["measure"] == "carryover"
    )
    told = is_left and (
        phrase("paid_late").search(number.sentence) or phrase("fund_left").search(number.clause)
    )
    code = told and nearest_program(told["benefit"], reading.lexicon)
    return named_project(number, reading, told["benefit"], "carryover")._replace(code=code) if code else None


def _unless_of_project(account: Account | None, reading: Reading) -> Account | None:
    """与2022年支出相比，项目支出增加9万元 in a report on one project: of that project, not of the department."""
    told = reading.last is not None and reading.last.fact_kind == "project"
    is_expenditure = account is not None and account.code == "project_expenditure"
    return None if told and is_expenditure and reading.project_mode == "item" else account


def _is_account(account: Account | None, number: Number) -> bool:
    """Whether an account is none of a line: a total, or 基本支出3877万元。其中人员经费… below the lines."""
    if account is None or account.code != "basic_expenditure":
        return account is not None and account.code not in _OF_LINES
    return number.sentence == account.label and phrase("basic_divided").match(number.following) is not None
