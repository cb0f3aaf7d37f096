"""Counts of people, households, beds, institutions and things; standards told per head."""

from loaders.figures.claim import Claim
from loaders.figures.counts.counted_parts import divides, of_beds, of_open_band, part_of_group, times_paid
from loaders.figures.counts.counted_programs import counted_program
from loaders.figures.counts.receptions import is_reception
from loaders.figures.counts.scores import read_score
from loaders.figures.counts.staff_changes import changed_staff
from loaders.figures.counts.staffing import read_staffing
from loaders.figures.numbers.quantities import Quantity
from loaders.figures.sentences.reading import Number, Reading, claim, is_planned
from loaders.figures.sentences.wholes import group_in_bracket
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.phrases import clause_of, direction
from loaders.figures.vocabulary.programs import ELDERCARE, OTHER, nearest_program

_HOMES = ("机构", "院", "站", "中心", "设施")
_PEOPLE = ("person", "household")
_PERSON_UNITS = {"人", "名", "位"}
_NO_BENEFITS = ("other:population", "other:elderly_population", "marriage", "admin")
_CHANGING = ("beneficiary", "activity", "staffing", "standard")
_EVENTS = ("meeting_cost", "training_cost")


def read_count(number: Number, reading: Reading) -> Claim | None:
    """The claim of a count; None when nothing tells what is counted."""
    quantity = number.quantity
    staff = read_staffing(number, reading)
    if staff and part_of_group(number, reading) is None:  # not 低保对象90人，其中在职职工5人
        return staff
    if quantity.dimension == "score":
        return read_score(number, reading)
    if is_reception(number, reading):
        code = "other:official_reception"
        return claim(number, "activity", "count_reception", "count", code=code, subject=_subject(number))
    if changed := _raised(number, reading) or _change(number, reading):
        return changed
    of_event = reading.last is not None and reading.last.code in _EVENTS  # 培训费1.2万元，…，人数64人
    of_places = quantity.unit == "个" and phrase("places_counted").match(number.right)  # 全镇23个村共有…
    if of_places or (of_event and phrase("attendance").fullmatch(number.clause)):
        return claim(number, "activity", "count_of_topic", "count", code=OTHER, subject=_subject(number))
    if same := _same_subject(number, reading):
        return same
    code, pattern = counted_program(number, reading)
    code = of_open_band(of_beds(code, pattern, number, reading.lexicon), number, reading.lexicon)
    if phrase("density").search(number.clause):  # 每千名老人拥有床位: a density
        told = {"code": code or OTHER, "subject": _subject(number)}
        return claim(number, "activity", "count_density", "rate", **told)
    kind = _kind(number, reading, code)
    if kind != "beneficiary" and part_of_group(number, reading):  # 其中登记失业人员40人
        kind = "beneficiary"
    measure = _counted(quantity) if kind == "beneficiary" else "count"
    of_target = reading.whole is not None and reading.whole.measure == "target"
    if of_target or is_planned(number, reading) or phrase("bounded_goal").search(number.clause):
        measure = "target"
    if kind == "activity" and code is None and not number.clause.strip("，。；： ") and not number.right:
        return None
    found = claim(number, kind, pattern, measure, code=code or OTHER, subject=_subject(number))
    group = group_in_bracket(found, reading)
    return found if group is None else found._replace(part_of_char_start=group)


def _counted(quantity: Quantity) -> str:
    """What is counted: things that serve people (养老服务设施…个) are institutions."""
    things = "beds" if quantity.unit == "张" else "institutions"
    return things if quantity.measure == "count" else quantity.measure


def _raised(number: Number, reading: Reading) -> Claim | None:
    """每万人拥有护理员由16.8人提高到23人: the new level of the count before."""
    last = reading.last
    is_level = (
        last is not None and last.unit == number.quantity.unit and last.measure not in ("change", "target")
    )
    if not is_level or not phrase("raised_to").fullmatch(phrase("hedge_of_level").sub("", number.gap)):
        return None
    dates = {"period_start": number.period.start, "period_end": number.period.end}
    quantity = number.quantity
    return last._replace(char_start=number.char_start, value=quantity.value, bound=quantity.bound, **dates)


