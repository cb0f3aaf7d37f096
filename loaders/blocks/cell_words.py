"""What a line says of a table whose cells stand on a line each: which column it heads, in which columns it can stand."""

import functools
import re
from collections.abc import Iterable

from loaders.seeds import read_seed

PERCENT_ROLES = frozenset(("execution_pct", "change_pct", "share_pct"))
AMOUNT_ROLES = PERCENT_ROLES | {
    "budget",
    "adjusted_budget",
    "adjustment",
    "final",
    "prior_final",
    "change",
    "change_vs_budget",
    "carryover",
}
HEADING_LENGTH = 24
COVERED = 0.6  # share of a heading that is known words: 偏差原因分析及改进措施 says little beside them

PART_SUM = "小计"

_DAYS = frozenset(("日", "工作日"))
_DIVIDED = re.compile("[/／·.]")
_REMARK = re.compile(r"(?:[（(](?:[A-Z](?:/[A-Z](?:[×*]100[%％])?)?|\d{1,3}分|[%％])[)）])?")
_BRACKETS = re.compile(r"（[^（）]*）")
_ADJUSTED = re.compile("预算[^（）]{0,4}（(?:年中)?调整后?）")
_YEAR = re.compile(r"^20\d\d年(?:度)?")
_UNIT = re.compile(r"[^，。；]{2,16}（(?:单位：)?(?:(?:万|亿|千)?元|人)）")
_MARKED = re.compile(r"（\d+(?:\.\d+)?分?）$|\d分$")
_SUM = re.compile(r"[一-龥]{0,4}[合小总]\s*计")
_OF_COLUMN = re.compile(r"(?:[数率额量]|排名|名次)$|（[^（）]*）$")
_OF_GROUP = re.compile(
    r"(?:类别|类型|构成|其中)(?:（[^（）]*）)?$"
)  # 低保对象类别（人） above 老年人 | 成年人
_DIVIDED_ROLES = ("change", "change_pct")  # what the columns below 比上年增减 divide
_TOTAL = re.compile(r"(?:20\d\d年(?:度)?)?(?:本年)?(?:收入|支出)?(?:决算|预算)?[合总小]计")
_VALUE = re.compile(
    r"[≥≤＞＜><=≧≦＝]+|[≥≤＞＜><=≧≦＝]*\d[\d,]*(?:\.\d+)?(?P<unit>[^\d]*)|(?:19|20)\d\d年(?:\d{1,2}月(?:\d{1,2}日)?)?[底末]?(?:以?前)?"
)
_POINTS = re.compile(r"（?\d+(?:\.\d+)?分?）?$")  # 产出指标（50分）


@functools.cache
def _headings() -> re.Pattern[str]:
    rows = read_seed("labels/column_labels.csv")
    return re.compile("|".join(f"(?P<{row['role']}>{row['pattern']})" for row in rows))


@functools.cache
def _words() -> tuple[tuple[frozenset[str], re.Pattern[str]], ...]:
    rows = read_seed("labels/cell_words.csv")
    return tuple((frozenset(row["columns"].split()), re.compile(row["pattern"])) for row in rows)


@functools.cache
def _phrase(name: str) -> re.Pattern[str]:
    """A pattern of the phrase book (seeds/labels/phrases.csv)."""
    rows = read_seed("labels/phrases.csv")
    return re.compile(next(row["pattern"] for row in rows if row["phrase_id"] == name))


@functools.lru_cache(maxsize=16384)
def heading_role(characters: str) -> str:
    """The role of the column that a line heads (seeds/labels/column_labels.csv); empty when it says more than that."""
    if len(characters) > HEADING_LENGTH:
        return ""
    name = _YEAR.sub("", _BRACKETS.sub("", stage_first(characters)))
    found = [match for match in _headings().finditer(name) if match.group()]
    if not found or sum(len(match.group()) for match in found) < COVERED * len(name):
        return ""
    return found[0].lastgroup or ""


def stage_first(heading: str) -> str:
    """``heading`` with a stage that its brackets tell before its name: 预算安排（调整后） is 调整后预算."""
    return _ADJUSTED.sub("调整后预算", heading, count=1)


def role_on_line(characters: str) -> str:
    """The role of a heading that 绩效指标, the heading of all levels, may stand before on its line."""
    return heading_role(characters.removeprefix("绩效指标") or characters)


