"""Tables of amounts whose header, names or remarks broke over lines: a row is found by its figures.

序号 项目名称 资助方向 预算数 支出数 成效
1 福利院护理楼
消防改造 老年人福利 620.00 598.40 惠及老年人，
改造床位60张
"""

import re

from loaders.blocks.blank_fields import Field, fields_of
from loaders.blocks.compact import Source
from loaders.blocks.grid import Grid
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.wrapped_headers import Header, headers_at
from loaders.blocks.wrapped_rows import WrappedRow, ends_table, is_page, row_cells

FEWEST_ROWS, FEWEST_AMOUNTS, NAME_LENGTH = 2, 2, 24

_AMOUNTS = {
    "budget",
    "adjusted_budget",
    "final",
    "prior_final",
    "carryover",
    "adjustment",
    "execution_pct",
    "points",
    "score",
}
_MONEY = _AMOUNTS - {"execution_pct", "points", "score"}
_FIGURE = re.compile(r"[-+]?\d[\d,]*(?:\.\d+)?[%％]?|[-—–/]+")
_ORDINAL = re.compile(r"\d{1,2}[、.．]?")
_HEADING = re.compile(r"[^\d，。；：]{1,16}")


def read_wrapped_amounts(source: Source, lines: list[PhysicalLine], first: int) -> tuple[Grid | None, int]:
    """The table whose header begins at line ``first``, and the index of the line after it; None where no such table is."""
    if len(fields_of(lines[first])) <= FEWEST_AMOUNTS:
        return None, first
    for header in headers_at(source, lines, first):
        amounts = [at for at, role in enumerate(header.roles) if role in _AMOUNTS]
        if not _is_of_amounts(header, amounts):
            continue
        rows, after = _rows(source, lines, header, amounts)
        if rows:
            names = tuple(map(str, range(len(header.roles))))
            return Grid((header.cells, *(row_cells(source, row, names) for row in rows))), after
    return None, first


def _is_of_amounts(header: Header, amounts: list[int]) -> bool:
    """Whether figures stand side by side behind a name; what stands before and after them are words."""
    money = sum(header.roles[at] in _MONEY for at in amounts)
    beside = money >= FEWEST_AMOUNTS and amounts == list(range(amounts[0], amounts[-1] + 1))
    is_led = beside and amounts[0] > 0 and len(header.roles) <= amounts[-1] + 2
    return is_led and all(_HEADING.fullmatch(cell.compact.characters) for cell in header.cells)


def _rows(
    source: Source, lines: list[PhysicalLine], header: Header, amounts: list[int]
) -> tuple[list[WrappedRow], int]:
    """The rows from below the header, and the index after them; none where a line can be no part of one."""
    numbered = header.roles[0] == "ordinal"
    name, has_note = int(numbered), len(header.roles) > amounts[-1] + 1
    rows: list[WrappedRow] = []
    pending: list[Field] = []
    at = header.after
    while at < len(lines):
        found = fields_of(lines[at])
        start = _figures(found, len(amounts))
        is_header = start is None and len(found) > 2 and not any(map(str.isdigit, lines[at].raw))
        if not found or is_header or ends_table(source, lines[at]):
            break
        at += 1
        if is_page(source, lines[at - 1]):
            continue
        if start is None and has_note and rows and not pending and rows[-1].is_open(str(amounts[-1] + 1), 0):
            rows[-1].add(str(amounts[-1] + 1), *found)
        elif start is None and all(
            _is_name(part, numbered and place == 0) for place, part in enumerate(found)
        ):
            pending += found
        elif start is not None and (has_note or start + len(amounts) == len(found)):
            row = _row([*pending, *found[:start]], name, amounts[0])
            if row is None:
                return [], at
            for place, part in zip(amounts, found[start:], strict=False):
                row.add(str(place), part)
            if rest := found[start + len(amounts) :]:
                row.add(str(amounts[-1] + 1), *rest)
            rows.append(row)
            pending = []
        else:
            return [], at  # figures of which nobody can say the columns
    return (rows if len(rows) >= FEWEST_ROWS and not pending else []), at


def _figures(fields: list[Field], count: int) -> int | None:
    """Where the figures of a row begin: behind a name, as many side by side as there are columns of amounts."""
    kinds = [_FIGURE.fullmatch(part.text) is not None for part in fields]
    for start in range(len(fields) - count + 1):
        is_run = all(kinds[start : start + count]) and not any(kinds[start + count : start + count + 1])
        has_number = any(map(str.isdigit, "".join(part.text for part in fields[start : start + count])))
        if is_run and has_number and not any(kinds[1:start]):
            return start
    return None


def _is_name(part: Field, may_count: bool) -> bool:
    is_ordinal = may_count and _ORDINAL.fullmatch(part.text) is not None
    return is_ordinal or (len(part.text) <= NAME_LENGTH and not any(map(str.isdigit, part.text)))


def _row(words: list[Field], name: int, figures: int) -> WrappedRow | None:
    """The words before the figures of a row, each in its column; None where there are too few."""
    row = WrappedRow()
    if name and words and _ORDINAL.fullmatch(words[0].text):
        row.add("0", words.pop(0))
    behind = figures - name - 1  # columns of words between the name and the figures
    if not words:
        return None
    named = max(1, len(words) - behind)
    row.add(str(name), *words[:named])
    for place, part in enumerate(words[named:], start=name + 1):
        row.add(str(place), part)
    return row
