"""Forms of targets in lines: a fund or an indicator and its one value a line, below the heading of the values."""

import pytest
from claiming import extract_text

FORM = """项目支出绩效目标申报表
(2023年度)
项目名称 河道保洁
"""
MONEY = """项目资金(万元) 年度资金总额 金额(万元)
   (一)财政拨款小计 126.50
      1、一般公共预算 96.50
      2、政府性基金 30.00
   (二)自有资金小计
   (三)其他收入 4.20
"""
GOALS = """绩效指标 一级指标 二级指标 三级指标 指标值(包含数字及文字描述)
绩效指标 项目完成
指标
数量指标 保洁河道 12条
巡河人次 ≥360人次
保洁员人数 48
人
质量指标 水面清洁率
98%
项目效益
指标
社会效益
指标
沿岸环境 明显改善
满意度指标 满意度指标 村民满意度 ≥90%
"""


def told(text: str, kind: str) -> list[str]:
    claims = [
        claim for claim in extract_text(text, title=FORM.splitlines()[0]).claims if claim["fact_kind"] == kind
    ]
    return [f"{claim['measure']} {claim['value']} {claim['fund_scope'] or claim['unit']}" for claim in claims]


def test_funds_and_their_amounts() -> None:
    assert told(FORM + MONEY, "project") == [
        "budget 126.50 fiscal",
        "budget 96.50 general_public",
        "budget 30.00 government_fund",
        "budget 4.20 unstated",
    ]


def test_indicators_whose_values_and_levels_broke_over_lines() -> None:
    found = extract_text(FORM + MONEY + "\n" + GOALS)
    assert told(FORM + MONEY + "\n" + GOALS, "indicator") == [
        "target 12 条",
        "target 360 人次",
        "target 48 人",
        "target 98 %",
        "target 90 %",
    ]
    assert [(row["level_1"], row["level_2"], row["level_3"]) for row in found.indicators] == [
        ("项目完成指标", "数量指标", "保洁河道"),
        ("项目完成指标", "数量指标", "巡河人次"),
        ("项目完成指标", "数量指标", "保洁员人数"),
        ("项目完成指标", "质量指标", "水面清洁率"),
        ("项目效益指标", "社会效益指标", "沿岸环境"),
        ("满意度指标", "满意度指标", "村民满意度"),
    ]


@pytest.mark.parametrize(
    "changed",
    [
        ("12条", "12条\n其中干流 清淤 3条"),  # the name could be of two words
        ("保洁河道 12条", "保洁河道 12条 14条"),  # what was reached beside it
        ("保洁河道 12条", "保洁河道 12条 巡河里程 96公里"),  # two rows in one line
        ("保洁河道 12条", "填报人：张三 联系电话：12345678"),
        ("保洁河道 12条", "全年完成保洁任务。"),
    ],
)
def test_lines_behind_one_that_tells_no_row_are_text(changed: tuple[str, str]) -> None:
    found = extract_text(FORM + GOALS.replace(*changed)).indicators
    assert len(found) <= 1


def test_without_two_rows_there_is_no_table() -> None:
    assert not extract_text(FORM + "".join(GOALS.splitlines(keepends=True)[:4])).indicators


STREAM = (
    "绩效\n指标\n一级指标\n二级指标\n三级指标\n指标值（包含数字及文字描述）\n项目完成\n数量指标\n巡护人数\n1,240人\n"
    "其中：女性巡护员\n86人\n质量指标\n巡护到位率\n100%\n时效指标\n完成时限\n2024年12月31日前\n"
    "项目效益\n社会效益指标\n林农知晓率\n达到90%以上\n满意度\n指标\n满意度指标\n林农满意度\n≥ 95 %\n"
)


def targets(table: str) -> list[str]:
    extraction = extract_text(f"项目支出绩效目标申报表\n（2024年度）\n{table}")
    told = zip(extraction.claims, extraction.tokens, strict=True)
    return [token.text for claim, token in told if claim["measure"] == "target"]


def test_targets_stand_below_their_names_where_each_heading_has_a_line() -> None:
    told = ["1,240", "86", "100%", "90%", "95"]
    assert targets(STREAM) == told
    assert targets(STREAM.replace("1,240人", "1,240\n人")) == told


def test_a_stream_of_targets_that_lost_a_cell_is_left_alone() -> None:
    assert targets(STREAM.replace("2024年12月31日前\n", "")) == ["95"]  # told by its sign
