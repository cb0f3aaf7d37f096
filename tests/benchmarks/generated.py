"""Reports made up for measuring: a department a county, one report a year, figures that agree or do not.

Short ones have 26 numbers; long ones about 200, as published reports do (the real ones beside the repository
have 127 to 456).
"""

import csv
import random
from collections.abc import Callable
from pathlib import Path

from loaders.settings import PROJECT

FIRST_YEAR = 2016
REPORT = """{place}民政局{year}年度部门决算
一、收入支出决算总体情况说明
{year}年度收入总计{total}万元，支出总计{total}万元。与上年相比，收入、支出各增加{change}万元，增长{percent}%。
二、收入决算情况说明
本年收入合计{total}万元，其中：财政拨款收入{fiscal}万元，占{share}%；其他收入{other}万元。
三、支出决算情况说明
本年支出合计{total}万元，其中：基本支出{basic}万元；项目支出{project}万元。
四、项目支出情况
临时救助项目年初预算{basic}万元，支出决算{change}万元。养老服务设施建设项目支出决算{other}万元。
全年发放最低生活保障金{fiscal}万元，惠及{persons}人次，月保障标准{rate}元/人。年末共有低保对象{state}人。
五、三公经费
三公经费支出决算{change}万元，其中：公务接待费{change}万元，因公出国（境）费0万元。
六、机关运行经费
机关运行经费支出{basic}万元，政府采购支出总额{other}万元。年末实有在职人员{staff}人。
"""
FUNCTIONS = (
    "民政管理事务（款）行政运行",
    "民政管理事务（款）一般行政管理事务",
    "民政管理事务（款）社会组织管理",
    "行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出",
    "社会福利（款）儿童福利",
    "社会福利（款）老年福利",
    "社会福利（款）殡葬",
    "社会福利（款）养老服务",
    "残疾人事业（款）残疾人生活和护理补贴",
    "临时救助（款）临时救助支出",
)
PROJECTS = (
    "城乡最低生活保障",
    "高龄补贴",
    "残疾人两项补贴",
    "特困供养",
    "儿童福利",
    "惠民礼葬",
    "殡仪馆改造",
    "社工站建设",
)
BENEFITS = (
    "困难残疾人生活补贴",
    "重度残疾人护理补贴",
    "高龄补贴",
    "孤儿基本生活费",
    "特困供养金",
    "临时救助金",
)
FUNCTION_LINE = (
    "{number}.社会保障和就业支出（类）{name}（项）。年初预算为{budget}万元，支出决算为{final}万元，"
    "完成年初预算的{rate}%，比上年决算增加{change}万元，增长{percent}%。"
)
PROJECT_LINE = (
    "（{number}）{name}项目。年初预算{budget}万元，实际支出{final}万元，执行率{rate}%，年末结余{rest}万元。"
)
BENEFIT_LINE = (
    "截至{month}月底，{name}累计发放{persons}人次，资金{amount}万元，标准为每人每月{standard}元；"
    "其中城市{urban}人，农村{rural}人。"
)


def report(chance: random.Random, place: str, year: int) -> str:
    """Return one report; one in ten has parts that do not add up."""
    basic, project, other = (chance.randint(1_00, 900_00) for _ in range(3))
    wrong = chance.randint(1, 99) if chance.random() < 0.1 else 0
    total = basic + project
    fiscal = max(total - other, 1)
    return REPORT.format(
        place=place,
        year=year,
        total=_shown(total + wrong),
        fiscal=_shown(fiscal),
        other=_shown(total - fiscal),
        basic=_shown(basic),
        project=_shown(project),
        share=_shown(10_000 * fiscal // total),
        change=_shown(chance.randint(1, 50_00)),
        percent=_shown(chance.randint(1, 30_00)),
        persons=chance.randint(1_000, 90_000),
        state=chance.randint(100, 9_000),
        rate=chance.randint(300, 900),
        staff=chance.randint(5, 90),
    )


def long_report(chance: random.Random, place: str, year: int) -> str:
    """Return a report with lines of functions, projects and benefits behind what a short one tells."""
    projects = [_told(chance, number, name) for number, name in enumerate(PROJECTS, 1)]
    parts = [report(chance, place, year), "七、支出决算具体情况"]
    parts += [FUNCTION_LINE.format(**_told(chance, *line)) for line in enumerate(FUNCTIONS, 1)]
    parts += ["八、项目绩效情况", *(PROJECT_LINE.format(**told) for told in projects), "九、困难群众保障情况"]
    parts += [BENEFIT_LINE.format(**_told(chance, *line)) for line in enumerate(BENEFITS, 1)]
    parts += [
        "十、项目支出明细表（万元）",
        "| 项目名称 | 年初预算数 | 支出决算数 | 结余数 |",
        "| --- | --- | --- | --- |",
    ]
    parts += ["| {name} | {budget} | {final} | {rest} |".format(**told) for told in projects]
    return "\n".join([*parts, ""])


def _told(chance: random.Random, number: int, name: str) -> dict[str, object]:
    """Return what is told of a line: amounts that agree with each other."""
    budget, final = chance.randint(60_00, 900_00), chance.randint(1_00, 60_00)
    prior = chance.randint(final // 2 + 1, final)
    standard, persons = chance.randint(100, 900), chance.randint(1_000, 90_000)
    return {
        "number": number,
        "name": name,
        "budget": _shown(budget),
        "final": _shown(final),
        "rest": _shown(budget - final),
        "rate": _shown((20_000 * final + budget) // (2 * budget)),
        "change": _shown(final - prior),
        "percent": _shown((20_000 * (final - prior) + prior) // (2 * prior)),
        "month": chance.choice((11, 12)),
        "standard": standard,
        "persons": persons,
        "amount": _shown(standard * persons // 100),
        "urban": chance.randint(10, 900),
        "rural": chance.randint(10, 900),
    }


def write_reports(
    folder: Path, count: int, seed: int = 1, write: Callable[[random.Random, str, int], str] = report
) -> list[Path]:
    """Write ``count`` reports below ``folder``, a hundred a subfolder; return their paths."""
    with (PROJECT / "seeds" / "places" / "regions.csv").open(encoding="utf-8", newline="") as file:
        places = [row["full_name"] for row in csv.DictReader(file) if row["level"] == "county"]
    chance = random.Random(seed)
    paths = []
    for number in range(count):
        path = folder / f"{number // 100:04}" / f"{number:06}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        year = FIRST_YEAR + number // len(places)
        path.write_text(write(chance, places[number % len(places)], year), encoding="utf-8")
        paths.append(path)
    return paths


def _shown(hundredths: int) -> str:
    return f"{hundredths // 100}.{hundredths % 100:02}"
