"""Whole forms that a converter wrote as one line: their cells, which blanks divide, as lines of their own."""

import itertools

from loaders.blocks.cell_words import heading_role
from loaders.blocks.compact import Source
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.spaced import FEWEST_COLUMNS, fields_of

FEWEST_FIELDS = 24  # of a form: a header and its rows
NAMES = "level_3"  # the column that every table of indicators has


def unrolled(source: Source, lines: list[PhysicalLine]) -> list[PhysicalLine]:
    """The lines of a text, a line that holds a table of indicators from its header to its last row field by field."""
    found: list[PhysicalLine] = []
    for line in lines:
        fields = fields_of(line) if line.raw.count(" ") >= FEWEST_FIELDS else []
        found += fields if len(fields) > FEWEST_FIELDS and _holds_form(source, fields) else [line]
    return found


def _holds_form(source: Source, fields: list[PhysicalLine]) -> bool:
    """Whether the headings of a table of indicators follow one another."""
    roles = [heading_role(source.between(field.start, field.end).characters) for field in fields]
    runs = [list(group) for is_header, group in itertools.groupby(roles, key=bool) if is_header]
    return any(len(run) > FEWEST_COLUMNS and NAMES in run for run in runs)
