"""What a reading keeps from one number to the next: subject, total, comparison, enumeration, list heads."""

import re

from loaders.figures.claim import Claim
from loaders.figures.sentences.announced import lists_funds, names_use, part_opened, project_of_list
from loaders.figures.sentences.bases import basis_told
from loaders.figures.sentences.heads import pair_heads, pair_with_rates, pair_with_two_before
from loaders.figures.sentences.in_turn import keep_amount
from loaders.figures.sentences.reading import Number, Reading
from loaders.figures.sentences.told_periods import period_of_whole
from loaders.figures.sentences.wholes import (
    count_parts,
    divide,
    end_division,
    keep_level,
    keep_outside,
    take_in_brackets,
)
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.phrases import enumerated, without_circumstances
from loaders.figures.vocabulary.programs import (
    CHARITY,
    ECONOMY,
    FORMS_OF_CARE,
    MIXED,
    nearest_program,
    part_named,
    program_of,
)

_LIST_HEAD = 60  # characters of what a list after a colon is about
_OF_BUDGET = ("execution_pct", "change_vs_budget_pct")
_SIDES = {"revenue_total", "expenditure_total"}
_RECEIVED = {"revenue_total", "revenue_grand_total"}
SENTENCE_ENDS = "。！？"
SENTENCE_END = re.compile(f"[{SENTENCE_ENDS}]")


def end_sentence(reading: Reading, tail: str) -> None:
    """A full stop, after ``tail``: what was spoken of in the sentence no longer is."""
    if reading.outer:
        take_in_brackets(tail, reading)  # …62.5%（上年7206万元）。其中…: of what stands before the bracket
    if not _tells_parts(reading):
        reading.previous_head = reading.head or reading.previous_head
    kind = reading.last.fact_kind if reading.last is not None else None
    reading.ended = {"payment": reading.payments, "beneficiary": reading.counted}.get(kind, [])
    lines = {told.code for told in reading.amounts if told.fact_kind == "functional"}
    reading.lists_lines = len(lines) > 1 and not any("/" in (code or "") for code in lines)
    reading.last = reading.before_last = reading.head = None
    reading.previous_period = period_of_whole(reading)
    reading.basis = reading.period = reading.period_outside = None
    reading.heads, reading.head_codes, reading.outer = [], [], []
    reading.topic = reading.spoken_program() or reading.topic  # after several parts of a family, the family
    reading.whole = reading.whole_outside = reading.last_money = None
    reading.spoken, reading.paid = [], set()
    reading.amounts, reading.within, reading.shared, reading.share_base = [], [], [], None
    reading.payments, reading.counted, reading.grown = [], [], []
    reading.rates, reading.rates_before = [], reading.rates
    reading.told, reading.told_before = [], reading.told or reading.told_before
    reading.list_program, reading.lists_projects, reading.goal = None, False, None


def _tells_parts(reading: Reading) -> bool:
    """Whether a sentence told several parts of what the one before it told (支出8万元。其中甲5万元，乙3万元。)."""
    head, last = reading.head, reading.last
    of_whole = head is not None and head.part_of_char_start is not None
    return of_whole and last is not None and last.code != head.code


def _end_group(sentence: str, told: str, topic: str | None, reading: Reading) -> None:
    """A semicolon: what was spoken of before it no longer is, and a new subject or deed has no total.

    ``told`` is all of the sentence before the number, ``sentence`` what follows the number before.
    """
    if topic is None and len(reading.spoken) > 1:  # after several parts of a family, the family
        reading.topic = reading.spoken_program()
    reading.spoken = []
    if reading.whole_outside is not None:
        reading.whole, reading.whole_outside, reading.undivided = reading.whole_outside, None, None
    elif reading.undivided == 0:
        # 车辆费11万元，其中购置费0万元、运行费11万元，完成…；接待费4万元: no part of it
        reading.whole = reading.undivided = None
    if phrase("new_subject").search(sentence):
        reading.whole, reading.last = None, reading.paragraph_head
    elif reading.whole is not None and phrase("new_deed").search(told):
        reading.whole = reading.undivided = None


