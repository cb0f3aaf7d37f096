"""Numbers of table cells, claimed from their row and column labels."""

from decimal import Decimal

import pytest
from claiming import claims_by_place, extract_text, said

TOTALS = """| 指标 | 2023年预算数 | 2022年决算数 | 2023年决算数 |
| --- | --- | --- | --- |
| 本年收入合计 | 410.5 | 398.2 | 431.07 |
| 基本支出 | 210 | 201.9 | 215.55 |
| 其中：人员经费 | 180 | 170.3 | 182.40 |
| “三公”经费 | 8 | 7.1 | 6.35 |
"""
INDICATORS = """| 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 偏差原因 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 产出指标（50分） | 数量指标 | 巡河次数 | ≥120次 | 131次 | 25 | 25 |  |
|  |  | 新建闸门 | 3座 | 2座 | 25 | 20 | 1座延期至2024年6月 |
| 效益指标 | 社会效益 | 群众满意度 | ≥90% | 95.5% | 30 | 30 |  |
| 总分 |  |  |  |  | 100 | 95 |  |
"""


def cells(text: str, title: str | None = None) -> dict[tuple[str, ...], list[dict[str, object]]]:
    """Claims of table cells by row and column."""
    found = [claim for claim in extract_text(text, title=title).claims if claim["table_index"] is not None]
    return {(claim["row_index"], claim["column_index"]): claim for claim in found}


@pytest.mark.parametrize("separator", [" | ", "\t"])
def test_budget_final_and_last_year_by_column(separator: str) -> None:
    text = TOTALS
    if separator == "\t":
        lines = [line.strip("| ") for line in TOTALS.splitlines() if "---" not in line]
        text = "\n".join(line.replace(" | ", "\t") for line in lines)
    found = cells("单位：万元\n" + text)
    values = {key: said(claim) for key, claim in found.items() if claim["fact_kind"] == "account"}
    assert values == {
        (1, 1): ("account", "revenue_total", "budget", Decimal("410.5"), "万元"),
        (1, 2): ("account", "revenue_total", "prior_final", Decimal("398.2"), "万元"),
        (1, 3): ("account", "revenue_total", "final", Decimal("431.07"), "万元"),
        (2, 1): ("account", "basic_expenditure", "budget", Decimal("210"), "万元"),
        (2, 2): ("account", "basic_expenditure", "prior_final", Decimal("201.9"), "万元"),
        (2, 3): ("account", "basic_expenditure", "final", Decimal("215.55"), "万元"),
        (3, 1): ("account", "personnel_expenditure", "budget", Decimal("180"), "万元"),
        (3, 2): ("account", "personnel_expenditure", "prior_final", Decimal("170.3"), "万元"),
        (3, 3): ("account", "personnel_expenditure", "final", Decimal("182.40"), "万元"),
        (4, 1): ("account", "three_public_total", "budget", Decimal("8"), "万元"),
        (4, 2): ("account", "three_public_total", "prior_final", Decimal("7.1"), "万元"),
        (4, 3): ("account", "three_public_total", "final", Decimal("6.35"), "万元"),
    }
    years = {key: str(claim["period_end"]) for key, claim in found.items() if key[0] == 1}
    assert years == {(1, 1): "2023-12-31", (1, 2): "2022-12-31", (1, 3): "2023-12-31"}
    assert {claim["fact_kind"] for key, claim in found.items() if key[0] == 0} == {"none"}


def test_nothing_in_place_of_a_figure_names_no_row() -> None:
    text = "单位：万元\n\n| 项目 | 2022年决算数 | 2023年决算数 |\n|---|---|---|\n"
    text += "| 政府采购金额 | 无 | 64 |\n| 公用经费 | 8 | 7 |\n"
    assert said(cells(text)[1, 2]) == ("account", "procurement_total", "final", Decimal("64"), "万元")


def test_projects_by_row_with_signs_and_percentages() -> None:
    text = (
        "## 项目支出情况\n\n单位：万元\n\n"
        "| 项目 | 年初预算数 | 决算数 | 增减额 | 预算执行率 |\n|---|---|---|---|---|\n"
        "| 1、农村低保 | 1,300 | 1,250.5 | -49.5 | 96.19% |\n"
        "| 闸门维修 | 30 | 30 | 0 | 100% |\n"
        "| 合计 | 1,330 | 1,280.5 | -49.5 | 96.28% |\n"
    )
    found = cells(text)
    assert [said(found[1, column]) for column in (1, 2, 3, 4)] == [
        ("project", "dibao_rural", "budget", Decimal("1300"), "万元"),
        ("project", "dibao_rural", "final", Decimal("1250.5"), "万元"),
        ("project", "dibao_rural", "change", Decimal("-49.5"), "万元"),
        ("project", "dibao_rural", "execution_pct", Decimal("96.19"), "%"),
    ]
    assert {(found[2, c]["code"], found[2, c]["project_name"]) for c in (1, 2, 3, 4)} == {
        ("other:unspecified", "闸门维修")
    }


def test_a_classification_code_leads_a_row() -> None:
    text = (
        "单位：万元\n科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出\n"
        "208\t社会保障和就业支出\t300.5\t200.5\t100\n2080201\t行政运行\t200.5\t200.5\t0\n"
    )
    found = cells(text)
    assert {found[row, 0]["none_reason"] for row in (1, 2)} == {"identifier"}
    assert said(found[1, 2]) == ("functional", "208", "final", Decimal("300.5"), "万元")
    assert said(found[2, 2]) == ("functional", "2080201", "final", Decimal("200.5"), "万元")


def test_indicator_rows_with_merged_levels() -> None:
    extraction = extract_text("# 整体支出绩效自评表\n\n" + INDICATORS)
    keys = ("level_1", "level_2", "level_3", "target", "actual", "points", "score", "deviation_note")
    assert [tuple(row[key] for key in keys) for row in extraction.indicators] == [
        ("产出指标（50分）", "数量指标", "巡河次数", "≥120次", "131次", Decimal(25), Decimal(25), None),
        (
            "产出指标（50分）",
            "数量指标",
            "新建闸门",
            "3座",
            "2座",
            Decimal(25),
            Decimal(20),
            "1座延期至2024年6月",
        ),
        ("效益指标", "社会效益", "群众满意度", "≥90%", "95.5%", Decimal(30), Decimal(30), None),
    ]
    assert [row["indicator_index"] for row in extraction.indicators] == [0, 1, 2]
    found = {(claim["row_index"], claim["column_index"]): claim for claim in extraction.claims}
    assert [(said(found[2, c]), found[2, c]["indicator_index"]) for c in (3, 4, 5, 6)] == [
        (("indicator", None, "target", Decimal(3), "座"), 1),
        (("indicator", None, "actual", Decimal(2), "座"), 1),
        (("indicator", None, "points", Decimal(25), "分"), 1),
        (("indicator", None, "score", Decimal(20), "分"), 1),
    ]
    assert found[2, 3]["subject"] == "新建闸门"
    assert said(found[3, 4])[2:] == ("actual", Decimal("95.5"), "%")
    assert [said(found[4, c]) for c in (5, 6)] == [
        ("score", None, "points", Decimal(100), "分"),
        ("score", None, "score", Decimal(95), "分"),
    ]
    assert said(found[1, 0]) == ("score", None, "points", Decimal(50), "分")


def test_a_duration_is_what_a_row_measures_and_a_date_beside_it_no_figure() -> None:
    header = "一级指标\t二级指标\t三级指标\t年度目标值\t全年完成值\t分值\t得分\t未完成原因\n"
    row = "产出指标\t时效指标\t平均办结时限\t≤7个工作日\t5.5个工作日\t9\t8\t2022年6月底前整改\n"
    found = extract_text(header + row)
    told = {
        token.text: (claim["fact_kind"], claim["measure"])
        for token, claim in zip(found.tokens, found.claims, strict=True)
    }
    assert told == {
        "7": ("indicator", "target"),
        "5.5": ("indicator", "actual"),
        "9": ("indicator", "points"),
        "8": ("indicator", "score"),
        "2022": ("none", None),
        "6": ("none", None),
    }


def test_a_new_level_ends_the_levels_below_it() -> None:
    text = (
        "| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 |\n|---|---|---|---|---|\n"
        "| 产出指标 | 数量指标 | 巡河 | 12次 | 12次 |\n| 满意度指标 |  | 群众满意 | 90% | 95% |\n"
    )
    levels = [(row["level_1"], row["level_2"]) for row in extract_text(text).indicators]
    assert levels == [("产出指标", "数量指标"), ("满意度指标", None)]


def test_totals_are_of_the_account_that_the_title_names() -> None:
    text = (
        "## 财政拨款支出决算表\n\n单位：万元\n\n| 序号 | 项目 | 年初预算数 | 决算数 |\n|---|---|---|---|\n"
        "| 1 | 教育支出 | 1,300 | 1,280.5 |\n| 2 | 预算调整 | 30 |  |\n| 3 | 合计 | 1,330 | 1,280.5 |\n"
    )
    found = cells(text)
    assert {found[row, 0]["none_reason"] for row in (1, 2, 3)} == {"ordinal"}
    assert said(found[1, 3]) == ("functional", "205", "final", Decimal("1280.5"), "万元")
    assert found[2, 2]["measure"] == "adjustment"
    assert said(found[3, 3])[:3] == ("account", "fiscal_appropriation_expenditure", "final")


def test_a_form_about_one_project() -> None:
    text = (
        "# 项目支出绩效自评表\n\n项目名称\t乡村道路修缮\n"
        "项目资金（万元）\t年初预算数\t全年预算数\t全年执行数\n"
        "年度资金总额\t100\t120.5\t118.25\n其中：财政拨款\t100\t120.5\t118.25\n"
    )
    found = {key: claim for key, claim in cells(text).items() if claim["fact_kind"] == "project"}
    assert {claim["project_name"] for claim in found.values()} == {"乡村道路修缮"}
    assert [said(claim)[2:] for claim in found.values()][:3] == [
        ("budget", Decimal("100"), "万元"),
        ("adjusted_budget", Decimal("120.5"), "万元"),
        ("final", Decimal("118.25"), "万元"),
    ]
    assert [claim["fund_scope"] for claim in found.values()] == ["unstated"] * 3 + ["fiscal"] * 3


