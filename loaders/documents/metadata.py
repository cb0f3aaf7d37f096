"""Title, genre, department, region and year of a report, from what its own text says."""

import functools
import re
from collections import Counter
from datetime import date

from loaders.blocks import shapes
from loaders.blocks.block import Layout
from loaders.documents.departments import find_department
from loaders.documents.document import Document, Metadata
from loaders.documents.places import resolve
from loaders.seeds import read_seed

UNKNOWN = "unknown"
YEARS_PER_FISCAL_MENTION = 3  # 2024年度 says more of the year reported on than 2024年
LONGEST_HEADLINE = 48  # characters
SHORTEST_TITLE, COVER = (
    5,
    12,
)  # characters; blocks above the text of a report, such as who wrote the file and when
DATE_LINE = 24  # characters of a line that holds a date and little else

_YEAR = re.compile(r"(?<!\d)((?:19[89]|20[0-4])\d)(?=年|-|[上下]半年|部门|单位|决算|预算|$)")
_CHINESE_YEAR = re.compile(r"二[〇○零O]([〇○零O一二三四五六七八九])([〇○零O一二三四五六七八九])年")
_DATED_YEAR = re.compile(r"(?<![\d较比与同])((?:19[89]|20[0-4])\d)年(度?)(?!\d{1,2}月\d{1,2}日)")
_ANY_YEAR = re.compile(r"(?<!\d)((?:19[89]|20[0-4])\d)年")
_NUMERIC_DATE = re.compile(r"(?<!\d)(20[0-4]\d)[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)")
_DATE = re.compile(r"(?<!\d)(20\d\d)[年./-](\d{1,2})[月./-](\d{1,2})(?:日|(?!\d))")
_LOOKS_BACK = re.compile("决算|自评|绩效|总结|公报")  # titles of what is written in the year after
_ANNEX = re.compile(r"附[件表录]\d{0,2}(?:-\d{1,2})?：?")
_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {"○": 0, "零": 0, "O": 0}


def describe(document: Document, layout: Layout) -> Metadata:
    """What the document says of itself; None where it does not. The file name plays no part."""
    del document  # what is printed in it is in the layout, without markup
    text = _running_text(layout)
    titles = _titles(layout)
    compact_titles = [title.replace(" ", "") for title in titles]
    department = find_department(compact_titles, text)
    region = resolve(department.place, text) if department and department.place else None
    headline = _headline(layout)
    return Metadata(
        title=_chosen_title(titles, department.name if department else None) or headline,
        genre=_genre(compact_titles, layout),
        department_name=department.name if department else None,
        region_code=region.code if region else None,
        fiscal_year=_fiscal_year([*compact_titles, _DATE.sub("", headline or "").replace(" ", "")], text),
        published_on=_published_on(layout),
    )


def _published_on(layout: Layout) -> date | None:
    """The latest date that stands on a line of its own, with a few words at most: under the title or the text."""
    dates = []
    for block in layout.blocks:
        line = block.compact.characters
        if block.kind != "table" and len(line) <= DATE_LINE:
            dates += [found for match in _DATE.finditer(line) if (found := _as_date(match))]
    return max(dates, default=None)


def _as_date(match: re.Match[str]) -> date | None:
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:  # 2月30日
        return None


def _running_text(layout: Layout) -> str:
    lines = [block.compact.characters for block in layout.blocks if block.kind != "table"]
    lines += [
        "|".join(cell.compact.characters for cell in row) for table in layout.tables for row in table.rows
    ]
    return "\n".join(lines)


def _titles(layout: Layout) -> list[str]:
    """Title lines at the head of the document; lines that follow each other are one title."""
    titles: list[str] = []
    last_index = -2
    blocks = layout.blocks
    annexed = bool(blocks) and _ANNEX.fullmatch(blocks[0].compact.characters) is not None
    for block in blocks[1:] if annexed else blocks:  # 附件3 above the title of a report
        if block.kind != "heading" or block.section_index != (blocks[0].section_index if annexed else 0):
            continue
        if block.index == last_index + 1:
            titles[-1] += block.text
        else:
            titles.append(block.text)
        last_index = block.index
    return titles


def _headline(layout: Layout) -> str | None:
    """The first line of a text without a title line, as of news, where it is short and no sentence.

    What a site prints above it (索引号：…) and behind it on its line (… 发布时间：2025年2月14日) is left out.
    """
    lines = (block for block in layout.blocks if block.kind not in ("table", "page_number"))
    first = next((block for block in lines if not shapes.is_furniture(block.compact.characters)), None)
    if first is None or (first.kind == "heading" and layout.sections[first.section_index].number):
        return None
    if len(first.compact.characters) < SHORTEST_TITLE and (title := _title_below(layout)):
        return title
    told = shapes.furniture("behind").split(first.text, maxsplit=1)[0].strip() or first.text.strip()
    line = "".join(told.split())
    is_headline = len(line) <= LONGEST_HEADLINE and not line.endswith(("。", "；", "，", "：", ":"))
    return told if is_headline and not shapes.is_date(line) else None


def _title_below(layout: Layout) -> str | None:
    """The first heading near the beginning that is named as reports and forms are: what stands above it is of the file."""
    headings = (block for block in layout.blocks[:COVER] if block.kind == "heading")
    return next((block.text for block in headings if shapes.ends_title(block.compact.characters)), None)


def _chosen_title(titles: list[str], department: str | None) -> str | None:
    """The first title that names the department, else the first: covers often print a form's name."""
    if not titles:
        return None
    tail = department[-4:] if department else "\n"
    return next((title for title in titles if tail in title.replace(" ", "")), titles[0])


@functools.cache
def _genres() -> tuple[tuple[str, re.Pattern[str] | None, re.Pattern[str] | None], ...]:
    rows = sorted(read_seed("labels/genres.csv"), key=lambda row: int(row["priority"]))
    return tuple(
        (row["genre"], _pattern(row["title_pattern"]), _pattern(row["section_pattern"])) for row in rows
    )


def _pattern(source: str) -> re.Pattern[str] | None:
    return re.compile(source) if source else None


def _genre(titles: list[str], layout: Layout) -> str:
    for genre, pattern, _ in _genres():
        if pattern and any(pattern.search(title) for title in titles):
            return genre
    told = {
        genre: sum(bool(pattern.search(section.title)) for section in layout.sections)
        for genre, _, pattern in _genres()
        if pattern
    }
    best = max(told, key=lambda genre: told[genre])
    return best if told[best] else UNKNOWN


def _fiscal_year(titles: list[str], text: str) -> int | None:
    """The year that the report is about: the title's, else the one that the text tells most of."""
    for title in titles:
        if found := _YEAR.search(title):
            return int(found[1])
        if found := _CHINESE_YEAR.search(title):
            return 2000 + 10 * _DIGITS[found[1]] + _DIGITS[found[2]]
    mentions: Counter[int] = Counter()
    for found in _DATED_YEAR.finditer(text):
        mentions[int(found[1])] += YEARS_PER_FISCAL_MENTION if found[2] else 1
    printed = _NUMERIC_DATE.search(text)
    if mentions and any(_LOOKS_BACK.search(title) for title in titles):
        printed = None  # 发布时间：2023-05-18 above the accounts of a year that is told once
    if mentions and (not printed or max(mentions.values()) >= YEARS_PER_FISCAL_MENTION):
        return max(mentions, key=mentions.__getitem__)  # of two, the one told first
    printed = printed or _ANY_YEAR.search(text)
    return int(printed[1]) if printed else None  # news tell their date only above the text, or in it
