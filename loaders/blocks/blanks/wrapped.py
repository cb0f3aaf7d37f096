"""Indicator tables that blanks divide and whose cells broke over lines: a row is found by the values that it ends with.

二级指标 三级指标 年度指
标值 实际完成值 分值 得分
适老化改造老年人
350 户 350 户 4 4
"""

import re
from collections.abc import Sequence

from loaders.blocks.blanks.blank_fields import Field, printed_width
from loaders.blocks.blanks.centred_rows import centred
from loaders.blocks.blanks.lost_values import give_points
from loaders.blocks.blanks.wrapped_headers import Header, headers_at
from loaders.blocks.blanks.wrapped_levels import begins_level, without_levels
from loaders.blocks.blanks.wrapped_rows import (
    FIGURE,
    LONGEST_TABLE,
    ONE_CHARACTER,
    WrappedRow,
    ends_table,
    is_mark,
    is_page,
    is_words,
    rests_below,
    row_cells,
    stitched,
)
from loaders.blocks.blanks.wrapped_stacks import POINTS, Told, gathered, noted, totalled, whole_words
from loaders.blocks.blanks.wrapped_values import (
    VALUE,
    are_values,
    values_of,
    with_results,
)
from loaders.blocks.cell_words import columns_of, heading_role, is_total
from loaders.blocks.compact import Source
from loaders.blocks.grid import Grid
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.streams.stacked_columns import LABELS

FEWEST_ROWS = 3
MOST_PENDING = 24  # pieces that may stand between two rows

_ORDERS = {
    ("target", "actual", "points", "score"),
    ("target", "points", "actual", "score"),
    ("points", "target", "actual", "score"),
    ("points", "score"),
    ("target", "actual"),
}
_OPENING = re.compile(r"\s*(?:绩\s*效|绩\s+一级|[一二三]\s*级|指\s*标)")  # 绩 of 绩效指标, printed downwards


def read_wrapped(source: Source, lines: list[PhysicalLine], first: int) -> tuple[Grid | None, int]:
    """The table whose header begins at line ``first``, and the index of the line after it; None where no such table is."""
    for header in headers_at(source, lines, first) if _OPENING.match(lines[first].raw) else ():
        labels = [role for role in header.roles if role in LABELS]
        order = [role for role in header.roles if role not in (*LABELS, "note")]
        is_whole = tuple(order) in _ORDERS and (order == ["points", "score"] or "level_3" in labels)
        if not is_whole or not labels or len(set(header.roles)) < len(header.roles):
            continue
        if _goes_on_below(source, lines, header):
            continue  # a heading more
        rows, after = _rows(source, lines, header, order, labels)
        if rows:
            return Grid((header.cells, *(row_cells(source, row, header.roles) for row in rows))), after
    return None, first


def _goes_on_below(source: Source, lines: list[PhysicalLine], header: Header) -> bool:
    """Whether the line below a header is a heading too."""
    if header.after >= len(lines):
        return False
    below = source.told(*lines[header.after][:2])
    return heading_role(below) == "note"


def _rows(
    source: Source, lines: list[PhysicalLine], header: Header, order: Sequence[str], labels: list[str]
) -> tuple[list[WrappedRow], int]:
    """The rows below a header, and the index after them; none where a line can be no part of one."""
    rows: list[WrappedRow] = []
    lost: list[WrappedRow] = []  # rows that lost a value
    pending: list[Field] = []
    above: tuple[PhysicalLine, list[Field]] | None = None  # the line of the last row
    first = at = after = header.after
    told = _told(lines[first:], header, order)
    for place, (below, found) in enumerate(told):
        line, at = lines[at], first + below
        if is_page(source, line) or is_mark(line):
            continue
        if not found or ends_table(source, line) or len(pending) > MOST_PENDING:
            break
        texts = ["".join(piece.text.split()) for piece in found]
        if total := _total(found, pending):
            if pending and rows and total.cells["total"] != pending:
                _goes_on(rows[-1], pending, labels)
            rows.append(total)
            after = at
            break
        found, start, own = values_of(found, order, is_below=bool(rows))  # noqa: PLW2901 — as it was meant
        if start is not None:
            rows.append(_row(found, start, own, pending, rows, labels))
            pending, after, above = [], at, (line, found)
            roles = [*[""] * (start - 1), *labels[-1:] * min(start, 1), *own, "note"]
        elif above and not pending and (below_them := rests_below(line, found, *above)):
            for column, piece in zip(below_them, found, strict=True):
                rows[-1].add(roles[column], piece)
            after = at
        elif _is_note(found, rows, header) and not pending and not begins_level(told[place:]):
            rows[-1].add("note", *found)
            after = at
        elif all(map(is_words, texts)):
            pending += found
        elif (
            rows and "note" in header.roles
        ):  # values of a row that lost one: of which columns, nobody can say
            _keep_apart(pending + found, rows, labels, order[-1])
            lost += [rows[-1]] * (order[-2:] == ["points", "score"])
            pending, after, above = [], at, None
        else:
            return [], at
    give_points(lost, rows, labels[-1])
    return (rows if len(rows) >= FEWEST_ROWS else []), after


