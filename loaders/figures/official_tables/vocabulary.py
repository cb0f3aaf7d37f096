"""What titles, column headers and row labels of the official tables mean: seeds, compiled once."""

import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass

from loaders.seeds import read_seed

_QUOTES = re.compile(r"[“”\"'‘’「」《》\s]")
_UNIT_SUFFIX = re.compile(r"（(?:金额)?(?:单位：)?(?:万元|亿元|千元|元)）$")
_YEAR_BEFORE = re.compile(r"^(20\d\d)年(?:度)?")
_OF_WHICH = re.compile(r"^(?:其中：?|加：|减：)")
_CONTINUED = re.compile(r"（?续(?:表)?\d*）?$|（(?:金额)?单位：[^）]*）$|[（(]?公开\d+表[）)]?$")
_NUMBERED = re.compile(
    r"^(?:附[件表]?[\d一二三四五六七八九十]*[：:、.-]?|(?:财决)?公开[\d一二三四五六七八九十]+表|预算公开表\d+"
    r"|表[\d一二三四五六七八九十]+[：、.-]?|[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|\d+[.、．-])"
)
_DATED = re.compile(r"^.*20\d\d年(?:度)?")
_DEPARTMENT = re.compile(
    r"^.{2,}?(?:局|委|部|院|会|办|室|中心|厅|处|站|所|校|学|队|馆|团|社|政府|街道|镇|乡|系统|本级|单位)(?:（本级）)?"
)
_ROW_MARK = re.compile(
    r"^(?:其中：?|加：|减：|[一二三四五六七八九十]+[、.．]|（[一二三四五六七八九十\d]+）|\d+[、.．]|[-·\s]+)+"
)


@dataclass(frozen=True)
class OfficialTable:
    """A row of seeds/codes/official_tables.csv."""

    table_code: str
    name: str
    fund_scope: str
    revenue_account_code: str
    expenditure_account_code: str


@dataclass(frozen=True)
class TitleName:
    """What a title says: measure and funds of the columns that name none; funds are empty where the table decides."""

    table_code: str
    measure: str
    fund_scope: str


@dataclass(frozen=True)
class HeaderWord:
    """What one header cell says; empty where it says nothing of it. ``year`` as printed before the words."""

    role: str
    measure: str
    side: str
    nature: str
    fund_scope: str
    code: str
    year: int | None = None


@dataclass(frozen=True)
class RowName:
    """What a row's label says: ``kind`` as in seeds/labels/official_rows.csv."""

    kind: str
    account_code: str
    nature: str
    fund_scope: str


def _compiled(name: str) -> tuple[tuple[dict[str, str], re.Pattern[str]], ...]:
    return tuple((row, re.compile(row["pattern"])) for row in read_seed(f"labels/{name}.csv"))


TABLES = {
    row["table_code"]: OfficialTable(
        row["table_code"],
        row["name_zh"],
        row["fund_scope"],
        row["revenue_account_code"],
        row["expenditure_account_code"],
    )
    for row in read_seed("codes/official_tables.csv")
}
_TITLES, _COLUMNS, _ROWS, _NATURES = (
    _compiled(name) for name in ("official_titles", "official_columns", "official_rows", "line_natures")
)
_ACCOUNTS = {(row["side"], row["nature"]): row["account_code"] for row in read_seed("codes/natures.csv")}


def _plain_name(name: str) -> str:
    return re.sub(r"[（）()、，]", "", _QUOTES.sub("", name)).removesuffix("支出")


_CLASSES = {
    _plain_name(name): code
    for code, name in (
        *((row["function_code"], row["former_name"]) for row in read_seed("codes/function_former_names.csv")),
        *((row["function_code"], row["function_name"]) for row in read_seed("codes/functions.csv")),
    )
    if len(code) == 3
}


def titles_of(printed: str) -> Iterable[str]:
    """Ways to read a title, from as printed to without number, department and year."""
    title = _CONTINUED.sub("", _QUOTES.sub("", printed))
    while match := _NUMBERED.match(title):
        title = title[match.end() :]
    yield title
    undated = _DATED.sub("", title)
    if undated != title:
        yield undated
        yield _NUMBERED.sub("", undated)
    if department := _DEPARTMENT.match(title):
        yield title[department.end() :]


def title_name(printed: str) -> TitleName | None:
    """The official table that a title names as a whole; None for any other title."""
    for title in titles_of(printed):
        for row, pattern in _TITLES:
            if pattern.fullmatch(title):
                return TitleName(row["table_code"], row["measure"], row["fund_scope"])
    return None


@functools.lru_cache(maxsize=2048)
def header_word(printed: str) -> HeaderWord | None:
    """What a header cell says; None for words that no row of the seed knows."""
    text = _UNIT_SUFFIX.sub("", _QUOTES.sub("", printed))
    year = _YEAR_BEFORE.match(text)
    bare = text[year.end() :] if year else text
    bare = _OF_WHICH.sub("", bare)
    if year and not bare:
        return HeaderWord("group", "", "", "", "", "", int(year[1]))
    for row, pattern in _COLUMNS:
        if pattern.fullmatch(bare):
            values = (row[name] for name in ("role", "measure", "side", "nature", "fund_scope", "code"))
            return HeaderWord(*values, year=int(year[1]) if year else None)
    return None


def plain_label(printed: str) -> str:
    """A row's label without the number and the 其中 that lead it."""
    return _ROW_MARK.sub("", _QUOTES.sub("", printed)).strip("：:")


@functools.lru_cache(maxsize=2048)
def row_name(printed: str, side: str) -> RowName | None:
    """What a row's label says on a side of a table; None for a label that no row of the seed knows."""
    label = plain_label(printed)
    for row, pattern in _ROWS:
        if (not row["side"] or row["side"] == side) and pattern.fullmatch(label):
            return RowName(row["kind"], row["account_code"], row["nature"], row["fund_scope"])
    return None


def natures_of(printed: str) -> frozenset[str]:
    """The natures of columns, and the funds, that what a line of the classification names can be paid as; empty if any."""
    label = plain_label(printed)
    told = (row for row, pattern in _NATURES if pattern.fullmatch(label))
    return frozenset(row["nature"] or row["fund_scope"] for row in told)


def class_of(printed: str) -> str | None:
    """The functional 类 that a row's label names (八、社会保障和就业支出); None for another label."""
    return _CLASSES.get(_plain_name(plain_label(printed)))


def account_of(table: OfficialTable, side: str, nature: str) -> str | None:
    """The account that a column's total is; None where the tables have no such column."""
    if nature == "total" and side == "revenue":
        return table.revenue_account_code or None
    if nature == "total" and side == "expenditure":
        return table.expenditure_account_code or None
    return _ACCOUNTS.get((side, nature)) or None
