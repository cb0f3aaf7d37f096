"""Cells of tables in words: the labels of the row before the number, its unit after it."""

import re

from loaders.blocks.block import Cell
from loaders.figures.tables.columns import BARE_YEAR, NUMERIC, Column, of_people
from loaders.figures.tables.labels import ROW_MARK, CellSentence
from loaders.figures.tables.rows import Row
from loaders.figures.vocabulary.lexicon import Lexicon
from loaders.figures.vocabulary.phrase_book import phrase
from loaders.figures.vocabulary.programs import nearest_program

_NUMBER_OF = re.compile(r"(?<=[构院所站心])数$")  # 养老机构数（个）
_PAID, _STANDARD = "发放", "标准"
_SPENT, _LINE_END = "累计支出", "支出"  # 临时救助支出 would be a line of the classification
_PIECES = "个"  # in which some count people and beds, too
_STAFF = ("编制", "编制数", "人数", "人员")
_TIMES = ("年末", "年底", "期末", "月末")
_AT_YEAR_END = ("（年末）", "（年底）")
_AT_DATE = re.compile(r"(?:截[至止])?(20\d\d年\d{1,2}月(?:\d{1,2}日|[底末]))(?=[一-龥])")
_NAME_WITH_NUMBER = re.compile(
    r"[一-龥]+\d+(?!年|月)个?[一-龥]*(?:[县市区乡镇村街]|街道|社区|单位|院|所|站|中心)"
)
_SPAN = re.compile(r"\d[-—~至到]\d")
OWN_UNIT = re.compile(r"（([^（）\d]{1,4}|[^（）\d]{0,2}元[/每][^（）\d]{1,5})）$")


def as_sentence(cell: Cell, label: str, column: Column | None, unit: str, known: Row) -> CellSentence:
    """A cell in words: its labels before it, its unit after it, which names that hold a number have none (河口等5乡镇)."""
    lexicon, periods = known.context.lexicon, known.context.periods
    unit = "" if _NAME_WITH_NUMBER.fullmatch(cell.compact.characters) else unit
    divides = known.spends if unit.endswith("元") else ""
    # 累计支出 in the report of a month: since the year began
    so_far = "累计" in f"{label}{divides}" and periods.until != ""
    if divides and (
        label.endswith(_LINE_END) or not (lexicon.payments.last(label) or lexicon.accounts.last(label))
    ):
        label = f"{label.removesuffix(_LINE_END)}{_SPENT}"
    if label.endswith(ROW_MARK.sub("", cell.compact.characters)) or _names_itself(cell, lexicon):
        return CellSentence(cell, "", unit)
    if column is None or not NUMERIC.fullmatch(cell.compact.characters):
        is_rate = column is not None and column.role == "standard" and label
        return CellSentence(
            cell, _rate(label, column, known) if is_rate else label, unit or _staff(cell, label, lexicon)
        )
    is_at_end = label.endswith(_AT_YEAR_END)
    label, unit = _counted(label, unit)
    if column.role == "subject":  # 人数 | 2046 below 困难残疾人生活补贴
        return CellSentence(cell, column.label + _paid(label, unit), unit)
    if column.role == "prior_final":
        return CellSentence(cell, f"上年{label}", unit)
    if column.role == "prior_period":
        return CellSentence(cell, f"{periods.until_before if so_far else periods.before}{label}", unit)
    if column.role in ("change", "change_pct"):
        toward = "减少" if cell.compact.characters.startswith("-") else "增加"
        unit = "%" if column.role == "change_pct" else unit
        return CellSentence(
            cell, f"，{periods.until if so_far else periods.this}同比{toward}", unit, goes_on=True
        )
    if BARE_YEAR.fullmatch(column.label):  # 城市低保人数 | 人 | 21306 below 2022年
        at_end = "月" in column.label and not _SPAN.search(column.label)
        date = f"截至{column.label}" if at_end else column.label
        date = f"截至{column.year}年底" if is_at_end and column.year and not at_end else date
        return CellSentence(cell, f"{date}{label}", unit)
    if phrase("bare_period").fullmatch(column.label):
        return CellSentence(cell, f"{column.label}{label}", unit)
    if column.role == "standard":
        return CellSentence(cell, _rate(label, column, known), column.unit or unit)
    if column.role == "quantity":
        return CellSentence(cell, f"{periods.until if so_far else ''}{label}", column.unit or unit)
    name = column.name
    is_left = (cue := lexicon.measures.last(name)) is not None and cue.row["measure"] == "carryover"
    if known.pays and not is_left and not lexicon.payments.last(phrase("money_at_end").sub("", name)):
        name = _paid(name, column.unit or unit)  # 人数 | 金额: what those counted were paid
    at_date = _AT_DATE.match(name)  # 甲县 | 2023年12月底孤儿和事实无人抚养儿童人数
    named = known.context.section.program or lexicon.programs.last(label + name)
    whole = label if named or known.by_person else label + known.helps
    told = f"截至{at_date[1]}，{whole}{name[at_date.end() :]}" if at_date else whole + name
    return CellSentence(cell, told, column.unit or unit)


