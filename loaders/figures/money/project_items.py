"""Items of a fund: the things that it paid for, each with its money."""

from loaders.figures.claim import Claim
from loaders.figures.money.project_names import named_project, project_name_in
from loaders.figures.sentences.amounts import continued
from loaders.figures.sentences.reading import Number, Reading
from loaders.figures.vocabulary.lexicon import Label
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.programs import LOTTERY, OTHER, narrow, nearest_program, program_of

_LOTTERY = "彩票公益金"
_VISITS = "holiday_relief"
_UNNAMED = "other:"
_PLACES = ("count", "institutions", "beds")
_THINGS = (*_PLACES, "households")


def use_of_project(number: Number, reading: Reading) -> Claim | None:
    """用于城市低保1042.6万元、农村低保5513.85万元: one of the things that the fund paid for; None elsewhere."""
    last = reading.last
    is_near = "用" in number.sentence or "分" in number.sentence  # most sentences need no closer look
    use = phrase("fund_used_for").search(number.sentence) if is_near else None
    if use is None or use["lists"]:
        return None
    is_next = last is not None and last.fact_kind == "project" and phrase("used_next").match(number.clause)
    if program_of(use["name"], reading.lexicon) is None and not is_next:
        return None
    before = last or reading.previous_head
    told = before.measure if before is not None and before.fact_kind == "project" else None
    measure = told if told in ("budget", "adjusted_budget") else "budget" if use["allots"] else "final"
    return under_section(number, reading, use["name"], measure)


def item_of_section(number: Number, reading: Reading, cue: Label | None) -> str | None:
    """农村敬老院改造支出120万元 under the name of a fund: one of the things that the fund paid for."""
    is_left = cue is not None and cue.row["measure"] == "carryover"  # 其中残疾人两项补贴结余24万元
    is_told = is_left or phrase("money_of_item").search(number.clause) or names_item(number, reading)
    is_told = is_told or phrase("bought_by_fund").search(number.clause)  # 购置福利院床铺9万元
    last = reading.last
    is_told = is_told or (last is not None and last.fact_kind == "project" and names_next(number, reading))
    own = is_told and nearest_program(number.clause, reading.lexicon)
    if own == program_of(reading.section.project_name or "", reading.lexicon):
        return None  # 收到困难群众救助补助资金9万元: of the fund itself
    name = project_name_in(phrase("left_of_item").sub("", number.gap)) if own else None
    return name if name and name not in (reading.section.project_name or "") else None


def names_item(number: Number, reading: Reading) -> bool:
    """城市低保74.26万元, 精神障碍社区康复服务42万元: the name of a programme or of its work stands right before its money."""
    label = reading.lexicon.programs.last(number.gap)
    return label is not None and phrase("work_of_item").fullmatch(number.gap, label.end) is not None


def names_next(number: Number, reading: Reading) -> bool:
    """临时救助571万元，孤儿基本生活费118万元，流浪乞讨救助38万元: whether a benefit's name and nothing else follows an item."""
    name = number.clause.strip("，、；")
    label = next(reading.lexicon.programs.find_all(name), None)
    is_first = label is not None and label.start == 0 and label.row["strength"] == "strong"
    return is_first and phrase("money_of_benefit").fullmatch(name, label.end) is not None


def item_told(reading: Reading) -> Claim | None:
    """The item of a fund that is spoken of, by its money before; None elsewhere."""
    item, fund = reading.last_money or reading.paragraph_head, reading.section.project_name
    if item is not None and item.fact_kind == "payment" and reading.paragraph_head:
        is_paid = (
            item.code == reading.paragraph_head.code
        )  # 安排6.5万元用于孤儿助学；已发放助学金6万元，结余0.5万元
        item = reading.paragraph_head if is_paid else None
    is_item = item is not None and item.fact_kind == "project" and item.code != OTHER
    return item if is_item and fund and item.project_name not in (None, fund) else None


def _stage_of_item(number: Number, reading: Reading, measure: str | None) -> Claim | None:
    """安排80万元用于护理区改造，改造床位60张，已支付48万元: of the item of the money before; None elsewhere."""
    item, last = item_told(reading), reading.last
    if item is None and measure is not None and (fund := _fund_used(number, reading)):
        return continued(number, fund, measure, "project_continued")
    if item is None or measure is None or not phrase("stage_of_item").fullmatch(number.clause):
        return None
    of_other = last is None or last.code != item.code
    return None if of_other else continued(number, item, measure, "project_continued")


