"""What a line looks like on its own: the properties that tell headings, fields and paragraphs apart."""

import functools
import re

from loaders.documents.seeds import read_seed

TERMINAL = "。；：！？."
LONG_LINE = 20
HEADING_LENGTH = 40

_YEAR = re.compile(r"(?:19|20)\d\d(?:-(?:19|20)\d\d)?年?度?")
_FIELD = re.compile(r"[^，。；：“]{2,14}：[^，。；：]*(?:[^，。；]{2,8}：[^，。；：]*)*")
_DATE = re.compile(
    r"(?:[12]\d{3}|二[〇○零O]..)年\d?\d?[一二三四五六七八九十]*月(?:[\d一二三四五六七八九十]+日)?"
)
_BRACKETED = re.compile(r"（[^（）]*）")
_CLAUSE_MARK = re.compile(r"[，。；！？]")
_TITLE = re.compile(
    r"(?:报告|报告书|决算|预算|公报|总结|汇编|摘编|公开|公告|通知|说明|自评|评价|自评表|评价表)(?:（[^（）]*）)?$"
)
_BODY = re.compile(
    r"(?:局|委员会|办公室|办公厅|厅|部|中心|政府|办事处|法院|检察院|医院|学院|大学|学校|公司|协会|联合会|院|站|所|队|馆)(?:（[^（）]*）)?$"
)
_YEAR_ONLY = re.compile(r"(?:[12]\d{3}|二[〇○零O]..)年度?$")
_NAMED_YEAR = re.compile(r"(?:(?:19|20)\d\d|二[〇○零O][〇○零O一二三四五六七八九]{2})年?")
_CONTENTS = re.compile(r"目录|目次|contents", re.IGNORECASE)
_LEADER = re.compile(r"(?:\.{3,}|…+|·{3,}|-{4,}|_{3,})(?:\d{1,3})?$")
_CONTINUES = re.compile(r"[，。；、：？！）》”’%]")


@functools.cache
def _heading_ending() -> re.Pattern[str]:
    endings = sorted(
        (row["heading_ending"] for row in read_seed("labels/heading_endings.csv")), key=len, reverse=True
    )
    return re.compile(rf"(?:{'|'.join(endings)})(?:（[^（）]*）)?$")


def is_terminated(characters: str) -> bool:
    """Whether a line ends where a sentence or clause ends."""
    return characters.rstrip("”’）》")[-1:] in TERMINAL or characters[-1:] in TERMINAL


def is_field(characters: str) -> bool:
    """Whether the line is ``name：value``, as on cover pages and forms."""
    return bool(_FIELD.fullmatch(characters))


def is_date(characters: str) -> bool:
    """Whether the line is a date and nothing else."""
    return bool(_DATE.fullmatch(characters))


def ends_like_heading(characters: str) -> bool:
    """Whether the last word is one that headings end with (seeds/labels/heading_endings.csv)."""
    return bool(_heading_ending().search(characters))


def has_figure(characters: str) -> bool:
    """Whether there is a digit that is not part of a year."""
    return any(map(str.isdigit, _YEAR.sub("", characters)))


def has_clauses(characters: str) -> bool:
    """Whether the text is divided by commas or sentence ends outside brackets."""
    return bool(_CLAUSE_MARK.search(_BRACKETED.sub("", characters)))


def has_open_bracket(characters: str) -> bool:
    """Whether a bracket or quotation is left open at the end of the line."""
    return any(characters.count(a) > characters.count(b) for a, b in ("（）", "“”", "《》"))


def continues_sentence(characters: str) -> bool:
    """Whether the line begins with a character that no line of its own begins with."""
    return bool(_CONTINUES.match(characters))


def is_contents_title(characters: str) -> bool:
    """Whether the line is the title of a contents page."""
    return bool(_CONTENTS.fullmatch(characters))


def has_leader(characters: str) -> bool:
    """Whether dots lead to a page number, as on contents pages."""
    return bool(_LEADER.search(characters))


def looks_like_name(characters: str) -> bool:
    """Whether the line may be a heading without number: short, no clause, no figure, no field."""
    return (
        len(characters) <= HEADING_LENGTH
        and len(characters) >= 4
        and not has_clauses(characters)
        and not has_figure(characters)
        and not has_open_bracket(characters)
        and "：" not in characters[:-1]
        and characters[0] not in "（“《、）"
        and not is_date(characters)
    )


def is_title_part(characters: str) -> bool:
    """Whether the line can be a piece of a document's title: a year, a public body, a kind of report."""
    return len(characters) <= 60 and bool(
        _TITLE.search(characters) or _BODY.search(characters) or _YEAR_ONLY.match(characters)
    )


def ends_title(characters: str) -> bool:
    """Whether a title can end here: with the kind of report."""
    return bool(_TITLE.search(characters))


def names_year(characters: str) -> bool:
    """Whether a year is named, in digits or Chinese numerals."""
    return bool(_NAMED_YEAR.search(characters))
