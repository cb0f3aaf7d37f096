"""Notes at the end of a row whose cells stand on a line each: words that are no level, or a reason for what was missed."""

import re
from decimal import Decimal

from loaders.blocks.cell_words import columns_of

LEVEL_LENGTH = 15
RATED = ("adjusted_budget", "final")  # of which 执行率 is the share

BLANK = re.compile(r"[-/\\]+|无")
SAYS_MORE = re.compile(
    r"[，。；：≥≤＞＜><]|\d(?![\d.]*分?）?$)"
)  # than the name of a level (产出指标（50分）)

# what the form prints where an indicator may stand: 指标2：, ……
PLACE = re.compile(r"指标[\d一二三四五六七八九十]：?|…+|\.{3,}")

_BOUND = re.compile(r"(?:(?P<least>≥|>=?|＞|不低于|不少于)|≤|<=?|＜|不高于|不超过)=?(?P<value>\d+(?:\.\d+)?)")
_PLAIN, _ROUNDING = re.compile(r"\d+(?:\.\d+)?"), Decimal("0.1")
_VALUE = re.compile(r"(?P<value>\d+(?:\.\d+)?)")


def marks_vacant(cell: str) -> bool:
    """Whether a cell says that no indicator stands here."""
    return bool(BLANK.fullmatch(cell) or PLACE.fullmatch(cell)) or cell == "不涉及"


def is_surely_note(cell: str) -> bool:
    """Whether a cell below values can be no level: a blank mark, known words, a clause."""
    known = columns_of(cell)
    if known is not None:
        return "note" in known
    return bool(BLANK.fullmatch(cell) or len(cell) > LEVEL_LENGTH or SAYS_MORE.search(cell))


def misses_points(row: dict[str, str]) -> bool:
    """Whether points were lost, for which a note gives the reason; also where that is not told."""
    points, score = (re.sub(r"[分%]", "", row.get(role, "")) for role in ("points", "score"))
    return not points or not score or points != score


def misses_target(row: dict[str, str]) -> bool:
    """Whether what was reached is short of a target that is told as a bound (≥4754人, 4604人)."""
    target, actual = _BOUND.match(row.get("target", "")), _VALUE.match(row.get("actual", ""))
    if target is None or actual is None:
        return False
    aim, reached = Decimal(target["value"]), Decimal(actual["value"])
    return reached < aim if target["least"] else reached > aim


def tells_its_rate(row: dict[str, str]) -> bool:
    """Whether the rate of a row of money is what was spent of its budget."""
    told = [row[role].rstrip("%").replace(",", "") for role in (*RATED, "execution_pct")]
    if not row["execution_pct"].endswith("%") or not all(map(_PLAIN.fullmatch, told)):
        return False
    budget, spent, rate = map(Decimal, told)
    return budget > 0 and abs(100 * spent / budget - rate) <= _ROUNDING
