"""The columns of a table whose cells stand on a line each: which of them a row fills, and what each may hold."""

import re
from dataclasses import dataclass
from functools import cached_property

from loaders.blocks import shapes
from loaders.blocks.cell_words import columns_of, has_points, is_total, without_points
from loaders.blocks.streams.stacked_notes import (
    BLANK,
    LEVEL_LENGTH,
    PLACE,
    RATED,
    SAYS_MORE,
    is_surely_note,
    misses_points,
    misses_target,
    tells_its_rate,
)
from loaders.blocks.streams.stacked_vacant import LEVELS, are_vacant, vacant_shapes

LABELS = ("item", "level_1", "level_2", "level_3")
FEWEST_AMOUNTS = 2
NAME_ALONE = (0,)  # 1、县级专项资金（一个专项一行）, 上年结转资金: the row has no amounts of its own

NUMBER = re.compile(r"[-+]?\d[\d,]*(?:\.\d+)?(?:%|[亿万]元?|元|分|人|个)?")
_POINTS = re.compile(r"\d+(?:\.\d+)?分?")
_NUMBER_OF = {
    "points": re.compile(r"\d+(?:\.\d+)?(?:分|%)?"),
    "score": _POINTS,
    "ordinal": re.compile(r"\d{1,3}"),
    "sign": re.compile(r"[≥≤＞＜><=≧≦＝═]{1,2}|定性|正向|反向"),
    "code": re.compile(r"\d{3,9}"),
}
WORDS = ("target", "actual", "unit")  # columns that hold words as well as numbers
_NAME = re.compile(r"[一-龥A-Za-z]")

_TOLD_OF_ALL = ("execution_pct", "points", "score")
_MARKED = ("points", "score")
_PART = re.compile(
    r"其中|[上本当]年|财政|一般公共|政府性|国有资本|单位资金|其他|自筹|社会资金|转移支付|(?:中央|[省市县区州]|地方)[级本]{0,2}(?:财政|补助|配套|资金|拨款|安排)"
)
_FIRST_ONLY = frozenset({"level_1"})
BEFORE_LABELS = ("ordinal", "code")

Shape = tuple[int, ...]  # the columns that a row fills


def names_part(cell: str) -> bool:
    """Whether a cell names a part of the money of a form (其中：财政拨款, 上年结转资金)."""
    return _PART.match(cell) is not None


