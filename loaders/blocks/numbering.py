"""Numbers that lead headings and list items: 第一部分, 附件1, 一、, 项目一：, （一）, 1., （1）, ①."""

import re
from typing import NamedTuple

from loaders.blocks.block import CompactText


class Numbering(NamedTuple):
    """A leading number: its style, the outer-to-inner rank of the style, and its value."""

    style: str
    rank: int
    value: int
    length: int  # compact characters that the number takes


PART, ANNEX = "part", "annex"
RANKS = {
    PART: 10,
    ANNEX: 10,
    "chapter": 11,
    "article": 12,
    "chinese": 20,
    "named": 25,
    "chinese_bracketed": 30,
    "arabic": 40,
    "decimal": 45,
    "arabic_bracketed": 50,
    "arabic_half_bracketed": 52,
    "circled": 60,
}
OUTERMOST = RANKS["article"]  # styles up to here divide the document, not a section

# The same list continued with the other kind of digits: 四、 then 5、
SISTER_STYLES = {
    "chinese": "arabic",
    "arabic": "chinese",
    "chinese_bracketed": "arabic_bracketed",
    "arabic_bracketed": "chinese_bracketed",
}

_CHINESE = "(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])"  # 八一 and 五一 are days
_NUMBERING = re.compile(
    rf"第(?P<part>{_CHINESE}|\d{{1,2}})(?P<unit>部分|篇|编|章|节)"
    rf"|附[件表录](?P<annex>{_CHINESE}|\d{{1,2}}(?!\d)|)(?:-\d{{1,2}})?(?:[：、. ]|(?=[（《])|$)"
    rf"|附[件表录](?P<titled_annex>{_CHINESE}|\d{{1,2}})(?=[^\d，。；：]{{2,40}}[表告书案单]$)"
    rf"|(?P<chinese>{_CHINESE})(?:、(?![一二三四](?:季度|[级类等]))|\.(?!\d))"
    rf"|(?:项目|任务|实事|事项)(?P<named>{_CHINESE}|\d{{1,2}})[：、](?=[^，。；：]{{2,40}}$)"
    rf"|第(?P<item>{_CHINESE}|\d{{1,2}})项[：、.]?(?=[^，。；：\d]{{2,12}}(?:[。：]|$))"
    rf"|（(?P<chinese_bracketed>{_CHINESE})）[、.]?"
    r"|(?P<arabic>\d{1,2})(?:、|\.(?!\d)|\.(?=(?:19|20)\d\d年))"
    r"|(?P<decimal>\d{1,2}(?:\.\d{1,2}){1,2})(?=[^\d.，。；：%]{2,30}$)(?!万|亿|元|千|百|人|户|个|件|次|倍|亩|%|名|家|张|平方|公里)"
    r"|（(?P<arabic_bracketed>\d{1,2})）[、.]?"
    r"|(?P<arabic_half_bracketed>\d{1,2})）[、.]?"
    r"|(?P<circled>[①-⑳])[、.]?|(?P<stopped>[⒈-⒛])|(?P<enclosed>[⑴-⒇])"
)
_GLUED = re.compile(r"(\d{1,2})\.(?=\d)")  # "9.50万元以上…": a number, unless 8 went before
_UNITS = {"部分": PART, "篇": PART, "编": PART, "章": "chapter", "节": "article"}
_DIGITS = {digit: value for value, digit in enumerate("一二三四五六七八九", start=1)}


_SPACED = re.compile(r"(\d{1,2})(?=[一-龥][^\d，。；：！？]{1,19}$)")


def parse_spaced(compact: CompactText, last_values: dict[str, int]) -> Numbering | None:
    """The number of a heading that only blanks divide from its title (2  特困人员), in its turn after the one before."""
    found, offsets = _SPACED.match(compact.characters), compact.offsets
    if not found or offsets[found.end()] == offsets[found.end() - 1] + 1:
        return None
    value = int(found[1])
    in_turn = value == last_values.get("arabic", 0) + 1
    return Numbering("arabic", RANKS["arabic"], value, found.end()) if in_turn else None


def chinese_value(digits: str) -> int:
    """Value of a Chinese numeral from 一 to 九十九, or of ASCII digits."""
    if digits.isascii():
        return int(digits)
    tens, ten, ones = digits.rpartition("十")
    if not ten:
        return _DIGITS.get(digits, 0)
    return 10 * _DIGITS.get(tens, 1) + _DIGITS.get(ones, 0)


def parse_numbering(characters: str, last_values: dict[str, int]) -> Numbering | None:
    """The number that leads a line of compact text.

    ``last_values`` are the values met last, by style: they decide whether ``9.50`` is item 9 or an amount.
    """
    found = _NUMBERING.match(characters)
    if not found:
        glued = _GLUED.match(characters)
        if glued and int(glued[1]) > 1 and last_values.get("arabic") == int(glued[1]) - 1:
            return Numbering("arabic", RANKS["arabic"], int(glued[1]), glued.end())
        return None
    if found["part"]:
        style, value = _UNITS[found["unit"]], chinese_value(found["part"])
    elif found.lastgroup in ("annex", "titled_annex"):
        style, value = ANNEX, chinese_value(found[found.lastgroup] or "0")
    elif found["circled"]:
        style, value = "circled", ord(found["circled"]) - ord("①") + 1
    elif found["stopped"]:
        style, value = "arabic", ord(found["stopped"]) - ord("⒈") + 1
    elif found["enclosed"]:
        style, value = "arabic_bracketed", ord(found["enclosed"]) - ord("⑴") + 1
    elif found["decimal"]:
        style, value = "decimal", int(found["decimal"].rpartition(".")[2])
    elif found["item"]:
        style, value = "named", chinese_value(found["item"])
    else:
        style = found.lastgroup or ""
        value = chinese_value(found[style])
    return Numbering(style, RANKS[style], value, found.end())