def _change(number: Number, reading: Reading) -> Claim | None:
    """留守儿童7,815名，较去年底减少962名: a change of the count before."""
    toward = direction(number.gap, reading.lexicon)
    if toward is None or toward.kind != "change":
        return None
    last = reading.last
    beside = reading.last is not None and reading.last.unit == number.quantity.unit
    beside = beside and phrase("bare_change").fullmatch(number.gap) is not None  # 7523人，减少2838人
    beside = beside or phrase("grows_by").match(number.following) is not None  # 今年城市减少136人，下降3.0%
    beside = beside or phrase("net_change").search(number.clause) is not None  # 一年净增2.6万人
    if not (reading.basis == "prior" or beside):
        return None
    value = abs(number.quantity.value) * toward.sign
    if staff := changed_staff(number, reading, toward, value):
        return staff
    if last is None or not last.code or last.fact_kind not in _CHANGING:
        code, _ = counted_program(number, reading)
        # 与上年相比，低保对象减少107人
        named = number.gap[: toward.start].rpartition("，")[2].partition("比")[0]
        return claim(
            number,
            _kind(number._replace(clause=named), reading, code),
            "count_change",
            "change",
            code=code or OTHER,
            subject=_subject(number),
            value=value,
        )
    before = number.clause[: number.clause.rfind("比")]
    told = nearest_program(before, reading.lexicon, last.code)  # 低保人数比2015年减少; 今年城市减少
    if number.clause.lstrip("，；").startswith(("合计", "共计")):
        told = reading.lexicon.families.get(last.code, last.code)  # 城市减少9人、农村增加8人，合计减少1人
    turns = reading.head_codes if "分别" in number.sentence else []  # 甲9人、乙8人，分别增加2人和减少1人
    in_turn = turns.pop(0) if turns else None
    told = in_turn or told
    code = told if told and (last.fact_kind == "beneficiary" or reading.heads) else last.code
    return claim(
        number, last.fact_kind, "count_change", "change", code=code, subject=last.subject, value=value
    )


def _same_subject(number: Number, reading: Reading) -> Claim | None:
    """2109户3078人: the second number counts the same subject."""
    last = reading.last
    if last is None or last.fact_kind not in ("beneficiary", "activity") or last.measure == "share_pct":
        return None
    told = phrase("same_counted").fullmatch("" if _joins_change(number, last) else number.gap)
    if told is None:
        return None
    named, families = nearest_program(number.right, reading.lexicon), reading.lexicon.families
    akin = families.get(named, named) == families.get(last.code, last.code)
    if named not in (None, last.code) and not (akin and number.quantity.dimension == "household"):
        return None
    if last.unit == number.quantity.unit:
        return None
    kind = last.fact_kind if number.quantity.measure != "count" else "activity"  # 500张，涉及6个乡镇
    beside = phrase("people_beside").match(number.following)
    lives = phrase("lives_there").match(beside["noun"] if beside else number.right.removeprefix("老人"))
    is_led = told["benefits"] or lives or times_paid(last, reading.lexicon)
    if is_led and number.quantity.dimension in _PEOPLE:
        kind = "beneficiary"  # 开展活动86场次，惠及1.2万人次
    measure = number.quantity.measure if kind == "beneficiary" else "count"
    code = _of_all_months(number, reading) or last.code
    same = claim(number, kind, "count_same_subject", measure, code=code, subject=last.subject)
    if last.measure == "change" and (not number.gap or _joins_change(number, last)):  # 减少112户205人
        return same._replace(measure="change", value=same.value.copy_sign(last.value))
    return same


def _of_all_months(number: Number, reading: Reading) -> str | None:
    """城市低保12人、农村低保88人，累计1200人次: person-times told after all parts of a family are the family's."""
    counted = {claim.measure for claim in reading.counted}
    is_sum = len(reading.spoken) > 1 and number.quantity.measure == "person_times" not in counted
    return reading.of_sum(number.clause, "beneficiary") if is_sum else None


