"""Rows of indicators a line each whose targets have their signs: 产出指标 数量指标 救助人次 >= 900 人次 912 完成 10 10.

The values of a row tell themselves: what follows the sign is the target, then what was reached, perhaps in words whether
that will do, and the last two are points and score, or the score alone where the points stand before the sign. So the
columns of the header are found though rows print them in another order. Where headings below divide the score (单项指标得分
权重占比（%） 折算得分), three figures end a row: the score, the points again as its weight, and the score by that weight.
"""

import re
from decimal import Decimal
from typing import NamedTuple

from loaders.blocks.blanks.blank_fields import Range
from loaders.blocks.cell_words import columns_of, heading_role, is_total, is_unit
from loaders.blocks.streams.running_fields import RunningField
from loaders.blocks.streams.signed_lines import SIGN, whole_rows, without_weight

LEVELS = ("level_1", "level_2", "level_3")
NEEDED = frozenset(("level_3", "target", "actual", "points", "score"))
FEWEST_ROWS, MOST_NAMES = 2, 6

_BRACKETS = re.compile(r"（[^（）]*）")
_STATE = re.compile(r"(?:未|已|部分|基本|全部|超额|按[期时])?(?:完成|达标|达成|实现)")
_ASKS = re.compile(r"是否(?:已)?(?:完成|达标|达成|实现)(?:目标)?")
_SAYS_STATE = re.compile(r"(?:指标)?(?:完成|达标|实现)(?:情况|状态|与否)")
_QUALITY = "定性"  # in place of a sign: what was to be reached and what was are words
_OF_SIGN = ("性质", "方向")
_OF_TARGET = ("sign", "unit", "target", "quantity")
_WEIGHED = re.compile(r"折算|加权|折后")
_GRADE = re.compile(r"(?:评价|自评|绩效|评定)?(?:等级|等次|档次)：?")
_SCORED = ("target", "points", "score")
_WEIGHED_ROLE = "weighed"
_ORDER = (*LEVELS, "target", "actual", "note", "points", "score", _WEIGHED_ROLE)


class Signed(NamedTuple):
    """The rows below a header, their columns in the order of ``_ORDER``, and where the last ends."""

    rows: list[list[Range]]
    end: int


def signed_rows(lines: list[list[RunningField]]) -> Signed | None:
    """The rows of lines whose first ends with the header; None where fewer than two of them tell themselves."""
    heads = _header(lines[0]) if lines else {}
    if not heads:
        return None
    columns = [role for role in _ORDER if role in heads]
    rows = [[heads[role].place for role in columns]]
    end, orders = lines[0][-1].end, list[list[str]]()
    is_weighed = len(lines) > 1 and divides_score(lines[1])
    is_divided = is_weighed or (len(lines) > 1 and divides_target(lines[1]))
    if is_weighed:
        columns.append(_WEIGHED_ROLE)
        rows[0].append(lines[1][-1].place)
    for line in whole_rows(lines[1 + is_divided :]):
        told = without_weight(line) if is_weighed else line
        cells = _row(told) or _unsigned(told or line)
        if told and is_weighed and cells:
            cells[_WEIGHED_ROLE] = line[-1].place
        if not cells or not {*cells} <= {*columns}:
            break
        if "target" in cells:
            orders.append([role for role in sorted(cells, key=cells.__getitem__) if role in _SCORED])
        nowhere = (line[0].start, line[0].start)
        rows.append([cells.get(role, nowhere) for role in columns])
        end = line[-1].end
        if is_total(line[0].characters):
            break
    is_one_order = len(orders) >= FEWEST_ROWS and all(order == orders[0] for order in orders)
    headed = [role for role in reversed(heads) if role in _SCORED]
    # where each heading stands over its values, readers of lines will do
    is_needed = is_one_order and (is_divided or headed != orders[0] or len(heads) < len(lines[0]))
    return Signed(rows, end) if is_needed else None


def divides_score(line: list[RunningField]) -> bool:
    """符号 单位 单项指标得分 权重占比（%） 单项指标折算得分: headings below the header, the last of three kinds of scores."""
    score, weight, weighed = (
        (word.characters for word in line[-3:]) if len(line) >= len("分重折") else ("",) * 3
    )
    are_beside = all(heading_role(word.characters) in ("sign", "unit") for word in line[:-3])
    is_weighed = _WEIGHED.search(weighed) is not None and weighed.endswith("分")
    return are_beside and heading_role(score) == "score" and "权重" in weight and is_weighed


def divides_target(line: list[RunningField]) -> bool:
    """符号 数值 单位（文字描述）: headings below the header, of what the target is made of."""
    words = [word.characters for word in line]
    return len(words) > 1 and all(heading_role(word) in _OF_TARGET or word in _OF_SIGN for word in words)


