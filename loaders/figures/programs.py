"""Which programme a phrase speaks of."""

import re

from loaders.figures.lexicon import Label, Lexicon

OTHER = "other:unspecified"


def program_of(text: str, lexicon: Lexicon, topic: str | None = None) -> str | None:
    """The programme that a name or phrase is about: several of one family give the family, of several families ``other:mixed``.

    A word that only narrows (城市, 集中, 80周岁以上) is read within ``topic``, the family spoken of before. None when no word is known.
    """
    codes = list(dict.fromkeys(label.row["program_code"] for label in lexicon.programs.find_all(text)))
    codes = [code for code in codes if code not in {lexicon.families.get(c) for c in codes if c != code}]
    if not codes:
        return narrow(topic, text, lexicon) if topic else None
    if len(codes) == 1:
        return narrow(codes[0], text, lexicon) or codes[0]
    families = {lexicon.families.get(code, code) for code in codes}
    return families.pop() if len(families) == 1 else "other:mixed"


def narrow(code: str, text: str, lexicon: Lexicon) -> str | None:
    """The one part of a family that ``text`` names; None when it names none or several."""
    qualifiers = lexicon.qualifiers.get(lexicon.families.get(code, code))
    if qualifiers is None:
        return None
    parts = {label.row["program_code"] for label in qualifiers.find_all(text)}
    return parts.pop() if len(parts) == 1 else None


def nearest_program(text: str, lexicon: Lexicon, topic: str | None = None) -> str | None:
    """The programme named last in ``text``; joined names (A和B, A、B) count as one phrase."""
    labels = list(lexicon.programs.find_all(text))
    if not labels:
        return narrow(topic, text, lexicon) if topic else None
    first = len(labels) - 1
    while first and _joined(text, labels[first - 1], labels[first]):
        first -= 1
    start = max(text.rfind(mark, 0, labels[first].start) for mark in "，。；：、）") + 1
    return program_of(text[start:], lexicon, topic)


_JOIN = re.compile(r"[^，。；：]{0,6}(?:和|及|与|、|以及)[^，。；：]{0,4}|[^，。；：、的]{0,6}")


def _joined(text: str, left: Label, right: Label) -> bool:
    return _JOIN.fullmatch(text[left.end : right.start]) is not None
