"""Money of special funds: set aside, handed down, added, spent, given by levels of government."""

from collections.abc import Iterator

from loaders.blocks.block import Block, Layout
from loaders.figures.claim import Claim
from loaders.figures.money.account_funds import FUND_ACCOUNTS, Account
from loaders.figures.money.project_names import named_project, project_name_in
from loaders.figures.sentences.amounts import continued
from loaders.figures.sentences.reading import Number, Reading, claim
from loaders.figures.vocabulary.lexicon import Label
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.programs import MIXED, OTHER, nearest_program

_MOVED = ("fund_added", "fund_spent", "fund_raised")
_LOTTERY = "lottery_fund"
_STAGES = ("budget", "adjusted_budget", "final")
_LISTED = ("amount", "adjustment", "budget")
_OF_LEVEL = "other:transfer"  # what a level of government gave of an account


def fund_given(number: Number, reading: Reading, measure: str) -> Claim | None:
    """年初安排高龄津贴720万元, 安排困难群众救助补助资金…: money set aside for a fund by its name; None where none is named."""
    if phrase("gift").search(number.clause):
        return None
    name = project_name_in(number.gap)
    named = name and (phrase("fund_noun").search(name) or nearest_program(name, reading.lexicon))
    if not named:
        return None
    found, before = named_project(number, reading, name, measure), reading.last or reading.previous_head
    of_level = found.code == OTHER and phrase("level_of_funds").match(name)
    if of_level and before is not None and before.fact_kind == "project":
        return found._replace(code=before.code)  # 安排困难群众救助资金9万元。到位省级补助资金8万元
    return found


def fund_moved(number: Number, reading: Reading, cue: Label | None) -> Claim | None:
    """全年共支出福彩公益金…, 年中追加救助资金…: what was spent of a fund or added to it; None elsewhere."""
    last = reading.last
    if cue is not None and cue.row["measure"] not in ("final", "adjustment"):
        return None
    added, spent, raised = (phrase(name).search(number.clause) for name in _MOVED)
    # 年初预算860万元，年中追加上级公益金…
    if added and last is not None and (last.fact_kind, last.measure) == ("project", "budget"):
        return continued(number, last, "adjustment", "project_continued")
    if added:
        return named_project(number, reading, added["fund"], "adjustment")
    if raised:
        name = raised["fund"] or raised["raised"]
        return named_project(number, reading, name, "amount")._replace(code=_LOTTERY)
    if paid_out := phrase("fund_paid_out").search(number.clause):
        return named_project(number, reading, paid_out["fund"], "final")
    if spent:
        named = named_project(number, reading, spent["fund"] or spent["spent"], "final")
        return named._replace(code=named.code if named.code != OTHER else _LOTTERY)
    return None


def fund_carried(number: Number, reading: Reading) -> Claim | None:
    """福彩公益金上年结转12万元，本年安排150万元: what a fund brought in from the year before; None elsewhere."""
    told = phrase("fund_carried").search(number.clause) if "结" in number.clause else None
    return named_project(number, reading, told["fund"], "carryover") if told else None


def fund_listed(number: Number, reading: Reading) -> Claim | None:
    """下达甲补助资金…、乙补助经费…，合计…: a further fund of a list, or their sum; None elsewhere."""
    last = reading.last
    if last is not None and last.fact_kind == "project" and phrase("sum_told").fullmatch(number.clause):
        head = reading.head or last
        added = (head.measure, last.measure) == (
            "budget",
            "amount",
        )  # 年初预算9万元，上级下达6万元，合计15万元
        found = continued(number, head, "adjusted_budget" if added else last.measure, "project_continued")
        of_several = len({told.code for told in reading.amounts if told.fact_kind == "project"}) > 1
        return found._replace(code=MIXED, project_name=None) if of_several and not added else found
    outside = reading.outer[-1].last if reading.outer else None
    if (
        outside is not None and outside.measure == "adjustment"
    ):  # 年中追加1469万元（主要为困难群众救助补助资金1210万元）
        return fund_given(number, reading, "adjustment")
    if last is not None and last.measure == "amount" and phrase("received_again").fullmatch(number.clause):
        return continued(number, last, "amount", "project_continued") if last.fact_kind == "project" else None
    goes_on = number.gap.startswith("、") or phrase("fund_after_semicolon").fullmatch(number.gap)
    is_listed = last is not None and last.fact_kind == "project" and goes_on
    return fund_given(number, reading, last.measure) if is_listed and last.measure in _LISTED else None


def use_of_account(number: Number, reading: Reading, account: Account | None) -> Claim | None:
    """政府性基金支出用于：日间照料中心改造46万元、…: one of the things that an account of one fund, or a line, paid for."""
    whole, name = reading.whole, project_name_in(number.clause)
    of_whole = whole is not None and (whole.code, whole.measure) == (
        FUND_ACCOUNTS["government_fund"],
        "final",
    )
    if of_whole and account is None and name and nearest_program(name, reading.lexicon):
        return named_project(number, reading, name, "final")._replace(pattern_id="project_use")
    last = reading.last or reading.previous_head
    of_fund = last is not None and last.code == FUND_ACCOUNTS["government_fund"] and last.measure == "final"
    of_lottery = last is not None and last.fact_kind == "project" and last.code == _LOTTERY
    used = (
        of_fund
        or (of_lottery and last.measure == "final" and not reading.project_mode)
        or (
            reading.last is not None
            and (reading.last.pattern_id == "project_use" or reading.last.fact_kind == "functional")
        )
    )
    goes_on = account is None and used
    if not goes_on and (account is None or account.code not in FUND_ACCOUNTS.values()):
        return None
    use = (
        phrase("fund_used_for").search(number.sentence)
        if "用于" in number.sentence or "：" in number.sentence
        else None
    )
    if use is None or (use["lists"] and not goes_on):
        return None
    return named_project(number, reading, use["name"], "final")._replace(pattern_id="project_use")


