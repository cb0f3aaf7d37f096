"""Every number of a text is a token at its place, whatever the text; tokens have exact values."""

import itertools
import re
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from numerals import chinese, full_width

from loaders.figures.numbers.number_tokens import scan, to_decimal

DOCUMENTED = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?%?")
PIECES = st.sampled_from(
    [
        *"0123456789０１２３４５６７８９",
        *(".", "．", ",", "，", "%", "％", "-", "—", " ", "\n", "\u3000"),
        *("万元", "亿", "三百", "千", "两", "余", "人", "户", "第", "年", "（", "）", "〔", "〕"),
        *(
            "1,234.56",
            "１，２３４",
            "99.9%",
            "2023年12月",
            "一千二百零三人",
            "12,",
            "3.",
            ".5",
            "٣",
            "²",
            "①",
        ),
    ]
)
TEXTS = st.one_of(
    st.lists(PIECES, max_size=40).map("".join),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=80),
)
VALUES = st.decimals(min_value=0, max_value=10**12, places=2, allow_nan=False, allow_infinity=False)
MANY = settings(max_examples=300, deadline=None, derandomize=True)


def covered(text: str) -> set[int]:
    return {place for token in scan(text) for place in range(token.char_start, token.char_end)}


@MANY
@given(TEXTS)
@example("支出1,234.5万元，占98.6%。")
@example("12345,678.9%0")
def test_no_number_is_lost(text: str) -> None:
    tokens = [(token.char_start, token.char_end) for token in scan(text)]
    for number in DOCUMENTED.finditer(text):
        assert any(start <= number.start() and number.end() <= end for start, end in tokens), number


@MANY
@given(TEXTS)
def test_no_digit_is_lost_in_either_width(text: str) -> None:
    digits = {place for place, character in enumerate(text) if character in "0123456789０１２３４５６７８９"}
    assert digits <= covered(text)


@MANY
@given(TEXTS)
def test_tokens_stand_where_they_say_in_order_and_apart(text: str) -> None:
    tokens = scan(text)
    assert [token.index for token in tokens] == list(range(len(tokens)))
    for token in tokens:
        assert text[token.char_start : token.char_end] == token.text != ""
    for before, after in itertools.pairwise(tokens):
        assert before.char_end <= after.char_start


@MANY
@given(TEXTS)
def test_every_token_has_a_value(text: str) -> None:
    assert all(to_decimal(token.text) >= 0 for token in scan(text))


@MANY
@given(VALUES, st.booleans(), st.sampled_from(["", "%"]))
def test_full_width_is_the_same_number(value: Decimal, grouped: bool, percent: str) -> None:
    written = (f"{value:,}" if grouped else f"{value}") + percent
    for form in (written, full_width(written)):
        text = f"支出{form}，其余"
        (token,) = scan(text)
        assert (token.text, to_decimal(token.text)) == (form, value)


@MANY
@given(
    st.integers(min_value=100, max_value=10**8 - 1), st.sampled_from(["人", "户", "元", "余万元", "张", "个"])
)
@example(10_000_001, "人")
@example(100_100, "户")
def test_chinese_numerals_of_a_hundred_or_more(value: int, unit: str) -> None:
    written = chinese(value)
    (token,) = scan(f"共救助{written}{unit}。")
    assert (token.text, token.char_start, to_decimal(token.text)) == (written, 3, value)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("两百", 200),
        ("三万亿", 3 * 10**12),
        ("两千零五", 2005),
        ("三千二百万", 32_000_000),
        ("一百零八", 108),
        ("十二万", 120_000),
    ],
)
def test_chinese_numerals_as_they_are_said(written: str, value: int) -> None:
    assert to_decimal(written) == value


@pytest.mark.parametrize("text", ["一百年来", "第三百户", "千方百计", "百姓满意", "两三人", "万众一心"])
def test_words_that_are_no_count_are_no_tokens(text: str) -> None:
    assert scan(text) == []


def test_what_is_no_numeral_is_refused() -> None:
    with pytest.raises(ValueError, match="no Chinese numeral"):
        to_decimal("三百余")