def _staff(cell: Cell, label: str, lexicon: Lexicon) -> str:
    """人 where a bare whole number stands beside the name of staff or establishment (人员编制 | 24); else empty."""
    staff = lexicon.staffing.last(label) if cell.compact.characters.isdigit() else None
    is_staff = staff is not None and staff.row["fact_kind"] == "staffing" and label.endswith(_STAFF)
    return "人" if is_staff and (staff.start, staff.end) == (0, len(label)) else ""


def _rate(label: str, column: Column, known: Row) -> str:
    """The words of a standard: when it held, whom it is for (城关镇 | 新低保标准; 困难残疾人生活补贴 | 低保家庭一级)."""
    lexicon = known.context.lexicon
    was = "上年" if phrase("old_standard").search(column.name) else ""
    when = f"{column.year}年" if column.year else was
    if lexicon.programs.last(column.name) and not lexicon.programs.last(label):
        label += column.name
    benefit, _, group = label.rpartition("，")
    other = nearest_program(group, lexicon) if known.group else None
    if other and not _is_part(other, nearest_program(benefit, lexicon), lexicon):  # the benefit decides
        label = f"{group}，{benefit}"
    each = phrase("period_of_standard").search(column.name)  # 月标准（元）
    return f"{when}{label.removesuffix(_STANDARD)}{each['each'] if each else ''}{_STANDARD}"


def _is_part(code: str, whole: str | None, lexicon: Lexicon) -> bool:
    """困难残疾人 beside 残疾人两项补贴: whether a group is told by the part of a benefit that it is given."""
    return code != whole and lexicon.families.get(code) == whole


def _paid(name: str, unit: str) -> str:
    """金额 as the money that was paid; other names as they stand."""
    money = phrase("money_at_end").search(name) if unit.endswith("元") else None
    return f"{name[: money.start()]}{_PAID}{money.group()}" if money else name


def _names_itself(cell: Cell, lexicon: Lexicon) -> bool:
    """Whether a cell holds its own subject (基本支出：306.91)."""
    text = cell.compact.characters
    return any(labels.last(text) for labels in (lexicon.accounts, lexicon.programs, lexicon.staffing))


def _counted(label: str, unit: str) -> tuple[str, str]:
    """A label without the unit in its brackets (养老机构数（个）), and the unit; that of people and beds where none is told."""
    own = OWN_UNIT.search(label)
    if own and own[1] in _TIMES:  # 公务用车保有量（年末）
        return label[: own.start()], unit
    if own:
        return _NUMBER_OF.sub("", label[: own.start()]), of_people(label[: own.start()], own[1])
    told = phrase("people_label").search(label) if unit in ("", _PIECES) else None
    return label, ("张" if told["beds"] else "人") if told else unit