def part_by_level(number: Number, reading: Reading) -> Claim | None:
    """其中中央转移支付…万元: the part of a total that one level of government gives."""
    whole = reading.whole
    last = reading.last
    came = last is not None and last.fact_kind == "project" and last.measure == "amount"
    if whole is None and (came or reading.section.project_mode == "item"):
        whole = reading.last_amount  # 到位5000万元；省级资金600万元: funds of other levels told beside
    joined = last is not None and last.fact_kind == "project" and number.gap.startswith(("、", "（"))
    beside = last is not None and (last.fact_kind, last.measure) == ("project", "budget")
    joined = joined or (beside and phrase("level_beside").match(number.gap) is not None)
    whole = last if whole is None and joined else whole  # 安排中央资金8600万元、省级补助2100万元
    place = whole.char_start if whole and whole is reading.whole else None
    goes_on = last is None or last.code == _OF_LEVEL
    head = reading.previous_head if whole is None and goes_on else None
    if (
        head is not None and head.fact_kind == "account"
    ):  # 全年支出9亿元。中央财政转移支付4亿元；省级财政3亿元
        whole = head
    if whole is None or reading.lists_projects or not phrase("level_of_funds").match(number.clause):
        return None
    if phrase("fund_added").search(number.clause):  # 年中追加中央公益金9万元
        return None
    if phrase("projects_summed").match(number.clause):
        return None
    name = phrase("budget_told").sub(
        "", number.clause.strip("（），、；： ").removeprefix("其中").removeprefix("含").strip("，： ")
    )
    measure = _measure_of_level(number, whole)
    benefit = nearest_program(number.clause, reading.lexicon)
    if whole.fact_kind == "project" and not _is_of(whole, benefit, reading):
        return named_project(number, reading, name, measure)  # 救助补助90万元；高龄津贴市级补助8万元
    if whole.fact_kind == "project":
        part = continued(number, whole, measure, "money_of_level", part_of_char_start=place)
        parent = whole.project_name if place else None
        return part._replace(subject=name, project_name=name, parent_project_name=parent)
    if whole.fact_kind != "account":
        return None
    if benefit not in (None, _LOTTERY):  # 残疾人两项补贴区级配套180万元: of the benefit
        return named_project(number, reading, name, measure)
    told = {"code": _OF_LEVEL, "subject": name, "fund_scope": whole.fund_scope}
    return claim(number, "account", "money_of_level", measure, **told, part_of_char_start=place)


def _measure_of_level(number: Number, whole: Claim) -> str | None:
    """That of the whole, unless the words say that a balance is divided (年末结转中，…) or a budget is told."""
    if phrase("balance_divided").search(number.sentence):
        return "carryover"
    if phrase("handed_down").search(number.clause):  # 全年预算90万元。下达省级补助40万元: at no stage of it
        return "amount"
    return "budget" if phrase("budget_told").search(number.clause) else whole.measure


def listed_measure(claims: list[Claim], block: Block, before: str | None) -> str | None:
    """The measure of the total that the projects listed below a paragraph share: project expenditure, or a fund's total.

    A fund's total is told right before the colon that ends the paragraph (当年安排公益金2580万元，具体为：), or by the
    heading above the list. Of several stages (分配80万元，支出70万元，结转10万元。具体如下：) the first is listed.
    """
    totals = [claim.measure for claim in claims if claim.code == "project_expenditure"]
    if block.kind == "heading" or phrase("item_total").fullmatch(block.compact.characters):
        totals += [claim.measure for claim in claims if claim.fact_kind == "project"]
    elif block.compact.characters.endswith("：") and claims and claims[-1].fact_kind == "project":
        told_last = claims[-1].measure in _STAGES
        spent = phrase("spent_list").search(block.compact.characters.rpartition("。")[2])
        told = claims[-1].measure if told_last else next(_stages_of(claims), None)
        totals.append("final" if spent else told)
    told = [measure for measure in totals if measure in _STAGES]
    return told[-1] if told else before


def _stages_of(claims: list[Claim]) -> Iterator[str]:
    return (claim.measure for claim in claims if claim.fact_kind == "project" and claim.measure in _STAGES)


def listed_in(section_index: int | None, layout: Layout, listed: dict[int, str | None]) -> str | None:
    """The measure of the total above the projects listed in a section, else in the section that holds it."""
    while section_index is not None:
        if told := listed.get(section_index):
            return told
        section_index = layout.sections[section_index].parent_index
    return None


def _is_of(whole: Claim, benefit: str | None, reading: Reading) -> bool:
    """Whether what a level gave is of the fund before: it names no benefit, or one of the fund's family."""
    families = reading.lexicon.families
    named = whole.code not in (OTHER, MIXED, _LOTTERY) and benefit not in (None, _LOTTERY)
    return not named or families.get(benefit, benefit) == families.get(whole.code, whole.code)


def use_of_total(number: Number, reading: Reading) -> Claim | None:
    """支出9万元，按用途分，社会救助5万元、占…: what a total was spent on, where no benefit is named; None elsewhere."""
    whole = reading.whole if reading.whole is reading.divided else None
    is_total = whole is not None and whole.fact_kind == "account" and whole.measure in ("final", "budget")
    goes_on = reading.last is not None and reading.last.fact_kind == "project"
    if not is_total or (nearest_program(number.clause, reading.lexicon, weak=True) and not goes_on):
        return None
    name = project_name_in(number.gap)
    return named_project(number, reading, name, whole.measure) if name else None
