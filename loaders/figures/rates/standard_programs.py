"""Whose standard a rate is: the programme of those who get so much money a head."""

from loaders.figures.claim import Claim
from loaders.figures.counts.counted_parts import part_of_project
from loaders.figures.money.one_off import one_off_benefit
from loaders.figures.rates.rate_groups import group_after, group_since, is_shared
from loaders.figures.rates.told_rates import names_standard
from loaders.figures.sentences.reading import Number, Reading
from loaders.figures.vocabulary.lexicon import Lexicon
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.phrases import clause_of
from loaders.figures.vocabulary.programs import (
    BY_AGE,
    CHILDREN,
    ELDERCARE,
    FORMS_OF_CARE,
    LOTTERY,
    children_named,
    first_program,
    narrow,
    nearest_program,
    settled,
)

_ELDERLY = (ELDERCARE, "other:elderly_population")
_BY_GRADE = "disability_two"  # its recipients are told by grades of disability
_GRADE = 30  # characters from a grade of care to its rate


def program_of_standard(number: Number, reading: Reading, clause: str) -> str | None:
    """The programme of a rate; ``clause`` are the words that name it. None where nothing tells."""
    lexicon, last = reading.lexicon, reading.last
    clause = phrase("cause_beside").sub("", clause)
    before = _told_before(number, reading, clause)
    code = _named(number, reading, clause, before)
    if reading.head_codes and not phrase("how_kept").search(clause):
        code = reading.head_codes.pop(0)  # 甲5人、乙6人，分别按每月50元、100元: in their order
    if code_told := reading.former_or_latter(clause):
        return code_told
    if told := phrase("group_after").match(number.following):
        code = narrow(code or "", told["group"], lexicon) or code  # 175元/人/月（80至89周岁）
    code = settled(code, number.right, reading.topic, lexicon)
    if code == LOTTERY:  # 公益金安排1200万元，按每个点5万元补助: it pays for what was spoken of before
        code = (reading.told_before or [reading.section.program or code])[-1]
    graded = phrase("benefit_by_grade").search(number.gap)
    if graded and code in (*CHILDREN, *_ELDERLY, None):  # 孤儿1640元，护理补贴一级150元
        code = narrow(_BY_GRADE, graded.group(), lexicon)
    if lexicon.families.get(code or "") == "tekun" and phrase("care_grade").search(number.gap[-_GRADE:]):
        code = "tekun_nursing"
    code = one_off_benefit(number, reading) or narrow(code or "", group_since(number), lexicon) or code
    goes_on = _is_rate(last) and lexicon.families.get(last.code) == BY_AGE
    if code in (*_ELDERLY, None) and (goes_on or number.quantity.rate_period == "month"):
        code = narrow(BY_AGE, clause, lexicon) or code  # 80-89岁每月50元、90-99岁120元 under 老年人
    return code


def _told_before(number: Number, reading: Reading, clause: str) -> str | None:
    """The programme of the figures before, where the rate may go on with it."""
    lexicon, last = reading.lexicon, reading.last
    before = last.code if last and last.fact_kind in ("standard", "beneficiary", "payment") else None
    if before in FORMS_OF_CARE and phrase("other_form_rated").match(number.following):
        return before  # 集中供养9人，标准950元；分散供养12人，标准720元
    if before == "tekun_nursing" and phrase("living_standard").search(clause):
        before = "tekun"  # 照料护理补贴113万元，供养标准650元/月: of the living, not of the care
    if "；" in number.gap:  # …每人每月100元；护理补贴按等级确定，一级每人每月100元: of that named since
        named = nearest_program(number.gap.rpartition("；")[2], lexicon, before)
        before = named or (reading.topic if lexicon.families.get(before) == reading.topic else before)
    elif "：" in number.gap:  # 城市低保480元，农村低保补助水平：一类285元
        told_of = clause_of(number.gap.rpartition("：")[0])
        before = nearest_program(told_of, lexicon, before) or before
    elif last is not None and last.fact_kind == "payment" and phrase("raised_from").search(clause):
        # …供养金9万元 低保标准城乡并轨，由城镇480元…: of the standard named since
        before = nearest_program(number.gap.removesuffix(number.clause), lexicon) or before
    told = phrase("same_for_all").search(
        number.gap
    )  # 集中…，按每人每月60元；分散…，按每人每月40元: each its own
    alike = told is not None and not (reading.rates and told.group().startswith("按"))
    family = reading.family_told()  # 集中供养8人、分散供养9人，特困人员标准827元: of both
    counted = (
        last is not None and last.fact_kind == "beneficiary" and not narrow(family or "", clause, lexicon)
    )
    if family and counted and names_standard(clause) and nearest_program(clause, lexicon) == family:
        before = family
    if before is None or alike or is_shared(clause, number, reading):
        counted_else = (
            last is not None and last.fact_kind == "activity"
        )  # 在3个县试行护理补贴，标准为每人每月50元
        named = counted_else and nearest_program(number.gap.removesuffix(number.clause), lexicon)
        before = (alike and family) or named or reading.spoken_program()
        before = before or children_named(number.gap.removesuffix(number.clause), lexicon)
    kept = before in CHILDREN and phrase("how_kept").search(clause) is not None
    if kept and not _is_rate(last):  # 孤儿…、事实…，标准分别为集中供养…、散居…
        before = reading.spoken_program() or before
    return before


