"""A form's money whose fields single blanks part, each figure beside its name: 预算数 128 到位数 128 执行数 120.5.

The name of the project stands in a line above (项目名称 …); parts stand below (其中：财政资金 100 其中：财政资金 100 …).
"""

import re

from loaders.blocks.blanks.blank_fields import Range
from loaders.blocks.cell_words import heading_role
from loaders.blocks.compact import Source
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.streams.running_fields import RunningField, running_fields

FEWEST_PAIRS, MOST_LINES, FORM_LINES = 2, 8, 4

_PROJECT = re.compile(
    r"\s*(?P<part>[一二三四五六]、\s*[一-龥]{2,8}\s+)?(?:项\s*目|专\s*项)(?:资金|支出)?\s*名\s*称[：:]?\s+\S"
)
_BESIDE = re.compile(
    r"[一-龥（）]{0,12}(?:单位|部门|类别|性质|属性|负责人|科室|股室)(?:（[^（）]{1,6}）)?：?"
)
_FIELD = re.compile(r"[一-龥（）]{2,12}：[^：]+")  # 是否为专项资金：否
_ASKED = re.compile(r"是否[一-龥]{2,12}：")
_UNIT = re.compile(r"(?:金额)?单位：(?:万|亿|千)?元")
_PART = re.compile(r"(?:其中：?|上级|本级|中央|省级?|市级?|[县区]级?|财政|其他|年度).*")
_AMOUNTS = ("budget", "adjusted_budget", "final", "execution_pct", "carryover")


def read_running_form(source: Source, lines: list[PhysicalLine], first: int) -> tuple[list[list[Range]], int]:
    """Ranges of the cells, row by row, of the form that begins with the project in line ``first``, and the index after it."""
    opening = _PROJECT.match(lines[first].raw)
    if opening is None:
        return [], first
    rows: list[list[RunningField]] = []
    told = 0
    for at in range(first, min(len(lines), first + MOST_LINES)):
        row = running_fields(source, lines[at : at + 1], 0)
        if at == first:
            lead, row = _of_project(row, has_lead=bool(opening["part"]))
            rows += [[field] for field in lead]
            if not _names_project(row):
                break
        elif rows and (named := _headed(row, rows[-1])):
            row = named
            rows.pop()
        is_money = _is_money(row)
        if told and not (is_money or _is_part(row)):
            break
        if not is_money and not told and at - first >= FORM_LINES:
            break
        rows.append(row)
        told = len(rows) if is_money or told else 0
    return ([[field.place for field in row] for row in rows], first + told) if told else ([], first)


def _names_project(row: list[RunningField]) -> bool:
    """项目名称 and the name, and perhaps who manages it: a name that blanks divide is not known to end."""
    labels = row[2::2]
    return (
        len(row) > 1
        and (len(row) % 2 == 0 or labels[-1].characters == "单位")
        and all(map(_is_beside, labels))
    )


def _is_beside(field: RunningField) -> bool:
    """Whether a field names who manages a project or what kind it is."""
    return _BESIDE.fullmatch(field.characters) is not None


def _of_project(row: list[RunningField], has_lead: bool) -> tuple[list[RunningField], list[RunningField]]:
    """What stands before 项目名称, and the fields from there on, without those that hold their value (是否…：是)."""
    at = int(has_lead)
    if len(row) <= at:
        return [], []
    name = row[at]
    if name.characters.endswith("："):
        name = name._replace(end=name.end - 1, characters=name.characters[:-1])
    asked = {place for place, field in enumerate(row) if _ASKED.fullmatch(field.characters)}
    answers = {place + 1 for place in asked if not any(map(_is_beside, row[place + 1 : place + 2]))}
    beside = [
        field
        for place, field in enumerate(row)
        if place > at and place not in asked | answers and not _FIELD.fullmatch(field.characters)
    ]
    if len(beside) > 1 and _UNIT.fullmatch(beside[-2].characters + beside[-1].characters):
        beside[-2:] = [beside[-2]._replace(end=beside[-1].end, characters="单位")]
    return row[:at], [name, *beside]


def _headed(row: list[RunningField], above: list[RunningField]) -> list[RunningField]:
    """Money in pairs and its rate below headings of their own (预算安排情况（调整后） | … | 执行进度（%）), beside their names.

    Only the rate, which has no name beside it, and what is said to be adjusted takes its name from above.
    """
    pairs = list(zip(row[:-1:2], row[1:-1:2], strict=False))
    heads = above[-len(pairs) - 1 :]
    if len(row) % 2 == 0 or len(heads) <= len(pairs) or any(head.is_value for head in heads):
        return []
    if not row[-1].is_figure or heading_role(heads[-1].characters) != "execution_pct":
        return []
    found: list[RunningField] = []
    for head, (name, value) in zip(heads[:-1], pairs, strict=True):
        found += [head if heading_role(head.characters) == "adjusted_budget" else name, value]
    return [*found, heads[-1], row[-1]]


def _is_money(row: list[RunningField]) -> bool:
    """Whether headings of amounts and figures take turns on a line, behind what it is about."""
    at = len(row) % 2
    pairs = list(zip(row[at::2], row[at + 1 :: 2], strict=True))
    lead = row[:at]
    in_turn = all(heading_role(name.characters) in _AMOUNTS and value.is_figure for name, value in pairs)
    is_part = any(field.is_value or _PART.fullmatch(field.characters) for field in lead)
    return len(pairs) >= FEWEST_PAIRS and in_turn and not is_part


def _is_part(row: list[RunningField]) -> bool:
    """Whether names of sources and figures take turns on a line."""
    pairs = list(zip(row[::2], row[1::2], strict=False))
    is_one = len({name.characters for name, _ in pairs}) == 1  # 彩票公益金 25 彩票公益金 23.5 彩票公益金 21
    in_turn = all(
        (is_one or _PART.fullmatch(name.characters)) and not name.is_value and value.is_figure
        for name, value in pairs
    )
    return len(row) % 2 == 0 and len(pairs) >= FEWEST_PAIRS and in_turn
