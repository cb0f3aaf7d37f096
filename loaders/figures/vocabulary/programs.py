"""Which programme a phrase speaks of."""

import functools
import re

from loaders.figures.vocabulary.lexicon import Label, Lexicon
from loaders.figures.vocabulary.phrase_book import phrase

OTHER = "other:unspecified"
MIXED = "other:mixed"
CHARITY = "charity"
LOTTERY = "lottery_fund"
ELDERCARE = "eldercare_services"
FORMS_OF_CARE = ("tekun_centralized", "tekun_dispersed")  # parts of 特困供养 by where people are kept
BY_AGE = "elderly_allowance"  # its parts are bands of ages
_AID = "temporary_assistance"
_SCHOOLING = "other:education"
ECONOMY = "other:economy"  # figures of a place: nothing paid, no account of the department
CHILDREN = ("orphan", "de_facto_orphan", "child_welfare")
_TEXTS = 2048  # texts whose programme is remembered: several readers ask about the same one
_NOUN_NEAR = 4  # characters between a count and the noun it counts
_PHRASE_START = re.compile("[^，。；：、）]*$")
_WHOLE = phrase("whole_family")
_VERB = phrase("verb_label")
_AND = phrase("joined_names")
_VISIT = re.compile("走访|看望|慰问")  # 分9组走访特困户: of the next count, too


def program_of(name: str, lexicon: Lexicon) -> str | None:
    """The programme that a whole name is about: parts of one family give the family, several families ``other:mixed``.

    None when no word of the name is known.
    """
    labels = _named(name, lexicon)
    return _united(name, labels, lexicon) if labels else None