def test_what_a_level_of_government_gave_is_a_part_of_the_project_of_the_form() -> None:
    text = (
        "# 项目支出绩效自评表\n\n项目名称\t乡村道路修缮\n项目资金（万元）\t年初预算数\t全年执行数\n"
        "年度资金总额\t100\t98\n其中：中央财政资金\t60\t60\n县级财政资金\t35\t33\n上年结转资金\t5\t5\n"
    )
    found = [claim for claim in cells(text).values() if claim["measure"] == "final"]
    assert [(claim["project_name"], claim["parent_project_name"]) for claim in found] == [
        ("乡村道路修缮", None),
        ("中央财政资金", "乡村道路修缮"),
        ("县级财政资金", "乡村道路修缮"),
        ("上年结转资金", "乡村道路修缮"),
    ]
    assert {claim["fact_kind"] for claim in found} == {"project"}


def test_a_form_that_stands_one_column_in_and_whose_rows_lack_an_empty_cell() -> None:
    text = (
        "# 项目支出绩效自评表\n\n\t项目名称\t乡村道路修缮\n"
        "\t项目资金（万元）\t\t年初预算数\t全年执行数\t分值\t得分\n"
        "\t年度资金总额\t100\t98\t10\t9.8\n\t其中：当年财政拨款\t90\t88\t—\t—\n\t其他资金\t10\t10\t—\t—\n"
    )
    found = [claim for claim in cells(text).values() if claim["fact_kind"] == "project"]
    assert [(claim["measure"], claim["value"], claim["fund_scope"]) for claim in found] == [
        ("budget", 100, "unstated"),
        ("final", 98, "unstated"),
        ("budget", 90, "fiscal"),
        ("final", 88, "fiscal"),
        ("budget", 10, "other"),
        ("final", 10, "other"),
    ]


def test_a_form_that_tells_labels_and_numbers_in_turn() -> None:
    text = (
        "# 项目支出绩效自评表\n\n项目名称\t乡村道路修缮\t实施单位\t某局\n"
        "预算情况（万元）\t预算数\t120\t其中：财政资金\t115\t其他资金\t5\n"
        "\t执行数\t110.5\t其中：财政资金\t105.5\t其他资金\t5\n预算执行率\t92.08%\t执行率得分\t9.2\n"
    )
    found = list(cells(text).values())
    assert [
        (claim["fact_kind"], claim["measure"], str(claim["value"]), claim["fund_scope"]) for claim in found
    ] == [
        ("project", "budget", "120", "unstated"),
        ("project", "budget", "115", "fiscal"),
        ("project", "budget", "5", "other"),
        ("project", "final", "110.5", "unstated"),
        ("project", "final", "105.5", "fiscal"),
        ("project", "final", "5", "other"),
        ("project", "execution_pct", "92.08", "unstated"),
        ("score", "score", "9.2", None),
    ]


def test_a_form_of_the_project_on_the_cover_whose_labels_hold_for_the_rows_below() -> None:
    text = (
        "# 项目绩效自评情况\n\n项目名称：乡村道路修缮\n\n"
        "计划安排资金（万元）\t120\t实际到位资金（万元）\t115\t实际支出（万元）\t110\n"
        "省财政\t100\t省财政\t100\t省财政\t95\n2023年1月道路养护\t3\t\t\t\t\n"
    )
    found = [claim for claim in cells(text).values() if claim["fact_kind"] == "project"]
    told = [(claim["measure"], str(claim["value"]), claim["unit"], claim["project_name"]) for claim in found]
    assert told == [
        ("budget", "120", "万元", "乡村道路修缮"),
        ("final", "115", "万元", "乡村道路修缮"),
        ("final", "110", "万元", "乡村道路修缮"),
        ("budget", "100", "万元", "省财政"),
        ("final", "100", "万元", "省财政"),
        ("final", "95", "万元", "省财政"),
    ]
    assert [claim["parent_project_name"] for claim in found] == [None] * 3 + ["乡村道路修缮"] * 3
    # nothing says what 3 is
    assert claims_by_place(text)[text.index("3\t\t")]["fact_kind"] == "unclaimed"


def test_other_money_is_a_part_of_the_project_however_it_is_written() -> None:
    for other in ("其他", "其它"):
        row = f"{other}\t20\t{other}\t18\n"
        text = f"# 项目绩效自评情况\n\n项目名称：乡村道路修缮\n\n计划安排资金（万元）\t120\t实际支出（万元）\t110\n{row}"
        assert [(c["fact_kind"], c["measure"]) for c in list(cells(text).values())[-2:]] == [
            ("project", "budget"),
            ("project", "final"),
        ]


def test_a_row_that_begins_with_a_year_has_no_code() -> None:
    text = "支出内容\t年初预算数\t实际支出数\n2023年1月道路养护\t3\t2.5\n"
    assert said(cells(text)[1, 2]) == ("project", "other:unspecified", "final", Decimal("2.5"), "")


def test_what_places_got_of_the_project_told_above_the_table() -> None:
    text = (
        "# 专项资金使用情况\n\n（一）乡村道路修缮项目安排45万元\n"
        "县（市、区）\t金额（万元）\t备注\n甲县\t30\t\n乙县\t15\t\n合计\t45\t\n"
    )
    found = [claim for claim in cells(text).values() if claim["fact_kind"] == "project"]
    assert [(str(claim["value"]), claim["project_name"]) for claim in found] == [
        ("30", "甲县乡村道路修缮项目"),
        ("15", "乙县乡村道路修缮项目"),
        ("45", "乡村道路修缮项目"),
    ]
    assert {claim["measure"] for claim in found} == {"budget"}
    assert [claim["parent_project_name"] for claim in found] == ["乡村道路修缮项目"] * 2 + [None]


def test_projects_below_the_row_that_announces_them() -> None:
    text = (
        "# 整体支出绩效评价基础数据表\n\n单位：万元\n经费控制情况\t2021年决算数\t2022年预算数\t2022年决算数\n"
        "项目支出：\t90\t84\t83\n1、业务工作专项（一个项目一行）\t60\t56\t55\n道路修缮\t42\t40\t39\n"
        "桥梁检测\t18\t16\t16\n2、运行维护专项（一个项目一行）\t30\t28\t28\n系统运维\t30\t28\t28\n"
    )
    found = [claim for claim in cells(text).values() if claim["measure"] == "final"]
    names = [
        (claim["project_name"], claim["parent_project_name"]) for claim in found if claim["project_name"]
    ]
    work, running = "业务工作专项（一个项目一行）", "运行维护专项（一个项目一行）"
    assert names == [
        (work, None),
        ("道路修缮", work),
        ("桥梁检测", work),
        (running, None),
        ("系统运维", running),
    ]


def test_what_places_got_of_a_fund_for_each_benefit() -> None:
    text = (
        "# 困难群众救助补助资金分配情况\n\n单位：万元\n"
        "乡镇（街道）\t低保\t特困\t合计\n东镇\t42.5\t8.2\t50.7\n西镇\t30\t5\t35\n合计\t72.5\t13.2\t85.7\n"
    )
    found = cells(text)
    assert [said(found[1, column]) for column in (1, 2, 3)] == [
        ("project", "dibao", "budget", Decimal("42.5"), "万元"),
        ("project", "tekun", "budget", Decimal("8.2"), "万元"),
        ("project", "other:living_relief", "budget", Decimal("50.7"), "万元"),
    ]
    names = [(found[row, 1]["project_name"], found[row, 1]["parent_project_name"]) for row in (1, 3)]
    assert names == [("东镇低保", "低保"), ("低保", "困难群众救助补助资金")]


def test_what_places_were_paid_for_each_benefit_in_no_report_on_a_fund() -> None:
    text = "# 社会救助情况\n\n单位：万元\n乡镇\t低保\t特困\n东镇\t42.5\t8.2\n西镇\t30\t5\n"
    assert said(cells(text)[1, 1]) == ("payment", "dibao", "amount", Decimal("42.5"), "万元")


def test_places_with_a_count_beside_the_money() -> None:
    text = (
        "# 专项资金使用情况\n\n（一）乡村道路修缮项目安排45万元\n"
        "县（市、区）\t数量（个）\t金额（万元）\n甲县\t3\t30\n乙县\t2\t15\n合计\t5\t45\n"
    )
    found = cells(text)
    assert [(said(found[row, 2]), found[row, 2]["project_name"]) for row in (1, 3)] == [
        (("project", "other:unspecified", "budget", Decimal("30"), "万元"), "甲县乡村道路修缮项目"),
        (("project", "other:unspecified", "budget", Decimal("45"), "万元"), "乡村道路修缮项目"),
    ]
    assert [found[row, 1]["measure"] for row in (1, 3)] == ["count", "count"]


def test_towns_below_a_paragraph_of_several_figures_got_nothing_of_its_project() -> None:
    text = (
        "# 专项资金使用情况\n\n乡村道路修缮项目安排45万元，修路12公里。\n"
        "乡镇\t金额（万元）\t备注\n东镇\t30\t\n西镇\t15\t\n"
    )
    told = [claim["parent_project_name"] for claim in cells(text).values()]
    assert "乡村道路修缮项目" not in told


def test_quantities_below_headings_that_part_them_from_their_header() -> None:
    text = (
        "指标名称\t单位\t数量\n一、儿童福利\n孤儿\t人\t615\n收养登记*\t件\t37\n"
        "二、社会救助\n城市低保累计支出\t万元\t11946.8\n"
    )
    found = [said(claim) for claim in extract_text(text).claims]
    assert found == [
        ("beneficiary", "orphan", "persons", Decimal(615), "人"),
        ("activity", "adoption", "count", Decimal(37), "件"),
        ("payment", "dibao_urban", "amount", Decimal("11946.8"), "万元"),
    ]


def test_cells_that_a_bar_and_a_tab_divide() -> None:
    text = "项目名称 |\t乡村道路修缮 |\n资金（万元） |\t年初预算数 |\t全年执行数 |\n年度资金总额 |\t30 |\t28.5 |\n"
    found = [said(claim)[2:] for claim in extract_text(text).claims if claim["fact_kind"] == "project"]
    assert found == [("budget", Decimal(30), "万元"), ("final", Decimal("28.5"), "万元")]


def test_staff_of_a_base_data_table() -> None:
    text = "财政供养人员情况\t编制数\t年末实有人数\t控制率\n\t25\t23\t92%\n"
    found = [said(claim) for claim in cells(text).values() if claim["fact_kind"] == "staffing"]
    assert found == [
        ("staffing", "establishment", "count", Decimal(25), "人"),
        ("staffing", "actual_staff", "count", Decimal(23), "人"),
        ("staffing", "control_rate", "share_pct", Decimal(92), "%"),
    ]


