"""Subjects told together whose figures follow in turn: 城市、农村低保标准分别提高30元、45元."""

from loaders.figures.money.head_subjects import again, complete, of_clause_before, of_nearest
from loaders.figures.sentences.in_turn import JOINS, figures_joined, joins_alike
from loaders.figures.sentences.reading import Number, Reading
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.phrases import direction
from loaders.figures.vocabulary.programs import BY_AGE, narrow, nearest_program

_SIDES = {
    ("城市", "农村"): "both_sides",
    ("困难残疾人生活补贴", "重度残疾人护理补贴"): "two_subsidies",
}
_OF_ACCOUNTS = ("收入", "支出")
_PLACES = 2  # town and country


def pair_with_two_before(number: Number, reading: Reading) -> None:
    """甲标准486元、乙标准342元，提高22.4%和35.7%: two figures joined after two parts of a family are of them in turn."""
    last, before, families = reading.last, reading.before_last, reading.lexicon.families
    pair = phrase("pair_ahead").match(number.following)
    if pair is None:
        return
    sides = list(phrase("both_sides").finditer(number.clause)) if not reading.heads else []
    if sides and phrase("standard_name").search(number.clause):  # 城乡低保标准提高到735元和585元
        heads = [side + sides[-1]["rest"] for side in ("城市", "农村")]
        reading.heads, reading.head_index, reading.head_verb = complete(heads, reading), 0, ""
        return
    told = reading.head_codes or reading.head_index < len(reading.heads)
    if (
        not told
        and joins_alike(number)
        and (joined := _joined(number._replace(sentence=number.clause), reading))
    ):
        reading.head_codes = joined  # 生活补贴、护理补贴惠及8.9万人和10.3万人
        return
    if told or last is None or before is None or last.code == before.code:
        return
    alike = (last.fact_kind, last.measure) == (before.fact_kind, before.measure)
    joined = pair["unit"].startswith(number.quantity.unit) and number.gap[:1] == "，"
    family = families.get(last.code)
    if not (alike and joined) or family is None or _names_other(number, [last.code], reading):
        return
    if family == families.get(before.code):
        reading.head_codes = [before.code, last.code]


def pair_with_rates(number: Number, reading: Reading) -> None:
    """一级199元、二级156元。分别提高9元和7元: changes in turn are of the rates that were told before, if they are as many."""
    if not number.following.startswith(JOINS):
        return  # no further figure
    rates = reading.rates or reading.rates_before
    parts = [code for code in reading.spoken if code in reading.lexicon.parts]
    in_turn = joins_alike(number) and phrase("by_rates").search(number.clause)
    if in_turn and len(parts) == figures_joined(number):
        reading.head_codes = parts  # 12600名80至89周岁老人、28名百岁老人按每人每月50元、100元
    if reading.head_index < len(reading.heads) or len(rates) < 2 or figures_joined(number) != len(rates):
        return
    if phrase("care_grade").search(number.gap):  # 全护理、半护理两档依次为…: grades of one benefit
        return
    if _names_other(number, rates, reading):
        return
    changed = direction(number.clause, reading.lexicon) is not None
    again = bool(reading.rates) or _goes_on(number, reading)
    apart = len(set(rates)) == len(rates) and again
    told = phrase("in_turn").search(number.clause) or (changed and reading.rates)
    told = told or phrase("levels_before").search(number.clause)
    if (changed and "分别" in number.clause) or (apart and told):
        reading.head_codes = list(rates)


def _names_other(number: Number, codes: list[str], reading: Reading) -> bool:
    """特困集中、分散供养标准…，孤儿标准提高50元和40元，分别达…: whether a family is named that none of ``codes`` is of."""
    families, last = reading.lexicon.families, reading.last
    changed = last.code if last is not None and last.measure == "change" else None
    named = nearest_program(number.clause, reading.lexicon) or changed
    return named is not None and families.get(named, named) not in {families.get(x, x) for x in codes}


def _goes_on(number: Number, reading: Reading) -> bool:
    """…标准分别为50元、100元。全年发放73920人次、12360人次: a sentence without a subject, of the groups of the one before."""
    return joins_alike(number) and nearest_program(number.sentence, reading.lexicon) is None


