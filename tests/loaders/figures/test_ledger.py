"""The ledger: every number exactly once, at its place, and the same whenever it is read."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from claiming import claim_at_mark, document_of, extract_text, said, seed
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.blocks.layout import lay_out
from loaders.documents.document import Metadata
from loaders.figures.extract import extract
from loaders.figures.numbers.number_tokens import scan

REPORT = """# 某县水务局2023年度部门决算

## 一、收入支出决算总体情况

2023年度收支总计431.07万元，比上年增加32.87万元，增长8.26%。

## 二、项目支出情况

（一）闸门维修。年初预算30万元，实际支出29.5万元，预算执行率98.33%。

| 指标 | 预算数 | 决算数 |
| --- | --- | --- |
| 基本支出 | 210 | 215.55 |

其他说明：甲37乙。
"""
PIECES = st.sampled_from(
    [
        *(
            "支出",
            "1,234.5",
            "万元",
            "12",
            "98.6%",
            "人",
            "户",
            "，",
            "。",
            "；",
            "：",
            "（",
            "）",
            "、",
            "其中",
        ),
        *(
            "分别为",
            "比上年",
            "增加",
            "由",
            "提高到",
            "每人每月",
            "占",
            "一是",
            "低保",
            "特困",
            "孤儿",
            "项目",
        ),
        *(
            "2023年",
            "12月",
            "一千二百",
            "余",
            "\n\n",
            "# ",
            "| 1 | 项目 |",
            "|---|---|",
            "\t",
            "１２．５％",
            "倍",
        ),
    ]
)
TEXTS = st.one_of(
    st.lists(PIECES, max_size=50).map("".join),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=60),
)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(TEXTS, st.sampled_from([None, 2023]))
def test_every_number_of_any_text_is_answered_for_once(text: str, fiscal_year: int | None) -> None:
    extraction = extract_text(text, fiscal_year)
    assert [claim["char_start"] for claim in extraction.claims] == [token.char_start for token in scan(text)]
    for claim in extraction.claims:
        states_nothing = claim["fact_kind"] in ("none", "unclaimed")
        assert (claim["none_reason"] is not None) == (claim["fact_kind"] == "none")
        assert states_nothing == (claim["value"] is None)
        assert (claim["pattern_id"] is None) == (claim["fact_kind"] == "unclaimed")


@settings(max_examples=50, deadline=None, derandomize=True)
@given(TEXTS)
def test_reading_twice_gives_the_same(text: str) -> None:
    assert extract_text(text) == extract_text(text)


def test_a_report_number_by_number() -> None:
    found = [
        (REPORT[claim["char_start"] : claim["char_start"] + 4], claim["fact_kind"], claim["measure"])
        for claim in extract_text(REPORT).claims
        if claim["fact_kind"] != "none"
    ]
    assert found == [
        ("431.", "account", "final"),
        ("32.8", "account", "change"),
        ("8.26", "account", "change_pct"),
        ("30万元", "project", "budget"),
        ("29.5", "project", "final"),
        ("98.3", "project", "execution_pct"),
        ("210 ", "account", "budget"),
        ("215.", "account", "final"),
        ("37乙。", "unclaimed", None),
    ]


def test_place_and_quote_of_prose_and_of_cells() -> None:
    claims = {REPORT[claim["char_start"] :][:6]: claim for claim in extract_text(REPORT).claims}
    prose, cell = claims["29.5万元"], claims["215.55"]
    assert prose["section_path"].endswith("项目支出情况 / 闸门维修")
    assert "年初预算30万元，实际支出29.5万元，预算执行率98.33%。" in prose["quote"]
    assert prose["sentence_index"] is not None
    assert prose["table_index"] is None
    assert (cell["table_index"], cell["row_index"], cell["column_index"]) == (0, 1, 2)
    assert cell["quote"] == "基本支出 | 210 | 215.55"
    assert cell["sentence_index"] is None


def test_period_bound_rate_and_part_are_columns_of_a_claim() -> None:
    count = claim_at_mark("截止到11月底，农村低保对象约⟦1890⟧人。")
    assert (count["period_start"], count["period_end"]) == (date(2023, 1, 1), date(2023, 11, 30))
    assert (count["bound"], count["is_approximate"]) == ("about", True)
    rate = claim_at_mark("农村低保标准为每人每月⟦610⟧元。")
    assert (rate["rate_period"], rate["rate_per"], rate["is_approximate"]) == ("month", "person", False)
    text = "基本支出561.57万元，其中：人员经费512.66万元，公用经费48.91万元。"
    whole, *parts = extract_text(text).claims
    assert whole["part_of_char_start"] is None
    assert {part["part_of_char_start"] for part in parts} == {whole["char_start"]}


def test_a_full_stop_ends_the_parts() -> None:
    text = "基本支出561.57万元，其中：人员经费512.66万元。项目支出300万元。"
    whole, part, other = extract_text(text).claims
    assert (part["part_of_char_start"], other["part_of_char_start"]) == (whole["char_start"], None)


def test_expenditure_told_after_a_divided_revenue_is_the_whole_of_what_follows() -> None:
    text = (
        "收入合计900万元，其中一般公共预算财政拨款700万元、政府性基金预算财政拨款200万元；"
        "全年支出880万元，基本支出320万元，占36.36%。"
    )
    whole, *sources, spent, basic, share = extract_text(text).claims
    assert {source["part_of_char_start"] for source in sources} == {whole["char_start"]}
    assert (spent["code"], spent["fund_scope"], spent["part_of_char_start"]) == (
        "expenditure_total",
        "all",
        None,
    )
    assert (basic["code"], basic["fund_scope"]) == ("basic_expenditure", "all")
    assert share["base_code"] == "expenditure_total"


def test_after_a_semicolon_parts_are_of_the_whole_divided_first() -> None:
    text = (
        "“三公”经费决算3.94万元，其中：因公出国（境）费0万元；公务用车购置及运行费2.86万元，"
        "其中公务用车运行费2.86万元；公务接待费1.08万元，占27.41%。"
    )
    whole, abroad, vehicles, running, reception, share = extract_text(text).claims
    parts = {part["part_of_char_start"] for part in (abroad, vehicles, reception)}
    assert parts == {whole["char_start"]}
    assert running["part_of_char_start"] == vehicles["char_start"]
    assert share["base_code"] == "three_public_total"


def test_a_share_after_the_parts_of_the_vehicles_is_of_all_three_public_expenses() -> None:
    text = (
        "“三公”经费支出决算15万元。公务用车购置及运行维护费11万元，占73%，其中购置费0万元、运行维护费11万元，"
        "完成预算12万元的92%；公务接待费4万元，占27%。"
    )
    shares = [claim for claim in extract_text(text).claims if claim["measure"] == "share_pct"]
    assert [(claim["code"], claim["base_code"]) for claim in shares] == [
        ("three_public_vehicle_total", "three_public_total"),
        ("three_public_reception", "three_public_total"),
    ]


def test_parts_told_in_brackets_are_of_the_part_before() -> None:
    text = (
        "2023年困难群众救助资金支出900万元，其中：中央资金700万元（提前下达500万元，年中下达200万元），"
        "省级资金200万元。"
    )
    claims = extract_text(text).claims
    places = {claim["char_start"]: str(claim["value"]) for claim in claims}
    wholes = [(str(claim["value"]), places.get(claim["part_of_char_start"])) for claim in claims]
    assert ("500", "700") in wholes
    assert ("700", "900") in wholes
    assert wholes[-1] == ("200", "900")


def test_a_remark_at_the_end_of_a_sentence_is_not_divided_by_the_next() -> None:
    text = (
        "2023年使用公益金4500万元，占上年筹集的62.5%（2022年筹集公益金7206万元）。其中养老机构改造2600万元。"
    )
    figures = [claim for claim in extract_text(text).claims if claim["fact_kind"] == "project"]
    whole, share, remark, part = figures
    assert (str(whole["value"]), str(remark["value"]), str(part["value"])) == ("4500", "7206", "2600")
    assert part["part_of_char_start"] == whole["char_start"]
    assert [figure["period_start"].year for figure in (share, remark, part)] == [2023, 2022, 2023]


def test_what_was_spent_of_a_fund_is_no_part_of_what_came() -> None:
    text = "到位养老服务资金1860万元，其中中央资金1120万元、省级资金490万元；已拨付1090万元。"
    whole, *parts, spent = extract_text(text).claims
    assert {part["part_of_char_start"] for part in parts} == {whole["char_start"]}
    assert (spent["part_of_char_start"], spent["project_name"]) == (None, whole["project_name"])


def test_projects_within_a_project() -> None:
    text = "## 项目支出情况\n\n困难群众救助项目支出300万元，其中：农村低保220万元，临时救助80万元。\n"
    whole, *parts = [claim for claim in extract_text(text).claims if claim["fact_kind"] == "project"]
    assert whole["parent_project_name"] is None
    assert [(part["project_name"], part["parent_project_name"]) for part in parts] == [
        ("农村低保", whole["project_name"]),
        ("临时救助", whole["project_name"]),
    ]


def test_a_sum_of_several_sources_is_part_of_the_total_not_of_the_last_one() -> None:
    text = "## 养老服务体系建设项目\n\n养老服务体系建设项目预算资金90万元，其中甲中心20万元、乙中心55万元。"
    whole, *_, last = [
        claim for claim in extract_text(f"{text}其中彩票公益金共35万元。").claims if claim["unit"]
    ]
    assert last["part_of_char_start"] == whole["char_start"]
    *_, before, last = [
        claim for claim in extract_text(f"{text}其中彩票公益金35万元。").claims if claim["unit"]
    ]
    assert last["part_of_char_start"] == before["char_start"]


def test_a_state_at_a_date_and_what_was_done_up_to_it() -> None:
    assert claim_at_mark("截至11月底，农村低保对象⟦1890⟧人。")["period_kind"] == "state"
    assert claim_at_mark("截至11月底，累计救助流浪乞讨人员⟦121⟧人次。")["period_kind"] == "flow"


def test_old_standard_is_of_the_year_before() -> None:
    old = claim_at_mark("农村低保标准由每人每年⟦6600⟧元提高到7200元。")
    new = claim_at_mark("农村低保标准由每人每年6600元提高到⟦7200⟧元。")
    assert (old["period_end"], new["period_end"]) == (date(2022, 12, 31), date(2023, 12, 31))


def test_a_value_is_as_published() -> None:
    assert said(claim_at_mark("本年收入合计⟦１，２３４．５０⟧万元。"))[3:] == (Decimal("1234.50"), "万元")
    assert str(claim_at_mark("本年收入合计⟦1,234.50⟧万元。")["value"]) == "1234.50"


def test_numbers_of_a_running_line_state_no_fact() -> None:
    text = "本年支出30万元，用于道路维修，\n项目支出 20 万元 栏次 1 2\n详见附表。\n"
    start = text.index("项目支出")
    document = replace(document_of(text), furniture=((start, text.index("详见")),))
    claims = extract(document, lay_out(document), Metadata(None, "unknown", None, None, 2023)).claims
    assert [(claim["fact_kind"], claim["none_reason"]) for claim in claims] == [
        ("account", None),
        *[("none", "running_line")] * 3,
    ]


@pytest.mark.parametrize(
    ("text", "hidden", "printed"),
    [
        ('<p style="margin:12px">全年救助<span class="f14">326</span>人。</p>', ["12", "14"], ["326"]),
        ("建成路牌262块，其中城区<!-- page: 28 -->46块。", ["28"], ["262", "46"]),
        ("全年救助46人<!-- 12 -->次。", ["12"], ["46"]),
    ],
)
def test_numbers_in_tags_and_comments_are_not_printed(
    text: str, hidden: list[str], printed: list[str]
) -> None:
    found = extract_text(text)
    kinds = [
        (token.text, claim["none_reason"]) for token, claim in zip(found.tokens, found.claims, strict=True)
    ]
    assert [token for token, reason in kinds if reason == "markup"] == hidden
    assert [token for token, reason in kinds if reason is None] == printed
    assert all(claim["value"] is not None for claim in found.claims if claim["none_reason"] is None)


def test_a_remark_in_brackets_does_not_change_what_is_spoken_of() -> None:
    text = "## 资金\n\n特困供养2318.9万元（含照料护理费402.3万元），供养1862人。\n"
    codes = [claim["code"] for claim in extract_text(text).claims]
    assert codes == ["tekun", "tekun_nursing", "tekun"]


def test_numbers_of_a_lost_table_take_no_unit_from_above() -> None:
    text = "## 一、收入决算（单位：万元，下同）\n\n收入总计412.35。\n\n365.20\n\n38.75\n"
    kinds = [claim["fact_kind"] for claim in extract_text(text).claims]
    assert kinds == ["account", "unclaimed", "unclaimed"]


def test_parts_are_of_what_stands_before_a_remark_not_of_the_remark() -> None:
    text = "## 三公\n\n“三公”经费支出决算18.6万元（年初预算31.5万元），其中：公务接待费3.7万元。\n"
    assert [claim["measure"] for claim in extract_text(text).claims] == ["final", "budget", "final"]


def test_a_unit_told_once_is_that_of_the_bare_amounts_below() -> None:
    text = "## 一、收支（单位：万元，下同）\n\n收入总计412.35，有职工19人。\n\n## 二、支出\n\n基本支出268.04，占65%。\n"
    units = [claim["unit"] for claim in extract_text(text).claims]
    assert units == ["万元", "人", "万元", "%"]


def test_a_unit_told_in_a_heading_is_that_of_its_section_alone() -> None:
    text = "## 一、收支（单位：万元）\n\n收入总计412.35。\n\n## 二、支出\n\n基本支出268.04。\n"
    assert [claim["unit"] for claim in extract_text(text).claims] == ["万元", None]


def test_a_unit_told_above_lines_of_fields_is_theirs_until_prose_follows() -> None:
    text = "## 一、收支\n\n年度收支情况（单位：元）\n收入合计：86330.15\n其中：财政拨款：85112.00\n\n工作顺利，收入86330。\n"
    units = [claim["unit"] for claim in extract_text(text).claims]
    assert units == ["元", "元", None]


def test_minus_after_a_word_makes_a_value_negative_but_not_between_numbers() -> None:
    assert claim_at_mark("支出决算12万元，年末结余-⟦3.5⟧万元。")["value"] == Decimal("-3.5")
    assert claim_at_mark("每户补助1万元-⟦2⟧万元。")["value"] == Decimal("2")


def test_projects_have_the_measure_of_the_total_above_them() -> None:
    head = "## 项目支出\n\n2023年项目支出90.5万元。主要项目如下：\n\n"
    claims = extract_text(f"{head}1.水闸维修资金60.5万元；\n\n2.河道清淤资金30万元。\n").claims
    assert [claim["measure"] for claim in claims if claim["fact_kind"] == "project"] == ["final", "final"]


def test_what_a_share_is_of_is_an_account_or_not_known() -> None:
    text = (
        "一、项目支出情况\n道路维修项目资金30万元，其中中央资金20万元，占66.7%，县级资金10万元，占33.3%。"
        "项目支出25万元，占83%。\n二、支出情况\n支出合计50万元，其中基本支出25万元，占50%。\n"
    )
    accounts = {row["account_code"] for row in seed("codes/accounts.csv")}
    bases = [claim["base_code"] for claim in extract_text(text).claims if claim["measure"] == "share_pct"]
    assert len(bases) == 4
    assert bases[-1] == "expenditure_total"
    assert [base for base in bases if base is not None and base not in accounts] == []


def test_a_share_is_of_what_the_share_before_it_is_of() -> None:
    text = (
        "## 收入决算情况\n\n本年收入合计1080万元，加年初结转和结余36万元，等于收入总计。"
        "其中：财政拨款收入1026万元，占本年收入的95%；其他收入54万元，占5%。\n"
    )
    shares = [claim["base_code"] for claim in extract_text(text).claims if claim["measure"] == "share_pct"]
    assert shares == ["revenue_total", "revenue_total"]


def test_a_share_of_a_figure_of_last_year_is_not_of_the_account_of_this_year() -> None:
    bases = [
        claim_at_mark(f"项目支出310万元，占{told}的⟦62%⟧。")["base_code"]
        for told in ("上年总收入", "去年总支出", "总收入", "上年结转")
    ]
    assert bases == [None, None, "revenue_total", "carryover_in"]


def test_a_share_is_not_of_a_part_told_before_it() -> None:
    shares = "因公出国（境）费支出决算0万元，占0%；公务接待费支出决算2.5万元，占25%。"
    total = "三公经费支出决算10万元。"
    bases = [
        [claim["base_code"] for claim in extract_text(text).claims if claim["measure"] == "share_pct"]
        for text in (f"## “三公”经费\n\n{shares}\n", f"## “三公”经费\n\n{total}{shares}\n")
    ]
    assert bases == [[None, None], ["three_public_total", "three_public_total"]]


def test_a_year_of_the_last_century_is_the_period_of_what_it_tells() -> None:
    told = claim_at_mark("1988年，全市有五保户⟦9503⟧人。")
    assert told["period_start"] == date(1988, 1, 1)


def test_what_is_carried_over_has_not_the_fund_of_the_revenue_told_before() -> None:
    text = "## 收入决算情况\n\n其他收入109万元，年初结转和结余38.12万元。\n"
    assert [claim["fund_scope"] for claim in extract_text(text).claims] == ["other", "all"]


def test_a_share_told_after_a_share_of_the_total_may_be_of_either() -> None:
    text = (
        "# 政府采购\n\n采购支出总额466.1万元。授予中小企业合同431.04万元，占采购支出总额的92.5%，"
        "其中授予小微企业合同306万元，占65.7%。\n"
    )
    shares = [claim["base_code"] for claim in extract_text(text).claims if claim["measure"] == "share_pct"]
    assert shares == ["procurement_total", None]


def test_parts_of_the_three_public_expenses_keep_its_fund_in_further_sentences() -> None:
    text = (
        "一般公共预算财政拨款“三公”经费支出8.2万元，比上年减少0.9万元。分项看：公务接待费2.2万元。\n"
        "（2）公务用车购置及运行维护费情况。\n"
        "公务用车运行维护费支出6万元。"
    )
    found = {claim["code"]: claim["fund_scope"] for claim in extract_text(text).claims if claim["code"]}
    parts = ("three_public_total", "three_public_reception", "three_public_vehicle_operation")
    assert [found[part] for part in parts] == ["general_public"] * 3


def test_an_answer_is_about_what_the_question_above_it_names() -> None:
    text = (
        "某报记者：请问困难老年人家庭适老化改造进展如何？\n\n张某：今年的任务是900户，上半年完工⟦612⟧户。\n"
    )
    told = claim_at_mark(text)
    assert (told["fact_kind"], told["code"]) == ("beneficiary", "elderly_home_adaptation")


def test_a_telephone_number_below_its_label_is_no_figure() -> None:
    claim = claim_at_mark("项目负责人\n\n甲某\n\n联系电话\n\n⟦8320011⟧\n\n项目地址\n\n某县水利局")
    assert (claim["fact_kind"], claim["none_reason"]) == ("none", "identifier")
