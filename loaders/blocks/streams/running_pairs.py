"""Names and values of a department's overview in one stream: in turn, or all headings of a part and then their values.

人员编制 / 24 / 实有人数 / 26; 支出合计 / 其中： / 基本支出 / 项目支出 / 1250.6 / 420.6 / 830. Each row is a name and its value.
"""

import re

from loaders.blocks.blanks.blank_fields import Range
from loaders.blocks.cell_words import heading_role, is_total
from loaders.blocks.compact import Source
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.streams.running_fields import Run, RunningField, running_fields, runs_of
from loaders.blocks.streams.running_names import is_account, name_of

FEWEST_ROWS, FEWEST_HEADINGS, MOST_ABOVE = 2, 3, 3

_NAME = re.compile(r"\s*[一-龥“”\"（）()]{4,14}[：:]?\s*")
_PHONE = "phone"
_SUM = re.compile("[合小总]计")
_PART = re.compile(r"其中：?")
_NAMES_ROW = re.compile(r"(?:机构|单位|部门)(?:（单位）)?名称")


def read_pairs_in_turn(
    source: Source, lines: list[PhysicalLine], first: int
) -> tuple[list[list[Range]], int]:
    """Ranges of the names and values that begin with line ``first``, and the index of the line after them; no rows elsewhere."""
    name = source.between(*lines[first][:2]).characters if _NAME.fullmatch(lines[first].raw) else ""
    if not name or not (names_value(name) or _NAMES_ROW.fullmatch(name)):
        return [], first
    above = running_fields(source, lines[max(first - MOST_ABOVE, 0) : first], 0)
    above = [field for field in above if not _PART.fullmatch(field.characters)][-1:]
    over = above[0].characters if above else ""
    if is_total(over) or names_value(over) or _NAMES_ROW.fullmatch(over):
        return [], first  # the last headings of some that have too few values are no table by themselves
    fields = running_fields(source, lines, first)
    rows, end = _pairs(fields)
    after = next((at for at in range(first, len(lines)) if lines[at].start >= end), len(lines))
    if source.between(end, lines[after - 1].end).characters:
        return [], first  # more stands on the last line
    if rows and _NAMES_ROW.fullmatch(name):
        rows.insert(0, [fields[0].place])
    return rows, after


def _pairs(fields: list[RunningField]) -> tuple[list[list[Range]], int]:
    """The names and values that follow one another from the first fields on, up to words that name no value, and their end."""
    rows: list[list[Range]] = []
    runs = list(runs_of(fields))
    end, after = fields[0].start, len(runs)
    for at, run in enumerate(runs):
        found = _in_turn(run, is_first=not rows) or _headed(run, is_first=not rows)
        if not found:
            after = at
            break
        rows += found
        end = run.values[-1].end
    # a value before each name instead of behind it would leave the last name without one
    is_closed = after == len(runs) or not any(is_account(word.characters) for word in runs[after].words[:1])
    return (rows, end) if len(rows) >= FEWEST_ROWS and is_closed else ([], fields[-1].end)


def _in_turn(run: Run, is_first: bool) -> list[list[Range]]:
    """A name and its one value; after the first, nothing else may stand before the name."""
    above, name = name_of(run.words)
    whole = "".join(word.characters for word in name)
    if len(run.values) != 1 or not run.values[0].is_figure or (above and not is_first):
        return []
    return [[(name[0].start, name[-1].end), run.values[0].place]] if names_value(whole) else []


def names_value(words: str) -> bool:
    """Whether a figure stands behind words: an account, staff, the number of a telephone."""
    return is_account(words) or heading_role(words) == _PHONE


def _headed(run: Run, is_first: bool) -> list[list[Range]]:
    """As many headings as values, each a row; where one heads the name of the institution, that stands before the values."""
    words = [word for word in run.words if not _PART.fullmatch(word.characters)]
    begins = [at for at, word in enumerate(words) if is_account(word.characters)]
    if not begins or (begins[0] and not is_first):
        return []
    has_name = begins[0] > 0 and _NAMES_ROW.fullmatch(words[begins[0] - 1].characters) is not None
    heads = words[begins[0] : len(words) - has_name]
    is_named = not has_name or not is_account(words[-1].characters)
    known = sum(is_account(head.characters) for head in heads)
    if any(_SUM.fullmatch(head.characters) for head in heads):
        return []  # of which group, nobody can tell
    is_whole = len(heads) == len(run.values) >= FEWEST_HEADINGS and 3 * known >= 2 * len(heads)
    if not is_whole or not is_named:
        return []
    first, *others = [[head.place, value.place] for head, value in zip(heads, run.values, strict=True)]
    apart = [word for word in run.words if word.start > heads[0].start and word not in heads]
    return [first, *([word.place] for word in apart), *others]