def pair_heads(number: Number, sentence: str, reading: Reading) -> None:
    """Keep the subjects that 分别, or 各 before several figures, pairs with the numbers that follow."""
    if "各" in sentence and (each := phrase("each_in_turn").search(sentence)) and figures_joined(number) > 1:
        sentence = f"{sentence[: each.start()]}分别{each['verb']}"
    if divided := _divided(number, sentence):
        told, grown = phrase("names_included").sub("", divided[0]), divided[1]
        heads = of_nearest(_coordinated(told, figures_joined(number)), figures_joined(number), reading)
        if len(heads) < 2 and (after := phrase("heads_after").match(grown)):
            # 分别支出农村、城市特困供养资金20亿元和2亿元
            heads = _coordinated(after["list"], figures_joined(number))
        if (
            both := phrase("both_accounts").search(told)
            if figures_joined(number) == len(_OF_ACCOUNTS)
            else None
        ):
            heads = [f"{both['fund'] or ''}{side}{both['rest'] or ''}" for side in _OF_ACCOUNTS]
        for sides, name in _SIDES.items() if len(heads) < 2 else ():
            if both := list(phrase(name).finditer(told)):
                heads = [side + both[-1]["rest"] for side in sides]
        figures = figures_joined(number)
        if len(heads) != figures == len(_aged(told, reading)):
            heads = []  # 80-89周岁、90-99周岁、百岁老人津贴标准分别为…: bands of ages
        heads = complete(of_clause_before(heads, told, reading), reading) if len(heads) > 1 else []
        heads = heads or again(sentence, figures, reading)
        grows = direction(grown, reading.lexicon) is not None
        reading.heads, reading.head_index, reading.head_verb = heads, 0, grown if grows else ""
        spoken = _spoken(number, figures, reading)
        spoken = [] if phrase("one_for_both").match(number.following) else spoken
        spoken = spoken if not reading.heads and len(spoken) > 1 else _aged(told, reading)
        joined = [] if spoken or reading.heads else _joined(number, reading)
        reading.head_codes = spoken or joined or _of_both_places(number, reading)
        if phrase("care_grade").search(told):  # 全护理、半护理两档分别为…: of one benefit
            reading.head_codes = []
    elif len(reading.heads) > 1 and phrase("made_equal").search(sentence):
        codes = {nearest_program(head, reading.lexicon) for head in reading.heads}
        families = {reading.lexicon.families.get(code, code) for code in codes}
        reading.heads, reading.head_codes = [], list(families - {None}) if len(families) == 1 else []
    elif reading.heads and _levels_follow(sentence):
        reading.heads, reading.head_index, reading.head_verb = _of_new_subject(sentence, reading), 0, ""
    elif reading.heads and len(sentence) > 6:
        reading.heads = []


def _divided(number: Number, sentence: str) -> tuple[str, str] | None:
    """What stands before and after 分别; 城市、农村标准由540元、355元提高到…: before 由, with as many old levels as heads."""
    if "分别" in sentence:
        told, _, grown = sentence.rpartition("分别")
        return told, grown
    is_raised = "由" in sentence or "从" in sentence  # most sentences need no closer look
    old = phrase("raised_from_each").search(sentence) if is_raised else None
    return (old["told"], "") if old and phrase("pair_raised").match(number.following) else None


def _spoken(number: Number, figures: int, reading: Reading) -> list[str]:
    """The programmes told before 分别; without one in the sentence the parts told in the one before, if they are as many."""
    lexicon = reading.lexicon
    if not reading.spoken and _goes_on(number, reading):  # 其中城市…人、农村…人。人均补差分别为…
        parts = [code for code in reading.told_before if code in lexicon.parts]
        return parts if len(parts) == figures and len({lexicon.families[part] for part in parts}) == 1 else []
    spoken = list(dict.fromkeys(reading.spoken))
    parts = [code for code in spoken if code in lexicon.parts]
    told = [code for code in reading.told if code in lexicon.parts]
    of_family = len({lexicon.families[code] for code in told}) == 1
    if len(parts) < figures == len(told) and of_family:
        named = nearest_program(number.clause, lexicon)
        if named in (None, lexicon.families[told[0]]):
            return told  # 城市…；农村…；两类对象人均补差分别为…; …；全年分别发放低保金…
    last, before = reading.last, reading.before_last
    of_one = parts and last is not None and before is not None and last.code == before.code
    if of_one and lexicon.families.get(last.code) not in {lexicon.families[part] for part in parts}:
        return []  # …，孤儿集中养育、散居标准提高50元和40元，分别达到…: not of the family before
    whole = reading.whole.code if reading.whole is not None else None
    if len(parts) > figures > 1:  # 农村五保9人，其中集中…人、分散…人，标准分别为…: of those that divide it
        parts = [code for code in parts if code != whole]
    return parts if len(parts) > 1 else spoken  # 低保…，其中城镇…、农村…: the family itself is no head


