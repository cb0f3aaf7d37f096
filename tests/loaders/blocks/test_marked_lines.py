"""Rows of a form a line each, below headings that broke over lines or stand in two rows."""

import pytest
from laying_out import assert_stays_text, lay_out_text, printed_rows, rows

HEADER = [
    "一级指标",
    "二级指标",
    "三级指标",
    "指标值",
    "实际完成值",
    "分值",
    "得分",
    "未完成原因",
    "得分计算方法",
]
BODY = [
    ["产出指标", "数量指标", "清淤里程", "≥12公里", "13公里", "20", "20"],
    ["", "", "泵站座数", "≥6座", "5座", "20", "15", "征地受阻"],
    ["", "质量指标", "合格率", "100%", "100%", "20", "20"],
    ["效益指标", "社会效益指标", "出行条件", "改善", "改善", "20", "20"],
]
POINTS = "（60分）"  # what is left of 产出指标（60分） that is printed from top to bottom
TARGETS = [[*row[:4]] for row in [HEADER, *BODY]]


def read(text: str, index: int = 0) -> list[list[str]]:
    """The rows of a table without the empty cells at their ends, without blanks."""
    found = [["".join(cell.split()) for cell in row] for row in rows(lay_out_text(text), index)]
    return [row[: max(at for at, cell in enumerate(row) if cell) + 1] for row in found]


@pytest.mark.parametrize("broken", ["一级\n指标 二级\n指标 三级指标", "一级\n指标\n二级\n指标\n三级指标"])
def test_headings_may_break_over_lines(broken: str) -> None:
    text = printed_rows(TARGETS, " ").replace("一级指标 二级指标 三级指标", broken)
    assert read("绩效目标表\n\n" + text) == TARGETS


def test_levels_may_break_over_lines_and_stand_alone() -> None:
    text = printed_rows(TARGETS, " ").replace("产出指标 ", "产出\n指标\n")
    found = read("绩效目标表\n\n" + text.replace("社会效益指标 ", "社会效益\n指标 "))
    assert found == [TARGETS[0], ["产出指标"], ["", *TARGETS[1][1:]], *TARGETS[2:]]


def test_dashes_points_and_remarks_between_rows_stand_apart() -> None:
    lines = printed_rows(BODY, " ").splitlines()
    text = "\n".join([POINTS, lines[0], "按比例记分，不得超过分值。", "-    ", *lines[1:]])
    header = printed_rows([HEADER], " ").replace("一级指标", "一级\n指标")
    assert read("绩效自评表\n\n" + header + text + "\n") == [
        HEADER,
        [POINTS],
        BODY[0],
        ["按比例记分，不得超过分值。"],
        ["-"],
        *BODY[1:],
    ]


def test_targets_alone_are_read_to_the_ends_of_their_lines() -> None:
    after = "填报人：张三 联系电话：12345678\n2023年5月6日\n"
    text = "绩效目标表\n\n" + printed_rows(TARGETS, " ")
    assert read(text + after) == TARGETS
    assert "填报人" not in str(read(text + after))


def test_a_second_row_of_headings_divides_one_of_the_first() -> None:
    header = "一级指标 二级指标 三级指标 分值 预期指标值 实际完成值 得分\n符号 值 单位\n"
    body = [
        [*row[:3], row[5], *parts, row[4], row[6]]
        for row, parts in zip(
            BODY, ((">=", "12", "公里"), (">=", "6", "座"), ("=", "100", "%"), ("=", "1", "次")), strict=True
        )
    ]
    found = read(
        "绩效自评表\n\n二、完成情况 "
        + header
        + printed_rows(body, " ")
        + "预算执行率 预算执行率 10 9.5\n合计 90 84.5\n"
    )
    assert found[:3] == [
        ["二、完成情况"],
        ["值"],
        ["一级指标", "二级指标", "三级指标", "分值", "符号", "预期指标值", "单位", "实际完成值", "得分"],
    ]
    assert found[3:7] == body
    assert found[7:] == [
        ["预算执行率", "", "预算执行率", "10", "", "", "", "", "9.5"],
        ["合计", "", "", "90", "", "", "", "", "84.5"],
    ]


def test_money_without_a_corner_goes_with_the_project_that_the_form_names() -> None:
    text = "单位：万元\n项目名称 闸门维修 主管部门 水务局\n资金情况\n（10分）\n年初预算数 全年执行数 分值 执行率 得分 计算方法\n"
    text += "年度资金总额 80 72 10 90% 9 执行率乘以分值\n其中：财政拨款 80 72 - - -\n其他资金 0 0 - - -\n\n资金使用规范。\n"
    layout = lay_out_text("绩效自评表\n（2023年度）\n" + text)
    assert (layout.tables[0].title, layout.tables[0].unit) == ("绩效自评表", "万元")
    assert rows(layout)[0][:2] == ["项目名称", "闸门维修"]
    assert [row[:6] for row in rows(layout)[-3:]] == [
        ["年度资金总额", "80", "72", "10", "90%", "9"],
        ["其中：财政拨款", "80", "72", "-", "-", "-"],
        ["其他资金", "0", "0", "-", "-", "-"],
    ]


@pytest.mark.parametrize(
    "text",
    [
        printed_rows(TARGETS[:2], " "),
        printed_rows(TARGETS, " ").replace(" ≥12公里", ""),
        printed_rows(TARGETS, " ").replace("\n质量指标", " 质量指标"),
    ],
    ids=["too few rows", "a target is missing", "a row goes on on its line"],
)
def test_stays_text(text: str) -> None:
    assert_stays_text("绩效自评表\n\n" + text)


