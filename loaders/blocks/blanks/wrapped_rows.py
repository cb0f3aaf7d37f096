"""Rows of tables whose cells broke over lines: their pieces, and the lines that end them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from loaders.blocks.blanks.blank_fields import Field, fields_of, printed_width
from loaders.blocks.blanks.wrapped_headers import cell_of_pieces
from loaders.blocks.cell_words import is_unit
from loaders.blocks.compact import EMPTY, Source, join
from loaders.blocks.grid import GridCell
from loaders.blocks.lines import PAGE_NUMBER, PhysicalLine
from loaders.blocks.numbering import RANKS, parse_numbering

LINE_LENGTH, LONGEST_TABLE, MOST_BREAKS = 60, 400, 12  # characters, lines, lines
ONE_CHARACTER = 2  # wide: a line may end one early, but in narrow columns
NARROW = 10

FIGURE = re.compile(r"[-+]?\d[\d,]*(?:\.\d+)?[%％]?|[-—–/]+")
MONEY = frozenset(
    ("budget", "adjusted_budget", "final", "prior_final", "carryover", "adjustment")
)  # roles of columns

OF_AGE = re.compile(r"\d{2,3}(?:[-—–~至到]\d{2,3})?(?:周)?岁[一-龥]{2}")  # 80-89周岁享受人数: a name
_NAME = re.compile(rf"{OF_AGE.pattern}|(?:\D*[一-龥]){{3}}")
MARK = re.compile(r"[（(]\d+(?:\.\d+)?分?[)）]$")  # 产出指标 above （50分）
_NUMERAL = re.compile(r"[≥≤＞＜><=≧≦]*(?:\d[\d,.]*)?")
_NUMBER = re.compile(r"[≥≤＞＜><=≧≦]*\d[\d,]*(?:\.\d+)?")
_TORN_POINTS, _POINTS_END = re.compile(r"[（(]\d{0,3}(?:\.\d)?分?$"), re.compile(r"\d{0,3}(?:\.\d)?分?[）)]")
_LONE_END = re.compile(r"(?:\d{0,3}分)?[）)]")
_UNENDED_DATE, _DATE_ENDS = re.compile(r"(?:每[年月季]|[年月])\d{1,2}$"), re.compile("[日号月]")
_AWAITS_NUMBER = re.compile(r"[≥≤＞＜><=≧≦]+|不[高低多少]于|不超过")
_VALUE_BEGINS = re.compile(r"(?:[≥≤＞＜><=≧≦]*|不[高低多少]于|不超过)\d[\d,]*(?:\.\d+)?")
_BOUNDS, _COUNTED = ("以上", "以下", "以内", "左右"), "0123456789%％人次户元张个"
_DOTS = re.compile(r"…+|\.{3,}")
_DIGITS = re.compile(r"\d*")
_OPEN = ("，", "、", "；", ",")
_END = re.compile(r"填表|(?:说明|备注|注|联系)[:：]|附[件表录]|.*。$")


@dataclass
class WrappedRow:
    """The pieces of each cell, by the role of its column."""

    cells: dict[str, list[Field]] = field(default_factory=dict)

    def add(self, role: str, *pieces: Field) -> None:
        """Put pieces behind those of a cell."""
        self.cells.setdefault(role, []).extend(pieces)

    def is_open(self, role: str, width: int, further: str = "") -> bool:
        """Whether a cell ends within a sentence, or with a line as wide as its column, which is at least ``width``.

        A line may end earlier where the number that begins the ``further`` line did not fit.
        """
        if role not in self.cells:
            return False
        widths = [printed_width(part) for piece in self.cells[role] for part in piece.text.split()]
        widest = max(width, *widths)
        room = max(ONE_CHARACTER if widest > NARROW else 1, len(_DIGITS.match(further).group()) - 1)
        is_full = width > 0 and widths[-1] >= widest - room
        return is_full or self.cells[role][-1].text.endswith(_OPEN)


def stitched(lines: Sequence[PhysicalLine]) -> Iterator[tuple[int, list[Field]]]:
    """The fields of each line with the index after it; a value or bracket that breaks goes on in its own line.

    ≥1850 / 人 1923 / 人 10 10 is one line; a bracket is closed within a few lines or left open.
    """
    at = 0
    while at < len(lines):
        fields, first = with_units(fields_of(lines[at])), at
        at += 1
        while fields and at < min(len(lines), first + MOST_BREAKS):
            below = with_units(fields_of(lines[at]))
            if not below or not _breaks(fields[-1].text, below[0].text):
                break
            piece = Field(f"{fields[-1].text} {below[0].text}", fields[-1].start, below[0].end)
            fields[-1:] = [piece, *below[1:]]
            at += 1
        yield at, without_marks(fields)


def _breaks(last: str, first: str) -> bool:
    """Whether a field goes on at the beginning of the next line: a bracket, a number whose unit stands there."""
    if _is_open(last, first):
        return True
    if _UNENDED_DATE.search(last) and _DATE_ENDS.match(first):  # 每月10 / 日前
        return True
    last = "".join(last.split())
    if _AWAITS_NUMBER.fullmatch(last) and first[0].isdigit():  # ≥ / 15,000, 不低于 / 1,100元
        return True
    if first in _BOUNDS and last[-1:] in _COUNTED:  # 90% / 以上
        return True
    number = _VALUE_BEGINS.match(last)
    unit = number and last[number.end() :] + first
    return bool(unit) and not any(map(str.isdigit, unit)) and is_unit(unit)


def _is_open(last: str, first: str) -> bool:
    """Whether a bracket is left open; not that of the points of a level, when what follows is not the rest of them."""
    if last.count("（") <= last.count("）") and last.count("(") <= last.count(")"):
        return False
    return not _TORN_POINTS.search(last) or _POINTS_END.match(first) is not None


def without_marks(fields: list[Field]) -> list[Field]:
    """The fields without pieces of the points of levels, which stand over several rows (标（10 … 分）)."""
    found: list[Field] = []
    for part in fields:
        torn = _TORN_POINTS.search(part.text)
        if torn and torn.start():
            length = len(part.text[: torn.start()].rstrip())
            found.append(Field(part.text[:length], part.start, part.start + length))
        elif not (torn or _LONE_END.fullmatch(part.text)):
            found.append(part)
    return found


def with_units(fields: list[Field]) -> list[Field]:
    """The fields of a line, a number and its unit as one, likewise a bracket (≥17000 人, （50 分）)."""
    found: list[Field] = []
    for part in fields:
        last = found[-1].text if found else ""
        counts = _NUMERAL.fullmatch(last) and is_unit(part.text)
        is_number = last and not last[-1].isdigit() and _NUMERAL.fullmatch(last) and part.text[0].isdigit()
        if found and (_is_open(last, part.text) or (last and (counts or is_number))):
            found.append(Field(f"{last} {part.text}", found.pop().start, part.end))
        else:
            found.append(part)
    return found


def rests_below(
    line: PhysicalLine, found: list[Field], above: PhysicalLine, fields: list[Field]
) -> list[int]:
    """Of which fields of the line above the words of a line are the rest, where they begin right below them.

    Empty where one of them does not, or where they may begin the next row: nothing stands left of their columns then.
    """
    if found[-1].end > line.end or fields[-1].end > above.end or not line.raw[:1].isspace():
        return []
    columns = [_printed(field, above) for field in fields]
    places: list[int] = []
    for piece in found:
        left, right = _printed(piece, line)
        under = [at for at, (first, last) in enumerate(columns) if left < last and first < right]
        if len(under) != 1 or not _goes_below(piece.text, fields[under[0]].text):
            return []
        places += under
    return places if places[0] > 0 else []


def _printed(field: Field, line: PhysicalLine) -> tuple[int, int]:
    return printed_width(line.raw[: field.start - line.start]), printed_width(
        line.raw[: field.end - line.start]
    )


def _goes_below(rest: str, text: str) -> bool:
    """Whether words are the rest of a name, or of the unit of a number."""
    number = _NUMBER.search(text)
    return not any(map(str.isdigit, rest)) and (number is None or is_unit(text[number.end() :] + rest))


def ends_table(source: Source, line: PhysicalLine) -> bool:
    """Whether a line below a table is none of its rows: a heading, a remark, a sentence."""
    characters = source.told(line.start, line.end)
    numbering = parse_numbering(characters, {})
    is_heading = numbering is not None and numbering.rank <= RANKS["chinese_bracketed"]
    return is_heading or len(characters) > LINE_LENGTH or _END.match(characters) is not None


def is_mark(line: PhysicalLine) -> bool:
    """Whether a line holds nothing but a piece of the points of a level (分）)."""
    return bool(fields := with_units(fields_of(line))) and not without_marks(fields)


def is_page(source: Source, line: PhysicalLine) -> bool:
    """Whether a line is the number of a page, or dots where a form leaves room for more."""
    told = source.told(line.start, line.end)
    return PAGE_NUMBER.fullmatch(told) is not None or _DOTS.fullmatch(told) is not None


def row_cells(source: Source, row: WrappedRow, roles: Sequence[str]) -> tuple[GridCell, ...]:
    """The cells of a row, empty where nothing is printed; the name of a total stands in the first column."""
    placed = {**row.cells, roles[0]: row.cells["total"]} if "total" in row.cells else row.cells
    nowhere = min(piece.start for pieces in placed.values() for piece in pieces)
    return tuple(_cell(source, placed.get(role, []), nowhere) for role in roles)


def _cell(source: Source, pieces: list[Field], nowhere: int) -> GridCell:
    printed = [source.between(piece.start, piece.end) for piece in pieces]
    whole = join([piece for piece in printed if piece.characters])  # not ** alone
    return cell_of_pieces(source, whole) if whole.characters else GridCell(nowhere, nowhere, EMPTY)


def is_figure_with_unit(text: str) -> bool:
    """Whether a field is a number, alone or with its unit: no note that begins with one (2处日间照)."""
    number = _NUMBER.match(text)
    rest = text[number.end() :].strip() if number else "?"
    return FIGURE.fullmatch(text) is not None or (number is not None and (not rest or is_unit(rest)))


def is_words(text: str) -> bool:
    """Whether a field is the piece of a name or a note, and no value."""
    return not any(map(str.isdigit, text)) or _NAME.match(text) is not None or MARK.search(text) is not None
