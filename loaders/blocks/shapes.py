"""What a line looks like on its own: the properties that tell headings, fields and paragraphs apart."""

import functools
import re

from loaders.blocks.cell_words import is_unit
from loaders.seeds import read_seed

TERMINAL = "。；：！？."
LONGEST_FORM_TITLE = 50
NARROW_LINE = 10  # shorter ones are no prose of a cell
LONG_LINE = 20  # shorter lines were not cut by a page break
HEADING_LENGTH = 40
TITLE_LINE_LENGTH = 60
LONE_FIGURE_LENGTH = 8

AMOUNT = r"\d[\d,]*(?:\.\d+)?(?:万|亿)?元(?:，占[^，。；\d]{0,12}[\d.]+%)?"  # of a heading, with its share

_LEADER_ENDINGS = ".…·-_0123456789"
_OPEN_AND_CLOSED = (("（", "）"), ("“", "”"), ("《", "》"))
_BRACKET = re.compile("[（）“”《》]")

_POINTS_ALONE = re.compile(r"\d{1,3}(?:\.\d{1,2})?")
_FORM_TITLE = re.compile(
    r"[^，。；：、]{4,}(?:自评|目标|完成情况|评价|申报|评分|监控)表(?:（[^（）]{2,12}）)?"
)
_LONE_FIGURE = re.compile(r"[≥≤＞＜><≧≦]?\d")
_DIGIT = re.compile(r"\d")
_YEAR_OR_AGE = re.compile(
    r"(?:19|20)\d\d(?:-(?:19|20)\d\d)?(?:年\d{1,2}(?:[-—~至到]\d{1,2})?月份?(?!\d|底|末|起|以)|年?度?)"
    r"|\d{1,3}(?:周岁|岁)?(?:[-—~至到]\d{1,3})?(?:周岁|岁)"
)
_NAMED_YEAR = re.compile(r"(?:(?:19|20)\d\d|二[〇○零O][〇○零O一二三四五六七八九]{2})年?")
_YEAR_ONLY = re.compile(r"(?:[12]\d{3}|二[〇○零O]..)年度?$")
_DATE = re.compile(
    r"(?:[12]\d{3}|二[〇○零O]..)年(?:\d{1,2}|[一二三四五六七八九十]+)月"
    r"(?:(?:\d{1,2}|[一二三四五六七八九十]+)日)?"
)
_FIELD = re.compile(r"[^，。；：“]{2,14}：[^，。；]*")
_LABEL = re.compile(r"[一-龥]{2}([一-龥]{2,6})：(?!$)")
_BRACKETED = re.compile(r"（[^（）]*）")
_CLAUSE_MARK = re.compile(r"[，。；！？]")
_CAPTION = re.compile(
    r"表(?:[一二三四五六七八九十]{1,2}|\d{1,2})(?!格|明|示|现|达|彰|决)[：:.、]?[^\d，。；：]{2,40}(?:（[^（）]*）)?"
)
_CONTENTS = re.compile(r"目录|目次|contents", re.IGNORECASE)
_LEADER = re.compile(r"(?:\.{3,}|…+|·{3,}|-{4,}|_{3,})(?:\d{1,3})?$")
_PATH_END = re.compile(r"[^，。；：（）]{0,24}（(?:款|项)）")
_NOT = re.compile(r"年度?(?:无|没有|未)")
_CONTINUES = re.compile(r"[，。；、：？！）》”’%]")
_FIRST_WORD = re.compile(r"([^，。；、（）]{1,4})(?:[，。；、（）]|$)")
_FIRST_COUNT = re.compile(r"\d[\d,]*(?:\.\d+)?([一-龥]{1,3})[，；]")

_DOTS = re.compile(r"[.…·]+")  # what a form leaves to be filled in


@functools.cache
def _report_endings() -> tuple[str, ...]:
    """Words that name a kind of report (seeds/labels/title_endings.csv)."""
    return tuple(
        row["title_ending"] for row in read_seed("labels/title_endings.csv") if row["kind"] == "report"
    )


@functools.cache
def _title_endings() -> tuple[str, ...]:
    return tuple(row["title_ending"] for row in read_seed("labels/title_endings.csv"))


@functools.cache
def _heading_endings() -> tuple[str, ...]:
    return tuple(row["heading_ending"] for row in read_seed("labels/heading_endings.csv"))


@functools.cache
def furniture(kind: str) -> re.Pattern[str]:
    """What web sites print above or behind a title (seeds/labels/title_furniture.csv)."""
    rows = read_seed("labels/title_furniture.csv")
    return re.compile("|".join(row["pattern"] for row in rows if row["kind"] == kind))


def _without_remark(characters: str) -> str:
    """The text before a bracket that stands at its end."""
    return characters[: characters.rfind("（")] if characters.endswith("）") else characters


def is_terminated(characters: str) -> bool:
    """Whether a line ends where a sentence or clause ends."""
    return characters.rstrip("”’）》")[-1:] in TERMINAL or characters[-1:] in TERMINAL


def is_field(characters: str) -> bool:
    """Whether the line is ``name：value``, as on cover pages and forms."""
    return "：" in characters and bool(_FIELD.fullmatch(characters))


def begins_alike(characters: str, following: str) -> bool:
    """收入决算：… above 支出决算：…: whether two lines begin with labels that end alike, so that each tells its own."""
    one, other = _LABEL.match(characters), _LABEL.match(following)
    return one is not None and other is not None and one[1] == other[1] and one[0] != other[0]