def test_a_cell_in_words_is_read_as_a_sentence_of_its_row() -> None:
    text = "工作任务\t完成情况说明\n农村低保\t年末保障1,890人，发放资金700.2万元\n临时救助\t救助88人次\n"
    found = [said(claim) for claim in extract_text(text).claims]
    assert found == [
        ("beneficiary", "dibao_rural", "persons", Decimal(1890), "人"),
        ("payment", "dibao_rural", "amount", Decimal("700.2"), "万元"),
        ("beneficiary", "temporary_assistance", "person_times", Decimal(88), "人次"),
    ]


def test_a_number_that_no_label_explains_is_unclaimed() -> None:
    found = cells("甲\t乙\n丙\t12.5\n")
    assert [(claim["fact_kind"], claim["pattern_id"]) for claim in found.values()] == [("unclaimed", None)]


def test_a_list_of_quantities_with_units_in_a_column() -> None:
    text = (
        "| 指标名称 | 单位 | 数量 |\n|---|---|---|\n| 一、城市最低生活保障 |  |  |\n| 1.保障人数 | 人 | 2,310 |\n"
        "| 2.平均标准 | 元/人·月 | 720 |\n| 结婚登记 | 对 | 195 |\n"
    )
    assert [said(claim) for claim in extract_text(text).claims if claim["fact_kind"] != "none"] == [
        ("beneficiary", "dibao_urban", "persons", Decimal("2310"), "人"),
        ("standard", "dibao_urban", "rate", Decimal("720"), "元/人·月"),
        ("activity", "marriage", "count", Decimal("195"), "对"),
    ]


def test_a_list_of_quantities_with_the_year_before_and_its_change() -> None:
    text = (
        "| 指标名称 | 单位 | 数量 | 上年数据 | 同比 |\n|---|---|---|---|---|\n| 甲 | 乙 | 1 | 2 | 3 |\n"
        "| 城市低保金 | 万元 | 340.5 | 350.5 | -2.85 |\n"
    )
    claims = [claim for claim in extract_text(text).claims if claim["fact_kind"] != "none"]
    assert [(*said(claim)[:4], str(claim["period_end"])) for claim in claims] == [
        ("payment", "dibao_urban", "amount", Decimal("340.5"), "2023-12-31"),
        ("payment", "dibao_urban", "amount", Decimal("350.5"), "2022-12-31"),
        ("payment", "dibao_urban", "change_pct", Decimal("-2.85"), "2023-12-31"),
    ]


def test_a_list_of_quantities_with_a_line_each() -> None:
    """As the quarterly reports of civil affairs print it, with blanks between the fields or none."""
    text = (
        "2022年1季度民政统计\n\n指 标 单 位 数 量\n一、社会救助\n\n城市最低生活保障\n最低生活保障人数 万人 2.3\n"
        "最低生活保障平均标准元/人·月720.5\n临时救助 万人次 0.3\n二、机构\n养老机构41\n"
    )
    found = [claim for claim in extract_text(text, 2022).claims if claim["fact_kind"] != "none"]
    assert [said(claim) for claim in found] == [
        ("beneficiary", "dibao_urban", "persons", Decimal("2.3"), "万人"),
        ("standard", "dibao_urban", "rate", Decimal("720.5"), "元/人·月"),
        ("beneficiary", "temporary_assistance", "person_times", Decimal("0.3"), "万人次"),
        ("beneficiary", "eldercare_services", "institutions", Decimal("41"), "个"),
    ]


def test_the_title_of_a_form_names_its_project() -> None:
    text = (
        "项目支出绩效自评表（农村公路养护专项经费）\n\n"
        "| 项目资金（万元） | 年初预算数 | 全年执行数 | 分值 | 执行率 | 得分 |\n| --- | --- | --- | --- | --- | --- |\n"
        "| 年度资金总额 | 96.00 | 90.12 | 10 | 93.88% | 9.4 |\n"
    )
    found = [claim for claim in cells(text).values() if claim["fact_kind"] == "project"]
    assert [(claim["measure"], claim["project_name"]) for claim in found] == [
        ("budget", "农村公路养护专项经费"),
        ("final", "农村公路养护专项经费"),
        ("execution_pct", "农村公路养护专项经费"),
    ]


def test_a_base_data_table_whose_rows_a_line_without_tab_begins() -> None:
    text = (
        "# 2023年度整体支出绩效评价基础数据表\n\n"
        "财政供养人员情况（人）\n\t编制数\n\t2023年实际在职人数\n\t控制率\n\t58\n\t55\n\t94.83%\n"
        "经费控制情况（万元）\n\t2022年决算数\n\t2023年预算数\n\t2023年决算数\n三公经费\n\t9.08\n\t12\n\t7.86\n"
        "  1、公务接待\n\t5.93\n\t8\n\t4.93\n厉行节约措施\n\t严格执行有关规定。\n填表人：张三\n"
    )
    found = [
        said(claim) for claim in extract_text(text).claims if claim["fact_kind"] in ("staffing", "account")
    ]
    assert found == [
        ("staffing", "establishment", "count", Decimal(58), "人"),
        ("staffing", "actual_staff", "count", Decimal(55), "人"),
        ("staffing", "control_rate", "share_pct", Decimal("94.83"), "%"),
        ("account", "three_public_total", "prior_final", Decimal("9.08"), "万元"),
        ("account", "three_public_total", "budget", Decimal(12), "万元"),
        ("account", "three_public_total", "final", Decimal("7.86"), "万元"),
        ("account", "three_public_reception", "prior_final", Decimal("5.93"), "万元"),
        ("account", "three_public_reception", "budget", Decimal(8), "万元"),
        ("account", "three_public_reception", "final", Decimal("4.93"), "万元"),
    ]


def test_points_beside_a_level_are_those_of_the_level() -> None:
    text = (
        "一级指标\t分值\t二级指标\t分值\t三级指标\t分值\t得分\n投入\t10\t预算配置\t6\t在职人员控制率\t4\t3\n"
        "过程\t50\t预算执行\t20\t预算完成率\t5\t5\n"
    )
    claims = extract_text(text).claims
    assert [
        (claim["fact_kind"], claim["measure"], claim["value"], claim["subject"]) for claim in claims[:4]
    ] == [
        ("score", "points", Decimal(10), "投入"),
        ("score", "points", Decimal(6), "预算配置"),
        ("indicator", "points", Decimal(4), "在职人员控制率"),
        ("indicator", "score", Decimal(3), "在职人员控制率"),
    ]


def test_columns_of_years_date_what_stands_below_them() -> None:
    text = "指标\t单位\t2023年\t2022年\n城市低保人数\t人\t306\t318\n特困人员\t人\t81\t84\n"
    found = cells(text)
    told = [(said(found[1, column]), found[1, column]["period_end"].year) for column in (2, 3)]
    assert told == [
        (("beneficiary", "dibao_urban", "persons", Decimal("306"), "人"), 2023),
        (("beneficiary", "dibao_urban", "persons", Decimal("318"), "人"), 2022),
    ]


def test_what_levels_of_government_gave_of_each_project_is_part_of_it() -> None:
    text = (
        "# 福利彩票公益金使用情况\n\n单位：万元\n项目名称\t中央资金\t县级资金\t合计\n"
        "道路修缮\t42\t6\t48\n桥梁检测\t9\t3\t12\n"
    )
    found = cells(text)
    told = [
        (found[1, at]["measure"], found[1, at]["project_name"], found[1, at]["parent_project_name"])
        for at in (1, 2)
    ]
    assert told == [
        ("final", "中央资金：道路修缮", "道路修缮"),
        ("final", "县级资金：道路修缮", "道路修缮"),
    ]
    assert (found[1, 3]["measure"], found[1, 3]["project_name"]) == ("final", "道路修缮")


@pytest.mark.parametrize("unit", ["（2023年12月末，单位：人）", "（单位：人）"])
def test_a_unit_above_a_table_says_what_all_its_columns_count(unit: str) -> None:
    text = (
        f"表1 分地区社会救助对象{unit}\n\t地区\t城市低保\t特困人员\t低保资金（万元）\n"
        "\t合计\t439\t152\t88.5\n\t甲区\t186\t96\t40.1\n"
    )
    found = {key: said(claim) for key, claim in cells(text).items() if key[0] == 2}
    assert found == {
        (2, 2): ("beneficiary", "dibao_urban", "persons", Decimal("186"), "人"),
        (2, 3): ("beneficiary", "tekun", "persons", Decimal("96"), "人"),
        (2, 4): ("payment", "dibao", "amount", Decimal("40.1"), "万元"),
    }


def test_a_unit_for_one_of_several_kinds_says_nothing_of_the_whole_table() -> None:
    text = (
        "表2 社会福利（人数单位：人；床位单位：张）\n\t2023年末\t2022年末\n"
        "孤儿人数\t84\t89\n养老机构床位\t640\t610\n高龄津贴人数\t412\t401\n"
    )
    assert {claim["unit"] for key, claim in cells(text).items() if key[0] == 1} == {"人"}


def test_points_of_a_level_in_a_column_without_a_known_heading() -> None:
    text = "\t指标\t三级指标\t指标值\t完成值\t分值\t得分\n\t数量指标（30分）\t改造机构\t5所\t4所\t20\t16\n"
    points = [claim for claim in cells(text).values() if claim["fact_kind"] == "score"]
    assert [said(claim) for claim in points] == [("score", None, "points", Decimal("30"), "分")]


HEADINGS = {
    "the heading of a group names what its columns count": (
        "县区\t城市低保\t\t农村低保\t\t1—9月低保金（万元）\n"
        "\t户数（户）\t人均补助（元/月）\t户数（户）\t人均补助（元/月）\t\n"
        "东区\t384\t486\t791\t318\t821.4\n西县\t120\t452\t964\t305\t687.25\n",
        [
            ("beneficiary", "dibao_urban", "households", Decimal("384")),
            ("standard", "dibao_urban", "rate", Decimal("486")),
            ("beneficiary", "dibao_rural", "households", Decimal("791")),
            ("standard", "dibao_rural", "rate", Decimal("318")),
            ("payment", "dibao", "amount", Decimal("821.4")),
        ],
    ),
    "a row only divides those counted above it": (
        "高龄津贴发放情况\n县区\t享受人数（人）\t\t上半年发放金额\n\t80-89周岁\t90-99周岁\t（元）\n"
        "东区\t1,208\t184\t453,400.00\n西县\t1,436\t152\t538,600.00\n",
        [
            ("beneficiary", "elderly_allowance_80", "persons", Decimal("1208")),
            ("beneficiary", "elderly_allowance_90", "persons", Decimal("184")),
            ("payment", "elderly_allowance", "amount", Decimal("453400.00")),
        ],
    ),
    "the growth beside two rates is that of the rate": (
        "发放标准对照表\n对象\t2022年标准（元/人·月）\t2023年标准（元/人·月）\t增幅\n"
        "80-89周岁老人\t50\t60\t20%\n100周岁及以上老人\t500\t600\t20%\n",
        [
            ("standard", "elderly_allowance_80", "rate", Decimal("50")),
            ("standard", "elderly_allowance_80", "rate", Decimal("60")),
            ("standard", "elderly_allowance_80", "change_pct", Decimal("20")),
        ],
    ),
}


