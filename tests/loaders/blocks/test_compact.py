from laying_out import lay_out_text

from loaders.blocks.compact import compact, fold, read_source


def whole(text: str) -> str:
    return compact(text, [(0, len(text))]).characters


def test_widths_are_unified() -> None:
    assert (
        whole("支出(万元):１，２３４．５６,占９.５％;见(附表)")
        == "支出（万元）：1,234.56，占9.5%；见（附表）"
    )


def test_comma_stays_half_width_only_between_groups_of_thousands() -> None:
    assert whole("1,234.5万元,其中2,000,000元") == "1,234.5万元，其中2,000,000元"
    assert whole("2020,2021") == "2020，2021"
    assert whole("12,34") == "12，34"
    assert whole("1234,567") == "1234，567"


def test_dashes_and_waves_are_one_character_each() -> None:
    assert whole("80—89岁，90－99岁，5～6月，——") == "80-89岁，90-99岁，5~6月，--"


def test_markup_and_word_processor_marks_are_dropped() -> None:
    assert whole("\ufeff<p>**收入**&nbsp;合计</p><br/>[bookmark: _GoBack]项目") == "收入合计项目"


def test_two_numbers_stay_two() -> None:
    assert whole("12 34 万元\n5\t6") == "12 34万元5 6"


def test_radicals_of_pdf_fonts_are_characters() -> None:
    assert whole("⽀出⾦额") == "支出金额"


def test_traditional_characters_are_the_simplified_ones() -> None:
    assert whole("發放補貼3萬餘元，惠及86戶") == "发放补贴3万余元，惠及86户"


def test_readings_behind_characters_are_dropped() -> None:
    assert whole("補(bǔ)貼標準(zhǔn)(zhǔn)80元（每(měi)月）") == "补贴标准80元（每月）"
    assert whole("补贴(bu)80元（含A级）") == "补贴（bu）80元（含A级）"


def test_characters_of_broken_fonts_are_those_that_were_printed() -> None:
    assert whole("6月仹临时救劣任务，价格联劢，丌含劣质物资") == "6月份临时救助任务，价格联动，不含劣质物资"


def test_offsets_point_into_the_text() -> None:
    text = "一 二\n（<p>三</p>）"
    found = compact(text, [(0, len(text))])
    assert [text[offset] for offset in found.offsets] == ["一", "二", "（", "三", "）"]


def test_offsets_pass_over_readings() -> None:
    text = "補(bǔ)貼3萬元"
    found = compact(text, [(0, len(text))])
    assert [text[offset] for offset in found.offsets] == ["補", "貼", "3", "萬", "元"]


def test_only_the_spans_are_taken() -> None:
    assert compact("甲乙丙丁戊", [(0, 2), (4, 5)]).characters == "甲乙戊"


def test_fold_keeps_the_print_and_one_space_outside_chinese_words() -> None:
    assert fold("部 门　决算  2023 年\n共 3,000 万元") == "部门决算 2023 年共 3,000 万元"
    assert fold("<p>收入</p> **合计**") == "收入合计"


def test_a_number_over_a_page_break_is_not_joined_to_another() -> None:
    layout = lay_out_text("本年度共安排养老服务设施建设补贴资金合计120\n\n30个街道分别使用。")
    assert "120 30个" in layout.blocks[0].compact.characters


def test_a_blank_that_parts_two_numbers_is_of_neither() -> None:
    source = read_source("120 \t135")
    assert source.between(0, 4).characters == source.told(0, 4) == "120"