def is_date(characters: str) -> bool:
    """Whether the line is a date and nothing else."""
    return bool(_DATE.fullmatch(characters))


def ends_like_heading(characters: str) -> bool:
    """Whether the last word is one that headings end with (seeds/labels/heading_endings.csv)."""
    return _without_remark(characters).endswith(_heading_endings())


def has_figure(characters: str) -> bool:
    """Whether there is a digit that is not part of a year, of a month of it, or of an age that names a group."""
    return bool(_DIGIT.search(characters) and _DIGIT.search(_YEAR_OR_AGE.sub("", characters)))


def titles_form(characters: str) -> bool:
    """Whether a line is the title of a form (某项目绩效目标完成情况表（2022年度）), below which its cells begin."""
    return len(characters) <= LONGEST_FORM_TITLE and _FORM_TITLE.fullmatch(characters) is not None


def is_lone_figure(characters: str) -> bool:
    """Whether the line is a figure and little more (10, 98.5%, ≥100人次), as the cells of a table without its form."""
    return len(characters) < LONE_FIGURE_LENGTH and bool(_LONE_FIGURE.match(characters))


def is_points_alone(characters: str) -> bool:
    """Whether a line is a small number and nothing else, as points and scores are."""
    return _POINTS_ALONE.fullmatch(characters) is not None


def has_clauses(characters: str) -> bool:
    """Whether the text is divided by commas or sentence ends outside brackets."""
    return bool(_CLAUSE_MARK.search(characters) and _CLAUSE_MARK.search(_BRACKETED.sub("", characters)))


def has_open_bracket(characters: str) -> bool:
    """Whether a bracket or quotation is left open at the end of the line."""
    marks = "".join(_BRACKET.findall(characters))  # few: searched backwards, long lines cost much
    return any(marks.rfind(opened) > marks.rfind(closed) for opened, closed in _OPEN_AND_CLOSED if marks)


def continues_sentence(characters: str) -> bool:
    """Whether the line begins with a character that no line of its own begins with."""
    return bool(_CONTINUES.match(characters))


def is_cut_amount(characters: str, following: str) -> bool:
    """Whether a number stands at the end of the line and its unit begins the next (…支出451.36⏎万元，占…)."""
    word = _FIRST_WORD.match(following) if characters[-1:].isdigit() else None
    return word is not None and is_unit(word[1])


def is_cut_count(characters: str, following: str) -> bool:
    """Whether the next line begins with a count and goes on after it, as none does by itself (…，注销⏎12家，年检…)."""
    count = _FIRST_COUNT.match(following)
    if count is None or not is_unit(count[1]) or characters[-1:].isdigit():
        return False
    return not (is_terminated(characters) or is_field(characters) or is_date(characters))


def continues_path(characters: str, following: str) -> bool:
    """Whether a path of the functional classification (类, 款, 项) is cut between two lines."""
    return "类）" in characters and bool(_PATH_END.match(following))


def names_what_is_not(characters: str) -> bool:
    """Whether the line says that something does not exist (本年度无国有资本经营预算…): the beginning of a sentence."""
    return bool(_NOT.search(characters))


def is_addressee(characters: str) -> bool:
    """Whether the line says to whom a notice goes (各乡镇（街道）：)."""
    return characters.startswith("各") and characters.endswith("：")


def is_caption(characters: str) -> bool:
    """Whether the line is the numbered caption of a table (表二社会福利（单位：人）)."""
    return len(characters) <= TITLE_LINE_LENGTH and bool(_CAPTION.fullmatch(characters))


def is_contents_title(characters: str) -> bool:
    """Whether the line is the title of a contents page."""
    return bool(_CONTENTS.fullmatch(characters))


def has_leader(characters: str) -> bool:
    """Whether dots lead to a page number, as on contents pages."""
    return characters[-1:] in _LEADER_ENDINGS and bool(_LEADER.search(characters))


def without_leader(characters: str) -> str:
    """The entry of a contents page without dots and page number."""
    return _LEADER.sub("", characters)


def is_furniture(characters: str) -> bool:
    """Whether the line serves a web site rather than its page."""
    return bool(furniture("above").match(characters))


def looks_like_name(characters: str) -> bool:
    """Whether the line may be a heading without number: short unless a title, no clause, no figure, no field."""
    return (
        4 <= len(characters) <= (TITLE_LINE_LENGTH if ends_title(characters) else HEADING_LENGTH)
        and characters[0] not in "（“《、）"
        and "：" not in characters[:-1]
        and not _DOTS.fullmatch(characters)
        and not has_clauses(characters)
        and not has_figure(characters)
        and not has_open_bracket(characters)
        and not is_date(characters)
        and not is_furniture(characters)
    )


def is_title_part(characters: str) -> bool:
    """Whether the line can be a piece of a document's title: a year, a public body, a kind of report."""
    if len(characters) > TITLE_LINE_LENGTH:
        return False
    return _without_remark(characters).endswith(_title_endings()) or bool(_YEAR_ONLY.match(characters))


def ends_title(characters: str) -> bool:
    """Whether a title can end here: with the kind of report."""
    return _without_remark(characters).endswith(_report_endings())


def names_year(characters: str) -> bool:
    """Whether a year is named, in digits or Chinese numerals."""
    return bool(_NAMED_YEAR.search(characters))
