"""Forms of targets (绩效目标申报表) in lines: a fund or an indicator and its one value a line, single blanks between them.

The heading of the values ends the line above (金额（万元）, 指标值), or each heading of indicators has a line. Levels may break
over lines; a value may stand below its name, its unit below the value. A line that tells no such row ends them; where each
heading has a line, all that follow must be rows.
"""

import re
from typing import NamedTuple

from loaders.blocks.blanks.blank_fields import Field, Range, fields_of
from loaders.blocks.cell_words import columns_of, heading_role, is_unit, is_value
from loaders.blocks.compact import Source
from loaders.blocks.grid import FIGURE
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.proven_rows import tells_goal
from loaders.blocks.shapes import is_terminated

FEWEST_ROWS, MOST_LINES = 2, 80

_FUND = re.compile(
    r"(?:（[一二三四五六]）|\d[、.])?(?:其中：)?[一-龥]{0,10}(?:拨款|预算|基金|资金|收入|小计|合计|资金总额)(?:小计|合计)?：?"
)
_AMOUNT = re.compile(r"金额（[百千万]?元）")
_LEVELS = ("level_1", "level_2", "level_3")
_BREAKS = re.compile(
    r"(?:项目)?(?:完成|产出|效益|效果|满意度|社会|经济|生态|环境|质量|数量|时效|成本|可持续|影响|服务对象)+"
)
_REST = "指标"
_OVER_ALL = "绩效指标"


class _Word(NamedTuple):
    text: str
    start: int
    end: int
    line: int

    @property
    def is_level(self) -> bool:
        known = columns_of(self.text) or frozenset()
        return "level_1" in known or self.text == _OVER_ALL or (bool(known) and known <= {*_LEVELS[:2]})


def read_fund_lines(source: Source, lines: list[PhysicalLine], first: int) -> tuple[list[list[Range]], int]:
    """Ranges of the cells, row by row, of funds below the header in line ``first``, and the index after them."""
    heads = fields_of(lines[first]) if "金额" in lines[first].raw else []
    texts = [source.told(field.start, field.end) for field in heads]
    is_header = len(heads) >= FEWEST_ROWS and not any(map(FIGURE.fullmatch, texts))
    return _funds(source, lines, first, heads) if is_header and _AMOUNT.fullmatch(texts[-1]) else ([], first)


def read_target_lines(source: Source, lines: list[PhysicalLine], first: int) -> tuple[list[list[Range]], int]:
    """Ranges of the cells, row by row, of indicators below the header in line ``first``, and the index after them."""
    heads = fields_of(lines[first]) if "指标" in lines[first].raw else []
    after = first + 1
    if len(heads) == 1:  # a heading a line
        after = first + len(_LEVELS) + 1
        heads = [field for line in lines[first:after] for field in fields_of(line)]
    roles = [heading_role(source.told(field.start, field.end)) for field in heads]
    is_header = roles[-1:] == ["target"] and roles[-4:-1] == [*_LEVELS]
    rows, end = _goals(source, lines, after, heads) if is_header else ([], first)
    return (rows, end) if rows else ([], first)


def _funds(
    source: Source, lines: list[PhysicalLine], first: int, heads: list[Field]
) -> tuple[list[list[Range]], int]:
    """Rows of a fund and its amount, or a fund without one."""
    rows = [[(head.start, head.end) for head in (heads[0], heads[-1])]]
    rows += [
        [(head.start, head.end), (head.end, head.end)] for head in heads[1:-1]
    ]  # 年度资金总额, between them
    at = first + 1
    while at < min(len(lines), first + MOST_LINES):
        fields = fields_of(lines[at])
        texts = [source.told(field.start, field.end) for field in fields]
        if (
            not texts
            or len(texts) > 2
            or not _FUND.fullmatch(texts[0])
            or not all(map(FIGURE.fullmatch, texts[1:]))
        ):
            break
        end = lines[at].end
        rows.append(
            [
                (fields[0].start, fields[0].end),
                (fields[-1].start, fields[-1].end) if len(fields) > 1 else (end, end),
            ]
        )
        at += 1
    return (rows, at) if any(start < end for _, (start, end) in rows[len(heads) - 1 :]) else ([], first)


