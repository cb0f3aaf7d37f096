"""The sums that an official table states of itself: they tell a grid that was misread from one that was read well."""

from collections import defaultdict
from collections.abc import Container, Iterator, Sequence

from loaders.figures.official_tables.balances import balances, components
from loaders.figures.official_tables.lost_cells import PART
from loaders.figures.official_tables.reading import OfficialFigure
from loaders.figures.official_tables.sums import Key, TableCheck, checked, grouped

_NOT_ADDED = ("total", "personnel", "public", "education_fees")


def check_table(figures: Sequence[OfficialFigure]) -> list[TableCheck]:
    """All sums that can be formed of a table's figures, in the order of the kinds above."""
    figures = [figure for figure in figures if figure.claim.unit != "%"]
    return [
        *_levels(figures),
        *_rows(figures),
        *balances(figures),
        *components(figures),
    ]


def _levels(figures: Sequence[OfficialFigure]) -> Iterator[TableCheck]:
    """类 = Σ 款, 款 = Σ 项, 合计 = Σ 类, in every column."""
    columns: dict[int | str, list[OfficialFigure]] = defaultdict(list)
    for figure in figures:
        if figure.claim.nature == PART:
            continue  # of one column or another
        economic = figure.claim.table_code == "T6"
        columns[str(figure.claim.nature) if economic else figure.column.index].append(figure)
    codes = {figure.line.code for figure in figures if figure.line.code and figure.line.code.isdigit()}
    heads = {_above(code, codes) for code in codes if code}
    for column in columns.values():
        coded = {figure.line.code: figure for figure in column if figure.line.code in codes}
        children: dict[str | None, list[OfficialFigure]] = defaultdict(list)
        for code, figure in coded.items():
            children[_above(str(code), codes)].append(figure)
        label = "".join(column[0].column.path[-1:])
        for code, figure in coded.items():
            if code in heads:
                yield checked("level", f"{code} {label}", [figure], children[code])
        totals = [figure for figure in column if figure.line.kind == "total"]
        if totals and children[None] and not figures[0].line.side:
            yield checked("total", label, totals[:1], children[None])


def _above(code: str, codes: Container[str | None]) -> str | None:
    """The nearest line that a code is a part of; None for a line of the highest level."""
    return next((code[:length] for length in (5, 3) if length < len(code) and code[:length] in codes), None)


def _rows(figures: Sequence[OfficialFigure]) -> Iterator[TableCheck]:
    """The total of a row = its columns; in tables 8 and 9 also what comes in = what goes out."""
    rows: dict[Key, list[OfficialFigure]] = defaultdict(list)
    for figure in figures:
        if figure.line.kind in ("functional", "economic", "total"):
            rows[figure.row, figure.line, figure.claim.measure].append(figure)
    for row in rows.values():
        for (side,), cells in grouped(row, "side").items():
            whole = [cell for cell in cells if cell.claim.nature == "total" and not _narrow(cell, cells)]
            parts = [cell for cell in cells if cell not in whole and cell.claim.nature not in _NOT_ADDED]
            parts += [cell for cell in cells if cell.claim.nature == "total" and cell not in whole]
            if len(whole) == 1 and parts:
                yield checked("row", f"{row[0].line.label} {side}", whole, parts)
        if row[0].claim.table_code in ("T8", "T9"):
            yield from _closing(row)


def _narrow(cell: OfficialFigure, cells: Sequence[OfficialFigure]) -> bool:
    """Whether another total of the row covers more funds than this one does."""
    return cell.claim.fund_scope in ("general_public", "government_fund", "state_capital") and any(
        other.claim.nature == "total" and other.claim.fund_scope in ("all", "fiscal") for other in cells
    )


def _closing(row: Sequence[OfficialFigure]) -> Iterator[TableCheck]:
    totals = {figure.claim.side: figure for figure in row if figure.claim.nature == "total"}
    comes, goes = (
        [totals[side] for side in sides if side in totals]
        for sides in (("carryover_in", "revenue"), ("expenditure", "carryover_out"))
    )
    if comes and goes:
        yield checked("closing", row[0].line.label, comes, goes)
