"""What proves that figures stand in their right columns and rows: the sums and rates that tables of money keep.

A change is what was spent less what was spent before, a rate of execution is spending by budget, a total the sum of its
parts, the three public expenses add up. Figures in wrong places break such a rule sooner or later.
"""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from loaders.blocks.cell_words import names_sum

TOTAL, PART = "total", "part"  # roles of columns beside those of seeds/labels/column_labels.csv
RATES = frozenset(("execution_pct", "change_pct", "share_pct", "score_rate"))
UNSUMMED = RATES | {"points", "score"}

_WHOLES = (
    ("adjusted_budget",),
    ("budget",),
    (TOTAL,),
    ("budget", "adjustment"),
)  # what spending is a share of
_SUMS = {  # the role of a column: the columns that are added up and taken off, in one way or another
    "change": ((("final",), ("prior_final",)),),
    "change_vs_budget": ((("final",), ("budget",)),),
    "carryover": tuple((base, ("final",)) for base in _WHOLES),
    "adjusted_budget": ((("budget", "adjustment"), ()),),
}
_BASES = {  # of a rate: what is divided, and by what
    "execution_pct": tuple((("final",), base) for base in _WHOLES),
    "change_pct": ((("change",), ("prior_final",)), (("final", "prior_final"), ("prior_final",))),
}
_EXPENSES = tuple(
    map(
        re.compile,
        (
            r".*三公”?经费.*|.*合计",
            r".*出国.*",
            r".*公务用车购置(?:及|和|、|与).*|.*公务用车(?:费|支出)?合?计?",
            r".*接待.*",
            r".*公务用车购置(?:费|支出)?",
            r"(?!.*购置).*运行(?:维护)?(?:费|支出)?",
        ),
    )
)
_OF_ALL, _OF_VEHICLES = (0, (1, 2, 3)), (2, (4, 5))
_PART_OF_ROW = re.compile(r"其中|.*小计|[（(]")
_SUM_TOLERANCE = Decimal("0.02")
_HUNDRED = Decimal(100)

Figure = Decimal | None
Row = Sequence[Figure]


class Proof(NamedTuple):
    """How many rules the figures keep that zeros would not keep anyway, and whether they break any."""

    held: int
    is_broken: bool


def proof_of_rows(roles: Sequence[str], rows: Sequence[Row]) -> Proof:
    """What the figures of each row prove for those beside them."""
    proofs = [_sum_of_parts(roles, rows)]
    for at, role in enumerate(roles):
        if roles.count(role) == 1 and (role in _SUMS or role in _BASES):
            proofs.append(_best(_of_column(at, role, roles, rows)))
    return _all(proofs)


def proof_of_columns(roles: Sequence[str], names: Sequence[str], rows: Sequence[Row]) -> Proof:
    """What the totals of the columns prove, and the three public expenses."""
    columns = [at for at, role in enumerate(roles) if role not in UNSUMMED]
    sums = [*_of_expenses(names)] or [*_of_total(names)]
    return _all(
        _sum_proof([(rows[whole][at], [rows[part][at] for part in parts]) for at in columns])
        for whole, parts in sums
    )


def tells_rate_of_nothing(roles: Sequence[str], row: Row) -> bool:
    """Whether a row tells a rate though nothing stands in any of the columns that it may be a share of."""
    for at, role in enumerate(roles):
        bases = {name for _, base in _BASES.get(role, ()) for name in base} & {*roles}
        if row[at] is not None and bases and not any(row[roles.index(base)] for base in bases):
            return True
    return False


def _of_column(at: int, role: str, roles: Sequence[str], rows: Sequence[Row]) -> list[Proof]:
    """The proofs of one column, in each way in which its figures may come about."""
    found = []
    for added, taken in _SUMS.get(role, ()):
        if all(roles.count(name) == 1 for name in (*added, *taken)):
            plus, minus = ([roles.index(name) for name in names] for names in (added, taken))
            found.append(
                _sum_proof(
                    [
                        (row[at], [row[i] for i in plus] + [_negative(row[i]) for i in minus])
                        for row in rows
                        if None not in [row[i] for i in (*plus, *minus)]
                    ]
                )
            )
    for parts, base in _BASES.get(role, ()):
        if all(roles.count(name) == 1 for name in (*parts, *base)):
            places, below = ([roles.index(name) for name in names] for names in (parts, base))
            found.append(_rate_proof(at, places, below, rows))
    return found


