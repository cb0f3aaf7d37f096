"""Every way of writing an amount, a rate or a count gives its value, unit and bound back."""

from decimal import Decimal

import pytest
from claiming import extract_text, seed
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from numerals import full_width

from loaders.blocks.compact import compact
from loaders.figures.numbers.number_tokens import scan
from loaders.figures.numbers.quantities import Quantity, rate_of, read_quantity
from loaders.figures.vocabulary.lexicon import load_lexicon

LEXICON = load_lexicon()
HEDGES = [  # words before, words between number and unit, words after, bound
    ("", "", "", None),
    *((before, "", "", "about") for before in ("约", "大约", "大概")),
    *((before, "", "", "at_least") for before in ("不低于", "不少于", "至少", "超过", "逾", "突破")),
    *((before, "", "", "at_most") for before in ("近", "将近", "接近", "不超过", "不高于")),
    *(("", "", after, "about") for after in ("左右", "上下")),
    *(("", "", after, "at_least") for after in ("以上", "及以上", "（含）以上")),
    *(("", "", after, "at_most") for after in ("以下", "以内")),
    ("", "余", "", "at_least"),
    ("", "多", "", "at_least"),
]
UNITS = ["元", "万元", "亿元", "千元", "百万元", "万"]
SPACES = ["", " ", "\u3000", "\n"]
VALUES = st.decimals(min_value=Decimal("0.01"), max_value=10**8, places=2).map(Decimal.normalize)
MANY = settings(max_examples=400, deadline=None, derandomize=True)


def read(text: str, which: int = 0) -> Quantity:
    """The quantity of a number of a printed text."""
    token = scan(text)[which]
    whole = compact(text, [(0, len(text))])
    start, last = whole.offsets.index(token.char_start), whole.offsets.index(token.char_end - 1)
    return read_quantity(whole.characters, start, last + 1, LEXICON)


def said(quantity: Quantity) -> tuple[object, ...]:
    return quantity.value, quantity.unit, quantity.dimension, quantity.bound


@MANY
@given(
    value=VALUES,
    unit=st.sampled_from(UNITS),
    hedge=st.sampled_from(HEDGES),
    space=st.sampled_from(SPACES),
    grouped=st.booleans(),
    wide=st.booleans(),
)
def test_amounts_come_back(
    value: Decimal,
    unit: str,
    hedge: tuple[str, str, str, str | None],
    space: str,
    grouped: bool,
    wide: bool,
) -> None:
    before, between, after, bound = hedge
    assume(
        unit != "万" or after in ("", "左右", "以上")
    )  # 万 alone may count anything: money only where it ends
    number = f"{value:,f}" if grouped else f"{value:f}"
    number = full_width(number) if wide else number
    quantity = read(f"支出{before}{space}{number}{space}{between}{unit}{after}，其余待拨。")
    assert said(quantity) == (value, unit, "money", bound)


@pytest.mark.parametrize(
    ("text", "unit", "period", "per"),
    [
        ("850元/人·月", "元/人·月", "month", "person"),
        ("850元/人/月", "元/人/月", "month", "person"),
        ("850元/月/人", "元/月/人", "month", "person"),
        ("850元/月·人", "元/月·人", "month", "person"),
        ("850元/人.年", "元/人.年", "year", "person"),
        ("850元/人•月", "元/人•月", "month", "person"),
        ("850元每人每月", "元每人每月", "month", "person"),
        ("850元／人．月", "元/人.月", "month", "person"),
        ("850 元 / 人 · 月", "元/人·月", "month", "person"),
        ("850元/月", "元/月", "month", None),
        ("850元/户", "元/户", "once", "household"),
        ("850元/床/年", "元/床/年", "year", "bed"),
        ("850元/人/天", "元/人/天", "day", "person"),
        ("0.85万元/年", "万元/年", "year", None),
        ("850元/具", "元/具", "once", "case"),
    ],
)
def test_rates_in_the_unit(text: str, unit: str, period: str, per: str | None) -> None:
    quantity = read(f"标准为{text}，按时发放")
    assert (quantity.unit, quantity.dimension) == (unit, "rate")
    assert (quantity.rate_period, quantity.rate_per) == (period, per)


