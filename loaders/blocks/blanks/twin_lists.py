"""Statistical lists printed in two blocks side by side, as yearbooks have them: each line tells an indicator of either.

指标名称      单位  2023年 2022年    指标名称      单位  2023年 2022年
一、救助                             三、登记
  低保人数    人      5120   5236      结婚登记    对      1830   1912
"""

import re

from loaders.blocks.blanks.blank_fields import Range, below_places, printed_places
from loaders.blocks.cell_words import columns_of, heading_role
from loaders.blocks.lines import PhysicalLine
from loaders.blocks.streams.listings import NAME_LENGTH, NAMES, UNIT_ONLY, VALUES

FEWEST_ROWS, LONGEST_LIST, LONGEST_LINE, FEWEST_HEADINGS = 3, 200, 400, 3
SHORT_UNIT = 2  # 人天, where no seed knows it

_HEADING = re.compile(r"指\s*标(?:\s*名\s*称)?|项\s*目|(?:计\s*量\s*)?单\s*位|(?:19|20)\d\d\s*年|数\s*量|\S+")
_YEAR = re.compile(r"(?:19|20)\d\d年?")
_FIELD = re.compile(r"\S+")
_FIGURE = re.compile(r"-?\d[\d,]*(?:\.\d+)?%?")
_PROSE = re.compile(r"[。；，]|^\s*(?:备?注|说明|(?:资料|数据)?来源)\d?\s*[：:]")

Header = tuple[list[Range], list[Range]]  # of one block: its headings in the line, and as they are printed


def read_twin_list(lines: list[PhysicalLine], first: int) -> tuple[list[list[Range]], int]:
    """Ranges of the cells, row by row, of the list whose header is line ``first``, and the index of the line after it.

    Without rows, there is no such list. A row has the cells of both blocks; the name of a group stands alone.
    """
    blocks = _header(lines[first])
    if not blocks:
        return [], first
    rows = [[(lines[first].start + start, lines[first].start + end) for b in blocks for start, end in b[0]]]
    told, sides, after = 0, [0, 0], first + 1
    for at in range(first + 1, min(len(lines), first + LONGEST_LIST)):
        row = _row(lines[at], blocks)
        if not row:
            break
        rows.append(row)
        counts = [_values(row, side) for side in (0, 1)]
        sides = [before + count for before, count in zip(sides, counts, strict=True)]
        if any(counts):
            told, after = len(rows), at + 1
    is_list = all(count >= FEWEST_ROWS for count in sides)
    return (rows[:told], after) if is_list else ([], first)


def _values(row: list[Range], side: int) -> bool:
    """Whether a block of a row has values."""
    width = len(row) // 2
    return any(start < end for start, end in row[side * width + 2 : (side + 1) * width])


def _header(line: PhysicalLine) -> tuple[Header, ...]:
    """The headings of both blocks; empty for a line that heads none."""
    if "位" not in line.raw or "\t" in line.raw or "|" in line.raw or len(line.raw) > LONGEST_LINE:
        return ()
    fields = [field.span() for field in _HEADING.finditer(line.raw)]
    texts = ["".join(line.raw[start:end].split()) for start, end in fields]
    width, rest = divmod(len(texts), 2)
    if rest or width < FEWEST_HEADINGS or texts[:width] != texts[width:]:
        return ()
    roles = [heading_role(text) for text in texts[:width]]
    are_values = all(
        _YEAR.fullmatch(text) or role in VALUES for text, role in zip(texts[2:width], roles[2:], strict=True)
    )
    if roles[0] not in NAMES or roles[1] != "unit" or not are_values:
        return ()
    places = printed_places(line.raw, fields)
    return (fields[:width], places[:width]), (fields[width:], places[width:])


def _row(line: PhysicalLine, blocks: tuple[Header, ...]) -> list[Range]:
    """The cells of a line, those of the left block first; empty where nobody can say what they are."""
    if "\t" in line.raw or "|" in line.raw or len(line.raw) > LONGEST_LINE or _PROSE.search(line.raw):
        return []
    fields = [field.span() for field in _FIELD.finditer(line.raw)]
    sides: tuple[list[Range], list[Range]] = ([], [])
    for field, is_right in zip(fields, _on_the_right(line.raw, fields, blocks[0][1][1][0]), strict=True):
        sides[is_right].append(field)
    cells: list[Range] = []
    for own, (_, places) in zip(sides, blocks, strict=True):
        found = _cells(line.raw, own, places, cells[-1][1] if cells else 0)
        if not found:
            return []
        cells += found
    return [(line.start + start, line.start + end) for start, end in cells]


def _ends_as_unit(raw: str, last: Range, has_values: bool) -> bool:
    text = raw[slice(*last)]
    return columns_of(text) == UNIT_ONLY or (has_values and len(text) <= SHORT_UNIT)


def _on_the_right(raw: str, fields: list[Range], units: int) -> list[bool]:
    """Which fields are those of the right block: from the first name behind the unit or the values of the left one.

    ``units``: where the heading of units on the left is printed, up to which names begin there.
    """
    found: list[bool] = []
    is_ended = False
    for at, (field, (start, _)) in enumerate(zip(fields, printed_places(raw, fields), strict=True)):
        is_right = found[-1] if found else start >= units
        is_figure = _FIGURE.fullmatch(raw, *field) is not None
        ends_name = is_figure or (bool(found) and _is_unit(raw, fields, at, start >= units))
        if not is_right and not ends_name and (is_ended or start >= units):
            is_right = True
        is_ended = is_ended or ends_name
        found.append(is_right)
    return found


def _is_unit(raw: str, fields: list[Range], at: int, is_below: bool) -> bool:
    """Whether a field behind a name is its unit: it stands below that heading (``is_below``), or values follow it."""
    text = raw[slice(*fields[at])]
    is_before_value = at + 1 < len(fields) and _FIGURE.fullmatch(raw, *fields[at + 1]) is not None
    is_known = columns_of(text) == UNIT_ONLY
    return (is_known and (is_below or is_before_value)) or (
        is_below and is_before_value and len(text) <= SHORT_UNIT
    )


def _cells(raw: str, fields: list[Range], places: list[Range], begin: int) -> list[Range]:
    """Name, unit and values of one block of a line, all of them empty where it has none; no cells where they do not fit."""
    width = len(places)
    if not fields:
        return [(begin, begin)] * width
    names = [field for field in fields if not _FIGURE.fullmatch(raw, *field)]
    values = fields[len(names) :]
    if not names or fields[: len(names)] != names or len(values) > width - 2:
        return []
    unit = (names[-1][1],) * 2
    if len(names) > 1 and _ends_as_unit(raw, names[-1], bool(values)):
        unit = names.pop()
    name = (names[0][0], names[-1][1])
    if len("".join(raw[slice(*name)].split())) > NAME_LENGTH:
        return []
    if not values:
        return [name, *[(name[1],) * 2] * (width - 1)]  # a group's, whatever its parts are counted in
    if len(values) < width - 2:
        values = below_places(raw, values, places[2:])
    return [name, unit, *values] if values else []
