"""Rows of indicators told by what their cells hold, whatever divides the cells and wherever the headings stand.

产出指标 | 数量指标 | 清淤里程 | ≥ | 12 | 公里 | 13 | 50 | 48: levels, a name, what was to be reached and was, points, score.
All rows must read in one order of the columns: that of the headings right above them, or else the only one in which
the points are those of a whole form. No score is above its points. Without that nothing is told.
"""

import functools
import re
from collections.abc import Sequence

from loaders.blocks.cell_words import columns_of, heading_role, is_total, is_unit, is_value
from loaders.blocks.row_proofs import NEAR, ProvenRow, adds_up, are_alike, are_of_one_kind, figure

FEWEST_ROWS = 2
POINTS = (100, 90, 80)  # of a form; without those of its row of money, which stands apart
ORDERS = (
    ("target", "actual", "points", "score"),
    ("points", "target", "actual", "score"),
    ("target", "points", "actual", "score"),
)
FEWEST_UNPROVEN = 3  # rows without points, whose sum proves nothing
UNIT_OF_RESULT = "unit_2"  # beside that of the target
NOTES = ("note", "note_2")  # what a blank divides

_SIGN = re.compile(r"[≥≤＞＜><=＝]{1,2}|定性|正向|反向")
_FIGURE = re.compile(r"\d{1,3}(?:\.\d+)?分?")
_BOUND = re.compile(r"(?<=\d|%|[一-龥])(?:及?以[上下内]|左右)$")
_LEVELS = frozenset(("level_1", "level_2"))
_HEADING = "绩效指标"  # of all levels, beside them
POINTS_OF_LEVEL = re.compile(r"（\d+(?:\.\d+)?分）")  # below it
_GOAL_IN_WORDS = re.compile(  # which no name of an indicator is
    r"^(?!\d{1,2}[.、]\D|.*(?:[率度数量额]|比例|人次|标准|水平)$).*(?:\d|^[-/—]+$|提[升高]|改善|及时|按[时期]|覆盖|应.尽.|加强|增[强加长]|减[少轻]|促进|完[成善]|达[标到]|长期|有效|显著|明显|有所|[良较]好|优|^[≥≤＞＜><]|[一二三四五六七八九]成)"
)
_WORD = re.compile(r"[一-龥]|^[-/—]+$")
_END = re.compile(
    r"(?:其[他它])?(?:需要)?说明.*|.*(?:填[表报]人|负责人|联系电话|备注).*|(?:合计|总分).*|.*[得评总]分合计"
)
_GOAL = re.compile(r"年度(?:绩效)?目标\d.*")
_PARTS = {
    "target": r"(?P<target>S?[VFW]U?)",
    "actual": r"(?P<actual>S?[VFW]U?)",
    "points": r"(?P<points>F)",
    "score": r"(?P<score>F)",
}
_LEAD = r"(?P<lead>(?:W{0,2}L+)*W?)(?P<name>W)"


def proven_rows(texts: Sequence[str], order_above: tuple[str, ...] = ()) -> list[ProvenRow]:
    """The rows of indicators among cells in reading order; none where they cannot be told for sure.

    ``order_above``: that of the values above, with which they go on where they have no headings.
    """
    kinds = kinds_of(texts)
    first = next((at for at, text in enumerate(texts) if kinds[at] == "L" and _is_first(text)), None)
    if first is None:
        return []
    end = kinds.find("X", first)
    kinds = kinds[: end + 1 if end >= 0 else None]
    headed = tuple(role for role in header_before(texts, first) if role in _PARTS)
    if order := headed or order_above:
        rows = _rows_in(order, texts, kinds, first)
        return rows if rows and _holds(rows, texts) else []
    fitting = [rows for order in ORDERS if _is_whole(rows := _rows_in(order, texts, kinds, first), texts)]
    return fitting[0] if len(fitting) == 1 else []


def kinds_of(texts: Sequence[str]) -> str:
    """What each cell can be; a name of levels and indicators alike (满意度) is a level where another name and values follow."""
    kinds = "".join(map(_kind, texts))
    for at, text in enumerate(texts):
        if kinds[at] == "W" and {"level_1", "level_3"} <= (columns_of(text) or frozenset()):
            below = [place for place in range(at + 1, min(at + NEAR, len(kinds))) if kinds[place] != "_"]
            told = "".join(kinds[place] for place in below)
            if re.match("[WL]{2}S?V|[WL]{3}", told) or (
                re.match("WS?V", told) and not tells_goal(texts[below[0]])
            ):
                kinds = f"{kinds[:at]}L{kinds[at + 1 :]}"
    return kinds


def _kind(text: str) -> str:
    """What a cell can be: a sign, figure, value, unit, level, the end of the rows (X), goal (G), words, or nothing known."""
    if not text:
        return "_"
    if _SIGN.fullmatch(text):
        return "S"
    if is_points(text):
        return "F"
    if is_unit(text):
        return "U"
    if is_value(_BOUND.sub("", text)):
        return "V"
    if (
        text == _HEADING
        or POINTS_OF_LEVEL.fullmatch(text)
        or (columns_of(text) or frozenset("?")) <= _LEVELS
        or _GOAL.fullmatch(text)
    ):
        return "L"
    if ends_rows(text):
        return "X"
    return "W" if _WORD.search(text) else "?"