@pytest.mark.parametrize(
    ("words", "amount", "unit", "period", "per"),
    [
        ("每人每月", "850元", "元/人/月", "month", "person"),
        ("每月每人", "850元", "元/人/月", "month", "person"),
        ("月人均补差", "850元", "元/人/月", "month", "person"),
        ("人均每月", "850元", "元/人/月", "month", "person"),
        ("每人每年", "1.02万元", "万元/人/年", "year", "person"),
        ("每生每学年", "5000元", "元/人/年", "year", "person"),
        ("每人每天", "30元", "元/人/日", "day", "person"),
        ("每人每次", "70元", "元/人", "time", "person"),
        ("每户每月", "120元", "元/户/月", "month", "household"),
        ("月标准", "850元", "元/月", "month", None),
        ("户均", "2.5万元", "万元/户", "once", "household"),
        ("每张", "3000元", "元/张", "once", "bed"),
        ("每具", "1000元", "元", "once", "case"),
    ],
)
def test_rates_in_the_words_before(words: str, amount: str, unit: str, period: str, per: str | None) -> None:
    rate = rate_of(f"补助标准为{words}", read(amount))
    assert rate is not None
    assert (rate.unit, rate.dimension, rate.rate_period, rate.rate_per) == (unit, "rate", period, per)


def test_each_row_of_rate_words_makes_its_rate() -> None:
    for row in seed("labels/rate_words.csv"):
        for words in row["pattern"].replace("[天日]", "日").replace("[次餐]", "餐").split("|"):
            rate = rate_of(words, read("9元"))
            assert rate is not None, words
            assert (rate.rate_period, rate.rate_per or "") == (row["rate_period"], row["rate_per"]), words


def test_money_without_such_words_and_counts_are_no_rates() -> None:
    assert rate_of("发放补助资金", read("850元")) is None
    assert rate_of("每人每月", read("850户")) is None


@pytest.mark.parametrize("mark", ["-", "—", "－", "~", "～", "至", "到"])
@pytest.mark.parametrize(("first", "second", "unit"), [("1", "2.5", "万元"), ("8,000", "12000", "元")])
def test_the_first_end_of_a_range_has_the_unit_of_the_second(
    mark: str, first: str, second: str, unit: str
) -> None:
    text = f"每个中心补助{first}{mark}{second}{unit}。"
    for which, number in ((0, first), (1, second)):
        assert said(read(text, which))[:3] == (Decimal(number.replace(",", "")), unit, "money")


def test_numbers_of_a_list_share_the_last_unit() -> None:
    assert [said(read("分别为12、15和18.5万元", i))[:2] for i in range(3)] == [
        (Decimal("12"), "万元"),
        (Decimal("15"), "万元"),
        (Decimal("18.5"), "万元"),
    ]


@pytest.mark.parametrize("row", seed("labels/count_units.csv"), ids=lambda row: row["unit"])
@pytest.mark.parametrize(
    ("multiplier", "bound"), [("", None), ("万", None), ("余", "at_least"), ("多", "at_least")]
)
def test_counts_of_every_unit(row: dict[str, str], multiplier: str, bound: str | None) -> None:
    quantity = read(f"共1,280{multiplier}{row['unit']}，其余")
    over = multiplier if multiplier == "万" else ""
    assert said(quantity) == (Decimal(1280), over + row["unit"], row["dimension"], bound)
    assert quantity.measure == row["measure"]


@pytest.mark.parametrize(
    ("text", "unit", "dimension"),
    [
        ("增长3.5%", "%", "percent"),
        ("比率12‰", "‰", "percent"),
        ("编码77号", "", "none"),
        ("12人民币", "", "none"),
    ],
)
def test_percentages_and_numbers_without_unit(text: str, unit: str, dimension: str) -> None:
    quantity = read(text)
    assert (quantity.unit, quantity.dimension) == (unit, dimension)


def test_a_list_without_end_is_no_list() -> None:
    assert read("、".join(["1"] * 5000)).dimension == "none"
    assert read("1、2、3万元").unit == "万元"


@pytest.mark.parametrize("amount", ["12万3千元", "1亿2000万元", "1万2千人"])
def test_an_amount_in_two_numbers_is_told_by_neither(amount: str) -> None:

    told = extract_text(f"全年发放临时救助金{amount}。").claims
    assert [claim["fact_kind"] for claim in told] == ["unclaimed", "unclaimed"]
