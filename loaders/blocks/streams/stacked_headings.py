"""The headings of a table stacked to one line a cell."""

import re

from loaders.blocks.blanks.blank_fields import Range, ranges_of
from loaders.blocks.cell_words import heading_role, is_corner, is_total, role_on_line
from loaders.blocks.compact import Source
from loaders.blocks.lines import PAGE_NUMBER, PhysicalLine
from loaders.blocks.numbering import RANKS, parse_numbering
from loaders.blocks.streams.spaced import FEWEST_COLUMNS
from loaders.blocks.streams.stacked_cells import StackedCell
from loaders.blocks.streams.stacked_columns import NUMBER
from loaders.blocks.streams.stacked_kinds import scores_blocks
from loaders.blocks.streams.stacked_notes import BLANK

CELL_LENGTH = 120
FORM_CELL_LENGTH = 40
FRONT = 2  # the heading of its project, and the project

_UNIT = re.compile(r"（(?:单位：)?(?:万|亿|千)?元）|（[%户人次个]{1,2}）")
_SUM = re.compile(r"(?:合计|总计|总额)$")
_WITHOUT_MONEY = ("points", "score", "execution_pct", "note")
_CORNER = re.compile(r"[一-龥]{2,10}情况")  # 财政供养人员情况 above 编制数, 实有人数, 控制率
_OF_ROW = re.compile(
    rf"{NUMBER.pattern}|{BLANK.pattern}|(?:其中|\d{{1,2}}[、.．]|（[一二三四五六七八九十\d]{{1,2}}）).*|.+："
)
_AND = "及"
_LEVELS, _LOWEST = "绩效指标", "三级指标"
_ROW_HEADS = ("）", "情况", _LEVELS)  # what can end a line that heads the names of rows


def headings_at(source: Source, lines: list[PhysicalLine], first: int) -> list[StackedCell]:
    """The lines from ``first`` on that head columns, after the corner of a form's money (项目资金（万元）)."""
    found: list[StackedCell] = []
    for at in range(first, len(lines)):
        cell = cell_of(source, lines[at]) if len(lines[at].raw) <= FORM_CELL_LENGTH else None
        if cell and found and _UNIT.fullmatch(cell.characters):  # 预算数 above （万元）
            if unit_of_corner(source, lines, at, found[-1]):
                break
            found.append(found.pop().with_rest(cell))
            continue
        if cell and found and cell.characters.startswith(_AND) and heading_role(found[-1].characters):
            return []  # 偏差原因分析 above 及改进措施: torn, no heading of its own
        heads = cell and (
            role_on_line(cell.characters) or (not found and _heads_rows(cell, at, lines, source))
        )
        if not cell or not heads or cell.is_barred != (found or [cell])[0].is_barred:
            if found and _names_sum(found[-1]) and cell and NUMBER.fullmatch(cell.characters):
                found.pop()  # 决算数 | 年度支出合计 above a number: the name of the first row
            break
        found.append(cell)
    return found


def _names_sum(cell: StackedCell) -> bool:
    return is_total(cell.characters) or _SUM.search(cell.characters) is not None


def unit_of_corner(
    source: Source, lines: list[PhysicalLine], at: int, above: StackedCell
) -> StackedCell | None:
    """A unit below the last heading that is none of that: （万元） below 得分 is the rest of 项目资金（万元）."""
    cell = cell_of(source, lines[at]) if at < len(lines) else None
    is_money = cell is not None and _UNIT.fullmatch(cell.characters) and cell.characters.endswith("元）")
    return cell if is_money and heading_role(above.characters) in _WITHOUT_MONEY else None


def _heads_rows(cell: StackedCell, at: int, lines: list[PhysicalLine], source: Source) -> bool:
    """Whether a line heads the names of rows without a known heading: a corner, 绩效指标 above 三级指标."""
    following = source.told(*lines[at + 1][:2]) if at + 1 < len(lines) else ""
    if not (following.startswith("（") or cell.characters.endswith(_ROW_HEADS)):
        return False  # as most lines
    below = [cell_of(source, line) for line in lines[at + 1 : at + FEWEST_COLUMNS]]
    if below and below[0] and is_corner(cell.characters + below[0].characters):
        return below[0].characters.startswith("（")  # 年度预算申请 above （万元）
    roles = [role_on_line(told.characters) if told else "" for told in below]
    is_level = cell.characters == _LEVELS and bool(below and below[0]) and below[0].characters == _LOWEST
    is_named = _CORNER.fullmatch(cell.characters) and len(roles) == FEWEST_COLUMNS - 1 and all(roles)
    return is_corner(cell.characters) or is_level or bool(is_named)


