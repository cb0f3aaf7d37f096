"""What is known while a paragraph is read from left to right, and what is known at one number."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from loaders.figures.claim import Claim
from loaders.figures.contexts.contexts import SectionContext
from loaders.figures.numbers.quantities import Quantity
from loaders.figures.periods.period import Period
from loaders.figures.vocabulary.lexicon import Lexicon
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.phrases import clause_of


class Outside(NamedTuple):
    """What is spoken of around an open bracket; it holds again where the bracket closes."""

    last: Claim | None
    whole: Claim | None
    spoken: list[str]
    topic: str | None
    last_amount: Claim | None
    last_quantity: Quantity | None


@dataclass
class Reading:
    """The memory of one paragraph; changed only by ``narrative``."""

    section: SectionContext
    fiscal_year: int | None
    lexicon: Lexicon
    reported: Period | None = None  # what the report is about; the fiscal year where its title names no part
    money_unit: str = ""  # of amounts without one, as the text says above
    listed_measure: str | None = None  # of the total above a list of projects
    last: Claim | None = None  # the figure before, in this sentence
    before_last: Claim | None = None  # the figure before that
    head: Claim | None = None  # first money figure of this sentence outside brackets
    previous_head: Claim | None = None  # that of the sentence before
    paragraph_head: Claim | None = None  # first money figure of the paragraph
    received: Claim | None = None  # the total revenue that the paragraph tells
    head_spent: bool = False  # that it was told as spent, too
    head_above: Claim | None = None  # that of the paragraph before
    path_above: str | None = None  # of the functional classification, told last above
    whole: Claim | None = None  # the figure that 其中 divides
    whole_outside: Claim | None = None  # that of the 其中 before, of which ``whole`` is a part
    undivided: Decimal | None = None  # what its parts told so far leave of it
    divided: Claim | None = None  # the total that 按用途分 divided last
    basis: str | None = None  # what increases are measured against: prior, budget
    topic: str | None = None  # programme spoken of
    carried: str | None = None  # that of the paragraph before, in the same section
    kept: str | None = None  # the people of 特困供养 told first, not by where they are kept
    label: str | None = None  # the part of a programme that the paragraph's first words name (农村五保供养。)
    period: Period | None = None
    period_outside: Period | None = None  # that of the text around an open bracket
    period_beside: Period | None = None  # of the number before, where that is what a figure is compared with
    previous_period: Period | None = None  # of the sentence before
    period_raised_from: Period | None = (
        None  # what holds again after 提高到, where 从2020年的… told an old level
    )
    projects: list[Claim] = field(default_factory=list)  # those that the paragraph told money of, once each
    amounts: list[Claim] = field(default_factory=list)  # money of accounts, lines, projects of the sentence
    ended: list[Claim] = field(default_factory=list)  # payments or people that the one before ended with
    lists_lines: bool = (
        False  # whether the sentence before told several classes of the functional classification
    )
    payments: list[Claim] = field(default_factory=list)  # payments of the sentence
    counted: list[Claim] = field(default_factory=list)  # people, beds of the sentence, outside brackets
    grown: list[Claim] = field(default_factory=list)  # those whose growth is still to be told in turn
    within: list[Claim] = field(default_factory=list)  # those in the bracket after the last of them
    shared: list[Claim] = field(default_factory=list)  # those of which a figure in turn is still to be told
    share_base: tuple[Claim | None, str] | None = (
        None  # the total divided, and the account that shares of it are of
    )
    shared_base: str | None = None  # the account that these are shares of
    shared_measure: str = "share_pct"  # what is told of them in turn: share, execution, budget
    heads: list[str] = field(default_factory=list)  # subjects before 分别
    head_index: int = 0
    head_verb: str = ""  # what happened to all of them: 提高
    head_codes: list[str] = field(default_factory=list)  # programmes before 分别惠及
    lines: list[str] = field(default_factory=list)  # items of the classification told together
    goal: Claim | None = None  # the target told last in the sentence
    item: str | None = None  # the project that an item of a list began with
    line_index: int = 0  # the one that was told last
    rates: list[str] = field(default_factory=list)  # programmes of the standards of the sentence, one a rate
    rates_before: list[str] = field(default_factory=list)  # those of the sentence before
    last_money: Claim | None = None  # the last money of the sentence
    last_level: Claim | None = None  # the last figure that is no percentage and no change
    last_final: Claim | None = None  # the last money spent or received, no balance
    last_amount: Claim | None = (
        None  # the last figure that is no percentage, in this sentence or the one before
    )
    last_quantity: Quantity | None = None  # its quantity
    lists_projects: bool = False  # projects are told in this sentence, each with its money
    evaluated: str | None = None  # the project whose self-evaluation is told
    list_program: str | None = None  # programme that a list after a colon is about
    paid: set[str] = field(default_factory=set)  # programmes whose money was told in this sentence
    spoken: list[str] = field(default_factory=list)  # programmes of this clause group (up to a semicolon)
    told: list[str] = field(default_factory=list)  # programmes of the whole sentence
    told_before: list[str] = field(default_factory=list)  # of the sentence before
    outer: list[Outside] = field(default_factory=list)  # saved at （, for each bracket that is open

    @property
    def project_mode(self) -> str:
        """That of the section; ``list`` in a sentence that tells projects."""
        return "list" if self.lists_projects else self.section.project_mode

    def spoken_program(self) -> str | None:
        """The programme that the clauses before were about: parts of one family told side by side give the family."""
        if not self.spoken:
            return None
        codes = list(dict.fromkeys(self.spoken))
        families = {self.lexicon.families.get(code, code) for code in codes}
        parts = [code for code in codes if code in self.lexicon.parts]
        one_part = (
            self.last is not None and self.last.fact_kind == "beneficiary" and parts == [self.last.code]
        )
        whole = self.whole if self.whole is not None and self.whole.fact_kind == "beneficiary" else None
        if whole is not None and whole.code in self.lexicon.parts and codes[:1] == [whole.code]:
            return whole.code  # 农村特困对象612人，其中集中供养185人、…
        if len(codes) > 1 and len(families) == 1 and (self.whole or not one_part):
            return families.pop()
        return codes[-1] if codes else None

    def family_told(self) -> str | None:
        """The family of the parts told in the sentence, before and after a semicolon; None without two parts of one."""
        parts = [code for code in self.told if code in self.lexicon.parts]
        families = {self.lexicon.families[code] for code in parts}
        return families.pop() if len(parts) > 1 and len(families) == 1 else None

    def family_before(self) -> str | None:
        """The family of all parts told in the sentence before, where it told several of one and nothing else."""
        families = {self.lexicon.families.get(code, code) for code in self.told_before}
        return families.pop() if len(set(self.told_before)) > 1 and len(families) == 1 else None

    def spoken_of_before(self) -> Claim | None:
        """The head of the sentence before; after 其中财政拨款…，其他收入…。 the whole that it divides."""
        head, whole = self.previous_head, self.paragraph_head
        divides = head is not None and whole is not None and head.part_of_char_start == whole.char_start
        return whole if divides else head

    def former_or_latter(self, clause: str) -> str | None:
        """农村低保812户、城镇低保57户。前者人均121元，后者…: the programme of the first or second told; None elsewhere."""
        told = (self.told if len(self.told) > 1 else self.told_before)[-2:]
        which = phrase("former_latter").search(clause) if len(told) > 1 else None
        return told[0 if which["former"] else 1] if which else None

    def next_changed(self, last: Claim | None) -> str | None:
        """The programme of the next of several standards or payments that changed in turn (分别提高25元和20元), if any."""
        told = (last.fact_kind, last.measure) if last is not None else ("", "")
        in_turn = told[0] == "standard" or told in (("payment", "change"), ("beneficiary", "change"))
        return self.head_codes.pop(0) if in_turn and self.head_codes else None

    def of_sum(self, clause: str, fact_kind: str) -> str | None:
        """城市低保…、农村低保…，合计142万元: the family of all that is summed; None when nothing is, or several families are."""
        # 甲9人次8万元、…，合计…人次; 甲9人次，每人每月50元；…，两者共…
        kinds = (fact_kind, "payment", "standard", "beneficiary" if "项" in clause else fact_kind)  # 两项共
        goes_on = self.last is not None and self.last.fact_kind in kinds
        codes = self.told if self.last is not None else self.told_before
        if not (goes_on or self.last is None) or len(codes) < 2:
            return None
        if not phrase("sum_told").fullmatch(clause) and not phrase("sum_paid").fullmatch(clause):
            return None
        families = {self.lexicon.families.get(code, code) for code in codes}
        return families.pop() if len(families) == 1 else None


class Number(NamedTuple):
    """One number with its surroundings. ``gap`` runs from the number before (or the sentence's start) to this one."""

    char_start: int
    gap: str
    clause: str  # the end of gap after the last comma, colon, semicolon or full stop
    sentence: str  # the sentence up to this number
    right: str  # what follows the unit, up to the next delimiter or number
    following: str  # what follows the unit, at length
    quantity: Quantity
    period: Period

    def renamed(self, head: str) -> "Number":
        """The same number with its subject taken from ``head`` (lists told with 分别)."""
        return self._replace(gap=head, clause=head)


def past_remark(number: Number) -> Number:
    """社工站建设（甲街道、乙街道）24万元, 养老服务点（3处）37万元: the number with the name before the remark as its subject."""
    if number.gap.startswith("）") and (rated := phrase("rates_before_amount").search(number.sentence)):
        gap = rated["name"] + (rated["verb"] or "发放")  # 高龄津贴（80-89岁50元/月、…）支出1486万元
        return number._replace(gap=gap, clause=gap, sentence=gap)
    told = number.gap.endswith("）") and phrase("remark_before_amount").search(number.sentence)
    if not told:
        return number
    head, opened, _ = number.gap.rpartition("（")
    gap = head if opened else told["name"]
    return number._replace(gap=gap, clause=clause_of(gap))


def is_planned(number: Number, reading: Reading) -> bool:
    """Whether the number is what is to be done, not what was: by the heading and the words before it."""
    told = number.sentence.rpartition("；")[2]
    if reading.section.plans:
        is_past = bool(
            reading.fiscal_year and number.period.year and number.period.year < reading.fiscal_year
        )
        return not is_past and phrase("reached_already").search(told) is None
    if reading.section.budgets and phrase("expected").search(told):
        return True
    return number.right.removeprefix("的").startswith("任务") or phrase("planned").search(told) is not None


def claim(number: Number, fact_kind: str, pattern_id: str, measure: str | None, **columns: object) -> Claim:
    """A claim with the value, unit, bound and period of the number."""
    quantity, period = number.quantity, number.period
    values: dict[str, object] = {
        "period_start": period.start,
        "period_end": period.end,
        "period_kind": period.kind,
        "value": quantity.value,
        "unit": quantity.unit,
        "bound": quantity.bound,
        "rate_period": quantity.rate_period,
        "rate_per": quantity.rate_per,
    }
    return Claim(number.char_start, fact_kind, pattern_id, measure=measure, **(values | columns))
