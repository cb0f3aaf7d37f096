"""Paths of the functional classification (类/款/项) as texts name them."""

import re

from loaders.figures.vocabulary.phrase_book import phrase

_LEVEL, _CODED = re.compile(r"[类款][，：、]?\d{0,5}）"), re.compile(r"（2\d\d）")
_HEADING = re.compile(
    r"^.*(?:情况|情况说明|事项|决算)(?:（[\d一二三四五六七八九十]{1,3}）)?(?=[一-龥、]{2,}支出$)"
)


def function_path(text: str) -> re.Match[str] | None:
    """The last path such as 社会保障和就业支出（类）民政管理事务（款）行政运行（项） of a text."""
    if "）" not in text:
        return None
    if not _LEVEL.search(text):
        coded = list(phrase("function_path_coded").finditer(text)) if _CODED.search(text) else []
        return coded[-1] if coded else None
    if unmarked := phrase("function_path_unmarked").match(text):
        return unmarked
    for pattern in (phrase("function_path"), phrase("function_path_short")):
        if found := list(pattern.finditer(text)):
            return found[-1]
    return None


def function_code(match: re.Match[str]) -> str:
    """The path as code text: names of 类/款/项 joined with a slash."""
    told = match.groupdict()
    above = _HEADING.sub(
        "", told.get("class") or ""
    )  # 支出决算情况（1）农林水支出（类）, in a text without lines
    names = (above, told.get("group"), told.get("item"))
    return "/".join(name.strip("，、。；： “”") for name in names if name)


def path_named(text: str) -> str | None:
    """The code text of the last path that a text names; None when it names none."""
    path = function_path(text)
    return function_code(path) if path else None
