"""Parts and families of the groups that are counted: which of them a count is of, by those told beside it."""

from loaders.figures.claim import Claim
from loaders.figures.sentences.reading import Number, Reading
from loaders.figures.vocabulary.lexicon import Lexicon
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.phrases import unlinked
from loaders.figures.vocabulary.programs import (
    BY_AGE,
    ELDERCARE,
    FORMS_OF_CARE,
    LOTTERY,
    MIXED,
    OTHER,
    first_program,
    narrow,
    nearest_program,
    noun_end,
    of_all_ages,
)

_AID = (
    "temporary_assistance",
    "price_subsidy",
    "funeral_subsidy",
    "other:medical_assistance",
)  # once, to many
_GROUPS = ("dibao", "tekun", "low_income_margin")  # whom other programmes keep


def part_of_project(code: str | None, reading: Reading) -> str | None:
    """“孤儿助学工程”项目62万元，资助孤儿62名: those helped, and what they get, are of the project's part of the family."""
    last, lexicon = reading.last, reading.lexicon
    before = reading.before_last or reading.paragraph_head
    if last is None:  # …项目30万元。按每人1万元资助…
        last = reading.paragraph_head
    if (
        last is not None and last.fact_kind == "standard" and before is not None
    ):  # …项目30万元，按每人1万元资助…
        last = before if before.code == last.code else None
    if last is None or last.fact_kind != "project" or last.code not in lexicon.parts or code == last.code:
        return None
    family = lexicon.families[last.code]
    return last.code if code is not None and lexicon.families.get(code, code) == family else None


def with_joined(code: str | None, number: Number, lexicon: Lexicon) -> str | None:
    """86名孤儿、事实无人抚养儿童纳入…: two parts of a family counted as one are the family; of two families, several."""
    joined = phrase("joined_noun").match(number.following[len(number.right) :]) if code else None
    other = first_program(joined["noun"], lexicon) if joined else None
    if other is None or other == code:
        return code
    families = {lexicon.families.get(told, told) for told in (code, other)}
    whole = noun_end(number.right, lexicon) == len(number.right)  # not 精神障碍患者中的特困人员、…
    return families.pop() if len(families) == 1 else MIXED if whole else code


def part_of_group(number: Number, reading: Reading) -> str | None:
    """孤儿23名（集中供养5名，散居18名）, 其中女性3名: words that only divide the people counted before."""
    told = unlinked(number.clause)
    among = phrase("among").search(number.sentence) if phrase("generic_group").match(told) else None
    if among and (group := _divided_group(among["group"], reading)):
        return group
    divided = phrase("generic_group").match(told) and phrase("groups_divided").search(number.sentence)
    if divided and len(groups := reading.told or reading.told_before) == 1:
        return groups[0]  # 农村低保对象1705人。从构成看，未成年人262人
    whole = reading.whole or (reading.outer[-1].last if reading.outer else None)
    if whole is None or whole.fact_kind != "beneficiary":
        return None
    kept = narrow(whole.code, number.right, reading.lexicon) if "其中" in number.gap else None
    if kept in FORMS_OF_CARE and nearest_program(told, reading.lexicon) is None:
        return kept  # 特困人员90名，其中21名在敬老院集中供养
    is_form = phrase("form_of_care").match(told) and not narrow(whole.code, told, reading.lexicon)
    is_generic = phrase("generic_group").match(told)
    is_housed = bool(reading.outer) and phrase("homes_of_those").match(told)  # 集中供养33人（镇敬老院29人…）
    band = narrow(whole.code, told, reading.lexicon) if is_generic else None  # 其中90岁以上老人
    return band or (whole.code if is_form or is_generic or is_housed else None)


def _divided_group(told: str, reading: Reading) -> str | None:
    """在农村低保对象中，女性…; 在保人员中：老年人…: those of the section."""
    kept = phrase("group_kept").match(told) and (reading.section.program or reading.topic)
    return nearest_program(told, reading.lexicon) or kept or None