def _header(line: list[RunningField]) -> dict[str, RunningField]:
    """The headings by role that end a line; empty where one is lacking that rows need, or told twice.

    Of 实际完成值 and 完成情况 the latter says in words whether that will do: a note.
    """
    found: dict[str, RunningField] = {}
    for word in reversed(line):
        role = "note" if _ASKS.fullmatch(word.characters) else heading_role(word.characters)
        if role not in _ORDER:
            break
        if role in found:
            told = sorted(
                (word, found[role]), key=lambda other: _SAYS_STATE.fullmatch(other.characters) is not None
            )
            if role != "actual" or not _SAYS_STATE.fullmatch(told[1].characters) or "note" in found:
                return {}
            found |= {role: told[0], "note": told[1]}
        else:
            found[role] = word
    return found if {*found} >= NEEDED else {}


def _is_sign(text: str) -> bool:
    return SIGN.fullmatch(text) is not None or text == _QUALITY


def _row(line: list[RunningField]) -> dict[str, Range]:
    """The cells of a line by role; empty where it has no sign, or does not tell them."""
    sign = next((at for at, field in enumerate(line) if _is_sign(field.characters)), 0)
    points = [field for field in line[max(sign - 1, 0) : sign] if field.is_figure]
    names = line[: sign - len(points)]  # blanks may part the figures in them: 每月 25 日前发放
    told = line[sign + 1 :]
    if not names or names[0].is_figure or names[-1].is_figure or not told:
        return {}
    if told[0].is_figure == (line[sign].characters == _QUALITY):
        return {}
    has_unit = len(told) > 1 and is_unit(_BRACKETS.sub("", told[1].characters))
    reached, scored = told[1 + has_unit :], told[-2 + len(points) :]
    reached = reached[: len(reached) - len(scored)]
    states = [field for field in (reached[-1:] + reached[:1]) if _STATE.fullmatch(field.characters)]
    state = states[0] if states and len(reached) > 1 else None
    reached = [field for field in reached if field is not state]
    has_own_unit = len(reached) == len("数位") and is_unit(reached[1].characters)
    if not (len(reached) == 1 or has_own_unit) or not _are_scores([*points, *scored]):
        return {}
    found = _levels(names) | _scores([*points, *scored])
    found["target"] = (line[sign].start, told[has_unit].end)
    found["actual"] = (reached[0].start, reached[-1].end)
    return found | ({"note": state.place} if state else {})


def _unsigned(line: list[RunningField]) -> dict[str, Range]:
    """预算执行率 预算执行率 10 9.75, 总分 100 97: names with points and score; the total may lack its points."""
    names = [field for field in line if not field.is_figure]
    values = line[len(names) :]
    graded = len(line) == len("名分等优") and _GRADE.fullmatch(line[2].characters) and not line[3].is_figure
    if graded and is_total(line[0].characters) and line[1].is_figure:  # 自评总分 94.8 等级 优
        names, values = line[:1], line[1:2]
    if len(values) == 1 and len(names) == 1 and is_total(names[0].characters):
        return {"level_1": names[0].place, "score": values[0].place}
    state = next((field for field in line if _STATE.fullmatch(field.characters)), None)
    reached: dict[str, Range] = {}
    if state and state is not names[0] and line[line.index(state) - 1].characters.endswith("%"):
        at = line.index(state)  # 预算执行率 97.45% 完成 10 10
        reached = {"actual": line[at - 1].place, "note": state.place}
        names, values = line[: at - 1], line[at + 1 :]
    if not names or names != [field for field in line[: len(names)] if not field.is_figure]:
        return {}
    return _levels(names) | reached | _scores(values) if _are_scores(values) else {}


def _levels(names: list[RunningField]) -> dict[str, Range]:
    """The names of the levels that a line prints, the last that of the indicator, which blanks may divide."""
    found: dict[str, Range] = {}
    for role in LEVELS[:2]:
        known = columns_of(names[0].characters) if len(names) > 1 else None
        is_again = len(names) == len("名名") and names[0].characters == names[1].characters
        if (known and role in known) or is_again:
            found[role] = names[0].place
            names = names[1:]
    return found | {LEVELS[2]: (names[0].start, names[-1].end)} if len(names) <= MOST_NAMES else {}


def _are_scores(values: list[RunningField]) -> bool:
    """Whether two values are plain numbers, the second no more than the first."""
    plain = [value.characters.removesuffix("分") for value in values]
    is_plain = len(plain) == len("分得") and all(re.fullmatch(r"\d+(?:\.\d+)?", value) for value in plain)
    return is_plain and Decimal(plain[1]) <= Decimal(plain[0])


def _scores(values: list[RunningField]) -> dict[str, Range]:
    return {"points": values[0].place, "score": values[1].place}