def heads_one_column(characters: str) -> bool:
    """Whether a heading is that of one column: a known one, or words that end as those of amounts and counts do."""
    if _OF_GROUP.search(characters):
        return False
    role = heading_role(characters)
    return (bool(role) and role not in _DIVIDED_ROLES) or _OF_COLUMN.search(characters) is not None


def headings_in(characters: str) -> list[tuple[str, int, int]]:
    """The headings that follow one another in a header without blanks: role, start, end; none where it says much else."""
    found: list[tuple[str, int, int]] = []
    for match in filter(re.Match.group, _headings().finditer(characters)):
        role, start = match.lastgroup or "", match.start()
        if found and found[-1][0] == role:  # 偏差原因分析及改进措施
            start = found.pop()[1]
        found.append((role, start, match.end()))
    # 全年预算数（A） 分值（10分）: a remark in brackets is of the heading before it
    found = [(role, start, _REMARK.match(characters, end).end()) for role, start, end in found]
    told = sum(end - start for _, start, end in found)
    return found if told >= COVERED * len(characters) else []


def is_corner(characters: str) -> bool:
    """Whether a line can head the names of money or people in a form: 项目资金（万元）, 财政供养人员情况（人）."""
    return _UNIT.fullmatch(characters) is not None


@functools.lru_cache(maxsize=1024)
def columns_of(characters: str) -> frozenset[str] | None:
    """The only columns in which a cell with these words stands (seeds/labels/cell_words.csv); None: in any."""
    plain = without_points(characters)
    return next((columns for columns, pattern in _words() if pattern.fullmatch(plain)), None)


def without_points(characters: str) -> str:
    """The name of a level without its points (产出指标（50分） → 产出指标)."""
    return _POINTS.sub("", characters)


@functools.cache
def known_units() -> frozenset[str]:
    """The units of counts and money (seeds/labels/count_units.csv, seeds/codes/units.csv), and those of days."""
    seeds = ("labels/count_units.csv", "codes/units.csv")
    return frozenset(row["unit"] for seed in seeds for row in read_seed(seed)) | _DAYS


def is_unit(characters: str) -> bool:
    """Whether words are the unit of a number (人次, 公里, 万元, 元/具, 个工作日)."""
    parts = _DIVIDED.split(characters)
    plain = [part if part in known_units() else part.removeprefix("个") for part in parts]
    return all(part in known_units() for part in plain) or columns_of(characters) == {"unit"}


def is_value(characters: str) -> bool:
    """Whether a cell is a value, or its sign, and no name (≥12公里, 98%, ≥, 2023年11月底)."""
    told = _VALUE.fullmatch(characters)
    return told is not None and (not told["unit"] or is_unit(told["unit"]))


def has_points(characters: str) -> bool:
    """Whether the name of a level ends with its points (产出指标（50分）)."""
    return _MARKED.search(characters) is not None


def names_sum(characters: str) -> bool:
    """Whether a cell names the sum of the rows above it (合  计, 本月小计)."""
    return _SUM.fullmatch(characters) is not None


def is_whole_sum(characters: str) -> bool:
    """Whether a cell names the sum of all, and not of a part (合  计; not 小计)."""
    return names_sum(characters) and "".join(characters.split()) != PART_SUM


def lacks_groups(headings: Iterable[str]) -> bool:
    """Whether a header names sums of parts (小计) again and again: headings of groups, which are lost, tell them apart."""
    return sum("".join(heading.split()) == PART_SUM for heading in headings) > 1


def heads_total(characters: str) -> bool:
    """Whether a heading names the total of the columns behind it (本年支出合计, 小计)."""
    return _TOTAL.fullmatch(characters) is not None


def is_total(characters: str) -> bool:
    """Whether a cell names the row of totals (总分)."""
    name = characters.rstrip("：")
    return name == "合计" or _phrase("total_score").fullmatch(name) is not None


def are_goal_and_result(goal: str, result: str) -> bool:
    """Whether two headings are those of what was to be reached and of what was (预期目标 | 实际完成情况)."""
    told = (("goal_heading", goal), ("result_heading", result))
    return all(_phrase(name).fullmatch(heading) for name, heading in told)
