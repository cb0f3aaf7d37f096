"""The headings of official tables with codes, where nothing says on which line of the header they stand.

项目 本年收入 本年支出 科目编码 科目名称 小计 基本支出 项目支出 栏次 1 2 3 4 is 本年收入 and three columns below 本年支出.
"""

import itertools
import re
from collections.abc import Iterator
from typing import NamedTuple

from loaders.blocks.blanks.blank_fields import Field
from loaders.blocks.blanks.coded_headers import SPENT, Columns
from loaders.blocks.cell_words import heads_total
from loaders.blocks.streams.official_cells import HEADING, Cells, Row

MOST_HEADINGS = 32
FEWEST_GROUPS, OF_GROUP = 2, 3  # code, name and amount side by side

_NUMBERS_COLUMNS = "栏次"
_LEVELS = ("类", "款", "项")
_CODE = re.compile(r".*(?:编码|代码)(?:[（(].*[)）])?|[类款项]")
_NAME = re.compile(r"(?:.*科目|项目)?名称|科目|项目|(?:支出)?(?:功能|经济)分类(?:科目)?")
_SUM = re.compile(r"[合总小]计")
_BEGINS_GROUP = re.compile(r"[合总小]计|增减额|金额")
_DIVIDED = re.compile(r"(?:20\d\d年(?:度)?)?(?:支出|(?:年初)?预算数?|决算数?|执行数?)|.*增减.*|.*比.*")
_AMOUNT = re.compile(r"(?:20\d\d年(?:度)?)?(?:本年|年初)?(?:决算|预算|执行)?(?:金额|数)|[合小总]计")
_SIDES = ("人员经费", "公用经费")


class Headings(NamedTuple):
    """``rows``: the header, over these columns; ``after``: the cell below it."""

    columns: Columns
    rows: list[Row]
    after: int


class _Words(NamedTuple):
    """The words of a header, the numbers of its columns (栏次 1 2 3), and the cell below them."""

    fields: list[Field]
    numbers: list[Field]
    after: int

    @property
    def columns(self) -> int | None:
        """How many columns of figures are numbered; None where none are."""
        return sum(field.text.isdigit() for field in self.numbers) or None


def coded_headings(cells: Cells) -> Headings | None:
    """The headings of codes, names and figures that begin with the first cell; None without them."""
    words = _words(cells)
    fields = words.fields
    first = next((at for at, word in enumerate(fields) if _CODE.fullmatch(word.text)), len(fields))
    name = next((at for at in range(first, len(fields)) if not _CODE.fullmatch(fields[at].text)), len(fields))
    is_named = name < len(fields) and _NAME.fullmatch(fields[name].text)
    if not is_named or (first and not _NAME.fullmatch(fields[0].text)):
        return None
    levels = [word for word in fields[name + 1 :] if word.text in _LEVELS]
    below = [word for word in fields[name + 1 :] if word.text not in _LEVELS]
    if levels and tuple(word.text for word in levels) != _LEVELS:
        return None
    columns = next(
        (way for way in _ways(fields[1:first], below, words.columns) if words.columns in (None, len(way[0]))),
        None,
    )
    if columns is None:
        return None
    (top, under), codes = columns, len(levels) or name - first
    led = [*fields[first:name], *[None] * (codes - (name - first)), fields[name]]
    rows: list[Row] = [[fields[0], *[None] * codes, *top]] if first else [[*led, *top]]
    if first or any(under):
        rows.append([*(led if first else [None] * len(led)), *(under or [None] * len(top))])
    rows += [[*levels, None, *[None] * len(top)]] if levels else []
    if words.numbers:
        lead = words.numbers[: len(words.numbers) - len(top)]
        rows.append([*lead, *[None] * (codes + 1 - len(lead)), *words.numbers[len(lead) :]])
    leaves = [below or above for above, below in itertools.zip_longest(top, under)]
    is_one = sum(field is not None for field in top) in (1, len(top))
    has_total = is_one and leaves[0] is not None and heads_total(leaves[0].text)
    return Headings(Columns(codes, len(top), has_total), rows, words.after)


def item_headings(cells: Cells) -> Headings | None:
    """The headings of code, name and amount side by side, in several groups that have these columns each."""
    words = _words(cells)
    fields = words.fields
    sides = fields[:2] if tuple(field.text for field in fields[:2]) == _SIDES else []
    rest = fields[len(sides) :]
    groups = len(rest) // OF_GROUP
    ways = itertools.cycle((_CODE, _NAME, _AMOUNT))
    if groups < FEWEST_GROUPS or len(rest) % OF_GROUP:
        return None
    if not all(way.fullmatch(field.text) for field, way in zip(rest, ways, strict=False)):
        return None
    rows: list[Row] = [[*rest]]
    if sides:
        rows.insert(0, [sides[0], None, None, sides[1], *[None] * (len(rest) - OF_GROUP - 1)])
    return Headings(Columns(1, 1, True), rows, words.after)


def _words(cells: Cells) -> _Words:
    at = 0
    while at < MOST_HEADINGS and HEADING.fullmatch(cells.text(at)) and cells.text(at) != _NUMBERS_COLUMNS:
        at += 1
    lead = cells.fields[at : at + 1] if cells.text(at) == _NUMBERS_COLUMNS else []
    figures = cells.figures(at + len(lead))
    numbers = [
        field
        for field, _ in itertools.takewhile(
            lambda told: told[0].text == str(told[1]), zip(figures, itertools.count(1), strict=False)
        )
    ]
    if len(numbers) > 1 - len(lead):
        return _Words(cells.fields[:at], lead + numbers, at + len(lead) + len(numbers))
    is_row = bool(at and figures) and _SUM.fullmatch(cells.text(at - 1)) is not None
    return _Words(cells.fields[: at - is_row], [], at - is_row)


def _ways(above: list[Field], below: list[Field], numbered: int | None) -> Iterator[tuple[Row, Row]]:
    """The ways to place headings of figures: those above with what divides them, as wide as each other; or none below.

    A sum among headings on one line (本年支出 小计 基本支出) divides one of them, unless as many columns are numbered.
    """
    words = [*above, *below]
    first = next((at for at, word in enumerate(words) if at and _SUM.fullmatch(word.text)), len(words))
    if above and below:
        yield from _divided(above, below)
    elif words:
        yield from _divided(words[:first], words[first:])
        if first == len(words) or numbered == len(words):
            yield words, []


def _divided(above: list[Field], below: list[Field]) -> Iterator[tuple[Row, Row]]:
    begins = [at for at, word in enumerate(below) if not at or _BEGINS_GROUP.fullmatch(word.text)]
    spans = [after - at for at, after in itertools.pairwise([*begins, len(below)])]
    for way in (SPENT, _DIVIDED):
        parents = [at for at, word in enumerate(above) if way.fullmatch(word.text) or len(above) == 1]
        if spans and len(parents) == len(spans):
            top: Row = []
            under: Row = []
            for at, word in enumerate(above):
                span = spans[parents.index(at)] if at in parents else 0
                start = begins[parents.index(at)] if span else 0
                top += [word, *[None] * (span - 1)]
                under += below[start : start + span] if span else [None]
            yield top, under
            return