@pytest.mark.parametrize(("text", "row"), HEADINGS.values(), ids=HEADINGS)
def test_headings_say_what_stands_below_them(text: str, row: list[tuple[str, str, str, Decimal]]) -> None:
    found = cells(text)
    first = min(at for at, column in found if column == 1 and (at, len(row)) in found)
    assert [said(found[first, column])[:4] for column in range(1, len(row) + 1)] == row


@pytest.mark.parametrize(("beside", "scope"), [("2022年决算数", "unstated"), ("年中调整数", "all")])
def test_accounts_beside_the_year_before_name_no_fund(beside: str, scope: str) -> None:
    header = f"经费控制情况（万元）\t{beside}\t2023年预算数\t2023年决算数"
    text = f"某局2023年度绩效评价基础数据表\n{header}\n公用经费\t41.3\t40\t38.9\n"
    assert cells(text)[1, 3]["fund_scope"] == scope


def test_a_monthly_list_compares_with_the_month_before_and_counts_money_since_the_year_began() -> None:
    text = (
        "指标名称 单位 数量 上期 环比\n1 2 3\n民政事业费累计支出 万元 120.5 1,400.2 -91.39\n"
        "社会福利 万元 30.5 402.1 -92.41\n城市低保人数 8,914 8,930 -0.18\n养老机构 个 12\n"
    )
    found = cells(text, "石桥市2021年1月民政统计月报")
    periods = {key: (str(c["period_start"]), str(c["period_end"])) for key, c in found.items()}
    this, before = ("2021-01-01", "2021-01-31"), ("2020-12-01", "2020-12-31")
    assert [periods[2, at] for at in (2, 3, 4)] == [this, ("2020-01-01", "2020-12-31"), this]
    assert [periods[3, at] for at in (2, 3)] == [this, ("2020-01-01", "2020-12-31")]
    assert [periods[4, at] for at in (2, 3, 4)] == [this, before, this]
    assert said(found[4, 3]) == ("beneficiary", "dibao_urban", "persons", Decimal("8930"), "人")
    assert said(found[4, 4]) == ("beneficiary", "dibao_urban", "change_pct", Decimal("-0.18"), "%")
    assert found[5, 2]["unit"] == "个"
    assert {found[1, at]["none_reason"] for at in (2, 3, 4)} == {"ordinal"}


def test_rows_of_units_say_what_each_got_of_a_fund_for_each_benefit() -> None:
    text = (
        "# 2022年困难群众救助补助资金分配情况\n\n单位：万元\n"
        "| 单位 | 合计 | 其中： | 备注 | | |\n| 城市低保 | 临时救助 | 孤儿 | | | |\n"
        "| 东湾局 | 60 | 10 | 20 | 30 | |\n| 合计 | 60 | 10 | 20 | 30 | |\n"
    )
    found = {key: (c["code"], c["project_name"]) for key, c in cells(text).items()}
    assert found[2, 2] == ("dibao_urban", "东湾局城市低保")
    assert found[2, 3] == ("temporary_assistance", "东湾局临时救助")
    assert found[3, 4] == ("orphan", "孤儿")


def test_a_rate_beside_the_name_of_a_row_is_no_name() -> None:
    text = "石桥县2024年社会救助情况\n| 救助类别 | 救助标准 | 户数 | 人数 |\n| 城市低保 | 805元/人/月 | 988 | 1534 |\n"
    found = cells(text)
    assert said(found[1, 1])[:3] == ("standard", "dibao_urban", "rate")
    assert said(found[1, 3]) == ("beneficiary", "dibao_urban", "persons", Decimal("1534"), "人")


def test_standards_before_and_after_by_benefit_and_group() -> None:
    text = (
        "| 序号 | 项目 | 类别 | 原标准（2022年） | 现标准（2023年） | 单位 | 资金来源 |\n"
        "| 1 | 特困人员基本生活 | 集中供养 | 1528 | 1576 | 元/人·月 | 区财政 |\n"
        "| | | 分散供养 | 1337 | 1379 | 元/人·月 | |\n"
        "| 2 | 困难残疾人生活补贴 | 低保家庭内一级 | 334 | 345 | 元/人·月 | 区财政 |\n"
        "| 3 | 事实无人抚养儿童基本生活 | | 2010 | 2085 | 元/人·月 | 区财政 |\n"
    )
    found = cells(text)
    codes = {
        key: (c["code"], c["measure"], c["period_start"].year)
        for key, c in found.items()
        if key[0] and key[1] in (3, 4)
    }
    assert {key[0]: value[0] for key, value in codes.items()} == {
        1: "tekun_centralized",
        2: "tekun_dispersed",
        3: "disability_living",
        4: "de_facto_orphan",
    }
    assert codes[2, 3][1:] == ("rate", 2022)
    assert codes[2, 4][1:] == ("rate", 2023)
    assert found[2, 4]["unit"] == "元/人·月"


def test_rows_marked_as_parts_are_of_the_row_above() -> None:
    text = (
        "| 指标 | 2022年 | 2023年 |\n| 农村特困人员供养人数（人） | 8126 | 7903 |\n| #集中供养 | 2205 | 2098 |\n"
        "| 养老机构数（个） | 74 | 78 |\n"
    )
    found = cells(text)
    assert said(found[2, 2]) == ("beneficiary", "tekun_centralized", "persons", Decimal("2098"), "人")
    assert said(found[3, 2]) == ("beneficiary", "eldercare_services", "institutions", Decimal("78"), "个")


def test_goods_works_and_services_in_a_table_of_procurement() -> None:
    text = (
        "附：2023年度政府采购情况表\n\n单位：万元\n\n| 项目 | 采购计划金额 | 实际采购金额 |\n"
        "| 合计 | 86.5 | 79.84 |\n| 货物 | 32.1 | 29.64 |\n| 工程 | 38 | 35.2 |\n"
    )
    found = cells(text)
    assert [found[at, 1]["code"] for at in (1, 2, 3)] == [
        "procurement_total",
        "procurement_goods",
        "procurement_works",
    ]
    assert [found[2, at]["measure"] for at in (1, 2)] == ["budget", "final"]


def test_a_merged_cell_printed_in_each_of_its_columns_names_the_project() -> None:
    text = (
        "| 项目名称 | 项目名称 | 农村最低生活保障金 | | |\n"
        "| 项目资金（万元） | 项目资金（万元） | 年初预算数 | 全年执行数 | 执行率 |\n"
        "| 项目资金（万元） | 年度资金总额： | 3860 | 3777 | 97.85% |\n"
    )
    assert said(cells(text)[2, 2]) == ("project", "dibao_rural", "budget", Decimal("3860"), "万元")


def test_a_column_that_is_not_known_takes_no_unit_from_another_heading() -> None:
    text = "| 单位 | 户籍人口 | 资金支出（万元） | 支出合计 |\n| 石桥镇 | 46730 | 32.71 | 7.46 |\n"
    assert cells(text)[1, 1]["unit"] != "万元"


def test_what_places_got_of_a_fund_has_its_programme() -> None:
    text = (
        "地区\t下达资金（万元）\t支出资金（万元）\t结余资金（万元）\n"
        "东湖县\t320\t298.5\t21.5\n北川县\t105\t100\t5\n合计\t425\t398.5\t26.5\n"
    )
    found = cells(text, "困难群众救助补助资金绩效自评报告").values()
    assert [claim["code"] for claim in found if claim["fact_kind"] == "project"] == [
        "other:living_relief"
    ] * 9


def test_programmes_may_head_the_columns_of_what_is_told_of_each() -> None:
    text = (
        "# 2023年残疾人两项补贴发放公示\n\n"
        "| 项目 | 困难残疾人生活补贴 | 重度残疾人护理补贴 | 合计 |\n|---|---|---|---|\n"
        "| 人数（人） | 812 | 1304 | 2116 |\n| 金额（元） | 97440 | 156480 | 253920 |\n"
    )
    found = {key: said(claim)[:3] for key, claim in cells(text).items() if key[1] > 0 < key[0]}
    assert found == {
        (1, 1): ("beneficiary", "disability_living", "persons"),
        (1, 2): ("beneficiary", "disability_nursing", "persons"),
        (1, 3): ("beneficiary", "disability_two", "persons"),
        (2, 1): ("payment", "disability_living", "amount"),
        (2, 2): ("payment", "disability_nursing", "amount"),
        (2, 3): ("payment", "disability_two", "amount"),
    }


def test_tasks_with_goals_are_indicators() -> None:
    text = (
        "| 序号 | 工作任务 | 目标值 | 完成值 | 完成率 |\n|---|---|---|---|---|\n"
        "| 1 | 适老化改造 | 210户 | 196户 | 93.3% |\n| 2 | 社工站覆盖率 | ≥95% | 100% | 105.3% |\n"
    )
    found = {key: said(claim)[2:4] for key, claim in cells(text).items() if key[1] > 1 and key[0]}
    assert found == {
        (1, 2): ("target", Decimal("210")),
        (1, 3): ("actual", Decimal("196")),
        (1, 4): ("execution_pct", Decimal("93.3")),
        (2, 2): ("target", Decimal("95")),
        (2, 3): ("actual", Decimal("100")),
        (2, 4): ("execution_pct", Decimal("105.3")),
    }


def test_a_table_that_counts_parts_of_people_lost_cells() -> None:
    text = (
        "# 孤儿生活费发放情况\n\n| 县区 | 孤儿人数（人） | 资金（万元） |\n|---|---|---|\n"
        "| 东县 | 31 | 40.2 |\n| 西县 | {} | 28.5 |\n"
    )
    kinds = {claim["fact_kind"] for claim in cells(text.format("22")).values()}
    assert kinds == {"beneficiary", "payment"}
    assert {claim["fact_kind"] for claim in cells(text.format("17.67")).values()} == {"unclaimed"}


