"""Reports made up for measuring: a department a county, one report a year, figures that agree or do not."""

import csv
import random
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


def write_reports(folder: Path, count: int, seed: int = 1) -> list[Path]:
    """Write ``count`` reports below ``folder``, a hundred a subfolder; return their paths."""
    with (PROJECT / "seeds" / "places" / "regions.csv").open(encoding="utf-8", newline="") as file:
        places = [row["full_name"] for row in csv.DictReader(file) if row["level"] == "county"]
    chance = random.Random(seed)
    paths = []
    for number in range(count):
        path = folder / f"{number // 100:04}" / f"{number:06}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        year = FIRST_YEAR + number // len(places)
        path.write_text(report(chance, places[number % len(places)], year), encoding="utf-8")
        paths.append(path)
    return paths


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


def _shown(hundredths: int) -> str:
    return f"{hundredths // 100}.{hundredths % 100:02}"
