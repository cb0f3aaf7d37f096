"""Nothing is lost and nothing counted twice, whatever the text."""

import itertools
import re
import unicodedata

from hypothesis import example, given, settings
from hypothesis import strategies as st
from laying_out import lay_out_text

from loaders.blocks.block import Layout
from loaders.blocks.characters import character_forms
from loaders.blocks.compact import MARKUP, compact

PIECES = st.sampled_from(
    [
        *("一、", "（二）", "3.", "4、", "（5）", "①", "第一部分", "附件2", "# ", "### ", "- ", "**"),
        *(
            "|",
            "| 甲 | 乙 |",
            "|---|---|",
            "\t",
            "\t12\t34",
            "\n",
            "\n\n",
            "\r\n",
            "\f",
            " ",
            "\u3000",
            "\ufeff",
        ),
        *("<p>", "</p>", "<br>", "&nbsp;", "[bookmark: _GoBack]", "目录", "目 录", "基本情况", "单位：万元"),
        *(
            "2023年度某某区民政局部门决算",
            "— 7 —",
            "12",
            "1,234.5",
            "１，２３４．５％",
            "收入合计为",
            "其中：",
        ),
        *(
            "\n项目名称\n预算数\n决算数\n执行率\n",
            "\n甲\n5\n4\n80%\n",
            "备注\n",
            "三级指标\n指标值\n分值\n得分\n",
        ),
        *("─" * 9, "\n" + "_" * 8 + "\n", "\n  预期目标    实际完成情况\n", "  甲乙    丙丁12\n"),
        *("。", "；", "，", "（", "）", "“", "”", "，主要用于发放补贴和补助以及有关的各项工作支出"),
    ]
)
WRAPPED = st.lists(
    st.sampled_from(
        [
            *(
                "产出指标 数量指标 清淤",
                "质量指标",
                "里程（含",
                "支流）",
                "≥12",
                "- 3 -",
                "项目名",
                "总分 90 86",
            ),
            *("100% 99% 5 4", "合格率 100% 99% 5 4 已完成，", "≥12\n公里 13\n公里 20 18", "因汛期推迟。"),
        ]
    ),
    max_size=20,
).map(lambda lines: "一级指标 二级指标 三级指标\n指标值 完成值 分值 得分 备注\n" + "\n".join(lines))
TEXTS = st.one_of(
    WRAPPED,
    st.lists(PIECES, max_size=40).map("".join),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=60),
)
NOTE_IN_PIECES = (  # between which other cells of its row stand
    "一级指标 二级指标 三级指标\n指标值 完成值 分值 得分 备注\n100% 99% 5 4\n产出指标 数量指标 清淤\n里程（含\n因汛期推迟。\n"
    "质量指标\n产出指标 数量指标 清淤\n里程（含\n质量指标\n100% 99% 5 4\n总分 90 86"
)
MARKS_BELOW_A_HEADING = "项目名称\r**|"
MARKUP_ALONE = "预算数决算执行率\r**\r:\r0\r0\r0\r:\r0\r0\r0"  # a cell without a character
UNHURRIED = settings(max_examples=200, deadline=None)
MARKS = set("#*-+|:>") | set("：—–") | set("─═_=")  # those of rules last


def owned_offsets(layout: Layout) -> list[int]:
    blocks = [offset for block in layout.blocks for offset in block.compact.offsets]
    cells = [
        offset
        for table in layout.tables
        for row in table.rows
        for cell in row
        for offset in cell.compact.offsets
    ]
    return blocks + cells


@UNHURRIED
@given(TEXTS)
@example(NOTE_IN_PIECES)
@example(MARKUP_ALONE)
@example(MARKS_BELOW_A_HEADING)
def test_every_character_belongs_to_one_block_or_cell(text: str) -> None:
    offsets = [offset for offset in owned_offsets(lay_out_text(text)) if not text[offset].isspace()]
    assert len(offsets) == len(set(offsets))
    markup = {offset for found in re.finditer(MARKUP, text, re.IGNORECASE) for offset in range(*found.span())}
    lost = set(range(len(text))) - set(offsets) - markup
    assert {text[offset] for offset in lost if not text[offset].isspace()} <= MARKS


@UNHURRIED
@given(TEXTS)
@example(NOTE_IN_PIECES)
def test_no_digit_is_lost_outside_markup(text: str) -> None:
    owned = set(owned_offsets(lay_out_text(text)))
    markup = {offset for found in re.finditer(MARKUP, text, re.IGNORECASE) for offset in range(*found.span())}
    assert not [
        offset
        for offset, character in enumerate(text)
        if character in "0123456789" and offset not in owned | markup
    ]


@UNHURRIED
@given(TEXTS)
def test_spans_ascend_and_compact_text_lies_within(text: str) -> None:
    for block in lay_out_text(text).blocks:
        edges = [edge for span in block.spans for edge in span]
        assert edges == sorted(edges)
        assert all(start < end for start, end in block.spans)
        assert all(
            any(start <= offset <= end for start, end in block.spans) for offset in block.compact.offsets
        )


@UNHURRIED
@given(TEXTS)
def test_sections_form_a_tree_in_reading_order(text: str) -> None:
    sections = lay_out_text(text).sections
    assert [section.index for section in sections] == list(range(len(sections)))
    assert sections[0].parent_index is None
    for section in sections[1:]:
        parent = sections[section.parent_index]
        assert parent.index < section.index
        assert section.path == (*parent.path, section.title)
        assert section.level == parent.level + 1
        assert section.char_start < section.char_end <= parent.char_end


@UNHURRIED
@given(TEXTS)
def test_sentences_cover_their_block_without_gaps(text: str) -> None:
    layout = lay_out_text(text)
    for block in layout.blocks:
        ranges = [(s.compact_start, s.compact_end) for s in layout.sentences if s.block_index == block.index]
        if block.kind in ("heading", "paragraph"):
            assert ranges[0][0] == 0
            assert ranges[-1][1] == len(block.compact.characters)
            assert all(before[1] == after[0] for before, after in itertools.pairwise(ranges))
        else:
            assert ranges == []


@UNHURRIED
@given(TEXTS)
@example("救助“12人≦20人")
@example('"0"')
def test_compact_characters_stand_at_their_offsets(text: str) -> None:
    whole = compact(text, [(0, len(text))])
    assert list(whole.offsets) == sorted(set(whole.offsets))
    kept = [
        (character, text[offset]) for character, offset in zip(whole.characters, whole.offsets, strict=True)
    ]
    widths = character_forms() | dict(zip("(),:;?!—", "（），：；？！-", strict=True))
    signs = dict(zip("≧⩾≮≦⩽≯═﹦﹥﹤︰", "≥≥≥≤≤≤==><：", strict=True))
    assert all(
        character == (widths | signs).get(printed, unicodedata.normalize("NFKC", printed))
        or character in ("，", ",", printed, "-")
        or (character in "“”" and printed in '"“”')
        or (character == "。" and printed in ".．")
        for character, printed in kept
        if character != " "  # stands where something between two digits was dropped
    )


@UNHURRIED
@given(
    st.lists(st.sampled_from([*"０１２３９％．", "1", "2", "，", " ", "\n", "万"]), max_size=20).map("".join)
)
def test_digits_are_half_width_and_never_joined_across_space(text: str) -> None:
    whole = compact(text, [(0, len(text))])
    for i in range(len(whole.characters) - 1):
        if whole.characters[i].isdigit() and whole.characters[i + 1].isdigit():
            assert whole.offsets[i + 1] == whole.offsets[i] + 1
    assert not set(whole.characters) & set("０１２３９％．")
