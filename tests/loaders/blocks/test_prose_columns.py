"""Two texts printed side by side below their headings, each read by itself."""

import pytest
from laying_out import lay_out_text, paragraphs, paths, rows

GOALS = (
    " 年度总体     预期目标                         实际完成情况\n"
    "   目标    清淤河道120公里，改造水闸        全年清淤河道131公里，支出86.42\n"
    "           5座，沿河村庄无内涝。            万元；改造水闸4座，1座结转\n"
    "                                            下年。\n"
)
TABLE = " 一级指标   二级指标    三级指标    年度指标值    实际完成值   分值   得分\n"
TOLD = [
    "清淤河道120公里，改造水闸 5座，沿河村庄无内涝。",
    "全年清淤河道131公里，支出86.42 万元；改造水闸4座，1座结转下年。",
]


@pytest.mark.parametrize("below", ["", TABLE])
def test_each_text_stands_below_its_heading(below: str) -> None:
    layout = lay_out_text(f"项目支出绩效自评表\n{GOALS}{below}")
    assert rows(layout)[0] == ["年度总体目标", "预期目标", "实际完成情况"]
    assert paragraphs(layout)[:2] == TOLD
    assert [path.split(" / ")[-1] for path in paths(layout)[-2:]] == ["预期目标", "实际完成情况"]
    sentences = [sentence.text for sentence in layout.sentences if sentence.block_index > 1]
    assert sentences[:3] == [TOLD[0], "全年清淤河道131公里，支出86.42 万元；", "改造水闸4座，1座结转下年。"]


def test_numbers_of_either_text_stand_in_its_sentence() -> None:
    layout = lay_out_text(GOALS)
    blocks = [block for block in layout.blocks if block.kind == "paragraph"]
    for block, number in ((blocks[0], "5座"), (blocks[1], "4座")):
        at = block.compact.offsets[block.compact.characters.index(number)]
        assert number in layout.sentence_at(at, block).text


def test_a_character_may_count_as_one_column() -> None:
    text = (
        "      预期目标          实际完成情况\n"
        "   清淤河道一百二十公里，改   全年清淤131 km，支出86.42万元；\n"
        "   造水闸5座。         改造水闸4座。\n"
    )
    assert paragraphs(lay_out_text(text)) == [
        "清淤河道一百二十公里，改造水闸5座。",
        "全年清淤131 km，支出86.42万元；改造水闸4座。",
    ]


def test_one_blank_parts_texts_whose_lines_are_flush() -> None:
    text = (
        "              预期目标                       实际完成情况\n"
        "  清淤河道120公里，改造水闸5座，沿河 全年清淤131公里，没有\n"
        "  村庄无内涝，群众满意，资金按时到位 内涝，改造水闸4座。\n"
    )
    assert paragraphs(lay_out_text(text))[1] == "全年清淤131公里，没有内涝，改造水闸4座。"


@pytest.mark.parametrize(
    "text",
    [
        GOALS.replace("5座，沿河村庄无内涝。            ", "5座，沿河村庄无内涝，群众满意，资金按时到位。 "),
        GOALS.replace("实际完成情况", "资金使用方向"),
        "预期目标 清淤河道120公里。\n实际完成情况 全年清淤河道131公里。\n",
        "预期目标\u3000实际完成情况\n清淤河道120公里。\n",
        "预期目标\xa0实际完成情况\n清淤河道120公里。\n",
    ],
)
def test_texts_that_no_blank_column_parts_are_not_cut(text: str) -> None:
    assert "预期目标" not in [path.split(" / ")[-1] for path in paths(lay_out_text(text))]