def test_columns_below_a_group_that_counts_people_are_what_these_were_paid() -> None:
    text = (
        "# 特困供养资金发放情况\n\n单位：人、元\n\n"
        "| 乡镇 | 集中供养 |  |  | 分散供养 |  |  |\n|---|---|---|---|---|---|---|\n"
        "|  | 人数 | 生活费 | 护理费 | 人数 | 生活费 | 护理费 |\n| 城关镇 | 14 | 12320 | 5180 | 38 | 33440 | 2907 |\n"
    )
    found = {key[1]: said(claim)[:3] for key, claim in cells(text).items() if key[0] == 2}
    assert found == {
        1: ("beneficiary", "tekun_centralized", "persons"),
        2: ("payment", "tekun_centralized", "amount"),
        3: ("payment", "tekun_nursing", "amount"),
        4: ("beneficiary", "tekun_dispersed", "persons"),
        5: ("payment", "tekun_dispersed", "amount"),
        6: ("payment", "tekun_nursing", "amount"),
    }


def test_dates_in_a_column_of_their_own_are_no_figures() -> None:
    text = "| 日期 | 用途 | 金额（元） |\n|---|---|---|\n| 4.3 | 大病救助 | 12000 |\n| 4.11 | 助学 | 6800 |\n"
    found = cells("# 慈善支出\n\n" + text)
    assert [found[row, 0]["none_reason"] for row in (1, 2)] == ["date", "date"]


def test_the_sum_of_a_list_of_a_funds_projects_is_the_funds() -> None:
    text = (
        "福利彩票公益金项目一览表\n\n单位：万元\n\n"
        "| 项目名称 | 安排金额 | 截至年底支付 | 支付进度 |\n|---|---|---|---|\n"
        "| 日间照料中心建设 | 60 | 45 | 75% |\n| 合计 | 60 | 45 | 75% |\n"
    )
    found = cells(text)
    assert [said(found[2, column])[:3] for column in (1, 2, 3)] == [
        ("project", "lottery_fund", "budget"),
        ("project", "lottery_fund", "final"),
        ("project", "lottery_fund", "execution_pct"),
    ]


def test_rates_of_places_by_programme_with_headings_that_reach_down() -> None:
    text = (
        "社会救助标准\n\n| 序号 | 区县 | 城市低保（元/人·月） | 照料护理（元/人·月） |  |\n|---|---|---|---|---|\n"
        "|  |  |  | 全自理 | 半护理 |\n| 1 | 东县 | 805 | 180 | 460 |\n"
    )
    found = {key[1]: said(claim)[:2] for key, claim in cells(text).items() if key[0] == 2}
    assert found == {
        0: ("none", None),
        2: ("standard", "dibao_urban"),
        3: ("standard", "tekun_nursing"),
        4: ("standard", "tekun_nursing"),
    }


def test_rates_below_the_groups_of_their_programmes() -> None:
    text = (
        "# 救助标准\n\n单位：元/人·月\n\n| 区县 | 城市低保标准 |  | 特困人员基本生活标准 |  |\n|---|---|---|---|---|\n"
        "|  | 原标准 | 新标准 | 集中 | 分散 |\n| 东县 | 705 | 740 | 1120 | 960 |\n"
    )
    found = {key[1]: (*said(claim)[:2], claim["unit"]) for key, claim in cells(text).items() if key[0] == 2}
    assert found == {
        1: ("standard", "dibao_urban", "元/人·月"),
        2: ("standard", "dibao_urban", "元/人·月"),
        3: ("standard", "tekun_centralized", "元/人·月"),
        4: ("standard", "tekun_dispersed", "元/人·月"),
    }


def test_years_beside_a_unit_are_a_list_whose_headings_hold_for_their_rows() -> None:
    text = (
        "| 指标 | 单位 | 2022年 | 2023年 | 2023年比上年增长（%） |\n|---|---|---|---|---|\n"
        "| 一、农村低保 |  |  |  |  |\n| 保障户数 | 户 | 1135 | 1146 | 1.0 |\n| 全年资金支出 | 万元 | 735.4 | 823.6 | 12.0 |\n"
    )
    found = {key: said(claim)[:3] for key, claim in cells(text).items() if key[0] > 1 and key[1] > 1}
    assert found == {
        (2, 2): ("beneficiary", "dibao_rural", "households"),
        (2, 3): ("beneficiary", "dibao_rural", "households"),
        (2, 4): ("beneficiary", "dibao_rural", "change_pct"),
        (3, 2): ("payment", "dibao_rural", "amount"),
        (3, 3): ("payment", "dibao_rural", "amount"),
        (3, 4): ("payment", "dibao_rural", "change_pct"),
    }


def test_quarters_as_columns_and_two_columns_that_name_the_rows() -> None:
    text = (
        "| 类别 | 项目 | 一季度 | 二季度 |\n|---|---|---|---|\n"
        "| 集中养育孤儿 | 季末人数（名） | 44 | 43 |\n| 事实无人抚养儿童 | 发放基本生活费（万元） | 11.5 | 12.1 |\n"
    )
    found = {key: said(claim)[:3] for key, claim in cells(text).items() if key[0]}
    assert found == {
        (1, 2): ("beneficiary", "orphan", "persons"),
        (1, 3): ("beneficiary", "orphan", "persons"),
        (2, 2): ("payment", "de_facto_orphan", "amount"),
        (2, 3): ("payment", "de_facto_orphan", "amount"),
    }
    months = {key[1]: claim["period_end"].month for key, claim in cells(text).items() if key[0] == 2}
    assert months == {2: 3, 3: 6}


def test_the_benefits_of_a_fund_are_projects_though_lines_are_called_so() -> None:
    text = (
        "困难群众救助补助资金使用情况表\n\n单位：万元\n\n| 救助项目 | 年初预算 | 实际支出 |\n|---|---|---|\n"
        "| 临时救助 | 180 | 206.4 |\n| 流浪乞讨人员救助 | 22 | 13.08 |\n"
    )
    assert [said(cells(text)[row, 2])[:3] for row in (1, 2)] == [
        ("project", "temporary_assistance", "final"),
        ("project", "vagrant_relief", "final"),
    ]


def test_rows_wider_than_the_headings_of_places_are_not_read() -> None:
    rows = "| 东县 | 780 | 1950 | 1450 |\n"
    text = (
        "# 救助标准\n\n| 地区 | 城市低保标准（元/月） | 孤儿养育标准（元/月） |{}\n|---|---|---|---|\n" + rows
    )
    assert {claim["fact_kind"] for claim in cells(text.format("")).values()} == {"unclaimed"}
    assert {claim["fact_kind"] for claim in cells(text.format(" 散居孤儿养育标准（元/月） |")).values()} == {
        "standard"
    }


def test_a_sum_beside_the_last_group_is_of_all_groups() -> None:
    text = (
        "# 残疾人两项补贴发放情况\n\n单位：人、元\n\n"
        "| 乡镇 | 困难残疾人生活补贴 |  | 重度残疾人护理补贴 |  |  |\n|---|---|---|---|---|---|\n"
        "|  | 人数 | 金额 | 人数 | 金额 | 金额合计 |\n| 城关镇 | 40 | 2800 | 51 | 4080 | 6880 |\n"
    )
    found = {key[1]: said(claim)[:2] for key, claim in cells(text).items() if key[0] == 2}
    assert found[4] == ("payment", "disability_nursing")
    assert found[5] == ("payment", "disability_two")


def test_sources_in_a_report_on_one_project_are_that_projects() -> None:
    text = "| 来源 | 预算数 | 到位数 | 支出数 |\n|---|---|---|---|\n| 中央补助 | 132 | 130 | 128 |\n"
    found = cells(
        "# 孤儿基本生活保障项目支出绩效评价报告\n\n## 资金来源情况（单位：万元）\n\n" + text,
        "孤儿基本生活保障项目支出绩效评价报告",
    )
    assert [said(found[1, column])[1:3] for column in (1, 2, 3)] == [
        ("orphan", "budget"),
        ("orphan", "final"),
        ("orphan", "final"),
    ]


def test_a_form_on_the_allowance_of_all_from_an_age_on_is_of_no_band_of_ages() -> None:
    text = (
        "# 项目支出绩效自评表\n\n项目名称\t80周岁以上老年人高龄津贴\n"
        "项目资金（万元）\t年初预算数\t全年执行数\n年度资金总额\t640\t635.5\n"
    )
    told = {claim["code"] for claim in extract_text(text).claims if claim["fact_kind"] == "project"}
    assert told == {"elderly_allowance"}


def test_names_and_amounts_in_turn_below_fewer_headings() -> None:
    text = (
        "单位：万元\n\n项目名称\t河道清淤\t实施单位\t河道管理所\t\t\t\n"
        "预算安排情况\t资金到位情况\t资金执行情况\t预算执行进度（%）\n"
        "预算数：\t86.5\t到位数：\t80\t执行数：\t76.2\t88.09\n"
        "其中：财政资金\t66.5\t其中：财政资金\t60\t其中：财政资金\t56.2\t/\n"
    )
    found = [(claim["measure"], claim["value"]) for claim in cells(text).values() if claim["measure"]]
    assert found == [
        ("budget", Decimal("86.5")),
        ("final", Decimal(80)),
        ("final", Decimal("76.2")),
        ("execution_pct", Decimal("88.09")),
        ("budget", Decimal("66.5")),
        ("final", Decimal(60)),
        ("final", Decimal("56.2")),
    ]


def test_what_follows_a_numbered_project_after_its_first_part_divides_it() -> None:
    text = (
        "单位：万元\n\n| 经费控制情况 | 2022年决算数 | 2023年预算数 | 2023年决算数 |\n|---|---|---|---|\n"
        "| 项目支出： | 90 | 95 | 94 |\n| 1、河道专项 | 60 | 62 | 61 |\n| 其中：河道清淤 | 40 | 41 | 41 |\n"
        "| 河岸绿化 | 20 | 21 | 20 |\n| 2、设备专项 | 30 | 33 | 33 |\n"
    )
    finals = [
        claim for claim in cells(text).values() if claim["measure"] == "final" and claim["project_name"]
    ]
    assert [(claim["project_name"], claim["parent_project_name"]) for claim in finals] == [
        ("河道专项", None),
        ("河道清淤", "河道专项"),
        ("河岸绿化", "河道专项"),
        ("设备专项", None),
    ]


