"""Benefit standards: so much money a head and month, or a multiple of another standard."""

from loaders.figures.claim import Claim
from loaders.figures.counted_parts import part_of_project
from loaders.figures.lexicon import Lexicon
from loaders.figures.one_off import one_off_benefit
from loaders.figures.period import year_period
from loaders.figures.phrase_book import phrase
from loaders.figures.phrases import clause_of, direction, unlinked
from loaders.figures.programs import (
    BY_AGE,
    CHILDREN,
    OTHER,
    children_named,
    first_program,
    narrow,
    nearest_program,
    settled,
)
from loaders.figures.quantities import rate_of
from loaders.figures.rate_groups import (
    group_after,
    group_since,
    is_borne,
    is_of_grade,
    is_of_next_group,
    is_shared,
    joins_rates,
    same_scale,
)
from loaders.figures.reading import Number, Reading, claim
from loaders.figures.told_rates import (
    aimed,
    is_part_of_rate,
    is_told_as_rate,
    is_told_of_each,
    names_standard,
    spends_beside_income,
    unhedged,
)

_ELDERLY = ("eldercare_services", "other:elderly_population")
_GRADE = 30  # characters from a grade of care to its rate


def find_standard(number: Number, named: Number, reading: Reading) -> Claim | None:
    """A rate told with its amount; None when the money is no rate. ``named`` has the subject of a list with 分别."""
    quantity, last = number.quantity, reading.last
    if quantity.dimension not in ("money", "rate"):
        return None
    toward = direction(named.gap, reading.lexicon)
    changes = toward is not None and toward.kind == "change"  # 每人每月提高60元
    if changes and quantity.dimension == "money":
        return None
    follows = last is not None and (
        (
            last.fact_kind == "standard"
            and (
                (joins_rates(number.gap, last, reading) and not _is_bare_amount(number, reading))
                or is_of_next_group(number, last, reading)
                or is_borne(number, last)
                or is_part_of_rate(number, reading)
            )
        )
        or spends_beside_income(number, last)
    )
    if quantity.dimension == "money":
        told, month = number.gap.rpartition("；")[2], "month" if "每月" in number.clause else None
        rate = rate_of(number.clause, quantity) or (
            rate_of(told[-30:], quantity) if names_standard(told) else None
        )
        if rate is None and follows:
            rate = quantity._replace(
                unit=last.unit if same_scale(last.unit, quantity.unit) else quantity.unit,
                dimension="rate",
                rate_period=last.rate_period,
                rate_per=last.rate_per,
            )
        if rate is None and quantity.unit == "元" and number.right.removeprefix("的").startswith("标准"):
            rate = quantity._replace(dimension="rate", rate_period=month)
        has_unit = quantity.unit == "元" or phrase("limit_line").search(number.clause)
        if rate is None and has_unit and (is_of_grade(number) or is_told_as_rate(number, reading)):
            rate = quantity._replace(dimension="rate", rate_period=month)
        if rate is None and quantity.unit == "元" and is_told_of_each(number):
            rate = quantity._replace(dimension="rate", rate_period="once", rate_per="person")
        if rate is None:
            return None
        quantity = rate
    old = (
        bool(phrase("raised_from").search(number.sentence))
        and bool(phrase("raised_ahead").match(number.following))
        and not phrase("raised_to").search(unhedged(number.gap))
    )
    year = number.period.year or reading.fiscal_year
    of_year_before = old and year and reading.period_raised_from is None
    period = year_period(year - 1) if of_year_before else number.period
    period = period._replace(kind="monthly" if quantity.rate_period == "month" else "flow")
    if changes:
        quantity = quantity._replace(value=quantity.value * toward.sign)
    standard = read_standard(named._replace(quantity=quantity, period=period), reading, old)
    return standard._replace(measure="change") if changes else aimed(standard, number, reading)


def _is_bare_amount(number: Number, reading: Reading) -> bool:
    """815元/人·月；2080505…，24.10: an amount in the unit that was told above for all of them."""
    unit = number.quantity.unit
    return unit == reading.money_unit and unit != "元"


def _told_before(number: Number, lexicon: Lexicon) -> str:
    """The programme named in the sentence before the clause of a number."""
    return nearest_program(number.sentence.removesuffix(number.clause), lexicon) or ""


def _since_payment(number: Number, reading: Reading) -> str | None:
    """发放高龄津贴2730万元，为老人购买意外伤害保险，每人每年30元: the programme named after the money of another."""
    paid = reading.last is not None and reading.last.fact_kind == "payment"
    return nearest_program(number.gap, reading.lexicon) if paid else None


