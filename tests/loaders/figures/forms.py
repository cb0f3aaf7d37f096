"""Forms of indicators with random columns, rows and cells, laid out as converters leave them."""

import random
from collections import Counter
from collections.abc import Callable
from decimal import Decimal

LEVELS = {
    "产出指标": ["数量指标", "质量指标", "时效指标", "成本指标"],
    "效益指标": ["社会效益指标", "可持续影响指标"],
    "满意度指标": ["服务对象满意度指标"],
}
NAMES = {
    "数量指标": [("清淤渠道长度", "公里"), ("新栽行道树", "棵"), ("培训护林员人次", "人次")],
    "质量指标": [("工程验收合格率", "%"), ("苗木成活率", "%")],
    "时效指标": [("资金拨付及时率", "%"), ("项目按期完工率", "%")],
    "成本指标": [("每公里清淤费用", "元"), ("单株苗木价格", "元")],
    "社会效益指标": [("农户出行条件", ""), ("受益村覆盖率", "%")],
    "可持续影响指标": [("长效管护机制", "")],
    "服务对象满意度指标": [("沿线村民满意度", "%")],
}
HEADINGS = {
    "level_1": ["一级指标"],
    "level_2": ["二级指标"],
    "level_3": ["三级指标", "指标名称"],
    "sign": ["指标性质"],
    "target": ["年度指标值", "目标值"],
    "unit": ["计量单位"],
    "actual": ["实际完成值", "完成值"],
    "points": ["分值", "权重"],
    "score": ["得分", "自评得分"],
    "note": ["偏差原因分析及改进措施", "备注"],
}
REASONS = ["汛期停工", "苗木到货较晚", "招标流程较长"]
Form = tuple[list[list[str]], Counter[tuple[str, Decimal]]]


def form(seed: int) -> Form:
    """The rows of a form below their header, and what its figures are."""
    draw = random.Random(seed)
    columns = ["level_1", "level_2", "level_3", "target", "actual"]
    if is_signed := draw.random() < 0.3:
        columns[3:] = ["sign", "target", "unit", "actual"]
    if draw.random() < 0.8:
        columns.insert(3 if draw.random() < 0.4 else len(columns), "points")
    columns += ["score"] + ["note"] * (draw.random() < 0.7)
    chosen = [
        (first, second, *draw.choice(NAMES[second])) for first, below in LEVELS.items() for second in below
    ]
    rows, figures = [[draw.choice(HEADINGS[role]) for role in columns]], Counter()
    above = ("", "")
    for first, second, name, unit in chosen:
        target, points = Decimal(draw.randint(60, 99)), Decimal(draw.choice([10, 15, 20]))
        actual = target + draw.randint(-5, 1)
        score = points - Decimal(draw.choice(["0", "0", "0.5", "1.35"]))
        sign = "定性" if not unit else draw.choice(["≥", "≤"])
        values = (f"{target}", f"{actual}") if unit else ("稳步改善", "有所改善")
        if not is_signed and unit:
            values = (f"{sign}{target}{unit}", f"{actual}{unit}")
        told = {"level_1": first, "level_2": second, "level_3": name, "sign": sign, "unit": unit}
        told |= {"target": values[0], "actual": values[1], "points": f"{points}", "score": f"{score}"}
        told |= {"note": draw.choice(REASONS) if score < points else ""}
        told |= {
            role: "" for role, level in zip(("level_1", "level_2"), above, strict=True) if told[role] == level
        }
        above = (first, second)
        rows.append([told[role] for role in columns])
        measured = [("target", target), ("actual", actual)] if unit else []
        figures.update([*measured, ("score", score), *[("points", points)] * ("points" in columns)])
    sums = {
        measure: sum(value * count for (told, value), count in figures.items() if told == measure)
        for measure in ("points", "score")
    }
    total = ["总分", *[""] * (len(columns) - 1)]
    for role in {"points", "score"} & {*columns}:
        total[columns.index(role)] = f"{sums[role]}"
    return [*rows, total], figures


def filled(rows: list[list[str]]) -> list[list[str]]:
    return [[cell for cell in row if cell] for row in rows]


def broken(cell: str) -> str:
    return cell if len(cell) < 6 or any(map(str.isdigit, cell)) else f"{cell[:4]}\n{cell[4:]}"


LAYOUTS: dict[str, Callable[[list[list[str]]], str]] = {
    "rows of bars": lambda rows: "\n".join(f"| {' | '.join(row)} |" for row in rows),
    "rows of bars that lost their empty cells": lambda rows: "\n".join(map("| ".join, filled(rows))),
    "rows of bars over lines": lambda rows: "\n".join(f"| {' | '.join(map(broken, row))} |" for row in rows),
    "tabs": lambda rows: "\n".join(map("\t".join, rows)),
    "tabs that lost their empty cells": lambda rows: "\n".join(map("\t".join, filled(rows))),
    "a cell a line": lambda rows: "\n".join(map("\n".join, filled(rows))),
    "a cell a line between blank ones": lambda rows: "\n\n".join(map("\n\n".join, filled(rows))),
    "blanks": lambda rows: "\n".join(map(" ".join, filled(rows))),
    "one line": lambda rows: " ".join(map(" ".join, filled(rows))),
}
