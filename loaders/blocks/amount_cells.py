"""Cells of a table of money in reading order, whatever divides them: headings, names of rows, figures and marks of none."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from loaders.blocks.cell_words import AMOUNT_ROLES, HEADING_LENGTH, heading_role
from loaders.blocks.sum_proofs import PART, TOTAL, Figure

AMOUNTS = AMOUNT_ROLES | {"points", "score"}
LABELS = frozenset(("item", "ordinal", "code", "note", "unit", ""))

_FIGURE = re.compile(r"([-+]?)(\d[\d,]*(?:\.\d+)?)%?")
_TOTAL = re.compile(r"(?:资金|金额)?[合小总]计|(?:资金)?总额")
_BLANK = re.compile(r"[-—–/]+")
_YEAR = re.compile(r"20\d\d(?=年)")
_PERCENT = re.compile(r"%(?:）)?$")
_IN_PERCENT = {"change": "change_pct", "change_vs_budget": ""}  # of a change that is told in percent
_LEVEL = (
    r"(?:中央|省|自治区|[市州盟县区旗]{1,2}|乡镇|上级|本级|地方)(?:本?级)?(?:以上)?"
    r"(?:财政|补助|配套|专项|资金|预算|投入|安排|福彩|公益金)*"
)
_PART = re.compile(
    rf"(?:其中[：:])?(?:{_LEVEL}|一般公共预算.*|政府性基金.*|国有资本.*|财政(?:拨款|资金)|(?:其[他它]|自筹|社会|单位)资金)"
)


class Piece(NamedTuple):
    """A cell, or a part of one: its range, its compact characters, the line it stands on.

    ``is_apart``: whether more stands between it and the cell before it than between other cells: perhaps an empty cell.
    """

    start: int
    end: int
    text: str
    line: int
    is_apart: bool = False

    @property
    def is_figure(self) -> bool:
        """Whether it is a number, or the mark of none."""
        return _FIGURE.fullmatch(self.text) is not None or _BLANK.fullmatch(self.text) is not None

    @property
    def value(self) -> Figure:
        """The number that it holds; None for a mark of none."""
        told = _FIGURE.fullmatch(self.text)
        return Decimal(told[1] + told[2].replace(",", "")) if told else None

    @property
    def is_percent(self) -> bool:
        """Whether it ends with the sign of percentages."""
        return self.text.endswith("%")


def role_of(text: str) -> str:
    """The role of a heading: of an amount, the total of others, a part; of what names rows, empty for unknown words."""
    if len(text) > HEADING_LENGTH:
        return ""
    if _TOTAL.fullmatch(text):
        return TOTAL
    return PART if _PART.fullmatch(text) else heading_role(text)


def is_amount(role: str) -> bool:
    """Whether figures stand below a heading of this role."""
    return role in AMOUNTS or role in (TOTAL, PART)


def roles_of(headings: Sequence[str]) -> list[str]:
    """The roles of headings; of two that tell spending of different years, the earlier tells that of the year before."""
    roles = [
        _IN_PERCENT.get(role, role) if _PERCENT.search(heading) else role
        for heading, role in zip(headings, map(role_of, headings), strict=True)
    ]
    years = {at: found[0] for at, heading in enumerate(headings) if (found := _YEAR.search(heading))}
    finals = [at for at, role in enumerate(roles) if role == "final"]
    if len({years.get(at) for at in finals}) == len(finals) == 2 and set(finals) <= years.keys():
        roles[min(finals, key=years.__getitem__)] = "prior_final"
    return roles