def read_multiple(number: Number, reading: Reading) -> Claim | None:
    """1.3倍 of another standard; None when no standard is spoken of."""
    if not names_standard(number.sentence):
        return None
    standard = read_standard(number, reading, False)
    toward = direction(number.gap, reading.lexicon)
    grows = toward is not None and toward.kind == "change"  # 标准增长了2.2倍
    return standard._replace(measure="change") if grows else aimed(standard, number, reading)


def read_standard(number: Number, reading: Reading, old: bool) -> Claim:
    """A rate: so much money a head and month."""
    lexicon = reading.lexicon
    clause = number.clause
    if number.quantity.dimension == "multiple":  # 甲标准为乙标准的1.3倍 is a rate of 甲
        other = phrase("by_other_standard").search(unlinked(clause))
        clause = clause[: other.start()] if other else clause.rpartition("为")[0] or clause
        number = number.renamed(clause) if other and clause else number
    last = reading.last
    before = last.code if last and last.fact_kind in ("standard", "beneficiary", "payment") else None
    if before == "tekun_nursing" and phrase("living_standard").search(clause):
        before = "tekun"  # 照料护理补贴113万元，供养标准650元/月: of the living, not of the care
    if "；" in number.gap:  # …每人每月100元；护理补贴按等级确定，一级每人每月100元: of that named since
        named = nearest_program(number.gap.rpartition("；")[2], lexicon, before)
        before = named or (reading.topic if lexicon.families.get(before) == reading.topic else before)
    alike = phrase("same_for_all").search(number.gap) is not None
    family = reading.family_told()  # 集中供养8人、分散供养9人，特困人员标准827元: of both
    counted = (
        last is not None and last.fact_kind == "beneficiary" and not narrow(family or "", clause, lexicon)
    )
    if family and counted and names_standard(clause) and nearest_program(clause, lexicon) == family:
        before = family
    if before is None or alike or is_shared(clause, reading):
        before = (alike and reading.family_told()) or reading.spoken_program()
        before = before or children_named(number.gap.removesuffix(number.clause), lexicon)
    kept = before in CHILDREN and phrase("how_kept").search(clause) is not None
    after_rate = last is not None and last.fact_kind == "standard"
    if kept and not after_rate:  # 孤儿…、事实…，标准分别为集中供养…、散居…
        before = reading.spoken_program() or before
    topic = before if before in CHILDREN else reading.topic
    # 落实高龄津贴制度，对80-89周岁低保老人…: of the allowance
    spoken = reading.topic if "岁" in clause else None
    aged = spoken and (
        narrow(spoken, clause, lexicon) or narrow(_told_before(number, lexicon), clause, lexicon)
    )
    if aged is None and spoken and phrase("allowance_told").search(number.sentence):
        aged = narrow(BY_AGE, clause, lexicon)  # 高龄津贴扩面，80至89周岁低保老人每人每月100元
    benefit = phrase("benefit_of_rate").match(number.following)
    code = (
        (benefit and nearest_program(benefit["benefit"], lexicon))
        or narrow(reading.section.program or "", clause[-6:], lexicon)
        or aged
        or nearest_program(clause, lexicon, before or topic)
        or narrow(topic or reading.section.program or "", clause, lexicon)
        or group_after(number, lexicon)
        or _since_payment(number, reading)
        or part_of_project(first_program(number.right, lexicon), reading)
        or before
        or nearest_program(number.gap, lexicon)
        or first_program(number.right, lexicon)
        or reading.topic
        or reading.section.program
        or nearest_program(clause, lexicon, weak=True)
        or (reading.last and reading.last.fact_kind == "activity" and reading.last.code)
        or nearest_program(number.sentence, lexicon)
    )
    if reading.head_codes and not phrase("how_kept").search(clause):
        code = reading.head_codes.pop(0)  # 甲5人、乙6人，分别按每月50元、100元: in their order
    if told := phrase("group_after").match(number.following):
        code = narrow(code or "", told["group"], lexicon) or code  # 175元/人/月（80至89周岁）
    code = settled(code, number.right, reading.topic, lexicon)
    if lexicon.families.get(code or "") == "tekun" and phrase("care_grade").search(number.gap[-_GRADE:]):
        code = "tekun_nursing"
    code = one_off_benefit(number, reading) or narrow(code or "", group_since(number), lexicon) or code
    goes_on = after_rate and lexicon.families.get(last.code) == BY_AGE
    if code in (*_ELDERLY, None) and (goes_on or number.quantity.rate_period == "month"):
        code = narrow(BY_AGE, clause, lexicon) or code  # 80-89岁每月50元、90-99岁120元 under 老年人
    group = clause_of(number.gap).strip("，。；：、 ") or None
    is_income = phrase("income").search(unlinked(clause)) is not None
    return claim(
        number,
        "activity" if is_income else "standard",
        "standard_old" if old else "standard_rate",
        "rate",
        code=code or OTHER,
        subject=group,
        recipient_group=group,
    )
