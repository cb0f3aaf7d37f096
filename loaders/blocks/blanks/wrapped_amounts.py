"""Tables of amounts whose header, names or remarks broke over lines: a row is found by its figures.

项目资金 年初预算数 全年预算
（万元） 数 全年执行数
年度资金总
额： 286.00 312.50 298.74
"""

import re

from loaders.blocks.blanks.blank_fields import Field, fields_of
from loaders.blocks.blanks.wrapped_headers import Header, cell_of_pieces, headers_at
from loaders.blocks.blanks.wrapped_rows import (
    FIGURE,
    LONGEST_TABLE,
    MONEY,
    WrappedRow,
    ends_table,
    is_page,
    row_cells,
)
from loaders.blocks.blanks.wrapped_stacks import gathered
from loaders.blocks.block import CompactText
from loaders.blocks.compact import EMPTY, Source, cut, join
from loaders.blocks.grid import Grid, GridCell
from loaders.blocks.lines import PhysicalLine

FEWEST_ROWS, FEWEST_AMOUNTS, NAME_LENGTH, FORM_LINES = 2, 2, 24, 24

_AMOUNTS = MONEY | {"execution_pct", "points", "score"}
_OPENING = re.compile(r"\s*(?:\S+\s+){2}\S|\s*(?:年初|全年|预算)\S{0,6}\s*$")
_ORDINAL = re.compile(r"\d{1,2}[、.．]?")
_PROJECT = "项目名称"
_FORM = re.compile(r"\s*项\s*目(?:\s*名)?(?:\s*称)?\s*$")
_BESIDE = re.compile(r"主管|实施|项目(?:类[别型]|属性|负责)|预算单位|部门")
_REMARK = re.compile(r"（[^（）]*）$")  # 分值（10分）
_HEADING = re.compile(r"[^\d，。；：]{0,16}")


def read_wrapped_amounts(source: Source, lines: list[PhysicalLine], first: int) -> tuple[Grid | None, int]:
    """The table whose header begins at line ``first``, and the index of the line after it; None where no such table is."""
    for header in headers_at(source, lines, first) if _OPENING.match(lines[first].raw) else ():
        if header.roles[0] in MONEY:  # the names of the rows have no heading
            start = header.cells[0].start
            cells = (GridCell(start, start, EMPTY), *header.cells)
            header = Header(cells, ("", *header.roles), header.after)  # noqa: PLW2901 — as it was meant
        amounts = [at for at, role in enumerate(header.roles) if role in _AMOUNTS]
        if not amounts or not _is_of_amounts(header, amounts):
            continue
        rows, after = _rows(source, lines, header, amounts)
        if rows:
            names = tuple(map(str, range(len(header.roles))))
            return Grid((header.cells, *(row_cells(source, row, names) for row in rows))), after
    return None, first


def read_wrapped_form(source: Source, lines: list[PhysicalLine], first: int) -> tuple[Grid | None, int]:
    """The table of amounts of a form whose line ``first`` begins with 项目名称, cut into 项目名 / 称: the project above it."""
    if not _FORM.match(lines[first].raw):
        return None, first
    front = []
    for at in range(first, min(len(lines), first + FORM_LINES)):
        grid, after = read_wrapped_amounts(source, lines, at) if front else (None, at)
        if grid:
            rows = _named(source, front)
            return (Grid((*rows, *grid.rows)), after) if rows else (None, first)
        if "\t" in lines[at].raw or "|" in lines[at].raw or (front and _FORM.match(lines[at].raw)):
            break
        front.append(source.between(lines[at].start, lines[at].end))
    return None, first


def _named(source: Source, front: list[CompactText]) -> list[tuple[GridCell, ...]]:
    """The rows of a form above its amounts: the name of the project beside its heading, each further line by itself."""
    for count in range(1, len(front)):
        told = join(front[:count]).characters
        if not told.startswith(_PROJECT[: len(told)]) and not told.startswith(_PROJECT):
            return []
        if _BESIDE.match(front[count].characters) and len(told) > len(_PROJECT):
            whole, size = join(front[:count]), len(_PROJECT)
            named = (cell_of_pieces(source, cut(whole, 0, size)), cell_of_pieces(source, cut(whole, size)))
            return [named, *((cell_of_pieces(source, line),) for line in front[count:])]
    return []


def _is_of_amounts(header: Header, amounts: list[int]) -> bool:
    """Whether figures stand side by side behind a name; what stands before and after them are words."""
    money = sum(header.roles[at] in MONEY for at in amounts)
    beside = money >= FEWEST_AMOUNTS and amounts == list(range(amounts[0], amounts[-1] + 1))
    is_led = beside and amounts[0] > 0 and len(header.roles) <= amounts[-1] + 2
    return is_led and all(
        _HEADING.fullmatch(_REMARK.sub("", cell.compact.characters)) for cell in header.cells
    )


def _rows(
    source: Source, lines: list[PhysicalLine], header: Header, amounts: list[int]
) -> tuple[list[WrappedRow], int]:
    """The rows from below the header, and the index after them; none where a line can be no part of one."""
    numbered, note = header.roles[0] == "ordinal", str(amounts[-1] + 1)
    has_note = len(header.roles) > amounts[-1] + 1
    rows: list[WrappedRow] = []
    pending: list[Field] = []
    after = header.after
    below = range(header.after, min(len(lines), header.after + LONGEST_TABLE))
    told = gathered(((at + 1, fields_of(lines[at])) for at in below), len(amounts), _are_figures)
    starts = [header.after, *(end for end, _ in told)]
    for at, (end, found) in zip(starts, told, strict=False):
        start = _figures(found, len(amounts))
        is_header = start is None and len(found) > 2 and not any(map(str.isdigit, lines[at].raw))
        if not found or is_header or (start is None and ends_table(source, lines[at])):
            break  # 二、残疾人福利类 204.00 198.00 is a row
        if is_page(source, lines[at]):
            continue
        if start is None and has_note and rows and not pending and rows[-1].is_open(note, 0):
            rows[-1].add(note, *found)
            after = end
        elif start is None and all(_is_name(part, numbered and i == 0) for i, part in enumerate(found)):
            pending += found
        elif start is not None and (has_note or start + len(amounts) == len(found)):
            row = _row([*pending, *found[:start]], int(numbered), amounts[0])
            if row is None:
                return [], at
            for place, part in zip(amounts, found[start:], strict=False):
                row.add(str(place), part)
            if rest := found[start + len(amounts) :]:
                row.add(note, *rest)
            rows.append(row)
            pending, after = [], end
        elif any(FIGURE.fullmatch(part.text) for part in found) and len(rows) < FEWEST_ROWS:
            return [], at  # figures of which nobody can say the columns
        else:
            break
    return (rows if len(rows) >= FEWEST_ROWS else []), after


def _are_figures(texts: list[str]) -> bool:
    """Whether lines of a field each are the figures of a row, one of them a number."""
    return all(map(FIGURE.fullmatch, texts)) and any(map(str.isdigit, "".join(texts)))


def _figures(fields: list[Field], count: int) -> int | None:
    """Where the figures of a row begin: behind a name, as many side by side as there are columns of amounts."""
    kinds = [FIGURE.fullmatch(part.text) is not None for part in fields]
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
