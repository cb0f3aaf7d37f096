"""What rows take over from those above them: the heading of a group, merged names, what a part divides."""

import re

from loaders.blocks.block import Cell
from loaders.blocks.cell_words import PART_SUM
from loaders.figures.tables.columns import PROJECT_HEADINGS, Column, lists_projects, lists_quantities
from loaders.figures.tables.labels import ROW_MARK, row_label
from loaders.figures.vocabulary.phrase_book import phrase

_BELOW = "\n"  # between the names of a group and of one within it
_PART_MARKS = ("#", "＃")
_NUMBERED = re.compile(r"\d+[、.．]")
_ITS_ROWS = re.compile("一个(?:项目|专项)一行")
_OWN_UNIT = re.compile(r"（(?:[^（）\d]{1,4}|[^（）\d]{0,2}元[/每][^（）\d]{1,5})）$")
_WORD = re.compile(r"[一-龥]")


def label_in(group: str, row: tuple[Cell, ...], column: int, divided: str, header: dict[int, Column]) -> str:
    """The label of a cell: the words of its row, as a part of the row above that they divide, below those of its group."""
    label = row_label(row, column)
    return _grouped(group, label if group.endswith(_BELOW) else _part_of_row(label, divided), header)


def group_of(row: tuple[Cell, ...], header: dict[int, Column], before: str) -> str:
    """The heading that holds for a row of a list of quantities (指标名称 | 单位 | 数量): a row without figures above.

    It ends at a row with a mark of its own kind (（一） … （二）). In a table of standards, and where two columns name the
    rows, it is the name that is merged over the rows of its groups. Empty in other tables.
    """
    if (named := inner_columns(header)) and (told := _merged_name(row, named, before)):
        return told
    before = "" if before.endswith(_BELOW) else before
    filled = [cell.compact.characters for cell in row if cell.compact.characters]
    items = sorted(at for at, column in header.items() if column.role == "item")
    category = _category_of(header)
    is_divided = items[:2] == [0, 1] or category is not None  # 类别 | 项目
    rate = min((at for at, column in header.items() if column.role == "standard"), default=None)
    # 特困人员 beside 集中供养 and 分散供养
    if is_divided or rate is not None:
        first = category if category is not None else items[0] if items else None
        if first and filled and phrase("total_row").match(filled[0]) and row[first].compact.characters == "":
            return ""  # 合计 below the ordinals: of all groups
        named = [at for at in items if rate and at < rate][:-1] if category is None else []
        texts = {cell.column: cell.compact.characters for cell in row}
        return _merged([texts.get(at, "") for at in named or [first]], before)
    if not filled or not lists_quantities(header):
        return ""
    if len(filled) == 1:
        return filled[0]
    mark = _kind_of_mark(filled[0])
    return "" if mark and mark == _kind_of_mark(before) else before


def inner_columns(header: dict[int, Column]) -> range:
    """The column of names and those without a heading right of it, where a name is divided (孤儿养育标准 | 散居 | 610)."""
    named = [at for at, column in header.items() if column.role == "item"]
    figures = [at for at, column in header.items() if column.role not in ("item", "ordinal")]
    if len({header[at].label for at in named}) != 1 or not figures or lists_projects(header):
        return range(0)
    first = min(named)
    return range(first, min(figures)) if first + 1 < min(figures) else range(0)


def _merged_name(row: tuple[Cell, ...], named: range, before: str) -> str:
    """The name that a row divides, its own or that which is merged with the row above; empty where it divides none."""
    texts = {cell.column: cell.compact.characters for cell in row}
    own = texts.get(named[0], "")
    if not any(_WORD.search(texts.get(at, "")) and texts[at] != own for at in named[1:]):
        return ""
    return own + _BELOW if own else before if before.endswith(_BELOW) else ""


def _merged(names: list[str], before: str) -> str:
    """The names that hold for a row, outermost first: an empty cell is merged with that of the row above."""
    above = before.split(_BELOW) if before else []
    first = next((depth for depth, name in enumerate(names) if name), len(names))
    return _BELOW.join([*above[:first], *names[first:]])


