"""The sides of 收支总表, one behind the other in a paragraph, whose rows have their numbers (行次): proven by sums.

支出 项目 行次 金额 一、一般公共服务支出 31 20.00 本年支出合计 57 20.00 年末结转和结余 59 5.00 总计 60 25.00
Where the amounts of several rows stand behind the last of them, their sum is known and none of them.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from loaders.blocks.block import Block
from loaders.figures.cells.proven_sides import UNIT, Told, claims_of, meaning_of
from loaders.figures.claim import Claim
from loaders.figures.numbers.number_tokens import to_decimal
from loaders.figures.official_tables.meaning import Report
from loaders.figures.official_tables.vocabulary import plain_label, row_name

FEWEST_ROWS = 4

_HEADER = re.compile(
    r"项目(?:（[^（）]{1,12}）)?行次(?:栏次)?(?:金额|(?P<budget>预算数)|(?P<final>决算数))(?:栏次)?(?: ?\d(?!\d))?"
)
_AMOUNT = r"-?\d[\d,]*\.\d+"
_ROW = re.compile(
    r"(?P<name>[^\d，。；]{2,40}?)(?P<numbers>\d{1,3}(?: \d{1,3})*)"
    rf"(?P<values>(?: {_AMOUNT})*)(?P<more>(?: \d{{1,3}})*)(?![\d.,])"
)
_DIGITS = re.compile(r"\d+")
_VALUE = re.compile(_AMOUNT)
_TOTAL = re.compile(r"本年(收入|支出)合计")
_SIDES = {"收入": "revenue", "支出": "expenditure"}
_OF_FUNDS = re.compile(r"财政拨款(?:收入支出|收支)[^：]*表[^：]{0,12}(?:：[^：]*){0,3}$")


class _Row(NamedTuple):
    name: str
    numbers: list[int]  # places of its number and of those that have no name
    values: list[tuple[int, Decimal]]


def numbered_sides(block: Block, report: Report) -> list[Claim]:
    """The claims of the rows and totals that are proven, and of the numbers of the rows; none of any other paragraph."""
    text = block.compact.characters
    if block.kind != "paragraph" or "行次" not in text or not _TOTAL.search(text):
        return []
    unit = UNIT.search(text)
    found: list[Claim] = []
    for header in _HEADER.finditer(text) if unit else ():
        rows = list(_rows(text, header.end()))
        told = _proven(rows) if len(rows) >= FEWEST_ROWS else []
        measure = _measure(header, text[: header.start()], report)
        if not told or measure is None or _OF_FUNDS.search(text[: header.start()]):
            continue
        found += claims_of(block, told, (measure, unit[1]), report.fiscal_year)
        offsets = (block.compact.offsets[at] for row in rows for at in row.numbers)
        found += [Claim(offset, "none", "row_number", "ordinal") for offset in offsets]
    return found


def _measure(header: re.Match[str], above: str, report: Report) -> str | None:
    if header["budget"] or header["final"]:
        return "budget" if header["budget"] else "final"
    return "budget" if report.is_budget else "final" if "决算" in above else None


def _rows(text: str, place: int) -> Iterator[_Row]:
    """The rows from a place on, one behind the other, whose numbers rise; 总计 is the last of them."""
    last = 0
    while row := _ROW.match(text, place):
        groups = (row.span("numbers"), row.span("more"))
        numbers = [found for start, end in groups for found in _DIGITS.finditer(text, start, end)]
        told = [int(found[0]) for found in numbers]
        if told != sorted(set(told)) or told[0] <= last:
            return
        values = [
            (found.start(), to_decimal(found[0])) for found in _VALUE.finditer(text, *row.span("values"))
        ]
        yield _Row(row["name"], [found.start() for found in numbers], values)
        place, last = row.end(), told[-1]
        if plain_label(row["name"]).endswith("总计"):
            return
        place += text[place : place + 1] == " "


def _proven(rows: Sequence[_Row]) -> list[Told]:
    """The figures of a side whose lines add up to its total, and that with the balances to 总计; none where they do not."""
    at = next((at for at, row in enumerate(rows) if _TOTAL.fullmatch(plain_label(row.name))), None)
    if at is None or len(rows[at].values) != 1:
        return []
    word = _TOTAL.fullmatch(plain_label(rows[at].name))
    side = _SIDES[word[1]] if word else ""
    place, total = rows[at].values[0]
    lines = [value for row in rows[:at] for _, value in row.values]
    if not lines or sum(lines) != total:
        return []
    found: list[Told] = [(place, total, "account", f"{side}_total", "all", rows[at].name)]
    found += [
        (*row.values[0], *told) for row in _with_their_own(rows[:at]) if (told := meaning_of(row.name, side))
    ]
    below, last = rows[at + 1 : -1], rows[-1]
    balances = [value for row in below for _, value in row.values]
    is_closed = last is not rows[at] and plain_label(last.name).endswith("总计") and len(last.values) == 1
    if is_closed and total + sum(balances) == last.values[0][1]:
        found.append((*last.values[0], "account", f"{side}_grand_total", "all", last.name))
        for row in below:
            name = plain_label(row.name)
            known = row_name(name, side)
            if len(row.values) == 1 and known and known.account_code:
                found.append((*row.values[0], "account", known.account_code, "all", name))
    return found


def _with_their_own(lines: Sequence[_Row]) -> list[_Row]:
    """The lines whose amount is their own; none where amounts may be those of lines before, behind the last of them."""
    told = [row for row in lines if row.values]
    is_moved = any(len(row.values) > 1 for row in told) or (len(told) == 1 and told[0] is not lines[0])
    return [] if is_moved else told
