"""The columns of a table whose empty cells are marked, or whose rows end where lines do: rows are cut by counting."""

import itertools
import re
from dataclasses import dataclass
from functools import cached_property

from loaders.blocks import shapes
from loaders.blocks.cell_words import columns_of, is_unit
from loaders.blocks.streams.stacked_columns import BEFORE_LABELS, LABELS, LEVELS, NUMBER, Columns, Shape

FEWEST_AMOUNTS = 2

_VALUE = re.compile(r"(?P<sign>[≥≤＞＜><=≧≦]?)\d[\d,.]*(?P<unit>.*)")
_TITLE = re.compile(r"[一二三四五六七八九十]{1,2}、")
_NO_NOTE = re.compile(r"0?")  # what columns of notes hold besides words
_OF_VOUCHERS = ("item", "final", "note", "note")  # 支出内容 | 实际支出数 | 会计凭证号 | 备注
_OF_AMOUNTS = ("budget", "adjusted_budget", "final")
_OF_TOTAL = ("points", "execution_pct", "score")
_OF_VALUES = ("target", "actual", "points", "score")


@dataclass(frozen=True)
class MarkedColumns(Columns):
    """Columns of which no cell is missing but those of merged levels; what is left empty is an empty cell.

    ``is_lined``: each row ends with its line, and only the cells at its end may be left out.
    """

    is_lined: bool = False

    @property
    def is_sided(self) -> bool:
        """Whether two tables stand side by side: 项目 | 行次 | 金额 | 项目 | 行次 | 金额."""
        return self.roles.count("item") > 1

    @cached_property
    def shapes(self) -> list[Shape]:
        """The ways to fill a row: merged levels may be missing, and the note beside money."""
        places = range(len(self.roles))
        if self.is_sided:
            return [tuple(places)]
        labels = [at for at in places if self.roles[at] in LABELS]
        notes = [] if self.names_rows else [at for at in places if self.roles[at] == "note"]
        merged = [labels[:above] for above in range(len(labels))] + [labels[1:2]] * (
            len(labels) > len(LEVELS)
        )
        missing = [left + more for left in merged for more in ([], notes)[: 1 + bool(notes)]]
        if self.roles == _OF_VOUCHERS:  # a total has neither voucher nor remark
            missing = [[], [places[-1]], [*places[-2:]]]
        return [tuple(at for at in places if at not in left) for left in missing]

    @cached_property
    def vacant(self) -> list[Shape]:
        """The ways to print levels and names without values."""
        if self.is_sided:
            return []
        labels = [at for at, role in enumerate(self.roles) if role in LABELS]
        return [
            tuple(labels[first:after]) for first, after in itertools.combinations(range(len(labels) + 1), 2)
        ]

    def fits_vacant(self, shape: Shape, cells: list[str]) -> bool:
        """Whether levels or the name of an indicator stand alone before an empty cell (经济效益指标; 指标2; ……)."""
        if len(cells) <= len(shape) or cells[len(shape)] or "" in cells[: len(shape)]:
            return False
        for at, text in zip(shape, cells, strict=False):
            known, role = columns_of(text), self.roles[at]
            of_any = () if self.is_lined or role in LEVELS else (role,)
            if NUMBER.fullmatch(text) or role not in (known or of_any):
                return False
        return True

    def fits(self, shape: Shape, cells: list[str]) -> bool:
        """Whether each cell can stand in the column that it fills, and a value is told."""
        if len(cells) < len(shape):
            return False
        row = {self.roles[at]: cell for at, cell in zip(shape, cells, strict=False)}
        is_over = self.is_lined and any(
            after and not cell for cell, after in itertools.pairwise(cells[: len(shape)])
        )
        is_told = not is_over and any(cell for role, cell in row.items() if role not in LABELS)
        return is_told and self.takes(shape, cells)

    def holds(self, role: str, cell: str) -> bool:
        """Whether a cell, which may be empty, can stand in a column with this role."""
        if not cell:
            may_lack = ("note",) if self.names_rows else ("note", *_OF_TOTAL)
            return role not in LABELS and (not self.is_lined or role in may_lack)
        if self.is_lined and self.names_rows and (shapes.is_field(cell) or shapes.is_date(cell)):
            return False  # of who signed
        if role == "note":
            if self.roles == _OF_VOUCHERS and _TITLE.match(cell):
                return False  # of what stands below the table
            is_words = not NUMBER.fullmatch(cell) and "note" in (columns_of(cell) or ("note",))
            return is_words or _NO_NOTE.fullmatch(cell) is not None
        value = _VALUE.fullmatch(cell) if role in LABELS else None
        return not (value and (value["sign"] or is_unit(value["unit"]))) and super().holds(role, cell)


def marked_columns(roles: list[str], is_lined: bool = False) -> MarkedColumns | None:
    """The columns below headings with these roles; None where they are neither of indicators nor of a form's money.

    The first role is empty for a corner that says the unit; a form's money has names of rows without a heading.
    """
    labels = [at for at, role in enumerate(roles) if role in LABELS]
    if "level_3" in roles and labels == list(range(len(labels))) and set(roles) & set(_OF_VALUES):
        return MarkedColumns(tuple(roles), is_lined=is_lined)
    side = roles[: len(roles) // 2]
    if side in (["item", "ordinal", "final"], ["item", "ordinal", "budget"]) and roles == 2 * side:
        return MarkedColumns(tuple(roles))
    if tuple(roles) in (_OF_VOUCHERS[:-1], _OF_VOUCHERS):
        return MarkedColumns(tuple(roles))
    below = roles[1:] if roles[:1] == [""] else roles
    is_money = sum(role in _OF_AMOUNTS for role in below) >= FEWEST_AMOUNTS and not set(below) & {
        *BEFORE_LABELS,
        "",
    }
    return MarkedColumns(("item", *below), False, is_lined) if is_money and not labels else None
