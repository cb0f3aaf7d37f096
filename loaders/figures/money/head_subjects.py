"""Words that subjects told together share: 城市、农村低保标准 are 城市低保标准 and 农村低保标准."""

from loaders.figures.money.accounts import named_account
from loaders.figures.sentences.reading import Reading
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.programs import CHILDREN, narrow, nearest_program

_QUALIFIER = 3  # characters of 农村, 城市 before the name of a family


def of_clause_before(heads: list[str], told: str, reading: Reading) -> list[str]:
    """特困人员标准相应提高，城市、农村分别达到…: heads that only narrow are of the programme that the words before them name."""
    lexicon = reading.lexicon
    label = lexicon.programs.last(told.rpartition("；")[2])
    named = label is not None and label.row["strength"] == "strong"
    if not named or any(nearest_program(head, lexicon) for head in heads):
        return heads
    parts = [narrow(label.row["program_code"], head, lexicon) for head in heads]
    name = told.rpartition("；")[2][label.start : label.end]
    return [head + name for head in heads] if all(parts) else heads


def complete(heads: list[str], reading: Reading) -> list[str]:
    """城市、农村月人均补差: a head without a subject of its own shares that of the last one."""
    if not any(_tells(head, reading) for head in heads):
        return []
    lexicon = reading.lexicon
    grade = phrase("grades_joined").fullmatch("、".join(heads))
    if grade:  # 一、二类农村低保对象: each grade of the same benefit
        return [grade["rest"]] * len(heads)
    label = lexicon.programs.last(heads[-1])
    name = heads[-1][label.start :] if label else ""
    parts = lexicon.qualifiers.get(lexicon.families.get(label.row["program_code"], "")) if label else None
    part = parts.last(name[:_QUALIFIER]) if parts else None
    if part and part.start == 0:  # 城市、农村特困人员标准: 城市特困人员标准
        name = name[part.end :]
    if name and narrow(label.row["program_code"], name, lexicon) is None:  # 城市、农村低保标准: 城市低保标准
        of_children = label.row["program_code"] in CHILDREN  # 集中供养、散居孤儿: not of 特困人员
        kept = [of_children and phrase("how_kept").fullmatch(head) is not None for head in heads]
        told = [nearest_program(head, lexicon) is not None or _has_noun(head) for head in heads]
        heads = [
            head if is_told and not is_kept else head + name
            for head, is_told, is_kept in zip(heads, told, kept, strict=True)
        ]
    known = [nearest_program(h, lexicon) or narrow(reading.topic or "", h, lexicon) for h in heads]
    whole = [
        head if code or not known[-1] or _has_noun(head) else head + heads[-1]
        for head, code in zip(heads, known, strict=True)
    ]
    stage = phrase("stage_of_heads").search(whole[-1])  # 低保、临时救助的预算分别为…: of each
    is_shared = stage is not None and all(nearest_program(head, lexicon) for head in whole)
    return (
        [head if head.endswith(stage.group()) else head + stage.group() for head in whole]
        if is_shared
        else whole
    )


def of_nearest(heads: list[str], figures: int, reading: Reading) -> list[str]:
    """市本级和甲区财政对低保、临时救助的预算分别为a、b: the last of the coordinated words, where only these name benefits."""
    named = [nearest_program(head, reading.lexicon) for head in heads]
    own = named[-figures:]
    is_told = 1 < figures < len(heads) and all(own) and len({*own}) == figures and not any(named[:-figures])
    return heads[-figures:] if is_told else heads


def again(sentence: str, figures: int, reading: Reading) -> list[str]:
    """The subjects told in turn just before, of which as many changes or stages follow; none elsewhere.

    收、支总计分别增加9万元、8万元，分别增长3%、2%; 低保、临时救助的预算分别为90万元、20万元，决算分别为88万元、19万元
    """
    if len(reading.heads) != figures:
        return []
    if phrase("changes_again").fullmatch(sentence):
        return reading.heads
    stage = phrase("stages_again").fullmatch(sentence)
    names = [phrase("stage_of_heads").sub("", head) for head in reading.heads]
    is_of_benefits = all(nearest_program(name, reading.lexicon) for name in names)
    return [name + stage["stage"] for name in names] if stage and is_of_benefits else []


def _has_noun(head: str) -> bool:
    """基本生活费、照料护理费: whether a head needs no noun of the last one."""
    return phrase("head_with_noun").search(head) is not None


def _tells(head: str, reading: Reading) -> bool:
    """Whether a coordinated word says what a figure is about (a subject, a measure), not just when."""
    lexicon = reading.lexicon
    if any(labels.last(head) for labels in (lexicon.programs, lexicon.accounts, lexicon.measures)):
        return True
    if named_account(head, reading)[0]:  # 货物、工程、服务三类分别为…
        return True
    return narrow(reading.topic or reading.section.program or "", head, lexicon) is not None
