"""Paragraphs as written, however lines and pages cut them; sentences within them."""

import pytest
from laying_out import lay_out_text, paragraphs

LONG = "本年度全县水利工程维修养护资金由县财政统一安排，其中：人"


def test_a_paragraph_cut_by_a_page_break_is_one_block_with_two_spans() -> None:
    text = f"{LONG}\n\n员经费 12 万元。"
    (block,) = lay_out_text(text).blocks
    assert block.text == f"{LONG}员经费 12 万元。"
    assert [text[start:end] for start, end in block.spans] == [LONG, "员经费 12 万元。"]
    assert block.compact.characters.endswith("其中：人员经费12万元。")


@pytest.mark.parametrize("number", ["— 7 —", "- 7 -", "7", "－7－", "第 7 页", "第7页 共30页", "7/30"])
def test_a_page_number_is_a_block_of_its_own_and_belongs_to_no_sentence(number: str) -> None:
    layout = lay_out_text(f"{LONG}\n\n{number}\n\n员经费 12 万元。")
    assert [block.kind for block in layout.blocks] == ["paragraph", "page_number"]
    assert paragraphs(layout) == [f"{LONG}员经费 12 万元。"]
    assert [sentence.text for sentence in layout.sentences] == [f"{LONG}员经费 12 万元。"]


def test_a_number_in_the_middle_right_below_a_line_is_that_of_the_page() -> None:
    layout = lay_out_text(f"{LONG}\n                    2\n\n员经费 12 万元。")
    assert [block.kind for block in layout.blocks] == ["paragraph", "page_number"]
    assert paragraphs(lay_out_text(f"{LONG}\n2\n\n员经费 12 万元。")) != [f"{LONG}员经费 12 万元。"]


def test_numbers_below_each_other_are_no_page_numbers() -> None:
    layout = lay_out_text("合计\n\n12\n\n34\n\n56")
    assert [block.kind for block in layout.blocks] == ["paragraph"] * 4


def test_lines_of_a_hard_wrapped_paragraph_are_joined() -> None:
    text = (
        "县水务局负责全县水资源的统一管理和保护，编制水利规划并且监督\n"
        "实施；负责水旱灾害防治、水土保持和农村饮水安全等各项有关工作\n"
        "。二是加强管理。"
    )
    assert paragraphs(lay_out_text(text)) == [text.replace("\n", "")]


def test_a_comma_at_the_end_of_a_short_line_joins() -> None:
    assert paragraphs(lay_out_text("截至年底，\n支出 3 万元。")) == ["截至年底，支出 3 万元。"]


@pytest.mark.parametrize("above", ["全年登记社团", "新登记社团60家，注销"])
def test_a_count_that_goes_on_begins_no_line_of_its_own(above: str) -> None:
    assert paragraphs(lay_out_text(f"{above}\n12 家，年检合格率 94%。")) == [
        f"{above} 12 家，年检合格率 94%。"
    ]


@pytest.mark.parametrize("above", ["新登记社团60家。", "社团：60家", "2021年3月5日", "社团 60"])
def test_a_count_below_a_whole_line_is_of_no_sentence_above(above: str) -> None:
    assert len(lay_out_text(f"{above}\n12 家，年检合格率 94%。").blocks) > 1


def test_a_terminated_line_is_a_paragraph() -> None:
    assert paragraphs(lay_out_text("收入 3 万元。\n支出 2 万元。")) == ["收入 3 万元。", "支出 2 万元。"]


def test_lines_that_are_not_indented_go_on_with_the_indented_paragraph() -> None:
    text = "　　本年收入 30 万元，其中财政拨款收入 25 万元。\n其他收入 5 万元。\n　　本年支出 29 万元。"
    assert paragraphs(lay_out_text(text)) == [
        "本年收入 30 万元，其中财政拨款收入 25 万元。其他收入 5 万元。",
        "本年支出 29 万元。",
    ]


def test_list_items_and_fields_are_not_joined() -> None:
    text = "（1）完善社会救助体系建设和提高各类困难群众的保障水平，\n（2）加快养老机构建设。"
    assert len(paragraphs(lay_out_text(text))) == 2
    fields = "部门（单位）名称：某某县水务局（加盖本单位的公章）\n2024年3月5日"
    assert paragraphs(lay_out_text(fields)) == fields.split("\n")


