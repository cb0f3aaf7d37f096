"""Tables that were converted from Excel to bars, what fills their empty cells among them."""

from claiming import FISCAL_YEAR, extract_text

FILLED = """## 三公经费
| 财政拨款“三公”经费支出决算表 | Unnamed: 1 | Unnamed: 2 | Unnamed: 3 | Unnamed: 4 | Unnamed: 5 | Unnamed: 6 | Unnamed: 7 | Unnamed: 8 | Unnamed: 9 | Unnamed: 10 | Unnamed: 11 |
|---|---|---|---|---|---|---|---|---|---|---|---|
| 单位名称：某局 | NaN | NaN | NaN | NaN | NaN | NaN | NaN | NaN | NaN | 单位：万元 | NaN |
| 预算数 | NaN | NaN | NaN | NaN | NaN | 决算数 | NaN | NaN | NaN | NaN | NaN |
| 合计 | 因公出国（境）费 | 公务用车购置及运行费 | NaN | NaN | 公务接待费 | 合计 | 因公出国（境）费 | 公务用车购置及运行费 | NaN | NaN | 公务接待费 |
| NaN | NaN | 小计 | 公务用车购置费 | 公务用车运行费 | NaN | NaN | NaN | 小计 | 公务用车购置费 | 公务用车运行费 | NaN |
| 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 |
| 21.7 | 1.5 | 13.2 | 0 | 13.2 | 7 | 19.6 | 0 | 12.9 | NaN | 12.9 | 6.7 |
"""  # noqa: E501 — as they are written


def told(text: str) -> list[tuple[object, ...]]:
    found = extract_text(text)
    return [
        (token.text, row["fact_kind"], row["code"], row["measure"])
        for token, row in zip(found.tokens, found.claims, strict=True)
    ]


def test_an_official_table_has_its_columns_below_merged_headings() -> None:
    claims = [claim for claim in told(FILLED) if claim[1] != "none"]
    assert claims == [
        ("21.7", "account", "three_public_total", "budget"),
        ("1.5", "account", "three_public_abroad", "budget"),
        ("13.2", "account", "three_public_vehicle_total", "budget"),
        ("0", "account", "three_public_vehicle_purchase", "budget"),
        ("13.2", "account", "three_public_vehicle_operation", "budget"),
        ("7", "account", "three_public_reception", "budget"),
        ("19.6", "account", "three_public_total", "final"),
        ("0", "account", "three_public_abroad", "final"),
        ("12.9", "account", "three_public_vehicle_total", "final"),
        ("12.9", "account", "three_public_vehicle_operation", "final"),
        ("6.7", "account", "three_public_reception", "final"),
    ]


def test_a_time_in_brackets_is_no_unit() -> None:
    years = f"{FISCAL_YEAR - 1}年度 | {FISCAL_YEAR}年度"
    text = (
        f"## 统计数\n| 项目 | 单位 | {years} |\n|---|---|---|---|\n| 公务用车保有量（年末） | 辆 | 5 | 6 |\n"
    )
    claims = {row["value"]: row for row in extract_text(text).claims if row["fact_kind"] != "none"}
    assert [(row["code"], row["unit"], row["period_kind"]) for row in claims.values()] == [
        ("vehicles", "辆", "state")
    ] * 2
    assert [row["period_end"].year for row in claims.values()] == [FISCAL_YEAR - 1, FISCAL_YEAR]