def _levels_follow(sentence: str) -> bool:
    """Whether the levels of subjects told with 分别 follow: 分别提高9%、8%，达到90元、80元."""
    told = phrase("hedge_of_level").sub("", sentence)
    return bool(phrase("raised_to").search(told) or phrase("reached_in_turn").fullmatch(told))


def _of_new_subject(sentence: str, reading: Reading) -> list[str]:
    """城市、农村低保标准分别…，城乡特困标准相应提高到A、B: the heads' qualifiers with the new subject."""
    lexicon = reading.lexicon
    subject = nearest_program(sentence, lexicon)
    old = {lexicon.families.get(code) for code in reading.spoken}
    qualifiers = lexicon.qualifiers.get(lexicon.families.get(subject or "", ""))
    if subject is None or lexicon.families.get(subject) in old:
        return reading.heads
    found = [qualifiers.last(head) if qualifiers else None for head in reading.heads]
    if not all(found):
        return []
    label = lexicon.programs.last(sentence)
    name = sentence[label.start : label.end].removeprefix("城乡")
    return [head[part.start : part.end] + name for head, part in zip(reading.heads, found, strict=True)]


def _coordinated(text: str, figures: int) -> list[str]:
    match = phrase("coordinated").search(phrase("kinds_counted").sub("", text.rstrip("，：")))
    heads = phrase("and").split(match["list"]) if match else []
    groups = match["list"].split("、") if match else []
    if len(heads) > len(groups) == figures > 1:  # 集中供养孤儿、散居孤儿和事实无人抚养儿童…1950元、1450元
        heads = groups
    return [head for head in heads if head]


def _of_both_places(number: Number, reading: Reading) -> list[str]:
    """城乡低保对象90户126人，人均补差分别为50元、40元: town and country, where 城乡 named the benefit spoken of."""
    told = number.sentence.rpartition("；")[2]
    named = list(phrase("both_sides").finditer(told)) if "城乡" in told and not reading.heads else []
    in_turn = figures_joined(number) == _PLACES and joins_alike(number)
    if not named or not in_turn or number.quantity.dimension == "percent":
        return []
    family = nearest_program(told[named[-1].start() :], reading.lexicon)
    codes = [narrow(family or "", side, reading.lexicon) for side in ("城市", "农村")]
    return codes if all(codes) and family not in reading.lexicon.parts else []


def _aged(text: str, reading: Reading) -> list[str]:
    """80-89周岁、90-99周岁、100周岁以上标准分别为…: the parts of the allowance by age, in their order."""
    bands = phrase("age_band").findall(text) if "岁" in text else []
    codes = [narrow(BY_AGE, band, reading.lexicon) for band in bands]
    return codes if len(codes) > 1 and all(codes) else []


def _joined(number: Number, reading: Reading) -> list[str]:
    """甲和乙标准提高到85元，全年分别发放21348人次、30216人次: the benefits joined last in the sentence, if they are as many."""
    told, figures = number.sentence.rpartition("；")[2], figures_joined(number)
    labels = [x for x in reading.lexicon.programs.find_all(told) if x.row["strength"] == "strong"]
    joined: list[str] = []
    end = 0
    for label in labels if figures > 1 else ():
        names = phrase("and").split(told[label.start : label.end])  # a label may join two benefits itself
        together = joined and phrase("and").fullmatch(told, end, label.start)
        joined = [*joined, *names] if together else names if len(joined) < figures else joined
        end = label.end
    codes = [nearest_program(name, reading.lexicon) for name in joined]
    return codes if all(codes) and len(codes) == len(set(codes)) == figures else []
