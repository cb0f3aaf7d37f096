"""What the words before a list announce: a part of a family, funds that came together, projects, their items."""

import re

from loaders.figures.claim import Claim
from loaders.figures.contexts.benefit_titles import FUNDS_OF_LINES, benefit_named
from loaders.figures.sentences.reading import Reading
from loaders.figures.vocabulary.fund_words import fund_of
from loaders.figures.vocabulary.lexicon import Lexicon
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.programs import narrow


def project_of_list(item: re.Match[str], passed: str, reading: Reading) -> str | None:
    """一是泵站改造项目。预算90万元: the project that an item of a section about several begins with; None elsewhere.

    2.高龄津贴。年初预算90万元: the benefit that an item anywhere is about, where its budget follows at once.
    """
    title = item["title"]
    told = phrase("project_of_list").match(title) if reading.project_mode == "list" else None
    if told or not benefit_named(title, passed[item.end() :] + "0", reading.lexicon):
        return told["name"] if told else None
    is_line = (
        title.removesuffix("支出") in reading.lexicon.function_names
    )  # 儿童福利: a line of the classification
    section = reading.section
    return None if is_line and (section.account or section.fund in FUNDS_OF_LINES) else title


def part_opened(sentence: str, reading: Reading) -> str | None:
    """护理费：全护理4人 below 特困供养: the part of the family spoken of that a list after a colon is about."""
    opened = phrase("part_opened").search(sentence) if "：" in sentence else None
    of = (reading.topic or reading.section.program or "") if opened else ""
    return narrow(of, opened["part"], reading.lexicon) if of else None


def lists_funds(last: Claim, sentence: str) -> bool:
    """下达民政专项资金90万元，分别为：低保资金50万元、…: whether the funds that came together follow, each with its money."""
    came = (last.fact_kind, last.measure) == ("project", "amount")
    return came and phrase("funds_listed").match(sentence) is not None


def names_use(name: str, opened: re.Match[str], lexicon: Lexicon) -> bool:
    """项目支出90万元，主要是消防改造50万元、…: words that name no account, no fund and no line, and so a project."""
    is_other = lexicon.accounts.last(name) or fund_of(name) or phrase("level_of_funds").match(name)
    is_other = is_other or name in lexicon.economic_names or name in lexicon.function_names
    told = any(word in opened.group() for word in ("主要", "包括", "其中"))
    return told and len(name) > 1 and not is_other and "，" not in name
