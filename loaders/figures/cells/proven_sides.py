"""The table of both sides (收支总表) in one paragraph whose headings were torn apart: names with their figures, proven by sums.

一、一般公共预算拨款收入 90.00 一、一般公共服务支出 … 六、其他收入 10.00 … 本年收入合计 100.00 …
A side is read where its figures add up to its total; what stands behind other words is left.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from loaders.blocks.block import Block
from loaders.figures.claim import Claim
from loaders.figures.numbers.number_tokens import to_decimal
from loaders.figures.official_tables.meaning import Report
from loaders.figures.official_tables.vocabulary import class_of, plain_label, row_name
from loaders.figures.periods.period import year_period

FEWEST = 2  # figures that a total is the sum of

_AMOUNT = r"(?P<value>\d[\d,]*\.\d+)"
_ORDINAL = r"[一二三四五六七八九十]{1,3}、"
_ROW = re.compile(rf"{_ORDINAL}(?P<name>(?:(?!{_ORDINAL})[^\d，。；：]){{2,24}}){_AMOUNT}(?![\d%％])")
_TOTAL = re.compile(rf"本年(?P<side>收入|支出)合计{_AMOUNT}(?![\d%％])")
_GRAND = re.compile(rf"入总计{_AMOUNT}支出总计(?P<other>\d[\d,]*\.\d+)(?![\d%％])")
UNIT = re.compile(r"单位：((?:万|千)?元)")
_SIDES = {"收入": "revenue", "支出": "expenditure"}

Told = tuple[int, Decimal, str, str, str, str]  # place, value, kind, code, fund, name


def proven_sides(block: Block, report: Report) -> list[Claim]:
    """The claims of the rows and totals that are proven; none of any other paragraph."""
    text = block.compact.characters
    if block.kind != "paragraph" or "总计" not in text or not _TOTAL.search(text):
        return []
    unit, measure = UNIT.search(text), _measure(text)
    if unit is None or measure is None:
        return []
    found: list[Told] = []
    rows = {side: list(_rows(text, side)) for side in _SIDES.values()}
    for total in _TOTAL.finditer(text):
        side, value = _SIDES[total["side"]], to_decimal(total["value"])
        if len(rows[side]) >= FEWEST and sum(row[1] for row in rows[side]) == value:
            name = f"本年{total['side']}合计"
            found += [*rows[side], (total.start("value"), value, "account", f"{side}_total", "all", name)]
    grand = _GRAND.search(text) if found else None
    if grand and grand["value"] == grand["other"]:
        told = zip(_SIDES.items(), ("value", "other"), strict=True)
        found += [
            (
                grand.start(group),
                to_decimal(grand[group]),
                "account",
                f"{side}_grand_total",
                "all",
                f"{name}总计",
            )
            for (name, side), group in told
        ]
    return claims_of(block, found, (measure, unit[1]), report.fiscal_year)


def claims_of(block: Block, found: list[Told], told: tuple[str, str], year: int | None) -> list[Claim]:
    """The claims of proven figures, of the measure and in the unit that are told."""
    period = year_period(year)
    dates = {"period_start": period.start, "period_end": period.end, "period_kind": "flow"}
    return [
        Claim(
            block.compact.offsets[at],
            kind,
            "proven_side",
            subject=name,
            code=code,
            measure=told[0],
            fund_scope=fund,
            value=value,
            unit=told[1],
            **dates,
        )
        for at, value, kind, code, fund, name in sorted(found)
    ]


def _measure(text: str) -> str | None:
    """What the headings say that the figures are; None where they say both, or neither."""
    told = {measure for word, measure in (("预算数", "budget"), ("决算数", "final")) if word in text}
    return told.pop() if len(told) == 1 else None


def _rows(text: str, side: str) -> Iterator[Told]:
    """The rows of a side that have a figure, up to the totals of the table."""
    first = _TOTAL.search(text)  # what was carried over stands below it
    for row in _ROW.finditer(text, 0, first.start() if first else 0):
        at, value = row.start("value"), to_decimal(row["value"])
        if told := meaning_of(row["name"], side):
            yield at, value, *told


def meaning_of(printed: str, side: str) -> tuple[str, str, str, str] | None:
    """Kind, code, fund and name of a row of a side; None where its name is not known."""
    name = plain_label(printed)
    function = class_of(name) if side == "expenditure" and name.endswith("支出") else None
    account = row_name(name, side) if side == "revenue" and not class_of(name) else None
    if function:
        return "functional", function, "all", name
    if account and account.account_code:
        return "account", account.account_code, account.fund_scope or "all", name
    return None