def _told(lines: list[PhysicalLine], header: Header, order: Sequence[str]) -> Told:
    """The lines below a header, what broke over several of them as one, each with the index after it."""
    pieces = whole_words(stitched(lines[:LONGEST_TABLE]))
    if "score" not in order:
        return with_results(list(pieces))
    told = gathered(pieces, len(order), lambda texts: are_values(texts, order))
    return centred(totalled(noted(told, lines, len(order)) if "note" in header.roles else told), order)


def _keep_apart(words: list[Field], rows: list[WrappedRow], labels: list[str], last: str) -> None:
    """Put what is left of a row into a cell for remarks, where its numbers claim nothing; its levels hold for the rows below."""
    if last in rows[-1].cells:
        rows.append(WrappedRow())
    if left := without_levels(words, rows[-1], labels, is_named=True):
        rows[-1].add("note", *left)


def _is_note(found: list[Field], rows: list[WrappedRow], header: Header) -> bool:
    """Whether a line goes on with the note of the last row, which is open: words, also with a number (2022年1 / 月办理)."""
    told = "".join(found[0].text.split())
    is_value = FIGURE.fullmatch(told) or (VALUE.fullmatch(told) and len(found) > 1)
    return bool(rows) and not is_value and rows[-1].is_open("note", header.width_of("note"), told)


def _total(found: list[Field], pending: list[Field]) -> WrappedRow | None:
    """The row of totals (总分 100 98), whose name may stand above its figures; None for other lines."""
    beside = is_total("".join(found[0].text.split()))
    name, figures = (found[:1], found[1:]) if beside else (pending, found)
    is_named = beside or (len(name) == 1 and is_total(name[0].text))
    if not is_named or not 0 < len(figures) <= 2 or not all(POINTS.fullmatch(part.text) for part in figures):
        return None
    return WrappedRow({"total": name, "points": figures[:1], "score": figures[1:]})


def _row(
    found: list[Field],
    start: int,
    order: Sequence[str],
    pending: list[Field],
    rows: list[WrappedRow],
    labels: list[str],
) -> WrappedRow:
    """The row of a line, with the words of the lines before it: names of levels, its own name, what the row before lacks."""
    row = WrappedRow()
    may_name = start > 0 and columns_of(found[start - 1].text) in (None, {"level_3"}, {"level_2", "level_3"})
    name = found[start - may_name : start]
    words = without_levels([*pending, *found[: start - may_name]], row, labels, is_named=may_name)
    own = [piece for piece in words if piece in found] + name
    before = [piece for piece in words if piece not in found]
    if (
        before
        and own
        and rows
        and not _is_full(before[-1], [*before, *own, *rows[-1].cells.get(labels[-1], [])])
    ):
        _goes_on(rows[-1], before, labels)  # what is above the name beside its values is of the row before
    else:
        own = before + own
    for role, pieces in ((labels[-1], own), ("note", found[start + len(order) :])):
        if pieces:
            row.add(role, *pieces)
    for role, piece in zip(order, found[start:], strict=False):
        row.add(role, piece)
    return row


def _is_full(piece: Field, names: list[Field]) -> bool:
    """Whether a piece of a name is as wide as names are, so that it goes on below (免除基本殡葬服 / 务费人数 ≥1850人)."""
    widest = max(printed_width(name.text) for name in names)
    return printed_width(piece.text) >= widest - ONE_CHARACTER


def _goes_on(row: WrappedRow, words: list[Field], labels: list[str]) -> None:
    """Give a row the words below it: of its note where it has one, else of its name."""
    row.add("note" if "note" in row.cells else labels[-1], *words)
