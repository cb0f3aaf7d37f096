"""Tables that broke off, ran together or lost their cells: the rest is read, and no number is lost or told twice."""

import random

import pytest
from claiming import extract_text
from forms import LAYOUTS, form

from loaders.figures.numbers.number_tokens import scan

BROKEN_OFF = [
    "科目                  小计      本  支出\n编码\n8 关事业单位基本养老保险缴费支出   0\n"
    "**\n    市最低生活保障金支出           4",
    "预算\n**\n度",
    "项目名称 费\n\t\n9",
    "项目名称\n||",
    "标|值|实际值|得分\n|\n0人|3|6\n总分|6",
    "名称单位上年",
    "\t\n|\n4\n况\n标\n自\n。\n1\n。\n.\n意\n分\n资\n、\n县\n||",
    "指标|2020年基数|2025年目标|\n|\n村例||0||",
    "支出\t执行率\n\t",
    "\t10.7\n1%\n\t\t",
    "名称单位代码 数量\n J0000",
    "||公开7表\n||小计|公务用车购置",
    "三级指标 值 完成 分值 得分 改进措施\n人 1 10 0\n1人\n0%\n10 0\n/ 9 10 0\n益 15 4\n标 理 15 1",
]
INSERTED = ["|", "||", "**", "\t", "合计", "1", "", "—", "项目名称", "得分", "分值|"]


def damaged(text: str, draw: random.Random) -> str:
    """A text some of whose lines were lost, cut, moved, or hold another mark."""
    lines = text.split("\n")
    for _ in range(draw.randint(1, 8)):
        at = draw.randrange(len(lines))
        cut = draw.randint(0, len(lines[at]))
        lines[at : at + 1] = draw.choice(
            [
                lambda at=at: lines[at : at + 1] * (len(lines) < 3),
                lambda at=at: [draw.choice(INSERTED), lines[at]],
                lambda at=at: [lines[at].replace(" ", "|", 1)],
                lambda at=at: [lines[at].replace("|", "\t")],
                lambda at=at, cut=cut: [lines[at][:cut], lines[at][cut:]],
                lambda at=at, cut=cut: [lines[at][:cut]],
                lambda at=at: [draw.choice(lines), lines[at]],
            ]
        )()
    return "\n".join(lines)


def is_whole(text: str) -> bool:
    """Whether each number of a text has one claim, in the order of the text."""
    extraction = extract_text(text)
    places = [claim["char_start"] for claim in extraction.claims]
    inside = {token.char_start for token in scan(text)}
    return places == [token.char_start for token in extraction.tokens] and inside >= {*places}


@pytest.mark.parametrize("text", BROKEN_OFF)
def test_a_table_that_broke_off_is_read_as_far_as_it_goes(text: str) -> None:
    assert is_whole(text)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("seed", range(12))
def test_damage_to_a_form_loses_no_number(layout: str, seed: int) -> None:
    draw = random.Random(seed)
    table = LAYOUTS[layout](form(seed)[0])
    assert is_whole(damaged(f"青石镇2023年项目支出绩效自评表\n\n{table}\n", draw))
