"""Whole forms and lists that a converter wrote as one line: their cells, which blanks divide, as lines of their own."""

import itertools
import re

from loaders.blocks.cell_words import heading_role
from loaders.blocks.compact import Source
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.streams.official import lines_of_tables
from loaders.blocks.streams.spaced import FEWEST_COLUMNS, WORD, fields_of
from loaders.blocks.torn_headings import rejoined

_GLUED_TITLE = re.compile(r"[^，。：]{4,60}?表(?=(?:项目|专项)(?:资金)?名称.*三级\s*指标)")

FEWEST_FIELDS = 24  # of a form: a header and its rows
FEWEST_HEADINGS = 2  # of a list, beside that of its ordinals
ROWS = ("1", "2", "3")  # the first of a list
MONTHS = "月份"  # the heading of rows that are months: 1月, 2月, 3月
SIGN = "sign"  # 指标性质
NAMES = "level_3"  # the column that every table of indicators has


def unrolled(source: Source, lines: list[PhysicalLine]) -> list[PhysicalLine]:
    """The lines of a text, one that holds a table of indicators or a numbered list from its header on field by field.

    So are the cells of an official table.
    """
    found: list[PhysicalLine] = []
    for line in (part for whole in lines for part in _title_apart(whole)):
        if tables := lines_of_tables(line):
            found += tables
            continue
        fields = rejoined(fields_of(line)) if line.raw.count(" ") >= FEWEST_FIELDS else []
        is_table = len(fields) > FEWEST_FIELDS and _holds_table(source, fields)
        if is_table and SIGN in map(heading_role, (field.raw for field in fields)):
            fields = fields_of(line, WORD)  # ≥ and the unit are cells of their own
        found += fields if is_table else [line]
    return found


def _title_apart(line: PhysicalLine) -> list[PhysicalLine]:
    """The line of a form whose cells are glued together, its title as a line of its own."""
    title = _GLUED_TITLE.match(line.raw) if "三级" in line.raw else None
    if title is None:
        return [line]
    place = line.start + title.end()
    return [
        line._replace(end=place, raw=title[0]),
        PhysicalLine(place, line.end, line.raw[title.end() :], False),
    ]


def _holds_table(source: Source, fields: list[PhysicalLine]) -> bool:
    """Whether the headings of a table of indicators follow one another, or those of a list and the ordinals of its rows."""
    roles = [heading_role(source.told(field.start, field.end)) for field in fields]
    runs = [list(group) for is_header, group in itertools.groupby(roles, key=bool) if is_header]
    if any(len(run) > FEWEST_COLUMNS and NAMES in run for run in runs):
        return True
    ordinals = [at for at, role in enumerate(roles) if role == "ordinal" or fields[at].raw == MONTHS]
    return any(_is_numbered([field.raw.removesuffix("月") for field in fields[at + 1 :]]) for at in ordinals)


def _is_numbered(texts: list[str]) -> bool:
    """Whether headings follow, and then the rows 1, 2, 3, each with as many fields."""
    first = texts.index("1") if "1" in texts else 0
    is_headed = first >= FEWEST_HEADINGS and not any(map(str.isdigit, "".join(texts[:first])))
    return is_headed and texts[first :: first + 1][: len(ROWS)] == [*ROWS]