@dataclass(frozen=True)
class Columns:
    """The roles of the columns (seeds/labels/column_labels.csv) from left to right."""

    roles: tuple[str, ...]
    names_rows: bool = True  # a heading says what the rows are (三级指标, 项目名称)

    @property
    def tells_all(self) -> bool:
        """Whether columns are told of all the money of a form and not of its parts: its rate, points and score."""
        return not self.names_rows and bool({*_TOLD_OF_ALL} & {*self.roles})

    @cached_property
    def shapes(self) -> list[Shape]:
        """The ways to fill a row, those with all levels first: merged levels and notes may be missing."""
        places = range(len(self.roles))
        labels = [at for at in places if self.roles[at] in LABELS]
        notes = [at for at in places if self.roles[at] == "note"]
        found = []
        for merged in range(len(labels)):
            for missing in [labels[:merged], labels[:merged] + notes][: 1 + bool(notes)]:
                found.append(tuple(at for at in places if at not in missing))
        middle = [at for at in labels if self.roles[at] == "level_2" and len(labels) == len(LEVELS) + 1]
        left = [[], notes][: 1 + bool(notes)] if middle else []
        found += [tuple(at for at in places if at not in middle + others) for others in left]
        if not self.names_rows:  # 其中：财政拨款 of a form's money, without 执行率 and 得分
            told = next((at for at in places if self.roles[at] in _TOLD_OF_ALL), len(self.roles))
            found += [tuple(range(told))] * (FEWEST_AMOUNTS < told < len(self.roles))
            found += [self._unrated] * (len(self._unrated) > told > FEWEST_AMOUNTS)
            unscored = tuple(at for at in places if self.roles[at] not in ("points", "score"))
            found += [unscored] * (len(unscored) < len(places) and "execution_pct" in self.roles)
            found += [self._unbudgeted] * bool(self._unbudgeted)
            found.append(NAME_ALONE)
        leading = [at for at in places if self.roles[at] in BEFORE_LABELS]
        return found + ([tuple(at for at in places if at not in leading)] if leading else [])

    @cached_property
    def first_shapes(self) -> list[Shape]:
        """The ways to fill the first row, which has all its levels, or is the total above them."""
        leads = any(role in BEFORE_LABELS for role in self.roles)
        return self.shapes[: 1 + ("note" in self.roles)] + self.shapes[-1:] * leads

    @cached_property
    def vacant(self) -> list[Shape]:
        """The ways to print upper levels below which no indicator stands (``stacked_vacant``)."""
        return vacant_shapes(self.roles)

    def fits_vacant(self, shape: Shape, cells: list[str]) -> bool:
        """Whether the cells are such levels, all of them known words, and what is next goes on with the table."""
        return are_vacant([self.roles[at] for at in shape], cells)

    @cached_property
    def total(self) -> Shape:
        """The columns of the row of totals: its name, the points, the score."""
        label = next(at for at, role in enumerate(self.roles) if role in LABELS)
        return (label, *(at for at, role in enumerate(self.roles) if role in ("points", "score")))

    def fits(self, shape: Shape, cells: list[str]) -> bool:
        """Whether each cell can stand in the column that it fills, a note beside what was missed."""
        if not self.takes(shape, cells):
            return False
        row = {self.roles[at]: cell for at, cell in zip(shape, cells, strict=False)}
        return "note" not in row or is_surely_note(row["note"]) or misses_points(row) or misses_target(row)

    def takes(self, shape: Shape, cells: list[str]) -> bool:
        """Whether each cell can stand in the column that it fills."""
        if len(cells) < len(shape) or not all(
            self.holds(self.roles[at], cells[i]) or self._is_named_again(i, shape, cells)
            for i, at in enumerate(shape)
        ):
            return False
        row = {self.roles[at]: cells[i] for i, at in enumerate(shape)}
        if (
            self._unrated
            and shape == self._unrated
            and not all(map(BLANK.fullmatch, (row[role] for role in _MARKED)))
        ):
            return False
        if self._unbudgeted and shape == self._unbudgeted and not tells_its_rate(row):
            return False
        is_cut = not self.names_rows and 1 < len(shape) == shape[-1] + 1 < len(self.roles)
        if is_cut and not row.get("execution_pct", "").endswith("%") and not names_part(cells[0]):
            return False
        is_bare = shape == NAME_ALONE and {*_TOLD_OF_ALL} & {
            *self.roles
        }  # 上年结转资金, of which there is none
        if is_bare and not _PART.match(cells[0]):
            return False
        lacks_second = "level_1" in row and "level_2" not in row and "level_2" in self.roles
        if lacks_second and columns_of(row["level_1"]) != _FIRST_ONLY:  # 满意度指标 | | 群众满意度
            return False
        is_led = all(role not in BEFORE_LABELS or role in row for role in self.roles)
        return is_led or is_total(cells[0])  # only 合计 has no ordinal or code

    @cached_property
    def _unrated(self) -> Shape:
        """A part of a form's money with marks for its points and score, its 执行率 lost: of numbers nobody could tell which."""
        if not {*_TOLD_OF_ALL} <= {*self.roles}:
            return ()
        return tuple(at for at, role in enumerate(self.roles) if role != "execution_pct")

    @cached_property
    def _unbudgeted(self) -> Shape:
        """A part of a form's money that lacks its first budget, as its rate proves (上年结转资金 | | 20 | 15 | - | 75%)."""
        if self.names_rows or not {"budget", *RATED, "execution_pct"} <= {*self.roles}:
            return ()
        return tuple(at for at, role in enumerate(self.roles) if role != "budget")

    def _is_named_again(self, place: int, shape: Shape, cells: list[str]) -> bool:
        """满意度指标（10分） | 满意度指标: a second level that has the name of its first."""
        levels = [self.roles[at] for at in shape[max(0, place - 1) : place + 1]]
        return levels == [*LEVELS] and without_points(cells[place - 1]) == cells[place]

    def fits_total(self, cells: list[str]) -> bool:
        """Whether the cells are the row of totals (总分 | 100 | 98.5)."""
        if not len(cells) == len(self.total) > 1:
            return False
        return is_total(cells[0]) and all(_POINTS.fullmatch(cell) for cell in cells[1:])

    def usual_levels(self, cells: list[str]) -> tuple[str, ...]:
        """The upper levels that the first row names by known words; there are few such words, and other rows use them."""
        shape = self.first_shapes[0]
        found = (
            self.roles[at] for at, cell in zip(shape, cells, strict=False) if columns_of(cell) is not None
        )
        return tuple(role for role in found if role in LEVELS)

    def strange_levels(self, shape: Shape, cells: list[str], levels: tuple[str, ...]) -> int:
        """How many of these levels a row names by words that are not known."""
        told = (cell for at, cell in zip(shape, cells, strict=False) if self.roles[at] in levels)
        return sum(columns_of(cell) is None for cell in told)

    def unmarked_levels(self, shape: Shape, cells: list[str]) -> int:
        """How many first levels of a row stand without their points (部门管理（20分）)."""
        told = (cell for at, cell in zip(shape, cells, strict=False) if self.roles[at] == "level_1")
        return sum(not has_points(cell) for cell in told)

    def holds(self, role: str, cell: str) -> bool:
        """Whether a cell can stand in a column with this role."""
        known = columns_of(cell)
        # a column alone holds the names of both upper levels
        alone = role in LEVELS and not {*LEVELS} <= {*self.roles} and bool(known and known & {*LEVELS})
        if known is not None and role not in known and not alone:
            return False
        if role == "note":
            return not (NUMBER.fullmatch(cell) or PLACE.fullmatch(cell) or shapes.is_date(cell))
        if role in WORDS:
            return not is_total(cell)
        if role in LABELS:
            return self._is_label(role, cell)
        if role == "points" and not self.names_rows and "execution_pct" in self.roles and cell.endswith("%"):
            return False  # the rate of a row that lost a cell
        if BLANK.fullmatch(cell) and (role not in _NUMBER_OF or "level_3" not in self.roles):
            return True  # 分值 of 其中：财政拨款 in a form's money
        return _NUMBER_OF.get(role, NUMBER).fullmatch(cell) is not None

    def _is_label(self, role: str, cell: str) -> bool:
        if NUMBER.fullmatch(cell) or BLANK.fullmatch(cell) or not _NAME.search(cell) or cell.endswith("。"):
            return False
        if role in LEVELS:
            return len(cell) <= LEVEL_LENGTH and not SAYS_MORE.search(cell)
        return "level_3" not in self.roles or not is_total(cell)