def _sum_of_parts(roles: Sequence[str], rows: Sequence[Row]) -> Proof:
    """The total of the columns that stand behind it."""
    if roles.count(TOTAL) != 1 or PART not in roles:
        return Proof(0, False)
    total, parts = roles.index(TOTAL), [at for at, role in enumerate(roles) if role == PART]
    return _sum_proof([(row[total], [row[at] for at in parts]) for row in rows])


def _sum_proof(sums: Iterable[tuple[Figure, Sequence[Figure]]]) -> Proof:
    held, is_broken = 0, False
    for whole, parts in sums:
        told = [part for part in parts if part is not None]
        if whole is None:
            is_broken = is_broken or any(told)
        elif abs(whole - sum(told, Decimal(0))) > _SUM_TOLERANCE:
            is_broken = True
        else:
            held += whole != 0
    return Proof(held, is_broken)


def _rate_proof(at: int, parts: Sequence[int], base: Sequence[int], rows: Sequence[Row]) -> Proof:
    """Whether a column is a share in percent of others: of one column, or of what it is above another."""
    held, is_broken = 0, False
    for row in rows:
        figures, rate = [row[i] for i in parts], row[at]
        below = None if row[base[0]] is None else sum((row[i] or Decimal(0) for i in base), Decimal(0))
        if rate is None or None in figures or below is None:
            continue
        part = figures[0] - sum(figures[1:], Decimal(0))
        if below == 0:
            is_broken = is_broken or (rate != 0 and part == 0)
            continue
        exponent = rate.as_tuple().exponent
        allowed = Decimal("0.51") if exponent == 0 else Decimal("0.06")
        if abs(part / below * _HUNDRED - rate) > allowed:
            is_broken = True
        else:
            held += part != 0
    return Proof(held, is_broken)


def _of_total(names: Sequence[str]) -> Iterable[tuple[int, list[int]]]:
    """The row of the total, first or last, and those that it adds up; none where some are parts of others."""
    totals = [at for at, name in enumerate(names) if names_sum(name)]
    others = [at for at in range(len(names)) if at not in totals]
    is_whole = len(totals) == 1 and totals[0] in (0, len(names) - 1)
    if is_whole and len(others) > 1 and not any(_PART_OF_ROW.match(names[at]) for at in others):
        yield totals[0], others


def _of_expenses(names: Sequence[str]) -> Iterable[tuple[int, list[int]]]:
    """The rows of the three public expenses that add others up."""
    if sum("接待" in name or "出国" in name for name in names) < len(_OF_ALL[1]) - 1:
        return
    places = [
        [at for at, name in enumerate(names) if _EXPENSES[kind].fullmatch(name)]
        for kind in range(len(_EXPENSES))
    ]
    for whole, parts in (_OF_ALL, _OF_VEHICLES):
        if all(len(places[kind]) == 1 for kind in (whole, *parts)):
            yield places[whole][0], [places[kind][0] for kind in parts]


def names_expense(name: str) -> bool:
    """Whether words name one of the three public expenses, or their total."""
    return any(pattern.fullmatch(name) for pattern in _EXPENSES)


def _best(proofs: Sequence[Proof]) -> Proof:
    """The way that holds, where one of several must."""
    whole = [proof for proof in proofs if not proof.is_broken]
    return max(whole, default=Proof(0, bool(proofs)))


def _all(proofs: Iterable[Proof]) -> Proof:
    told = [*proofs]
    return Proof(sum(proof.held for proof in told), any(proof.is_broken for proof in told))


def _negative(figure: Figure) -> Figure:
    return None if figure is None else -figure