def total_divided(row: tuple[Cell, ...], header: dict[int, Column], before: str) -> str:
    """What the rows of money below a total divide, in a list of quantities: 累计支出 below 民政事业费累计支出.

    It ends where something else is counted. Empty in other tables.
    """
    units = [cell for cell in row if header.get(cell.column) and header[cell.column].role == "unit"]
    if not units or not lists_quantities(header) or not units[0].compact.characters.endswith("元"):
        return ""
    found = phrase("total_spent").search(row_label(row, units[0].column))
    return found["told"] if found else before


def label_divided(row: tuple[Cell, ...], header: dict[int, Column], before: str) -> str:
    """The label that rows marked with # below this row divide; none in tables of standards, whose groups are columns."""
    if any(column.role == "standard" for column in header.values()):
        return ""
    first = next((cell.compact.characters for cell in row if cell.compact.characters), "")
    return before if _is_part(first) else first


def project_divided(row: tuple[Cell, ...], item: str, whole: str) -> tuple[str, str]:
    """The numbered project last told, and the one that 其中 and the rows after it divide: 1、甲 / 其中：乙 / 丙 / 2、丁.

    1、业务工作专项（一个项目一行）| 90 announces the projects that it is the sum of.
    """
    filled = [cell.compact.characters for cell in row if cell.compact.characters]
    first = filled[0] if filled else ""
    if _NUMBERED.match(first):
        name = ROW_MARK.sub("", first).strip("：: ")
        is_sum = _ITS_ROWS.search(first) and any(any(map(str.isdigit, text)) for text in filled[1:])
        return name, name if is_sum else ""
    return item, item if first.startswith("其中") else whole


def _is_part(label: str) -> bool:
    """Whether a label is marked as a part, or names only one: 城市 below 低保支出."""
    return (
        label.startswith(_PART_MARKS) or phrase("part_alone").fullmatch(ROW_MARK.sub("", label)) is not None
    )


def _part_of_row(label: str, whole: str) -> str:
    """#集中供养 below 农村特困人员供养人数（人）: a part of the row above, counted as it is; other labels as they stand."""
    if not whole or not _is_part(label) or _OWN_UNIT.search(label):
        return label
    unit = _OWN_UNIT.search(whole)
    name = whole[: unit.start()] if unit else whole
    return f"{name}，其中{ROW_MARK.sub('', label)}{unit.group() if unit else ''}"


def _category_of(header: dict[int, Column]) -> int | None:
    """The column of words before that of projects (序号 | 类别 | 项目名称); None without one."""
    project = next((at for at, column in header.items() if column.label in PROJECT_HEADINGS), 0)
    before = header.get(project - 1)
    return project - 1 if project and (before is None or before.role == "item") else None


def _grouped(group: str, label: str, header: dict[int, Column]) -> str:
    """A row's label with its heading before it, both without their marks.

    Words that both have stand once: 城市最低生活保障 above 最低生活保障人数. The area of a heading (农村贫困人口救助) is also
    that of its rows (最低生活保障人数). A project stands alone below its category
    (类别 | 项目名称), but not the sum of the category.
    """
    if not group or (_category_of(header) is not None and label != PART_SUM):
        return label
    above = "，".join(ROW_MARK.sub("", part) for part in group.split(_BELOW) if part)
    name = ROW_MARK.sub("", label)
    unit = _OWN_UNIT.search(above) if group.endswith(_BELOW) else None
    if unit and not _OWN_UNIT.search(name):
        above, name = above[: unit.start()], name + unit.group()
    shared = next((size for size in range(len(name), 0, -1) if above.endswith(name[:size])), 0)
    if phrase("bare_number").match(name) and phrase("homes_told").search(above):
        return above  # 机构数 below 养老机构
    if phrase("staff_of_counted").fullmatch(name) and phrase("homes_told").search(above):
        return above + name  # of these homes, not of the department
    if shared:
        return f"{above}{name[shared:]}"
    area = phrase("area_of_group").match(above) if phrase("benefit_by_area").match(name) else None
    return f"{above}，{area.group() if area else ''}{name}"


def _kind_of_mark(label: str) -> str:
    mark = ROW_MARK.match(label)
    return "".join("1" if character.isnumeric() else character for character in mark.group()) if mark else ""