def programs_named(name: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The programmes that words of a name may stand for, each once; none where all are of one family."""
    codes = dict.fromkeys(label.row["program_code"] for label in lexicon.programs.find_all(name))
    return tuple(codes) if len({lexicon.families.get(code, code) for code in codes}) > 1 else ()


def part_named(text: str, codes: tuple[str, ...], lexicon: Lexicon) -> str | None:
    """护理补贴9万元 below 残疾人和高龄津贴: the one part that a short name may mean of the programmes of a heading."""
    if _AID in codes and phrase("struck_by_need").search(text):
        return _AID  # 因病因灾陷入困境群众9人次 below 临时救助及流浪救助
    parts = {narrow(code, text, lexicon) for code in codes} - {None} if codes else ()
    return parts.pop() if len(parts) == 1 else None


def of_all_ages(code: str | None, name: str, lexicon: Lexicon) -> str | None:
    """80周岁以上老人高龄津贴: the allowance of everybody from an age on, no band of ages; other programmes as they are."""
    is_open = lexicon.families.get(code or "") == BY_AGE and phrase("open_band").search(name)
    return BY_AGE if is_open else code


@functools.lru_cache(maxsize=_TEXTS)
def nearest_program(text: str, lexicon: Lexicon, topic: str | None = None, weak: bool = False) -> str | None:
    """The programme named last in ``text``; joined names (A和B, A、B) count as one.

    A word that only narrows (城市, 集中, 80周岁以上) is read within ``topic``, the family spoken of before. Words that several
    programmes share (老人, 儿童) count only with ``weak``.
    """
    labels = [label for label in lexicon.programs.find_all(text) if weak or label.row["strength"] == "strong"]
    labels = _outside_brackets(text, labels, lexicon)
    children = topic in CHILDREN or (len(labels) > 1 and labels[0].row["program_code"] in CHILDREN)
    if children:
        labels = [x for x in labels if not phrase("how_kept").fullmatch(text, x.start, x.end)]
    if not labels:
        return narrow(topic, text, lexicon) if topic else None
    first = len(labels) - 1
    while (
        first
        and _AND.fullmatch(text[labels[first - 1].end : labels[first].start])
        and not _VERB.match(text, labels[first].start)
    ):
        first -= 1
    start = _PHRASE_START.search(text, 0, labels[first].start).start()
    code = _united(text[start:], labels[first:], lexicon)
    if len({label.row["program_code"] for label in labels[first:]}) > 1:
        return code
    if code == _SCHOOLING and topic == CHARITY:
        return topic  # 募集善款…，资助大学新生120名: what a charity does
    if phrase("joined_parts").search(text[start:]):
        return lexicon.families.get(code, code)
    if first and _is_part_of(labels[first - 1], labels[first], code, lexicon):
        code = labels[first - 1].row["program_code"]  # 百岁老人 + 长寿补贴
    at = labels[first].start
    whole = _WHOLE.search(text[at:]) or phrase("whole_place").search(text[start:at])
    return _refined(code, text[start:], None if whole else topic, lexicon)


def children_named(text: str, lexicon: Lexicon) -> str | None:
    """The programme for children named last in ``text``, which 集中供养 after it does not change; None when it names another."""
    code = nearest_program(text, lexicon)
    return code if code in CHILDREN else None


def _is_part_of(left: Label, right: Label, family: str, lexicon: Lexicon) -> bool:
    part = left.row["program_code"]
    return right.start - left.end <= 2 and part != family and lexicon.families.get(part) == family


def first_program(
    text: str, lexicon: Lexicon, topic: str | None = None, weak: bool = False, ahead: str = ""
) -> str | None:
    """The programme named first in ``text``: of a noun that follows its number. ``ahead`` may narrow it (…名孤儿发放…助学金)."""
    labels = [x for x in lexicon.programs.find_all(text) if weak or x.row["strength"] == "strong"]
    if not labels:
        return narrow(topic, text, lexicon) if topic else None
    label, code = labels[0], labels[0].row["program_code"]
    if len(labels) > 1 and _AND.fullmatch(text[label.end : labels[1].start]):
        families = {lexicon.families.get(x.row["program_code"]) for x in labels[:2]}
        if len(families) == 1 and code != labels[1].row["program_code"]:
            return families.pop()  # 困难残疾人和重度残疾人: the family
    if ahead and (part := narrow(code, outside_names(ahead, lexicon), lexicon)):
        return part
    return _refined(code, text[: label.end + 8], topic, lexicon)


def noun_end(text: str, lexicon: Lexicon) -> int:
    """Where the names end that a count before ``text`` counts (名孤儿和事实无人抚养儿童); 0 when none stands near."""
    labels = list(lexicon.programs.find_all(text))
    before = text[: labels[0].start] if labels else ""
    is_apart = (
        "，" in before or _VISIT.search(before) or before.startswith("、")
    )  # 52人、100岁以上2人: of the next count
    if not labels or len(before) > _NOUN_NEAR or is_apart or lexicon.payments.last(before):
        return 0  # 为21个乡镇拨付临时救助备用金: the noun is that of what is paid
    end = labels[0].end
    for label in labels[1:]:
        between = text[end : label.start]
        if phrase("and").fullmatch(between) is None and phrase("including").fullmatch(between) is None:
            break
        end = label.end + text.startswith("）", label.end)
    is_money = phrase("names_money").match(text, end)  # 免除5873名逝者基本殡葬服务费: what is not paid
    return 0 if is_money else end


def outside_names(text: str, lexicon: Lexicon) -> str:
    """The words around programme names: 80周岁以上的□, not the 百岁 of 高龄百岁老人."""
    for label in lexicon.programs.find_all(text):
        if label.row["strength"] == "strong":
            text = text[: label.start] + "□" * (label.end - label.start) + text[label.end :]
    return text


def narrow(code: str, text: str, lexicon: Lexicon) -> str | None:
    """The one part of a family that ``text`` names; None when it names none or several."""
    qualifiers = lexicon.qualifiers.get(lexicon.families.get(code, code))
    if qualifiers is None:
        return None
    text = (
        phrase("names_included").sub("", text) if "（" in text else text
    )  # 特困供养（含护理费）: of all of it
    if phrase("joined_parts").search(text):
        return None
    parts = {label.row["program_code"] for label in qualifiers.find_all(text)}
    return parts.pop() if len(parts) == 1 else None


def _refined(code: str, text: str, topic: str | None, lexicon: Lexicon) -> str:
    """A family becomes the part that the words around it name, else the part of it that was spoken of just before."""
    if part := narrow(code, outside_names(text, lexicon), lexicon):
        return part
    return (
        topic
        if topic and code != topic and lexicon.families.get(topic) == code and topic in lexicon.parts
        else code
    )


def settled(code: str | None, told_after: str, topic: str | None, lexicon: Lexicon) -> str | None:
    """Several groups named together share one benefit: the one told after the number or spoken of before."""
    return (first_program(told_after, lexicon) or topic or code) if code == MIXED else code


def _named(name: str, lexicon: Lexicon) -> list[Label]:
    labels = list(lexicon.programs.find_all(name))
    return [label for label in labels if label.row["strength"] == "strong"] or labels


def _outside_brackets(text: str, labels: list[Label], lexicon: Lexicon) -> list[Label]:
    """低保金（含价格补贴）: the labels without those of other families that the benefit before the bracket includes."""
    found = labels[:1]
    for label in labels[1:]:
        opened = phrase("benefit_including").match(text, found[-1].end, label.start) if found else None
        codes = (found[-1].row["program_code"], label.row["program_code"])
        own, other = (lexicon.families.get(code, code) for code in codes)
        if not opened or own == other or "）" not in text[label.end :]:
            found.append(label)
    return found


def _united(text: str, labels: list[Label], lexicon: Lexicon) -> str:
    codes = list(dict.fromkeys(label.row["program_code"] for label in labels))
    if LOTTERY in codes and len(codes) > 1:  # 养老服务体系建设（福彩公益金）: where the money comes from
        labels = [label for label in labels if label.row["program_code"] != LOTTERY]
        codes.remove(LOTTERY)
    if len(codes) == 1:
        listed = phrase("and").search(text)
        return (None if listed else narrow(codes[0], outside_names(text, lexicon), lexicon)) or codes[0]
    families = {lexicon.families.get(code, code) for code in codes}
    if len(families) > 1:
        return MIXED
    family = families.pop()
    parts = [code for code in codes if code != family]
    return parts[0] if len(parts) == 1 and not phrase("and").search(text) else family
