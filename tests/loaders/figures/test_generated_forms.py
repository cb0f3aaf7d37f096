"""Forms of indicators with random columns, rows and damage: what converters do to them changes no figure."""

import random
from collections import Counter
from decimal import Decimal

import pytest
from claiming import extract_text
from forms import LAYOUTS, broken, filled, form

FEWEST_READ = 0.8  # of the figures of forms whose names broke anywhere in a stream of cells


def read(table: str) -> Counter[tuple[str, Decimal]]:
    text = (
        f"青石镇2023年项目支出绩效自评表\n\n项目名称：村庄整治补助\n\n{table}\n\n二、其他说明\n无其他说明。\n"
    )
    claims = [claim for claim in extract_text(text).claims if claim["fact_kind"] == "indicator"]
    return Counter((claim["measure"], claim["value"]) for claim in claims)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("seed", range(8))
def test_a_form_is_read_alike_whatever_divides_its_cells(layout: str, seed: int) -> None:
    rows, figures = form(seed)
    assert read(LAYOUTS[layout](rows)) == figures


def test_names_that_break_in_a_stream_of_cells_make_no_figure_another() -> None:
    told, right = 0, 0
    for seed in range(16):
        rows, figures = form(seed)
        draw = random.Random(seed)
        cells = [broken(cell) if draw.random() < 0.2 else cell for row in filled(rows) for cell in row]
        found = read("\n".join(cells))
        assert not found - figures
        told, right = told + figures.total(), right + found.total()
    assert right >= FEWEST_READ * told


FRONT = [
    ["项目名称", "村庄整治补助资金"],
    ["主管部门", "青石镇财政所", "实施单位", "青石镇城建办"],
    ["资金（万元）", "预算数", "调整后预算数", "执行数", "分值", "执行率", "得分"],
    ["资金合计", "172", "180", "172.8", "10", "96%", "9.6"],
    ["总体目标", "预期目标", "完成情况"],
]
SPENT = [("budget", 172), ("adjusted_budget", 180), ("final", Decimal("172.8")), ("execution_pct", 96)]


@pytest.mark.parametrize("layout", ["rows of bars that lost their empty cells", "rows of bars over lines"])
@pytest.mark.parametrize("seed", [0, 5, 9, 17])
def test_the_front_and_the_money_above_the_rows_are_read_with_them(layout: str, seed: int) -> None:
    rows, figures = form(seed)
    width = max(map(len, [*FRONT, *rows]))
    whole = [[*row, *[""] * (width - len(row))] for row in [*FRONT, *rows]]
    text = f"青石镇2023年项目支出绩效自评表\n\n{LAYOUTS[layout](whole)}\n\n二、其他说明\n无其他说明。\n"
    claims = extract_text(text).claims
    money = [(claim["measure"], claim["value"]) for claim in claims if claim["fact_kind"] == "project"]
    assert money == SPENT
    goals = Counter(
        (c["measure"], c["value"]) for c in claims if (c["pattern_id"] or "").startswith("indicator_")
    )
    assert set(figures) <= set(goals)