def test_money_paid_to_bands_of_ages_and_the_total_below_their_ordinals() -> None:
    text = (
        "# 高龄津贴\n\n序号\t年龄段\t人数（人）\t标准（元/月）\t发放金额（元）\n"
        "1\t80-89周岁\t1126\t50\t168900\n2\t100周岁及以上\t19\t600\t34200\n合计\t\t1145\t\t203100\n"
    )
    told = [said(claim)[:4] for claim in cells(text).values() if claim["measure"] in ("persons", "amount")]
    assert told == [
        ("beneficiary", "elderly_allowance_80", "persons", Decimal(1126)),
        ("payment", "elderly_allowance_80", "amount", Decimal(168900)),
        ("beneficiary", "elderly_allowance_100", "persons", Decimal(19)),
        ("payment", "elderly_allowance_100", "amount", Decimal(34200)),
        ("beneficiary", "elderly_allowance", "persons", Decimal(1145)),
        ("payment", "elderly_allowance", "amount", Decimal(203100)),
    ]


def test_rates_with_units_of_their_own_or_of_their_group() -> None:
    text = (
        "# 救助标准\n\n| 区县 | 最低生活保障标准 |  | 特困人员照料护理标准（元/月） |  |\n|---|---|---|---|---|\n"
        "|  | 城市（元/月） | 农村（元/年） | 全自理 | 半护理 |\n| 东县 | 705 | 7400 | 95 | 360 |\n"
    )
    found = {key[1]: (*said(claim)[:2], claim["unit"]) for key, claim in cells(text).items() if key[0] == 2}
    assert found == {
        1: ("standard", "dibao_urban", "元/月"),
        2: ("standard", "dibao_rural", "元/年"),
        3: ("standard", "tekun_nursing", "元/月"),
        4: ("standard", "tekun_nursing", "元/月"),
    }


def test_a_sum_that_reaches_down_beside_a_corner_printed_twice() -> None:
    text = (
        "# 高龄津贴发放情况\n\n单位：万元\n\n乡镇      80-89周岁         90-99周岁         发放总额\n"
        "          人数    金额      人数    金额\n石桥镇    231     4.2       31      1.1       5.3\n"
        "河口乡    120     2.2       -       -         2.2\n"
    )
    found = {key[1]: said(claim)[:3] for key, claim in cells(text).items() if key[0] == 2}
    assert found == {
        1: ("beneficiary", "elderly_allowance_80", "persons"),
        2: ("payment", "elderly_allowance_80", "amount"),
        3: ("beneficiary", "elderly_allowance_90", "persons"),
        4: ("payment", "elderly_allowance_90", "amount"),
        5: ("payment", "elderly_allowance", "amount"),
    }


def test_what_a_column_counts_is_no_unit_of_the_money_beside_it() -> None:
    text = (
        "单位：万元\n\n| 县区 | 低保对象（人） | 资金下达 |  | 累计支出 |\n|---|---|---|---|---|\n"
        "|  |  | 合计 | 提前下达 |  |\n| 东县 | 1439 | 826 | 579 | 661.5 |\n"
    )
    found = {key[1]: said(claim)[2:] for key, claim in cells(text).items() if key[0] == 2}
    assert found == {
        1: ("persons", Decimal(1439), "人"),
        2: ("budget", Decimal(826), "万元"),
        3: ("budget", Decimal(579), "万元"),
        4: ("final", Decimal("661.5"), "万元"),
    }


@pytest.mark.parametrize("led", ["", "序号 | "])
def test_projects_below_categories_are_named_alone_but_for_the_sum_of_a_category(led: str) -> None:
    lead = "1 | " if led else ""
    text = (
        f"福利彩票公益金项目明细表\n\n单位：万元\n\n| {led}类别 | 项目名称 | 资金来源 | 支出金额 |\n|---|---|---|---|\n"
        f"| {lead}老年人福利 | 敬老院维修 | 省级 | 25.6 |\n| {lead} | 孤儿助学 | 区级 | 16.4 |\n| {lead} | 小计 |  | 42.0 |\n"
        f"| {lead} | 合计 |  | 42.0 |\n"
    )
    at = 4 if led else 3
    found = cells(text)
    assert [(found[row, at]["code"], found[row, at]["project_name"]) for row in (1, 2, 3)] == [
        ("eldercare_services", "敬老院维修"),
        ("orphan_education", "孤儿助学"),
        ("eldercare_services", "老年人福利，小计"),
    ]
    assert found[4, at]["code"] == "lottery_fund"


def test_the_total_of_a_form_that_lost_its_name_is_that_of_the_project_of_the_report() -> None:
    text = (
        "# 绩效自评报告\n\n（困难群众救助补助资金）\n\n2023年，上级下达困难群众救助补助资金608万元。\n\n"
        "| 资金投入情况（万元） | 全年预算数 | 全年执行数 |\n|---|---|---|\n"
        "| 年度资金总额 | 608 | 593 |\n| 其中：中央资金 | 410 | 410 |\n"
    )
    found = cells(text, title="困难群众救助补助资金绩效自评报告")
    assert [said(found[row, 1])[:3] for row in (1, 2)] == [
        ("project", "other:living_relief", "adjusted_budget")
    ] * 2


def test_telephone_numbers_in_a_column_or_behind_their_heading_are_no_figures() -> None:
    text = (
        "| 机构名称 | 核定床位（张） | 联系电话 |\n|---|---|---|\n| 石桥镇敬老院 | 60 | 6216330 |\n"
        "| 河口乡敬老院 | 45 | 6257118 |\n"
        "\n| 项目名称 | 高龄津贴 | 负责人及电话 | 甲某 | 3380165 |\n|---|---|---|---|---|\n| 主管部门 | 民政局 |  |  |  |\n"
    )
    found = {claim["char_start"]: claim["none_reason"] for claim in extract_text(text).claims}
    for number in ("6216330", "6257118", "3380165"):
        assert found[text.index(number)] == "identifier"
    assert found[text.index("60 |")] is None


def test_a_number_behind_the_name_of_who_is_called_is_no_telephone_number() -> None:
    text = "| 项目名称 | 高龄津贴 | 咨询电话 | 甲某 | 12 |\n|---|---|---|---|---|\n| 主管部门 | 民政局 |  |  |  |\n"
    assert {claim["none_reason"] for claim in extract_text(text).claims} == {None}


def test_points_beside_the_lowest_level_are_those_of_the_indicator() -> None:
    text = (
        "| 一级指标 | 二级指标 | 分值 | 得分 | 得分率 |\n|---|---|---|---|---|\n"
        "| 决策 | 项目立项 | 6 | 5.5 | 91.67% |\n| 产出 | 产出数量 | 20 | 16.8 | 84.00% |\n"
    )
    found = cells(text)
    assert [said(found[2, column])[:3] for column in (2, 3)] == [
        ("indicator", None, "points"),
        ("indicator", None, "score"),
    ]


def test_headings_below_the_programme_of_their_group_are_that_programmes_money() -> None:
    table = (
        "2023年补助资金分配表\n单位：万元\n"
        "| 地区 | 合计 | 困难群众救助 | 养老服务 | | |\n|---|---|---|---|---|---|\n"
        "| 地区 | 合计 | | 小计 | 中央 | 运营补助 |\n| 东县 | 90 | 40 | 50 | 30 | 20 |\n"
    )
    found = cells(table)
    codes = {
        key[1]: claim["code"]
        for key, claim in found.items()
        if key[0] > 1 < key[1] and claim["fact_kind"] == "project"
    }
    assert codes == {
        2: "other:living_relief",
        3: "eldercare_services",
        4: "eldercare_services",
        5: "eldercare_services",
    }


AIMS = """| 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 全年实际完成值 | 未完成原因 |
| --- | --- | --- | --- | --- | --- | --- |
| | 产出指标 | 数量指标 | 临时救助人次较上年 | 不低于上年 | 增长4.7% | |
| | | 质量指标 | 城市低保平均标准（元/人·月） | ≥705元/月 | 712元/月 | |
| | | | 2023年提标人数 | 应提尽提 | 816人次 | |
| | | | 发现无着人员身份不明的，在24小时内报公安机关 | 100% | 99.5% | |
"""


def test_a_row_of_indicators_is_one_whatever_its_words() -> None:
    found = cells(AIMS, title="2024年救助资金绩效自评表")
    told = {key: said(claim) for key, claim in found.items() if claim["fact_kind"] != "none"}
    assert told == {
        (1, 5): ("indicator", None, "actual", Decimal("4.7"), "%"),
        (2, 4): ("indicator", None, "target", Decimal("705"), "元/月"),
        (2, 5): ("indicator", None, "actual", Decimal("712"), "元/月"),
        (3, 5): ("indicator", None, "actual", Decimal("816"), "人次"),
        (4, 4): ("indicator", None, "target", Decimal("100"), "%"),
        (4, 5): ("indicator", None, "actual", Decimal("99.5"), "%"),
    }


def test_headings_below_indicators_head_what_stands_below_them() -> None:
    text = AIMS + "| 项目 | 2023年末人数 | 2024年末人数 | | | | |\n| 城市低保 | 310 | 322 | | | | |\n"
    assert said(cells(text)[6, 2])[:3] == ("beneficiary", "dibao_urban", "persons")


SCORED = """| 一级指标 | 二级指标 | 三级指标 | 目标值 | 实际完成值 | 得分 |
| 产出指标 | 数量指标 | 高龄津贴发放人数（12分） | 310人 | 322人 | 12 |
| 产出指标 | 时效指标 | 办结时限（24小时） | 100% | 98% | 9 |
| 效益指标 | 社会效益 | 政策知晓率（分值：7.5分） | 90% | 92% | 7.5 |
| 总分 | | | | | 28.5 |
| 未完成原因 | 办结慢的有3户。 | | | | |
"""


def test_points_behind_the_name_of_an_indicator_are_its_points() -> None:
    extraction = extract_text(SCORED, title="2024年绩效自评表")
    found = {(c["row_index"], c["column_index"]): c for c in extraction.claims}
    assert said(found[1, 2]) == ("indicator", None, "points", Decimal("12"), "分")
    assert said(found[3, 2]) == ("indicator", None, "points", Decimal("7.5"), "分")
    assert found[2, 2]["fact_kind"] == "none"
    assert {found[1, at]["subject"] for at in (2, 3, 4, 5)} == {"高龄津贴发放人数"}
    assert [(row["level_3"], row["points"]) for row in extraction.indicators] == [
        ("高龄津贴发放人数", Decimal("12")),
        ("办结时限（24小时）", None),
        ("政策知晓率", Decimal("7.5")),
    ]


def test_a_remark_below_indicators_is_read_in_words() -> None:
    found = {key: claim for key, claim in cells(SCORED, title="2024年绩效自评表").items() if key[0] == 5}
    assert [said(claim)[2:4] for claim in found.values()] == [("count", Decimal("3"))]


