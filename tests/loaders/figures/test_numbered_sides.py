"""Sides of 收支总表 in one paragraph with the numbers of their rows: what adds up is read, the rest is left."""

from decimal import Decimal

from claiming import extract_text

REVENUE = (
    "收入 项目 行次 栏次 金额 1 一、一般公共预算财政拨款收入 1 310.50 二、政府性基金预算财政拨款收入 2 三、上级补助收入 3 "
    "四、其他收入 4 49.50 5 6 本年收入合计 27 360.00 年初结转和结余 28 50.00 29 总计 30 410.00"
)
EXPENDITURE = (
    "支出 项目（按功能分类） 行次 栏次 金额 2 一、一般公共服务支出 31 八、社会保障和就业支出 38 352.10 "
    "九、卫生健康支出 39 {health} 本年支出合计 57 370.00 结余分配 58 年末结转和结余 59 40.00 总计 60 410.00"
)


def told(sides: str) -> dict[str, Decimal]:
    table = f"收入支出决算总表 部门：云溪县水务局 单位：万元 {sides} 注：本表反映本年度的总收支情况。"
    text = f"云溪县水务局2022年度部门决算\n\n{table}\n"
    claims = extract_text(text, 2022).claims
    facts = {
        claim["code"]: claim["value"] for claim in claims if claim["fact_kind"] in ("account", "functional")
    }
    whole = [claim for claim in claims if claim["fact_kind"] == "unclaimed"]
    return facts | ({"unclaimed": Decimal(len(whole))} if whole else {})


def test_sides_that_add_up_are_read() -> None:
    expected = {
        "general_public_budget": "310.50", "other_revenue": "49.50", "revenue_total": "360.00", "carryover_in": "50.00",
        "revenue_grand_total": "410.00", "208": "352.10", "210": "17.90", "expenditure_total": "370.00",
        "carryover_out": "40.00", "expenditure_grand_total": "410.00",
    }  # fmt: skip
    found = told(REVENUE + " 续表 " + EXPENDITURE.format(health="17.90"))
    assert found == {code: Decimal(value) for code, value in expected.items()}


def test_a_side_that_does_not_add_up_states_nothing() -> None:
    assert "expenditure_total" not in told(EXPENDITURE.format(health="19.90"))


def test_amounts_behind_the_last_of_several_rows_are_those_of_none() -> None:
    moved = REVENUE.replace(" 310.50", "").replace("49.50", "310.50 49.50")
    found = told(moved)
    assert found["revenue_total"] == Decimal("360.00")
    assert found["unclaimed"] == 2
    alone = REVENUE.replace(" 310.50", "").replace("49.50", "360.00")
    assert "other_revenue" not in told(alone)
