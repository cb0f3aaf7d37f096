"""What the first lines of a text say that it is about: the project on a cover, the fund of a notice."""

import itertools
import re
from collections.abc import Sequence

from loaders.blocks.block import Block, Table
from loaders.blocks.cell_words import heading_role, headings_in
from loaders.figures.contexts.contexts import fund_named
from loaders.figures.tables.labels import project_of
from loaders.figures.vocabulary.phrase_book import phrase

_REPORT = re.compile(r"(?:报告|表)(?:（[^（）]*）)?$")
_COVER = 12  # blocks of a cover
_FORM_LINES = 8  # above the money of a form
_FORM_ROWS = 4  # rows in which a form names its project
_HEAD = 6  # blocks in which a text says what it announces


def project_on_cover(blocks: Sequence[Block]) -> str | None:
    """项目名称：低保专项 among the first lines of a report: the one project that it is about; None elsewhere."""
    return _project_in(
        ["" if block.kind == "table" else block.compact.characters for block in blocks[:_COVER]]
    )


def project_above(blocks: Sequence[Block], at: int) -> str | None:
    """The project that the lines right above the table at this place name, which are the head of its form; None elsewhere."""
    lines: list[str] = []
    for block in reversed(blocks[max(0, at - _FORM_LINES) : at]):
        line = block.compact.characters
        if block.kind == "table" or line.endswith("。"):
            break
        lines.insert(0, line)
    return _project_in(lines)


def _project_in(lines: list[str]) -> str | None:
    """In a form whose cells stand on a line each, the name is the line below."""
    for line, below in itertools.pairwise([*lines, ""]):
        if line.startswith("项目名称"):
            told = line + below if line == "项目名称" and not heading_role(below) else line
            match = phrase("cover_project").fullmatch(told)
            if match and not headings_in(match["name"]):
                return match["name"]
    return None


def project_of_form(tables: Sequence[Table], title: str | None) -> str | None:
    """项目名称 | 残疾人两项补贴: the project of the only form of a text about projects; None where it has none or several."""
    rows = (row for table in tables for row in table.rows[:_FORM_ROWS]) if "项目" in (title or "") else ()
    names = {name for row in rows if (name := project_of(row)) and not heading_role(name)}
    return names.pop() if len(names) == 1 else None


def title_told(title: str | None, blocks: Sequence[Block]) -> str | None:
    """The title of a text; where it names no fund, what the text announces (现将2023年度福利彩票公益金使用情况公告如下).

    A title may go on in the line below, which tells what is said of the fund that the first names.
    """
    title = _with_line_below(title, blocks)
    heads = [block.compact.characters for block in blocks[:_HEAD]]
    if title and not phrase("evaluation_title").search(title) and project_on_cover(blocks):
        title = next(filter(_names_evaluation, heads), title)  # below the name of the page
    found = (phrase("announced").search(text) for text in heads if "情况" in text)
    told = next((match["told"] for match in found if match), None)
    return title if title and (told is None or fund_named(title)) else told


def _with_line_below(title: str | None, blocks: Sequence[Block]) -> str | None:
    """某市城乡低保补助资金 above 2021年使用情况: one title in two lines, where only both together are about a fund."""
    for block, below in itertools.pairwise(blocks[:_HEAD] if title else ()):
        is_head = (block.kind, below.kind) == ("heading", "heading") and block.text == title
        if is_head and not fund_named(title):
            told = title + below.text
            fund = None if fund_named(below.text) else fund_named(told)
            return told if fund and fund in title else title
    return title


def _names_evaluation(line: str) -> bool:
    """Whether a line is the title of an evaluation (某区财政支出项目绩效评价自评报告)."""
    return phrase("evaluation_title").search(line) is not None and _REPORT.search(line) is not None


def allots(blocks: Sequence[Block]) -> bool:
    """现将分配使用情况公告如下: whether a text announces how a fund was allotted, whatever its title says."""
    return any(phrase("allotment_announced").search(block.compact.characters) for block in blocks[:_HEAD])
