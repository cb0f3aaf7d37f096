"""A form's money whose headings broke above and below their line: the rate of execution proves what each figure is.

年初预算数（ 全年执行数（B
资金来源 分值 得分 执行率（B/A）
A） ）
年度资金总额 8,600.00 8,514.00 10 9.9 99.00%

The pieces above the middle line and those below it are headings in the same order; which columns they stand in, only the
rows can say: in the one order of all headings in which the rate is that of the amounts, and no score above its points.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from loaders.blocks.blanks.blank_fields import Field, fields_of
from loaders.blocks.blanks.wrapped_headers import cell_of_pieces
from loaders.blocks.blanks.wrapped_rows import FIGURE
from loaders.blocks.cell_words import heading_role
from loaders.blocks.compact import EMPTY, Source, cut, join
from loaders.blocks.grid import Grid, GridCell
from loaders.blocks.lines import PhysicalLine

HEADER_LINES = (3, 2)  # with a middle line, and without
FEWEST_ROWS, MOST_LINES, MOST_HEADINGS = 2, 24, 7
ROUNDING = Decimal("0.06")  # of a percentage that is told with one decimal
PIECE_LENGTH = 8  # of the corner, which breaks over rows (资金 / （万元）)

_BUDGETS = ("adjusted_budget", "budget")  # of what a rate is told: of the later one
_RATE, _MARKED = "execution_pct", ("points", "score")
_ROLES = frozenset((*_BUDGETS, "final", _RATE, *_MARKED))
_OPENING = re.compile(r"预算|执行|[（(]A|调整")
_REMARK = re.compile(r"[（(].*$")
_PLAIN = re.compile(r"\d[\d,]*(?:\.\d+)?[%％]?")
_UNIT = re.compile(r"[（(]?(?:单位[:：])?[万亿千]?元[）)]?")

Heading = tuple[str, GridCell]  # its role and cell


class _Row(NamedTuple):
    """The name of a row and its figures."""

    name: Field
    figures: list[Field]


def read_rated_amounts(source: Source, lines: list[PhysicalLine], first: int) -> tuple[Grid | None, int]:
    """The table whose torn header begins at line ``first``, and the index of the line after it; None where nothing is proven."""
    if not _OPENING.search(lines[first].raw) or any(map(str.isdigit, lines[first].raw)):
        return None, first
    for size in HEADER_LINES:
        header = [fields_of(line) for line in lines[first : first + size]]
        corner, orders = _headings(source, header) if len(header) == size and all(header) else (None, [])
        rows, after = _rows(lines, first + size) if orders else ([], first)
        fitting = [order for order in orders if _proves([role for role, _ in order], rows)]
        if len(rows) >= FEWEST_ROWS and len(fitting) == 1:
            headings = (corner, *(cell for _, cell in fitting[0]))
            roles = [role for role, _ in fitting[0]]
            return Grid((headings, *(_cells(source, row, roles) for row in rows))), after
    return None, first


def _headings(source: Source, lines: list[list[Field]]) -> tuple[GridCell, list[list[Heading]]]:
    """The corner, and the orders in which the headings of the middle line and those around it may stand; none if unknown."""
    upper, *middle, lower = lines
    corner = GridCell(upper[0].start, upper[0].start, EMPTY)
    if len(upper) != len(lower):
        return corner, []
    groups = [[_heading(source, pair) for pair in zip(upper, lower, strict=True)]]
    groups += [[_heading(source, (field,)) for field in line] for line in middle]
    for group in groups:
        if group[0][0] not in _ROLES and not corner.compact.characters:
            corner = group.pop(0)[1]
    told = [role for group in groups for role, _ in group]
    is_whole = len({*told}) == len(told) <= MOST_HEADINGS and {*told} <= _ROLES
    needs = {"final", _RATE} <= {*told} and bool({*_BUDGETS} & {*told})
    return corner, [*_orders(*groups, *[[]] * (not middle))] if is_whole and needs else []


def _heading(source: Source, pieces: Sequence[Field]) -> Heading:
    """The heading that pieces make up; a remark in brackets (A) is none of its words."""
    whole = join([source.between(piece.start, piece.end) for piece in pieces])
    if not whole.characters:  # marks alone
        return "", GridCell(pieces[0].start, pieces[0].start, EMPTY)
    length = len(_REMARK.sub("", whole.characters))
    return heading_role(whole.characters[:length]), cell_of_pieces(source, cut(whole, 0, length or 1))


def _orders(one: list[Heading], other: list[Heading]) -> Iterator[list[Heading]]:
    """The ways to put two lists of headings into one, each in its order."""
    size = len(one) + len(other)
    for places in itertools.combinations(range(size), len(one)):
        ones, others = iter(one), iter(other)
        yield [next(ones) if at in places else next(others) for at in range(size)]


def _rows(lines: list[PhysicalLine], start: int) -> tuple[list[_Row], int]:
    """The rows from a line on, a name before figures each, and the index after the last; pieces of the corner between them."""
    rows: list[_Row] = []
    after = start
    for at in range(start, min(len(lines), start + MOST_LINES)):
        fields = fields_of(lines[at])
        count = len([*itertools.takewhile(lambda field: FIGURE.fullmatch(field.text), reversed(fields))])
        words = fields[: len(fields) - count]
        if count and words and not any(FIGURE.fullmatch(word.text) for word in words):
            rows.append(_Row(words[-1], fields[len(words) :]))
            after = at + 1
        elif count or len(words) != 1 or len(words[0].text) > PIECE_LENGTH:
            break
    return rows, after


def _proves(roles: Sequence[str], rows: Sequence[_Row]) -> bool:
    """Whether each row tells the rate of its amounts, and no score above its points."""
    return all(
        len(_placed(roles, row)) == len(row.figures) and _is_rated(_placed(roles, row)) for row in rows
    )


def _placed(roles: Sequence[str], row: _Row) -> dict[str, Field]:
    """The figures of a row below their headings; a part of the money may lack points and score."""
    if len(row.figures) < len(roles):
        roles = [role for role in roles if role not in _MARKED]
    return dict(zip(roles, row.figures, strict=False)) if len(roles) == len(row.figures) else {}


def _is_rated(placed: dict[str, Field]) -> bool:
    told = {role: _number(field.text) for role, field in placed.items() if _PLAIN.fullmatch(field.text)}
    basis = next((told[role] for role in _BUDGETS if told.get(role)), None)
    if basis is None or "final" not in told or _RATE not in told:
        return not any(told.get(role) for role in (_RATE, "final"))  # a source of which there was none
    scores = [told[role] for role in _MARKED if role in told]
    is_scored = scores == sorted(scores, reverse=True)
    return is_scored and abs(told["final"] * 100 / basis - told[_RATE]) <= ROUNDING


def _number(text: str) -> Decimal:
    return Decimal(text.rstrip("%％").replace(",", ""))


def _cells(source: Source, row: _Row, roles: Sequence[str]) -> tuple[GridCell, ...]:
    placed = _placed(roles, row)
    cells = [placed.get(role, Field("", row.name.end, row.name.end)) for role in roles]
    return tuple(
        GridCell(cell.start, cell.end, source.between(cell.start, cell.end)) for cell in (row.name, *cells)
    )
