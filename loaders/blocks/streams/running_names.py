"""Which of the words before the figures of a row name it, where nothing but blanks parts all of them."""

import functools
import re

from loaders.blocks.streams.running_fields import RunningField
from loaders.seeds import read_seed

MOST_PARTS = 4

_LEAD = re.compile(r"(?:其中：?|\d{1,2}[、.．]|（?[一二三四五六七八九十\d]{1,2}[）、])+")
_ADJUSTED = re.compile("(?:预算调整)?：?$")
_ITS_ROWS = re.compile("一个(?:项目|专项)一行")
_BRACKETS = re.compile(r"（[^（）]*）")


@functools.cache
def _accounts() -> list[re.Pattern[str]]:
    seeds = ("labels/account_labels.csv", "labels/staffing_labels.csv")
    return [re.compile(row["pattern"]) for seed in seeds for row in read_seed(seed)]


@functools.lru_cache(maxsize=1024)
def is_account(words: str) -> bool:
    """Whether words are the name of an account or of staff, and nothing more (其中：公车购置; 三公经费)."""
    name = _ADJUSTED.sub("", _BRACKETS.sub("", _LEAD.sub("", words, count=1)))
    return any(pattern.fullmatch(name) for pattern in _accounts()) or (
        "、" in name and all(map(is_account, name.split("、")))  # 会议费、培训费
    )


def name_of(words: list[RunningField]) -> tuple[list[RunningField], list[RunningField]]:
    """Words that stand above the row, and those that are its name; no name where it cannot be told.

    项目支出： | 1、养老服务: a row without figures above. 其中： | 公车购置 and 公务 | 接待费 are one name.
    """
    if not words:
        return [], []
    opened = max((at for at, word in enumerate(words) if _LEAD.match(word.characters)), default=0)
    above, parts = words[:opened], words[opened:]
    if len(parts) == 1 or all(len(part.characters) == 1 for part in parts):  # 邮 编
        return above, parts
    whole = "".join(part.characters for part in parts)
    is_broken = _LEAD.fullmatch(parts[0].characters) is not None or parts[0].characters.count("（") > parts[
        0
    ].characters.count("）")
    if len(parts) <= MOST_PARTS and (is_account(whole) or (is_broken and len(parts) == len("名值"))):
        return above, parts
    first, last = parts[0].characters, parts[-1].characters
    heads_part = is_account(first) and (is_account(last) or first.endswith("："))
    heads_part = heads_part or _ITS_ROWS.search(first) is not None
    if heads_part and len(parts) == len("名值"):
        return [*above, parts[0]], parts[1:]
    return words, []