def ends_rows(text: str) -> bool:
    """Whether a cell stands behind the rows of a form (总分, 填表人：…, 其他说明)."""
    return _END.fullmatch(text) is not None or is_total(text)


def tells_goal(text: str) -> bool:
    """Whether words tell what is to be reached, as no name of an indicator does (明显改善, 11月底前)."""
    return _GOAL_IN_WORDS.search(text) is not None


def is_points(text: str) -> bool:
    """Whether a cell can be points or a score."""
    return _FIGURE.fullmatch(text) is not None


def _is_first(text: str) -> bool:
    return "level_1" in (columns_of(text) or ())


def header_before(texts: Sequence[str], first: int) -> dict[str, int]:
    """The headings right before a place by their roles; empty unless they name what was to be reached and what was."""
    at = first - 1
    while at >= 0 and (
        texts[at] == _HEADING or not texts[at] or heading_role(texts[at]) or "指标" in texts[at]
    ):
        at -= 1
    found: dict[str, int] = {}
    for place in range(at + 1, first):
        found.setdefault(heading_role(texts[place]), place)
    return found if {"target", "actual"} <= {*found} else {}


def has_points_first(texts: Sequence[str]) -> bool:
    """Whether the heading of points stands before that of what was to be reached."""
    first = next((at for at, text in enumerate(texts) if _is_first(text)), 0)
    header = header_before(texts, first)
    return header.get("points", len(texts)) < header.get("target", 0)


@functools.cache
def _row_of(order: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(_LEAD + "".join(_PARTS[role] for role in order))


def _rows_in(order: tuple[str, ...], texts: Sequence[str], kinds: str, first: int) -> list[ProvenRow]:
    """The rows that follow one another from the first level on, read in an order."""
    places = [at for at in range(first, len(kinds)) if kinds[at] != "_"]
    told = "".join(kinds[at] for at in places)
    rows: list[ProvenRow] = []
    at = 0
    while row := _row_of(order).match(told, at):
        lead = [places[i] for i in range(*row.span("lead"))]
        if rows:
            rows[-1].cells.update(_notes_of(kinds, lead))
        cells = _levels_of(texts, kinds, lead)
        cells["level_3"] = places[row.start("name")]
        for role in order:
            for i in range(*row.span(role)):
                part = {"S": "sign", "U": "unit"}.get(told[i], role)
                cells[UNIT_OF_RESULT if part in cells else part] = places[i]
        rows.append(ProvenRow(cells))
        at = row.end()
    if re.search("[FVSU]", told[at : at + NEAR].partition("X")[0]):
        return []
    if rows and re.match("W(?:[XL]|$)", told[at : at + 2]):
        rows[-1].cells[NOTES[0]] = places[at]
    return rows


def _notes_of(kinds: str, lead: list[int]) -> dict[str, int]:
    """The notes of the row above: words before the levels of the next row, or before its name alone."""
    levels = [at for at in lead if kinds[at] == "L"]
    return dict(
        zip(NOTES, [at for at in lead if at < min(levels, default=max(lead, default=0) + 1)], strict=False)
    )


def _levels_of(texts: Sequence[str], kinds: str, lead: list[int]) -> dict[str, int]:
    """The levels before a name; words behind them are a second level that no list has."""
    found: dict[str, int] = {}
    levels = [at for at in lead if kinds[at] == "L"]
    for at in lead:
        known = columns_of(texts[at]) or ()
        if kinds[at] == "L" and known:
            is_lone = "level_2" in known and at == lead[-1]  # 成本指标, which is either
            found["level_1" if "level_1" in known and not is_lone else "level_2"] = at
        elif kinds[at] == "W" and levels and at > levels[-1]:
            found["level_2"] = at
    return found


def _holds(rows: list[ProvenRow], texts: Sequence[str]) -> bool:
    """Whether there are rows enough, goals in words are none of names, and no score is above its points."""
    if "score" not in rows[0].cells and not all(are_alike(row, texts) for row in rows):
        return False  # no score proves the order
    if "points" not in rows[0].cells and "score" in rows[0].cells and not adds_up(rows, texts):
        few = len(rows) < FEWEST_UNPROVEN
        if few or not all(are_of_one_kind(row, texts) for row in rows):
            return False
    scored = [(row.cells["points"], row.cells["score"]) for row in rows if "points" in row.cells]
    for row in rows:  # no note or level above a name whose target was lost
        name, goal = (texts[row.cells[role]] for role in ("level_3", "target"))
        is_goal = tells_goal(goal) or goal == texts[row.cells["actual"]]
        if _kind(goal) == "W" and (not is_goal or "level_2" in (columns_of(name) or ())):
            return False
    return len(rows) >= FEWEST_ROWS and all(
        figure(texts[score]) <= figure(texts[points]) for points, score in scored
    )


def _is_whole(rows: list[ProvenRow], texts: Sequence[str]) -> bool:
    """Whether rows hold, and their points are those of a form."""
    return (
        bool(rows)
        and _holds(rows, texts)
        and sum(figure(texts[row.cells["points"]]) for row in rows) in POINTS
    )