def test_numbered_line_without_stop_goes_on_below_and_keeps_its_number() -> None:
    text = "（1）贯彻执行国家和省市县关于残疾人权益保护工作的有关政\n\n策，并且组织实施。"
    (block,) = lay_out_text(text).blocks
    assert (block.kind, block.number) == ("paragraph", "（1）")
    assert block.text.endswith("有关政策，并且组织实施。")


def test_bullets_are_blocks_without_their_mark() -> None:
    layout = lay_out_text("- 1、甲项目支出 12.5 万元。\n- 乙项目支出 3 万元，已经完成\n* 丙项目")
    assert paragraphs(layout) == ["1、甲项目支出 12.5 万元。", "乙项目支出 3 万元，已经完成", "丙项目"]
    assert layout.blocks[0].number == "1、"


def test_a_negative_number_is_no_bullet() -> None:
    assert lay_out_text("-5.3 万元").blocks[0].compact.characters == "-5.3万元"


def test_byte_order_mark_and_windows_line_ends() -> None:
    text = f"\ufeff一、收入\r\n\r\n{LONG}\r\n\r\n员经费 12 万元。\r\n"
    layout = lay_out_text(text)
    assert layout.sections[1].title == "收入"
    assert text[layout.sections[1].char_start] == "一"
    assert paragraphs(layout) == [f"{LONG}员经费 12 万元。"]


def sentences(text: str) -> list[str]:
    return [sentence.text for sentence in lay_out_text(text).sentences]


def test_sentences_end_at_stops_and_semicolons() -> None:
    assert sentences("收入 3 万元；支出 2 万元。结余 1 万元！是否超支？否") == [
        "收入 3 万元；",
        "支出 2 万元。",
        "结余 1 万元！",
        "是否超支？",
        "否",
    ]


def test_sentences_do_not_end_inside_brackets_and_quotations() -> None:
    assert sentences("收入（含结转；不含结余。）3 万元。按照“保基本；守底线”的要求支出。") == [
        "收入（含结转；不含结余。）3 万元。",
        "按照“保基本；守底线”的要求支出。",
    ]
    assert sentences("他说：“支出合规。”结余 1 万元。") == ["他说：“支出合规。”", "结余 1 万元。"]


def test_an_open_bracket_does_not_swallow_the_paragraph() -> None:
    assert sentences("收入（含结转 3 万元。支出 2 万元。") == ["收入（含结转 3 万元。", "支出 2 万元。"]


def test_a_point_inside_a_number_is_no_stop() -> None:
    assert sentences("支出12.5万元。收入1.30万元") == ["支出12.5万元。", "收入1.30万元"]


def test_a_sentence_over_a_page_break_is_printed_without_the_break() -> None:
    text = f"合计 1 万元。{LONG}\n\n员经费 12 万元。"
    layout = lay_out_text(text)
    assert layout.sentences[1].text == f"{LONG}员经费 12 万元。"
    assert text[layout.sentences[1].char_end - 1] == "。"


def test_a_mark_of_a_quote_is_no_sign_of_a_target() -> None:
    assert paragraphs(lay_out_text(">=98%的资金按月发放\n\n> 资金按月发放")) == [
        ">=98%的资金按月发放",
        "资金按月发放",
    ]


def test_a_line_that_ends_with_its_division_goes_on_below() -> None:
    text = (
        "一、支出情况\n养老保险缴费支出30万元，其中：\n基本支出30万元，项目支出0万元。\n另有其他支出2万元。\n"
    )
    paragraphs = [block.text for block in lay_out_text(text).blocks if block.kind == "paragraph"]
    assert paragraphs[0].endswith("项目支出0万元。")


def test_lines_whose_labels_end_alike_tell_each_its_own() -> None:
    lines = [
        "收入决算：财政拨款3985万元，占本年收入的99.7%；其他收入12万元",
        "支出决算：基本支出668万元，占16.7%；项目支出3324万元",
    ]
    assert paragraphs(lay_out_text("\n".join(lines))) == lines