def _goals(
    source: Source, lines: list[PhysicalLine], first: int, heads: list[Field]
) -> tuple[list[list[Range]], int]:
    """Rows of levels, an indicator and its target, from line ``first`` on."""
    told = heads[-len(_LEVELS) - 1 :]
    rows = [[(field.start, field.end) for field in told]]
    rows[0][0] = (heads[0].start, told[0].end)
    words = _words(source, lines, first)
    is_stream = heads[0].end <= lines[first - 1].start  # a heading a line
    if is_stream and not (words and words[0].is_level):
        return [], first
    levels: list[_Word] = []
    after, at, found = first, 0, 0
    while at < len(words):
        if words[at].is_level:
            levels.append(words[at])
            at += 1
            continue
        value = _value_behind(words, at)
        if not value:
            if is_stream and "：" not in words[at].text:
                return [], first  # a cell may have been lost
            break
        rows += _with_levels(levels, (words[at].start, words[at].end), (value[0].start, value[-1].end))
        levels, at, after, found = [], at + 1 + len(value), value[-1].line + 1, found + 1
    return (rows, after) if found >= FEWEST_ROWS else ([], first)


def _words(source: Source, lines: list[PhysicalLine], first: int) -> list[_Word]:
    """The fields of the lines below the header, levels that broke over two lines as one."""
    words: list[_Word] = []
    for at in range(first, min(len(lines), first + MOST_LINES)):
        for field in fields_of(lines[at]):
            text = source.told(field.start, field.end)
            if words and text == _REST and words[-1].line == at - 1 and _BREAKS.fullmatch(words[-1].text):
                begun = words.pop()
                words.append(_Word(begun.text + text, begun.start, field.end, at))
            else:
                words.append(_Word(text, field.start, field.end, at))
    return words


def _value_behind(words: list[_Word], at: int) -> list[_Word]:
    """The words of the value of a name: those behind it on its line, or a value alone below it, and a unit alone below that."""
    name = words[at]
    begins_line = at == 0 or words[at - 1].line < name.line or words[at - 1].is_level
    told = name.text.removeprefix("其中：")
    if not begins_line or is_value(told) or is_terminated(told) or "：" in told:
        return []
    rest = [word for word in words[at + 1 :] if word.line == name.line]
    if not rest:
        below = [word for word in words[at + 1 :] if word.line == name.line + 1]
        rest = below if len(below) == 1 or is_value("".join(word.text for word in below)) else []
    if not rest or is_terminated(rest[-1].text):
        return []
    is_one = is_value("".join(word.text for word in rest))  # ≥ 95 %
    if not (is_one or tells_goal(rest[0].text) or is_value(rest[0].text)):
        return []
    if not is_one and any(word.is_level or is_value(word.text) for word in rest[1:]):
        return []  # of another row, or what was reached
    below = [word for word in words[at + 1 :] if word.line == rest[-1].line + 1]
    lacks_unit = FIGURE.fullmatch(rest[-1].text.lstrip("≥≤<>=")) is not None
    return rest + (below if lacks_unit and len(below) == 1 and is_unit(below[0].text) else [])


def _with_levels(levels: list[_Word], name: Range, value: Range) -> list[list[Range]]:
    """The row of an indicator with the last of its levels, and rows of the levels before them."""
    nowhere = (name[0], name[0])
    known = [columns_of(level.text) or frozenset() for level in levels]
    last = levels[-1:] if levels and ("level_2" in known[-1] or len(levels) > 1) else []
    above = levels[: len(levels) - len(last)]
    first = above.pop() if above else None
    rows = [[(level.start, level.end), nowhere, nowhere, nowhere] for level in above]
    cells = [(word.start, word.end) if word else nowhere for word in (first, next(iter(last), None))]
    return [*rows, [*cells, name, value]]
