"""A form's money whose names stand before their amounts, and what was spent of each at the end of its line.

预算数：120 … 115 / 其中：财政拨款：80 执行数： 78 / 其他资金：40 … 37: the one heading of what was spent stands
anywhere beside these lines, in the middle of its merged cell. The parts add up to the first line, or the first of them does.
"""

import re
from decimal import Decimal
from typing import NamedTuple

from loaders.blocks.blanks.blank_fields import Field, Range, fields_of
from loaders.blocks.cell_words import heading_role
from loaders.blocks.compact import Source
from loaders.blocks.lines import PhysicalLine

MOST_LINES, FEWEST_ROWS, LABEL_LENGTH = 10, 2, 8

_AMOUNT = r"\d[\d,]*(?:\.\d+)?"
_NAMED = re.compile(rf"(?P<name>[^\d：]{{2,14}}：|(?:其中：)[^\d：]{{2,14}}：)(?P<amount>{_AMOUNT})")
_SPENT = re.compile(r"(?:实际|全年)?(?:执行|支出)(?:数|金额)?：?")
_UNIT = re.compile(r"（[百千万亿]?元）")
_BUDGETS = ("budget", "adjusted_budget")


class _Row(NamedTuple):
    name: Range
    amount: Range
    spent: Range
    values: tuple[Decimal, Decimal]


def read_executed_beside(
    source: Source, lines: list[PhysicalLine], first: int
) -> tuple[list[list[Range]], int]:
    """Ranges of the cells, row by row, of the money that begins in line ``first``, and the index after it."""
    if not _begins(source, lines, first):
        return [], first
    rows: list[_Row] = []
    labels: list[Field] = []
    unit: Range | None = None  # （万元）, below the name of the part of the form
    at = after = first
    while at < min(len(lines), first + MOST_LINES):
        fields = _fields(source, lines[at])
        labels += [field for field in fields if _SPENT.fullmatch(field.text)]
        rest = [field for field in fields if not _SPENT.fullmatch(field.text)]
        unit = next(((field.start, field.end) for field in rest if _UNIT.fullmatch(field.text)), unit)
        row = _row(source, rest)
        if row:
            rows, after = [*rows, row], at + 1
        elif not fields or any(map(_is_no_label, rest)):
            break
        else:
            is_beside = len(rest) < len(fields) or (unit is not None and unit[0] >= lines[at].start)
            after = at + 1 if is_beside else after
        at += 1
    if len(labels) != 1 or len(rows) < FEWEST_ROWS or not _is_proven(source, rows):
        return [], first
    spent = (labels[0].start, labels[0].end)
    nowhere = (rows[0].amount[1], rows[0].amount[1])
    start = (rows[0].name[0], rows[0].name[0])
    grid = [[start, row.name, row.amount, nowhere, row.spent] for row in rows]
    grid[0][0], grid[0][3] = unit or start, spent
    return grid, after


def _begins(source: Source, lines: list[PhysicalLine], first: int) -> bool:
    """Whether a line holds a name and its amount, or a piece of the name of this part of the form with them below it."""
    if "：" not in "".join(line.raw for line in lines[first : first + 2]).replace(":", "："):
        return False
    if _NAMED.search(source.told(*lines[first][:2])):
        return True
    is_label = not any(map(_is_no_label, _fields(source, lines[first])))
    below = lines[first + 1 : first + 2]
    return is_label and any(_NAMED.search(source.told(line.start, line.end)) for line in below)


def _fields(source: Source, line: PhysicalLine) -> list[Field]:
    """The fields of a line as they are told; an amount and the name before it as one."""
    found: list[Field] = []
    for field in fields_of(line):
        text = source.told(field.start, field.end)
        if found and found[-1].text.endswith("：") and not _SPENT.fullmatch(found[-1].text):
            begun = found.pop()
            text, field = begun.text + text, field._replace(start=begun.start)  # noqa: PLW2901 — with its name
        found.append(Field(text, field.start, field.end))
    return found


def _row(source: Source, fields: list[Field]) -> _Row | None:
    """A name with its amount, and the amount that ends the line; None without both."""
    named = [(field, found) for field in fields if (found := _NAMED.fullmatch(field.text))]
    last = fields[-1] if fields else None
    if len(named) != 1 or last is None or not re.fullmatch(_AMOUNT, last.text):
        return None
    field, found = named[0]
    if any(map(_is_no_label, (other for other in fields if other not in (field, last)))):
        return None
    raw = source.text[field.start : field.end]
    digits = re.search(r"\d[\d,，.．]*\s*$", raw)
    begin = field.start + digits.start() if digits else field.start
    values = (_number(found["amount"]), _number(last.text))
    return _Row((field.start, begin), (begin, field.end), (last.start, last.end), values)


def _is_no_label(field: Field) -> bool:
    """Whether a field is more than a piece of the name of the part of the form (项目预算 / 执行情况 / （万元）)."""
    return len(field.text) > LABEL_LENGTH or any(map(str.isdigit, field.text)) or field.text.endswith("。")


def _is_proven(source: Source, rows: list[_Row]) -> bool:
    """Whether the first line is the budget, and the lines below add up to both of its amounts."""
    whole, *parts = rows
    names_budget = heading_role(source.told(*whole.name).rstrip("：")) in _BUDGETS
    sums = tuple(sum(row.values[i] for row in parts) for i in range(len(whole.values)))
    return names_budget and sums == whole.values


def _number(text: str) -> Decimal:
    return Decimal(text.replace(",", ""))