def test_standards_of_benefits_whose_parts_stand_in_columns_beside_them() -> None:
    text = (
        "# 保障标准\n\n| 序号 | 项目 | 类别 | 等级 | 现行标准 | 原标准 | 依据 |\n|---|---|---|---|---|---|---|\n"
        "| 1 | 低保 | 城市 | | 755元/人·月 | 705元/人·月 | 民发〔2024〕3号 |\n"
        "| 2 | | 农村 | | 每人每月565元 | 505元 | |\n"
        "| 3 | 残疾人两项补贴 | 重度护理补贴 | 一级 | 125元/月 | 不变 | |\n"
        "| | | | 二级 | 115元/月 | 105元/月 | |\n"
        "| | | 困难生活补贴 | | 95元/月 | 85元/月 | |\n"
        "| 4 | 孤儿 | 社会散居 | | 1305元/人·月 | | |\n"
    )
    found = cells(text, title="2024年保障标准一览表")
    told = {
        key: (c["code"], c["period_start"].year) for key, c in found.items() if c["fact_kind"] == "standard"
    }
    assert told == {
        (1, 4): ("dibao_urban", 2023),
        (1, 5): ("dibao_urban", 2022),
        (2, 4): ("dibao_rural", 2023),
        (2, 5): ("dibao_rural", 2022),
        (3, 4): ("disability_nursing", 2023),
        (4, 4): ("disability_nursing", 2023),
        (4, 5): ("disability_nursing", 2022),
        (5, 4): ("disability_living", 2023),
        (5, 5): ("disability_living", 2022),
        (6, 4): ("orphan", 2023),
    }


def test_those_who_are_given_a_benefit_do_not_decide_which_it_is() -> None:
    text = (
        "| 项目 | 对象 | 标准 |\n| 困难残疾人生活补贴 | 低保家庭 | 95元/人·月 |\n"
        "| 临时救助 | 特困人员 | 605元/人次 |\n"
    )
    found = cells(text, title="2024年补助标准一览表")
    assert [found[at, 2]["code"] for at in (1, 2)] == ["disability_living", "temporary_assistance"]


BY_FUND = {
    "in one row": "| 序号 | 项目名称 | 合计 | 一般公共预算 | 政府性基金 | 其他资金 |\n",
    "below a heading": "| 序号 | 项目名称 | 合计 | 资金来源 | | |\n| | | | 一般公共预算 | 政府性基金 | 其他资金 |\n",
}


@pytest.mark.parametrize("heads", BY_FUND.values(), ids=BY_FUND)
@pytest.mark.parametrize(
    ("title", "measure"), [("2025年部门预算", "budget"), ("2024年项目支出情况", "final")]
)
def test_columns_of_funds_divide_the_money_of_projects(heads: str, title: str, measure: str) -> None:
    rows = "| 1 | 高龄津贴 | 145 | 120 | 25 | 0 |\n| | 合计 | 181 | 156 | 25 | — |\n"
    found = cells(f"{title}\n单位：万元\n{heads}{rows}", title=title).values()
    told = [c for c in found if c["value"] is not None and c["fact_kind"] != "none"]
    assert {c["measure"] for c in told} == {measure}
    assert [(c["fact_kind"], c["code"], c["project_name"], c["fund_scope"]) for c in told] == [
        ("project", "elderly_allowance", "高龄津贴", "unstated"),
        ("project", "elderly_allowance", "高龄津贴", "general_public"),
        ("project", "elderly_allowance", "高龄津贴", "government_fund"),
        ("project", "elderly_allowance", "高龄津贴", "other"),
        ("account", "project_expenditure", None, "all"),
        ("account", "project_expenditure", None, "general_public"),
        ("account", "project_expenditure", None, "government_fund"),
    ]


def test_funds_beside_a_budget_are_parts_of_it() -> None:
    text = (
        "单位：万元\n| 项目名称 | 预算数 | 政府性基金 | 决算数 |\n| 高龄津贴 | 145 | 25 | 139 |\n"
        "| 河道清淤 | 36 | 0 | 35 |\n"
    )
    found = cells(text, title="2024年项目支出情况")
    assert [found[1, at]["measure"] for at in (1, 2, 3)] == ["budget", "budget", "final"]


def test_funds_beside_what_was_spent_are_spent_in_a_budget_too() -> None:
    text = "2025年部门预算\n单位：万元\n| 项目名称 | 决算数 | 政府性基金 |\n| 高龄津贴 | 145 | 25 |\n| 河道清淤 | 36 | 0 |\n"
    found = [
        claim
        for claim in extract_text(text, title="2025年部门预算").claims
        if claim["fact_kind"] == "project"
    ]
    assert {claim["measure"] for claim in found} == {"final"}


def test_funds_are_no_columns_where_rows_are_no_projects() -> None:
    text = "单位：万元\n| 项目 | 合计 | 一般公共预算 |\n| 本年收入 | 145 | 120 |\n"
    assert "project" not in {claim["fact_kind"] for claim in cells(text).values()}


BASE = "单位：万元\n财政供养人员情况（人） 编制数 2021年实际在职人数 控制率 40 38\n95% 经费控制情况 2020年决算数 2021年预算数 "
BASE += "2021年决算数 三公经费 7.4 8\n\n6.9. 政府采购金额 —— 12.5 11.25 会议费 2 3 项目支出： 300 310\n305.5"


def test_a_base_table_that_lost_its_lines_is_claimed_row_by_row() -> None:
    told = [said(claim) for claim in extract_text(BASE, 2021).claims if claim["table_index"] is not None]
    assert [claim for claim in told if claim[0] in ("account", "staffing")] == [
        ("staffing", "establishment", "count", Decimal("40"), "人"),
        ("staffing", "actual_staff", "count", Decimal("38"), "人"),
        ("staffing", "control_rate", "share_pct", Decimal("95"), "%"),
        ("account", "three_public_total", "prior_final", Decimal("7.4"), "万元"),
        ("account", "three_public_total", "budget", Decimal("8"), "万元"),
        ("account", "three_public_total", "final", Decimal("6.9"), "万元"),
        ("account", "procurement_total", "budget", Decimal("12.5"), "万元"),
        ("account", "procurement_total", "final", Decimal("11.25"), "万元"),
        ("account", "project_expenditure", "prior_final", Decimal("300"), "万元"),
        ("account", "project_expenditure", "budget", Decimal("310"), "万元"),
        ("account", "project_expenditure", "final", Decimal("305.5"), "万元"),
    ]


def test_a_unit_of_people_ends_with_the_header_below() -> None:
    text = (
        "基础表\n人员情况（人）\t编制数\t实有人数\n本级\t40\t38\n经费\t年初预算数\t决算数\n会议费\t6\t5.5\n"
    )
    units = {claim["unit"] for claim in extract_text(text).claims if claim["code"] == "meeting_cost"}
    assert "人" not in units


def test_the_establishment_beside_its_name_is_of_people() -> None:
    found = extract_text("基本情况\n人员编制\t24\n实有人数\t22\n联络电话\t8123456\n").claims
    assert [said(claim)[:4] for claim in found if claim["fact_kind"] == "staffing"] == [
        ("staffing", "establishment", "count", Decimal("24")),
        ("staffing", "actual_staff", "count", Decimal("22")),
    ]


@pytest.mark.parametrize("words", ["项目支出", "部门整体支出"])
def test_nobody_counts_parts_of_items_and_departments(words: str) -> None:
    found = extract_text(f"公务接待 3.81 5.2 3.12 {words} 12 13 14").claims
    assert [claim["value"] for claim in found if claim["fact_kind"] == "activity"] == []


BOUNDED = """| 一级指标 | 三级指标 | 符号 | 指标值 | 单位 | 完成值 | 分值 | 得分 | 偏差原因 |
|---|---|---|---|---|---|---|---|---|
| 产出指标 | 慰问户数 | ≥ | 420 | 户 | 431 | 25 | 25 |  |
|  | 补贴标准 | ＝ | 1360 | 元/月 |  | 1360 | 15 | 14 |
| 效益指标 | 群众满意度 | ≥ | 90 | % | 95 | 20 | 19 |  |
"""


def test_row_that_an_empty_cell_has_moved_is_read_in_its_place() -> None:
    found = {key[1]: said(claim)[2:] for key, claim in cells(BOUNDED).items() if key[0] == 2}
    assert found == {
        3: ("target", Decimal("1360"), "元/月"),
        5: ("actual", Decimal("1360"), "元/月"),
        6: ("points", Decimal("15"), "分"),
        7: ("score", Decimal("14"), "分"),
    }


def test_points_above_those_of_a_whole_evaluation_are_not_believed() -> None:
    found = cells(BOUNDED.replace("| 1360 | 15 | 14 |", "| 1360 | 15 |  |"))
    assert {key[1]: claim["fact_kind"] for key, claim in found.items() if key[0] == 2} == {
        3: "indicator",
        6: "unclaimed",
        7: "unclaimed",
    }


@pytest.mark.parametrize("heading", ["预算数（调整后）", "预算金额（年中调整）", "预算数（调整）"])
def test_budget_that_brackets_call_adjusted(heading: str) -> None:
    text = f"单位：万元\n\n| 项目 | 预算数（年初） | {heading} | 决算数 |\n|---|---|---|---|\n| 公用经费 | 8 | 9 | 7 |\n"
    measures = [said(claim)[2] for key, claim in cells(text).items() if key[0] == 1]
    assert measures == ["budget", "adjusted_budget", "final"]


def test_row_of_a_list_that_lost_its_unit_has_its_quantity_below_the_unit() -> None:
    text = "各类对象\n\n| 项目 | 单位 | 数量 |\n|---|---|---|\n"
    text += "| 城市低保对象 | 人 | 415 |\n| 孤儿 | 38 |  |\n| 农村特困人员 | 人 | 206 |\n"
    told = {key: (claim["code"], claim["measure"]) for key, claim in cells(text).items() if key[0]}
    assert told == {
        (1, 2): ("dibao_urban", "persons"),
        (2, 1): ("orphan", "persons"),
        (3, 2): ("tekun_rural", "persons"),
    }


THREE_PUBLIC = """2023年“三公”经费决算情况

我单位2023年度一般公共预算财政拨款“三公”经费支出决算为{total}万元。

2023年“三公”经费

决算对比表

单位：万元

| 项目 | 上年决算数 | 本年决算数 |
| --- | --- | --- |
| 合计 | 14.1 | 12.4 |
| 公务接待费 | 2.6 | 1.9 |
| 公务用车费 | 11.5 | 10.5 |
"""