def _joins_change(number: Number, last: Claim) -> bool:
    """比上年减少1.8万户和4.1万人: the change of the people beside that of the households."""
    return last.measure == "change" and last.unit != number.quantity.unit and number.gap in ("和", "、")


def _kind(number: Number, reading: Reading, code: str | None) -> str:
    dimension = number.quantity.dimension
    if code in _NO_BENEFITS:
        return "activity"
    named = phrase("level_before").sub("", number.clause)
    before, after = reading.lexicon.any_cue_of_counted(dimension)
    is_cued = before.search(named) or after.search(number.right)
    for row, pattern in reading.lexicon.cues_of_counted(dimension) if is_cued else ():
        if pattern.search(named if row["position"] == "before" else number.right):
            return row["effect"]
    if _is_home(number, code):
        return "beneficiary"
    if not number.clause.strip("乡镇街道社区村县市的") and phrase("places_surveyed").search(number.sentence):
        return "activity"  # 抽查3个乡镇90户
    if dimension == "bed":  # those of homes, not those of hospitals
        return "beneficiary" if code and not code.startswith("other:") else "activity"
    if _more_workers(number, reading):
        return "activity"
    last, whole = reading.last, reading.whole
    if last is not None and last.fact_kind == "activity" and phrase("left_listed").search(number.sentence):
        return "activity"  # 取消城市低保14户、农村低保31户
    is_part = whole is not None and whole.fact_kind == "activity" and whole.measure == "count"
    if is_part and _counted_alike(whole, number) and code in (None, whole.code):
        return "activity"  # 招募毕业生40名，其中支教9名、支农5名
    if dimension == "case" and last is not None and last.fact_kind == "payment":
        return "beneficiary" if phrase("sum_told").fullmatch(number.clause) else "activity"
    if last is not None and last.unit == number.quantity.unit == "张" and last.measure == "target":
        return last.fact_kind  # 任务：新建床位150张，已完成96张
    if homes := _homes_divided(number, reading):
        return homes.fact_kind
    return "beneficiary" if dimension in _PEOPLE and code else "activity"


def _counted_alike(whole: Claim, number: Number) -> bool:
    """委员90名，其中女性30人: people, by whatever word they are counted."""
    unit = number.quantity.unit
    return whole.unit == unit or {whole.unit, unit} <= _PERSON_UNITS


def _is_home(number: Number, code: str | None) -> bool:
    """精神卫生福利机构2个，床位620张; 全县5所敬老院共620张床位: homes for people, told with their beds."""
    if phrase("homes_with_beds").match(number.following) and phrase("of_whole_place").match(number.clause):
        return True
    if code == ELDERCARE and phrase("home_by_owner").search(number.clause):
        return number.quantity.dimension == "institution"  # 公办7所、民办5所 below 养老机构
    named = number.clause.endswith(_HOMES) and code not in (None, OTHER)
    return named and phrase("beds_follow").match(number.following) is not None


def _homes_divided(number: Number, reading: Reading) -> Claim | None:
    """The institutions told before that a count divides: 养老机构279家，床位5.7万张（公办98家、1.66万张；民办…）."""
    whole, before = reading.whole, reading.before_last
    counted = whole if whole is not None and whole.measure == "institutions" else reading.last
    if reading.outer and before is not None and before.measure == "institutions":
        counted = before
    is_home = counted is not None and counted.measure == "institutions"
    return counted if is_home and divides(number, counted, reading) else None


def _more_workers(number: Number, reading: Reading) -> bool:
    """持证社工238人，今年新增61人: more of the workers counted before, who are no recipients."""
    last = reading.last
    goes_on = (
        last is not None and last.fact_kind == "activity" and phrase("more_of_them").fullmatch(number.gap)
    )
    cues = (pattern for row, pattern in reading.lexicon.count_cues if row["cue_id"] == "staff_before")
    return bool(goes_on) and any(pattern.search(last.subject or "") for pattern in cues)


def _subject(number: Number) -> str | None:
    before = clause_of(number.gap).strip("，。；：、（） ")
    return (
        before + number.right if number.right and len(before) < 4 else before or number.right
    ).strip() or None