MONEY = "年初预算数\n全年预算数\n全年执行数\n分值\n执行率\n得分\n年度资金总额\n80\n84.5\n76.05\n10\n90%\n9\n"
MONEY += "其中：当年财政拨款\n80\n80\n71.55\n—\n\n—\n上年结转资金\n0\n4.5\n4.5\n—\n\n—\n"


def test_a_blank_line_between_cells_a_line_each_is_an_empty_cell() -> None:
    assert read(
        "绩效自评报告\n\n单位：万元\n\n项目资金\n" + MONEY + "其他资金\n\n\n\n\n\n\n二、总体目标完成情况\n"
    ) == [
        ["", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
        ["年度资金总额", "80", "84.5", "76.05", "10", "90%", "9"],
        ["其中：当年财政拨款", "80", "80", "71.55", "—", "", "—"],
        ["上年结转资金", "0", "4.5", "4.5", "—", "", "—"],
    ]


def test_where_blank_lines_divide_all_cells_a_second_is_an_empty_cell() -> None:
    text = "支出内容 实际支出数 备注 闸门 20.5 汛前付清 堤防 40 @ 合计 60.5 @".replace(" @", "\n")
    assert read("自评报告\n\n" + "\n\n".join(text.split(" ")) + "\n\n二、自评情况\n\n") == [
        ["支出内容", "实际支出数", "备注"],
        ["闸门", "20.5", "汛前付清"],
        ["堤防", "40"],
        ["合计", "60.5"],
    ]


def test_targets_and_results_of_indicators_may_have_no_levels() -> None:
    text = "指标内容 目标值 实际完成值 清淤里程 12公里 13公里 合格率 100% 98%"
    found = read("自评报告\n\n" + "\n\n".join(text.split()) + "\n\n综述：全年完成。\n")
    assert found == [text.split()[:3], text.split()[3:6], text.split()[6:]]


def test_two_sides_have_as_many_columns_each() -> None:
    text = "收入 支出 项目 行次 金额 项目 行次 金额 栏次 @ 1 栏次 @ 2 一、拨款收入 1 60 一、水利支出 31 58 "
    text += "二、其他收入 2 @ 二、其他支出 32 2 总计 3 60 总计 33 60"
    found = read(
        "收入支出决算总表\n单位：万元\n\n" + "\n".join(text.split()).replace("@", "") + "\n\n注：四舍五入。\n"
    )
    assert found == [
        ["收入", "", "", "支出"],
        ["项目", "行次", "金额"] * 2,
        ["栏次", "", "1", "栏次", "", "2"],
        ["一、拨款收入", "1", "60", "一、水利支出", "31", "58"],
        ["二、其他收入", "2", "", "二、其他支出", "32", "2"],
        ["总计", "3", "60", "总计", "33", "60"],
    ]


FUNDS = "计划安排资金（万元）\n90\n实际支出（万元）\n75\n其中：县财政\n60\n其中：县财政\n45\n镇财政\n30\n镇财政\n30\n"
FUNDS += "村集体\n村集体\n"


@pytest.mark.parametrize("end", ["\n", "\n\n"])
def test_each_source_of_funds_stands_before_each_of_its_amounts(end: str) -> None:
    assert read("一、概况\n项目起止时间\n" + FUNDS.replace("\n", end) + "二、支出明细情况\n") == [
        ["计划安排资金（万元）", "90", "实际支出（万元）", "75"],
        ["其中：县财政", "60", "其中：县财政", "45"],
        ["镇财政", "30", "镇财政", "30"],
        ["村集体", "", "村集体"],
    ]


def test_the_unit_of_an_amount_may_stand_between_it_and_its_name() -> None:
    text = FUNDS.replace("（万元）\n", "\n(万元)\n").replace("\n", "\n\n")
    assert read("一、概况\n项目起止时间\n" + text + "二、支出明细情况\n")[0] == [
        "计划安排资金(万元)",
        "90",
        "实际支出(万元)",
        "75",
    ]


def test_what_is_left_may_be_told_of_all_sources_together() -> None:
    first, rest = FUNDS.split("其中", maxsplit=1)
    assert read(f"一、概况\n项目起止时间\n{first}结余（万元）\n15\n其中{rest}二、支出明细情况\n") == [
        ["计划安排资金（万元）", "90", "实际支出（万元）", "75", "结余（万元）", "15"],
        ["其中：县财政", "60", "其中：县财政", "45"],
        ["镇财政", "30", "镇财政", "30"],
        ["村集体", "", "村集体"],
    ]


VOUCHERS = [
    ["闸门维修", "41.5", "5月8号、6月3、17号凭证"],
    ["清淤设备", "12.8", "9月21号"],
    ["支出合计", "54.3"],
]


@pytest.mark.parametrize("remark", [[], ["分两次支付"]])
def test_rows_of_vouchers_may_lack_their_remark(remark: list[str]) -> None:
    table = [["支出内容", "实际支出数", "会计凭证号", "备注"], VOUCHERS[0] + remark, *VOUCHERS[1:]]
    cells = [cell for row in table for cell in row]
    text = "二、支出明细情况\n\n" + "\n\n".join([*cells, "三、自评情况", "自评结论", "完成较好。"])
    assert read(text) == table


def test_pairs_without_rows_of_sources_stay_text() -> None:
    assert_stays_text("一、概况\n\n" + FUNDS.split("其中", maxsplit=1)[0] + "资金已拨付到位。\n")
