"""Random performance tables (绩效自评表), printed as tabs or with every cell on a line of its own."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

LEVELS = {
    "产出指标": ["数量指标", "质量指标", "时效指标", "成本指标"],
    "效益指标": ["社会效益指标", "经济效益", "可持续影响指标", "生态效益指标"],
    "满意度指标": ["服务对象满意度指标", "社会公众满意度"],
}
OWN_LEVELS = {
    "决策": ["立项", "目标"],
    "实施": ["组织", "财务"],
    "成果": ["完成度", "社会影响"],
}  # in no list of words
NAMES = [
    "巡河里程",
    "新建闸门",
    "1.培训班期数",
    "完工及时率",
    "村民知晓度",
    "设备（台）利用率",
    "违规问题数",
    "补种树苗",
    "控制投入",
]
REACHED = [
    ("≥120公里", "131公里"),
    ("3座", "2座"),
    ("100%", "100%"),
    ("≥90%", "95.5%"),
    ("有效提升", "有效提升"),
    ("12月底前", "按期完成"),
    ("0", "0"),
    ("25", "24"),
    ("≤30.5万元", "29.8万元"),
]
REASONS = ["闸门延期", "因汛期较长，1座延期。", "受汛期影响，部分工作推迟到次年完成", "2座未验收"]
BLANKS = ["无", "/", "—"]

Row = list[str]


@dataclass(frozen=True)
class Printed:
    """Rows of cells; a cell that merges with the one above, or holds nothing, is empty."""

    rows: list[Row]
    above: str = ""

    def in_tabs(self) -> str:
        return self.above + "\n".join("\t".join(row) for row in self.rows) + "\n"

    def in_lines(self, end: str = "", between: str = "\n") -> str:
        cells = [cell for row in self.rows for cell in row if cell]
        return self.above + between.join(cell + end for cell in cells) + "\n"


def indicator_table(seed: int, repeats_levels: bool) -> Printed:
    """A header in one of many orders, rows with levels, perhaps notes and the total."""
    random = Random(seed)
    has_notes = random.random() < 0.5
    levels = LEVELS if has_notes or random.random() < 0.7 else OWN_LEVELS
    values = _value_columns(random, levels is LEVELS and not has_notes)
    header = ["一级指标", "二级指标", random.choice(["三级指标", "指标内容"]), *values]
    if has_notes:
        header.append(random.choice(["偏差原因", "未完成原因", "偏差原因分析及改进措施", "备注"]))
    rows = [header]
    for labels in _labels(random, levels, repeats_levels):
        cells, lost = _values(random, values)
        rows.append(labels + cells + ([_note(random, lost)] if has_notes else []))
    if random.random() < 0.7:
        rows.append(_total(random, header))
    elif has_notes:
        rows[-1][-1] = ""  # below the last row a note may as well be who signed
    return Printed(rows, f"{random.choice(['项目支出绩效自评表', '2023年度绩效目标完成表'])}\n")


def _value_columns(random: Random, may_be_few: bool) -> list[str]:
    target = random.choice(["年度指标值", "指标值", "年度目标值", "计划指标值"])
    actual = random.choice(["实际完成值", "全年实际完成值", "完成情况"])
    points, score = random.choice(["分值", "权重", "标准分"]), random.choice(["得分", "自评得分"])
    orders = [
        [target, actual, points, score],
        [points, target, actual, score],
        [target, points, actual, score],
        [target, score],
        [target, actual, score],
    ]
    return random.choice(orders if may_be_few else orders[:3])


def _labels(random: Random, levels: dict[str, list[str]], repeats: bool) -> list[Row]:
    found = []
    for first, seconds in levels.items():
        first_printed = first + random.choice(["", "", "（50分）"])
        above: Row = ["", ""]
        for second in random.sample(seconds, random.randint(1, len(seconds))):
            for _ in range(random.randint(1, 3)):
                both = [first_printed, second]
                printed = (
                    both if repeats else [("" if a == b else a) for a, b in zip(both, above, strict=True)]
                )
                found.append([*printed, random.choice(NAMES)])
                above = both
    return found


def _values(random: Random, columns: list[str]) -> tuple[Row, bool]:
    target, actual = random.choice(REACHED)
    points = random.choice(["5", "10", "12.5", "20", "10分"])
    lost = random.random() < 0.3
    score = random.choice(["0", "4.5", "3"]) if lost else points
    cells = []
    for column in columns:
        if column in ("分值", "权重", "标准分"):
            cells.append(points)
        elif "得分" in column:
            cells.append(score)
        else:
            cells.append(actual if "完成" in column and "计划" not in column else target)
    return cells, lost and "得分" in "".join(columns) and len(columns) == 4


def _note(random: Random, lost: bool) -> str:
    return random.choice(REASONS if lost else [*BLANKS, "", "", "", "已完成"])


def _total(random: Random, header: Row) -> Row:
    row = [""] * len(header)
    row[0] = "总分"
    for at, column in enumerate(header):
        if column in ("分值", "权重", "标准分"):
            row[at] = "100"
        elif "得分" in column:
            row[at] = random.choice(["98.5", "100", "87"])
    return row


def with_a_value_lost(printed: Printed, seed: int) -> Printed:
    """The same indicator table without one of its values."""
    random = Random(seed)
    rows = [list(row) for row in printed.rows]
    row = random.choice(rows[1:])
    values = [at for at, cell in enumerate(row) if cell and at > 2]
    row[random.choice(values)] = ""
    return Printed(rows, printed.above)


def money_form(seed: int) -> Printed:
    """The head of a form about one project: its name, its money by source."""
    random = Random(seed)
    values = [
        "年初预算数",
        "全年预算数",
        "全年执行数",
        *random.choice([["分值", "执行率", "得分"], ["执行率"]]),
    ]
    corner = random.choice(["项目资金（万元）", ""])
    rows = [["项目名称", random.choice(["河道整治", "农村低保", "困境儿童补助"])], [corner, *values]]
    for name in ["年度资金总额", "其中：当年财政拨款", "上年结转资金", "其他资金"][: random.randint(1, 4)]:
        rows.append([name, *(_amount(random, column) for column in values)])
    above = "" if corner else "单位：万元\n"
    return Printed(rows, above)


def project_table(seed: int) -> Printed:
    random = Random(seed)
    header = [
        random.choice(["项目名称", "项目"]),
        "年初预算数",
        "全年执行数",
        random.choice(["执行率", "预算执行率"]),
    ]
    if random.random() < 0.3:
        header.insert(0, "序号")
    rows = [header]
    names = random.sample(["河道整治", "农村低保", "临时救助", "闸门维修", "老年大学"], random.randint(1, 5))
    for number, name in enumerate(names, start=1):
        leading = [str(number)] if header[0] == "序号" else []
        rows.append([*leading, name, *(_amount(random, column) for column in header[-3:])])
    if header[0] != "序号" and random.random() < 0.5:
        rows.append(["合计", *(_amount(random, column) for column in header[-3:])])
    return Printed(rows, "项目支出情况表\n单位：万元\n")


def _amount(random: Random, column: str) -> str:
    if random.random() < 0.2:
        return random.choice(["—", "/", "-"])
    if "率" in column:
        return random.choice(["100%", "95.5%", "0%"])
    if column in ("分值", "得分"):
        return random.choice(["10", "9.5"])
    return random.choice(["1,300.5", "30", "0", "0.85", "62.10"])


MAKERS: dict[str, Callable[[int], Printed]] = {
    "merged levels": lambda seed: indicator_table(seed, repeats_levels=False),
    "repeated levels": lambda seed: indicator_table(seed, repeats_levels=True),
    "money of a form": money_form,
    "projects": project_table,
}
LAYOUTS: dict[str, Callable[[Printed], str]] = {
    "a cell a line": lambda printed: printed.in_lines(),
    "with bars": lambda printed: printed.in_lines(" |"),
    "blank lines between": lambda printed: printed.in_lines(between="\n\n"),
}
