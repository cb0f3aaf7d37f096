"""Lists printed in columns, of words and of figures, whose rows may stand below the names of their categories.

类别      项目名称            资金来源    金额
老年人福利
          敬老院维修          省级        62.80
          小计                            62.80
"""

import itertools
import re

from loaders.blocks.blanks.blank_fields import (
    Field,
    Range,
    below_places,
    empty_field,
    fields_of,
    places_on,
    ranges_of,
)
from loaders.blocks.blanks.column_groups import ORDINAL, is_heading
from loaders.blocks.blanks.wrapped_rows import FIGURE
from loaders.blocks.cell_words import heads_one_column, names_sum
from loaders.blocks.lines import PhysicalLine

FEWEST_ROWS, FEWEST_COLUMNS, MOST_COLUMNS, LONGEST_TABLE, FEWEST_BLANKS = 3, 3, 10, 400, 2

_NUMBER = re.compile(r"[-+]?\d")
_OF_ALL = re.compile(r"[合总]\s*计")
_SENTENCE = re.compile("[，。；：]")

Row = list[Field]


def read_parted_list(lines: list[PhysicalLine], first: int) -> tuple[list[list[Range]], int]:
    """Ranges of the cells, row by row, of the list whose header is line ``first``, and the index of the line after it.

    Without rows, there is no such list. Each cell stands below one heading, and each column holds figures or words.
    """
    header = fields_of(lines[first])
    if not FEWEST_COLUMNS <= len(header) <= MOST_COLUMNS or not all(map(is_heading, header)):
        return [], first
    places = places_on(lines[first], header)
    if any(after[0] - at[1] < FEWEST_BLANKS for at, after in itertools.pairwise(places)):
        return [], first
    rows: list[Row] = []
    at = first + 1
    while at < min(len(lines), first + LONGEST_TABLE) and (row := _row(lines[at], places)):
        rows.append(row)
        at += 1
        if _closes(row):
            break
    ends = at == len(lines) or _closes(rows[-1] if rows else []) or lines[at].blank_before
    return (
        ([ranges_of(row) for row in [header, *rows]], at) if ends and _is_list(header, rows) else ([], first)
    )


def _row(line: PhysicalLine, places: list[Range]) -> Row:
    """The fields of a line, each below its heading; empty where nobody can say below which."""
    fields = fields_of(line)
    if not fields or len(fields) > len(places) or any(_SENTENCE.search(field.text) for field in fields):
        return []
    if len(fields) > 1 and not any(FIGURE.fullmatch(field.text) for field in fields):
        return []  # only the name of a category stands without figures
    values = [(field.start - line.start, field.end - line.start) for field in fields]
    rest = iter(fields)
    ranges = below_places(line.raw, values, places)
    return [next(rest) if end > start else empty_field(line.start + start) for start, end in ranges]


def _closes(row: Row) -> bool:
    """Whether a row is the sum of all: its name stands in the first column, or is that of all."""
    return bool(row) and (names_sum(row[0].text) or any(_OF_ALL.fullmatch(field.text) for field in row))


def _is_list(header: Row, rows: list[Row]) -> bool:
    """Whether the first two columns, behind that of ordinals, hold words, and others figures, one of them in each row."""
    led = bool(ORDINAL.fullmatch(header[0].text))
    told = [row[led:] for row in rows if any(field.text for field in row[1 + led :])]
    columns = [[row[at].text for row in told if row[at].text] for at in range(len(header) - led)]
    values = [bool(texts) and all(map(FIGURE.fullmatch, texts)) for texts in columns]
    if len(told) < FEWEST_ROWS or not any(values) or any(values[:2]):
        return False
    words = (text for texts, is_value in zip(columns, values, strict=True) if not is_value for text in texts)
    of_values = [at for at, is_value in enumerate(values) if is_value]
    are_told = all(any(_NUMBER.match(row[at].text) for at in of_values) for row in told)
    are_named = all(heads_one_column(header[at + led].text) for at in of_values)
    return are_told and are_named and not any(map(FIGURE.fullmatch, words))
