"""Headings that stand in the middle of a text whose lines were lost: （六）政府性基金预算支出决算情况其他支出（类）…."""

import re
from dataclasses import replace

from loaders.figures.contexts.contexts import SectionContext
from loaders.figures.contexts.title_accounts import fund_of_titles
from loaders.figures.vocabulary.phrase_book import phrase

_NUMBERED = re.compile(r"(?:(?<=^)|(?<=[。）\d]))（[一二三四五六七八九十]{1,3}）")


def below_inline(passed: str, section: SectionContext, base: SectionContext) -> SectionContext:
    """The section with the fund of the last such heading in ``passed``; ``base``, that of the paragraph, behind another.

    ``passed`` stands between the number before and this one.
    """
    numbered = list(_NUMBERED.finditer(passed)) if "（" in passed else []
    if not numbered:
        return section
    told = phrase("inline_heading").match(passed, numbered[-1].end())
    fund = fund_of_titles((told["title"],)) if told else None
    return replace(base, fund=fund) if fund else base