def roles_of(headings: list[StackedCell]) -> list[str]:
    """What each heading says (seeds/labels/column_labels.csv)."""
    roles = [role_on_line(cell.characters) for cell in headings]
    names_levels = [cell.characters for cell in headings[:2]] == [_LEVELS, _LOWEST]
    return ["level_2", *roles[1:]] if names_levels else roles


def is_small(headings: list[StackedCell]) -> bool:
    """项目 | 年初预算数 | 决算数, 一级指标 | 分值 | 得分: the name of the rows and two amounts, or points and score."""
    roles = [heading_role(cell.characters) for cell in headings]
    has_amounts = roles[:1] == ["item"] and "final" in roles[1:]
    of_blocks = roles[:1] in (["item"], ["level_1"]) and scores_blocks(roles)
    return len(roles) == FEWEST_COLUMNS - 1 and (has_amounts or of_blocks)


def rows_of_form(front: list[StackedCell]) -> list[list[Range]]:
    """The project beside its heading, then a cell a row, an amount beside its name."""
    rows = [ranges_of(front[:2])]
    for cell in front[2:]:
        own = ranges_of([cell])
        rows = [*rows[:-1], rows[-1] + own] if NUMBER.fullmatch(cell.characters) else [*rows, own]
    return rows


def is_of_form(cell: StackedCell, front: list[StackedCell]) -> bool:
    """Whether a cell can stand below those of the front of a form, which begins with the name of its project."""
    is_amount = NUMBER.fullmatch(cell.characters) is not None
    if is_amount and len(front) > FRONT and is_corner(front[-1].characters):
        return True  # 资金总额（万元） above 1126
    if len(cell.characters) > FORM_CELL_LENGTH or is_amount:
        return False
    if (heading_role(cell.characters) == "item") != (
        not front
    ):  # the name of the project stands first, and once
        return False
    return not front or cell.is_barred == front[0].is_barred


def cell_of(source: Source, line: PhysicalLine) -> StackedCell | None:
    """The cell that a line can be; None for lines of other tables, headings and page numbers."""
    printed = line.raw.rstrip()
    is_barred = printed.endswith("|")
    end = line.start + len(printed) - is_barred
    if "\t" in printed or "|" in printed[:-1] or printed.lstrip().startswith("#"):
        return None
    characters = source.told(line.start, end)
    if not 0 < len(characters) <= CELL_LENGTH or PAGE_NUMBER.fullmatch(characters):
        return None
    numbering = parse_numbering(characters, {})
    if numbering and numbering.rank <= RANKS["chinese_bracketed"]:
        return None
    return StackedCell(line.start, end, characters, is_barred)


def up_to_headings(cells: list[StackedCell]) -> list[StackedCell]:
    """The cells of a form's money up to the headings of what stands below it (批复规模（㎡）, 实际规模（㎡）, 规模控制率…).

    Headings are words one below another; marks of empty cells (—) are none, nor what begins a row (1、设备购置, 项目支出：).
    """
    words = 0
    for at, cell in enumerate(cells):
        words = 0 if _OF_ROW.fullmatch(cell.characters) else words + 1
        if words > FEWEST_COLUMNS:
            return cells[: at - FEWEST_COLUMNS]
    return cells


def line_after(lines: list[PhysicalLine], first: int, cell: StackedCell) -> int:
    """The index of the line below a cell, which may fill several lines."""
    return next((at for at in range(first, len(lines)) if lines[at].start >= cell.end), len(lines))


def ranges_below(
    headings: list[StackedCell],
    unit: StackedCell | None,
    width: int,
    cells: list[StackedCell],
    rows: list[dict[int, int]],
) -> list[list[Range]]:
    """Ranges of the cells of a header, the unit in its corner, and of the rows cut out of the cells below it."""
    place = (unit.start, unit.end) if unit else (headings[0].start, headings[0].start)
    corner = [place] * (width - len(headings))
    ranges = [corner + ranges_of(headings)]
    for row in rows:
        ranges.append(ranges_of([cells[row[at]] if at in row else None for at in range(width)]))
    return ranges