def _named(number: Number, reading: Reading, clause: str, before: str | None) -> str | None:
    """The programme that the words nearest to a rate name, else those farther away."""
    lexicon, last = reading.lexicon, reading.last
    if "低保" in clause and (benefit := _of_tier(number, reading)):
        return benefit
    topic = before if before in CHILDREN else reading.topic
    told = phrase("benefit_of_rate").match(number.following)
    benefit = told["benefit"] if told else ""
    return (
        (benefit and (nearest_program(benefit, lexicon) or narrow(before or "", benefit, lexicon)))
        or _part_of_section(clause, reading)
        or _of_age(number, reading, clause)
        or nearest_program(clause, lexicon, before or topic)
        or narrow(topic or reading.section.program or "", clause, lexicon)
        or narrow(reading.section.program or "", number.gap.rpartition("；")[2], lexicon)
        or group_after(number, lexicon)
        or _since_payment(number, reading)
        or part_of_project(first_program(number.right, lexicon), reading)
        or before
        or _of_defined(number, lexicon)
        or nearest_program(number.gap, lexicon)
        or first_program(number.right, lexicon)
        or reading.topic
        or reading.section.program
        or nearest_program(clause, lexicon, weak=True)
        or (last and last.fact_kind == "activity" and last.code)
        or nearest_program(number.sentence, lexicon)
    )


def _of_tier(number: Number, reading: Reading) -> str | None:
    """生活补贴：低保家庭150元，非低保家庭100元: the benefit that those within and outside 低保 get; None elsewhere."""
    told = number.sentence.rpartition("；")[2]
    if phrase("tier_by_dibao").search(told + number.following.partition("；")[0]) is None:
        return None
    lexicon, section = reading.lexicon, reading.section.program
    code = nearest_program(told.replace("低保", "□"), lexicon, section) or section
    return None if lexicon.families.get(code or "", code) == "dibao" else code


def _part_of_section(clause: str, reading: Reading) -> str | None:
    """农村…元 below 低保: the part of the section's programme, unless the words name another family (城市特困)."""
    lexicon, program = reading.lexicon, reading.section.program or ""
    near = clause[-6:]
    named = nearest_program(near, lexicon) if program else None
    is_other = named is not None and lexicon.families.get(named, named) != lexicon.families.get(program)
    return None if is_other else narrow(program, near, lexicon)


def _of_age(number: Number, reading: Reading, clause: str) -> str | None:
    """落实高龄津贴制度，对80-89周岁低保老人…: the allowance by age that the text speaks of, not the programme of the old."""
    if "岁" not in clause or not reading.topic:
        return None
    lexicon = reading.lexicon
    named = nearest_program(number.sentence.removesuffix(number.clause), lexicon) or ""
    aged = narrow(reading.topic, clause, lexicon) or narrow(named, clause, lexicon)
    if aged is None and phrase("allowance_told").search(number.sentence):
        return narrow(BY_AGE, clause, lexicon)  # 高龄津贴扩面，80至89周岁低保老人每人每月100元
    return aged


def _of_defined(number: Number, lexicon: Lexicon) -> str | None:
    """困难残疾人生活补贴对象为低保家庭中…，补贴标准为60元: of the benefit whose recipients are defined, not of what they are."""
    defined = phrase("recipients_defined").search(number.gap)
    return nearest_program(defined["benefit"], lexicon) if defined else None


def _is_rate(last: Claim | None) -> bool:
    return last is not None and last.fact_kind == "standard"


def _since_payment(number: Number, reading: Reading) -> str | None:
    """发放高龄津贴2730万元，为老人购买意外伤害保险，每人每年30元: the programme named after the money of another."""
    paid = reading.last is not None and reading.last.fact_kind == "payment"
    return nearest_program(number.gap, reading.lexicon) if paid else None