def of_groups_helped(code: str, number: Number, reading: Reading) -> str | None:
    """临时救助126人，其中低保18人，特困、孤儿等9人: groups that other programmes keep are a part of those helped."""
    whole = reading.whole
    if whole is not None and whole.fact_kind == "payment" and reading.counted:
        whole = reading.counted[-1]  # 减免126人、9万元，其中…
    is_part = whole is not None and whole.fact_kind == "beneficiary" and whole.unit == number.quantity.unit
    if not is_part or whole.code in (OTHER, MIXED):
        return None
    is_group = whole.code in _AID and reading.lexicon.families.get(code, code) in _GROUPS
    return whole.code if code == MIXED or is_group else None


def of_family_told(number: Number, reading: Reading) -> str | None:
    """Of whom a count goes on to tell: the whole after its parts (…，全年发放91236人次), all groups told side by side.

    247人，其中特困人员132人、自费代养115人: a part with a name of its own that names no programme is of the whole.
    """
    if code := _of_all_told(number, reading):
        return code
    whole, last = reading.whole, reading.last
    if whole is not None and whole.fact_kind == "beneficiary" and _tells_all(number):
        return whole.code
    if whole is None or whole.fact_kind != last.fact_kind or not _same_unit(whole, last):
        return None
    is_other = number.quantity.unit != last.unit and phrase("over_the_year").search(number.clause)
    is_next = number.gap.startswith("、") and last is not whole and last.code != whole.code
    is_next = is_next and phrase("group_of_own").fullmatch(number.clause) is not None
    return whole.code if is_other or is_next else None


def _same_unit(whole: Claim, part: Claim) -> bool:
    """3.2万人，其中…5112人: in persons both."""
    return (whole.unit or "").lstrip("万") == (part.unit or "").lstrip("万")


def _tells_all(number: Number) -> bool:
    return phrase("helped_in_all").fullmatch(number.clause.strip("，、；")) is not None


def _of_all_told(number: Number, reading: Reading) -> str | None:
    """城市低保…人，农村低保…人，当年新增958户: the family; 低保金…、供养金…，惠及困难群众18万人次: people of all of them."""
    families = {reading.lexicon.families.get(code, code) for code in reading.spoken}
    if len(families) > 1 and phrase("people_in_need").search(number.clause):
        paid, last = {told.code for told in reading.payments}, reading.last
        counted = {told.code for told in reading.counted}
        of_payment = last is not None and paid == {last.code} and not counted - paid
        return (
            last.code if of_payment else MIXED
        )  # 低保标准提高5%，…，发放临时救助金9万元，惠及困难群众90人次
    told = len(reading.spoken) > 1 and phrase("came_or_left").search(number.clause)
    of_times = number.quantity.measure == "person_times" and reading.whole is None
    if of_times and len(reading.spoken) > 1:  # 全年累计发放1200人次
        of_one = any(claim.measure == "person_times" for claim in reading.counted)
        told = told or (not of_one and _tells_all(number))
    return families.pop() if told and len(families) == 1 else None


def part_paid(code: str | None, reading: Reading) -> str | None:
    """为80周岁以上老人发放高龄津贴…，惠及3名高龄老人: those who were paid are of the part that was told before."""
    last, lexicon = reading.last, reading.lexicon
    if code is None or last is None or last.fact_kind != "payment" or last.code not in lexicon.parts:
        return None
    return last.code if lexicon.families.get(last.code) == code else None


def kept_in_part(code: str | None, number: Number, reading: Reading) -> str | None:
    """农村退出特困人员3人，新增特困人员5人: those who came are of the part that those who left are of; else ``code``."""
    last, families = reading.last, reading.lexicon.families
    if code is None or last is None or families.get(last.code or "") != code or last.code == code:
        return code
    parts = {told for told in reading.told if told in reading.lexicon.parts}
    goes_on = not parts - {last.code} and phrase("came_to_part").match(number.gap)
    return last.code if goes_on else code