@pytest.mark.parametrize(("total", "scope"), [("12.4", "general_public"), ("9.8", "unstated")])
def test_totals_and_fund_of_a_table_below_a_heading_of_three_public(total: str, scope: str) -> None:
    found = cells(THREE_PUBLIC.format(total=total))
    assert [(claim["code"], claim["fund_scope"]) for _, claim in sorted(found.items())] == [
        (code, scope)
        for code in ("three_public_total", "three_public_reception", "three_public_vehicle_total")
        for _ in range(2)
    ]


def test_lines_of_the_classification_without_headings_are_those_of_the_section() -> None:
    lines = "20802\n民政管理事务\n2080201\n行政运行\n640.5\n2210201\n住房公积金\n12\n合计\n652.5\n"
    found = cells("三、财政拨款支出\n单位：万元\n按功能科目：\n" + lines)
    assert [(*said(found[row, 2]), found[row, 2]["fund_scope"]) for row in (1, 2, 3)] == [
        ("functional", "2080201", "final", Decimal("640.5"), "万元", "fiscal"),
        ("functional", "2210201", "final", Decimal("12"), "万元", "fiscal"),
        ("account", "fiscal_appropriation_expenditure", "final", Decimal("652.5"), "万元", "fiscal"),
    ]


def test_the_budget_of_the_year_stands_between_two_final_accounts() -> None:
    told = "项目\n上年决算\n本年预算\n本年决算\n合计\n86,500\n80,000\n61,300\n公务接待费\n12,100\n10,000\n4,700\n"
    told += "公务用车运行维护费\n74,400\n70,000\n56,600\n"
    found = cells("四、财政拨款“三公”经费\n单位：元\n" + told)
    assert [said(found[1, column])[1:4] for column in (1, 2, 3)] == [
        ("three_public_total", "prior_final", Decimal("86500")),
        ("three_public_total", "budget", Decimal("80000")),
        ("three_public_total", "final", Decimal("61300")),
    ]


@pytest.mark.parametrize("separator", [" | ", "\t"])
def test_years_alone_head_columns(separator: str) -> None:
    table = [["指标", "2021", "2022"], ["孤儿", "181", "172"], ["特困人员", "873", "806"]]
    found = cells("孤儿和特困人员\n\n" + "\n".join(separator.join(row) for row in table) + "\n")
    years = {key: (claim["code"], str(claim["period_end"])[:4]) for key, claim in found.items() if key[0]}
    assert years == {
        (1, 1): ("orphan", "2021"),
        (1, 2): ("orphan", "2022"),
        (2, 1): ("tekun", "2021"),
        (2, 2): ("tekun", "2022"),
    }
    assert [claim["none_reason"] for key, claim in sorted(found.items()) if key[0] == 0] == ["date", "date"]


@pytest.mark.parametrize("heads", [["2022", "2021", "2023"], ["2022", "131"], ["2022"]])
def test_numbers_that_are_no_row_of_years_head_nothing(heads: list[str]) -> None:
    table = [["孤儿", *heads], ["特困人员", *["806"] * len(heads)]]
    found = cells("孤儿和特困人员\n\n" + "\n".join(" | ".join(row) for row in table) + "\n")
    assert not any(claim["pattern_id"] == "table_year" for claim in found.values())


@pytest.mark.parametrize(
    ("units", "expected"),
    [("万人、件", ["万人", "件"]), ("件，人", ["人", "件"]), ("户、人", ["人", None])],
)
def test_the_one_of_several_units_that_fits_the_name_of_a_row(units: str, expected: list[str | None]) -> None:
    table = "指标 | 2021年 | 2022年\n孤儿 | 18 | 17\n收养登记 | 873 | 806\n"
    found = cells(f"孤儿和收养登记\n\n单位：{units}\n\n{table}")
    assert [found.get((row, 1), {}).get("unit") for row in (1, 2)] == expected


FORM = """项目资金（万元）\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分
年度资金总额\t260\t268\t255.4\t10\t95.3%\t9.5
其中：财政拨款\t200\t{budget}\t204\t{rate}
"""


@pytest.mark.parametrize(
    ("budget", "rate", "measures"),
    [
        ("204", "100%", {"execution_pct"}),
        ("208", "98.1%", {"execution_pct"}),
        ("208", "90%", {None}),  # no share of what was spent
    ],
)
def test_a_rate_below_the_heading_of_points_is_proven_by_what_was_spent(
    budget: str, rate: str, measures: set[str | None]
) -> None:
    text = "项目名称\t乡村公路养护\n" + FORM.format(budget=budget, rate=rate)
    claims = claims_by_place(text)
    assert {claims[text.rindex(rate)]["measure"]} == measures


def test_the_front_of_a_form_heads_no_columns_of_its_fund() -> None:
    front = "项目名称 | 乡村公路养护县级配套资金 | 实施（主管）单位 | 212003-县公路所\n"
    text = f"金额单位：万元\n| {front.strip()} |\n| 预算数 | 73.5 | 到位数 | 73.5 | 执行数 | 71.1 |\n"
    text += "| 其中：财政资金 | 73.5 | 其中：财政资金 | 73.5 | 其中：财政资金 | 71.1 |\n"
    claims = claims_by_place(text)
    found = [claim for at, claim in sorted(claims.items()) if text[at : at + 2] in ("73", "71")]
    assert [claim["measure"] for claim in found] == ["budget", "final", "final"] * 2


def test_an_indicator_may_be_named_by_its_target() -> None:
    text = (
        "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\n"
        "产出指标\t数量指标\t养护里程\t≥120公里\t126公里\t40\t40\n"
        "产出指标\t成本指标\t268万\t268万\t255.4万\t20\t20\n"
        "产出指标\t时效指标\t2022年\t2022年11月底前\t2022年\t30\t30\n"
    )
    found = cells(text)
    assert [found[2, at]["measure"] for at in (3, 4, 5, 6)] == ["target", "actual", "points", "score"]
    assert (found[2, 2]["fact_kind"], found[3, 4]["fact_kind"]) == ("none", "none")


def test_rows_that_go_on_behind_the_headings_are_not_read_by_them() -> None:
    text = "项目 | 支出金额 | 支出率\n甲项目 | 51 | 40 | 11 | 48 | 94.12%\n乙项目 | 20 | 15 | 5 | 18 | 90%\n"
    found = [claim for claim in extract_text(text).claims if claim["measure"] in ("final", "execution_pct")]
    assert [claim["value"] for claim in found if claim["row_index"]] == []


@pytest.mark.parametrize(
    "text",
    [
        "残疾人两项补贴情况\n\n甲县\n120\n95.1%\n乙县\n80\n90.2%\n",
        "残疾人两项补贴情况\n\n甲县 120 114 95.1% 乙县 80 72 90.2%\n",
        "残疾人两项补贴情况\n\n甲县 120 - 95.1% 乙县的残疾人\n",
    ],
)
def test_percentages_among_bare_figures_state_no_rate_of_work(text: str) -> None:
    assert "percent_of_work" not in {claim["pattern_id"] for claim in extract_text(text).claims}


def test_words_that_a_converter_repeats_in_merged_headings_head_nothing() -> None:
    text = (
        "# 某市养老服务补助资金使用情况\n\n单位：万元\n\n|县区|下达小计|其中|Col4|支出金额|支出率|\n|---|---|---|---|---|---|\n"
        "|县区|下达小计|省级|县级|县级|县级|\n|甲县|100|60|40|90|90%|\n|乙县|50|30|20|45|90%|\n"
    )
    found = cells(text)
    assert [found[2, at]["measure"] for at in range(1, 6)][-2:] == ["final", "execution_pct"]


def test_the_projects_of_an_item_follow_the_row_that_announces_them() -> None:
    text = (
        "经费控制情况\n2021年决算数\n2022年预算数\n2022年决算数\n三公经费\n9\n8\n7\n公务接待费\n4\n3\n2\n项目支出：\n700\n600\n650\n"
        "1、业务工作专项（一个项目一行）\n殡仪馆改造\n300\n260\n280\n2、公用经费\n40\n35\n36\n"
    )
    measures = {claim["value"]: claim["measure"] for claim in extract_text(text, 2022).claims}
    assert [measures[Decimal(value)] for value in (300, 260, 280)] == ["prior_final", "budget", "final"]


def test_a_line_of_the_classification_stays_one_in_columns_of_funds_and_where_empty_cells_are_lost() -> None:
    lines = ["城乡社区支出|6.3|6.3", "住房保障支出|3.1|3.1", "卫生健康支出|2.2|2.2", "农林水支出|4.7|4.7"]
    text = (
        "# 资金安排情况\n\n单位：万元\n\n|收入|支出|||||\n|---|---|---|---|---|---|\n"
        "|项目|预算数|项目|合计|一般公共预算|政府性基金预算|\n|一般公共预算资金|10|教育支出|5.2|5.2||\n"
    )
    found = cells(text + "".join(f"|{line}||||\n" for line in lines))
    assert [(found[2, at]["fact_kind"], found[2, at]["code"]) for at in (3, 4)] == [("functional", "205")] * 2
    assert [(found[3, at]["fact_kind"], found[3, at]["code"]) for at in (1, 2)] == [("functional", "212")] * 2


def test_people_counted_beside_the_groups_of_a_header_are_no_money() -> None:
    text = (
        "# 临时救助资金使用情况\n\n|单位|户籍人口数|应使用资金（万元）|乡镇审批||\n|---|---|---|---|---|\n||||户|金额|\n"
        "|甲镇|6875|4.81|2|0.56|\n|乙镇|9120|6.38|3|0.9|\n"
    )
    found = cells(text)
    assert said(found[2, 1]) == ("activity", "other:population", "count", Decimal(6875), "人")
    assert said(found[2, 3])[:3] == ("beneficiary", "temporary_assistance", "households")


def test_years_below_known_levels_head_no_columns() -> None:
    text = (
        "|一级指标|二级指标|三级指标|预期指标值|实际完成值|\n|---|---|---|---|---|\n|产出指标|数量指标|维修泵站|12座|11座|\n"
        "|产出指标|时效指标|2020年|2020年|2020年|\n|产出指标|成本指标|90万元|90万元|88万元|\n"
    )
    found = cells(text)
    assert [found[3, at]["measure"] for at in (3, 4)] == ["target", "actual"]


def test_what_a_source_gives_is_budgeted_where_a_form_of_targets_tells_no_total() -> None:
    text = (
        "# 绩效目标表\n\n|项目名称|孤儿基本生活保障|\n|---|---|\n|资金金额（万元）|年度资金总额|\n|其中：中央补助|50.29|\n"
        "|地方资金||\n"
    )
    assert said(cells(text)[2, 1]) == ("project", "orphan", "budget", Decimal("50.29"), "万元")
