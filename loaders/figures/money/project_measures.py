"""Whether an amount of a project was budgeted, arrived, was spent, is left, or came without a stage."""

from loaders.figures.money.account_funds import Account
from loaders.figures.sentences.amounts import INHERITABLE, measure_beside
from loaders.figures.sentences.reading import Number, Reading, is_planned
from loaders.figures.vocabulary.lexicon import Label
from loaders.figures.vocabulary.phrase_book import phrase

_LEFT = "余"
_SET_ASIDE = ("project", "budget")
STAGES = {"budget", "adjusted_budget", "final", "amount"}


def adjusted_stage(number: Number) -> str | None:
    """高龄津贴由2150万元调整为2296万元: the initial and the adjusted budget; None elsewhere."""
    if phrase("adjusted_to").fullmatch(number.gap):
        return "adjusted_budget"
    is_old = number.clause.endswith("由") and phrase("adjusted_to").match(number.following)
    return "budget" if is_old else None


def measure_of_project(number: Number, reading: Reading, account: Account | None, cue: Label | None) -> str:
    """The measure that an account or a word tells (``cue``), else that of the place."""
    if account and account.code in ("carryover_out", "carryover_in"):
        return "carryover"
    if beside := measure_beside(number):
        return beside
    if phrase("sent_from_above").search(number.clause):
        return "amount"  # 上级共拨付我县公益金90万元: what came, not what was spent
    told_here = cue is not None and cue.end > len(number.gap) - len(number.clause)
    if phrase("spent_ahead").match(number.following) and not told_here:
        return "budget"  # 改造项目资金120万元，仅支付66万元
    if adjusted := adjusted_stage(number):
        return adjusted
    if phrase("by_quarters").search(number.clause):
        return "amount"
    if not number.clause.strip("，；") and phrase("carried_after").match(number.following):
        return "carryover"  # 安排90万元；10万元结转下年使用
    if phrase("arrived_after").match(number.right):
        return "final"  # 10441万元资金全部拨付到位
    if number.clause == _LEFT:
        return "carryover"  # 支出9万元，余1万元
    if cue is not None:
        return cue.row["measure"]
    return "final" if account else _untold(number, reading)


def _untold(number: Number, reading: Reading) -> str:
    """The measure of an amount that no word before it tells."""
    whole, last = reading.whole, reading.last
    if phrase("spent_list").search(number.sentence) or phrase("fund_spent").search(number.clause):
        return "final"
    if ("只" in number.sentence or "仅" in number.sentence) and phrase("project_delayed").search(
        number.sentence
    ):
        return "final"
    if phrase("paid_out").search(number.clause) and not is_planned(number, reading):
        return "final"  # 全年支出救助资金9万元
    if reading.lists_projects and last is not None and last.fact_kind == "project":
        return last.measure if last.measure in STAGES else "final"  # all projects of a list are told alike
    if number.gap.startswith("、") and last is not None and (last.fact_kind, last.measure) == _SET_ASIDE:
        return "budget"  # 预算安排救助配套资金90万元、养老服务专项60万元
    head = reading.head or reading.previous_head  # …支出安排9万元。重点安排：甲3万元、…
    if reading.lists_projects and head is not None and head.fact_kind in INHERITABLE:
        return head.measure or "final"
    if whole and whole.fact_kind in INHERITABLE:
        return whole.measure
    if reading.section.budgets:
        return "budget"
    if (
        reading.section.problems
        or reading.section.raises
        or not reading.project_mode
        or phrase("came_from_above").search(number.sentence)
    ):
        return "amount"
    if reading.listed_measure is None and phrase("fund_of_level").fullmatch(number.sentence):
        return "amount"  # 1.省级公益金90万元 above what it was used for
    is_spent = reading.section.spent and not phrase("stages_follow").match(number.following)
    return reading.listed_measure or ("final" if is_spent else "budget")