def told_of_part(code: str, number: Number, reading: Reading) -> bool:
    """通过“孤儿助学”项目，为3名孤儿…: the sentence is about a part of the family that the noun belongs to."""
    lexicon, topic = reading.lexicon, reading.topic
    if topic not in lexicon.parts or code in lexicon.parts:
        return False
    is_given = phrase("gift").match(number.right)  # 启动城市低保制度，共为48户发放低保金: that of the part
    if code == lexicon.families[topic] and not is_given:
        return False
    return (
        lexicon.families.get(code) == lexicon.families[topic]
        and nearest_program(number.sentence, lexicon) == topic
    )


def family_named(number: Number, reading: Reading) -> str | None:
    """77名儿童 after a sentence about children in difficulty: the family, not the part spoken of before."""
    noun = first_program(number.right[:6], reading.lexicon, weak=True)
    return noun if noun and reading.lexicon.families.get(reading.topic or "") == noun else None


def of_noun_joined(
    left: str | None, right: str | None, number: Number, lexicon: Lexicon
) -> tuple[str | None, str | None]:
    """志愿者对126名独居、空巢老人…: of the noun that joined words after the number end with, not of those who act."""
    alone = phrase("for_counted").fullmatch(number.clause.strip("，、；"))
    noun = phrase("noun_joined").match(number.following) if (left or alone) and not right else None
    if noun is None or phrase("for_counted").search(number.clause) is None:
        return left, right
    code = first_program(noun["noun"], lexicon, weak=True)
    is_paid = phrase("allowance_told").search(number.following)
    if lexicon.families.get(code or "") == BY_AGE and is_paid is None:
        code = ELDERCARE  # 失能、高龄老人送餐
    return None, code


def times_paid(last: Claim, lexicon: Lexicon) -> bool:
    """价格补贴发放7次、19230人次: what was counted is how often people were paid; 临时救助726件，涉及…: how many applied."""
    if last.code in _AID and last.unit in ("件", "例", "起", "宗"):
        return True
    return last.unit in ("次", "期", "批") and lexicon.payments.last(last.subject or "") is not None


def of_beds(code: str | None, pattern: str, number: Number, lexicon: Lexicon) -> str | None:
    """集中供养742人，…，新增床位120张: beds that no programme names are those of homes, whoever was counted before them."""
    is_told = pattern not in ("count_continued", "count_of_topic") or number.quantity.dimension != "bed"
    of_others = lexicon.families.get(code or "", code) in ("tekun", LOTTERY)
    return ELDERCARE if of_others and not is_told else code


def of_open_band(code: str | None, number: Number, lexicon: Lexicon) -> str | None:
    """惠及80岁以上老人5200人: people of all ages, unless the older are told beside them (、90岁以上老人310人)."""
    if lexicon.families.get(code or "") != BY_AGE:
        return code
    is_band = phrase("older_band").match(number.following) is not None
    is_band = is_band and not phrase("bands_of_all").match(number.following)  # （80-89岁9人，90-99岁8人）
    return code if is_band else of_all_ages(code, number.clause + number.right, lexicon)


def divides(number: Number, last: Claim, reading: Reading) -> bool:
    """养老机构41家，其中公办26家、民办15家: parts of the institutions counted before."""
    if phrase("grown_to").match(number.gap) and number.quantity.unit == last.unit:
        return True  # 新建6个，累计达到94个
    bare = number.gap == "；" and number.quantity.unit == last.unit  # 敬老院38所，其中星级21所；11所…
    if bare or number.gap[:1] in ("、", "（") or (reading.outer and number.gap[:1] in ("，", "；")):
        return True
    told = phrase("of_which").search(number.gap) or phrase("of_institutions").match(number.gap)
    return number.quantity.unit in (last.unit, "") and told is not None
