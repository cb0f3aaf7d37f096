"""Headings of columns and levels that broke over lines within their cell (一级 / 指标, 年度 / 指标值, 产出指标 / （50分）).

Only words are put together that are a known heading as a whole, and none or not that one apart. Tabs or bars may divide the
other cells of either line.
"""

import functools
import itertools
import re
from collections.abc import Sequence

from loaders.blocks.cell_words import columns_of, has_points, heading_role, headings_in, is_corner
from loaders.blocks.lines import SEAM, PhysicalLine, joined

LONGEST_PIECE, LONGEST, MOST_HEADINGS = 10, 18, 10

_DIVIDER = re.compile(r"[\t|]")
_END = "指标"  # of a level
_POINTS = re.compile(r"[（(]\d{1,3}(?:\.\d)?分[）)]")
_OF_HEADING = re.compile(r"[（(]\d{1,3}(?:\.\d)?分(?:[*×xX][一-龥]{2,5})?[)）]")  # 得分 / （20分*执行率）
_UNIT = re.compile(r"[（(](?:单位[：:])?(?:万|亿|千)?元[）)]")
_SATISFIED, _WHO = "满意度", ("服务对象", "社会公众", "受益对象", "社会公众或服务对象")
_SOURCE = re.compile(
    r"(?:其中：?)?(?:[当本]年|上年)?(?:财政拨款|财政资金|结转(?:和?结余)?(?:资金)?|其[他它]资金)：?|年度资金总额：?"
)
_AND = ("及", "和", "与")
_LEVELS = frozenset(("level_1", "level_2"))


def rejoined(lines: Sequence[PhysicalLine], only_divided: bool = False) -> list[PhysicalLine]:
    """The lines, two as one where a heading goes on below; ``only_divided``: and a tab or bar stands in one of them."""
    found: list[PhysicalLine] = []
    for line, after in itertools.pairwise([*lines, None]):
        is_apart = (line.blank_before and not (found and _has_points(found[-1], line))) or line.ruled_before
        above = found[-1] if found and not is_apart else None
        if above and _goes_on(above, line) and (not only_divided or _is_divided(above, line, after)):
            line = joined([found.pop(), line])  # noqa: PLW2901 — as it was meant
        found.append(line)
    return found


def _has_points(heading: PhysicalLine, line: PhysicalLine) -> bool:
    """Whether a line is the points of the heading of points or scores above it."""
    named = heading_role(heading.raw.strip()) in ("points", "score") if len(heading.raw) <= LONGEST else False
    return named and _OF_HEADING.fullmatch(line.raw.strip()) is not None


def _is_divided(*lines: PhysicalLine | None) -> bool:
    return any(line and _DIVIDER.search(line.raw) for line in lines)


def begins_torn(lines: Sequence[PhysicalLine], at: int) -> bool:
    """Whether a line may begin a header of which some headings are torn."""
    if at + 1 >= len(lines) or len(lines[at].raw) > LONGEST:
        return False
    name = lines[at].raw.strip()
    if lines[at + 1].blank_before:
        remarks = (_OF_HEADING.fullmatch(line.raw.strip()) for line in lines[at + 2 : at + MOST_HEADINGS])
        return (bool(heading_role(name)) or is_corner(name)) and any(remarks)
    return bool(heading_role(name)) or is_corner(name) or _goes_on(lines[at], lines[at + 1])


def _goes_on(above: PhysicalLine, line: PhysicalLine) -> bool:
    rest = _DIVIDER.split(line.raw, maxsplit=1)[0].strip()
    if not 0 < len(rest) <= LONGEST_PIECE:
        return False
    first = _DIVIDER.split(above.raw[-LONGEST - LONGEST_PIECE :])[-1].strip().replace(SEAM, "")
    return 0 < len(first) <= LONGEST_PIECE and are_one(first, rest)


@functools.lru_cache(maxsize=4096)
def are_one(first: str, rest: str) -> bool:
    """Whether two pieces are one heading."""
    if _OF_HEADING.fullmatch(rest) and heading_role(first) in ("points", "score"):
        return True
    if _POINTS.fullmatch(rest):
        known = columns_of(first)
        return bool(known) and "level_1" in known and not has_points(first)
    if _UNIT.fullmatch(rest):
        whole = first + rest.replace("(", "（").replace(")", "）")
        return not heading_role(first) and is_corner(whole)
    if rest == _END or (rest.startswith(_SATISFIED) and first in _WHO):
        known = columns_of(first + rest)
        if known and known <= _LEVELS:
            return True
    if heading_role(first) and not rest.startswith(_AND):
        return False
    return _is_heading(first + rest)


def are_source(first: str, rest: str) -> bool:
    """Whether two pieces are one source of a form's money (其中：当年财政 / 拨款)."""
    return _SOURCE.fullmatch(first + rest) is not None and not _SOURCE.fullmatch(first)


def _is_heading(whole: str) -> bool:
    """Whether words are one heading from their first to their last."""
    found = headings_in(whole) if len(whole) <= LONGEST else []
    return len(found) == 1 and found[0][1] == 0 and found[0][2] == len(whole)