def _fund_used(number: Number, reading: Reading) -> Claim | None:
    """公益金安排48万元，用于3个养老点改造，已付34万元: the fund, of whose uses things were counted since; None elsewhere."""
    fund, last = reading.last_money, reading.last
    is_fund = fund is not None and (fund.fact_kind, fund.code) == ("project", LOTTERY) and fund is not last
    counted = is_fund and last is not None and last.fact_kind in ("activity", "beneficiary")
    told = counted and last.unit != "%" and phrase("stage_of_item").fullmatch(number.clause)
    return fund if told and "用于" in number.sentence else None


def of_things_counted(number: Number, reading: Reading) -> Claim | None:
    """护理型床位改造110张165万元, 幸福院15个补助150万元: money of a fund's item, whose things were counted; None elsewhere."""
    last, whole = reading.last, reading.whole
    money = reading.amounts[-1] if reading.amounts else None
    is_counted = last is not None and last.fact_kind in ("beneficiary", "activity")
    is_counted = is_counted and last.code not in (OTHER, _VISITS)
    section = reading.section
    of_report = (
        section.project_mode == "item" and program_of(section.project_name or "", reading.lexicon) == LOTTERY
    )
    beside = is_counted and phrase("money_of_things").fullmatch(number.clause)
    put_in = is_counted and of_report and phrase("of_counted").fullmatch(number.clause)
    if not (beside or put_in) or last.measure not in _THINGS:
        return None
    of_lottery = whole is not None and (whole.code == LOTTERY or _LOTTERY in (whole.subject or ""))
    of_item = section.project_mode == "item" and money is not None and money.fact_kind == "project"
    is_work = phrase("work_counted").search((last.subject or "") + number.clause)
    if not is_work and last.measure not in _PLACES:
        return None
    fund = whole if of_lottery else money if of_item else None
    if fund is None and not put_in:
        return None
    planned = "budget" if put_in and put_in["planned"] else "final"
    measure = fund.measure if fund and fund.measure in ("budget", "adjusted_budget", "final") else planned
    return named_project(number, reading, last.subject or "", measure)._replace(code=last.code)


def told_of_item(number: Number, reading: Reading, cue: Label | None, measure: str) -> Claim | None:
    """A stage of the item told before, an item of a list after dashes or a part of one; None elsewhere."""
    told = cue is not None or number.clause.endswith("余")
    stage = _stage_of_item(number, reading, measure if told else None)
    return (
        stage
        or _item_in_list(number, reading, measure)
        or (None if cue else _part_of_spending(number, reading))
    )


def _item_in_list(number: Number, reading: Reading, measure: str) -> Claim | None:
    """--临时救助资金20万元；--供养资金60万元（城市5万元、农村55万元): an item of a fund's list, or its part; None elsewhere."""
    if reading.section.project_mode != "item":
        return None
    if line := phrase("dashed_item").search(number.gap):
        name = project_name_in(line["name"])
        return under_section(number, reading, name, measure) if name else None
    item = reading.outer[-1].last if reading.outer else None
    part = phrase("part_bare_in_bracket").match(number.gap)
    code = narrow(item.code or "", part["part"], reading.lexicon) if part and item else None
    if code is None or item.fact_kind != "project":
        return None
    named = named_project(number, reading, part["part"], item.measure)
    return named._replace(
        code=code, parent_project_name=item.project_name, part_of_char_start=item.char_start
    )


def under_section(number: Number, reading: Reading, name: str, measure: str) -> Claim:
    """A part of the project or fund that the heading names, unless the sentence nests it in another."""
    named = named_project(number, reading, name, measure)
    fund = reading.section.project_name
    # 中央资金250万元: of the same fund
    of_level = named.code == OTHER and phrase("level_of_funds").match(name)
    code = program_of(fund or "", reading.lexicon) if of_level else None
    return named._replace(code=code or named.code, parent_project_name=named.parent_project_name or fund)


def _part_of_spending(number: Number, reading: Reading) -> Claim | None:
    """支出构成：床位补贴90万元，流量补贴40万元 in a report on one project: what its money was spent on; None elsewhere."""
    project = reading.section.project_name
    if reading.section.project_mode != "item" or "：" not in number.sentence or project is None:
        return None
    listed = phrase("spent_list").search(number.sentence)
    name = project_name_in(number.gap) if listed else None
    if name is None:
        return None
    part, of_all = under_section(number, reading, name, "final"), program_of(project, reading.lexicon)
    is_fund = of_all in (None, LOTTERY) or of_all.startswith(_UNNAMED)  # of several things, none its own
    is_named = not part.code.startswith(_UNNAMED)  # 适老化改造9万元: a programme of its own
    return part if is_fund or is_named else part._replace(code=of_all)