def take_in(number: Number, passed: str, reading: Reading) -> None:
    """Take in what stands between the number before and this one."""
    lexicon = reading.lexicon
    item = 0
    for match in enumerated(passed):
        reading.topic = program_of(match["title"], lexicon)
        reading.whole = None
        reading.item = project_of_list(match, passed, reading)
        item = match.start()
    sentence = passed[max(map(passed.rfind, SENTENCE_ENDS)) + 1 :]
    line = reading.last or reading.previous_head  # 农村低保支出…万元，主要是低保标准提高: that of the line
    of_line = line is not None and line.fact_kind == "functional"
    label, program = reading.label, reading.section.program
    part = label if label in lexicon.parts else program if program in lexicon.parts else None
    within = (
        reading.topic if of_line or reading.topic == CHARITY else part
    )  # under 农村低保, 低保 is 农村低保
    closed = take_in_brackets(sentence, reading)
    told = _without_reference(sentence[closed:] if closed else passed[item:], number)
    topic = nearest_program(told, lexicon, within) or part_named(told, reading.section.members, lexicon)
    if topic and topic != ECONOMY and (topic != MIXED or reading.topic is None):
        reading.topic = topic
        keep_outside(sentence, reading)
    elif topic is None and (part := part_opened(sentence, reading)):
        reading.topic, reading.spoken = part, []
    end_division(number, reading)
    if told := phrase("of_which").search(sentence):
        divide(number, told.group(), reading)
    if "；" in sentence:
        _end_group(sentence, number.sentence, topic, reading)
    if (
        "由" in sentence
        and phrase("made_up_of").search(sentence)
        and phrase("made_up").match(number.following)
    ):
        reading.whole = reading.last_amount
    list_head = sentence[-_LIST_HEAD:]
    if "：" in list_head and (listed := phrase("listed_after_colon").search(list_head)):
        reading.list_program = nearest_program(listed["head"], lexicon)
    # most texts need no closer look
    told_of_projects = "自评" in passed or "分" in passed or "：" in passed
    for told in phrase("evaluated_project").finditer(passed) if told_of_projects else ():
        reading.evaluated = next(filter(None, told.groups()))
    before = reading.last or reading.previous_head  # 项目支出90万元，占93%。其中：…
    of_projects = before is not None and before.code == "project_expenditure"
    opened = phrase("projects_opened").match(sentence) if of_projects else None
    announces = "：" in sentence or "项目支出" in sentence
    told = phrase("projects_told").search(sentence) if announces else None
    told = told or (reading.last is not None and lists_funds(reading.last, sentence))
    part = phrase("use_named").fullmatch(sentence) if of_projects else None
    told = told or (opened and (topic is not None or names_use(sentence[opened.end() :], opened, lexicon)))
    told = told or (part and names_use(part["name"], part, lexicon))
    reading.lists_projects |= bool(told)
    reading.basis = basis_told(sentence, reading) or reading.basis
    if sentence[:1] in ("，", "；"):  # a new clause: what 分别 announced was told
        reading.head_codes = []
    pair_heads(number, sentence, reading)
    pair_with_two_before(number, reading)
    pair_with_rates(number, reading)


def _without_reference(text: str, number: Number) -> str:
    """基本生活费按低保标准1.3倍执行: a programme whose standard is only a measure is not spoken of, nor are circumstances."""
    text = without_circumstances(text)
    is_multiple = number.quantity.dimension in ("percent", "multiple")
    told = phrase("by_other_standard").search(text) if is_multiple else None
    return text[: told.start()] if told else text


def remember(found: Claim, number: Number, reading: Reading) -> None:
    """Keep a claim for the numbers that follow."""
    if found.fact_kind in ("account", "functional", "project") and reading.head is None and not reading.outer:
        reading.head = found
        reading.paragraph_head = reading.paragraph_head or found
    if found.code in _RECEIVED and found.unit != "%":
        reading.received = reading.received or found
    reading.head_spent |= found.measure == "final" and found.code == (reading.paragraph_head or found).code
    reading.before_last, reading.last = reading.last, found
    if _is_other_side(found, reading.paragraph_head):  # 收入9万元，其中…；全年支出9万元，基本支出8万元，占89%
        reading.paragraph_head = found
    if number.quantity.dimension != "percent":
        reading.last_amount, reading.last_quantity = found, number.quantity
        reading.last_money = found if number.quantity.dimension == "money" else reading.last_money
        keep_level(found, reading)
    elif found.measure in _OF_BUDGET and _is_base_of_share(reading.last_amount, reading.head):
        reading.last_amount = reading.head  # 支出5万元，完成预算6万元的83%。其中…: parts of the expenditure
    if (found.fact_kind, found.measure) == ("indicator", "target"):
        reading.goal = found
    count_parts(found, reading)
    keep_amount(found, reading)
    is_kept = reading.lexicon.families.get(found.code or "", found.code) == "tekun"
    if is_kept and found.code not in FORMS_OF_CARE:
        reading.kept = found.code if reading.kept in (None, found.code) else "tekun"
    if found.pattern_id == "standard_rate":
        reading.rates.append(found.code)
    if found.fact_kind == "payment" and found.code:  # money of a family is that of its parts told so far
        families = reading.lexicon.families
        parts = {code for code in reading.spoken if families.get(code) == found.code}
        reading.paid |= {found.code, *parts}
    is_rate = found.unit == "%" and bool(reading.spoken)  # 特困人员340人，集中供养率61%，发放供养金…
    speaks = found.fact_kind in ("beneficiary", "payment", "standard") and found.code and not is_rate
    if speaks and found.code not in reading.spoken:  # once each: a sentence may have no end
        reading.spoken.append(found.code)
    if speaks and found.code not in reading.told:
        reading.told.append(found.code)


def _is_other_side(found: Claim, head: Claim | None) -> bool:
    if head is None or (found.fact_kind, found.measure) != (head.fact_kind, head.measure):
        return False
    return found.code in _SIDES and head.code in _SIDES and found.code != head.code


def _is_base_of_share(base: Claim | None, head: Claim | None) -> bool:
    if base is None or head is None or base.measure not in ("budget", "adjusted_budget"):
        return False
    return (base.fact_kind, base.code, base.unit) == (head.fact_kind, head.code, head.unit)
