"""The sums of the tables without codes: 1 and 4 close, 6 and 7 add up."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from loaders.figures.official_tables.reading import OfficialFigure
from loaders.figures.official_tables.sums import Key, TableCheck, checked, grouped

_PARTS_OF_TOTAL = ("three_public_abroad", "three_public_vehicle_total", "three_public_reception")
_PARTS_OF_VEHICLES = ("three_public_vehicle_purchase", "three_public_vehicle_operation")
_REVENUE_PARTS = (
    "general_public_budget",
    "government_fund",
    "state_capital",
    "nontax_special_account",
    "other:superior_subsidy_revenue",
    "other:business_revenue",
    "other:operating_revenue",
    "other:affiliate_revenue",
    "other_revenue",
)
_EXPENDITURE_PARTS = (
    "basic_expenditure",
    "project_expenditure",
    "other:turned_in_expenditure",
    "other:operating_expenditure",
    "other:affiliate_subsidy_expenditure",
)
_BALANCES = {
    "revenue": ("other:balance_used", "carryover_in"),
    "expenditure": ("other:surplus_distribution", "carryover_out"),
}
_TOTALS = {
    "revenue": ("revenue_total", "fiscal_appropriation"),
    "expenditure": ("expenditure_total", "fiscal_appropriation_expenditure"),
}
_PERSONNEL_HEADS = ("301", "303")


def balances(figures: Sequence[OfficialFigure]) -> Iterator[TableCheck]:
    """Tables 1 and 4: lines to totals, totals and balances to grand totals, both grand totals."""
    if figures and figures[0].claim.table_code in ("T1", "T4"):
        yield from _sides(figures)
        yield from _grand_totals(figures)


def _sides(figures: Sequence[OfficialFigure]) -> Iterator[TableCheck]:
    """Tables 1 and 4: each side's total = its lines, and with the balances its grand total."""
    for (_, measure), column in _grouped_by_column(figures):
        codes = {figure.claim.code: figure for figure in reversed(column) if not figure.line.parent}
        for side in ("revenue", "expenditure"):
            total = next((codes[code] for code in _TOTALS[side] if code in codes), None)
            lines = _revenue_lines(codes, total) if side == "revenue" else _expenditure_lines(codes, column)
            if total and lines:
                yield checked("side", f"{total.line.label} {measure}", [total], lines)
            grand = codes.get(f"{side}_grand_total")
            balances = [codes[code] for code in _BALANCES[side] if code in codes]
            if grand and total:
                yield checked("closing", f"{grand.line.label} {side} {measure}", [grand], [total, *balances])


def _revenue_lines(
    codes: dict[str | None, OfficialFigure], total: OfficialFigure | None
) -> list[OfficialFigure]:
    """The sources: the appropriation as one line where it has one, else fund by fund."""
    whole = codes.get("fiscal_appropriation")
    has_whole = whole is not None and whole is not total
    parts = _REVENUE_PARTS[3:] if has_whole else _REVENUE_PARTS
    return ([whole] if whole and has_whole else []) + [codes[code] for code in parts if code in codes]


def _expenditure_lines(
    codes: dict[str | None, OfficialFigure], column: Sequence[OfficialFigure]
) -> list[OfficialFigure]:
    """The functional classes; in tables without them basic expenditure, projects and the rest."""
    classes = [figure for figure in column if figure.claim.fact_kind == "functional"]
    return classes or [codes[code] for code in _EXPENDITURE_PARTS if code in codes]


def _grouped_by_column(figures: Sequence[OfficialFigure]) -> Iterator[tuple[Key, list[OfficialFigure]]]:
    groups: dict[Key, list[OfficialFigure]] = defaultdict(list)
    for figure in figures:
        groups[figure.column.index, figure.claim.measure].append(figure)
    yield from groups.items()


def _grand_totals(figures: Sequence[OfficialFigure]) -> Iterator[TableCheck]:
    """Tables 1 and 4: both grand totals are equal."""
    grand = [figure for figure in figures if str(figure.claim.code).endswith("_grand_total")]
    for (measure,), cells in grouped(grand, "measure").items():
        sides = {cell.claim.side: cell for cell in reversed(cells)}
        if len(sides) == 2:
            yield checked("closing", f"总计 {measure}", [sides["revenue"]], [sides["expenditure"]])


def components(figures: Sequence[OfficialFigure]) -> Iterator[TableCheck]:
    """Table 6: 人员经费 = 301 + 303, 公用经费 = the other heads; table 7: 合计 and 用车 = their parts."""
    for (measure, nature), cells in grouped(figures, "measure", "nature").items():
        codes = {cell.claim.code: cell for cell in reversed(cells)}
        heads = [
            cell for cell in cells if cell.claim.fact_kind == "economic" and len(str(cell.claim.code)) == 3
        ]
        personnel = [cell for cell in heads if cell.claim.code in _PERSONNEL_HEADS]
        vehicles = [codes[code] for code in _PARTS_OF_VEHICLES if code in codes]
        known = [codes[code] for code in _PARTS_OF_TOTAL if code in codes]
        known += [] if _PARTS_OF_TOTAL[1] in codes else vehicles  # a list that has no row for both together
        sums = (
            ("three_public_total", known),
            ("three_public_vehicle_total", vehicles),
            ("personnel_expenditure", personnel),
            ("public_expenditure", [cell for cell in heads if cell not in personnel]),
        )
        for code, parts in sums:
            if code in codes and parts:
                yield checked("component", f"{code} {measure} {nature}", [codes[code]], parts)
